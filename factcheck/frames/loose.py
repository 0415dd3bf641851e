"""Gather what a sentence says of nothing it names: it may still agree with the record."""

from collections.abc import Iterator

from factcheck.frames.appointment import REFUSAL
from factcheck.frames.date_groups import date_groups
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.heads import Head
from factcheck.frames.leaders import leads, party_of
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Manner, SlotValue, Who
from factcheck.frames.seated import of_another_time, seated, side_by_side
from factcheck.frames.slot import add_slot
from factcheck.frames.venues import is_seat, spot_at
from factcheck.frames.view import View
from factcheck.pipeline.speech import REPORTING

_UNTIED = frozenset({"since", "until", "till", "except", "from", "before", "after"})
_ISSUING = frozenset("issue release publish post file".split())  # "a statement issued Tuesday"
_TO_DAY = 4  # tokens of "in Beijing on the 28th"
_GOING_ON = frozenset({";", ":", "\u2014"})
_ANOTHER = frozenset({"first", "second", "third", "other", "previous", "last", "earlier"})
_AT, _TO = frozenset({"in", "at", "near", "outside"}), frozenset({"to", "into"})
_OF_THEIRS = frozenset(
    f"{noun} {link}" for noun in ("aide", "aides", "adviser", "advisers", "successor", "deputies")
    for link in ("to", "of")
)  # fmt: skip
_TO_OTHER = 3  # tokens of "; the second"


def gather(view: View, heads: list[Head], drafts: list[Draft]) -> list[Draft]:
    """Give what is left over to the nearest meeting, loosely, or to a draft of its own.

    Returns the new draft, if one was needed. Loose slots can agree with a record; they are
    never held against the text. Only who is put at the head of a side is firm, and "the venue was".
    """
    taken = {slot.start for draft in drafts for slot in draft.slots}
    meetings = [draft for draft in drafts if draft.type in GATHERINGS]
    new: list[Draft] = []
    for name, start, end, value in _said(view, heads):
        if view.tokens.starts[start] in taken or (name == "when" and _none_then(view, start)):
            continue
        near = [draft for draft in meetings if not _apart(view, draft, start)]
        if not near and not new:
            new.append(_nameless(view))
        firm = isinstance(value, Who) and value.role == "led"
        firm = firm or (
            name == "where"
            and any(is_seat(view, place) for place in view.places if place.start == start)
        )
        add_slot(view, _nearest(near or new, start), name, start, end, value, firm=firm)
    return new


def _apart(view: View, draft: Draft, at: int) -> bool:
    """Tell "the talks were held in May, and sailors were in Hawaii last week": each says its own.

    Both have a subject and a verb of their own, and neither hangs on the other.
    """
    own, other = view.clauses[draft.clause], view.clauses[view.owner.get(at, draft.clause)]
    if own.kind == "aside" and own.index not in {other.index, other.parent}:
        return True  # "ended a pause — the last one was in May — and brought X to Rome"
    if own.index == other.index or own.verb is None or other.verb is None:
        return False
    if other.connector == "who" and other.parent != own.index:
        return True  # "; X, who was in Rome last May, did not"
    if {own.kind, other.kind} - {"main", "coordinate"}:
        return False
    later = own if own.index > other.index else other
    if any(view.lower(at) in _ANOTHER for at in later.tokens[:_TO_OTHER]):
        return True  # "it was the third; the second had been held in 2017"
    if later.connector in _GOING_ON:
        return False  # "Zhang hosted; the guest was Lawless"
    subject = [k for k in later.tokens if k < (later.verb.start if later.verb else 0)]
    return any(view.tokens.texts[k][:1].isalnum() for k in subject[1:])


def _none_then(view: View, at: int) -> bool:
    """Tell "none was held in 2022": nothing that is told was then."""
    clause = view.clauses[view.owner.get(at, 0)]
    before = [view.lower(k) for k in clause.tokens if clause.verb and k < clause.verb.start]
    return not {"none", "no", "neither"}.isdisjoint(before)


def _nameless(view: View) -> Draft:
    """Return the draft of a happening that a sentence does not name, shown by its first word."""
    first = next(
        (at for at in range(view.start, view.end) if view.tokens.texts[at][0].isalnum()), view.start
    )
    anchor = Head(first, first + 1, MEETING, 0)
    clause = view.owner.get(first, 0)
    return Draft(MEETING, clause, anchor, [anchor], mention="bare", tentative=True)


def _said(view: View, heads: list[Head]) -> Iterator[tuple[str, int, int, SlotValue]]:
    """Yield every date, place, person of the record and format of a sentence."""
    for start, end, dates in date_groups(view):
        spans = dates.relation == "range" and view.lower(start - 1) == "from"
        if spans or not _reported(view, heads, start):
            yield "when", start, end, dates
    for place in view.places:
        if place.place and (_at(view, place.start) or is_seat(view, place)):
            yield "where", place.start, place.end, spot_at(view, place.start, place.place)
    yield from _people(view, heads)
    for start, end, manner in view.formats:
        yield "format", start, end, Manner(manner)


def _people(view: View, heads: list[Head]) -> Iterator[tuple[str, int, int, Who]]:
    """Yield whom the record knows, and whoever is put at the head of a side."""
    nouns = [head.start for head in heads if head.verb is None and head.type in GATHERINGS]
    refused = any(head.type is REFUSAL for head in heads)  # "a meeting between X and Y"
    paired = side_by_side(view, nouns) and not refused
    for index, person in enumerate(view.people):
        if view.words(person.outer_start - 2, person.outer_start) in _OF_THEIRS:
            continue  # "aides to Mattis": not he himself
        role = "paired" if paired else "named"
        if not of_another_time(view, person):
            if leads(view, person):
                role = "led"
            elif not paired and seated(view, person, index):
                role = "seated"
        if person.ids or (role == "led" and person.full):
            name = " ".join(view.tokens.texts[person.start : person.end])
            side = party_of(view, person) if role == "led" else None
            who = Who(person.ids, name, role, side, person.full)
            yield "person", person.start, person.end, who


def _nearest(drafts: list[Draft], at: int) -> Draft:
    return min(drafts, key=lambda draft: abs(draft.anchor.start - at))


def _reported(view: View, heads: list[Head], at: int) -> bool:
    """Tell the date of a statement, "said on Tuesday", from that of what it is about."""
    before = view.lower(at - 1)
    if before in _UNTIED or view.words(at - 2, at) == "as of":
        return True
    verbs = [
        h for h in heads if h.verb is not None and h.end <= at and h.clause == view.owner.get(at)
    ]
    verb = verbs[-1].verb if verbs else None
    if verb is None:
        return False
    return verb.base in REPORTING or (verb.base in _ISSUING and at - verb.end <= _TO_DAY)


def _at(view: View, start: int) -> bool:
    if view.lower(start) == "here":
        return True
    at = start - 2 if view.lower(start - 1) == "the" else start - 1
    if view.lower(at) not in _TO:
        return view.lower(at) in _AT
    clause = view.clauses[view.owner.get(start, 0)]
    return any(verb.end <= at for verb in clause.verbs)  # not "visitors to the Pentagon"
