"""Who did what in a happening: heads, participants, visitors."""

from dataclasses import replace

from factcheck.frames.attach import draft_of
from factcheck.frames.complements import complement
from factcheck.frames.draft import Draft
from factcheck.frames.heads import Head
from factcheck.frames.leaders import joint, party_of, was_for_side
from factcheck.frames.model import Who
from factcheck.frames.possessors import DEFAULT_ROLE, attributive, possessed, possessor
from factcheck.frames.pronouns import POSSESSIVES
from factcheck.frames.sides import gapped_side, side_of
from factcheck.frames.slot import add_slot
from factcheck.frames.subjects import doers_of, main_of, putting_forward, subject_of
from factcheck.frames.view import View
from factcheck.model import Status
from factcheck.pipeline.mentions import PersonMention

_HOSTS = frozenset(
    "hosts host co-hosts co-host chairs chair leaders leader heads head co-chairs co-chair"
    " negotiators envoys".split()
)
_HEADED = frozenset("head leader chair chief representative co-chair".split())
# What somebody who is not on record may be told to have done; some of it by a full name only.
_OF_STRANGERS = frozenset({"led", "hosted", "met", "spoke"})
_BY_FULL_NAME = frozenset({"appointed", "removed", "visited"})
_ONE_OF_TWO = frozenset({"first", "second", "former", "latter", "other"})
_SHORT_COPULA = 3  # tokens from "it was" to the name that sets it right: "it was in fact X"


def give_person(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, index: int
) -> None:
    """Give a person to the happening they had a part in, with that part."""
    found = possessor(view, heads, drafts, person)
    if found is None and (view.lower(person.end) in {"'s", "'"} or attributive(view, person)):
        return  # "Schiffer's predecessor led it", "the Schiffer office"
    found = (
        found
        or _gapped_leader(view, heads, drafts, person)
        or _announced(view, drafts, person)
        or joint(view, drafts, person)
        or complement(view, heads, drafts, person, index)
        or subject_of(view, heads, drafts, person, index)
    )
    if found is None:
        return
    _give_partner(view, found, person)
    draft, role = _said_of_subject(view, heads, found, drafts, person)
    if _of_one_of_two(view, draft):
        return
    role = "met" if role == "held" else role
    name = " ".join(view.tokens.texts[person.start : person.end])
    party = side_of(view, person, draft) if role in {"led", "hosted", "met"} else None
    if role == "led" and was_for_side(view, person):
        party = party_of(view, person)
    told = role in _OF_STRANGERS or (person.full and role in _BY_FULL_NAME)
    if not person.ids and not told:
        return
    clause = putting_forward(view, draft, view.owner.get(person.start, draft.clause))
    who = Who(person.ids, name, role, party, person.full)
    add_slot(view, draft, "person", person.start, person.end, who, clause=clause)


def _of_one_of_two(view: View, draft: Draft) -> bool:
    """Tell "X headed the first of the two, Y the second": which of them that is, nothing says."""
    verb = draft.verb
    words = view.words(verb.end, verb.end + 3).split() if verb is not None else []
    return words[:1] == ["the"] and words[2:] == ["of"] and words[1] in _ONE_OF_TWO


def _give_partner(view: View, found: tuple[Draft, str], person: PersonMention) -> None:
    """Let "who" of "X and Y, who met in May," be X as well as Y."""
    aside, role = found
    own = view.clauses[aside.clause]
    if own.connector != "who" or own.verb is None or own.tokens[0] != person.outer_end + 1:
        return
    partner = next((p for p in view.people if p.outer_end == person.outer_start - 1), None)
    joined = view.lower(person.outer_start - 1) in {"and", "&"}
    singular = view.lower(own.verb.start) in {"was", "is", "has", "does"}
    if partner is None or not partner.ids or not joined or singular or aside.verb is None:
        return
    who = own.tokens[0]
    value = Who(partner.ids, view.lower(who), role, full=False, pronoun=True)
    add_slot(view, aside, "person", who, who + 1, value)


def _said_of_subject(
    view: View, heads: list[Head], found: tuple[Draft, str], drafts: list[Draft],
    person: PersonMention,
) -> tuple[Draft, str]:  # fmt: skip
    """Return what "X and Y, who had spoken in May, met" tells of Y, and let "who" be Y as well."""
    aside, role = found
    told = main_of(view, heads, drafts, person, aside)
    if told is None:
        return found
    who = view.clauses[aside.clause].tokens[0]
    value = Who(person.ids, view.lower(who), role, full=False, pronoun=True)
    add_slot(view, aside, "person", who, who + 1, value)
    return told


def give_pronoun(
    view: View, heads: list[Head], drafts: list[Draft], pronoun: PersonMention
) -> None:
    """Give whom "he" or "his" stands for to the happening they had a part in."""
    if view.lower(pronoun.start) in POSSESSIVES:
        found = possessed(view, heads, drafts, pronoun.end)
    else:
        found = subject_of(view, heads, drafts, pronoun, len(view.people))
    if found is None:
        return
    draft, role = found
    named = {slot.value.ids for slot in draft.slots if isinstance(slot.value, Who)}
    if pronoun.ids in named:
        return
    who = Who(pronoun.ids, view.lower(pronoun.start), role, full=False, pronoun=True)
    add_slot(view, draft, "person", pronoun.start, pronoun.end, who)


def give_doers(view: View, drafts: list[Draft], draft: Draft) -> None:
    """Give a happening told by a verb in -ing those that it is told of.

    Whom another happening names as well is not said twice to have had a part.
    """
    for person in doers_of(view, draft):
        verb = draft.verb
        role = verb.part if verb is not None else ""
        role = role or DEFAULT_ROLE.get(draft.type.name, "met")
        elsewhere = any(_names(view, other, person) for other in drafts)
        if elsewhere:
            who = Who(person.ids, view.lower(person.start), role, full=False, pronoun=True)
        else:
            name = " ".join(view.tokens.texts[person.start : person.end])
            who = Who(person.ids, name, role, side_of(view, person, draft), person.full)
        add_slot(view, draft, "person", person.start, person.end, who)


def _names(view: View, draft: Draft, person: PersonMention) -> bool:
    """Tell whether a happening has a slot for somebody where a person is named."""
    start = view.tokens.starts[person.start]
    return any(slot.name == "person" and slot.start == start for slot in draft.slots)


def _gapped_leader(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention
) -> tuple[Draft, str] | None:
    """Read the second of "X led the American team and Y the Chinese one"."""
    if gapped_side(view, person) is None:
        return None
    led = [h for h in heads if h.part in {"led", "hosted"} and h.end <= person.start]
    draft = draft_of(drafts, led[-1]) if led else None
    return (draft, "led") if draft is not None else None


def _announced(view: View, drafts: list[Draft], person: PersonMention) -> tuple[Draft, str] | None:
    """Read "the head of the Chinese side was X", "had X leading", "co-chair of the talks"."""
    after = [view.lower(at) for at in range(person.outer_end, min(person.outer_end + 2, view.end))]
    done = _done_by(view, drafts, person)
    if done is not None:
        return done
    meeting = next((d for d in drafts if d.type.name == "meeting"), None)
    if meeting is None:
        return None
    if {"leading", "heading", "chairing"} & set(after):
        return meeting, "led"
    clause = view.clauses[view.owner.get(person.start, 0)]
    verb = clause.verb
    if verb is not None and verb.base in {"name", "identify", "list"} and _as_leaders(view, person):
        return meeting, "led"
    if verb is None or verb.base != "be":
        return None
    if person.start > verb.head and (
        was_for_side(view, person) or _corrected(view, drafts, person, verb.start)
    ):
        return meeting, "led"
    before = {view.lower(at) for at in clause.tokens if at < verb.start}
    behind = {view.lower(at) for at in range(verb.end, min(verb.end + 5, view.end))}
    if person.start > verb.head and before & _HEADED:
        return meeting, "led"
    if person.end <= verb.start and behind & _HOSTS:
        return meeting, "led"
    return None


def _done_by(view: View, drafts: list[Draft], person: PersonMention) -> tuple[Draft, str] | None:
    """Read "the last secretary to visit China was X"."""
    verb = view.clauses[view.owner.get(person.start, 0)].verbs
    copula = next(
        (v for v in reversed(verb) if v.base == "be" and v.end <= person.outer_start), None
    )
    if copula is None or person.outer_start - copula.end > 2:  # noqa: PLR2004 - "was then X"
        return None
    for draft in drafts:
        head = draft.verb
        if (
            head is not None
            and head.verb is not None
            and head.verb.form == "infinitive"
            and head.end <= copula.start
        ):
            return draft, head.part or DEFAULT_ROLE.get(draft.type.name, "met")
    return None


def _as_leaders(view: View, person: PersonMention) -> bool:
    """Tell "X and Y as the lead negotiators"."""
    words = [view.lower(at) for at in range(person.outer_end, min(person.outer_end + 14, view.end))]
    return "as" in words and bool(_HOSTS & set(words[words.index("as") :][:5]))


def _corrected(view: View, drafts: list[Draft], person: PersonMention, verb: int) -> bool:
    """Read "…; in fact it was X": X takes the part of whoever was named before."""
    own = [view.lower(at) for at in view.clauses[view.owner.get(verb, 0)].tokens if at < verb]
    if own[-1:] != ["it"] or "for" in own or person.outer_start - verb > _SHORT_COPULA:
        return False
    for draft in drafts:
        for at, slot in enumerate(draft.slots):
            if (
                slot.name == "person"
                and isinstance(slot.value, Who)
                and slot.value.role in {"led", "hosted", "met"}
            ):
                wrong = replace(slot.assertion, status=Status.REPORTED_ERROR)
                draft.slots[at] = replace(slot, assertion=wrong)
                return True
    return False
