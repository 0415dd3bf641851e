"""When an article was published, and what says so."""

from datetime import date

import pytest

from factcheck.model import Article
from factcheck.sources import article_from_text

BODY = "Officials of the two countries met for two days at the Pentagon and said little afterwards."
DAY = date(2024, 1, 9)


def dated(
    text: str, name: str = "<text>", option: date | None = None
) -> tuple[date | None, str | None]:
    article: Article = article_from_text(text, name, option)
    return article.published, article.published_from


CASES = [
    ("header", f"date 2024-01-09 Talks resume\n\n{BODY}"),
    ("header", f" date 2024-01-09\nTalks resume\n{BODY}"),
    ("header", f"NEW DELHI \u2014 date 2024-01-09 Talks resume\n\n{BODY}"),
    ("header", f"Date: 2024-01-09\n\n{BODY}"),
    ("front-matter", f"---\ntitle: Talks\npublished: 2024-01-09\nupdated: 2025-06-02\n---\n{BODY}"),
    ("front-matter", f'---\ndate: "2024-01-09T10:00:00Z"\n---\n{BODY}'),
    ("front-matter", f"+++\ndate = 2024-01-09\n+++\n{BODY}"),
    ("published-line", f"First published 9 January 2024, updated 2 June 2025\n\n{BODY}"),
    ("published-line", f"Talks\n\nPublished: Tuesday, January 9, 2024 at 10:15 a.m. EST\n\n{BODY}"),
    ("published-line", f"Talks\nPosted on Jan. 9, 2024\n\n{BODY}"),
    ("dateline", f"WASHINGTON, Jan. 9, 2024 (Newswire) — {BODY}"),
    ("byline", f"Talks\nInstitute, Note 44\n9 January 2024\n\n{BODY}"),
    ("byline", f"Talks\nBRIEFING NOTE, Tuesday, 9 January 2024\n\n{BODY}"),
    ("byline", f"Talks\nCompiled by the research desk, Jan. 9, 2024\n\n{BODY}"),
    ("byline", f"# Talks\n\n*By Jane Doe, January 9, 2024*\n\n{BODY}"),
    ("updated-line", f"Talks\n\nUpdated 9 January 2024\n\n{BODY}"),
]


@pytest.mark.parametrize(("source", "text"), CASES)
def test_each_place_a_date_stands_is_read_and_named(source: str, text: str) -> None:
    assert dated(text) == (DAY, source)


@pytest.mark.parametrize(("source", "text"), CASES)
def test_what_the_caller_says_goes_before_all(source: str, text: str) -> None:
    del source
    assert dated(text, option=date(2020, 1, 1)) == (date(2020, 1, 1), "option")


@pytest.mark.parametrize(
    "name",
    ["2024-01-09-talks.txt", "news/2024/01/09/talks.txt", "talks_20240109.md", "2024_01_09.txt"],
)
def test_a_file_name_dates_what_nothing_else_dates(name: str) -> None:
    assert dated(BODY, name) == (DAY, "file-name")
    assert dated(f"date 2020-01-01\n\n{BODY}", name) == (date(2020, 1, 1), "header")


@pytest.mark.parametrize("name", ["talks-17.txt", "20241399.txt", "12345678901.txt", "v1.2.3.md"])
def test_other_figures_in_a_file_name_are_no_date(name: str) -> None:
    assert dated(BODY, name) == (None, None)


def test_the_order_of_places_is_the_documented_one() -> None:
    places = [
        "date 2024-01-01",
        "---\npublished: 2024-01-02\n---",
        "Published 3 January 2024",
        "By Jane Doe, January 5, 2024",
        "",
        f"WASHINGTON, Jan. 4, 2024 (Newswire) — {BODY}",
    ]
    expected = ["header", "front-matter", "published-line", "dateline"]
    for source in expected:
        assert dated("\n".join(places), "2024-01-06.txt")[1] == source
        places.pop({"dateline": -1}.get(source, 0))
    assert dated("\n".join([*places, BODY]), "2024-01-06.txt")[1] == "byline"
    assert dated(BODY, "2024-01-06.txt")[1] == "file-name"


def test_a_dateline_takes_the_year_that_brings_it_nearest() -> None:
    text = f"WASHINGTON, Dec. 31 (Newswire) — {BODY}"
    assert dated(text, "2024-01-02-talks.txt") == (date(2023, 12, 31), "dateline")


def test_a_dateline_without_any_year_dates_nothing() -> None:
    assert dated(f"WASHINGTON, Jan. 9 (Newswire) — {BODY}") == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        f"This April 3, 2021, drone photo shows the Pentagon. (Photo by Eva Doe / AFP)\n\n{BODY}",
        f"Talks\n\nOfficials at the Pentagon, Jan. 9, 2024, in a file photograph.\n\n{BODY}",
        f"FILE - Lloyd Austin speaks at the Pentagon, Oct. 10, 2023. (AP Photo/Jane Doe)\n\n{BODY}",
        f"The Pentagon, Jan. 9, 2024.\n\n{BODY}",
    ],
)
def test_the_date_of_a_caption_is_never_the_article_s(text: str) -> None:
    assert dated(text) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} It ended on Jan. 9, 2024.",
        f"Published on Jan. 9, 2024, the report has angered many who read it in full.\n\n{BODY}",
        "Timeline\nAug. 5, 2022 - China cancels the talks.\nJan. 8, 2024 - The 17th round opens.",
        f"{BODY}\n\n9 January 2024\n\n{BODY}",
    ],
)
def test_the_dates_of_the_story_itself_do_not_date_it(text: str) -> None:
    assert dated(text) == (None, None)


def test_a_first_line_with_an_impossible_date_is_noted() -> None:
    article = article_from_text(f"date 2024-02-31 Talks\n\n{BODY}")
    assert article.published is None
    assert article.notes == ("its first line is dated 2024-02-31, which is no day",)
