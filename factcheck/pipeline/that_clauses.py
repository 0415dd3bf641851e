"""Open the clauses of "that": what is said, what it qualifies, what a claim contains."""

from factcheck.pipeline.clause_state import State
from factcheck.pipeline.finite import finite_at
from factcheck.pipeline.lexicon import ADVERBS, DETERMINERS, HAPPENING_NOUNS, PREPOSITIONS
from factcheck.pipeline.predicates import CONTENT_NOUNS
from factcheck.pipeline.speech import CONTENT_VERBS, REPORTING
from factcheck.pipeline.verbs import group_at

_TO_THAT = 6  # tokens from "claims" to its "that"
_TOLD_WHERE = frozenset("on in by from at among across online".split())
_WITH_THAT = frozenset({"so", "now", "given", "except"})  # "now that they have talked"
_PHRASE_OPENERS = PREPOSITIONS | DETERMINERS
_LINKING = frozenset({"be", "seem", "appear", "become", "remain"})
_SAYING_OR_BEING = REPORTING | {"be"}


def that_clause(state: State, at: int) -> bool:
    """Open what the "that" at a token opens; tell whether it does."""
    before = state.line.tokens.lowers[at - 1] if at > state.line.start else ""
    after = state.line.tokens.lowers[at + 1] if at + 1 < state.line.end else ""
    told = any(verb.head == at - 1 for verb in state.top.verbs) and at - 1 > state.line.start
    noun = at - 1 if before in CONTENT_NOUNS and not told else _told_noun(state, at)
    verb_later = state.line.finite_before_break(at + 1) is not None or (
        after in PREPOSITIONS and _verb_after(state, at)
    )
    if noun is not None and verb_later:
        state.push("content", "that", at)
        state.top.antecedent = noun
        return True
    if at > state.line.start and state.line.finite_before_break(at + 1) is not None:
        if state.line.reporting(at - 1) or not (
            finite_at(state.line.tokens, at + 1, state.line.atoms) or after in ADVERBS
        ):
            if state.top.verbs and before not in PREPOSITIONS:
                kind = "relative" if _qualifies_noun(state, at) else "speech"
                state.push("subordinate" if before in _WITH_THAT else kind, "that", at)
                return True
        else:
            state.push("relative", "that", at)
            return True
    if after in _PHRASE_OPENERS and _reports_more(state, at):
        state.push("speech", "that", at)
        return True
    if not state.top.verbs and before.isalnum() and _is_done_to_subject(state, at):
        state.push("relative", "that", at)
        return True
    return False


def _is_done_to_subject(state: State, at: int) -> bool:
    """Tell "the talks that China called off were": two verbs behind, the latter the subject's."""
    line = state.line
    verb = line.finite_before_break(at + 1)
    if verb is None or line.tokens.lowers[at - 1] in PREPOSITIONS:
        return False
    done = group_at(line.tokens, verb, line.end, line.atoms, "finite")
    return any(finite_at(line.tokens, k, line.atoms) for k in range(done.end, line.end))


def _qualifies_noun(state: State, at: int) -> bool:
    """Tell "fell victim to the trip that Pelosi made" from "agreed in Bali that China would"."""
    verb, lowers = state.top.verbs[-1], state.line.tokens.lowers
    if verb.base in CONTENT_VERBS or not CONTENT_NOUNS.isdisjoint(lowers[verb.end : at]):
        return False
    opened = [k for k in range(verb.end, at - 1) if lowers[k] in DETERMINERS]
    if verb.base in _LINKING:
        return any(lowers[k + 1] in HAPPENING_NOUNS for k in opened)
    return bool(opened)


def _told_noun(state: State, at: int) -> int | None:
    """Return the noun of "claims on social media that": it opens the sentence's subject."""
    lowers = state.line.tokens.lowers
    if state.top.verbs:
        return None
    for noun in range(max(at - _TO_THAT, state.line.start), at - 1):
        if lowers[noun] in CONTENT_NOUNS and lowers[noun + 1] in _TOLD_WHERE:
            return noun
    return None


def _reports_more(state: State, at: int) -> bool:
    """Tell "said that at the talks, the general spoke": a phrase and a comma come first."""
    told = state.top.verbs[-1].base in _SAYING_OR_BEING if state.top.verbs else False
    return told and _verb_after(state, at)


def _verb_after(state: State, at: int) -> bool:
    line = state.line
    return any(finite_at(line.tokens, k, line.atoms) for k in range(at + 1, line.end))
