"""One fact in many wordings: what is true of it is never flagged, and most errors are."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import Checker
from factcheck.model import Finding, Verdict

HERE = Path(__file__).parent
FLAGS = {Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW}


class Group(NamedTuple):
    """Texts with @ where `wrong` or `right` stands; `caught` of the wrong ones are flagged."""

    name: str
    published: date
    lead: str
    wrong: str
    right: str
    caught: int
    texts: tuple[str, ...]

    def filled(self, value: str) -> Iterator[tuple[str, int]]:
        """Yield every text with `value` in it, and where it stands."""
        for text in self.texts:
            whole = f"{self.lead} {text}".strip()
            yield whole.replace("@", value), whole.find("@")


def _groups() -> list[Group]:
    rows = json.loads((HERE / "wordings.json").read_text(encoding="utf-8"))
    return [
        Group(
            row["group"], date.fromisoformat(row["published"]), row["lead"], row["wrong"],
            row["right"], row["caught"], tuple(row["texts"]),
        )
        for row in rows
    ]  # fmt: skip


def _true_texts() -> list[tuple[str, str, date | None]]:
    lines = (HERE / "true_texts.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    days = [date.fromisoformat(row["published"]) if row["published"] else None for row in rows]
    return [(row["id"], row["text"], day) for row, day in zip(rows, days, strict=True)]


GROUPS = _groups()
NAMES = [f"{at}: {group.name}, {group.wrong}" for at, group in enumerate(GROUPS)]
TRUE = _true_texts()


def _covers(finding: Finding, start: int, end: int) -> bool:
    return any(q.start < end and start < q.end for q in (finding.quote, *finding.related))


@pytest.mark.parametrize("group", GROUPS, ids=NAMES)
def test_a_true_statement_is_not_flagged_in_any_wording(checker: Checker, group: Group) -> None:
    for text, _ in group.filled(group.right):
        found = checker.check(text, published=group.published).findings
        assert not [(text, f.quote.text, f.recorded) for f in found if f.verdict in FLAGS]


@pytest.mark.parametrize("group", GROUPS, ids=NAMES)
def test_an_error_is_caught_in_as_many_wordings_as_before(checker: Checker, group: Group) -> None:
    missed = []
    for text, at in group.filled(group.wrong):
        found = checker.check(text, published=group.published).findings
        conflicts = [f for f in found if f.verdict is Verdict.CONFLICT]
        if not any(_covers(f, at, at + len(group.wrong)) for f in conflicts):
            missed.append(text)
    assert len(group.texts) - len(missed) >= group.caught, missed


@pytest.mark.parametrize(("text", "published"), [t[1:] for t in TRUE], ids=[t[0] for t in TRUE])
def test_news_that_is_true_or_of_something_else_is_not_flagged(
    checker: Checker, text: str, published: date | None
) -> None:
    found = checker.check(text, published=published).findings
    assert not [(f.quote.text, f.verdict, f.recorded) for f in found if f.verdict in FLAGS]
