"""The pages of `factcheck rule`: each kind's documentation and examples, in three formats."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence

from factcheck.cli.options import RuleFormat, bad, suggestion
from factcheck.cli.streams import width_of
from factcheck.kinds import KINDS, Example, Kind
from factcheck.model import Verdict
from factcheck.report.excerpt import wrapped
from factcheck.suppressions.kinds import HOUSEKEEPING

_WORD = {
    Verdict.SUPPORTED: "agrees with the record",
    Verdict.CONFLICT: "differs from the record",
    Verdict.ATTRIBUTED: "differs, in a speaker's words",
    Verdict.REVIEW: "to review",
    Verdict.UNKNOWN: "not in the reference",
    Verdict.NOT_ASSERTED: "not asserted, not compared",
}


def rule_lines(code: str | None, form: RuleFormat, *, every: bool) -> Iterator[str]:
    """Return the lines of one kind's page, of the list of kinds, or of every page."""
    kinds = [_kind(code)] if code is not None else [*KINDS, *HOUSEKEEPING]
    if form is RuleFormat.TERMINAL and code is None and not every:
        return _listed(kinds)
    return _SHOWN[form](kinds)


def _kind(code: str) -> Kind:
    for kind in (*KINDS, *HOUSEKEEPING):
        if code.upper() == kind.code or code.lower() == kind.name:
            return kind
    known = [word for kind in (*KINDS, *HOUSEKEEPING) for word in (kind.code, kind.name)]
    near = suggestion(code, known)
    raise bad("CODE", f"no kind is called {code!r}{near or '; see factcheck rule'}")


def _listed(kinds: Sequence[Kind]) -> Iterator[str]:
    longest = max(len(kind.name) for kind in kinds)
    for kind in kinds:
        yield f"{kind.code}  {kind.name:<{longest}}  {kind.severity.value:<7}  {kind.summary}"


def _terminal(kinds: Sequence[Kind]) -> Iterator[str]:
    width = width_of(sys.stdout)
    for number, kind in enumerate(kinds):
        if number:
            yield ""
        yield f"{kind.code} {kind.name} ({kind.severity.value}): {kind.summary}"
        yield ""
        yield from _indented(kind.documentation, 2, width)
        for heading, texts in _examples(kind):
            yield ""
            yield f"  {heading}:"
            for text in texts:
                yield from _indented(text, 4, width)


def _examples(kind: Kind) -> Iterator[tuple[str, tuple[str, ...]]]:
    for example in kind.examples:
        when = "" if example.published is None else f", published {example.published.isoformat()}"
        if isinstance(example, Example):
            heading = f"read as {example.value}, which {_WORD[example.verdict]}{when}"
            yield heading.replace("which to", "to").replace("which not", "not"), example.texts
        else:
            yield f"never flagged{when}", example.texts


def _indented(text: str, indent: int, width: int) -> Iterator[str]:
    for number, line in enumerate(wrapped(text, width - indent - 2)):
        yield " " * (indent + 2 * bool(number)) + line


def _markdown(kinds: Sequence[Kind]) -> Iterator[str]:
    for kind in kinds:
        yield f"## {kind.code} {kind.name}\n"
        yield f"{kind.summary[:1].upper()}{kind.summary[1:]}. Severity: {kind.severity.value}.\n"
        yield f"{kind.documentation}\n"
        for heading, texts in _examples(kind):
            yield f"{heading[:1].upper()}{heading[1:]}:\n"
            yield from (f"- {text}" for text in texts)
            yield ""


def _json(kinds: Sequence[Kind]) -> Iterator[str]:
    yield json.dumps([_object(kind) for kind in kinds], ensure_ascii=False, indent=2)


def _object(kind: Kind) -> dict[str, object]:
    return {
        "code": kind.code,
        "name": kind.name,
        "severity": kind.severity.value,
        "summary": kind.summary,
        "documentation": kind.documentation,
        "slots": list(kind.slots),
        "examples": [
            {
                "value": example.value if isinstance(example, Example) else None,
                "verdict": example.verdict.value if isinstance(example, Example) else None,
                "published": example.published.isoformat() if example.published else None,
                "texts": list(example.texts),
            }
            for example in kind.examples
        ],
    }


_SHOWN: dict[RuleFormat, Callable[[Sequence[Kind]], Iterator[str]]] = {
    RuleFormat.TERMINAL: _terminal,
    RuleFormat.JSON: _json,
    RuleFormat.MARKDOWN: _markdown,
}
