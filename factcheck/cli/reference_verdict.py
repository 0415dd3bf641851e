"""One run of `factcheck reference check`: load, count, and try the examples."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.reference_packs import Form, counted, loaded, show_json
from factcheck.cli.streams import OK, TROUBLE, say, show
from factcheck.errors import BadReferenceError
from factcheck.model import Finding, Verdict
from factcheck.reference.describe import entries_of
from factcheck.reference.model import Example, Reference
from factcheck.report.plain import one_line

_LOCATED = re.compile(r"(?P<file>.*?\.toml)(?::(?P<line>\d+))?: (?P<rest>.*)", re.DOTALL)
_PLURALS = {"person": "people", "party": "parties"}


def run_reference_check(folders: Sequence[Path], form: Form, *, examples: bool) -> int:
    """Write every problem of the folders and return the exit code."""
    try:
        reference = loaded(folders)
    except BadReferenceError as error:
        return _told(error.problems, form, None)
    problems = tuple(_of_examples(reference)) if examples else ()
    return _told(problems, form, reference)


def _told(problems: Sequence[str], form: Form, reference: Reference | None) -> int:
    if form is Form.JSON:
        found = {"problems": [_object(problem) for problem in problems]}
        stamp = reference and {
            "version": reference.stamp.version,
            "as_of": reference.stamp.as_of.isoformat(),
            "digest": reference.stamp.digest,
        }
        show_json({"reference": stamp, "counts": reference and _counts(reference), **found})
        return TROUBLE if problems else OK
    show(one_line(problem) for problem in problems)
    if problems:
        say(f"factcheck: {counted(len(problems), 'problem')}")
        return TROUBLE
    if reference is not None:
        held = [(kind, len(entries)) for kind, entries in entries_of(reference).items()]
        held.append(("example", len(reference.examples)))
        counts = ", ".join(counted(n, kind, _PLURALS.get(kind)) for kind, n in held if n)
        show([f"reference {one_line(reference.stamp.version)}: {counts or 'empty'}", "no problems"])
    return OK


def _counts(reference: Reference) -> dict[str, int]:
    counts = {
        _PLURALS.get(kind, f"{kind}s"): len(entries)
        for kind, entries in entries_of(reference).items()
    }
    return counts | {"examples": len(reference.examples)}


def _object(problem: str) -> dict[str, object]:
    located = _LOCATED.fullmatch(problem)
    if located is None:
        return {"file": None, "line": None, "message": problem}
    line = located["line"]
    return {"file": located["file"], "line": line and int(line), "message": located["rest"]}


def _of_examples(reference: Reference) -> Iterator[str]:
    """Give every example that the checker reads otherwise than it says."""
    from factcheck.checker import Checker  # noqa: PLC0415 - it loads spaCy

    checker = Checker(reference)
    for example in reference.examples:
        findings = checker.check(example.text, published=example.published).findings
        for words in example.agrees:
            yield from _unlike(example, words, findings, Verdict.SUPPORTED)
        for words in example.conflicts:
            yield from _unlike(example, words, findings, Verdict.CONFLICT)
        for finding in findings:
            if finding.verdict is Verdict.CONFLICT and not _listed(finding, example):
                message = f'"{finding.quote.text}" conflicts, which the example does not say'
                yield f"{example.owner}: example: {message}: {example.text}"


def _unlike(
    example: Example, words: str, findings: Sequence[Finding], expected: Verdict
) -> Iterator[str]:
    start = example.text.index(words) if words in example.text else -1
    read = [f.verdict for f in findings if _touches(f, start, start + len(words))]
    if expected not in read:
        found = ", ".join(sorted({verdict.value for verdict in read})) or "nothing"
        message = f'"{words}": expected {expected.value}, found {found}'
        yield f"{example.owner}: example: {message}: {example.text}"


def _touches(finding: Finding, start: int, end: int) -> bool:
    return finding.quote.start < end and start < finding.quote.end


def _listed(finding: Finding, example: Example) -> bool:
    return any(
        _touches(finding, start, start + len(words))
        for words in example.conflicts
        for start in [example.text.find(words)]
    )
