"""Find the words that name a happening in a sentence: verbs, nouns and dialogues' names."""

from dataclasses import dataclass

from factcheck.frames import TYPES
from factcheck.frames.meeting import MEETING
from factcheck.frames.partners import LEADERS
from factcheck.frames.sense_words import CONTACT
from factcheck.frames.senses import sense_of
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import DETERMINERS, PREPOSITIONS
from factcheck.pipeline.verbs import VerbGroup
from factcheck.words import ordinal_value

# These nouns are common words: they name a happening only after a determiner or the like.
_PLAIN = frozenset(
    "stop order vote call freeze tour balloon forum encounter polls round visit conversation"
    " meeting sitting sittings discussion stay down countermeasures snub".split()
)
_LIGHT = frozenset(MEETING.verbs) - {
    "meet", "convene", "gather", "confer", "sit down", "lead", "head", "chair", "co-chair",
    "co-lead", "preside", "host", "co-host", "reconvene", "represent", "share", "spend", "face",
    "shake", "see", "consult", "sit across", "sit opposite", "sit facing",
    "come face to face", "exchange views",
}  # fmt: skip
OTHER_FIELDS = frozenset(
    "trade news press video-news conference economic nuclear peace border tariff staff"
    " business bilateral-trade arms-control budget cabinet board committee".split()
)
_ACCORDS = frozenset("consensus understanding deal accord agreement".split())
# These name a happening of ours only with "of the talks", or "to Taiwan", behind them.
_OF_TALKS = frozenset(
    "withdrawal pullout walkout boycott exit abandonment halt scrapping closure shutdown edition"
    " iteration instalment installment".split()
)
_TO_PLACE = frozenset("arrival landing flight appearance touchdown transit".split())
_EDITIONS = frozenset({"edition", "iteration", "instalment", "installment"})
_STAGING = frozenset({"stage", "hold", "convene", "host"})
_FEW = 10  # so many editions many things have
_TO_TALKS = 8  # tokens from "withdrawal" to the noun of what was left
_JOINED = 9  # tokens between "round" and "talks" in the longest name of one meeting
_NO_ADJECTIVES = PREPOSITIONS | {"to", "and", "or", "will", "would"}
_PARTING = PREPOSITIONS - {"of", "for"}


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
        if words[0] in _OF_TALKS and not _is_of_talks(view, at, end):
            continue
        if words[0] in _TO_PLACE and not _to_place(view, end):
            continue
        before = view.lower(at - 1)
        if words[0] == "of" and before[-2:] not in {"th", "st", "nd", "rd"}:
            continue
        if before in OTHER_FIELDS or (before == "-" and view.lower(at + 1) == "-"):
            return None
        if len(words) == 1 and words[0] in _PLAIN and not _introduced(view, at):
            return None
        return Head(at, end, kind, view.owner[at])
    return None


def _from_talks(view: View, end: int) -> bool:
    """Tell "the withdrawal from the talks" from that of an army."""
    near = range(end + 1, min(end + _TO_TALKS, view.end))
    if view.lower(end) not in {"of", "from", "to"}:
        return False
    return any(view.lower(at) in CONTACT for at in near) or any(
        name.start in near for name in view.dialogues
    )


def _is_of_talks(view: View, at: int, end: int) -> bool:
    return _from_talks(view, end) or _numbered(view, at, end) or _of_year(view, at, end)


def _of_year(view: View, at: int, end: int) -> bool:
    """Tell "the 2021 edition" and "the edition of 2021" from "an early edition of the paper"."""
    if view.lower(at) not in _EDITIONS:
        return False
    years = [(first, last) for first, last, time in view.times if time.granularity == "year"]
    behind = view.lower(end) == "of" and any(first == end + 1 for first, _ in years)
    before = any(last == at for _, last in years) and view.lower(at - 2) == "the"
    return behind or before


def _numbered(view: View, at: int, end: int) -> bool:
    """Tell "a 17th edition was staged" from "the fair is in its 17th edition"."""
    count = ordinal_value(view.tokens.texts[at - 1]) if at > view.start else None
    if view.lower(at) not in _EDITIONS or count is None or count.value <= _FEW:
        return False
    verb = view.clauses[view.owner.get(at, 0)].verb
    held = verb is not None and verb.start == end and verb.base in _STAGING
    return held and view.lower(at - 2) in {"a", "an", "the"}


def _to_place(view: View, end: int) -> bool:
    """Tell "her flight to Taipei" from a flight of geese."""
    return view.lower(end) in {"to", "in", "on", "through"} and any(
        place.place is not None and place.start == end + 1 for place in view.places
    )


def _of_leaders(view: View, at: int) -> bool:
    """Tell "the presidents' meeting", "the meeting of the two leaders"."""
    around = (
        view.words(max(view.start, at - 2), at) + " | " + view.words(at + 1, min(at + 5, view.end))
    )
    words = around.split()
    behind = words[words.index("|") + 1 :]
    return bool(LEADERS & set(words[: words.index("|")])) or (
        behind[:1] in (["of"], ["between"]) and bool(LEADERS & set(behind))
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
            kind, part = sense_of(view, verb, clause.index)
            heads.append(Head(verb.start, verb.end, kind, clause.index, verb=verb, part=part))
    return heads


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
    light = head.verb is not None and head.verb.base in _LIGHT and head.part != "led"
    return light and head.type in {None, MEETING}
