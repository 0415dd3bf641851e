"""Read the files of a reference folder: bytes to validated tables, every problem located."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from factcheck.reference.explain import did_you_mean, explain
from factcheck.reference.layout import FILES, DialogueFile, ReferenceTable
from factcheck.reference.located import Document, Entry, Step
from factcheck.reference.schema import (
    DisputeTable,
    ExampleTable,
    PartyTable,
    PersonTable,
    PlaceTable,
    RecordTable,
    SourceTable,
    Table,
)

_SOURCES = TypeAdapter(dict[str, SourceTable])
_NAMES = (*FILES, "sources.toml")


@dataclass
class Pack:
    """What the folders read so far hold, by id, and every problem met.

    `known` are all ids seen, those of refused tables too, so that one mistake is not
    reported again by everything that refers to it; `unread` are kinds whose file failed.
    """

    dialogues: dict[str, Entry[DialogueFile]] = field(default_factory=dict)
    records: dict[str, Entry[RecordTable]] = field(default_factory=dict)
    people: dict[str, Entry[PersonTable]] = field(default_factory=dict)
    places: dict[str, Entry[PlaceTable]] = field(default_factory=dict)
    parties: dict[str, Entry[PartyTable]] = field(default_factory=dict)
    disputes: dict[str, Entry[DisputeTable]] = field(default_factory=dict)
    sources: dict[str, Entry[SourceTable]] = field(default_factory=dict)
    examples: dict[str, list[ExampleTable]] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    heads: list[ReferenceTable] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    known: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    folders: int = 0
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


KINDS = {
    "event": "records",
    "round": "records",
    "person": "people",
    "place": "places",
    "party": "parties",
    "dispute": "disputes",
}
_KINDS_OF_FILE = {
    "events.toml": "records",
    "people.toml": "people",
    "places.toml": "places",
    "parties.toml": "parties",
    "disputes.toml": "disputes",
    "sources.toml": "sources",
}


def read_folder(folder: Path, pack: Pack) -> None:
    """Add a folder to the pack; what it holds replaces what has the same id."""
    if not folder.is_dir():
        pack.problems.append(f"{folder}: expected a folder, found {_what(folder)}")
        return
    pack.folders += 1
    seen: dict[str, set[str]] = {}
    for path in sorted(folder.iterdir()):
        if path.name in _NAMES:
            _read_file(path, path.name, pack, seen)
        elif path.suffix == ".toml":
            pack.problems.append(f"{path}: unknown file{did_you_mean(path.name, _NAMES)}")
    _read_dialogues(folder / "dialogues", pack, seen)


def _read_dialogues(folder: Path, pack: Pack, seen: dict[str, set[str]]) -> None:
    if folder.exists() and not folder.is_dir():
        pack.problems.append(f"{folder}: expected a folder, found {_what(folder)}")
        pack.unread |= {"dialogues", "records"}
    elif folder.is_dir():
        for path in sorted(folder.glob("*.toml")):
            _read_file(path, f"dialogues/{path.name}", pack, seen)


def _what(path: Path) -> str:
    if path.is_dir():
        return "a folder"
    return "a file" if path.exists() else "nothing"


def _read_file(path: Path, name: str, pack: Pack, seen: dict[str, set[str]]) -> None:
    read = _parse(path, pack)
    if read is None:
        pack.unread.add(_KINDS_OF_FILE.get(name, "records"))
        if name.startswith("dialogues/"):
            pack.known.setdefault("dialogues", set()).add(path.stem)
        return
    document, raw = read
    pack.files[name if pack.folders == 1 else f"{pack.folders}/{name}"] = document.content
    if name == "sources.toml":
        _add_sources(document, raw, pack)
    elif name.startswith("dialogues/"):
        _add_dialogue(document, raw, pack, seen)
    else:
        _add_tables(document, raw, FILES[name], pack, seen)


def _parse(path: Path, pack: Pack) -> tuple[Document, dict[str, Any]] | None:
    if not path.is_file():
        pack.problems.append(f"{path}: expected a file, found {_what(path)}")
        return None
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
        raw = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found = f"found byte 0x{error.object[error.start]:02x}"
        pack.problems.append(f"{path}:{line}: expected UTF-8 text, {found}")
    except (
        ValueError,
        RecursionError,
    ) as error:  # a number or a nesting without end is none of TOML's
        pack.problems.append(_syntax(path, text, str(error)))
    except OSError as error:
        pack.problems.append(f"{path}: expected a readable file, found {error.strerror}")
    else:
        if raw:
            return Document(path, text, content), raw
        pack.problems.append(f"{path}: expected at least one entry, found an empty file")
    return None


def _syntax(path: Path, text: str, message: str) -> str:
    reason, _, place = message.rstrip(")").rpartition(" (at ")
    words = place.replace(",", "").split()
    line = int(words[1]) if words[:1] == ["line"] else text.count("\n") + 1
    return f"{path}:{line}: expected TOML, found a mistake: {reason or message}"


def _add_sources(document: Document, raw: dict[str, Any], pack: Pack) -> None:
    pack.known.setdefault("sources", set()).update(raw)
    try:
        tables = _SOURCES.validate_python(raw)
    except ValidationError as error:
        bad = {str(detail["loc"][0]) for detail in error.errors()}
        for detail in error.errors():
            steps = detail["loc"]
            # The model is that of one source: its keys are looked up below the id.
            message = explain({**detail, "loc": steps[1:]}, SourceTable)
            pack.problems.append(document.problem(str(steps[0]), steps, message))
        tables = _SOURCES.validate_python({k: v for k, v in raw.items() if k not in bad})
    for key, table in tables.items():
        _put(pack.sources, Entry(key, table, document, (key,)), pack)


def _put(store: dict[str, Entry[Any]], entry: Entry[Any], pack: Pack) -> None:
    """Store an entry; note where it takes the place of another folder's."""
    earlier = store.get(entry.id)
    if earlier is not None and earlier.document.folder != entry.document.folder:
        if entry.id in pack.owners:
            message = (
                f'expected an id of its own, found that of a round of "{pack.owners[entry.id]}"'
            )
            pack.problems.append(entry.problem("id", message))
        elif earlier.table != entry.table:
            pack.notes.append(entry.problem("", f"replaces {earlier.place}"))
    store[entry.id] = entry


def _add_dialogue(
    document: Document, raw: dict[str, Any], pack: Pack, seen: dict[str, set[str]]
) -> None:
    key = document.path.stem
    pack.known.setdefault("dialogues", set()).add(key)
    dialogue = _validate(document, raw, DialogueFile, pack)
    _note_ids(document, raw, pack, seen)
    if not isinstance(dialogue, DialogueFile):
        return
    for owned in [record for record, owner in pack.owners.items() if owner == key]:
        # A later folder's dialogue replaces the earlier one whole, its rounds included.
        pack.records.pop(owned, None)
        del pack.owners[owned]
    _put(pack.dialogues, Entry(key, dialogue, document), pack)
    pack.examples[key] = dialogue.example
    for item, steps in _with_steps(dialogue.round, "round", raw):
        _put(pack.records, Entry(item.id, item, document, steps), pack)
        pack.owners[item.id] = key


def _add_tables(
    document: Document,
    raw: dict[str, Any],
    model: type[Table],
    pack: Pack,
    seen: dict[str, set[str]],
) -> None:
    table = _validate(document, raw, model, pack)
    _note_ids(document, raw, pack, seen)
    if isinstance(table, ReferenceTable):
        pack.heads.append(table)
    if "example" in model.model_fields:
        pack.examples["events"] = getattr(table, "example", [])
    for kind, store in KINDS.items():
        for item, steps in _with_steps(getattr(table, kind, []), kind, raw):
            _put(getattr(pack, store), Entry(item.id, item, document, steps), pack)


def _with_steps(
    items: Iterable[Any], kind: str, raw: Mapping[str, Any]
) -> Iterable[tuple[Any, tuple[Step, ...]]]:
    tables = raw.get(kind)
    order = {id_of(table): n for n, table in enumerate(tables if isinstance(tables, list) else ())}
    return ((item, (kind, order.get(item.id, 0))) for item in items)


def id_of(table: object) -> str | None:
    """Return the id of a raw table if it has one."""
    key = table.get("id") if isinstance(table, dict) else None
    return key if isinstance(key, str) else None


def _note_ids(
    document: Document, raw: dict[str, Any], pack: Pack, seen: dict[str, set[str]]
) -> None:
    for kind, store in KINDS.items():
        tables = raw.get(kind, [])
        for n, table in enumerate(tables if isinstance(tables, list) else []):
            key = id_of(table)
            if key is None:
                continue
            if key in seen.setdefault(store, set()):
                message = "expected an id of its own, found one used before"
                pack.problems.append(document.problem(key, (kind, n, "id"), message))
            seen[store].add(key)
            pack.known.setdefault(store, set()).add(key)


def _validate(
    document: Document, raw: dict[str, Any], model: type[Table], pack: Pack
) -> Table | None:
    """Return the table, without the entries that are wrong; None when nothing is left."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        kept = dict(raw)
        for detail in error.errors():
            steps = tuple(detail["loc"])
            record = _record_of(raw, steps) or document.path.stem
            message = explain(detail, model)
            pack.problems.append(document.problem(record, steps, message))
            _drop(kept, raw, steps)
            if len(steps) == 1:
                # A table under a wrong name hides its entries, which others may refer to.
                pack.unread.add(_KINDS_OF_FILE.get(document.path.name, "records"))
    try:
        return model.model_validate(kept)
    except ValidationError:
        return None


def _record_of(raw: Mapping[str, Any], steps: Sequence[Step]) -> str | None:
    if len(steps) > 1 and isinstance(steps[1], int):
        tables = raw[str(steps[0])]
        return id_of(tables[steps[1]]) or f"{steps[0]} {steps[1] + 1}"
    return None


def _drop(kept: dict[str, Any], raw: Mapping[str, Any], steps: Sequence[Step]) -> None:
    key = str(steps[0])
    if len(steps) > 1 and isinstance(steps[1], int) and isinstance(kept.get(key), list):
        bad = raw[key][steps[1]]
        kept[key] = [table for table in kept[key] if table is not bad]
    else:
        kept.pop(key, None)
