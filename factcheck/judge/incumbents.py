"""Who else held an office: the one that a title is really of, or the one that a name is not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.judge.tenure import Days, surely_held, surely_on
from factcheck.judge.terms import WIDE_REGIONS, Fit, base_of, firm, relation
from factcheck.pipeline.office_words import COMMANDS
from factcheck.pipeline.offices import Office, Rank
from factcheck.reference.model import Person, Term

_SINGLE = frozenset(
    {"secretary", "minister", "director", "chairman", "commander", "speaker", "chief", "head"}
)
_HEADING = frozenset({"head", "chief"})


def other_holder(
    part: Office | Rank, person: Person, people: Sequence[Person], days: Days
) -> tuple[Person, Term] | None:
    """Return who of the same side held an office that only one can hold, on all of `days`.

    A desk ("deputy assistant secretary for China") is held against days that are spoken of alone,
    and so is what was held "then".
    """
    if not isinstance(part, Office) or part.head not in _SINGLE:
        return None
    then = part.time == "then"
    sure = days.told_on if then else days.sure
    if not sure or part.command or ((part.levels or then) and not days.told_on):
        return None
    part = replace(part, time=None) if then else part
    held = [
        (other, term) for other, term in _alike(part, person, people)
        if relation(part, term)[0] is Fit.AGREES
    ]  # fmt: skip
    for other, term in held:
        terms = [its for whose, its in held if whose.id == other.id]
        if all(surely_held(terms, day) for day in sure):
            return other, term
    return None


def holder(part: Office | Rank, people: Sequence[Person], days: Days) -> tuple[Person, Term] | None:
    """Return the one person who, by firm terms, held an office on all of `days`."""
    if not isinstance(part, Office):
        return None
    found = {
        person.id: (person, term)
        for person in people for term in person.terms
        if firm(term) and relation(part, term)[0] is Fit.AGREES
        and all(surely_held([term], day) for day in days.sure)
    }  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else None


def namesake(
    part: Office | Rank, person: Person, people: Sequence[Person], days: Days
) -> Person | None:
    """Return the one other person who held just that office on a day spoken of.

    "Gen. Liu of the Southern Theater Command" is a slip in the office or in the name: nobody
    can tell which.
    """
    if not isinstance(part, Office):
        return None
    found = {
        other.id: other for other, term in _alike(part, person, people)
        if _is_of(part, term) and any(surely_on(term, day) for day in days.either)
    }  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else None


def is_of_others(part: Office | Rank, person: Person, people: Sequence[Person]) -> bool:
    """Tell "Secretary of Defense Blinken": an office that others of his side held, and he never."""
    if not isinstance(part, Office) or part.head not in _SINGLE:
        return False
    return any(_is_of(part, term) for _, term in _alike(part, person, people))


def _alike(part: Office, person: Person, people: Sequence[Person]) -> Iterator[tuple[Person, Term]]:
    """Yield the firm terms of the others of a side, for an office that only one can hold."""
    desk = part.regions - WIDE_REGIONS
    if part.acting or part.time is not None or (part.levels and not desk):
        return
    if not (part.bodies or part.fields) and part.head != "speaker":
        return
    for other in people:
        if other.id != person.id and other.party == person.party:
            yield from ((other, term) for term in other.terms if firm(term))


def _is_of(part: Office, term: Term) -> bool:
    """Tell whether an office is the one of a term, or the command that a term is of."""
    if relation(part, term)[0] is Fit.AGREES:
        return True
    base = base_of(term)
    commands = part.bodies & COMMANDS
    return bool(part.head in _HEADING and base and not base.levels and commands & base.bodies)
