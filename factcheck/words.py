"""Read numbers, ordinals, months and weekdays from words: pure functions, no text around them."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

UNITS: dict[str, int] = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_ORDINALS_OF_UNITS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_MONTH_FORMS = {
    **{name.lower(): n for n, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3].lower(): n for n, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}
_WEEKDAY_FORMS = {
    **{name.lower(): n for n, name in enumerate(WEEKDAY_NAMES)},
    **{name[:3].lower(): n for n, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
_FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")
_FIGURE_ORDINAL = re.compile(r"(\d{1,4})(st|nd|rd|th)")
_ROMAN = re.compile(r"(?=[IVXL])(L|XL|X{0,3})(IX|IV|V?I{0,3})")
_FRACTIONS = {
    " and a half": 0.5, "-and-a-half": 0.5, " 1/2": 0.5, "½": 0.5,
    " and a quarter": 0.25, "¼": 0.25, "¾": 0.75,
}  # fmt: skip
# A one-letter slip is only believed in words this long: "forth" and "filth" are words too.
_SHORTEST_SLIP = 8
_COMMON_SLIPS = {"twelth": 12, "twelveth": 12, "nineth": 9, "eigth": 8}


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in an order. `well_formed` is false for "17st" and for a misspelt word."""

    value: int
    well_formed: bool = True


@lru_cache(maxsize=1024)
def number_value(text: str) -> float | None:
    """Return the number that `text` as a whole states, in words or figures, else None.

    Reads "27", "1,200", "2.5", "twenty-seven", "a", "a dozen", "two hundred and five",
    "one and a half", "half a".
    """
    said = text.strip().lower()
    for ending, fraction in _FRACTIONS.items():
        if said.endswith(ending) and len(said) > len(ending):
            whole = number_value(said[: -len(ending)])
            return None if whole is None else whole + fraction
    if figures := _FIGURES.fullmatch(said):
        return float(figures[1].replace(",", "") + (figures[2] or ""))
    return _number_in_words(said)


def _number_in_words(said: str) -> float | None:
    fixed = {"a": 1.0, "an": 1.0, "half": 0.5, "half a": 0.5, "half an": 0.5, "a half": 0.5}
    if said in fixed:
        return fixed[said]
    total = 0
    group = 0
    words = [word for word in re.split(r"[\s-]+", said) if word != "and"]
    if not words:
        return None
    for word in words:
        if word in UNITS:
            group += UNITS[word]
        elif word in TENS:
            group += TENS[word]
        elif word in {"a", "an"} and group == 0:
            group = 1
        elif word == "dozen":
            group = max(group, 1) * 12
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word == "thousand":
            total, group = total + max(group, 1) * 1000, 0
        else:
            return None
    return float(total + group)


@lru_cache(maxsize=1024)
def ordinal_value(text: str) -> Ordinal | None:
    """Return the ordinal that `text` as a whole states, else None.

    Reads "17th", "seventeenth", "twenty-first", "twenty first"; "17st" and words one
    letter off exactly one ordinal ("ninteenth") are read with `well_formed` false.
    """
    said = re.sub(r"[\s-]+", "-", text.strip().lower())
    if figures := _FIGURE_ORDINAL.fullmatch(said):
        number = int(figures[1])
        return Ordinal(number, ordinal_suffix(number) == said.lstrip("0"))
    known = _ordinal_words()
    if said in known:
        return Ordinal(known[said])
    if said in _COMMON_SLIPS:
        return Ordinal(_COMMON_SLIPS[said], well_formed=False)
    if len(said) < _SHORTEST_SLIP or number_value(said) is not None:
        return None
    near = {number for word, number in known.items() if _is_one_edit_apart(said, word)}
    return Ordinal(near.pop(), well_formed=False) if len(near) == 1 else None


def ordinal_suffix(number: int) -> str:
    """Return `number` as figures with its ending: 17 gives "17th", 21 "21st"."""
    teens = 10 <= number % 100 <= 20  # noqa: PLR2004 - 11th, 12th, 13th
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def ordinal_word(number: int) -> str:
    """Return `number` (1 to 100) as an ordinal word: 17 gives "seventeenth"."""
    if not 1 <= number <= 100:  # noqa: PLR2004 - what the docstring promises
        msg = f"no word for {number}: expected 1 to 100"
        raise ValueError(msg)
    if number < 20:  # noqa: PLR2004 - the irregular ones
        return _ORDINALS_OF_UNITS[number - 1]
    if number == 100:  # noqa: PLR2004 - the last one
        return "hundredth"
    tens = next(word for word, value in TENS.items() if value == number // 10 * 10)
    if number % 10 == 0:
        return tens[:-1] + "ieth"
    return f"{tens}-{_ORDINALS_OF_UNITS[number % 10 - 1]}"


def roman_value(text: str) -> int | None:
    """Return the value of a capital roman numeral in its standard form, I to LIX, else None."""
    if not (numeral := _ROMAN.fullmatch(text)):
        return None
    tens = {"": 0, "X": 10, "XX": 20, "XXX": 30, "XL": 40, "L": 50}[numeral[1]]
    ones = {
        "": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9,
    }[numeral[2]]  # fmt: skip
    return tens + ones


def month_number(text: str) -> int | None:
    """Return 1 to 12 for a month's name or abbreviation ("Sept."), else None."""
    return _MONTH_FORMS.get(text.strip().rstrip(".").lower())


def weekday_number(text: str) -> int | None:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation ("Tues."), else None."""
    return _WEEKDAY_FORMS.get(text.strip().rstrip(".").lower())


@cache
def _ordinal_words() -> dict[str, int]:
    return {ordinal_word(number): number for number in range(1, 101)}


def _is_one_edit_apart(left: str, right: str) -> bool:
    """Tell whether one letter added, dropped, changed or swapped turns one into the other."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    head = 0
    while head < min(len(left), len(right)) and left[head] == right[head]:
        head += 1
    if left[head + 1 :] == right[head + 1 :] or left[head:] == right[head + 1 :]:
        return True
    if left[head + 1 :] == right[head:]:
        return True
    swapped = left[head : head + 2] == right[head : head + 2][::-1]
    return swapped and left[head + 2 :] == right[head + 2 :]
