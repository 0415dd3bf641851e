"""Who ended something: one side, what sits at no table, or those who "brought it to a close"."""

from factcheck.frames.view import View
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.mentions import PlaceMention
from factcheck.pipeline.verbs import VerbGroup

_JOINING = frozenset({"and", "with", "-", "between"})
# Behind a side's name they leave the side the subject: "China's foreign ministry abruptly".
SIDE_ITSELF = frozenset(
    "s government foreign defense defence ministry military leaders officials abruptly had side"
    " then also has of affairs never not formally again announcement decision move".split()
)
# What can end a series of talks, and sits at no table.
_CAUSES = frozenset(
    "decision move announcement anger fury outrage visit trip stop stopover crisis row dispute step"
    " order list pandemic balloon protest boycott retaliation reaction".split()
)
_TWO_SIDES = frozenset("sides both officials officers delegations generals teams they".split())
_JOINED = 2  # words from a side to the "and" behind it
_CLOSES = frozenset({"close", "end", "conclusion", "finish"})
_TO_CLOSE = 16  # tokens from "brought", over what was, to "to a close"
_TO_AGENT = 4  # tokens from "ended by" to who did


def ended_alone(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Beijing ended the talks" and "anger ended the talks" from "the two sides ended"."""
    return _one_side(view, verb, clause) or _by_no_people(view, verb, clause)


def _one_side(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Beijing ended the talks", or "were ended by Beijing", from "the two sides ended"."""
    for place in view.places:
        before = view.lower(place.start - (2 if view.lower(place.start - 1) == "the" else 1))
        if place.party is None or before in _JOINING or _joined_side(view, place):
            continue
        if place.end == verb.start and before not in PREPOSITIONS:  # "the talks China ended"
            return True
        if verb.passive:
            if before == "by" and place.start in range(verb.end, verb.end + _TO_AGENT):
                return True
        elif view.owner.get(place.start) == clause and place.end < verb.start:
            timed = {at for first, last, _ in view.times for at in range(first, last)}
            between = [view.lower(at) for at in range(place.end, verb.start) if at not in timed]
            if all(word in SIDE_ITSELF or not word.isalnum() for word in between):
                return "," not in between
    return False


def _by_no_people(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "anger over the visit ended the talks" from "officials ended the talks"."""
    if verb.passive:
        return False
    subject = {view.lower(at) for at in view.clauses[clause].tokens if at < verb.start}
    return not _CAUSES.isdisjoint(subject) and _TWO_SIDES.isdisjoint(subject)


def _joined_side(view: View, place: PlaceMention) -> bool:
    """Tell "officials from the Pentagon and China's military commission": both sides."""
    others = [other for other in view.places if other.party not in {None, place.party}]
    return any(
        other.end <= place.start and "and" in view.words(other.end, place.start).split()[:_JOINED]
        for other in others
    )


def brought(view: View, verb: VerbGroup) -> list[str]:
    """Return the words behind "brought", up to a mark: "the two sides together in Rome"."""
    words = [view.lower(at) for at in range(verb.end, min(verb.end + _TO_CLOSE, view.end))]
    marks = [at for at, word in enumerate(words) if word in {",", ";", ":", "\u2014", "("}]
    return words[: marks[0]] if marks else words


def brought_to_close(view: View, verb: VerbGroup) -> bool:
    """Tell "brought the 17th round to a close", and not "brought a message to the talks"."""
    words = brought(view, verb)
    return any(
        words[at] == "to" and words[at + 1] in {"a", "an", "its"} and words[at + 2] in _CLOSES
        for at in range(len(words) - 2)
    )
