"""Which series a cancellation is of, where it is named beside the words for it."""

from itertools import pairwise

from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause

_TO_EXAMPLE = 3  # tokens of "including the U.S."
_TO_LIST = 14  # tokens from "suspended" to the example


def series_stopped(
    view: View, drafts: list[Draft], draft: Draft, owner: Draft | None
) -> str | None:
    """Return the dialogue that a cancellation is of; `owner` is what its clause says more of."""
    clause = view.clauses[draft.clause]
    if owner is not None and owner.type in GATHERINGS:
        return _stopped(view, owner, clause, draft)
    return _among_stopped(view, draft) or _what_was_stopped(view, drafts, draft)


def stops_talks(view: View, draft: Draft, owner: Draft | None) -> bool:
    """Tell "the talks, which Beijing broke off" and "cancelled in May, the talks" of "the" ones."""
    if draft.type is not CANCELLATION or draft.dialogue is not None or owner is None:
        return False
    if owner.type not in GATHERINGS or owner.mention not in {"definite", "pronoun"}:
        return False
    return _is_object(view, view.clauses[draft.clause], draft)


def _among_stopped(view: View, draft: Draft) -> str | None:
    """Return the dialogue of "suspended military contacts, including the policy talks"."""
    verb = draft.verb
    for mention in view.dialogues if verb is not None else ():
        before = [view.lower(at) for at in range(mention.start - _TO_EXAMPLE, mention.start)]
        named = "including" in before or "like" in before or ("such", "as") in pairwise(before)
        if named and 0 < mention.start - (verb.end if verb else 0) <= _TO_LIST:
            return mention.dialogue
    return None


def _what_was_stopped(view: View, drafts: list[Draft], draft: Draft) -> str | None:
    """Return the dialogue of "the talks resumed after being cancelled": the main subject."""
    clause, verb = view.clauses[draft.clause], draft.verb.verb if draft.verb is not None else None
    if verb is None or verb.form != "ing" or not verb.passive or clause.parent is None:
        return None
    main = view.clauses[clause.parent].verb
    return next(
        (
            d.dialogue for d in drafts
            if d.clause == clause.parent and d.type in GATHERINGS
            and main is not None
            and any(head.verb is None and head.end <= main.start for head in d.heads)
        ),
        None,
    )  # fmt: skip


def _stopped(view: View, owner: Draft, clause: Clause, draft: Draft) -> str | None:
    """Return the dialogue of "the talks, which Beijing broke off" and "scrapped by Beijing"."""
    return owner.dialogue if _is_object(view, clause, draft) else None


def _is_object(view: View, clause: Clause, draft: Draft) -> bool:
    """Tell "which Beijing broke off" from "which broke off"."""
    verb = draft.verb.verb if draft.verb is not None else None
    if verb is None or clause.kind not in {"relative", "participle"}:
        return False
    subject = any(view.tokens.texts[at][0].isalpha() for at in clause.tokens[1:] if at < verb.start)
    return verb.passive or verb.form == "participle" or subject
