"""Which side did it and why: who hosted, cancelled or declined, and the reason given."""

from collections.abc import Set as AbstractSet

from factcheck.frames.attach import draft_of
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.enders import SIDE_ITSELF
from factcheck.frames.governors import opens_clause
from factcheck.frames.heads import Head
from factcheck.frames.model import Reason, Side
from factcheck.frames.persons import give_doers, give_person, give_pronoun
from factcheck.frames.slot import add_slot
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import PREPOSITIONS, REASON_PHRASES
from factcheck.pipeline.mentions import PlaceMention

_EXPLICIT = REASON_PHRASES | {"over"}
# Participles that give a reason: "cancelled the talks, citing the visit", "angered by it".
_GIVING = {"cite": "", "point": "to", "anger": "by", "enrage": "by", "infuriate": "by"}
_TRIPS = frozenset("visit trip stop stopover tour landing transit journey".split())
_DEEDS = _TRIPS | frozenset("meeting talks call speech remarks reception".split())
_TO_AGENT = 8  # tokens from "trip" to X in "trip to Taiwan by the American politician X"
_TO_TRIP = 5  # tokens from X to "trip" in "X's brief summer trip"


def cast(view: View, heads: list[Head], drafts: list[Draft]) -> None:
    """Add people, sides and reasons to the drafts of a sentence."""
    for at, person in enumerate(view.people):
        give_person(view, heads, drafts, person, at)
    for pronoun in view.pronouns:
        give_pronoun(view, heads, drafts, pronoun)
    for draft in drafts:
        give_doers(view, drafts, draft)
    for mention in view.places:
        if mention.party is not None:
            _give_side(view, heads, drafts, mention)
    for draft in drafts:
        if draft.type is CANCELLATION:
            _give_reason(view, draft)


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
        agent_of = _done_by(heads, mention)
        if agent_of is not None:
            _add_side(view, drafts, agent_of, mention)
        return
    governed = before in PREPOSITIONS and not opens_clause(view, before, mention.start)
    if governed or before in {"and", "-"}:
        return
    cleft = _cleft_verb(view, heads, mention)
    if cleft is not None:
        _add_side(view, drafts, cleft, mention)
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


def _done_by(heads: list[Head], mention: PlaceMention) -> Head | None:
    """Return the passive verb, else the nearest word before it, that "by China" belongs to."""
    before = [head for head in heads if head.end <= mention.start]
    head = next((h for h in reversed(before) if h.verb is not None), None)
    passive = (
        head is not None
        and head.verb is not None
        and (head.verb.passive or head.verb.form == "participle")
    )
    return head if passive else (before[-1] if before else None)


def _cleft_verb(view: View, heads: list[Head], mention: PlaceMention) -> Head | None:
    """Return the verb of "it was Beijing that cancelled the talks"."""
    begin = mention.start - (2 if view.lower(mention.start - 1) == "the" else 1)
    if view.words(begin - 1, begin + 1) not in {"it was", "it is"}:
        return None
    if view.lower(mention.end) not in {"that", "which", "who"}:
        return None
    verbs = (h for h in heads if h.verb is not None and h.start > mention.end)
    verb = next(verbs, None)
    active = verb is not None and verb.verb is not None and not verb.verb.passive
    return verb if active else None


def _bare_subject(view: View, mention: PlaceMention, verb: Head) -> bool:
    """Tell whether a side itself, or its government, is the subject: "China on Friday cut"."""
    dated = {at for first, last, _ in view.times for at in range(first, last)}
    dated |= {first - 1 for first, _, _ in view.times if view.lower(first - 1) in {"on", "in"}}
    between = [view.lower(at) for at in range(mention.end, verb.start) if at not in dated]
    words = [word for word in between if word.isalpha()]
    return not any(mark in {",", "and"} for mark in between[:1]) and all(
        word in SIDE_ITSELF for word in words
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
    draft = draft_of(drafts, head)
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


def _give_reason(view: View, draft: Draft) -> None:
    """Add the words behind "over", "because of" … as the reason given for a cancellation."""
    owners = {draft.clause, _cleft_of(view, draft.clause)}
    for clause in view.clauses:
        given = clause.kind == "adjunct" or clause.connector == "because"
        start = _reason_given(view, clause)
        if not (given or start) or not clause.tokens or clause.parent not in owners:
            continue
        timed = {at for first, last, _ in view.times for at in range(first, last)}
        if clause.connector == "since" and timed.issuperset(clause.tokens[1:-1]):
            continue  # "suspended since August 2022": a date, and no reason
        words = [at for at in clause.tokens if view.tokens.texts[at][0].isalnum()]
        opener = (clause.connector or "").split()
        body = [at for at in words if at >= start] if start else words[len(opener) :]
        if not body:
            continue
        explicit = start > 0 or clause.connector in _EXPLICIT
        text = " ".join(view.tokens.texts[at] for at in body)
        reason = Reason(text, explicit, _agents(view, body, _DEEDS if explicit else _TRIPS))
        add_slot(view, draft, "cause", body[0], body[-1] + 1, reason, clause=draft.clause)


def _reason_given(view: View, clause: Clause) -> int:
    """Return where the reason of "citing the visit" and "angered by it" begins, 0 of others."""
    verb = clause.verb
    if verb is None or verb.base not in _GIVING or verb.form == "finite":
        return 0
    wanted = _GIVING[verb.base]
    if wanted and view.lower(verb.end) != wanted:
        return 0
    return verb.end + bool(wanted)


def _agents(view: View, body: list[int], deeds: AbstractSet[str]) -> tuple[str, ...]:
    """Return whose trip "a trip by the politician X", "X's trip" and "the visit of X" were."""
    found = []
    for person in view.people:
        if person.start not in body or not (person.ids or person.full):
            continue
        before = view.tokens.lowers[
            max(person.outer_start - _TO_AGENT, body[0]) : person.outer_start
        ]
        behind = view.tokens.lowers[person.end : person.end + _TO_TRIP]
        owns = behind[:1] in (["'s"], ["'"]) and not deeds.isdisjoint(behind)
        made = not _TRIPS.isdisjoint(before) and not {"by", "of"}.isdisjoint(before)
        if owns or (made and {"that", "which"}.isdisjoint(before)):
            name = " ".join(view.tokens.texts[person.start : person.end])
            found.append(person.ids[0] if len(person.ids) == 1 else name)
    return tuple(found)


def _cleft_of(view: View, index: int) -> int:
    """Return the clause "it was over X" of "it was over X that China cancelled the talks"."""
    clause = view.clauses[index]
    above = view.clauses[clause.parent] if clause.parent is not None else clause
    cleft = (
        clause.connector == "that" and above.verb is not None and above.verb.base == "be"
        and [view.lower(at) for at in above.tokens if at < above.verb.start][-1:] == ["it"]
    )  # fmt: skip
    return above.index if cleft else index
