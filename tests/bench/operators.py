"""Edits that make a true claim wrong, by the kind of the claim: the value family of mutants."""

import re
from collections.abc import Callable, Iterator

from factcheck.model import Finding
from factcheck.words import MONTH_NAMES, UNITS, WEEKDAY_NAMES, ordinal_suffix, ordinal_word
from tests.bench.days import SHORT_MONTHS

_YEAR = re.compile(r"\b(20\d\d)\b")
_DAYS = re.compile(r"\b(\d{1,2})\b(?!:)")
_FIGURES = re.compile(r"\d+")
_SWAPS = {
    "FC401": (("Beijing", "Shanghai"), ("the Pentagon", "Honolulu"), ("Washington", "Honolulu"),
              ("Kuala Lumpur", "Singapore"), ("Woodside", "Los Angeles"), ("Lima", "Bogota")),
    "FC402": (("in person", "by video"), ("face to face", "by video"), ("by video", "in person"),
              ("by phone", "in person")),
    "FC403": (("China", "Washington"), ("Beijing", "Washington"), ("The Pentagon", "China"),
              ("The United States", "China")),
}  # fmt: skip
_PEOPLE = {
    "Michael Chase": "Alvaro Smith", "Alvaro Smith": "Michael Chase",
    "Song Yanchao": "Ye Jiang", "Ye Jiang": "Song Yanchao", "Huang Xueping": "Ye Jiang",
    "David Sedney": "Michael Chase", "Qian Lihua": "Song Yanchao",
    "Charles Q. Brown Jr.": "Mark Milley", "Charles Q. Brown": "Mark Milley",
    "Nancy Pelosi": "Antony Blinken", "Liu Zhenli": "Li Zuocheng",
}  # fmt: skip


def wrong_values(finding: Finding) -> Iterator[str]:
    """Yield wordings of a supported claim that say something else than the record."""
    quote = finding.quote.text
    for operator in _OPERATORS.get(finding.code, ()):
        yield from (other for other in operator(quote) if other != quote)
    for old, new in _SWAPS.get(finding.code, ()):
        if old in quote:
            yield quote.replace(old, new, 1)


def _another_year(quote: str) -> Iterator[str]:
    for found in list(_YEAR.finditer(quote))[:1]:
        for shift in (-1, 2):
            yield quote[: found.start()] + str(int(found[1]) + shift) + quote[found.end() :]


def _earlier_year(quote: str) -> Iterator[str]:
    """Move "first since" back over a round that was held in between."""
    yield _YEAR.sub(lambda found: str(int(found[1]) - 1), quote, count=1)


def _another_month(quote: str) -> Iterator[str]:
    for names in (MONTH_NAMES, SHORT_MONTHS):
        for at, name in enumerate(names):
            if re.search(rf"\b{re.escape(name)}(?!\w)", quote) and name != "May":
                yield quote.replace(name, names[(at + 5) % 12])
                return


def _other_days(quote: str) -> Iterator[str]:
    """Move every day by three where the month has room; a weekday beside it would be wrong."""
    if any(name in quote for name in WEEKDAY_NAMES):
        return
    days = [int(found[1]) for found in _DAYS.finditer(quote)]
    if days and max(days) + 3 <= 28:
        yield _DAYS.sub(lambda found: str(int(found[1]) + 3), quote)


def _another_ordinal(quote: str) -> Iterator[str]:
    for number in range(1, 31):
        for write in (ordinal_suffix, ordinal_word):
            if re.search(rf"\b{write(number)}\b", quote, re.IGNORECASE):
                yield re.sub(rf"\b{write(number)}\b", write(number + 3), quote, flags=re.IGNORECASE)
    if re.fullmatch(r"\d+", quote):
        yield str(int(quote) + 3)


def _another_amount(quote: str) -> Iterator[str]:
    if _FIGURES.search(quote):
        yield _FIGURES.sub(lambda found: str(int(found[0]) * 3), quote, count=1)
        return
    words = {value: word for word, value in UNITS.items() if value}
    for word, value in UNITS.items():
        if re.search(rf"\b{word}\b", quote, re.IGNORECASE) and value:
            more = words.get(value * 3 + 1) or words.get(value + 5) or "nineteen"
            yield re.sub(rf"\b{word}\b", more, quote, count=1, flags=re.IGNORECASE)
            return


def _another_person(quote: str) -> Iterator[str]:
    for name, other in _PEOPLE.items():
        if name in quote:
            yield quote.replace(name, other)
            return


def _lower_office(quote: str) -> Iterator[str]:
    if re.search(r"\bdeputy ", quote, re.IGNORECASE):
        yield re.sub(r"\bdeputy ", "", quote, count=1, flags=re.IGNORECASE)
    if quote == "Maj. Gen.":
        yield "Lt. Gen."


def _another_cause(quote: str) -> Iterator[str]:
    if "Pelosi" in quote:
        yield "the spy balloon"


def misspelt(quote: str) -> Iterator[str]:
    """Yield slips in the longest word of a name: letters swapped, dropped, doubled."""
    name = max(quote.replace("-", " ").split(), key=len, default="")
    if len(name) < 6 or not name.isalpha():
        return
    middle = len(name) // 2
    swapped = name[:middle] + name[middle + 1] + name[middle] + name[middle + 2 :]
    for slip in (swapped, name[:middle] + name[middle + 1 :], name[:middle] + name[middle - 1 :]):
        if slip != name:
            yield quote.replace(name, slip)


_DATES = (_another_year, _another_month, _other_days)
_OPERATORS: dict[str, tuple[Callable[[str], Iterator[str]], ...]] = {
    "FC101": _DATES, "FC102": _DATES, "FC103": (_another_year,), "FC201": (_another_ordinal,),
    "FC202": (_earlier_year,), "FC301": (_another_person,),
    "FC302": (_another_person,), "FC304": (_lower_office,), "FC404": (_another_cause,),
    "FC501": (_another_amount,), "FC502": (_another_amount,),
}  # fmt: skip


def calendar_slips(text: str) -> Iterator[tuple[str, str, int, int]]:
    """Yield (kind, text, start, end) with a weekday moved, or a day that its month lacks."""
    months = "|".join(map(re.escape, SHORT_MONTHS))
    for found in re.finditer(rf"\b({'|'.join(WEEKDAY_NAMES)}), (?:{months}) \d+, 20\d\d", text):
        other = WEEKDAY_NAMES[(WEEKDAY_NAMES.index(found[1]) + 2) % 7]
        yield ("FC104", *_slipped(text, found.start(), found.end(1), other))
    for found in re.finditer(r"\bSept\. \d\d?(?=, 20\d\d)", text):
        yield ("FC105", *_slipped(text, found.start(), found.end(), "Sept. 31"))


def _slipped(text: str, start: int, end: int, other: str) -> tuple[str, int, int]:
    return text[:start] + other + text[end:], start, start + len(other)
