"""Whose a happening is: "Pelosi's visit", "her trip"."""

from factcheck.frames.attach import draft_of
from factcheck.frames.draft import Draft
from factcheck.frames.heads import Head
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import PREPOSITIONS, RELATIVES
from factcheck.pipeline.mentions import PersonMention

# What somebody does in a happening of each type, where no word says it.
DEFAULT_ROLE = {
    "meeting": "met", "call": "spoke", "summit": "met", "visit": "visited",
    "appointment": "appointed", "removal": "removed", "refusal": "declined",
    "cancellation": "actor", "announcement": "removed",
}  # fmt: skip
_THE = frozenset({"the", "that", "this"})
_NO_NOUNS = PREPOSITIONS | RELATIVES | {"and", "or", "'s", "himself", "herself"}


def possessor(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention
) -> tuple[Draft, str] | None:
    """Read "Pelosi's visit", "Brown's call", "the Pelosi visit"."""
    if attributive(view, person):
        beside = any(0 <= h.start - person.end <= 1 and h.verb is None for h in heads)
        return possessed(view, heads, drafts, person.end) if beside else None
    if view.lower(person.end) not in {"'s", "'"}:
        return None
    return possessed(view, heads, drafts, person.end + 1)


def attributive(view: View, person: PersonMention) -> bool:
    """Tell "the Pelosi trip" from "the Pelosi who went": a name that stands before a noun."""
    if person.titles or view.lower(person.start - 1) not in _THE:
        return False
    noun = person.end
    verbs = {verb.start for clause in view.clauses for verb in clause.verbs}
    return view.lower(noun).isalpha() and noun not in verbs and view.lower(noun) not in _NO_NOUNS


def possessed(
    view: View, heads: list[Head], drafts: list[Draft], start: int
) -> tuple[Draft, str] | None:
    """Return the happening whose noun comes behind a possessive, with its doer's part in it."""
    for at in range(start, min(start + 8, view.end)):
        head = next((h for h in heads if h.start == at and h.verb is None), None)
        draft = draft_of(drafts, head) if head else None
        if draft is not None and head is not None and head.type is not None:
            return draft, DEFAULT_ROLE.get(head.type.name, "met")
        if at not in view.atoms and (
            view.lower(at) in PREPOSITIONS | _THE
            or view.lower(at) in {",", "and", ";", ":", ".", "a", "an"}
        ):
            return None
    return None
