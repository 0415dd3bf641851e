"""Find which command somebody heads or is of: "runs the Northern Theater Command"."""

from factcheck.pipeline.mentions import Title
from factcheck.pipeline.office_words import BODIES, COMMANDS, SERVICES, SIDES
from factcheck.pipeline.phrases import Phrases
from factcheck.pipeline.tokens import Tokens

_PHRASES: Phrases[str] = Phrases([(name, body) for body in COMMANDS for name in BODIES[body]])
# Whether what is told is over: "Wu runs it", "Dong, who ran it".
_RUNNING = {
    **dict.fromkeys("heads runs leads commands".split(), False),
    **dict.fromkeys("headed ran led commanded".split(), True),
}
_ADVERBS = frozenset("earlier once previously formerly also now still".split())
_BEFORE = SIDES | frozenset("the its his her 's ' army people liberation current".split())
_LONGEST = 9  # tokens from "runs" to the end of "the PLA's Southern Theater Command"


def command_behind(tokens: Tokens, end: int, ceiling: int) -> Title | None:
    """Return the command in "X runs the …", "X, who commands the …", "X of the …".

    It is a title without the word for its holder: `command` is set. "X of the Navy" tells only
    of which service he is.
    """
    at = end
    if tokens.texts[at : at + 1] == [","] and tokens.lowers[at + 1 : at + 2] == ["who"]:
        at += 2
    verb, past = None, False
    had = tokens.lowers[at : at + 1] == ["had"]
    while at < ceiling and (tokens.lowers[at] in {"had", "has"} or tokens.lowers[at] in _ADVERBS):
        at += 1
    if at < ceiling and tokens.lowers[at] in _RUNNING:
        verb, past, at = "run", had or _RUNNING[tokens.lowers[at]], at + 1
    elif at == end and tokens.lowers[at : at + 1] == ["of"]:
        at += 1
    else:
        return None
    last = min(at + _LONGEST, ceiling)
    found = _PHRASES.find(tokens.keys[at:last], tokens.texts[at:last])
    if not found:
        return None
    first = found[0]
    before = tokens.lowers[at : at + first.start]
    if not _BEFORE.issuperset(before) or (verb is None and first.value in SERVICES):
        return None
    return Title(at + first.start, at + first.end, False, verb, past, command=True)
