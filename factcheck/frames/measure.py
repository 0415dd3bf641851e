"""What a measure is: how long, how many, how often, since when, the first since when."""

from dataclasses import dataclass

from factcheck.model import Assertion, Interval, Role
from factcheck.times import Time


@dataclass(frozen=True, slots=True)
class Founding:
    """When the series is said to have begun; `loose` words can be said of a round as well.

    It is dated by its `time` or its `age`. `weak` words may be about something else: only what
    agrees with the record is of use. An `accord` is one only where the series rests on one. Of one
    `told_before`, no series named in the sentence is meant.
    """

    time: Time | None
    age: "Span | None" = None
    loose: bool = False
    weak: bool = False
    accord: bool = False
    told_before: bool = False


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often the series is said to meet: "annual", "biennial", "monthly" ….

    `loose`: what is called so is not named: "a yearly encounter".
    """

    rhythm: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A length as it is written: `low` to `high` times `unit`, `mod` a TIMEX3 modifier."""

    low: float
    high: float
    unit: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """How long nothing was held; `between` names the rounds on either side by number.

    One number is the round before; `before` is true when that is "the previous round".
    `years` counts "two years of cancellations". `other` is where the round before is spoken of.
    One that `runs` lasts to the day of the article; one since they `met` begins with a round.
    """

    span: Span
    between: tuple[int, ...] = ()
    before: bool = False
    years: bool = False
    other: tuple[int, int] | None = None
    runs: bool = False
    met: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """How long one happening came "after" or "before" another, or "ago".

    "since" is how long ago what stands behind it was, "elapsed" how long before something told.

    What is told of them begins at `begins`. `other` is where the other one is spoken of, None
    where it is what was told before; `dates` are the days named there as its own. What stands in
    `apart` is of another distance: "16 months after the visit and 17 after the call". One that
    `stands` for what was told before is that of "it came a day after".
    """

    span: Span
    way: str
    begins: int
    other: tuple[int, int] | None = None
    dates: tuple[Interval, ...] = ()
    apart: tuple[int, int] = (-1, -1)
    stands: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """How long a meeting, call or visit lasted; a `stay` is one of somebody somewhere.

    `told_before`: it may be of what the sentence beside it tells. Its own is about the two sides
    or people of the record, and nobody else; or about "the" talks and no others; or "she" stayed.
    `nth` is told by the number of a day: "on the third day"; a stay names its `place`.
    """

    span: Span
    stay: bool = False
    told_before: bool = False
    nth: bool = False
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """How many rounds there were: in or `since` a `period`, or in all where there is none.

    `bound` is "exact", "least", "more", "most", "less" or "about".
    """

    value: int
    bound: str = "exact"
    period: Time | None = None
    since: bool = False
    places: tuple[str, ...] = ()
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """One of the months in which a year's rounds are said to have been held."""

    time: Time
    period: Time


@dataclass(frozen=True, slots=True)
class Stopped:
    """How many things were cancelled or suspended: the keys of a record's counts it may mean.

    A `value` of None is "all military contact", more than any number of them.
    `beside` is how many more are named beside the number: "the talks and two other dialogues".
    `elsewhere`: the sentence names an occasion that may be another than that of the record.
    """

    value: int | None
    keys: tuple[str, ...]
    bound: str = "exact"
    beside: int = 0
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Venues:
    """Where the rounds of a year were held, said of all of them together."""

    rounds: int
    period: Time
    places: tuple[str, ...]
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class First:
    """The first since a date, in a length of time, or ever.

    `format` is the form the words limit it to; `own` is false where the form stands outside
    the noun phrase and may not limit it; `any_form` is "of any kind". `level`: "series" for
    rounds of the dialogue, "open" for words that take in more, "contact" for what people have,
    "other" for something else. `between` tells whose contacts those are.
    """

    since: Time | None = None
    span: Span | None = None
    format: str | None = None
    own: bool = True
    level: str = "series"
    any_form: bool = False
    between: str | None = None


@dataclass(frozen=True, slots=True)
class Last:
    """When the series met last, before the round spoken of, perhaps in one form.

    `until` is "were annual until 2021"; `plain` is "last met in 2021", said of no round; "idle
    since 2021" may count from what stopped it.
    """

    time: Time
    format: str | None = None
    until: bool = False
    plain: bool = False
    idle: bool = False


@dataclass(frozen=True, slots=True)
class FirstUnder:
    """The first, or another, under a president or in one of two terms (0 unsaid)."""

    president: str
    term: int = 0
    format: str | None = None
    own: bool = True
    level: str = "series"
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Rank:
    """Which of a year's rounds it was; `period` is None for "of the year"."""

    value: int
    period: Time | None


@dataclass(frozen=True, slots=True)
class Encounter:
    """Which of the contacts of two people it was: the `value`th, perhaps in one form.

    `met`: the words say "meeting", which a call may not count as.
    """

    value: int
    format: str | None = None
    met: bool = False


@dataclass(frozen=True, slots=True)
class Service:
    """How long somebody held an office: until it was lost, or `still` holds it."""

    span: Span
    still: bool = False


MeasureValue = (
    Founding
    | Cadence
    | Gap
    | Offset
    | Length
    | Count
    | Held
    | Stopped
    | Venues
    | First
    | Last
    | FirstUnder
    | Rank
    | Encounter
    | Service
)


@dataclass(frozen=True, slots=True)
class Measure:
    """One such claim: `text` at [start, end) of the folded text.

    `kind` names the kind of claim. `dialogue` is the series named in the clause or sentence.
    """

    kind: str
    start: int
    end: int
    text: str
    value: MeasureValue
    assertion: Assertion
    sentence_start: int
    sentence_end: int
    role: Role
    paragraph: int
    dialogue: str | None = None
