"""FC301: who led which side of a round."""

from typing import cast

from factcheck.frames.model import Frame, Slot, Who
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

_PAIR = 2
LEADING = frozenset({"led", "hosted"})


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    """Return the head of the side that the words, or the person's own side, point to."""
    if record.dialogue is None or not record.heads or not isinstance(slot.value, Who):
        return None
    who = slot.value
    for ident in who.ids:
        for head in record.heads.values():
            if ident in head.values:
                return cast("Fact[object]", head)
    party = who.party or _party(who, reference) or _remaining(slot, frame, record)
    if party is None and who.role == "hosted" and record.host is not None:
        party = record.host.value
    fact = record.heads.get(party) if party else None
    if fact is None or not (
        _judged(slot, frame, record) or _chaired(slot, frame, record, reference)
    ):
        return None
    return cast("Fact[object]", fact)


def _party(who: Who, reference: Reference) -> str | None:
    parties = {reference.person[ident].party for ident in who.ids}
    return parties.pop() if len(parties) == 1 else None


def _remaining(slot: Slot, frame: Frame, record: Record) -> str | None:
    """Return the side whose head is not named beside this person, when the other's is."""
    named = {
        party
        for other in frame.all("person")
        if other is not slot and isinstance(other.value, Who)
        for party, fact in record.heads.items()
        if set(other.value.ids) & set(fact.values)
    }
    rest = set(record.heads) - named
    return rest.pop() if named and len(rest) == 1 else None


def _judged(slot: Slot, frame: Frame, record: Record) -> bool:
    """Tell whether the words put a person at the head: "led", or in the other head's place."""
    who = cast("Who", slot.value)
    if not who.full and not who.ids:
        return False
    named = frame.dialogue is not None or frame.mention in {"definite", "pronoun"}
    people = [other.value for other in frame.all("person") if isinstance(other.value, Who)]
    hosted = len(people) == _PAIR and any(other.role in LEADING for other in people)
    named = named or (hosted and who.role == "met")  # "Chase hosted Gen. Song"
    return who.role in LEADING or (named and _remaining(slot, frame, record) is not None)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome:
    del reference
    apart = set(cast("Who", slot.value).ids).isdisjoint(fact.values)
    return Outcome.DIFFERS if apart else Outcome.AGREES


def _chaired(slot: Slot, frame: Frame, record: Record, reference: Reference) -> bool:
    """Tell "the 18th round, with Alvaro Smith": somebody who sat at the head of another one.

    So too beside the head of the other side: "Chase and Gen. Song conferred by video".
    """
    who = cast("Who", slot.value)
    if who.role not in {"met", "spoke", "paired"} or record.dialogue is None:
        return False
    across = _remaining(slot, frame, record)
    if who.role == "paired" and across != _party(who, reference):
        return False
    if (frame.tentative and who.role != "paired") or not (frame.all("number") or across):
        return False
    rounds = reference.dialogue[record.dialogue].rounds
    return any(set(who.ids) & set(head.values) for r in rounds for head in r.heads.values())


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    who = cast("Who", slot.value)
    recorded = reference.person[cast("str", fact.value)].name
    claimed = reference.person[who.ids[0]].name if len(who.ids) == 1 else who.name
    return Comparison(_outcome(slot, fact, reference), claimed, recorded, recorded)


DELEGATION_HEAD = Kind(
    code="FC301",
    name="delegation-head",
    severity=Severity.ERROR,
    slots=("person",),
    summary="who led which side of a round",
    documentation=(
        "Reads who led, headed, chaired or hosted a round, and the two who met for it. A person is"
        " compared with the head of the side the words put them on, or with the one head who is not"
        " named beside them. So is who led another round and came with, sat opposite or was sent to"
        " the others, in a text that names nobody else for that side. Others who took part are not"
        " judged."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example(
            "Michael Chase",
            (
                (
                    "Michael Chase led the U.S. side at the 17th Defense Policy Coordination"
                    " Talks on Jan. 8."
                ),
            ),
        ),
        Example(
            "Huang Xueping",
            (
                (
                    "Maj. Gen. Huang Xueping led the Chinese side at the Defense Policy"
                    " Coordination Talks of January 2024."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                (
                    "Chase, the Pentagon's top China official, hosted the 17th Defense Policy"
                    " Coordination Talks."
                ),
                "Lloyd Austin had no comment on the 17th Defense Policy Coordination Talks.",
                (
                    "Rep. Adam Smith followed the 17th Defense Policy Coordination Talks from"
                    " Congress."
                ),
            )
        ),
    ),
)
