"""The day on which a side announces what it thereby does: "China said on Friday that it was …"."""

from factcheck.frames.appointment import APPOINTMENT, INQUIRY, REMOVAL
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.infinitives import DECIDING
from factcheck.pipeline.verbs import VerbGroup

_ANNOUNCING = frozenset({"announce", "say", "declare", "state", "reveal", "disclose"})
# "Announced the removal of", "made public the suspension of": the act is its noun.
_MAKING_KNOWN = frozenset("announce declare order decree publish publicize unveil".split())
_DONE_BY_SAYING = (CANCELLATION, REMOVAL, APPOINTMENT, INQUIRY)
_BODIES = frozenset("ministry government administration ministries party legislature".split())
_SELF = frozenset({"it", "he", "she", "they"})


def announced_at(view: View, drafts: list[Draft], start: int) -> Draft | None:
    """Return what is done by a word, announced or decided, where the date at `start` is its day."""
    clause = view.clauses[view.owner.get(start, 0)]
    verb = clause.verb
    if verb is None or verb.negated or verb.modal:
        return None
    done = [draft for draft in drafts if draft.type in _DONE_BY_SAYING]
    return next((it for it in done if _by_word(view, clause, verb, it, start)), None)


def _by_word(view: View, clause: Clause, verb: VerbGroup, draft: Draft, start: int) -> bool:
    told = view.clauses[draft.clause]
    under = told.parent == clause.index
    if under and told.kind == "infinitive":
        return verb.base in DECIDING and draft.verb is not None
    if told.index == clause.index:
        return verb.base in _MAKING_KNOWN and _is_its_act(view, clause, verb, draft)
    if verb.base not in _ANNOUNCING or (verb.end > start and view.lower(start - 1) != "on"):
        return False  # "the August list said that it was cancelling them"
    if not (under and told.kind == "speech") and not (
        clause.kind == "report" and clause.parent == told.index
    ):
        return False
    return _says_what_it_does(view, clause, told, draft)


def _is_its_act(view: View, clause: Clause, verb: VerbGroup, draft: Draft) -> bool:
    """Tell "China announced the removal of Li" and "the removal was announced", a noun."""
    noun = draft.anchor
    if draft.verb is not None and draft.verb.verb is not verb:
        return False
    if verb.passive:
        return noun.end <= verb.start
    speaker = [at for at in clause.tokens if at < verb.start]
    return noun.start >= verb.end and _is_of_a_side(view, speaker)


def _is_of_a_side(view: View, speaker: list[int]) -> bool:
    sides = any(place.party and place.start in speaker for place in view.places)
    bodies = not _BODIES.isdisjoint(view.lower(at) for at in speaker)
    return sides or bodies or any(person.start in speaker for person in view.people)


def _says_what_it_does(view: View, clause: Clause, told: Clause, draft: Draft) -> bool:
    """Tell "said that it was cancelling them" from what had been done before it was said.

    Whoever announces speaks for the side that does it; "had been cancelled" was done before, but
    an investigation is known by its announcement.
    """
    verb = draft.verb.verb if draft.verb is not None else None
    if draft.type is INQUIRY:
        return _opens(clause, verb)
    if verb is None:
        return False
    return _is_under_way(view, verb) and _speaks_for_doer(view, clause, told, verb)


def _opens(saying: Clause, verb: VerbGroup | None) -> bool:
    """Tell "announced that he was under investigation", news, from a spokesman who "said" so."""
    if verb is not None and (verb.negated or verb.modal):
        return False
    lasts = verb is None or verb.base in {"be", "investigate"}
    return not lasts or (saying.verb is not None and saying.verb.base not in {"say", "state"})


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
