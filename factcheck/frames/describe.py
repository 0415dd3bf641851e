"""Say how a happening is named: its dialogue, "the talks", a pronoun; and which in a row it is."""

from itertools import pairwise

from factcheck.frames.anaphora import (
    OTHER_LEVELS,
    RESUMING,
    definite_series,
    is_one_told_of,
    last_one,
    of_another_level,
    pronoun_object,
    pronoun_subject,
    stands_for_new,
    tell_others,
)
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.heads import Head
from factcheck.frames.likeness import is_likened
from factcheck.frames.model import EARLIER
from factcheck.frames.nth_time import LIMITING, SEVERAL
from factcheck.frames.sense_words import WITHOUT_OBJECT
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.words import ordinal_value

_SEQUENCE = {
    "previous": "previous", "last": "last", "earlier": "previous", "prior": "previous",
    "preceding": "previous", "latest": "latest", "most": "latest", "next": "next",
    "following": "next", "another": "another", "second": "another", "future": "next",
    "subsequent": "next",
}  # fmt: skip
_DEFINITE = frozenset("the this these those both its their that".split())
# What somebody "walked away" from, so near before.
_TALKS = frozenset("talks dialogue dialogues channel channels forum round rounds contacts".split())
_TO_TALKS = 24  # tokens from what was left to "walked away"
_OF_DAYS = frozenset({"days of", "day of"})
_PLURALS = frozenset("rounds meetings sessions dialogues calls visits".split())
_RECENTLY = "most recently"
_LAST_TIME = 12  # tokens from "the last time" to its verb, over the full name of a series
_TO_AGAIN = 8  # tokens from "saw" to "each other again, this time"
_ANOTHER = {("a", "second"), ("a", "third"), ("a", "new"), ("a", "further"), ("a", "different")}
_BODIES_OF = frozenset({"working group", "plenary"})
_ONES = {
    **dict.fromkeys(
        ("one before", "previous occasion", "last occasion", "last one", "previous one"), "previous"
    ),
    "after one": "previous",  # "their second this year, after one in May"
    "last": "last", "latest": "latest",  # "18 rounds; the last, in May, was in Rome"
}  # fmt: skip
_SERIES = frozenset("channel forum dialogue mechanism group format series body panel".split())
_MARKS = frozenset({",", ".", ";"})
_TO_LEVEL = 5  # tokens of "of the two foreign ministers"
_LONGEST_PHRASE = 8  # words of a noun phrase before its noun that are looked at


def describe(view: View, draft: Draft) -> None:
    """Say how the happening is named (its dialogue, "the", a pronoun) and which in a row it is."""
    nouns = [head for head in draft.heads if head.verb is None]
    verb = draft.verb
    last = verb is not None and _last_time(view, verb)
    others = verb is not None and of_another_level(view, verb)
    if last and not others:
        draft.sequence, draft.last_time = "previous", True
    if not nouns:
        draft.mention = _unnamed(view, draft)
        if draft.verb is not None and last_one(view, draft.verb):
            draft.sequence = "previous"
        return
    noun = nouns[0]
    words = _before(view, noun)
    if _said_of_pronoun(view, draft, noun):
        draft.mention = "pronoun"
        return
    draft.sequence = _sequence(view, draft, noun, words)
    draft.plural = _is_plural(view, draft, nouns)
    if words[-1:] == ["this"] and len(nouns) > 1:
        draft.mention = "pronoun"  # "this meeting marked the 17th of them"
    elif draft.dialogue is not None or _has_own_name(view, draft, noun):
        draft.mention = "named"
    elif draft.type in GATHERINGS and (
        (last and others) or tell_others([view.lower(noun.start - 1)]) or _of_another(view, noun)
    ):
        draft.mention = "indefinite"
        draft.sequence = None if draft.sequence in EARLIER else draft.sequence
    else:
        draft.mention = _unnamed_noun(view, noun, words)


def _is_plural(view: View, draft: Draft, nouns: list[Head]) -> bool:
    """Tell several: "the rounds", what "had been resumed"; but not "two days of meetings"."""
    group = draft.verb.verb if draft.verb is not None else None
    resumed = group is not None and group.base in RESUMING and group.perfect and group.past
    if resumed and draft.dialogue is None:
        return True
    series = next((head for head in nouns if head.dialogue is not None), nouns[0])
    days = view.words(nouns[0].start - 2, nouns[0].start) in _OF_DAYS
    return view.tokens.lowers[series.start] in _PLURALS and not days


def _unnamed_noun(view: View, noun: Head, words: list[str]) -> str:
    """Return how a noun without a name of its own mentions a happening."""
    if noun.start in view.unbacked and words[-1:] not in (["these"], ["those"]):
        return "indefinite"  # "the policy talks" beside a minister's meeting
    if any(word in _DEFINITE for word in words) or _is_of_body(view, noun):
        return "definite"
    count = ordinal_value(words[0]) if words else None
    if count is not None and count.value > SEVERAL:
        return "bare"  # "a 17th round" is that one, and "a third meeting" any
    return "indefinite" if any(w in {"a", "an", "another", "some"} for w in words) else "bare"


def _is_of_body(view: View, noun: Head) -> bool:
    """Tell "a working group had met in April", of the body told of, from "a working group on"."""
    words = view.words(noun.start, noun.end)
    return words in _BODIES_OF and view.lower(noun.end) not in {"on", "of", "for", "under"}


def _is_of_any(view: View, verb: Head) -> bool:
    """Tell "a new channel between the staffs met" from the series at hand."""
    subject = [view.lower(at) for at in view.clauses[verb.clause].tokens if at < verb.start]
    return subject[:1] in (["a"], ["an"], ["another"]) and not _SERIES.isdisjoint(subject)


def _another_subject(view: View, draft: Draft) -> bool:
    """Tell "a second delegation landed in Taipei" from the visit at hand."""
    if draft.verb is None:
        return False
    own = [view.lower(at) for at in view.clauses[draft.clause].tokens if at < draft.verb.start]
    own = own[-_TO_LEVEL:]
    return any(pair in _ANOTHER for pair in pairwise(own)) or "another" in own


def _once_more(view: View, verb: Head) -> bool:
    """Tell "saw each other again, this time in Beijing" from the meeting before.

    So too of "the two talked also on Aug. 19".
    """
    if "also" in {view.lower(verb.start - 1), view.lower(verb.end)} and verb.type in GATHERINGS:
        return True
    behind = [view.lower(at) for at in range(verb.end, min(verb.end + _TO_AGAIN, view.end))]
    return "again" in behind and ("this", "time") in pairwise(behind)


def _of_another(view: View, noun: Head) -> bool:
    """Tell "the meeting of the foreign ministers" from the one at hand."""
    behind = [view.lower(at) for at in range(noun.end, min(noun.end + _TO_LEVEL, view.end))]
    return behind[:1] in (["of"], ["between"], ["among"]) and not OTHER_LEVELS.isdisjoint(behind)


def _unnamed(view: View, draft: Draft) -> str:
    """Return how a happening is named that only a verb tells: by what stands for it, or not."""
    verb = draft.verb
    if verb is None:
        return "bare"
    if draft.type in GATHERINGS and (of_another_level(view, verb) or _is_of_any(view, verb)):
        return "indefinite"
    if _another_subject(view, draft) or _once_more(view, verb):
        draft.sequence = "another"
    stops = draft.type is CANCELLATION
    left = stops and verb.verb is not None and verb.verb.base in WITHOUT_OBJECT
    left = left and not _TALKS.isdisjoint(
        view.tokens.lowers[max(verb.start - _TO_TALKS, 0) : verb.start]
    )
    if pronoun_subject(view, verb) or (stops and pronoun_object(view, verb)) or left:
        group = verb.verb
        draft.plural = group is not None and group.base in RESUMING and not group.past
        return "indefinite" if stands_for_new(view, verb) else "pronoun"
    return "definite" if stops and definite_series(view, verb) else "bare"


def _last_time(view: View, verb: Head) -> bool:
    """Tell "last met", "met most recently" and "the last time they met"."""
    group = range(verb.start - 1, verb.verb.head if verb.verb is not None else verb.start)
    if (
        any(view.lower(at) == "last" for at in group)
        or view.words(verb.end, verb.end + 2) == _RECENTLY
    ):
        return True
    return "last time" in view.words(max(view.start, verb.start - _LAST_TIME), verb.start)


def _sequence(view: View, draft: Draft, noun: Head, words: list[str]) -> str | None:
    """Return which in a row the happening is: "the previous round", "the round before that"."""
    behind = view.words(noun.end, min(noun.end + 2, view.end))
    own = _ONES.get(view.words(noun.start, noun.end))
    own = own or _ONES.get(view.words(noun.start - 1, noun.end))
    if own is not None:
        return own
    one = is_one_told_of(view, noun) or _is_one_of_several(view, noun)
    if one or (draft.verb is None and is_likened(view, noun.start)):
        return "other"
    if noun.dialogue is not None and words == ["second", "the"]:
        words = []  # "the second Defense Policy Coordination Talks" is their number
    said = draft.sequence or next((_SEQUENCE[w] for w in words if w in _SEQUENCE), None)
    if view.lower(noun.end) in {"'s", "'"}:  # "the forum's last was by video"
        said = _SEQUENCE.get(view.lower(noun.end + 1), said)
    if words[:1] == ["first"] and words[1:] == ["the"] and view.lower(noun.end) not in LIMITING:
        said = "other"  # "the first round was in 2005": of a series, and not the one at hand
    before_now = view.lower(noun.end) == "before" and (
        any(verb.start == noun.end + 1 for verb in view.clauses[noun.clause].verbs)
        or view.lower(noun.end + 1) in _MARKS
    )
    if before_now or behind in {"before it", "before that", "before this"}:
        said = "previous"  # "the round before that one" as well
    elif behind in {"after it", "after that", "after this"}:
        said = "next"
    if said == "last" and (_year_behind(words) or _part_of(view, noun)):
        return None
    if said == "latest" and "most" in words and "recent" not in words:
        return None
    return said


def _is_one_of_several(view: View, noun: Head) -> bool:
    """Tell "one in May and one in June": of those spoken of, and neither is the one at hand."""
    return noun.gapped and view.words(noun.start, noun.end) == "one"


def _part_of(view: View, noun: Head) -> bool:
    """Tell "the last session of the 19th round": it is that round's own."""
    words = [view.lower(at) for at in range(noun.start, noun.end)]
    return "of" in words and words[0] in {"session", "meeting", "day", "sessions"}


def _has_own_name(view: View, draft: Draft, noun: Head) -> bool:
    """Tell "the San Francisco summit": it stands for no meeting spoken of before."""
    return draft.type in GATHERINGS and any(
        event.start < noun.end and noun.start < event.end for event in view.events
    )


def _said_of_pronoun(view: View, draft: Draft, noun: Head) -> bool:
    """Tell "it was the 17th round": what the noun says is said of what "it" stands for."""
    clause = view.clauses[draft.clause]
    verb = next(
        (v for v in clause.verbs if v.base in {"be", "mark", "become", "count", "make"}), None
    )
    if verb is None or noun.start < verb.end:
        return False
    if "," in view.tokens.texts[verb.end : noun.start]:
        return False  # "it was their turn, the 18th round having gone to Beijing"
    subject = [
        view.lower(at) for at in clause.tokens if at < verb.start and view.lower(at).isalpha()
    ]
    return subject[-1:] in (["it"], ["they"], ["this"], ["that"], ["these"])


def _before(view: View, noun: Head) -> list[str]:
    """Return the words of the noun phrase before its noun, nearest first."""
    if _is_one_of_several(view, noun):
        return ["the"]
    words: list[str] = []
    at = noun.start - 1
    while at >= view.start and len(words) < _LONGEST_PHRASE:
        lower = view.lower(at)
        if at in view.atoms:
            if lower in {"last", "next"}:
                words.append("-")
            elif lower in {"most", "recent", "latest"}:
                words.append(lower)
            elif lower == "the":  # "the two-day session": a length has the article
                words.append(lower)
                break
            at -= 1
            continue
        if lower in PREPOSITIONS or (not lower[:1].isalnum() and lower not in {"-", "'s", "'"}):
            break
        words.append(lower)
        if lower in DETERMINERS:
            break
        at -= 1
    return words


def _year_behind(words: list[str]) -> bool:
    return "year" in words or "month" in words or "week" in words
