"""Who did what in a happening: heads, participants, visitors, hosts, who cancelled and why."""

from dataclasses import replace

from factcheck.frames.build import Draft
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.heads import Head
from factcheck.frames.model import Reason, Side, Who
from factcheck.frames.slots import add_slot
from factcheck.frames.view import View
from factcheck.model import Status
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.mentions import PersonMention, PlaceMention

_WITH = frozenset("with between by under against alongside opposite".split())
_BLOCKING = PREPOSITIONS - _WITH - {"of", "than"}
_SIDES = frozenset("side delegation team delegates officials part representatives".split())
_HOSTS = frozenset(
    "hosts host chairs chair leaders leader heads head co-chairs co-chair negotiators envoys".split()
)
_EXPLICIT = (
    "over", "because of", "in response to", "in protest at", "in protest over", "in protest against",
    "in retaliation for", "due to", "on account of", "to punish", "in anger over", "in reaction to",
    "owing to", "as a result of",
)  # fmt: skip
_DEFAULT_ROLE = {
    "meeting": "met", "call": "spoke", "summit": "met", "visit": "visited", "appointment": "appointed",
    "removal": "removed", "refusal": "declined", "cancellation": "actor",
}  # fmt: skip


def cast(view: View, heads: list[Head], drafts: list[Draft]) -> None:
    """Add people, sides and reasons to the drafts of a sentence."""
    for at, person in enumerate(view.people):
        _give_person(view, heads, drafts, person, at)
    for mention in view.places:
        if mention.party is not None:
            _give_side(view, heads, drafts, mention)
    for draft in drafts:
        if draft.type is CANCELLATION:
            _give_reason(view, drafts, draft)


# People ------------------------------------------------------------------------------------


def _give_person(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, index: int
) -> None:
    found = (
        _possessor(view, heads, drafts, person)
        or _announced(view, heads, drafts, person)
        or _complement(view, heads, drafts, person, index)
        or _subject(view, heads, drafts, person, index)
    )
    if found is None:
        return
    draft, role = found
    role = "met" if role == "held" else role
    name = " ".join(view.tokens.texts[person.start : person.end])
    party = _side_of(view, person, draft) if role in {"led", "hosted", "met"} else None
    if not person.ids and role not in {"led", "hosted", "met", "spoke"}:
        return
    add_slot(
        view, draft, "person", person.start, person.end,
        Who(person.ids, name, role, party, person.full),
        clause=draft.clause if view.owner.get(person.start) != draft.clause else None,
    )  # fmt: skip


def _possessor(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention
) -> tuple[Draft, str] | None:
    """Read "Pelosi's visit", "Brown's call"."""
    if view.lower(person.end) not in {"'s", "'"}:
        return None
    for at in range(person.end + 1, min(person.end + 9, view.end)):
        head = next((h for h in heads if h.start == at and h.verb is None), None)
        draft = _draft_of(drafts, head) if head else None
        if draft is not None and head is not None and head.type is not None:
            return draft, _DEFAULT_ROLE.get(head.type.name, "met")
        if at not in view.atoms and (
            view.lower(at) in PREPOSITIONS or view.lower(at) in {",", "and"}
        ):
            return None
    return None


def _announced(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention
) -> tuple[Draft, str] | None:
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
    if person.start > verb.head and _corrected(view, drafts, person, verb.start):
        return meeting, "led"
    before = {view.lower(at) for at in clause.tokens if at < verb.start}
    behind = {view.lower(at) for at in range(verb.end, min(verb.end + 5, view.end))}
    if person.start > verb.head and before & {
        "head",
        "leader",
        "chair",
        "chief",
        "representative",
        "co-chair",
    }:
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
            return draft, head.part or _DEFAULT_ROLE.get(draft.type.name, "met")
    return None


def _as_leaders(view: View, person: PersonMention) -> bool:
    """Tell "X and Y as the lead negotiators"."""
    words = [view.lower(at) for at in range(person.outer_end, min(person.outer_end + 14, view.end))]
    return "as" in words and bool(_HOSTS & set(words[words.index("as") :][:5]))


def _corrected(view: View, drafts: list[Draft], person: PersonMention, verb: int) -> bool:
    """Read "…; in fact it was X": X takes the part of whoever was named before."""
    if view.lower(verb - 1) != "it" or person.outer_start - verb > 3:
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


def _complement(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, index: int
) -> tuple[Draft, str] | None:
    """Read "with X", "between X and Y", "led by X", "met X"."""
    governor, first = _governor(view, person, index)
    if governor in _BLOCKING:
        return None
    before = [h for h in heads if h.end <= first and h.clause == view.owner.get(first)]
    head = before[-1] if before else None
    if head is None and governor == "under":
        head = next(
            (h for h in heads if h.start > first and h.clause == view.owner.get(first) and h.type),
            None,
        )
    if governor in _WITH or governor == "of":
        return _governed(view, drafts, governor, head, person)
    if head is None or head.verb is None:
        return None
    draft = _draft_of(drafts, head)
    if draft is None:
        return None
    if head.verb.base == "speak" and head.part == "led" and view.lower(person.outer_end) == "for":
        return draft, "led"
    if (
        head.verb.base in {"meet", "see", "receive", "welcome", "host", "bring", "hold"}
        and not head.verb.passive
    ):
        return draft, "met"
    if head.type is not None and head.type.name in {"appointment", "removal"}:
        return draft, head.part
    return None


def _reigns(view: View, person: PersonMention) -> bool:
    """Tell "under President Obama", a time, from "under Maj. Gen. Song", a delegation."""
    return any(
        view.lower(at) in {"president", "premier", "prime", "chairman"}
        for title in person.titles
        for at in range(title.start, title.end)
    )


def _governed(
    view: View, drafts: list[Draft], governor: str, head: Head | None, person: PersonMention
) -> tuple[Draft, str] | None:
    """Return what a person behind a preposition does in the happening before it."""
    if head is None:
        return None
    draft = _draft_of(drafts, head)
    if draft is None:
        return None
    if governor == "by":
        if head.verb is not None and (head.verb.passive or head.verb.form == "participle"):
            return draft, head.part or "led"
        return (draft, _DEFAULT_ROLE.get(draft.type.name, "met")) if head.verb is None else None
    if governor == "under":
        return None if _reigns(view, person) else (draft, "led")
    if governor == "of":
        return (
            (draft, _DEFAULT_ROLE.get(draft.type.name, "met"))
            if head.verb is None
            and head.type
            and head.type.name in {"visit", "appointment", "removal"}
            else None
        )
    if draft.type.name in {"meeting", "call", "summit"}:
        return draft, "spoke" if draft.type.name == "call" else "met"
    return None


def _governor(view: View, person: PersonMention, index: int) -> tuple[str, int]:
    """Return the preposition that governs a name, through "X and Y", and where its phrase begins."""
    at = person.outer_start - 1
    first = person.outer_start
    number = index
    for _ in range(24):
        if at < view.start:
            return "", first
        lower = view.lower(at)
        inside = next((p for p in view.people[:number] if p.outer_start <= at < p.outer_end), None)
        if inside is not None:
            first = inside.outer_start
            at = inside.outer_start - 1
            continue
        if lower in {
            "and",
            ",",
            "the",
            "'s",
            "both",
            "a",
            "his",
            "her",
            "their",
            '"',
            "/",
            "counterpart",
            "counterparts",
        } or _qualifies(view, at):
            if lower == "," and not _listed(view, at, number):
                return "", first
            at -= 1
            continue
        if lower in {
            "chinese",
            "american",
            "generals",
            "presidents",
            "secretaries",
            "ministers",
            "messrs",
        }:
            at -= 1
            continue
        return (lower if lower in PREPOSITIONS else ""), first
    return "", first


def _qualifies(view: View, at: int) -> bool:
    """Tell a side before a name or an office, "China 's", "US", from a place in a list."""
    mention = next((m for m in view.places if m.start <= at < m.end), None)
    if mention is None:
        return False
    return view.lower(mention.end) in {"'s", "'"} or any(
        p.outer_start == mention.end for p in view.people
    )


def _listed(view: View, comma: int, number: int) -> bool:
    """Tell whether the comma closes the office of somebody named before it."""
    return any(person.outer_end in {comma, comma - 1} for person in view.people[:number])


def _subject(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, index: int
) -> tuple[Draft, str] | None:
    """Read the subject of a happening's verb, also of a relative clause behind the name."""
    governor, _ = _governor(view, person, index)
    if governor:
        return None
    clause = view.owner.get(person.start)
    for head in heads:
        if head.verb is None or head.start < person.end:
            continue
        own = view.clauses[head.clause]
        if head.clause == clause or (
            own.kind == "relative" and _antecedent(view, own.antecedent, person)
        ):
            draft = _draft_of(drafts, head)
            if (
                draft is None
                or head.verb.passive
                and head.type is not None
                and head.type.name not in {"appointment", "removal"}
            ):
                return None
            return draft, head.part or _DEFAULT_ROLE.get(draft.type.name, "met")
        if head.clause == clause:
            return None
    return None


def _antecedent(view: View, at: int, person: PersonMention) -> bool:
    return person.start <= at < person.outer_end or (
        view.lower(at) == "," and person.outer_end == at
    )


def _side_of(view: View, person: PersonMention, draft: Draft) -> str | None:
    """Return the side that "led the Chinese delegation" or "for China" puts a person on."""
    verb = draft.verb
    if verb is None:
        return None
    for mention in view.places:
        if mention.party is None or not verb.end - 8 <= mention.start <= verb.end + 6:
            continue
        behind = {view.lower(at) for at in range(mention.start, mention.end + 3)}
        if behind & _SIDES:
            same_clause = view.owner.get(mention.start) == view.owner.get(verb.start)
            if same_clause and (mention.start >= verb.start) == (person.start < verb.start):
                return mention.party
    return None


# Sides and reasons -------------------------------------------------------------------------


def _give_side(view: View, heads: list[Head], drafts: list[Draft], mention: PlaceMention) -> None:
    """Read who cancelled, declined or hosted: the subject, a "by" phrase or a possessive."""
    if mention.party is None:
        return
    clause = view.owner.get(mention.start)
    before = view.lower(mention.start - 1)
    if before == "the":
        before = view.lower(mention.start - 2)
    if view.lower(mention.end) in {"'s", "'"}:
        _possessing_side(view, heads, drafts, mention)
        return
    if before == "by":
        verb = next(
            (h for h in reversed(heads) if h.verb is not None and h.end <= mention.start), None
        )
        if (
            verb is not None
            and verb.verb is not None
            and (verb.verb.passive or verb.verb.form == "participle")
        ):
            _add_side(view, drafts, verb, mention)
        else:
            noun = next((h for h in reversed(heads) if h.end <= mention.start), None)
            if noun is not None:
                _add_side(view, drafts, noun, mention)
        return
    if before in PREPOSITIONS or before in {"and", "-"}:
        return
    verb = next(
        (h for h in heads if h.verb is not None and h.start >= mention.end and h.clause == clause),
        None,
    )
    if (
        verb is not None
        and verb.verb is not None
        and not verb.verb.passive
        and verb.verb.form != "participle"
        and _bare_subject(view, mention, verb)
    ):
        _add_side(view, drafts, verb, mention)


def _bare_subject(view: View, mention: PlaceMention, verb: Head) -> bool:
    """Tell whether a side itself, or its government, is the subject of a verb."""
    between = [view.lower(at) for at in range(mention.end, verb.start)]
    words = [word for word in between if word.isalpha()]
    offices = {"government", "foreign", "defense", "defence", "ministry", "military", "leaders", "officials", "abruptly",
               "had", "side", "then", "also", "has", "of", "affairs", "never", "not", "formally", "again"}  # fmt: skip
    return not any(mark in {",", "and"} for mark in between[:1]) and all(
        word in offices for word in words
    )


def _possessing_side(
    view: View, heads: list[Head], drafts: list[Draft], mention: PlaceMention
) -> None:
    for at in range(mention.end + 1, min(mention.end + 5, view.end)):
        head = next((h for h in heads if h.start == at), None)
        if head is not None and head.verb is None:
            if head.type is CANCELLATION:
                _add_side(view, drafts, head, mention)
            return
        if (
            head is not None
            and head.type is CANCELLATION
            and {view.lower(k) for k in range(mention.end + 1, at)}
            <= {"foreign", "defense", "defence", "ministry", "government", "military"}
        ):
            _add_side(view, drafts, head, mention)
            return


def _add_side(view: View, drafts: list[Draft], head: Head, mention: PlaceMention) -> None:
    draft = _draft_of(drafts, head)
    if draft is None or mention.party is None:
        return
    name = {"cancellation": "actor", "refusal": "actor", "incident": "actor"}.get(draft.type.name)
    if name is None and head.verb is not None and head.verb.base in {"host", "co-host", "welcome"}:
        if mention.place is not None and any(
            s.name == "where" and s.start == view.tokens.starts[mention.start] for s in draft.slots
        ):
            return
        name = "host"
    if name is not None:
        add_slot(view, draft, name, mention.start, mention.end, Side(mention.party))


def _give_reason(view: View, drafts: list[Draft], draft: Draft) -> None:
    """Add the words behind "over", "because of" … as the reason given for a cancellation."""
    for clause in view.clauses:
        if clause.kind != "adjunct" or clause.parent != draft.clause or not clause.tokens:
            continue
        words = [at for at in clause.tokens if view.tokens.texts[at][0].isalnum()]
        opener = (clause.connector or "").split()
        body = words[len(opener) :] if opener else words
        if not body:
            continue
        explicit = clause.connector in _EXPLICIT
        text = " ".join(view.tokens.texts[at] for at in body)
        add_slot(
            view, draft, "cause", body[0], body[-1] + 1, Reason(text, explicit), clause=draft.clause
        )


def _draft_of(drafts: list[Draft], head: Head) -> Draft | None:
    return next((draft for draft in drafts if head in draft.heads), None)
