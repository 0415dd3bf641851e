"""Who is put at the head of a side by a sentence that names no meeting: "the host was X"."""

from factcheck.frames.view import View
from factcheck.pipeline.mentions import PersonMention

_STANDING = frozenset({"be", "stand", "sit"})
_LEADING = frozenset({"leading", "heading", "chairing"})
_HEADS = frozenset("head leader chair host co-host chairman".split())
_SIDES = frozenset("side team hosts guests visitors delegation delegations party".split())
_OFFICES = frozenset(
    {"minister", "ministry", "department", "office", "secretary", "staff", "state"}
)
_PAIR = 2


def leads(view: View, person: PersonMention) -> bool:
    """Tell "leading them was X", "the host, X", "X for the hosts, Y for the guests"."""
    return _is_named_head(view, person) or _is_host(view, person) or _speaks_for(view, person)


def _is_named_head(view: View, person: PersonMention) -> bool:
    """Tell "at the head of the guests stood X", "leading them were X and Y", "the host was X"."""
    clause = view.clauses[view.owner.get(person.start, 0)]
    verb = clause.verb
    if verb is None or verb.base not in _STANDING or verb.negated or person.start < verb.end:
        return False
    before = [
        view.lower(at) for at in clause.tokens if at < verb.start and view.lower(at).isalpha()
    ]
    if not before or not _OFFICES.isdisjoint(before):
        return False
    heading = before[:3] == ["at", "the", "head"] or before[0] in _LEADING
    named = verb.base == "be" and not _HEADS.isdisjoint(before)
    return heading or named


def _is_host(view: View, person: PersonMention) -> bool:
    """Tell "the host, X, answers for Taiwan"."""
    before = view.words(max(view.start, person.outer_start - 3), person.outer_start)
    return before in {"the host ,", "his host ,", "their host ,"} and view.lower(
        person.outer_end
    ) in {",", "."}


def _speaks_for(view: View, person: PersonMention) -> bool:
    """Tell "X for the home side, Y for the guests": two people, each with a side behind."""
    return _has_side(view, person) and sum(_has_side(view, p) for p in view.people) >= _PAIR


def _has_side(view: View, person: PersonMention) -> bool:
    end = person.outer_end
    if view.lower(end) != "for":
        return False
    behind = [view.lower(at) for at in range(end + 1, end + 5)]
    place = next((p for p in view.places if p.party and p.start in {end + 1, end + 2}), None)
    if place is not None:
        return view.lower(place.end) in {"", ",", ".", ";", "and"} or bool(_SIDES & set(behind))
    return behind[:1] == ["the"] and bool(_SIDES & set(behind[1:3]))
