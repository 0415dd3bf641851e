"""Texts that are linked rightly by one weight: another in its place would link them otherwise."""

from datetime import date
from typing import NamedTuple

from factcheck.model import Verdict

TALKS = "Defense Policy Coordination Talks"


class Weighed(NamedTuple):
    """A text, and a claim of it that another value of a weight would judge otherwise.

    `change` is the other value, by its name in `tests.bench.weights`.
    """

    change: str
    what: str
    text: str
    code: str
    claimed: str
    verdict: Verdict
    subject: str | None
    published: date | None = None


WEIGHED = (
    Weighed(
        "NOT_FACE_TO_FACE: 0", "a call is none of the meetings that two had face to face",
        f"The {TALKS} were held. The Sept. 20 call of Adm. Samuel Paparo and Gen. Wu Yanan was "
        "long.",
        "FC102", "2024-09-20", Verdict.UNKNOWN, "paparo-wu-call-2024", date(2024, 10, 10),
    ),
    Weighed(
        "GRAIN season: 0.2", "a season and an actor are enough for a break of contacts",
        "China broke off contacts in the autumn of 2008.",
        "FC102", "2008-FA", Verdict.SUPPORTED, "contacts-suspended-2008",
    ),
    Weighed(
        "GRAIN quarter: 0.2", "a quarter and the name of a dialogue are enough for its round",
        "The Joint Staff Dialogue was held in Beijing in the fourth quarter of 2017.",
        "FC401", "Beijing", Verdict.CONFLICT, "joint-staff-dialogue-01", date(2018, 3, 1),
    ),
    Weighed(
        "UNRESOLVED: 0", "a day of no certain year says something beside a city",
        f"The {TALKS} took place in Washington on Dec. 15.",
        "FC401", "Washington", Verdict.SUPPORTED, "dpct-19",
    ),
    Weighed(
        "when near: 0", "a weekday that a slip would explain speaks a little against a round",
        f"The {TALKS} took place at the Pentagon on Tuesday.",
        "FC101", "2024-01-09", Verdict.SUPPORTED, "dpct-17",
    ),
    Weighed(
        "when partly: 0", "a date of which one reading fits speaks for what it fits",
        f"The {TALKS} were held on 9/1/2024 in Beijing.",
        "FC401", "Beijing", Verdict.REVIEW, "dpct-17", date(2024, 3, 1),
    ),
    Weighed(
        "STRICT visit: 4.5", "whom a visit was paid by does not tell which visit it was",
        "Nancy Pelosi visited in 2021.",
        "FC102", "2021", Verdict.REVIEW, "pelosi-taiwan-visit-2022",
    ),
    Weighed(
        "STRICT summit: 3.5", "a city alone does not make a meeting a summit",
        "Wei Fenghe met a counterpart. Later the two met in Bali.",
        "FC401", "Bali", Verdict.UNKNOWN, None,
    ),
    Weighed(
        "CERTAIN_MARGIN: 1.5", "where two summits come close, the place is not held against one",
        "Joe Biden and Xi Jinping met in Woodside. The two met in Bali too.",
        "FC401", "Bali", Verdict.SUPPORTED, "biden-xi-bali-2022",
    ),
    Weighed(
        "PROBABLE: 1.5", "a verb and a month are too little to ask an editor to look",
        "Washington broke off contacts in October.",
        "FC403", "United States", Verdict.UNKNOWN, "contacts-suspended-2008",
    ),
    Weighed(
        "DENIED: 0", "the place that is denied tells which meeting is meant",
        "Pete Hegseth and Dong Jun met not in Kuala Lumpur but in Singapore.",
        "FC401", "Singapore", Verdict.CONFLICT, "hegseth-dong-kuala-lumpur-2025", date(2025, 11, 3),
    ),
    Weighed(
        "HEADED: 0", "a headline is about the round of its story, whatever city it names",
        "Defense policy coordination talks end in Shanghai\n\n"
        f"The 17th {TALKS} were held on Jan. 8-9, 2024. Both sides spoke of risks.",
        "FC401", "Shanghai", Verdict.CONFLICT, "dpct-17",
    ),
    Weighed(
        "PAIR: 0", "the two who met are those who were named before",
        "Joe Biden is at odds with Xi Jinping. The two met in Bali.",
        "FC401", "Bali", Verdict.SUPPORTED, "biden-xi-bali-2022",
    ),
    Weighed(
        "CAUSE: 0", "what was cancelled is told by the visit that led to it",
        "Nancy Pelosi landed in Taipei. China cancelled military exchanges in 2023.",
        "FC102", "2023", Verdict.CONFLICT, "dpct-cancellation-2022",
    ),
    Weighed(
        "RAREST: 3", "two names that stand in one record alone tell that record",
        "Alvaro Smith met Ye Jiang in Beijing.",
        "FC401", "Beijing", Verdict.CONFLICT, "dpct-19",
    ),
    Weighed(
        "RAREST: 4", "one name, however rare, leaves a word to the year",
        "Li Zuocheng spoke by phone with a general in 2021.",
        "FC402", "phone", Verdict.UNKNOWN, "chase-huang-call-2021",
    ),
    Weighed(
        "format differs: 0", "a format that is not the record's speaks against it",
        "Liu Zhenli spoke with a general in person.",
        "FC302", "Liu Zhenli", Verdict.UNKNOWN, None,
    ),
    Weighed(
        "host agrees: 0", "the side that hosted tells one round from another of the same head",
        f"Michael Chase led the U.S. side at the {TALKS}, hosted by China.",
        "FC301", "Michael Chase", Verdict.SUPPORTED, "dpct-18",
    ),
    Weighed(
        "host differs: 0", "another side than the host speaks against a round",
        f"This year's first {TALKS} were hosted by China.",
        "FC202", "1st", Verdict.CONFLICT, "dpct-18", date(2024, 12, 1),
    ),
    Weighed(
        "actor differs: 0", "another side than the one that acted speaks against a cancellation",
        "Washington cancelled talks in late August.",
        "FC102", "late August", Verdict.UNKNOWN, "dpct-cancellation-2022",
    ),
    Weighed(
        "SLIP: 0", "a month that nearly hits a round still speaks for it",
        f"The {TALKS}, an old forum, were held in Beijing in October 2024.",
        "FC101", "2024-10", Verdict.REVIEW, "dpct-18",
    ),
    Weighed(
        "NO_SLIP: 0", "a near miss is a slip as well",
        f"The {TALKS}, an old forum, were held in Beijing in October 2024.",
        "FC101", "2024-10", Verdict.REVIEW, "dpct-18",
    ),
    Weighed(
        "TELLING: 0", "a slip and what the text is about make no link certain",
        f"The visit ended on Friday. China cancelled the {TALKS}.",
        "FC102", "2022-08-05", Verdict.UNKNOWN, "pelosi-taiwan-visit-2022", date(2022, 8, 6),
    ),
)  # fmt: skip
