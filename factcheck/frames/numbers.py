"""Read which round is meant: "17th round", "Round 17", "it was the seventeenth"."""

from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.frames.heads import Head
from factcheck.frames.nth_time import LIMITING, SEVERAL, numbers_by_time, within_a_stretch
from factcheck.frames.view import View
from factcheck.model import Role
from factcheck.pipeline.finite import finite_at
from factcheck.words import number_value, ordinal_value, roman_value

_BETWEEN = frozenset(
    "annual u.s. us china prc chinese american sino - bilateral such consecutive defense defence"
    " policy military formal working working-level level deputy regular in-person face to and or"
    " , \u2014 / of 's ministry".split()
)
_MARKERS = frozenset("round no number no. # nr. session edition".split())
ROUND_NOUNS = frozenset(
    "round rounds session sessions meeting meetings talks dialogue gathering one edition iteration"
    " instalment installment sitting sittings".split()
)
_ENDINGS = frozenset({"st", "nd", "rd", "th", "ht", "ty"})
_TENS = frozenset("twenty thirty forty fifty".split())
_OTHER_NOUNS = frozenset(
    "day days term time century fleet floor anniversary birthday amendment congress division grade"
    " meeting-day speaker president place year years month hour person package wave phase".split()
)
_MOST_DIGITS = 3
_MOST_ROUNDS = 100  # a number in words from here on is a year, or no round
_PAIR = 2  # "first" and "second" more often count within a stretch than number a round
_QUARTERS = 4
_SHORT_WORD = 3
_TO_NAME = 4
_TO_DAY = frozenset({"to the", "until the", "through the"})
_TO_LISTED = 4  # tokens of "on the 23rd and"
_TO_FROM = 5  # tokens of "from the 18th to the"
_TO_MEETING = 12  # tokens from "17th" to its "round"
_BEGINNING = frozenset("begin open start hold convene conclude close finish complete host".split())
# An ordinal between these needs no noun: "it was the 17th such", "the 18th was".
_BEFORE_ELLIPSIS = frozenset("the and , or as its their not that annual".split())
_BEHIND_ELLIPSIS = frozenset(
    "such since in under and or but to would was should had at for by via over with together when"
    " which".split()
) | {""}


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A round number at tokens [start, end); `elliptic` has no noun behind it."""

    start: int
    end: int
    value: int
    well_formed: bool
    elliptic: bool = False


def find_numbers(view: View, heads: list[Head]) -> list[Ordinal]:
    """Return the ordinals of a sentence that number a meeting, in reading order."""
    meetings = {
        head.start
        for head in heads
        if head.verb is None and head.type and head.type.name == "meeting"
    } | {mention.start for mention in view.dialogues}
    found: list[Ordinal] = []
    lowers = view.tokens.lowers
    for at in [at for at in range(view.start, view.end) if _may_number(lowers[at])]:
        if found and at < found[-1].end:
            continue
        ordinal = None if _taken(view, at) else _ordinal_at(view, at)
        if ordinal is not None and (_is_day(view, ordinal) or _is_of_somebody(view, ordinal)):
            continue
        timed = ordinal is not None and view.lower(ordinal.end) == "time"
        if ordinal is None or not _numbers_round(view, heads, ordinal, meetings):
            inside = at in view.atoms
            ordinal = None if inside else _marked_at(view, at) or _abbreviated_at(view, at)
        if ordinal is not None:
            found.append(replace(ordinal, elliptic=ordinal.elliptic or timed))
    return [item for item in found if item.value != 0]


def _numbers_round(view: View, heads: list[Head], ordinal: Ordinal, meetings: set[int]) -> bool:
    """Tell whether the ordinal numbers a round, by its noun or by how often rounds were held."""
    if view.lower(ordinal.end) == "time":
        return numbers_by_time(view, heads, ordinal.start, ordinal.end, ordinal.value)
    return _numbers_meeting(view, ordinal, meetings)


def _is_of_somebody(view: View, ordinal: Ordinal) -> bool:
    """Tell "the 12th talks, her third round" from "their 17th round": how often one took part."""
    before = view.lower(ordinal.start - 1)
    owns = before in {"'s", "'"} and any(p.end == ordinal.start - 1 for p in view.people)
    return owns or before in {"his", "her", "my"}


def _is_day(view: View, ordinal: Ordinal) -> bool:
    """Tell "from the 18th to the 20th", "on the 23rd and 24th" from "from the 18th round on"."""
    listed = view.tokens.lowers[max(ordinal.start - _TO_LISTED, view.start) : ordinal.start]
    if listed[:2] == ["on", "the"] and listed[-1] in {"and", "to"}:
        return _may_be_ordinal(listed[2]) and listed[2][:1].isdigit()
    before = view.words(ordinal.start - 2, ordinal.start)
    if before == "from the":
        return view.words(ordinal.end, ordinal.end + 2) in _TO_DAY
    behind = view.tokens.lowers[max(ordinal.start - _TO_FROM, view.start) : ordinal.start]
    return before in _TO_DAY and behind[:2] == ["from", "the"]


def _taken(view: View, at: int) -> bool:
    return at in view.atoms and not any(
        m.start == at for m in view.dialogues if not view.tokens.texts[at].isascii()
    )


@lru_cache(maxsize=8192)
def _may_number(lower: str) -> bool:
    return lower in _MARKERS or _may_be_ordinal(lower)


def _may_be_ordinal(lower: str) -> bool:
    return lower[:1].isdigit() or lower[-2:] in _ENDINGS or lower in _TENS


def _ordinal_at(view: View, at: int) -> Ordinal | None:
    """Read an ordinal of one to three tokens; "first" and "second" alone are no numbers."""
    if not _may_be_ordinal(view.tokens.lowers[at]):
        return None
    for size in (3, 2, 1):
        end = at + size
        if end > view.end or any(k in view.atoms for k in range(at, end)):
            continue
        if size > 1 and not (view.lower(at + 1) == "-" or number_value(view.lower(at)) is not None):
            continue
        read = ordinal_value(
            "".join(view.tokens.texts[at:end])
            if size > 1 and view.lower(at + 1) == "-"
            else " ".join(view.tokens.texts[at:end])
        )
        if read is not None:
            return Ordinal(at, end, read.value, read.well_formed)
    return None


def _marked_at(view: View, at: int) -> Ordinal | None:
    """Read "Round 17", "No. 18", "Round XVII"."""
    lower = view.lower(at)
    if lower not in _MARKERS:
        return None
    after = at + 1
    if view.lower(after) == ".":
        after += 1
    text = view.tokens.texts[after] if after < view.end else ""
    if after in view.atoms and not text.isdigit():
        return None
    value = int(text) if text.isdigit() and len(text) <= _MOST_DIGITS else None
    if value is None and lower == "round" and text.isupper():
        value = roman_value(text)
    if value is None and lower in {"round", "number"} and text.isalpha():
        value = _in_words(text)
    if value is None or (lower == "no" and view.tokens.texts[at] == "no"):
        return None
    if view.lower(at - 1) in {"reached", "reach", "passed"}:
        return None  # "the series had reached number 15 by then"
    if view.lower(at - 1) in {"after", "before", "since"}:
        return None  # "a year after number 12, the talks were held": another
    return Ordinal(after, after + 1, value, well_formed=True, elliptic=lower != "round")


def _in_words(text: str) -> int | None:
    """Return the number of "Round Seventeen"; a word as short as "one" is none."""
    read = number_value(text) if len(text) > _SHORT_WORD else None
    return int(read) if read is not None and read.is_integer() and read < _MOST_ROUNDS else None


def _abbreviated_at(view: View, at: int) -> Ordinal | None:
    """Read the number that an abbreviation carries: "DPCT17", "DPCT 17"."""
    text = view.tokens.texts[at]
    if not (text.isdigit() and len(text) <= _MOST_DIGITS):
        return None
    for mention in view.dialogues:
        if (
            mention.end == at
            and mention.end - mention.start == 1
            and view.tokens.texts[mention.start].isupper()
        ):
            return Ordinal(at, at + 1, int(text), well_formed=True)
    return None


def _numbers_meeting(view: View, ordinal: Ordinal, meetings: set[int]) -> bool:
    """Tell whether the ordinal's noun is a meeting, or it stands for one by itself."""
    at = ordinal.end
    while at < view.end and at - ordinal.end < _TO_MEETING:
        if at in meetings and _part_of_round(view, at):
            return False
        if at in meetings and ordinal.value <= SEVERAL and within_a_stretch(view, at):
            return False
        if at in meetings:
            return ordinal.value > _PAIR or _numbered_noun(view, at, ordinal)
        lower = view.lower(at)
        if lower in _OTHER_NOUNS:
            return False
        if (
            lower in _BETWEEN
            or lower.startswith(("u.s.-", "us-", "china-", "sino-", "prc-"))
            or _ordinal_at(view, at) is not None
            or lower[:1].isdigit()
        ):
            at += 1
            continue
        if any(place.start <= at < place.end for place in view.places):
            at += 1
            continue
        break
    return ordinal.value > _PAIR and _elliptic(view, ordinal, at)


def _part_of_round(view: View, noun: int) -> bool:
    """Tell "the third session of the 17th talks": a sitting of one round."""
    if view.lower(noun) == "round" or view.lower(noun + 1) != "of":
        return False
    behind = noun + 3 if view.lower(noun + 2) == "the" else noun + 2
    return behind < view.end and behind not in view.atoms and _ordinal_at(view, behind) is not None


def _numbered_noun(view: View, at: int, ordinal: Ordinal) -> bool:
    """Tell "the first round" of a series from "first talks since", "second round this year"."""
    if _of_the_series(view, at) or _opens_row(view, at, ordinal):
        return True
    named = next((m for m in view.dialogues if m.start == at == ordinal.end), None)
    if named is not None and ordinal.value == _PAIR and view.lower(ordinal.start - 1) == "the":
        return view.lower(named.end) not in LIMITING  # "the second Defense Policy … Talks were"
    after = view.words(at + 1, min(at + 8, view.end))
    return "ever" in after.split() and view.lower(at) in {"round", "meeting", "session"}


def _opens_row(view: View, at: int, ordinal: Ordinal) -> bool:
    """Tell "- 2nd round: Dec. 8" and "Dec. 8: 2nd round": a list of rounds numbers them."""
    if view.role not in {Role.LIST_ROW, Role.TABLE_ROW}:
        figures = view.lower(ordinal.start)[:1].isdigit()
        return figures and view.lower(at) == "round" and view.lower(at + 1) not in LIMITING
    dated = {at for first, last, _ in view.times for at in range(first, last)}
    return not any(
        view.tokens.texts[at][0].isalpha() and at not in dated
        for at in range(view.start, ordinal.start)
    )


def _of_the_series(view: View, at: int) -> bool:
    """Tell "the 1st round of the policy talks was" from "the first round of the talks since"."""
    series = next(
        (m for m in view.dialogues if m.start == at or 0 < m.start - at <= _TO_NAME), None
    )
    if series is None or (series.start > at and view.lower(at + 1) != "of"):
        return False
    behind = view.lower(series.end)
    return behind not in LIMITING and view.lower(at) in ROUND_NOUNS


def _elliptic(view: View, ordinal: Ordinal, at: int) -> bool:
    """Tell "it was the 17th", "the 17th of its kind", "the 18th, fell in 2024"."""
    before = view.lower(ordinal.start - 1)
    after = view.lower(ordinal.end)
    if view.lower(ordinal.start - 2) in {"on", "until", "through", "from", "make", "makes", "made"}:
        return False  # a date, or the last of some that are counted: "that makes the third"
    if is_begun(view, ordinal):
        return after in {"on", "in", "at", ".", ","}
    if before not in _BEFORE_ELLIPSIS:
        return False
    if ordinal.value <= _QUARTERS and view.lower(ordinal.start - 2) == "in":
        return False  # "one in the first quarter and another in the third"
    if ordinal.value <= SEVERAL and within_a_stretch(view, ordinal.end - 1):
        return False  # "held a planning meeting, the third in a week"
    if {"days", "day"} & set(view.words(max(view.start, ordinal.start - 6), ordinal.start).split()):
        return False  # "for two days, the 8th and the 9th"
    if after == "of":
        whose = view.lower(ordinal.end + 1)
        series = view.lower(ordinal.end + 2) in {"series", "kind"}
        others = whose == "the" and not series and not _dialogue_near(view, ordinal.end)
        return not others and whose not in {"january", "february"}
    formed = any(first == ordinal.end for first, _, _ in view.formats)  # "the 16th on screens"
    if formed or after in _BEHIND_ELLIPSIS or view.words(ordinal.end, ordinal.end + 2) == "so far":
        return True
    if before == "the" and finite_at(view.tokens, ordinal.end, view.atoms, loose=True):
        return True
    return (
        (not view.tokens.texts[ordinal.end][0].isalnum() and at == ordinal.end)
        or after in ROUND_NOUNS
        or after == ","
    )


def is_begun(view: View, ordinal: Ordinal) -> bool:
    """Tell "officials began a 17th on Monday" from "they want a 17th"."""
    form = view.tokens.forms[ordinal.start - 2] if ordinal.start > view.start + 1 else None
    verb = form.base in _BEGINNING if form is not None else False
    return verb and view.lower(ordinal.start - 1) == "a" and ordinal.value > SEVERAL


def _dialogue_near(view: View, at: int) -> bool:
    return any(at <= m.start <= at + 6 for m in view.dialogues)
