"""Fuller dates from what stands behind them: "Jan. 8 and the 9th", "Aug. 5, 2022, a Friday"."""

import re
from dataclasses import replace
from itertools import takewhile

from factcheck.times.mention import Kind, Mention

_SENTENCE_ENDS = re.compile(r"[.!?]['\")]?\s+(?=\S)|\n\s*\n")
_A_WEEKDAY = re.compile(r",? {1,3}(?:which was |which is )?a {1,3}")
_OF_WEEK = re.compile(r" {1,3}(?:of |in )?")
_WEEK_THEN = re.compile(r" {1,3}(?:on )?")
_WEEK_ASIDE = re.compile(r", {1,3}(?:on )?")
_ENDS_ASIDE = re.compile(r"[,.;)]| {1,3}(?:and|to|through|at|in) |\Z")
_IN_BRACKETS = re.compile(r" {1,3}\(")
_AND_A_WEEKDAY = re.compile(r" {1,3}and a {1,3}")
_AND_WEEKDAY = re.compile(
    r",? {1,3}(?:(?:and|or|to|through|till|until) {1,3})?(?:on )?(?:a )?| {0,3}-{1,2} {0,3}"
)
_BARE_DAY = re.compile(
    r"(?:(?:,? {1,3}(?P<joint>and|or|to|through|until) {1,3}|(?P<dash> {0,3}- {0,3}))(?:on )?"
    r"(?P<the>the )?)"
    r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))(?![\w-])(?=[.,;:)]| (?:in|at|on|of|as|and"
    r"|but|for|when|with)\b|$)"
)
_ON_THE_DAY = re.compile(
    r"(?P<joint>\b(?:on|by)) (?P<dash>)the "
    r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))(?![\w-])"
    r"(?=[.,;:)]| (?:in|at|of|as|and|but|for|when|with)\b|\Z)"
)
_A_PAIR_AND_WEEKDAY = 3
_ENDINGS = ("st", "nd", "rd", "th")
_TO = frozenset(("to", "through", "until"))


def with_weekday_after(mentions: list[Mention], plain: str) -> list[Mention]:
    """Let "Aug. 5, 2022, a Friday" be one date that says its weekday.

    Of "the 15th and 16th, a Monday and a Tuesday" each has its own, as of "Jan. 8-9
    (Monday-Tuesday)".
    """
    whole: list[Mention] = []
    for mention in mentions:
        said = _is_bare_weekday(mention) and bool(whole)
        if said and _both_in_brackets(whole, mention, plain):
            whole[-3] = replace(whole[-3], weekday=whole[-1].weekday)
            del whole[-1]
        elif said and _opens_weekday(whole[-1], mention, plain):
            said = _lacks_weekday(whole[-1])
        elif said:
            said = len(whole) > 1 and _is_shared(whole[-2], whole[-1], mention, plain)
            if said:
                whole[-2] = replace(whole[-2], weekday=whole[-1].weekday)
        if said:
            end = mention.end + (plain[mention.end : mention.end + 1] == ")")
            whole[-1] = replace(whole[-1], end=end, weekday=mention.weekday)
        else:
            whole.append(mention)
    return whole


def _opens_weekday(day: Mention, weekday: Mention, plain: str) -> bool:
    """Tell what stands between a day and ", a Friday" or "(Friday)"."""
    if plain[weekday.end : weekday.end + 1] == ")":
        return _IN_BRACKETS.fullmatch(plain, day.end, weekday.start) is not None
    return _A_WEEKDAY.fullmatch(plain, day.end, weekday.start) is not None


def _both_in_brackets(whole: list[Mention], mention: Mention, plain: str) -> bool:
    """Tell the "Tuesday" of "Jan. 8-9 (Monday-Tuesday)"."""
    if plain[mention.end : mention.end + 1] != ")" or not _is_bare_weekday(whole[-1]):
        return False
    first, last = whole[-3:-1] if len(whole) >= _A_PAIR_AND_WEEKDAY else (whole[0], whole[0])
    opened = _IN_BRACKETS.fullmatch(plain, last.end, whole[-1].start)
    joined = _AND_WEEKDAY.fullmatch(plain, whole[-1].end, mention.start)
    pair = last.link is not None and _lacks_weekday(first) and _lacks_weekday(last)
    return pair and opened is not None and joined is not None


def with_week_beside(mentions: list[Mention], plain: str) -> list[Mention]:
    """Let "Monday and Tuesday of last week" be days of that week, as "last week Tuesday" is.

    So are those told aside, "last week, on Tuesday," which keep their own words.
    """
    whole: list[Mention] = []
    for mention in mentions:
        last = whole[-1] if whole else None
        if last is not None and _closes_with_week(last, mention, plain):
            days = _weekdays_up_to(whole[:-1], last, plain)
            for at in range(len(whole) - 1 - days, len(whole)):
                whole[at] = _of_week(whole[at], mention)
            whole[-1] = replace(whole[-1], end=mention.end)
        elif last is not None and _names_week(last) and _is_bare_weekday(mention):
            if _WEEK_THEN.fullmatch(plain, last.end, mention.start):
                whole[-1] = replace(_of_week(mention, last), start=last.start)
            else:
                told = _is_its_day(last, mention, plain)
                whole.append(_of_week(mention, last) if told else mention)
        else:
            whole.append(mention)
    return whole


def _closes_with_week(weekday: Mention, week: Mention, plain: str) -> bool:
    """Tell "Tuesday of last week" and "Tuesday last week"."""
    if not (_names_week(week) and _is_bare_weekday(weekday)):
        return False
    return _OF_WEEK.fullmatch(plain, weekday.end, week.start) is not None


def _is_its_day(week: Mention, weekday: Mention, plain: str) -> bool:
    """Tell "last week, on Tuesday," from "… last week, Tuesday saw"."""
    aside = _WEEK_ASIDE.fullmatch(plain, week.end, weekday.start)
    return aside is not None and _ENDS_ASIDE.match(plain, weekday.end) is not None


def _names_week(mention: Mention) -> bool:
    """Tell "last week" from "a week later"."""
    return mention.kind is Kind.SHIFT and mention.unit == "week"


def _of_week(weekday: Mention, week: Mention) -> Mention:
    return replace(weekday, unit="week", shift=week.shift, from_running=week.from_running)


def with_weekdays_before(mentions: list[Mention], plain: str) -> list[Mention]:
    """Give "Monday and Tuesday, Jan. 8 and 9" each day its own weekday: the first and the last."""
    whole: list[Mention] = []
    for place, mention in enumerate(mentions):
        days = _days_from(mentions, place) if _names_weekday(mention) else 0
        weekdays = _weekdays_up_to(whole, mention, plain) if days > 1 else 0
        if weekdays:
            first = whole[-weekdays]
            del whole[-weekdays:]
            mentions[place + days - 1] = replace(
                mentions[place + days - 1], weekday=mention.weekday
            )
            whole.append(replace(mention, start=first.start, weekday=first.weekday))
        else:
            whole.append(mention)
    return whole


def _days_from(mentions: list[Mention], place: int) -> int:
    """Return how many days one date names, with the one at `place`: "Jan. 8 and 9"."""
    rest = mentions[place + 1 :]
    linked = takewhile(lambda m: m.kind is Kind.DAY and m.link and m.weekday is None, rest)
    return 1 + sum(1 for _ in linked)


def _weekdays_up_to(whole: list[Mention], mention: Mention, plain: str) -> int:
    """Return how many weekdays stand right before a date's own: "Monday and" of "Tuesday, 9"."""
    at = len(whole)
    start = mention.start
    while at and _is_bare_weekday(whole[at - 1]):
        if _AND_WEEKDAY.fullmatch(plain, whole[at - 1].end, start) is None:
            break
        start, at = whole[at - 1].start, at - 1
    return len(whole) - at


def _names_weekday(mention: Mention) -> bool:
    return mention.kind is Kind.DAY and mention.weekday is not None


def _is_shared(first: Mention, last: Mention, mention: Mention, plain: str) -> bool:
    """Tell the "Tuesday" of "the 15th and 16th, a Monday and a Tuesday"."""
    days = _lacks_weekday(first) and last.kind is Kind.DAY and last.weekday is not None
    return days and _AND_A_WEEKDAY.fullmatch(plain, last.end, mention.start) is not None


def _is_bare_weekday(mention: Mention) -> bool:
    return mention.kind is Kind.WEEKDAY and mention.shift is None


def _lacks_weekday(mention: Mention) -> bool:
    return mention.kind is Kind.DAY and mention.weekday is None


def add_bare_days(mentions: list[Mention], plain: str) -> list[Mention]:
    """Read "the 9th" as a day right after a month and a day joined to it."""
    completed: list[Mention] = []
    for place, mention in enumerate(mentions):
        if completed and mention.start < completed[-1].end:
            continue  # a bare day, now read with its month
        completed.append(mention)
        behind = (other for other in mentions[place + 1 :] if not _is_bare_day(other))
        limit = next((other.start for other in behind), len(plain))
        while found := _bare_day(completed[-1], plain, limit):
            completed.append(found)
    return completed


def _is_bare_day(mention: Mention) -> bool:
    return mention.kind is Kind.DAY and mention.month is None and mention.shift is None


def _bare_day(last: Mention, plain: str, limit: int) -> Mention | None:
    """Return the "9th" joined to "Jan. 8" or, after "on the", to "in January 2024"."""
    if last.month is None or last.kind not in {Kind.DAY, Kind.MONTH}:
        return None
    found = _BARE_DAY.match(plain, last.end) if last.kind is Kind.DAY else None
    if found and not found["the"] and not plain[last.start : last.end].endswith(_ENDINGS):
        found = None  # "Jan. 8 and 9th"
    found = found or _on_the_day(plain, last.end)
    if not found or found.end() > limit or (last.kind is Kind.MONTH and last.mod is not None):
        return None
    is_range = found["joint"] in _TO or bool(found["dash"])
    link = ("range" if is_range else "list") if last.kind is Kind.DAY else None
    if last.kind is Kind.MONTH:
        last = replace(last, from_running=True, shift=0)  # of the year that the month is in
    return replace(
        last, kind=Kind.DAY, start=found.start("day"), end=found.end("day"),
        day=int(found["day"][:-2]), weekday=None, link=link, clock=None, part=None, readings=(),
    )  # fmt: skip


def _on_the_day(plain: str, start: int) -> re.Match[str] | None:
    """Find "on the 9th" further on in the sentence."""
    found = _ON_THE_DAY.search(plain, start, start + 60)
    return found if found and not _SENTENCE_ENDS.search(plain, start, found.start()) else None
