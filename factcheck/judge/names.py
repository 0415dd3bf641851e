"""From how people and dialogues are named to judgements: their titles and their spelling."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date

from factcheck.frames.model import Dates, Who
from factcheck.frames.naming import Naming, Styled
from factcheck.judge import Judgement
from factcheck.judge.spelling import judge_characters, judge_misnomer, judge_misspelling
from factcheck.judge.strangers import judge_stranger
from factcheck.judge.tenure import Days
from factcheck.judge.titles import Known, judge_title, styles
from factcheck.link import Grade, LinkedFrame
from factcheck.model import Interval, Verdict
from factcheck.pipeline.offices import Office
from factcheck.reference.model import Person, Reference


@dataclass
class _Seen:
    """Whom the article has named in full so far, with which office, and whom it misspelt.

    `doubted` are where a name may be a slip for another, `mistaken` who was named for another.
    """

    named: set[str] = field(default_factory=set)
    styled: set[str] = field(default_factory=set)
    misspelt: set[str] = field(default_factory=set)
    doubted: frozenset[int] = frozenset()
    mistaken: frozenset[str] = frozenset()


def judge_names(
    namings: Sequence[Naming],
    linked: Sequence[LinkedFrame],
    claims: Sequence[Judgement],
    reference: Reference,
    published: date | None,
) -> list[Judgement]:
    """Return a judgement for every title beside a known name and every name in question.

    `claims` are those of the happenings: a rank is not held against a name that may itself be
    the slip.
    """
    seen = _Seen(doubted=frozenset(_doubted(claims)), mistaken=_mistaken(claims))
    titled = any(naming.titles for naming in namings)
    happenings = _happenings(linked) if titled else {}
    wrong = _wrong_days(claims) if titled else frozenset()
    found: list[Judgement] = []
    for naming in namings:
        if naming.dialogue is not None:
            found.append(judge_misnomer(naming, reference))
        if len(naming.ids) == 1:
            person = reference.person[naming.ids[0]]
            found += _spelling(naming, person, seen, reference)
            days = _days(naming, happenings, wrong, published)
            found += _titles(naming, person, days, seen, reference)
            if naming.full:
                seen.named.add(person.id)
        elif naming.titles and not naming.ids:
            days = _days(naming, happenings, wrong, published)
            held = (judge_stranger(naming, its, days, reference) for its in naming.titles)
            found += [judgement for judgement in held if judgement is not None]
    return found


def _doubted(claims: Sequence[Judgement]) -> Iterator[int]:
    """Yield where somebody is named whose part in a happening the record does not bear out."""
    sound = {j.slot.start for j in claims if j.verdict is Verdict.SUPPORTED}
    for judgement in claims:
        known = judgement.comparison is not None or judgement.reason == "field-empty"
        if known and judgement.slot.name == "person" and judgement.slot.start not in sound:
            yield judgement.slot.start


def _mistaken(claims: Sequence[Judgement]) -> frozenset[str]:
    """Return who is named in an article for somebody else: a title may be the other's."""
    return frozenset(
        ident for judgement in claims
        if judgement.verdict is Verdict.CONFLICT and isinstance(judgement.slot.value, Who)
        for ident in judgement.slot.value.ids
    )  # fmt: skip


def _happenings(linked: Sequence[LinkedFrame]) -> Mapping[int, tuple[Interval, ...]]:
    """Return the days of the records that each sentence is about, by where it begins."""
    found: dict[int, tuple[Interval, ...]] = {}
    for entry in linked:
        link = entry.link()
        if link is not None and link.grade is Grade.CERTAIN and link.record.when is not None:
            start = entry.frame.sentence_start
            found[start] = (*found.get(start, ()), link.record.when.value.whole)
    return found


def _wrong_days(claims: Sequence[Judgement]) -> frozenset[tuple[int, Interval]]:
    """Return the dates that differ from the record, with where their sentence begins."""
    return frozenset(
        (judgement.frame.sentence_start, time.interval)
        for judgement in claims
        if judgement.verdict.flagged and isinstance(judgement.slot.value, Dates)
        for time in judgement.slot.value.times if time.interval is not None
    )  # fmt: skip


def _days(
    naming: Naming,
    happenings: Mapping[int, tuple[Interval, ...]],
    wrong: AbstractSet[tuple[int, Interval]],
    published: date | None,
) -> Days:
    """Return the days a title may be meant for: those spoken of, and that of publication.

    Nobody's office is held against another's by a date that is itself `wrong`.

    Of an undated text that names no day, nobody can say when its titles were meant for.
    """
    if published is None and not naming.dates:
        return Days(())
    today = (Interval(published, published),) if published is not None else ()
    happened = happenings.get(naming.sentence_start, ())
    told_on = (day for day in naming.told_on if (naming.sentence_start, day) not in wrong)
    return Days((*naming.dates, *happened), today, (*told_on, *happened))


def _spelling(
    naming: Naming, person: Person, seen: _Seen, reference: Reference
) -> Iterator[Judgement]:
    if naming.misspelt:
        yield judge_misspelling(naming, person, again=person.id in seen.misspelt)
        seen.misspelt.add(person.id)
    if naming.characters is not None and person.native:
        yield judge_characters(naming, naming.characters, person, reference.people)


def _is_unsaid(styled: Styled, judgement: Judgement) -> bool:
    """Tell "Gen. Liu of the army" from "Gen. Liu, who runs it": no office is said to be held."""
    command = isinstance(styled.part, Office) and styled.part.command
    return command and not styled.told and judgement.verdict is Verdict.UNKNOWN


def _titles(
    naming: Naming, person: Person, days: Days, seen: _Seen, reference: Reference
) -> Iterator[Judgement]:
    for styled in naming.titles:
        known = Known(
            person.id in seen.named, person.id in seen.styled,
            naming.start in seen.doubted, person.id in seen.mistaken,
        )  # fmt: skip
        judgement = judge_title(naming, styled, person, days, known, reference)
        if _is_unsaid(styled, judgement):
            continue
        if styles(judgement, styled):
            seen.styled.add(person.id)
        yield judgement
