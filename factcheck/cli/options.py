"""The command line, aside: option values read strictly, with the nearest right one suggested."""

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, NamedTuple, TypeVar

import typer

from factcheck.config.described import DESCRIBED
from factcheck.report import REPORTERS

FILES, REPORTS = "Which articles, and how they are read", "Reports"
FINDINGS, CHANGES, RUN = "Which findings count", "Corrections", "The run"
REFERENCE = "What they are compared with"

Choice = TypeVar("Choice", bound=StrEnum)

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH… | -]",
        help="Files, folders, or - for standard input.",
        show_default=False,
    ),
]
PublishedOption = Annotated[
    str | None,
    typer.Option(metavar="DATE", rich_help_panel=FILES, help=DESCRIBED["published"]),
]
StdinName = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", rich_help_panel=FILES, help="What to call standard input in reports."
    ),
]

ConfigFile = Annotated[
    list[str] | None,
    typer.Option(
        "--config",
        rich_help_panel=RUN,
        metavar="FILE|KEY=VALUE",
        help="A configuration file to use, or one setting of it as TOML.",
    ),
]
Isolated = Annotated[
    bool,
    typer.Option(
        "--isolated",
        rich_help_panel=RUN,
        envvar="FACTCHECK_ISOLATED",
        show_envvar=False,
        help="Read no configuration file.",
    ),
]


class Output(NamedTuple):
    """A format and the file it goes to; standard output when `path` is None."""

    format: str
    path: str | None
    append: bool = False


class Color(StrEnum):
    """When to colour what a terminal shows."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class TimelineFormat(StrEnum):
    """How `reference timeline` shows rounds and events."""

    TERMINAL = "terminal"
    JSON = "json"
    SVG = "svg"


class RuleFormat(StrEnum):
    """How `rule` shows kinds."""

    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"


def bad(option: str, message: str) -> typer.BadParameter:
    """Return the usage error for an option's value."""
    return typer.BadParameter(message, param_hint=option)


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean …?" for the nearest known word, "" when none is near."""
    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def choice(option: str, kind: type[Choice], value: str) -> Choice:
    """Return the member of `kind` that `value` names."""
    try:
        return kind(value.lower())
    except ValueError:
        known = [member.value for member in kind]
        message = f"{value!r} is not one of {', '.join(known)}{suggestion(value, known)}"
        raise bad(option, message) from None


def day(option: str, value: str | None) -> date | None:
    """Return the date that `value` is; None stays None."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise bad(option, f"{value!r} is not a date like 2024-01-10") from None


def outputs(values: Sequence[str]) -> list[Output]:
    """Read FORMAT[:FILE] values; the terminal report is what none of them means."""
    found = []
    for value in values or ["terminal"]:
        name, _, path = value.partition(":")
        if name not in REPORTERS:
            known = ", ".join(REPORTERS)
            message = (
                f"no format is called {name!r} (there are {known}){suggestion(name, REPORTERS)}"
            )
            raise bad("--output-format", message)
        found.append(Output(name, path if path and path != "-" else None))
    places = [output.path for output in found]
    for place in places:
        if places.count(place) > 1:
            where = "standard output" if place is None else place
            raise bad("--output-format", f"two formats cannot both go to {where}")
    return found


def codes(option: str, values: Sequence[str]) -> tuple[str, ...]:
    """Read codes and prefixes of codes, separated by commas or given again; refuse unknown ones."""
    prefixes = tuple(
        part.strip().upper() for value in values for part in value.split(",") if part.strip()
    )
    if prefixes:
        from factcheck.config.settings import all_codes  # noqa: PLC0415 - only these options need it

        known = all_codes()
        for prefix in prefixes:
            if not any(code.startswith(prefix) for code in known):
                message = f"no kind's code starts with {prefix!r}{suggestion(prefix, known)}"
                raise bad(option, f"{message} (see factcheck rule --all)")
    return prefixes
