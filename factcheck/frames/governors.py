"""What stands over a name: its preposition, through lists and offices."""

from factcheck.frames.view import View
from factcheck.pipeline.lexicon import PREPOSITIONS
from factcheck.pipeline.mentions import PersonMention
from factcheck.pipeline.title_words import HEADS

# They stand between a preposition and a name: "by the Chinese general X and his counterpart Y".
_BETWEEN = frozenset(
    "and , the 's both a his her their \" / counterpart counterparts chinese american generals"
    " host hosts guest guests colleague presidents secretaries ministers messrs".split()
)
_FARTHEST = 24  # steps back over names, offices and commas
_LONGEST_OFFICE = 12
_OVER = frozenset(
    "with by between under against opposite alongside met meet received hosted".split()
)


def governor_of(view: View, person: PersonMention, index: int) -> tuple[str, int]:
    """Return the preposition over a name, through "X and Y", and where its phrase begins."""
    at = person.outer_start - 1
    first = person.outer_start
    for _ in range(_FARTHEST):
        if at < view.start:
            return "", first
        lower = view.lower(at)
        inside = next((p for p in view.people[:index] if p.outer_start <= at < p.outer_end), None)
        if inside is not None:
            first = inside.outer_start
            at = first - 1
        elif lower == "," and not _listed(view, at, index):
            office = _office_before(view, at)
            if office is None:
                return "", first
            at = first = office
            at -= 1
        elif lower in _BETWEEN or _qualifies(view, at):
            at -= 1
        else:
            return (lower if lower in PREPOSITIONS else ""), first
    return "", first


def _office_before(view: View, comma: int) -> int | None:
    """Return where the office of "with China's minister, Gen. Li" begins, if one ends here."""
    found = None
    for at in range(comma - 1, max(view.start, comma - _LONGEST_OFFICE) - 1, -1):
        lower = view.lower(at)
        if view.tokens.keys[at] in HEADS:
            found = at
        if not (lower[:1].isalnum() or lower in {"'s", "-"}):
            return None
        if found is not None and lower in _OVER:
            return at + 1
        if any(person.start <= at < person.end for person in view.people):
            return None
    return None


def opens_clause(view: View, word: str, at: int) -> bool:
    """Tell "after" in "after Pelosi visited Taiwan", where it governs a clause and no name."""
    clause = view.clauses[view.owner.get(at, 0)]
    return clause.kind == "subordinate" and clause.connector == word


def _qualifies(view: View, at: int) -> bool:
    """Tell a side before a name or an office, "China 's", "US", from a place in a list."""
    mention = next((m for m in view.places if m.start <= at < m.end), None)
    if mention is None or view.lower(mention.start - 1) in {"in", "at"}:
        return False  # "on Tuesday in Singapore Lloyd Austin met Dong Jun"
    return view.lower(mention.end) in {"'s", "'"} or any(
        p.outer_start == mention.end for p in view.people
    )


def _listed(view: View, comma: int, number: int) -> bool:
    """Tell whether the comma closes the office of somebody named before it."""
    return any(person.outer_end in {comma, comma - 1} for person in view.people[:number])
