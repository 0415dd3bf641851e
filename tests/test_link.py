"""Linking: which record a happening is about, without the claim that is judged by it."""

from datetime import date
from pathlib import Path

import pytest

from factcheck import Checker, Reference
from factcheck.link import SLIPPED, Grade, LinkedFrame, main_record
from factcheck.link.context import (
    Context,
    causal_records,
    causes_of,
    neighbours_of,
    pairs_before,
    recent_records,
)
from factcheck.link.rarity import Rarity
from factcheck.link.surroundings import context_evidence, spoken_of
from factcheck.model import Verdict
from factcheck.pipeline.fold import fold
from factcheck.sources import article_from_text
from tests.bench.weights import changes
from tests.linked import TALKS, WEIGHED, Weighed

SAMPLES = Path(__file__).parents[1] / "samples"
JANUARY = date(2024, 1, 10)
FIRST = f"The {TALKS} ended at the Pentagon on Jan. 9."


def linked(checker: Checker, text: str, published: date | None = JANUARY) -> list[LinkedFrame]:
    article = article_from_text(text, published=published)
    return checker.read(article, fold(article))[1]


def records(
    checker: Checker, text: str, published: date | None = JANUARY
) -> list[tuple[str, str] | None]:
    """Return the record and the grade of every happening that the text names."""
    links = [e.link() for e in linked(checker, text, published) if not e.frame.tentative]
    return [(link.record.id, link.grade.value) if link is not None else None for link in links]


LAST = [
    ("date and place", f"The {TALKS} were held at the Pentagon on Jan. 8-9.", "dpct-17"),
    ("its number", f"The 16th round of the {TALKS} is long over.", "dpct-16"),
    ("its leaders", f"Maj. Gen. Huang Xueping led the {TALKS} in 2021.", "dpct-16"),
    ("it, of what was spoken of last", f"{FIRST} It was the 17th round.", "dpct-17"),
    ("the talks, of what was spoken of last", f"{FIRST} The talks were long.", "dpct-17"),
    ("the previous round", f"{FIRST} The previous round was held by video.", "dpct-16"),
    ("the previous round in person", f"{FIRST} The previous round in person was short.", "dpct-15"),
    ("the next round", f"{FIRST} The next round is due.", "dpct-18"),
    ("a visit by its visitor", "Nancy Pelosi visited Taiwan.", "pelosi-taiwan-visit-2022"),
    ("what was cancelled", f"China cancelled the {TALKS}.", "dpct-cancellation-2022"),
    (
        "a cause beside it",
        "Nancy Pelosi visited Taiwan in August 2022. China then cancelled the talks.",
        "dpct-cancellation-2022",
    ),
    (
        "the two, of those named before",
        "Joe Biden is at odds with Xi Jinping. The two met in Bali.",
        "biden-xi-bali-2022",
    ),
    (
        "a cause named by its price",
        "Contacts broke off after a $6.5 billion package of arms. China suspended them in 2008.",
        "contacts-suspended-2008",
    ),
    (
        "a call by those who spoke",
        "Gen. C.Q. Brown spoke with Gen. Liu Zhenli by video on Dec. 21.",
        "brown-liu-call-2023",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*r[1:], id=r[0]) for r in LAST])
def test_the_last_happening_is_linked_by(checker: Checker, text: str, expected: str) -> None:
    assert records(checker, text)[-1] == (expected, "certain")


@pytest.mark.parametrize("weighed", [pytest.param(one, id=one.change) for one in WEIGHED])
def test_a_weight_decides_what_it_is_there_for(checker: Checker, weighed: Weighed) -> None:
    def found() -> list[tuple[str, str, Verdict, str | None]]:
        report = checker.check(weighed.text, published=weighed.published)
        return [(f.code, f.claimed, f.verdict, f.subject) for f in report.findings]

    read = (weighed.code, weighed.claimed, weighed.verdict, weighed.subject)
    assert read in found(), weighed.what
    with dict(changes())[weighed.change]():
        assert read not in found(), "another weight would do as well"


def test_a_claim_is_left_out_of_its_own_link(checker: Checker) -> None:
    (entry,) = linked(checker, f"The 18th {TALKS} were held at the Pentagon on Jan. 8-9, 2024.")
    (number,) = entry.frame.all("number")
    link = entry.link(number)
    assert link is not None
    assert link.record.id == "dpct-17"
    assert link.grade is Grade.CERTAIN
    assert all(item.slot is not number for item in link.evidence)


def test_a_date_that_is_left_out_lets_the_publication_date_speak(checker: Checker) -> None:
    """What was published within two weeks of a round speaks for it where no date does."""
    (entry,) = linked(checker, f"The {TALKS} were held on March 3, 2020.")
    (when,) = entry.frame.all("when")
    with_date, without = entry.link(), entry.link(when)
    assert with_date is not None
    assert without is not None
    assert (with_date.record.id, without.record.id) == ("dpct-15", "dpct-17")


def test_a_date_that_nearly_hits_a_record_speaks_for_it_and_one_far_off_does_not(
    checker: Checker,
) -> None:
    for day, shown in (("Sept. 21, 2021", True), ("March 3, 2012", False)):
        (entry,) = linked(checker, f"The 16th {TALKS} were held on {day}.")
        (when,) = entry.frame.all("when")
        link = entry.link(when)
        assert link is not None
        assert link.record.id == "dpct-16"
        assert (SLIPPED in link.evidence) is shown


def test_nothing_is_certain_of_a_series_without_a_date_or_number(checker: Checker) -> None:
    (found,) = records(checker, f"China hosted the {TALKS} in Beijing.", published=None)
    assert found is not None
    assert found[1] == "none"


def test_a_record_of_after_publication_is_not_meant(checker: Checker) -> None:
    text = f"The {TALKS} were held in Beijing on Sept. 14."
    (before,) = records(checker, text, date(2024, 9, 1))
    (after,) = records(checker, text, date(2024, 9, 16))
    assert before != after
    assert after == ("dpct-18", "certain")


def test_a_plan_may_be_of_a_round_to_come(checker: Checker) -> None:
    text = f"The 18th {TALKS} will be held in Beijing in September."
    assert records(checker, text) == [("dpct-18", "certain")]


def test_a_meeting_of_others_moves_the_focus_away(checker: Checker) -> None:
    text = f"{FIRST} A meeting of bakers was held in Prague in May. It was the 17th."
    assert records(checker, text)[1] != ("dpct-17", "certain")


def test_another_series_is_another_series(checker: Checker) -> None:
    text = "The 17th round of the Defense Consultative Talks was held in Beijing."
    (link,) = [entry.link() for entry in linked(checker, text)]
    assert link is not None
    assert link.record.dialogue == "dct"


def test_another_round_is_none_of_those_at_hand(checker: Checker) -> None:
    text = f"Another round of the {TALKS} was held in 2021."
    assert records(checker, text) == [("dpct-16", "certain")]


def test_an_undated_article_is_read_from_the_round_it_reports(checker: Checker) -> None:
    text = f"The 17th round of the {TALKS} was held at the Pentagon on Monday and Tuesday."
    article = article_from_text(text)
    reading, _ = checker.read(article, fold(article))
    assert reading.inferred
    assert [t.value for s in reading.sentences for t in s.times] == ["2024-01-08", "2024-01-09"]


def test_a_dateline_without_a_year_is_of_the_year_of_what_it_reports(checker: Checker) -> None:
    text = (
        "HONOLULU, Sept. 10 (Newswire) — Adm. Samuel Paparo and Gen. Wu Yanan spoke by video on"
        " Monday."
    )
    article = article_from_text(text)
    times = checker.read(article, fold(article))[0].sentences[-1].times
    assert [time.interval.first for time in times if time.interval] == [date(2024, 9, 9)]


def test_an_undated_article_of_no_certain_round_stays_undated(checker: Checker) -> None:
    article = article_from_text(f"The {TALKS} ended on Monday.")
    assert not checker.read(article, fold(article))[0].inferred


def test_equal_candidates_are_reported_as_ties(checker: Checker) -> None:
    (entry,) = linked(checker, f"The {TALKS} were held in Beijing.", published=None)
    link = entry.link()
    assert link is not None
    assert link.grade is Grade.NONE
    assert link.ties


def test_a_rare_name_says_more_than_a_common_one(reference: Reference) -> None:
    rarity = Rarity(reference)
    assert rarity.of_person(("song-yanchao",)) > rarity.of_person(("xi-jinping",))
    assert rarity.of_place("shanghai") > rarity.of_place("beijing")


@pytest.mark.parametrize("name", ["wire.txt", "retrospective.txt", "siblings.txt", "undated.txt"])
def test_surroundings_speak_for_no_record_that_is_not_looked_at(
    checker: Checker, reference: Reference, name: str
) -> None:
    article = article_from_text((SAMPLES / name).read_text(encoding="utf-8"))
    reading, entries = checker.read(article, fold(article))
    context = Context(
        reference, article.published, main=main_record(entries),
        recent=recent_records(reference, article.published),
        causal=causal_records(neighbours_of(entries, reading.sentences), causes_of(reference)),
        pairs=pairs_before(reading),
    )  # fmt: skip
    for entry in entries:
        series, near = context.series_of(entry.frame), spoken_of(entry.frame, context)
        others = [r for r in reference.records.values() if near is not None and r.id not in near]
        assert not any(context_evidence(entry.frame, r, context, series) for r in others)
        context.shift(entry)


def test_what_is_said_next_of_it_tells_which_round_was_meant(checker: Checker) -> None:
    text = f"Officials completed the 16th {TALKS}. They were held in Washington on Dec. 15-16."
    first, _ = records(checker, text, date(2025, 12, 18))
    assert first is not None
    found = checker.check(text, published=date(2025, 12, 18)).findings
    assert [(f.claimed, f.recorded) for f in found if f.verdict is Verdict.CONFLICT] == [
        ("16th", "19th")
    ]


def test_another_meeting_told_next_does_not_tell_which_was_meant(checker: Checker) -> None:
    text = f"The 18th {TALKS} were long. They met again in Washington on Dec. 15-16."
    found = checker.check(text, published=date(2025, 12, 18)).findings
    assert not [f for f in found if f.verdict is Verdict.CONFLICT]
