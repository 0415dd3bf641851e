"""Reading a source: every source the user named, each file once, none of them opened yet."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factcheck.model import Skipped
from factcheck.sources.reading import Source, shown_path
from factcheck.sources.stdin import STDIN

LEFT_OUT = "left out by an ignore file or --exclude"
_GLOB = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Selection:
    """Which files to leave out: by ignore files, by patterns of one's own, even those named."""

    ignore_files: bool = True
    force_exclude: bool = False
    exclude: tuple[str, ...] = ()
    base: str = "."
    json: bool = False

    @property
    def rule_files(self) -> tuple[str, ...]:
        """The names of the files of rules that are obeyed."""
        return (".gitignore", ".factcheckignore") if self.ignore_files else ()


def find_sources(
    paths: Iterable[str | os.PathLike[str]],
    selection: Selection = Selection(),
    *,
    stdin_filename: str | None = None,
) -> Iterator[Source | Skipped]:
    """Yield what is to be read of files, folders, patterns and "-", in the order named."""
    seen: set[str] = set()
    for path in _unfolded(paths):
        if path == "-":
            yield from _stdin(stdin_filename, selection)
            continue
        shown = shown_path(path)
        named = not os.path.isdir(path)  # noqa: PTH112 - a path may not survive a round trip through Path
        for item in [shown] if named else _inside(shown, selection):
            if isinstance(item, Skipped):
                yield Skipped(item.name, item.reason, error=item.name == shown)
            elif (place := os.path.abspath(item)) not in seen:  # noqa: PTH100 - links are kept
                seen.add(place)
                if named and selection.force_exclude and _excluded(item, selection):
                    yield Skipped(item, LEFT_OUT)
                else:
                    yield Source(item, item, named)


def in_order(sources: Iterable[Source | Skipped]) -> list[Source | Skipped]:
    """Return sources in the order of reports: by path, standard input last."""
    return sorted(
        sources, key=lambda item: (isinstance(item, Source) and item.path is None, item.name)
    )


def _unfolded(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """Expand patterns that no shell has, as on Windows; a file of that very name comes first."""
    for given in paths:
        path = os.fspath(given)
        if _GLOB.isdisjoint(path) or os.path.lexists(path):
            yield path
        else:
            yield from sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 - as above


def _stdin(name: str | None, selection: Selection) -> Iterator[Source | Skipped]:
    if name is not None and selection.force_exclude and _excluded(name, selection):
        yield Skipped(name, LEFT_OUT)
    else:
        yield Source(name or STDIN, None)


def _inside(folder: str, selection: Selection) -> Iterator[str | Skipped]:
    from factcheck.sources.folders import files_in  # noqa: PLC0415 - one file needs no ignore rules
    from factcheck.sources.ignoring import folder_at  # noqa: PLC0415

    rules = None
    if selection.ignore_files or selection.exclude:
        rules = folder_at(folder, selection.exclude, selection.base, selection.rule_files)
    return files_in(folder, rules, json=selection.json)


def _excluded(path: str, selection: Selection) -> bool:
    from factcheck.sources.ignoring import is_ignored  # noqa: PLC0415 - as above

    return is_ignored(path, selection.exclude, selection.base, selection.rule_files)
