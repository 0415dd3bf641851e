"""The packages that are released: the same bytes from the same sources, and all that is needed."""

import tarfile
import zipfile
from pathlib import Path

from tests.packages import build, digest


def test_packages_are_built_alike_twice_and_hold_what_they_need(tmp_path: Path) -> None:
    first, second = build(tmp_path / "one"), build(tmp_path / "another place")
    assert [path.name for path in first] == [path.name for path in second]
    assert [digest(path) for path in first] == [digest(path) for path in second]
    wheel, archive = first
    inside = set(zipfile.ZipFile(wheel).namelist())
    assert {"factcheck/py.typed", "factcheck/_reference/dialogues/dpct.toml"} <= inside
    assert {
        "factcheck/report/html/templates/page.html.j2",
        "factcheck/sources/pdf_pages.py",
    } <= inside
    assert not [name for name in inside if not name.startswith("factcheck")]
    with tarfile.open(archive) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    assert {"tests/test_packages.py", "requirements.lock", "reference/people.toml"} <= names
