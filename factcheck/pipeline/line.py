"""Look ahead in a sentence: marks, finite verbs, participles, reporting verbs."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.pipeline.date_words import date_end
from factcheck.pipeline.finite import finite_at, participle_at
from factcheck.pipeline.lexicon import (
    ADJUNCT_PHRASES,
    ADVERBS,
    COORDINATORS,
    PREPOSITIONS,
    RELATIVES,
)
from factcheck.pipeline.office_words import HEAD_WORDS
from factcheck.pipeline.phrasal import idiom_behind
from factcheck.pipeline.speech import REPORTING
from factcheck.pipeline.tokens import Tokens

CLAUSAL = frozenset(
    "when while because if unless although though once whereas whether provided lest however"
    " whatever whoever whichever".split()
)
_TO_OFFICE = 4  # tokens from "as" in which an office is named
_PHRASES = {tuple(phrase.split()) for phrase in ADJUNCT_PHRASES}
PHRASE_STARTS = frozenset(phrase[0] for phrase in _PHRASES)
_MARKS = frozenset({",", ";", "\u2014", ":", "(", ")", ".", "?", "!"})
# Verbs that stand before whoever says it: ", writes Yun Sun".
_TELLING = frozenset("write add note argue explain observe insist claim".split())
_HELD = frozenset({"held", "hosted", "led", "headed", "chaired"})
_OPENERS = RELATIVES | CLAUSAL | {"that"}
_AFTER_PASSIVES = PREPOSITIONS | ADVERBS


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence at tokens [start, end); `atoms` are never verbs or connectors.

    `loose` sentences have no certain finite verb, so that "hosts" and "meet" are taken for one.
    """

    tokens: Tokens
    start: int
    end: int
    atoms: AbstractSet[int]
    loose: bool

    def skip_adverbs(self, at: int) -> int:
        """Return the first token from `at` on that is no adverb and no quotation mark."""
        while at < self.end and (self.tokens.lowers[at] in ADVERBS or self.tokens.texts[at] == '"'):
            at += 1
        return at

    def next_break(self, at: int) -> int:
        """Return the next comma or stronger mark outside an atom."""
        texts = self.tokens.texts
        for k in range(at, self.end):
            if texts[k] in _MARKS and k not in self.atoms:
                return k
        return self.end

    def break_after_apposition(self, at: int) -> int:
        """Return the next mark, stepping over the comma that closes an office behind a name."""
        close = self.next_break(at)
        while close < self.end and self.tokens.texts[close] == "," and self.closes_office(close):
            close = self.next_break(close + 1)
        return close

    def closes_office(self, comma: int) -> bool:
        """Tell whether an atom with a comma inside, a name and its office, ends at `comma`."""
        at = comma - 1
        if self.tokens.texts[at].isdigit():
            return False  # "Oct. 31, 2025": a date
        while at >= self.start and at in self.atoms:
            if self.tokens.texts[at] == ",":
                return True
            at -= 1
        return False

    def finite_before_break(self, at: int, limit: int | None = None) -> int | None:
        """Return the first finite verb before the next mark, not counting relative clauses."""
        close = min(self.break_after_apposition(at), limit if limit is not None else self.end)
        for k in range(at, close):
            if k in self.atoms:
                continue
            if self.tokens.lowers[k] in _OPENERS and k > at:
                return None
            if self.tokens.verbal[k] and finite_at(self.tokens, k, self.atoms, loose=self.loose):
                return k
        return None

    def conjunction_after(self, at: int) -> int:
        """Return the next "and", "but" … outside an atom, or the end."""
        lowers = self.tokens.lowers
        for k in range(at, self.end):
            if lowers[k] in COORDINATORS and k not in self.atoms:
                return k
        return self.end

    def passive_looking(self, at: int) -> bool:
        """Tell whether a participle has no object: a preposition, an adverb or an end follows."""
        at += self._particles(at)
        if at + 1 >= self.end:
            return False
        after = self.tokens.lowers[at + 1]
        return (
            after in _AFTER_PASSIVES
            or not after[0].isalnum()
            or (
                at + 1 in self.atoms
                and self.tokens.forms[at] is not None
                and self.tokens.lowers[at] in _HELD
                and self.tokens.lowers[at + 1][:1].isdigit()
            )
        )

    def lacks_object(self, at: int) -> bool:
        """Tell "removed in October" and "removed that October", a participle, from "met Austin"."""
        dated = date_end(self.tokens, at + 1, self.end, self.atoms) > at + 1 < self.end
        return participle_at(self.tokens, at) and (dated or self.passive_looking(at))

    def _particles(self, at: int) -> int:
        """Return how many words of a transitive verb stand behind a token: "broken off in May"."""
        form = self.tokens.forms[at]
        if form is None:
            return 0
        off = form.base != "kick" and self.tokens.lowers[at + 1 : at + 2] == ["off"]
        return len(idiom_behind(form.base, self.tokens.lowers, at + 1)) or int(off)

    def has_agent(self, at: int) -> bool:
        """Tell "led by X" from "met by video"."""
        after = self.tokens.lowers[at + 1 : at + 4]
        return after[:1] == ["by"] and not set(after) & {"video", "phone", "telephone", "secure"}

    def trails(self, at: int) -> bool:
        """Tell a participle behind a comma, ", last convened in May", from a main verb."""
        gone = at - 1
        while gone > self.start and self.tokens.lowers[gone] in ADVERBS:
            gone -= 1
        if self.tokens.texts[gone] != "," or not participle_at(self.tokens, at):
            return False
        dated = at + 1 in self.atoms and self.tokens.texts[at + 1][:1].isdigit()
        return dated or self.passive_looking(at)  # ", severed 15 months ago"

    def reporting(self, at: int) -> bool:
        """Tell whether a reporting verb stands at a token: "said", but not "report"."""
        form = self.tokens.forms[at]
        if form is None or form.base not in REPORTING:
            return False
        return form.past or not form.nounlike

    def attributes(self, at: int) -> bool:
        """Tell ", said an analyst" and ", writes Yun Sun": the verb before who says it all."""
        form = self.tokens.forms[at]
        if self.tokens.texts[at - 1] != "," or form is None or at + 1 >= self.end:
            return False
        if form.base == "say":
            return form.past or self.tokens.lowers[at] == "says"
        named = self.tokens.capitalised[at + 1] or at + 1 in self.atoms
        return form.base in _TELLING and self.reporting(at) and named

    def phrase(self, at: int, lower: str) -> str | None:
        """Return the phrase at token `at` that brings in another happening."""
        if lower not in PHRASE_STARTS:
            return None
        for size in (6, 5, 4, 3, 2):
            words = tuple(self.tokens.lowers[at : at + size])
            if words in _PHRASES:
                return " ".join(words)
        return None

    def names_role(self, at: int) -> bool:
        """Tell "as a guest", "as defense minister" and "as planned" from what opens a clause."""
        after = self.tokens.lowers[at + 1] if at + 1 < self.end else ""
        office = not HEAD_WORDS.keys().isdisjoint(self.tokens.lowers[at + 1 : at + _TO_OFFICE])
        return after in {"a", "an"} or office or participle_at(self.tokens, at + 1)
