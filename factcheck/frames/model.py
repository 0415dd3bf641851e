"""A frame: one mention of a happening, with what the text says of it slot by slot."""

from dataclasses import dataclass

from factcheck.frames.measure import Measure
from factcheck.frames.naming import Naming
from factcheck.model import Assertion, Interval, Role
from factcheck.times import Time


@dataclass(frozen=True, slots=True)
class Dates:
    """When, in one expression or in the ends of a range or list.

    `edge` is "start" after "opened on", "end" after "closed on".
    """

    times: tuple[Time, ...]
    edge: str | None = None

    @property
    def relation(self) -> str | None:
        """How several expressions belong together: "range", "list" or None."""
        return self.times[0].relation if len(self.times) > 1 else None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place by its id in the reference; `here` is the dateline's, which no word names."""

    place: str
    here: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """Which round: `well_formed` is false for "17st"."""

    value: int
    well_formed: bool = True


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody: the ids of the people it may be, none for a name the record does not know.

    `role` is what the words make of them: "led", "hosted", "met", "spoke", "visited" ….
    `party` is the side the words put them on. A `pronoun` stands for somebody named before: it
    tells which happening is meant, and is no claim of its own.
    """

    ids: tuple[str, ...]
    name: str
    role: str
    party: str | None = None
    full: bool = True
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """In which form: "in-person", "video" or "phone"."""

    format: str


@dataclass(frozen=True, slots=True)
class Side:
    """A side that hosted, cancelled or declined."""

    party: str


@dataclass(frozen=True, slots=True)
class Words:
    """Any other claim, in the words of the text."""

    text: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A record's happening named as the reason, by its type and words.

    `agents` are those who did it: the id of each that is on record, else the name.
    """

    words: str
    explicit: bool
    agents: tuple[str, ...] = ()


SlotValue = Dates | Spot | Number | Who | Manner | Side | Reason | Words


@dataclass(frozen=True, slots=True)
class Slot:
    """What the text says of one aspect, at [start, end) of the folded text.

    `name`: when, where, number, person, format, host, actor, cause. `firm` is false where
    the words stand near the happening but grammar does not tie them to it. `restrictive`
    words tell which happening is meant ("the 17th round"); the others say something of it.
    `denied` words are negated by themselves ("not Beijing but Washington"), not by the verb.
    """

    name: str
    start: int
    end: int
    value: SlotValue
    assertion: Assertion
    firm: bool = True
    restrictive: bool = False
    denied: bool = False


EARLIER = frozenset({"previous", "last"})  # what leads away from the focus to one before


@dataclass(frozen=True, slots=True)
class Frame:
    """One mention of a happening; offsets are of the folded text.

    `dialogue` is the series it is put in by name. `mention`: "named", "definite" ("the
    talks"), "pronoun", "indefinite", "bare", or "foreign" (a meeting of others). `sequence`:
    "previous", "last" (that or the latest), "next", "latest", "other" (not the one that the
    sentence is about) or None;
    `last_time` where a verb says it, "last met", which may also be of the latest.
    `assertion` is the happening's own; `verb` is where its verb group stands, with "not".
    `names` are the ids of the records whose own name is used, one group a name.
    A `tentative` frame gathers what a sentence says of no happening it names.
    A `pair` frame is of "the two" or "they": two people named before.
    `holders` is the office of the two who met, "the defense chiefs", where it alone tells them.
    A `given` one is what a plan rests on: "to build on the meeting in Bali".
    An `earlier` one was over by the time told of: "they had met".
    One that `took_place` was held, as its verb says: "were held", "took place", "the two met".
    A `concluded` one is a round by its series' full name of which the past is told.
    `stay` is how it is told of one that somebody came for: "journey", "flew in on Friday for the
    talks", or "stay", "was in Beijing on Friday for the talks".
    A `together` one is what two on record did, by a verb of any meaning: "they opened it".
    A `one_of_series` is named by a word for one: "the September round".
    A `taken_up` one was spoken of just before: "the meeting took place on May 31", "the two met".
    An appointment is `entered` where its verb tells of taking office, and not of being named to it.
    A `resumed` one took up a series again: "the talks resumed in May".
    A `remote` one is called a call, and nobody sat face to face in it.
    `loose` happenings are named by a word of another kind ("postponed" for a cancellation).
    """

    index: int
    type: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    role: Role
    assertion: Assertion
    slots: tuple[Slot, ...] = ()
    dialogue: str | None = None
    mention: str = "indefinite"
    sequence: str | None = None
    last_time: bool = False
    plural: bool = False
    paragraph: int = 0
    loose: bool = False
    tentative: bool = False
    names: tuple[tuple[str, ...], ...] = ()
    verb: tuple[int, int] | None = None
    past: bool = False
    pair: bool = False
    holders: str | None = None
    given: bool = False
    earlier: bool = False
    took_place: bool = False
    together: bool = False
    concluded: bool = False
    stay: str | None = None
    taken_up: bool = False
    one_of_series: bool = False
    entered: bool = False
    remote: bool = False
    resumed: bool = False

    def all(self, name: str) -> tuple[Slot, ...]:
        """Return the slots of one name."""
        return tuple([slot for slot in self.slots if slot.name == name])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the folded text, with the times and the names of records read in it.

    `pronouns` are the ids of those its "he" and "she" stand for; `matters` the dialogues on whose
    matter it speaks of talks.
    """

    start: int
    end: int
    role: Role
    paragraph: int
    times: tuple[Time, ...]
    names: tuple[tuple[str, ...], ...] = ()
    pronouns: tuple[str, ...] = ()
    matters: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in an article: its sentences, the frames in them and who is named, in order.

    `dialogues` and `sides` (party ids) are those named anywhere in it; `institutions` are
    where it names a dialogue, by its id, or a forum that is none of ours (None).
    `inferred` readings are of an undated article, anchored to the happening it reports.
    """

    sentences: tuple[Sentence, ...]
    frames: tuple[Frame, ...]
    dialogues: frozenset[str] = frozenset()
    sides: frozenset[str] = frozenset()
    namings: tuple[Naming, ...] = ()
    measures: tuple[Measure, ...] = ()
    inferred: bool = False
    institutions: tuple[tuple[int, str | None], ...] = ()


def interval_of(dates: Dates) -> Interval | None:
    """Return the days from the first to the last of `dates`, preferred readings taken."""
    known = [time.interval for time in dates.times if time.interval is not None]
    if not known:
        return None
    hull = known[0]
    for interval in known[1:]:
        hull = hull.hull(interval)
    return hull
