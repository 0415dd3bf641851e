"""What a new reference changes for articles that were checked against an old one.

A run keeps a digest of every entry of its reference. An entry whose digest differs, or that
came or went, has changed; an article needs a new check if a finding in it is about such an entry
or about something of the same dialogue, or if one had nothing on record to be compared with.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from factcheck.corpus.database import database, files_of, offer
from factcheck.corpus.store import read_json
from factcheck.errors import FactcheckError
from factcheck.reference.describe import entries_of
from factcheck.reference.model import Record, Reference
from factcheck.reference.plain import plain
from factcheck.report.run import tool_version

# Verdicts whose ground may be any entry: nothing was on record, or it was not sure which one.
_OPEN = ("unknown", "review", "not-asserted")
# A change to one of these reaches further than the findings that name it: any text may be read
# otherwise. Nothing but a round changed leaves alone what said nothing of any record.
_EVERYWHERE = ("place", "party")
_READ_BY = ("dialogue", "event", "person")


def entry_digests(reference: Reference) -> dict[str, str]:
    """Return a digest of every entry, by "kind/id"."""
    return {
        key: hashlib.sha256(written.encode()).hexdigest()[:16]
        for key, written in _written(reference).items()
    }


def _written(reference: Reference) -> dict[str, str]:
    """Return every entry as JSON, by "kind/id"; rounds stand for themselves."""
    found: dict[str, str] = {}
    for kind, entries in entries_of(reference).items():
        for ident, entry in entries.items():
            fields = cast("dict[str, object]", plain(entry))
            fields.pop("rounds", None)
            found[f"{kind}/{ident}"] = json.dumps(fields, sort_keys=True, ensure_ascii=False)
    return found


def unchanged_digests(old: Path, reference: Reference) -> frozenset[str]:
    """Return the digests of the texts in a complete run that `reference` changes nothing for."""
    summary = read_json(old / "summary.json") if (old / "summary.json").exists() else None
    if summary is None:
        raise FactcheckError(f"{old}: no complete run of corpus (it has no summary.json)")
    before = cast("Mapping[str, str]", summary.get("entries", {}))
    after = entry_digests(reference)
    changed = {key for key in {*before, *after} if before.get(key) != after.get(key)}
    kinds = {key.partition("/")[0] for key in changed}
    if summary.get("tool") != tool() or kinds & {*_EVERYWHERE}:
        return frozenset()
    with database() as db:
        offer(db, "articles", "articles", files_of(old, "articles"))
        offer(db, "findings", "findings", files_of(old, "findings"))
        db.execute("CREATE TEMP TABLE touched (subject VARCHAR)")
        for subject in sorted(_near(changed, reference)):
            db.execute("INSERT INTO touched VALUES (?)", [subject])
        rows = db.execute(
            "SELECT digest FROM articles WHERE (? OR findings > 0) AND digest NOT IN"
            " (SELECT digest FROM findings WHERE (? AND list_contains(?, verdict))"
            " OR subject IN (SELECT subject FROM touched))",
            [not kinds & {*_READ_BY}, bool(changed), list(_OPEN)],
        ).fetchall()
    return frozenset(row[0] for row in rows)


def _near(changed: set[str], reference: Reference) -> set[str]:
    """Return the ids of changed entries and of all that stands in one dialogue with them."""
    ids = {key.partition("/")[2] for key in changed}
    named = {f'"{ident}"' for ident in ids}  # who cites a source or a dispute
    for key, entry in _written(reference).items():
        if any(name in entry for name in named):
            ids.add(key.partition("/")[2])
    dialogues = {ident for ident in ids if ident in reference.dialogue}
    for ident in ids & set(reference.records):
        record = reference.records[ident]
        dialogues |= {name for name in (record.dialogue, *_objects(record)) if name}
    for dialogue in reference.dialogues:
        if dialogue.id in dialogues or any(record.id in ids for record in dialogue.rounds):
            ids |= {dialogue.id, *(record.id for record in dialogue.rounds)}
            ids |= {r.id for r in reference.events if dialogue.id in (r.dialogue, *_objects(r))}
    people = {ident for ident in ids if ident in reference.person}
    ids |= {r.id for r in reference.records.values() if people & {*_people(r)}}
    return ids


def _objects(record: Record) -> tuple[str, ...]:
    return record.objects.value if record.objects is not None else ()


def _people(record: Record) -> tuple[str, ...]:
    heads = tuple(fact.value for fact in record.heads.values())
    return heads + (record.people.value if record.people is not None else ())


def tool() -> dict[str, str]:
    """Return what a run was made by."""
    return {"name": "factcheck", "version": tool_version()}
