"""How each clause is put forward: asserted, planned, denied, supposed, asked; and by whom."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Assertion, Role, Status
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.infinitives import infinitive_status
from factcheck.pipeline.predicates import supposes
from factcheck.pipeline.reported import according_to, reported_by
from factcheck.pipeline.speech import DENYING
from factcheck.pipeline.told import (
    Scope,
    denied_next,
    is_put_to_readers,
    mistaken,
    of_content_clause,
    of_speech,
    taken_back,
    written_by,
)
from factcheck.pipeline.verbs import VerbGroup

_CONDITIONS = frozenset("if unless provided lest whether whoever".split())
_HEDGES = frozenset(
    "may might could possibly perhaps reportedly apparently allegedly seemingly".split()
)
_GENERIC = frozenset(
    "usually traditionally normally typically often generally ordinarily sometimes customarily"
    " nominally alternates alternate alternating switches shuttle".split()
)

_ANYONE = frozenset({"anyone", "anybody", "everyone", "those", "people", "nobody"})
_BROKEN_OFF = frozenset({"\u2014", "\u2013", "--"})
_DUE = frozenset("due expected scheduled slated".split())
_TO_COME = frozenset("due upcoming forthcoming expected planned scheduled".split())
_NO = frozenset("no none nobody nothing neither".split())


def assertion_of(scope: Scope, clause: Clause) -> Assertion:
    """Return how `clause` is put forward, with what the clauses above it do to it."""
    words = [scope.tokens.lowers[at] for at in clause.tokens]
    status = _own_status(scope, clause, words)
    negated = _negated(clause, words) and not _came_late(scope, clause, words)
    negated ^= _is_not_to(scope, clause)
    hedged = _hedged(scope, clause, words)
    speaker: str | None = None
    quoted, reports = clause.kind == "quote", False
    child, parent_index = clause, clause.parent
    while parent_index is not None:
        parent = scope.clauses[parent_index]
        quoted = quoted or parent.kind == "quote"
        above = _from_above(scope, child, parent)
        status = status if status is not Status.ASSERTED else above.status
        hedged = hedged or above.hedged
        speaker = speaker or above.speaker
        reports = reports or parent.kind == "report"
        child, parent_index = parent, parent.parent
    speaker = speaker or written_by(scope, clause)
    if not reports:  # "…, he said on Friday after the talks had ended" says when he said it
        speaker = speaker or reported_by(scope, clause) or according_to(scope)
    if quoted:
        speaker = speaker or scope.quote_speaker or "a speaker"
    if status is Status.ASSERTED and _question(scope) and not _is_granted(scope, clause):
        status = Status.QUESTION
    if status is Status.ASSERTED and is_put_to_readers(scope):
        status = Status.QUESTION
    wrong = mistaken(clause, words) or taken_back(scope, clause) or denied_next(scope)
    if status is Status.ASSERTED and wrong:
        status = Status.REPORTED_ERROR
    return Assertion(status, negated, hedged, speaker, quoted)


def _own_status(scope: Scope, clause: Clause, words: Sequence[str]) -> Status:
    """Return what the clause's own connector, verb and other words make of it."""
    verb = clause.verb
    if _supposed(scope, clause):
        return Status.HYPOTHETICAL
    if clause.kind == "infinitive":
        return infinitive_status(scope, clause)
    if verb is None:
        own = words[len((clause.connector or "").split()) :]  # "due to" brings in no plan
        return Status.ASSERTED if _TO_COME.isdisjoint(own) else Status.PLANNED
    due = verb.base == "be" and not verb.past and not _DUE.isdisjoint(words)
    if due or verb.modal in {"will", "shall", "'ll", "is to"}:
        return Status.PLANNED
    if verb.modal in {"would", "should", "must", "can", "ca", "wo"}:
        return (
            Status.HYPOTHETICAL
            if verb.perfect or verb.modal in {"should", "would"}
            else Status.PLANNED
        )
    if verb.modal == "could" or verb.modal in {"may", "might"}:
        return Status.HYPOTHETICAL if not verb.perfect else Status.ASSERTED
    if verb.base in {"schedule", "plan", "expect", "slate", "pencil", "propose", "due"} and (
        verb.passive or verb.form == "participle"
    ):
        return Status.PLANNED
    if not verb.past and not _GENERIC.isdisjoint(words):
        return Status.GENERIC
    if _habitual(scope, clause, verb):
        return Status.GENERIC
    return Status.ASSERTED


def _supposed(scope: Scope, clause: Clause) -> bool:
    """Tell a condition, or the second half of one: "if it opened on Monday and closed on"."""
    if clause.connector in _CONDITIONS or _inverted_condition(scope, clause):
        return True
    if _of_anyone(scope, clause):
        return True
    first = next((at for at in clause.tokens if scope.tokens.texts[at][0].isalpha()), -1)
    if clause.kind == "main" and first >= 0 and supposes(scope.tokens.lowers[first]):
        return True
    if clause.kind == "coordinate" and clause.connector in {"and", "or"} and clause.parent == 0:
        return supposes(scope.tokens.lowers[scope.start])
    return clause.kind == "subordinate" and any(
        other.connector in _CONDITIONS
        and (other.parent, other.antecedent) == (clause.parent, clause.antecedent)
        for other in scope.clauses
    )


def _of_anyone(scope: Scope, clause: Clause) -> bool:
    """Tell "anyone who dates the talks to 2017": nobody is said to be right."""
    verb = clause.verb
    if clause.connector != "who" or verb is None or verb.past or verb.perfect:
        return False
    return scope.tokens.lowers[clause.antecedent] in _ANYONE


def _inverted_condition(scope: Scope, clause: Clause) -> bool:
    """Tell "Had the talks gone ahead, …" and "Were the talks to be moved, …"."""
    first = next((at for at in clause.tokens if scope.tokens.texts[at] not in {'"', ","}), -1)
    if first < 0 or scope.tokens.lowers[first] not in {"had", "were", "should"}:
        return False
    return not scope.tokens.texts[scope.end - 1].startswith("?") and clause.kind in {
        "main",
        "coordinate",
    }


def _habitual(scope: Scope, clause: Clause, verb: VerbGroup) -> bool:
    """Tell a simple present passive without a time, "talks are held in", from a report."""
    if any(person.start in clause.tokens for person in scope.people):
        return False  # "the delegations are led by Gen. Song" is of one occasion
    return (
        verb.passive
        and not verb.past
        and not verb.perfect
        and scope.role not in {Role.HEADLINE, Role.LIST_ROW, Role.TABLE_ROW}
        and (
            scope.tokens.lowers[verb.start] in {"are", "is"}
            and verb.base in {"hold", "lead", "host", "chair", "head"}
        )
    )


def _negated(clause: Clause, words: Sequence[str]) -> bool:
    """Tell whether the writer says that it did not happen; two negations make none."""
    verb = clause.verb
    if verb is None:
        return any(word in {"no", "without", "never"} for word in words[:3])
    tokens = clause.tokens
    subject = words[: bisect_left(tokens, verb.start)]
    after = words[bisect_left(tokens, verb.end) : bisect_left(tokens, verb.end + 2)]
    none = after[:1] == ["never"] or (after[:1] == ["no"] and not _is_called(verb, subject))
    count = verb.negated + _says_no(subject) + none
    return count % 2 == 1


def _is_not_to(scope: Scope, clause: Clause) -> bool:
    """Tell "decided not to cancel the talks", which is told of the deciding clause's "not"."""
    at = clause.antecedent
    return clause.kind == "infinitive" and at >= scope.start and scope.tokens.lowers[at] == "not"


def _is_called(verb: VerbGroup, subject: Sequence[str]) -> bool:
    """Tell "the refusal was no surprise", which there was, from "there was no refusal"."""
    return verb.base == "be" and bool(subject) and subject[-1] not in {"there", "it"}


def _says_no(subject: Sequence[str]) -> bool:
    """Tell "no round was held" from "talks No. 19 were held"."""
    return any(
        word in _NO and not (word == "no" and after == ".")
        for word, after in pairwise([*subject, ""])
    )


def _came_late(scope: Scope, clause: Clause, words: Sequence[str]) -> bool:
    """Tell "they did not meet until May": they met then."""
    verb = clause.verb
    if verb is None or not verb.negated or verb.modal:
        return False
    return "until" in words or any(
        other.parent == clause.index and other.connector in {"until", "till"}
        for other in scope.clauses
    )


def _hedged(scope: Scope, clause: Clause, words: Sequence[str]) -> bool:
    """Tell what is said with a doubt, or broken off: "So we had the 17th round —"."""
    if scope.tokens.texts[scope.end - 1].strip() in _BROKEN_OFF:
        return True
    if any(verb.base in {"seem", "appear"} for verb in clause.verbs):
        return True
    return not _HEDGES.isdisjoint(words) and any(
        word in _HEDGES and not scope.tokens.capitalised[at]
        for at, word in zip(clause.tokens, words, strict=True)
    )


def _from_above(scope: Scope, child: Clause, parent: Clause) -> Assertion:
    """Return what the clause above does to the one below it."""
    verb = parent.verb
    if _supposed(scope, parent) and child.kind not in {"main", "coordinate"}:
        granted = _is_aside(scope, child)
        return Assertion(Status.ASSERTED if granted else Status.HYPOTHETICAL)
    if child.kind == "content":
        return of_content_clause(scope, child, parent)
    if child.kind in {"speech", "quote"} and verb is not None:
        return of_speech(scope, parent, verb)
    if child.kind in {"infinitive", "subordinate", "adjunct"}:
        denied = verb is not None and verb.base in DENYING
        if verb is not None and verb.base == "err" and not verb.negated:
            return Assertion(Status.REPORTED_ERROR)
        return Assertion(Status.DENIED if denied else Status.ASSERTED)
    return Assertion()


def _is_granted(scope: Scope, clause: Clause) -> bool:
    """Tell what a question takes for granted: "why did it end in May?", ", which met in May,"."""
    verb = clause.verb
    why = scope.tokens.lowers[scope.start] == "why" and clause.kind == "main"
    told = verb is not None and verb.past and not verb.modal and not verb.negated
    return (why and told) or _is_aside(scope, clause)


def _is_aside(scope: Scope, clause: Clause) -> bool:
    """Tell ", which China cancelled in 2022," of what is asked or supposed: the writer says it."""
    verb = clause.verb
    if clause.kind not in {"relative", "participle"} or verb is None or verb.modal:
        return False
    parted = scope.tokens.texts[clause.antecedent] == ","
    return parted and (verb.past or verb.form == "participle")


def _question(scope: Scope) -> bool:
    """Tell a question; "(a) the 17th (b) the 18th" behind its mark are answers to choose from."""
    texts = scope.tokens.texts
    chosen = any(
        texts[at] == "?" and texts[at + 1] == "(" for at in range(scope.start, scope.end - 1)
    )
    return (
        chosen
        or scope.tokens.texts[scope.end - 1].startswith("?")
        or (scope.end - 2 >= scope.start and scope.tokens.texts[scope.end - 2] == "?")
    )
