"""Reporting: rounds, events and where articles' claims fall, drawn as one SVG picture."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from jinja2 import Environment, PackageLoader

from factcheck.model import Interval
from factcheck.reference.model import Dialogue, Record
from factcheck.reference.plain import short_days, short_label
from factcheck.reference.timeline import Moment
from factcheck.report.plain import one_line
from factcheck.report.standing import Standing

_STOPPED = frozenset({"cancellation", "suspension", "refusal"})
_WIDTH, _NAMES, _HEADS, _SIDE = 1040, 200, 64, 20
_STEP = 18.0  # the least room between two moments, so that their labels never touch
_LABEL, _NAME = 44, 28
_SLANT = 5.0  # how far up and right a character of a label reaches
_LANE = 24
_TICK = 36.0
_CHARACTER = 6.2


@dataclass(frozen=True, slots=True)
class Fall:
    """Where claims of an article fall: the days they say, and those of the record."""

    days: Interval
    recorded: Interval
    standing: Standing
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """An article with where its claims fall; `href` is its place in the page."""

    name: str
    falls: tuple[Fall, ...]
    href: str | None = None


@dataclass(frozen=True, slots=True)
class _Bar:
    x: float
    y: float
    end: float
    target: float
    sign: str
    standing: str
    title: str
    is_astray: bool


class _Scale:
    """Days to places: years of little are narrow, so that years of much can be read.

    What falls on one day has a place for each, from its day on.
    """

    def __init__(self, days: Iterable[date], width: float, left: float) -> None:
        self._days: list[float] = []
        for day in sorted(day.toordinal() for day in days):
            before = self._days[-1] if self._days else 0.0
            self._days.append(day if day > before else before + 2**-10)
        self._days = self._days or [0.0]
        gaps = [later - day for day, later in pairwise(self._days)]
        weights = [gap**0.5 for gap in gaps]
        spare = max(width - _STEP * len(gaps), 0)
        self._at = [left]
        for weight in weights:
            self._at.append(self._at[-1] + _STEP + spare * weight / sum(weights))

    @property
    def places(self) -> list[float]:
        """The place of each day that the scale was made for, in order."""
        return [round(at, 1) for at in self._at]

    def __call__(self, day: date) -> float:
        number = float(day.toordinal())
        after = bisect_right(self._days, number)
        if after == 0:
            return self._at[0]
        if after == len(self._days):
            return self._at[-1]
        first, last = self._days[after - 1], self._days[after]
        part = (number - first) / (last - first)
        return round(self._at[after - 1] + part * (self._at[after] - self._at[after - 1]), 1)

    @property
    def end(self) -> float:
        return round(self._at[-1], 1)


def timeline_svg(
    dialogue: Dialogue, found: Sequence[Moment], lanes: Sequence[Lane] = (), *, alone: bool = True
) -> str:
    """Return the picture; `alone` is one that stands in a file of its own, with its colours."""
    labels = [_label(moment) for moment in found]
    longest = _SLANT * max(map(len, labels), default=0)
    top, reach = 44 + longest, _SIDE + longest
    left = (_NAMES if lanes else _HEADS) + _SIDE
    scale = _Scale((m.when.start.first for m in found), _WIDTH - left - reach, left)
    lanes_top = top + 98
    drawn = {
        "dialogue": one_line(dialogue.name),
        "summary": _summary(found, lanes),
        "width": round(max(_WIDTH, scale.end + reach)),
        "height": round(lanes_top + _LANE * len(lanes) + (8 if lanes else 0)),
        "left": left - _SIDE,
        "right": scale.end + 12,
        "top": round(top),
        "lanes_top": round(lanes_top),
        "moments": list(_drawn(found, labels, scale)),
        "ticks": list(_ticks(found, scale)),
        "lanes": [
            _lane(lane, scale, lanes_top + _LANE * (number + 0.5))
            for number, lane in enumerate(lanes)
        ],
        "alone": alone,
    }
    return environment().get_template("timeline.svg.j2").render(drawn)


@cache
def environment() -> Environment:
    """Return where the page's and the picture's templates are; what they are given is text."""
    loader = PackageLoader("factcheck.report.html")
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)


def shape(record: Record) -> str:
    """Return how a record is drawn: "round", "open", "event" or "stopped"."""
    if record.type in _STOPPED:
        return "stopped"
    if record.type != "round":
        return "event"
    return "round" if record.status == "held" else "open"


def _label(moment: Moment) -> str:
    days = short_days(moment.when)
    room = _LABEL - len(days) - 2
    name = _cut(one_line(short_label(moment.record)), room)
    return f"{days}  {name}"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip(" ,") + "…"


def _drawn(
    found: Sequence[Moment], labels: Sequence[str], scale: _Scale
) -> Iterator[dict[str, object]]:
    before: float | None = None
    for moment, label, x in zip(found, labels, scale.places, strict=False):
        gap = moment.gap or ""
        has_room = before is not None and x - before - 16 > _CHARACTER * len(gap)
        middle = (before or 0) + (x - (before or 0)) / 2
        yield {
            "x": x,
            "shape": shape(moment.record),
            "label": label,
            "title": one_line(moment.record.label),
            "gap": gap if has_room else "",
            "gap_x": round(middle, 1),
        }
        if moment.record.type == "round":
            before = x


def _ticks(found: Sequence[Moment], scale: _Scale) -> Iterator[tuple[int, float]]:
    years = [moment.when.start.first.year for moment in found]
    before = -_TICK
    for year in range(min(years, default=1), max(years, default=0) + 1):
        x = scale(date(year, 1, 1))
        if x - before >= _TICK:
            yield year, x
            before = x


def _lane(lane: Lane, scale: _Scale, y: float) -> dict[str, object]:
    # The gravest come last, on top of what they overlap.
    falls = sorted(lane.falls, key=lambda fall: -fall.standing.gravity)
    bars = [_bar(fall, scale, y) for fall in falls]
    return {"name": _tail(lane.name), "full": lane.name, "href": lane.href, "y": y, "bars": bars}


def _bar(fall: Fall, scale: _Scale, y: float) -> _Bar:
    start, end = scale(fall.days.first), scale(fall.days.last)
    target = scale(fall.recorded.first)
    astray = not fall.days.overlaps(fall.recorded)
    if not astray:
        start = end = target
    sign = fall.standing.sign
    return _Bar(start, y, end, target, sign, fall.standing.value, fall.title, astray)


def _tail(name: str) -> str:
    """Return the end of a path, which tells it from others sooner than its beginning."""
    return name if len(name) <= _NAME else f"…{name[1 - _NAME :]}"


def _summary(found: Sequence[Moment], lanes: Sequence[Lane]) -> str:
    rounds = sum(moment.record.type == "round" for moment in found)
    text = f"{rounds} rounds and {len(found) - rounds} events in order of time"
    if lanes:
        text += f", and under them, for {len(lanes)} articles, where their claims fall"
    return f"{text}. Years in which little happened are drawn narrower."
