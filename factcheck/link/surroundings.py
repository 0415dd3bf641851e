"""What the text around a frame says: the focus, the main matter, the order of rounds, the date."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from factcheck.frames.model import EARLIER, Frame, Manner, Number
from factcheck.link.context import MEETINGS, Context, is_recent
from factcheck.link.model import Circumstance, Evidence
from factcheck.link.weights import (
    CAUSE,
    COUNTED,
    FOCUS,
    FOCUS_NAMED,
    HEADED,
    MAIN,
    OBJECT,
    PAIR,
    RECENT,
    SEQUENCE,
)
from factcheck.model import Role, Status
from factcheck.reference.model import Record, Reference

_ORDERED = EARLIER | {"next", "latest"}
_TO_PLACE = 4  # characters of " in " between a round and its place
_UNTIMED = frozenset({Status.PLANNED, Status.HYPOTHETICAL, Status.GENERIC})


def spoken_of(frame: Frame, context: Context) -> AbstractSet[str] | None:
    """Return the ids of all records that `context_evidence` can be for; None for any record."""
    ordered = frame.sequence in _ORDERED or frame.resumed
    if frame.type == "cancellation" or frame.pair or ordered:
        return None
    near = (context.meeting, context.main, *context.latest.values())
    found = {record.id for record in near if record is not None}
    aside = context.told_aside(frame)
    if aside is not None:
        found.add(aside.id)
    found.update(context.recent, context.causal.get(frame.sentence_start, ()))
    return found


def context_evidence(
    frame: Frame, record: Record, context: Context, series: str | None
) -> list[Evidence]:
    """Return what the surroundings say for `record`."""
    evidence: list[Evidence] = []
    if frame.type == "cancellation":
        evidence = _objects(frame, record, context) + _counted(frame, record, context)
    pair = context.pairs.get(frame.sentence_start) if frame.pair else None
    evidence += _referred_to(frame, record, context, pair) + _resumed(
        frame, record, context, series
    )
    if record.id in context.causal.get(frame.sentence_start, ()) and frame.sequence != "another":
        told = "its cause, or what it led to, is spoken of beside it"
        evidence.append(Evidence(CAUSE, told, circumstance=Circumstance.CAUSED))
    if frame.sequence in EARLIER and record.dialogue is None:
        evidence += _met_before(record, context)
    elif frame.earlier and pair is not None:
        evidence += _spoke_before(frame, record, context, pair)
    others = pair is not None and not pair <= context.reference.present[record.id]
    if others and record.dialogue is not None:
        return evidence
    if frame.sequence in EARLIER | {"next"} and record.dialogue is not None:
        return evidence + _order(frame, record, context, series)
    if frame.sequence == "latest" and _is_latest(frame, record, context, series):
        evidence.append(Evidence(SEQUENCE, "the latest before publication", undated=True))
    if frame.sequence in {"other", "another"}:
        return evidence
    evidence += _focus(frame, record, context) + _as_much(frame, record, context)
    in_series = record.dialogue is None or series == record.dialogue
    timed = frame.plural or frame.assertion.status in _UNTIMED
    if in_series and not timed and record.id in context.recent:
        weight = RECENT if record.dialogue is not None else RECENT / 2
        what = "it ended within two weeks before publication"
        evidence.append(Evidence(weight, what, undated=True))
    return evidence


def _referred_to(
    frame: Frame, record: Record, context: Context, pair: AbstractSet[str] | None
) -> list[Evidence]:
    """Return the weight of "the two", named before, and of "it", which is said next."""
    evidence = []
    news = frame.sequence in EARLIER and record.id in context.recent
    if news and frame.earlier and record.dialogue is None:
        evidence.append(Evidence(-SEQUENCE, "they had met before it"))
    if pair is not None and pair <= context.reference.present[record.id] and not news:
        two = Circumstance.PAIR
        evidence.append(Evidence(PAIR, "the two who were named before", circumstance=two))
    return evidence


def _focus(frame: Frame, record: Record, context: Context) -> list[Evidence]:
    """Return the weight of having been spoken of, and of being the article's matter."""
    another = frame.type == "call" and record.type != "call"  # "they had talked by video"
    spoken_of = context.meeting is not None and record.id == context.meeting.id and not another
    spoken_of = spoken_of and not context.is_elsewhere(frame)
    if frame.type in MEETINGS and spoken_of:
        if frame.plural or frame.mention == "indefinite":
            return []
        taken_up = frame.taken_up or frame.mention in {"definite", "pronoun"}
        if taken_up and not _is_identified(frame):
            return [Evidence(FOCUS, "it was spoken of just before")]
        return [Evidence(FOCUS_NAMED, "it was spoken of before")]
    if (
        frame.type != "meeting"
        and frame.mention == "definite"
        and context.latest.get(record.type) is record
    ):
        return [Evidence(FOCUS, "it was spoken of just before")]
    if context.main is not record or frame.plural or frame.type not in MEETINGS:
        return []
    if _heads(frame, record, context):
        return [Evidence(HEADED, "it heads an article about it", own=True)]
    return [] if _is_identified(frame) else [Evidence(MAIN, "the article is about it")]


def _as_much(frame: Frame, record: Record, context: Context) -> list[Evidence]:
    """Return for what was told aside as much as the article's matter has: it may be either."""
    if context.told_aside(frame) is not record:
        return []
    if frame.type not in MEETINGS or frame.plural or _is_identified(frame):
        return []
    weight = FOCUS if frame.mention in {"definite", "pronoun"} else FOCUS_NAMED
    evidence = [Evidence(weight, "it was spoken of just before")]
    if context.meeting is not None and context.meeting.id in context.recent:
        evidence.append(Evidence(RECENT, "as much as for what is news", undated=True))
    return evidence


def _heads(frame: Frame, record: Record, context: Context) -> bool:
    """Tell a headline's round that the story numbers otherwise, if it numbers it."""
    numbers = {slot.value.value for slot in frame.all("number") if isinstance(slot.value, Number)}
    return (
        frame.role is Role.HEADLINE
        and record.dialogue is not None
        and (frame.dialogue or context.topic) == record.dialogue
        and frame.sequence is None
        and numbers.isdisjoint(context.numbered)
    )


def _is_identified(frame: Frame) -> bool:
    return any(slot.restrictive and slot.name in {"when", "number"} for slot in frame.slots)


def _met_before(record: Record, context: Context) -> list[Evidence]:
    """Return the weight of being an earlier meeting of the same people."""
    now = context.meeting or context.main
    present = context.reference.present
    if now is None or now is record or now.dialogue is not None or not present[now.id]:
        return []
    same = present[now.id] == present[record.id]
    earlier = (
        now.when is not None
        and record.when is not None
        and record.when.value.start < now.when.value.start
    )
    if not (same and earlier):
        return []
    told = f"the same people, before {now.label}"
    return [Evidence(SEQUENCE / 2, told, circumstance=Circumstance.BEFORE)]


def _spoke_before(
    frame: Frame, record: Record, context: Context, pair: AbstractSet[str]
) -> list[Evidence]:
    """Return the weight of "they had spoken in April" for what those two, who met now, did then.

    So too of "after they met", of two who speak now. By its form it was not what they do now,
    and it was over by then.
    """
    now = context.meeting or context.main
    if now is None or now.when is None or record.when is None or frame.type not in MEETINGS:
        return []
    spoke = frame.type == "call"
    if (now.type == "call") is spoke or not pair <= context.reference.present[now.id]:
        return []
    if record is now:
        return [Evidence(-SEQUENCE, "it was another time, before it")]
    before = record.when.value.end.last < now.when.value.start.first
    alike = (record.type == "call") is spoke and pair <= context.reference.present[record.id]
    if not before or not alike:
        return []
    told = f"the same people, before {now.label}"
    return [Evidence(SEQUENCE / 2, told, circumstance=Circumstance.BEFORE)]


def _objects(frame: Frame, record: Record, context: Context) -> list[Evidence]:
    """Return evidence from what was cancelled."""
    objects = set(record.objects.value) if record.objects else set()
    spoken_of = context.dialogue or (context.main.dialogue if context.main is not None else None)
    assumed = spoken_of if frame.mention in {"definite", "pronoun"} else None
    named = frame.dialogue or assumed
    if named is None:
        return []
    if named in objects:
        named_here = frame.dialogue is not None or frame.mention == "definite"
        weight = OBJECT if frame.dialogue is not None else OBJECT - 1
        return [Evidence(weight, "what was cancelled", own=named_here)]
    return [Evidence(-OBJECT, "something else was cancelled")]


def _counted(frame: Frame, record: Record, context: Context) -> list[Evidence]:
    """Return the weight of "cancelled three dialogues" where the record counts as many."""
    told = context.stopped.get(frame.sentence_start)
    if told is None or told.value is None or told.bound != "exact":
        return []
    counts = [record.counts[key].value for key in told.keys if key in record.counts]
    if told.value + told.beside not in counts and told.value not in counts:
        return []
    return [Evidence(COUNTED, "as many were stopped as are on record", own=True)]


# Order -------------------------------------------------------------------------------------


def _order(frame: Frame, record: Record, context: Context, series: str | None) -> list[Evidence]:
    """Return the weight of being the round before, or after, the one spoken of."""
    if series is None and (frame.all("person") or frame.mention == "indefinite"):
        return []  # "who last met in July", "the maritime talks were last held"
    anchor = _anchor(context, series)
    if _may_be_latest(frame, anchor, context) and _is_latest(frame, record, context, series):
        return [Evidence(SEQUENCE, "the last before publication")]
    expected = _neighbour(frame, anchor, context.reference)
    if anchor is None or expected is None or expected.id != record.id:
        return []
    return [Evidence(SEQUENCE, f"{frame.sequence} to {anchor.label}")]


def _may_be_latest(frame: Frame, anchor: Record | None, context: Context) -> bool:
    """Tell "last met" and "the last round" of an article that reports no round as news.

    "The last round in Beijing" is the last of those there.
    """
    before = context.antecedent
    if before is not None and before.sentence_start == frame.sentence_start:
        return False
    if (
        anchor is not None
        and context.published is not None
        and is_recent(anchor, context.published)
    ):
        return False
    if frame.last_time:
        return True
    there = any(0 <= slot.start - frame.end <= _TO_PLACE for slot in frame.all("where"))
    return frame.sequence == "last" and not there


def _is_latest(frame: Frame, record: Record, context: Context, series: str | None) -> bool:
    """Tell the newest round that an article of a known day could tell of, in the form named."""
    if series is None or record.dialogue != series or context.published is None:
        return False
    over = [
        round_ for round_ in _of_form(frame, context.reference.dialogue[series].rounds)
        if round_.when is not None and round_.when.value.end.last < context.published
    ]  # fmt: skip
    return bool(over) and over[-1].id == record.id


def _resumed(frame: Frame, record: Record, context: Context, series: str | None) -> list[Evidence]:
    """Return the weight of being the round with which a series went on after it was stopped."""
    if not frame.resumed or series is None or record.dialogue != series:
        return []
    stops = [
        event.when.value.end.last for event in context.reference.events
        if event.type == "cancellation" and event.when is not None
        and event.objects is not None and series in event.objects.value
        and (context.published is None or event.when.value.end.last < context.published)
    ]  # fmt: skip
    rounds = context.reference.dialogue[series].rounds
    stopped = max(stops, default=date.max)
    since = (r for r in rounds if r.when is not None and r.when.value.start.first > stopped)
    first = next(since, None)
    if first is None or first.id != record.id:
        return []
    return [Evidence(SEQUENCE, "the first since they were stopped", own=True)]


def _of_form(frame: Frame, rounds: Sequence[Record]) -> list[Record]:
    """Return the rounds held in the form that tells which is meant, or all of them.

    It tells in "the last virtual round" and "last met by video", not in "the last was virtual".
    """
    formats = {
        slot.value.format for slot in frame.all("format")
        if isinstance(slot.value, Manner)
        and (slot.restrictive or frame.last_time or 0 <= slot.start - frame.end <= 1)
    }  # fmt: skip
    return [r for r in rounds if not formats or (r.format and r.format.value in formats)]


def _anchor(context: Context, series: str | None) -> Record | None:
    """Return the round that "previous" and "next" count from."""
    for record in (context.meeting, context.main):
        if record is not None and record.dialogue is not None and series in {None, record.dialogue}:
            return record
    if series is None or context.published is None:
        return None
    rounds = context.reference.dialogue[series].rounds
    held = [record for record in rounds if is_recent(record, context.published)]
    return held[-1] if held else None


def _neighbour(frame: Frame, anchor: Record | None, reference: Reference) -> Record | None:
    """Return the round before or after `anchor`, among those of the format that is named."""
    if anchor is None or anchor.dialogue is None:
        return None
    rounds = [r for r in reference.dialogue[anchor.dialogue].rounds if r.when is not None]
    at = next((k for k, item in enumerate(rounds) if item.id == anchor.id), None)
    if at is None:
        return None
    if frame.sequence == "next":
        return rounds[at + 1] if at + 1 < len(rounds) else None
    earlier = _of_form(frame, rounds[:at])
    return earlier[-1] if earlier else None
