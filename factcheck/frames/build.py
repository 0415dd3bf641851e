"""Gather the heads of a sentence into drafts of frames, one a happening."""

from factcheck.frames.anaphora import tell_others
from factcheck.frames.appointment import AGREEMENT, REFUSAL
from factcheck.frames.call import CALL
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.describe import describe
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.heads import Head, is_light
from factcheck.frames.identify import has_subject, identify
from factcheck.frames.likeness import is_likened
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import EARLIER
from factcheck.frames.others import is_of_others
from factcheck.frames.partners import saw_somebody
from factcheck.frames.stopped_elsewhere import is_stopped_elsewhere
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.words import ordinal_value

_TO_NUMBER = 3  # tokens of ", the 16th"
_OF_PHRASE = 5
_AMONG = frozenset({"among", "including"})  # "closed three channels, among them the talks"
_STOPPED_OF = frozenset({"of", "from", "to", "in"})  # "its withdrawal from the talks"
_TO_PARTNERS = 6  # tokens of "on Dec. 21 between"
_BY = frozenset({"by", "via", "through", "over", "using"})
_OF_MANNER = frozenset({"a", "an", "secure", "encrypted", "classified", "two-way"})
_RESULTS = frozenset("result outcome product fruit consequence upshot legacy effect part".split())
_OWN_PREPOSITIONS = frozenset("of for under in at to".split())


def draft_frames(view: View, heads: list[Head]) -> list[Draft]:
    """Return the drafts of a sentence in reading order, each happening once a clause."""
    drafts: list[Draft] = []
    for clause in view.clauses:
        own = [head for head in heads if head.clause == clause.index]
        if own and not is_setting(clause) and not _of_a_series(view, clause):
            drafts += _clause_drafts(view, clause, own)
    drafts.sort(key=lambda draft: draft.anchor.start)
    for draft in drafts:
        describe(view, draft)
    identify(view, drafts)
    for draft in drafts:
        others = draft.type in GATHERINGS and is_of_others(view, draft.same_as or draft)
        if others or is_stopped_elsewhere(view, draft):
            draft.mention = "foreign"
    for draft in drafts:
        clause = view.clauses[draft.clause]
        if clause.connector == "whose" and any(
            other.mention == "foreign" and other.clause == clause.parent for other in drafts
        ):
            draft.mention = "foreign"
    standing = [draft for draft in drafts if _stands(view, draft)]
    for draft in standing:
        if draft.same_as is not None and not any(draft.same_as is other for other in standing):
            draft.same_as = None  # "ministers followed in May, when Austin and Dong sat down"
    return standing


def _of_a_series(view: View, clause: Clause) -> bool:
    """Tell "the 19th in a series that began in 2005": no round began then."""
    return clause.kind == "relative" and view.lower(clause.antecedent) == "series"


def is_setting(clause: Clause) -> bool:
    """Tell "on the sidelines of a forum": where something happened, not what."""
    words = (clause.connector or "").split()
    return clause.kind == "adjunct" and bool({"sidelines", "margins", "edge", "edges"} & set(words))


def _clause_drafts(view: View, clause: Clause, heads: list[Head]) -> list[Draft]:
    verb = next((h for h in heads if h.verb and h.type and not is_light(h)), None) or next(
        (h for h in heads if h.verb and h.type), None
    )
    nouns = [h for h in heads if h.verb is None and not _is_manner(view, h, heads)]
    if verb is None or verb.type is None:
        return _noun_drafts(view, clause, nouns)
    if verb.type is MEETING or verb.type is CALL:
        return _meeting_drafts(view, verb, nouns)
    first = Draft(verb.type, clause.index, verb, [verb])
    rest = []
    for noun in nouns:
        of_talks = verb.type in {CANCELLATION, REFUSAL} and noun.type in GATHERINGS
        agreed = verb.type is AGREEMENT and noun.dialogue is not None
        if noun.type is verb.type or agreed or (of_talks and not _oblique(view, noun)):
            first.heads.append(noun)
            first.dialogue = first.dialogue or noun.dialogue
        else:
            rest.append(noun)
    return [first, *_noun_drafts(view, clause, rest)]


def _is_manner(view: View, noun: Head, heads: list[Head]) -> bool:
    """Tell "held via video conference", how it was held, from "the video conference"."""
    told = any(first <= noun.start < last for first, last, _ in view.formats)
    if noun.type is not CALL or not told:
        return False
    behind = view.words(noun.end, min(noun.end + _TO_PARTNERS, view.end)).split()
    if "between" in behind or behind[:1] == ["with"]:
        return False  # "and through a video call on Dec. 21 between X and Y": another happening
    at = noun.start - 1
    while at > view.start and view.lower(at) in _OF_MANNER:
        at -= 1
    by = view.lower(at) in _BY or (view.lower(at) == "in" and at < noun.start - 1)
    before = [h for h in heads if h is not noun and h.type in GATHERINGS and h.start < at]
    if view.lower(at) == "," == view.lower(noun.end):
        return any(h.verb is None and h.end == at for h in before)  # "the round, a video call,"
    return by and bool(before)


def _meeting_drafts(view: View, verb: Head, nouns: list[Head]) -> list[Draft]:
    """Join a meeting's verb with the nouns that are its subject or object."""
    draft = Draft(verb.type or MEETING, verb.clause, verb, [verb])
    rest: list[Head] = []
    for noun in nouns:
        joins = noun.type in GATHERINGS and not (len(draft.heads) > 1 and _oblique(view, noun))
        other = noun.dialogue and draft.dialogue and noun.dialogue != draft.dialogue
        apart = other or noun.gapped or _beside(view, noun) or _talked_about(view, noun)
        apart = apart or any(_stopped_by(view, stop, noun) for stop in nouns)
        apart = apart or is_likened(view, noun.start) or _inside_subject(view, verb, noun)
        if joins and not apart:
            draft.heads.append(noun)
            draft.dialogue = draft.dialogue or noun.dialogue
        else:
            rest.append(noun)
    named = [h for h in draft.heads if h.verb is None]
    if named and (is_light(verb) or verb.type is CALL):
        special = next((h.type for h in named if h.type is not MEETING), None)
        draft.type = special or MEETING
    elif is_light(verb) and not named:
        other_noun = next(
            (
                h for h in rest if h.type is not None and not _oblique(view, h)
                and "," not in view.tokens.texts[verb.end : h.start]
            ),
            None,
        )  # fmt: skip
        if other_noun is not None and other_noun.type is not None:
            rest.remove(other_noun)
            draft.type = other_noun.type
            draft.heads.append(other_noun)
            stopped = [noun for noun in rest if _stopped_by(view, other_noun, noun)]
            draft.dialogue = next((noun.dialogue for noun in stopped if noun.dialogue), None)
            draft.heads += stopped
            rest = [noun for noun in rest if noun not in stopped]
    return [draft, *_noun_drafts(view, view.clauses[verb.clause], rest)]


def _oblique(view: View, noun: Head) -> bool:
    """Tell whether a noun is what the verb is about and not what took place: "spoke about"."""
    words = _before_all(view, noun)
    if words[-1:] == ["of"] and view.lower(noun.start - len(words) - 1) in _RESULTS:
        return True  # "is a result of the summit in California"
    for word in words:
        if word in _OWN_PREPOSITIONS or word in _AMONG:
            return False
        if word in PREPOSITIONS:
            return True
    return False


def _inside_subject(view: View, verb: Head, noun: Head) -> bool:
    """Tell "the break in the talks came in August": the break came then."""
    if not is_light(verb):
        return False
    return noun.end == verb.start and _before_all(view, noun)[-1:] in (["in"], ["over"])


def _talked_about(view: View, noun: Head) -> bool:
    """Tell "spoke about the talks": they are the matter, not what took place."""
    return _before_all(view, noun)[-1:] in (["about"], ["regarding"], ["concerning"])


def _before_all(view: View, noun: Head) -> list[str]:
    """Return the words from the noun phrase back to the preposition or mark before it."""
    words: list[str] = []
    verbs = {at for verb in view.clauses[noun.clause].verbs for at in range(verb.start, verb.end)}
    clause = view.clauses[noun.clause]
    opener = clause.tokens[0] if clause.kind == "subordinate" else -1  # "since" is no preposition
    for at in range(noun.start - 1, max(view.start, noun.start - 9) - 1, -1):
        if at in verbs or at == opener:
            break
        lower = view.lower(at)
        words.append(lower)
        if at not in view.atoms and (lower in PREPOSITIONS or lower in {",", "and", "that", ";"}):
            break
    return words


def _beside(view: View, noun: Head) -> bool:
    """Tell "on the sidelines of a forum": the noun is where, not what."""
    before = view.words(max(view.start, noun.start - 6), noun.start)
    return any(
        word in before for word in ("sidelines", "margins", "edge of", "around the", "during")
    )


def _noun_drafts(view: View, clause: Clause, nouns: list[Head]) -> list[Draft]:
    """Return a draft for every noun; "X was the 17th round" is one happening."""
    drafts: list[Draft] = []
    copula = next(
        (
            v
            for v in clause.verbs
            if v.base in {"be", "become", "mark", "count", "constitute", "make"}
        ),
        None,
    )
    for noun in nouns:
        last = drafts[-1] if drafts else None
        joined = (
            last is not None
            and copula is not None
            and not noun.gapped
            and last.anchor.start < copula.start < noun.start
            and last.type in GATHERINGS
            and noun.type in GATHERINGS
            and not _oblique(view, noun)
            and not tell_others([view.lower(noun.start - 1)])
            and not (noun.dialogue and last.dialogue and noun.dialogue != last.dialogue)
        )
        apposed = (
            last is not None
            and last.type in GATHERINGS
            and (_numbers_before(view, noun) or _numbered_behind(view, last.anchor, noun))
        )
        if last is not None and (joined or apposed or _stopped_by(view, last.anchor, noun)):
            last.heads.append(noun)
            last.dialogue = last.dialogue or noun.dialogue
        elif noun.type is not None:
            drafts.append(Draft(noun.type, clause.index, noun, [noun], dialogue=noun.dialogue))
    return drafts


def _numbers_before(view: View, noun: Head) -> bool:
    """Tell "the round of May, the 16th of the policy talks,": the name says which one it was."""
    at = noun.start - 1 - (view.lower(noun.start - 1) == "the")
    count = ordinal_value(view.lower(at - 1)) if view.lower(at) == "of" else None
    return noun.dialogue is not None and count is not None and view.words(at - 3, at - 1) == ", the"


def _numbered_behind(view: View, last: Head, noun: Head) -> bool:
    """Tell "the policy talks, the 16th round," whose number stands behind the name."""
    between = view.tokens.lowers[last.end : noun.start]
    if last.dialogue is None or noun.dialogue is not None or between[:2] != [",", "the"]:
        return False
    return len(between) == _TO_NUMBER and ordinal_value(between[2]) is not None


def _stopped_by(view: View, stop: Head, noun: Head) -> bool:
    """Tell "the cancellation of the policy talks": the noun is what was stopped."""
    return (
        stop.type is CANCELLATION
        and stop.verb is None
        and noun.type in GATHERINGS
        and view.lower(stop.end) in _STOPPED_OF
        and 0 < noun.start - stop.end <= _OF_PHRASE
    )


def _stands(view: View, draft: Draft) -> bool:
    """Tell whether a light verb has anything that makes it a happening of ours."""
    verb = draft.verb
    if verb is None or len(draft.heads) > 1 or draft.same_as is not None or not is_light(verb):
        return True
    if draft.mention == "pronoun" or draft.sequence in EARLIER:
        return True
    if verb.verb is not None and saw_somebody(view, verb.verb):
        return True
    clause = view.clauses[draft.clause]
    if clause.kind == "relative":
        return view.lower(clause.antecedent) in {"one", "ones"}
    return clause.kind == "coordinate" and not has_subject(view, draft)
