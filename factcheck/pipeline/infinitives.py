"""Say how an infinitive is put forward: what somebody is to do, or has done."""

from factcheck.model import Status
from factcheck.pipeline.clauses import Clause, raised_from
from factcheck.pipeline.connectors import STOPPING
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.pipeline.told import Scope
from factcheck.words import ordinal_value

_RANKS = frozenset({"first", "last", "only", "latest", "sole", "highest", "senior"})
_RANKED_BEHIND = frozenset({"was", "were", "became", "is", "are", ",", "\u2014", "as", "be"})
_TO_RANK = 6  # tokens of "the first U.S. defense secretary"
_TO_DECISION = 4  # tokens of "on August 5," behind it
_GOING = frozenset("travel fly go come return gather meet arrive convene".split())
# "Prompted China to cancel": what somebody was made to do, or managed to, was done.
_IMPLICATIVE = frozenset(
    "cause lead prompt force drive compel impel oblige spur provoke manage proceed".split()
)
# "Voted to remove": what one alone decides on is done with the decision.
DECIDING = frozenset("decide vote choose opt resolve move elect".split())
_BY_DECISION = STOPPING | frozenset("remove dismiss sack fire oust appoint name install".split())
_DEFINITE = frozenset({"'s", "'", "its", "the", "this", "that"})


def infinitive_status(scope: Scope, clause: Clause) -> Status:
    """Return planned for what somebody is to do; what was "the first to" do was done."""
    parent = scope.clauses[clause.parent] if clause.parent is not None else None
    if raised_from(scope.clauses, clause) is not None:
        return Status.ASSERTED
    before = scope.tokens.lowers[clause.antecedent] if clause.antecedent >= scope.start else ""
    ranked = before in {"first", "last", "second", "only", "enough"} or _ranked(scope, clause)
    if ranked or _decided(scope, clause):
        return Status.ASSERTED
    verb = parent.verb if parent is not None else None
    if verb is None or verb.modal or verb.negated:
        return Status.PLANNED
    if verb.base in DECIDING and clause.verb is not None and clause.verb.base in _BY_DECISION:
        return Status.ASSERTED if verb.past or verb.perfect else Status.PLANNED
    if before == "able":
        return Status.ASSERTED if verb.past or verb.perfect else Status.PLANNED
    done = (verb.base in _GOING and verb.past) or (
        verb.base in _IMPLICATIVE and (verb.past or verb.form == "ing" or verb.perfect)
    )
    return Status.ASSERTED if done else Status.PLANNED


def _ranked(scope: Scope, clause: Clause) -> bool:
    """Tell "was the first minister to visit it", who did, from "plans for the first to"."""
    lowers = scope.tokens.lowers
    passive = clause.verb is not None and clause.verb.passive
    for at in range(clause.antecedent, max(clause.antecedent - _TO_RANK, scope.start), -1):
        word = lowers[at]
        if word in PREPOSITIONS or not word[0].isalnum():
            return False
        if word in _RANKS or (not passive and ordinal_value(word) is not None):
            opened = at - 1 - (lowers[at - 1] in DETERMINERS)
            return lowers[opened] in _RANKED_BEHIND
    return False


def _decided(scope: Scope, clause: Clause) -> bool:
    """Tell "its decision to cancel the talks": what stops by a word is done with the word."""
    if clause.verb is None or clause.verb.base not in STOPPING:
        return False
    lowers = scope.tokens.lowers
    first = max(clause.antecedent - _TO_DECISION, scope.start + 1)
    return any(
        lowers[at] in {"decision", "move"} and lowers[at - 1] in _DEFINITE
        for at in range(first, clause.antecedent + 1)
    )
