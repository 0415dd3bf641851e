"""Reading a source: which files the rules of `.gitignore` and its kin leave out, by pathspec."""

import os
import re
import warnings
from collections.abc import Iterable, Sequence
from functools import cached_property

from pathspec import GitIgnoreSpec

IGNORE_FILES = (".gitignore", ".factcheckignore")
_LONGEST_RULES = 1_000_000


class Folder:
    """A folder with its own rules, inside the folder above it.

    The rule nearest to a file decides; within a file of rules the last one does. Rules reach
    upward to the root of the git repository, as git's own do.
    """

    def __init__(
        self,
        path: str,
        above: "Folder | None",
        extra: Sequence[str] = (),
        names: Sequence[str] = IGNORE_FILES,
    ) -> None:
        self.path = path
        self.above = above
        self._extra = extra
        self._names = names

    @cached_property
    def _rules(self) -> GitIgnoreSpec | None:
        lines: list[str] = [*self._extra]
        for name in self._names:
            lines += _lines_of(os.path.join(self.path, name))  # noqa: PTH118 - bytes of names are kept
        return _spec(lines) if lines else None

    def below(self, name: str) -> "Folder":
        """Return the folder called `name` in this one."""
        return Folder(os.path.join(self.path, name), self, (), self._names)  # noqa: PTH118 - as above

    def says(self, path: str) -> bool | None:
        """Tell whether this folder's own rules leave out `path`, or say nothing of it."""
        return None if self._rules is None else self._rules.check_file(path).include

    def ignores(self, name: str, *, folder: bool = False) -> bool:
        """Tell whether the rules leave out the file or folder called `name` in this one."""
        path = name
        level: Folder | None = self
        while level is not None:
            said = level.says(path + "/" * folder)
            if said is not None:
                return said
            path = f"{os.path.basename(level.path)}/{path}"  # noqa: PTH119 - as above
            level = level.above
        return False


def folder_at(
    path: str,
    exclude: Sequence[str] = (),
    base: str = ".",
    names: Sequence[str] = IGNORE_FILES,
) -> Folder:
    """Return the folder at `path` with the rules of all folders above it, up to a git root.

    `exclude` are patterns of the user's own, which hold from the folder `base` on; `names`
    are the files of rules that are looked for.
    """
    full, top = os.path.abspath(path), os.path.abspath(base)  # noqa: PTH100 - links are kept
    chain = [full]
    while not os.path.exists(os.path.join(chain[-1], ".git")):  # noqa: PTH110, PTH118 - as above
        parent = os.path.dirname(chain[-1])  # noqa: PTH120 - as above
        if parent == chain[-1]:
            break
        chain.append(parent)
    if exclude and top not in chain:
        chain.append(top)
    found: Folder | None = None
    for place in reversed(chain):
        found = Folder(place, found, exclude if place == top else (), names)
    return found or Folder(full, None, (), names)


def is_ignored(
    path: str,
    exclude: Sequence[str] = (),
    base: str = ".",
    names: Sequence[str] = IGNORE_FILES,
) -> bool:
    """Tell whether the rules leave out the file at `path`, or a folder that it is in."""
    full = os.path.abspath(path)  # noqa: PTH100 - links are kept
    folder = folder_at(os.path.dirname(full), exclude, base, names)  # noqa: PTH120 - as above
    name = os.path.basename(full)  # noqa: PTH119 - as above
    if folder.ignores(name):
        return True
    level: Folder | None = folder
    while level is not None and level.above is not None:
        if level.above.ignores(os.path.basename(level.path), folder=True):  # noqa: PTH119 - as above
            return True
        level = level.above
    return False


def _spec(lines: Sequence[str]) -> GitIgnoreSpec:
    """Compile rules; one that is no pattern ("[z-a]") matches nothing, as with git."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # "[[" is a pattern to git, whatever it is to Python
        return GitIgnoreSpec.from_lines(line for line in lines if _is_pattern(line))


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


def _lines_of(path: str) -> Iterable[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as rules:  # noqa: PTH123 - as above
            return rules.read(_LONGEST_RULES).splitlines()
    except OSError:
        return ()
