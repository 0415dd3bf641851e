"""From a rank or an office beside a name to a judgement: the first condition that holds decides."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.frames.model import Frame, Slot, Words
from factcheck.frames.naming import Naming, Styled
from factcheck.judge import Judgement
from factcheck.judge.incumbents import is_of_others, namesake, other_holder
from factcheck.judge.tenure import Days, is_ahead, span_of, surely_on
from factcheck.judge.terms import Fit, Weighed, firm, prose, weigh
from factcheck.kinds import Comparison, Outcome
from factcheck.kinds.title import TITLE
from factcheck.model import Assertion, Interval, Role, Severity, Status, Verdict
from factcheck.pipeline.offices import Office, Rank
from factcheck.reference.model import Person, Reference, Term

_OUTCOMES = {
    Fit.AGREES: Outcome.AGREES, Fit.OUTDATED: Outcome.DIFFERS, Fit.PARTLY: Outcome.PARTLY,
    Fit.DIFFERS: Outcome.DIFFERS,
}  # fmt: skip
_UNCOMPARED = frozenset({Verdict.NOT_ASSERTED, Verdict.UNKNOWN})
_WAR = "Department of War"


@dataclass(frozen=True, slots=True)
class Known:
    """What an article has said of a person so far: the full name, an office in full.

    `doubted` where the name may be a slip for another's, `mistaken` where that was found.
    """

    named: bool
    styled: bool
    doubted: bool = False
    mistaken: bool = False


@dataclass(frozen=True, slots=True)
class _Held:
    """A comparison with a person's own terms, or with those of whoever held the office.

    `namesake` is who may be meant instead where the office is not the person's; an office is
    `untimely` where its bearer came to it only later, so that another is meant.
    """

    weighed: Weighed
    person: Person
    instead: Person | None = None
    namesake: Person | None = None
    untimely: bool = False


def judge_title(
    naming: Naming,
    styled: Styled,
    person: Person,
    days: Days,
    known: Known,
    reference: Reference,
) -> Judgement:
    """Compare one title of a person with what was held on any of its `days`."""
    held = _held(styled, person, days, known, reference)
    verdict, reason = _decide(naming, styled, held.weighed, known)
    compared = held.weighed.fit in _OUTCOMES and verdict not in _UNCOMPARED
    slot = Slot("title", styled.start, styled.end, Words(styled.text), styled.assertion)
    term = held.weighed.term
    return Judgement(
        TITLE, slot, frame_of(naming), verdict, reason, None,
        _comparison(styled, held.weighed) if compared else None,
        related=(
            ((naming.start, naming.end),)
            if _may_mean_another(held, styled, reference) else ()
        ),
        subject=person.id, sources=(term.sources or person.sources) if term is not None else (),
        about=_about(held), notes=_notes(held),
        weight=Severity.INFO if reason == "outdated" else None,
    )  # fmt: skip


def _may_mean_another(held: _Held, styled: Styled, reference: Reference) -> bool:
    """Tell "Rear Adm. Qian", a slip in the rank or in the name, from a title that is only wrong."""
    if held.untimely or held.instead is not None or held.namesake is not None:
        return True
    return isinstance(styled.part, Rank) or is_of_others(styled.part, held.person, reference.people)


def styles(judgement: Judgement, styled: Styled) -> bool:
    """Tell whether a judgement shows that the article gave an office in full, and rightly."""
    part = styled.part
    return judgement.verdict is Verdict.SUPPORTED and isinstance(part, Office) and bool(part.terms)


def frame_of(naming: Naming) -> Frame:
    """Return a frame that holds nothing but where somebody is named."""
    return Frame(
        -1, "naming", naming.start, naming.end, naming.sentence_start, naming.sentence_end,
        naming.role, naming.assertion,
    )  # fmt: skip


def _held(styled: Styled, person: Person, days: Days, known: Known, reference: Reference) -> _Held:
    part = styled.part
    weighed = weigh(part, person, days)
    if weighed.fit is Fit.SHORTENED:
        weighed = _shortened(weighed, known)
    if isinstance(part, Office) and part.war and weighed.fit is Fit.AGREES:
        weighed = _under_its_name(weighed, days.either, reference)
    gained = styled.told and part.time == "then"  # "was chosen as chairman": held from then on
    if _is_open(weighed, days) and not gained:
        other = other_holder(part, person, reference.people, days)
        if other is not None:
            return _Held(_of_another(*other), person, other[0])
    ahead = weighed.fit is Fit.OUTDATED and is_ahead(weighed.term, days.either)
    if ahead and (days.told_on or other_holder(part, person, reference.people, days) is not None):
        return _Held(replace(weighed, fit=Fit.DIFFERS), person, untimely=True)
    meant = namesake(part, person, reference.people, days) if weighed.fit is Fit.DIFFERS else None
    return _Held(weighed, person, namesake=meant)


def _is_open(weighed: Weighed, days: Days) -> bool:
    """Tell whether it counts who else held an office: no source puts its bearer there then."""
    if weighed.fit in {Fit.UNKNOWN, Fit.UNCERTAIN}:
        return True
    if weighed.fit is Fit.DIFFERS:
        return not firm(weighed.term)
    if weighed.term is None or not days.told_on or weighed.fit not in {Fit.OUTDATED, Fit.AGREES}:
        return False
    return not any(surely_on(weighed.term, day) for day in days.either)


def _shortened(weighed: Weighed, known: Known) -> Weighed:
    """Let "Director Song" pass once the office has been given in full."""
    if known.styled:
        return replace(weighed, fit=Fit.AGREES, why="a short form, on a later mention")
    return replace(weighed, fit=Fit.DIFFERS)


def _under_its_name(weighed: Weighed, days: Sequence[Interval], reference: Reference) -> Weighed:
    """Show for review a "secretary of war" from before the department had that name."""
    starts = [
        term.start.first
        for person in reference.people
        for term in person.terms
        if term.organisation == _WAR and term.start is not None
    ]
    if not starts or not days or any(day.last >= min(starts) for day in days):
        return weighed
    why = f"the department has had that name from {min(starts)}"
    return replace(weighed, fit=Fit.OUTDATED, why=why)


def _of_another(person: Person, term: Term) -> Weighed:
    why = f"{person.name} held that office then"
    return Weighed(Fit.DIFFERS, term, why, person.name, of_another=True)


def _decide(
    naming: Naming, styled: Styled, weighed: Weighed, known: Known
) -> tuple[Verdict, str | None]:
    """Return verdict and reason: the first condition that holds."""
    fit = weighed.fit
    sure = naming.full or known.named
    if styled.assertion.status is not Status.ASSERTED or styled.assertion.negated:
        return Verdict.NOT_ASSERTED, _unasserted(styled.assertion)
    if fit is Fit.AGREES:
        return Verdict.SUPPORTED, None
    if fit is Fit.UNKNOWN:
        return Verdict.UNKNOWN, "not-in-reference"
    slip = known.mistaken and weighed.of_another  # the office is that of whoever is meant
    if slip or ((known.doubted or known.mistaken) and isinstance(styled.part, Rank)):
        return Verdict.UNKNOWN, "ambiguous-link"
    if fit is Fit.UNCERTAIN or not sure:
        return Verdict.UNKNOWN, "field-empty" if sure else "ambiguous-link"
    return _differing(naming, styled, weighed)


def _differing(naming: Naming, styled: Styled, weighed: Weighed) -> tuple[Verdict, str | None]:
    """Return what a title comes to that is not the person's, or not in full."""
    if weighed.fit is Fit.OUTDATED:
        return Verdict.REVIEW, "outdated"
    if weighed.fit is Fit.PARTLY:
        return Verdict.REVIEW, "some-reading-fits"
    if naming.role is Role.CORRECTION and naming.about_error:
        return Verdict.NOT_ASSERTED, Status.REPORTED_ERROR.value
    if not firm(weighed.term):
        return Verdict.REVIEW, "medium-confidence"
    return voice(styled.assertion)


def voice(assertion: Assertion) -> tuple[Verdict, str | None]:
    """Return the verdict on what is wrong, by who says it and how surely."""
    if assertion.quoted or assertion.speaker is not None:
        return Verdict.ATTRIBUTED, None
    return (Verdict.REVIEW, "some-reading-fits") if assertion.hedged else (Verdict.CONFLICT, None)


def _unasserted(assertion: Assertion) -> str:
    negated = assertion.negated and assertion.status is Status.ASSERTED
    return Status.DENIED.value if negated else assertion.status.value


def _comparison(styled: Styled, weighed: Weighed) -> Comparison:
    outcome = _OUTCOMES[weighed.fit]
    return Comparison(outcome, styled.text, weighed.recorded, weighed.recorded)


def _about(held: _Held) -> str:
    """Return whose title it is, or may be, or which office it is that somebody else held."""
    term = held.weighed.term
    if held.namesake is not None:
        return f"{held.person.name}; {held.namesake.name} held that office, or is meant"
    return held.person.name if held.instead is None or term is None else prose(term.title)


def _notes(held: _Held) -> tuple[str, ...]:
    """Return whose title it is compared with, and the term with its dates."""
    term = held.weighed.term
    first = f"{held.person.name}: {held.weighed.why}"
    if term is None:
        return (first,)
    rank = f"{term.rank}; " if term.rank else ""
    return (first, f"on record: {rank}{prose(term.title)}, {span_of(term)}")
