"""Evaluation: wrong values are noticed, and what is right, or not said, is left alone."""

import pytest

from factcheck import Checker
from tests.bench.evaluate import Cell, kills, sampled
from tests.bench.mutants import FAMILIES, mutants
from tests.bench.true_texts import count

EACH = 12
TRUE_TEXTS = 1500

# The share of a cell's mutants that must be killed. What must not be flagged never is.
MINIMUM: dict[Cell, float] = {
    ("FC101", "value"): 0.65, ("FC101", "placement"): 0.65,
    ("FC102", "value"): 0.65, ("FC102", "placement"): 0.65,
    ("FC103", "value"): 0.9, ("FC103", "placement"): 0.9,
    ("FC104", "value"): 1.0,
    ("FC105", "value"): 1.0,
    ("FC201", "value"): 0.7, ("FC201", "placement"): 0.6,
    ("FC202", "value"): 1.0, ("FC202", "placement"): 1.0,
    ("FC301", "value"): 0.5, ("FC301", "placement"): 0.6,
    ("FC302", "value"): 0.35, ("FC302", "placement"): 0.35,
    ("FC303", "spelling"): 0.55,
    ("FC304", "value"): 0.7, ("FC304", "placement"): 0.8,
    ("FC401", "value"): 0.55, ("FC401", "placement"): 0.6,
    ("FC402", "value"): 0.65, ("FC402", "placement"): 0.9,
    ("FC403", "value"): 0.65, ("FC403", "placement"): 0.65,
    ("FC404", "value"): 0.4, ("FC404", "placement"): 0.8,
    ("FC501", "value"): 0.8, ("FC501", "placement"): 0.8,
    ("FC502", "value"): 0.8, ("FC502", "placement"): 0.8,
}  # fmt: skip
SILENT = ("assertion", "neutral", "reference")


@pytest.fixture(scope="module")
def cells(checker: Checker) -> dict[Cell, tuple[int, int]]:
    return kills(sampled(mutants(checker), EACH), checker)


@pytest.mark.parametrize(("cell", "share"), MINIMUM.items(), ids=str)
def test_wrong_values_of_a_kind_are_noticed(
    cells: dict[Cell, tuple[int, int]], cell: Cell, share: float
) -> None:
    killed, number = cells[cell]
    assert killed >= share * number, f"{killed} of {number}"


@pytest.mark.parametrize("family", SILENT)
def test_what_is_right_or_not_said_is_never_flagged(
    cells: dict[Cell, tuple[int, int]], family: str
) -> None:
    """A wrong value that is denied, an unchanged one written otherwise, one not on record."""
    failed = {
        cell: counts
        for cell, counts in cells.items()
        if cell[1] == family and counts[0] < counts[1]
    }
    assert failed == {}


def test_every_family_has_mutants_of_every_kind_it_is_for(
    cells: dict[Cell, tuple[int, int]],
) -> None:
    assert {family for _, family in cells} == set(FAMILIES)
    assert {kind for kind, family in cells if family in {"value", "placement", "spelling"}} == {
        kind for kind, _ in MINIMUM
    }


def test_true_texts_raise_no_conflict(checker: Checker) -> None:
    _, conflicts = count(checker, TRUE_TEXTS)
    assert [(text.text, finding.message) for text, finding in conflicts] == []
