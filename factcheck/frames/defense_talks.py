"""Tell whether a sentence speaks of talks on defense, as no other talks are called."""

from factcheck.frames.others import NATIONS
from factcheck.frames.view import View
from factcheck.patterns import Late

_DEFENSE = frozenset("defense defence military militaries military-to-military".split())
_TALKS = frozenset(
    "talks talk dialogue dialogues consultations consultation meeting meetings round session"
    " discussions channel forum coordination".split()
)
_DELEGATES = frozenset(
    "officials officers delegation delegations delegates militaries military army pentagon ministry"
    " ministries department departments planners sides".split()
)
_ARE_ON_DEFENSE = Late(
    r"\b(?:defen[cs]e|military|militaries)(?: - | policy| working - level)*"
    r" (?:talks|dialogue|consultations|round|meeting|coordination)\b"
)
# Of these, others hold talks of their own: who met, and on what.
_OTHERS = frozenset(
    "minister ministers secretary secretaries chiefs commander commanders theater theatre maritime"
    " naval navy navies sea air aviation hotline archives archive nuclear arms ai cyber space"
    " tabletop leaders presidents summit president prime premier trade economic"
    " ministerial scholars academics experts analysts retired former tank tanks track students"
    " cadets veterans universities university lawmakers senators congressmen companies industry"
    " any should could may might".split()
)


def speaks_of_defense_talks(view: View) -> bool:
    """Tell "their militaries held talks" from "the defense ministers met", "maritime talks"."""
    words = set(view.tokens.lowers[view.start : view.end])
    others = words & (_OTHERS | NATIONS) or view.other_talks
    if others or any(place.party is None for place in view.places):
        return False  # "in Geneva", "Chinese and Indian officers"
    if not words & _DEFENSE or not words & _TALKS:
        return False
    return (
        bool(words & _DELEGATES)
        or _ARE_ON_DEFENSE.search(view.words(view.start, view.end)) is not None
    )
