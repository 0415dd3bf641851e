"""From an office beside a name that is not on record to a judgement: somebody else held it."""

from factcheck.frames.model import Slot, Words
from factcheck.frames.naming import Naming, Styled
from factcheck.judge import Judgement
from factcheck.judge.incumbents import holder
from factcheck.judge.tenure import Days, span_of
from factcheck.judge.terms import WIDE_REGIONS, prose
from factcheck.judge.titles import frame_of, voice
from factcheck.kinds import Comparison, Outcome
from factcheck.kinds.title import TITLE
from factcheck.model import Status
from factcheck.pipeline.office_words import COMMANDS
from factcheck.pipeline.offices import Office, Rank
from factcheck.reference.model import Person, Reference


def judge_stranger(
    naming: Naming, styled: Styled, days: Days, reference: Reference
) -> Judgement | None:
    """Hold an office against a name if it is on record whose it was on the days told.

    Only of offices that no other country has: a named command, the desk for one country.
    """
    if not _is_one_of_a_kind(styled.part) or not days.told_on or not naming.full:
        return None
    found = holder(styled.part, reference.people, days)
    asserted = styled.assertion.status is Status.ASSERTED and not styled.assertion.negated
    if found is None or not asserted or _may_be(naming.name, found[0]):
        return None
    person, term = found
    verdict, reason = voice(styled.assertion)
    slot = Slot("title", styled.start, styled.end, Words(styled.text), styled.assertion)
    comparison = Comparison(Outcome.DIFFERS, styled.text, person.name, person.name)
    return Judgement(
        TITLE, slot, frame_of(naming), verdict, reason, None, comparison,
        related=((naming.start, naming.end),), subject=person.id,
        sources=term.sources or person.sources, about=prose(term.title),
        notes=(
            f"{person.name} held that office then",
            f"on record: {prose(term.title)}, {span_of(term)}",
        ),
    )  # fmt: skip


def _is_one_of_a_kind(part: Office | Rank) -> bool:
    """Tell "commander of Indo-Pacific Command" from a defense minister, as many countries have."""
    if not isinstance(part, Office) or part.acting or part.time is not None or part.command:
        return False
    if part.levels:
        return bool(part.regions - WIDE_REGIONS) and part.head == "secretary"
    return bool(part.bodies & COMMANDS) and part.head in {"commander", "head", "chief"}


def _may_be(name: str, person: Person) -> bool:
    """Tell another way to write somebody's name from somebody else's."""
    words = set(name.lower().replace("-", " ").split())
    return any(
        words & set(known.lower().replace("-", " ").split())
        for known in (person.name, *person.aliases)
    )
