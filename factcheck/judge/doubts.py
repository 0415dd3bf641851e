"""Whether what differs is held against a text: the first doubt that holds decides."""

from collections.abc import Callable
from typing import NamedTuple, cast

from factcheck.frames.model import Dates, Who
from factcheck.judge.another_time import (
    another_appointment,
    another_era,
    another_time,
    as_well_before,
    beside_a_visit,
    counted_from_the_article,
    named_before,
    not_of_late,
    of_a_shared_name,
    of_a_stay,
    of_an_earlier_time,
    of_another_week,
    of_several_days,
    of_that_day,
    of_their_next,
    of_two_times,
    of_unknown_day,
    same_days_untold_year,
    since_the_last_round,
)
from factcheck.judge.difference import A_DAY, OF_TWO, Difference
from factcheck.judge.elsewhere import (
    another_visitor,
    by_a_stranger,
    in_another_form,
    in_another_year,
    of_another_meeting,
    of_other_people,
    of_two_together,
    on_another_visit,
    told_as_call,
    told_as_meeting,
    value_beside,
    with_a_stranger,
)
from factcheck.kinds import Outcome
from factcheck.link import SLIPPED, Circumstance, Grade
from factcheck.link.weights import SAME_TYPE
from factcheck.model import Verdict
from factcheck.reference.facts import Confidence, Fact

_OWN = 2.0  # what a frame's own words must say where a date tells which one is meant
_PAIR = 2
_A_YEAR = 366  # days


class Doubt(NamedTuple):
    """A condition under which what differs is no conflict, told in words, and what it is then."""

    told: str
    holds: Callable[[Difference], bool]
    reason: str = "ambiguous-link"
    verdict: Verdict = Verdict.UNKNOWN


def doubt_of(difference: Difference) -> Doubt | None:
    """Return the first doubt about a claim that differs, None where it is a conflict."""
    return next((doubt for doubt in _DOUBTS if doubt.holds(difference)), None)


def _is_loose(it: Difference) -> bool:
    slip = _is_slip_beside_two(it) or (it.errs_by_years() and it.link.grade is Grade.CERTAIN)
    return not (it.slot.firm or slip or _is_paired(it))


def _is_slip_beside_two(it: Difference) -> bool:
    """Tell "X was put through on Monday to Y" of a call on Tuesday: nearly its day, both named.

    No verb says that they met; that the day stands among them, and nearly fits, does.
    """
    if not it.frame.tentative or it.slot.name != "when" or it.link.grade is not Grade.CERTAIN:
        return False
    if it.comparison.outcome is not Outcome.NEAR or not isinstance(it.slot.value, Dates):
        return False
    people = [slot for slot in it.frame.all("person") if isinstance(slot.value, Who)]
    days = all(time.granularity == "day" for time in it.slot.value.times)
    among = people and people[0].start < it.slot.start < people[-1].end
    return bool(among) and days and len(people) == _PAIR == _named_of(it)


def _is_paired(it: Difference) -> bool:
    """Tell "on camera were Chase and Gen. Ye" from "Gen. Ye follows Gen. Song, who led it"."""
    who, fact = it.slot.value, it.fact
    if not isinstance(who, Who) or who.role != "paired" or fact is None:
        return False
    return it.record.dialogue is None or it.named.isdisjoint(cast("Fact[str]", fact).values)


def _is_unlinked(it: Difference) -> bool:
    return it.link.grade is Grade.NONE


def _by_context_alone(it: Difference) -> bool:
    """Tell a frame whose own words say too little: context tells what a text is about in all."""
    own = sum(e.weight for e in it.link.evidence if e.slot is not None or e.own)
    return (it.slot.restrictive and own < _OWN) or (it.link.grade is Grade.PROBABLE and own < 1)


def _one_thing_alone(it: Difference) -> bool:
    """Tell a round that nothing but its people, or its week or month, speaks for."""
    said = [e for e in it.link.evidence if e.weight > 0 and e is not SLIPPED]
    names = {e.slot.name if e.slot is not None else "" for e in said}
    vague = names == {"when"} and all(e.weight < A_DAY for e in said)
    of_series = it.record.dialogue is not None and it.record.type != "agreement"
    return of_series and (names <= {"person"} or vague)


def _of_untold_time(it: Difference) -> bool:
    """Tell a call or meeting for which but people, a place and its recency speak."""
    told = {"person", "where", "format"}
    return it.slot.name == "person" and it.record.dialogue is None and all(
        e.undated or (e.slot is not None and e.slot.name in told)
        for e in it.link.evidence
        if e.weight > (0 if e.slot is not None or e.own else SAME_TYPE)
    )  # fmt: skip


def _told_as_talk(it: Difference) -> bool:
    """Tell "officials spoke on Saturday", which may be of anything, from the talk of two heads."""
    if it.frame.type != "call" or it.record.dialogue is None or it.frame.dialogue is not None:
        return False
    return len(it.record.led_by & it.named) < _PAIR and not it.frame.pair


def _told_as_summit(it: Difference) -> bool:
    """Tell "the summit in Rome a week before" from what two ministers did."""
    other = it.record.type not in {"summit", "visit"} and it.record.dialogue is None
    return other and it.frame.type == "summit" and not _named_of(it)


def _of_nobody(it: Difference) -> bool:
    """Tell "talks in November" that name neither of two who met then, nor stand for them."""
    if it.record.type == "visit":
        return it.frame.sequence == "another"
    if it.record.type not in OF_TWO or it.record.dialogue is not None:
        return False
    if it.frame.type == it.record.type == "summit" or _named_of(it):
        return False
    return not it.by_context()


def _of_unnamed_talks(it: Difference) -> bool:
    """Tell "suspended military contacts in 2010": what was stopped then may have been others."""
    frame = it.frame
    if it.record.objects is None or frame.dialogue is not None or frame.names:
        return False
    if frame.mention in {"definite", "pronoun"} or it.days_apart < _A_YEAR:
        return False
    if it.slot.name == "when" and it.comparison.outcome is Outcome.NEAR:
        return False  # its very month, in another year
    own = any(e.own and e.weight > 0 for e in it.link.evidence)
    cause = it.reference.records.get(it.record.cause.value) if it.record.cause else None
    often = cause is not None and cause.type == "sale"  # arms were sold again and again
    return not own and not it.tied_by({"person"} if often else {"cause", "person"})


def _is_probable(it: Difference) -> bool:
    return it.link.grade is Grade.PROBABLE or it.frame.loose


def _names_one_of_two(it: Difference) -> bool:
    """Tell "Austin met officials in Bali": he met others as well as the one on record."""
    record = it.record
    people = set(record.people.value) if record.people is not None else set()
    if record.type not in OF_TWO or record.dialogue is not None or len(people) < _PAIR:
        return False
    if it.slot.name == "person" or it.is_unique() or it.errs_by_years():
        return False
    return _named_of(it) == 1


def _named_of(it: Difference) -> int:
    """Return how many of a record's people a frame names; "the pair" names both."""
    if it.hangs_on(Circumstance.PAIR):
        return _PAIR
    people = it.record.people.value if it.record.people is not None else ()
    return len(it.named.intersection(people))


def _in_part(it: Difference) -> bool:
    return it.comparison.outcome is Outcome.PARTLY


def _may_qualify_object(it: Difference) -> bool:
    """Tell "studied the 2023 cancellation" from "Beijing's October 2022 cancellation"."""
    slot = it.slot
    beside = 0 <= it.frame.start - slot.end <= 1
    if beside and isinstance(slot.value, Dates) and slot.value.times[0].granularity != "year":
        return False
    return slot.name == "when" and it.frame.type == "cancellation" and slot.restrictive


def _is_hedged(it: Difference) -> bool:
    speaker = it.slot.assertion.speaker is not None or it.slot.assertion.quoted
    return it.slot.assertion.hedged and not speaker


def _of_unsure_record(it: Difference) -> bool:
    return it.fact is not None and it.fact.confidence is not Confidence.HIGH


_DOUBTS = (
    Doubt("it stands near the happening and is not tied to it", _is_loose),
    Doubt("what is on record is said beside it", value_beside),
    Doubt("two dates are told, and it may be of the other", of_two_times),
    Doubt("it may be the day of the journey, or the whole stay", of_a_stay),
    Doubt("it may count from the last round", since_the_last_round),
    Doubt("several dates are told, each of its own", of_several_days),
    Doubt("that they met, nothing says", of_two_together),
    Doubt("it is true of another meeting", of_another_meeting),
    Doubt("a meeting is told, and a call is on record", told_as_meeting),
    Doubt("a call is told, and a meeting is on record", told_as_call),
    Doubt("who it was nobody knows, and it may be another time", by_a_stranger),
    Doubt("both place and date are of another contact", in_another_year),
    Doubt("both form and date, or place, are of another contact", in_another_form),
    Doubt("it may be of an earlier time", of_an_earlier_time),
    Doubt("others met than ever led a round", of_other_people),
    Doubt("somebody else met then", with_a_stranger),
    Doubt("no record is far enough ahead", _is_unlinked),
    Doubt("too little but the context tells which one", _by_context_alone),
    Doubt("others went there as well", another_visitor, "not-in-reference"),
    Doubt("a journey has many stops", on_another_visit, "not-in-reference"),
    Doubt("one thing alone speaks for the record", _one_thing_alone),
    Doubt("nothing tells when it was", _of_untold_time),
    Doubt("it is of a day that is not known", of_unknown_day),
    Doubt("nothing tells from which day it counts", counted_from_the_article, "no-anchor"),
    Doubt("its name is that of several records", of_a_shared_name, "not-in-reference"),
    Doubt("it may be to another office", another_appointment, "not-in-reference"),
    Doubt("it may be the day of the nomination", named_before, "not-in-reference"),
    Doubt("they may have met before as well", as_well_before, "not-in-reference"),
    Doubt("it may be of another time", another_time, "not-in-reference"),
    Doubt("those who met on a visit meet elsewhere as well", beside_a_visit, "not-in-reference"),
    Doubt("they met again, and it may be then", of_their_next, "not-in-reference"),
    Doubt("it is of these weeks, and that was not", not_of_late, "not-in-reference"),
    Doubt("it is the day of what was told before", of_that_day),
    Doubt("its weekday is right, and may be of the week before", of_another_week),
    Doubt("its days are right, and no year is said", same_days_untold_year),
    Doubt("it is too far off for a slip", another_era, "not-in-reference"),
    Doubt("officials may have spoken of anything", _told_as_talk),
    Doubt("a summit is told, and the record is of none", _told_as_summit),
    Doubt("it names none of those who met", _of_nobody),
    Doubt("other talks may have been stopped", _of_unnamed_talks),
    Doubt("the link is probable", _is_probable, "probable-link", Verdict.REVIEW),
    Doubt("it names one of two who met", _names_one_of_two, "probable-link", Verdict.REVIEW),
    Doubt("it agrees in part", _in_part, "some-reading-fits", Verdict.REVIEW),
    Doubt(
        "it may qualify what stands behind", _may_qualify_object, "some-reading-fits",
        Verdict.REVIEW,
    ),
    Doubt("it is hedged", _is_hedged, "some-reading-fits", Verdict.REVIEW),
    Doubt(
        "the record may be wrong itself", _of_unsure_record, "medium-confidence", Verdict.REVIEW
    ),
)  # fmt: skip
