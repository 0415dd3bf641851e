"""Load a reference as it was last read: its files are read again only once they have changed."""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.model import Citation, Interval, ReferenceStamp
from factcheck.reference.facts import Alternative, Confidence, Fact, When
from factcheck.reference.model import (
    Dialogue,
    Dispute,
    Example,
    Party,
    Person,
    Place,
    Position,
    Record,
    Reference,
    Term,
)
from factcheck.storage import Records, cache_folder, open_cache, program_digest, write_whole

_RECORDS = Records(
    (
        Alternative, Citation, Confidence, Dialogue, Dispute, Example, Fact, Interval, Party,
        Person, Place, Position, Record, Reference, ReferenceStamp, Term, When,
    )
)  # fmt: skip
_FOLDER = "references"
_MOST_KEPT = 32  # a quarter of a megabyte each
_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_folder() -> Path:
    """Return the folder of the shipped reference: in an installed package, or beside a checkout."""
    installed = _PACKAGE / "_reference"
    return installed if installed.is_dir() else _PACKAGE.parent / "reference"


def load(folders: Sequence[Path]) -> Reference:
    """Return the reference that the folders hold; none given means the shipped one.

    What is kept stands under the bytes of every file, the names of the folders and this
    program: it is what reading them again would give, without parsing and validating them.
    Raise BadReferenceError with every problem; a reference with a problem is never kept.
    """
    folders = folders or [shipped_folder()]
    place = None
    with contextlib.suppress(OSError):
        place = cache_folder() / _FOLDER / f"{_key(folders)}.json"
        with contextlib.suppress(ValueError):
            kept = _RECORDS.load(place.read_bytes())
            if isinstance(kept, Reference):
                return kept
    from factcheck.reference.files import load_reference  # noqa: PLC0415 - pydantic is slow

    reference = load_reference(folders)
    if place is not None:
        with contextlib.suppress(OSError, UnicodeError):
            _keep(place, reference)
    return reference


def forget() -> None:
    """Remove every reference that is kept."""
    shutil.rmtree(cache_folder() / _FOLDER, ignore_errors=True)


def _key(folders: Sequence[Path]) -> str:
    digest = hashlib.sha256(program_digest().encode())
    for folder in folders:
        digest.update(f"{folder}\0".encode("utf-8", "surrogatepass"))
        for path in _files(folder):
            content = path.read_bytes()
            digest.update(f"{path.name}\0{len(content)}\0".encode("utf-8", "surrogatepass"))
            digest.update(content)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """Give every file that reading the folder looks at."""
    for inside in (folder, folder / "dialogues"):
        if inside.is_dir():
            yield from sorted(path for path in inside.iterdir() if path.suffix == ".toml")


def _keep(place: Path, reference: Reference) -> None:
    """Write a reference down; let go of those that were not written for longest."""
    open_cache(place.parent.parent)
    place.parent.mkdir(mode=0o700, exist_ok=True)
    write_whole(place, _RECORDS.dump(reference))
    kept = sorted(place.parent.glob("*.json"), key=os.path.getmtime)
    for old in kept[: max(0, len(kept) - _MOST_KEPT)]:
        old.unlink(missing_ok=True)
