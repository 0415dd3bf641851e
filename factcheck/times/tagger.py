"""The steps of the tagger: lay the text plain, find, join, resolve."""

from datetime import date

from factcheck.times.grammar import find_mentions
from factcheck.times.joining import join_mentions
from factcheck.times.plain import lay_plain
from factcheck.times.resolve import resolve_mentions
from factcheck.times.value import Time


def tag(text: str, published: date | None) -> list[Time]:
    """Return the times of `text`, as `factcheck.times.find_times` promises them."""
    plain = lay_plain(text)
    mentions = join_mentions(find_mentions(plain, text), plain)
    return resolve_mentions(mentions, plain, text, published)
