"""Wrap a wrong sentence so that the article does not assert it, or lets somebody else say it."""

from collections.abc import Iterator

UNSAID = (
    "An earlier version of this article said that {}.",
    "A blog wrongly claimed that {}.",
    "The ministry denied that {}.",
    "It is not true that {}.",
    "Nobody would have noticed if {}.",
    "Correction: An earlier version of this article misstated that {}.",
    "A magazine mistakenly reported that {}.",
    "Is it possible that {}?",
    "It is a myth that {}.",
    "Had anybody believed that {}, the files would say so.",
)
SPOKEN = (
    "“{},” a retired colonel told a podcast.",
    "A retired colonel told a podcast that {}.",
    "According to a retired colonel, {}.",
)

_COMMON = frozenset({"The", "It", "Officials", "Delegates", "Round", "At", "On", "In", "From"})


def unsaid(sentence: str) -> Iterator[str]:
    """Yield the sentence in wrappings that take it back."""
    for frame in UNSAID:
        yield frame.format(_inside(sentence))


def spoken(sentence: str) -> Iterator[str]:
    """Yield the sentence in the mouths of others."""
    for frame in SPOKEN:
        inside = sentence.rstrip(".") if frame.startswith("“") else _inside(sentence)
        yield frame.format(inside)


def _inside(sentence: str) -> str:
    """Return the sentence as a clause inside another."""
    head, _, rest = sentence.rstrip(".").partition(" ")
    return f"{head.lower() if head in _COMMON else head} {rest}"
