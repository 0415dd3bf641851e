"""Read how long somebody held an office: "after seven months in the job", "served a year as"."""

from collections.abc import Iterator

from factcheck.frames.measure import Measure, Service
from factcheck.frames.passage import A_LENGTH, LENGTH, Passage, span_of
from factcheck.patterns import Anchored

_SPAN = rf"(?P<span>{A_LENGTH})"
_OFFICE = r"(?:(?:the|that|this|his|her) )?(?:job|post|office|role|position|charge)\b"
_MINISTER = (
    r"(?:(?:the|its|a|his|country's|china's|chinese|american|u\.s\.|defen[cs]e|national|of|joint"
    r"|chiefs|military) )*(?:minister|secretary|chairman|(?:defen[cs]e|pentagon) chief)\b"
    r"(?! of an?\b)"
)
_LONG = frozenset({"day", "week", "month", "year"})
_FORMS = tuple(
    Anchored(pattern, (LENGTH,))
    for pattern in (
        rf"\b(?:after|for|with|following) {_SPAN} (?:in|at|on) {_OFFICE}",
        rf"\b(?:after|for|with|following) {_SPAN} as {_MINISTER}",
        rf"\b(?P<still>(?:has|have) )?(?:was|been|being) (?:{_MINISTER}|in {_OFFICE}) for {_SPAN}",
        rf"\b{_MINISTER}(?: only| just)? for {_SPAN}(?! of\b)",
        (
            rf"\b(?P<still>(?:has|have) )?(?:served|spent|lasted|survived)(?: for)? {_SPAN}"
            rf" (?:(?:in|at|on) {_OFFICE}|as {_MINISTER})"
        ),
        rf"\b(?P<still>(?:has|have) )?held {_OFFICE} for {_SPAN}",
        (
            rf"{_SPAN} after (?:his|her) (?:appointment|taking (?:office|over|up (?:the|his|her)"
            r" (?:post|job|office)))"
        ),
    )
)


def services(passage: Passage) -> Iterator[Measure]:
    """Yield how long somebody is said to have held an office, or to have held it by now."""
    if LENGTH not in passage.marked:
        return
    taken: set[int] = set()
    for pattern in _FORMS:
        for found in pattern.finditer(passage.marked):
            start, end = found.span("span")
            time = passage.time_at(start)
            span = span_of(time) if time is not None else None
            if span is None or span.unit not in _LONG or start in taken:
                continue
            taken.add(start)
            still = found.groupdict().get("still") is not None
            yield passage.measure("gap", start, end, Service(span, still=still))
