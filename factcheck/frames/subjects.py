"""Of which verb a person is the subject: of its own clause, or of one told aside."""

from factcheck.frames.attach import draft_of
from factcheck.frames.draft import Draft
from factcheck.frames.fronted import is_fronted
from factcheck.frames.governors import governor_of, opens_clause
from factcheck.frames.heads import Head
from factcheck.frames.possessors import DEFAULT_ROLE
from factcheck.frames.view import View
from factcheck.pipeline.mentions import PersonMention

_TURNOVER = frozenset({"appointment", "removal", "announcement"})
_OWN_ACTS = frozenset({"become", "succeed", "take over", "get", "take", "assume", "receive"})


def subject_of(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, index: int
) -> tuple[Draft, str] | None:
    """Read the subject of a happening's verb, also of a relative clause behind the name."""
    governor, _ = governor_of(view, person, index)
    if governor and not opens_clause(view, governor, person.start):
        return None
    clause = view.owner.get(person.start)
    for head in heads:
        if head.verb is None or head.start < person.end:
            continue
        own = view.clauses[head.clause]
        told_of = own.kind == "relative" or head.verb.form == "participle"
        if head.clause == clause or (told_of and _antecedent(view, own.antecedent, person)):
            draft = draft_of(drafts, head)
            if draft is None and head.clause != clause:
                continue  # "X, who had been a host, was sworn in"
            if draft is None or (
                head.verb.passive and head.type is not None and head.type.name not in _TURNOVER
            ):
                return None
            if _of_another(view, head, draft):
                return draft, "actor"
            return draft, head.part or DEFAULT_ROLE.get(draft.type.name, "met")
        if head.clause == clause:
            return None
    return None


def _of_another(view: View, head: Head, draft: Draft) -> bool:
    """Tell "Trump fired Brown", who went, from "Brown took over", who came."""
    acts = draft.type.name in _TURNOVER and head.verb is not None
    if not acts or head.verb is None or head.verb.passive or head.verb.base in _OWN_ACTS:
        return False
    return any(person.outer_start == head.verb.end for person in view.people)


def doers_of(view: View, draft: Draft) -> list[PersonMention]:
    """Return whom "after meeting Dong in May, Hegseth spoke" tells of: the main verb's subject.

    So too of "Sworn in on Friday, Hegseth spoke".
    """
    own = view.clauses[draft.clause]
    form = draft.verb.verb.form if draft.verb is not None and draft.verb.verb is not None else ""
    made = form == "participle" and draft.type.name in _TURNOVER and is_fronted(view, own)
    if not (form == "ing" or made) or own.parent is None:
        return []
    if own.kind not in {"subordinate", "participle"}:
        return []
    verb = view.clauses[own.parent].verb
    return [
        person
        for at, person in enumerate(view.people)
        if verb is not None and person.ids and view.owner.get(person.start) == own.parent
        and person.end <= verb.start and not governor_of(view, person, at)[0]
    ]  # fmt: skip


def _antecedent(view: View, at: int, person: PersonMention) -> bool:
    return person.start <= at < person.outer_end or (
        view.lower(at) == "," and person.outer_end == at
    )


def main_of(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention, aside: Draft
) -> tuple[Draft, str] | None:
    """Return what the main verb tells of the second of "X and Y, who had spoken in May, met"."""
    clause, own = view.owner.get(person.start), view.clauses[aside.clause]
    joined = view.lower(person.outer_start - 1) in {"and", "&"}
    if clause is None or not joined or own.connector != "who" or own.parent != clause:
        return None
    if aside.clause == clause or own.tokens[0] != person.outer_end + 1:
        return None
    main = next(
        (h for h in heads if h.clause == clause and h.verb is not None and h.start > person.end),
        None,
    )
    draft = draft_of(drafts, main) if main is not None else None
    if main is None or draft is None or main.verb is None or main.verb.passive:
        return None
    return draft, main.part or DEFAULT_ROLE.get(draft.type.name, "met")


def putting_forward(view: View, draft: Draft, own: int) -> int:
    """Return the clause that says what somebody did: the happening's own, or what denies it.

    "The talks were led by X; Y was not the head": Y stands in a clause of his own. What is told
    below his clause ("X, who had met them, is not coming") is not denied by it.
    """
    above: int | None = draft.clause
    while above is not None and above != own:
        above = view.clauses[above].parent
    return own if above is None and view.assertions[own].negated else draft.clause
