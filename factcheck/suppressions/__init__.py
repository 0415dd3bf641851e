"""Findings that someone has answered for: in the article, or in a file beside it."""

from factcheck.suppressions.apply import suppress
from factcheck.suppressions.sidecar import Sidecar, read_sidecar

__all__ = ["Sidecar", "read_sidecar", "suppress"]
