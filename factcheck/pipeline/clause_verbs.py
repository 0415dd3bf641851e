"""Give clauses their verbs; open participles and reported speech."""

from factcheck.pipeline.clause_state import State
from factcheck.pipeline.date_words import date_end
from factcheck.pipeline.finite import doing_at, finite_at, ing_at, participle_at
from factcheck.pipeline.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
)
from factcheck.pipeline.line import CLAUSAL
from factcheck.pipeline.no_passives import is_no_passive
from factcheck.pipeline.relatives import NO_NOUNS, open_reduced, reduced_from, verb_of_relative
from factcheck.pipeline.speech import REPORTING
from factcheck.pipeline.verbs import VerbGroup, group_at
from factcheck.words import ordinal_value

_TEMPORAL = frozenset({"after", "before", "since", "until", "till", "as"})
# Between "said" and what is said: "told reporters in a statement".
_TOLD = ADVERBS | frozenset(
    "on in at to reporters a an the statement news release week conference lawmakers"
    " journalists".split()
)
_AUDIENCE = frozenset("reporters journalists lawmakers newsmen correspondents us".split())
_NOUNS = frozenset({"set", "cut", "run", "hit", "read", "cast"})  # "the fifth set of talks"
# "Got started", "to be held" and "were conducted" are one verb each.
_GO_ON = AUXILIARIES | frozenset("get gets got gotten getting".split())
# What somebody did to an object: "met the president"; no "met the president" is a passive.
_ACTIVE = frozenset("meet see visit tour address tell lead host leave reach cross".split())
# What somebody is made behind them, without a preposition.
_NAMING = frozenset("name appoint elect make call dub term declare nominate".split())
_FIRST = 2  # "meeting" of "after meeting", with what opens it
_LONGEST_SUBJECT = 6
_PASSED_OVER = ADVERBS | {"last"}
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | {"to", "'s", "and", "but", "or"}
_SUBORDINATORS = RELATIVES | CLAUSAL | _TEMPORAL


def embedded_verb(state: State, at: int, lower: str) -> None:
    """Open a participle's phrase, or go back to the clause that still wants its verb."""
    if _having_done(state, at):
        state.push("participle", lower, at)
        return
    if at < state.verb_end or (
        lower in AUXILIARIES and not finite_at(state.line.tokens, at, state.line.atoms)
    ):
        return
    if (subject := reduced_from(state, at)) is not None:
        open_reduced(state, subject)
    elif _opens_participle(state, at):
        state.leave_finished()
        state.push("participle", lower, at)
    elif _continues_series(state, at):
        owner = state.top.index if state.top.parent is None else state.top.parent
        state.push("coordinate", ",", at, parent=owner)
    elif finite_at(state.line.tokens, at, state.line.atoms, loose=state.line.loose):
        state.resume()


def _opens_participle(state: State, at: int) -> bool:
    """Tell "the round held in January was" and ", led by" from a finite verb."""
    awaited = state.top.kind == "participle" and not state.top.verbs  # "and jointly led by"
    if state.line.tokens.lowers[at] in AUXILIARIES or awaited or verb_of_relative(state, at):
        return False
    return _opens_sentence(state, at) if at == state.line.start else _opens_inside(state, at)


def _having_done(state: State, at: int) -> bool:
    """Tell the "having" of "Having met in Beijing, the two left" and of ", having met, left"."""
    line = state.line
    if line.tokens.lowers[at] != "having" or not doing_at(line.tokens, at):
        return False
    return _has_main_verb(state, at) if at == line.start else line.tokens.texts[at - 1] == ","


def _opens_inside(state: State, at: int) -> bool:
    before = state.line.tokens.lowers[at - 1]
    gone = at - 1
    while gone > state.line.start and (
        state.line.tokens.lowers[gone] in _PASSED_OVER
        or state.line.tokens.lowers[gone].endswith("ly")
    ):
        gone -= 1
    after_comma = state.line.tokens.texts[gone] == ","
    if ing_at(state.line.tokens, at):
        return after_comma and before not in PREPOSITIONS
    form = state.line.tokens.forms[at]
    numbered = ordinal_value(before) is not None and state.line.tokens.lowers[at] in _NOUNS
    if form is None or not form.participle or before in _BEFORE_NOUNS or numbered:
        return False
    if before in AUXILIARIES:
        return False
    if not form.past:
        return True
    if state.line.has_agent(at):
        return True
    if is_no_passive(state, at, after_comma=after_comma):
        return False
    wants = state.wants_verb()
    if after_comma:
        trails = bool(state.top.verbs) and not _continues_series(state, at)
        return trails or (wants and _another_finite(state, at, trailing=True))
    if wants:
        return _another_finite(state, at) and state.line.passive_looking(at)
    return state.line.passive_looking(at)


def _continues_series(state: State, at: int) -> bool:
    """Tell "landed in Taipei, met the president and left" from "a visit, dubbed the last"."""
    line, top = state.line, state.top
    form = line.tokens.forms[at]
    return (
        line.tokens.texts[at - 1] == ","
        and form is not None
        and form.past
        and form.base in _ACTIVE
        and top.kind in {"main", "coordinate"}
        and len(top.verbs) == 1
        and not top.verbs[0].passive
        and top.verbs[0].past
        and not line.passive_looking(at)
    )


def _opens_sentence(state: State, at: int) -> bool:
    """Tell "Held in Beijing, the round ended": the verb of the sentence is behind the comma."""
    line, form = state.line, state.line.tokens.forms[at]
    if form is None or not (form.participle or form.ing):
        return False
    named = form.base in _NAMING and form.participle  # "Named minister in May, Dong flew"
    opens = line.passive_looking(at) or named or (form.ing and _has_object(state, at))
    return opens and _has_main_verb(state, at)


def _has_object(state: State, at: int) -> bool:
    """Tell "Naming Dong Jun minister, China" from "Naming a minister took months, and"."""
    line = state.line
    comma = next((k for k in range(at + 1, line.end) if line.tokens.texts[k] == ","), line.end)
    taken = any(finite_at(line.tokens, k, line.atoms) for k in range(at + 1, comma))
    return not taken and (at + 1 in line.atoms or line.tokens.lowers[at + 1] in DETERMINERS)


def _has_main_verb(state: State, at: int) -> bool:
    line = state.line
    comma = next((k for k in range(at + 1, line.end) if line.tokens.texts[k] == ","), line.end)
    return any(finite_at(line.tokens, k, line.atoms) for k in range(comma + 1, line.end))


def _another_finite(state: State, at: int, *, trailing: bool = False) -> bool:
    """Tell whether a second finite verb follows, so that this one cannot be the main one."""
    line, depth, passed = state.line, 0, at
    for k in range(at + 1, line.end):
        if k in line.atoms or k == passed:
            continue
        if trailing and _joins_participle(state, k):
            passed = line.skip_adverbs(k + 1)
            continue
        if _closes_search(state, k) or (not trailing and _closes_relative(state, k)):
            return False
        if line.tokens.lowers[k] in _SUBORDINATORS or _opens_contact(state, k):
            depth = 1
        elif line.tokens.texts[k] == ",":
            depth = 0
        elif finite_at(line.tokens, k, line.atoms) and line.tokens.lowers[k - 1] not in _GO_ON:
            if depth == 0:
                return trailing or not line.trails(k)
            depth = 0
    return False


def _joins_participle(state: State, at: int) -> bool:
    """Tell "and" of "Li, named in March and removed in October, never met him"."""
    after = state.line.skip_adverbs(at + 1)
    if state.line.tokens.lowers[at] != "and" or after >= state.line.end:
        return False
    return state.line.lacks_object(after)


def _opens_contact(state: State, at: int) -> bool:
    """Tell "the first time they did so": a pronoun right behind a noun opens a clause."""
    lowers = state.line.tokens.lowers
    before = lowers[at - 1]
    return lowers[at] in SUBJECT_PRONOUNS and before.isalpha() and before not in NO_NOUNS


def _closes_search(state: State, at: int) -> bool:
    """Tell whether what is from `at` on is no part of the clause: "After they met, talks …"."""
    lower, text = state.line.tokens.lowers[at], state.line.tokens.texts[at]
    if text in {";", "\u2014", ":"} or lower in {"and", "but", "that", "said"}:
        return True
    return (text == "," and state.opens_sentence()) or state.line.attributes(at)


def _closes_relative(state: State, at: int) -> bool:
    """Tell the comma behind "the talks, which China left in 2022, were".

    So too of "the three that China closed in 2022, one is back": "China" is its subject.
    """
    texts, top = state.line.tokens.texts, state.top
    if texts[at] != "," or top.kind != "relative":
        return False
    return texts[top.antecedent] == "," or len(top.tokens) > 1


def read_verb(state: State, at: int) -> None:
    """Give the clause on top the verb group that begins at token `at`, if one does."""
    kind = state.top.kind
    finite = finite_at(state.line.tokens, at, state.line.atoms, loose=state.line.loose)
    if kind == "infinitive" and not state.top.verbs and state.line.tokens.lowers[at] != "to":
        form = "infinitive"
    elif (
        kind == "participle"
        and not state.top.verbs
        and (participle_at(state.line.tokens, at) or doing_at(state.line.tokens, at))
    ):
        form = "ing" if doing_at(state.line.tokens, at) else "participle"
    elif _is_what_was_done(state, at):
        form = "ing"
    elif finite:
        form = "finite"
    else:
        return
    group = group_at(state.line.tokens, at, state.line.end, state.line.atoms, form)
    if (
        state.line.tokens.forms[group.head] is None
        and state.line.tokens.lowers[group.head] not in AUXILIARIES
    ):
        return
    state.top.verbs.append(group)
    state.verb_end = max(group.end, group.head + 1)
    if group.base in REPORTING and kind != "report":
        _speech(state, group)


def _is_what_was_done(state: State, at: int) -> bool:
    """Tell "after meeting Dong in May": the verb right behind what opens the clause."""
    opened = state.top.kind == "subordinate" and len(state.top.tokens) == _FIRST
    return opened and doing_at(state.line.tokens, at)


def _speech(state: State, group: VerbGroup) -> None:
    """Open what is said after a reporting verb: "said China cancelled the talks"."""
    at = group.end
    while at < state.line.end and (at in state.line.atoms or state.line.tokens.lowers[at] in _TOLD):
        if _subject_opens(state, at):
            break
        at += 1
    if at < state.line.end and state.line.tokens.lowers[at] == "that":
        return
    begins = _behind_occasion(state, group.end)
    if (
        state.line.finite_before_break(begins) is not None
        and state.line.tokens.lowers[begins] not in {"by", ",", "to"}
        and state.line.tokens.texts[begins] not in {'"', ":"}
    ):
        state.speech_from = begins


def _behind_occasion(state: State, at: int) -> int:
    """Return where it begins what "told reporters on Tuesday | the talks had ended" tells."""
    line, begins = state.line, at
    while begins < line.end:
        behind = date_end(line.tokens, begins, line.end, line.atoms)
        if behind == begins and line.tokens.lowers[begins] in _AUDIENCE:
            behind = begins + 1
        verb = line.finite_before_break(behind) if behind > begins else None
        if verb is None or verb == behind:
            return begins
        begins = behind
    return at


def _subject_opens(state: State, at: int) -> bool:
    """Tell whether a noun phrase with a finite verb behind it begins here."""
    follows = state.line.finite_before_break(at)
    return follows is not None and follows - at <= _LONGEST_SUBJECT
