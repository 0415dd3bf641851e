"""How far a happening has come, by the tense and the meaning of its verb."""

from factcheck.frames import TYPES
from factcheck.frames.anaphora import RESUMING, of_theirs, pair_subject
from factcheck.frames.appointment import APPOINTMENT
from factcheck.frames.call import CALL
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.meeting import MEETING
from factcheck.frames.partners import AGREEING
from factcheck.frames.view import View
from factcheck.model import Role
from factcheck.pipeline.lexicon import ADVERBS, PREPOSITIONS
from factcheck.pipeline.mentions import DialogueMention
from factcheck.pipeline.verbs import VerbGroup

_HOLDING = frozenset({"hold", "convene", "conduct", "stage"})
_OF_CONTACT = {base for kind in TYPES for base in kind.verbs} | AGREEING | {"see", "discuss"}
_THE = frozenset({"the", "this", "both", "they"})
_THEIR = frozenset({"their"})
_OCCASIONS = frozenset({"meeting", "encounter", "conversation", "call", "summit"})
_TWO = frozenset(
    "two pair men women ministers secretaries leaders presidents generals officers officials chiefs"
    " defense defence".split()
)
# What tells another time: "the two met again in May".
_ANEW = frozenset("again also later then earlier previously before next once twice after".split())
_OF_SERIES = frozenset("round rounds edition iteration instalment installment".split())
_ENTERING = frozenset("swear become succeed install inaugurate take assume get receive".split()) | {
    "take over"
}
_OVER_A_TABLE = frozenset({"conversation", "conversations"})
_OCCURRING = frozenset({"take", "occur", "happen"})  # "took place"
# "It was the 19th round", "this counts as it": what has been.
_NAMING = frozenset({"be", "mark", "become", "make"})


def is_past(draft: Draft) -> bool:
    """Tell whether the happening's verb is in a past tense, a participle counted as one."""
    verb = draft.verb.verb if draft.verb is not None else None
    return verb is not None and (verb.past or verb.perfect or verb.form == "participle")


def is_earlier(view: View, draft: Draft) -> bool:
    """Tell "they had met", over by the time told of, from "they have met".

    So too of "spoke on Saturday, a day after they met".
    """
    verb = draft.verb.verb if draft.verb is not None else None
    if verb is None or verb.modal is not None or not verb.past:
        return False
    clause = view.clauses[draft.clause]
    after = clause.connector == "after" and clause.index > 0 and is_of_pair(view, draft)
    return verb.perfect or after


def is_resumed(draft: Draft) -> bool:
    """Tell "the talks resumed in May" and "they reopened the dialogue" from "the talks began"."""
    verb = draft.verb.verb if draft.verb is not None else None
    return verb is not None and verb.base in RESUMING and verb.past and verb.modal is None


def took_place(view: View, draft: Draft) -> bool:
    """Tell "the talks were held", "took place" and "the two met" from "officials spoke"."""
    verb = draft.verb.verb if draft.verb is not None else None
    if verb is None or draft.type is not MEETING:
        return False
    if verb.base in _HOLDING:
        return verb.passive or verb.form == "participle"
    return verb.base in _OCCURRING or (verb.base == "meet" and is_of_pair(view, draft))


def is_entered(draft: Draft) -> bool:
    """Tell "was sworn in" and "took office" from "was named", months before it perhaps."""
    verb = draft.verb.verb if draft.verb is not None else None
    return draft.type is APPOINTMENT and verb is not None and verb.base in _ENTERING


def is_remote(view: View, draft: Draft) -> bool:
    """Tell "a call", "a video conference" from "a conversation", which may be one at a table."""
    calls = (head for head in draft.heads if head.type is CALL and head.verb is None)
    return any(view.lower(head.end - 1) not in _OVER_A_TABLE for head in calls)


def is_together(draft: Draft) -> bool:
    """Tell "Chase and Song worked through an agenda", "both attended": no word says they met."""
    verb = draft.verb.verb if draft.verb is not None else None
    if verb is not None and verb.base == "attend" and draft.dialogue is None:
        return draft.type in GATHERINGS
    gathered = draft.type in GATHERINGS and len(draft.heads) == 1
    return verb is not None and gathered and verb.base not in _OF_CONTACT


def is_of_pair(view: View, draft: Draft) -> bool:
    """Tell "the two met", "they spoke", "their first meeting": of two people named before."""
    if draft.verb is not None and pair_subject(view, draft.verb):
        return True
    nouns = [head for head in draft.heads if head.verb is None]
    meeting = draft.type in GATHERINGS and draft.dialogue is None
    return meeting and any(of_theirs(view, noun) for noun in nouns)


def is_taken_up(view: View, draft: Draft) -> bool:
    """Tell "The meeting took place on May 31" and "The two met" from "The May 31 meeting was".

    Its subject says no more than that it, or they, were spoken of before; what stands between
    commas, as in "The meeting, on May 31, was", does not tell which one.
    """
    clause = view.clauses[draft.clause]
    verb = draft.verb.verb if draft.verb is not None else clause.verb
    if verb is None or verb.negated or verb.modal is not None or is_earlier(view, draft):
        return False
    if draft.sequence is not None or draft.plural or draft.dialogue is not None:
        return False
    words = [view.lower(at) for at in clause.tokens if at < verb.start]
    behind = {view.lower(at) for at in clause.tokens if at >= verb.end}
    if clause.index or words[:1] == [] or words[0] not in _THE | _THEIR or behind & _ANEW:
        return False
    one = words[1:2] != [] and words[1] in _OCCASIONS and words[2:3] in ([], [","])
    two = is_of_pair(view, draft) and words[0] in _THE and set(words) <= _THE | _TWO
    return one or (two and _has_no_object(view, verb))


def _has_no_object(view: View, verb: VerbGroup) -> bool:
    """Tell "the two met in Bali" from "the two officials met their superiors"."""
    timed = any(start == verb.end for start, _, _ in view.times)
    behind = view.lower(verb.end + (view.lower(verb.end) == "hands"))  # "shook hands in Bali"
    return timed or behind in PREPOSITIONS | ADVERBS | {"there", "here"} or not behind[:1].isalnum()


def is_one_of_series(view: View, draft: Draft) -> bool:
    """Tell "the September round" from "the September meeting", which may have been any."""
    nouns = (head for head in draft.heads if head.verb is None)
    return any(view.lower(head.end - 1) in _OF_SERIES for head in nouns)


def is_concluded(view: View, draft: Draft) -> bool:
    """Tell "the 19th Defense Policy Coordination Talks went on for two days", "it was the 19th".

    The round, by its series' full name, does something, or is what something was, in the past.
    """
    named = next((m for m in view.dialogues if _names(draft, m)), None)
    verb = view.clauses[draft.clause].verb
    if named is None or named.short or verb is None or verb.form != "finite":
        return False
    if not (verb.past or verb.perfect) or verb.modal is not None or verb.negated:
        return False
    return min(draft.anchor.end, named.end) <= verb.start or verb.base in _NAMING


def _names(draft: Draft, mention: DialogueMention) -> bool:
    return any(head.verb is None and head.start <= mention.start < head.end for head in draft.heads)


def is_of_now(view: View, verb: VerbGroup) -> bool:
    """Tell "wants to build on the meeting in May": what is done now, or is to be done.

    A headline tells what is over in the present.
    """
    if view.role is Role.HEADLINE or verb.perfect:
        return False
    return verb.form == "infinitive" or (verb.form == "finite" and not verb.past)
