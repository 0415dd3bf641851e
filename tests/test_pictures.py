"""The README's pictures: they show what the commands print, and ask nothing of the network."""

import re
from html import unescape

import pytest

from tests.pictures.drawing import COMMANDS, FOLDER, THEMES, TIMELINE, pictures, printed

NAMES = [f"{name}-{theme}.svg" for name in COMMANDS for theme in THEMES]


@pytest.fixture(scope="module", autouse=True)
def _made(update: bool) -> None:
    if update:
        for name, picture in pictures():
            (FOLDER / name).write_text(picture, encoding="utf-8")


def read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_shows_what_the_command_prints(name: str) -> None:
    command, lines = COMMANDS[name.rpartition("-")[0]]
    words = re.sub(r"\x1b\[[\d;]*m", "", printed(command, lines))
    shown = "".join(unescape(text) for text in re.findall(r"<text [^>]*>([^<]*)", read(name)))
    assert "".join(words.split()) in re.sub(r"\s", "", shown)
    assert command in shown.replace("\xa0", " ")


def test_the_timeline_is_what_the_command_prints() -> None:
    assert read("timeline.svg") == printed(TIMELINE) + "\n"


@pytest.mark.parametrize("name", [*NAMES, "timeline.svg"])
def test_a_picture_asks_nothing_of_the_network(name: str) -> None:
    outside = re.findall(r"(?:href|src|url)\s*[=(]\s*[\"']?\s*(?!#|[\"']?#)[a-z]+:", read(name))
    assert outside == []
