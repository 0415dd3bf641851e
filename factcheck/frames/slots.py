"""Give each date, place, format and number of a sentence to the happening it belongs to."""

from collections.abc import Iterator
from dataclasses import replace

from factcheck.frames.build import Draft, is_setting
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Dates, Manner, Number, Slot, SlotValue, Spot
from factcheck.frames.numbers import Ordinal
from factcheck.frames.view import View
from factcheck.model import Assertion, Role, Status
from factcheck.pipeline.lexicon import ADVERBS, PREPOSITIONS
from factcheck.pipeline.speech import REPORTING
from factcheck.times import Time, TimeType

_VENUE_PREPOSITIONS = frozenset({"in", "at"})
_SKIPPED = frozenset("the a an - ' 's new first second two both annual latest last recent".split())
_SEAT = frozenset("venue site scene seat host setting location place where home".split())
_NEVER_DATES = frozenset("since until till except but".split())
_GATHERINGS = frozenset({"meeting", "call", "summit"})
_TAKING_FOR_GRANTED = frozenset(
    "discuss praise review mark welcome describe follow protest punish".split()
)
_SITTING = frozenset("be play serve see become".split())


def fill(view: View, heads: list[Head], drafts: list[Draft], numbers: list[Ordinal]) -> None:
    """Add the slots of a sentence to its drafts."""
    for number in numbers:
        _give_number(view, drafts, number)
    for start, end, dates in date_groups(view):
        _give_date(view, heads, drafts, start, end, dates)
    for place in view.places:
        if place.place is not None:
            _give_place(view, heads, drafts, place.start, place.end, place.place)
    for start, end, name in view.formats:
        draft, restrictive, firm = owner_of(view, heads, drafts, start, end)
        if draft is not None:
            _add(
                view, draft, "format", start, end, Manner(name), firm=firm, restrictive=restrictive
            )


def _add(
    view: View, draft: Draft, name: str, start: int, end: int, value: SlotValue,
    *, firm: bool = True, restrictive: bool = False, clause: int | None = None,
) -> None:  # fmt: skip
    """Add a slot over tokens [start, end), with the assertion of the clause it stands in."""
    index = view.owner.get(start, draft.clause) if clause is None else clause
    general = _presupposed(view, draft, index)
    assertion = local_assertion(view, general, start, end)
    denied = assertion.negated and not general.negated
    first, last = view.tokens.starts[start], view.tokens.ends[end - 1]
    draft.slots.append(Slot(name, first, last, value, assertion, firm, restrictive, denied))


add_slot = _add


def _presupposed(view: View, draft: Draft, index: int) -> Assertion:
    """Return the clause's assertion; "to report a meeting" takes the meeting for granted."""
    clause, assertion = view.clauses[index], view.assertions[index]
    verb = clause.verb
    granted = (
        clause.kind == "infinitive" and draft.verb is None and verb is not None
        and assertion.status is Status.PLANNED and verb.base in REPORTING | _TAKING_FOR_GRANTED
    )  # fmt: skip
    return replace(assertion, status=Status.ASSERTED) if granted else assertion


def local_assertion(view: View, assertion: Assertion, start: int, end: int) -> Assertion:
    """Return `assertion` as "not", "so-called" or quotation marks beside the words change it."""
    before = [view.lower(at) for at in range(max(view.start, start - 5), start)]
    if start in view.quoted:
        assertion = replace(assertion, quoted=True)
        if not assertion.speaker and _mentioned(view, start):
            assertion = replace(assertion, status=Status.MENTION)
    near = before[-3:]
    if "not" in near and "only" not in near and not _verb_between(view, start):
        return replace(assertion, negated=True)
    if _instead(view, start):
        return replace(assertion, negated=True)
    after = [view.lower(at) for at in range(end, min(view.end, end + 5))]
    negated_before = (
        "not" in before and "but" in before and before.index("not") < before.index("but")
    )
    if assertion.negated and (after[:2] == [",", "not"] or negated_before or "but" in near):
        return replace(assertion, negated=False)
    if "called" in before[-4:] and "so" in before:
        return replace(assertion, status=Status.MENTION)
    return assertion


def _instead(view: View, start: int) -> bool:
    words = view.words(max(view.start, start - 5), start)
    return "rather than" in words or "instead of" in words or "as opposed to" in words


def _verb_between(view: View, start: int) -> bool:
    """Tell whether the "not" before a slot belongs to a verb between them."""
    for at in range(start - 1, max(view.start, start - 4) - 1, -1):
        if view.lower(at) == "not":
            return False
        if any(verb.head == at for clause in view.clauses for verb in clause.verbs):
            return True
    return False


def _mentioned(view: View, start: int) -> bool:
    """Tell a quoted phrase from a quoted sentence: no verb of its own inside the marks."""
    return (
        not any(verb.head in view.quoted for clause in view.clauses for verb in clause.verbs)
        and start in view.quoted
    )


# Who owns what -----------------------------------------------------------------------------


def owner_of(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, *, dated: bool = False
) -> tuple[Draft | None, bool, bool]:
    """Return the draft that tokens [start, end) belong to, whether they restrict it, and how firmly."""
    noun = _noun_behind(view, heads, end)
    if noun is not None:
        owner = _draft_of(drafts, noun)
        if owner is not None:
            return owner, True, True
    clause = view.owner.get(start)
    if clause is not None and is_setting(view.clauses[clause]):
        settled = [d for d in drafts if d.anchor.start < start and d.type.name in _GATHERINGS]
        return (settled[-1] if settled else None), False, True
    before = [head for head in heads if head.end <= start and head.clause == clause]
    while before:
        head = before.pop()
        owner = _draft_of(drafts, head)
        if owner is not None:
            direct = head.verb is None and start - head.end <= 1 and view.lower(head.end) == "of"
            adjacent = start == head.end or (start == head.end + 1 and view.lower(head.end) == "of")
            return owner, direct, not dated or adjacent or _tied(heads, head, owner)
        if head.verb is not None and head.type is None:
            return _loose(drafts, heads, clause, start)
    return _ahead(view, heads, drafts, clause, start)


def _tied(heads: list[Head], head: Head, owner: Draft) -> bool:
    """Tell whether words behind a noun surely belong to it and not to a verb before it."""
    if head.verb is not None or owner.verb is not None:
        return True
    rivals = [
        h for h in heads if h.clause == head.clause and h.verb is not None and h.end <= head.start
    ]
    return not rivals or rivals[-1].verb is not None and rivals[-1].verb.base == "be"


def _loose(
    drafts: list[Draft], heads: list[Head], clause: int | None, start: int
) -> tuple[Draft | None, bool, bool]:
    """Return a happening that is the subject of some other verb, loosely."""
    near = [d for d in drafts if d.clause == clause and d.anchor.end <= start and d.verb is None]
    verb = next((h for h in reversed(heads) if h.end <= start and h.verb is not None), None)
    copula = verb is not None and verb.verb is not None and verb.verb.base == "be"
    if near and copula:
        return near[-1], False, True
    if copula and verb is not None:
        done = [d for d in drafts if d.verb is not None and d.verb.verb is not None
                and d.verb.verb.form == "infinitive" and d.anchor.end <= verb.start]  # fmt: skip
        if done:
            return done[-1], False, True
    return (near[-1], False, False) if near else (None, False, False)


def _ahead(
    view: View, heads: list[Head], drafts: list[Draft], clause: int | None, start: int
) -> tuple[Draft | None, bool, bool]:
    """Return the happening behind words that open a clause, or the one the clause hangs on."""
    behind = [head for head in heads if head.start >= start and head.clause == clause]
    verbs = [head for head in behind if head.verb is not None]
    for head in (*verbs[:1], *behind):
        owner = _draft_of(drafts, head)
        if owner is not None:
            foreign = bool(verbs) and verbs[0].type is None and owner.verb is None
            copula = bool(verbs) and verbs[0].verb is not None and verbs[0].verb.base in _SITTING
            return owner, False, not foreign or copula
        if head.verb is not None and head.type is None and len(behind) == 1:
            return None, False, False
    if behind or clause is None:
        return None, False, False
    return _from_parent(view, drafts, clause, start), False, True


def _from_parent(view: View, drafts: list[Draft], clause: int, start: int) -> Draft | None:
    """Return the happening before a bracket, a colon or a planning participle."""
    own = view.clauses[clause]
    if own.kind in {"adjunct", "report", "speech", "quote", "infinitive", "subordinate"}:
        return None
    if own.kind in {"participle", "relative"} and not _planning(own.verb.base if own.verb else ""):
        return None
    if own.kind == "coordinate" and own.verbs:
        return None
    before = [d for d in drafts if d.anchor.start < start]
    return before[-1] if before else None


def _planning(base: str) -> bool:
    return base in {"schedule", "plan", "slate", "expect", "postpone", "delay", "set", "pencil"}


def _noun_behind(view: View, heads: list[Head], end: int) -> Head | None:
    """Return the noun that tokens ending at `end` qualify: "August 2022 visit", "Tuesday's session"."""
    nouns = {head.start: head for head in heads if head.verb is None}
    at = end
    while at < view.end and at - end < 7:
        if at in nouns:
            return nouns[at]
        lower = view.lower(at)
        place = any(mention.start <= at < mention.end for mention in view.places)
        person = any(mention.start <= at < mention.end for mention in view.people)
        adjective = (
            lower in _SKIPPED
            or place
            or person
            or lower.endswith(("al", "ary", "ual", "ic", "ese", "ive"))
            or (lower[:1].isdigit() and lower.endswith(("th", "st", "nd", "rd")))
        )
        if not adjective or lower in PREPOSITIONS or (at == end and lower in {"the", "a", "an"}):
            return None
        at += 1
    return None


def _draft_of(drafts: list[Draft], head: Head) -> Draft | None:
    return next((draft for draft in drafts if head in draft.heads), None)


# Dates -------------------------------------------------------------------------------------


def date_groups(view: View) -> Iterator[tuple[int, int, Dates]]:
    """Yield the dates of a sentence, the members of a range or list together."""
    dated = [
        item
        for item in view.times
        if item[2].type in {TimeType.DATE, TimeType.TIME} and _calendar(item[2])
    ]
    at = 0
    while at < len(dated):
        start, end, time = dated[at]
        group = [time]
        while (
            time.group is not None and at + 1 < len(dated) and dated[at + 1][2].group == time.group
            and dated[at + 1][0] - end <= 3
        ):  # fmt: skip
            at += 1
            end = dated[at][1]
            group.append(dated[at][2])
        at += 1
        yield start, end, Dates(tuple(group))


def _calendar(time: Time) -> bool:
    """Tell a time that names days from "now" and from a bare clock time."""
    if time.value.endswith("_REF"):
        return False
    return bool(
        time.interval
        or time.month
        or time.weekday is not None
        or time.year
        or time.day
        or time.anchor == "missing"
    )


def _give_date(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, dates: Dates
) -> None:
    before = view.lower(start - 1)
    if before in {"the", "early", "late", "mid"}:
        before = view.lower(start - 2)
    if before in _NEVER_DATES or (before == "from" and dates.relation != "range"):
        return
    if view.role is Role.LIST_ROW and start == view.start:
        first = drafts[0] if drafts else None
        if first is not None:
            own = first.verb is not None or not view.clauses[first.clause].verbs
            _add(view, first, "when", start, end, dates, clause=first.clause, firm=own)
        return
    draft, restrictive, firm = owner_of(view, heads, drafts, start, end, dated=True)
    if draft is None:
        return
    edge = _edge(view, draft, start, dates)
    firm = firm and not _founding(draft, dates)
    _add(
        view,
        draft,
        "when",
        start,
        end,
        replace(dates, edge=edge),
        firm=firm,
        restrictive=restrictive,
    )


def _founding(draft: Draft, dates: Dates) -> bool:
    """Tell "the talks began in 2005": a year may be that of the series and not of a round."""
    verb = draft.verb
    numbered = any(slot.name == "number" for slot in draft.slots)
    starts = (
        verb is not None
        and verb.verb is not None
        and verb.verb.base in MEETING.starts | {"establish", "found"}
    )
    return starts and not numbered and dates.times[0].granularity in {"year", "decade"}


def _edge(view: View, draft: Draft, start: int, dates: Dates) -> str | None:
    """Return "start" behind "opened", "end" behind "closed"; a range is both."""
    verb = draft.verb
    if draft.type is not MEETING or len(dates.times) > 1 or verb is None or verb.verb is None:
        return None
    before = view.lower(start - 2) if view.lower(start - 1) == "the" else view.lower(start - 1)
    if before not in {"on", "until", "late", "early"} and start != verb.end:
        return None
    if verb.verb.base in MEETING.starts:
        return "start"
    return "end" if verb.verb.base in MEETING.ends else None


# Places ------------------------------------------------------------------------------------


def _give_place(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, place: str
) -> None:
    before = view.lower(start - 1)
    if before in {"the", "nearby", "downtown", "central"}:
        before = view.lower(start - 2)
    if view.lower(end) == "time" or _zone(view, start):
        return
    visit_goal = before == "to"
    if before in {"and", "or", ","} and _listed_place(view, drafts, start, before):
        before = "in"
    if view.role in {Role.LIST_ROW, Role.TABLE_ROW} and before in {",", "", "|", ":", "("}:
        before = "in"
    if before in _VENUE_PREPOSITIONS or visit_goal:
        draft, restrictive, firm = owner_of(view, heads, drafts, start, end)
        if draft is not None and visit_goal == (draft.type.name == "visit" and before == "to"):
            _add(view, draft, "where", start, end, Spot(place), firm=firm, restrictive=restrictive)
        elif draft is not None and draft.type.name == "visit" and before in _VENUE_PREPOSITIONS:
            _add(view, draft, "where", start, end, Spot(place), firm=firm)
        return
    if before in {
        "from",
        "of",
        "with",
        "between",
        "and",
        "by",
        "over",
        "on",
        "for",
        "against",
        "about",
        "'s",
    }:
        return
    _give_seat(view, heads, drafts, start, end, place)


def _zone(view: View, start: int) -> bool:
    """Tell "late on Sept. 14 in Washington": a place that says by which clock."""
    time = next((t for t in view.times if t[1] == start - 1), None)
    if time is None:
        return False
    before = [view.lower(at) for at in range(max(view.start, time[0] - 3), time[0])]
    words = [*before, *time[2].text.lower().split()]
    return bool({"late", "early", "still", "already"} & set(words))


def _listed_place(view: View, drafts: list[Draft], start: int, before: str) -> bool:
    """Tell the second place of "in Beijing and Washington" by the first."""
    last = start - 2
    earlier = next((p for p in view.places if p.start <= last < p.end), None)
    if earlier is None:
        return False
    given = {slot.start for draft in drafts for slot in draft.slots if slot.name == "where"}
    return view.tokens.starts[earlier.start] in given and before != ","


def _give_seat(
    view: View, heads: list[Head], drafts: list[Draft], start: int, end: int, place: str
) -> None:
    """Read a place as the subject of "hosted", "was the venue of", and before a noun."""
    noun = _noun_behind(view, heads, end)
    is_side = any(p.start == start and p.party for p in view.places)
    if noun is not None and noun.start == end and not is_side:
        owner = _draft_of(drafts, noun)
        if owner is not None:
            _add(view, owner, "where", start, end, Spot(place), restrictive=True)
        return
    clause = view.owner.get(start)
    verb = next(
        (h for h in heads if h.clause == clause and h.verb is not None and h.start >= end), None
    )
    if verb is None or verb.verb is None or verb.start - end > 14:
        object_of = next(
            (h for h in reversed(heads) if h.verb is not None and h.end <= start), None
        )
        if (
            object_of is not None
            and object_of.verb is not None
            and object_of.verb.base == "visit"
            and start - object_of.end <= 1
        ):
            owner = _draft_of(drafts, object_of)
            if owner is not None:
                _add(view, owner, "where", start, end, Spot(place))
        return
    behind = {view.lower(at) for at in range(verb.end, min(verb.end + 5, view.end))}
    hosts = verb.verb.base in {"host", "co-host"} and not verb.verb.passive
    seat = verb.verb.base in _SITTING and behind & _SEAT
    if not (hosts or seat):
        return
    draft = _draft_of(drafts, verb) or next(
        (d for d in drafts if d.type.name in {"meeting", "summit", "call"}), None
    )
    if draft is not None:
        _add(view, draft, "where", start, end, Spot(place))


# Formats and numbers -----------------------------------------------------------------------


def _give_number(view: View, drafts: list[Draft], number: Ordinal) -> None:
    """Give a round number to the meeting it numbers; ", the 18th, fell" restricts nothing."""
    meetings = [draft for draft in drafts if draft.type is MEETING]
    if not meetings:
        return
    behind = [
        d
        for d in meetings
        if any(0 <= h.start - number.end <= 12 and h.verb is None for h in d.heads)
    ]
    ahead = [d for d in meetings if d.anchor.start <= number.start]
    same = [d for d in meetings if d.clause == view.owner.get(number.start)]
    if number.elliptic or not behind:
        draft = (same or ahead or meetings)[-1 if ahead and not same else 0]
        restrictive = False
    else:
        draft = behind[0]
        restrictive = not _predicative(view, draft, number)
    _add(
        view,
        draft,
        "number",
        number.start,
        number.end,
        Number(number.value, number.well_formed),
        restrictive=restrictive,
    )


def _predicative(view: View, draft: Draft, number: Ordinal) -> bool:
    """Tell "it was the 17th round" from "the 17th round was held"."""
    clause = view.clauses[view.owner.get(number.start, draft.clause)]
    saying = {"be", "mark", "become", "call", "count", "make", "represent", "constitute", "dub"}
    return any(verb.base in saying and verb.end <= number.start for verb in clause.verbs) or (
        view.lower(number.start - 1) in ADVERBS
    )
