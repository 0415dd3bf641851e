"""Who sat at a table that no verb of meeting names: "came with X", "opposite him was Y"."""

from itertools import pairwise

from factcheck.frames.governors import governor_of
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import ADVERBS
from factcheck.pipeline.mentions import PersonMention
from factcheck.pipeline.verbs import VerbGroup

_PAIR = 2
_SAT = frozenset("sit stand appear seat".split())
_FACING = {
    "with": frozenset("come arrive confer negotiate closet".split()),
    **dict.fromkeys(("opposite", "facing", "alongside"), _SAT),
}
_CAUSING = frozenset("send bring draw take dispatch fly see face pit put".split())
_HOSTING = frozenset("receive welcome host greet".split())
_ACROSS = frozenset({"sit opposite", "sit across", "sit facing"})
_COMING = frozenset("fly go come travel arrive return".split())
_ADDRESSING = frozenset("tell ask assure remind warn urge press".split())
_PLACED = frozenset({"across", "opposite", "facing"})
_PARTIES = frozenset("side hosts guests visitors delegation team party counterparts".split())
_BEFORE = frozenset("previous previously earlier former formerly once predecessor then".split())
# "last time", "the last Chinese delegation", but not "last week"
_TIMES = frozenset(
    "time round meeting chinese american u.s. us delegation host head chairman".split()
)
_SPOKEN_OF = frozenset("about over regarding concerning without like unlike than".split())
_NEAR = 4  # tokens behind a verb


def side_by_side(view: View, gatherings: list[int]) -> bool:
    """Tell "on camera were Chase and Gen. Huang": two on record, and nobody else.

    They are told of the same thing, and it is not a meeting that they praise or await.
    `gatherings` are the tokens of the nouns that name one.
    """
    two = view.people
    if len(two) != _PAIR or not all(person.ids for person in two):
        return False
    if any(view.lower(person.end) in {"'s", "'"} for person in two):
        return False
    if any(governor_of(view, person, at)[0] in _SPOKEN_OF for at, person in enumerate(two)):
        return False  # "Chase spoke about Huang"
    one, other = (view.clauses[view.owner.get(person.start, 0)] for person in two)
    if one.index != other.index:
        return {one.kind, other.kind} <= {"main", "coordinate"}
    verb = one.verb
    if verb is None or verb.start < two[-1].end:
        return True
    return not any(at > verb.start and at in one.tokens for at in gatherings)


def seated(view: View, person: PersonMention, index: int) -> bool:
    """Tell "sat opposite Maj. Gen. Ye", "X told the US side", from "sat with X over lunch".

    What puts somebody at a table: others come with them or sit across, a verb that sends or
    receives them, a journey to a place, or words to the other side.
    """
    clause = view.clauses[view.owner.get(person.start, 0)]
    if view.lower(person.end) in {"'s", "'"}:
        return False
    before = [verb for verb in clause.verbs if verb.end <= person.outer_start]
    verb = before[-1] if before else clause.verb
    if verb is None or verb.negated:
        return False
    governor, _ = governor_of(view, person, index)
    if governor in _FACING:
        return bool(before) and verb.base in _FACING[governor]
    return _is_brought(view, verb, person) if before else _comes(view, verb, person)


def _is_brought(view: View, verb: VerbGroup, person: PersonMention) -> bool:
    """Tell "sent X to Washington", "it was X.", from "quoted X" and "it was X who saved it"."""
    if verb.passive or person.outer_start - verb.end > 1:
        return False
    if verb.base == "be":
        return view.lower(verb.start - 1) == "it" and view.lower(person.outer_end) in {".", ","}
    return verb.base in _CAUSING | _HOSTING | _ACROSS


def _comes(view: View, verb: VerbGroup, person: PersonMention) -> bool:
    """Tell "X flew to Beijing", "X was across the table", "X told the US side"."""
    at = verb.start - (view.lower(verb.start - 1) in ADVERBS)
    if at != person.outer_end:
        return False
    behind = [view.lower(at) for at in range(verb.end, verb.end + _NEAR)]
    if verb.base == "be":
        return behind[0] in _PLACED and ("table" in behind or _names_side(view, verb.end))
    if verb.base in _ADDRESSING | _HOSTING:
        return _names_side(view, verb.end)
    goes = verb.base in _COMING and behind[0] in {"to", "in"}
    return goes and any(p.place is not None and p.start == verb.end + 1 for p in view.places)


def _names_side(view: View, at: int) -> bool:
    """Tell "the Chinese", "his guests", "the US side"."""
    near = range(at, at + _NEAR)
    return any(p.party and p.start in near for p in view.places) or not _PARTIES.isdisjoint(
        view.lower(at) for at in near
    )


def of_another_time(view: View, person: PersonMention) -> bool:
    """Tell "the previous host was X", "had earlier sent X", "X came last time"."""
    clause = view.clauses[view.owner.get(person.start, 0)]
    if clause.verb is not None and clause.verb.perfect and clause.verb.past:
        return True
    words = [view.lower(at) for at in clause.tokens]
    last = any(word == "last" and after in _TIMES for word, after in pairwise(words))
    return last or not _BEFORE.isdisjoint(words)
