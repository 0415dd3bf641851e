"""Who reports a sentence: ", an official said", "according to the ministry"."""

from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.speech import voice_of
from factcheck.pipeline.told import Scope

_SAYS = frozenset("say add note write claim".split())


def reported_by(scope: Scope, clause: Clause) -> str | None:
    """Return who says it in ", an official said" behind or inside the clause."""
    top = clause
    while top.parent is not None and top.kind not in {"main", "coordinate"}:
        top = scope.clauses[top.parent]
    for other in scope.clauses:
        if (
            other.kind == "report"
            and other.parent in {clause.index, top.index, 0}
            and other.verb is not None
            and not _parted(scope, other, clause)
        ):
            return voice_of(scope.tokens, _teller(scope, other), scope.people, scope.places)
    return _inserted_voice(scope)


def _parted(scope: Scope, report: Clause, clause: Clause) -> bool:
    """Tell "…, officials say; the round did not open until": what follows is not theirs."""
    return ";" in scope.tokens.texts[report.tokens[-1] : clause.tokens[0] + 1]


def _teller(scope: Scope, report: Clause) -> list[int]:
    """Return the subject of ", officials said" or, behind its verb, of ", said an official"."""
    verb = report.verb
    start, end = (verb.start, verb.end) if verb is not None else (0, 0)
    before = [at for at in report.tokens if at < start and scope.tokens.texts[at][0].isalnum()]
    if before:
        return before
    behind = [at for at in report.tokens if at >= end]
    stop = next((at for at in behind if scope.tokens.texts[at] in {",", ".", ";"}), scope.end)
    return [at for at in behind if at < stop]


def _inserted_voice(scope: Scope) -> str | None:
    """Return who says it in "the round, an official said, opened on Monday"."""
    texts = scope.tokens.texts
    for clause in scope.clauses:
        verb = clause.verb
        if (
            clause.kind != "main"
            or verb is None
            or verb.base not in _SAYS
            or verb.end - verb.start > 1
        ):
            continue
        commas = [at for at in clause.tokens if texts[at] == ","]
        before = [at for at in commas if at < verb.start]
        if before and verb.end in commas and verb.end + 1 < scope.end:
            subject = list(range(before[-1] + 1, verb.start))
            return voice_of(scope.tokens, subject, scope.people, scope.places)
    return None


def according_to(scope: Scope) -> str | None:
    """Return whom the sentence is "according to"."""
    lowers = scope.tokens.lowers
    if "according" not in lowers[scope.start : scope.end]:
        return None
    for at in range(scope.start, scope.end - 1):
        if lowers[at] == "according" and lowers[at + 1] == "to":
            close = next(
                (k for k in range(at + 2, scope.end) if scope.tokens.texts[k] in {",", ".", ";"}),
                scope.end,
            )
            return voice_of(scope.tokens, list(range(at + 2, close)), scope.people, scope.places)
    return None
