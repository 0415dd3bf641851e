"""Hostile inputs to try: XML that every parser takes, put together as no program would."""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from tests.fuzz.inputs import HOSTILE, SCRAPS, sentences

_CLOSE = "/"  # closes the element that was opened last
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBERS = ("-1", "0", "1", "2", "99999999", "9" * 30, "1e9", "", "x")

WORD_TAGS = (
    "w:p", "w:r", "w:t", "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:tblGrid",
    "w:hyperlink", "w:sdt", "w:sdtContent", "w:ins", "w:del", "w:pPr", "w:txbxContent", "w:trPr",
    "w:body", "w:smartTag", "w:document",
)  # fmt: skip
WORD_LEAVES = (
    "w:br", "w:tab", "w:cr", "w:noBreakHyphen", "w:sectPr", "w:gridCol", "w:vMerge",
    'w:vMerge w:val="restart"', 'w:vMerge w:val="{}"', 'w:gridSpan w:val="{}"',
    'w:gridBefore w:val="{}"', 'w:gridAfter w:val="{}"', 'w:pStyle w:val="{}"',
    'w:br w:type="{}"', "w:drawing", "w:gridSpan",
)  # fmt: skip
WORD_CELL = (
    '<w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr><w:p/></w:tc>',
    '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>17</w:t></w:r></w:p></w:tc>',
    "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>18</w:t></w:r></w:p></w:tc>",
    '<w:tr><w:trPr><w:gridBefore w:val="{}"/></w:trPr><w:tc><w:p/></w:tc></w:tr>',
    "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>",
)
OPEN_TAGS = (
    "text:p", "text:h", "text:p", "text:span", "text:a", "text:list", "text:list-item",
    "text:section", "text:note", "text:note-body", "text:tracked-changes", "text:ruby",
    "text:ruby-text", "office:annotation", "office:forms", "office:text", "office:body",
    "table:table", "table:table-row", "table:table-cell", "table:table-header-rows",
    "table:covered-table-cell", "text:table-of-content",
)  # fmt: skip
OPEN_LEAVES = (
    'text:s text:c="{}"', "text:s", "text:tab", "text:line-break", "text:soft-page-break",
    'table:table-cell table:number-columns-repeated="{}"',
    'table:table-row table:number-rows-repeated="{}"', "text:bookmark", "text:page-number",
)  # fmt: skip


def markup(
    tags: Sequence[str], leaves: Sequence[str], whole: Sequence[str] = ()
) -> st.SearchStrategy[str]:
    """Return elements inside each other in any order, with text anywhere; all are closed.

    `leaves` are empty elements and `whole` is markup as it stands; {} in them is any number.
    """
    filled = [
        piece.replace("{}", number)
        for piece in (*(f"<{leaf}/>" for leaf in leaves), *whole)
        for number in (_NUMBERS if "{}" in piece else ("",))
    ]
    step = st.one_of(
        st.sampled_from([f"<{tag}>" for tag in tags]),
        st.just(_CLOSE),
        st.sampled_from(filled),
        st.sampled_from([*map(_as_text, (*HOSTILE, *SCRAPS)), "<!---->", "<?a b?>"]),
        st.sampled_from(list(map(_as_text, sentences()))),
        st.text(max_size=4).map(_as_text),
    )
    return st.lists(step, max_size=40).map(_closed)


def _as_text(text: str) -> str:
    return " " + escape(_FORBIDDEN.sub("", text))


def _closed(steps: Sequence[str]) -> str:
    written: list[str] = []
    opened: list[str] = []
    for step in steps:
        if step != _CLOSE:
            written.append(step)
            if step[0] == "<" and not step.endswith(("/>", "-->", "?>")) and "</" not in step:
                opened.append(step)
        elif opened:
            written.append(f"</{opened.pop()[1:]}")
    written += [f"</{tag[1:]}" for tag in reversed(opened)]
    return "".join(written)
