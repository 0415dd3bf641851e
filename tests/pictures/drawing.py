"""Draw what a command prints, with its colours, as an SVG picture that asks for nothing else."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI, TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "docs" / "pictures"
WIDTH = 88
# What is drawn: the command, and how many lines of its output; 0 is all.
COMMANDS = {
    "check": ("factcheck check samples/newsletter.md", 0),
    "folder": ("factcheck check samples", 17),
}
TIMELINE = "factcheck reference timeline --output-format svg"
_LIGHT = TerminalTheme(
    (255, 255, 255),
    (28, 30, 33),
    [
        (28, 30, 33), (179, 22, 27), (26, 107, 60), (125, 82, 0),
        (11, 87, 164), (123, 47, 144), (0, 100, 110), (91, 96, 104),
    ],
)  # fmt: skip
THEMES = {"light": _LIGHT, "dark": DIMMED_MONOKAI}
# The font is left to the reader's system: a picture asks nothing of the network.
_FORMAT = re.sub(r"@font-face \{\{.*?\}\}", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def printed(command: str, lines: int = 0) -> str:
    """Return what a command prints at a terminal of some width, in colour."""
    program = Path(sys.executable).with_name("factcheck")
    environment = {**os.environ, "COLUMNS": str(WIDTH), "FORCE_COLOR": "1", "LC_ALL": "C.UTF-8"}
    environment.pop("NO_COLOR", None)
    done = subprocess.run(
        [program, *shlex.split(command)[1:]],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=False,
    )  # fmt: skip
    shown = done.stdout.decode().splitlines()
    return "\n".join(shown[:lines] if lines else shown).rstrip()


def pictures() -> Iterator[tuple[str, str]]:
    """Yield every picture with its name."""
    for name, (command, lines) in COMMANDS.items():
        output = printed(command, lines)
        for theme, colors in THEMES.items():
            yield f"{name}-{theme}.svg", drawn(command, output, colors)
    yield "timeline.svg", printed(TIMELINE) + "\n"


def drawn(command: str, output: str, theme: TerminalTheme) -> str:
    """Return a picture of a command's output."""
    console = Console(record=True, width=WIDTH, file=StringIO(), highlight=False)
    for line in output.splitlines():
        console.print(Text.from_ansi(line), overflow="fold")
    drawing = console.export_svg(title=command, theme=theme, code_format=_FORMAT)
    return "\n".join(line.rstrip() for line in drawing.splitlines()) + "\n"
