"""`factcheck reference init`: a commented starter pack to edit."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.streams import show
from factcheck.errors import FactcheckError
from factcheck.report.plain import visible

HELP = """Write a commented starter pack: one dialogue, one round, an example of each kind.

\b
Examples:
  factcheck reference init mine/
  factcheck reference check mine/ --examples
  factcheck check draft.txt --reference mine/
"""


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new folder, or an empty one.")],
) -> None:
    """Write a commented starter pack."""
    from factcheck.reference.starter import STARTER  # noqa: PLC0415 - help should not wait for it

    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise FactcheckError(f"{visible(str(folder))} is not empty; nothing was written")
        for name, text in STARTER.items():
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise FactcheckError(f"cannot write {visible(str(folder))}: {reason}") from error
    show([visible(str(folder / name)) for name in STARTER])
