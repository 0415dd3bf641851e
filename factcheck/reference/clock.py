"""Set a reference back to a day: what had not happened or was not yet recorded is left out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.reference.facts import Fact
from factcheck.reference.model import Dialogue, Person, Record, Reference


def as_of(reference: Reference, day: date) -> Reference:
    """Return the reference as it was known on `day`.

    A record is left out if it began after `day` or entered the reference after `day`. A day
    before the first version is answered by the first version, without what came later.
    """
    entered_by = max(day, reference.first_version or day)
    records = {
        key: record
        for key, record in reference.records.items()
        if _had_happened(record, day) and _had_entered(record, entered_by)
    }
    dialogues = [
        replace(dialogue, rounds=_kept(dialogue.rounds, records))
        for dialogue in reference.dialogues
        if _had_begun(dialogue, day) and _had_entered(dialogue, entered_by)
    ]
    # Whom a record names must be there to be looked up.
    named = {key for record in records.values() for key in _people(record)}
    return replace(
        reference,
        stamp=replace(reference.stamp, as_of=min(reference.stamp.as_of, day)),
        dialogues=tuple(dialogues),
        events=_kept(reference.events, records),
        people=tuple(
            _with_terms_until(person, day)
            for person in reference.people
            if _had_entered(person, entered_by) or person.id in named
        ),
    )


def _had_entered(item: Record | Dialogue | Person, day: date) -> bool:
    return item.entered is None or item.entered <= day


def _had_happened(record: Record, day: date) -> bool:
    return record.when is None or record.when.value.start.first <= day


def _had_begun(dialogue: Dialogue, day: date) -> bool:
    return dialogue.founded is None or dialogue.founded.value.first <= day


def _kept(found: tuple[Record, ...], known: dict[str, Record]) -> tuple[Record, ...]:
    return tuple(_without_unknown_cause(item, known) for item in found if item.id in known)


def _without_unknown_cause(record: Record, known: dict[str, Record]) -> Record:
    """Drop a cause that was left out: what compares causes looks it up."""
    if record.cause is None or record.cause.value in known:
        return record
    others = [other for other in record.cause.accepted if other.value in known]
    if not others:
        return replace(record, cause=None)
    first, *rest = others
    cause: Fact[str] = replace(record.cause, value=first.value, accepted=tuple(rest))
    return replace(record, cause=cause)


def _people(record: Record) -> Iterator[str]:
    for head in record.heads.values():
        yield from head.values
    for people in record.people.values if record.people else ():
        yield from people


def _with_terms_until(person: Person, day: date) -> Person:
    """Return the person with the titles held by then."""
    terms = tuple(
        term
        for term in person.terms
        if min((i.first for i in (term.start, *term.attested) if i), default=day) <= day
    )
    return replace(person, terms=terms)
