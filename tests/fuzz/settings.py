"""Targets: files that a user writes: a reference, settings, answers, a baseline, ignore rules."""

import tempfile
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from factcheck.baseline import read_baseline
from factcheck.checker import Checker
from factcheck.config.layers import file_layers, merged
from factcheck.errors import BadReferenceError, FactcheckError
from factcheck.reference.edtf import read_edtf
from factcheck.reference.files import load_reference
from factcheck.reference.starter import STARTER
from factcheck.sources.ignoring import is_ignored
from factcheck.suppressions.sidecar import read_sidecar
from tests.fuzz.inputs import HOSTILE, JSON, TOML, damaged, of

_DISPUTE = (
    '[[dispute]]\nid = "d"\ntopic = "t"\nabout = ["hct-5"]\nresolution = "r"\n'
    'confidence = "medium"\n'
    '[[dispute.position]]\nclaim = "c"\nsources = ["harbour-gazette-2024-05-03"]\n'
)
_SETTINGS = (
    'fail-on = "error"\nexclude = ["archive/"]\nmax-size = "10 MB"\njobs = 2\n'
    'published = 2024-01-10\nselect = ["FC1"]\n[severity]\nFC304 = "info"\n'
    '[per-file-ignores]\n"opinion/*" = ["FC5"]\n'
)
_ANSWERS = '[[suppress]]\nreason = "asked"\npath = "a/*"\ncode = "FC102"\nuntil = 2026-12-31\n'
_BASELINE = (
    '{"version": 1, "findings": [{"path": "a.txt", "code": "FC102", "fingerprint": "f",'
    ' "claimed": "2023", "recorded": "2022"}]}'
)
_DEEP = ("a = " + "[" * 1100, "9" * 5000, '{"a":' * 1100, "1e400")


def packs() -> st.SearchStrategy[tuple[str, bytes]]:
    """Return a file of a reference, by its name, that was damaged."""
    files = _files()
    return st.sampled_from(sorted(files)).flatmap(
        lambda name: st.tuples(st.just(name), damaged([files[name]], (*TOML, *HOSTILE, *_DEEP)))
    )


def load_pack(case: tuple[str, bytes]) -> None:
    """Load a reference of which one file was damaged; one that loads can be checked against."""
    name, content = case
    folder = _folder()
    (folder / name).write_bytes(content)
    try:
        reference = load_reference([folder])
    except BadReferenceError:
        return
    finally:
        (folder / name).write_bytes(_files()[name])
    Checker(reference).check("The harbour was closed on Feb. 30.", published=date(2024, 1, 1))


def edtf_values() -> st.SearchStrategy[object]:
    """Return values of every type that TOML has, and strings that are nearly dates."""
    digits = st.text("0123456789-/.~?XT٣ ", max_size=24)
    return digits | st.text() | st.dates() | st.datetimes() | st.integers() | st.floats()


def read_date(value: object) -> None:
    """Read a date of the reference: days in order, or a ValueError that says what is expected."""
    with suppress(ValueError):
        found = read_edtf(value)
        assert found.first <= found.last


def settings() -> st.SearchStrategy[bytes]:
    """Return files of settings, answers, baselines and ignore rules, damaged."""
    files = [text.encode() for text in (_SETTINGS, _ANSWERS, _BASELINE, "*.md\n!a/b\n[a-\n**/\n")]
    soup = of(TOML, HOSTILE).map(lambda text: text.encode("utf-8", "surrogatepass"))
    return damaged(files, (*TOML, *JSON, *HOSTILE, *_DEEP)) | soup


def read_settings(data: bytes) -> None:
    """Read a file as each thing that a user may have meant it for."""
    folder = _scratch()
    path = folder / "factcheck.toml"
    path.write_bytes(data)
    (folder / ".factcheckignore").write_bytes(data)
    with suppress(FactcheckError):
        merged(file_layers(path))
    with suppress(FactcheckError):
        read_sidecar(path)
    with suppress(FactcheckError):
        read_baseline(path)
    is_ignored(str(folder / "a" / "b.md"), names=(".factcheckignore",))


@cache
def _files() -> dict[str, bytes]:
    lines = {
        name: [line for line in text.splitlines() if not line.startswith("#")]
        for name, text in STARTER.items()
    }
    files = {name: "\n".join(kept).encode() for name, kept in lines.items()}
    return {**files, "disputes.toml": _DISPUTE.encode()}


@cache
def _scratch() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="factcheck-fuzz-"))
    (folder / ".git").mkdir()
    return folder


@cache
def _folder() -> Path:
    folder = _scratch() / "pack"
    (folder / "dialogues").mkdir(parents=True)
    for name, content in _files().items():
        (folder / name).write_bytes(content)
    return folder
