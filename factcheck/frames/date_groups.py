"""The dates of a sentence in groups: the members of a range or of a list together."""

from collections.abc import Iterator

from factcheck.frames.model import Dates
from factcheck.frames.view import View
from factcheck.times import Time, TimeType

_RANGE_JOIN = 3  # tokens between two dates of one range: ", and on"


def date_groups(view: View) -> Iterator[tuple[int, int, Dates]]:
    """Yield the dates of a sentence, the members of a range or list together."""
    dated = [
        item
        for item in view.times
        if item[2].type in {TimeType.DATE, TimeType.TIME} and _calendar(item[2])
    ]
    at = 0
    while at < len(dated):
        start, end, time = dated[at]
        group = [time]
        while (
            time.group is not None and at + 1 < len(dated) and dated[at + 1][2].group == time.group
            and dated[at + 1][0] - end <= _RANGE_JOIN
            and not _told_apart(view, start, dated[at + 1][0])
            and view.lower(dated[at + 1][1]) not in {"'s", "'"}  # "May and Monday's opening"
        ):  # fmt: skip
            at += 1
            end = dated[at][1]
            group.append(dated[at][2])
        at += 1
        yield start, end, Dates(tuple(group))


def _told_apart(view: View, first: int, second: int) -> bool:
    """Tell "landed on Aug. 2, and on Aug. 5 Beijing cancelled": each date has a verb."""
    one, other = view.owner.get(first), view.owner.get(second)
    if one is None or other is None or one == other:
        return False
    return view.clauses[one].verb is not None and view.clauses[other].verb is not None


def _calendar(time: Time) -> bool:
    """Tell a time that names days from "now" and from a bare clock time."""
    if time.value.endswith("_REF"):
        return False
    return bool(
        time.interval
        or time.month
        or time.weekday is not None
        or time.year
        or time.day
        or time.anchor == "missing"
    )
