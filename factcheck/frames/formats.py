"""Find the words that say in which form a meeting was held: "in person", "by video"."""

from factcheck.pipeline.mentions import DialogueMention
from factcheck.pipeline.phrases import Phrases
from factcheck.pipeline.tokens import Tokens

_FORMATS = {
    "in-person": (
        "in person", "face to face", "in one room", "offline", "around a table", "conference table",
        "around one table", "same room", "same hall", "same table", "in the flesh",
        "across a table", "across the table", "one roof", "share a room", "shared a room",
        "sharing a room",
    ),
    "video": (
        "by video", "video link", "video call", "video conference", "video teleconference",
        "videoconference", "video-link", "videolink", "virtual", "virtually", "via zoom", "zoom",
        "online", "secure video", "secure link", "secure line", "video session", "secure screen",
        "on screen", "on a screen", "over video", "video meeting", "video talks",
        "secure video conference",
        "secure video link", "teleconference", "on screens", "on the screen", "encrypted video",
        "video screen", "video screens", "video chat", "remotely",
    ),
    "phone": (
        "by phone", "phone call", "by telephone", "telephone call", "telephone",
        "phone conversation", "phone",
    ),
}  # fmt: skip
_FORMAT_PHRASES: Phrases[str] = Phrases(
    (phrase, name) for name, phrases in _FORMATS.items() for phrase in phrases
)
_LINES = frozenset({"link", "lines", "line", "company"})


def find_formats(
    tokens: Tokens, start: int, end: int, dialogues: tuple[DialogueMention, ...]
) -> tuple[tuple[int, int, str], ...]:
    """Return (first token, end, format) for each such phrase outside a dialogue's name."""
    found = []
    for match in _FORMAT_PHRASES.find(tokens.keys[start:end], tokens.texts[start:end]):
        first, last = match.start + start, match.end + start
        named = any(m.start <= first < m.end for m in dialogues)
        behind = tokens.lowers[last] if last < end else ""
        either = "or" in {behind, tokens.lowers[first - 1] if first > start else ""}
        if not named and not either and not (match.value == "phone" and behind in _LINES):
            found.append((first, last, match.value))
    return tuple(_joined(found))


def _joined(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return what stands side by side as one: "by video" and "teleconference"."""
    joined: list[tuple[int, int, str]] = []
    for first, last, name in found:
        before = joined[-1] if joined else None
        if before is not None and before[1:] == (first, name):
            joined[-1] = (before[0], last, name)
        else:
            joined.append((first, last, name))
    return joined
