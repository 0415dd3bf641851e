"""Cut a Doc into sentences that survive "Jan. 8. Song spoke", "Maj. Gen." and "U.S."."""

import re
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from factcheck.pipeline.tokens import Tokens, tokens_of

_ABBREVIATIONS = frozenset(
    "gen maj lt col brig adm capt cmdr sgt rep sen gov pres sec dep asst dr mr mrs ms prof st jr"
    " sr vs vol art dept univ inc co corp ltd etc e.g i.e u.s u.k u.n d.c p.r.c a.m p.m fig"
    " approx est hon rev messrs mt ft va md calif".split()
)
_BEFORE_NUMBERS = frozenset({"no", "nos"})
_INITIAL = re.compile(r"^(?:[A-Z]\.)+$|^[A-Z]$")
_ENDS_EITHER_WAY = frozenset("u.s u.k u.n d.c p.r.c a.m p.m jr sr etc inc corp".split())
_CALENDAR = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat"
    " sun".split()
)
_STARTERS = frozenset(
    "the a an it he she they we i this that these those in on at but and if when after before while"
    " his her their its as by for from to there both no not so then also neither however what who"
    " since during under beijing washington china officials talks".split()
)
LONGEST = 250  # tokens: many times a real sentence, and what follows looks back and forth in one
_CLOSERS = frozenset("\"')]")
_NO_START = 2**64 - 1  # spaCy's -1; with nothing marked, it takes a Doc for uncut
_FINAL = frozenset(".!?\u2026")
_AT_END = _FINAL | _CLOSERS


@Language.factory("factcheck_sentences")
def make_sentences(nlp: Language, name: str) -> "Sentences":
    """Return the component that marks where sentences begin."""
    del nlp, name
    return Sentences()


class Sentences:
    """Marks sentence starts; a blank line always ends a sentence."""

    def __call__(self, doc: Doc) -> Doc:
        """Set `token.is_sent_start` where a sentence of `doc` begins."""
        if len(doc):
            starts = sentence_starts(tokens_of(doc))
            doc.user_data["factcheck_sentences"] = tuple(starts)
            _mark(doc, starts)
        return doc


def _mark(doc: Doc, starts: list[int]) -> None:
    """Mark all starts at once: to set one, spaCy looks through the whole Doc."""
    marks: Any = doc.to_array(["SENT_START"])  # spaCy types it as floats
    marks[:] = 0
    marks[starts] = 1
    if len(starts) == 1 and len(doc) > 1:
        marks[1] = _NO_START
    doc.from_array(["SENT_START"], marks)


def sentence_starts(tokens: Tokens) -> list[int]:
    """Return the index of each token that begins a sentence; none is longer than LONGEST."""
    texts = tokens.texts
    starts = [0]
    size = len(texts)
    for at in range(1, size):
        before = texts[at - 1]
        if "\n" in before:
            if "\n" not in texts[at]:
                starts.append(at)
        elif at - starts[-1] >= LONGEST or (before[-1] in _AT_END and _ends(tokens, at)):
            starts.append(at)
    return starts


def _ends(tokens: Tokens, at: int) -> bool:
    """Tell whether a sentence ends just before token `at`."""
    texts = tokens.texts
    if tokens.starts[at] == tokens.ends[at - 1]:
        return False
    mark = at - 1
    while mark > 0 and texts[mark] in _CLOSERS and tokens.starts[mark] == tokens.ends[mark - 1]:
        mark -= 1
    return texts[mark][-1] in _FINAL and _closes(tokens, mark, at)


def _closes(tokens: Tokens, mark: int, following: int) -> bool:
    texts, lowers = tokens.texts, tokens.lowers
    after = texts[following]
    opener = after in "\"'(" and following + 1 < len(texts)
    first = texts[following + 1] if opener else after
    if not (first[:1].isupper() or first[:1].isdigit() or not first[:1].isascii()):
        return False
    text = texts[mark]
    if text[-1] in "!?":
        return True
    if text == "\u2026" or text.startswith(".."):
        return True
    word = lowers[mark].rstrip(".") if len(text) > 1 else lowers[mark - 1] if mark else ""
    shown = text if len(text) > 1 else texts[mark - 1] if mark else ""
    if word in _CALENDAR:
        return not first[:1].isdigit() and (
            first.lower() in _STARTERS or _ends_name(tokens, mark if len(text) > 1 else mark - 1)
        )
    if word in _ENDS_EITHER_WAY:
        return first.lower() in _STARTERS
    if word in _BEFORE_NUMBERS:
        return not first[:1].isdigit()
    if word in _ABBREVIATIONS:
        return False
    if _INITIAL.match(shown):
        return len(word) == 1 and first.lower() in _STARTERS
    return True


def _ends_name(tokens: Tokens, at: int) -> bool:
    """Tell "Dong Jun." and "Yun Sun." from a month and a day: a name stands before them."""
    before = tokens.texts[at - 1] if at else ""
    return before.isalpha() and before.istitle() and before.lower() not in _STARTERS
