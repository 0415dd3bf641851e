"""Open clauses at the words that connect them: "which", "after", "because of", "and"."""

from factcheck.pipeline.clause_state import EMBEDDED, State
from factcheck.pipeline.finite import doing_at, finite_at, participle_at
from factcheck.pipeline.lexicon import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
    verb_form,
)
from factcheck.pipeline.line import CLAUSAL, PHRASE_STARTS
from factcheck.pipeline.predicates import CONTENT_NOUNS
from factcheck.pipeline.speech import CONTENT_VERBS, REPORTING

_TEMPORAL = frozenset("after before since until till".split())
_WHEN = frozenset({"then", "now", "lately", "recently"})
_ADJUNCT_WORDS = frozenset("following despite amid amidst during".split())
# What ends contacts: "over" behind these gives a reason and no subject matter.
STOPPING = frozenset(
    "cancel suspend halt freeze sever scrap end cut postpone shelve axe stop terminate".split()
) | {"call off", "break off", "cut off", "strike off", "put off"}
_CALLING = frozenset("called calls described describes termed dubbed billed".split())
_PHRASE_OPENERS = PREPOSITIONS | DETERMINERS
_TO_GROUND = 4  # tokens from "for" to the verb of the ground it gives
_TO_THAT = 6  # tokens from "claims" to its "that"
_TOLD_WHERE = frozenset("on in by from at among across online".split())
_WITH_THAT = frozenset({"so", "now", "given", "except"})  # "now that they have talked"
# Adverbs where no verb follows: "at once", "however".
_WITH_VERB = frozenset({"though", "once", "however", "whatever", "whoever", "whichever"})
_LINKING = frozenset({"be", "seem", "appear", "become", "remain"})
# After a form of "be" these take "that" for "which": "angry about the flight that she made".
_HAPPENINGS = frozenset(
    "visit trip flight journey tour stop stopover round meeting session talks dialogue dialogues"
    " call summit channel channels exchange exchanges gathering".split()
)
_SAYING_OR_BEING = REPORTING | {"be"}
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
        return _that(state, at)
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
        return at + 1 < state.line.end and _temporal(state, at, lower)  # "not a day after."
    if lower in _ADJUNCT_WORDS or state.line.phrase(at, lower):
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


def _that(state: State, at: int) -> bool:
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
    return False


def _qualifies_noun(state: State, at: int) -> bool:
    """Tell "fell victim to the trip that Pelosi made" from "agreed in Bali that China would"."""
    verb, lowers = state.top.verbs[-1], state.line.tokens.lowers
    if verb.base in CONTENT_VERBS or not CONTENT_NOUNS.isdisjoint(lowers[verb.end : at]):
        return False
    opened = [k for k in range(verb.end, at - 1) if lowers[k] in DETERMINERS]
    if verb.base in _LINKING:
        return any(lowers[k + 1] in _HAPPENINGS for k in opened)
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


def _temporal(state: State, at: int, lower: str) -> bool:
    if lower in {"until", "till"} and state.line.tokens.lowers[at - 1] == "not":
        return False  # "it was not until May that they met": the time of the meeting
    if lower != "after" and _is_adverbial(state, at + 1):
        return False
    follows = state.line.finite_before_break(at + 1)
    first = at + 1 in state.line.atoms and not state.line.tokens.texts[at + 1][:1].isalpha()
    if lower == "as" and (follows is None or state.line.names_role(at)):
        return False
    marked = state.line.tokens.texts[at + 1] in {",", ".", ";"}
    if marked and lower in {"before", "after", "since"}:
        return False  # "the round before, in May"
    if lower == "before" and state.line.tokens.lowers[at + 1] in PREPOSITIONS:
        return False  # "they had met once before in person"
    if follows == at + 1 and lower in {"before", "after"} and not state.top.verbs:
        return False  # "the round before took place by video"
    if follows is not None and _qualifies_subject(state, at, lower, follows):
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


def _is_fronted(state: State, at: int) -> bool:
    """Tell the participle of "Held in Beijing and led by Qian, the round ended"."""
    clause = state.stack[at]
    return clause.kind == "participle" and clause.tokens[:1] == [state.line.start]


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
    fronted = _is_fronted(state, has_verb) and participle_at(state.line.tokens, after)
    if not fronted and any(
        not c.verbs and c.kind not in {"adjunct", "aside"} for c in state.stack[:has_verb]
    ):
        return
    if direct or (
        state.line.finite_before_break(after) is not None
        and state.line.finite_before_break(after, state.line.conjunction_after(after)) is not None
    ):
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
