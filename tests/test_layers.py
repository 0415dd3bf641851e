"""The way through the files: the import contracts hold, and the guide names every part."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PARTS = sorted(
    path.name if path.is_dir() else path.stem
    for path in (ROOT / "factcheck").iterdir()
    if not path.name.startswith(("__", "py.typed"))
)


def test_the_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("part", PARTS)
def test_the_guide_to_the_files_names_every_part(part: str) -> None:
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    path = ROOT / "factcheck" / part
    assert f"\n  {part}/ " in guide if path.is_dir() else f"\n  {part}.py " in guide


def test_reading_dates_alone_loads_no_spacy() -> None:
    script = (
        "import sys; from factcheck import find_times; find_times('on Jan. 9');"
        " sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
