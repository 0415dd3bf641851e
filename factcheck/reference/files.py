"""Load a reference: folders of TOML files to one `Reference`, or every problem at once."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from factcheck.errors import BadReferenceError
from factcheck.model import ReferenceStamp
from factcheck.reference.checks import check
from factcheck.reference.model import Dialogue, Record, Reference
from factcheck.reference.reading import Pack, read_folder
from factcheck.reference.records import (
    dialogue_of,
    disputes_of,
    examples_of,
    parties_of,
    person_of,
    places_of,
    record_of,
    sources_of,
)


def load_reference(folders: Sequence[Path]) -> Reference:
    """Read the folders in order, a later one replacing what has the same id.

    Raise BadReferenceError with every problem.
    """
    pack = Pack()
    for folder in folders:
        read_folder(folder, pack)
    problems = [*pack.problems, *_head_problems(pack, folders)]
    problems += check(pack)
    reference = _reference(pack, problems)
    if problems:
        raise BadReferenceError(tuple(problems))
    return reference


def _head_problems(pack: Pack, folders: Sequence[Path]) -> list[str]:
    if pack.heads or pack.problems:
        return []
    message = "expected a version and an as_of date, found no file"
    return [f"{folders[0] / 'reference.toml'}: {message}"]


def _reference(pack: Pack, problems: list[str]) -> Reference:
    records = {
        key: record_of(entry, pack.owners.get(key), problems) for key, entry in pack.records.items()
    }
    return Reference(
        stamp=_stamp(pack),
        dialogues=tuple(_dialogues(pack, records, problems)),
        events=tuple(record for key, record in records.items() if key not in pack.owners),
        people=tuple(person_of(entry.table) for entry in pack.people.values()),
        places=places_of(pack),
        parties=parties_of(pack),
        disputes=disputes_of(pack),
        sources=sources_of(pack),
        examples=examples_of(pack),
        first_version=min(_first_versions(pack), default=None),
        notes=tuple(pack.notes),
    )


def _dialogues(pack: Pack, records: dict[str, Record], problems: list[str]) -> list[Dialogue]:
    return [
        dialogue_of(entry, (records[item.id] for item in entry.table.round), problems)
        for entry in pack.dialogues.values()
    ]


def _first_versions(pack: Pack) -> list[date]:
    return [head.first_version for head in pack.heads if head.first_version]


def _stamp(pack: Pack) -> ReferenceStamp:
    digest = sha256()
    for name, content in sorted(pack.files.items()):
        digest.update(name.encode() + b"\0" + content + b"\0")
    return ReferenceStamp(
        version="+".join(head.version for head in pack.heads),
        as_of=max((head.as_of for head in pack.heads), default=date.min),
        digest=digest.hexdigest(),
    )
