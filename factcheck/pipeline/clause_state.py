"""The clauses of a sentence while it is read: those that are open, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.pipeline.line import Line
from factcheck.pipeline.verbs import VerbGroup

_RAISING = frozenset("appear seem know say report believe understand think happen".split())
# "Just days", "more than two years", "a little over a week" before "after".
_MEASURING = frozenset(
    "some about nearly almost roughly around just only barely hardly more less than over under well"
    " a an the few little several many two three four five six hours days weeks months years hour"
    " day week month year decade shortly soon long immediately right".split()
)
EMBEDDED = frozenset({"relative", "participle", "subordinate", "adjunct", "infinitive", "content"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: the tokens that are its own (not its children's), in order.

    `kind`: main, coordinate, relative, participle, subordinate, adjunct (a phrase about
    something else that happened), infinitive, content ("the claim that"), speech, quote, aside
    or report.
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


def raised_from(clauses: Sequence[Clause], clause: Clause) -> Clause | None:
    """Return where the subject of "the talks are known to have been held" stands.

    None of what is still to come, "the talks are expected to have ended by May", or denied.
    """
    if clause.kind != "infinitive" or clause.verb is None or not clause.verb.perfect:
        return None
    above = clauses[clause.parent] if clause.parent is not None else None
    if above is not None and above.kind == "speech" and not above.tokens:
        above = clauses[above.parent] if above.parent is not None else None
    if above is None or above.verb is None or above.verb.base not in _RAISING:
        return None
    return None if above.verb.modal or above.verb.negated else above


@dataclass(slots=True)
class OpenClause:
    """A clause while its sentence is read."""

    index: int
    kind: str
    connector: str | None
    parent: int | None
    antecedent: int
    tokens: list[int] = field(default_factory=list)
    verbs: list[VerbGroup] = field(default_factory=list)


@dataclass(slots=True)
class State:
    """Where the reading of a sentence stands: `stack` holds the open clauses, the last on top.

    `verb_end` is where the latest verb group ends; `speech_from` is where what is said begins.
    """

    line: Line
    clauses: list[OpenClause] = field(default_factory=list)
    stack: list[OpenClause] = field(default_factory=list)
    verb_end: int = 0
    quoted: bool = False
    speech_from: int = -1

    @property
    def top(self) -> OpenClause:
        """The innermost open clause."""
        return self.stack[-1]

    def push(self, kind: str, connector: str | None, at: int, *, parent: int | None = -1) -> None:
        """Open a clause at token `at`, inside the innermost one unless `parent` says otherwise."""
        owner = self.stack[-1].index if parent == -1 and self.stack else parent
        clause = OpenClause(len(self.clauses), kind, connector, owner, at - 1)
        self.clauses.append(clause)
        self.stack.append(clause)

    def pop_to(self, depth: int) -> None:
        """Close all open clauses but the outer `depth`."""
        del self.stack[depth:]

    def restart(self, kind: str, connector: str | None, at: int) -> None:
        """Begin a clause beside the main one, with everything else closed."""
        first = self.stack[0].index
        base = next(
            (k for k in range(len(self.stack) - 1, -1, -1) if self.stack[k].kind == "aside"), -1
        )
        if base >= 0:
            self.pop_to(base + 1)
            self.push(kind, connector, at)
            return
        self.stack.clear()
        self.push(kind, connector, at, parent=first)

    def leave_finished(self) -> None:
        """Close phrases without a verb of their own before a new clause opens."""
        while len(self.stack) > 1 and self.top.kind == "adjunct":
            self.pop_to(len(self.stack) - 1)

    def resume(self) -> None:
        """Go back to the nearest open clause that has no verb, when the top one is complete."""
        if self.top.verbs or self.top.kind == "adjunct":
            for depth in range(len(self.stack) - 2, -1, -1):
                if not self.stack[depth].verbs and self.stack[depth].kind != "adjunct":
                    if self.top.kind in EMBEDDED:
                        self.pop_to(depth + 1)
                    return

    def opens_sentence(self) -> bool:
        """Tell whether the clause on top is a subordinate one before its main clause.

        "Some 15 months after the talks ended, officials met" opens with it too.
        """
        top, line = self.top, self.line
        if top.kind != "subordinate" or top.verbs or not top.tokens:
            return False
        before = range(line.start, top.tokens[0])
        return all(at in line.atoms or line.tokens.lowers[at] in _MEASURING for at in before)

    def wants_verb(self) -> bool:
        """Tell whether an open clause, phrases and asides apart, has no verb yet."""
        return any(
            not clause.verbs for clause in self.stack if clause.kind not in {"adjunct", "aside"}
        )
