"""Read when a happening was: its dates in groups, with the edge that a verb sets."""

from dataclasses import replace
from itertools import pairwise

from factcheck.frames.announcing import announced_at
from factcheck.frames.attach import noun_behind, owner_of
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.enders import brought_to_close
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import EARLIER, Dates
from factcheck.frames.slot import add_slot
from factcheck.frames.view import View
from factcheck.model import Role
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.speech import REPORTING

# What happens at once: "was not held until May", but "did not last until May".
_ENTERED = MEETING.starts | frozenset(
    "hold meet convene take occur happen resume speak talk".split()
)
_PLANNING = frozenset(
    "set scheduled planned slated due expected pencilled penciled fixed arranged called meant"
    " announced held met invited".split()
)
_TO_FROM = 9  # tokens from "from the December 2021 video session to" to its date
_TO_PLAN = 5  # tokens from "scheduled" to its date
_REPORTED = frozenset(
    "stated reported said written published printed claimed announced noted broadcast given".split()
)
_AFTERTHOUGHT = frozenset({",", "in", "on", "the"})
_NEVER_DATES = frozenset("since until till except but before after".split())


def give_date(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, dates: Dates
) -> None:
    """Give a date to the happening it belongs to; "since" and "until" date something else."""
    clause = _when_clause(view, start, end)
    told = _happening_in(clause, drafts) if clause is not None else None
    if told is not None:
        which = told.verb is None  # "in 2021, when the session was by video" tells which session
        add_slot(view, told, "when", start, end, dates, clause=told.clause, restrictive=which)
    before = view.lower(start - 1)
    if before in {"the", "early", "late", "mid"}:
        before = view.lower(start - 2)
    ends = {"until": _comes_late, "till": _comes_late, "since": _date_stop}
    attributive = _qualifies(view, heads, start, end)
    if before in ends and ends[before](view, drafts, start, end, dates):
        return
    if _dates_nothing(view, start, before, dates) and not attributive:
        return
    if view.role is Role.LIST_ROW and start == view.start:
        first = drafts[0] if drafts else None
        if first is not None:
            own = first.verb is not None or not view.clauses[first.clause].verbs
            add_slot(view, first, "when", start, end, dates, clause=first.clause, firm=own)
        return
    draft, restrictive, firm = _owner(view, heads, drafts, start, end)
    if draft is None or draft is told or (restrictive and _of_edition(view, heads, draft, end)):
        return
    origin = before == "from" and dates.relation != "range" and not attributive
    if origin and draft.sequence not in EARLIER:
        return  # "the talks date from 2005": no round
    founding = _founding(draft, dates)
    if founding and draft.verb is not None and draft.verb.verb and draft.verb.verb.passive:
        return  # "they were started in 2005"
    edge = _edge(view, draft, start, dates)
    firm = firm or _of_days(view, heads, draft, start, dates)
    firm = firm and not founding and not _is_any(view, start, dates)
    dates = Dates(dates.times, edge)
    restrictive = restrictive and not _is_break(view, draft)
    add_slot(view, draft, "when", start, end, dates, firm=firm, restrictive=restrictive)


def _is_break(view: View, draft: Draft) -> bool:
    """Tell "the 2023 rupture", which was then, from "the 2023 cancellation", of a round then."""
    noun = next((head for head in draft.heads if head.verb is None), None)
    if draft.type is not CANCELLATION or noun is None or noun.type is not CANCELLATION:
        return False
    return not view.lower(noun.start).startswith(("cancel", "call", "postpone"))


def _owner(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int
) -> tuple[Draft | None, bool, bool]:
    """Return what a date is of, whether it tells which one, and whether it is tied to it."""
    found = owner_of(view, heads, drafts, start, end, dated=True)
    tied = found[0] is not None and found[2]
    announced = announced_at(view, drafts, start) if not tied else None
    return (announced, False, True) if announced is not None else found


def _is_any(view: View, start: int, dates: Dates) -> bool:
    """Tell "a May session", "a 2021 session" and "on a Monday", one of several, from "a May 31"."""
    vague = all(
        time.granularity == "year" or not any(mark.isdigit() for mark in time.text)
        for time in dates.times
    )
    return vague and view.lower(start - 1) in {"a", "an"}


def _date_stop(view: View, drafts: list[Draft], start: int, end: int, dates: Dates) -> bool:
    """Date the stop of "had been suspended since May 2022", which began then; tell if there is."""
    clause = view.clauses[view.owner.get(start, 0)]
    over = {clause.index, clause.parent}
    for draft in drafts:
        verb = draft.verb.verb if draft.verb is not None else None
        if draft.type is not CANCELLATION or verb is None or draft.clause not in over:
            continue
        if verb.end <= start and verb.passive and (verb.perfect or verb.form == "participle"):
            since = Dates(dates.times, "start")
            add_slot(view, draft, "when", start, end, since, clause=draft.clause)
            return True
    return False


def _qualifies(view: View, heads: list[Head], start: int, end: int) -> bool:
    """Tell "since the 2023 meeting", whose year tells which one, from "since 2023 talks are"."""
    which = view.lower(start - 1) == "the" or view.lower(end) in {"'s", "'"}
    return which and noun_behind(view, heads, end) is not None


def _dates_nothing(view: View, start: int, before: str, dates: Dates) -> bool:
    """Tell "since 2021", "until May" and "from Monday" from what "dates from May" dates.

    "It was not until May that they met" says when they did.
    """
    if (before == "," and _behind_since(view, start - 1)) or _ends_since(view, start):
        return True
    if (before == "for" and _is_topic(view, start, dates)) or _dates_report(view, start):
        return True
    if before == "of" and view.lower(start - 2) == "as":
        return True  # "as of the end of March": the day of writing
    if before == "to" and dates.relation != "range" and _from_what(view, start):
        return True  # "an interruption from the 2021 session to April 2024"
    if before == "from" and dates.relation != "range":
        return view.lower(start - 2) not in {"dates", "dated", "dating"}
    return before in _NEVER_DATES and view.words(start - 2, start) != "not until"


def _from_what(view: View, start: int) -> bool:
    """Tell whether what lasts up to a date began with something else: "from the session to"."""
    first = max(view.start, start - _TO_FROM)
    return any(
        view.lower(at) == "from" and not any(time[0] == at + 1 for time in view.times)
        for at in range(first, start)
    )


def _dates_report(view: View, start: int) -> bool:
    """Tell "not in Beijing, as stated here on Sept. 30": when it was stated."""
    first = max(view.start, start - _TO_PLAN)
    said = pairwise([view.lower(at) for at in range(first, start)])
    return any(one == "as" and other in _REPORTED for one, other in said)


def _is_topic(view: View, start: int, dates: Dates) -> bool:
    """Tell "contacts for the coming year" from "scheduled for Monday"."""
    wide = dates.times[0].granularity in {"year", "month", "quarter", "decade"}
    behind = view.tokens.lowers[max(view.start, start - _TO_PLAN) : start]
    return wide and _PLANNING.isdisjoint(behind)


def _comes_late(view: View, drafts: list[Draft], start: int, end: int, dates: Dates) -> bool:
    """Read "the round did not open until Jan. 8": it did on that day."""
    clause = view.clauses[view.owner.get(start, 0)]
    over = clause.parent if clause.kind == "adjunct" else clause.index
    draft = next((d for d in drafts if d.clause == over and d.verb is not None), None)
    verb = draft.verb.verb if draft is not None and draft.verb is not None else None
    if draft is None or verb is None or not verb.negated or verb.base not in _ENTERED:
        return False
    edge = "start" if verb.base in MEETING.starts else None
    add_slot(view, draft, "when", start, end, replace(dates, edge=edge))
    return True


def _when_clause(view: View, start: int, end: int) -> Clause | None:
    """Return the clause of "until 2021, when China cancelled the talks".

    "None had been held since 2020 when they met again" needs no comma for another time.
    """
    if view.lower(start - 1) in _NEVER_DATES and view.lower(end) == "when":
        return None
    too = 2 if view.words(end, end + 2) == "as well" else int(view.lower(end) in {"too", "also"})
    at = end + too + (view.lower(end + too) == ",")
    return view.clauses[view.owner[at]] if view.lower(at) == "when" and at in view.owner else None


def _happening_in(clause: Clause, drafts: list[Draft]) -> Draft | None:
    """Return what happens in a clause, but for what is over by then ("had cancelled").

    A series goes on: "in 2010, when the policy talks were five years old" dates none of it.
    """
    for draft in drafts:
        verb = draft.verb.verb if draft.verb is not None else None
        if draft.clause != clause.index or (verb is not None and verb.perfect):
            continue
        state = verb is None and (draft.dialogue is not None or draft.type.name != "meeting")
        if not state:
            return draft
    return None


def _behind_since(view: View, comma: int) -> bool:
    """Tell "since Bali, a year ago": the time is that of the place behind "since"."""
    at = comma - 1
    while any(place.start <= at < place.end for place in view.places):
        at -= 1
    return at < comma - 1 and view.lower(at) in _NEVER_DATES


def _ends_since(view: View, start: int) -> bool:
    """Tell "since he saw Wei in Siem Reap, in the autumn": the time is that of what ended."""
    at = start - 1
    while at > view.start and view.lower(at) in _AFTERTHOUGHT:
        at -= 1
    if at == start - 1 or "," not in view.words(at + 1, start):
        return False
    return at in view.owner and view.clauses[view.owner[at]].connector in {"since", "until"}


def _of_edition(view: View, heads: list[Head], draft: Draft, end: int) -> bool:
    """Tell "cancelled last year's talks": the year is that of the talks that fell out."""
    noun = noun_behind(view, heads, end)
    return draft.type.name == "cancellation" and noun is not None and noun.type is MEETING


def _of_days(view: View, heads: list[Head], draft: Draft, start: int, dates: Dates) -> bool:
    """Tell "joined him for the 16th round on Sept. 28-29": days of talks, not of a statement."""
    noun = max((h.end for h in draft.heads if h.verb is None and h.end <= start), default=-1)
    direct = noun >= 0 and view.words(noun, start) in {"on", "from", "of", "in", ","}
    verbs = [h for h in heads if h.verb is not None and h.end <= start]
    said = bool(verbs) and verbs[-1].verb is not None and verbs[-1].verb.base in REPORTING
    return direct and dates.relation == "range" and not said


def _founding(draft: Draft, dates: Dates) -> bool:
    """Tell "the talks began in 2005": a year may be that of the series and not of a round."""
    verb = draft.verb
    numbered = any(slot.name == "number" for slot in draft.slots)
    starts = (
        verb is not None
        and verb.verb is not None
        and verb.verb.base in MEETING.starts | {"establish", "found"}
    )
    return starts and not numbered and dates.times[0].granularity in {"year", "decade"}


def _edge(view: View, draft: Draft, start: int, dates: Dates) -> str | None:
    """Return "start" behind "opened", "end" behind "closed"; a range is both."""
    verb = draft.verb
    if draft.type is not MEETING or len(dates.times) > 1 or verb is None or verb.verb is None:
        return None
    before = view.lower(start - 2) if view.lower(start - 1) == "the" else view.lower(start - 1)
    if before not in {"on", "until", "late", "early"} and start != verb.end:
        return None
    if verb.verb.base in MEETING.starts:
        return "start"
    if verb.verb.base == "bring":
        return "end" if brought_to_close(view, verb.verb) else None
    if verb.verb.base == "come" and not {"end", "close"} & set(
        view.tokens.lowers[verb.end : verb.end + 3]
    ):
        return None
    return "end" if verb.verb.base in MEETING.ends else None
