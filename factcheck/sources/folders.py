"""Reading a source: the files of a folder, in the order of their paths."""

import os
from collections.abc import Iterator

from factcheck.model import Skipped

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".mdown", ".mkd"})
# Articles come in these too, and a folder must not pass over them in silence.
UNREAD_SUFFIXES = frozenset({".html", ".htm", ".docx", ".doc", ".odt", ".rtf", ".pdf", ".eml"})
_NOT_ENTERED = frozenset({"CVS", "__pycache__", "node_modules"})


def files_in(folder: str) -> Iterator[str | Skipped]:
    """Yield the path of each text file in and under `folder`, and what was left out with a reason.

    Hidden entries and those of version control are passed over. A link to a folder is not
    followed, so that no loop of links is walked.
    """
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, (error.strerror or "unreadable").lower())
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = join(folder, entry.name)
        if entry.is_symlink() and _is_folder(entry, links=True):
            yield Skipped(path, "a link to a folder, not followed")
        elif _is_folder(entry, links=False):
            if entry.name not in _NOT_ENTERED:
                yield from files_in(path)
        elif (suffix := os.path.splitext(entry.name)[1].lower()) in TEXT_SUFFIXES:  # noqa: PTH122 - bytes of names are kept
            yield path
        elif suffix in UNREAD_SUFFIXES:
            yield Skipped(path, f"{suffix} files are not read")


def join(folder: str, name: str) -> str:
    """Return the path of `name` in `folder`, "/" between them."""
    return name if folder in {"", "."} else f"{folder.rstrip('/')}/{name}"


def _is_folder(entry: os.DirEntry[str], *, links: bool) -> bool:
    try:
        return entry.is_dir(follow_symlinks=links)
    except OSError:  # a loop of links
        return links
