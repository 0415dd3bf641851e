"""What a folder costs beside other checkers of prose: `python -m tests.bench.folder [FOLDER]`.

proselint (https://github.com/amperser/proselint) and codespell
(https://github.com/codespell-project/codespell) are installed into an environment of their own, and
all read the same files in the same run, one after the other. Ratios first; without a FOLDER the
articles are ours, half of each about the talks.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.bench.texts import mixed

_ENVIRONMENT = Path(sys.prefix) / "bench-others"
FILES = 600
_ROUNDS = 2
_FOUND = {0, 1, 65}  # 65 is what codespell says of a misspelling


class Cost(NamedTuple):
    """What one run of a command took: seconds by the clock, of processors; megabytes at most."""

    wall: float
    cpu: float
    peak: float

    def least(self, other: "Cost | None") -> "Cost":
        """Return the better of two runs in each."""
        if other is None:
            return self
        return Cost(*(min(a, b) for a, b in zip(self, other, strict=True)))


Costs = Mapping[str, Cost]


def cost(command: Sequence[str], folder: Path, **environment: str) -> Cost:
    """Run a checker on `folder`; return what it took, its own processes included."""
    begun = time.perf_counter()
    child = subprocess.Popen(
        [*command, "."],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.getcwd(), **environment},  # noqa: PTH109 - as it is
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - begun
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in _FOUND:
        raise RuntimeError(f"{command[0]} ended with {child.returncode}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3)


def other(name: str) -> str:
    """Return the command of another checker, installed when it is first asked for."""
    script = _ENVIRONMENT / "bin" / name
    if not script.exists():
        subprocess.run([sys.executable, "-m", "venv", _ENVIRONMENT], check=True)
        pip = str(_ENVIRONMENT / "bin" / "pip")
        subprocess.run([pip, "install", "--quiet", "proselint", "codespell"], check=True)
    return str(script)


def measured(folder: Path, environment: Mapping[str, str]) -> dict[str, Cost]:
    """Return what each way of checking `folder` takes at best, in rounds of all of them."""
    ours = [sys.executable, "-m", "factcheck", "check", "--output-format", "json", "--isolated"]
    fresh = [*ours, "--no-cache"]
    ways = {
        "proselint": [other("proselint"), "check"],
        "codespell": [other("codespell")],
        "ours": fresh,
        "ours, one process": [*fresh, "-j", "1"],
        "ours, from the cache": ours,
    }
    cost(ours, folder, **environment)  # what is found now is what the cache knows
    best: dict[str, Cost] = {}
    for _ in range(_ROUNDS):
        for name, command in ways.items():
            best[name] = cost(command, folder, **environment).least(best.get(name))
    return best


def ratios(whole: Costs, part: Costs) -> list[tuple[str, float, str]]:
    """Return what is compared, the ratio and its bar; `part` is of a quarter of the files."""
    theirs, ours, cached = whole["proselint"], whole["ours"], whole["ours, from the cache"]
    single = whole["ours, one process"]
    return [
        ("wall time / proselint's", ours.wall / theirs.wall, "0.33"),
        ("wall time / codespell's", ours.wall / whole["codespell"].wall, ""),
        ("processor time / proselint's", single.cpu / theirs.cpu, ""),
        ("again from the cache / the first time", cached.wall / ours.wall, "0.20"),
        ("peak of a process, all files / a quarter", ours.peak / part["ours"].peak, "1.1"),
    ]


def costs(files: Sequence[str]) -> tuple[Costs, Costs]:
    """Return what articles cost, written to a folder and checked in every way; and a quarter."""
    with tempfile.TemporaryDirectory() as place:
        whole, part = Path(place) / "whole", Path(place) / "part"
        for folder, kept in ((whole, files), (part, files[::4])):
            folder.mkdir()
            for number, text in enumerate(kept):
                (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        kept_in = {"FACTCHECK_CACHE_DIR": str(Path(place) / "cache")}
        fresh = [sys.executable, "-m", "factcheck", "check", "--no-cache", "--isolated"]
        small = {"ours": cost(fresh, part, **kept_in)}
        return measured(whole, kept_in), small


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="text files; ours without")
    given = parser.parse_args().folder
    files = _texts_of(given) if given else mixed(FILES)
    whole, part = costs(files)
    shown = [f"{what:42}{ratio:6.2f}  {bar:>5}" for what, ratio, bar in ratios(whole, part)]
    shown += [
        f"{name:42}{cost.wall:6.2f} s, {cost.cpu:.2f} s of processors, {cost.peak:.0f} MB"
        for name, cost in whole.items()
    ]
    sys.stdout.write("\n".join([f"{len(files)} files", *shown]) + "\n")


def _texts_of(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


if __name__ == "__main__":
    main()
