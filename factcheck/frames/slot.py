"""Add one slot to a draft, put forward as its clause and the words beside it say."""

from dataclasses import replace

from factcheck.frames.appointment import REFUSAL
from factcheck.frames.draft import Draft
from factcheck.frames.model import Slot, SlotValue
from factcheck.frames.view import View
from factcheck.model import Assertion, Status
from factcheck.pipeline.speech import REPORTING

_ASIDE = 7  # tokens of "as we reported" between its commas
_TAKING_FOR_GRANTED = frozenset(
    "discuss praise review mark welcome describe follow protest punish build recall celebrate"
    " commemorate condemn criticize criticise defend explain".split()
)
_PRESUPPOSING = REPORTING | _TAKING_FOR_GRANTED


def add_slot(  # noqa: PLR0913 - what, where and how bound: no two of them go together
    view: View, draft: Draft, name: str, start: int, end: int, value: SlotValue,
    *, firm: bool = True, restrictive: bool = False, clause: int | None = None,
) -> None:  # fmt: skip
    """Add a slot over tokens [start, end), with the assertion of the clause it stands in."""
    index = view.owner.get(start, draft.clause) if clause is None else clause
    general = _presupposed(view, draft, index)
    assertion = local_assertion(view, general, start, end)
    if (
        name == "number"
        and general.negated
        and (_names_subject(view, index, start) or _is_told_behind(view, draft))
    ):
        assertion = replace(assertion, negated=False)
    denied = assertion.negated and not general.negated
    first, last = view.tokens.starts[start], view.tokens.ends[end - 1]
    draft.slots.append(Slot(name, first, last, value, assertion, firm, restrictive, denied))


def _names_subject(view: View, index: int, start: int) -> bool:
    """Tell "the 17th round brought no breakthrough": which round it was is not denied."""
    verb = view.clauses[index].verb
    return verb is not None and start < verb.start and view.lower(start - 1) == "the"


def _is_told_behind(view: View, draft: Draft) -> bool:
    """Tell "no date for a sequel to the 17th round, which Beijing hosted": that one was held."""
    if draft.verb is not None:
        return False
    nouns = {head.end for head in draft.heads}
    return any(
        clause.kind in {"relative", "participle"}
        and any(0 <= clause.antecedent + 1 - end <= 1 for end in nouns)
        and clause.verb is not None
        and not clause.verb.negated
        and (clause.verb.past or clause.verb.form == "participle")
        for clause in view.clauses
    )


def _presupposed(view: View, draft: Draft, index: int) -> Assertion:
    """Return the clause's assertion; "to report a meeting" takes the meeting for granted."""
    if draft.same_as is not None and draft.same_as.type is REFUSAL:
        index = draft.same_as.clause
    clause, assertion = view.clauses[index], view.assertions[index]
    verb = clause.verb
    granted = (
        clause.kind == "infinitive" and draft.verb is None and verb is not None
        and assertion.status is Status.PLANNED and verb.base in _PRESUPPOSING
    )  # fmt: skip
    return replace(assertion, status=Status.ASSERTED) if granted else assertion


def local_assertion(view: View, assertion: Assertion, start: int, end: int) -> Assertion:
    """Return `assertion` as "not", "so-called" or quotation marks beside the words change it."""
    before = _words_before(view, start)
    if start in view.quoted:
        assertion = replace(assertion, quoted=True)
        if not assertion.speaker and _mentioned(view, start):
            assertion = replace(assertion, status=Status.MENTION)
    near = before[-3:]
    if near[-1:] == [","] and _behind_aside(view, start - 1):
        return replace(assertion, negated=True)
    never = near[-1:] == ["never"]  # "by video, but never face to face"
    plain = {"only", "but", "until", "since"}.isdisjoint(near)
    if never or ("not" in near and plain and not _verb_between(view, start)):
        return replace(assertion, negated=True)
    if _instead(view, start):
        return replace(assertion, negated=True)
    after = [view.lower(at) for at in range(end, min(view.end, end + 5))]
    negated_before = (
        "not" in before and "but" in before and before.index("not") < before.index("but")
    )
    if assertion.negated and (after[:2] == [",", "not"] or negated_before or "but" in near):
        return replace(assertion, negated=False)
    if "called" in before[-4:] and "so" in before:
        return replace(assertion, status=Status.MENTION)
    return assertion


def _words_before(view: View, start: int) -> list[str]:
    """Return the few words before a token, back to a colon or the like: "no strangers: X met Y"."""
    words = [view.lower(at) for at in range(max(view.start, start - 5), start)]
    marks = [at for at, word in enumerate(words) if word in {":", ";", "\u2014"}]
    return words[marks[-1] + 1 :] if marks else words


def _behind_aside(view: View, comma: int) -> bool:
    """Tell "in 2021, not, as we reported, a year later": "not" stands before the aside."""
    opening = next(
        (
            at
            for at in range(comma - 1, max(view.start, comma - _ASIDE), -1)
            if view.lower(at) == ","
        ),
        view.start,
    )
    return view.lower(opening - 1) == "not" and view.lower(opening - 2) == ","


def _instead(view: View, start: int) -> bool:
    words = view.words(max(view.start, start - 5), start)
    return "rather than" in words or "instead of" in words or "as opposed to" in words


def _verb_between(view: View, start: int) -> bool:
    """Tell whether the "not" before a slot belongs to a verb between them."""
    for at in range(start - 1, max(view.start, start - 4) - 1, -1):
        if view.lower(at) == "not":
            return False
        if any(verb.head == at for clause in view.clauses for verb in clause.verbs):
            return True
    return False


def _mentioned(view: View, start: int) -> bool:
    """Tell a quoted phrase from a quoted sentence: no verb of its own inside the marks."""
    return (
        not any(verb.head in view.quoted for clause in view.clauses for verb in clause.verbs)
        and start in view.quoted
    )
