"""The tables an archive's run writes: their columns, as Arrow types."""

from collections.abc import Mapping

import pyarrow as pa

_TEXT = pa.string()
_NUMBER = pa.int64()
_PLACE = [("source", _TEXT), ("record", _NUMBER)]
_ARTICLE = [
    ("article", _TEXT), ("url", _TEXT), ("publisher", _TEXT), ("published", pa.date32()),
]  # fmt: skip

FINDINGS = pa.schema([
    *_ARTICLE, ("code", _TEXT), ("kind", _TEXT), ("verdict", _TEXT), ("severity", _TEXT),
    ("reason", _TEXT), ("start", _NUMBER), ("end", _NUMBER), ("line", _NUMBER),
    ("column", _NUMBER), ("quote", _TEXT), ("sentence", _TEXT), ("section", _TEXT),
    ("subject", _TEXT), ("claimed", _TEXT), ("recorded", _TEXT), ("suggestion", _TEXT),
    ("speaker", _TEXT), ("message", _TEXT), ("why", _TEXT), ("related", _TEXT),
    ("sources", _TEXT), ("fingerprint", _TEXT), ("place", _TEXT), ("digest", _TEXT), *_PLACE,
    ("part", _NUMBER),
])  # fmt: skip
ARTICLES = pa.schema([
    *_ARTICLE, ("published_from", _TEXT), ("status", _TEXT), ("findings", _NUMBER),
    ("digest", _TEXT), *_PLACE, ("part", _NUMBER),
])  # fmt: skip
SKIPPED = pa.schema([("article", _TEXT), ("reason", _TEXT), *_PLACE, ("part", _NUMBER)])
TABLES: Mapping[str, pa.Schema] = {
    "findings": FINDINGS,
    "articles": ARTICLES,
    "skipped": SKIPPED,
}
