"""Doubts whether what differs is said of the record's time, or of another time."""

from datetime import timedelta
from itertools import pairwise

from factcheck.frames.model import EARLIER, Dates
from factcheck.judge.difference import A_DAY, FREQUENT, OF_TWO, UNIQUE, Difference
from factcheck.kinds import Outcome
from factcheck.link import Circumstance
from factcheck.link.weights import TELLING
from factcheck.patterns import Late

_ENDS = 2  # days of a range
_JOURNEY = 7  # days before the talks
_WEEKS = 20  # days
_FORTNIGHT = 14  # days
_LATELY = 31  # days
_A_TERM = 400  # days
_AN_ERA = 8 * 366  # days; a wrong year is mostly the one before or after
_SHIFTED = Late(r"\b(?:earlier|before|later|after(?:wards?)?)$")


def of_an_earlier_time(it: Difference) -> bool:
    """Tell "they had spoken in October 2020" of two who spoke just before, in the text, in 2022.

    What ties it to a record is but who they are, or what was spoken of last, and no day or place.
    """
    frame = it.frame
    if it.record.type == "agreement":
        return False  # what was agreed on once is not agreed on again
    if it.record.dialogue is not None:
        untold = frame.dialogue is None and frame.sequence is None
        return frame.earlier and untold and (_long_before(it) or _elsewhere_before(it))
    if it.record.type not in OF_TWO:
        return False
    if it.slot.name == "person" or not (frame.earlier or frame.sequence in EARLIER):
        return False
    told = any(e.slot in frame.slots and e.weight >= TELLING for e in it.link.evidence)
    slip = it.slot.name == "when" and it.comparison.outcome is Outcome.NEAR
    told = told or (slip and it.hangs_on(Circumstance.PAIR))
    return not told and not it.hangs_on(Circumstance.BEFORE)


def counted_from_the_article(it: Difference) -> bool:
    """Tell "a year and a day earlier" where no day is told that it could count from."""
    if not isinstance(it.slot.value, Dates) or it.slot.name != "when":
        return False
    return all(
        time.anchor == "published" and _SHIFTED.search(time.text) for time in it.slot.value.times
    )


def of_several_days(it: Difference) -> bool:
    """Tell "the last three, on 24 June 2009, 10 December 2010 and 7 December 2011"."""
    if not isinstance(it.slot.value, Dates) or it.slot.name != "when":
        return False
    days = [time.interval for time in it.slot.value.times if time.interval is not None]
    apart = [(later.first - day.last).days for day, later in pairwise(days)]
    ranged = len(days) <= _ENDS and it.slot.value.times[0].relation == "range"
    return not ranged and any(gap > _LATELY for gap in apart)


def of_a_stay(it: Difference) -> bool:
    """Tell "flew to Beijing on Friday for the round", or was there for a week, from its days."""
    begun = it.begun
    if not it.frame.stay or begun is None or not isinstance(it.slot.value, Dates):
        return False
    days = [time.interval for time in it.slot.value.times if time.interval is not None]
    if not days or not 0 <= (begun - days[0].first).days <= _JOURNEY:
        return False
    return days[-1].last >= begun or (len(days) == 1 and it.frame.stay == "journey")


def since_the_last_round(it: Difference) -> bool:
    """Tell "suspended since September 2021", when a round was last held, from a wrong month."""
    dates = it.slot.value
    if not isinstance(dates, Dates) or dates.edge != "start" or it.frame.type != "cancellation":
        return False
    rounds = (item for dialogue in it.reference.dialogues for item in dialogue.rounds)
    return any(it.outcome(it.slot, item) is Outcome.AGREES for item in rounds)


def of_unknown_day(it: Difference) -> bool:
    """Tell "a year and a day earlier they had met in Rome", of another day that is not read."""
    if it.slot.name == "when" or it.tied_by({"number"}):
        return False
    times = [t for s in it.frame.all("when") if isinstance(s.value, Dates) for t in s.value.times]
    return bool(times) and all(t.interval is None and _SHIFTED.search(t.text) for t in times)


def _long_before(it: Difference) -> bool:
    """Tell "he had first met them in August" of talks in late September: another meeting."""
    begun = it.begun
    if begun is None or not isinstance(it.slot.value, Dates) or it.tied_by({"number", "where"}):
        return False
    days = [time.interval for time in it.slot.value.times if time.interval is not None]
    return bool(days) and all((begun - day.last).days > _WEEKS for day in days)


def _elsewhere_before(it: Difference) -> bool:
    """Tell "they had met in Shanghai in April" of those who meet now in Washington."""
    if it.slot.name not in {"where", "format"} or it.tied_by({"number"}):
        return False
    when = [e for e in it.link.evidence if e.slot is not None and e.slot.name == "when"]
    return not any(e.weight >= A_DAY / 2 for e in when)  # "earlier in the year" ties it to none


def of_a_shared_name(it: Difference) -> bool:
    """Tell a date said of what a name stands for that several records bear."""
    ident = it.record.id
    return it.slot.name == "when" and any(ident in ids and len(ids) > 1 for ids in it.frame.names)


def another_appointment(it: Difference) -> bool:
    """Tell "was named to it in 2019": to another office, of which one may have held many."""
    if it.record.type != "appointment" or it.slot.name != "when":
        return False
    return it.comparison.outcome is not Outcome.NEAR and it.days_apart > _A_TERM


def named_before(it: Difference) -> bool:
    """Tell "was named in November" of an American: confirmed and sworn in only months later."""
    if it.record.type != "appointment" or it.slot.name != "when" or it.frame.entered:
        return False
    begun, dates = it.begun, it.slot.value
    if begun is None or not isinstance(dates, Dates) or not _american(it):
        return False
    days = [time.interval for time in dates.times if time.interval is not None]
    return bool(days) and all(0 < (begun - day.last).days < _A_TERM for day in days)


def _american(it: Difference) -> bool:
    people = it.record.people.value if it.record.people is not None else ()
    return any(it.reference.person[ident].party == "us" for ident in people)


def as_well_before(it: Difference) -> bool:
    """Tell "they had talked in January": they may have talked then as well."""
    told_before = it.frame.earlier and it.frame.sequence is None
    return _may_recur(it) and told_before and it.hangs_on(Circumstance.BEFORE)


def another_time(it: Difference) -> bool:
    """Tell a date that may be another call or visit of the same people, or another edition."""
    telling = "person" if it.record.type == "visit" else "where"  # many go to Beijing
    return _may_recur(it) and not any(
        item.weight > 0 and item.slot.name == telling
        if item.slot is not None
        else item.weight >= UNIQUE
        for item in it.link.evidence
    )


def beside_a_visit(it: Difference) -> bool:
    """Tell "met in Singapore three weeks earlier" of two who met on a visit to Beijing, too."""
    if it.record.type != "visit" or it.frame.type == "visit":
        return False
    if it.slot.name == "when":
        news = any(e.undated for e in it.link.evidence)  # the visit is of these days
        return it.comparison.outcome is not Outcome.NEAR or not (news or it.tied_by({"where"}))
    return all(it.outcome(told) is not Outcome.AGREES for told in it.frame.all("when"))


def of_their_next(it: Difference) -> bool:
    """Tell "saw each other again, this time in Beijing": of which time nothing else is said."""
    again = it.frame.sequence == "another" and it.record.type in OF_TWO
    return again and it.slot.name in {"where", "format"} and not it.tied_by({"when"})


def _may_recur(it: Difference) -> bool:
    """Tell a date, and no slip, of what people do often."""
    slip = it.comparison.outcome is Outcome.NEAR
    return it.slot.name == "when" and it.record.type in FREQUENT and not slip


def not_of_late(it: Difference) -> bool:
    """Tell "the visit ended on Sunday" of one years ago: a weekday is one of these weeks."""
    if not isinstance(it.slot.value, Dates) or it.days_apart <= _LATELY:
        return False
    return all(
        time.anchor == "published" and time.granularity == "day" and time.month is None
        for time in it.slot.value.times
    )


def of_another_week(it: Difference) -> bool:
    """Tell "left on Wednesday", said on one, of the Wednesday before: the day is right."""
    dates, begun = it.slot.value, it.begun
    if not isinstance(dates, Dates) or begun is None or it.record.when is None:
        return False
    if it.days_apart > _FORTNIGHT:
        return False
    edges = {"start": it.record.when.value.start, "end": it.record.when.value.end}
    whole = edges.get(dates.edge or "", it.record.when.value.whole)
    length = (whole.last - whole.first).days
    known = {(whole.first + timedelta(days=n)).weekday() for n in range(length + 1)}
    return all(time.weekday in known and time.month is None for time in dates.times)


def of_that_day(it: Difference) -> bool:
    """Tell "it was suspended that day": the day of what was told before, whichever that is."""
    return isinstance(it.slot.value, Dates) and all(
        time.text.lower().startswith(("that ", "the same ")) and time.anchor != "none"
        for time in it.slot.value.times
    )


def same_days_untold_year(it: Difference) -> bool:
    """Tell "from Jan. 31 to Feb. 1" of a round of 2005: the days are right, no year is said."""
    when = it.record.when
    if when is None or not isinstance(it.slot.value, Dates):
        return False
    said = it.slot.value.edge  # "opened on Jan. 9" names the wrong one of two days
    edges = {"start": when.value.start, "end": when.value.end}
    told = (edges[said],) if said is not None else tuple(edges.values())
    known = {(day.month, day.day) for edge in told for day in (edge.first, edge.last)}
    return all(
        time.year is None and (time.month, time.day) in known for time in it.slot.value.times
    )


def another_era(it: Difference) -> bool:
    """Tell a date so far off that it is no slip, where little but the subject ties it."""
    others = any(
        e.weight < 0 and e.slot is not None and e.slot.name == "person" for e in it.link.evidence
    )
    telling = {"number", "cause"} if others else {"number", "cause", "person"}
    return it.days_apart >= _AN_ERA and not it.tied_by(telling)


def of_two_times(it: Difference) -> bool:
    """Tell "X led it in 2021, and Y in January 2024": of which of the two is not said."""
    if it.slot.name == "when":
        return False
    outcomes = {it.outcome(told) for told in it.frame.all("when") if told.firm}
    return {Outcome.AGREES, Outcome.DIFFERS} <= outcomes
