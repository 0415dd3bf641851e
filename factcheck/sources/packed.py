"""Reading a source, aside: documents that are zip archives, opened only where they can be held."""

import zipfile
from io import BytesIO

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import MOST_UNPACKED

_MOST_ENTRIES = 10_000


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
    if unpacked > MOST_UNPACKED * max_size or len(entries) > _MOST_ENTRIES:
        raise UnreadableSourceError("too large once unpacked")
