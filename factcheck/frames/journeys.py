"""What a verb of going says: people who "stopped in Taipei", a round that "went to Beijing"."""

from factcheck.frames.meeting import MEETING
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.frames.visit import TRIPS, VISIT
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.verbs import VerbGroup
from factcheck.words import ordinal_value

_COMING = frozenset({"come", "reach", "get"})
_REACH = 6  # tokens behind a verb
_TALKS = frozenset("talks round rounds session meeting dialogue forum".split())
_THE = frozenset({"the", "this", "these"})
_ISLAND = frozenset({"taiwan", "taipei"})
_TO_TRIP = 4  # tokens of "made her long-awaited"


def of_travel(view: View, verb: VerbGroup, kind: FrameType | None) -> tuple[FrameType, str] | None:
    """Return what a verb of going says: people "stopped in Taipei", a round "went to Beijing"."""
    if verb.base == "stop" and kind is None:
        return (VISIT, "visited") if _at_place(view, verb) else None
    if verb.base == "be" and kind is None:
        return (VISIT, "visited") if _stayed(view, verb) else None
    if verb.base in {"leave", "depart"} and kind is None:
        return (VISIT, "visited") if _left(view, verb) else None
    if verb.base in _COMING and (_came_for(view, verb) or _came_to(view, verb)):
        return (MEETING, "held") if _by_talks(view, verb) else (VISIT, "visited")
    return (MEETING, "held") if kind is VISIT and _by_talks(view, verb) else None


def _by_talks(view: View, verb: VerbGroup) -> bool:
    """Tell "the 18th round went to Beijing", where it was held, from what people did."""
    named = any(mention.end == verb.start for mention in view.dialogues)
    count = ordinal_value(view.lower(verb.start - 1))
    numbered = count is not None and view.lower(verb.start - 2) == "the"
    return named or numbered or view.lower(verb.start - 1) in _TALKS


def _stayed(view: View, verb: VerbGroup) -> bool:
    """Tell "while Pelosi was in Taipei" and "Trump was in Beijing from May 13 to 15".

    Nobody on record is told to be on the island, or anywhere from a day to a day, but on a visit.
    """
    named = any(
        person.ids and person.end == verb.start for person in (*view.people, *view.pronouns)
    )
    place = next((place for place in view.places if place.start == verb.end + 1), None)
    if not named or place is None or view.lower(verb.end) not in {"in", "on"}:
        return False
    spans = view.lower(place.end) == "from" and any(
        start == place.end + 1 and time.relation == "range" for start, _, time in view.times
    )
    return spans or place.place in _ISLAND


def _left(view: View, verb: VerbGroup) -> bool:
    """Tell "Pelosi left Taiwan on Wednesday", "landed there and left" from "left the ministry"."""
    at = verb.end + (view.lower(verb.end) == "from")
    if any(place.start == at and place.place in _ISLAND for place in view.places):
        return True
    again = view.lower(verb.start - 1) in {"and", "then"} and verb.past and not verb.passive
    timed = any(at <= start <= at + 1 for start, _, _ in view.times)
    before = [place for place in view.places if place.end < verb.start]
    return again and timed and bool(before) and before[-1].place in _ISLAND


def _at_place(view: View, verb: VerbGroup) -> bool:
    """Tell "stopped in Taipei" from "stopped in May"."""
    places = [place.start for place in view.places if place.place is not None]
    return view.lower(verb.end) in {"in", "at"} and verb.end + 1 in places


def _came_for(view: View, verb: VerbGroup) -> bool:
    """Tell "came on Monday for the policy talks" and "for the meeting" from "came to an end"."""
    named = {mention.start for mention in view.dialogues}
    return any(
        view.lower(at) == "for" and (
            not named.isdisjoint(range(at + 1, at + _REACH))
            or (view.lower(at + 1) in _THE and view.lower(at + 2) in _TALKS)
        )
        for at in range(verb.end, verb.end + _REACH)
    )  # fmt: skip


def _came_to(view: View, verb: VerbGroup) -> bool:
    """Tell "came to Taipei" and "reached Taipei", a visit, from "came to Beijing" for talks."""
    at = verb.end + (verb.base != "reach" and view.lower(verb.end) == "to")
    reached = verb.base == "reach" or at > verb.end
    return reached and any(p.start == at and p.place in _ISLAND for p in view.places)


def makes_trip(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "made her trip" and "the trip that Pelosi had made" from "made a statement"."""
    for at in range(verb.end, verb.end + _TO_TRIP):
        if view.lower(at) in TRIPS:
            return True
        if view.lower(at) in PREPOSITIONS:
            break
    own = view.clauses[clause]
    if own.kind == "relative" and own.antecedent > 0:
        return not TRIPS.isdisjoint(
            view.tokens.lowers[own.antecedent - _TO_TRIP : own.antecedent + 1]
        )
    subject = next((p for p in view.people if p.end == verb.start), None)
    if subject is None:
        return False
    before = subject.outer_start - 1
    return view.lower(before - int(view.lower(before) in {"that", "which"})) in TRIPS
