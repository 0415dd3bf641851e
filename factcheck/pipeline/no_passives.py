"""Tell verbs that look like participles, and have no passive where they stand: "they met in"."""

from factcheck.pipeline.clause_state import State
from factcheck.pipeline.date_words import date_end
from factcheck.pipeline.lexicon import SUBJECT_PRONOUNS

_INTRANSITIVE = frozenset("land arrive travel happen occur".split())  # no passive: no "landed by"
# Of people who do it, "to do" something behind it.
_AIMING = frozenset("agree decide promise pledge vow refuse decline hope want try seek".split())


def is_no_passive(state: State, at: int, *, after_comma: bool) -> bool:
    """Tell "landed", "they met", "Ryder said on Monday" and "the two met in Bali" from "met by"."""
    form, behind = state.line.tokens.forms[at], state.line.tokens.lowers[at + 1 : at + 2]
    if form is None:
        return False
    if form.base == "say":
        return behind != ["to"]
    if _wants_to_do(state, at) or state.line.tokens.lowers[at - 1] in SUBJECT_PRONOUNS:
        return True
    placed = behind in (["in"], ["at"]) and not after_comma
    return form.base in _INTRANSITIVE or (form.base == "meet" and placed)


def _wants_to_do(state: State, at: int) -> bool:
    """Tell "they agreed on Monday to restore the channels cut in May" from "a text agreed on"."""
    line, form = state.line, state.line.tokens.forms[at]
    if form is None or form.base not in _AIMING:
        return False
    after = date_end(line.tokens, at + 1, line.end, line.atoms)
    return line.tokens.lowers[after : after + 1] == ["to"]
