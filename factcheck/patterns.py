"""Regular expressions that are compiled when they are first needed, since most runs need few."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Late:
    """A pattern that is compiled for the first text it is tried on."""

    pattern: str
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern, self.flags)

    def match(self, text: str) -> re.Match[str] | None:
        """Match at the beginning of `text`."""
        return self.compiled.match(text)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in `text`."""
        return self.compiled.search(text)

    def findall(self, text: str) -> list[str]:
        """Return the words of all matches."""
        return [found[0] for found in self.compiled.finditer(text)]


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Tell whether a text holds one of `words`, alone or inside a longer word."""
    for word in words:  # noqa: SIM110 - a hundred times a sentence, and any() takes twice as long
        if word in text:
            return True
    return False


@dataclass(frozen=True)
class Anchored:
    """A pattern all of whose matches hold one of `anchors`; it is compiled for a text that does."""

    pattern: str
    anchors: tuple[str, ...]

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self.pattern)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give what the pattern finds."""
        return self.compiled.finditer(text) if holds(text, self.anchors) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match in `text`."""
        return self.compiled.search(text) if holds(text, self.anchors) else None
