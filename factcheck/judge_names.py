"""From how people are named to judgements: their titles, and how their names are written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.frames.model import Frame, Slot, Words
from factcheck.frames.naming import Naming, Styled
from factcheck.judge import Judgement
from factcheck.kinds import Comparison, Kind, Outcome
from factcheck.kinds.name_spelling import NAME_SPELLING
from factcheck.kinds.title import TITLE
from factcheck.link import Grade, LinkedFrame
from factcheck.model import Interval, Role, Severity, Status, Verdict
from factcheck.pipeline.offices import Office
from factcheck.reference.model import Person, Reference
from factcheck.terms import Fit, Weighed, firm, prose, span_of, weigh

_OUTCOMES = {
    Fit.AGREES: Outcome.AGREES, Fit.SHORTENED: Outcome.DIFFERS, Fit.OUTDATED: Outcome.DIFFERS,
    Fit.PARTLY: Outcome.PARTLY, Fit.DIFFERS: Outcome.DIFFERS,
}  # fmt: skip
# What a dialogue is for: a name with another of these is another name, not a translation.
_PURPOSES = ("consult", "communicat", "coordinat", "cooperat", "negotiat")
_WAR = "Department of War"


@dataclass
class _Seen:
    """Whom the article has named in full so far, and with which office."""

    named: set[str]
    styled: set[str]
    misspelt: set[str]


def judge_names(
    namings: Sequence[Naming],
    linked: Sequence[LinkedFrame],
    reference: Reference,
    published: date | None,
) -> list[Judgement]:
    """Return a judgement for every title beside a known name and every name in question."""
    seen = _Seen(set(), set(), set())
    happenings = _happenings(linked)
    found: list[Judgement] = []
    for naming in namings:
        if naming.dialogue is not None:
            found.append(_misnamed(naming, reference))
        if len(naming.ids) == 1:
            person = reference.person[naming.ids[0]]
            found += _spelling(naming, person, seen)
            days = _days(naming, happenings, published)
            found += [
                _titled(naming, styled, person, days, seen, reference) for styled in naming.titles
            ]
            if naming.full:
                seen.named.add(person.id)
    return found


# When --------------------------------------------------------------------------------------


def _happenings(linked: Sequence[LinkedFrame]) -> Mapping[int, tuple[Interval, ...]]:
    """Return the days of the records that each sentence is about, by where it begins."""
    found: dict[int, tuple[Interval, ...]] = {}
    for entry in linked:
        link = entry.link()
        if link is not None and link.grade is not Grade.NONE and link.record.when is not None:
            start = entry.frame.sentence_start
            found[start] = (*found.get(start, ()), link.record.when.value.whole)
    return found


def _days(
    naming: Naming, happenings: Mapping[int, tuple[Interval, ...]], published: date | None
) -> dict[str, tuple[Interval, ...]]:
    """Return the days a title may be meant for: those spoken of, and that of publication."""
    told = (*naming.dates, *happenings.get(naming.sentence_start, ()))
    today = (Interval(published, published),) if published is not None else ()
    return {"told": told, "all": (*told, *today)}


# Titles ------------------------------------------------------------------------------------


def _titled(
    naming: Naming, styled: Styled, person: Person, days: Mapping[str, tuple[Interval, ...]],
    seen: _Seen, reference: Reference,
) -> Judgement:  # fmt: skip
    part = styled.part
    weighed = weigh(part, person, days["told" if part.time == "then" else "all"])
    weighed = _at_a_later_mention(weighed, part, person, seen)
    weighed = _before_its_name(weighed, part, days["all"], reference)
    if isinstance(part, Office) and weighed.fit is Fit.AGREES and part.terms:
        seen.styled.add(person.id)
    verdict, reason = _decide(naming, styled, weighed, known=naming.full or person.id in seen.named)
    quoted = replace(naming.assertion, quoted=True) if styled.quoted else naming.assertion
    term = weighed.term
    comparison = None
    if verdict is not Verdict.NOT_ASSERTED and weighed.fit in _OUTCOMES and term is not None:
        comparison = Comparison(
            _OUTCOMES[weighed.fit], styled.text, weighed.recorded, weighed.recorded
        )
    notes = (f"{person.name}: {weighed.why}",)
    if term is not None:
        rank = f"{term.rank}; " if term.rank else ""
        notes = (*notes, f"on record: {rank}{prose(term.title)}, {span_of(term)}")
    return Judgement(
        TITLE, Slot("title", styled.start, styled.end, Words(styled.text), quoted), _frame(naming),
        verdict, reason, None, comparison, subject=person.id,
        sources=(term.sources or person.sources) if term is not None else (),
        about=person.name, notes=notes,
        weight=Severity.INFO if reason == "outdated" else None,
    )  # fmt: skip


def _at_a_later_mention(weighed: Weighed, part: object, person: Person, seen: _Seen) -> Weighed:
    """Let "Director Song" pass once the office has been given in full."""
    if weighed.fit is not Fit.SHORTENED:
        return weighed
    if person.id in seen.styled:
        return replace(weighed, fit=Fit.AGREES, why="a short form, on a later mention")
    del part
    return replace(weighed, fit=Fit.DIFFERS)


def _before_its_name(
    weighed: Weighed, part: object, days: Sequence[Interval], reference: Reference
) -> Weighed:
    """Show for review a "secretary of war" from before the department had that name."""
    if not (isinstance(part, Office) and part.war and weighed.fit is Fit.AGREES and days):
        return weighed
    starts = [
        t.start.first
        for p in reference.people
        for t in p.terms
        if t.organisation == _WAR and t.start
    ]
    if not starts or any(day.last >= min(starts) for day in days):
        return weighed
    return replace(
        weighed, fit=Fit.OUTDATED, why=f"the department has had that name from {min(starts)}"
    )


def _decide(
    naming: Naming, styled: Styled, weighed: Weighed, *, known: bool
) -> tuple[Verdict, str | None]:
    """Return verdict and reason: the first condition that holds."""
    if naming.assertion.status is not Status.ASSERTED:
        return Verdict.NOT_ASSERTED, naming.assertion.status.value
    if weighed.fit is Fit.AGREES:
        return Verdict.SUPPORTED, None
    if weighed.fit is Fit.UNKNOWN:
        return Verdict.UNKNOWN, "not-in-reference"
    if weighed.fit is Fit.UNCERTAIN or not known:
        return Verdict.UNKNOWN, "field-empty" if known else "ambiguous-link"
    if weighed.fit is Fit.OUTDATED:
        return Verdict.REVIEW, "outdated"
    if weighed.fit is Fit.PARTLY:
        return Verdict.REVIEW, "some-reading-fits"
    if naming.role is Role.CORRECTION and naming.about_spelling:
        return Verdict.NOT_ASSERTED, Status.REPORTED_ERROR.value
    if not firm(weighed.term):
        return Verdict.REVIEW, "medium-confidence"
    if styled.quoted or naming.assertion.quoted:
        return Verdict.ATTRIBUTED, None
    return Verdict.CONFLICT, None


# Spelling ----------------------------------------------------------------------------------


def _spelling(naming: Naming, person: Person, seen: _Seen) -> Iterator[Judgement]:
    if naming.misspelt:
        verdict, reason = _voice(naming)
        weight = Severity.WARNING if person.id in seen.misspelt else None
        seen.misspelt.add(person.id)
        notes = (f"close to one name on record, {person.name}", *naming.evidence)
        yield _written(naming, naming.start, naming.end, naming.name, person.name, verdict, reason,
                       person.id, person.sources, notes, weight)  # fmt: skip
    if naming.characters is not None and person.native:
        yield from _characters(naming, person)


def _characters(naming: Naming, person: Person) -> Iterator[Judgement]:
    """Compare the characters beside a romanised name with those on record."""
    shown = naming.characters
    if shown is None:
        return
    verdict: Verdict
    reason: str | None = None
    right = person.native[0]
    if shown.text in person.native or shown.text in person.aliases:
        verdict = Verdict.SUPPORTED
    elif shown.text in person.misspellings:
        verdict, reason = Verdict.REVIEW, "misspelling-in-sources"
    elif _one_character_off(shown.text, person.native):
        verdict, reason = _voice(naming)
    else:
        verdict, reason = Verdict.UNKNOWN, "not-in-reference"
    notes = (f"the characters stand beside the name {person.name}",)
    yield _written(naming, shown.start, shown.end, shown.text, right, verdict, reason,
                   person.id, person.sources, notes, None)  # fmt: skip


def _one_character_off(shown: str, native: Sequence[str]) -> bool:
    return any(
        len(shown) == len(name) and shown[0] == name[0]
        and sum(a != b for a, b in zip(shown, name, strict=True)) == 1
        for name in native
    )  # fmt: skip


def _misnamed(naming: Naming, reference: Reference) -> Judgement:
    """Judge a dialogue called by a wrong name; a plain translation is only for review."""
    dialogue = reference.dialogue[naming.dialogue or ""]
    mine = {purpose for purpose in _PURPOSES if purpose in naming.name.lower()}
    right = {purpose for purpose in _PURPOSES if purpose in dialogue.name.lower()}
    verdict, reason = _voice(naming)
    if verdict is Verdict.CONFLICT and not (mine and right and not mine & right):
        verdict, reason = Verdict.REVIEW, "some-reading-fits"
    notes = (f"a name known to circulate for the {dialogue.name}",)
    return _written(naming, naming.start, naming.end, naming.name, dialogue.name, verdict, reason,
                    dialogue.id, dialogue.sources, notes, None)  # fmt: skip


def _voice(naming: Naming) -> tuple[Verdict, str | None]:
    if naming.about_spelling:
        return Verdict.NOT_ASSERTED, Status.MENTION.value
    if naming.assertion.status is not Status.ASSERTED:
        return Verdict.NOT_ASSERTED, naming.assertion.status.value
    return (Verdict.ATTRIBUTED if naming.assertion.quoted else Verdict.CONFLICT), None


def _written(
    naming: Naming, start: int, end: int, claimed: str, recorded: str, verdict: Verdict,
    reason: str | None, subject: str, sources: tuple[str, ...], notes: tuple[str, ...],
    weight: Severity | None,
) -> Judgement:  # fmt: skip
    agrees = verdict is Verdict.SUPPORTED
    compared = verdict not in {Verdict.NOT_ASSERTED, Verdict.UNKNOWN}
    comparison = Comparison(
        Outcome.AGREES if agrees else Outcome.DIFFERS, claimed, recorded, recorded
    )
    kind: Kind = NAME_SPELLING
    return Judgement(
        kind, Slot("name", start, end, Words(claimed), naming.assertion), _frame(naming), verdict,
        reason, None, comparison if compared else None, subject=subject, sources=sources,
        about=recorded, notes=notes, weight=weight,
    )  # fmt: skip


def _frame(naming: Naming) -> Frame:
    return Frame(
        -1, "naming", naming.start, naming.end, naming.sentence_start, naming.sentence_end,
        naming.role, naming.assertion,
    )  # fmt: skip
