"""Tell at which place the rounds that are counted were held: "two rounds in Beijing"."""

from factcheck.frames.passage import Passage
from factcheck.pipeline.mentions import PlaceMention

_TO_PLACE = 2  # tokens of "at the" between a month and a place
_OF_ALL = frozenset({"all", "both", "each", "every", "always", "only"})
_OPENING = 2  # "in the Pentagon": a place that opens the sentence is that of the rounds


def counted_at(passage: Passage, at: int) -> tuple[str, ...]:
    """Return the one place that "hosted" the rounds counted at `at`, or that they were held in."""
    tokens = passage.view.tokens
    clause = passage.view.owner.get(passage.token(at))
    found: list[PlaceMention] = []
    for place in passage.view.places:
        if place.place is None or passage.view.owner.get(place.start) != clause:
            continue
        ahead = place.start < passage.token(at) and place.start - passage.view.start > _OPENING
        after = {"hosted", "staged", "saw"} & set(tokens.lowers[place.end : place.end + 3])
        if ahead and not after:
            continue  # "the talks in Washington follow two rounds" tells where the talks were
        if _of_one_round(passage, place) or _is_told_apart(passage, at, place):
            continue
        if _of_another_year(passage, at, place):
            continue
        if after or _stands_in(passage, place) or (found and _listed(passage, found[-1], place)):
            found.append(place)
    # "twice in 2024, in Washington and Beijing": neither of them saw all the rounds
    places = {place.place for place in found if place.place is not None}
    return tuple(places) if len(places) == 1 else ()


def _is_told_apart(passage: Passage, at: int, place: PlaceMention) -> bool:
    """Tell "twice this year, most recently in Beijing" from "twice, both times in Beijing"."""
    between = passage.view.tokens.lowers[passage.token(at) : place.start]
    return "," in between and _OF_ALL.isdisjoint(between)


def _of_another_year(passage: Passage, at: int, place: PlaceMention) -> bool:
    """Tell the place of "twice in 2024 and once in 2025, in Washington": of the last one."""
    number = passage.token(at)
    years = [start for start, _, time in passage.view.times if time.granularity == "year"]
    behind = [start for start in years if start > number]
    return len(behind) > 1 and place.start > behind[1]


def _stands_in(passage: Passage, place: PlaceMention) -> bool:
    """Tell "in Beijing" and "at the Pentagon" from "with Beijing"."""
    lowers = passage.view.tokens.lowers
    before = place.start - 1
    if before > 0 and lowers[before] == "the":
        before -= 1
    return before >= 0 and lowers[before] in {"in", "at"}


def _listed(passage: Passage, one: PlaceMention, other: PlaceMention) -> bool:
    """Tell "Washington and Beijing" from two places apart."""
    between = passage.view.tokens.lowers[one.end : other.start]
    return len(between) <= _TO_PLACE and bool({"and", ",", "or", "then"} & set(between))


def _of_one_round(passage: Passage, place: PlaceMention) -> bool:
    """Tell "one in January in Beijing" and "at the Pentagon in January": where one of them was."""
    lowers = passage.view.tokens.lowers
    for start, end, time in passage.view.times:
        before = 0 < place.start - end <= _TO_PLACE
        behind = start - place.end == 1 and lowers[place.end] == "in"
        if time.granularity in {"month", "day"} and (before or behind):
            return True
    return False
