"""Reading a source, aside: what a document gives, whatever its format: its text and its day."""

from dataclasses import dataclass
from datetime import date

from factcheck.model import Place

# A document that unpacks to more than this many times the size allowed is taken for a bomb.
MOST_UNPACKED = 10


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a document, when it was published and what said so, and its numbered places."""

    text: str
    published: date | None = None
    published_from: str | None = None
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()


def in_paragraphs(paragraphs: list[str]) -> tuple[str, tuple[Place, ...]]:
    """Join paragraphs by blank lines; return the text and where each of them starts."""
    places: list[Place] = []
    pieces: list[str] = []
    at = 0
    for paragraph in (" ".join(written.split()) for written in paragraphs):
        if paragraph:
            places.append(Place("paragraph", len(places) + 1, at))
            pieces.append(paragraph)
            at += len(paragraph) + 2
    return "\n\n".join(pieces), tuple(places)


def day_of(written: object) -> date | None:
    """Return the day that an ISO 8601 stamp, or a stamp as mails write it, falls on."""
    if not isinstance(written, str):
        return None
    try:
        return date.fromisoformat(written.strip()[:10])
    except ValueError:
        pass
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - few stamps need it

    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        return None
