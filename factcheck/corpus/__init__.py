"""Archives: articles by the million, read and gated by an engine, checked by many workers."""
