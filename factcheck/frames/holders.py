"""Read who met where only their office tells: "the defense chiefs met", "the presidents' call"."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.others import NATIONS
from factcheck.frames.view import View


class Office(NamedTuple):
    """An office that each side has: how both its holders are called, and its titles on record."""

    names: tuple[str, ...]
    title: re.Pattern[str]


OFFICES: Mapping[str, Office] = {
    "defense-chief": Office(
        (
            "defense chiefs", "defense ministers", "defense secretaries", "ministers of defense",
            "heads of defense",
        ),
        re.compile(r"Secretary of (?:Defense|War)|Minister of (?:National )?Defense"),
    ),
    "president": Office(("presidents", "heads of state"), re.compile(r"President of ")),
    "top-officer": Office(
        (
            "top officers", "top military officers", "top generals", "highest - ranking officers",
            "most senior officers",
        ),
        re.compile(r"Chairman of the Joint Chiefs|Chief of the (?:CMC )?Joint Staff"),
    ),
    "top-diplomat": Office(
        ("top diplomats", "foreign ministers"),
        re.compile(r"Secretary of State|Foreign Minister|Minister of Foreign"),
    ),
    "theater-commander": Office(
        ("theater commanders",),
        re.compile(r"Commander, (?:U\.S\. Indo-Pacific|PLA \w+ Theater) Command"),
    ),
}  # fmt: skip
_NOUNS = frozenset(
    form
    for office in OFFICES.values()
    for name in office.names
    for noun in (name.partition(" of ")[0].split()[-1],)
    for form in (noun, noun.removesuffix("s"))
)
_BEFORE = frozenset("the two both their our 's ' chinese american u.s. us military".split())
_NAMED = frozenset({"chinese", "american", "u.s.", "us"})
# Not those in which the two sides have met.
_COUNTRIES = frozenset(
    "japan australia india russia ukraine israel iran france germany britain korea canada"
    " philippines pakistan italy poland turkey".split()
)
_SENTENCES = 60  # tokens before that are looked at for others
_TO_FIRST = 5  # tokens of "an American and a Chinese"
_TO_NOUN = 6  # tokens from "the defense chiefs" to their "meeting"
_BEHIND = 11  # tokens from "meeting between" to "defense chiefs"
_BETWEEN = frozenset({"of", "between", "by"})
_OF = frozenset({"of", "from"})
_BOTH = frozenset({"two", "both"})


def holders_of(view: View, draft: Draft) -> str | None:
    """Return the office whose two holders a gathering is of, where it names them by that alone."""
    if draft.type not in GATHERINGS or draft.mention == "foreign":
        return None
    if _NOUNS.isdisjoint(view.tokens.lowers[view.start : view.end]):
        return None
    for start, end in _spans(view, draft):
        for ident, office in OFFICES.items():
            if any(_is_named(view, start, end, name.split()) for name in office.names):
                return ident
    return None


def _spans(view: View, draft: Draft) -> list[tuple[int, int]]:
    """Return where those who met may stand: before the verb, before the noun, behind its "of"."""
    spans = []
    verb = draft.verb
    if verb is not None:
        before = [at for at in view.clauses[draft.clause].tokens if at < verb.start]
        if before:
            spans.append((before[0], verb.start))
    for head in draft.heads:
        if head.verb is None:
            spans.append((max(view.start, head.start - _TO_NOUN), head.start))
            if view.lower(head.end) in _BETWEEN:
                spans.append((head.end, min(view.end, head.end + _BEHIND)))
    return spans


def _is_named(view: View, start: int, end: int, words: list[str]) -> bool:
    for at in range(start, end - len(words) + 1):
        said = [view.lower(k).replace("defence", "defense") for k in range(at, at + len(words))]
        said = [word.replace("theatre", "theater") for word in said]
        if said == [*words[:-1], words[-1].removesuffix("s")] and _one_of_each(view, at):
            return True
        if said == words and view.lower(at - 1) in _BEFORE and _of_both(view, at + len(words)):
            named = view.lower(at - 1) in _NAMED or view.lower(at + len(words)) in _OF
            return named or not _speaks_of_others(view)
    return False


def _one_of_each(view: View, at: int) -> bool:
    """Tell "an American and a Chinese defense chief"."""
    before = view.tokens.lowers[max(view.start, at - _TO_FIRST) : at]
    return "and" in before and "chinese" in before and not {"american", "u.s."}.isdisjoint(before)


def _speaks_of_others(view: View) -> bool:
    """Tell "Marles of Australia met Dong. The two defense chiefs met": perhaps those."""
    near = view.tokens.lowers[max(view.start - _SENTENCES, 0) : view.end]
    return not (NATIONS | _COUNTRIES).isdisjoint(near)


def _of_both(view: View, end: int) -> bool:
    """Tell "the defense chiefs of the United States and China" from those of others."""
    if view.lower(end) not in _OF:
        return True
    near = range(end + 1, end + 1 + _TO_NOUN)
    sides = {place.party for place in view.places if place.start in near and place.party}
    return len(sides) > 1 or not _BOTH.isdisjoint(view.lower(at) for at in near)
