"""What a verb means here: "took place" is a meeting, "took note" is not."""

from itertools import islice

from factcheck.frames import TYPES
from factcheck.frames.call import CALL
from factcheck.frames.cancellation import CANCELLATION, PUBLISHING
from factcheck.frames.enders import brought, brought_to_close, ended_alone
from factcheck.frames.journeys import makes_trip, of_travel
from factcheck.frames.meeting import MEETING
from factcheck.frames.officeholding import act_of_office, of_office
from factcheck.frames.pacts import act_of_agreement
from factcheck.frames.partners import (
    AGREEING,
    behind,
    by_leaders,
    by_these_two,
    by_two,
    called_somebody,
    saw_somebody,
    to_audience,
)
from factcheck.frames.sense_words import (
    ACTIVE,
    CONTACT,
    NEXT,
    OBJECTS,
    ODD,
    WITHIN,
    WITHOUT_OBJECT,
)
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.frames.visit import VISIT
from factcheck.pipeline.verbs import VerbGroup
from factcheck.words import ordinal_value

_OFFICIALS = frozenset({"official", "officials", "officer", "officers", "sides"})
_LED = frozenset("side delegation delegations team talks parties teams party".split())
_PRESIDED = frozenset(
    "it them round meeting session discussion discussions dialogue consultations chinese american"
    " americans".split()
)
_PACTS = frozenset("agreement agreements accord pact treaty memorandum".split())
_SUMMITRY = frozenset({"meet", "confer", "sit down"})
_OPENING = frozenset({"clear", "pave", "open", "show", "prepare"})  # "paved the way"
_REACH = 6
_TAKEN_UP = frozenset({"they", "these", "those", "both"})  # "all these were cut", of channels
_ALONE = frozenset("end close leave exit quit".split())
_ONE_MEETING = frozenset("round meeting session day visit".split())
_PRESIDING = frozenset({"in the chair", "at the helm"})
_HOSTING = frozenset({"the host .", "the host ,", "its host .", "their host ."})
_CO_CHAIRS = frozenset({"co - chairs", "co - chairmen", "co - leaders"})
_TO_COUNT = 3  # tokens from "eight" to "measures"
_TALKED = frozenset("round talks session meeting dialogue delegation team side".split())
_CAUSEE = 4  # tokens of whoever is led to do something
_VERBS = {base: (kind, part) for kind in reversed(TYPES) for base, part in kind.verbs.items()}
_VERBS_OF_TALKS = {base: (MEETING, part) for base, part in MEETING.verbs.items()}


def sense_of(view: View, verb: VerbGroup, clause: int) -> tuple[FrameType | None, str]:
    """Return the type of happening that a verb names, if any, and its subject's part in it."""
    kind, part = _VERBS.get(verb.base, (None, ""))
    if kind is not None and (_votes_to(view, verb, clause) or not _means_it(view, verb, clause)):
        kind, part = None, ""
    if verb.base in {"speak", "talk"} and to_audience(view, verb, clause):
        kind, part = None, ""
    act = act_of_office(view, verb) or act_of_agreement(view, verb)
    kind, part = act or of_travel(view, verb, kind) or (kind, part)
    if verb.base in _ALONE and kind is not VISIT:
        alone = ended_alone(view, verb, clause) and _odd_object(view, verb, clause)
        stopped = alone and not _ONE_MEETING & set(view.tokens.lowers[verb.end : verb.end + _REACH])
        kind, part = (
            (CANCELLATION, "actor") if stopped else _VERBS_OF_TALKS.get(verb.base, (None, ""))
        )
    discussed = verb.base in {"discuss", "exchange"} and by_two(view, verb, clause)
    if discussed or called_somebody(view, verb):
        kind, part = CALL, "spoke"
    chairs = verb.base == "be" and _presides(view, verb.end)
    chairs = chairs or (verb.base == "take" and view.words(verb.end, verb.end + 2) == "the chair")
    if chairs or (verb.base == "speak" and view.lower(verb.end) == "for"):
        kind, part = MEETING, "led"
    if verb.base in _SUMMITRY and kind is MEETING and by_leaders(view, verb):
        kind = SUMMIT
    agreed = verb.base in AGREEING or (verb.base in _OPENING and "way" in behind(view, verb))
    if agreed and by_leaders(view, verb):
        kind, part = SUMMIT, "met"
    if kind is None and (by_these_two(view, verb, clause) or saw_somebody(view, verb)):
        kind, part = MEETING, "met"
    return kind, part


def _presides(view: View, at: int) -> bool:
    """Tell "was in the chair" and "were the co-chairs" from "was in the hall"."""
    the = int(view.lower(at) == "the")
    hosting = view.words(at, at + 3) in _HOSTING
    chairs = view.words(at + the, at + the + 3) in _CO_CHAIRS
    return hosting or chairs or view.words(at, at + 3) in _PRESIDING


def _means_it(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "took place" from "took note", "led the delegation" from "led to"."""
    if verb.base in NEXT:
        return view.lower(verb.end) in NEXT[verb.base]
    if verb.base in {"lead", "head", "represent"}:
        if view.lower(verb.end) == "to" or _led_to_do(view, verb, clause):
            return False
        stands_for = verb.base == "represent" and _for_side(view, verb.end)
        return verb.passive or stands_for or _led_object(view, verb, clause)
    if verb.base in ACTIVE:
        return not verb.passive and view.lower(verb.end) not in ACTIVE[verb.base]
    if verb.base == "come" and _came_on(view, verb, clause):
        return True
    if verb.base == "conclude" and _of_pact(view, verb, clause):
        return False
    if verb.base in {"make", "pay"}:
        return makes_trip(view, verb, clause)
    if verb.base in WITHIN:
        return _has_within(view, verb, clause)
    told = of_office(view, verb, clause)
    if told is not None:
        return told
    return _odd_object(view, verb, clause) if verb.base in ODD else True


def _votes_to(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "voted to remove the minister" from "Taiwan voted"."""
    below = (child for child in view.clauses if child.parent == clause)
    return verb.base == "vote" and any(child.kind == "infinitive" for child in below)


def _has_within(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "flew to", "had a meeting", "brought together" by a word near behind the verb."""
    if verb.base == "bring":
        return "together" in brought(view, verb) or brought_to_close(view, verb)
    passed = {at for first, last, _ in view.formats for at in range(first, last)}
    passed.update(at for p in view.people for at in range(p.outer_start, p.end))
    beyond = islice((at for at in range(verb.end, view.end) if at not in passed), _REACH)
    near = {view.lower(at) for at in (*beyond, *range(verb.end, verb.end + _REACH))}
    if not WITHIN[verb.base].isdisjoint(near):
        return True
    return verb.base == "spend" and _spent_days(view, verb, clause)


def _by_side(view: View, verb: VerbGroup) -> bool:
    """Tell "Beijing had walked away", from what was spoken of, from "he walked away"."""
    return any(place.party is not None and place.end == verb.start for place in view.places)


def _spent_days(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "a Chinese party spent Monday and Tuesday at the Pentagon" from "spent billions"."""
    subject = {view.lower(at) for at in view.clauses[clause].tokens if at < verb.start}
    days = any(
        at in {verb.end, verb.end + 1}
        and (time.granularity == "day" if time.amount is None else time.amount.unit == "day")
        for at, _, time in view.times
    )
    return days and not subject.isdisjoint(_LED | _OFFICIALS)


def _of_pact(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "the agreement, which was concluded in 1998", from talks that were."""
    own = view.clauses[clause]
    subject = [view.lower(at) for at in own.tokens if at < verb.start]
    behind = range(max(own.antecedent - 1, view.start), own.antecedent + 1)
    return not _PACTS.isdisjoint([*subject, *(view.lower(at) for at in behind)])


def _came_on(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "the round came a month afterwards, on Sept. 28" from "came after the 17th"."""
    if view.lower(verb.end) in {"into", "to", "from", "under", "up", "out"}:
        return False
    return any(
        0 < at - verb.end < _REACH + 2 and time.amount is None and view.owner.get(at) == clause
        and view.lower(at - 1) in {"on", "in"}
        for at, _, time in view.times
    )  # fmt: skip


def _for_side(view: View, at: int) -> bool:
    """Tell "represented the Pentagon": a side, and nothing of its own behind it."""
    near = {at, at + 1} if view.lower(at) == "the" else {at}
    side = next((p for p in view.places if p.party is not None and p.start in near), None)
    return side is not None and not view.lower(side.end)[:1].isalnum()


def _led_to_do(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "led China to cancel the talks": somebody was led, and no delegation."""
    return any(
        child.kind == "infinitive"
        and child.parent == clause
        and verb.end <= child.antecedent < verb.end + _CAUSEE
        and not _LED & {view.lower(at) for at in range(verb.end, child.antecedent + 1)}
        for child in view.clauses
    )


def _led_object(view: View, verb: VerbGroup, clause: int) -> bool:
    words = {view.lower(at) for at in range(verb.end, min(verb.end + 9, view.end))}
    return (
        bool(words & _LED)
        or verb.form == "participle"
        or ordinal_value(view.lower(verb.end + 1)) is not None  # "led the 10th"
        or any(m.start in range(verb.end, verb.end + 9) for m in view.dialogues)
        or bool(words & _PRESIDED)
        or clause < 0
        or _led_that(view, verb, clause)
    )


def _led_that(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "round 19, which Alvaro Smith headed" from "a road, which the parade led"."""
    own = view.clauses[clause]
    if own.kind != "relative" or own.connector not in {"which", "that"} or verb.passive:
        return False
    told = range(own.antecedent - _REACH, own.antecedent + 1)
    named = not _TALKED.isdisjoint(view.lower(at) for at in told)
    doer = any(person.end == verb.start for person in view.people)
    return doer and (named or any(m.end - 1 in told for m in view.dialogues))


def _names_as(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "named Dong Jun, formerly commander of the navy, as minister", over an aside."""
    own = [at for at in view.clauses[clause].tokens if at >= verb.end]
    behind = next((at for at in own if view.lower(at) == "as"), None)
    if behind is None or not any(person.outer_start == verb.end for person in view.people):
        return False
    near = range(behind + 1, behind + _REACH)
    return not OBJECTS["name"].isdisjoint(view.lower(at) for at in near)


def _are_eight(view: View, at: int) -> bool:
    """Tell "its eight steps", as many as were announced in 2022, from "steps"."""
    before = {view.lower(k) for k in range(at - _TO_COUNT, at)}
    return view.lower(at) in {"measures", "steps"} and not {"eight", "8"}.isdisjoint(before)


def _odd_object(view: View, verb: VerbGroup, clause: int) -> bool:
    if verb.base in WITHOUT_OBJECT and _by_side(view, verb):
        return True
    first = view.start if verb.passive else verb.start - _REACH  # its subject may be far
    own = view.clauses[clause]
    told = range(own.antecedent - _REACH - 1, own.antecedent + 1)  # "the talks …, which it dropped"
    last = verb.end + _REACH + 2
    last = next((at for at in range(verb.end, last) if view.lower(at) == ";"), last)
    near = (*range(first, last), *(told if own.kind == "relative" else ()))
    if verb.base in PUBLISHING and any(_are_eight(view, at) for at in near):
        return True
    if any(view.lower(at) in OBJECTS.get(verb.base, CONTACT) for at in near):
        return True
    if verb.passive and verb.base not in OBJECTS and view.lower(verb.start - 1) in _TAKEN_UP:
        return True
    if verb.base == "name" and _names_as(view, verb, clause):
        return True
    return verb.base not in OBJECTS and any(name.start in near for name in view.dialogues)
