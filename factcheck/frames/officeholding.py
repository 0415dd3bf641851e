"""Tell who took or lost an office: "got the post", "was stripped of it", "made him minister"."""

from factcheck.frames.appointment import APPOINTMENT, INQUIRY, REMOVAL
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
_REMOVING = frozenset({("strip", "of"), ("relieve", "of"), ("divest", "of")})
# "Chose Dong Jun as minister", "was elevated to minister"; of somebody on record, for no task.
_CHOOSING = frozenset("pick choose select elevate designate tap anoint".split())
_APPROVING = frozenset("confirm approve endorse elect".split())
_AS = frozenset({"as", "to", "for", "be", "become", "the", "china", "'s", "new", "its"})
# "Dropped Li Shangfu": of somebody on record, these are of his office.
_DROPPING = frozenset(
    "drop axe depose unseat topple discharge terminate strip eject vote push force kick ease drive"
    " throw take boot hound bounce shove".split()
)
_TRANSITIVE = frozenset("drop axe depose unseat topple discharge eject".split()) | {
    "vote out", "push out", "force out", "kick out", "throw out", "boot out", "get rid of",
}  # fmt: skip
_OUT = frozenset({"out", "from", "off"})
_INVESTIGATING = frozenset({"put", "place", "come", "go", "be"})
_DISMISSING = frozenset({"remove", "relieve"})
_FEELING = frozenset({"that", "to", "at", "when", "about"})  # "was relieved to hear it"
_PAGES = frozenset("website websites site page pages list lists photograph photo photos".split())
_TO_HOLDER = 6  # tokens of "as China's new"
_TO_PAGE = 9  # tokens of "Li Shangfu from the ministry's own website"
_TO_OFFICE = 3  # tokens of "of the post"
_TO_RECEIVER = 8  # tokens of "the post of defense minister to"
_TO_FIRST_ACT = 8  # tokens of "the first American defense secretary in years to"
_TWO = 2  # commas around what is set apart
_BEHIND_NAME = 3  # tokens of "as defense minister"


def act_of_office(view: View, verb: VerbGroup) -> tuple[FrameType, str] | None:
    """Return what a verb of another plain meaning says of an office, and its subject's part."""
    act = (verb.base, verb.passive)
    behind = [view.lower(at) for at in range(verb.end, min(verb.end + _TO_OFFICE, view.end))]
    named = not _OFFICES.isdisjoint(behind)
    if act == ("make", True) and not _HOLDERS.isdisjoint(behind):
        return APPOINTMENT, "appointed"  # "was made defense minister"
    if (act in _TAKING and named) or (verb.base == "make" and _is_made(view, verb.end)):
        return APPOINTMENT, "appointed"
    if act == ("give", False) and named and _has_receiver(view, verb):
        return APPOINTMENT, "appointed"
    if _chooses(view, verb):
        return APPOINTMENT, "appointed"
    if verb.base in _INVESTIGATING and _under_inquiry(view, verb):
        return INQUIRY, "removed"
    if _strips(view, verb) or _drops(view, verb):
        return REMOVAL, "removed"
    return (REMOVAL, "removed") if act in _LOSING and named else None


def _chooses(view: View, verb: VerbGroup) -> bool:
    """Tell "picked Dong Jun", "was chosen as minister" from "picked Dong Jun to lead the team"."""
    if verb.passive:
        return verb.base in _CHOOSING | _APPROVING and _is_office(view, verb.end)
    if verb.base not in _CHOOSING | _APPROVING:
        return False
    person = next((p for p in view.people if p.outer_start == verb.end), None)
    if person is None:
        return False
    alone = bool(person.ids) and view.lower(person.end) not in {"to", "for", "as"}
    chosen = alone and verb.base in _CHOOSING
    return chosen or _is_made(view, person.start) or _is_office(view, person.end)


def _is_office(view: View, at: int) -> bool:
    """Tell "as China's new defense minister" from "as a venue"."""
    last = min(at + _TO_HOLDER, view.end)
    while at < last and view.lower(at) in _AS:
        at += 1
    return not _HOLDERS.isdisjoint(view.lower(k) for k in range(at, min(at + _TO_OFFICE, view.end)))


def _under_inquiry(view: View, verb: VerbGroup) -> bool:
    """Tell "put X under investigation" and "came under investigation" from other things put."""
    named = {at for person in view.people for at in range(person.outer_start, person.end)}
    behind = [at for at in range(verb.end, view.end) if at not in named]
    behind = [at for at in behind if view.lower(at) not in {"and", ","}]
    return [view.lower(at) for at in behind[:2]] == ["under", "investigation"]


def _drops(view: View, verb: VerbGroup) -> bool:
    """Tell "dropped Li Shangfu" and "was pushed from office" from other things dropped."""
    if verb.base not in _DROPPING | _TRANSITIVE or _from_page(view, verb):
        return False
    if verb.passive:
        if verb.base in _TRANSITIVE and any(p.ids and p.end == verb.start for p in view.people):
            return True
        words = view.tokens.lowers[verb.end : min(verb.end + 1 + _TO_OFFICE, view.end)]
        return bool(words) and words[0] in _OUT and not _OFFICES.isdisjoint(words)
    person = next((p for p in view.people if p.outer_start == verb.end and p.ids), None)
    if person is None:
        return False
    return verb.base in _TRANSITIVE or view.lower(person.end) in _OUT


def _has_receiver(view: View, verb: VerbGroup) -> bool:
    """Tell "gave the post of minister to Dong Jun" from "gave the office a fresh coat"."""
    near = range(verb.end, min(verb.end + _TO_RECEIVER, view.end))
    return any(p.outer_start in near and view.lower(p.outer_start - 1) == "to" for p in view.people)


def _strips(view: View, verb: VerbGroup) -> bool:
    """Tell "stripped Li of the title" and "relieved of his post" from "relieved a garrison"."""
    person = next((p for p in view.people if p.outer_start == verb.end), None)
    at = verb.end if verb.passive else person.end if person is not None else None
    if at is None or (verb.base, view.lower(at)) not in _REMOVING:
        return False
    return not (_OFFICES | {"ministry"}).isdisjoint(
        view.tokens.lowers[at + 1 : at + 1 + _TO_OFFICE]
    )


def _is_made(view: View, at: int) -> bool:
    """Tell "made Dong Jun minister of defence" from "made the minister angry"."""
    person = next((p for p in view.people if p.start == at), None)
    if person is None:
        return False
    behind = {view.lower(k) for k in range(person.end, person.end + _BEHIND_NAME)}
    return not _HOLDERS.isdisjoint(behind)


def of_office(view: View, verb: VerbGroup, clause: int) -> bool | None:
    """Tell whether "removed" or "became" is of an office, None where more must be seen."""
    if verb.base == "relieve" and view.lower(verb.end) in _FEELING:
        return False
    if _from_page(view, verb):
        return False
    if verb.base in _DISMISSING and verb.passive and _is_of_person(view, verb, clause):
        return True
    if verb.base == "remove" and any(p.ids and p.outer_start == verb.end for p in view.people):
        return True  # "China removed Li Shangfu"
    return False if verb.base == "become" and _is_first_to(view, verb) else None


def _from_page(view: View, verb: VerbGroup) -> bool:
    """Tell "removed Li Shangfu from its website" and "dropped him from the list of guests"."""
    near = view.tokens.lowers[verb.end : min(verb.end + _TO_PAGE, view.end)]
    return "from" in near and not _PAGES.isdisjoint(near[near.index("from") :])


def _is_first_to(view: View, verb: VerbGroup) -> bool:
    """Tell "became the first chairman to talk to a Chinese counterpart" from "became chairman"."""
    behind = [view.lower(at) for at in range(verb.end, min(verb.end + _TO_FIRST_ACT, view.end))]
    return behind[1:2] in (["first"], ["last"], ["only"]) and "to" in behind


def _is_of_person(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Li Shangfu was removed" and "Li, who was removed": somebody, and no statue."""
    own = view.clauses[clause]
    if own.kind == "relative" and own.connector == "who":
        return True
    return any(
        view.owner.get(person.start) == clause
        and (person.end == verb.start or _is_set_apart(view, person.end, verb.start))
        for person in view.people
    )


def _is_set_apart(view: View, first: int, end: int) -> bool:
    """Tell ", out of sight since May," between a name and its verb."""
    commas = [at for at in range(first, end) if view.lower(at) == ","]
    return first in commas and end - 1 in commas and len(commas) == _TWO
