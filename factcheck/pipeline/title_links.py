"""Find where the title of a name may begin: behind its comma, its verb, or the verb it hangs on."""

from dataclasses import dataclass

from factcheck.pipeline.lexicon import verb_form
from factcheck.pipeline.title_words import HEADS, MODIFIERS
from factcheck.pipeline.tokens import Tokens

_TO_COMMA = 9  # tokens of a title and a name
_ASIDES = frozenset("to says said by with like and or of writes adds".split())
_ADVERBS = frozenset("also now currently then still again".split())
_HOLDING = {
    ("serves", "as"): False, ("served", "as"): True, ("is",): False, ("was",): True,
    ("has", "been"): False, ("had", "been"): True, ("remains",): False, ("remained",): True,
    ("became",): True, ("used", "to", "be"): True, ("has", "served", "as"): True,
    ("had", "served", "as"): True,
}  # fmt: skip
_MOST_WORDS = 3
# "He was named minister", "they elected him president": an office follows, "as" or not.
_GIVING = frozenset("appoint name make elect install confirm choose pick promote swear".split())
# "He was dismissed as chairman", "she succeeded him as minister".
_TAKING = frozenset("remove dismiss sack fire oust replace succeed depose purge follow".split())
# "Stripped of the post of minister", "gave him the job of minister".
_LEAVING = frozenset({"lose", "leave", "vacate"})  # what whoever held the post does
_POSTING = frozenset("strip relieve give hand".split()) | _LEAVING
_POSTS = frozenset("post title job office position portfolio rank".split())
_BE = frozenset("was were been being got is are".split())
_TO_AS = 5  # tokens from "was dismissed" to its "as", over a day and who did it
_DUTIES = frozenset("desk job brief portfolio remit role duties post".split())
_OF_POST = 3  # tokens of "the post of"
_UNTIL = 4  # tokens of ", until this month"
_CLOSED = frozenset(",;:.()\"'")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a title may begin, and the verb that gives it, which may tell of what is past."""

    at: int
    verb: str | None = None
    past: bool = False


def opening_behind(tokens: Tokens, start: int, end: int, ceiling: int) -> Opening | None:
    """Return where the title of the name, with its rank at tokens [start, end), may begin."""
    at = end
    if at < ceiling and tokens.texts[at] == ",":
        at += 1
        apposed = held_by(tokens, at, ceiling) is not None and _is_apposed(tokens, end)
        if not apposed and (at >= ceiling or tokens.lowers[at] != "who"):
            return _behind_whose(tokens, at, ceiling) or _behind_comma(tokens, at, ceiling)
        at += not apposed
    return (
        _posted(tokens, start, at, ceiling)
        or _given(tokens, start, at, ceiling)
        or held_by(tokens, at, ceiling)
    )


def _behind_comma(tokens: Tokens, at: int, ceiling: int) -> Opening:
    """Return the opening of ", the minister", ", still minister", ", until May minister"."""
    if at < ceiling and tokens.lowers[at] == "still":
        return Opening(at + 1)
    if at < ceiling and tokens.lowers[at] == "until":
        end = min(at + 1 + _UNTIL, ceiling)
        title = next((k for k in range(at + 1, end) if tokens.keys[k] in HEADS | MODIFIERS), None)
        if title is not None:
            return Opening(title, "was", past=True)
    return Opening(at)


def held_by(tokens: Tokens, at: int, ceiling: int) -> Opening | None:
    """Return where the title of whoever stands before `at` may begin: "he | has been minister"."""
    while at < ceiling and tokens.lowers[at] in _ADVERBS:
        at += 1
    for size in range(_MOST_WORDS, 0, -1):
        words = tuple(tokens.lowers[at : at + size])
        if words in _HOLDING and at + size < ceiling:
            return Opening(at + size, words[0], _HOLDING[words])
    return None


def _given(tokens: Tokens, start: int, end: int, ceiling: int) -> Opening | None:
    """Return the opening behind "was named", "was removed on Friday as"; and "removed him as"."""
    verb = tokens.lowers[start - 1] if start else ""
    at = end
    if not (form := verb_form(verb)) or form.base not in _GIVING | _TAKING:
        while at < ceiling and (tokens.lowers[at] in _BE or tokens.lowers[at] in {"has", "had"}):
            at += 1
        if at == end or at >= ceiling or tokens.lowers[at - 1] not in _BE:
            return None
        form = verb_form(tokens.lowers[at])
        if form is None or not form.participle or form.base not in _GIVING | _TAKING:
            return None
        at += 1
    last = min(at + _TO_AS, ceiling)
    for k in range(at, last):
        if tokens.texts[k] in _CLOSED:
            break
        if tokens.lowers[k] == "as":
            return Opening(k + 1, form.base, past=True)
    return Opening(at, form.base, past=True) if form.base in _GIVING and at < ceiling else None


def _posted(tokens: Tokens, start: int, end: int, ceiling: int) -> Opening | None:
    """Return the opening of "stripped Li of the post of minister", "was given the job of"."""
    verb, at = tokens.lowers[start - 1] if start else "", end
    if (form := verb_form(verb)) is None or form.base not in _POSTING:
        while at < ceiling and (tokens.lowers[at] in _BE or tokens.lowers[at] in {"has", "had"}):
            at += 1
        form = verb_form(tokens.lowers[at]) if at < ceiling else None
        if form is not None and at == end and form.base not in _LEAVING:
            return None
        at += 1
    if form is None or form.base not in _POSTING:
        return None
    at += tokens.lowers[at : at + 1] == ["of"]
    words = tokens.lowers[at : at + _OF_POST]
    if len(words) < _OF_POST or words[1] not in _POSTS or words[2] not in {"of", "as"}:
        return None
    return Opening(at + _OF_POST, form.base, past=True)


def _behind_whose(tokens: Tokens, at: int, ceiling: int) -> Opening | None:
    """Return the opening of ", whose desk as deputy director", of now, and "whose time as"."""
    if at >= ceiling or tokens.lowers[at] != "whose":
        return None
    end = min(at + _TO_AS, ceiling)
    opened = next((k for k in range(at + 1, end) if tokens.lowers[k] == "as"), None)
    if opened is None:
        return None
    return Opening(opened + 1, "serves", past=_DUTIES.isdisjoint(tokens.lowers[at:opened]))


def _is_apposed(tokens: Tokens, end: int) -> bool:
    """Tell "his host, Maj. Gen. Qian Lihua, is" from "the envoy, according to Qian Lihua, is"."""
    before = tokens.lowers[max(end - _TO_COMMA, 0) : end]
    if "," not in before:
        return False
    aside = before[len(before) - before[::-1].index(",") :]
    return _ASIDES.isdisjoint(aside)
