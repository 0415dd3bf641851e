"""Read how an article names people: the name, the offices and ranks beside it, and when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.frames.view import View
from factcheck.model import Assertion, Interval, Role, Status
from factcheck.pipeline.mentions import PersonMention, Title
from factcheck.pipeline.offices import Office, Rank, parse_command, parse_title
from factcheck.pipeline.tokens import Tokens

_MOST_CHARACTERS = 4
# Heads that say nothing of an office until it is said whose they are: "head of the delegation".
_EMPTY_ALONE = frozenset({"head", "chief"})
_OF_ERRORS = frozenset(
    {
        "misspelled", "misspelt", "misspelling", "misspell", "misspells", "spelled", "spelt",
        "spelling", "spell", "sic", "typo", "romanised", "romanized", "romanisation",
        "romanization", "transliterated", "transliteration", "misstated", "misidentified",
        "misnamed", "misreported", "wrongly", "incorrectly", "mistakenly", "erroneously"
    }
)  # fmt: skip
_REPLACED = frozenset({("rather", "than"), ("instead", "of"), ("not", "a"), ("not", "the")})
_BODIES = frozenset("office department bureau body branch section division".split())
_FINE = frozenset({"day", "week", "month"})
_LIMITS = frozenset({"since", "until", "till", "before", "after"})
_PAST_PHRASES = (("of", "that", "time"), ("at", "the", "time"), ("at", "that", "time"))


@dataclass(frozen=True, slots=True)
class Styled:
    """An office or rank beside a name, at [start, end) of the folded text.

    It is `told` where a verb says that it is held.
    """

    start: int
    end: int
    text: str
    part: Office | Rank
    assertion: Assertion
    told: bool = False


@dataclass(frozen=True, slots=True)
class Characters:
    """A name in Chinese characters behind the romanised one."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention of a person, or of a dialogue by a wrong name; offsets are of the folded text.

    `dates` are the days its sentence speaks of, `told_on` those of them that are a day or a
    month, and no limit ("since May"). `dialogue` is set where a dialogue is misnamed;
    `about_error` where the sentence speaks of a slip in print, not of the person.
    """

    start: int
    end: int
    name: str
    ids: tuple[str, ...]
    sentence_start: int
    sentence_end: int
    role: Role
    assertion: Assertion
    full: bool = True
    misspelt: bool = False
    evidence: tuple[str, ...] = ()
    titles: tuple[Styled, ...] = ()
    characters: Characters | None = None
    dates: tuple[Interval, ...] = ()
    dialogue: str | None = None
    about_error: bool = False
    told_on: tuple[Interval, ...] = ()


def read_namings(view: View) -> Iterator[Naming]:
    """Yield the people of a sentence as they are named, and the dialogues it misnames."""
    for mention in view.people:
        titles = tuple(_styled(view, mention))
        characters = _characters(view.tokens, mention)
        if titles or mention.misspelt or characters or mention.full:
            yield _naming(view, mention, titles, characters)
    for name in view.dialogues:
        if name.misnomer:
            yield _misnaming(view, name.start, name.end, name.dialogue)


def _naming(
    view: View, mention: PersonMention, titles: tuple[Styled, ...], characters: Characters | None
) -> Naming:
    tokens = view.tokens
    dates = [time.interval for _, _, time in view.times if time.interval is not None]
    told_on = [
        time.interval for at, _, time in view.times
        if time.interval is not None and time.granularity in _FINE
        and view.lower(at - 1) not in _LIMITS
    ]  # fmt: skip
    return Naming(
        tokens.starts[mention.start], tokens.ends[mention.end - 1],
        _text(tokens, mention.start, mention.end), mention.ids,
        tokens.starts[view.start], tokens.ends[view.end - 1], view.role,
        _assertion(view, mention.outer_start), mention.full, mention.misspelt,
        mention.evidence, titles,
        characters, tuple(dates), None, _about_error(view), tuple(told_on),
    )  # fmt: skip


def _misnaming(view: View, start: int, end: int, dialogue: str) -> Naming:
    tokens = view.tokens
    return Naming(
        tokens.starts[start], tokens.ends[end - 1], _text(tokens, start, end), (),
        tokens.starts[view.start], tokens.ends[view.end - 1], view.role, _assertion(view, start),
        dialogue=dialogue, about_error=_about_error(view),
    )  # fmt: skip


def _text(tokens: Tokens, start: int, end: int) -> str:
    """Return the words of tokens [start, end), with a space only where there is one."""
    gaps = zip(tokens.ends[start:end], tokens.starts[start + 1 : end], strict=False)
    spaces = [" " if after > before else "" for before, after in gaps]
    words = zip(tokens.texts[start:end], [*spaces, ""], strict=True)
    return "".join(word + space for word, space in words)


def _assertion(view: View, at: int) -> Assertion:
    """Return how a name is put forward: a plan or a question takes names for given."""
    clause = view.owner.get(at)
    whole = view.assertions[clause] if clause is not None else Assertion()
    given = whole.status not in {Status.DENIED, Status.MENTION, Status.REPORTED_ERROR}
    quoted = at in view.quoted
    before = (view.lower(at - 2), view.lower(at - 1))
    if before[1] == "not" or before in _REPLACED:
        return Assertion(Status.DENIED, quoted=quoted)
    return Assertion(
        Status.ASSERTED if given else whole.status,
        speaker=(whole.speaker or view.quote_speaker) if quoted else None, quoted=quoted,
    )  # fmt: skip


def _about_error(view: View) -> bool:
    return not _OF_ERRORS.isdisjoint(view.tokens.keys[view.start : view.end])


def _styled(view: View, mention: PersonMention) -> Iterator[Styled]:
    """Yield the ranks and offices beside a name; what merely describes is none."""
    tokens = view.tokens
    for title in mention.titles:
        words = tokens.keys[title.start : title.end], tokens.texts[title.start : title.end]
        for part in (parse_command(*words),) if title.command else parse_title(*words):
            if isinstance(part, Office) and _says_nothing(tokens, title, part):
                continue
            start, end = title.start + part.start, title.start + part.end
            yield Styled(
                tokens.starts[start], tokens.ends[end - 1], _text(tokens, start, end),
                _at_its_time(tokens, title, end, part), _title_assertion(view, mention, title),
                told=title.verb is not None,
            )  # fmt: skip


def _says_nothing(tokens: Tokens, title: Title, office: Office) -> bool:
    words = tokens.keys[title.start : title.end]
    end = title.start + office.end
    described = tokens.lowers[end : end + 1]  # "in the Commission office that handles"
    vague = bool(described) and described[0] in _BODIES and not title.before
    alone = office.head in _EMPTY_ALONE and office.bare
    return vague or alone or "co" in words or "cochair" in words


def _at_its_time(tokens: Tokens, title: Title, end: int, part: Office | Rank) -> Office | Rank:
    """Read "the Speaker of that time" and "who was Speaker" as "the then Speaker"."""
    past = tuple(tokens.lowers[end : end + 3]) in _PAST_PHRASES or title.past
    if isinstance(part, Office) and past and part.time is None:
        return part.at("then")
    return part


def _title_assertion(view: View, mention: PersonMention, title: Title) -> Assertion:
    """Return how a title is put forward: with its own verb as its clause is, else as given."""
    clause = view.owner.get(title.start)
    if title.verb is not None and clause is not None:
        return view.assertions[clause]
    given = _assertion(view, mention.outer_start)
    return replace(given, quoted=True) if title.start in view.quoted else given


def _characters(tokens: Tokens, mention: PersonMention) -> Characters | None:
    """Return the Chinese characters behind a romanised name, in brackets or bare."""
    if mention.native is not None:
        return None
    for at in range(mention.end, min(mention.end + 2, len(tokens))):
        text = tokens.texts[at]
        if len(text) <= _MOST_CHARACTERS and all("\u4e00" <= char <= "\u9fff" for char in text):
            return Characters(tokens.starts[at], tokens.ends[at], text)
        if text != "(":
            return None
    return None
