"""Cut sentences into clauses, each with its verb, what opened it, and what it hangs on."""

from collections.abc import Set as AbstractSet

from factcheck.pipeline.clause_state import Clause, State, raised_from
from factcheck.pipeline.clause_verbs import embedded_verb, read_verb
from factcheck.pipeline.connectors import CONNECTORS, connector, coordinator
from factcheck.pipeline.finite import finite_at
from factcheck.pipeline.lexicon import COORDINATORS
from factcheck.pipeline.line import Line
from factcheck.pipeline.marks import bracket, comma, quotation, strong_mark
from factcheck.pipeline.tokens import Tokens

__all__ = ["Clause", "raised_from", "read_clauses"]

# No other word than these and verbs opens or closes a clause.
_WORDS = CONNECTORS | COORDINATORS | frozenset({",", ";", "\u2014", ":", "(", ")", '"'})


def read_clauses(
    tokens: Tokens, start: int, end: int, atoms: AbstractSet[int]
) -> tuple[Clause, ...]:
    """Return the clauses of the sentence at tokens [start, end).

    `atoms` are tokens inside names, titles, dates and the like: never verbs or connectors.
    """
    known: tuple[Clause, ...] | None = tokens.clauses.get((start, end, atoms))
    if known is None:
        known = tokens.clauses[start, end, atoms] = _clauses(tokens, start, end, atoms)
    return known


def _clauses(tokens: Tokens, start: int, end: int, atoms: AbstractSet[int]) -> tuple[Clause, ...]:
    verbs = [at for at in range(start, end) if tokens.verbal[at]]
    loose = not any(finite_at(tokens, at, atoms) for at in verbs)
    state = State(Line(tokens, start, end, atoms, loose), verb_end=start)
    _read(state)
    return tuple(
        Clause(
            c.index, c.kind, c.connector, c.parent, c.antecedent, tuple(c.tokens), tuple(c.verbs)
        )
        for c in state.clauses
    )


def _read(state: State) -> None:
    """Read the sentence from left to right."""
    line, tokens = state.line, state.line.tokens
    state.push("main", None, line.start, parent=None)
    for at in range(line.start, line.end):
        if at == state.speech_from:
            state.push("speech", None, at)
        if at in line.atoms:
            state.stack[-1].tokens.append(at)
            continue
        verbal = tokens.verbal[at]
        if verbal or tokens.lowers[at] in _WORDS:
            _open_or_close(state, at)
        state.stack[-1].tokens.append(at)
        if verbal and at >= state.verb_end:
            read_verb(state, at)


def _open_or_close(state: State, at: int) -> None:
    """Open or close clauses before token `at` is given to the clause on top."""
    text, lower = state.line.tokens.texts[at], state.line.tokens.lowers[at]
    if at < state.verb_end and text not in {'"', "(", ")"}:
        return
    if text == ",":
        comma(state, at)
    elif text in {";", "\u2014", ":"}:
        strong_mark(state, at, text)
    elif text in {"(", ")"}:
        bracket(state, at, opening=text == "(")
    elif text == '"':
        quotation(state, at)
    elif lower in COORDINATORS:
        coordinator(state, at)
    elif not connector(state, at, lower) and state.line.tokens.verbal[at]:
        embedded_verb(state, at, lower)
