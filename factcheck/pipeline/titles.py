"""Read the offices and ranks that stand before and after a name."""

from factcheck.pipeline.date_words import CALENDAR
from factcheck.pipeline.lexicon import PREPOSITIONS, VERBS, verb_form
from factcheck.pipeline.mentions import Title
from factcheck.pipeline.office_words import HEAD_WORDS
from factcheck.pipeline.title_links import Opening, held_by, opening_behind
from factcheck.pipeline.title_words import HEADS, HONORIFICS, MODIFIERS, RANKS
from factcheck.pipeline.tokens import Tokens

_OFFICES = HEADS - RANKS - HONORIFICS
_LINKS = frozenset(
    {
        "of", "for", "the", "to", "and", "at", "on", "in", "with", "'s", "s'", "-", "'"
    }
)  # fmt: skip
_LEFT_LINKS = frozenset({"of", "for", "the", "and", "'s", "-", "to"})
_APPOSITION_OPENERS = frozenset(
    {
        "a", "an", "the", "then", "now", "former", "acting", "deputy", "assistant", "under",
        "vice", "its", "his", "her", "their", "our", "china", "'s", "who", "lately", "recently",
        "formerly", "once"
    }
)  # fmt: skip
_STOPS = frozenset(
    {
        "who", "which", "that", "whose", "where", "when", "while", "after", "before", "as",
        "from", "by"
    }
)  # fmt: skip
_ABBREVIATED = frozenset(
    {
        "gen", "adm", "col", "capt", "maj", "lt", "brig", "cmdr", "sgt", "mr", "ms", "mrs", "dr",
        "sen", "rep", "prof", "gov", "asst", "dep", "us", "pla"
    }
)  # fmt: skip
_DATING = frozenset({"on", "in", "since", "until", "from"})
_TO_BE = frozenset({"was", "were", "is", "are", "had", "has", "have", "will", "would", "said"})
_LONGEST = 22
_STYLES = RANKS | HONORIFICS
_CLOSING = ([","], ["."], [";"])
_LISTING = (["and"], ["or"])
_DETERMINING = frozenset("the a an its his her their our 's ' chinese american u.s. us".split())
_SUCCEEDING = frozenset("replaced replaces replacing succeeded succeeds succeeding".split())
_CUTS = frozenset({",", ";", ":", "and", "but", '"'})


def title_before(tokens: Tokens, name: int, floor: int) -> Title | None:
    """Return the title that ends where the name at token `name` begins."""
    if name and tokens.lowers[name - 1] in _LEFT_LINKS:
        return None
    start = name
    at = name - 1
    while at >= floor and name - at <= _LONGEST and _continues_left(tokens, at, name):
        if _is_title_word(tokens, at):
            start = at
        at -= 1
    start = _trim(tokens, start, name)
    if start == name or not any(tokens.keys[k] in HEADS for k in range(start, name)):
        return None
    return Title(start, name, before=True)


def _continues_left(tokens: Tokens, at: int, name: int) -> bool:
    """Tell whether the token can be part of a title whose name follows."""
    lower, text = tokens.lowers[at], tokens.texts[at]
    if text == ".":
        return tokens.keys[at - 1] in _ABBREVIATED
    if lower == "under" and tokens.keys[at + 1] != "secretary":
        return False
    if text == ",":
        return _inside_list(tokens, at, name)
    if lower in _LEFT_LINKS and _parts_two(tokens, at, name):
        return False
    if lower in _LEFT_LINKS or tokens.keys[at] in HEADS or tokens.keys[at] in MODIFIERS:
        return True
    return tokens.capitalised[at] and text.replace(".", "").isalpha() and lower not in _STOPS


def _parts_two(tokens: Tokens, at: int, name: int) -> bool:
    """Tell whether a link stands between two people: "aide to Gen.", "the director and Gen."."""
    if tokens.lowers[at] in {"'s", "'"}:
        return tokens.keys[at - 1] in _OFFICES
    if tokens.lowers[at] == "-":
        return False
    behind = tokens.keys[at + 1 : name]
    return behind[0] in _STYLES or not _OFFICES.isdisjoint(behind)


def _inside_list(tokens: Tokens, at: int, name: int) -> bool:
    """Tell a comma inside "for China, Taiwan and Mongolia" from one between clauses."""
    after = tokens.lowers[at + 1 : min(at + 7, name)]
    return (
        tokens.capitalised[at - 1]
        and at + 1 < name
        and tokens.capitalised[at + 1]
        and tokens.keys[at + 1] not in HEADS
        and "and" in after
        and any(low in {"for", "of"} for low in tokens.lowers[max(0, at - 5) : at])
    )


def _is_title_word(tokens: Tokens, at: int) -> bool:
    key = tokens.keys[at]
    return key in HEADS or key in MODIFIERS


def _trim(tokens: Tokens, start: int, name: int) -> int:
    """Drop a leading side ("US", "China 's") and small words: they are not the office."""
    while start < name:
        lower = tokens.lowers[start]
        side = lower in {"us", "u.s.", "american", "chinese", "china", "pla", "pentagon", "beijing"}
        if lower in _LINKS or side or lower in {"new", "top", "first", "long-time"}:
            start += 1
        else:
            break
    return start


def title_after(
    tokens: Tokens, name: tuple[int, int], ceiling: int, next_name: int
) -> Title | None:
    """Return the title behind a name, its rank included: ", the X", "who serves as X".

    A title that runs into the next name, or into its own verb ("…, the minister said"), is
    somebody else's.
    """
    start, end = name
    opening = opening_behind(tokens, start, end, ceiling)
    if opening is None or tokens.lowers[opening.at : opening.at + 1] in _LISTING:
        return None  # "Dong Jun, and a general"
    if tokens.lowers[opening.at - 1] == "as" and tokens.lowers[start - 1] in _SUCCEEDING:
        return None  # "X replaced Y as acting secretary"
    return _title_at(tokens, opening, end, ceiling, next_name)


def title_fronted(tokens: Tokens, name: int, floor: int) -> Title | None:
    """Return the title of "As deputy director of the office, Song Yanchao led"."""
    comma = name - 1
    if comma <= floor or tokens.texts[comma] != ",":
        return None
    comma = _before_bracket(tokens, comma, floor)
    first = max(floor, comma - _LONGEST)
    opened = next((k for k in range(comma - 1, first - 1, -1) if tokens.lowers[k] == "as"), None)
    if opened is None:
        return None
    title = _title_at(tokens, Opening(opened + 1, past=True), opened, comma, name)
    return title if title is not None and title.end == comma else None


def _before_bracket(tokens: Tokens, comma: int, floor: int) -> int:
    """Return where an aside in brackets opens that ends at a comma, else the comma."""
    if tokens.texts[comma - 1] != ")":
        return comma
    return next((k for k in range(comma - 2, floor, -1) if tokens.texts[k] == "("), comma)


def title_apposed(tokens: Tokens, start: int, end: int, floor: int, opening: int) -> Title | None:
    """Return the title of "the minister, Dong Jun, said", its name at tokens [start, end).

    `opening` is where its sentence begins. "After meeting the minister, Dong Jun said" and "the
    minister, Dong Jun and others" are of two people.
    """
    comma = start - 1
    if comma <= floor or tokens.texts[comma] != "," or tokens.texts[end : end + 1] not in _CLOSING:
        return None
    if tokens.lowers[end + 1 : end + 2] in _LISTING or (
        tokens.texts[end] == "," and tokens.capitalised[min(end + 1, len(tokens) - 1)]
    ):
        return None
    title = title_before(tokens, comma, floor)
    if title is None or tokens.lowers[title.start - 1] not in _DETERMINING:
        return None
    cut = (k for k in range(title.start - 1, opening, -1) if tokens.lowers[k - 1] in _CUTS)
    return None if _is_set_before(tokens.lowers[next(cut, opening)]) else title


def _is_set_before(word: str) -> bool:
    """Tell "after", "with", "meeting" and "received", which open what stands before a subject."""
    form = verb_form(word)
    participle = form is not None and (form.participle or word.endswith("ing"))
    return word in PREPOSITIONS or word in _STOPS or participle


def title_of_pronoun(tokens: Tokens, end: int, ceiling: int, next_name: int) -> Title | None:
    """Return the title of "he is deputy director", the pronoun ending at token `end`."""
    opening = held_by(tokens, end, ceiling)
    return None if opening is None else _title_at(tokens, opening, end, ceiling, next_name)


def _title_at(
    tokens: Tokens, opening: Opening, end: int, ceiling: int, next_name: int
) -> Title | None:
    at = opening.at
    last_head = -1
    furthest = min(ceiling, end + _LONGEST + 7)
    while at < furthest and _continues_right(tokens, at, last_head, ceiling):
        if tokens.keys[at] in HEADS:
            last_head = at
        at += 1
    if last_head < 0 or not _opens(tokens, opening.at, last_head):
        return None
    ended = tokens.texts[at - 1] == "." and tokens.keys[at - 2] not in _ABBREVIATED
    if at >= next_name and not ended:
        ands = (k for k in range(at - 1, last_head, -1) if tokens.lowers[k] == "and")
        at = next(ands, opening.at)
    elif opening.verb is None and tokens.texts[end] == "," and _says(tokens, at):
        return None
    while at > opening.at and (
        tokens.lowers[at - 1] in _LINKS or tokens.texts[at - 1] in {",", '"', "."}
    ):
        at -= 1
    if at <= last_head or tokens.lowers[last_head + 1 : last_head + 3] == ["no", "longer"]:
        return None
    return Title(opening.at, at, before=False, verb=opening.verb, past=opening.past)


def _says(tokens: Tokens, at: int) -> bool:
    """Tell whether a verb follows of which the title would be the subject."""
    if at >= len(tokens):
        return False
    form = VERBS.get(tokens.lowers[at])
    return tokens.lowers[at] in _TO_BE or (form is not None and form.finite and not form.nounlike)


def _opens(tokens: Tokens, start: int, head: int) -> bool:
    """Tell whether the words between the comma and the office's head belong to the office."""
    return all(
        tokens.lowers[at] in _APPOSITION_OPENERS
        or tokens.lowers[at] in _LINKS
        or tokens.keys[at] in MODIFIERS
        or tokens.keys[at] in HEADS
        or tokens.texts[at] in {".", "-"}
        or tokens.capitalised[at]
        for at in range(start, head)
    )


def _continues_right(tokens: Tokens, at: int, last_head: int, ceiling: int) -> bool:
    lower, text = tokens.lowers[at], tokens.texts[at]
    if text in {",", ";", "(", ")", '"', "\u2014", ":"}:
        return text == "," and last_head >= 0 and _list_goes_on(tokens, at, ceiling)
    if lower in _STOPS or "\n" in text or _dates(tokens, at):
        return False
    if lower == "and":
        return (
            last_head < 0
            or (_names_region(tokens, at + 1, ceiling) and not _person_follows(tokens, at + 1))
            or _goes_on_with_office(tokens, at + 1, ceiling)
        )
    form = VERBS.get(lower)
    if (
        form is not None
        and last_head >= 0
        and not form.nounlike
        and tokens.lowers[at - 1] not in {"the", "of"}
    ):
        return tokens.capitalised[at]
    return lower not in _TO_BE


def _dates(tokens: Tokens, at: int) -> bool:
    """Tell "minister on Oct. 24" and "speaker in January" from "director in the office"."""
    if tokens.lowers[at] not in _DATING or at + 1 >= len(tokens):
        return False
    return tokens.texts[at + 1][:1].isdigit() or tokens.keys[at + 1] in CALENDAR


def _names_region(tokens: Tokens, at: int, ceiling: int) -> bool:
    return at < ceiling and tokens.capitalised[at] and tokens.keys[at] not in HEADS


def _goes_on_with_office(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Tell "a general and commander of the navy" from "the minister and officials"."""
    first = next((k for k in range(at, ceiling) if tokens.keys[k] not in MODIFIERS), ceiling)
    return first < ceiling and tokens.keys[first] in HEAD_WORDS and tokens.lowers[at] != "the"


def _person_follows(tokens: Tokens, at: int) -> bool:
    """Tell whether a rank opens another name here."""
    return tokens.keys[at] in _STYLES


def _list_goes_on(tokens: Tokens, at: int, ceiling: int) -> bool:
    """Tell whether a comma inside an office goes on with a list of regions."""
    if not _names_region(tokens, at + 1, ceiling):
        lower = tokens.lowers[at + 1] if at + 1 < ceiling else ""
        return (
            lower == "and"
            and _names_region(tokens, at + 2, ceiling)
            and not _person_follows(tokens, at + 2)
            and tokens.texts[at - 2 : at - 1] == [","]
        )
    window = tokens.lowers[at + 1 : at + 5]
    has_preposition = any(low in {"for", "of"} for low in tokens.lowers[max(0, at - 4) : at])
    return has_preposition and "and" in window and not _person_follows(tokens, at + 1)
