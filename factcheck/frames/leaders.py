"""Who led or met though no verb of meeting says so: "the host was X", "they got through it"."""

from factcheck.frames.draft import Draft
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
# "got through round 19", "brought off the 18th of their talks"
_GETTING = frozenset("get bring complete finish conclude manage pull work sit go wind wrap".split())
_TO_ROUND = 5  # tokens from "got" to "round"
_TO_WHICH = 2  # tokens of ", in" before "which"


def leads(view: View, person: PersonMention) -> bool:
    """Tell "leading them was X", "the host, X", "X for the hosts, Y for the guests"."""
    return _is_named_head(view, person) or _is_host(view, person) or _speaks_for(view, person)


def _is_named_head(view: View, person: PersonMention) -> bool:
    """Tell "at the head of the guests stood X", "across from him sat X", "the host was X"."""
    clause = view.clauses[view.owner.get(person.start, 0)]
    verb = clause.verb
    if verb is None or verb.base not in _STANDING or verb.negated or person.start < verb.end:
        return False
    before = [
        view.lower(at) for at in clause.tokens if at < verb.start and view.lower(at).isalpha()
    ]
    if not before or not _OFFICES.isdisjoint(before):
        return False
    across = before[:2] == ["across", "from"] or before[0] in {"opposite", "facing"}
    heading = across or before[:3] == ["at", "the", "head"] or before[0] in _LEADING
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


def joint(view: View, drafts: list[Draft], person: PersonMention) -> tuple[Draft, str] | None:
    """Read the two of "the round in which X and Y settled it", "X and Y got through the round"."""
    clause = view.clauses[view.owner.get(person.start, 0)]
    verb = clause.verb
    if verb is None or person.start > verb.start:
        return None
    subject = [p for p in view.people if p.start in clause.tokens and p.end <= verb.start]
    if len(subject) != _PAIR or "and" not in view.words(subject[0].end, subject[1].start).split():
        return None
    within = clause.kind == "relative" and clause.connector == "which"
    for draft in drafts:
        nouns = [head for head in draft.heads if head.verb is None]
        inside = within and any(0 <= clause.antecedent + 1 - h.end <= _TO_WHICH for h in nouns)
        got = verb.base in _GETTING and any(0 <= h.start - verb.end <= _TO_ROUND for h in nouns)
        if draft.type.name == "meeting" and (inside or got):
            return draft, "met"
    return None
