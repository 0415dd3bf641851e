"""Say how a happening is named, and which mentions in a sentence are of one happening."""

from factcheck.frames.anaphora import (
    definite_series,
    last_one,
    pronoun_object,
    pronoun_subject,
    stands_for_new,
)
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import GATHERINGS, Draft, subject_behind
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS

_SEQUENCE = {
    "previous": "previous", "last": "previous", "earlier": "previous", "prior": "previous",
    "preceding": "previous", "latest": "latest", "most": "latest", "next": "next",
    "following": "next", "another": "another", "second": "another", "future": "next",
    "subsequent": "next",
}  # fmt: skip
_DEFINITE = frozenset("the this these those both its their that".split())
_PLURALS = frozenset("rounds meetings sessions dialogues calls visits".split())
_RECENTLY = "most recently"
_LAST_TIME = 12  # tokens from "the last time" to its verb, over the full name of a series
_LONGEST_PHRASE = 8  # words of a noun phrase before its noun that are looked at


def describe(view: View, draft: Draft) -> None:
    """Say how the happening is named (its dialogue, "the", a pronoun) and which in a row it is."""
    nouns = [head for head in draft.heads if head.verb is None]
    if draft.verb is not None and _last_time(view, draft.verb):
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
    draft.plural = view.tokens.lowers[noun.start] in _PLURALS
    if words[-1:] == ["this"] and len(nouns) > 1:
        draft.mention = "pronoun"  # "this meeting marked the 17th of them"
    elif draft.dialogue is not None or _has_own_name(view, draft, noun):
        draft.mention = "named"
    elif any(word in _DEFINITE for word in words):
        draft.mention = "definite"
    elif any(word in {"a", "an", "another", "some"} for word in words):
        draft.mention = "indefinite"
    else:
        draft.mention = "bare"


def _unnamed(view: View, draft: Draft) -> str:
    """Return how a happening is named that only a verb tells: by what stands for it, or not."""
    verb = draft.verb
    if verb is None:
        return "bare"
    stops = draft.type is CANCELLATION
    if pronoun_subject(view, verb) or (stops and pronoun_object(view, verb)):
        return "indefinite" if stands_for_new(view, verb) else "pronoun"
    return "definite" if stops and definite_series(view, verb) else "bare"


def _last_time(view: View, verb: Head) -> bool:
    """Tell "last met", "met most recently" and "the last time they met"."""
    if view.lower(verb.start - 1) == "last" or view.words(verb.end, verb.end + 2) == _RECENTLY:
        return True
    return "last time" in view.words(max(view.start, verb.start - _LAST_TIME), verb.start)


def _sequence(view: View, draft: Draft, noun: Head, words: list[str]) -> str | None:
    """Return which in a row the happening is: "the previous round", "the round before that"."""
    behind = view.words(noun.end, min(noun.end + 2, view.end))
    if view.words(noun.start, noun.end) == "one before":
        return "previous"
    said = draft.sequence or next((_SEQUENCE[w] for w in words if w in _SEQUENCE), None)
    if behind in {"before it", "before that", "before this"}:
        said = "previous"
    elif behind in {"after it", "after that", "after this"}:
        said = "next"
    if said == "previous" and "last" in words and (_year_behind(words) or _part_of(view, noun)):
        return None
    if said == "latest" and "most" in words and "recent" not in words:
        return None
    return said


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
    subject = [
        view.lower(at) for at in clause.tokens if at < verb.start and view.lower(at).isalpha()
    ]
    return subject[-1:] in (["it"], ["they"], ["this"], ["that"], ["these"])


def _before(view: View, noun: Head) -> list[str]:
    """Return the words of the noun phrase before its noun, nearest first."""
    words: list[str] = []
    at = noun.start - 1
    while at >= view.start and len(words) < _LONGEST_PHRASE:
        lower = view.lower(at)
        if at in view.atoms:
            if lower in {"last", "next"}:
                words.append("-")
            elif lower in {"most", "recent", "latest"}:
                words.append(lower)
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


def identify(view: View, drafts: list[Draft]) -> None:
    """Tie relative clauses, participles and asides to the happening they hang on."""
    for draft in drafts:
        clause = view.clauses[draft.clause]
        if clause.kind in {"relative", "participle", "aside"} and clause.parent is not None:
            fronted = clause.kind == "participle" and clause.tokens[0] == view.start
            owner = subject_behind(drafts, clause) if fronted else _owner(drafts, clause, draft)
        elif clause.connector == "when" and clause.parent is not None:
            owner = next(
                (
                    d for d in drafts
                    if d.clause == clause.parent and d.type is draft.type and not _never_since(d)
                ),
                None,
            )  # fmt: skip
        elif (
            clause.connector in {"and", "but"}
            and clause.parent is not None
            and not has_subject(view, draft)
        ):
            owner = _coordinated(view, drafts, clause, draft)
        else:
            owner = None
        if owner is not None and draft.type is CANCELLATION and owner.type in GATHERINGS:
            draft.dialogue = draft.dialogue or _stopped(view, owner, clause, draft)
        if owner is not None and owner is not draft and _compatible(owner, draft):
            draft.same_as = owner if draft.sequence is None else None
            draft.dialogue = draft.dialogue or owner.dialogue
        elif draft.sequence is None and _is_apart(drafts, clause, draft):
            draft.sequence = "other"


def _never_since(draft: Draft) -> bool:
    """Tell "it had not convened since 2021, when …": what happened then is another."""
    verb = draft.verb.verb if draft.verb is not None else None
    return verb is not None and verb.negated


def _is_apart(drafts: list[Draft], clause: Clause, draft: Draft) -> bool:
    """Tell "officials met, eight months after they had met": one is timed by the other."""
    opener = (clause.connector or "").split()
    return (
        clause.kind in {"subordinate", "adjunct"}
        and opener[-1:] in (["after"], ["before"], ["since"])
        and draft.type in GATHERINGS
        and any(
            other.clause == clause.parent and other.type is draft.type
            for other in drafts
            if other is not draft
        )
    )


def _stopped(view: View, owner: Draft, clause: Clause, draft: Draft) -> str | None:
    """Return the dialogue of "the talks, which Beijing broke off" and "scrapped by Beijing"."""
    verb = draft.verb.verb if draft.verb is not None else None
    if verb is None or clause.kind not in {"relative", "participle"}:
        return None
    subject = any(view.tokens.texts[at][0].isalpha() for at in clause.tokens[1:] if at < verb.start)
    stopped = verb.passive or verb.form == "participle" or subject
    return owner.dialogue if stopped else None


def part_coordinates(view: View, drafts: list[Draft]) -> None:
    """Part "spoke on April 16 and met on May 31": one subject, two happenings.

    Only "opened on Monday and closed on Tuesday" says two things of one happening.
    """
    for draft in drafts:
        owner = draft.same_as
        if owner is None or view.clauses[draft.clause].connector not in {"and", "but"}:
            continue
        dated = any(s.name == "when" for s in draft.slots) and any(
            s.name == "when" for s in owner.slots
        )
        if dated and not (_edged(owner) and _edged(draft)):
            draft.same_as = None
            draft.slots += [slot for slot in owner.slots if slot.name == "person"]


def merged(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with those that are one happening made one, the slots of each kept once."""
    for draft in reversed(drafts):
        owner = draft.same_as
        if owner is not None:
            held = {(slot.name, slot.start, slot.end) for slot in owner.slots}
            owner.slots += [s for s in draft.slots if (s.name, s.start, s.end) not in held]
            owner.dialogue = owner.dialogue or draft.dialogue
            if owner.sequence is None and draft.mention == "named" and owner.mention == "bare":
                owner.mention = "named"
    return [draft for draft in drafts if draft.same_as is None]


def _edged(draft: Draft) -> bool:
    verb = draft.verb
    return (
        verb is not None
        and verb.verb is not None
        and verb.verb.base in MEETING.starts | MEETING.ends
    )


def _owner(drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
    """Return the draft that a clause's antecedent names, or that its parent clause is about."""
    before = [
        other for other in drafts
        if other is not draft and any(h.end <= clause.antecedent + 1 for h in other.heads)
        and other.clause != draft.clause
    ]  # fmt: skip
    near = [
        other for other in before
        if any(h.verb is None and 0 <= clause.antecedent + 1 - h.end <= 1 for h in other.heads)
    ]  # fmt: skip
    if near:
        return near[-1]
    if clause.kind == "relative" and clause.connector in {"which", "that"}:
        return None
    own = [other for other in before if other.clause == clause.parent]
    if not own and clause.kind == "participle":
        own = [
            other for other in drafts if other.clause == clause.parent and other.verb is not None
        ]
    return own[-1] if own else None


def _coordinated(view: View, drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
    earlier = [
        other for other in drafts
        if other.clause < clause.index and other.anchor.start < draft.anchor.start
        and (other.clause == clause.parent or view.clauses[other.clause].parent == clause.parent)
    ]  # fmt: skip
    return earlier[-1] if earlier else None


def has_subject(view: View, draft: Draft) -> bool:
    """Tell whether the happening's verb has a subject in its own clause."""
    verb = draft.verb
    if verb is None:
        return True
    own = [at for at in view.clauses[draft.clause].tokens if at < verb.start]
    return any(
        view.tokens.texts[at][:1].isalnum() and view.lower(at) not in _NO_SUBJECTS for at in own
    )


_NO_SUBJECTS = frozenset("and but then later again also finally now that which who".split())


def _compatible(owner: Draft, draft: Draft) -> bool:
    return owner.type is draft.type or (owner.type in GATHERINGS and draft.type in GATHERINGS)
