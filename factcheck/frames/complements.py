"""What somebody behind a verb, a preposition or a noun did: "led by X", "with X", "visit of X"."""

from factcheck.frames.appointment import INQUIRY
from factcheck.frames.attach import draft_of
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.governors import governor_of
from factcheck.frames.heads import Head
from factcheck.frames.possessors import DEFAULT_ROLE
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.mentions import PersonMention
from factcheck.pipeline.verbs import VerbGroup

_WITH = frozenset("with between by under against alongside opposite".split())
_BLOCKING = PREPOSITIONS - _WITH - {"of", "than"}
_LED = frozenset("delegation delegations team side group officials officers party".split())
_ADDRESSING = frozenset("spoke spoken speak speaks speaking talk talked talks talking".split())
_COURTESIES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "."})
_MEETING = frozenset({"meet", "see", "receive", "welcome", "host", "bring", "hold"})
_CALLING = frozenset({"call", "phone", "telephone"})
_JOINED = 2  # words from a name to its "and": "X and Y", "X, and Y"


def complement(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, index: int
) -> tuple[Draft, str] | None:
    """Read "with X", "between X and Y", "led by X", "met X"."""
    governor, first = governor_of(view, person, index)
    if governor == "from" and "across" in view.tokens.lowers[max(first - 4, 0) : first]:
        governor = "opposite"  # "sat across the table from X"
    before = [h for h in heads if h.end <= first and h.clause == view.owner.get(first)]
    head = _governing(before, governor)
    addressed = governor == "to" and view.lower(first - 2) in _ADDRESSING
    given = governor == "to" and _is_given(head)
    if governor == "into" and head is not None and head.type is INQUIRY:
        governor = "of"  # "an investigation into X"
    if governor in _BLOCKING and not (addressed or given):
        return None
    if head is None and governor == "under":
        head = next(
            (h for h in heads if h.start > first and h.clause == view.owner.get(first) and h.type),
            None,
        )
    if governor in _WITH or governor == "of" or addressed:
        return _governed(view, drafts, governor, head, person)
    if head is None or head.verb is None:
        return None
    draft = draft_of(drafts, head)
    if draft is None:
        return None
    role = _of_object(view, head, head.verb, person)
    return (draft, role) if role else None


def _of_object(view: View, head: Head, verb: VerbGroup, person: PersonMention) -> str | None:
    """Return what a verb says of the name behind it: "met X", "called X", "appointed X"."""
    if verb.base == "speak" and head.part == "led" and view.lower(person.outer_end) == "for":
        return "led"
    if verb.base in _MEETING and not verb.passive:
        return "met"
    if verb.base in _CALLING and head.part == "spoke":
        return "spoke"
    if head.type is not None and head.type.name in {"appointment", "removal", "announcement"}:
        return None if verb.base == "succeed" else head.part
    return None


def _governing(before: list[Head], governor: str) -> Head | None:
    """Return the last head, or the verb of "was represented at the talks by X"."""
    last = before[-1] if before else None
    if governor != "by" or last is None or last.verb is not None or last.gapped:
        return last
    led = (
        head for head in reversed(before)
        if head.verb is not None and head.verb.passive and head.part in {"led", "hosted"}
    )  # fmt: skip
    return next(led, last)


def _is_given(head: Head | None) -> bool:
    """Tell "gave the post to X", who holds it now, from "flew to X"."""
    verb = head.verb if head is not None and head.part == "appointed" else None
    return verb is not None and verb.base == "give"


def _reigns(view: View, person: PersonMention) -> bool:
    """Tell "under President Obama" and "under Trump", a time, from "under Maj. Gen. Song"."""
    words = {view.lower(at) for title in person.titles for at in range(title.start, title.end)}
    if words - _COURTESIES:
        return bool(words & {"president", "premier", "prime", "chairman"})
    before = view.lower(person.outer_start - 2)
    return before not in _LED


def _governed(
    view: View, drafts: list[Draft], governor: str, head: Head | None, person: PersonMention
) -> tuple[Draft, str] | None:
    """Return what a person behind a preposition does in the happening before it."""
    if head is None:
        return None
    draft = draft_of(drafts, head)
    if draft is None:
        return None
    if governor == "by":
        if head.verb is not None and (head.verb.passive or head.verb.base == "hold"):
            return draft, head.part or "led"
        return (draft, DEFAULT_ROLE.get(draft.type.name, "met")) if head.verb is None else None
    if governor == "under":
        return None if _reigns(view, person) else (draft, "led")
    if governor == "of":
        return _of_noun(view, draft, head, person)
    if draft.type in GATHERINGS:
        return draft, "spoke" if draft.type.name == "call" else "met"
    return None


def _of_noun(
    view: View, draft: Draft, head: Head, person: PersonMention
) -> tuple[Draft, str] | None:
    """Return the part of a name in "the visit of X" and "the meeting of X and Y"."""
    if head.verb is not None or head.type is None:
        return None
    role = DEFAULT_ROLE.get(draft.type.name, "met")
    if head.type.name in {"visit", "appointment", "removal", "announcement"}:
        return draft, role
    gathering = head.type in GATHERINGS
    paired = [
        other for other in view.people
        if other is not person and "and" in view.words(
            min(other.end, person.end), max(other.start, person.start)
        ).split()[:_JOINED]
    ]  # fmt: skip
    return (draft, role) if gathering and paired else None
