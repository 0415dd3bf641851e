"""Rules for dates told from the narrative: "the day before", "the same period last year"."""

import re

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import said, stretch_mod, unit_name

_CLAUSE = re.compile(r" (?:he|she|they|it)\b")


def read_day_before(found: re.Match[str], _written: str) -> Found:
    """Read "the day before", "the day after": a day from the narrative's last date."""
    if found["way"] == "after" and _CLAUSE.match(found.string, found.end()):
        return ()  # "a day after they began"
    shift = -1 if found["way"] in {"before", "earlier"} else 1
    unit = unit_name(found["unit"])
    return (
        Mention(found.start(), found.end(), Kind.SHIFT, unit=unit, shift=shift, from_running=True),
    )


def read_same_period(found: re.Match[str], _written: str) -> Found:
    """Read "the same period last year", "the same month a year ago", "year-earlier"."""
    return (Mention(found.start(), found.end(), Kind.SAME, year_shift=-1, from_running=True),)


def read_year_ago(found: re.Match[str], _written: str) -> Found:
    """Read "year-ago" and "year-earlier" before a noun."""
    return (
        Mention(
            found.start(), found.end(), Kind.OFFSET, unit="year", low=1, high=1, shift=-1,
            from_running=False,
        ),
    )  # fmt: skip


def read_in_the_day(found: re.Match[str], _written: str) -> Found:
    """Read "later in the day", "the start of the day" as the narrative's own day."""
    unit = unit_name(found["unit"])
    return (
        Mention(
            found.start("stretch" if said(found, "stretch") else "said"), found.end(), Kind.SHIFT,
            unit=unit, shift=0,
            from_running=unit == "day", mod=stretch_mod(said(found, "stretch")),
        ),
    )  # fmt: skip


NARRATIVE_RULES = (
    Rule(
        "the day before or after",
        "u",
        r"\b(?:the |a )(?P<unit>day|week|weekend|month|year) (?P<way>before|after|earlier|later)"
        r"(?=[.,;:)\"]| (?:and|but|he|she|they|it|when|in|at|with|from)\b|$)",
        read_day_before,
        (
            Example("2022-06-01 2022-05-31", ("June 1, 2022, the day before.",)),
            Example("2022-06-01 2022-W21-WE", ("June 1, 2022, the weekend before.",)),
        ),
        ("the day before Christmastide arrived",),
        anchors=("before", "after", "earlier", "later"),
    ),
    Rule(
        "the same period of another year",
        "u",
        r"\b(?:the |that )?(?:same|corresponding|comparable|equivalent|year-earlier|year-ago)"
        r" (?:period|month|quarter|week|time|day)"
        r" (?:of |in )?(?:(?:the )?(?:last|previous|prior) year|a year (?:ago|earlier|before)"
        r"|one year (?:ago|earlier))",
        read_same_period,
        (Example("2023-11 2022-11", ("in November … the same period last year",)),),
        ("the same period",),
        anchors=("same", "corresponding", "comparable", "equivalent", "year-"),
    ),
    Rule(
        "a year ago, before a noun",
        "u",
        r"\b(?:a )?year-(?:ago|earlier)\b",
        read_year_ago,
        (Example("2023", ("the year-ago quarter", "year-earlier figures")),),
        ("year-agoraphobia",),
        anchors=("year-ago", "year-earlier"),
    ),
    Rule(
        "within the day",
        "u",
        r"\b(?P<stretch>(?:earlier|later|early|late) in|(?:the )?(?:end|start|beginning|middle"
        r"|close|rest) of) (?P<said>the (?P<unit>day|week|month|year))(?![\w-])",
        read_in_the_day,
        (
            Example("2024-01-12", ("later in the day", "the end of the day")),
            Example("2024", ("later in the year",)),
        ),
        ("the end of the daybook",),
    ),
    Rule(
        "a day that is ended or begun",
        "u",
        r"\b(?:end|ended|ending|finish|finished|close|closed|start|started|begin|began|for) "
        r"(?P<said>the (?P<unit>day))(?![\w-])(?! (?:before|after|that|when|of)\b)",
        read_in_the_day,
        (Example("2024-01-12", ("They ended the day in Rome.",)),),
        ("ended the daybook",),
    ),
)
