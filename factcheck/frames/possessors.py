"""Whose a happening is: "Pelosi's visit", "her trip"."""

from factcheck.frames.attach import draft_of
from factcheck.frames.draft import Draft
from factcheck.frames.heads import Head
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.mentions import PersonMention

# What somebody does in a happening of each type, where no word says it.
DEFAULT_ROLE = {
    "meeting": "met", "call": "spoke", "summit": "met", "visit": "visited",
    "appointment": "appointed", "removal": "removed", "refusal": "declined",
    "cancellation": "actor",
}  # fmt: skip


def possessor(
    view: View, heads: list[Head], drafts: list[Draft], person: PersonMention
) -> tuple[Draft, str] | None:
    """Read "Pelosi's visit", "Brown's call"."""
    if view.lower(person.end) not in {"'s", "'"}:
        return None
    return possessed(view, heads, drafts, person.end + 1)


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
            view.lower(at) in PREPOSITIONS or view.lower(at) in {",", "and", ";", ":", "."}
        ):
            return None
    return None
