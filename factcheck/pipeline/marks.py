"""Open and close clauses at commas, dashes, brackets and quotation marks."""

from itertools import takewhile

from factcheck.pipeline.clause_state import EMBEDDED, State
from factcheck.pipeline.finite import finite_at
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS, RELATIVES

_LONGEST_SUBJECT = 8
_LONGEST_ABSOLUTE = 6  # tokens of "the Chinese side having"
_LAST = frozenset({"and", "but"})
_SETTING = PREPOSITIONS - {"of", "with", "without", "by", "from", "according"}
_GOING_ON = RELATIVES | {"and", "but", "having"}

_ONES = frozenset("one ones round meeting session talks edition predecessor".split())


def comma(state: State, at: int) -> None:
    """Close what a comma ends, and open a report's ", officials said"."""
    after = state.line.skip_adverbs(at + 1)
    if after >= state.line.end or state.line.tokens.texts[at + 1] == '"':
        return
    lower = state.line.tokens.lowers[after]
    listed = lower in {"and", "or"} and not state.line.finite_before_break(after + 1)
    listed = listed or _explains(state, after)
    while (
        len(state.stack) > 1
        and state.top.kind in EMBEDDED
        and not listed
        and (state.top.verbs or state.top.kind == "adjunct" or _is_over(state, after))
    ):
        state.pop_to(len(state.stack) - 1)
    if _was_set_in(state, after):
        state.pop_to(len(state.stack) - 1)
    if _reports(state, after):
        state.push("report", None, at + 1)
    elif state.top.verbs and _is_absolute(state, after):
        state.push("participle", None, at + 1)
    elif _is_next_statement(state, after):
        state.restart("coordinate", ",", at)


def _explains(state: State, after: int) -> bool:
    """Tell "months after the last one, a video session" from "after the talks, a ship left"."""
    top, line = state.top, state.line
    if top.kind != "adjunct" or top.connector not in {"after", "before", "since", "following"}:
        return False
    earlier = line.tokens.lowers[top.tokens[-1]] in _ONES and top.tokens[0] > line.start
    return (
        earlier and line.tokens.lowers[after] in {"a", "an"}
        and line.finite_before_break(after) is None
    )  # fmt: skip


def _was_set_in(state: State, after: int) -> bool:
    """Tell "they met, the Pentagon said, in Beijing" from "he said, adding that they met"."""
    top, line = state.top, state.line
    if top.kind != "report" or not top.verbs or len(state.stack) == 1:
        return False
    behind_subject = top.verbs[0].start > next(k for k in top.tokens if line.tokens.texts[k] != ",")
    return behind_subject and line.tokens.lowers[after] in _SETTING


def _is_next_statement(state: State, at: int) -> bool:
    """Tell ", the officials held talks, and …", the second of three, from ", the capital, …".

    It has a subject and a verb of its own, as what is before it and behind the last "and" has.
    """
    line, top = state.line, state.top
    told = top.kind in {"main", "coordinate"} and top.verbs and top.verbs[-1].form == "finite"
    if not told or not (at in line.atoms or line.tokens.lowers[at] in DETERMINERS):
        return False
    verb = line.finite_before_break(at + 1)
    if verb is None or line.reporting(verb):
        return False
    subject = [k for k in range(at, verb) if k not in line.atoms]
    if len(subject) > _LONGEST_SUBJECT or any(
        line.tokens.lowers[k] in PREPOSITIONS - {"of"} for k in subject
    ):
        return False
    last = next((k for k in range(verb, line.end) if line.tokens.lowers[k] in _LAST), None)
    if last is None or line.tokens.texts[last - 1] != ",":
        return False
    return line.finite_before_break(last + 1) is not None


def _is_absolute(state: State, at: int) -> bool:
    """Tell ", China having cancelled the talks": a subject and a participle of its own."""
    for k in range(at, min(at + _LONGEST_ABSOLUTE, state.line.end)):
        if state.line.tokens.lowers[k] == "having":
            return k > at
        if k not in state.line.atoms and state.line.tokens.verbal[k]:
            return False
    return False


def _is_over(state: State, after: int) -> bool:
    """Tell ", who quits it, met": a verb that is not known, and behind the comma the main one."""
    relative = state.top.kind == "relative" and state.top.connector in {"who", "whose", "whom"}
    return relative and finite_at(state.line.tokens, after, state.line.atoms)


def _reports(state: State, at: int) -> bool:
    """Tell whether ", officials said" follows: a subject and a reporting verb, no more."""
    inverted = state.line.attributes(at)
    close = state.line.next_break(at) if inverted else state.line.break_after_apposition(at)
    verb = next(
        (k for k in range(at, close) if k not in state.line.atoms and state.line.reporting(k)), None
    )
    if (
        verb is None
        or (verb == at and not inverted)
        or state.line.tokens.lowers[verb - 1] in _GOING_ON  # ", in May, and agreed"
        or sum(k not in state.line.atoms for k in range(at, verb)) > _LONGEST_SUBJECT
    ):
        return False
    rest = [k for k in range(verb + 1, close) if k not in state.line.atoms]
    if inverted:  # "said an analyst who follows the army"
        rest = list(takewhile(lambda k: state.line.tokens.lowers[k] not in RELATIVES, rest))
    return (
        not any(finite_at(state.line.tokens, k, state.line.atoms) for k in rest)
        and state.line.tokens.lowers[at] not in _GOING_ON
        and not any(finite_at(state.line.tokens, k, state.line.atoms) for k in range(at, verb))
        and bool(state.top.verbs)
    )


def strong_mark(state: State, at: int, text: str) -> None:
    """Begin a clause at a colon, semicolon or dash; two dashes hold an aside."""
    if (
        text == ":"
        and state.line.tokens.texts[at - 1][-1:].isdigit()
        and at + 1 < state.line.end
        and state.line.tokens.texts[at + 1][:1].isdigit()
    ):
        return
    if text == "\u2014":
        depth = next(
            (k for k, clause in enumerate(state.stack) if clause.connector == "\u2014"), None
        )
        if depth is not None and state.stack[depth].kind == "aside":
            state.pop_to(depth)
            return
        if "\u2014" in state.line.tokens.texts[at + 1 : state.line.end]:
            state.push("aside", "\u2014", at)
            return
    if at > state.line.start:
        state.restart("coordinate", text, at)


def bracket(state: State, at: int, *, opening: bool) -> None:
    """Open an aside at a bracket, or close it."""
    if opening:
        state.push("aside", "(", at)
        return
    depth = next((k for k, clause in enumerate(state.stack) if clause.connector == "("), None)
    if depth:
        state.pop_to(depth)


def quotation(state: State, at: int) -> None:
    """Close the open quotation, or open one where what is quoted has a verb."""
    if state.quoted:
        state.quoted = False
        depth = next((k for k, clause in enumerate(state.stack) if clause.kind == "quote"), None)
        if depth is not None:
            state.pop_to(depth)
            if not state.stack:
                state.push("main", None, at + 1, parent=None)
        return
    state.quoted = True
    close = next(
        (k for k in range(at + 1, state.line.end) if state.line.tokens.texts[k] == '"'),
        state.line.end,
    )
    if any(finite_at(state.line.tokens, k, state.line.atoms) for k in range(at + 1, close)):
        state.push("quote", '"', at)
