"""What the components find in a Doc: mentions of people, places, sides and dialogues."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """An office or rank beside a name: tokens [start, end), before or after the name.

    `verb` is "is", "served", "appoint" where the sentence states it with one, which may tell
    of what is `past`, or of no time in particular. A `command` is only what somebody heads or
    is of: "runs the Southern Theater Command".
    """

    start: int
    end: int
    before: bool
    verb: str | None = None
    past: bool = False
    command: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Someone named at tokens [start, end): `ids` are the people of the record it may be.

    Empty `ids` mean a name that the record does not know. `full` is a name with its given
    part. `outer_start` and `outer_end` take in the titles beside the name. `misspelt` names
    are a letter or two away from the person's, and `evidence` says why it is that person.
    """

    start: int
    end: int
    ids: tuple[str, ...]
    full: bool
    titles: tuple[Title, ...] = ()
    outer_start: int = 0
    outer_end: int = 0
    native: str | None = None
    misspelt: bool = False
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place, a side, or a name that can be either, as a capital is; one is "on" an island.

    `within` are the ids of all that the place lies in.
    """

    start: int
    end: int
    place: str | None
    party: str | None
    island: bool = False
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DialogueMention:
    """A dialogue by its name, an alias, an abbreviation, a short name or a misnomer."""

    start: int
    end: int
    dialogue: str
    misnomer: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event by a name of its own: the ids of all records that bear it."""

    start: int
    end: int
    ids: tuple[str, ...]
