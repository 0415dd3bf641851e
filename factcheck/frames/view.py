"""A sentence with everything the components found in it, by token."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from factcheck.frames.formats import find_formats
from factcheck.model import Assertion, Role
from factcheck.pipeline.assertion import Scope, assertion_of
from factcheck.pipeline.clauses import Clause, read_clauses
from factcheck.pipeline.mentions import (
    DialogueMention,
    EventMention,
    PersonMention,
    PlaceMention,
)
from factcheck.pipeline.tokens import Tokens, tokens_of
from factcheck.times import Time


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

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence, in the order in which they open."""
        return read_clauses(self.tokens, self.start, self.end, self.atoms)

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
        texts = self.tokens.texts[self.start : self.end]
        return any(text[:1].isdigit() for text in texts) or any(
            lower[-2:] in {"th", "st", "nd", "rd"} for lower in self.tokens.lowers[self.start : self.end]
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


def views(doc: Doc, blocks: Sequence[tuple[int, int, Role]]) -> list[View]:
    """Return a view of every sentence; `blocks` are (start, end, role) in characters."""
    tokens = tokens_of(doc)
    found: list[View] = []
    people: tuple[PersonMention, ...] = doc.user_data["factcheck_people"]
    places: tuple[PlaceMention, ...] = doc.user_data["factcheck_places"]
    dialogues: tuple[DialogueMention, ...] = doc.user_data["factcheck_dialogues"]
    events: tuple[EventMention, ...] = doc.user_data["factcheck_events"]
    lookalikes = doc.user_data["factcheck_lookalikes"]
    other_talks = frozenset(at for match in lookalikes for at in range(match.start, match.end))
    times = _by_token(tokens, doc.user_data["factcheck_times"])
    block = 0
    quote_open = False
    bounds = [*doc.user_data["factcheck_sentences"], len(doc)]
    for start, end in zip(bounds, bounds[1:], strict=False):
        while end > start and not tokens.texts[end - 1].strip():
            end -= 1
        if end == start:
            continue
        while block + 1 < len(blocks) and blocks[block][1] <= tokens.starts[start]:
            block += 1
            quote_open = False
        marks = sum(text == '"' for text in tokens.texts[start:end])
        inside = quote_open
        if marks % 2:
            quote_open = not quote_open
        found.append(
            _view(
                tokens,
                start,
                end,
                blocks[block][2],
                block,
                inside,
                _within(people, start, end),
                _within(places, start, end),
                _within(dialogues, start, end),
                tuple(t for t in times if start <= t[0] < end),
                _within(events, start, end),
                other_talks,
            )  # fmt: skip
        )
    return found


def _within(mentions: tuple, start: int, end: int) -> tuple:  # type: ignore[type-arg]  # any mention
    return tuple(mention for mention in mentions if start <= mention.start < end)


def _by_token(tokens: Tokens, times: Sequence[Time]) -> list[tuple[int, int, Time]]:
    return [
        (tokens.at_offset(time.start), tokens.at_offset(time.end - 1) + 1, time) for time in times
    ]


def _view(
    tokens: Tokens, start: int, end: int, role: Role, paragraph: int, inside: bool,
    people: tuple[PersonMention, ...], places: tuple[PlaceMention, ...],
    dialogues: tuple[DialogueMention, ...], times: tuple[tuple[int, int, Time], ...],
    events: tuple[EventMention, ...], other_talks: frozenset[int],
) -> View:  # fmt: skip
    named = {at for place in places for at in range(place.start, place.end)}
    named |= {at for mention in dialogues for at in range(mention.start, mention.end)}
    people = tuple(p for p in people if p.ids or not named & set(range(p.start, p.end)))
    taken = {at for mention in people for at in range(mention.outer_start, mention.outer_end)}
    taken |= {at for mention in dialogues for at in range(mention.start, mention.end)}
    times = tuple(
        (first, last, time)
        for first, last, time in times
        if not any(p.start <= first < p.end for p in people)
    )
    titles = {
        at for person in people for title in person.titles for at in range(title.start, title.end)
    }
    names = {at for person in people for at in range(person.start, person.end)}
    in_dialogue = {at for mention in dialogues for at in range(mention.start, mention.end)}
    places = tuple(
        place
        for place in places
        if place.start not in titles and place.start not in names and place.start not in in_dialogue
    )
    atoms = frozenset(
        taken
        | {at for at in range(start, end) if at in other_talks}
        | {at for first, last, _ in times for at in range(first, last)}
        | {at for place in places for at in range(place.start, place.end)}
    )
    manner = find_formats(tokens, start, end, dialogues)
    atoms |= {at for first, last, _ in manner for at in range(first, last)}
    return View(
        tokens, start, end, role, paragraph,
        people, places, dialogues, times, events, manner, atoms, _quoted(tokens, start, end, inside),
        other_talks=other_talks,
    )  # fmt: skip


def _quoted(tokens: Tokens, start: int, end: int, inside: bool) -> frozenset[int]:
    """Return the tokens between quotation marks; `inside` when a quotation runs on."""
    found = set()
    for at in range(start, end):
        if tokens.texts[at] == '"':
            inside = not inside
        elif inside:
            found.add(at)
    return frozenset(found)
