"""Two clocks: what had happened by a day, and what the reference held by then."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.cli.app import run
from factcheck.model import Verdict
from factcheck.reference.clock import as_of
from factcheck.reference.files import load_reference
from factcheck.reference.model import Reference

COP = Path(__file__).parent / "packs" / "cop"
SERIES = Reference.load(COP)


def test_what_had_not_happened_is_left_out() -> None:
    then = as_of(Reference.load(), date(2024, 1, 10))
    assert "dpct-17" in then.records
    assert "dpct-18" not in then.records
    assert "biden-xi-lima-2024" not in then.records
    assert then.stamp.as_of == date(2024, 1, 10)
    titles = {term.title for term in then.person["alvaro-smith"].terms}
    assert titles == set()


def test_every_day_gives_a_reference_that_can_be_used() -> None:
    for year in range(2000, 2027):
        then = as_of(Reference.load(), date(year, 7, 1))
        for record in then.records.values():
            assert record.cause is None or record.cause.value in then.records
            assert {head.value for head in record.heads.values()} <= set(then.person)


def _entered(tmp_path: Path, day: str) -> Reference:
    folder = tmp_path / "pack"
    shutil.copytree(COP, folder)
    path = folder / "dialogues" / "cop.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('id = "cop-29"\n', f'id = "cop-29"\nentered = {day}\n'), encoding="utf-8"
    )
    return load_reference([folder])


@pytest.mark.parametrize(
    ("day", "known"),
    [(date(2026, 2, 1), False), (date(2026, 3, 1), True), (date(2025, 1, 1), False)],
)
def test_what_had_not_entered_is_left_out(tmp_path: Path, day: date, known: bool) -> None:
    reference = _entered(tmp_path, "2026-03-01")
    assert ("cop-29" in as_of(reference, day).records) is known


def test_a_day_before_the_first_version_is_answered_by_the_first_version() -> None:
    assert SERIES.first_version == date(2025, 12, 31)
    assert "cop-20" in as_of(SERIES, date(2015, 1, 1)).records


def test_check_as_of_a_day_knows_nothing_later(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("COP29 was held in Dubai in November 2024.\n", encoding="utf-8")
    arguments = ["check", str(story), "--reference", str(COP), "--output-format", "json"]
    assert run(arguments) == 1
    now = json.loads(capfd.readouterr().out)
    assert run([*arguments, "--as-of", "2024-06-30"]) == 0
    then = json.loads(capfd.readouterr().out)
    assert (now["summary"]["conflict"], then["summary"]["conflict"]) == (1, 0)
    assert then["reference"]["as_of"] == "2024-06-30"


def test_what_is_later_than_the_reference_is_not_yet_on_record() -> None:
    text = "The 31st U.N. climate conference was held in Belem in November 2026."
    findings = Checker(SERIES).check(text, published=date(2026, 11, 30)).findings
    assert findings
    assert {f.verdict for f in findings} <= {Verdict.UNKNOWN, Verdict.SUPPORTED}
    assert "not-yet" in {f.reason for f in findings}
