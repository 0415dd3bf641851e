"""The command line, aside: files named by a list, or by git as changed."""

import os
import subprocess
import sys
from collections.abc import Sequence

from factcheck.errors import FactcheckError

_MOST_BYTES = 200_000_000


def listed_files(name: str) -> list[str]:
    """Return the paths that a file or standard input lists, by NUL if it has one, else by line."""
    try:
        if name == "-":
            data = sys.stdin.buffer.read(_MOST_BYTES)
        else:
            with open(name, "rb") as stream:  # noqa: PTH123 - a path may not survive a round trip through Path
                data = stream.read(_MOST_BYTES)
    except OSError as error:
        raise FactcheckError(f"{name}: {(error.strerror or 'unreadable').lower()}") from error
    parts = data.split(b"\0") if b"\0" in data else data.splitlines()
    return [os.fsdecode(part) for part in parts if part.strip()]


def changed_files(ref: str, within: Sequence[str]) -> list[str]:
    """Return the files that differ from `ref` or are new to git, in and under `within`."""
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if not commit:
        raise FactcheckError(f"--changed: git knows no {ref!r} here")
    known = _git("diff", "--name-only", "-z", "--diff-filter=d", "--relative", commit[0])
    new = _git("ls-files", "--others", "--exclude-standard", "-z")
    roots = [os.path.abspath(path) for path in within]  # noqa: PTH100 - links are kept
    found = [path for path in {*known, *new} if os.path.isfile(path)]  # noqa: PTH113 - as above
    return [path for path in sorted(found) if not roots or _is_within(path, roots)]


def _is_within(path: str, roots: Sequence[str]) -> bool:
    full = os.path.abspath(path)  # noqa: PTH100 - as above
    return any(full == root or full.startswith(f"{root.rstrip(os.sep)}{os.sep}") for root in roots)


def _git(*arguments: str) -> list[str]:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - the user's own git
    except OSError as error:
        raise FactcheckError("--changed: git is not installed") from error
    if done.returncode and arguments[0] != "rev-parse":
        raise FactcheckError(f"--changed: {os.fsdecode(done.stderr).strip()}")
    parts = done.stdout.split(b"\0") if b"\0" in done.stdout else done.stdout.splitlines()
    return [os.fsdecode(part) for part in parts if part]
