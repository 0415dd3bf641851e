"""Reading a source: the files of a folder, in the order of their paths."""

import os
from collections.abc import Iterator

from factcheck.model import Skipped
from factcheck.sources.ignoring import Folder

READ_SUFFIXES = frozenset(
    {
        ".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".html", ".htm", ".xhtml",
        ".docx", ".odt", ".rtf", ".pdf", ".eml", ".jsonl", ".ndjson",
    }
)  # fmt: skip
# Articles come in these too, and a folder must not pass over them in silence.
UNREAD_SUFFIXES = frozenset({".doc", ".pages", ".wpd"})
_NOT_ENTERED = frozenset({"CVS", "__pycache__", "node_modules"})


def files_in(folder: str, rules: Folder | None, *, json: bool = False) -> Iterator[str | Skipped]:
    """Yield the path of each article in and under `folder`, and what was left out with a reason.

    Hidden entries, those of version control and what `rules` ignore are passed over. A link
    to a folder is not followed, so that no loop of links is walked. JSON is read on request:
    most of it is no article.
    """
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(folder, (error.strerror or "unreadable").lower())
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _NOT_ENTERED:
            continue
        path = join(folder, entry.name)
        inside = _is_folder(entry, links=True)
        if rules is not None and rules.ignores(entry.name, folder=inside):
            continue
        if entry.is_symlink() and inside:
            yield Skipped(path, "a link to a folder, not followed")
        elif inside:
            below = rules.below(entry.name) if rules is not None else None
            yield from files_in(path, below, json=json)
        else:
            yield from _file(path, json=json)


def _file(path: str, *, json: bool) -> Iterator[str | Skipped]:
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - bytes of names are kept
    if suffix in READ_SUFFIXES or (json and suffix == ".json"):
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
