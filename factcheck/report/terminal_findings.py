"""Reporting: the terminal: one finding with its words marked, its record and its reasons."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from factcheck.model import Finding, Quote, Severity
from factcheck.report.beliefs import about_of
from factcheck.report.excerpt import Mark, excerpt, wrapped
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.report.tally import counted, is_notable
from factcheck.report.voice import voice_of

_MARGIN = 2
_LABEL = 10
_WIDEST = 120
_MOST_SOURCES = 3
_ADDRESS = ("https://", "http://")
# Of the sixteen colours, these can be read on light and dark grounds alike.
_COLORS = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold magenta",
    Severity.INFO: "bold",
    None: "bold",
}


def findings_in_groups(name: str, shown: Sequence[Finding], run: Run) -> Iterator[Text]:
    """Yield findings as they stand, those on one record together where the first of them does."""
    done: set[int] = set()
    for number, finding in enumerate(shown):
        if number in done:
            continue
        if not is_notable(finding):
            yield _quiet_finding(name, finding)
            continue
        group = [n for n in range(number, len(shown)) if _is_on_same_record(finding, shown[n])]
        done.update(group)
        yield from _group(name, [shown[n] for n in group], run)


def _is_on_same_record(first: Finding, other: Finding) -> bool:
    if other is first:
        return True
    return is_notable(other) and other.subject is not None and other.subject == first.subject


def _group(name: str, findings: Sequence[Finding], run: Run) -> Iterator[Text]:
    """Yield findings on one record; what was said of one belief is not said of it again."""
    if len(findings) > 1:
        about = about_of(findings[0], run.reference)
        head = f"{visible(name)}: {len(findings)} findings on one record: {about}"
        for line in hanging(head, 4, run):
            yield Text(line, style="bold")
    told: list[tuple[object, ...]] = []
    for finding in findings:
        belief = (
            finding.code, finding.verdict, finding.reason, finding.speaker, finding.claimed,
            finding.recorded,
        )  # fmt: skip
        yield from _finding(name, finding, run, is_told=belief in told)
        yield Text()
        told.append(belief)


def _finding(name: str, finding: Finding, run: Run, *, is_told: bool) -> Iterator[Text]:
    style = _COLORS[finding.severity]
    place = f" ({one_line(finding.place)})" if finding.place else ""
    severity = finding.severity.value if finding.severity else "note"
    yield Text.assemble(
        (f"{visible(name)}:{finding.line}:{finding.column}{place}", "bold"),
        f"  {severity}  ",
        (_verdict(finding), style),
        f"  {finding.code} {finding.kind}",
    )
    yield from _sentence(finding, run, style)
    for label, values in _told(finding) if is_told else _rows(finding):
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
    for line in excerpt(sentence.text, marks, width_in(run) - len(bar), gap=gap):
        body = Text(line.text)
        for start, end, sign in line.spans:
            body.stylize(style if sign == "^" else "bold", start, end)
        yield Text.assemble((bar, "dim"), body)
        if line.marks:
            yield Text.assemble((bar, "dim"), (line.marks, style))


def _mark(quote: Quote, sentence: Quote, sign: str) -> Mark:
    return Mark(quote.start - sentence.start, quote.end - sentence.start, sign)


def _told(finding: Finding) -> Iterator[tuple[str, list[str]]]:
    yield "says", [f"“{one_line(finding.quote.text)}”: again, and differs as above"]
    if finding.suggestion is not None:
        yield "suggest", [f"{one_line(finding.quote.text)} → {one_line(finding.suggestion)}"]


def _rows(finding: Finding) -> Iterator[tuple[str, list[str]]]:
    yield "says", [f"“{one_line(finding.quote.text)}”: {voice_of(finding)}"]
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


def _record(finding: Finding) -> str:
    recorded = one_line(finding.recorded) if finding.recorded is not None else "no single value"
    return f"{recorded} ({one_line(finding.subject)})" if finding.subject else recorded


def _within(quote: Quote, sentence: Quote) -> bool:
    return sentence.start <= quote.start and quote.end <= sentence.end


def _quiet_finding(name: str, finding: Finding) -> Text:
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
    lines = [value] if value.startswith(_ADDRESS) else wrapped(value, width_in(run) - indent)
    for number, line in enumerate(lines):
        lead = label if not number else ""
        yield Text.assemble((" " * _MARGIN + lead.ljust(_LABEL), "bold"), line)


def hanging(text: str, indent: int, run: Run) -> Iterator[str]:
    """Yield a text wrapped to the run's width, all lines but the first indented."""
    for number, line in enumerate(wrapped(text, width_in(run) - indent)):
        yield " " * indent * bool(number) + line


def width_in(run: Run) -> int:
    """Return how many cells a line may take: what is wider is hard to read."""
    return min(run.width, _WIDEST)
