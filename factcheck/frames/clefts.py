"""What a date is of in a cleft, "it was in 2022 that they met", and in "a freeze that began in".

So too of "On Aug. 5 Beijing announced that it was cancelling the talks".
"""

from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause

_DECISIONS = frozenset("decision decisions move announcement choice order vow pledge".split())
_BEGINNING = frozenset({"begin", "start", "impose", "order", "declare", "announce", "set in"})
_ANNOUNCING = frozenset({"announce", "declare"})
_CLEFTS = frozenset({"that", "when", "which", "before"})
_TO_DECISION = 5  # tokens from "decision", over "by Beijing in", to its date
_AND_ON = frozenset({", in", ", on"})


def opened_elsewhere(
    view: View, drafts: list[Draft], start: int, end: int, *, dated: bool
) -> Draft | None:
    """Return what another clause than that of tokens [start, end) tells, and they are said of."""
    clause = view.owner.get(start)
    opened = _opened_behind(view, drafts, start, end) if clause is not None else None
    opened = opened or _opened_ahead(view, drafts, clause, start) or _begun_in(view, drafts, clause)
    return opened or (_announced_in(view, drafts, clause) if dated else None)


def _opened_behind(view: View, drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return what the clause behind words tells, where they are said of that.

    "It was in 2022 that Beijing cancelled the talks", "its decision on Friday to scrap them".
    """
    end = _behind_circumstances(view, end)
    clause, opened = view.owner[start], view.owner.get(end)
    if _is_fronted(view, view.clauses[clause], start):
        own = {c.index for c in view.clauses if c.parent == clause and c.kind == "relative"}
        return next((draft for draft in drafts if draft.clause in own), None)
    if opened is None or view.clauses[opened].parent != clause:
        return None
    decided = view.lower(end) == "to" and _DECISIONS & set(
        view.tokens.lowers[max(start - _TO_DECISION, 0) : start]
    )
    if decided or (view.lower(end) in _CLEFTS and _is_cleft(view, view.clauses[clause])):
        return next((draft for draft in drafts if draft.clause == opened), None)
    return None


def _behind_circumstances(view: View, end: int) -> int:
    """Return where ", in May," ends all that is set out: "it was in Rome, in May, that"."""
    spans = {t[0]: t[1] for t in view.times} | {p.start: p.end for p in view.places}
    at = end
    while True:
        begin = at + (view.lower(at) == ",")
        begin += view.lower(begin) in {"on", "in", "at"}
        if begin not in spans:
            break
        at = spans[begin]
    parted = view.lower(at) == "," and view.lower(at + 1) in _CLEFTS
    return at + 1 if parted else at


def _opened_ahead(view: View, drafts: list[Draft], clause: int | None, start: int) -> Draft | None:
    """Return what "it was Beijing that called them off, in August" dates: the clause before."""
    if clause is None or not _is_cleft(view, view.clauses[clause]):
        return None
    told = [
        other for other in view.clauses
        if other.parent == clause and other.kind == "relative" and other.connector == "that"
        and other.tokens[-1] < start and view.words(other.tokens[-1] + 1, start) in _AND_ON
    ]  # fmt: skip
    return next((d for d in drafts if told and d.clause == told[-1].index), None)


def _is_fronted(view: View, own: Clause, start: int) -> bool:
    """Tell "last December it was Qi Jianguo who led the Chinese side"."""
    return own.verb is not None and start < own.verb.start and _is_cleft(view, own)


def _begun_in(view: View, drafts: list[Draft], clause: int | None) -> Draft | None:
    """Return the freeze of "a freeze that began in August 2022", "that China imposed in"."""
    own = view.clauses[clause] if clause is not None else None
    if own is None or own.kind != "relative" or own.verb is None or own.verb.base not in _BEGINNING:
        return None
    return next(
        (
            draft for draft in drafts
            if draft.type is CANCELLATION
            and any(h.verb is None and h.end == own.antecedent + 1 for h in draft.heads)
        ),
        None,
    )  # fmt: skip


def _announced_in(view: View, drafts: list[Draft], clause: int | None) -> Draft | None:
    """Return the end that "on Aug. 5 Beijing announced that it was cancelling the talks" dates.

    Whoever announces it is whoever does it, and nothing else tells when.
    """
    own = view.clauses[clause] if clause is not None else None
    if own is None or own.verb is None or own.verb.base not in _ANNOUNCING or own.verb.negated:
        return None
    own_noun = (d for d in drafts if d.clause == own.index and _is_what_ends(view, d, own.verb.end))
    noun = next(own_noun, None)
    if noun is not None:
        return noun
    for told in view.clauses:
        words = [view.lower(at) for at in told.tokens if view.lower(at) != "that"]
        if told.parent != own.index or told.kind != "speech" or words[:1] not in (["it"], ["they"]):
            continue
        timed = any(start in told.tokens for start, _, _ in view.times)
        done = told.verb is not None and not told.verb.negated
        ends = (d for d in drafts if d.clause == told.index and _names_what_ends(d))
        return next(ends, None) if done and not timed else None
    return None


def _is_what_ends(view: View, draft: Draft, behind: int) -> bool:
    """Tell "announced on Friday the cancellation of the talks": what the verb announces."""
    noun = draft.anchor
    dated = any(behind <= start and end <= noun.start for start, end, _ in view.times)
    return draft.type is CANCELLATION and noun.verb is None and dated and noun.start > behind


def _names_what_ends(draft: Draft) -> bool:
    """Tell "cancelling the talks", "cancelling them" from "cancelling a contract"."""
    named = draft.mention == "pronoun" or len(draft.heads) > 1
    return draft.type is CANCELLATION and named


def _is_cleft(view: View, own: Clause) -> bool:
    if own.verb is None or own.verb.base != "be":
        return False
    if own.verb.negated and view.words(own.verb.end, own.verb.end + 2) != "not until":
        return False  # "it was not until May that they met": in May they did
    return [view.lower(at) for at in own.tokens if at < own.verb.start][-1:] == ["it"]
