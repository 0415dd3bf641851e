"""A sentence with everything the components found in it, by token."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from factcheck.frames.formats import find_formats
from factcheck.model import Assertion, Role
from factcheck.pipeline.assertion import assertion_of
from factcheck.pipeline.clauses import Clause, read_clauses
from factcheck.pipeline.mentions import (
    DialogueMention,
    EventMention,
    PersonMention,
    PlaceMention,
    Title,
)
from factcheck.pipeline.tokens import Tokens, tokens_of
from factcheck.pipeline.told import Scope
from factcheck.times import Time
from factcheck.words import TENS, UNITS

if TYPE_CHECKING:  # loading spaCy takes longer than checking a short article
    from spacy.tokens import Doc

_ORDINAL_ENDS = frozenset({"th", "st", "nd", "rd"})
_COUNTED = frozenset({"countermeasures", "dialogues", "fields", "mechanisms", *UNITS, *TENS})
_NONE: frozenset[int] = frozenset()


# Of neither "from here on" nor "here is why" is it where something was.
_NOT_HERE = frozenset("from of around to up near over out it".split())
_HERE_IS = frozenset("is are was were be comes come in at to too , : and or".split())
_BEING_DATES = (["what", "was"], ["what", "is"])  # "met on what was Sept. 10 in Beijing"


@dataclass(frozen=True)
class View:
    """One sentence at tokens [start, end) of a Doc."""

    tokens: Tokens
    start: int
    end: int
    role: Role
    paragraph: int
    people: tuple[PersonMention, ...]
    places: tuple[PlaceMention, ...]
    dialogues: tuple[DialogueMention, ...]
    times: tuple[tuple[int, int, Time], ...]
    events: tuple[EventMention, ...]
    formats: tuple[tuple[int, int, str], ...]
    atoms: frozenset[int]
    quoted: frozenset[int]
    quote_speaker: str | None = None
    other_talks: frozenset[int] = frozenset()
    unbacked: frozenset[int] = frozenset()
    pronouns: tuple[PersonMention, ...] = ()

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence, in the order in which they open."""
        return read_clauses(self.tokens, self.start, self.end, self.atoms | self._empty_cells())

    def _empty_cells(self) -> frozenset[int]:
        """Return the tokens of cells like "not named", which say nothing."""
        if self.role is not Role.TABLE_ROW:
            return frozenset()
        bars = [at for at in range(self.start, self.end) if self.tokens.texts[at] == "|"]
        ends = [*bars[1:], self.end] if bars else []
        return frozenset(
            at
            for first, last in zip(bars, ends, strict=True)
            if self.lower(first + 1) in {"not", "no", "none", "never"}
            for at in range(first + 1, last)
        )

    @cached_property
    def owner(self) -> dict[int, int]:
        """The index of the clause that each token is of."""
        return {at: clause.index for clause in self.clauses for at in clause.tokens}

    @property
    def says_something(self) -> bool:
        """Whether anything in the sentence can be a claim: a name, a time, a place, a number."""
        named = self.dialogues or self.events or any(p.ids or p.titles for p in self.people)
        if named or self.times or self.places or self.formats:
            return True
        lowers = self.tokens.lowers[self.start : self.end]
        return any(
            lower[:1].isdigit() or lower[-2:] in _ORDINAL_ENDS or lower in _COUNTED
            for lower in lowers
        )

    @cached_property
    def assertions(self) -> tuple[Assertion, ...]:
        """How each clause is put forward."""
        scope = Scope(
            self.tokens, self.start, self.end, self.clauses, self.people, self.places,
            self.role, self.quoted, self.quote_speaker,
        )  # fmt: skip
        return tuple(assertion_of(scope, clause) for clause in self.clauses)

    def words(self, start: int, end: int) -> str:
        """Return the lower-case words of tokens [start, end), joined by spaces."""
        return " ".join(self.tokens.lowers[start:end])

    def lower(self, at: int) -> str:
        """Return the lower-case token, or nothing outside the sentence."""
        return self.tokens.lowers[at] if self.start <= at < self.end else ""


@dataclass(frozen=True, slots=True)
class _Mentioned:
    """What the components found in one sentence."""

    people: tuple[PersonMention, ...]
    places: tuple[PlaceMention, ...]
    dialogues: tuple[DialogueMention, ...]
    events: tuple[EventMention, ...]
    times: tuple[tuple[int, int, Time], ...]
    other_talks: frozenset[int]
    unbacked: frozenset[int]


class _Found:
    """What the components found in an article, by where it begins."""

    def __init__(self, doc: "Doc", tokens: Tokens) -> None:
        kept = doc.user_data
        names = ("people", "places", "dialogues", "events")
        self._found: list[tuple[list[Any], list[int]]] = []
        for name in names:
            mentions = sorted(kept[f"factcheck_{name}"], key=attrgetter("start"))
            self._found.append((mentions, [mention.start for mention in mentions]))
        times = _by_token(tokens, kept["factcheck_times"])
        self._found.append((times, [start for start, _, _ in times]))
        self._other_talks = _tokens_of(kept["factcheck_lookalikes"])
        self._unbacked = _tokens_of(kept["factcheck_unbacked"])

    def within(self, start: int, end: int) -> _Mentioned:
        """Return what begins in tokens [start, end)."""
        people, places, dialogues, events, times = [
            tuple(found[bisect_left(starts, start) : bisect_left(starts, end)])
            for found, starts in self._found
        ]
        return _Mentioned(
            people, places, dialogues, events, times, self._other_talks, self._unbacked
        )


def _tokens_of(matches: Sequence[Any]) -> frozenset[int]:
    return frozenset(at for match in matches for at in range(match.start, match.end))


def views(doc: "Doc", blocks: Sequence[tuple[int, int, Role]]) -> list[View]:
    """Return a view of every sentence; `blocks` are (start, end, role) in characters."""
    tokens = tokens_of(doc)
    found: list[View] = []
    mentioned = _Found(doc, tokens)
    block = 0
    quote_open = False
    seat: str | None = None
    for start, end in _sentences(doc, tokens):
        while block + 1 < len(blocks) and blocks[block][1] <= tokens.starts[start]:
            block += 1
            quote_open = False
        marks = tokens.texts[start:end].count('"')
        quoted = _quoted(tokens, start, end, inside=quote_open) if marks or quote_open else _NONE
        if marks % 2:
            quote_open = not quote_open
        own = mentioned.within(start, end)
        if blocks[block][2] is Role.DATELINE:
            seat = next((p.place for p in own.places if p.place is not None), None)
        elif seat is not None:
            own = replace(own, places=_with_here(tokens, start, end, own.places, seat))
        found.append(_view(tokens, (start, end), blocks[block][2], block, own, quoted))
    return found


def _sentences(doc: "Doc", tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Yield the first and the end token of every sentence, white space at its end left out."""
    for start, bound in pairwise([*doc.user_data["factcheck_sentences"], len(doc)]):
        end = bound
        while end > start and not tokens.texts[end - 1].strip():
            end -= 1
        if end > start:
            yield start, end


def _with_here(
    tokens: Tokens, start: int, end: int, places: tuple[PlaceMention, ...], seat: str
) -> tuple[PlaceMention, ...]:
    """Add "here" as a name of the dateline's place: "closed here on Friday", not "here is why"."""
    here = [
        PlaceMention(at, at + 1, seat, None) for at in range(start + 1, end)
        if tokens.texts[at] == "here" and tokens.lowers[at - 1] not in _NOT_HERE
        and (at + 1 >= end or tokens.lowers[at + 1] not in _HERE_IS)
    ]  # fmt: skip
    return tuple(sorted((*places, *here), key=attrgetter("start"))) if here else places


def _by_token(tokens: Tokens, times: Sequence[Time]) -> list[tuple[int, int, Time]]:
    return [
        (tokens.at_offset(time.start), tokens.at_offset(time.end - 1) + 1, time) for time in times
    ]


def _view(
    tokens: Tokens, span: tuple[int, int], role: Role, paragraph: int,
    found: _Mentioned, quoted: frozenset[int],
) -> View:  # fmt: skip
    """Return the view of a sentence, where mentions overlap with the one that is meant."""
    in_dialogue = _covered(found.dialogues)
    named = _covered(found.places) | in_dialogue
    named |= {at for first, last, _ in found.times for at in range(first, last)}
    people = tuple(p for p in found.people if p.ids or not named & set(range(p.start, p.end)))
    names = _covered(people)
    times = tuple(time for time in found.times if time[0] not in names)
    unplaced = names | in_dialogue | _covered(title for p in people for title in p.titles)
    places = tuple(place for place in found.places if place.start not in unplaced)
    manner = find_formats(tokens, *span, found.dialogues)
    atoms = in_dialogue | _covered(places) | (found.other_talks & set(range(*span)))
    atoms |= {at for mention in people for at in range(mention.outer_start, mention.outer_end)}
    atoms |= {at for first, last, _ in (*times, *manner) for at in range(first, last)}
    joined = {
        one.outer_end for one, two in pairwise(people) if two.outer_start == one.outer_end + 1
    }
    atoms |= {at for at in joined if tokens.lowers[at] == "and"}
    atoms |= {
        end for (_, end, one), (start, _, other) in pairwise(times)
        if start == end + 1 and one.group is not None and one.group == other.group
    }  # fmt: skip
    atoms |= {
        city.end for city, country in pairwise(places)
        if country.start == city.end + 1 and country.place in city.within
        and tokens.texts[city.end] == ","
    }  # fmt: skip
    atoms |= {
        at for first, _, _ in times for at in (first - 2, first - 1)
        if tokens.lowers[max(first - 2, 0) : first] in _BEING_DATES
    }  # fmt: skip
    return View(
        tokens, *span, role, paragraph, people, places, found.dialogues, times, found.events,
        manner, frozenset(atoms), quoted, other_talks=found.other_talks,
        unbacked=found.unbacked,
    )  # fmt: skip


def _covered(
    mentions: Iterable[DialogueMention | PersonMention | PlaceMention | Title],
) -> set[int]:
    """Return the tokens that are part of any of `mentions`."""
    return {at for mention in mentions for at in range(mention.start, mention.end)}


def _quoted(tokens: Tokens, start: int, end: int, *, inside: bool) -> frozenset[int]:
    """Return the tokens between quotation marks; `inside` when a quotation runs on."""
    found = set()
    for at in range(start, end):
        if tokens.texts[at] == '"':
            inside = not inside
        elif inside:
            found.add(at)
    return frozenset(found)
