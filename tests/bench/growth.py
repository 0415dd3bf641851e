"""Does time grow in step with size? `python -m tests.bench.growth [FAMILY…]`, a ratio for each.

Each family is a scrap repeated to a length and to twice that length, alone and behind a paragraph
about the talks, so that the gate lets it through. Twice the length may take 2.3 times the time.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from factcheck import Checker, Reference
from factcheck.cli import OBJECTS
from factcheck.sources import article_from_text

BAR = 2.3
PUBLISHED = date(2024, 1, 10)
TALKS = (
    "The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on Jan. 9,"
    " 2024. "
)
CANCELLED = "China canceled the Defense Policy Coordination Talks in 2023. "
FAMILIES = {
    "prose about the talks, in one line": TALKS,
    "paragraphs about the talks": f"{TALKS}\n\n",
    "lines about the talks": f"{TALKS}\n",
    "one claim again and again": CANCELLED,
    "one word without end": "a",
    "digits": "1234567890",
    "ordinals": "17th ",
    "ordinals of rounds": "the 17th round, ",
    "years": "2023 ",
    "dates and joints": "Jan. 8 to Feb. 9 and ",
    "the day before": "the day before ",
    "commas": "a, ",
    "semicolons": "; ",
    "colons": "a: ",
    "dots": "... ",
    "dashes": "-",
    "long dashes": "—",
    "quotation marks": '"',
    "nested quotation marks": "“‘",
    "open brackets": "([{",
    "closed brackets": ")]}",
    "unbalanced brackets": "(] ",
    "zero-width characters": "a\u200b",
    "combining characters": "a\u0301",
    "only combining characters": "\u0301",
    "halves of surrogate pairs": "\ud800 ",
    "null characters": "\0",
    "emoji": "\U0001f600",
    "right-to-left marks": "\u202e",
    "blanks": " ",
    "tabs": "\t",
    "no-break spaces": "\u00a0",
    "line breaks": "\n",
    "carriage returns": "\r",
    "short lines": "a\n",
    "short paragraphs": "a\n\n",
    "words cut at line ends": "a-\n",
    "bullets": "- a\n",
    "headings": "# a\n",
    "quotations": "> a\n",
    "cells": "|",
    "rows": "| a | b | c |\n",
    "images": "![a](b)\n",
    "links": "[a](b) ",
    "asterisks": "**",
    "footnotes": "[12]",
    "comments": "<!-- a -->\n",
    "comments that never end": "<!--",
    "front matter": "---\n",
    "fields": "a: b\n",
    "first lines": "date 2024-01-10 ",
    "words to the checker": "[factcheck: ignore FC102] ",
    "sic": "x [sic] ",
    "datelines": "WASHINGTON, Jan. 9 (Newswire) — ",
    "capitals": "WASHINGTON ",
    "credits": "(AP Photo/",
    "names": "Michael Chase ",
    "names in a list": "Michael Chase, Song Yanchao, ",
    "offices": "Deputy Assistant Secretary of Defense for China ",
    "ranks": "Maj. Gen. ",
    "speech": "he said, ",
    "clauses": "who met ",
    "conjunctions": "and ",
    "the talks": "the talks ",
    "half-named talks": "Defense Policy ",
    "misspelt talks": "Defence Polcy Cordination Talks ",
    "addresses": "http://a.b/",
}


class Growth(NamedTuple):
    """What a family took at one length, in seconds of this process, and at twice that length."""

    family: str
    once: float
    twice: float
    length: int

    @property
    def ratio(self) -> float:
        """How many times the time twice the length takes."""
        return self.twice / self.once


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the shortest of three runs: others use this machine too."""
    taken = []
    for _ in range(3):
        gc.collect()
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return min(taken)


def grown(work: Callable[[str], object], family: str, lead: str, scrap: str) -> Growth:
    """Measure a family at the first length that takes long enough to be measured."""
    length = 10_000
    while True:
        texts = [lead + (scrap * (size // len(scrap) + 1))[:size] for size in (length, 2 * length)]
        once = seconds(partial(work, texts[0]))
        if once > _LONG_ENOUGH or length >= _LONGEST:
            break
        length *= 4
    found = Growth(family, once, seconds(partial(work, texts[1])), length)
    for _ in range(_TRIES):
        if found.ratio <= BAR:
            break  # more than that may be what else the machine does
        once, twice = (seconds(partial(work, text)) for text in texts)
        again = Growth(family, once, twice, length)
        found = min(found, again, key=lambda growth: growth.ratio)
    return found


_LONG_ENOUGH = 0.05
_LONGEST = 640_000
_TRIES = 3


def checked(checker: Checker, text: str) -> None:
    """Lay a text out as an article and check it."""
    checker.check(article_from_text(text, "a.md", PUBLISHED))


LEADS = {"alone": "", "on topic": f"{TALKS}\n\n", "in a line on topic": TALKS}


def growths(families: Iterable[str] = FAMILIES, leads: Iterable[str] = LEADS) -> Iterator[Growth]:
    """Measure families, each behind what leads to it: a paragraph on topic lets it through.

    Garbage is looked for as seldom as in the `factcheck` command: when is a matter of chance.
    """
    before = gc.get_threshold()
    gc.set_threshold(OBJECTS)
    try:
        yield from _measured(families, leads)
    finally:
        gc.set_threshold(*before)


def _measured(families: Iterable[str], leads: Iterable[str]) -> Iterator[Growth]:
    checker = Checker(Reference.load())
    checker.check(TALKS)
    work = partial(checked, checker)
    for family in families:
        for lead in leads:
            yield grown(work, f"{family}, {lead}", LEADS[lead], FAMILIES[family])


def main() -> int:
    """Print what grows; 1 where something grows faster than it may."""
    worst = 0.0
    for growth in growths(sys.argv[1:] or FAMILIES):
        worst = max(worst, growth.ratio)
        flag = "" if growth.ratio <= BAR else "  too fast"
        each = growth.once / growth.length * 1e6
        sys.stdout.write(
            f"{growth.ratio:5.2f}  {each:8.2f} µs a character  {growth.family}{flag}\n"
        )
        sys.stdout.flush()
    sys.stdout.write(f"{worst:5.2f}  at most, of {BAR} that are allowed\n")
    return 0 if worst <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
