"""Verbs of several words: "call off", "pull out of", "put an end to"."""

from collections.abc import Mapping, Sequence

from factcheck.pipeline.lexicon import ADJUNCT_PHRASES

# Particles that may stand apart from their verb: "called the talks of the two sides off".
PARTICLES: Mapping[str, frozenset[str]] = {
    "call": frozenset({"off"}),
    "break": frozenset({"off", "down"}),
    "cross": frozenset({"out", "off"}),
    "cut": frozenset({"off"}),
    "strike": frozenset({"off", "out"}),
    "wrap": frozenset({"up"}),
    "wind": frozenset({"up"}),
    "kick": frozenset({"off", "out"}),
    "turn": frozenset({"down"}),
    "shoot": frozenset({"down"}),
    "sit": frozenset({"down"}),
    "get": frozenset({"together"}),
    "put": frozenset({"off"}),
    "set": frozenset({"up"}),
    "rule": frozenset({"out"}),
    "shut": frozenset({"down", "off"}),
    "close": frozenset({"down", "off"}),
    "bring": frozenset({"down"}),
    "kill": frozenset({"off"}),
    "write": frozenset({"off"}),
    "take": frozenset({"over"}),
    "go": frozenset({"ahead"}),
    "carry": frozenset({"out"}),
    "switch": frozenset({"off"}),
    "tear": frozenset({"up"}),
    **dict.fromkeys("vote push force throw boot".split(), frozenset({"out"})),
}
# Idioms for breaking off what one takes part in, whole and in this order.
WITHDRAWALS = (
    "announce a halt to", "announce an end to", "back away from", "back out of", "bow out of",
    "bring a halt to", "bring an end to",
    "call a halt to", "call an end to", "call time on", "close the door on", "close the door to",
    "declare an end to", "do away with",
    "drop out", "drop out of", "halt participation in", "opt out of", "order a halt to",
    "order an end to", "pull back from",
    "pull itself out of",
    "pull out of", "pull out", "pull the plug", "pull the plug on", "put a halt to",
    "put a stop to",
    "put an end to", "put on hold", "put on ice", "shut the door on", "shut the door to",
    "slam the door on",
    "slam the door to", "step away from", "step back from", "stop attending",
    "stop participating in", "stop taking part in", "storm out of", "suspend participation in",
    "turn its back on", "turn its back to", "walk away from", "walk away", "walk off",
    "walk out", "walk out of",
    "walk out on", "withdraw from",
)  # fmt: skip
# Verbs by which talks stop of themselves.
LAPSES = (
    "be in abeyance", "be on hold", "be on ice", "break down", "come to a halt",
    "come to a standstill", "fall apart", "fall by the wayside", "fall silent", "fall victim to",
    "go cold", "go dark", "go dead", "go quiet", "go silent",
    "grind to a halt",
)  # fmt: skip

# Not coming to what one was to take part in.
ABSENCES = (
    "be absent from", "be missing from", "fail to appear", "fail to attend", "fail to dial in",
    "fail to join", "fail to log in", "fail to log on", "fail to show up", "fail to turn up",
    "stay away from",
)  # fmt: skip
# Saying that one will not meet.
REFUSALS = ("say no to",)
CALLS = (
    "be on the line", "be on the phone", "get on the line", "get on the phone",
    "connect by phone", "connect by video", "link up by video",
)  # fmt: skip
OTHERS = (
    "come face to face", "exchange views",
    "get going", "get off the ground", "get rid of", "get rolling", "get under way",
    "go to the polls",
    "play host", "raise the curtain on", "set foot", "sit across", "sit facing", "sit opposite",
    "step off", "stop over", "touch down",
)  # fmt: skip


def _idioms() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for idiom in (*WITHDRAWALS, *LAPSES, *ABSENCES, *REFUSALS, *CALLS, *OTHERS):
        verb, *rest = idiom.split()
        found.setdefault(verb, []).append(tuple(rest))
    return {verb: tuple(sorted(ends, key=len, reverse=True)) for verb, ends in found.items()}


_IDIOMS = _idioms()
# "Pulled the plug on account of the visit": the preposition is not the idiom's.
_REASONS = {tuple(phrase.split()) for phrase in ADJUNCT_PHRASES}


def idiom_behind(base: str, lowers: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the words behind a verb, from token `at` on, that make an idiom with it; often ()."""
    for words in _IDIOMS.get(base, ()):
        end = at + len(words)
        if tuple(lowers[at:end]) == words and tuple(lowers[end - 1 : end + 2]) not in _REASONS:
            return words
    return ()


# "Put the talks of the two sides on hold": what is put stands between.
_TAILS = {"put": ("on hold", "on ice")}
_TO_TAIL = 10  # tokens of "the policy talks and two other channels"


def tail_of(base: str, lowers: Sequence[str], at: int, limit: int) -> str:
    """Return the end of an idiom whose object stands inside it, from token `at` on; often ""."""
    for tail in _TAILS.get(base, ()):
        first = tail.split()[0]
        for k in range(at + 1, min(at + _TO_TAIL, limit - 1)):
            if not lowers[k][:1].isalnum() and lowers[k] not in {"'s", "-", ","}:
                break
            if lowers[k] == first and " ".join(lowers[k : k + 2]) == tail:
                return tail
    return ""
