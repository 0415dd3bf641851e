"""Read verb groups: "had been scheduled", "did not lead", "will be held"."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from factcheck.pipeline.date_words import date_end
from factcheck.pipeline.finite import last_done, participle_at
from factcheck.pipeline.lexicon import (
    ADVERBIAL,
    ADVERBS,
    AUXILIARIES,
    BE,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    VerbForm,
    verb_form,
)
from factcheck.pipeline.phrasal import CALLS, PARTICLES, idiom_behind, tail_of
from factcheck.pipeline.tokens import Tokens

_BEFORE_VERBS = ADVERBS | NEGATIONS
# The rest are, or belong to, the subject: "nobody met" is denied once, by its subject.
_ADVERBIAL = NEGATIONS - frozenset("no none nobody nothing neither without".split())
_TO_FRONTED = 12  # tokens from "not" of "not since the summit of 2021" to "had"
_FRONTED = frozenset("not never only nor neither rarely seldom hardly scarcely".split())
_ENDS = frozenset({".", "!", "?", ";", ":", "\u2014", '"', ","})
_ADDING = (["only"], ["just"], ["merely"], ["simply"])
_PARTING = frozenset({"since", "yet"})
_TO_ASKED = 12  # tokens from "did", over the subject, to "meet"


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries at tokens [start, end); `head` is the token of the verb.

    `base` has its particle ("call off"). `modal` is the first modal. `form` is "finite",
    "participle", "ing" or "infinitive".
    """

    start: int
    end: int
    head: int
    base: str
    form: str
    modal: str | None = None
    negated: bool = False
    passive: bool = False
    perfect: bool = False
    past: bool = False


def group_at(tokens: Tokens, at: int, limit: int, atoms: AbstractSet[int], form: str) -> VerbGroup:
    """Read the verb group in a `form` that begins at token `at` and ends before `limit`."""
    modal: str | None = None
    negated = _denied_before(tokens, at, atoms)
    passive = perfect = past = False
    head = current = at
    while (
        (current := _resumed(tokens, at, current, limit, atoms)) < limit
        and current not in atoms
        and not _denies_noun(tokens, at, current)
    ):
        lower = tokens.lowers[current]
        if lower in NEGATIONS:
            negated = negated or not _adds(tokens, current)
            current += lower == "no"  # "no longer"
        elif lower in AUXILIARIES:
            modal = modal or (lower if lower in MODALS else None)
            passive = lower in BE or (passive and lower not in HAVE)
            perfect = perfect or lower in HAVE
            past = past or lower in {"was", "were", "had", "did"}
            head = current
        elif lower == "yet" and current > at and current + 2 < limit and _not_done(tokens, current):
            negated, passive = True, False
            current += 1
        elif lower == "to" and passive and current + 1 < limit and _bare(tokens, current + 1):
            modal = modal or "is to"
            passive = False
        elif current > at and (words := _adverbial(tokens, current)):
            current += words - 1
        elif (reading := verb_form(lower)) is not None and _extends(reading, at, current):
            head = current
            passive = passive and reading.participle
            past = past or (reading.past and current == at)
            break
        elif lower not in ADVERBS and not lower.endswith("ly"):
            break
        current += 1
    if head == at and tokens.lowers[at] in AUXILIARIES:
        head, denied = _inverted(tokens, at, limit, atoms)
        at, negated = head, negated or denied
    base, end = _base_of(tokens, head, limit)
    active = base == "be" or base in CALLS
    passive = (passive and not active) or form == "participle"
    return VerbGroup(at, end, head, base, form, modal, negated, passive, perfect, past)


def _resumed(tokens: Tokens, start: int, at: int, limit: int, atoms: AbstractSet[int]) -> int:
    """Return where "has | now called", "had | by May met", "has | since resumed" go on, or `at`."""
    helping = tokens.lowers[at - 1]
    if not start < at < limit or helping not in AUXILIARIES | NEGATIONS:
        return at
    behind = at + 1 if tokens.lowers[at] in _PARTING else date_end(tokens, at, limit, atoms)
    while at < behind < limit and tokens.lowers[behind] in ADVERBS:
        behind += 1
    if not at < behind < limit or behind in atoms:
        return at
    form = tokens.forms[behind]
    bare = helping in MODALS | DO and form is not None and form.bare
    done = tokens.lowers[behind] in {"be", "been"} or participle_at(tokens, behind)
    return behind if bare or done else at


def _inverted(tokens: Tokens, at: int, limit: int, atoms: AbstractSet[int]) -> tuple[int, bool]:
    """Return the verb of "when did the two sides last meet?", whose auxiliary stands at `at`.

    So too of "never had they met" and "only in May did they meet"; the former is denied.
    """
    opening = _fronted(tokens, at)
    if opening is None and tokens.texts[limit - 1] != "?":
        return at, False
    helped = tokens.lowers[at] in BE | HAVE
    for verb in range(at + 1, min(at + _TO_ASKED, limit)):
        form = tokens.forms[verb]
        if tokens.texts[verb] == ",":
            break  # "will the talks, which met in May, go on?"
        if form is None or verb in atoms or (form.base == "last" and verb + 2 < limit):
            continue  # "when did they last meet?"
        if form.participle if helped else form.bare:
            return verb, opening in NEGATIONS
    return at, False


def _fronted(tokens: Tokens, at: int) -> str | None:
    """Return what the subject of "not since May had they met" stands behind its verb for.

    That is "only" of "not until May did they meet", who did.
    """
    first = at
    while first > 0 and first > at - _TO_FRONTED and tokens.texts[first - 1] not in _ENDS:
        first -= 1
    if first == at:
        return None
    word, behind = tokens.lowers[first], tokens.lowers[first + 1]
    if word not in _FRONTED or (tokens.lowers[at] in BE and behind not in PREPOSITIONS | ADVERBS):
        return None
    return "only" if word == "not" and behind in {"until", "till", "only"} else word


def _base_of(tokens: Tokens, head: int, limit: int) -> tuple[str, int]:
    """Return the base of the verb at `head` with what belongs to it, and the token it ends before.

    A particle that stands apart, as in "called the talks off", is in the base and not in the span.
    """
    lower, end = tokens.lowers[head], head + 1
    reading = verb_form(lower)
    base = "be" if lower in BE else reading.base if reading else lower
    idiom = idiom_behind(base, tokens.lowers, end)
    if idiom:
        return " ".join((base, *idiom)), end + len(idiom)
    tail = tail_of(base, tokens.lowers, end, limit)
    if tail:
        return f"{base} {tail}", end
    particle = _particle(tokens, base, end, limit)
    if particle:
        base, end = f"{base} {tokens.lowers[particle]}", end + (particle == end)
    return ("have" if base in {"had", "has"} else base), end


def _denied_before(tokens: Tokens, at: int, atoms: AbstractSet[int]) -> bool:
    """Tell "never met" from "not only met": a negation among the adverbs before a verb."""
    first = at - 1
    while first >= 0 and tokens.lowers[first] in _BEFORE_VERBS and first not in atoms:
        if tokens.lowers[first] in _ADVERBIAL and not _adds(tokens, first):
            return True
        first -= 1
    return False


def _adds(tokens: Tokens, at: int) -> bool:
    """Tell the "not" of "not only suspended talks but sanctioned her": both happened."""
    return tokens.lowers[at + 1 : at + 2] in _ADDING


def _adverbial(tokens: Tokens, at: int) -> int:
    """Return how many tokens say "last" or "in fact" inside a verb group, 0 where none do."""
    if last_done(tokens, at):
        return 1
    return 2 if tuple(tokens.lowers[at : at + 2]) in ADVERBIAL else 0


def _denies_noun(tokens: Tokens, start: int, at: int) -> bool:
    """Tell "there is no doubt" from "are no longer held", in the group begun at `start`."""
    behind = tokens.lowers[at + 1 : at + 2]
    return at > start and tokens.lowers[at] == "no" and behind != ["longer"]


def _not_done(tokens: Tokens, at: int) -> bool:
    """Tell "have yet to meet", who have not met, from "have yet another meeting"."""
    return tokens.lowers[at + 1] == "to" and _bare(tokens, at + 2)


def _bare(tokens: Tokens, at: int) -> bool:
    lower = tokens.lowers[at]
    form = verb_form(lower)
    return lower in {"be", "have", "do"} or (form is not None and form.bare)


def _extends(form: VerbForm, start: int, current: int) -> bool:
    """Tell whether a verb form goes on with the group begun at `start`."""
    return current == start or form.participle or form.ing or form.bare or form.past


_UNPARTED = frozenset({"take", "go"})  # "took over", but "took place over video"
_PARTED = 6  # tokens: "called the talks of the two sides off"


def _particle(tokens: Tokens, base: str, end: int, limit: int) -> int | None:
    """Return the token of a phrasal verb's particle, up to four words behind the verb."""
    wanted = PARTICLES.get(base)
    if wanted is None:
        return None
    reach = 1 if base in _UNPARTED else _PARTED
    for at in range(end, min(end + reach, limit)):
        lower = tokens.lowers[at]
        if lower in wanted:
            return at
        if not (lower.isalnum() or lower in {"-", "'s"}) or lower in {
            "and",
            "in",
            "on",
            "at",
            "after",
        }:
            return None
    return None
