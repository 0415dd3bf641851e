"""Read that all there is was stopped: "ended all contact between the militaries"."""

from collections.abc import Iterator

from factcheck.frames.measure import Measure, Stopped
from factcheck.frames.passage import Passage
from factcheck.patterns import Anchored

_WORDS = ("all ", "every ")
_ALL = (
    r"(?<!\bnot )(?<!\bnearly )(?<!\balmost )(?<!\bvirtually )(?<!\bpractically )(?<!\bat )"
    r"(?<!\bessentially )(?<!\beffectively )(?<!\bin )"
    r"\b(?:each and every|any and all|every|all)(?: of)?"
    r"(?: (?:the|its|their|bilateral|direct|forms? of|kinds? of|lines of|channels of))*"
    r"(?: (?:u\.s\.|us|american|chinese|sino-american|u\.s\.-china|us-china))?"
)
_MILITARY = r"(?:military|defen[cs]e|military-to-military|mil-to-mil|army-to-army)"
_NOUN = (
    r"(?:contacts?|communications?|channels?|dialogues?|dialogs?|exchanges?|ties|relations|links?"
    r"|talks|conversations?|lines? of communication|channels? of communication)"
)
_MILITARIES = (
    r"(?:the |their |both )?(?:two )?(?:(?:countries|nations|sides)' )?"
    r"(?:(?:u\.s\.|us|american|chinese) )?(?:militaries|armed forces|armies|pentagon|military)"
)
_THINGS = (
    rf"(?:{_MILITARY} {_NOUN}|{_NOUN} (?:between|among|with) {_MILITARIES})"
    rf"(?:(?:,? and|,|/) {_NOUN})?"
    # What is narrowed is not all: "all military talks at the working level", "that were planned".
    r"(?! (?:mechanisms?|at|above|below|about|concerning|on (?:safety|the)|listed|planned|scheduled"
    r"|set|that|which|agreed|under|of|except|but|save|other than|apart from)\b)"
)
_STOP = (
    r"(?P<verb>cut|cut off|sever\w*|suspend\w*|end(?:s|ed|ing)?|halt\w*|froze|frozen|freez\w*"
    r"|cancel\w*|break\w*(?: off)?|broken? off|broken|stopp?\w*|clos(?:e|ed|es|ing)|shut(?:ting)?"
    r"(?: down| off)?|ceas\w*|terminat\w*|called off|calling off|scrapp\w*)"
)
_STOPS = (
    "cut", "sever", "suspen", "end", "halt", "froze", "freez", "cancel", "br", "stop", "clos",
    "shut", "ceas", "terminat", "call", "scrap", "went ", "came ",
)  # fmt: skip
_PATTERNS = tuple(
    Anchored(pattern, _STOPS)
    for pattern in (
        rf"\b{_STOP}(?: off| down)? (?P<all>{_ALL} {_THINGS})\b",
        (
            rf"(?P<all>{_ALL} {_THINGS})(?: [^.;:,]{{0,40}}?)??"
            r" (?:was|were|is|are|has been|have been|had been|being)"
            rf" (?:(?:then|also|thus|promptly|abruptly|subsequently) )?{_STOP}\b"
        ),
        (
            rf"(?P<all>{_ALL} {_THINGS})"
            r" (?P<verb>stopped|ceased|ended|went dead|came to (?:a|an) \w+)\b"
        ),
    )
)


def wholes(passage: Passage) -> Iterator[Measure]:
    """Yield what is called all of the two militaries' contacts and was stopped."""
    text = passage.text
    if not any(word in text for word in _WORDS):
        return
    for pattern in _PATTERNS:
        for found in pattern.finditer(passage.marked):
            value = Stopped(None, ("cancelled",), elsewhere=True)
            yield passage.measure("count", *found.span("all"), value, verb=found.start("verb"))
