"""What the program is built of: every package locked by hash, counted, and defended."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.footprint import rows

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENTRY = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(?: ;.*)? \\$", re.MULTILINE)
LOCKED = dict(ENTRY.findall(LOCK))
EXTRAS = PROJECT["project"]["optional-dependencies"]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def requirements(listed: list[str]) -> list[Requirement]:
    """Return requirements, those of our own extras in their place."""
    found: list[Requirement] = []
    for requirement in map(Requirement, listed):
        if requirement.name == PROJECT["project"]["name"]:
            for extra in sorted(requirement.extras):
                found += requirements(EXTRAS[extra])
        else:
            found.append(requirement)
    return found


NEEDED = requirements([*PROJECT["project"]["dependencies"], *EXTRAS["dev"]])
NEEDED += requirements(PROJECT["build-system"]["requires"])
DIRECT = sorted({canonical(one.name) for one in [*NEEDED, *requirements(EXTRAS["fuzz"])]})


def test_the_lock_holds_versions_that_are_asked_for() -> None:
    locked = {str(one): LOCKED.get(canonical(one.name)) for one in NEEDED}
    wrong = [one for one in NEEDED if not one.specifier.contains(locked[str(one)] or "0")]
    assert not wrong, f"not locked: {', '.join(map(str, wrong))}; make lock"


def test_every_locked_package_has_its_hashes() -> None:
    entries = re.split(r"^(?=[a-z0-9])", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) >= len(LOCKED) > len(NEEDED)
    bare = [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)]
    assert bare == []


def test_the_lock_names_no_place_to_get_packages_from() -> None:
    assert not re.search(r"index-url|find-links|trusted-host|://|@ ", LOCK)


@pytest.mark.parametrize("name", DIRECT)
def test_every_package_that_is_asked_for_is_defended(name: str) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    table = guide.partition("## Dependencies")[2].partition("\n## ")[0]
    listed = {canonical(word) for word in re.findall(r"[A-Za-z][\w.-]+", table)}
    assert name in listed, f"{name} has no reason in CONTRIBUTING"


@pytest.mark.parametrize(("mark", "row"), [("core", 0), ("extras", 1)])
def test_the_readme_tells_what_an_installation_brings_along(mark: str, row: int) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = re.search(rf"<!-- {mark} -->(\d+) packages, (\d+) MB<!-- /{mark} -->", readme)
    assert told is not None
    _, number, size = rows()[row]
    # Versions of Python and systems differ by a few.
    assert abs(number - int(told[1])) <= 3, f"{number} packages: python -m tests.footprint"
    assert abs(size / int(told[2]) - 1) < 0.15, f"{size:.0f} MB: python -m tests.footprint"
