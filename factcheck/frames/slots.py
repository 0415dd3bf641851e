"""Give each date, place, format and number of a sentence to the happening it belongs to."""

from factcheck.frames.attach import owner_of
from factcheck.frames.date_groups import date_groups
from factcheck.frames.dates import give_date
from factcheck.frames.draft import Draft, noun_near
from factcheck.frames.elliptic import counts_within
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Manner, Number
from factcheck.frames.numbers import Ordinal
from factcheck.frames.slot import add_slot
from factcheck.frames.venues import give_place
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import ADVERBS

_TIMES = frozenset({"once", "twice", "thrice"})
_TO_NOT = 3  # tokens from "not having" to a form, and from that to "since"
_OCCASIONS = frozenset(
    "affair event exercise meeting gathering session round encounter occasion".split()
)
_TO_NOUN = 12  # tokens from "17th" to the noun it numbers, through a series' full name
_TO_NEXT = 2  # tokens of "and the"


def fill(view: View, heads: list[Head], drafts: list[Draft], numbers: list[Ordinal]) -> None:
    """Add the slots of a sentence to its drafts."""
    for number in numbers:
        _give_number(view, drafts, number)
    for start, end, dates in date_groups(view):
        give_date(view, heads, drafts, start, end, dates)
        told = _that_of(view, drafts, start, end)
        if told is not None:
            add_slot(view, told, "when", start, end, dates, restrictive=True, clause=told.clause)
    for place in view.places:
        if place.place is not None:
            give_place(view, heads, drafts, place.start, place.end, place.place)
    for start, end, name in view.formats:
        if _long_not(view, start, end):
            continue
        draft, restrictive, firm = owner_of(view, heads, drafts, start, end)
        called = _called(view, drafts, start, end) or _told_by_noun(drafts, start, end)
        draft, firm = (called, True) if called is not None else (draft, firm)
        firm = firm and view.lower(start - 1) not in _TIMES  # "four times, once by video"
        if draft is not None:
            add_slot(
                view, draft, "format", start, end, Manner(name), firm=firm, restrictive=restrictive
            )


def _that_of(view: View, drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return "that session" of "none since May 2021, and that session was short": it was then."""
    if view.lower(start - 1) != "since":
        return None
    return next(
        (
            draft for draft in drafts
            if any(
                head.verb is None and head.start > end and view.lower(head.start - 1) == "that"
                for head in draft.heads
            )
        ),
        None,
    )  # fmt: skip


def _long_not(view: View, start: int, end: int) -> bool:
    """Tell "not having shared a room since 2020": said of the years before."""
    before = view.tokens.lowers[max(view.start, start - _TO_NOT) : start]
    since = "since" in view.tokens.lowers[end : min(end + _TO_NOT, view.end)]
    return since and not {"not", "never"}.isdisjoint(before)


def _called(view: View, drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return what "A virtual affair, the 18th round filled two days" calls so."""
    if start != view.start + 1 or view.lower(view.start) not in {"a", "an"}:
        return None
    if view.lower(end) not in _OCCASIONS or view.lower(end + 1) != ",":
        return None
    return noun_near(drafts, view.owner.get(start), end + 1)


def _told_by_noun(drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return the call of "it began with a video call", or the session of "a video session"."""
    return next(
        (
            draft for draft in drafts
            if any(h.verb is None and h.start < end and start < h.end for h in draft.heads)
        ),
        None,
    )  # fmt: skip


def _give_number(view: View, drafts: list[Draft], number: Ordinal) -> None:
    """Give a round number to the meeting it numbers; ", the 18th, fell" restricts nothing."""
    meetings = [draft for draft in drafts if draft.type is MEETING]
    if not meetings:
        return
    behind = [
        d
        for d in meetings
        if any(
            0 <= h.start - number.end <= _TO_NOUN
            and h.verb is None
            and ";" not in view.tokens.texts[number.end : h.start]
            for h in d.heads
        )
    ]
    ahead = [d for d in meetings if d.anchor.start <= number.start]
    same = [d for d in meetings if d.clause == view.owner.get(number.start)]
    clause = view.clauses[view.owner.get(number.start, 0)]
    if not behind and not same and clause.kind == "adjunct":
        return  # "eight months after the 17th": another round, and nothing is said of it
    own = next((d for d in meetings for h in d.heads if h.start == number.start), None)
    whole = next((d for d in meetings for h in d.heads if h.start < number.start < h.end), None)
    if whole is not None and view.lower(number.start - 2) == "as":
        return  # "presented the meeting as the 17th talks"
    if whole is not None:
        draft, restrictive = whole, True  # "the closing session of the 19th talks"
    elif own is not None:
        draft, restrictive = own, True
    elif number.elliptic or not behind:
        beside = [d for d in meetings if d.anchor.verb is None and _stands_by(d, number)]
        draft = (beside or same or ahead or meetings)[-1 if ahead and not same else 0]
        restrictive = False
    else:
        draft = behind[0]
        restrictive = not _predicative(view, draft, number)
    add_slot(
        view,
        draft,
        "number",
        number.start,
        number.end,
        Number(number.value, number.well_formed),
        firm=own is None or not counts_within(view, number),
        restrictive=restrictive,
    )


def _stands_by(draft: Draft, number: Ordinal) -> bool:
    """Tell "the 17th and the 18th": numbers of one subject."""
    return 0 < number.start - draft.anchor.end <= _TO_NEXT


def _predicative(view: View, draft: Draft, number: Ordinal) -> bool:
    """Tell "it was the 17th round" from "the 17th round was held"."""
    clause = view.clauses[view.owner.get(number.start, draft.clause)]
    saying = {"be", "mark", "become", "call", "count", "make", "represent", "constitute", "dub"}
    return any(
        verb.base in saying
        and verb.end <= number.start
        and "," not in view.tokens.texts[verb.end : number.start]
        for verb in clause.verbs
    ) or (view.lower(number.start - 1) in ADVERBS)
