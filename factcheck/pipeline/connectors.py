"""Open clauses at the words that connect them: "which", "after", "because of", "and"."""

from factcheck.pipeline.clause_state import EMBEDDED, State
from factcheck.pipeline.finite import doing_at, finite_at, participle_at
from factcheck.pipeline.lexicon import (
    ADVERBS,
    DETERMINERS,
    DO,
    HAVE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    verb_form,
)
from factcheck.pipeline.line import CLAUSAL, PHRASE_STARTS
from factcheck.pipeline.that_clauses import that_clause

_TEMPORAL = frozenset("after before since until till".split())
_WHEN = frozenset({"then", "now", "lately", "recently"})
_ADJUNCT_WORDS = frozenset("following despite amid amidst during".split())
# What ends contacts: "over" behind these gives a reason and no subject matter.
STOPPING = frozenset(
    "cancel suspend halt freeze sever scrap end cut postpone shelve axe stop terminate".split()
) | {"call off", "break off", "cut off", "strike off", "put off"}
_CALLING = frozenset("called calls described describes termed dubbed billed".split())
_TO_GROUND = 4  # tokens from "for" to the verb of the ground it gives
_DEGREES = frozenset("many much few little early late recently far back".split())
# Adverbs where no verb follows: "at once", "however".
_WITH_VERB = frozenset({"though", "once", "however", "whatever", "whoever", "whichever"})
_DEPENDENT = EMBEDDED | {"speech", "quote"}


# Whatever `connector` may open a clause at.
CONNECTORS = (
    RELATIVES
    | CLAUSAL
    | _TEMPORAL
    | _ADJUNCT_WORDS
    | PHRASE_STARTS
    | {"that", "what", "as", "over", "to", "for"}
)  # fmt: skip


def connector(state: State, at: int, lower: str) -> bool:
    """Open the clause or phrase that one of CONNECTORS announces; tell whether it did."""
    if lower in RELATIVES:
        return _relative(state, at, lower)
    if lower == "that":
        return that_clause(state, at)
    if lower == "what":
        return _what(state, at)
    if (
        lower in CLAUSAL
        and not state.line.phrase(at, lower)
        and not (lower in _WITH_VERB and state.line.finite_before_break(at + 1) is None)
        and not (lower == "provided" and _is_given(state, at))
    ):
        state.leave_finished()
        state.push("subordinate", lower, at)
        return True
    if lower in _TEMPORAL or lower == "as":
        return _governs(state, at) and _temporal(state, at, lower)
    if (lower in _ADJUNCT_WORDS and _governs(state, at)) or state.line.phrase(at, lower):
        state.push("adjunct", state.line.phrase(at, lower) or lower, at)
        return True
    if lower == "over" and _is_cause(state, at):
        state.push("adjunct", "over", at)
        return True
    if lower == "for" and _gives_ground(state, at):
        state.leave_finished()
        state.push("subordinate", "for", at)
        return True
    if lower == "to" and _infinitive(state, at):
        state.push("infinitive", "to", at)
        return True
    return False


def _governs(state: State, at: int) -> bool:
    """Tell "after the talks" from "not a day after.", "after which" and "the following May"."""
    tokens = state.line.tokens
    if at + 1 >= state.line.end or tokens.lowers[at + 1] in RELATIVES:
        return False
    return tokens.lowers[at] != "following" or tokens.lowers[at - 1] not in DETERMINERS


def _gives_ground(state: State, at: int) -> bool:
    """Tell ", for China cancelled them" from ", for years": a subject and its verb follow."""
    tokens = state.line.tokens
    if at == state.line.start or tokens.texts[at - 1] != "," or at + 1 >= state.line.end:
        return False
    named = tokens.capitalised[at + 1] or tokens.lowers[at + 1] in SUBJECT_PRONOUNS
    verb = state.line.finite_before_break(at + 1)
    return bool(state.top.verbs) and named and verb is not None and verb - at <= _TO_GROUND


def _is_given(state: State, at: int) -> bool:
    """Tell "Singapore provided the stage" from "provided the stage is set"."""
    opens = at == state.line.start or state.line.tokens.texts[at - 1] in {",", "("}
    return not opens and state.line.tokens.lowers[at + 1 : at + 2] != ["that"]


def _relative(state: State, at: int, lower: str) -> bool:
    if at == state.line.start or (
        lower == "where" and state.line.finite_before_break(at + 1) is None
    ):
        return False
    state.push("relative", lower, at)
    return True


def _what(state: State, at: int) -> bool:
    """Tell "in line with what they decided" from "what was it?" and "in what they called talks"."""
    verb = state.line.finite_before_break(at + 1)
    if at == state.line.start or verb is None or state.line.tokens.lowers[verb] in _CALLING:
        return False
    state.push("relative", "what", at)
    return True


def _temporal(state: State, at: int, lower: str) -> bool:
    if lower in {"until", "till"} and state.line.tokens.lowers[at - 1] == "not":
        return False  # "it was not until May that they met": the time of the meeting
    if lower != "after" and _is_adverbial(state, at + 1):
        return False
    follows = state.line.finite_before_break(at + 1)
    first = at + 1 in state.line.atoms and not state.line.tokens.texts[at + 1][:1].isalpha()
    if lower == "as" and (follows is None or state.line.names_role(at) or _is_degree(state, at)):
        return False
    marked = state.line.tokens.texts[at + 1] in {",", ".", ";"}
    if marked and lower in {"before", "after", "since"}:
        return False  # "the round before, in May"
    if lower == "before" and state.line.tokens.lowers[at + 1] in PREPOSITIONS:
        return False  # "they had met once before in person"
    if follows == at + 1 and lower in {"before", "after"} and not state.top.verbs:
        return False  # "the round before took place by video"
    if follows is not None and (
        _qualifies_subject(state, at, lower, follows) or _is_of_inverted(state, at, follows)
    ):
        state.push("adjunct", lower, at)
        return True
    if follows is not None and not (state.top.kind == "main" and not state.top.verbs and first):
        state.push("subordinate", lower, at)
        return True
    if lower == "as":
        return False
    doing = doing_at(state.line.tokens, at + 1) and at + 1 not in state.line.atoms
    state.push("subordinate" if doing else "adjunct", lower, at)  # "after meeting Dong in May"
    return True


def _is_degree(state: State, at: int) -> bool:
    """Tell both "as" of "as many as 17 rounds were held" and "as recently as May they met"."""
    lowers = state.line.tokens.lowers
    return lowers[at + 1] in _DEGREES or (lowers[at - 1] in _DEGREES and lowers[at - 2] == "as")


def _is_adverbial(state: State, at: int) -> bool:
    """Tell "until then they had talked" from "before then-Speaker Pelosi left"."""
    line = state.line
    return (
        at + 1 < line.end and line.tokens.lowers[at] in _WHEN and line.tokens.texts[at + 1] != "-"
    )


def _qualifies_subject(state: State, at: int, lower: str, follows: int) -> bool:
    """Tell "the round before this one was held" from "before this one was held, they met"."""
    line = state.line
    if at == line.start or state.top.kind != "main" or state.top.verbs:
        return False
    said = line.tokens.lowers[at + 1 : follows]
    plain = said in (["this"], ["that"], ["it"], ["this", "one"], ["that", "one"])
    return plain and lower in {"before", "after"} and line.finite_before_break(follows + 2) is None


def _is_of_inverted(state: State, at: int, follows: int) -> bool:
    """Tell "only after the summit did they meet" from "only after they met did it end"."""
    lowers = state.line.tokens.lowers
    fronted = lowers[at - 1] in {"only", "not"} and at - 1 == state.line.start
    return fronted and lowers[follows] in DO | HAVE and lowers[follows + 1] not in ADVERBS


def _is_cause(state: State, at: int) -> bool:
    verbs = [verb.base for clause in state.stack for verb in clause.verbs]
    after = state.line.tokens.lowers[at + 1] if at + 1 < state.line.end else ""
    then = state.line.tokens.lowers[at + 2] if at + 2 < state.line.end else ""
    screen = {after, then} & {"video", "phone", "secure", "zoom", "telephone", "two", "link"}
    return any(base in STOPPING for base in verbs) and not screen


def _infinitive(state: State, at: int) -> bool:
    after = at + 1
    while after < state.line.end and state.line.tokens.lowers[after] in ADVERBS:
        after += 1
    if after >= state.line.end or after in state.line.atoms or state.line.tokens.capitalised[after]:
        return False
    if (
        state.line.tokens.texts[at - 1] == "-"
        or state.line.tokens.lowers[at - 1] == state.line.tokens.lowers[after]
    ):
        return False
    lower = state.line.tokens.lowers[after]
    form = verb_form(lower)
    return lower in {"be", "have", "do"} or (
        form is not None and form.bare and at >= state.verb_end
    )


def _joins_participle(state: State, depth: int, after: int) -> bool:
    """Tell "and led by" of "Held in Beijing and led by Qian, the round ended" and "Li, held …"."""
    clause = state.stack[depth]
    if clause.kind != "participle" or not participle_at(state.line.tokens, after):
        return False
    return clause.tokens[:1] == [state.line.start] or state.line.lacks_object(after)


def _joined_to(state: State, depth: int, after: int) -> int:
    """Return which open clause is gone on with: "was to meet but was called off" is no plan."""
    tokens, owner = state.line.tokens, state.stack[depth]
    form = tokens.forms[after]
    goes_on = form is not None and (form.bare or (form.participle and owner.verbs[-1].passive))
    if owner.kind != "infinitive" or goes_on or depth == 0 or not state.stack[depth - 1].verbs:
        return depth
    return _joined_to(state, depth - 1, after)


def coordinator(state: State, at: int) -> None:
    """Open a clause beside the one with a verb where "and" joins clauses, not words."""
    after = state.line.skip_adverbs(at + 1)
    if after >= state.line.end or state.line.tokens.texts[at - 1] == "-":
        return
    direct = finite_at(state.line.tokens, after, state.line.atoms) or (
        after not in state.line.atoms
        and state.line.tokens.lowers[after] not in DETERMINERS
        and participle_at(state.line.tokens, after)
        and state.top.verbs != []
    )
    has_verb = next((k for k in range(len(state.stack) - 1, -1, -1) if state.stack[k].verbs), None)
    if has_verb is None or any(
        clause.kind not in {"adjunct", "aside"} for clause in state.stack[has_verb + 1 :]
    ):
        return
    if not _joins_participle(state, has_verb, after) and any(
        not c.verbs and c.kind not in {"adjunct", "aside"} for c in state.stack[:has_verb]
    ):
        return
    if direct or (
        state.line.finite_before_break(after) is not None
        and state.line.finite_before_break(after, state.line.conjunction_after(after)) is not None
    ):
        has_verb = _joined_to(state, has_verb, after)
        owner = state.stack[has_verb]
        state.pop_to(has_verb)
        kind = owner.kind if owner.kind in _DEPENDENT else "coordinate"
        state.push(
            kind,
            state.line.tokens.lowers[at],
            at,
            parent=owner.parent if owner.parent is not None else owner.index,
        )
        state.top.antecedent = owner.antecedent
