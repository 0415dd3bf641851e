"""`factcheck check --against OLD`: which articles' verdicts change with the new reference."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.checker import Checker
from factcheck.cli.options import Output, bad
from factcheck.cli.plan import Plan
from factcheck.cli.reference_packs import Form, indented, loaded, shown_width
from factcheck.cli.streams import FOUND, OK, TROUBLE, say, sink
from factcheck.model import Finding, Report, Skipped
from factcheck.reference.model import Reference
from factcheck.reference.plain import plain
from factcheck.report.json_report import SCHEMA_VERSION
from factcheck.report.plain import one_line, visible
from factcheck.report.run import tool_version

_NONE = "nothing"


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A claim of an article, as the old and the new reference judge it; None where unread."""

    old: Finding | None
    new: Finding | None

    @property
    def shown(self) -> Finding:
        """The finding to show the claim by."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - a change has a side
        return found


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """An article and the claims in it whose verdicts change."""

    name: str
    changes: tuple[VerdictChange, ...]


def run_against(plan: Plan, folder: Path) -> int:
    """Check a plan's articles with the reference in `folder` too; write what changes.

    Return the exit code.
    """
    for output in plan.outputs:
        if output.format not in set(Form):
            raise bad("--output-format", "with --against there are terminal and json")
    old, new = loaded([folder]), plan.reference()
    before, after = Checker(old), Checker(new)
    found: list[ArticleChange] = []
    read = failed = 0
    for source in plan.articles():
        if isinstance(source, Skipped):
            failed += source.error
            say(f"factcheck: {visible(source.name)}: {visible(source.reason)}")
            continue
        read += 1
        if changed := tuple(_changed(before.judge(source), after.judge(source), plan)):
            found.append(ArticleChange(source.name, changed))
    for output in plan.outputs:
        _write(output, old, new, found, read)
    if failed or not read:
        return TROUBLE
    return FOUND if found and not plan.exit_zero else OK


def _changed(old: Report, new: Report, plan: Plan) -> Iterator[VerdictChange]:
    kept = ([f for f in side.findings if plan.keeps(f.code)] for side in (old, new))
    return (pair for pair in _pairs(*kept) if _verdict(pair.old) != _verdict(pair.new))


def _pairs(old: Sequence[Finding], new: Sequence[Finding]) -> Iterator[VerdictChange]:
    """Pair the findings on the same words, of the same kind where there are several."""
    sides: dict[tuple[int, int], tuple[list[Finding], list[Finding]]] = defaultdict(
        lambda: ([], [])
    )
    for side, findings in enumerate((old, new)):
        for finding in findings:
            sides[finding.quote.start, finding.quote.end][side].append(finding)
    for place in sorted(sides):
        before, after = sides[place]
        for code in sorted({f.code for f in (*before, *after)}):
            left = [f for f in before if f.code == code]
            right = [f for f in after if f.code == code]
            for at in range(max(len(left), len(right))):
                yield VerdictChange(*(s[at] if at < len(s) else None for s in (left, right)))


def _verdict(finding: Finding | None) -> tuple[str, str | None] | None:
    return None if finding is None else (finding.verdict.value, finding.recorded)


def _write(
    output: Output, old: Reference, new: Reference, found: Sequence[ArticleChange], read: int
) -> None:
    with sink(output.path, machine=output.format == Form.JSON) as out:
        if output.format == Form.JSON:
            from json import dumps  # noqa: PLC0415 - one format of two needs it

            out.write(dumps(_object(old, new, found, read), ensure_ascii=False, indent=1) + "\n")
            return
        for line in _lines(found, read):
            out.write(f"{line}\n")


def _lines(found: Sequence[ArticleChange], read: int) -> Iterator[str]:
    width = shown_width()
    steps: Counter[str] = Counter()
    for article in found:
        for change in article.changes:
            claim = change.shown
            steps[_step(change)] += 1
            place = f"{visible(article.name)}:{claim.line}:{claim.column}"
            yield f"{place}: {claim.code} {claim.kind}: {_step(change)}"
            yield from indented(f"“{claim.quote.text}”: {_records(change)}", 4, width)
    many = "" if read == 1 else "s"
    yield f"{len(found)} of {read} article{many} changed"
    yield from (f"{number:>5}  {step}" for step, number in sorted(steps.items()))


def _step(change: VerdictChange) -> str:
    names = [_NONE if f is None else f.verdict.value for f in (change.old, change.new)]
    return " -> ".join(names)


def _records(change: VerdictChange) -> str:
    old, new = (one_line(f.recorded or _NONE) if f else _NONE for f in (change.old, change.new))
    return f"on record {new}" if old == new else f"on record {old}, now {new}"


def _object(
    old: Reference, new: Reference, found: Sequence[ArticleChange], read: int
) -> dict[str, object]:
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": tool_version()},
        "old": plain(old.stamp),
        "new": plain(new.stamp),
        "summary": {"articles": read, "changed": len(found)},
        "articles": [
            {"path": article.name, "changes": [_change(change) for change in article.changes]}
            for article in found
        ],
    }


def _change(change: VerdictChange) -> dict[str, object]:
    claim = change.shown
    return {
        "code": claim.code,
        "kind": claim.kind,
        "line": claim.line,
        "column": claim.column,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "quote": claim.quote.text,
        "old": _side(change.old),
        "new": _side(change.new),
    }


def _side(finding: Finding | None) -> dict[str, object] | None:
    if finding is None:
        return None
    return {
        "verdict": finding.verdict.value,
        "reason": finding.reason,
        "recorded": finding.recorded,
        "message": finding.message,
    }
