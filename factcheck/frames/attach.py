"""Which happening words belong to: the noun behind them, or the verb or noun before."""

from factcheck.frames.binding import behind_opening, binds, of_one_unsaid
from factcheck.frames.build import is_setting
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.clefts import opened_elsewhere
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.fronted import is_fronted, subject_behind
from factcheck.frames.heads import Head
from factcheck.frames.likeness import is_likened
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS

_SKIPPED = frozenset("the a an - ' 's new first second two both annual latest last recent".split())
# Verbs that say what, or where, a happening was.
SITTING = frozenset("be play serve see become".split())
# What they date is a series, and no round of it.
_CREATING = frozenset(
    {"found", "establish", "create", "set up", "institute", "inaugurate", "initiate", "conceive"}
)
_COMING = frozenset({"come", "follow", "bring", "see"})
_DATING = frozenset({"be", "date"})  # "was in May", "dates from May"
_ANNOUNCING = frozenset({"announce", "declare", "order"})  # so a series is stopped
_SHOWING = frozenset({"picture", "photograph", "film"})  # "the session, pictured on Jan. 9"
_TO_OWN_DATE = 2  # tokens of ", in"
_RESUMING = frozenset("resumption return revival restart relaunch renewal".split())
_TO_TALKS = 3  # tokens from "resumption of" to "the policy talks"
_TO_AIM = 12  # tokens from "was" over a place to a date
_TO_AND = 4  # tokens from "and" to the place in "and, in the Pentagon,"
_TO_NOUN = 7  # tokens looked at for the noun that words before it qualify


def owner_of(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, *, dated: bool = False
) -> tuple[Draft | None, bool, bool]:
    """Return whose tokens [start, end) are, whether they restrict it, and whether firmly so."""
    owner, restrictive, firm = _owner_of(view, heads, drafts, start, end, dated=dated)
    firm = firm and not of_one_unsaid(view, start) and not behind_opening(view, start)
    return owner, restrictive, firm


def _owner_of(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, *, dated: bool
) -> tuple[Draft | None, bool, bool]:
    noun = noun_behind(view, heads, end)
    if noun is not None:
        owner = draft_of(drafts, noun)
        if owner is not None:
            return owner, True, True
    clause = view.owner.get(start)
    opened = opened_elsewhere(view, drafts, start, end, dated=dated)
    opened = opened or _set_before(view, drafts, start, end)
    if opened is not None:
        return opened, False, True
    if clause is not None and is_setting(view.clauses[clause]):
        settled = [d for d in drafts if d.anchor.start < start and d.type in GATHERINGS]
        return (settled[-1] if settled else None), False, True
    before = [head for head in heads if head.end <= start and head.clause == clause]
    timed = _timed_verb(view, heads, drafts, before, start, end) if dated else None
    if timed is not None:
        return timed, False, True
    while before:
        head = before.pop()
        stopped = _stopped_with(view, drafts, before, head, start) if dated else None
        owner = stopped or draft_of(drafts, head)
        if owner is not None:
            direct = head.verb is None and start - head.end <= 1 and view.lower(head.end) == "of"
            firm = binds(view, heads, head, owner, start, dated=dated)
            return owner, direct, stopped is not None or firm
        if head.verb is not None and _says_its_own(head, before):
            if head.verb.base in _SHOWING and clause is not None:
                return _from_parent(view, drafts, clause, start), False, True
            return _loose(view, drafts, heads, clause, start)
    return _ahead(view, heads, drafts, clause, start)


def _set_before(view: View, drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return what "a round in Rome and, in Hanoi, a second" sets behind the words: the second."""
    before = view.words(max(view.start, start - _TO_AND), start).split()
    opens = before[-3:-1] == ["and", ","] or before[-4:-2] == ["and", ","]
    if not opens or view.lower(end) != "," or view.lower(end + 1) not in DETERMINERS:
        return None
    return next((d for d in drafts if 0 < d.anchor.start - end <= _TO_NOUN), None)


def _says_its_own(head: Head, before: list[Head]) -> bool:
    """Tell "were crossed out in 2022, came back in 2024": the second verb has its own date."""
    return head.type is None or any(other.verb is not None for other in before)


def _stopped_with(
    view: View, drafts: list[Draft], before: list[Head], noun: Head, start: int
) -> Draft | None:
    """Return what "called off this dialogue together with the talks, in 2022" dates: the end."""
    if noun.verb is not None or not before or before[-1].verb is not None:
        return None  # the noun is the verb's own object
    if start - noun.end > _TO_OWN_DATE or view.lower(noun.end) == "of":
        return None
    verbs = [head for head in before if head.verb is not None]
    stopped = draft_of(drafts, verbs[-1]) if verbs else None
    return stopped if stopped is not None and stopped.type.name == "cancellation" else None


def _timed_verb(
    view: View, heads: list[Head], drafts: list[Draft], before: list[Head], start: int, end: int
) -> Draft | None:
    """Return what "angry at the visit, China on Friday cancelled the talks" dates: its verb."""
    verb = next((head for head in heads if head.verb is not None and head.start == end), None)
    if verb is None or verb.verb is None or verb.verb.form != "finite" or not before:
        return None
    parted = "," in view.tokens.texts[before[-1].end : start - 1]
    return draft_of(drafts, verb) if before[-1].verb is None and parted else None


def _loose(
    view: View, drafts: list[Draft], heads: list[Head], clause: int | None, start: int
) -> tuple[Draft | None, bool, bool]:
    """Return a happening that is the subject of some other verb, loosely."""
    near = [d for d in drafts if d.clause == clause and d.anchor.end <= start and d.verb is None]
    verb = next((h for h in reversed(heads) if h.end <= start and h.verb is not None), None)
    copula = verb is not None and verb.verb is not None and verb.verb.base in _DATING
    if verb is not None and verb.verb is not None and verb.verb.base in _CREATING:
        return None, False, False
    announced = verb is not None and verb.verb is not None and verb.verb.base in _ANNOUNCING
    if copula and verb is not None and start - verb.end <= _TO_AIM:
        there = _there_for(view, drafts, clause, verb)
        if there is not None:
            there.stay = "stay"
            return there, False, True
    if near and (copula or (announced and near[-1].type is CANCELLATION)):
        return near[-1], False, True
    if copula and verb is not None:
        done = [d for d in drafts if d.verb is not None and d.verb.verb is not None
                and d.verb.verb.form == "infinitive" and d.anchor.end <= verb.start]  # fmt: skip
        if done:
            return done[-1], False, True
    return (near[-1], False, False) if near else (None, False, False)


def _there_for(view: View, drafts: list[Draft], clause: int | None, verb: Head) -> Draft | None:
    """Return the talks of "was in Beijing on Monday for the 18th round": what somebody was for."""
    for draft in drafts:
        noun = draft.anchor
        if draft.clause != clause or noun.verb is not None or noun.start < verb.end:
            continue
        between = view.tokens.lowers[verb.end : noun.start]
        aim = between[between.index("for") :] if "for" in between else []
        which = noun.dialogue is not None or aim[1:2] in (["the"], ["this"], ["these"])
        if between[:1] in (["in"], ["at"]) and aim and which and {",", "and"}.isdisjoint(aim):
            return draft if draft.type in GATHERINGS else None
    return None


def _ahead(
    view: View, heads: list[Head], drafts: list[Draft], clause: int | None, start: int
) -> tuple[Draft | None, bool, bool]:
    """Return the happening behind words that open a clause, or the one the clause hangs on."""
    if is_likened(view, start):
        return None, False, False
    behind = [
        head for head in heads
        if head.start >= start and head.clause == clause
        and not (head.verb is None and is_likened(view, head.start))
    ]  # fmt: skip
    verbs = [head for head in behind if head.verb is not None]
    for head in (*verbs[:1], *behind):
        owner = draft_of(drafts, head)
        if owner is not None and (
            _joined_on(view, owner, start) or (not verbs and _listed_before(view, owner, start))
        ):
            break
        if owner is not None:
            foreign = bool(verbs) and verbs[0].type is None and owner.verb is None
            copula = bool(verbs) and verbs[0].verb is not None and verbs[0].verb.base in SITTING
            return owner, False, not foreign or copula or _comes_then(view, verbs[0], owner, start)
        if head.verb is not None and head.type is None and len(behind) == 1:
            return None, False, False
    if behind or clause is None:
        return None, False, False
    return _from_parent(view, drafts, clause, start), False, True


def _comes_then(view: View, verb: Head, owner: Draft, start: int) -> bool:
    """Tell "In May came a meeting of the two", "on Friday followed the talks": its own subject."""
    coming = verb.verb is not None and verb.verb.base in _COMING and not verb.verb.negated
    first = verb.end + (view.lower(verb.end) in DETERMINERS)
    timed = all(
        any(begin <= at < end for begin, end, _ in view.times) for at in range(start, verb.start)
    )
    return coming and timed and noun_behind(view, owner.heads, first) is not None


def _listed_before(view: View, owner: Draft, start: int) -> bool:
    """Tell "first a call in December, the talks in January": a list without verbs."""
    first = view.clauses[owner.clause].tokens[0]
    said = any(first <= person.start < start for person in view.people)
    return said and "," in view.tokens.texts[start : owner.anchor.start]


def _joined_on(view: View, owner: Draft, start: int) -> bool:
    """Tell "undid it in May, and the round met": another statement, its verb not made out."""
    return any(
        view.words(at - 1, at + 1) in {", and", ", but", ", then"}
        and any(head.verb is None and 0 < head.start - at <= _TO_NOUN for head in owner.heads)
        for at in range(start + 1, owner.anchor.start)
    )


def _from_parent(view: View, drafts: list[Draft], clause: int, start: int) -> Draft | None:
    """Return the happening before a bracket, a colon or a planning participle."""
    own = view.clauses[clause]
    if is_fronted(view, own):
        return subject_behind(view, drafts, own)
    if own.kind in {"adjunct", "report", "speech", "quote", "infinitive", "subordinate"}:
        return None
    before = [d for d in drafts if d.anchor.start < start and not _set_apart(view, d, own)]
    last = before[-1] if before else None
    base = own.verb.base if own.verb else ""
    if last is not None and base in _SHOWING and own.kind == "participle":
        shown = range(last.anchor.end, own.tokens[0])
        return None if any(person.start in shown for person in view.people) else last
    if own.kind in {"participle", "relative"} and not _planning(base):
        return None
    another = own.kind == "coordinate" and (own.verbs or own.connector == ";")
    return None if another else last


def _set_apart(view: View, draft: Draft, clause: Clause) -> bool:
    """Tell the round of "two years after the 16th round, officials began a 17th on Monday"."""
    inner = view.clauses[draft.clause]
    fronted = clause.verb is not None and draft.anchor.end <= clause.verb.start
    return fronted and inner.parent == clause.index and inner.kind in {"adjunct", "subordinate"}


def _planning(base: str) -> bool:
    return base in {"schedule", "plan", "slate", "expect", "postpone", "delay", "set", "pencil"}


def noun_behind(view: View, heads: list[Head], end: int) -> Head | None:
    """Return the noun that tokens ending at `end` qualify: "2022 visit", "Tuesday's session"."""
    nouns = {head.start: head for head in heads if head.verb is None}
    at = end
    while at < view.end and at - end < _TO_NOUN:
        if at in nouns:
            return nouns[at]
        lower = view.lower(at)
        if lower in _RESUMING and view.lower(at + 1) == "of":
            return next((nouns[k] for k in range(at + 2, at + 2 + _TO_TALKS) if k in nouns), None)
        place = any(mention.start <= at < mention.end for mention in view.places)
        person = any(mention.start <= at < mention.end for mention in view.people)
        formed = any(first <= at < last for first, last, _ in view.formats)  # "video session"
        adjective = (
            lower in _SKIPPED
            or formed
            or place
            or person
            or lower.endswith(("al", "ary", "ual", "ic", "ese", "ive"))
            or (lower[:1].isdigit() and lower.endswith(("th", "st", "nd", "rd")))
        )
        if not adjective or lower in PREPOSITIONS or (at == end and lower in {"the", "a", "an"}):
            return None
        at += 1
    return None


def draft_of(drafts: list[Draft], head: Head) -> Draft | None:
    """Return the draft that a head is part of."""
    for draft in drafts:
        if any(head is own for own in draft.heads):
            return draft
    return None
