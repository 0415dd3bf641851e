"""Tell what others stopped, "Russia suspended the talks", "the peace talks were halted"."""

from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.heads import OTHER_FIELDS
from factcheck.frames.others import NATIONS
from factcheck.frames.sense_words import CONTACT
from factcheck.frames.view import View
from factcheck.pipeline.mentions import PlaceMention

_OTHERS = frozenset("nato asean eu opec brics israel hamas".split())
_TO_OBJECT = 7  # tokens from "suspended" to "its talks with NATO"


def is_stopped_elsewhere(view: View, draft: Draft) -> bool:
    """Tell whether the words for a stop name others: who did it, what was stopped, or with whom.

    Where the dialogue is named, or somebody of the record, the stop is ours.
    """
    verb = draft.verb
    if draft.type is not CANCELLATION or draft.dialogue is not None or verb is None:
        return False
    if view.dialogues or view.events or verb.verb is None:
        return False
    clause = view.clauses[draft.clause].tokens
    foreign = [place for place in view.places if _is_foreign(place) and place.start in clause]
    if verb.verb.passive:
        done = any(view.lower(place.start - 1) == "by" for place in foreign)
    else:
        done = any(place.end <= verb.start and _is_subject(view, place) for place in foreign)
    parted = any(
        place.start > verb.end and view.lower(place.start - 1) == "with" for place in foreign
    )
    return done or parted or any(_is_of_others(view, at) for at in clause)


def _is_foreign(place: PlaceMention) -> bool:
    return place.party is None and place.place is not None and not place.island


def _is_subject(view: View, place: PlaceMention) -> bool:
    """Tell "Russia suspended" and "Russia on Monday cut" from "in Singapore, China suspended"."""
    before = view.lower(place.start - 1) if place.start > view.start else ""
    return not before[:1].isalnum() or before in {"and", "but", "while", "when", "that", "as"}


def _is_of_others(view: View, at: int) -> bool:
    """Tell "the peace talks", "the Russian contacts" and "talks with NATO" by the words around."""
    if view.lower(at) not in CONTACT or at == view.start:
        return False
    before, behind = view.lower(at - 1), view.words(at + 1, at + 3).split()
    with_others = behind[:1] == ["with"] and behind[-1] in _OTHERS | NATIONS
    return before in OTHER_FIELDS or before in NATIONS or with_others
