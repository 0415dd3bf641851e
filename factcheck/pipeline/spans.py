"""Keep what a component finds with its Doc, and show it as spans to whoever else reads the Doc."""

from collections.abc import Sequence
from typing import Any

from spacy.tokens import Doc, Span


def remember(doc: Doc, key: str, mentions: Sequence[Any]) -> None:
    """Keep a component's mentions with the Doc, and show them as `doc.spans[key]`."""
    doc.user_data["factcheck_" + key] = tuple(mentions)
    doc.spans[key] = [Span(doc, mention.start, mention.end) for mention in mentions]
