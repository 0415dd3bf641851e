"""How fast times are read: `python -m tests.bench.dates`, ratios from one run on one core."""

import importlib
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial

from factcheck.times import find_times

PUBLISHED = date(2024, 1, 12)
SENTENCES = (
    "Officials from the two ministries met on Tuesday at the old town hall to discuss fishing.",
    "The harbour, closed since March 2021, will open again next month, the mayor said.",
    "It was the first such meeting in more than two years, ending a day earlier than planned.",
    "Nobody in the village remembered a colder morning, and the ferry stayed where it was.",
    "A second round of talks is expected in the spring, according to a person familiar with them.",
    "Prices rose 3.4 percent in the third quarter, while wages stood still for the tenth time.",
    "The bridge was finished on Nov. 15, 1998, and has carried more traffic every year.",
    "The committee of seven then read the report aloud, page by page, until no one was listening.",
    "Between Jan. 8 and Jan. 9 the road was closed; traffic went round by the lake.",
    "She had written to the council three times, she said, and each time they thanked her.",
    "The company, which employs 1,200 people in four towns, did not answer questions.",
    "On Friday morning the first boats came back with little more than nets to mend.",
)  # fmt: skip
FAMILIES: dict[str, str] = {
    "digits": "1234567890",
    "digits and blanks": "12 1999 7 ",
    "dashes": "-",
    "commas": "one, ",
    "the day before": "the day before ",
    "months": "Jan. 8 to Feb. 9 and ",
    "weekdays": "Monday and Tuesday, ",
    "numbers in words": "twenty-one hundred ",
    "half": "a year and a half and a half ",
    "apostrophes": "'22 ",
    "slashes": "09/01/",
    "newlines": "a\n",
    "dots": "1.2.",
    "blanks": " ",
}


def prose(words: int) -> str:
    """Return about `words` words of made-up news, the same on every run."""
    chooser = random.Random(7)  # noqa: S311 - nothing secret is drawn
    chosen: list[str] = []
    count = 0
    while count < words:
        chosen.append(chooser.choice(SENTENCES))
        count += len(chosen[-1].split())
    return " ".join(chosen)


def say(line: str) -> None:
    """Write one line of the report."""
    sys.stdout.write(f"{line}\n")


def seconds(work: Callable[[], object]) -> float:
    """Return the shortest of three runs."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def search_dates() -> Callable[[str], object] | None:
    """Return dateparser's search where that package is installed."""
    try:
        found = importlib.import_module("dateparser.search")
    except ImportError:
        return None
    return lambda text: found.search_dates(text, languages=["en"])


def compare(texts: list[str]) -> None:
    """Print words a second of each reader on the same texts, and the ratio to ours."""
    spacy = importlib.import_module("spacy")
    tokenizer = spacy.blank("en")
    words = sum(len(text.split()) for text in texts)
    ours = seconds(lambda: [find_times(text, PUBLISHED) for text in texts])
    tokens = seconds(lambda: [tokenizer(text) for text in texts])
    say(f"{words:,} words in {len(texts)} texts")
    say(f"find_times          {words / ours:12,.0f} words/s")
    say(f"spacy.blank('en')   {words / tokens:12,.0f} words/s  {tokens / ours:8.2f} x our time")
    if search := search_dates():
        few = texts[:2]
        share = sum(len(text.split()) for text in few) / words
        theirs = seconds(lambda: [search(text) for text in few]) / share
        say(f"dateparser.search   {words / theirs:12,.0f} words/s  {theirs / ours:8.2f} x our time")
    else:
        say("dateparser.search   not installed, not measured")


def stress(size: int) -> None:
    """Print what a byte of each adversarial text costs, as a ratio to a byte of prose."""
    text = prose(size // 6)
    per_byte = seconds(lambda: find_times(text, PUBLISHED)) / len(text)
    say(f"\nper byte of one text of {size:,} characters, prose = 1 ({per_byte * 1e9:.0f} ns)")
    for name, scrap in FAMILIES.items():
        hostile = (scrap * (size // len(scrap) + 1))[:size]
        cost = seconds(partial(find_times, hostile, PUBLISHED)) / size
        say(f"{name:20} {cost / per_byte:8.2f}")


def main() -> None:
    """Run both tables; the first argument is the size of the adversarial texts."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    compare([prose(400) for _ in range(100)])
    stress(size)


if __name__ == "__main__":
    main()
