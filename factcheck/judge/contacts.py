"""What is said of calls and meetings outside any series: the first of two people, the last."""

from datetime import date

from factcheck.frames.measure import Encounter, First, Measure
from factcheck.frames.peers import MET, PAIR, SUCH
from factcheck.judge.peers import peers
from factcheck.judge.scene import About, Scene
from factcheck.kinds.gap import DAYS, gap_fits, said
from factcheck.kinds.inventory import contacts, ends, month_words, of_format, starts
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.link import Grade
from factcheck.model import Interval
from factcheck.patterns import Late
from factcheck.reference.model import Record
from factcheck.words import ordinal_suffix

_PAIR = 2
_SHORTER = 0.75
_MONTH = 31
_CALL = Late(r"\bcalls?\b|\b(?:tele)?phone\b")
_MEETING = Late(r"\b(?:meetings?|encounters?|sit-down)\b")
OF_PAIR, OF_PAIR_IN_PERSON = "of_pair", "of_pair_in_person"
"""The keys of a contact's place among all, and among the meetings, of the same two people."""


def compare_spoken(measure: Measure, value: First, scene: Scene) -> tuple[Comparison, About] | None:
    """Compare "had not spoken since July 2022" with the calls or meetings before this one."""
    about = scene.spoken_of(measure)
    if about is None or about.record.when is None:
        return None
    day = starts(about.record).first
    told = value.between != SUCH or scene.tells_contact(measure) or scene.series(measure) is None
    if value.between is not None and told:
        again = _compare_again(measure, value, about.record, scene)
        return None if again is None or about.grade is not Grade.CERTAIN else (again, about)
    if value.span is not None:
        return None
    earlier = tuple(
        item for item in contacts(scene.reference, date.min, day)
        if item.type == about.record.type and starts(item).last < day
    )  # fmt: skip
    comparison = _compare_contacts(value, earlier)
    return None if comparison is None else (comparison, about)


def _compare_again(
    measure: Measure, value: First, record: Record, scene: Scene
) -> Comparison | None:
    """Compare "their first encounter in two years", "the chiefs' first call since 2021".

    A contact that lies nearer than what is said refutes it; who else met whom is not on record.
    """
    earlier = _of_the_kind(measure, value, peers(record, value.between or PAIR, scene.reference))
    if not earlier:
        return None
    last, recorded = earlier[-1], f"the last one before was in {month_words(earlier[-1])}"
    if value.span is not None:
        claimed, unit = said(value.span), value.span.unit
        agrees = gap_fits(value.span, ends(last).last, starts(record).first)
        apart = (starts(record).first - ends(last).last).days
        nearer = apart < _SHORTER * DAYS[unit] * value.span.low
    elif value.since is not None and value.since.interval is not None:
        claimed, day = value.since.text, value.since.interval
        agrees = day.overlaps(Interval(starts(last).first, ends(last).last))
        nearer = starts(last).first > day.last
    else:
        return None
    if agrees:
        return Comparison(Outcome.AGREES, claimed, recorded, month_words(last))
    return Comparison(Outcome.DIFFERS, claimed, recorded) if nearer else None


def _of_the_kind(measure: Measure, value: First, earlier: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return the contacts that "call", "meeting" or the form said takes in."""
    if _CALL.search(measure.text):
        return tuple(item for item in earlier if item.type == "call")
    meeting = value.between == MET or _MEETING.search(measure.text) is not None
    return of_format(
        earlier, (value.format if value.own else None) or ("in-person" if meeting else None)
    )


def compare_encounter(
    measure: Measure, value: Encounter, scene: Scene
) -> tuple[Comparison, About] | None:
    """Compare "the first talk between the two" with what is on record of the two."""
    about = scene.spoken_of(measure)
    if about is None or about.record.when is None or about.record.people is None:
        return None
    pair = set(about.record.people.value)
    if len(pair) != _PAIR:
        return None
    earlier = _earlier(about.record, pair, scene)
    comparison = _compare_pair(value, about.record, earlier)
    if comparison is None:
        return None
    if comparison.outcome is Outcome.DIFFERS:
        told = _told_beside(measure, value, earlier, pair, scene)
        if told is not None:
            return told
    sure = about.grade is Grade.CERTAIN
    return comparison, About(about.record, Grade.CERTAIN if sure else Grade.NONE, about.link)


def _told_beside(
    measure: Measure, value: Encounter, earlier: tuple[Record, ...], pair: set[str], scene: Scene
) -> tuple[Comparison, About] | None:
    """Return what "a first contact in May, before the meeting in June" comes to of that contact."""
    days = [
        time.interval for sentence in scene.reading.sentences
        if sentence.start == measure.sentence_start for time in sentence.times
        if time.interval is not None and time.granularity in {"day", "month"}
    ]  # fmt: skip
    for record in earlier:
        span = Interval(starts(record).first, ends(record).last)
        found = _compare_pair(value, record, _earlier(record, pair, scene))
        agrees = found is not None and found.outcome is Outcome.AGREES
        if found is not None and agrees and any(day.overlaps(span) for day in days):
            return found, About(record, Grade.PROBABLE)
    return None


def _earlier(record: Record, pair: set[str], scene: Scene) -> tuple[Record, ...]:
    """Return the contacts on record of the same two before a record."""
    day = starts(record).first
    return tuple(
        item for item in contacts(scene.reference, date.min, day)
        if item.people is not None and pair <= set(item.people.value) and starts(item).last < day
    )  # fmt: skip


def _compare_contacts(first: First, earlier: tuple[Record, ...]) -> Comparison | None:
    """Support "not since July 2022" by a call of then; too few are on record to refute."""
    day = first.since.interval if first.since is not None else None
    if day is None or first.since is None or (day.last - day.first).days > _MONTH:
        return None
    match = next((item for item in earlier if day.overlaps(starts(item))), None)
    if match is None:
        return None
    return Comparison(Outcome.AGREES, first.since.text, f"{starts(match).first:%Y-%m}")


def _compare_pair(
    encounter: Encounter, current: Record, earlier: tuple[Record, ...]
) -> Comparison | None:
    """Compare "the first call between the two" with the place among theirs that is on record.

    Contacts on record before it refute a place as low as theirs; only the record's own word
    supports one, as who else called is not on record.
    """
    alike = of_format(earlier, encounter.format or ("in-person" if encounter.met else None))
    key = OF_PAIR_IN_PERSON if encounter.format == "in-person" or encounter.met else OF_PAIR
    fact = current.counts.get(key) or (current.counts.get(OF_PAIR) if encounter.met else None)
    claimed = ordinal_suffix(encounter.value)
    if fact is not None and fact.value == encounter.value:
        return Comparison(Outcome.AGREES, claimed, f"{ordinal_suffix(fact.value)} of the two")
    place = len(alike if encounter.format is not None else earlier) + 1
    if fact is not None and encounter.value > max(fact.value, place):
        return Comparison(Outcome.DIFFERS, claimed, f"{ordinal_suffix(fact.value)} of the two")
    if len(alike) >= encounter.value == 1:
        recorded = f"they had been in contact before, in {month_words(alike[0])}"
        return Comparison(Outcome.DIFFERS, claimed, recorded)
    return None
