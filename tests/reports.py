"""A finding, a report and a run to write in any format; tests change what they are about."""

from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.model import (
    Article,
    Citation,
    Finding,
    Quote,
    ReferenceStamp,
    Report,
    Role,
    Severity,
    Verdict,
)
from factcheck.report import Run, reporter

STAMP = ReferenceStamp("2026.1", date(2026, 2, 2), "0" * 64)
TEXT = "Talks resume\n\nThe dialogue was frozen in 2023 when China canceled the talks.\n"
_STANDARD = Finding(
    code="FC102", kind="event-date", verdict=Verdict.CONFLICT, severity=Severity.ERROR,
    reason=None, quote=Quote(41, 45, "2023"), line=3, column=28,
    sentence=Quote(14, 76, TEXT[14:76]), section=Role.BODY, subject="dpct-cancellation-2022",
    claimed="2023", recorded="2022-08-05", suggestion="2022", speaker=None,
    message="“2023” differs from the record: 5 August 2022",
    why=("It is about the cancellation of August 2022, by its actor.", "2023 is not 2022."),
    sources=(Citation("The Ministry", "2022-08-05", "https://ministry.example/8"),),
    fingerprint="f" * 16,
)  # fmt: skip


def finding(**about: Any) -> Finding:
    """Return a conflict in TEXT, with the fields that `about` names changed."""
    return replace(_STANDARD, **about)


def quoted(text: str, words: str, start: int | None = None, **about: Any) -> Finding:
    """Return a finding on `words` where they stand in a `text` that is one sentence."""
    at = text.index(words) if start is None else start
    about = {"claimed": words, "message": "it differs", "why": ("by its actor",)} | about
    about |= {"quote": Quote(at, at + len(words), words), "sentence": Quote(0, len(text), text)}
    return finding(**about)


def report(*findings: Finding, name: str = "a.txt", text: str = TEXT, **about: Any) -> Report:
    """Return the report of an article of 10 January 2024."""
    article = Article(text, name, date(2024, 1, 10), "header")
    return Report(name, "checked", None, replace(article, **about), findings)


def written(form: str, *reports: Report, **options: Any) -> str:
    """Return what a format writes of a run's reports."""
    return "".join(reporter(form)(reports, Run(STAMP, **options)))
