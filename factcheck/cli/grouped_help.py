"""The command line, aside: a command's options in the help, by what they are about."""

from collections import defaultdict
from typing import Any

from typer.core import TyperCommand


class GroupedCommand(TyperCommand):
    """A command whose help lists its options under the headings that they are given."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write a list for each heading, in the order in which they are first given."""
        groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for parameter in self.get_params(ctx):
            shown = parameter.get_help_record(ctx)
            if shown is not None:
                argument = parameter.param_type_name == "argument"
                heading = getattr(parameter, "rich_help_panel", None)
                groups["Arguments" if argument else heading or "Other options"].append(shown)
        for heading, rows in groups.items():
            with formatter.section(heading):
                formatter.write_dl(rows)
