"""Findings that someone has answered for: in the article, or in a file beside it."""

from factcheck.suppressions.apply import suppress
from factcheck.suppressions.kinds import HOUSEKEEPING
from factcheck.suppressions.sidecar import Sidecar, read_sidecar

__all__ = ["HOUSEKEEPING", "Sidecar", "read_sidecar", "suppress"]
