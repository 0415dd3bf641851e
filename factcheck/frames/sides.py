"""Which side somebody is put on who led or met: "led the Chinese delegation", "for China"."""

from factcheck.frames.draft import Draft
from factcheck.frames.view import View
from factcheck.pipeline.mentions import PersonMention, PlaceMention

SIDE_WORDS = {
    **dict.fromkeys(("u.s", "us", "american", "america", "washington", "pentagon"), "us"),
    **dict.fromkeys(("chinese", "china", "prc", "beijing", "pla"), "china"),
}
_AT_HEAD = frozenset({"leading", "heading", "chairing"})
_TO_SIDE = 4  # tokens from a name to "Pentagon" in "heading the Pentagon team"
# What stands before the side that somebody faces.
_ACROSS = frozenset("with between opposite facing to against met received hosted".split())
_GAPPED_TEAMS = frozenset("one side team delegation half part group . ;".split()) | {""}
_TO_TEAM = 2  # tokens from "Chinese" over "military" to "delegation"
_SIDES = frozenset(
    "side delegation delegations team teams delegates officials part representatives".split()
)


def _side_named(view: View, draft: Draft) -> str | None:
    """Return the side of "represented China", "chaired for Washington", "for the US, X led".

    So too of a delegation that a clause is about: "the American team, headed by X".
    """
    verb, clause = draft.verb, view.clauses[draft.clause]
    about = clause.antecedent if clause.kind in {"participle", "relative"} else -1
    alone = sum(view.owner.get(p.start) == draft.clause for p in view.people) == 1
    for place in view.places:
        if place.party is None:
            continue
        begin = place.start - 1 if view.lower(place.start - 1) == "the" else place.start
        behind = [view.lower(at) for at in range(place.end, place.end + 3)]
        if place.start <= about <= place.end + 2 and _SIDES.intersection(behind):
            return place.party
        if verb is None or view.owner.get(place.start) != draft.clause or not alone:
            continue
        if (
            verb.verb is not None
            and verb.verb.base == "represent"
            and (place.end == verb.start if verb.verb.passive else begin == verb.end)
        ):
            return place.party
        if view.lower(begin - 1) == "for" and not behind[0][:1].isalnum():
            return place.party
    return None


def side_of(view: View, person: PersonMention, draft: Draft) -> str | None:
    """Return the side that "led the Chinese delegation" or "for China" puts a person on."""
    near = next(
        (p for p in view.places if p.party and 0 <= p.start - person.outer_end < _TO_SIDE), None
    )
    if (
        near is not None
        and view.lower(person.outer_end) in _AT_HEAD
        and view.lower(near.end) in _SIDES
    ):
        return near.party  # "with X heading the Pentagon team"
    named = gapped_side(view, person) or _side_named(view, draft)
    if named is not None:
        return named
    verb = draft.verb
    if verb is None:
        return _only_side(view, person, draft)
    for mention in view.places:
        if mention.party is None or not verb.end - 8 <= mention.start <= verb.end + 6:
            continue
        behind = {view.lower(at) for at in range(mention.start, mention.end + 3)}
        if behind & _SIDES:
            same_clause = view.owner.get(mention.start) == view.owner.get(verb.start)
            if same_clause and (mention.start >= verb.start) == (person.start < verb.start):
                return mention.party
    return _only_side(view, person, draft)


def gapped_side(view: View, person: PersonMention) -> str | None:
    """Return the side that the second of "X led the American team and Y the Chinese one" led."""
    end = person.outer_end
    place = next((p for p in view.places if p.party is not None and p.start == end + 1), None)
    if view.lower(person.outer_start - 1) not in {"and", ",", ";"} or place is None:
        return None
    told = view.lower(end) == "the" and view.lower(place.end) in _GAPPED_TEAMS
    return place.party if told else None


def side_of_office(view: View, person: PersonMention) -> str | None:
    """Return the one side that the offices of a person name: "the chief U.S. delegate"."""
    keys = {view.tokens.keys[at] for title in person.titles for at in range(title.start, title.end)}
    sides = {SIDE_WORDS[key] for key in keys if key in SIDE_WORDS}
    return sides.pop() if len(sides) == 1 else None


def _only_side(view: View, person: PersonMention, draft: Draft) -> str | None:
    """Return the one side that the clause of a person names: a team, or whose the person is."""
    clauses = {view.owner.get(person.start), draft.clause}
    parties = {
        place.party for place in view.places
        if place.party is not None and view.owner.get(place.start) in clauses
        and (_is_team(view, place) or _is_own(view, place, person))
    }  # fmt: skip
    return parties.pop() if len(parties) == 1 else None


def _is_team(view: View, place: PlaceMention) -> bool:
    """Tell "the U.S. delegation" from "talks with the Chinese delegation", the other one."""
    begin = place.start - (view.lower(place.start - 1) == "the")
    behind = range(place.start, place.end + _TO_TEAM)
    named = any(view.lower(at) in _SIDES for at in behind)
    return named and view.lower(begin - 1) not in _ACROSS


def _is_own(view: View, place: PlaceMention, person: PersonMention) -> bool:
    """Tell "the Pentagon's Michael Chase", and "represented at the talks" the Pentagon was."""
    if view.lower(place.end) in {"'s", "'"} and place.end + 1 == person.outer_start:
        return True
    verb = view.clauses[view.owner.get(place.start, 0)].verb
    return (
        verb is not None and verb.base == "represent" and verb.passive and place.end == verb.start
    )
