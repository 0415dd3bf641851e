"""The Checker: what it makes of an article, with and without a date, on and off its topic."""

from datetime import date

import pytest

from factcheck import Article, Checker, Reference, Verdict
from factcheck.model import Skipped

CANCELLED = (
    "China canceled the Defense Policy Coordination Talks in 2023 over Nancy Pelosi's visit."
)
ON_TOPIC = "The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on {}."
OFF_TOPIC = "The harbour festival drew a good crowd. The band played on Wednesday, Jan. 9, 2024."
TALKS = "Defense Policy Coordination Talks"


def test_a_wrong_year_is_one_conflict_with_its_record_source_and_reasons(checker: Checker) -> None:
    report = checker.check(CANCELLED, published=date(2024, 1, 10))
    (conflict,) = report.conflicts
    assert (conflict.code, conflict.quote.text, conflict.recorded) == (
        "FC102",
        "2023",
        "2022-08-05",
    )
    assert conflict.subject == "dpct-cancellation-2022"
    assert conflict.suggestion == "2022"
    assert conflict.sources
    assert conflict.why


def test_text_and_article_are_checked_alike(checker: Checker) -> None:
    text = ON_TOPIC.format("Jan. 8-9")
    as_text = checker.check(text, published=date(2024, 1, 10))
    as_article = checker.check(
        Article(text, "<text>", date(2024, 1, 10), "option", as_text.article.sections)
        if as_text.article
        else text
    )
    assert as_text.findings == as_article.findings
    assert {f.verdict for f in as_text.findings} == {Verdict.SUPPORTED}


@pytest.mark.parametrize("text", ["", " ", "\n\t\r\n"])
def test_a_blank_text_is_not_in_scope_and_says_so(checker: Checker, text: str) -> None:
    report = checker.check(text)
    assert (report.status, report.reason) == ("nothing-in-scope", "empty")
    assert report.findings == ()


def test_a_text_about_something_else_is_held_to_the_calendar_alone(checker: Checker) -> None:
    report = checker.check(OFF_TOPIC)
    assert [f.code for f in report.findings] == ["FC104"]


def test_a_text_with_no_claim_is_not_in_scope(checker: Checker) -> None:
    report = checker.check("The bakery opens at six, and by seven the rye bread is gone.")
    assert (report.status, report.findings) == ("nothing-in-scope", ())


def test_without_a_date_a_weekday_is_never_a_conflict(checker: Checker) -> None:
    report = checker.check(ON_TOPIC.format("Thursday"))
    assert report.article is not None
    assert report.article.published is None
    assert report.conflicts == ()


def test_articles_are_reported_in_order_and_what_was_skipped_stays_skipped(
    checker: Checker,
) -> None:
    sources: list[Article | Skipped] = [
        Article(CANCELLED, "a"),
        Skipped("b", "binary", error=True),
        Article("", "c"),
    ]
    reports = list(checker.check_many(sources))
    assert [(r.name, r.status, r.reason, r.error) for r in reports] == [
        ("a", "checked", None, False),
        ("b", "skipped", "binary", True),
        ("c", "nothing-in-scope", "empty", False),
    ]


def test_one_article_leaves_nothing_behind_for_the_next(checker: Checker) -> None:
    text = ON_TOPIC.format("Jan. 8-9")
    alone = Checker(Reference.load()).check(text, published=date(2024, 1, 10))
    checker.check(CANCELLED, published=date(2009, 3, 1))
    assert checker.check(text, published=date(2024, 1, 10)) == alone


def test_a_row_of_a_table_stands_for_the_round_that_opens_it(checker: Checker) -> None:
    table = (
        "Rounds of the Defense Policy Coordination Talks\n\n"
        "| Round | Date | City |\n|---|---|---|\n"
        "| 17th | Jan. 8-9, 2024 | Washington |\n| 18th | Sept. 14-15, 2024 | Washington |\n"
    )
    found = checker.check(table, published=date(2025, 1, 10)).findings
    assert [(f.quote.text, f.recorded) for f in found if f.verdict is Verdict.CONFLICT] == [
        ("Washington", "Beijing")
    ]
    assert {f.quote.text for f in found if f.subject == "dpct-17"} == {
        "17th", "Jan. 8-9, 2024", "Washington",
    }  # fmt: skip


def test_what_an_inserted_report_tells_is_its_speaker_s(checker: Checker) -> None:
    text = (
        "The 17th round of the Defense Policy Coordination Talks, {} said, opened on Jan. 2, 2024."
    )
    verdicts = {
        who: [f.verdict for f in checker.check(text.format(who)).findings if f.code == "FC101"]
        for who in ("an analyst", "the Pentagon")
    }
    assert verdicts == {"an analyst": [Verdict.ATTRIBUTED], "the Pentagon": [Verdict.CONFLICT]}


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Nancy Pelosi's visit led China to cancel the {} in August 2023.", True),
        ("Nancy Pelosi's visit prompted Beijing to cancel the {} in August 2023.", True),
        ("A senator urged China to cancel the {} in August 2023.", False),
        ("The visit did not prompt Beijing to cancel the {} in August 2023.", False),
    ],
)
def test_what_somebody_was_made_to_do_was_done(
    checker: Checker, text: str, *, flagged: bool
) -> None:
    found = checker.check(text.format(TALKS), published=date(2024, 1, 10)).conflicts
    assert [f.quote.text for f in found] == (["August 2023"] if flagged else [])


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Officials of the two sides met on Saturday to discuss crisis communication.", True),
        ("Officials from the ministries met on Tuesday to discuss fishing.", False),
        ("The talks on the budget resumed on Thursday.", False),
        ("Japanese officials met on Thursday in Tokyo.", False),
    ],
)
def test_a_meeting_of_others_is_about_no_record(checker: Checker, text: str, *, read: bool) -> None:
    opening = f"The 18th round of the {TALKS} ended in Beijing on Sept. 15."
    report = checker.check(f"{opening} {text}", published=date(2024, 9, 20))
    behind = {f.subject for f in report.findings if f.quote.start > len(opening)}
    assert behind == ({"dpct-18"} if read else {None})


@pytest.mark.parametrize(
    "text",
    [
        "Michael Chase has met Song Yanchao in Tokyo.",
        "The 18th round of the {} ended in Beijing on Sunday, after they had met at the Pentagon.",
        "China cancelled the {} in August 2022 after Nancy Pelosi's visit to Taiwan on Aug. 2.",
        "India and China ended the 19th round of their border talks on Jan. 9.",
    ],
)
def test_what_another_happening_has_is_not_held_against_a_record(
    checker: Checker, text: str
) -> None:
    found = checker.check(text.format(TALKS), published=date(2024, 9, 17)).conflicts
    assert [(f.quote.text, f.recorded) for f in found] == []
