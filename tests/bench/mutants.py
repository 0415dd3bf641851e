"""Mutants of true texts, in families: what is expected of each is known before it is checked."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from factcheck import Checker, Reference, Verdict
from factcheck.kinds import KINDS, Example
from factcheck.model import Finding
from factcheck.reference.model import Record
from factcheck.sources import article_from_text
from tests.bench.operators import calendar_slips, misspelt, wrong_values
from tests.bench.truths import statements
from tests.bench.wrapped import spoken, unsaid

FAMILIES = ("value", "spelling", "placement", "assertion", "neutral", "reference")
SAMPLES = Path(__file__).parents[2] / "samples"
UNRELATED = "The bakery on the corner opens at six, and by seven the rye bread is gone."
_FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})
_NAMES = frozenset({"FC301", "FC302"})
_PRESUPPOSED = frozenset({"FC103", "FC304"})  # "a forum that goes back to", an office: the writer's


@dataclass(frozen=True, slots=True)
class TrueText:
    """A text of our own and a claim in it that agrees with the record."""

    text: str
    published: date | None
    finding: Finding


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed text: in [start, end) `expected` findings of a kind, and no others."""

    kind: str
    family: str
    text: str
    published: date | None
    start: int
    end: int
    expected: frozenset[Verdict]
    reference: Reference | None = None


def true_claims(checker: Checker) -> Iterator[TrueText]:
    """Yield every supported claim in the examples of the kinds, of the reference and samples."""
    texts = [
        (text, example.published)
        for kind in KINDS
        for example in kind.examples
        if isinstance(example, Example)
        for text in example.texts
    ]
    texts += [(e.text, e.published) for e in checker.reference.examples if not e.conflicts]
    texts += [(p.read_text(encoding="utf-8"), None) for p in sorted(SAMPLES.glob("*.txt"))]
    for text, published in dict.fromkeys(texts):
        found = checker.check(text, published=published).findings
        single = len(text) < 400 and any(f.verdict in _FLAGGED for f in found)
        for finding in () if single else found:
            if finding.verdict is Verdict.SUPPORTED and finding.section != "correction":
                yield TrueText(text, published, finding)


def mutants(checker: Checker) -> Iterator[Mutant]:
    """Yield the mutants of every family, always in the same order."""
    for true in true_claims(checker):
        wrong = list(_wrong(true))
        yield from wrong
        yield from _misspelt(true)
        if "\n" not in true.text:
            for mutant in wrong:
                yield from _placed(mutant)
                yield from _wrapped(mutant)
                yield from _against_others(mutant, true, checker.reference)
        yield from _neutral(true)
    for said in statements(checker.reference):
        for kind, slip, start, end in calendar_slips(said.text):
            yield Mutant(kind, "value", slip, said.since, start, end, _only(Verdict.CONFLICT))


def _only(*verdicts: Verdict) -> frozenset[Verdict]:
    return frozenset(verdicts)


def _wrong(true: TrueText) -> Iterator[Mutant]:
    for value in wrong_values(true.finding):
        yield _replaced(true, true.finding.code, "value", value)


def _misspelt(true: TrueText) -> Iterator[Mutant]:
    if true.finding.code in _NAMES:
        for value in misspelt(true.finding.quote.text):
            yield _replaced(true, "FC303", "spelling", value)


def _replaced(true: TrueText, kind: str, family: str, value: str) -> Mutant:
    quote = true.finding.quote
    text = true.text[: quote.start] + value + true.text[quote.end :]
    end = quote.start + len(value)
    return Mutant(kind, family, text, true.published, quote.start, end, _only(Verdict.CONFLICT))


def _placed(mutant: Mutant) -> Iterator[Mutant]:
    """Yield the wrong sentence as the last paragraph and as a list row of a longer text."""
    for head in (f"{UNRELATED}\n\n", f"{UNRELATED}\n\n- "):
        yield replace(
            mutant, family="placement", text=head + mutant.text,
            start=mutant.start + len(head), end=mutant.end + len(head),
        )  # fmt: skip


def _wrapped(mutant: Mutant) -> Iterator[Mutant]:
    """Yield the wrong sentence where the writer does not stand by it."""
    if (
        mutant.kind in _PRESUPPOSED
        or mutant.text.count(". ")
        or mutant.text.count('"')
        or "?" in mutant.text
    ):
        return
    for texts, allowed in ((unsaid(mutant.text), Verdict), (spoken(mutant.text), None)):
        quiet = frozenset(Verdict) - (_FLAGGED if allowed else {Verdict.CONFLICT})
        for text in texts:
            yield replace(
                mutant, family="assertion", text=text, start=0, end=len(text), expected=quiet
            )


# Neutral changes ---------------------------------------------------------------------------

_CHANGES: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("\n", "\r\n") if "\n" in text else f"\ufeff{text}",
    lambda text: text.replace("-", "\u2013") if re.search(r"\d-\d", text) else text,
    lambda text: text.replace(". ", ".\u00a0"),
    lambda text: text.replace("efense", "efence").replace("canceled", "cancelled"),
    lambda text: text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"'),
    lambda text: f"{text}\n\n{UNRELATED}\n",
    lambda text: text.replace("Maj. Gen.", "Major General"),
)


def _neutral(true: TrueText) -> Iterator[Mutant]:
    """Yield the same text written in another way: nothing in its sentence may be flagged."""
    quote = true.finding.quote
    for change in _CHANGES:
        text = change(true.text)
        if text != true.text:
            start = (
                len(change(true.text[: quote.start]))
                if not text.endswith(f"{UNRELATED}\n")
                else quote.start
            )
            yield Mutant(
                true.finding.code, "neutral", text, true.published, start,
                start + len(quote.text), frozenset(Verdict) - _FLAGGED,
            )  # fmt: skip


# The reference changed ---------------------------------------------------------------------


def _against_others(mutant: Mutant, true: TrueText, reference: Reference) -> Iterator[Mutant]:
    """Yield the wrong text beside a reference that does not hold the fact."""
    record = reference.records.get(true.finding.subject or "")
    fields = _FIELDS.get(mutant.kind)
    if record is None or fields is None:
        return
    emptied: dict[str, Any] = {name: {} if name == "heads" else None for name in fields}
    other = _with(reference, replace(record, **emptied))
    yield replace(
        mutant,
        family="reference",
        expected=frozenset(Verdict) - {Verdict.CONFLICT},
        reference=other,
    )


_FIELDS = {
    "FC201": ("number",), "FC301": ("heads",), "FC302": ("people",), "FC401": ("where", "host"),
    "FC402": ("format",), "FC403": ("host", "actor"), "FC404": ("cause",),
}  # fmt: skip


def _with(reference: Reference, record: Record) -> Reference:
    """Return the reference with a record in the place of the one of its id."""
    events = tuple(record if e.id == record.id else e for e in reference.events)
    dialogues = tuple(
        replace(d, rounds=tuple(record if r.id == record.id else r for r in d.rounds))
        for d in reference.dialogues
    )
    return replace(reference, events=events, dialogues=dialogues)


def is_killed(mutant: Mutant, checker: Checker) -> bool:
    """Tell whether the checker does with a mutant what is expected."""
    if mutant.reference is not None:
        checker = Checker(mutant.reference)
    article = article_from_text(mutant.text, published=mutant.published)
    found = [
        f
        for f in checker.check(article).findings
        if any(q.start < mutant.end and mutant.start < q.end for q in (f.quote, *f.related))
        and f.code == mutant.kind
    ]
    if mutant.expected == _only(Verdict.CONFLICT):
        return any(f.verdict is Verdict.CONFLICT and f.recorded for f in found)
    return all(f.verdict in mutant.expected for f in found)
