"""Compare an office or a rank, as written beside a name, with the terms its bearer held."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from factcheck.judge.tenure import Days, in_force, span_of, surely_on
from factcheck.model import Interval
from factcheck.pipeline.office_words import COMMANDS, LADDERS, PARENTS, SERVICES
from factcheck.pipeline.offices import Office, Rank, parse_words
from factcheck.reference.facts import Confidence
from factcheck.reference.model import Person, Term

# A general promoted lately is still called by his old rank, so a rank is held to a shorter while.
_PROMOTION = timedelta(days=200)
_HEADING = frozenset({"head", "chief"})
_TRANSLATED = ({"secretary", "minister"}, {"director", "head", "chief"})
_ONE_AT_A_TIME = frozenset({"secretary", "minister", "commander", "speaker"})
WIDE_REGIONS = frozenset({"asia", "asia-pacific", "indo-pacific"})
_ROOF = frozenset({"dod", "dow", "mnd", "pla", "white-house"})


class Fit(StrEnum):
    """How a title stands to what is on record of a person."""

    AGREES = "agrees"
    SHORTENED = "shortened"
    OUTDATED = "outdated"
    PARTLY = "partly"
    DIFFERS = "differs"
    UNCERTAIN = "uncertain"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A title compared: with which term, and why it fits or does not.

    The term is `of_another` where somebody else held the office.
    """

    fit: Fit
    term: Term | None
    why: str
    recorded: str = ""
    of_another: bool = False


def weigh(part: Office | Rank, person: Person, days: Days) -> Weighed:
    """Compare `part` with what `person` held on any of `days`; no days mean any time."""
    if isinstance(part, Office) and (served := _other_force(part, person)) is not None:
        return Weighed(Fit.DIFFERS, served, "of another service", prose(served.title))
    if isinstance(part, Office) and part.head in _HEADING and part.bodies & COMMANDS:
        weighed = _weigh_command(part, person, days)
        if part.command or weighed.fit is not Fit.UNKNOWN:
            return weighed
    if part.time == "coming":
        return Weighed(Fit.UNCERTAIN, None, "an office not yet entered")
    if isinstance(part, Rank):
        return _weigh_rank(part, person, days.either)
    if part.time in {"former", "then"}:
        return _weigh_past(part, person, days.told)
    return _weigh_office(part, person, days.either)


def _weigh_office(part: Office, person: Person, days: Sequence[Interval]) -> Weighed:
    found = [(term, *relation(part, term)) for term in person.terms]
    order = (Fit.AGREES, Fit.SHORTENED, Fit.PARTLY, Fit.DIFFERS)
    timed = [(item, in_force(item[0], days)) for item in found if item[1] in order]
    timely = [item for item, ran in timed if ran]
    open_ = [item for item, ran in timed if ran is None]
    past = [item for item, ran in timed if ran is False and item[1] is Fit.AGREES]
    agreeing = [item for item in (*timely, *open_) if item[1] is Fit.AGREES]
    if agreeing:
        term, _, why = max(agreeing, key=lambda item: part.war == ("War" in item[0].title))
        fit = Fit.AGREES if not days or in_force(term, days) else Fit.UNCERTAIN
        return Weighed(fit, term, why, prose(term.title))
    if past:
        term = past[0][0]
        return Weighed(Fit.OUTDATED, term, f"held {span_of(term)}", prose(term.title))
    for fit in order[1:]:
        for term, stands, why in timely or (open_ if not days else []):
            if stands is fit:
                return Weighed(fit, term, why, prose(term.title))
    if open_:
        term = open_[0][0]
        return Weighed(Fit.UNCERTAIN, term, "no source says what was held then", prose(term.title))
    return Weighed(Fit.UNKNOWN, None, "no such office on record")


def _weigh_command(part: Office, person: Person, days: Days) -> Weighed:
    """Compare the command that somebody heads or is of with those of the terms on record.

    Another one is wrong on days on which a term surely ran; what was headed before is not.
    """
    bases = [(term, base_of(term)) for term in person.terms if not part.levels]
    held = [(term, base.bodies & COMMANDS) for term, base in bases if base and not base.levels]
    for term, bodies in held:
        if bodies & part.bodies and (part.time or in_force(term, days.either)):
            return Weighed(Fit.AGREES, term, "as on record", prose(term.title))
    for term, bodies in held:
        if bodies and not part.time and any(surely_on(term, day) for day in days.either):
            return Weighed(Fit.DIFFERS, term, "another command", prose(term.title))
    return Weighed(Fit.UNKNOWN, None, "no such office on record")


def _other_force(part: Office, person: Person) -> Term | None:
    """Return the term at the head of a service, where `part` heads another: nobody heads two."""
    claimed = part.bodies & SERVICES
    if part.head not in _HEADING | {"commander"} or not claimed or part.levels:
        return None
    for term in person.terms:
        base = base_of(term)
        if base is not None and base.head == "commander" and not base.levels:
            held = base.bodies & SERVICES
            if held and held.isdisjoint(claimed):
                return term
    return None


def base_of(term: Term) -> Office | None:
    """Return the office of a term as its title on record says it."""
    return next((p for p in parse_words(term.title) if isinstance(p, Office)), None)


def _weigh_past(part: Office, person: Person, told: Sequence[Interval]) -> Weighed:
    """Compare an office of the past with any that was held; no text says when it was.

    Another one is wrong only of days on which the term on record surely ran: "the then deputy
    speaker" of a visit, and not "the former vice president".
    """
    weighed = _weigh_office(part, person, ())
    term = weighed.term
    if term is None or weighed.fit not in {Fit.SHORTENED, Fit.PARTLY, Fit.DIFFERS}:
        return weighed
    if part.time == "then" and any(surely_on(term, day) for day in told):
        return weighed
    return replace(weighed, fit=Fit.UNCERTAIN, why="it may have been held at another time")


@lru_cache(maxsize=1024)
def relation(part: Office, term: Term) -> tuple[Fit, str]:
    """Return how an office stands to one term, whenever it was held."""
    base = base_of(term)
    named = [p for alias in term.aliases for p in parse_words(alias) if isinstance(p, Office)]
    if base is None:
        return Fit.UNKNOWN, ""
    if any(_same(part, other) for other in (base, *named)):
        return Fit.AGREES, "as on record"
    if not _same_head(part, base):
        return Fit.UNKNOWN, ""
    for error in term.common_errors:
        if any(isinstance(p, Office) and _same(part, p) for p in parse_words(error.value)):
            return Fit.DIFFERS, error.reason
    known = base.terms.union(*(other.terms for other in named)) | _roofs(base)
    return _by_words(part, base, known)


def _by_words(part: Office, base: Office, known: frozenset[str]) -> tuple[Fit, str]:
    """Compare level, bodies and regions of two offices of one head; `known` words are its own."""
    if part.terms - known - part.regions:
        return (Fit.DIFFERS, "another office") if _excludes(part, base) else (Fit.UNKNOWN, "")
    return _by_level(part, base) or _by_body(part, base)


def _excludes(part: Office, base: Office) -> bool:
    """Tell whether nobody holds both: "Secretary of State" and "Secretary of Defense"."""
    alike = part.head == base.head and part.levels == base.levels
    if part.head == base.head == "secretary" and part.levels != base.levels:
        return bool(part.terms) and not part.others  # one is the other's superior
    plain = bool(part.terms and base.terms) and not part.others
    return alike and plain and part.head in _ONE_AT_A_TIME and part.terms.isdisjoint(base.terms)


def _by_level(part: Office, base: Office) -> tuple[Fit, str] | None:
    if part.levels != base.levels:
        lost = _is_within(part.levels, base.levels)
        gone = " ".join(word for word in base.levels if word not in part.levels)
        words = f"“{gone}” is missing" if lost else "another level of office"
        return (Fit.SHORTENED if lost and part.bare else Fit.DIFFERS), words
    if base.acting and not part.acting:
        return (Fit.SHORTENED if part.bare else Fit.DIFFERS), "“acting” is missing"
    if part.acting and not base.acting:
        return Fit.PARTLY, "not on record as acting"
    return None


def _by_body(part: Office, base: Office) -> tuple[Fit, str]:
    core = next((body for body in base.bodies if body in PARENTS), None)
    if core and core not in part.bodies and part.bodies & PARENTS[core]:
        return Fit.PARTLY, "the body is named, its office is not"
    if part.regions - base.regions - WIDE_REGIONS and base.regions:
        return Fit.PARTLY, "another field of duty"
    return Fit.AGREES, "a short form of it"


def _same(part: Office, other: Office) -> bool:
    return (
        part.head == other.head
        and part.levels == other.levels
        and part.acting == other.acting
        and part.terms == other.terms
    )


def _same_head(part: Office, base: Office) -> bool:
    """Tell whether two heads are one office, as translations of a minister or director are."""
    if part.head == base.head:
        return True
    return any({part.head, base.head} <= group for group in _TRANSLATED) and bool(
        part.terms & base.terms
    )


def _roofs(base: Office) -> frozenset[str]:
    """Return the bodies that an office may be said to be of, beside its own."""
    return _ROOF.union(*(PARENTS.get(body, frozenset()) for body in base.bodies), WIDE_REGIONS)


def _is_within(fewer: Sequence[str], more: Sequence[str]) -> bool:
    rest = iter(more)
    return all(word in rest for word in fewer)


def _weigh_rank(part: Rank, person: Person, days: Sequence[Interval]) -> Weighed:
    held = [(rank, term) for term in person.terms if (rank := _rank_of(term)) is not None]
    if part.time == "former" and all(rank != part.name for rank, _ in held):
        return Weighed(Fit.UNCERTAIN, None, "a rank held at another time")
    equal = [term for rank, term in held if rank == part.name]
    others = [(rank, term) for rank, term in held if rank != part.name]
    newer = any(in_force(term, days) for _, term in others)
    if equal:
        fit = (
            Fit.OUTDATED
            if days and newer and not any(in_force(t, days) for t in equal)
            else Fit.AGREES
        )
        return Weighed(fit, equal[0], "as on record", _capital(equal[0].rank))
    ladder = next((steps for steps in LADDERS if part.name in steps), (part.name,))
    near = [(rank, term) for rank, term in others if rank in ladder]
    if not near:
        return _other_service(ladder, others)
    rank, term = next((item for item in near if in_force(item[1], days)), near[0])
    if part.name == ladder[-1] and ladder[-1] in {"general", "admiral"}:
        return Weighed(Fit.AGREES, term, f"short for {rank}", _capital(term.rank))
    above = ladder.index(part.name) > ladder.index(rank)
    fit = Fit.DIFFERS if _rank_holds(term, days, above=above) else Fit.UNCERTAIN
    return Weighed(fit, term, "another rank", _capital(term.rank))


def _other_service(ladder: Sequence[str], held: Sequence[tuple[str, Term]]) -> Weighed:
    """Compare an admiral's rank with a general's: nobody rises from the one to the other."""
    steps = {step for steps in LADDERS for step in steps}
    found = [term for rank, term in held if rank in steps]
    if not found or ladder not in LADDERS:
        return Weighed(Fit.UNKNOWN, None, "no such rank on record")
    return Weighed(Fit.DIFFERS, found[0], "a rank of another service", _capital(found[0].rank))


def _rank_of(term: Term) -> str | None:
    parts = parse_words(term.rank) if term.rank else ()
    return next((part.name for part in parts if isinstance(part, Rank)), None)


def _rank_holds(term: Term, days: Sequence[Interval], *, above: bool) -> bool:
    """Tell whether a promotion cannot explain the difference: ranks only rise."""
    periods = [*term.attested, *([term.start] if term.start else [])]
    if not days or not periods:
        return False
    first, last = min(p.first for p in periods), max(p.last for p in periods)
    if term.end is not None:
        last = max(last, term.end.first)
    if above:
        return all(day.last <= last + _PROMOTION for day in days)
    return all(day.first >= first - _PROMOTION for day in days)


def _capital(rank: str | None) -> str:
    return (rank or "").title()


def prose(title: str) -> str:
    """Return a title on record in prose: "Deputy Director of the …", without its comma."""
    head, comma, rest = title.partition(", ")
    if not comma or " of " in head or " for " in head:
        return title
    return f"{head} of the {rest}"


def firm(term: Term | None) -> bool:
    """Tell whether a term can put an article in the wrong."""
    return term is not None and term.confidence is Confidence.HIGH
