"""Reporting: the terminal: each finding with its words marked, its record and its reasons."""

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.text import Text

from factcheck.model import Article, Finding, Quote, Report, Role, Severity, Verdict
from factcheck.report.excerpt import Mark, excerpt, wrapped
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.report.tally import (
    Tally,
    claims_in_words,
    counted,
    in_words,
    is_notable,
    tally_of,
)

_MARGIN = 2
_LABEL = 10
_WIDEST = 120
_MOST_SOURCES = 3
_ADDRESS = ("https://", "http://")
_COLORS = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFO: "bold cyan",
    None: "bold green",
}
_FROM = {
    "option": "--published",
    "html-metadata": "the metadata of its page",
    "mail-header": "the header of its mail",
    "record-field": "the date of its record",
    "header": "its date line",
    "front-matter": "its front matter",
    "published-line": "its “published” line",
    "dateline": "its dateline",
    "byline": "the date under its headline",
    "file-name": "its file name",
    "updated-line": "its “updated” line",
}
# What the report itself is drawn with; the article's own signs become escapes.
_ASCII = str.maketrans(
    {
        "│": "|",
        "…": "...",
        "→": "->",
        "“": '"',
        "”": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{EN DASH}": "-",
        "—": "--",
        "\xa0": " ",
    }
)


def report_terminal(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield each article's findings as they come, then a last line that sums up the run."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        yield _painted(_article(report, run), run)
    if not run.quiet:
        text = Text(in_words(tally))
        if tally.by_verdict[Verdict.CONFLICT]:
            text.stylize("bold")
        yield _painted([text], run)


def _painted(lines: Iterable[Text], run: Run) -> str:
    """Return lines as the terminal is to get them; no markup is read, nothing is wrapped again."""
    out = StringIO()
    console = Console(
        file=out,
        width=10_000,
        force_terminal=run.color,
        no_color=not run.color,
        color_system="standard" if run.color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for line in lines:
        console.print(line, soft_wrap=True)
    painted = out.getvalue()
    if run.unicode:
        return painted
    return painted.translate(_ASCII).encode("ascii", "backslashreplace").decode("ascii")


def _article(report: Report, run: Run) -> Iterator[Text]:
    shown = [finding for finding in report.findings if run.shows(finding)]
    for finding in shown:
        if is_notable(finding):
            yield from _finding(report.name, finding, run)
            yield Text()
        else:
            yield _quiet_finding(report.name, finding, run)
    if run.quiet:
        return
    yield from _closing(report, run)


def _closing(report: Report, run: Run) -> Iterator[Text]:
    """Yield the quiet line of one article, and what its reader should know of how it was read."""
    if report.status == "checked":
        outcome = claims_in_words(tally_of([report]))
    elif report.status == "skipped":
        outcome = f"skipped, not checked: {report.reason or 'no reason given'}"
    else:
        why = f" ({report.reason})" if report.reason else ""
        outcome = f"nothing in scope{why}, nothing was checked"
    for line in _hanging(f"{visible(report.name)}: {one_line(outcome)}", 4, run):
        yield Text(line, style="dim" if report.status == "checked" else "")
    if report.article is not None and report.status == "checked":
        for note in _notes(report.article):
            for line in _hanging(f"  note: {one_line(note)}", 8, run):
                yield Text(line, style="dim")


def _notes(article: Article) -> Iterator[str]:
    yield from article.notes
    if article.published is None:
        yield "it has no publication date, so “Tuesday” or “last month” has no year: --published"
    else:
        source = _FROM.get(article.published_from or "", article.published_from)
        yield f"read as published on {article.published.isoformat()}, from {source}"


def _finding(name: str, finding: Finding, run: Run) -> Iterator[Text]:
    style = _COLORS[finding.severity]
    place = f" ({one_line(finding.place)})" if finding.place else ""
    head = Text(f"{visible(name)}:{finding.line}:{finding.column}{place}", style="bold")
    severity = finding.severity.value if finding.severity else "note"
    head.append(f"  {severity}  ", style="")
    head.append(_verdict(finding), style=style)
    head.append(f"  {finding.code} {finding.kind}", style="")
    yield head
    yield from _sentence(finding, run, style)
    for label, values in _rows(finding):
        for number, value in enumerate(values):
            yield from _row("" if number else label, value, run)


def _verdict(finding: Finding) -> str:
    word = finding.verdict.value.upper()
    return f"{word} ({finding.reason})" if finding.reason else word


def _sentence(finding: Finding, run: Run, style: str) -> Iterator[Text]:
    sentence = finding.sentence
    marks = [
        _mark(finding.quote, sentence, "^"),
        *(_mark(q, sentence, "~") for q in finding.related),
    ]
    bar = " " * _MARGIN + ("│ " if run.unicode else "| ")
    gap = "…" if run.unicode else "..."
    for line in excerpt(sentence.text, marks, _width(run) - len(bar), gap=gap):
        text = Text(bar, style="dim")
        body = Text(line.text, style="")
        for start, end, sign in line.spans:
            body.stylize(style if sign == "^" else "bold", start, end)
        yield text + body
        if line.marks:
            yield Text(bar, style="dim") + Text(line.marks, style=style)


def _mark(quote: Quote, sentence: Quote, sign: str) -> Mark:
    return Mark(quote.start - sentence.start, quote.end - sentence.start, sign)


def _rows(finding: Finding) -> Iterator[tuple[str, list[str]]]:
    yield "says", [f"“{one_line(finding.quote.text)}”: {_voice(finding)}"]
    yield "record", [_record(finding)]
    outside = [quote for quote in finding.related if not _within(quote, finding.sentence)]
    if outside:
        yield "beside", [f"“{one_line(quote.text)}”" for quote in outside]
    yield "why", [one_line(sentence) for sentence in finding.why or (finding.message,)]
    if finding.sources:
        yield "sources", list(_sources(finding))
    if finding.suggestion is not None:
        yield "suggest", [f"{one_line(finding.quote.text)} → {one_line(finding.suggestion)}"]


def _sources(finding: Finding) -> Iterator[str]:
    for source in finding.sources[:_MOST_SOURCES]:
        yield ", ".join(one_line(part) for part in (source.publisher, source.published) if part)
        if source.url:
            yield one_line(source.url)
    more = len(finding.sources) - _MOST_SOURCES
    if more > 0:
        yield f"and {counted(more, 'other')}"


def _voice(finding: Finding) -> str:
    if finding.speaker:
        voice = f"in the words of {one_line(finding.speaker)}"
    elif finding.verdict is Verdict.ATTRIBUTED:
        voice = "in a speaker's words"
    else:
        voice = "in the writer's own voice"
    return voice if finding.section is Role.BODY else f"{voice}, in a {finding.section.value}"


def _record(finding: Finding) -> str:
    recorded = one_line(finding.recorded) if finding.recorded is not None else "no single value"
    return f"{recorded} ({one_line(finding.subject)})" if finding.subject else recorded


def _within(quote: Quote, sentence: Quote) -> bool:
    return sentence.start <= quote.start and quote.end <= sentence.end


def _quiet_finding(name: str, finding: Finding, run: Run) -> Text:
    del run
    reason = f" ({finding.reason})" if finding.reason else ""
    record = f", record {one_line(finding.recorded)}" if finding.recorded is not None else ""
    place = f"{visible(name)}:{finding.line}:{finding.column}"
    answered = ", in the baseline" if finding.known else ""
    if finding.suppression is not None:
        answered = f", suppressed: {one_line(finding.suppression.reason or finding.suppression.by)}"
    what = f"{finding.verdict.value}{reason}{answered}  {finding.code} {finding.kind}"
    return Text(f"{place}  {what}  “{one_line(finding.quote.text)}”{record}", style="dim")


def _row(label: str, value: str, run: Run) -> Iterator[Text]:
    indent = _MARGIN + _LABEL
    # An address is left whole, so that it can be opened from the terminal.
    lines = [value] if value.startswith(_ADDRESS) else wrapped(value, _width(run) - indent)
    for number, line in enumerate(lines):
        lead = label if not number else ""
        yield Text(" " * _MARGIN + lead.ljust(_LABEL), style="bold") + Text(line, style="")


def _hanging(text: str, indent: int, run: Run) -> Iterator[str]:
    for number, line in enumerate(wrapped(text, _width(run) - indent)):
        yield " " * indent * bool(number) + line


def _width(run: Run) -> int:
    return min(run.width, _WIDEST)
