"""Tell who took or lost an office: "got the post", "was stripped of it", "made him minister"."""

from factcheck.frames.appointment import APPOINTMENT, REMOVAL
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.pipeline.verbs import VerbGroup

_OFFICES = frozenset("post job office portfolio helm reins position title duties command".split())
_HOLDERS = frozenset("minister secretary chairman commander head chief speaker president".split())
# (verb, whether passive) of "took the post", "was stripped of the post"
_TAKING = frozenset(
    {("get", False), ("take", False), ("assume", False), ("receive", False), ("give", True)}
)
_LOSING = frozenset({("lose", False), ("forfeit", False), ("strip", True), ("relieve", True)})
_TO_OFFICE = 3  # tokens of "of the post"
_TO_FIRST_ACT = 8  # tokens of "the first American defense secretary in years to"
_BEHIND_NAME = 2  # tokens of "defense minister"


def act_of_office(view: View, verb: VerbGroup) -> tuple[FrameType, str] | None:
    """Return what a verb of another plain meaning says of an office, and its subject's part."""
    act = (verb.base, verb.passive)
    behind = [view.lower(at) for at in range(verb.end, min(verb.end + _TO_OFFICE, view.end))]
    named = not _OFFICES.isdisjoint(behind)
    if (act in _TAKING and named) or (verb.base == "make" and _is_made(view, verb.end)):
        return APPOINTMENT, "appointed"
    return (REMOVAL, "removed") if act in _LOSING and named else None


def _is_made(view: View, at: int) -> bool:
    """Tell "made Dong Jun minister of defence" from "made the minister angry"."""
    person = next((p for p in view.people if p.start == at), None)
    if person is None:
        return False
    behind = {view.lower(k) for k in range(person.end, person.end + _BEHIND_NAME)}
    return not _HOLDERS.isdisjoint(behind)


def of_office(view: View, verb: VerbGroup, clause: int) -> bool | None:
    """Tell whether "removed" or "became" is of an office, None where more must be seen."""
    if verb.base == "remove" and verb.passive and _is_of_person(view, verb, clause):
        return True
    return False if verb.base == "become" and _is_first_to(view, verb) else None


def _is_first_to(view: View, verb: VerbGroup) -> bool:
    """Tell "became the first chairman to talk to a Chinese counterpart" from "became chairman"."""
    behind = [view.lower(at) for at in range(verb.end, min(verb.end + _TO_FIRST_ACT, view.end))]
    return behind[1:2] in (["first"], ["last"], ["only"]) and "to" in behind


def _is_of_person(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Li Shangfu was removed" and "Li, who was removed": somebody, and no statue."""
    own = view.clauses[clause]
    if own.kind == "relative" and own.connector == "who":
        return True
    return any(p.end == verb.start and view.owner.get(p.start) == clause for p in view.people)
