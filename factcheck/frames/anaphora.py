"""What stands for somebody or something named before: "they", "the two", "called it off"."""

from collections.abc import Iterable

from factcheck.frames.fronted import word_behind
from factcheck.frames.heads import OTHER_FIELDS, Head
from factcheck.frames.view import View
from factcheck.model import Status
from factcheck.pipeline.lexicon import PREPOSITIONS

_PRONOUNS = frozenset("it they this these both those".split())
_PAIRS = frozenset("two both pair duo they".split())
_BODIES = frozenset(
    "sides countries nations militaries governments powers ministries parties armies talks rounds"
    " meetings sessions capitals delegations presidents leaders".split()
)
_THE = frozenset("the this that these its their both".split())
_SERIES = frozenset(
    "series dialogue talks forum channel channels mechanism format exchange consultations"
    " discussions conversations track gathering".split()
)
OTHER_LEVELS = frozenset(
    "generals admirals commanders ministers presidents leaders secretaries chiefs soldiers maritime"
    " navies".split()
)
RESUMING = frozenset(
    {"resume", "restart", "reopen", "revive", "relaunch"}
)  # what a series does, and no one meeting
_OF_TWO = frozenset("meeting call conversation encounter sit-down handshake".split())
_LISTED = frozenset({"only", "first", "last", "latest"})  # "their last and only meeting"
_TO_THEIR = 6  # tokens from "their" over a date to "meeting"
_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"])
_TO_OBJECT = 6  # tokens from a verb to the noun of its object
_NEAR_SUBJECT = 4
_TO_ONE = 4  # tokens of "for the previous one"
_GOVERNING = PREPOSITIONS - {"that"}


def pair_subject(view: View, head: Head) -> bool:
    """Tell "the two met", "both men spoke": two people who were named before.

    "They were held" and "they resumed" are said of talks.
    """
    if head.verb is None or head.verb.passive or head.verb.base in RESUMING:
        return False
    own = [view.lower(at) for at in view.clauses[head.clause].tokens if at < head.verb.start]
    near = set(own[-_NEAR_SUBJECT:])
    return bool(near & _PAIRS) and not near & _BODIES


def of_theirs(view: View, noun: Head) -> bool:
    """Tell "their meeting", "their May 31 call" of two people from "their talks" of two sides."""
    if is_one_told_of(view, noun):
        return True
    if view.words(noun.start, noun.end).split()[-1] not in _OF_TWO:
        return False
    before = range(max(view.start, noun.start - _TO_THEIR), noun.start)
    owners = [at for at in before if view.lower(at) == "their"]
    between = view.tokens.lowers[owners[-1] : noun.start] if owners else [","]
    if "," in between or ("and" in between and _LISTED.isdisjoint(between)):
        return False
    subject = {view.lower(at) for at in range(view.start, owners[-1])}
    return subject.isdisjoint(_BODIES)


def is_one_told_of(view: View, noun: Head) -> bool:
    """Tell "the one in Bali", an earlier meeting of those who met, from "one in January"."""
    return view.words(noun.start - 1, noun.end) == "the one"


def stands_for_new(view: View, head: Head) -> bool:
    """Tell "a fourth, between students, was planned, but it was called off": it is that one."""
    first = view.clauses[0]
    if head.verb is None or head.clause == first.index or not first.verbs:
        return False
    subject = [at for at in first.tokens if at < first.verbs[0].start]
    opener = next((view.lower(at) for at in subject if view.lower(at).isalnum()), "")
    named = any(mention.start in subject for mention in view.dialogues)
    timed = any(start in subject for start, _, _ in view.times)  # "a year earlier they met"
    telling = any(c.kind == "speech" and c.parent == first.index for c in view.clauses)
    telling = telling or view.assertions[first.index].status is Status.REPORTED_ERROR
    return not telling and not timed and opener in {"a", "an", "another"} and not named


def pronoun_object(view: View, head: Head) -> bool:
    """Tell "called them off", "ended both", "a stop to all of them", "scrapped the next one"."""
    if head.verb is None:
        return False
    for start in {head.verb.head + 1, head.end}:
        words = [view.lower(at) for at in range(start, start + 3)]
        if words[0] in {"it", "them", "both"} or (words[0] == "the" and words[2] == "one"):
            return True
        if words[0] in {"all", "both", "each"} and words[1:] in _OF_THEM:
            return True
    return False


def definite_series(view: View, head: Head) -> bool:
    """Tell "broke the series off" and "the dialogue was cut": the series spoken of."""
    if head.verb is None:
        return False
    if head.verb.passive:
        words = [view.lower(at) for at in view.clauses[head.clause].tokens if at < head.verb.start]
    else:
        words = [view.lower(at) for at in range(head.verb.head + 1, head.verb.head + _TO_OBJECT)]
    return any(
        word in _THE and not _SERIES.isdisjoint(words[at + 1 : at + _NEAR_SUBJECT])
        for at, word in enumerate(words)
    )


def tell_others(words: Iterable[str]) -> bool:
    """Tell "maritime", "trade", "ministers": words of another series than the one at hand."""
    return any(word in OTHER_FIELDS or word in OTHER_LEVELS for word in words)


def of_another_level(view: View, head: Head) -> bool:
    """Tell "their top generals consulted": the officials of a series' rounds are none of these."""
    if head.verb is None:
        return False
    own = subject_words(view, head.clause, head.verb.start)
    return not OTHER_LEVELS.isdisjoint(own[-_NEAR_SUBJECT:])


def subject_words(view: View, clause: int, verb: int) -> list[str]:
    """Return the words before a verb in its clause, or before the verb that it is joined to."""
    own = view.clauses[clause]
    words = [view.lower(at) for at in own.tokens if at < verb]
    if words not in (["and"], ["but"], ["or"]):
        return words
    joined = [
        other for other in view.clauses[:clause]
        if other.verb is not None and own.parent in {other.index, other.parent}
    ]  # fmt: skip
    first = joined[-1].verb if joined else None
    return [view.lower(at) for at in joined[-1].tokens if at < first.start] if first else []


def last_one(view: View, head: Head) -> bool:
    """Tell "the last one was held in May", "had met for the last one": the round before."""
    if head.verb is None:
        return False
    own = [view.lower(at) for at in view.clauses[head.clause].tokens if at < head.verb.start]
    behind = [view.lower(at) for at in range(head.end, head.end + _TO_ONE)]
    met_for = behind[1:2] == ["the"] and behind[0] in {"for", "at", "in"}
    words = behind[2:] if met_for else own[-2:]
    return words[:1] in (["last"], ["previous"], ["preceding"]) and words[1:] == ["one"]


def pronoun_subject(view: View, head: Head) -> bool:
    """Tell whether the subject of a verb is a pronoun that can stand for a happening."""
    if head.verb is None:
        return False
    clause = view.clauses[head.clause]
    if word_behind(view, clause) in _PRONOUNS:  # "Held in Beijing, it ended on Friday"
        return True
    own = [at for at in clause.tokens if at < head.verb.start]
    return any(
        view.lower(at) in _PRONOUNS and view.lower(at - 1) not in _GOVERNING for at in own[-4:]
    )
