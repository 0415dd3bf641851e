"""The day on which a side announces what it thereby does: "China said on Friday that it was …"."""

from factcheck.frames.appointment import APPOINTMENT, INQUIRY, REMOVAL
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.verbs import VerbGroup

_ANNOUNCING = frozenset({"announce", "say", "declare", "state", "reveal", "disclose"})
_DONE_BY_SAYING = (CANCELLATION, REMOVAL, APPOINTMENT, INQUIRY)
_BODIES = frozenset("ministry government administration ministries party legislature".split())
_SELF = frozenset({"it", "he", "she", "they"})


def announced_at(view: View, drafts: list[Draft], start: int) -> Draft | None:
    """Return what is done by being announced, where the date at `start` is that of the words.

    Whoever announces speaks for the side that does it; "had been cancelled" was done before.
    """
    clause = view.clauses[view.owner.get(start, 0)]
    verb = clause.verb
    if verb is None or verb.base not in _ANNOUNCING or verb.negated or verb.end > start:
        return None
    for draft in drafts:
        told = view.clauses[draft.clause]
        content = told.parent == clause.index and told.kind == "speech"
        before = clause.kind == "report" and clause.parent == told.index
        if draft.type not in _DONE_BY_SAYING or not (content or before):
            continue
        if (
            draft.verb is None
            or draft.verb.verb is None
            or not _is_under_way(view, draft.verb.verb)
        ):
            continue
        if _speaks_for_doer(view, clause, told, draft.verb.verb):
            return draft
    return None


def _is_under_way(view: View, verb: VerbGroup) -> bool:
    """Tell "was cancelling", "are being investigated" and "would cancel" from "had cancelled"."""
    if verb.negated or verb.perfect:
        return False
    words = view.tokens.lowers[verb.start : verb.end]
    return verb.modal in {"will", "would"} or "being" in words or words[-1].endswith("ing")


def _speaks_for_doer(view: View, saying: Clause, told: Clause, verb: VerbGroup) -> bool:
    """Tell "China said it was cancelling them" from "a senator said that China was"."""
    said = saying.verb.start if saying.verb is not None else 0
    speaker = [at for at in saying.tokens if at < said]
    sides = {place.party for place in view.places if place.start in speaker and place.party}
    words = {view.lower(at) for at in speaker}
    doer = [view.lower(at) for at in told.tokens if at < verb.start and view.lower(at).isalpha()]
    if doer[-1:] and doer[-1] in _SELF:
        return bool(sides or words & _BODIES) or any(p.start in speaker for p in view.people)
    acted = {p.party for p in view.places if p.start in told.tokens and p.end == verb.start}
    if acted:
        return bool(sides & acted) or bool(words & _BODIES and not sides - acted)
    return verb.passive and bool(sides or words & _BODIES)
