"""The temporal tagger: dates, times, durations and sets of a text, laid on the calendar.

>>> from datetime import date
>>> [t.value for t in find_times("It met on Tuesday.", published=date(2024, 1, 12))]
['2024-01-09']
"""

from datetime import date

from factcheck.times.value import Amount, Time, TimeType

__all__ = ["Amount", "Time", "TimeType", "find_times"]


def find_times(text: str, published: date | None = None) -> list[Time]:
    """Return every temporal expression of `text` in reading order, none overlapping another.

    Each quotes the text exactly: `text[time.start:time.end] == time.text`. Without a
    publication date, what needs one is still returned, anchored "missing", with the parts
    its words state and no interval.
    """
    from factcheck.times.tagger import tag  # noqa: PLC0415 - the grammar is long, a Time is not

    return tag(text, published)
