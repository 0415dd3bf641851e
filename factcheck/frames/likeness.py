"""Tell what something is likened to from what is spoken of: "unlike the 16th round, the 17th"."""

from factcheck.frames.view import View

# Tokens from "like the preceding" to its noun, where no sentence opens with it: "like" is also a
# verb.
_TO_NOUN = {"like": 4, "unlike": 8}


def is_likened(view: View, at: int) -> bool:
    """Tell "like its January forerunner, the 18th": said of the other one, up to the comma."""
    opened = next((k for k in range(at - 1, view.start - 1, -1) if view.lower(k) in _TO_NOUN), None)
    if opened is None or "," in view.tokens.texts[opened:at]:
        return False
    return opened == view.start or at - opened <= _TO_NOUN[view.lower(opened)]
