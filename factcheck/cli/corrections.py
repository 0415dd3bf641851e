"""One run of `factcheck check`: corrections shown as a diff, or made."""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.cli.plan import Plan
from factcheck.cli.streams import say
from factcheck.engines import Workbench
from factcheck.errors import UnreadableSourceError
from factcheck.fixes import Edit, diff_of, edits_of, mended
from factcheck.model import Finding, Report, Verdict
from factcheck.report.plain import visible
from factcheck.report.tally import counted
from factcheck.sources import Source, article_from_text
from factcheck.sources.decode import Decoded, decode
from factcheck.sources.files import bytes_of
from factcheck.sources.formats import format_of


@dataclass
class Corrections:
    """Makes or shows the corrections of each report, and counts them.

    A correction that would leave an article with as many conflicts is not made.
    """

    plan: Plan
    bench: Workbench
    made: int = 0
    files: int = 0
    _shown: dict[str, str] = field(default_factory=dict)

    def applied(self, report: Report) -> Report:
        """Return the report of the corrected article, where it was written; else `report`."""
        stdin = self._is_stdin(report.name)
        decoded = self._text(report, stdin=stdin)
        if decoded is None:
            return report
        edits = edits_of(report.findings, decoded.text)
        new, after = self._checked(report, decoded.text, edits) if edits else (decoded.text, report)
        if self.plan.request.diff:
            self._shown[report.name] = "".join(diff_of(visible(report.name), decoded.text, new))
            return report
        if stdin:
            self._shown[report.name] = new
        elif new != decoded.text:
            _write(report.name, decoded.mark + new.encode(decoded.encoding))
        return after

    def shown(self, report: Report) -> Iterator[str]:
        """Yield what standard output gets of one article."""
        piece = self._shown.pop(report.name, "")
        yield visible_lines(piece) if sys.stdout.isatty() else piece

    def in_words(self) -> str:
        """Return what was done, or would be."""
        done = "would be made" if self.plan.request.diff else "made"
        return f"{counted(self.made, 'correction')} {done} in {counted(self.files, 'article')}."

    def _checked(self, report: Report, text: str, edits: list[Edit]) -> tuple[str, Report]:
        new = mended(text, edits)
        published = self.plan.configs.of_path(report.name).settings.published
        after = self.bench.checker.judge(article_from_text(new, report.name, published))
        if _conflicts(after) >= _conflicts(report):
            say(f"factcheck: {visible(report.name)}: its corrections do not settle it; not made")
            return text, report
        self.made += len(edits)
        self.files += 1
        return new, after

    def _text(self, report: Report, *, stdin: bool) -> Decoded | None:
        """Return an article's text with its encoding; None where it cannot be written back."""
        if report.article is None:
            return None
        if stdin:
            return Decoded(report.article.text)
        if format_of(report.name) != "text":
            if any(_has_correction(finding) for finding in report.findings):
                say(f"factcheck: {visible(report.name)}: only text files are corrected")
            return None
        settings = self.plan.configs.of_path(report.name).settings
        try:
            data = bytes_of(report.name, settings.max_size)
            decoded = decode(data, settings.encoding)
        except UnreadableSourceError:
            return None
        back = decoded.mark + decoded.text.encode(decoded.encoding)
        return decoded if back == data else None

    def _is_stdin(self, name: str) -> bool:
        return any(
            isinstance(source, Source) and source.path is None and source.name == name
            for source in self.plan.sources
        )


def visible_lines(piece: str) -> str:
    """Return lines of text that can do nothing to a terminal."""
    return "\n".join(visible(line) for line in piece.split("\n"))


def _conflicts(report: Report) -> int:
    """Return how many there are, whoever has answered for them."""
    return sum(finding.verdict is Verdict.CONFLICT for finding in report.findings)


def _has_correction(finding: Finding) -> bool:
    return finding.suggestion is not None and finding.verdict is Verdict.CONFLICT


def _write(path: str, data: bytes) -> None:
    """Replace a file by one written whole beside it, with the same permissions."""
    target = os.path.realpath(path)
    handle, part = tempfile.mkstemp(prefix=".factcheck-", dir=os.path.dirname(target))  # noqa: PTH120 - a path may not survive a round trip through Path
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123 - it opens a descriptor
            stream.write(data)
        os.chmod(part, os.stat(target).st_mode & 0o7777)  # noqa: PTH101, PTH116 - as above
        os.replace(part, target)  # noqa: PTH105 - as above
    except BaseException:
        os.unlink(part)  # noqa: PTH108 - as above
        raise
