"""Gather the heads of a sentence into drafts of frames, one a happening."""

from dataclasses import dataclass, field

from factcheck.frames.appointment import REFUSAL
from factcheck.frames.call import CALL
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.heads import Head, is_light, pronoun_subject
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Slot
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS

_MEETINGS = (MEETING, CALL, SUMMIT)
_SEQUENCE = {
    "previous": "previous", "last": "previous", "earlier": "previous", "prior": "previous",
    "preceding": "previous", "latest": "latest", "most": "latest", "next": "next",
    "following": "next", "another": "another", "future": "next", "subsequent": "next",
}  # fmt: skip
_DEFINITE = frozenset("the this these those both its their that".split())
_OWN_PREPOSITIONS = frozenset("of for under in at to".split())
_PLURALS = frozenset("rounds meetings sessions dialogues calls visits".split())


@dataclass(slots=True)
class Draft:
    """A frame while it is filled. `heads` are its words; `anchor` the head it is shown by."""

    type: FrameType
    clause: int
    anchor: Head
    heads: list[Head] = field(default_factory=list)
    dialogue: str | None = None
    mention: str = "indefinite"
    sequence: str | None = None
    plural: bool = False
    slots: list[Slot] = field(default_factory=list)
    same_as: "Draft | None" = None
    tentative: bool = False

    @property
    def verb(self) -> Head | None:
        """The verb among the heads, if any."""
        return next((head for head in self.heads if head.verb is not None), None)


def draft_frames(view: View, heads: list[Head]) -> list[Draft]:
    """Return the drafts of a sentence in reading order, each happening once a clause."""
    drafts: list[Draft] = []
    for clause in view.clauses:
        own = [head for head in heads if head.clause == clause.index]
        if not is_setting(clause):
            drafts += _clause_drafts(view, clause, own)
    drafts.sort(key=lambda draft: draft.anchor.start)
    for draft in drafts:
        _describe(view, draft)
    _identify(view, drafts)
    return [draft for draft in drafts if _stands(view, draft)]


def is_setting(clause: Clause) -> bool:
    """Tell "on the sidelines of a forum": where something happened, not what."""
    words = (clause.connector or "").split()
    return clause.kind == "adjunct" and bool({"sidelines", "margins", "edge", "edges"} & set(words))


def _clause_drafts(view: View, clause: Clause, heads: list[Head]) -> list[Draft]:
    verb = next((h for h in heads if h.verb and h.type and not is_light(h)), None) or next(
        (h for h in heads if h.verb and h.type), None
    )
    nouns = [h for h in heads if h.verb is None]
    if verb is None or verb.type is None:
        return _noun_drafts(view, clause, nouns)
    if verb.type is MEETING or verb.type is CALL:
        return _meeting_drafts(view, verb, nouns)
    first = Draft(verb.type, clause.index, verb, [verb])
    rest = []
    for noun in nouns:
        if (
            verb.type in {CANCELLATION, REFUSAL}
            and noun.type in _MEETINGS
            and not _oblique(view, noun)
        ):
            first.heads.append(noun)
            first.dialogue = first.dialogue or noun.dialogue
        elif noun.type is verb.type:
            first.heads.append(noun)
        else:
            rest.append(noun)
    return [first, *_noun_drafts(view, clause, rest)]


def _meeting_drafts(view: View, verb: Head, nouns: list[Head]) -> list[Draft]:
    """Join a meeting's verb with the nouns that are its subject or object."""
    draft = Draft(verb.type or MEETING, verb.clause, verb, [verb])
    rest: list[Head] = []
    for noun in nouns:
        joins = noun.type in _MEETINGS and not (len(draft.heads) > 1 and _oblique(view, noun))
        other = noun.dialogue and draft.dialogue and noun.dialogue != draft.dialogue
        if joins and not other and not _beside(view, noun):
            draft.heads.append(noun)
            draft.dialogue = draft.dialogue or noun.dialogue
        else:
            rest.append(noun)
    named = [h for h in draft.heads if h.verb is None]
    if named and (is_light(verb) or verb.type is CALL):
        special = next((h.type for h in named if h.type is not MEETING), None)
        draft.type = special or MEETING
    elif is_light(verb) and not named:
        other_noun = next((h for h in rest if h.type is not None and not _oblique(view, h)), None)
        if other_noun is not None and other_noun.type is not None:
            rest.remove(other_noun)
            draft.type = other_noun.type
            draft.heads.append(other_noun)
    return [draft, *_noun_drafts(view, view.clauses[verb.clause], rest)]


def _oblique(view: View, noun: Head) -> bool:
    """Tell whether a noun is what the verb is about and not what took place: "spoke about"."""
    for word in _before_all(view, noun):
        if word in _OWN_PREPOSITIONS:
            return False
        if word in PREPOSITIONS:
            return True
    return False


def _before_all(view: View, noun: Head) -> list[str]:
    """Return the words from the noun phrase back to the preposition or mark before it."""
    words: list[str] = []
    verbs = {at for verb in view.clauses[noun.clause].verbs for at in range(verb.start, verb.end)}
    for at in range(noun.start - 1, max(view.start, noun.start - 9) - 1, -1):
        if at in verbs:
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
            and last.anchor.start < copula.start < noun.start
            and last.type in _MEETINGS
            and noun.type in _MEETINGS
            and not _oblique(view, noun)
            and not (noun.dialogue and last.dialogue and noun.dialogue != last.dialogue)
        )
        if joined and last is not None:
            last.heads.append(noun)
            last.dialogue = last.dialogue or noun.dialogue
        elif noun.type is not None:
            drafts.append(Draft(noun.type, clause.index, noun, [noun], dialogue=noun.dialogue))
    return drafts


def _describe(view: View, draft: Draft) -> None:
    """Say how the happening is named: by its dialogue, "the", a pronoun …"""
    nouns = [head for head in draft.heads if head.verb is None]
    if draft.verb is not None and (
        view.lower(draft.verb.start - 1) == "last"
        or "last time" in view.words(max(view.start, draft.verb.start - 4), draft.verb.start)
    ):
        draft.sequence = "previous"
    if not nouns:
        draft.mention = "pronoun" if draft.verb and pronoun_subject(view, draft.verb) else "bare"
        return
    noun = nouns[0]
    words = _before(view, noun)
    if _said_of_pronoun(view, draft, noun):
        draft.mention = "pronoun"
        return
    draft.sequence = draft.sequence or next((_SEQUENCE[w] for w in words if w in _SEQUENCE), None)
    behind = view.words(noun.end, min(noun.end + 2, view.end))
    if behind in {"before it", "before that", "before this"}:
        draft.sequence = "previous"
    elif behind in {"after it", "after that", "after this"}:
        draft.sequence = "next"
    if draft.sequence == "previous" and "last" in words and _year_behind(words):
        draft.sequence = None
    if draft.sequence == "latest" and "most" in words and "recent" not in words:
        draft.sequence = None
    draft.plural = view.tokens.lowers[noun.start] in _PLURALS
    if draft.dialogue is not None:
        draft.mention = "named"
    elif any(word in _DEFINITE for word in words):
        draft.mention = "definite"
    elif any(word in {"a", "an", "another", "some"} for word in words):
        draft.mention = "indefinite"
    else:
        draft.mention = "bare"


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
    while at >= view.start and len(words) < 8:
        lower = view.lower(at)
        if at in view.atoms:
            if lower in {"last", "next"}:
                words.append("-")
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


def _identify(view: View, drafts: list[Draft]) -> None:
    """Tie relative clauses, participles and asides to the happening they hang on."""
    for draft in drafts:
        clause = view.clauses[draft.clause]
        if clause.kind in {"relative", "participle", "aside"} and clause.parent is not None:
            owner = _owner(view, drafts, clause, draft)
        elif clause.connector == "when" and clause.parent is not None:
            owner = next(
                (d for d in drafts if d.clause == clause.parent and d.type is draft.type), None
            )
        elif (
            clause.connector in {"and", "but"}
            and clause.parent is not None
            and not _has_subject(view, draft)
        ):
            owner = _coordinated(view, drafts, clause, draft)
        else:
            owner = None
        if owner is not None and owner is not draft and _compatible(owner, draft):
            draft.same_as = owner if draft.sequence is None else None
            draft.dialogue = draft.dialogue or owner.dialogue


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
    """Return the drafts with those that are one happening made one, slots of all kept."""
    for draft in reversed(drafts):
        owner = draft.same_as
        if owner is not None:
            owner.slots += draft.slots
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


def _owner(view: View, drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
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


def _has_subject(view: View, draft: Draft) -> bool:
    verb = draft.verb
    if verb is None:
        return True
    own = [at for at in view.clauses[draft.clause].tokens if at < verb.start]
    return any(
        view.tokens.texts[at][:1].isalnum() and view.lower(at) not in _NO_SUBJECTS for at in own
    )


_NO_SUBJECTS = frozenset("and but then later again also finally now that which who".split())


def _compatible(owner: Draft, draft: Draft) -> bool:
    return owner.type is draft.type or (owner.type in _MEETINGS and draft.type in _MEETINGS)


def _stands(view: View, draft: Draft) -> bool:
    """Tell whether a light verb has anything that makes it a happening of ours."""
    verb = draft.verb
    if verb is None or len(draft.heads) > 1 or draft.same_as is not None or not is_light(verb):
        return True
    if draft.mention == "pronoun":
        return True
    clause = view.clauses[draft.clause]
    if clause.kind == "relative":
        return view.lower(clause.antecedent) in {"one", "ones"}
    return clause.kind == "coordinate" and not _has_subject(view, draft)
