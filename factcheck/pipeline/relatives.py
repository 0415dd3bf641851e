"""Find relative clauses with a subject of their own: "whom China named", "the visit she made"."""

from factcheck.pipeline.clause_state import State
from factcheck.pipeline.date_words import date_end
from factcheck.pipeline.finite import finite_at
from factcheck.pipeline.lexicon import (
    ADVERBS,
    DETERMINERS,
    HAPPENING_NOUNS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
)
from factcheck.pipeline.line import CLAUSAL
from factcheck.pipeline.verbs import group_at

NO_NOUNS = PREPOSITIONS | DETERMINERS | ADVERBS | CLAUSAL | RELATIVES | {"and", "but", "or", "that"}
_LONGEST_DOER = 4  # tokens of "Gen. Wei Fenghe"
_TO_GOVERNOR = 4  # tokens of "since her last visit"


def reduced_from(state: State, at: int) -> int | None:
    """Return where a relative clause without "that" begins, whose finite verb may stand at `at`.

    "The talks | it called off last year", "the visit | Pelosi made in 2022 led to a freeze".
    """
    line, top = state.line, state.top
    lowers = line.tokens.lowers
    if at - 2 < max(state.verb_end, line.start) or not finite_at(line.tokens, at, line.atoms):
        return None
    if lowers[at - 1] in SUBJECT_PRONOUNS:
        named = at - 2 in line.atoms or (
            lowers[at - 2].isalpha() and lowers[at - 2] not in NO_NOUNS
        )
        return at - 1 if named and top.verbs else None
    subject = _doer_from(state, at)
    if subject is None or subject <= line.start or lowers[subject - 1] not in HAPPENING_NOUNS:
        return None
    done = group_at(line.tokens, at, line.end, line.atoms, "finite")
    if done.passive or not _lacks_object(state, done.end):
        return None
    after = range(done.end, line.end)
    twice = any(finite_at(line.tokens, k, line.atoms) for k in after) and not _governed(
        state, subject
    )
    return subject if top.verbs or twice else None


def _doer_from(state: State, at: int) -> int | None:
    """Return where "Pelosi" or "the two sides" begins, right before a verb at `at`."""
    line = state.line
    if line.tokens.lowers[at - 3 : at - 1] == ["the", "two"]:
        return at - 3
    first = at
    while first > line.start and first - 1 in line.atoms:
        first -= 1
    dated = first == at or date_end(line.tokens, first, at, line.atoms) > first
    return None if dated or at - first > _LONGEST_DOER else first


def _lacks_object(state: State, at: int) -> bool:
    """Tell whether nothing that is called off or made follows at `at`."""
    line = state.line
    if at >= line.end:
        return True
    lower = line.tokens.lowers[at]
    free = lower in PREPOSITIONS | ADVERBS or not lower[0].isalnum()
    return (
        free
        or finite_at(line.tokens, at, line.atoms)
        or date_end(line.tokens, at, line.end, line.atoms) > at
    )


def _governed(state: State, at: int) -> bool:
    """Tell "since the visit Pelosi spoke": a preposition before the noun that ends at `at`."""
    lowers = state.line.tokens.lowers
    return not PREPOSITIONS.isdisjoint(lowers[max(at - _TO_GOVERNOR, state.line.start) : at])


def open_reduced(state: State, subject: int) -> None:
    """Open a relative clause at its subject, which was read with what it qualifies."""
    tokens = state.top.tokens
    own = [token for token in tokens if token >= subject]
    del tokens[len(tokens) - len(own) :]
    state.push("relative", "that", subject)
    state.top.tokens.extend(own)


def verb_of_relative(state: State, at: int) -> bool:
    """Tell "whom China sanctioned in 2018": the clause has its subject and waits for its verb."""
    top, line = state.top, state.line
    if top.kind != "relative" or top.verbs or top.connector not in {"that", "which", "whom"}:
        return False
    said = [k for k in top.tokens[1:] if line.tokens.lowers[k] not in ADVERBS]
    comma = any(line.tokens.texts[k] == "," for k in said)
    return bool(said) and not comma and not line.has_agent(at)
