"""Tell the tokens of a date from those of a name, where both are one to the clauses."""

from collections.abc import Set as AbstractSet

from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.tokens import Tokens

CALENDAR = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept"
    " september oct october nov november dec december monday tuesday wednesday thursday friday"
    " saturday sunday last this early late mid".split()
)
_DATED = CALENDAR | frozenset(
    "now today yesterday then next same week weeks weekend month months year years day days spring"
    " summer autumn fall winter morning afternoon evening night ago earlier later"
    " following that the and".split()
)
_JOINING = frozenset({",", "-", "\u2013", "."})
_NOT_LAST = frozenset({",", "and", "the", "that"})


def date_end(tokens: Tokens, at: int, limit: int, atoms: AbstractSet[int]) -> int:
    """Return the token that the date at `at`, with its preposition, ends before; or `at`."""
    if at >= limit:
        return at
    first = at + (tokens.lowers[at] in PREPOSITIONS and at not in atoms)
    end = first
    while end < limit and end in atoms and _is_dated(tokens, end):
        end += 1
    while end > first and tokens.lowers[end - 1] in _NOT_LAST:
        end -= 1
    return end if end > first else at


def _is_dated(tokens: Tokens, at: int) -> bool:
    text = tokens.texts[at]
    return tokens.keys[at] in _DATED or text[:1].isdigit() or text in _JOINING
