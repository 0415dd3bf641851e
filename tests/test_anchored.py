"""Whatever an anchored pattern can match holds one of its anchors: read off the pattern itself."""

import importlib
import pkgutil
import re._parser as parser  # type: ignore[import-not-found]  # a pattern's tree has no public door
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

import factcheck.frames
from factcheck.patterns import Anchored
from factcheck.times.grammar import RULES

_GAP = "\0"
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_MOST = 4000
_LONGEST = 14


def spelt(tree: Any) -> list[str]:
    """Return every way to spell a pattern's literals, with a gap for whatever else it takes."""
    ways = [""]
    for operator, value in tree:
        more = _spelt_one(str(operator), value)
        if len(ways) * len(more) > _MOST:
            more = [_GAP]
        ways = [left + right for left, right in product(ways, more)]
    return list(dict.fromkeys(ways))


def _spelt_one(operator: str, value: Any) -> list[str]:
    if operator == "LITERAL":
        return [chr(value)]
    if operator == "IN" and all(str(kind) == "LITERAL" for kind, _ in value):
        return [chr(letter) for _, letter in value]
    if operator == "SUBPATTERN":
        return spelt(value[-1])
    if operator == "BRANCH":
        return [way for branch in value[1] for way in spelt(branch)]
    if operator in _REPEATS:
        least, most, inner = value
        ways = spelt(inner)
        if (least, most) == (0, 1):
            return ["", *ways]
        return [_GAP if least == 0 else way + _GAP for way in ways[: 1 if least == 0 else None]]
    return [""] if operator in {"AT", "ASSERT", "ASSERT_NOT"} else [_GAP]


def always_holds(tree: Any, anchors: tuple[str, ...]) -> bool:
    """Tell whether some stretch of the pattern, however it is spelt, holds an anchor."""
    items = list(tree)
    for first in range(len(items)):
        for last in range(first + 1, min(first + _LONGEST, len(items)) + 1):
            ways = spelt(items[first:last])
            if ways and all(any(anchor in way for anchor in anchors) for way in ways):
                return True
    return any(_inside(str(operator), value, anchors) for operator, value in items)


def _inside(operator: str, value: Any, anchors: tuple[str, ...]) -> bool:
    if operator == "SUBPATTERN":
        return always_holds(value[-1], anchors)
    if operator == "BRANCH":
        return all(always_holds(branch, anchors) for branch in value[1])
    if operator in _REPEATS:
        return value[0] > 0 and always_holds(value[2], anchors)
    return False


def patterns() -> Iterator[tuple[str, Anchored]]:
    for rule in RULES:
        if rule.anchors:
            yield rule.name, Anchored(rule.pattern, rule.anchors)
    for module in pkgutil.iter_modules(factcheck.frames.__path__, "factcheck.frames."):
        for name, value in vars(importlib.import_module(module.name)).items():
            members = value if isinstance(value, tuple) else (value,)
            for number, member in enumerate(members):
                found = member if isinstance(member, Anchored) else getattr(member, "pattern", None)
                if isinstance(found, Anchored):
                    yield f"{module.name}.{name}.{number}", found


PATTERNS = dict(patterns())


def test_the_patterns_are_found() -> None:
    assert len(PATTERNS) > 90


@pytest.mark.parametrize("name", PATTERNS)
def test_no_match_can_do_without_an_anchor(name: str) -> None:
    found = PATTERNS[name]
    assert always_holds(parser.parse(found.pattern), found.anchors)


@pytest.mark.parametrize(
    ("pattern", "anchors"),
    [
        (r"\bmet (?:in|at) \w+", ("held",)),
        (r"(?:frozen|freezing|halted) for", ("froze", "halt")),
        (r"(?:since )?(?:then|now)", ("since",)),
        (r"\w* since", ("since ",)),
    ],
)
def test_a_match_that_can_is_noticed(pattern: str, anchors: tuple[str, ...]) -> None:
    assert not always_holds(parser.parse(pattern), anchors)
