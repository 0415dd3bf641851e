"""Check news coverage against a curated reference: the public names, loaded when used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.errors import BadReferenceError, FactcheckError
    from factcheck.model import Article, Finding, Report, Severity, Skipped, Verdict
    from factcheck.reference.model import Reference
    from factcheck.sources import read_paths
    from factcheck.times import Time, find_times

__all__ = [
    "Article",
    "BadReferenceError",
    "Checker",
    "FactcheckError",
    "Finding",
    "Reference",
    "Report",
    "Severity",
    "Skipped",
    "Time",
    "Verdict",
    "find_times",
    "read_paths",
]
__version__ = "0.1.0"

_HOMES = {
    "Article": "factcheck.model",
    "BadReferenceError": "factcheck.errors",
    "Checker": "factcheck.checker",
    "FactcheckError": "factcheck.errors",
    "Finding": "factcheck.model",
    "Reference": "factcheck.reference.model",
    "Report": "factcheck.model",
    "Severity": "factcheck.model",
    "Skipped": "factcheck.model",
    "Time": "factcheck.times",
    "Verdict": "factcheck.model",
    "find_times": "factcheck.times",
    "read_paths": "factcheck.sources",
}


def __getattr__(name: str) -> Any:
    """Import a public name from its module when it is first used."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - `import factcheck` loads nothing

    return getattr(import_module(home), name)
