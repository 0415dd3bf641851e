"""From how a name is written to a judgement: letters, Chinese characters, a dialogue's name."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.frames.model import Slot, Words
from factcheck.frames.naming import Characters, Naming
from factcheck.judge import Judgement
from factcheck.judge.titles import frame_of
from factcheck.kinds import Comparison, Outcome
from factcheck.kinds.name_spelling import NAME_SPELLING
from factcheck.model import Severity, Status, Verdict
from factcheck.reference.model import Dialogue, Person, Reference

# What a dialogue is for: a name with another of these is another name, not a translation.
_PURPOSES = ("consult", "communicat", "coordinat", "cooperat", "negotiat")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as written at [start, end), the one on record, and whose it is."""

    start: int
    end: int
    written: str
    right: str
    owner: Person | Dialogue


def judge_misspelling(naming: Naming, person: Person, *, again: bool) -> Judgement:
    """Judge a name a letter or two off; it matters less the second time."""
    name = _Name(naming.start, naming.end, naming.name, person.name, person)
    notes = (f"close to one name on record, {person.name}", *naming.evidence)
    weight = Severity.WARNING if again else None
    return _judgement(naming, name, _voice(naming), notes, weight)


def judge_characters(
    naming: Naming, shown: Characters, person: Person, people: Sequence[Person]
) -> Judgement:
    """Compare the characters beside a romanised name with those on record of all `people`."""
    name = _Name(shown.start, shown.end, shown.text, person.native[0], person)
    verdict: tuple[Verdict, str | None] = (Verdict.UNKNOWN, "not-in-reference")
    if shown.text in person.native or shown.text in person.aliases:
        verdict = (Verdict.SUPPORTED, None)
    elif shown.text in person.misspellings:
        verdict = (Verdict.REVIEW, "misspelling-in-sources")
    elif _one_character_off(shown.text, person.native) or any(
        shown.text in other.native for other in people
    ):
        verdict = _voice(naming)
    notes = (f"the characters stand beside the name {person.name}",)
    return _judgement(naming, name, verdict, notes)


def judge_misnomer(naming: Naming, reference: Reference) -> Judgement:
    """Judge a dialogue called by a wrong name; a plain translation is only for review."""
    dialogue = reference.dialogue[naming.dialogue or ""]
    name = _Name(naming.start, naming.end, naming.name, dialogue.name, dialogue)
    stated, right = _purposes(naming.name), _purposes(dialogue.name)
    verdict = _voice(naming)
    if verdict[0] is Verdict.CONFLICT and not (stated and right and stated.isdisjoint(right)):
        verdict = (Verdict.REVIEW, "some-reading-fits")
    notes = (f"a name known to circulate for the {dialogue.name}",)
    return _judgement(naming, name, verdict, notes)


def _purposes(name: str) -> set[str]:
    return {purpose for purpose in _PURPOSES if purpose in name.lower()}


def _one_character_off(shown: str, native: Sequence[str]) -> bool:
    """Tell a wrong character in the given name from the name of somebody else."""
    return any(
        len(shown) == len(name)
        and shown[0] == name[0]
        and sum(a != b for a, b in zip(shown, name, strict=True)) == 1
        for name in native
    )


def _voice(naming: Naming) -> tuple[Verdict, str | None]:
    """Return what an error comes to by who writes it, and whether as an error."""
    if naming.about_error:
        return Verdict.NOT_ASSERTED, Status.MENTION.value
    if naming.assertion.status is not Status.ASSERTED:
        return Verdict.NOT_ASSERTED, naming.assertion.status.value
    return (Verdict.ATTRIBUTED if naming.assertion.quoted else Verdict.CONFLICT), None


def _judgement(
    naming: Naming, name: _Name, decided: tuple[Verdict, str | None], notes: tuple[str, ...],
    weight: Severity | None = None,
) -> Judgement:  # fmt: skip
    verdict, reason = decided
    comparison = None
    if verdict not in {Verdict.NOT_ASSERTED, Verdict.UNKNOWN}:
        outcome = Outcome.AGREES if verdict is Verdict.SUPPORTED else Outcome.DIFFERS
        comparison = Comparison(outcome, name.written, name.right, name.right)
    slot = Slot("name", name.start, name.end, Words(name.written), naming.assertion)
    return Judgement(
        NAME_SPELLING, slot, frame_of(naming), verdict, reason, None, comparison,
        subject=name.owner.id, sources=name.owner.sources, about=name.owner.id, notes=notes,
        weight=weight,
    )  # fmt: skip
