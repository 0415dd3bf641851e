"""Whether the words behind a happening are surely its own, or of a verb, a purpose, another."""

from factcheck.frames.anaphora import OTHER_LEVELS
from factcheck.frames.appointment import REFUSAL
from factcheck.frames.aspect import is_of_now
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.heads import Head
from factcheck.frames.partners import AGREEING
from factcheck.frames.view import View
from factcheck.frames.visit import VISIT
from factcheck.pipeline.verbs import VerbGroup
from factcheck.times import TimeType

# "It follows the meeting of May 5", "it was the meeting of": the date is not the verb's; what is
# done with a meeting, "used a meeting in May to press him", is done at it.
_TIMELESS = frozenset({"be", "follow", "precede", "use"})
_BESIDE = frozenset({"of", ", in", ", on", ", of"})  # "the one before, in September 2021"
_WAYS = frozenset("way stage ground groundwork path door".split())  # cleared, set, laid for it
_TO_FOR = 8  # tokens from "the way for", over a name's adjectives, to a noun
_MATTER = frozenset({"about", "regarding", "concerning"})
_OTHERS_ON = 3  # words of "the ministers on"
_WHICH = frozenset("latest last first previous next".split())
_TO_AND = 9  # tokens from "and its latest", over a form or a place, to a date


def binds(
    view: View, heads: list[Head], head: Head, owner: Draft, start: int, *, dated: bool
) -> bool:
    """Tell whether words at `start` are surely of the head before them."""
    adjacent = start == head.end or view.words(head.end, start) in _BESIDE
    firm = not dated or adjacent or _tied(view, heads, head, owner)
    firm = firm and not _agreed_on(heads, head, owner)
    firm = firm and not _is_purpose(view, heads, head, owner)
    asked = head.verb is None and head.type is not REFUSAL is owner.type
    firm = firm and not (dated and asked)  # "declined a meeting in Singapore this weekend"
    return firm and not (dated and _of_matter(view, head.end, start))


def _is_purpose(view: View, heads: list[Head], head: Head, owner: Draft) -> bool:
    """Tell "cleared the way for the talks in Woodside": there the way was cleared."""
    if head.verb is not None or owner.verb is not None or owner.travelled_for:
        return False
    before = view.tokens.lowers[max(view.start, head.start - _TO_FOR) : head.start]
    met = any(
        h.clause == head.clause and h.verb is not None and h.end <= head.start
        and h.type in GATHERINGS
        for h in heads
    )  # fmt: skip
    return met and "for" in before and not _WAYS.isdisjoint(before)


def of_one_unsaid(view: View, start: int) -> bool:
    """Tell ", and its latest under one roof in 2020": of a meeting that is not named again.

    So too of others who met: "the presidents talked on Oct. 30 and the ministers on Oct. 31".
    """
    first = max(view.start, start - _TO_AND)
    before = view.tokens.lowers[first:start]
    behind = before[before.index("and") + 1 :] if "and" in before else []
    if any(start - len(behind) <= verb.head < start for c in view.clauses for verb in c.verbs):
        return False  # "and the first since the two met in May"
    if behind[:1] not in (["its"], ["the"], ["their"]):
        return False
    others = len(behind) == _OTHERS_ON and behind[1] in OTHER_LEVELS and behind[2] in {"on", "in"}
    return others or not _WHICH.isdisjoint(behind[1:2])


def behind_opening(view: View, start: int) -> bool:
    """Tell "a week after they had spoken, on Sept. 10, the round": perhaps they spoke then."""
    if view.lower(start - 2) != "," or view.lower(start - 1) not in {"on", "in", "at"}:
        return False
    clause, before = view.clauses[view.owner.get(start, 0)], view.owner.get(start - 3)
    verb = clause.verb
    opening = before is not None and view.clauses[before].connector in {"after", "before", "since"}
    return opening and before != clause.index and verb is not None and start < verb.start


def _of_matter(view: View, head: int, start: int) -> bool:
    """Tell "talked about incidents at sea in March": perhaps those were in March."""
    end = max(start - 1, head)
    timed = {time_start - 1 for time_start, _, _ in view.times} | {t for t, _, _ in view.times}
    between = [view.lower(at) for at in range(head, end) if at not in timed]
    return not _MATTER.isdisjoint(between) and "," not in between


def _tied(view: View, heads: list[Head], head: Head, owner: Draft) -> bool:
    """Tell whether words behind a noun surely belong to it and not to a verb before it."""
    if head.verb is not None or owner.verb is not None or head.gapped:
        return True
    rivals = [
        h for h in heads if h.clause == head.clause and h.verb is not None and h.end <= head.start
    ]
    if not rivals or (owner.travelled_for and rivals[-1].type is VISIT):
        return True
    verb = rivals[-1].verb
    if verb is None:
        return False
    return verb.base in _TIMELESS or is_of_now(view, verb) or _is_dated(view, verb, head)


def _is_dated(view: View, verb: VerbGroup, noun: Head) -> bool:
    """Tell "on Monday praised the meeting in May": the verb has a date of its own."""
    clause = view.clauses[noun.clause]
    return any(
        time.type is TimeType.DATE and start in clause.tokens and end <= noun.start
        and (start >= verb.end or end == verb.start)
        for start, end, time in view.times
    )  # fmt: skip


def _agreed_on(heads: list[Head], head: Head, owner: Draft) -> bool:
    """Tell "they agreed to the meeting at Woodside": the place of the agreement."""
    if head.verb is not None or owner.verb is not None:
        return False
    before = [h for h in heads if h.clause == head.clause and h.verb and h.end <= head.start]
    return bool(before) and before[-1].verb is not None and before[-1].verb.base in AGREEING
