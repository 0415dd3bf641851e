"""Reading a source, aside: documents that are zip archives, opened only where they can be held."""

import zipfile
from io import BytesIO

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import MOST_UNPACKED

_MOST_ENTRIES = 10_000
_PICTURE = 3  # what shrinks less than so many times is no markup
_MOST_SWELLING = 2  # times the size allowed: a tree takes many times the size of its markup


def refuse_bombs(data: bytes, max_size: int) -> None:
    """Raise UnreadableSourceError for an archive that is locked or unpacks to too much.

    zipfile reads no more of an entry than the archive says it holds, so what it says is a
    bound. Raise BadZipFile for what is no archive.
    """
    with zipfile.ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableSourceError("encrypted")
    unpacked = sum(entry.file_size for entry in entries)
    swelling = sum(e.file_size for e in entries if e.file_size > _PICTURE * e.compress_size)
    too_large = unpacked > MOST_UNPACKED * max_size or swelling > _MOST_SWELLING * max_size
    if too_large or len(entries) > _MOST_ENTRIES:
        raise UnreadableSourceError("too large once unpacked")
