"""Read where a happening was: behind "in" and "at", as the subject of "hosted", before its noun."""

from factcheck.frames.anaphora import tell_others
from factcheck.frames.attach import SITTING, draft_of, noun_behind, owner_of
from factcheck.frames.destinations import taken_for
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Spot
from factcheck.frames.slot import add_slot
from factcheck.frames.view import View
from factcheck.frames.visit import VISIT
from factcheck.model import Role
from factcheck.pipeline.mentions import PlaceMention

_VENUE_PREPOSITIONS = frozenset({"in", "at", "near", "outside"})
_OFF_SHORE = frozenset({"off", "over"})  # "shot down off South Carolina"
_SEAT = frozenset("venue site scene seat host setting location place where home".split())
# Behind these a place is a side, an origin or a subject of talks.
_NO_VENUE = frozenset("from of with between and by over on for against about 's".split())
_SITTINGS = frozenset({"round", "session", "leg", "sitting", "edition"})  # "the Beijing round"
_PARTS_OF_DAY = frozenset("morning afternoon evening night hours time".split())
# Where a round "went", and where whoever came for it was "welcomed".
_GOING = frozenset(VISIT.verbs) | frozenset("come move return welcome receive bring".split())
_SHORES = frozenset({"coast", "coasts", "shore", "shores", "waters"})  # "off the coast of"
_SETTLEMENTS = frozenset(
    "island city town capital port resort province village state suburb metropolis".split()
)
_TO_SETTLEMENT = 6  # tokens of "on the Indonesian resort island"
_SOIL = frozenset({"soil", "territory"})
_ITS = frozenset({"the", "its", "their"})
_VENUES = (["venue"], ["location"], ["setting"], ["host", "city"], ["site"])
_HOSTING = frozenset({"host", "co-host", "play host"})
_TO_VERB = 14  # tokens from "Beijing" to its "hosted", through an aside


def give_place(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, place: str
) -> None:
    """Give a place to the happening it was the venue of, if any."""
    if _is_no_seat(view, start, end) or _where_told(view, drafts, start, end, place):
        return
    before = _preposition(view, drafts, start)
    if before == "to" and view.lower(start - 2) == "on":
        return  # "that evening she flew on to Seoul"
    visit_goal = before == "to"
    if before in _VENUE_PREPOSITIONS or visit_goal:
        draft, restrictive, firm = owner_of(view, heads, drafts, start, end)
        if draft is not None and visit_goal == (_goes(draft) and before == "to"):
            add_slot(
                view, draft, "where", start, end, spot_at(view, start, place),
                firm=firm, restrictive=restrictive,
            )  # fmt: skip
        elif visit_goal and (host := taken_for(view, drafts, start, end)) is not None:
            add_slot(view, host, "where", start, end, spot_at(view, start, place))
        elif draft is not None and draft.type.name == "visit" and before in _VENUE_PREPOSITIONS:
            add_slot(view, draft, "where", start, end, spot_at(view, start, place), firm=firm)
        return
    if before in _OFF_SHORE:
        _give_scene(view, heads, drafts, start, end, place)
        return
    if before not in _NO_VENUE:
        _give_seat(view, heads, drafts, start, end, place)


def _where_told(view: View, drafts: list[Draft], start: int, end: int, place: str) -> bool:
    """Read "Beijing, where the two sides met in May"; tell whether anything met there."""
    at = end + (view.lower(end) == ",")
    clause = view.clauses[view.owner[at]] if at in view.owner else None
    if clause is None or clause.connector != "where" or clause.tokens[0] != at:
        return False
    met = (d for d in drafts if d.clause == clause.index and d.type in GATHERINGS)
    draft = next((d for d in met if d.verb is not None), None)
    if draft is not None and draft.same_as is not None and draft.same_as.type is not draft.type:
        return False  # "spoke by video and then flew to Hawaii, where they met"
    if draft is not None:
        spot = spot_at(view, start, place)
        add_slot(view, draft, "where", start, end, spot, clause=clause.index)
    return draft is not None


def spot_at(view: View, start: int, place: str) -> Spot:
    """Return the place named at a token, or the dateline's, which "here" stands for."""
    return Spot(place, here=view.lower(start) == "here")


def _goes(draft: Draft) -> bool:
    """Tell a visit, and a meeting that "went to Beijing", from one that took place."""
    verb = draft.verb.verb if draft.verb is not None else None
    moved = draft.type is MEETING and verb is not None and verb.base in _GOING
    return draft.type is VISIT or moved


def _preposition(view: View, drafts: list[Draft], start: int) -> str:
    """Return the preposition of a place, "in" for whatever stands for one."""
    before = view.lower(start - 1)
    if view.lower(start) == "here":
        return "in"
    if before in {"the", "nearby", "downtown", "central"}:
        before = view.lower(start - 2)
    listed = before in {"and", "or", ","} and _listed_place(view, drafts, start, before)
    rows = view.role in {Role.LIST_ROW, Role.TABLE_ROW} and before in {",", "", "|", ":", "("}
    if before == "of" and view.lower(start - 2) in _SHORES:
        return "off"
    if before == "of" and view.lower(start - 2) in _SETTLEMENTS:
        before = _settled(view, start - 2)
    if before == "into":
        return "to"
    on_land = before == "on" and any(
        p.start == start and (p.island or view.lower(p.end - 1) in _SOIL) for p in view.places
    )
    return "in" if listed or rows or on_land else before


def _settled(view: View, noun: int) -> str:
    """Return the preposition of "on the resort island of", "of" where none stands there."""
    for at in range(noun - 1, max(noun - _TO_SETTLEMENT, view.start - 1), -1):
        word = view.lower(at)
        if word in _VENUE_PREPOSITIONS | {"on", "to"}:
            return "in" if word == "on" else word
        if not word[:1].isalpha() and word != "-":
            break
    return "of"


def _give_scene(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, place: str
) -> None:
    draft, _, firm = owner_of(view, heads, drafts, start, end)
    if draft is not None and draft.type.name == "incident":
        add_slot(view, draft, "where", start, end, spot_at(view, start, place), firm=firm)


def _is_no_seat(view: View, start: int, end: int) -> bool:
    """Tell "Beijing time", "in the U.S. chair", an office's field and "China's Taiwan region"."""
    if (
        view.lower(end) in {"time", "fiscal", "chair"}
        or _zone(view, start)
        or _portfolio(view, start)
    ):
        return True
    if view.lower(end) != "'s":
        return False
    of_day = view.lower(end + 1) in _PARTS_OF_DAY  # "in Washington's morning"
    return of_day or any(place.start == end + 1 for place in view.places)


def _zone(view: View, start: int) -> bool:
    """Tell "late on Sept. 14 in Washington": a place that says by which clock."""
    time = next((t for t in view.times if t[1] == start - 1), None)
    if time is None:
        return False
    before = [view.lower(at) for at in range(max(view.start, time[0] - 3), time[0])]
    words = [*before, *time[2].text.lower().split()]
    return bool({"late", "early", "still", "already"} & set(words))


def _portfolio(view: View, start: int) -> bool:
    """Tell "secretary for China, Taiwan and Mongolia": whom an office deals with."""
    at = start - 1
    while view.lower(at) in {",", "and"} or any(p.start <= at < p.end for p in view.places):
        at -= 1
    return at < start - 1 and view.lower(at) == "for"


def _listed_place(view: View, drafts: list[Draft], start: int, before: str) -> bool:
    """Tell the second place of "in Beijing and Washington" by the first."""
    last = start - 2
    earlier = next((p for p in view.places if p.start <= last < p.end), None)
    if earlier is None:
        return False
    given = {slot.start for draft in drafts for slot in draft.slots if slot.name == "where"}
    return view.tokens.starts[earlier.start] in given and before != ","


def _give_seat(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, place: str
) -> None:
    """Read a place as the subject of "hosted", "was the venue of", and before a noun."""
    spot = spot_at(view, start, place)
    noun = noun_behind(view, heads, end)
    if noun is not None and noun.start == end and _qualifies(view, start, end):
        owner = draft_of(drafts, noun)
        if owner is not None:
            add_slot(view, owner, "where", start, end, spot, restrictive=True)
        return
    told = (
        _told_seat(view, drafts, start)
        or _in_brackets(view, drafts, start, end)
        or _hosted_in_cleft(view, drafts, start)
    )
    if told is not None:
        add_slot(view, told, "where", start, end, spot, clause=told.clause)
        return
    held = _held_by(view, heads, drafts, start, end)
    if held is not None:
        add_slot(view, held, "where", start, end, spot)


def _qualifies(view: View, start: int, end: int) -> bool:
    """Tell "the Geneva meeting" and "the Beijing round" from "Beijing talks", which name a side."""
    is_side = any(p.start == start and p.party for p in view.places)
    sat_there = "the" in {view.lower(start - 1), view.lower(start)} and view.lower(end) in _SITTINGS
    return sat_there or not is_side


def _held_by(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int
) -> Draft | None:
    """Return what "Beijing hosted" and "Beijing was the venue of", or who "visited Beijing"."""
    clause = view.owner.get(start)
    verb = next(
        (h for h in heads if h.clause == clause and h.verb is not None and h.start >= end), None
    )
    if verb is None or verb.verb is None or verb.start - end > _TO_VERB:
        return _visit_to(heads, drafts, start)
    behind = {view.lower(at) for at in range(verb.end, min(verb.end + 5, view.end))}
    hosts = verb.verb.base in _HOSTING and not verb.verb.passive
    seat = verb.verb.base in SITTING and behind & _SEAT
    if not (hosts or seat):
        return None
    return draft_of(drafts, verb) or next((d for d in drafts if d.type in GATHERINGS), None)


def _visit_to(heads: list[Head], drafts: list[Draft], start: int) -> Draft | None:
    """Return the visit of "visited Beijing", the place at `start` being right behind its verb."""
    before = next((h for h in reversed(heads) if h.verb is not None and h.end <= start), None)
    if before is None or before.verb is None or before.verb.base not in {"visit", "reach"}:
        return None
    return draft_of(drafts, before) if start - before.end <= 1 else None


def is_seat(view: View, place: PlaceMention) -> bool:
    """Tell "the venue was Beijing" and "Beijing was the venue", of what the text tells."""
    clause = view.clauses[view.owner.get(place.start, 0)]
    verb = clause.verb
    if verb is None or verb.base != "be" or verb.negated:
        return False
    start = place.start - (view.lower(place.start - 1) == "the")
    if start == verb.end:
        opener = [view.lower(at) for at in clause.tokens if at < verb.start]
        return opener[:1] != [] and opener[0] in _ITS and opener[1:] in _VENUES
    behind = [view.lower(at) for at in range(verb.end, verb.end + 3)]
    ends = not behind[2][:1].isalnum()
    return place.end == verb.start and behind[0] in _ITS and [behind[1]] in _VENUES and ends


def _told_seat(view: View, drafts: list[Draft], start: int) -> Draft | None:
    """Return the talks of "the venue of the 17th round was Washington", or "…: Washington"."""
    verb = view.clauses[view.owner.get(start, 0)].verb
    said = verb is not None and verb.base == "be" and verb.end <= start <= verb.end + 1
    if not said and view.lower(start - 1) != ":":
        return None
    end = verb.start if said and verb is not None else start - 1
    first = min(view.clauses[view.owner.get(start, 0)].tokens) if said else view.start
    for draft in drafts:
        opener = view.tokens.lowers[first : draft.anchor.start]
        seat = next((at for at, word in enumerate(opener) if word in _SEAT), None)
        if seat is None or draft.anchor.start >= end or draft.type not in GATHERINGS:
            continue
        of = opener[seat + 1 : seat + 2] in (["of"], ["for"]) and "," not in opener
        if of and not tell_others(opener[seat:]):
            return draft
    return None


def _in_brackets(view: View, drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return the talks of "the 17th round (Washington, Jan. 8-9)": the noun before the bracket."""
    if view.lower(start - 1) != "(" or view.lower(end) not in {",", ")"}:
        return None
    return next((d for d in drafts if d.anchor.end == start - 1 and d.type in GATHERINGS), None)


def _hosted_in_cleft(view: View, drafts: list[Draft], start: int) -> Draft | None:
    """Return what "it was Beijing, not Washington, that hosted the talks" says was there."""
    own = view.clauses[view.owner.get(start, 0)]
    verb = own.verb
    if verb is None or verb.base != "be" or verb.negated or view.lower(verb.start - 1) != "it":
        return None
    if not verb.end <= start <= verb.end + 1 or view.lower(start - 1) == "not":
        return None
    return next(
        (
            draft for draft in drafts
            if draft.verb is not None and draft.verb.verb is not None
            and draft.verb.verb.base in _HOSTING and not draft.verb.verb.passive
            and view.clauses[draft.clause].parent == own.index
            and view.clauses[draft.clause].kind == "relative"
        ),
        None,
    )  # fmt: skip
