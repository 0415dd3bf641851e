"""A sentence as one lower-case string in which names and times stand as marks, for measures."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.frames.measure import Measure, MeasureValue, Span
from factcheck.frames.slot import local_assertion
from factcheck.frames.view import View
from factcheck.patterns import Late
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.speech import voice_of
from factcheck.times import Time, TimeType

_SAYING = frozenset(
    ("say", "claim", "insist", "argue", "add", "tell", "write", "state", "maintain")
)

# One mark for each character, so that offsets stay what they are.
SERIES = "\ue000"  # a dialogue's name
LENGTH = "\ue001"  # "27-month", "two years"
DATE = "\ue002"  # "January 2020", "this year"
SHIFT = "\ue003"  # "four years after", "two years later"
OTHER = "\ue004"  # talks that only look like a dialogue
# All marks of one: a search that began at each of them would take as long for every mark.
A_SERIES, A_LENGTH, A_DATE, A_SHIFT = (
    rf"(?<!{mark}){mark}++" for mark in (SERIES, LENGTH, DATE, SHIFT)
)

_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.4375, "year": 365.25}
_A_FEW = 4  # the marks counted
_SENTENCE = 80  # tokens before a sentence that are looked at
# What a sentence begins with that goes on about the rounds of the one before.
_GOING_ON = (
    r"they|it|these|those|none|one|two|three|in all ,|in total ,"
    r"|the (?:first|last|latest|\d+(?:st|nd|rd|th))(?: of them| round| one)?"
)
_OPENS_WITH_SERIES = Late(
    r"(?:^| [.?!:] |\n )\W*(?:q : )?(?:(?:what|how old) (?:is|are|were) )?(?:in (?:all|total) ,? )?"
    r"(?:(?:round|session|meeting|record|history|story|list|chronicle) of |"
    r"(?!(?:under|in|at|of|that|which|on|by|for|with|after|before|to|from|over|about)\b)[\w.'-]+ )"
    r"{0,9}?(?:talks|dialogue|forum|agreement|mechanism|meetings|consultations|rounds)\b"
    r"(?:(?! [.?!] ).)* [.?!]\W*(?:a :)?\W*"
    rf"(?:(?:{_GOING_ON}) (?:(?! [.?!] ).)* [.?!]\W*){{0,4}}$"
)


@dataclass(frozen=True)
class Passage:
    """A sentence beginning at `offset` of the folded text: as `written` and in lower case."""

    view: View
    offset: int
    written: str
    text: str

    @cached_property
    def marked(self) -> str:
        """The text with every dialogue, length and date replaced by its mark."""
        marked = list(self.text)
        tokens = self.view.tokens
        for mention in self.view.dialogues:
            self._mark(marked, tokens.starts[mention.start], tokens.ends[mention.end - 1], SERIES)
        for at in self.view.other_talks:
            self._mark(marked, tokens.starts[at], tokens.ends[at], OTHER)
        for time in self.times:
            self._mark(marked, time.start, time.end, _mark_of(time))
        return "".join(marked)

    def _mark(self, marked: list[str], start: int, end: int, mark: str) -> None:
        first, last = max(start - self.offset, 0), min(end - self.offset, len(marked))
        if mark and first < last:
            marked[first:last] = mark * (last - first)

    @cached_property
    def previous(self) -> str:
        """The words before the sentence, a sentence's worth, in lower case."""
        start = self.view.start
        return " ".join(self.view.tokens.lowers[max(0, start - _SENTENCE) : start])

    @cached_property
    def continues(self) -> bool:
        """Whether the sentence before has a dialogue, or the talks, for its subject."""
        return _OPENS_WITH_SERIES.search(self.previous) is not None

    def speaks_of_series(self, at: int) -> bool:
        """Tell whether "it" at offset `at` is a series, named before or what was spoken of last."""
        return SERIES in self.marked[:at] or self.continues

    @cached_property
    def times(self) -> tuple[Time, ...]:
        """The times of the sentence."""
        return tuple(time for _, _, time in self.view.times)

    def time_at(self, at: int) -> Time | None:
        """Return the time that begins at or holds offset `at` of the sentence."""
        place = at + self.offset
        return next((time for time in self.times if time.start <= place < time.end), None)

    def token(self, at: int) -> int:
        """Return the token at offset `at` of the sentence."""
        return min(self.view.tokens.at_offset(at + self.offset), self.view.end - 1)

    def clause(self, at: int) -> Clause:
        """Return the clause that holds offset `at` of the sentence."""
        return self.view.clauses[self.view.owner.get(self.token(at), 0)]

    def subject(self, at: int) -> str:
        """Return the marked text of the clause before offset `at`, as far as the last break."""
        text = self.marked[:at]
        cut = max(text.rfind(mark) for mark in (";", ":", "(", '"', "\u2014"))
        return text[cut + 1 :]

    def dialogue(self, at: int) -> str | None:
        """Return the dialogue named in the clause at `at`, else the nearest in the sentence."""
        if not self.view.dialogues:
            return None
        token = self.token(at)
        clause = self.view.owner.get(token)
        same = [m for m in self.view.dialogues if self.view.owner.get(m.start) == clause]
        return min(same or self.view.dialogues, key=lambda m: abs(m.start - token)).dialogue

    def measure(
        self, kind: str, start: int, end: int, value: MeasureValue,
        *, near: int | None = None, verb: int | None = None,
    ) -> Measure:  # fmt: skip
        """Return the measure at [start, end) of the sentence.

        Its series is named `near`; it is put forward as the clause of `verb` is.
        """
        first, last = self.token(start), self.token(end - 1) + 1
        clause = self.view.owner.get(first if verb is None else self.token(verb), 0)
        assertion = local_assertion(self.view, self.view.assertions[clause], first, last)
        if assertion.quoted and first not in self.view.quoted and self._quotes_little(clause):
            assertion = replace(assertion, quoted=False, speaker=None)
        if assertion.speaker is None and (speaker := self._speaker(clause, first)) is not None:
            assertion = replace(assertion, speaker=speaker)
        return Measure(
            kind, start + self.offset, end + self.offset, self.written[start:end], value, assertion,
            self.offset, self.offset + len(self.text), self.view.role, self.view.paragraph,
            self.dialogue(start if near is None else near),
        )  # fmt: skip

    def _quotes_little(self, clause: int) -> bool:
        """Tell whether only a word or two of a clause stand in quotation marks."""
        quoted = [at for at in self.view.clauses[clause].tokens if at in self.view.quoted]
        return len(quoted) <= _A_FEW

    def _speaker(self, clause: int, at: int) -> str | None:
        """Return who "said the talks date from", where the verb that follows is no sure verb."""
        for verb in self.view.clauses[clause].verbs:
            if verb.base in _SAYING and verb.end <= at:
                subject = [k for k in self.view.clauses[clause].tokens if k < verb.start]
                view = self.view
                return voice_of(view.tokens, subject, view.people, view.places)
        return None


def passage_of(view: View, text: str) -> Passage:
    """Return the sentence of `view` out of the whole folded `text`."""
    start, end = view.tokens.starts[view.start], view.tokens.ends[view.end - 1]
    written = text[start:end]
    lower = written.lower()
    return Passage(view, start, written, lower if len(lower) == len(written) else written)


def affirmed(measure: Measure) -> Measure:
    """Return a measure whose own "no" is its number and not a denial."""
    return replace(measure, assertion=replace(measure.assertion, negated=False))


def span_of(time: Time) -> Span | None:
    """Return the length that a time states, None for "several years"."""
    if time.amount is None:
        return None
    return Span(time.amount.low, time.amount.high, time.amount.unit, time.mod)


def joined(more: Span, rest: Span) -> Span | None:
    """Return "two years and three months" as months, "a year and a day" as days."""
    if more.unit not in _DAYS or rest.unit not in _DAYS or _DAYS[more.unit] <= _DAYS[rest.unit]:
        return None
    if (more.unit, rest.unit) == ("year", "month"):
        return Span(more.low * 12 + rest.low, more.high * 12 + rest.high, "month", more.mod)
    days = float(round(more.low * _DAYS[more.unit] + rest.low * _DAYS[rest.unit]))
    return Span(days, days, "day", "APPROX")


def _mark_of(time: Time) -> str:
    if time.type is TimeType.DURATION:
        return LENGTH
    if time.type is TimeType.SET:
        return ""
    if time.amount is not None:
        return SHIFT
    known = time.interval or time.year or time.month or time.anchor == "missing"
    return DATE if known and not time.value.endswith("_REF") else ""


def outermost(found: Sequence[Measure]) -> list[Measure]:
    """Return measures in order, without those whose words another of their kind covers."""
    kept: list[Measure] = []
    for item in sorted(found, key=lambda m: (m.start, -m.end)):
        if not any(m.kind == item.kind and m.start < item.end and item.start < m.end for m in kept):
            kept.append(item)
    return kept
