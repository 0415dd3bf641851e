"""Say what words make of the clause they govern: "it is a myth that", "rumours that"."""

from collections.abc import Iterable

from factcheck.model import Status

_FALSE = frozenset(
    "false untrue wrong incorrect mistaken inaccurate misleading myth lie fiction falsehood"
    " misconception legend hoax fake fabrication nonsense bogus baseless unfounded groundless"
    " impossible erroneous debunked discredited retracted withdrawn refuted disproved disproven"
    " unsubstantiated".split()
)
_TRUE = frozenset("true correct right accurate case fair safe".split())
_GROUNDS = frozenset("evidence proof sign indication suggestion truth basis hint nothing".split())
_OPEN = frozenset(
    "possible conceivable plausible likely unlikely imaginable thinkable probable unclear"
    " uncertain unknown unconfirmed".split()
)
_NO = frozenset("no not n't never hardly scarcely nothing little scant without".split())
_SUPPOSING = frozenset("suppose supposing imagine pretend assume assuming picture whoever".split())
_DREAMT = frozenset(
    "idea notion possibility fear fears hope hopes prospect chance risk hypothesis scenario"
    " expectation expectations".split()
)
_RUMOURED = frozenset(
    "claim claims rumour rumours rumor rumors allegation allegations assertion assertions belief"
    " suggestion suggestions speculation theory view assumption impression accusation accusations"
    " story stories argument report reports news".split()
)
_UNTRUE = frozenset("myth misconception falsehood lie fiction legend hoax error mistake".split())

CONTENT_NOUNS = _DREAMT | _RUMOURED | _UNTRUE
"""Nouns that a clause with "that" may spell out: "the myth that the talks ended"."""


def judged(words: Iterable[str], *, negated: bool = False) -> Status:
    """Return what a predicate, "is not true" or "is a myth", makes of its clause."""
    said = set(words)
    no = negated or bool(said & _NO)
    if said & _FALSE:
        return Status.ASSERTED if no else Status.DENIED
    if no and said & (_TRUE | _GROUNDS):
        return Status.DENIED
    return Status.HYPOTHETICAL if said & _OPEN else Status.ASSERTED


def of_content(noun: str) -> Status:
    """Return what a noun makes of the clause that spells it out; a claim is someone's."""
    if noun in _UNTRUE:
        return Status.DENIED
    return Status.HYPOTHETICAL if noun in _DREAMT else Status.ASSERTED


def is_rumoured(noun: str) -> bool:
    """Tell a noun of saying: its clause is told by others, not by the writer."""
    return noun in _RUMOURED


def supposes(word: str) -> bool:
    """Tell a word that opens a sentence as a thought: "Suppose the talks had ended"."""
    return word in _SUPPOSING
