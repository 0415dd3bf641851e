"""Folding: typography is evened out for matching, and what is quoted is what was written."""

import pytest

from factcheck import Article
from factcheck.model import Role, Section
from factcheck.pipeline.fold import BREAK, Folded, fold

# (what was written, what is matched)
FOLDED = [
    ("curly quotes", "He said \u201cyes\u201d; it\u2019s done.", 'He said "yes"; it\'s done.'),
    ("guillemets and low quotes", "\u00abja\u00bb \u201eja\u201f", '"ja" "ja"'),
    ("backtick and prime", "the side`s and the side\u2032s", "the side's and the side's"),
    ("a hyphen that does not break", "17\u2011month", "17-month"),
    ("an en dash in a range", "Jan. 8\u20139", "Jan. 8-9"),
    ("a spaced dash in a range", "Jan. 8 \u2013 9", "Jan. 8-9"),
    (
        "an em dash between words",
        "talks\u2014the 17th\u2014ended",
        "talks\u2014the 17th\u2014ended",
    ),
    ("two hyphens for a dash", "talks--the 17th--ended", "talks \u2014 the 17th \u2014 ended"),
    ("a lone spaced hyphen", "talks - the 17th - ended", "talks \u2014 the 17th \u2014 ended"),
    ("a hyphen inside a word", "face-to-face", "face-to-face"),
    ("a soft hyphen", "Penta\u00adgon", "Pentagon"),
    ("a zero-width space", "Penta\u200bgon", "Pentagon"),
    ("a byte order mark inside", "\ufeffThe talks", "The talks"),
    ("a right-to-left mark", "Song\u200f Yanchao", "Song Yanchao"),
    ("a space that does not break", "Jan.\u00a08", "Jan. 8"),
    ("a full-width space", "Song\u3000Yanchao", "Song Yanchao"),
    ("a tab", "17th\tround", "17th round"),
    ("several spaces", "17th   round", "17th round"),
    ("a line break in a sentence", "17th\nround", "17th round"),
    ("a carriage return and a line feed", "17th\r\nround", "17th round"),
    ("a carriage return alone", "17th\rround", "17th round"),
    ("a word broken over a line", "Coordi-\nnation Talks", "Coordination Talks"),
    ("a word broken by CRLF", "Coordi-\r\nnation Talks", "Coordi- nation Talks"),
    ("a compound before a capital", "U.S.-\nChina", "U.S.- China"),
    ("a footnote in brackets", "the Pentagon[3] on", "the Pentagon on"),
    ("a raised footnote", "in 2022\u00b9 and", "in 2022 and"),
    ("bold", "the **17th** round", "the 17th round"),
    ("italics", "the *17th* round", "the 17th round"),
    ("underscores", "the _17th_ round", "the 17th round"),
    ("an underscore inside a word", "snake_case", "snake_case"),
    ("a product sign", "3 * 4", "3 * 4"),
    ("a link", "the [17th round](https://example.org/17) ended", "the 17th round ended"),
    ("an editor's brackets", "the [defense] minister", "the defense minister"),
    ("a heading's marks", "## The 17th round", "The 17th round"),
    ("a quotation's mark", "> The 17th round", "The 17th round"),
    ("a bullet", "- The 17th round", "The 17th round"),
    ("a numbered day", "1. The 17th round", "1. The 17th round"),
]


def whole(text: str, *spans: tuple[int, int, Role]) -> Folded:
    return fold(Article(text, sections=tuple(Section(*span) for span in spans)))


@pytest.mark.parametrize(("written", "matched"), [pytest.param(*c[1:], id=c[0]) for c in FOLDED])
def test_typography_is_folded(written: str, matched: str) -> None:
    assert whole(written).text == matched


@pytest.mark.parametrize(("written", "matched"), [pytest.param(*c[1:], id=c[0]) for c in FOLDED])
def test_every_folded_word_is_quoted_as_it_was_written(written: str, matched: str) -> None:
    """A word's span in the article begins and ends with the letters of the folded word."""
    folded = whole(written)
    at = 0
    for word in matched.split():
        at = folded.text.index(word, at)
        first, last = folded.span(at, at + len(word))
        if word.isalnum():
            assert (written[first], written[last - 1]) == (word[0], word[-1])
        at += len(word)


@pytest.mark.parametrize(
    ("written", "word", "quoted"),
    [
        ("Song\u2019s side, the Penta\u00adgon said", "Pentagon", "Penta\u00adgon"),
        ("the Coordi-\nnation Talks", "Coordination", "Coordi-\nnation"),
        ("on **Jan. 8** at", "Jan. 8", "Jan. 8"),
        ("held Jan. 8 \u2013 9.", "8-9", "8 \u2013 9"),
        ("the \u201c17th\u201d round", '"17th"', "\u201c17th\u201d"),
        ("the Pentagon[3] on Jan. 8", "Jan. 8", "Jan. 8"),
        ("see [the 17th round](https://example.org) today", "17th round", "17th round"),
        ("first\r\n\r\nsecond", "second", "second"),
    ],
)
def test_a_quote_holds_what_folding_took_away(written: str, word: str, quoted: str) -> None:
    folded = whole(written)
    start = folded.text.index(word)
    first, last = folded.span(start, start + len(word))
    assert written[first:last] == quoted


def test_an_offset_of_the_article_is_found_again_in_the_folded_text() -> None:
    written = "The **17th** round, held at the Penta\u00adgon[1] on Jan. 8 \u2013 9, ended."
    folded = whole(written)
    for word in ("17th", "round", "Jan", "ended"):
        assert folded.folded(written.index(word)) == folded.text.index(word)


def test_sections_are_joined_by_blank_lines_and_keep_their_roles() -> None:
    written = "Talks end\nThey ended on Jan. 9."
    folded = whole(written, (0, 9, Role.HEADLINE), (10, len(written), Role.BODY))
    assert folded.text == "Talks end" + BREAK + "They ended on Jan. 9."
    assert [(folded.text[b.start : b.end], b.role) for b in folded.blocks] == [
        ("Talks end", Role.HEADLINE),
        ("They ended on Jan. 9.", Role.BODY),
    ]
    start = folded.text.index("They")
    assert folded.span(start, start + 4) == (10, 14)


def test_furniture_metadata_and_blank_sections_are_not_read() -> None:
    written = "Share\nTitle: x\n   \nThe talks ended."
    folded = whole(
        written,
        (0, 5, Role.FURNITURE),
        (6, 14, Role.METADATA),
        (15, 18, Role.BODY),
        (19, len(written), Role.BODY),
    )
    assert folded.text == "The talks ended."
    assert folded.origin(0) == 19


def test_a_text_of_nothing_but_marks_folds_to_nothing() -> None:
    assert whole("[1]").text.strip("[1]") == ""
    assert whole("").text == ""
