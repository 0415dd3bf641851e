"""A reference that is kept is the one its files hold, for as long as they hold it."""

import shutil
import stat
import sys
from datetime import date
from pathlib import Path
from subprocess import run

import pytest

from factcheck import Reference
from factcheck.engines import clean_cache
from factcheck.errors import BadReferenceError
from factcheck.model import Interval, Quote, Role, Section
from factcheck.reference.files import load_reference
from factcheck.reference.kept import shipped_folder
from factcheck.storage import Records

RECORDS = Records((Interval, Section, Role))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shutil.copytree(shipped_folder(), tmp_path / "pack")
    return tmp_path / "pack"


def entries(cache: Path) -> list[Path]:
    return sorted((cache / "references").glob("*"))


def test_what_is_kept_is_what_the_files_hold(cache: Path) -> None:
    read, kept = Reference.load(), Reference.load()
    assert read == kept == load_reference([shipped_folder()])
    assert len(entries(cache)) == 1


def test_what_is_kept_is_loaded_without_pydantic_or_a_parser() -> None:
    code = (
        "import sys; from factcheck import Reference; Reference.load()\n"
        "print(sorted({'pydantic', 'tomllib', 'spacy'} & set(sys.modules)))"
    )
    first, again = (
        run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in range(2)
    )
    assert (first.split(), again.split()) == ([b"['pydantic',", b"'tomllib']"], [b"[]"])


def test_a_changed_file_is_read_again(pack: Path) -> None:
    assert Reference.load(pack).stamp.version != "changed"
    head = pack / "reference.toml"
    head.write_text('version = "changed"\nas_of = 2024-06-30\n')
    assert Reference.load(pack).stamp.version == "changed"


def test_a_file_that_is_put_beside_what_is_kept_is_seen(pack: Path, cache: Path) -> None:
    Reference.load(pack)
    (pack / "dialogues" / "new.toml").write_text("name = 3\n")
    with pytest.raises(BadReferenceError, match=r"new\.toml:1"):
        Reference.load(pack)
    assert len(entries(cache)) == 1


def test_the_notes_of_layers_are_kept_under_the_folders_that_they_name(pack: Path) -> None:
    folders = [shipped_folder(), pack]
    (pack / "reference.toml").write_text('version = "2"\nas_of = 2024-06-30\n')
    place = (pack / "parties.toml").read_text()
    (pack / "parties.toml").write_text(place.replace('"Washington"', '"Washington, D.C."', 1))
    notes = Reference.load(folders).notes
    assert notes
    assert Reference.load(folders).notes == notes
    moved = pack.rename(pack.with_name("moved"))
    assert str(moved) in Reference.load([shipped_folder(), moved]).notes[0]


def test_a_damaged_entry_is_read_past_and_mended(cache: Path) -> None:
    reference = Reference.load()
    (entry,) = entries(cache)
    whole = entry.read_bytes()
    for damage in (b"", b"\xff", whole[:-1], whole.replace(b"Pentagon", b"Pentagram", 1)):
        entry.write_bytes(damage)
        assert Reference.load() == reference
        assert entry.read_bytes() == whole


def test_a_cache_that_cannot_be_written_fails_nothing(cache: Path) -> None:
    cache.write_text("in the way")
    assert Reference.load() == load_reference([shipped_folder()])


def test_only_the_latest_references_are_kept_for_their_owner_and_can_be_removed(
    pack: Path, cache: Path
) -> None:
    for number in range(34):
        (pack / "reference.toml").write_text(f'version = "{number}"\nas_of = 2024-06-30\n')
        Reference.load(pack)
    assert {stat.S_IMODE(path.stat().st_mode) for path in entries(cache)} == {0o600}
    assert len(entries(cache)) == 32
    clean_cache()
    assert entries(cache) == []


def test_records_come_back_equal_and_of_their_own_class() -> None:
    value = (
        Interval(date(2024, 1, 8), date(2024, 1, 9)),
        Section(0, 4, Role.CAPTION),
        {"a": ("b", None, True, 1.5)},
        (),
    )
    loaded = RECORDS.load(RECORDS.dump(value))
    assert loaded == value
    assert type(loaded[1].role) is Role


@pytest.mark.parametrize("value", [Quote(0, 1, "a"), Path(), (object(),)])
def test_what_is_no_record_of_the_shelf_is_not_kept(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        RECORDS.load(RECORDS.dump(value))


def test_no_class_but_those_named_can_come_back() -> None:
    data = Records((Quote,)).dump(Quote(0, 1, "a"))
    with pytest.raises(ValueError, match="no records of ours"):
        RECORDS.load(data)
