"""Reading a source: bytes to an Article, or to a Skipped that says why not."""

from factcheck.sources.article import article_from_text
from factcheck.sources.read import STDIN, read_paths

__all__ = ["STDIN", "article_from_text", "read_paths"]
