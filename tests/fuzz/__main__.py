"""Feed every target hostile inputs: `python -m tests.fuzz [TARGET…] [--cases N] [--seed S]`.

Each target runs in a process of its own, so that one that crashes the interpreter is a row of the
table like others. An input that raises, hangs or crashes is printed whole.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ENGINES = ("hypothesis", "atheris")
CASES = 100_000


def main() -> int:
    """Run the targets asked for and print a line for each; 1 where an input was a fault."""
    asked = _arguments()
    if asked.inside:
        from tests.fuzz.engines import run_target  # noqa: PLC0415 - in the process of a target

        target, folder = asked.targets[0], Path(asked.inside)
        return run_target(target, asked.engine, asked.cases, folder, asked.seed)
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - as above

    unknown = sorted(set(asked.targets) - set(TARGETS))
    if unknown:
        sys.exit(f"no target is called {unknown[0]!r}: {', '.join(TARGETS)}")
    engines = [asked.engine] if asked.engine else list(ENGINES)
    if "atheris" in engines and importlib.util.find_spec("atheris") is None:
        engines.remove("atheris")
        _say("atheris is not installed (pip install 'factcheck[fuzz]'): hypothesis alone is used")
    _say(f"{'target':18} {'engine':10} {'cases':>9} {'seconds':>8} {'slowest':>9}  result")
    faults = 0
    for target in asked.targets or TARGETS:
        for engine in engines:
            faults += _row(target, engine, asked.cases // len(engines), asked.seed)
    return 1 if faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--cases", type=int, default=CASES, help="for each target, in all")
    parser.add_argument("--engine", choices=ENGINES, help="one alone; both share the cases")
    parser.add_argument("--seed", type=int, default=1, help="another one draws other inputs")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    return parser.parse_args()


def _row(target: str, engine: str, cases: int, first_seed: int) -> bool:
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - a folder in it
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        how = ("--cases", str(cases), "--engine", engine, "--seed", str(first_seed))
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz", target, *how, "--inside", folder],
            check=False, capture_output=True, cwd=Path(__file__).parents[2],
            env={**os.environ, "TMPDIR": folder},
        )  # fmt: skip
        seconds = time.monotonic() - begun
        number, slowest = _counted(Path(folder))
        good = done.returncode == 0 and number >= cases
        result = "no fault" if good else f"exit code {done.returncode}"
        _say(
            f"{target:18} {engine:10} {number:9,} {seconds:8.0f} {slowest * 1e3:6.0f} ms  {result}"
        )
        if not good:
            _say((Path(folder) / "case").read_text(encoding="utf-8", errors="replace"))
            _say(done.stderr.decode(errors="replace")[-3000:])
    return not good


def _counted(folder: Path) -> tuple[int, float]:
    try:
        number, slowest = (folder / "count").read_text().split()
    except OSError:
        return 0, 0.0
    return int(number), float(slowest)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
