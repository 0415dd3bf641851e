"""Reading a source, aside: how far the reading of an article's blocks has come."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto

from factcheck.model import Role, Section
from factcheck.sources.days import WrittenDay, written_days

_TOP = 14  # blocks in which an article's own date is looked for


class Where(Enum):
    """Which kind of line a day stood in."""

    PUBLISHED = auto()
    DATELINE = auto()
    SIGNED = auto()
    ALONE = auto()
    ENTRY = auto()
    UPDATED = auto()


@dataclass
class Course:
    """The sections so far, the days that may date the article, and what was last seen.

    `under` is the role that a bare label ("Related", "Correction") gives to what follows it;
    `apart` whether the first of that stood after a blank line; `column` whether all of the
    article follows it, as under "Corrections"; `alone` numbers the sections that are a day and
    nothing else.
    """

    sections: list[Section] = field(default_factory=list)
    days: list[tuple[Where, WrittenDay]] = field(default_factory=list)
    titled: bool = False
    blocks: int = 0
    bodies: int = 0
    under: Role | None = None
    apart: bool | None = None
    column: bool = False
    alone: list[int] = field(default_factory=list)
    last: bool = False
    only: bool = False

    @property
    def opening(self) -> bool:
        """Whether the first body paragraph is still to come."""
        return self.bodies == 0

    def add(self, start: int, end: int, role: Role) -> None:
        """Add a section, and remember what it means for those after it."""
        self.sections.append(Section(start, end, role))
        if role in {Role.BODY, Role.LIST_ROW, Role.TABLE_ROW}:
            self.bodies += 1
        self.titled = self.titled or role is Role.HEADLINE

    def head(self, role: Role | None) -> None:
        """Remember the role a label gives to what follows it; None ends that."""
        self.under = role
        self.apart = None

    def note(self, where: Where, text: str) -> None:
        """Keep the first day in `text`, if this is near enough to the top to date the article.

        The entries of a chronology are kept wherever they stand: they show that it is one.
        """
        day = next(written_days(text), None)
        if day is not None and (self.blocks <= _TOP or where is Where.ENTRY):
            self.days.append((where, day))
            if where is Where.ALONE:
                self.alone.append(len(self.sections))

    def settled(self) -> tuple[Section, ...]:
        """Return the sections; days alone that differ head the entries of a chronology."""
        alone = (day for where, day in self.days if where in {Where.ALONE, Where.ENTRY})
        if len({(day.year, day.month, day.day) for day in alone}) > 1:
            for at in self.alone:
                self.sections[at] = replace(self.sections[at], role=Role.HEADLINE)
        return tuple(self.sections)
