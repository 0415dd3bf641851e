"""How much the checker notices: `python -m tests.bench.evaluate`, kills by kind and family.

Also which of its weights no example would miss, and how often it flags texts that are true.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck import Checker, Reference, Verdict
from factcheck.kinds import KINDS
from tests.bench.mutants import FAMILIES, Mutant, is_killed, mutants
from tests.bench.true_texts import count
from tests.bench.weights import survivors

Cell = tuple[str, str]
_EACH = 60  # mutants a cell
_TRUE_TEXTS = 20_000


def sampled(found: Iterable[Mutant], each: int) -> list[Mutant]:
    """Return at most `each` mutants a cell, spread over all there are."""
    cells: dict[Cell, list[Mutant]] = defaultdict(list)
    for mutant in found:
        cells[mutant.kind, mutant.family].append(mutant)
    return [
        cell[place * len(cell) // min(each, len(cell))]
        for cell in cells.values()
        for place in range(min(each, len(cell)))
    ]


def kills(chosen: Iterable[Mutant], checker: Checker) -> dict[Cell, tuple[int, int]]:
    """Return, by kind and family, how many mutants were killed and how many there were."""
    cells: dict[Cell, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for mutant in chosen:
        killed, number = cells[mutant.kind, mutant.family]
        cells[mutant.kind, mutant.family] = (killed + is_killed(mutant, checker), number + 1)
    return dict(cells)


def matrix(cells: Mapping[Cell, tuple[int, int]]) -> str:
    """Return the kills as a table."""
    names = {kind.code: kind.name for kind in KINDS}
    codes = sorted({code for code, _ in cells})
    lines = [f"{'':22}" + "".join(family.rjust(11) for family in FAMILIES)]
    for code in codes:
        row = [cells.get((code, family)) for family in FAMILIES]
        shown = [f"{cell[0]}/{cell[1]}" if cell else "-" for cell in row]
        lines.append(f"{code} {names.get(code, ''):16}" + "".join(s.rjust(11) for s in shown))
    totals = [
        (sum(c[0] for (_, f), c in cells.items() if f == family),
         sum(c[1] for (_, f), c in cells.items() if f == family))
        for family in FAMILIES
    ]  # fmt: skip
    lines.append(f"{'all':22}" + "".join(f"{a}/{b}".rjust(11) for a, b in totals))
    return "\n".join(lines)


def main() -> None:
    """Print the matrix, the weights that survive, and the count on true texts."""
    checker = Checker(Reference.load())
    sys.stdout.write(f"{matrix(kills(sampled(mutants(checker), _EACH), checker))}\n\n")
    alive, tried = survivors(checker)
    sys.stdout.write(f"{tried} changes of a weight, {len(alive)} of which no example notices\n")
    sys.stdout.writelines(f"  {name}\n" for name in alive)
    number = int(sys.argv[1]) if len(sys.argv) > 1 else _TRUE_TEXTS
    verdicts, conflicts = count(checker, number)
    sys.stdout.writelines(f"{f.message}\n  {t.text!r}\n" for t, f in conflicts)
    counts = ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in Verdict)
    sys.stdout.write(f"\n{number:,} true texts: {counts}\n")


if __name__ == "__main__":
    main()
