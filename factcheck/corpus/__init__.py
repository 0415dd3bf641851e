"""Archives: articles by the million, read and gated by an engine, checked by many workers."""

import os

# Neither engine may tell anybody that it is used: this must stand before the first import.
for _name, _value in (
    ("DAFT_ANALYTICS_ENABLED", "0"),
    ("SCARF_NO_ANALYTICS", "true"),
    ("RAY_USAGE_STATS_ENABLED", "0"),
    ("DAFT_PROGRESS_BAR", "0"),
):
    os.environ.setdefault(_name, _value)
