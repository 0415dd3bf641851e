"""Read since when somebody holds an office: "Li has been defense minister since March"."""

from factcheck.frames.appointment import APPOINTMENT
from factcheck.frames.draft import Draft
from factcheck.frames.heads import Head
from factcheck.frames.model import Dates, Who
from factcheck.frames.slot import add_slot
from factcheck.frames.view import View
from factcheck.pipeline.mentions import PersonMention, Title
from factcheck.pipeline.offices import Office, parse_title
from factcheck.times import Time

# Of these one at a time is held, and the day it was taken up is news.
_HEADS = frozenset({"minister", "secretary", "chairman", "speaker", "president"})
_TO_TIME = 3  # tokens from "minister" to "since"
_SINGLE = frozenset({"minister", "secretary", "chairman"})
_IN_OFFICE = frozenset({"in office", "in the post", "in the job", "in the office"})


def tenures(view: View) -> list[Draft]:
    """Return an appointment for each office that somebody is said to hold since some day."""
    since = {
        first - 1: (first, last, time) for first, last, time in view.times
        if view.lower(first - 1) == "since" and (time.interval is not None or time.month)
        and time.anchor != "running"  # "since March of that year", whichever that is
    }  # fmt: skip
    if not since:
        return []
    found = []
    for person in view.people:
        at = _since(view, person, set(since)) if person.ids else None
        if at is not None:
            found.append(_appointed(view, person, *since[at]))
    return found


def _since(view: View, person: PersonMention, since: set[int]) -> int | None:
    """Return the "since" behind the office of a person, or behind "has been in office"."""
    for title in person.titles:
        end = None if title.past else _office_end(view, title)
        if end is not None:
            return next((at for at in range(end, end + _TO_TIME) if at in since), None)
    clause = view.owner.get(person.start)
    return next(
        (
            at for at in sorted(since)
            if at > person.end and view.owner.get(at - 1) == clause
            and _in_office(view, at)
        ),
        None,
    )  # fmt: skip


def _in_office(view: View, at: int) -> bool:
    """Tell "has been in office since" and "has been minister since" from "was seen since"."""
    if {view.words(at - 2, at), view.words(at - 3, at)} & _IN_OFFICE:
        return True
    return view.lower(at - 1) in _SINGLE and view.lower(at - 2) in {"been", "minister", "defense"}


def _office_end(view: View, title: Title) -> int | None:
    """Return where an office ends that only one can hold, deputies left out."""
    tokens = view.tokens
    keys, texts = tokens.keys[title.start : title.end], tokens.texts[title.start : title.end]
    for part in parse_title(keys, texts):
        if isinstance(part, Office) and part.head in _HEADS and not (part.levels or part.acting):
            return title.start + part.end
    return None


def _appointed(view: View, person: PersonMention, first: int, last: int, time: Time) -> Draft:
    clause = view.owner.get(first, view.owner.get(person.start, 0))
    head = Head(first - 1, first, APPOINTMENT, clause)
    draft = Draft(APPOINTMENT, clause, head, [head])
    name = " ".join(view.tokens.texts[person.start : person.end])
    who = Who(person.ids, name, "appointed", None, person.full)
    add_slot(view, draft, "person", person.start, person.end, who)
    add_slot(view, draft, "when", first, last, Dates((time,)))
    return draft
