"""Tell on which dialogues' matter a sentence's talks are: "annual defense talks"."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from factcheck.frames.others import NATIONS
from factcheck.frames.view import View

_TALKS = frozenset(
    "talks talk dialogue dialogues consultations consultation meeting meetings round session"
    " discussions channel forum coordination".split()
)
_DELEGATES = frozenset(
    "officials officers delegation delegations delegates militaries military army ministry"
    " ministries department departments planners sides".split()
)
_BETWEEN = frozenset({"", "policy", "working", "level", "to"})  # "defense policy talks"
# Of these, others hold talks of their own: who met, and on what.
_OTHERS = frozenset(
    "minister ministers secretary secretaries chiefs commander commanders theater maritime"
    " naval navy navies sea air aviation hotline archives archive nuclear arms ai cyber space"
    " tabletop leaders presidents summit president prime premier trade economic"
    " ministerial scholars academics experts analysts retired former tank tanks track students"
    " cadets veterans universities university lawmakers senators congressmen companies industry"
    " any should could may might".split()
)


def matters_of(view: View, matters: Mapping[str, AbstractSet[str]]) -> frozenset[str]:
    """Return the dialogues, by id, on whose matter a sentence's talks are.

    "Their militaries held talks" is, and "the defense ministers met", "maritime talks" and what
    names another country or place are not. `matters` are the words for each dialogue's matter.
    """
    keys = view.tokens.keys[view.start : view.end]
    words = set(keys)
    if not words & _TALKS or words & _OTHERS or words & NATIONS or view.other_talks:
        return frozenset()
    if any(place.party is None for place in view.places):
        return frozenset()  # "in Geneva", "Chinese and Indian officers"
    told = {ident: matter for ident, matter in matters.items() if words & matter}
    if words & _DELEGATES:
        return frozenset(told)
    return frozenset(ident for ident, matter in told.items() if _names_talks(keys, matter))


def _names_talks(keys: list[str], matter: AbstractSet[str]) -> bool:
    """Tell "defense policy talks" from "talks behind a line of defense"."""
    for at, key in enumerate(keys):
        behind = at + 1
        while key in matter and behind < len(keys) and keys[behind] in _BETWEEN | matter:
            behind += 1
        if key in matter and behind < len(keys) and keys[behind] in _TALKS:
            return True
    return False
