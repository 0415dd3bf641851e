"""A target in a process of its own: inputs drawn by hypothesis, or by atheris for new coverage."""

import faulthandler
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

from hypothesis import HealthCheck, Phase, given, seed, settings

SLOWEST = 20  # seconds of the processor that one input may take before it counts as a hang
FAULT = 3
_BATCH = 5_000  # inputs that hypothesis remembers at a time
_TOLD = 1_000
_QUIET = settings(
    max_examples=_BATCH, deadline=None, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


class Trial:
    """Tries one input after the other until there were enough; keeps what is known on disk.

    A process that is ended by its input has said beforehand which that was.
    """

    def __init__(self, work: Callable[[Any], None], cases: int, folder: Path) -> None:
        """Write how many there were, and which is being tried, into `folder`."""
        self._work = work
        self._cases = cases
        self._count = folder / "count"
        self._case = os.open(folder / "case", os.O_WRONLY | os.O_CREAT)
        self._number = 0
        self._slowest = 0.0
        faulthandler.register(signal.SIGVTALRM, chain=True)

    def attempt(self, case: Any) -> None:
        """Try one input; end the process at a fault, and when it was the last."""
        written = repr(case).encode("utf-8", "backslashreplace")
        os.pwrite(self._case, written, 0)
        os.ftruncate(self._case, len(written))
        signal.setitimer(
            signal.ITIMER_VIRTUAL, SLOWEST
        )  # its signal says where, and ends the process
        begun = time.process_time()
        try:
            self._work(case)
        except BaseException:  # noqa: BLE001 - whatever is raised is a fault
            traceback.print_exc()
            self._end(FAULT)
        self._slowest = max(self._slowest, time.process_time() - begun)
        self._number += 1
        if self._number % _TOLD == 0:
            self._tell()  # a process that is killed has said how far it came
        if self._number >= self._cases:
            self._end(0)

    def _tell(self) -> None:
        self._count.write_text(f"{self._number} {self._slowest}")

    def _end(self, code: int) -> NoReturn:
        self._tell()
        sys.stderr.flush()
        os._exit(code)


def run_target(name: str, engine: str, cases: int, folder: Path, first_seed: int) -> NoReturn:
    """Run one target until it has had `cases` inputs; the process ends in here."""
    if engine == "atheris":
        _with_atheris(name, cases, folder, first_seed)
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - atheris instruments its imports

    inputs, work = TARGETS[name]
    trial = Trial(work, cases, folder)
    for number in count(first_seed):
        seed(number)(_QUIET(given(inputs())(trial.attempt)))()
    raise RuntimeError("there is no last seed")


def _with_atheris(name: str, cases: int, folder: Path, first_seed: int) -> NoReturn:
    import atheris  # noqa: PLC0415 - an extra

    with atheris.instrument_imports(include=["factcheck"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - as above

        inputs, work = TARGETS[name]
    trial = Trial(work, cases, folder)
    test: Any = _QUIET(given(inputs())(trial.attempt))
    atheris.Setup(
        [
            sys.argv[0],
            "-max_len=4096",
            "-len_control=0",
            "-timeout=60",
            "-rss_limit_mb=4096",
            f"-seed={first_seed}",
        ],
        test.hypothesis.fuzz_one_input,
    )
    atheris.Fuzz()
    raise RuntimeError("atheris came back")
