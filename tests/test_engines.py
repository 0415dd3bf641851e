"""Engines: a report for every source, in order, whatever breaks."""

from collections.abc import Iterator
from datetime import date

from factcheck.checker import Checker
from factcheck.engines import serial
from factcheck.model import Article, Report, Skipped
from factcheck.reference.model import Reference
from factcheck.sources import article_from_text

ON_TOPIC = (
    "The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on Jan. 8-9."
)


class Breaking(Checker):
    """A checker with a bug that one article brings out."""

    def check(self, article: Article | str, *, published: date | None = None) -> Report:
        if isinstance(article, Article) and article.name == "bad":
            raise RecursionError(article.name)
        return super().check(article, published=published)


def test_every_source_gets_its_report_in_order() -> None:
    sources: list[Article | Skipped] = [
        article_from_text(ON_TOPIC, "a", date(2024, 1, 10)),
        Skipped("b", "binary"),
        Skipped("c", "no such file", error=True),
        article_from_text("The harbour festival drew a good crowd.", "d"),
        article_from_text("", "e"),
    ]
    reports = list(serial(Checker(Reference.load()), sources))
    assert [(report.name, report.status, report.error) for report in reports] == [
        ("a", "checked", False),
        ("b", "skipped", False),
        ("c", "skipped", True),
        ("d", "nothing-in-scope", False),
        ("e", "nothing-in-scope", False),
    ]


def test_what_breaks_on_one_article_is_that_article_s_and_fails_the_run() -> None:
    sources = [article_from_text(ON_TOPIC, name, date(2024, 1, 10)) for name in ("a", "bad", "c")]
    first, bad, last = serial(Breaking(Reference.load()), sources)
    assert (first.status, last.status) == ("checked", "checked")
    assert (bad.status, bad.error) == ("skipped", True)
    assert bad.reason == "checking it failed (RecursionError: bad); please report this"


def test_sources_are_read_no_faster_than_they_are_checked() -> None:
    asked = []

    def sources() -> Iterator[Article]:
        for name in "abc":
            asked.append(name)
            yield article_from_text(ON_TOPIC, name)

    reports = serial(Checker(Reference.load()), sources())
    next(reports)
    assert asked == ["a"]
