"""Parse the words of a title into ranks and offices: head, level, bodies, field, regions, time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from factcheck.pipeline.phrases import Phrases, key_of

HEAD_WORDS = {
    "secretary": "secretary", "minister": "minister", "director": "director", "chairman": "chairman",
    "chair": "chairman", "chairwoman": "chairman", "chairperson": "chairman", "chief": "chief",
    "head": "head", "commander": "commander", "speaker": "speaker", "president": "president",
    "premier": "premier", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson", "councilor": "councilor", "councillor": "councilor",
    "ambassador": "ambassador", "professor": "professor",
}  # fmt: skip
LEVEL_WORDS = {
    "deputy": "deputy", "dep": "deputy", "assistant": "assistant", "asst": "assistant",
    "under": "under", "vice": "vice", "acting": "acting", "interim": "acting",
    "principal": "principal", "associate": "associate",
}  # fmt: skip
TIME_WORDS = {
    "then": "then", "former": "former", "ex": "former", "late": "former", "retired": "former",
    "onetime": "former", "outgoing": "leaving", "departing": "leaving", "incoming": "coming",
    "future": "coming", "elect": "coming", "designate": "coming", "nominee": "coming",
}  # fmt: skip
_SIDES = frozenset(
    "us usa american chinese chinas china pla prc washingtons beijings pentagons new".split()
)
_BODIES = {
    "oimc": ("office for international military cooperation", "international military cooperation office",
             "office of international military cooperation", "oimc"),
    "cmc": ("central military commission", "military commission", "cmc"),
    "fao": ("foreign affairs office", "fao", "office of foreign affairs"),
    "mnd": ("ministry of national defense", "defense ministry", "ministry of defense", "mnd",
            "national defense ministry"),
    "dod": ("department of defense", "defense department", "dod", "pentagon"),
    "dow": ("department of war", "war department"),
    "jcs": ("joint chiefs of staff", "joint chiefs", "jcs"),
    "jsd": ("joint staff department",),
    "jstaff": ("joint staff",),
    "gstaff": ("general staff", "general staff department", "general staff headquarters"),
    "house": ("house of representatives", "house"),
    "senate": ("senate",),
    "indopacom": ("indo pacific command", "indopacom", "pacific command", "pacom"),
    "stc": ("southern theater command",), "etc": ("eastern theater command",),
    "wtc": ("western theater command",), "ntc": ("northern theater command",),
    "ctc": ("central theater command",),
    "ndu": ("national defense university",),
    "pla": ("people s liberation army", "peoples liberation army"),
    "navy": ("navy", "naval forces"), "air-force": ("air force",), "rocket-force": ("rocket force",),
    "cfac": ("central foreign affairs commission",),
    "white-house": ("white house",), "state-council": ("state council",),
    "state-dept": ("department of state", "state department"),
    "foreign-ministry": ("ministry of foreign affairs", "foreign ministry"),
}  # fmt: skip
_FIELDS = {
    "defense": ("national defense", "defense", "war"), "state": ("state",),
    "foreign": ("foreign affairs", "foreign"), "treasury": ("treasury",), "commerce": ("commerce",),
    "policy": ("policy",), "plans": ("strategic plans",), "interior": ("interior",),
    "security-affairs": ("security affairs",), "public-affairs": ("public affairs",),
}  # fmt: skip
_REGIONS = {
    "taiwan": ("taiwan", "taiwanese", "taiwan s"), "mongolia": ("mongolia",), "east-asia": ("east asia", "east asian"),
    "asia": ("asia", "asian"), "asia-pacific": ("asia pacific", "asian and pacific", "asia and pacific",
    "asia and the pacific"), "indo-pacific": ("indo pacific",), "europe": ("europe",),
    "china": ("mainland china",), "pacific": ("pacific",),
}  # fmt: skip
_NATIONS = {
    "us": ("united states of america", "united states", "america"),
    "prc": ("people s republic of china", "peoples republic of china"),
}
PARENTS = {
    "oimc": frozenset({"cmc", "pla", "mnd"}), "jsd": frozenset({"cmc", "pla"}), "fao": frozenset({"mnd", "pla"}),
    "gstaff": frozenset({"pla", "cmc"}), "stc": frozenset({"pla"}), "navy": frozenset({"pla"}),
    "jstaff": frozenset({"jcs", "dod"}), "jcs": frozenset({"dod"}), "indopacom": frozenset({"dod"}),
}  # fmt: skip
_RANKS = {
    "lieutenant general": ("lieutenant general", "lt general", "lt gen", "lieut gen", "ltgen"),
    "major general": ("major general", "maj general", "maj gen", "majgen"),
    "brigadier general": ("brigadier general", "brig general", "brig gen", "briggen"),
    "general": ("general", "gen"),
    "rear admiral": ("rear admiral", "rear adm", "radm"),
    "vice admiral": ("vice admiral", "vice adm", "vadm"),
    "admiral": ("admiral", "adm"),
    "lieutenant colonel": ("lieutenant colonel", "lt colonel", "lt col"),
    "senior colonel": ("senior colonel", "senior col", "sr col"),
    "colonel": ("colonel", "col"), "captain": ("captain", "capt"),
}  # fmt: skip
LADDERS = (
    ("brigadier general", "major general", "lieutenant general", "general"),
    ("rear admiral", "vice admiral", "admiral"),
    ("lieutenant colonel", "colonel", "senior colonel"),
)
_NOT_RANKS_BEFORE = frozenset(
    "secretary director attorney consul inspector surgeon adjutant governor".split()
)
_NOT_RANKS_AFTER = frozenset("staff office counsel assembly secretary debate election".split())
_JOINTS = frozenset("of for the to at in and s on with a an".split())
_ENDS = frozenset("who which that whose while as after before when where".split())


@dataclass(frozen=True, slots=True)
class Rank:
    """A military rank at words [start, end)."""

    start: int
    end: int
    name: str
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """An office at words [start, end): "deputy" + "assistant" levels of a "secretary" …

    `bodies` are the organisations named, `fields` what the office is of, `regions` what it
    is for, `others` the words that are none of these. `time` is "then", "former", …
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


@dataclass(frozen=True, slots=True)
class _Unit:
    kind: str
    name: str


def _entries() -> list[tuple[str, _Unit]]:
    tables = (
        ("rank", _RANKS),
        ("body", _BODIES),
        ("field", _FIELDS),
        ("region", _REGIONS),
        ("nation", _NATIONS),
    )
    return [
        (phrase, _Unit(kind, name))
        for kind, table in tables
        for name, phrases in table.items()
        for phrase in phrases
    ]


_UNITS: Phrases[_Unit] = Phrases(_entries())
_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+|[,;]")


@lru_cache(maxsize=2048)
def parse_words(text: str) -> tuple[Rank | Office, ...]:
    """Parse a title of the reference."""
    words = _WORD.findall(text)
    return parse_title([key_of(word) for word in words], [word.title() for word in words])


def parse_title(letters: Sequence[str], texts: Sequence[str]) -> tuple[Rank | Office, ...]:
    """Return the ranks and offices in the words `texts`, in order; `letters` are their keys.

    Words that are not capitalised and not known end an office.
    """
    keys = [text if text in {",", ";"} else key for key, text in zip(letters, texts, strict=True)]
    capitals = [not text[:1].islower() for text in texts]
    matches = {match.start: (match.end, match.value) for match in _UNITS.find(keys, texts)}
    ranks = _ranks(keys, matches)
    cuts = [0, *(edge for rank in ranks for edge in (rank.start, rank.end)), len(keys)]
    parts: list[Rank | Office] = list(ranks)
    for start, end in pairwise(cuts):
        if not any(rank.start == start for rank in ranks):
            parts += _offices(keys, capitals, matches, start, end)
    parts.sort(key=lambda part: part.start)
    time = next((TIME_WORDS[key] for key in keys[:2] if key in TIME_WORDS), None)
    return tuple(_timed(part, time) for part in parts)


def _timed(part: Rank | Office, time: str | None) -> Rank | Office:
    if isinstance(part, Office) or time is None:
        return part
    return Rank(part.start, part.end, part.name, time)


def _ranks(keys: Sequence[str], matches: dict[int, tuple[int, _Unit]]) -> list[Rank]:
    found = []
    for start, (end, unit) in sorted(matches.items()):
        if unit.kind != "rank":
            continue
        before = keys[start - 1] if start else ""
        after = keys[end] if end < len(keys) else ""
        if before not in _NOT_RANKS_BEFORE and after not in _NOT_RANKS_AFTER:
            found.append(Rank(start, end, unit.name))
    return found


def _offices(
    keys: Sequence[str],
    capitals: Sequence[bool],
    matches: dict[int, tuple[int, _Unit]],
    start: int,
    end: int,
) -> list[Office]:
    """Return the offices between two ranks: one for each head with its levels before it."""
    inside = {at for first, (last, _) in matches.items() for at in range(first, last)}
    heads = [
        at for at in range(start, end)
        if at not in inside and (keys[at] in HEAD_WORDS or keys[at] in {"undersecretary", "dasd"})
    ]  # fmt: skip
    offices = []
    floor = start
    for number, head in enumerate(heads):
        ceiling = _opening(keys, heads[number + 1], head) if number + 1 < len(heads) else end
        office = _office(keys, capitals, matches, floor, head, ceiling)
        offices.append(office)
        floor = max(office.end, ceiling if number + 1 < len(heads) else office.end)
    return [office for office in offices if office.head != ""]


def _opening(keys: Sequence[str], head: int, floor: int) -> int:
    """Return where the office of the head at `head` begins: at its comma or "and"."""
    for at in range(head - 1, floor, -1):
        if keys[at] in {",", ";", "and"}:
            return at + 1
    return head


def _office(
    keys: Sequence[str], capitals: Sequence[bool], matches: dict[int, tuple[int, _Unit]],
    floor: int, head: int, ceiling: int,
) -> Office:  # fmt: skip
    found: dict[str, set[str]] = {
        "body": set(),
        "field": set(),
        "region": set(),
        "nation": set(),
        "other": set(),
    }
    levels: list[str] = []
    first, last = head, head + 1
    time = None
    war = False
    at = floor
    after_for = False
    while at < ceiling:
        if at == head:
            at += 1
            continue
        key = keys[at]
        end, unit = matches.get(at, (at + 1, None))
        if unit is not None and unit.kind != "rank":
            found[unit.kind].add(unit.name)
            war = war or "war" in keys[at:end]
        elif key in LEVEL_WORDS and at < head:
            levels.append(LEVEL_WORDS[key])
        elif key in TIME_WORDS:
            time = TIME_WORDS[key]
        elif key == "china" and (after_for or "region" in _kinds_near(matches, at)):
            found["region"].add("china")
        elif key in _SIDES or key in _JOINTS or key in {",", ""}:
            after_for = key == "for" or (after_for and key not in {"of", "to", "at"})
            at = end
            continue
        elif at > head and (key in _ENDS or not capitals[at]):
            break
        elif key not in {"staff", "general", "dr", "mr", "ms", "mrs", "prof"} or at < head - 1:
            found["other"].add(key)
        first = min(first, at)
        last = max(last, end)
        at = end
    return _made(keys[head], first, last, levels, found, time, war)


def _kinds_near(matches: dict[int, tuple[int, _Unit]], at: int) -> set[str]:
    return {matches[k][1].kind for k in (at + 2, at + 3) if k in matches}


def _made(
    key: str, first: int, last: int, levels: list[str], found: dict[str, set[str]], time: str | None, war: bool
) -> Office:  # fmt: skip
    if key == "undersecretary":
        levels = [*levels, "under"]
        key = "secretary"
    elif key == "dasd":
        levels, key = ["deputy", "assistant"], "secretary"
        found["field"].add("defense")
    return Office(
        first, last, HEAD_WORDS[key],
        tuple(level for level in levels if level not in {"acting", "principal"}), "acting" in levels,
        frozenset(found["body"]), frozenset(found["field"]), frozenset(found["region"]),
        frozenset(found["other"]), frozenset(found["nation"]), time, war,
    )  # fmt: skip
