"""Find people: by the names of the reference, by surname after a full name, by role."""

from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from factcheck.pipeline.lexicon import GRAMMATICAL, NO_VERBS, verb_form
from factcheck.pipeline.mentions import PersonMention
from factcheck.pipeline.phrases import Match, Phrases
from factcheck.pipeline.spans import remember
from factcheck.pipeline.title_words import HEADS, HONORIFICS, MODIFIERS, RANKS
from factcheck.pipeline.titled import with_pronouns, with_titles
from factcheck.pipeline.tokens import Tokens, is_chinese, sentences_of, tokens_of
from factcheck.reference.model import Person, Reference

_NO_NAMES = GRAMMATICAL | frozenset(
    {
        "the", "a", "an", "in", "on", "at", "of", "for", "and", "but", "or", "if", "when",
        "after", "before", "as", "by", "from", "to", "with", "north", "south", "east", "west",
        "sea", "ocean", "strait", "office", "ministry", "department", "command", "commission",
        "committee", "council", "forum", "dialogue", "agreement", "talks", "university",
        "institute", "house", "army", "navy", "force", "corps", "fleet", "party", "congress",
        "senate", "parliament", "court", "bank", "group", "organization", "association",
        "nations", "union", "states", "republic", "street", "avenue", "times", "post", "news",
        "agency", "journal", "review", "press", "world", "international", "central", "national",
        "foreign", "defense", "policy", "security", "military", "maritime", "joint", "staff",
        "air", "affairs", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec", "theater", "coordination", "consultative",
        "china", "chinese", "american", "americans", "pentagon", "he", "she", "it", "they", "we",
        "his", "her", "their", "this", "that", "these", "those", "mr", "ms", "mrs", "dr", "new",
        "no", "one", "two",
        "war", "state", "treasury", "commerce", "taiwan", "mongolia", "asia", "beijing",
        "washington", "round", "rounds", "session", "number", "meeting", "summit", "defence",
        "theatre", "equipment", "development", "political", "logistic", "european", "pacific"
    }
)  # fmt: skip
_GIVEN = frozenset({"Jun", "Jan", "Mar", "May"})  # months, and given names
_WHOLE_NAME = 12  # a name of one word this long is nobody else's
_MOST_WORDS = 4
_FULL = 2
_INITIALS = 2
# What stands behind the hyphen of "the Biden-era talks".
_AFTER = frozenset("led era based style brokered chaired backed hosted like".split())
# Words of offices that no name holds, as "Chase", "Marshal" or "Major" might be one.
_OFFICE_WORDS = frozenset(
    {
        "secretary", "undersecretary", "director", "minister", "chairman", "chairwoman",
        "commander", "spokesman", "spokeswoman", "spokesperson", "president", "officials",
        "official", "chiefs", "cooperation"
    }
)  # fmt: skip
_TITLE_WORDS = HEADS | MODIFIERS | RANKS
_INTRODUCTIONS = HEADS | RANKS | HONORIFICS


@Language.factory("factcheck_people")
def make_people(nlp: Language, name: str) -> "People":
    """Return the component; it reads the shipped reference unless it is given another."""
    del nlp, name
    return People()


class People:
    """Writes `doc.spans["people"]`."""

    def __init__(self) -> None:
        self._phrases: Phrases[tuple[str, ...]] = Phrases(())
        self._surnames: dict[str, tuple[str, ...]] = {}
        self._native: dict[str, str] = {}
        self._bound = False

    def bind(self, reference: Reference) -> None:
        """Read the people of `reference` from now on."""
        self._phrases = Phrases(_grouped(reference.people))
        surnames: dict[str, list[str]] = defaultdict(list)
        for person in reference.people:
            surnames[person.surname.lower()].append(person.id)
        self._surnames = {name: tuple(ids) for name, ids in surnames.items()}
        self._native = {
            name: person.id
            for person in reference.people
            for name in (*person.native, *person.aliases)
            if is_chinese(name)
        }
        self._bound = True

    def __call__(self, doc: Doc) -> Doc:
        """Find the people that `doc` names, with the offices beside their names."""
        if not self._bound:
            self.bind(Reference.load())
        tokens = tokens_of(doc)
        found = self._known(tokens)
        found = _with_unknown(tokens, found)
        bounds = [*sentences_of(doc), len(doc)]
        titled = [with_titles(tokens, found, at, bounds) for at in range(len(found))]
        remember(doc, "people", with_pronouns(tokens, titled, bounds))
        return doc

    def _known(self, tokens: Tokens) -> list[PersonMention]:
        """Return the mentions of people of the record, full names and surnames."""
        full = [
            PersonMention(match.start, match.end, match.value, full=True)
            for match in self._phrases.find(tokens.keys, tokens.texts)
            if _looks_like_name(tokens, match)
        ]
        taken = {at for mention in full for at in range(mention.start, mention.end)}
        latest: dict[str, tuple[str, ...]] = {}
        ends = {mention.end - 1: mention for mention in full}
        found = list(full)
        for at, key in enumerate(tokens.keys):
            if at in ends:
                latest[self._surname(tokens, ends[at])] = ends[at].ids
            elif (
                key in self._surnames
                and at not in taken
                and (_stands_alone(tokens, at) or self._is_of_two(tokens, at))
            ):
                ids = latest.get(key, self._surnames[key])
                found.append(PersonMention(at, at + 1, ids, full=False))
        found += _find_native(tokens, self._native)
        return sorted(found, key=lambda mention: mention.start)

    def _is_of_two(self, tokens: Tokens, at: int) -> bool:
        """Tell "the Biden-Xi summit", of two known surnames, from "the Biden-era talks"."""
        if tokens.texts[at + 1 : at + 2] != ["-"] or at + 2 >= len(tokens):
            return False
        capitals = tokens.capitalised[at] and tokens.capitalised[at + 2]
        return capitals and tokens.keys[at + 2] in self._surnames

    def _surname(self, tokens: Tokens, mention: PersonMention) -> str:
        keys = tokens.keys[mention.start : mention.end]
        return next(
            (key for key in keys if mention.ids[0] in self._surnames.get(key, ())), keys[-1]
        )


def _grouped(people: tuple[Person, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Return every name with the ids of all who bear it."""
    names: dict[str, list[str]] = defaultdict(list)
    for person in people:
        for name in {person.name, *person.aliases, *_other_order(person)}:
            if " " in name or len(name) > _WHOLE_NAME or "-" in name:
                names[name].append(person.id)
    return [(name, tuple(ids)) for name, ids in names.items()]


def _other_order(person: Person) -> tuple[str, ...]:
    """Return the name with the family name last, where it is written first."""
    first, _, rest = person.name.partition(" ")
    return (f"{rest} {first}",) if rest and first == person.surname else ()


def _looks_like_name(tokens: Tokens, match: Match[tuple[str, ...]]) -> bool:
    """Names are capitalised, unless the whole line is not."""
    return tokens.capitalised[match.start] or not any(
        text[:1].isupper() for text in tokens.texts[max(0, match.start - 10) : match.end + 10]
    )


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Tell whether a surname stands without a given name that would make it another's."""
    texts, lowers = tokens.texts, tokens.lowers
    if not tokens.capitalised[at]:
        line = texts[max(0, at - 10) : at + 10]
        return not any(text[:1].isupper() for text in line)
    before = at - 1
    if before >= 0 and texts[before][:1].isupper() and texts[before] != ".":
        key = tokens.keys[before]
        known = key in HEADS or key in MODIFIERS or key in RANKS or key in _NO_NAMES
        sentence_start = (
            before == 0
            or texts[before - 1] in {".", '"', "?", "!", ":"}
            or "\n" in texts[before - 1]
        )
        if not known and not (
            sentence_start and (lowers[before] in _NO_NAMES or verb_form(lowers[before]))
        ):
            return False
    after = at + 1
    if after < len(texts) and texts[after][:1].isupper() and tokens.keys[after] not in _NO_NAMES:
        return verb_form(lowers[after]) is not None
    if after < len(texts) and texts[after] == "-":
        return tokens.starts[after] != tokens.ends[at]
    return True


def _with_unknown(tokens: Tokens, known: list[PersonMention]) -> list[PersonMention]:
    """Add names that the record does not know, where a rank, a title or a known name is beside."""
    taken = {at for mention in known for at in range(mention.start, mention.end)}
    found = list(known)
    at = 0
    size = len(tokens)
    while at < size:
        if not tokens.capitalised[at]:
            at += 1
            continue
        end = at
        while (
            end < size
            and end - at < _MOST_WORDS
            and end not in taken
            and (_name_word(tokens, end) or (end > at and _given(tokens, end)))
        ):
            end += 1
        end = _hyphenated(tokens, end) if end - at >= _FULL else end
        if end - at >= _FULL or (end - at == 1 and at > 0 and _introduces(tokens, at - 1)):
            start = at
            while start < end and tokens.keys[start] in _TITLE_WORDS:
                start += 1
            if start < end and (end - start >= _FULL or _introduces(tokens, start - 1)):
                found.append(PersonMention(start, end, (), full=end - start >= _FULL))
            at = end
        at = max(end, at + 1)
    return sorted(found, key=lambda mention: mention.start)


def _name_word(tokens: Tokens, at: int) -> bool:
    text, key = tokens.texts[at], tokens.keys[at]
    if not (tokens.capitalised[at] and key.isalpha()) or key in _NO_NAMES:
        return False
    if len(text) > 1 and text.replace(".", "").isupper() and len(key) > _INITIALS:
        return False
    return key not in NO_VERBS and key not in RANKS and key not in _OFFICE_WORDS


def _hyphenated(tokens: Tokens, end: int) -> int:
    """Return the end of "Song Yan-chao", whose given name goes on behind a hyphen."""
    joined = tokens.texts[end : end + 1] == ["-"] and tokens.starts[end] == tokens.ends[end - 1]
    if not joined or end + 1 >= len(tokens) or tokens.starts[end + 1] != tokens.ends[end]:
        return end
    syllable = tokens.texts[end + 1]
    return end + 2 if syllable.isalpha() and syllable.islower() and syllable not in _AFTER else end


def _given(tokens: Tokens, at: int) -> bool:
    """Tell "Jun" of "Deng Jun" from the month: no day stands behind it."""
    after = tokens.texts[at + 1] if at + 1 < len(tokens) else ""
    return tokens.texts[at] in _GIVEN and not after[:1].isdigit()


def _introduces(tokens: Tokens, at: int) -> bool:
    """Tell whether a rank, an office or an honorific ends at token `at`."""
    if at >= 1 and tokens.texts[at] == ".":
        at -= 1
    return at >= 0 and tokens.keys[at] in _INTRODUCTIONS


def _find_native(tokens: Tokens, native: dict[str, str]) -> list[PersonMention]:
    """Find names in Chinese script, which stand alone in brackets or inside longer tokens."""
    return [
        PersonMention(at, at + 1, (native[name],), full=True, native=name)
        for at in tokens.chinese
        for name in native
        if name in tokens.texts[at]
    ]
