"""What an installation brings along: `python -m tests.footprint`, packages and megabytes."""

import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution

from packaging.requirements import Requirement

NAME = "factcheck"
PARTS = {"factcheck": (), "factcheck[html,docs]": ("docs", "html")}


def needed(name: str, extras: Iterable[str] = ()) -> set[str]:
    """Return the packages that `name` needs on this system, all the way down."""
    found: set[str] = set()
    waiting = [(name, tuple(extras))]
    while waiting:
        current, asked = waiting.pop()
        for line in distribution(current).requires or ():
            one = Requirement(line)
            environments = [{"extra": extra} for extra in asked or ("",)]
            if one.marker and not any(one.marker.evaluate(about) for about in environments):
                continue
            key = one.name.lower().replace("_", "-")
            if key not in found and key != NAME:
                found.add(key)
                waiting.append((key, tuple(one.extras)))
    return found


def megabytes(names: Iterable[str]) -> float:
    """Return the size of what is installed of packages, compiled files left out."""
    total = 0
    for name in names:
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:
            continue
        total += sum(file.size or 0 for file in files if file.suffix != ".pyc")
    return total / 1e6


def rows() -> list[tuple[str, int, float]]:
    """Return each way to install, how many packages it brings along, and their megabytes."""
    found = []
    for shown, extras in PARTS.items():
        names = needed(NAME, extras)
        found.append((shown, len(names), megabytes(names)))
    return found


def main() -> None:
    """Print a line for each way to install."""
    for shown, number, size in rows():
        sys.stdout.write(f"{shown}: {number} packages, {size:.0f} MB\n")


if __name__ == "__main__":
    main()
