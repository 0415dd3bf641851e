"""Articles to measure with, made of our own sentences, the same on every run."""

import random
from pathlib import Path

from factcheck.kinds import KINDS
from tests.bench.dates import prose

SAMPLES = Path(__file__).parents[2] / "samples"
OFF_TOPIC = ("off-topic.txt", "calendar.txt")
WORDS_OFF_TOPIC = 455  # 2.7 kB of prose


def on_topic(number: int) -> list[str]:
    """Return articles whose every paragraph is about the talks, of the length of real ones."""
    chooser = random.Random(17)  # noqa: S311 - nothing secret is drawn
    paragraphs = _paragraphs()
    return [_article(chooser, paragraphs) for _ in range(number)]


def mixed(number: int) -> list[str]:
    """Return articles of which half the paragraphs are about something else."""
    chooser = random.Random(18)  # noqa: S311 - as above
    paragraphs = _paragraphs()
    return [f"{_article(chooser, paragraphs)}\n\n{prose(200)}\n" for _ in range(number)]


def off_topic(number: int) -> list[str]:
    """Return articles about something else, each with a first line of its own."""
    text = prose(WORDS_OFF_TOPIC)
    return [f"Notes from the harbour, number {n}\n\n{text}\n" for n in range(number)]


def _paragraphs() -> list[str]:
    found = [text for kind in KINDS for example in kind.examples for text in example.texts]
    for path in sorted(SAMPLES.iterdir()):
        if path.suffix in {".txt", ".md"} and path.name not in OFF_TOPIC:
            found += [part for part in path.read_text(encoding="utf-8").split("\n\n") if part]
    return found


def _article(chooser: random.Random, paragraphs: list[str]) -> str:
    chosen = chooser.sample(paragraphs, 12)
    return "date 2026-03-02 What the record says\n\n" + "\n\n".join(chosen) + "\n"
