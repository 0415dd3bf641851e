"""Parse the words of a title into ranks and offices: head, level, bodies, field, regions, time."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from factcheck.pipeline.office_words import (
    BODIES,
    ENDS,
    FIELDS,
    HEAD_WORDS,
    JOINTS,
    LEVEL_WORDS,
    NATIONS,
    NOT_RANKS_AFTER,
    NOT_RANKS_BEFORE,
    RANK_WORDS,
    REGIONS,
    SIDES,
    TIME_WORDS,
)
from factcheck.pipeline.phrases import Phrases, key_of


@dataclass(frozen=True, slots=True)
class Rank:
    """A military rank at words [start, end)."""

    start: int
    end: int
    name: str
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office at words [start, end): the levels "deputy", "assistant" of a head "secretary".

    `bodies` are the organisations named, `fields` what the office is of, `regions` what it
    is for, `others` the words that are none of these. `time` is "then", "former", … A `command`
    is what somebody heads or is of, with no word for its holder.
    """

    start: int
    end: int
    head: str
    levels: tuple[str, ...] = ()
    acting: bool = False
    bodies: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    nations: frozenset[str] = frozenset()
    time: str | None = None
    war: bool = False
    command: bool = False

    @property
    def bare(self) -> bool:
        """Whether nothing is said of what the office is of."""
        return not (self.bodies or self.fields or self.regions or self.others or self.nations)

    @property
    def terms(self) -> frozenset[str]:
        """Everything it is said to be of or for."""
        return self.bodies | self.fields | self.regions | self.others

    def at(self, time: str) -> "Office":
        """Return the same office with another time."""
        return replace(self, time=time)


def parse_command(letters: Sequence[str], texts: Sequence[str]) -> Office:
    """Return the office of whoever is of the command that the words name."""
    part = _parsed(("head", *letters), ("head", *texts))[0]
    bodies = part.bodies if isinstance(part, Office) else frozenset[str]()
    return Office(0, len(texts), "head", bodies=bodies, command=True)


# Heads in one word: the levels in them. "DASD" is of defense besides.
_COMPOUNDS = {"undersecretary": ("under",), "dasd": ("deputy", "assistant")}
# Words between a title and a name, or inside "chief of staff", that say nothing of the office.
_BESIDE = frozenset({"staff", "general", "dr", "mr", "ms", "mrs", "prof"})
_OWNERS = frozenset({"ministry", "department", "military", "commission", "army"})
_GOVERNING = frozenset("of for at the a an its his her their our".split())


@dataclass(frozen=True, slots=True)
class _Unit:
    kind: str
    name: str


def _entries() -> list[tuple[str, _Unit]]:
    tables = (
        ("rank", RANK_WORDS),
        ("body", BODIES),
        ("field", FIELDS),
        ("region", REGIONS),
        ("nation", NATIONS),
    )
    return [
        (phrase, _Unit(kind, name))
        for kind, table in tables
        for name, phrases in table.items()
        for phrase in phrases
    ]


_UNITS: Phrases[_Unit] = Phrases(_entries())
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+|[,;]")


def parse_words(text: str) -> tuple[Rank | Office, ...]:
    """Parse a title of the reference."""
    words = _WORD.findall(text)
    return parse_title([key_of(word) for word in words], [word.title() for word in words])


def parse_title(letters: Sequence[str], texts: Sequence[str]) -> tuple[Rank | Office, ...]:
    """Return the ranks and offices in the words `texts`, in order; `letters` are their keys.

    Words that are not capitalised and not known end an office.
    """
    return _parsed(tuple(letters), tuple(texts))


@lru_cache(maxsize=2048)
def _parsed(letters: tuple[str, ...], texts: tuple[str, ...]) -> tuple[Rank | Office, ...]:
    keys = [text if text in {",", ";"} else key for key, text in zip(letters, texts, strict=True)]
    capitals = [not text[:1].islower() for text in texts]
    units = {match.start: (match.end, match.value) for match in _UNITS.find(keys, texts)}
    words = _Words(keys, capitals, units)
    ranks = _ranks(words)
    cuts = [0, *(edge for rank in ranks for edge in (rank.start, rank.end)), len(keys)]
    parts: list[Rank | Office] = list(ranks)
    for start, end in pairwise(cuts):
        if not any(rank.start == start for rank in ranks):
            parts += _offices(words, start, end)
    parts.sort(key=lambda part: part.start)
    time = next((TIME_WORDS[key] for key in keys[:2] if key in TIME_WORDS), None)
    return tuple(_timed(part, time) for part in parts)


def _timed(part: Rank | Office, time: str | None) -> Rank | Office:
    if isinstance(part, Office) or time is None:
        return part
    return Rank(part.start, part.end, part.name, time)


def _ranks(words: "_Words") -> list[Rank]:
    found = []
    for start, (end, unit) in sorted(words.units.items()):
        if unit.kind != "rank":
            continue
        before = words.keys[start - 1] if start else ""
        after = words.keys[end] if end < len(words.keys) else ""
        if before not in NOT_RANKS_BEFORE and after not in NOT_RANKS_AFTER:
            found.append(Rank(start, end, unit.name))
    return found


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a title, which are capitalised, and the known phrases by where they begin."""

    keys: Sequence[str]
    capitals: Sequence[bool]
    units: Mapping[int, tuple[int, _Unit]]

    def read(self, at: int, head: int, *, for_region: bool) -> tuple[int, _Unit]:
        """Return what begins at word `at` of the office whose head is at `head`, and its end."""
        key = self.keys[at]
        if at in self.units and self.units[at][1].kind != "rank":
            return self.units[at]
        if key in LEVEL_WORDS and at < head:
            return at + 1, _Unit("level", LEVEL_WORDS[key])
        if key in TIME_WORDS:
            return at + 1, _Unit("time", TIME_WORDS[key])
        if key == "china" and (for_region or self._before_regions(at)):
            return at + 1, _Unit("region", "china")
        if at == head or key in SIDES or key in JOINTS or key in {",", ""}:
            return at + 1, _Unit("joint", key)
        return at + 1, self._unknown(at, head)

    def _unknown(self, at: int, head: int) -> _Unit:
        key = self.keys[at]
        if key in _OWNERS and self.keys[at + 1 : at + 2] == ["s"]:
            return _Unit("joint", key)  # "director of the ministry's Foreign Affairs Office"
        if at > head and (key in ENDS or not self.capitals[at]):
            # "director of the museum" is not just "director".
            # "director of the commission's archive" is not of the commission itself.
            named = self.keys[at - 1] in _GOVERNING | {"s"} and key not in ENDS
            return _Unit("last" if named else "end", key)
        beside = key in _BESIDE and at >= head - 1
        return _Unit("joint" if beside else "other", key)

    def _before_regions(self, at: int) -> bool:
        return any(self.units[k][1].kind == "region" for k in (at + 2, at + 3) if k in self.units)


def _offices(words: _Words, start: int, end: int) -> list[Office]:
    """Return the offices between two ranks: one for each head with its levels before it."""
    inside = {at for first, (last, _) in words.units.items() for at in range(first, last)}
    heads = [
        at
        for at in range(start, end)
        if at not in inside and (words.keys[at] in HEAD_WORDS or words.keys[at] in _COMPOUNDS)
    ]
    offices: list[Office] = []
    floor = start
    for number, head in enumerate(heads):
        last = number + 1 == len(heads)
        ceiling = end if last else _opening(words.keys, heads[number + 1], head)
        offices.append(_office(words, floor, head, ceiling))
        floor = offices[-1].end if last else max(offices[-1].end, ceiling)
    return offices


def _opening(keys: Sequence[str], head: int, floor: int) -> int:
    """Return where the office of the head at `head` begins: at its comma or "and"."""
    for at in range(head - 1, floor, -1):
        if keys[at] in {",", ";", "and"}:
            return at + 1
    return head


def _office(words: _Words, floor: int, head: int, ceiling: int) -> Office:
    """Return the office of one head with everything said of it from `floor` to `ceiling`."""
    found: dict[str, list[str]] = defaultdict(list)
    first, last = head, head + 1
    at = floor
    for_region = False
    while at < ceiling:
        end, unit = words.read(at, head, for_region=for_region)
        if unit.kind in {"end", "last"}:
            found["other"] += [unit.name] * (unit.kind == "last")
            break
        if unit.kind == "joint":
            for_region = unit.name == "for" or (for_region and unit.name not in {"of", "to", "at"})
        else:
            found[unit.kind].append(unit.name)
            first, last = min(first, at), max(last, end)
        at = end
    return _made(words.keys[head], first, last, found, "war" in words.keys[first:last])


def _made(key: str, first: int, last: int, found: Mapping[str, list[str]], war: bool) -> Office:
    levels = [*found.get("level", []), *_COMPOUNDS.get(key, ())]
    fields = {*found.get("field", []), *(["defense"] if key == "dasd" else [])}
    return Office(
        first,
        last,
        HEAD_WORDS.get(key, "secretary"),
        tuple(level for level in levels if level not in {"acting", "principal"}),
        "acting" in levels,
        frozenset(found.get("body", ())),
        frozenset(fields),
        frozenset(found.get("region", ())),
        frozenset(found.get("other", ())),
        frozenset(found.get("nation", ())),
        next(reversed(found.get("time", [])), None),
        war,
    )
