"""Quotation marks: what stands between them is somebody's words and is left as it is."""


def is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch may be inside quotation marks, as far as its paragraph tells."""
    first = text.rfind("\n\n", 0, start) + 1
    last = text.find("\n\n", end)
    before, inside = text[first:start], text[start:end]
    after = text[end : len(text) if last < 0 else last]
    if set('“”"«»') & set(inside):
        return True
    if before.count("“") > before.count("”") or before.count("«") > before.count("»"):
        return True
    # A quotation that goes on in the next paragraph is closed only there.
    opened_late = after.count("”") > after.count("“")
    return before.count('"') % 2 == 1 or opened_late
