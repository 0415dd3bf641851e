"""Give people the offices beside their names, and those told of "he" in the next sentence."""

from bisect import bisect_right
from dataclasses import replace

from factcheck.pipeline.commands import command_behind
from factcheck.pipeline.mentions import PersonMention
from factcheck.pipeline.titles import (
    title_after,
    title_apposed,
    title_before,
    title_fronted,
    title_of_pronoun,
)
from factcheck.pipeline.tokens import Tokens

_PRONOUNS = frozenset({"he", "she"})
_TO_PRONOUN = 20  # tokens of "As chief of the Joint Staff Department,"


def with_titles(
    tokens: Tokens, mentions: list[PersonMention], number: int, bounds: list[int]
) -> PersonMention:
    """Add the offices beside a name, inside its sentence; `bounds` are where sentences begin."""
    mention = mentions[number]
    sentence = bisect_right(bounds, mention.start)
    earlier = (mentions[at].end for at in range(number - 1, -1, -1))
    floor = next((end for end in earlier if end <= mention.start), 0)
    floor = max(floor, bounds[sentence - 1] if sentence else 0)
    later = (mentions[at].start for at in range(number + 1, len(mentions)))
    following = next((start for start in later if start >= mention.end), len(tokens) + 1)
    closing = bounds[sentence] if sentence < len(bounds) else len(tokens)
    ceiling = min(following, max(closing, mention.end))
    ceiling = _line_end(tokens, mention.end, ceiling)
    before = title_before(tokens, mention.start, floor)
    first = before.start if before else mention.start
    fronted = title_fronted(tokens, first, floor)
    opening = bounds[sentence - 1] if sentence else 0
    fronted = fronted or title_apposed(tokens, first, mention.end, floor, opening)
    behind = mention.end
    if behind < len(tokens) and tokens.texts[behind] == "(":
        close = next(
            (k for k in range(behind, min(behind + 8, ceiling)) if tokens.texts[k] == ")"), -1
        )
        behind = close + 1 if close > 0 else behind
    opened = before.start if before else mention.start
    after = title_after(tokens, (opened, behind), ceiling, following)
    after = after or command_behind(tokens, behind, ceiling)
    return PersonMention(
        mention.start, mention.end, mention.ids, mention.full,
        titles=tuple([title for title in (fronted, before, after) if title is not None]),
        outer_start=opened,
        # A title with a verb of its own is a clause, not a part of the name's phrase.
        outer_end=after.end if after and after.verb is None else mention.end,
        native=mention.native,
    )  # fmt: skip


def with_pronouns(
    tokens: Tokens, mentions: list[PersonMention], bounds: list[int]
) -> list[PersonMention]:
    """Add "He is deputy director" to the one person whom the sentence before names."""
    for number, start in enumerate(bounds[:-1]):
        pronoun = _pronoun(tokens, start) if number else None
        if pronoun is None:
            continue
        before = [m for m in mentions if bounds[number - 1] <= m.start < start]
        quoted = '"' in tokens.texts[bounds[number - 1] : bounds[number + 1]]
        if len(before) != 1 or quoted or "\n\n" in "".join(tokens.texts[before[0].end : start]):
            continue
        names = (m.start for m in mentions if m.start > start)
        following = next(names, len(tokens) + 1)
        ceiling = min(following, bounds[number + 1])
        title = (
            title_of_pronoun(tokens, start + 1, ceiling, following)
            if pronoun == start
            else title_fronted(tokens, pronoun, start - 1)
        )
        if title is not None:
            owner = replace(before[0], titles=(*before[0].titles, title))
            mentions = [owner if m is before[0] else m for m in mentions]
    return mentions


def _pronoun(tokens: Tokens, start: int) -> int | None:
    """Return the "he" that opens the sentence at `start`, or that "As commander, he" comes to."""
    if tokens.lowers[start] in _PRONOUNS:
        return start
    if tokens.lowers[start] != "as":
        return None
    comma = next(
        (k for k in range(start, min(start + _TO_PRONOUN, len(tokens))) if tokens.texts[k] == ","),
        len(tokens),
    )
    return comma + 1 if _PRONOUNS.intersection(tokens.lowers[comma + 1 : comma + 2]) else None


def _line_end(tokens: Tokens, at: int, ceiling: int) -> int:
    last = min(ceiling, len(tokens))
    return next((k for k in range(at, last) if "\n" in tokens.texts[k]), last)
