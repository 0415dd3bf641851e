"""Errors that a user can act on; everything else is a bug and keeps its traceback."""


class FactcheckError(Exception):
    """Base of all errors that the command line reports in one line with exit code 2."""


class BadReferenceError(FactcheckError):
    """Raised when reference data cannot be used; `problems` lists every located problem."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UnreadableSourceError(FactcheckError):
    """Raised when a path that was named outright cannot be read as an article."""
