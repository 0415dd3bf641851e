"""Kinds: each does on its own examples what its documentation says, and every kind is listed."""

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date

import pytest

import factcheck.kinds
from factcheck import Checker, Finding, Reference, Verdict
from factcheck.kinds import KINDS, Example, Kind, Nothing
from factcheck.reference.model import Example as RecordExample

FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})


def _of(kind: Kind, wanted: type[Example | Nothing]) -> Iterator[tuple[Example | Nothing, str]]:
    for example in kind.examples:
        if isinstance(example, wanted):
            yield from ((example, text) for text in example.texts)


EXAMPLES = [
    pytest.param(kind, example, text, id=f"{kind.code} {text}")
    for kind in KINDS
    for example, text in _of(kind, Example)
]
NOTHINGS = [
    pytest.param(kind, nothing, text, id=f"{kind.code} {text}")
    for kind in KINDS
    for nothing, text in _of(kind, Nothing)
]
RECORDED = [
    pytest.param(example, words, verdict, id=f"{example.owner}: {example.text} [{words}]")
    for example in Reference.load().examples
    for verdict, listed in (
        (Verdict.SUPPORTED, example.agrees),
        (Verdict.CONFLICT, example.conflicts),
    )
    for words in listed
]


def _findings(checker: Checker, text: str, published: date | None) -> tuple[Finding, ...]:
    return checker.check(text, published=published).findings


@pytest.mark.parametrize(("kind", "example", "text"), EXAMPLES)
def test_an_example_is_read_once_as_its_value_with_its_verdict(
    checker: Checker, kind: Kind, example: Example, text: str
) -> None:
    found = _findings(checker, text, example.published)
    read = [(f.claimed, f.verdict) for f in found if f.code == kind.code]
    assert [claim for claim in read if claim[0] == example.value] == [
        (example.value, example.verdict)
    ], read


@pytest.mark.parametrize(("kind", "nothing", "text"), NOTHINGS)
def test_what_is_nothing_to_a_kind_is_not_flagged_by_it(
    checker: Checker, kind: Kind, nothing: Nothing, text: str
) -> None:
    found = _findings(checker, text, nothing.published)
    flagged = [f.message for f in found if f.code == kind.code and f.verdict in FLAGGED]
    assert flagged == []


@pytest.mark.parametrize(("example", "words", "verdict"), RECORDED)
def test_an_example_of_the_reference_holds(
    checker: Checker, example: RecordExample, words: str, verdict: Verdict
) -> None:
    """A finding of `verdict` overlaps `words`, and no finding on them says otherwise."""
    start = example.text.index(words)
    end = start + len(words)
    on_words = {
        f.verdict
        for f in _findings(checker, example.text, example.published)
        if f.quote.start < end and start < f.quote.end
    }
    assert verdict in on_words
    assert verdict is Verdict.CONFLICT or not on_words & FLAGGED


@pytest.mark.parametrize(
    "example", [pytest.param(e, id=f"{e.owner}: {e.text}") for e in Reference.load().examples]
)
def test_an_example_of_the_reference_conflicts_nowhere_else(
    checker: Checker, example: RecordExample
) -> None:
    conflicts = [
        f.quote.text
        for f in _findings(checker, example.text, example.published)
        if f.verdict is Verdict.CONFLICT
    ]
    assert len(conflicts) == len(example.conflicts), conflicts


def test_every_kind_that_a_file_defines_is_listed() -> None:
    defined = [
        kind
        for info in pkgutil.iter_modules(factcheck.kinds.__path__)
        for kind in vars(importlib.import_module(f"factcheck.kinds.{info.name}")).values()
        if isinstance(kind, Kind)
    ]
    assert {kind.code for kind in defined} == {kind.code for kind in KINDS}


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [kind.code for kind in KINDS]
    assert codes == sorted(set(codes))
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_has_an_example_that_it_flags_and_texts_that_are_nothing_to_it(
    kind: Kind,
) -> None:
    verdicts = {e.verdict for e in kind.examples if isinstance(e, Example)}
    assert {Verdict.CONFLICT, Verdict.REVIEW} & verdicts
    assert any(_of(kind, Nothing))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_is_documented_for_its_reader(kind: Kind) -> None:
    assert kind.summary
    assert kind.summary[0].islower()
    assert kind.documentation.startswith(("Reads", "Compares", "Looks", "Needs"))
    assert kind.documentation.endswith(".")
