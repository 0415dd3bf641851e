"""The contacts that count as earlier ones: of the same two people, or of those in their offices."""

from datetime import date

from factcheck.frames.peers import MET, OFFICE, PAIR, SUCH
from factcheck.kinds.inventory import contacts, starts
from factcheck.reference.model import Record, Reference

_TITLES = {
    "ministers": frozenset(
        {"Secretary of Defense", "Secretary of War", "Minister of National Defense"}
    ),
    "generals": frozenset(
        {"Chairman of the Joint Chiefs of Staff", "Chief of the CMC Joint Staff Department"}
    ),
    "commanders": frozenset(
        {"Commander, U.S. Indo-Pacific Command", "Commander, PLA Southern Theater Command"}
    ),
}


def peers(record: Record, between: str, reference: Reference) -> tuple[Record, ...]:
    """Return the contacts on record before `record`, of those between whom it is the first.

    `between` is the two people themselves, the offices that they hold, or one office by name;
    nothing where the two hold no office that is known or another than the one named.
    """
    office = office_of(record, reference)
    day = starts(record).first
    earlier = tuple(item for item in contacts(reference, date.min, day) if starts(item).last < day)
    if between in {PAIR, MET}:
        pair = set(record.people.value) if record.people is not None else set()
        return tuple(
            item for item in earlier if item.people is not None and pair <= set(item.people.value)
        )
    if office is None or between not in {OFFICE, SUCH, office}:
        return ()
    return tuple(item for item in earlier if office_of(item, reference) == office)


def office_of(record: Record, reference: Reference) -> str | None:
    """Return the office that both sides' people of a contact hold: one of _TITLES."""
    people = [reference.person[ident] for ident in (record.people.value if record.people else ())]
    for name, titles in _TITLES.items():
        sides = {
            person.party for person in people
            if any(term.title in titles for term in person.terms)
        }  # fmt: skip
        if len(sides) > 1:
            return name
    return None
