"""Who did it, and with whom: two on record together, leaders, one who spoke to all."""

from factcheck.frames.view import View
from factcheck.pipeline.speech import REPORTING
from factcheck.pipeline.verbs import VerbGroup

_STYLES = frozenset({"president", "presidents", "premier", "chairman"})
LEADERS = frozenset({"presidents", "leaders"})
# Leaders do it when they meet, and "agreed to the meeting at" tells the place of the agreement.
_PRESIDENT = "xi-jinping"  # who is named without his office as one of two
AGREEING = frozenset("agree consent decide reach strike settle".split())
_MEETINGS = frozenset(
    "forum conference talks round meeting dialogue session call visit trip summit".split()
)
_PARTNERED = frozenset("with to together by via over phone video".split())
# What two people may do each alone.
_ONE_BY_ONE = REPORTING | frozenset(
    "be have do want plan hope intend need know think fear deny refuse fail seem remain become"
    " like hate love use belong face differ live grow die serve retire run win lose".split()
)
_TOGETHER = frozenset(
    {"and", "and china 's", "and his counterpart ,", "and his counterpart"}
    | {f"and his {side} counterpart{mark}" for side in ("chinese", "american", "u.s.")
       for mark in ("", " ,")}
)  # fmt: skip
_SEEING = frozenset({"see", "face"})
_TELLING = frozenset({"tell", "warn", "urge", "assure"})  # what one says to the other
_PHONED = frozenset("on in at from after before by , . again twice and for".split())
_AT = frozenset({"at", "in", "during"})
_TO_AT = 3  # tokens of "in the 14th"
_PAIR = 2
_REACH = 6  # tokens behind a verb
_SUBJECT = 4  # tokens before it that may style who did it


def to_audience(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "spoke at a forum", "spoke on Sunday of those", from "spoke at length with Dong".

    So too "Speaking in Singapore on Friday, Austin said".
    """
    said = {view.lower(at) for at in view.clauses[clause].tokens if at >= verb.end}
    if view.lower(verb.end) in {"at", "before", "there"}:
        return view.lower(verb.end + 1) != "length"
    if verb.form == "ing" and verb.start == view.start and said.isdisjoint(_PARTNERED):
        return not any(view.owner.get(start) == clause for start, _, _ in view.formats)
    before = [p for p in view.people if p.ids and view.owner.get(p.start) == clause]
    alone = len(before) == 1 and before[0].outer_end <= verb.start
    return alone and "of" in said and said.isdisjoint(_PARTNERED)


def behind(view: View, verb: VerbGroup) -> list[str]:
    """Return the few words behind a verb."""
    return view.tokens.lowers[verb.end : verb.end + _REACH]


def by_these_two(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Chase and Song worked through an agenda": two on record did something together."""
    if verb.form != "finite" or verb.passive or verb.negated or verb.base in _ONE_BY_ONE:
        return False
    praised = any(
        view.owner.get(mention.start) == clause and mention.start >= verb.end
        and _AT.isdisjoint(view.tokens.lowers[mention.start - _TO_AT : mention.start])
        for mention in view.dialogues
    )  # fmt: skip
    if praised or not _MEETINGS.isdisjoint(behind(view, verb)):
        return False  # "praised the talks", but "settled it at the talks"
    named = [p for p in view.people if p.ids and view.owner.get(p.start) == clause]
    before = [p for p in named if p.outer_end <= verb.start]
    if len(before) < _PAIR or before[-1].outer_end != verb.start:
        return False
    between = range(before[-2].outer_end, before[-1].outer_start)
    return [view.lower(at) for at in between] == ["and"]


def saw_somebody(view: View, verb: VerbGroup) -> bool:
    """Tell "Trump saw Xi in Busan", "faced Xi" and "told Xi there" from "saw no reason"."""
    if verb.passive or verb.base not in _SEEING | _TELLING:
        return False
    seen = any(p.ids and p.outer_start == verb.end for p in view.people)
    told = verb.base not in _TELLING or any(
        p.ids and p.outer_end == verb.start for p in view.people
    )
    return seen and told


def called_somebody(view: View, verb: VerbGroup) -> bool:
    """Tell "Brown called Liu on Dec. 21" from "called Liu a partner" and "called on Liu"."""
    if verb.passive or verb.base != "call":
        return False
    whom = next((p for p in view.people if p.ids and p.outer_start == verb.end), None)
    if whom is None or whom.outer_end >= view.end:
        return False
    at = whom.outer_end
    timed = any(start == at for start, _, _ in view.times)
    return timed or view.lower(at) in _PHONED


def by_leaders(view: View, verb: VerbGroup) -> bool:
    """Tell "the presidents met" and "Biden and Xi agreed"."""
    words = {view.lower(at) for at in range(max(view.start, verb.start - _SUBJECT), verb.start)}
    styles = [
        _STYLES & {view.lower(at) for t in person.titles for at in range(t.start, t.end)}
        for person in view.people if person.end <= verb.start
    ]  # fmt: skip
    styled = [style for style in styles if style]
    both = any("presidents" in style for style in styled)
    own = [person for person in view.people if person.end <= verb.start]
    pair = len(own) == _PAIR and any(_PRESIDENT in person.ids for person in own)
    between = view.words(own[0].outer_end, own[1].outer_start) if pair else ""
    agreed = verb.base in AGREEING and between in _TOGETHER
    return agreed or both or bool(words & LEADERS) or {"heads", "state"} <= words or len(styled) > 1


def by_two(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Brown and Liu discussed the need for it": two people, and nobody else."""
    own = [p for p in view.people if view.owner.get(p.start) == clause and p.end <= verb.start]
    between = view.words(own[0].outer_end, own[1].outer_start) if len(own) == _PAIR else ""
    return between in {"and", ", and"}
