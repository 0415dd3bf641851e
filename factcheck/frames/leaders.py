"""Who led or met though no verb of meeting says so: "the host was X", "they got through it"."""

from factcheck.frames.draft import Draft
from factcheck.frames.sides import side_of_office
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import ADVERBS
from factcheck.pipeline.mentions import PersonMention

_STANDING = frozenset({"be", "stand", "sit"})
_LEADING = frozenset({"leading", "heading", "chairing", "representing"})
_HEADS = frozenset("head leader chair host co-host chairman delegate representative".split())
_STOOD = frozenset({"led", "spoke", "presided", "sat", "appeared", "chaired", "attending"})
_FACING = frozenset({"counterpart", "interlocutor"})
_DELEGATES = _HEADS | frozenset({"negotiator"})
_TEAMS = frozenset({"delegation", "team", "group", "party"})
_TO_HEAD = 9  # tokens behind "was" in which "the chief American delegate" is named
_TO_TEAM = 5
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
    return (
        _is_named_head(view, person) or _is_host(view, person) or _speaks_for(view, person)
        or _is_called_head(view, person) or _brings(view, person) or _is_sent(view, person)
        or _is_apposed_head(view, person)
    )  # fmt: skip


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
    facing = verb.base == "be" and before[-2:] == ["opposite", "number"]
    facing = facing or (verb.base == "be" and not _FACING.isdisjoint(before))
    return heading or named or facing


def _is_called_head(view: View, person: PersonMention) -> bool:
    """Tell "X was the chief American delegate", "X was at the head of the Chinese team"."""
    clause = view.clauses[view.owner.get(person.start, 0)]
    verb = clause.verb
    if verb is None or verb.negated or person.end > verb.start or person.outer_end != verb.start:
        return False
    behind = range(verb.end, min(verb.end + _TO_HEAD, view.end))
    words = [view.lower(at) for at in behind]
    if not _OFFICES.isdisjoint(words):
        return False
    side = any(p.party and p.start in behind for p in view.places) or bool(_SIDES & set(words))
    side = side or side_of_office(view, person) is not None
    at_head = "at the head of" in view.words(verb.end, min(verb.end + _TO_HEAD, view.end))
    called = verb.base == "be" and bool(_DELEGATES & set(words))
    return side and (at_head or called)


def _is_apposed_head(view: View, person: PersonMention) -> bool:
    """Tell "X, head of China's delegation," and "China's chief negotiator, X,"."""
    if view.lower(person.end) == ",":
        behind = [view.lower(at) for at in range(person.end + 1, person.end + _TO_TEAM)]
        if behind[:1] == ["the"]:
            del behind[0]
        if behind[:1] and behind[0] in _HEADS and behind[1:2] == ["of"]:
            near = range(person.end + 1, person.end + _TO_HEAD)
            return not _TEAMS.isdisjoint(view.lower(at) for at in near)
    comma = person.outer_start - 1
    if view.lower(comma) != "," or view.lower(person.outer_end) != ",":
        return False
    clause = view.clauses[view.owner.get(person.start, 0)]
    opener = [at for at in clause.tokens if at < comma]
    words = {view.lower(at) for at in opener}
    side = any(p.party and p.start in opener for p in view.places) or bool(_SIDES & words)
    headed = not _DELEGATES.isdisjoint(words) and _OFFICES.isdisjoint(words)
    return side and headed and all(verb.start > comma for verb in clause.verbs)


def _brings(view: View, person: PersonMention) -> bool:
    """Tell "X brought a Chinese delegation" and "sent a delegation under X"."""
    before = [view.lower(at) for at in range(person.outer_start - 2, person.outer_start)]
    clause = view.clauses[view.owner.get(person.start, 0)]
    verb = clause.verb
    if before[1:] == ["under"]:
        own = {view.lower(at) for at in clause.tokens if verb is not None and at < verb.start}
        was = verb is not None and verb.base == "be" and not _TEAMS.isdisjoint(own)
        return before[0] in _TEAMS or was  # "China's team was under X"
    if verb is None or verb.base != "bring" or verb.negated or person.outer_end != verb.start:
        return False
    return bool(_TEAMS & {view.lower(at) for at in range(verb.end, verb.end + _TO_TEAM)})


def _is_sent(view: View, person: PersonMention) -> bool:
    """Tell "Beijing sent X": whom a side sends to talks is at the head of those who come."""
    verb = view.clauses[view.owner.get(person.start, 0)].verb
    if verb is None or verb.base != "send" or verb.passive or verb.negated:
        return False
    start = verb.start - (view.lower(verb.start - 1) in ADVERBS)  # "the Americans again sent X"
    by_side = any(place.party and place.end == start for place in view.places)
    return by_side and person.outer_start == verb.end


def _is_host(view: View, person: PersonMention) -> bool:
    """Tell "the host, X, answers for Taiwan"."""
    before = view.words(max(view.start, person.outer_start - 3), person.outer_start)
    return before in {"the host ,", "his host ,", "their host ,"} and view.lower(
        person.outer_end
    ) in {",", "."}


def _speaks_for(view: View, person: PersonMention) -> bool:
    """Tell "X for the home side, Y for the guests": two people, each with a side behind."""
    if not _has_side(view, person):
        return False
    stood = view.lower(person.outer_end) in _STOOD  # "X attending for China"
    return stood or sum(_has_side(view, p) for p in view.people) >= _PAIR


def _has_side(view: View, person: PersonMention) -> bool:
    end = person.outer_end + (view.lower(person.outer_end) in _STOOD)
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


def party_of(view: View, person: PersonMention) -> str | None:
    """Return the one side that the clause of somebody at its head names."""
    clause = view.owner.get(person.start)
    sides = {p.party for p in view.places if p.party and view.owner.get(p.start) == clause}
    return sides.pop() if len(sides) == 1 else None if sides else side_of_office(view, person)


def was_for_side(view: View, person: PersonMention) -> bool:
    """Tell "X spoke for the Pentagon; for the Chinese it was Y" from "it was Y who told them"."""
    clause = view.clauses[view.owner.get(person.start, 0)]
    if clause.verb is None or clause.verb.base != "be":
        return False
    own = [view.lower(at) for at in clause.tokens if at < clause.verb.start]
    ends = not view.lower(person.outer_end)[:1].isalnum()
    return own[-1:] == ["it"] and "for" in own and ends and party_of(view, person) is not None
