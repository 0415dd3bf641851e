"""Frames: which words of a sentence belong to which happening."""

from datetime import date

import pytest

from factcheck import Checker
from factcheck.frames.model import Frame, Number, Reading, Who
from factcheck.pipeline.fold import Folded, fold
from factcheck.sources import article_from_text

JANUARY = date(2024, 1, 10)
TALKS = "Defense Policy Coordination Talks"


def read(checker: Checker, text: str, published: date = JANUARY) -> tuple[Reading, Folded]:
    article = article_from_text(text, published=published)
    folded = fold(article)
    return checker.read(article, folded)[0], folded


def said(frame: Frame, folded: Folded) -> dict[str, list[str]]:
    slots: dict[str, list[str]] = {}
    for slot in frame.slots:
        slots.setdefault(slot.name, []).append(folded.text[slot.start : slot.end])
    return slots


# A text and, happening by happening, its type and the words of its slots.
Expected = list[tuple[str, dict[str, list[str]]]]
TABLE: list[tuple[str, str, Expected]] = [
    (
        "everything said of one round",
        f"The 17th {TALKS} were held at the Pentagon on Jan. 8-9, 2024.",
        [("meeting", {"number": ["17th"], "where": ["the Pentagon"], "when": ["Jan. 8-9, 2024"]})],
    ),
    (
        "a cancellation and the visit it followed",
        f"China cancelled the {TALKS} on Aug. 5, 2022 after Nancy Pelosi visited Taiwan on Aug. 2.",
        [
            ("cancellation", {"actor": ["China"], "when": ["Aug. 5, 2022"]}),
            ("visit", {"person": ["Nancy Pelosi"], "where": ["Taiwan"], "when": ["Aug. 2"]}),
        ],
    ),
    (
        "a date before the noun it qualifies",
        f"The August 2022 visit of Nancy Pelosi led China to cancel the {TALKS}.",
        [("visit", {"when": ["August 2022"], "person": ["Nancy Pelosi"]}), ("cancellation", {})],
    ),
    (
        "a round and what came before it",
        (
            f"The 17th round, held at the Pentagon on Jan. 8, came after China cancelled the"
            f" {TALKS} in 2022."
        ),
        [
            ("meeting", {"number": ["17th"], "where": ["the Pentagon"], "when": ["Jan. 8"]}),
            ("cancellation", {"actor": ["China"], "when": ["2022"]}),
        ],
    ),
    (
        "two verbs of one subject",
        f"China cancelled the {TALKS} in 2022 and resumed them on Jan. 8.",
        [
            ("cancellation", {"actor": ["China"], "when": ["2022"]}),
            ("meeting", {"when": ["Jan. 8"]}),
        ],
    ),
    (
        "an opening and a close",
        f"The {TALKS} opened on Jan. 8 and closed on Jan. 9.",
        [("meeting", {"when": ["Jan. 8", "Jan. 9"]})],
    ),
    (
        "who led which side",
        f"Maj. Gen. Song Yanchao led the Chinese side at the {TALKS}, hosted by Michael Chase.",
        [("meeting", {"person": ["Song Yanchao", "Michael Chase"]})],
    ),
    (
        "a passive and its elided second half",
        "The Chinese side was led by Maj. Gen. Song Yanchao and the U.S. side by Michael Chase.",
        [("meeting", {"person": ["Song Yanchao", "Michael Chase"]})],
    ),
    (
        "a call",
        "Gen. C.Q. Brown spoke with Gen. Liu Zhenli by video on Dec. 21.",
        [
            (
                "call",
                {
                    "person": ["C.Q. Brown", "Liu Zhenli"],
                    "format": ["by video"],
                    "when": ["Dec. 21"],
                },
            )
        ],
    ),
    (
        "an origin is no venue",
        f"The delegation from Beijing flew home after the {TALKS}.",
        [("meeting", {})],
    ),
    (
        "a host is where it was",
        f"Beijing hosted the {TALKS} in January 2020.",
        [("meeting", {"where": ["Beijing"], "when": ["January 2020"]})],
    ),
    (
        "who cancels is no venue",
        f"Beijing cancelled the {TALKS}.",
        [("cancellation", {"actor": ["Beijing"]})],
    ),
    (
        "a possessive is who did it",
        f"Beijing's cancellation of the {TALKS} was abrupt.",
        [("cancellation", {"actor": ["Beijing"]})],
    ),
    (
        "an agent behind a noun",
        f"The cancellation of the {TALKS} by China in 2022 was abrupt.",
        [("cancellation", {"actor": ["China"], "when": ["2022"]})],
    ),
    (
        "an agent behind a verb",
        f"The {TALKS} were cancelled by China in 2022.",
        [("cancellation", {"actor": ["China"], "when": ["2022"]})],
    ),
    (
        "a reason",
        f"China cancelled the {TALKS} over the visit to Taiwan.",
        [
            ("cancellation", {"actor": ["China"], "cause": ["the visit to Taiwan"]}),
            ("visit", {"where": ["Taiwan"]}),
        ],
    ),
    (
        "since and until date something else",
        f"The {TALKS} have been held since 2005 and until 2022.",
        [("meeting", {})],
    ),
    (
        "other ordinals number no round",
        f"The {TALKS} ended on the 17th floor on the third day of the 118th Congress.",
        [("meeting", {})],
    ),
    (
        "a possessive date",
        f"Tuesday's session of the {TALKS} ended.",
        [("meeting", {"when": ["Tuesday"]})],
    ),
    (
        "a trade round is another matter",
        "Trade talks were held for days. The budget meeting was held on Monday.",
        [("meeting", {"when": ["Monday"]})],
    ),
    (
        "a balloon",
        "The United States shot down the balloon on Feb. 4, 2023.",
        [("incident", {"actor": ["United States"], "when": ["Feb. 4, 2023"]})],
    ),
    (
        "a time that a clause is told by",
        f"The {TALKS} met every year until 2022, when China cancelled them.",
        [("meeting", {}), ("cancellation", {"when": ["2022"], "actor": ["China"]})],
    ),
    (
        "a time by which something was over",
        f"He was a colonel in 2010, when the {TALKS} were five years old.",
        [("meeting", {"when": ["2010"]})],
    ),
    (
        "an ordinal that stands for its round",
        f"The {TALKS} are old. The fifteenth was held in Beijing; it was the fifteenth.",
        [
            ("meeting", {}),
            ("meeting", {"number": ["fifteenth", "fifteenth"], "where": ["Beijing"]}),
        ],
    ),
    (
        "a post that is taken over",
        "Dong Jun got the post in December 2023. Dong Jun succeeded Li Shangfu in 2023.",
        [
            ("appointment", {"person": ["Dong Jun"], "when": ["December 2023"]}),
            ("appointment", {"person": ["Dong Jun"], "when": ["2023"]}),
            ("meeting", {"person": ["Li Shangfu"]}),
        ],
    ),
    (
        "a round without its verb",
        f"The {TALKS} are old. The 15th round met in Beijing in January 2020, the 16th by video.",
        [
            ("meeting", {}),
            ("meeting", {"number": ["15th"], "where": ["Beijing"], "when": ["January 2020"]}),
            ("meeting", {"number": ["16th"], "format": ["by video"]}),
        ],
    ),
    (
        "a leader without its verb",
        "Michael Chase led the American team and Song Yanchao the Chinese one.",
        [("meeting", {"person": ["Michael Chase", "Song Yanchao"]})],
    ),
    (
        "what presidents agreed",
        "The talks follow the deal of their presidents in November. They reached a trade deal.",
        [("meeting", {}), ("summit", {"when": ["November"]})],
    ),
    (
        "somebody else's own talks",
        "India has its own talks with the army, whose 19th round was held in August 2023.",
        [("meeting", {"number": ["19th"], "when": ["August 2023"]})],
    ),
    (
        "days of a round behind another verb",
        f"He joined Song Yanchao for the 17th {TALKS} on January 8-9.",
        [("meeting", {"person": ["Song Yanchao"], "number": ["17th"], "when": ["January 8-9"]})],
    ),
    (
        "a portfolio is no venue",
        f"The deputy secretary for China, Taiwan and Mongolia hosted the {TALKS}.",
        [("meeting", {})],
    ),
    (
        "a reign is no delegation",
        f"The {TALKS} were held under Donald Trump.",
        [("meeting", {"person": ["Donald Trump"]})],
    ),
    (
        "an appointment",
        "Lloyd Austin was appointed secretary of defense in January 2021.",
        [("appointment", {"person": ["Lloyd Austin"], "when": ["January 2021"]})],
    ),
    (
        "a side that ends talks cancels them",
        f"Beijing ended the {TALKS} in 2022.",
        [("cancellation", {"actor": ["Beijing"], "when": ["2022"]})],
    ),
    (
        "two sides that end talks hold them",
        f"China and the United States ended the 17th {TALKS} on Tuesday.",
        [("meeting", {"number": ["17th"], "when": ["Tuesday"]})],
    ),
    (
        "an idiom for breaking off",
        f"China pulled the plug on the {TALKS} in 2022.",
        [("cancellation", {"actor": ["China"], "when": ["2022"]})],
    ),
    (
        "a reason behind an idiom keeps its preposition",
        f"China pulled the plug on the {TALKS} on account of a visit to Taiwan in August 2022.",
        [
            ("cancellation", {"actor": ["China"], "cause": ["a visit to Taiwan in August 2022"]}),
            ("visit", {"where": ["Taiwan"], "when": ["August 2022"]}),
        ],
    ),
    (
        "a noun for breaking off",
        f"Beijing's withdrawal from the {TALKS} in 2022 surprised nobody.",
        [("cancellation", {"actor": ["Beijing"], "when": ["2022"]})],
    ),
    (
        "an army's withdrawal is no cancellation",
        f"The {TALKS} were held after the American withdrawal from Kabul was over.",
        [("meeting", {})],
    ),
    (
        "a trip that somebody makes",
        "It was angry about the trip Nancy Pelosi had made to Taiwan in 2022.",
        [
            ("visit", {"person": ["Nancy Pelosi"], "where": ["Taiwan"], "when": ["2022"]}),
        ],
    ),
    (
        "how often talks were held numbers them",
        f"The {TALKS} were held in Beijing for the 18th time in September 2024.",
        [("meeting", {"number": ["18th"], "where": ["Beijing"], "when": ["September 2024"]})],
    ),
    (
        "how often two people met numbers no round",
        "Joe Biden and Xi Jinping met in Lima for the third time.",
        [("meeting", {"where": ["Lima"], "person": ["Joe Biden", "Xi Jinping"]})],
    ),
    (
        "a date in each of two clauses",
        "Nancy Pelosi flew to Taipei on Aug. 2, 2022, and on Aug. 5 Beijing called the talks off.",
        [
            (
                "visit",
                {"person": ["Nancy Pelosi"], "where": ["Taipei"], "when": ["Aug. 2, 2022"]},
            ),
            ("cancellation", {"actor": ["Beijing"], "when": ["Aug. 5"]}),
        ],
    ),
    (
        "an aside names what was closed",
        f"China closed three channels, among them the {TALKS}, in August 2022.",
        [("cancellation", {"actor": ["China"], "when": ["August 2022"]})],
    ),
    (
        "the round before this one",
        "The meeting before this one was held by video in September 2021.",
        [("meeting", {"format": ["by video"], "when": ["September 2021"]})],
    ),
    (
        "a round of a series that is spelt out",
        f"It differs from the {TALKS}, a forum of officials whose 20th round was in Beijing.",
        [("meeting", {}), ("meeting", {"number": ["20th"], "where": ["Beijing"]})],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in TABLE])
def test_each_happening_gets_its_own_words(checker: Checker, text: str, expected: Expected) -> None:
    reading, folded = read(checker, text)
    assert [(frame.type, said(frame, folded)) for frame in reading.frames] == expected


RESPECTIVELY = [
    (
        (
            f"The 17th and 18th rounds of the {TALKS} were held in Washington and Beijing in"
            " January and September 2024, respectively."
        ),
        [
            {"number": ["17th"], "where": ["Washington"], "when": ["January"]},
            {"number": ["18th"], "where": ["Beijing"], "when": ["September 2024"]},
        ],
    ),
    (
        (
            f"The 17th, 18th and 19th rounds of the {TALKS} were held in January 2024, September"
            " 2024 and December 2025, respectively."
        ),
        [
            {"number": ["17th"], "when": ["January 2024"]},
            {"number": ["18th"], "when": ["September 2024"]},
            {"number": ["19th"], "when": ["December 2025"]},
        ],
    ),
    (
        f"The 17th and 18th rounds of the {TALKS} were both held in 2024.",
        [{"number": ["17th"], "when": ["2024"]}, {"number": ["18th"], "when": ["2024"]}],
    ),
    (
        f"The 17th and 18th rounds of the {TALKS} were held in Washington, Beijing and Honolulu.",
        [{"number": ["17th"]}, {"number": ["18th"]}],
    ),
    (
        f"Two rounds of the {TALKS} were held in January and September 2024.",
        [{"when": ["January"]}, {"when": ["September 2024"]}],
    ),
    (
        "The two sides met at the Pentagon on Jan. 8 and in Beijing on Sept. 14.",
        [
            {"when": ["Jan. 8"], "where": ["the Pentagon"]},
            {"when": ["Sept. 14"], "where": ["Beijing"]},
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RESPECTIVELY, ids=[t for t, _ in RESPECTIVELY])
def test_what_is_said_of_several_rounds_is_handed_out_in_order(
    checker: Checker, text: str, expected: list[dict[str, list[str]]]
) -> None:
    reading, folded = read(checker, text, date(2025, 12, 20))
    assert [said(frame, folded) for frame in reading.frames] == expected


ROWS = [
    (
        (
            f"Rounds of the {TALKS}:\n\n- Jan. 8-9, 2024: 17th round, Washington\n"
            "- Sept. 14-15, 2024: 18th round, Beijing"
        ),
        [
            {"when": ["Jan. 8-9, 2024"], "number": ["17th"], "where": ["Washington"]},
            {"when": ["Sept. 14-15, 2024"], "number": ["18th"], "where": ["Beijing"]},
        ],
    ),
    (
        f"The {TALKS} so far.\n\n- 17th: Jan. 8-9, 2024, Washington\n- 18th: Sept. 2024, Beijing",
        [
            {"number": ["17th"], "when": ["Jan. 8-9, 2024"], "where": ["Washington"]},
            {"number": ["18th"], "when": ["Sept. 2024"], "where": ["Beijing"]},
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_row_of_a_list_is_a_happening_of_its_own(
    checker: Checker, text: str, expected: list[dict[str, list[str]]]
) -> None:
    reading, folded = read(checker, text, date(2025, 12, 20))
    assert [said(frame, folded) for frame in reading.frames if frame.slots] == expected


NUMBERS = [
    (f"The 17th round of the {TALKS} ended.", [17]),
    (f"The seventeenth annual U.S.-China {TALKS} ended.", [17]),
    (f"Round 17 of the {TALKS} ended.", [17]),
    (f"Round XVII of the {TALKS} ended.", [17]),
    (f"They ended round seventeen of the {TALKS}.", [17]),
    (f"The twenty-first round of the {TALKS} ended.", [21]),
    ("DPCT17 ended at the Pentagon.", [17]),
    (f"The {TALKS} were the 17th of their kind.", [17]),
    (f"The {TALKS}, the 17th in the series, ended.", [17]),
    (f"The first round of the {TALKS} was held in 2005.", [1]),
    (f"The first round of the {TALKS} since 2021 was held on Jan. 8.", []),
    (f"It was the second round of the {TALKS} this year.", []),
    (f"The {TALKS} ended on the 17th of January.", []),
    (f"The {TALKS} were no one-off.", []),
    (f"The 2024 round of the {TALKS} ended.", []),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS, ids=[t for t, _ in NUMBERS])
def test_the_number_of_a_round_is_read_and_no_other(
    checker: Checker, text: str, expected: list[int]
) -> None:
    reading, _ = read(checker, text)
    slots = [slot.value for frame in reading.frames for slot in frame.all("number")]
    assert [value.value for value in slots if isinstance(value, Number)] == expected


SEQUENCE = [
    (f"The previous round of the {TALKS} was held in 2021.", "previous"),
    (f"The next round of the {TALKS} is due in Beijing.", "next"),
    (f"The latest round of the {TALKS} ended.", "latest"),
    (f"Another round of the {TALKS} was held in 2021.", "another"),
    (f"The round of the {TALKS} before that was held in 2020.", "previous"),
    (f"The {TALKS} last met in September 2021.", "previous"),
    (f"The last time the {TALKS} met in person was in 2020.", "previous"),
    (f"Last year's {TALKS} were held in Beijing.", None),
    (f"Most rounds of the {TALKS} were held in Beijing.", None),
    ("Officials arrived for the last session of the 19th round.", None),
    (f"The {TALKS} ended.", None),
]


@pytest.mark.parametrize(("text", "expected"), SEQUENCE, ids=[t for t, _ in SEQUENCE])
def test_which_in_a_row_is_read_from_sequence_words(
    checker: Checker, text: str, expected: str | None
) -> None:
    reading, _ = read(checker, text)
    meetings = [frame for frame in reading.frames if frame.type == "meeting"]
    assert meetings[-1].sequence == expected


MENTIONS = [
    (f"The {TALKS} ended.", "named"),
    ("The talks ended at the Pentagon.", "definite"),
    ("Both talks ended at the Pentagon.", "definite"),
    ("A meeting ended at the Pentagon.", "indefinite"),
    ("Talks ended at the Pentagon.", "bare"),
    ("It ended on Tuesday at the Pentagon.", "pronoun"),
    ("It was the 17th round.", "pronoun"),
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS, ids=[t for t, _ in MENTIONS])
def test_how_a_happening_is_named(checker: Checker, text: str, expected: str) -> None:
    reading, _ = read(checker, f"{text} Chinese and U.S. officials spoke.")
    assert reading.frames[0].mention == expected


ROLES = [
    (f"Michael Chase met Maj. Gen. Song Yanchao at the {TALKS}.", ["met", "met"]),
    (f"Maj. Gen. Song Yanchao led the Chinese side at the {TALKS}.", ["led"]),
    (f"The {TALKS} were hosted by Michael Chase.", ["hosted"]),
    (f"The {TALKS} were co-chaired by Michael Chase and Song Yanchao.", ["led", "led"]),
    (f"At the {TALKS} the leaders were Michael Chase and Song Yanchao.", ["paired", "paired"]),
    (f"Michael Chase and Song Yanchao praised the {TALKS}.", ["named", "named"]),
    (f"Michael Chase attended the {TALKS}.", ["attended"]),
    (f"A delegation under Song Yanchao came to the {TALKS}.", ["led"]),
    (f"Michael Chase shared the chair of the {TALKS}.", ["led"]),
    ("Michael Chase shook hands with Song Yanchao.", ["met", "met"]),
    ("Pelosi's visit to Taiwan angered Beijing.", ["visited"]),
    ("Nancy Pelosi visited Taiwan.", ["visited"]),
    ("The last speaker to visit Taiwan was Newt Gingrich.", ["visited"]),
    ("Nancy Pelosi and Meeks visited Taiwan.", ["visited"]),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[t for t, _ in ROLES])
def test_what_somebody_did_is_read_from_the_words(
    checker: Checker, text: str, expected: list[str]
) -> None:
    reading, _ = read(checker, text)
    slots = [slot.value for frame in reading.frames for slot in frame.all("person")]
    assert [who.role for who in slots if isinstance(who, Who)] == expected


def test_a_slot_keeps_its_own_denial(checker: Checker) -> None:
    reading, folded = read(checker, f"The {TALKS} were held not in Beijing but in Washington.")
    (frame,) = reading.frames
    denied = {folded.text[s.start : s.end]: s.denied for s in frame.all("where")}
    assert denied == {"Beijing": True, "Washington": False}


PUT = [
    (f"The {TALKS} were held in Washington rather than in Beijing.", "Beijing", (True, "asserted")),
    (f"The {TALKS} were held in Washington, not in Beijing.", "Beijing", (True, "asserted")),
    (f"The {TALKS} were not held in Beijing but in Washington.", "Washington", (False, "asserted")),
    (f"The {TALKS} were not held in Beijing.", "Beijing", (True, "asserted")),
    (f"The so-called 17th {TALKS} ended.", "17th", (False, "mention")),
]


@pytest.mark.parametrize(("text", "words", "expected"), PUT, ids=[p[0] for p in PUT])
def test_words_beside_a_slot_change_how_it_is_put(
    checker: Checker, text: str, words: str, expected: tuple[bool, str]
) -> None:
    reading, folded = read(checker, text)
    (put,) = [
        (slot.assertion.negated, slot.assertion.status.value)
        for frame in reading.frames
        for slot in frame.slots
        if folded.text[slot.start : slot.end] == words
    ]
    assert put == expected


def test_edges_of_a_round_are_told_apart(checker: Checker) -> None:
    reading, folded = read(checker, f"The {TALKS} opened on Jan. 8 and closed on Jan. 9.")
    edges = {
        folded.text[s.start : s.end]: getattr(s.value, "edge", None)
        for s in reading.frames[0].all("when")
    }
    assert edges == {"Jan. 8": "start", "Jan. 9": "end"}


def test_a_plan_for_a_day_to_come_is_a_plan_even_in_the_present_tense(checker: Checker) -> None:
    reading, _ = read(checker, f"The {TALKS} start on Jan. 15.")
    (slot,) = reading.frames[0].all("when")
    assert slot.assertion.status.value == "planned"


def test_a_dateline_and_a_caption_say_nothing_of_a_happening(checker: Checker) -> None:
    reading, _ = read(checker, f"BEIJING, Jan. 10 \u2014 The {TALKS} ended at the Pentagon.")
    places = [s.value for f in reading.frames for s in f.all("where")]
    assert [getattr(place, "place", None) for place in places] == ["pentagon"]


def test_a_quotation_that_runs_on_keeps_its_speaker(checker: Checker) -> None:
    text = f'"The {TALKS} ended," Sen. Jane Roe said. "They were held in Beijing on Monday."'
    reading, _ = read(checker, text)
    (slot,) = reading.frames[-1].all("where")
    assert (slot.assertion.quoted, slot.assertion.speaker) == (True, "Jane Roe")
