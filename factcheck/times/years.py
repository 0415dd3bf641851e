"""Which year a month or a day without one is in: the words, the tense, nearness, the narrative."""

from datetime import date

from factcheck.times.anchors import Anchors, Point
from factcheck.times.cues import Pointing
from factcheck.times.mention import Mention

# A yearless date this few days behind or ahead is the near one whatever a weak cue says.
_NEAR = 80
_JUST_BEGUN = 7


def said_year(mention: Mention, anchors: Anchors) -> tuple[int | None, str]:
    """Return the year said, in figures or as "last year", and the anchor that gave it."""
    if mention.year is not None:
        return mention.year, "none"
    if mention.year_shift is not None:
        origin, anchor = anchors.origin(mention)
        return (None if origin is None else origin.year + mention.year_shift), anchor
    return None, "missing"


def years_of(
    mention: Mention, point: Point, anchors: Anchors, said: tuple[int, int]
) -> tuple[tuple[int, ...], str]:
    """Return the years a month and day (0: the whole month) may be in, likeliest first.

    There are none when no anchor tells. The second value names the anchor.
    """
    year, anchor = said_year(mention, anchors)
    if year is not None:
        return (year,), anchor
    if mention.year_shift is not None:
        return (), "missing"
    if mention.from_running and anchors.running is not None:
        running = anchors.running
        if mention.shift == 0:  # "that November": of the year told of
            later = said[0] < running.month and anchors.granularity != "year"
            return (running.year + later,), "running"
        return (running.year + (said[0] <= running.month),), "running"
    if mention.shift is None and anchors.running is not None and anchors.is_in_that_year(mention):
        return (anchors.running.year,), "running"
    if anchors.published is None:
        if anchors.running is None or anchors.granularity != "day":
            return (), "missing"
        return _years_beside(anchors.running, said), "running"
    return _years_from_publication(mention, point, anchors, said), "published"


def _years_from_publication(
    mention: Mention, point: Point, anchors: Anchors, said: tuple[int, int]
) -> tuple[int, ...]:
    published = anchors.published or date.max
    here = (published.month, published.day if said[1] else 0)
    past = published.year - (said > here)
    future = published.year + (said < here)
    if mention.shift is not None:
        if mention.shift < 0:
            return (past - (said == here),)
        return (future + (said == here) if mention.shift > 0 else past,)
    if said == here:
        begun = not said[1] and published.day <= _JUST_BEGUN  # "in September", written on the 2nd
        return (past, past - 1) if begun else (past,)
    ahead = _days_ahead(published, said)
    years = _by_tense_and_nearness(point(), (past, future), ahead, is_day=said[1] > 0)
    told = anchors.narrative_year(mention)
    is_old = 365 - ahead >= _NEAR and years[0] == past
    if told is not None and told < past and (is_old or _same_month(anchors, told, said)):
        return tuple(dict.fromkeys((*years, told)))
    return years


def _same_month(anchors: Anchors, told: int, said: tuple[int, int]) -> bool:
    """Tell "in August 2022 … on Aug. 2": the narrative may still be in that month."""
    running = anchors.running
    return running is not None and (running.year, running.month) == (told, said[0])


def _days_ahead(published: date, said: tuple[int, int]) -> float:
    days = 30.4 * (said[0] - published.month) + (said[1] - published.day if said[1] else 0)
    return days if days > 0 else days + 365


def _by_tense_and_nearness(
    pointed: Pointing, years: tuple[int, int], ahead: float, *, is_day: bool
) -> tuple[int, ...]:
    """Choose between last time and next time; a day just gone or just ahead needs no tense."""
    past, future = years
    if pointed.is_clear:
        return (future if pointed.way > 0 else past,)
    if 365 - ahead < _NEAR:
        return (past,) if pointed.way <= 0 else (past, future)
    if ahead < _NEAR:
        if pointed.way < 0 and not is_day:
            return past, future
        return (future,) if pointed.way > 0 else (future, past)
    if pointed.way == 0:
        return past, future
    return (future if pointed.way > 0 else past,)


def _years_beside(running: date, said: tuple[int, int]) -> tuple[int, ...]:
    """Return the years that put a month and day nearest to the narrative's last date.

    A narrative mostly goes on, but "the meeting before took place in January" goes back.
    """
    distance = (said[0] - running.month) % 12
    if distance <= 6:  # noqa: PLR2004 - half a year on
        on = running.year + (said[0] < running.month)
        return (on, on - 1) if distance else (on,)
    return (running.year - (said[0] > running.month),)
