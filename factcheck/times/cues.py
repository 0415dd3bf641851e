"""Which way a date without a year points: the tense and the cue words of its clause decide."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pointing:
    """Where a clause puts a time: -1 in the past, 1 in the future, 0 not said; how clearly."""

    way: int = 0
    is_clear: bool = False


_LEFT_REACH = 160
_RIGHT_REACH = 90
# A full stop behind these ends no sentence.
_ABBREVIATED = "".join(
    rf"(?<!\b{word}\.)"
    for word in "adm gen maj lt brig col capt sen rep gov mr mrs ms dr jr st u.s".split()
)
_CLAUSE_OPENS = re.compile(
    rf"[.!?;:]{_ABBREVIATED}"
    r"['\")]{0,2}\s+|\n\s*\n|[\"—]| -- |'' "
    r"|, (?:where|which|who|whose|when|while|although|though|but|because|after|with|said|says)\b"
    r"|\b(?:which|who|where|while|although|whereas|because) "
)
_CLAUSE_ENDS = re.compile(r"[.!?;](?:['\"]|\s|$)|\n\s*\n|[\"—]| -- ")
_CLEAR_FUTURE = (
    r"(?:(?:will|won't|shall|'ll)"
    r"(?: (?:not|also|likely|probably|then|only|again|still|now|soon|be|have|been))*"
    r"(?: [a-z]+)?"
    r"|(?:is|are|'s|'re|am)(?: also| now| still)? (?:due|set|scheduled|expected|slated|planned"
    r"|likely|poised|going"
    r"|supposed|ready|to)(?: to be| to)?(?: [a-z]+)?"
    r"|(?:has|have) been (?:scheduled|set|planned|slated|called|invited)"
    r"|(?:plan|plans|planning|hope|hopes|expect|expects|intend|intends|aim|aims) (?:an?|to|for|on)"
    r"|upcoming|forthcoming|no later than|as early as|as soon as)"
)
_FUTURE = (
    r"(?:(?:would|should|may(?! \d)|must)(?: (?:not|also|still|now|soon|be|have|been))*(?: [a-z]+)?"
    r"|(?:be|been|was|were|being) (?:due|set|scheduled|expected|slated|planned|likely|going"
    r"|supposed|to)(?: to)?(?: be)?(?: [a-z]+)?"
    r"|(?:planned|planning|hoped|expected|intended|wanted|needed|vowed|promised|prepared"
    r"|want|need|prepare) (?:an?|to|for|on)"
    r"|(?:agreed|decided) (?:an?|to|for"
    r"|on(?! (?:it|this|that|them|these)\b)(?= an?\b| the\b| [a-z]))"
    r"|scheduled|slated|due|planned|set for|expected"
    r"|(?:until|till)(?! (?:then|now|recently|lately|that)\b)"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )(?<!'s )(?:begins?|starts?|opens?"
    r"|reconvenes?|returns?|resumes?|ends?|expires?|meets?|arrives?"
    r"|leaves?"
    r"|takes place|votes?|goes|travels|hosts|convenes?|kicks off|approaches))"
)
_INFINITIVE = (
    r"(?:(?:can|could|might|cannot)(?: be| have)?(?: [a-z]+)?"
    r"|(?<!according )(?<!due )(?<!subject )to"
    r" (?!the |an? |his |her |their |its |[a-z]+ing )[a-z]+)"
)
_PAST = (
    r"(?:did(?:n't| not)? [a-z]+"
    r"|was|were|had|did|said|told|met|held|took|came|went|made|began|left|won|lost|saw|got|gave"
    r"|became"
    r"|fell|rose|led|sent|spoke|spent|found|brought|thought|felt|ran|wrote|shot|fled|flew|sold"
    r"|bought"
    r"|broken|sworn|frozen|driven|written|chosen|torn"
    r"|paid|stood|struck|kept|has|have|since|ago|last|broke|drew|drove|grew|knew|set|hit|cut|put"
    r"|(?!united|hundred|indeed|need|speed|red|bed|feed|seed|shed|naked|sacred)[a-z]{2,}ed)"
)
_CUES = re.compile(
    rf"(?<![\w-])(?:(?P<clear>{_CLEAR_FUTURE})|(?P<future>{_FUTURE})|(?P<weak>{_INFINITIVE})"
    rf"|(?P<past>{_PAST}))(?![\w-])"
)
_EVENT_AHEAD = re.compile(
    r" (?:deadline|target|cutoff)\b|(?:'s)? [a-z ]{0,20}(?:hearing|trial|summit|vote|election) "
    r"(?:is|will|has been (?:set|scheduled))\b"
)
_UP_TO = re.compile(r"\b(?:by|until|till|no later than|ahead of) (?:the |late |early )?$")
_NEGATED = re.compile(r"\b(?:not|never)\b|n't\b")
_POSSESSIVE = re.compile(r"'s? [a-z]")
# "Was sworn in on Jan. 25": nothing but the rest of the verb stands before the date.
_DONE_ON = re.compile(r" [a-z]+(?: (?:in|into|up|off|out|down|over))? on (?:the )?")
# "On Wednesday they agreed to it": behind the day, what is ahead is not the day.
_RESOLVED = re.compile(r"(?:agreed|decided|vowed|promised|wanted|hoped|intended) ")
_PARTICIPLES = frozenset(("scheduled", "planned", "slated", "due", "until", "till", "expected"))


def pointing(plain: str, start: int, end: int) -> Pointing:
    """Tell which way the clause around [start, end) points: its nearest cue on the left decides.

    A participle such as "scheduled" gives way to a past verb after the date ("talks
    scheduled for Saturday were canceled"); "Monday's" looks back unless told otherwise.
    """
    if _EVENT_AHEAD.match(plain, end):
        return Pointing(1, is_clear=True)
    left, right = _clause(plain, start, end)
    before = _last_cue(plain, left, start)
    after = _CUES.search(plain, end, right)
    is_past_after = bool(after and (after["past"] or _RESOLVED.match(after[0])))
    up_to = _UP_TO.search(plain, max(left, start - 22), start)
    if up_to is not None and not is_past_after:
        return _up_to(plain, left, up_to.start())
    is_possessive = bool(_POSSESSIVE.match(plain, end))
    if before is not None and not (is_possessive and before["future"]):
        return _from_left(before, plain[before.end() : start], is_past_after=is_past_after)
    if after is None or is_possessive:
        return Pointing()
    if after["weak"]:
        return Pointing()
    return Pointing(-1 if is_past_after else 1, is_clear=bool(after["clear"]))


def _up_to(plain: str, left: int, start: int) -> Pointing:
    """Tell "did not open until May", which did by then, from "is closed until May"."""
    told = _last_cue(plain, left, start)
    if told is None or not told["past"]:
        return Pointing(1, is_clear=True)
    is_over = _NEGATED.search(plain, max(left, told.start() - 12), start) is not None
    return Pointing(-1) if is_over else Pointing()


def _last_cue(plain: str, start: int, end: int) -> re.Match[str] | None:
    cues = list(_CUES.finditer(plain, start, end))
    return cues[-1] if cues else None


def _from_left(cue: re.Match[str], between: str, *, is_past_after: bool) -> Pointing:
    if cue["past"]:
        done = cue[0] in {"was", "were"} and _DONE_ON.fullmatch(between) is not None
        return Pointing(-1, is_clear=done or len(between) < len(" on the "))
    if cue["weak"]:
        return Pointing()
    if is_past_after and cue[0] in _PARTICIPLES:
        return Pointing(-1)
    return Pointing(1, is_clear=bool(cue["clear"]))


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - _LEFT_REACH)
    for opening in _CLAUSE_OPENS.finditer(plain, left, start):
        left = opening.end()
    limit = min(len(plain), end + _RIGHT_REACH)
    stop = _CLAUSE_ENDS.search(plain, end, limit)
    return left, stop.start() if stop else limit
