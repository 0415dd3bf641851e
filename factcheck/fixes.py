"""Corrections to an article: which of its findings can be mended, and the text that results."""

import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from typing import NamedTuple

from factcheck.model import Finding, Verdict
from factcheck.quotation import is_quoted
from factcheck.rewording import reworded

_ARTICLE_BEFORE = re.compile(r"\b(?P<word>an?)(?P<blank>\s+)$", re.IGNORECASE)
_VOWEL_SOUND = re.compile(r"(?:8|11(?!\d)|18(?!\d)|11th|18th|[aeio]|u(?!ni|s))", re.IGNORECASE)
_CONTEXT = 3


class Edit(NamedTuple):
    """What to put in place of `text[start:end]`, and the finding it mends."""

    start: int
    end: int
    new: str
    finding: Finding


def edits_of(findings: Iterable[Finding], text: str) -> list[Edit]:
    """Return the corrections that are certain, in order, none over another.

    They are of conflicts in the writer's own voice. Quoted words are never changed, whoever is
    wrong in them: a quotation is right when it is what was said.
    """
    found: list[Edit] = []
    for finding in sorted(findings, key=lambda f: f.quote.start):
        start, end = finding.quote.start, finding.quote.end
        if not _is_certain(finding) or text[start:end] != finding.quote.text:
            continue
        new = reworded(finding, text)
        if new is None or is_quoted(text, start, end) or (found and start < found[-1].end):
            continue
        found.append(_with_article(Edit(start, end, new, finding), text))
    return found


def correction_of(finding: Finding) -> str | None:
    """Return what can stand in place of a finding's words; None without one right value."""
    return reworded(finding, "") if _is_certain(finding) else None


def mended(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.new)
        at = edit.end
    return "".join(pieces) + text[at:]


def diff_of(name: str, old: str, new: str) -> Iterator[str]:
    """Yield the lines of a unified diff that `patch` and `git apply` take."""
    lines = unified_diff(
        _lines(old), _lines(new), f"a/{name.lstrip('/')}", f"b/{name.lstrip('/')}", n=_CONTEXT
    )
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _is_certain(finding: Finding) -> bool:
    return (
        finding.verdict is Verdict.CONFLICT
        and finding.speaker is None
        and finding.suppression is None
        and not finding.known
    )


def _with_article(edit: Edit, text: str) -> Edit:
    """Change the "an" of "an 18th round" too."""
    before = _ARTICLE_BEFORE.search(text, max(0, edit.start - 8), edit.start)
    if before is None:
        return edit
    word = before["word"]
    right = "an" if _VOWEL_SOUND.match(edit.new) else "a"
    if word.lower() == right:
        return edit
    right = right.capitalize() if word[0].isupper() else right
    return edit._replace(start=before.start(), new=f"{right}{before['blank']}{edit.new}")


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+$", text)
