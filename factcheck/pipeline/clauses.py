"""Cut sentences into clauses, each with its verb, what opened it, and what it hangs on."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from factcheck.pipeline.lexicon import (
    ADJUNCT_PHRASES,
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    verb_form,
)
from factcheck.pipeline.speech import REPORTING
from factcheck.pipeline.tokens import Tokens
from factcheck.pipeline.verbs import VerbGroup, finite_at, group_at, ing_at, participle_at

EMBEDDED = frozenset({"relative", "participle", "subordinate", "adjunct", "infinitive"})
_TEMPORAL = frozenset("after before since until till".split())
_CLAUSAL = frozenset(
    "when while because if unless although though once whereas whether provided lest".split()
)
_ADJUNCT_WORDS = frozenset("following despite amid amidst during".split())
_PHRASES = {tuple(phrase.split()) for phrase in ADJUNCT_PHRASES}
_PHRASE_STARTS = {phrase[0] for phrase in _PHRASES}
STOPPING = frozenset(
    "cancel suspend halt freeze sever scrap end cut postpone shelve axe break_off call_off stop"
    " terminate strike_off cut_off rupture retaliate".replace("_", " ").split()
) | {"call off", "break off", "cut off", "strike off", "put off"}
_NO_CAUSE = frozenset("video phone a the zoom secure".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the tokens that are its own (not its children's), in order.

    `kind`: main, coordinate, relative, participle, subordinate, adjunct (a phrase about
    something else that happened), infinitive, speech, quote, aside or report.
    `connector` is the word that opened it, `parent` the index of the clause it hangs on,
    `antecedent` the token before it.
    """

    index: int
    kind: str
    connector: str | None
    parent: int | None
    antecedent: int
    tokens: tuple[int, ...]
    verbs: tuple[VerbGroup, ...]

    @property
    def verb(self) -> VerbGroup | None:
        """The first verb group, if any."""
        return self.verbs[0] if self.verbs else None


@dataclass(slots=True)
class _Open:
    """A clause while its sentence is read."""

    index: int
    kind: str
    connector: str | None
    parent: int | None
    antecedent: int
    tokens: list[int] = field(default_factory=list)
    verbs: list[VerbGroup] = field(default_factory=list)


def read_clauses(tokens: Tokens, start: int, end: int, atoms: AbstractSet[int]) -> tuple[Clause, ...]:
    """Return the clauses of the sentence at tokens [start, end).

    `atoms` are tokens inside names, titles, dates and the like: never verbs or connectors.
    """
    reader = _Reader(tokens, start, end, atoms)
    reader.read()
    return tuple(
        Clause(c.index, c.kind, c.connector, c.parent, c.antecedent, tuple(c.tokens), tuple(c.verbs))
        for c in reader.clauses
    )


class _Reader:
    """Reads one sentence from left to right, keeping the open clauses on a stack."""

    def __init__(self, tokens: Tokens, start: int, end: int, atoms: AbstractSet[int]) -> None:
        self.tokens = tokens
        self.start = start
        self.end = end
        self.atoms = atoms
        self.clauses: list[_Open] = []
        self.stack: list[_Open] = []
        strong = any(finite_at(tokens, at, atoms) for at in range(start, end))
        self.loose = not strong
        self.verb_end = start
        self.quoted = False
        self.speech_from = -1

    # Reading ------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the whole sentence."""
        self._push("main", None, self.start, parent=None)
        for at in range(self.start, self.end):
            if at == self.speech_from:
                self._push("speech", None, at)
            if at not in self.atoms:
                self._open_or_close(at)
            self.top.tokens.append(at)
            if at not in self.atoms and at >= self.verb_end:
                self._verb(at)

    def _open_or_close(self, at: int) -> None:
        """Open or close clauses before token `at` is given to the clause on top."""
        text, lower = self.tokens.texts[at], self.tokens.lowers[at]
        if at < self.verb_end and text not in {'"', "(", ")"}:
            return
        if text == ",":
            self._comma(at)
        elif text in {";", "\u2014", ":"}:
            self._break(at, text)
        elif text in {"(", ")"}:
            self._bracket(at, opening=text == "(")
        elif text == '"':
            self._quotation(at)
        elif lower in COORDINATORS:
            self._coordinator(at)
        elif not self._connector(at, lower):
            self._embedded_verb(at, lower)

    @property
    def top(self) -> _Open:
        return self.stack[-1]

    def _push(self, kind: str, connector: str | None, at: int, *, parent: int | None = -1) -> None:
        owner = self.stack[-1].index if parent == -1 and self.stack else parent
        clause = _Open(len(self.clauses), kind, connector, owner, at - 1)
        self.clauses.append(clause)
        self.stack.append(clause)

    def _pop_to(self, depth: int) -> None:
        del self.stack[depth:]

    def _restart(self, kind: str, connector: str | None, at: int) -> None:
        """Begin a clause beside the main one, with everything else closed."""
        first = self.stack[0].index
        base = next((k for k in range(len(self.stack) - 1, -1, -1) if self.stack[k].kind == "aside"), -1)
        if base >= 0:
            self._pop_to(base + 1)
            self._push(kind, connector, at)
            return
        self.stack.clear()
        self._push(kind, connector, at, parent=first)

    # Punctuation --------------------------------------------------------------------------

    def _comma(self, at: int) -> None:
        after = self._skip_adverbs(at + 1)
        if after >= self.end or self.tokens.texts[at + 1] == '"':
            return
        lower = self.tokens.lowers[after]
        listed = lower in {"and", "or"} and not self._finite_before_break(after + 1)
        while (
            len(self.stack) > 1
            and self.top.kind in EMBEDDED
            and not listed
            and (self.top.verbs or self.top.kind == "adjunct")
        ):
            self._pop_to(len(self.stack) - 1)
        if self._reports(after):
            self._push("report", None, at + 1)

    def _reports(self, at: int) -> bool:
        """Tell whether ", officials said" follows: a subject and a reporting verb, no more."""
        close = self._next_break(at)
        verb = next((k for k in range(at, close) if k not in self.atoms and self._reporting(k)), None)
        if verb is None or verb == at or sum(k not in self.atoms for k in range(at, verb)) > 8:
            return False
        rest = [k for k in range(verb + 1, close) if k not in self.atoms]
        return not any(finite_at(self.tokens, k, self.atoms) for k in rest) and self.tokens.lowers[
            at
        ] not in RELATIVES | {"and", "but"} and not any(
            finite_at(self.tokens, k, self.atoms) for k in range(at, verb)
        ) and bool(self.top.verbs)

    def _break(self, at: int, text: str) -> None:
        if text == ":" and self.tokens.texts[at - 1][-1:].isdigit() and at + 1 < self.end and self.tokens.texts[at + 1][:1].isdigit():
            return
        if text == "\u2014":
            depth = next((k for k, clause in enumerate(self.stack) if clause.connector == "\u2014"), None)
            if depth is not None and self.stack[depth].kind == "aside":
                self._pop_to(depth)
                return
            if "\u2014" in self.tokens.texts[at + 1 : self.end]:
                self._push("aside", "\u2014", at)
                return
        if at > self.start:
            self._restart("coordinate", text, at)

    def _bracket(self, at: int, *, opening: bool) -> None:
        if opening:
            self._push("aside", "(", at)
            return
        depth = next((k for k, clause in enumerate(self.stack) if clause.connector == "("), None)
        if depth:
            self._pop_to(depth)

    def _quotation(self, at: int) -> None:
        if self.quoted:
            self.quoted = False
            depth = next((k for k, clause in enumerate(self.stack) if clause.kind == "quote"), None)
            if depth is not None:
                self._pop_to(depth)
                if not self.stack:
                    self._push("main", None, at + 1, parent=None)
            return
        self.quoted = True
        close = next(
            (k for k in range(at + 1, self.end) if self.tokens.texts[k] == '"'), self.end
        )
        if any(finite_at(self.tokens, k, self.atoms) for k in range(at + 1, close)):
            self._push("quote", '"', at)

    # Connectors ---------------------------------------------------------------------------

    def _connector(self, at: int, lower: str) -> bool:
        """Open the clause or phrase that a connecting word announces; tell whether it did."""
        if lower in RELATIVES:
            return self._relative(at, lower)
        if lower == "that":
            return self._that(at)
        if lower in _CLAUSAL and not (lower == "though" and self._finite_before_break(at + 1) is None):
            self._leave_finished(at)
            self._push("subordinate", lower, at)
            return True
        if lower in _TEMPORAL or lower == "as":
            return self._temporal(at, lower)
        if lower in _ADJUNCT_WORDS or self._phrase(at, lower):
            self._push("adjunct", self._phrase(at, lower) or lower, at)
            return True
        if lower == "over" and self._is_cause(at):
            self._push("adjunct", "over", at)
            return True
        if lower == "to" and self._infinitive(at):
            self._push("infinitive", "to", at)
            return True
        return False

    def _relative(self, at: int, lower: str) -> bool:
        if at == self.start or (lower == "where" and self._finite_before_break(at + 1) is None):
            return False
        self._push("relative", lower, at)
        return True

    def _that(self, at: int) -> bool:
        before = self.tokens.lowers[at - 1] if at > self.start else ""
        after = self.tokens.lowers[at + 1] if at + 1 < self.end else ""
        if at > self.start and self._finite_before_break(at + 1) is not None:
            if self._reporting(at - 1) or not (finite_at(self.tokens, at + 1, self.atoms) or after in ADVERBS):
                if self.top.verbs and before not in PREPOSITIONS:
                    self._push("speech", "that", at)
                    return True
            else:
                self._push("relative", "that", at)
                return True
        return False

    def _temporal(self, at: int, lower: str) -> bool:
        follows = self._finite_before_break(at + 1)
        first = at + 1 in self.atoms and not self.tokens.texts[at + 1][:1].isalpha()
        if lower == "as" and (follows is None or self._in_verb(at)):
            return False
        if follows is not None and not (self.top.kind == "main" and not self.top.verbs and first):
            self._push("subordinate", lower, at)
            return True
        if lower == "as":
            return False
        self._push("adjunct", lower, at)
        return True

    def _in_verb(self, at: int) -> bool:
        after = self.tokens.lowers[at + 1] if at + 1 < self.end else ""
        return after in {"a", "an"} or participle_at(self.tokens, at + 1)

    def _phrase(self, at: int, lower: str) -> str | None:
        """Return the phrase at token `at` that brings in another happening."""
        if lower not in _PHRASE_STARTS:
            return None
        for size in (6, 5, 4, 3, 2):
            words = tuple(self.tokens.lowers[at : at + size])
            if words in _PHRASES:
                return " ".join(words)
        return None

    def _is_cause(self, at: int) -> bool:
        verbs = [verb.base for clause in self.stack for verb in clause.verbs]
        after = self.tokens.lowers[at + 1] if at + 1 < self.end else ""
        then = self.tokens.lowers[at + 2] if at + 2 < self.end else ""
        screen = {after, then} & {"video", "phone", "secure", "zoom", "telephone", "two", "link"}
        return any(base in STOPPING for base in verbs) and not screen

    def _infinitive(self, at: int) -> bool:
        after = at + 1
        while after < self.end and self.tokens.lowers[after] in ADVERBS:
            after += 1
        if after >= self.end or after in self.atoms or self.tokens.capitalised(after):
            return False
        if self.tokens.texts[at - 1] == "-" or self.tokens.lowers[at - 1] == self.tokens.lowers[after]:
            return False
        lower = self.tokens.lowers[after]
        form = verb_form(lower)
        return lower in {"be", "have", "do"} or (form is not None and form.bare and at >= self.verb_end)

    # Verbs --------------------------------------------------------------------------------

    def _embedded_verb(self, at: int, lower: str) -> None:
        """Open a participle's phrase, or go back to the clause that still wants its verb."""
        if at < self.verb_end or lower in AUXILIARIES and not finite_at(self.tokens, at, self.atoms):
            return
        if self._opens_participle(at):
            self._leave_finished(at)
            self._push("participle", lower, at)
        elif finite_at(self.tokens, at, self.atoms, loose=self.loose):
            self._resume()

    def _opens_participle(self, at: int) -> bool:
        """Tell "the round held in January was" and ", led by" from a finite verb."""
        if at == self.start or self.tokens.lowers[at] in AUXILIARIES:
            return False
        before = self.tokens.lowers[at - 1]
        gone = at - 1
        while gone > self.start and (
            self.tokens.lowers[gone] in ADVERBS | {"last"} or self.tokens.lowers[gone].endswith("ly")
        ):
            gone -= 1
        after_comma = self.tokens.texts[gone] == ","
        if ing_at(self.tokens, at):
            return after_comma and before not in PREPOSITIONS
        form = verb_form(self.tokens.lowers[at])
        if form is None or not form.participle or before in DETERMINERS | PREPOSITIONS | {"to", "'s", "and", "but", "or"}:
            return False
        if before in AUXILIARIES:
            return False
        if not form.past:
            return True
        if self._has_agent(at):
            return True
        wants = self._wants_verb()
        if after_comma:
            return bool(self.top.verbs) or (wants and self._another_finite(at, trailing=True))
        if wants:
            return self._another_finite(at) and self._passive_looking(at)
        return self._passive_looking(at)

    def _has_agent(self, at: int) -> bool:
        """Tell "led by X" from "met by video"."""
        after = self.tokens.lowers[at + 1 : at + 4]
        return after[:1] == ["by"] and not set(after) & {"video", "phone", "telephone", "secure"}

    def _passive_looking(self, at: int) -> bool:
        """Tell whether a participle has no object: a preposition, an adverb or an end follows."""
        if at + 1 >= self.end:
            return False
        after = self.tokens.lowers[at + 1]
        return (
            after in PREPOSITIONS | ADVERBS
            or not after[0].isalnum()
            or (at + 1 in self.atoms and verb_form(self.tokens.lowers[at]) is not None
                and self.tokens.lowers[at] in {"held", "hosted", "led", "headed", "chaired"}
                and self.tokens.lowers[at + 1][:1].isdigit())
        )

    def _wants_verb(self) -> bool:
        return any(not clause.verbs for clause in self.stack if clause.kind not in {"adjunct", "aside"})

    def _another_finite(self, at: int, *, trailing: bool = False) -> bool:
        """Tell whether a second finite verb follows, so that this one cannot be the main one."""
        depth = 0
        for k in range(at + 1, self.end):
            if k in self.atoms:
                continue
            lower, text = self.tokens.lowers[k], self.tokens.texts[k]
            if text in {";", "\u2014", ":"} or lower in {"and", "but", "that", "said"}:
                return False
            if lower in RELATIVES | _CLAUSAL | _TEMPORAL | {"as"}:
                depth = 1
            elif text == ",":
                depth = 0
            elif finite_at(self.tokens, k, self.atoms):
                if depth == 0:
                    return trailing or not self._trails(k)
                depth = 0
        return False

    def _trails(self, at: int) -> bool:
        """Tell a participle behind a comma, ", last convened in May", from a main verb."""
        gone = at - 1
        while gone > self.start and self.tokens.lowers[gone] in ADVERBS:
            gone -= 1
        return self.tokens.texts[gone] == "," and participle_at(self.tokens, at) and self._passive_looking(at)

    def _leave_finished(self, at: int) -> None:
        """Close phrases without a verb of their own before a new clause opens."""
        del at
        while len(self.stack) > 1 and self.top.kind == "adjunct":
            self._pop_to(len(self.stack) - 1)

    def _resume(self) -> None:
        """Go back to the nearest open clause that has no verb, when the top one is complete."""
        if self.top.verbs or self.top.kind in {"adjunct"}:
            for depth in range(len(self.stack) - 2, -1, -1):
                if not self.stack[depth].verbs and self.stack[depth].kind != "adjunct":
                    if self.top.kind in EMBEDDED:
                        self._pop_to(depth + 1)
                    return

    def _verb(self, at: int) -> None:
        """Give the clause on top the verb group that begins at token `at`, if one does."""
        kind = self.top.kind
        finite = finite_at(self.tokens, at, self.atoms, loose=self.loose)
        if kind == "infinitive" and not self.top.verbs and self.tokens.lowers[at] != "to":
            form = "infinitive"
        elif kind == "participle" and not self.top.verbs and (participle_at(self.tokens, at) or ing_at(self.tokens, at)):
            form = "ing" if ing_at(self.tokens, at) else "participle"
        elif finite:
            form = "finite"
        else:
            return
        group = group_at(self.tokens, at, self.end, self.atoms)
        if verb_form(self.tokens.lowers[group.head]) is None and self.tokens.lowers[group.head] not in AUXILIARIES:
            return
        group = replace(group, form=form, passive=group.passive or form == "participle")
        self.top.verbs.append(group)
        self.verb_end = max(group.end, group.head + 1)
        if self._reporting(group.head):
            self._speech(group)

    def _speech(self, group: VerbGroup) -> None:
        """Open what is said after a reporting verb: "said China cancelled the talks"."""
        at = group.end
        while at < self.end and (at in self.atoms or self.tokens.lowers[at] in ADVERBS | {"on", "in", "at", "to", "reporters", "a", "an", "the", "statement", "news", "release", "week", "conference", "lawmakers", "journalists"}):
            if self._subject_opens(at):
                break
            at += 1
        if at < self.end and self.tokens.lowers[at] == "that":
            return
        begins = group.end
        if self._finite_before_break(begins) is not None and self.tokens.lowers[begins] not in {"by", ","} and self.tokens.texts[begins] not in {'"', ":"}:
            self.speech_from = begins

    def _subject_opens(self, at: int) -> bool:
        """Tell whether a noun phrase with a finite verb behind it begins here."""
        follows = self._finite_before_break(at)
        return follows is not None and follows - at <= 6

    def _reporting(self, at: int) -> bool:
        form = verb_form(self.tokens.lowers[at])
        return form is not None and form.base in REPORTING and not form.nounlike or (
            form is not None and form.past and form.base in REPORTING
        )

    # Coordination -------------------------------------------------------------------------

    def _coordinator(self, at: int) -> None:
        after = self._skip_adverbs(at + 1)
        if after >= self.end or self.tokens.texts[at - 1] == "-":
            return
        direct = finite_at(self.tokens, after, self.atoms) or (
            after not in self.atoms
            and self.tokens.lowers[after] not in DETERMINERS
            and participle_at(self.tokens, after)
            and self.top.verbs != []
        )
        has_verb = next((k for k in range(len(self.stack) - 1, -1, -1) if self.stack[k].verbs), None)
        if has_verb is None or any(
            clause.kind not in {"adjunct", "aside"} for clause in self.stack[has_verb + 1 :]
        ):
            return
        if any(not c.verbs and c.kind not in {"adjunct", "aside"} for c in self.stack[:has_verb]):
            return
        if direct or (self._finite_before_break(after) is not None and self._finite_before_break(after, self._conjunction_after(after)) is not None):
            owner = self.stack[has_verb]
            self._pop_to(has_verb)
            kind = owner.kind if owner.kind in EMBEDDED | {"speech", "quote"} else "coordinate"
            self._push(kind, self.tokens.lowers[at], at, parent=owner.parent if owner.parent is not None else owner.index)
            self.top.antecedent = owner.antecedent

    def _conjunction_after(self, at: int) -> int:
        return next((k for k in range(at, self.end) if self.tokens.lowers[k] in COORDINATORS and k not in self.atoms), self.end)

    # Looking ahead ------------------------------------------------------------------------

    def _skip_adverbs(self, at: int) -> int:
        while at < self.end and (self.tokens.lowers[at] in ADVERBS or self.tokens.texts[at] == '"'):
            at += 1
        return at

    def _next_break(self, at: int) -> int:
        """Return the next comma or stronger mark outside an atom."""
        return next(
            (k for k in range(at, self.end) if k not in self.atoms and self.tokens.texts[k] in {",", ";", "\u2014", ":", "(", ")", ".", "?", "!"}),
            self.end,
        )

    def _break_after_apposition(self, at: int) -> int:
        """Return the next mark, stepping over the comma that closes an office behind a name."""
        close = self._next_break(at)
        while close < self.end and self.tokens.texts[close] == "," and self._closes_office(close):
            close = self._next_break(close + 1)
        return close

    def _closes_office(self, comma: int) -> bool:
        """Tell whether an atom with a comma inside, a name and its office, ends at `comma`."""
        at = comma - 1
        while at >= self.start and at in self.atoms:
            if self.tokens.texts[at] == ",":
                return True
            at -= 1
        return False

    def _finite_before_break(self, at: int, limit: int | None = None) -> int | None:
        """Return the first finite verb before the next mark, not counting relative clauses."""
        close = min(self._break_after_apposition(at), limit if limit is not None else self.end)
        for k in range(at, close):
            if k in self.atoms:
                continue
            if self.tokens.lowers[k] in RELATIVES | _CLAUSAL | {"that"} and k > at:
                return None
            if finite_at(self.tokens, k, self.atoms, loose=self.loose):
                return k
        return None


def clause_of(clauses: Sequence[Clause], token: int) -> Clause | None:
    """Return the clause that owns a token."""
    return next((clause for clause in clauses if token in clause.tokens), None)
