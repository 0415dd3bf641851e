"""Read what only takes up the sentence before: "That was in May", "The venue was Singapore"."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.frames.model import Frame, Sentence
from factcheck.frames.view import View
from factcheck.model import Status
from factcheck.pipeline.verbs import VerbGroup

_THE = frozenset({"the", "that", "this", "its", "their", "beijing", "'s", "china"})
# What somebody who stops talks does by it.
_ACTS = frozenset("decision move announcement break step rupture cut-off act".split())
_BESIDE = frozenset({"main", "adjunct", "subordinate"})
_SETTINGS = frozenset("date day venue place setting location scene site city".split())
_SETTING = frozenset({"when", "where"})
_WITH_ARTICLE = 2
_COMING = frozenset({"be", "come", "follow", "happen", "fall"})
_TAKING = frozenset({"make", "take", "announce", "issue"})


def takes_up(
    view: View, before: Sequence[Frame], sentences: Sequence[Sentence], own: list[Frame]
) -> list[Frame]:
    """Return the frames of a sentence, what it dates being what the one before it tells.

    `before` are the frames so far and `sentences` those up to this one. Only a sentence that
    names no happening of its own takes one up.
    """
    if len(own) != 1 or not own[0].tentative or len(sentences) <= 1:
        return own
    told = [
        frame for frame in before
        if frame.sentence_start == sentences[-2].start and not frame.tentative
        and frame.paragraph == view.paragraph and frame.assertion.status is Status.ASSERTED
    ]  # fmt: skip
    taken = _taken(view, told)
    if taken is None:
        return own
    slots = tuple(
        replace(slot, firm=True) if slot.name in _SETTING else slot for slot in own[0].slots
    )
    return [
        replace(
            own[0], type=taken.type, dialogue=taken.dialogue, mention="definite", slots=slots,
            tentative=False, taken_up=taken.type != "cancellation",
        )
    ]  # fmt: skip


def _taken(view: View, told: Sequence[Frame]) -> Frame | None:
    """Return the happening of the sentence before that this one dates, by its subject and verb."""
    clause = view.clauses[0]
    verb = clause.verb
    if verb is None or verb.negated or verb.modal is not None or not told:
        return None
    if any(other.kind not in _BESIDE for other in view.clauses):
        return None  # "the decision came in May to resume them"
    words = [view.lower(at) for at in clause.tokens if at < verb.start]
    stopped = [frame for frame in told if frame.type == "cancellation"]
    if stopped and words and words[-1] in _ACTS and set(words[:-1]) <= _THE:
        return stopped[-1] if _comes(verb) else None
    alone = told[0] if len(told) == 1 else None
    if words in (["that"], ["this"], ["it"]) and verb.base == "be":
        return alone
    if verb.base == "be" and (_is_setting(words) or _is_named_setting(view, verb)):
        return alone
    so = verb.base == "do" and view.lower(verb.end) == "so"
    return (stopped[-1] if stopped else alone) if so else None


def _is_setting(words: list[str]) -> bool:
    """Tell "the venue was Singapore" and "the date was May 31"."""
    return len(words) == _WITH_ARTICLE and words[0] in _THE and words[1] in _SETTINGS


def _is_named_setting(view: View, verb: VerbGroup) -> bool:
    """Tell "Singapore was the venue" and "Singapore was the place where they met"."""
    place = next((p for p in view.places if p.end == verb.start and p.start == view.start), None)
    return place is not None and _is_setting(view.tokens.lowers[verb.end : verb.end + 2])


def _comes(verb: VerbGroup) -> bool:
    """Tell "came in May" and "was taken in May" from "drew criticism in May"."""
    return verb.base in _COMING or (verb.passive and verb.base in _TAKING)
