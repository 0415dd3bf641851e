"""Find the words that name a happening in a sentence: verbs, nouns and dialogues' names."""

from dataclasses import dataclass

from factcheck.frames import TYPES
from factcheck.frames.appointment import APPOINTMENT
from factcheck.frames.meeting import MEETING
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.pipeline.verbs import VerbGroup

# These nouns are common words: they name a happening only after a determiner or the like.
_PLAIN = frozenset(
    "stop order vote call freeze tour balloon forum encounter polls round visit conversation"
    " meeting down countermeasures snub".split()
)
_LIGHT = frozenset(MEETING.verbs) - {
    "meet", "convene", "gather", "confer", "sit down", "lead", "head", "chair", "co-chair",
    "co-lead", "preside", "host", "co-host", "reconvene", "represent", "share", "spend", "face",
    "shake", "see", "consult",
}  # fmt: skip
_LED = frozenset("side delegation delegations team talks parties teams party".split())
_FOREIGN = frozenset(
    "trade news press video-news conference economic nuclear peace border tariff staff"
    " business bilateral-trade arms-control budget cabinet board committee".split()
)
_PRONOUNS = frozenset("it they this these both those".split())
_PAIRS = frozenset("two both pair duo they".split())
_BODIES = frozenset(
    "sides countries nations militaries governments powers ministries parties armies talks rounds"
    " meetings sessions capitals delegations".split()
)
_NEAR_SUBJECT = 4
# Words of which one must stand near a verb of another plain meaning; else those of contact.
_OBJECTS = {
    "pull": frozenset({"plug"}),
    "name": frozenset("minister secretary chairman director succeed successor post".split()),
    "down": frozenset({"balloon"}),
    "shoot": frozenset({"balloon", "down"}),
    "remove": frozenset({"minister", "office", "post"}),
    "announce": frozenset({"countermeasures"}),
    "impose": frozenset({"countermeasures"}),
    "reject": frozenset({"meeting", "invitation"}),
}
_CONTACT = frozenset(
    "talks dialogue dialogues contact contacts communication communications channel channels"
    " exchanges several three mechanisms forums meetings it them consultations".split()
)
# Verbs that say it only with one of these words right behind them, or within four.
_NEXT = {
    "take": frozenset({"place"}),
    "get": frozenset({"under", "underway"}),
    "fall": frozenset({"in", "on"}),
    "bring": frozenset({"together"}),
    "be": frozenset({"over"}),
}
_WITHIN = {
    **dict.fromkeys("go land arrive fly travel".split(), frozenset({"to", "in", "at"})),
    "spend": frozenset({"together"}),
    "share": frozenset({"chair", "lead"}),
    "face": frozenset({"each", "another"}),
    "shake": frozenset({"hands"}),
    "see": frozenset({"each", "another"}),
    "draw": frozenset({"end", "close"}),
    "come": frozenset({"end", "close"}),
    "have": frozenset(
        "talks meeting meetings session round dialogue call conversation discussions exchange"
        " consultations negotiations contact phone".split()
    ),
}
_STYLES = frozenset({"president", "presidents", "premier", "chairman"})
_LEADERS = frozenset({"presidents", "leaders"})
_SUMMITRY = frozenset({"meet", "confer", "sit down"})
_ACCORDS = frozenset("consensus understanding deal accord agreement".split())
_AGREEING = frozenset("agree decide reach strike settle".split())
_REACH = 6
_ODD = frozenset(_OBJECTS) | frozenset("cut stop shut order drop".split())
_CAUSEE = 4  # tokens of whoever is led to do something
_JOINED = 9  # tokens between "round" and "talks" in the longest name of one meeting
_NO_ADJECTIVES = PREPOSITIONS | {"to", "and", "or", "will", "would"}
_PARTING = PREPOSITIONS - {"of", "for"}
_GOVERNING = PREPOSITIONS - {"that"}


@dataclass(frozen=True, slots=True)
class Head:
    """A word that names a happening, or any other verb (`type` None), at tokens [start, end).

    A `gapped` one shares its verb with the one before: "the 15th met in May, the 16th in June".
    """

    start: int
    end: int
    type: FrameType | None
    clause: int
    verb: VerbGroup | None = None
    dialogue: str | None = None
    part: str = ""
    gapped: bool = False


def _noun_table() -> dict[str, list[tuple[tuple[str, ...], FrameType]]]:
    table: dict[str, list[tuple[tuple[str, ...], FrameType]]] = {}
    for kind in TYPES:
        for noun in kind.nouns:
            words = tuple(noun.split())
            table.setdefault(words[0], []).append((words, kind))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_NOUNS = _noun_table()
_VERBS = {base: (kind, part) for kind in reversed(TYPES) for base, part in kind.verbs.items()}


def find_heads(view: View) -> list[Head]:
    """Return the heads of a sentence in reading order; other verbs are among them."""
    heads = _verb_heads(view)
    taken = {at for head in heads for at in range(head.start, head.end)}
    heads += [
        Head(m.start, m.end, MEETING, view.owner[m.start], dialogue=m.dialogue)
        for m in view.dialogues
        if m.start in view.owner
    ]
    manner = {at for first, last, _ in view.formats for at in range(first, last)}
    closed = taken | (view.atoms - manner)
    lowers = view.tokens.lowers
    at = view.start
    while at < view.end:
        noun = _noun_at(view, at) if lowers[at] in _NOUNS and at not in closed else None
        if noun is not None:
            heads.append(noun)
            at = noun.end
        else:
            at += 1
    return _absorbed(view, sorted(heads, key=lambda head: (head.start, -head.end)))


def _noun_at(view: View, at: int) -> Head | None:
    for words, of_type in _NOUNS[view.tokens.lowers[at]]:
        end = at + len(words)
        if tuple(view.tokens.lowers[at:end]) != words:
            continue
        kind = SUMMIT if of_type is MEETING and _of_leaders(view, at) else of_type
        if words[0] in _ACCORDS and of_type is SUMMIT and not _of_leaders(view, at):
            continue
        before = view.lower(at - 1)
        if words[0] == "of" and before[-2:] not in {"th", "st", "nd", "rd"}:
            continue
        if before in _FOREIGN or (before == "-" and view.lower(at + 1) == "-"):
            return None
        if len(words) == 1 and words[0] in _PLAIN and not _introduced(view, at):
            return None
        return Head(at, end, kind, view.owner[at])
    return None


def _of_leaders(view: View, at: int) -> bool:
    """Tell "the presidents' meeting", "the meeting of the two leaders"."""
    around = (
        view.words(max(view.start, at - 2), at) + " | " + view.words(at + 1, min(at + 5, view.end))
    )
    words = around.split()
    behind = words[words.index("|") + 1 :]
    return bool(_LEADERS & set(words[: words.index("|")])) or (
        behind[:1] in (["of"], ["between"]) and bool(_LEADERS & set(behind))
    )


def _introduced(view: View, at: int) -> bool:
    """Tell whether a determiner, number, possessive or adjective stands before a noun."""
    before = view.lower(at - 1)
    if not before or at == view.start:
        return True
    if at - 1 in view.atoms or before in DETERMINERS or before in {"'s", "'", "-", ":", "\u2014"}:
        return True
    return before.isalnum() and before not in _NO_ADJECTIVES


def _verb_heads(view: View) -> list[Head]:
    """Return a head for every verb; a light verb needs a happening beside it."""
    heads = []
    for clause in view.clauses:
        for verb in clause.verbs:
            kind, part = _VERBS.get(verb.base, (None, ""))
            if kind is not None and not _means_it(view, verb, clause.index):
                kind, part = None, ""
            if verb.base in {"get", "take", "assume", "receive"} and _takes_office(view, verb):
                kind, part = APPOINTMENT, "appointed"
            if verb.base == "speak" and view.lower(verb.end) == "for":
                kind, part = MEETING, "led"
            if verb.base in _SUMMITRY and kind is MEETING and _by_leaders(view, verb):
                kind = SUMMIT
            if verb.base in _AGREEING and _by_leaders(view, verb):
                kind, part = SUMMIT, "met"
            heads.append(Head(verb.start, verb.end, kind, clause.index, verb=verb, part=part))
    return heads


def _means_it(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "took place" from "took note", "led the delegation" from "led to"."""
    if verb.base in _NEXT:
        return view.lower(verb.end) in _NEXT[verb.base]
    if verb.base in {"lead", "head", "represent"}:
        if view.lower(verb.end) == "to" or _led_to_do(view, verb, clause):
            return False
        return verb.passive or _led_object(view, verb, clause)
    if verb.base == "succeed":
        return not verb.passive and view.lower(verb.end) not in {"in", "with", ",", "."}
    within = _WITHIN.get(verb.base)
    if within is not None:
        return any(view.lower(k) in within for k in range(verb.end, verb.end + _REACH))
    if verb.base == "remove" and verb.passive and _of_person(view, verb, clause):
        return True
    return _odd_object(view, verb) if verb.base in _ODD else True


def _of_person(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "Li Shangfu was removed": somebody right before the verb."""
    return any(p.end == verb.start and view.owner.get(p.start) == clause for p in view.people)


def _by_leaders(view: View, verb: VerbGroup) -> bool:
    """Tell "the presidents met"."""
    words = {view.lower(at) for at in range(max(view.start, verb.start - 4), verb.start)}
    styled = [
        person for person in view.people
        if person.end <= verb.start and any(
            view.lower(at) in _STYLES for t in person.titles for at in range(t.start, t.end)
        )
    ]  # fmt: skip
    return bool(words & _LEADERS) or len(styled) > 1


def _takes_office(view: View, verb: VerbGroup) -> bool:
    """Tell "got the post", "took office" from "took place"."""
    words = [view.lower(at) for at in range(verb.end, min(verb.end + 3, view.end))]
    return bool({"post", "job", "office", "portfolio", "helm", "reins"} & set(words))


def _led_to_do(view: View, verb: VerbGroup, clause: int) -> bool:
    """Tell "led China to cancel the talks": somebody was led, and no delegation."""
    return any(
        child.kind == "infinitive"
        and child.parent == clause
        and verb.end <= child.antecedent < verb.end + _CAUSEE
        and not _LED & {view.lower(at) for at in range(verb.end, child.antecedent + 1)}
        for child in view.clauses
    )


def _led_object(view: View, verb: VerbGroup, clause: int) -> bool:
    words = {view.lower(at) for at in range(verb.end, min(verb.end + 9, view.end))}
    return (
        bool(words & _LED)
        or verb.form == "participle"
        or any(m.start in range(verb.end, verb.end + 9) for m in view.dialogues)
        or bool(
            words
            & {"it", "them", "round", "meeting", "session", "chinese", "american", "americans"}
        )
        or clause < 0
    )


def _odd_object(view: View, verb: VerbGroup) -> bool:
    words = {view.lower(at) for at in range(verb.start - 6, verb.end + 8)}
    return bool(words & _OBJECTS.get(verb.base, _CONTACT))


def _absorbed(view: View, heads: list[Head]) -> list[Head]:
    """Join "the 17th round of the Defense Policy Coordination Talks" into one head."""
    kept: list[Head] = []
    for head in heads:
        if any(other.start <= head.start < other.end and other.verb is None for other in kept):
            continue
        last = kept[-1] if kept else None
        if (
            last is not None
            and last.verb is None
            and last.type is MEETING
            and head.verb is None
            and head.type is MEETING
            and last.clause == head.clause
            and _joins(view, last, head)
        ):
            kept[-1] = Head(
                last.start, head.end, MEETING, last.clause, dialogue=head.dialogue or last.dialogue
            )
            continue
        kept.append(head)
    return kept


def _joins(view: View, left: Head, right: Head) -> bool:
    """Tell whether two nouns name one meeting: "round of … talks", "policy talks session"."""
    between = [view.lower(at) for at in range(left.end, right.start)]
    if not between:
        return True
    if right.start - left.end > _JOINED or "," in between or "and" in between:
        return False
    if (
        between[0] in {"of", "under", "in"} and "round" in view.words(left.start, left.end)
    ) or between[0] == "of":
        return not any(word in _PARTING for word in between[1:])
    return between[0] in {"under", "in"} and "the" in between and right.dialogue is not None


def is_light(head: Head) -> bool:
    """Tell whether a verb says only that something took place."""
    return head.verb is not None and head.type in {None, MEETING} and head.verb.base in _LIGHT


def pair_subject(view: View, head: Head) -> bool:
    """Tell "the two met", "both men spoke": two people who were named before."""
    if head.verb is None:
        return False
    own = [view.lower(at) for at in view.clauses[head.clause].tokens if at < head.verb.start]
    near = set(own[-_NEAR_SUBJECT:])
    return bool(near & _PAIRS) and not near & _BODIES


def pronoun_object(view: View, head: Head) -> bool:
    """Tell "called them off", "cancelled it", "scrapped the next one"."""
    if head.verb is None:
        return False
    words = [view.lower(at) for at in range(head.verb.head + 1, head.verb.head + 4)]
    return words[:1] in (["it"], ["them"]) or (words[:1] == ["the"] and words[2:] == ["one"])


def pronoun_subject(view: View, head: Head) -> bool:
    """Tell whether the subject of a verb is a pronoun that can stand for a happening."""
    if head.verb is None:
        return False
    own = [at for at in view.clauses[head.clause].tokens if at < head.verb.start]
    return any(
        view.lower(at) in _PRONOUNS and view.lower(at - 1) not in _GOVERNING for at in own[-4:]
    )
