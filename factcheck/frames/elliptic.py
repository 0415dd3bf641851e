"""Read ordinals that stand for a round: "the 15th met in Beijing, the 16th by video"."""

from factcheck.frames.anaphora import tell_others
from factcheck.frames.draft import GATHERINGS
from factcheck.frames.heads import Head
from factcheck.frames.likeness import is_likened
from factcheck.frames.meeting import MEETING
from factcheck.frames.numbers import ROUND_NOUNS, Ordinal, is_begun
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import PREPOSITIONS

_TO_PLACE = 2  # tokens from "one" over "in" to a place
_NAMING = frozenset("be mark become count call make represent constitute dub".split())
_FEW, _SEVERAL = 5, 10
_COUNTING = frozenset({"first", "second", "two", "three"})
_COUNTABLE = frozenset({"rounds", "sessions"})
_LATEST = frozenset({"last", "latest"})
_AFTER_LATEST = frozenset({",", "was", "took", "in", "came", "had"})
_ONES = frozenset({"the one", "after one"})
_PLACING = frozenset({"in", "at", "on", "by"})
_BEFORE_ONE = frozenset({",", "and", "was", "were", "the", "with", ":", ";"})
_IN_FACT = frozenset("in fact reality truth actually indeed ,".split())
_SENTENCE = 40  # tokens of the sentence before that are looked at


def elliptic_heads(view: View, heads: list[Head], numbers: list[Ordinal]) -> list[Head]:
    """Return heads for ordinals that stand for a round: "the fifteenth was held in Beijing".

    "It was the 15th" and "the last round, the 15th," only number what is named already.
    """
    found: list[Head] = []
    for number in numbers:
        clause = view.owner.get(number.start)
        if clause is None or not (
            view.lower(number.start - 1) == "the"
            or _counts_subject(view, number, clause)
            or is_begun(view, number)
        ):
            continue
        nouns = [h for h in (*heads, *found) if h.clause == clause and h.verb is None]
        here = is_likened(view, number.start)
        meetings = [
            head for head in nouns
            if head.type is MEETING and (here or not is_likened(view, head.start))
        ]  # fmt: skip
        gapped = bool(meetings) and _gapped(view, number, numbers)
        alone = not _said_of_another(view, number, clause) or _of_talks(view, number, clause)
        if gapped or (not meetings and alone):
            found.append(Head(number.start, number.end, MEETING, clause, gapped=gapped))
    return found + _listed_ones(view) + _ones_told_of(view, heads) + _last_ones(view)


def _counts_subject(view: View, number: Ordinal, clause: int) -> bool:
    """Tell "Number 16 had been conducted on screens" from "he lives at number 16"."""
    verb = view.clauses[clause].verb
    marked = view.lower(number.start - 1) in {"number", "edition"}
    return marked and verb is not None and verb.start == number.end


def _listed_ones(view: View) -> list[Head]:
    """Return heads for "one in January 2024 at the Pentagon, one in Beijing that September"."""
    ones = [
        at for at in range(view.start + 1, view.end - 1)
        if view.lower(at) == "one" and view.lower(at + 1) in _PLACING
        and view.lower(at - 1) in _BEFORE_ONE and at in view.owner and _is_placed(view, at + 2)
    ]  # fmt: skip
    if len(ones) <= 1:
        return []
    return [Head(at, at + 1, MEETING, view.owner[at], gapped=True) for at in ones]


def _ones_told_of(view: View, heads: list[Head]) -> list[Head]:
    """Return heads for "their first meeting in a year; the one in Bali": of the same sort.

    So too of "their second this year, after one in June", which may be of a series by its name.
    """
    found: list[Head] = []
    for at in range(view.start + 1, view.end - _TO_PLACE):
        before = view.words(at - 1, at + 1)
        if before not in _ONES or view.lower(at + 1) not in _PLACING:
            continue
        told = [h for h in heads if h.end < at and h.verb is None and h.type in GATHERINGS]
        plain = bool(told) and (told[-1].dialogue is None or before == "after one")
        if plain and at in view.owner and _is_placed(view, at + 2):
            dialogue = told[-1].dialogue
            found.append(Head(at, at + 1, told[-1].type, view.owner[at], dialogue=dialogue))
    return found


def _last_ones(view: View) -> list[Head]:
    """Return heads for "there were 18 rounds; the last, in September, was in Beijing"."""
    rounds = [at for at in range(view.start, view.end) if view.lower(at) in _COUNTABLE]
    if not rounds or tell_others(view.tokens.lowers[view.start : rounds[0]]):
        return []
    return [
        Head(at, at + 1, MEETING, view.owner[at])
        for at in range(rounds[0] + 1, view.end - 1)
        if view.lower(at) in _LATEST and view.lower(at - 1) == "the" and at in view.owner
        and view.lower(at + 1) in _AFTER_LATEST and at not in view.atoms
    ]  # fmt: skip


def _is_placed(view: View, at: int) -> bool:
    """Tell "one in January" and "one at the Pentagon" from "one on the budget"."""
    placed = {place.start for place in view.places if place.place} | {t for t, _, _ in view.times}
    return at in placed or (view.lower(at) == "the" and at + 1 in placed)


def counts_within(view: View, number: Ordinal) -> bool:
    """Tell "the first two; the third": which of those just named, perhaps, and not of all.

    Standing alone, an ordinal so low may always count within what was listed before.
    """
    before = {view.lower(at) for at in range(view.start, number.start)}
    return number.value <= _FEW or (number.value <= _SEVERAL and bool(before & _COUNTING))


def _said_of_another(view: View, number: Ordinal, clause: int) -> bool:
    """Tell "it was the 15th": the ordinal stands behind a verb that names."""
    verbs = view.clauses[clause].verbs
    return any(verb.base in _NAMING and verb.end <= number.start for verb in verbs)


def _of_talks(view: View, number: Ordinal, clause: int) -> bool:
    """Tell "it was the 16th" behind a sentence about talks."""
    verb = view.clauses[clause].verb
    if (
        verb is None
        or verb.base != "be"
        or number.value <= _SEVERAL
        or not _ends_there(view, number.end)
    ):
        return False
    own = [view.lower(at) for at in view.clauses[clause].tokens if at < verb.start]
    subject = [word for word in own if word not in _IN_FACT]
    if subject not in (["it"], ["they"], ["this"], ["these"]):
        return False
    before = view.tokens.lowers[max(view.start - _SENTENCE, 0) : view.start]
    return not ROUND_NOUNS.isdisjoint(before)


def _ends_there(view: View, at: int) -> bool:
    """Tell "the 16th." and "the 16th in a series" from "the 16th arms package"."""
    row = view.lower(at) in {"in", "of"} and view.lower(at + 2) in {"series", "kind"}
    return row or view.lower(at) == "." or view.words(at, at + 2) == "so far"


def _gapped(view: View, number: Ordinal, numbers: list[Ordinal]) -> bool:
    """Tell "the 15th met in Beijing, the 16th by video": a second round, without its verb."""
    before = view.lower(number.start - 2)
    return (
        any(other.end < number.start for other in numbers)
        and before in {",", "and", ";"}
        and view.lower(number.end) in PREPOSITIONS
    )
