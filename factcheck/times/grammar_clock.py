"""Rules for times of day and for references to the present, the past and the future."""

import re

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import PARTS, said

_ZONE = (
    r"(?: ?\(?(?P<zone>utc|gmt|z|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|ist|jst"
    r"|hkt|aest|aedt|msk|local time|eastern(?: (?:standard|daylight))?(?: time)?)"
    r"(?: ?(?P<offset>[+-] ?\d{1,2}(?::?\d\d)?))?\b\)?)?"
)
_UNIVERSAL = frozenset(("utc", "gmt", "z"))


def read_clock(found: re.Match[str], _written: str) -> Found:
    """Read a time of day with its half of the day or its zone."""
    hour, minute = int(found["hour"]), int(said(found, "minute") or 0)
    half = (said(found, "half") or said(found, "part") or "").replace(".", "")
    if half[:1] in {"p", "a", "e"} and half not in {"am", "a m"} and hour < 12:  # noqa: PLR2004 - noon
        hour += 12
    elif half in {"am", "a m"} and hour == 12:  # noqa: PLR2004 - after midnight
        hour = 0
    if hour > 24 or minute > 59:  # noqa: PLR2004 - no clock shows it
        return ()
    zone = said(found, "zone")
    sign = "Z" if zone in _UNIVERSAL else None
    return (
        Mention(
            found.start(), found.end(), Kind.CLOCK, clock=f"{hour:02d}:{minute:02d}", zone=sign
        ),
    )


def read_four_figures(found: re.Match[str], _written: str) -> Found:
    """Read "0735 GMT"."""
    figures = found["figures"]
    if int(figures[:2]) > 24 or int(figures[2:]) > 59:  # noqa: PLR2004 - no clock shows it
        return ()
    sign = "Z" if found["zone"] in _UNIVERSAL else None
    return (
        Mention(
            found.start(), found.end(), Kind.CLOCK, clock=f"{figures[:2]}:{figures[2:]}", zone=sign
        ),
    )


def read_noon(found: re.Match[str], _written: str) -> Found:
    """Read noon, midday and midnight."""
    clock = "24:00" if found["word"] == "midnight" else "12:00"
    return (Mention(found.start(), found.end(), Kind.CLOCK, clock=clock),)


def read_part(found: re.Match[str], _written: str) -> Found:
    """Read "in the morning", "in the early evening": a part of the narrative's day."""
    return (Mention(found.start("part"), found.end(), Kind.CLOCK, part=PARTS[found["part"]]),)


def read_reference(value: str, found: re.Match[str]) -> Found:
    """Return a reference to the present, the past or the future."""
    return (Mention(found.start(), found.end(), Kind.REFERENCE, value=value),)


def read_present(found: re.Match[str], _written: str) -> Found:
    """Read "now", "currently", "at present"."""
    return read_reference("PRESENT_REF", found)


def read_past(found: re.Match[str], _written: str) -> Found:
    """Read "recently", "the past", "at the time"."""
    return read_reference("PAST_REF", found)


def read_future(found: re.Match[str], _written: str) -> Found:
    """Read "the future", "soon", "the near term"."""
    return read_reference("FUTURE_REF", found)


CLOCK_RULES = (
    Rule(
        "a time of day",
        "c",
        r"(?:(?<![\w.:$,-])|(?<=m-)|(?<=m\.-))(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d)"
        r"(?::\d\d)?)? ?(?P<half>[ap]\.? ?m(?:\.|\b))"
        rf"(?!\w){_ZONE}",
        read_clock,
        (
            Example("2024-01-12T08:00", ("at 8 a.m.", "8am", "8:00 AM")),
            Example("2024-01-12T20:30Z", ("8:30 p.m. GMT",)),
            Example("2024-01-07T20:00", ("8 PM Sunday",)),
        ),
        ("8 amps", "5 pmol", "99 p.m."),
    ),
    Rule(
        "a time of day on 24 hours",
        "c",
        r"(?<![\w.:$,/-])"
        r"(?P<hour>[01]\d|2[0-3]|(?:(?<=at\s)|(?<=by\s)|(?<=from\s)|(?<=until\s)|(?<=around\s))\d)"
        r":(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:%]"
        rf"|[.,]\d){_ZONE}",
        read_clock,
        (
            Example("2024-01-12T16:08Z", ("at 16:08 UTC",)),
            Example("2024-01-12T08:30", ("at 08:30",)),
        ),
        ("3:45:67.8", "25:00", "16:99", "a ratio of 4:30"),
        anchors=(":",),
    ),
    Rule(
        "a time of day with a dot, after at",
        "c",
        r"(?<=\bat\s)(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\w%]|[.,]\d)(?! (?:percent"
        r"|per cent|points?|yen|"
        r"yuan|dollars?|euros?|pounds?|pence|million|billion|a share))",
        read_clock,
        (Example("2024-01-12T08:09", ("at 8.09",)),),
        ("8.09", "at 8.095", "at 8.09 percent"),
        anchors=(".",),
    ),
    Rule(
        "four figures with a zone",
        "cy",
        r"(?<![\w.:$,-])(?P<figures>[0-2]\d[0-5]\d)(?: ?h(?:rs|ours)?)? ?(?P<zone>utc|gmt|est|edt"
        r"|local time|hours\b|z\b)",
        read_four_figures,
        (Example("2024-01-12T08:00Z", ("0800 UTC", "at 0800 GMT")),),
        ("0800", "2900 UTC"),
        anchors=("utc", "gmt", "est", "edt", "local", "hours", "z"),
    ),
    Rule(
        "a spoken hour",
        "cpu",
        r"(?<=\bat\s)(?P<hour>1[0-2]|[1-9])(?: o'clock(?: in the (?P<half>morning|afternoon"
        r"|evening))?"
        r"| in the (?P<part>morning|afternoon|evening))(?!\w)",
        read_clock,
        (
            Example("2024-01-12T08:00", ("at 8 o'clock",)),
            Example("2024-01-12T04:00", ("at 4 in the morning",)),
        ),
        ("o'clock",),
        anchors=("o'clock", "morning", "afternoon", "evening"),
    ),
    Rule(
        "noon and midnight",
        "pu",
        r"(?<![\w-])(?<!high\s)(?P<word>noon|midday|midnight)(?![\w-])(?! sun\b)",
        read_noon,
        (Example("2024-01-12T12:00", ("at noon", "midday")),),
        ("afternoons", "midnight-blue"),
        anchors=("noon", "midday", "midnight"),
    ),
    Rule(
        "a part of the narrative's day",
        "pu",
        r"\b(?:in|during|by|until|throughout|early in|late in) the (?:early |late |mid-?)?"
        r"(?P<part>morning|afternoon|evening|night)(?!\w)",
        read_part,
        (
            Example("2024-01-12TMO", ("in the morning",)),
            Example("2024-01-12TEV", ("in the evening",)),
        ),
        ("the morning star", "in the nightclub"),
        anchors=("morning", "afternoon", "evening", "night"),
    ),
)
REFERENCE_RULES = (
    Rule(
        "the present",
        "r",
        r"(?<![\w-])(?:(?:right |just |until |till )?now|currently|presently|at present"
        r"|(?:at|for) the moment"
        r"|nowadays|these days|for the time being|the present(?= (?:day|time))(?: day| time)"
        r"|current(?! events?| affairs))(?![\w-])",
        read_present,
        (Example("PRESENT_REF", ("now", "currently", "at present", "the current talks")),),
        ("nowhere", "current-day", "presented"),
        anchors=("now", "current", "present", "moment", "days", "time"),
    ),
    Rule(
        "the past",
        "r",
        r"(?<![\w-])(?:(?:more |most |just |only |until )?recently|(?:more |most )?recent(?! "
        r"(?:years|months|weeks|days|decades|centuries|hours))"
        r"|lately|(?<=\bin\s)the (?:recent |distant )?past(?! \w+ (?:years|months|weeks|days"
        r"|decades))(?! (?:\d|few|several|couple|year|month|week|day|decade|century|two|three"
        r"|four|five|six))"
        r"|the past(?=[.,;:!?\"']|$)"
        r"|at (?:the|that) time(?! of)|long ago)(?![\w-])",
        read_past,
        (Example("PAST_REF", ("recently", "in the past", "a recent visit")),),
        ("recentre", "past the gate"),
        anchors=("recent", "lately", "past", "time", "ago"),
    ),
    Rule(
        "the future",
        "r",
        r"(?<![\w-])(?:(?:the )?(?:near |foreseeable |distant |immediate )?future|(?<!was\s)"
        r"(?<!were\s)(?<!had\s)(?:very )?soon(?! after| as| [a-z]+ed\b| (?:became|began|came|went"
        r"|found|fell|left|made|took|grew|was|were|had))"
        r"|the (?:near|short|long|medium) term|in due course)(?![\w-])",
        read_future,
        (Example("FUTURE_REF", ("in the future", "soon", "the near term")),),
        ("futures", "sooner", "soon after"),
        anchors=("future", "soon", "term", "course"),
    ),
)
