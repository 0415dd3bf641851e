"""FC901 and FC902: suppressions that suppress nothing, and those whose day has come."""

from factcheck.kinds.kind import Kind
from factcheck.model import Severity

_HOW = """A finding that someone has looked into is answered in the article, with a reason:

  <!-- factcheck: ignore FC201 -- the ministry counts differently -->
  [factcheck: ignore FC201 until 2026-12-31 -- asked the desk]

It speaks for the line it stands on; alone on its line, or as ignore-next-line, for the next; as \
ignore-file, for the article. Without a code it speaks for every kind. "[sic]" answers for the \
words before it. Where the copy must stay clean, --suppressions FILE names a TOML file of \
[[suppress]] tables with path, code, fingerprint, quote, reason and until."""

UNUSED_SUPPRESSION = Kind(
    code="FC901",
    name="unused-suppression",
    severity=Severity.WARNING,
    slots=(),
    summary="a suppression that suppresses nothing, or cannot be understood",
    documentation=f"{_HOW}\n\nOne that is no longer needed hides the next mistake: take it out.",
    examples=(),
)
EXPIRED_SUPPRESSION = Kind(
    code="FC902",
    name="expired-suppression",
    severity=Severity.WARNING,
    slots=(),
    summary="a suppression whose last day has passed",
    documentation=f"{_HOW}\n\nAfter its day it suppresses nothing: look into the finding again.",
    examples=(),
)
HOUSEKEEPING = (UNUSED_SUPPRESSION, EXPIRED_SUPPRESSION)
