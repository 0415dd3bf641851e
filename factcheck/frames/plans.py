"""Tell by its day whether what a text tells is still a plan: to come, or over and built on."""

from dataclasses import replace
from datetime import date

from factcheck.frames.draft import Draft
from factcheck.frames.model import Dates, Frame
from factcheck.frames.view import View
from factcheck.model import Status
from factcheck.pipeline.lexicon import DETERMINERS
from factcheck.words import ordinal_value

# Who means to do these things to a meeting means one that took place.
_BUILDING = frozenset(
    "build follow implement honor honour fulfil fulfill uphold consolidate capitalize capitalise"
    " assess recall deliver act".split()
)
# "Preparations for an 18th round": what has not been held.
_PREPARING = frozenset(
    "preparations preparation plans plan hopes hope prospects prospect invitation proposal"
    " proposals arrangements readiness".split()
)
_MORE = frozenset({"new", "next", "further", "another", "possible"})
_TO_PREPARATION = 6  # tokens


def weighed_by_day(frame: Frame, published: object) -> Frame:
    """Return a frame as a plan, or as none, where its day in a text of a known day tells."""
    return _presupposed(_ahead_of(frame, published), published)


def is_given(view: View, draft: Draft) -> bool:
    """Tell "to build on the meeting in Bali", which was, from "to hold the meeting in Bali"."""
    verb = view.clauses[draft.clause].verb
    if verb is None or verb.form != "infinitive" or draft.verb is not None:
        return False
    return verb.base in _BUILDING and draft.mention == "definite"


def is_prepared(view: View, draft: Draft) -> bool:
    """Tell "preparations for an eighteenth round" from what took place."""
    nouns = [head for head in draft.heads if head.verb is None]
    if not nouns:
        return False
    at = nouns[0].start - 1
    while at > view.start and _qualifies(view, at) and nouns[0].start - at <= _TO_PREPARATION:
        at -= 1
    return view.lower(at) in {"for", "of", "to"} and view.lower(at - 1) in _PREPARING


def _qualifies(view: View, at: int) -> bool:
    """Tell what may stand between "for" and a noun: an article, a number, "new"."""
    lower = view.lower(at)
    if lower in DETERMINERS or lower in _MORE:
        return True
    return ordinal_value(view.tokens.texts[at]) is not None


def as_planned(frame: Frame) -> Frame:
    """Return a frame of which nothing asserted is asserted any more: it is to come."""
    slots = tuple(
        replace(slot, assertion=replace(slot.assertion, status=Status.PLANNED))
        if slot.assertion.status is Status.ASSERTED else slot
        for slot in frame.slots
    )  # fmt: skip
    if frame.assertion.status is not Status.ASSERTED:
        return replace(frame, slots=slots)
    return replace(frame, slots=slots, assertion=replace(frame.assertion, status=Status.PLANNED))


def _ahead_of(frame: Frame, published: object) -> Frame:
    """Take "talks start on Monday" for a plan when that Monday is still to come."""
    if not isinstance(published, date) or frame.past:
        return frame
    slots = tuple(
        replace(slot, assertion=replace(slot.assertion, status=Status.PLANNED))
        if isinstance(slot.value, Dates) and _all_after(slot.value, published)
        and slot.assertion.status is Status.ASSERTED else slot
        for slot in frame.slots
    )  # fmt: skip
    if slots == frame.slots:
        return frame
    return replace(frame, slots=slots, assertion=replace(frame.assertion, status=Status.PLANNED))


def _presupposed(frame: Frame, published: object) -> Frame:
    """Take "wants to build on the meeting in Bali in November" for a meeting that took place.

    A plan has what took place for its matter: "the" meeting of a day that is over.
    """
    if not isinstance(published, date) or frame.assertion.status is not Status.PLANNED:
        return frame
    days = [slot.value for slot in frame.all("when") if isinstance(slot.value, Dates)]
    past = bool(days) and all(_all_before(dates, published) for dates in days)
    if not frame.given or not past:
        return frame
    slots = tuple(
        replace(slot, assertion=replace(slot.assertion, status=Status.ASSERTED))
        if slot.assertion.status is Status.PLANNED else slot
        for slot in frame.slots
    )  # fmt: skip
    return replace(frame, slots=slots, assertion=replace(frame.assertion, status=Status.ASSERTED))


def _all_before(dates: Dates, published: date) -> bool:
    return all(time.interval is not None and time.interval.last < published for time in dates.times)


def _all_after(dates: Dates, published: date) -> bool:
    return all(
        time.interval is not None
        and (time.interval.first > published or time.text.lower().startswith("later this"))
        for time in dates.times
    )
