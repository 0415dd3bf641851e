"""Read all frames of an article: sentence by sentence, with who is quoted across sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.frames.answers import Asked, answered, asked_of, in_row, is_answer, is_question
from factcheck.frames.aspect import (
    is_concluded,
    is_earlier,
    is_entered,
    is_of_pair,
    is_one_of_series,
    is_past,
    is_remote,
    is_resumed,
    is_taken_up,
    is_together,
    took_place,
)
from factcheck.frames.build import draft_frames
from factcheck.frames.cancellation import POSTPONING
from factcheck.frames.date_groups import date_groups
from factcheck.frames.draft import Draft
from factcheck.frames.elliptic import elliptic_heads
from factcheck.frames.heads import find_heads
from factcheck.frames.holders import holders_of
from factcheck.frames.institutions import institutions
from factcheck.frames.loose import gather
from factcheck.frames.matters import matters_of
from factcheck.frames.measure import Founding, Measure
from factcheck.frames.measures import read_measures
from factcheck.frames.merging import merged, part_coordinates, part_visits
from factcheck.frames.model import Frame, Reading, Sentence, Slot
from factcheck.frames.naming import Naming, read_namings
from factcheck.frames.numbers import find_numbers
from factcheck.frames.parts import cast
from factcheck.frames.plans import as_planned, is_given, is_prepared, weighed_by_day
from factcheck.frames.pronouns import with_pronouns
from factcheck.frames.reread import SentenceRead
from factcheck.frames.rows import row_drafts
from factcheck.frames.several import parted
from factcheck.frames.slots import fill
from factcheck.frames.tables import Columns, columns_of, table_draft
from factcheck.frames.takes_up import takes_up
from factcheck.frames.tenures import tenures
from factcheck.frames.view import View, views
from factcheck.model import Assertion, Role
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.speech import REPORTING, voice_of
from factcheck.pipeline.tokens import text_of

if TYPE_CHECKING:  # loading spaCy takes longer than checking a short article
    from spacy.tokens import Doc

_UNREAD = frozenset({Role.DATELINE, Role.CAPTION})
_READ = "factcheck_read"


def read_frames(doc: "Doc", blocks: Sequence[tuple[int, int, Role]]) -> Reading:
    """Return what `doc` says happened. `blocks` are (start, end, role) in characters."""
    frames: list[Frame] = []
    sentences: list[Sentence] = []
    namings: list[Naming] = []
    measures: list[Measure] = []
    inferred = bool(doc.user_data.get("inferred"))
    published = None if inferred else doc.user_data.get("published")
    text, matters = text_of(doc), doc.user_data["factcheck_matters"]
    row: tuple[int, Slot] | None = None
    columns: Columns | None = None
    asked: Asked | None = None
    heading: Asked | None = None
    earlier: dict[int, SentenceRead] = doc.user_data.setdefault(_READ, {})
    for view in _with_speakers(with_pronouns(views(doc, blocks))):
        sentences.append(_sentence(view, matters))
        if view.role in _UNREAD or not view.says_something:
            asked = heading = _asked(view) if is_question(view) else asked
            continue
        columns = _columns(view, columns)
        read = earlier.get(view.start)
        if read is None or not read.holds(view):
            read = earlier[view.start] = _read(view, text, len(frames), columns or ())
        namings += read.namings
        measures += read.measures
        own = takes_up(view, frames, sentences, read.numbered(len(frames)))
        if asked is not None and is_answer(view, asked, own):
            own = answered(view, asked, own)
            frames = [replace(f, slots=()) if f is asked.frame else f for f in frames]
        asked = asked_of(view, own)
        heading = heading if view.role is Role.LIST_ROW else asked
        own = in_row(view, heading, own)
        if row is not None and row[0] == view.paragraph:
            own = [_dated_by_row(view, frame, row[1]) for frame in own]
        frames += [weighed_by_day(frame, published) for frame in own]
        row = _row_date(view, row)
    named = frozenset(m.dialogue for m in doc.user_data["factcheck_dialogues"])
    sides = frozenset(m.party for m in doc.user_data["factcheck_places"] if m.party)
    return Reading(
        tuple(sentences), tuple(frames), named, sides, tuple(namings), tuple(measures),
        inferred, institutions(doc) if measures else (),
    )  # fmt: skip


def _asked(view: View) -> Asked | None:
    """Return what a question without any claim of its own asks about."""
    return asked_of(view, list(_sentence_frames(view, 0, ())))


def _columns(view: View, above: Columns | None) -> Columns | None:
    """Return the columns of the table that a row is of, read from its first row."""
    if view.role is not Role.TABLE_ROW:
        return None
    return columns_of(view) if above is None else above


def _read(view: View, text: str, first: int, columns: Columns) -> SentenceRead:
    measures = read_measures(view, text)
    begun = [
        (measure.start, measure.end)
        for measure in measures
        if isinstance(measure.value, Founding) and not (measure.value.loose or measure.value.weak)
    ]
    frames = _sentence_frames(view, first, columns)
    return SentenceRead(
        view.times,
        view.quote_speaker,
        tuple(read_namings(view)),
        tuple(measures),
        tuple(_undated(frame, begun) if begun else frame for frame in frames),
        first,
    )


def _undated(frame: Frame, begun: Sequence[tuple[int, int]]) -> Frame:
    """Return a frame without what dates the beginning of a series: no round was then."""
    slots = tuple(
        slot for slot in frame.slots
        if slot.name != "when" or not any(s < slot.end and slot.start < e for s, e in begun)
    )  # fmt: skip
    return frame if len(slots) == len(frame.slots) else replace(frame, slots=slots)


def _with_speakers(sentences: Iterable[View]) -> Iterator[View]:
    """Yield the sentences, each that quotes with who speaks; a quotation may run on."""
    speaker: str | None = None
    for view in sentences:
        if view.quoted:
            speaker = _quote_speaker(view) or speaker
            yield replace(view, quote_speaker=speaker)
        else:
            speaker = None
            yield view


def _sentence(view: View, matters: Mapping[str, AbstractSet[str]]) -> Sentence:
    first, last = view.tokens.starts[view.start], view.tokens.ends[view.end - 1]
    times = tuple(time for _, _, time in view.times)
    names = tuple(event.ids for event in view.events)
    pronouns = tuple(ident for person in view.pronouns for ident in person.ids)
    on = matters_of(view, matters)
    return Sentence(first, last, view.role, view.paragraph, times, names, pronouns, on)


def _row_date(view: View, row: tuple[int, Slot] | None) -> tuple[int, Slot] | None:
    """Return the date that opens an entry of a list: it dates the whole entry."""
    if view.role is not Role.LIST_ROW:
        return None
    if row is not None and row[0] == view.paragraph:
        return row
    groups = date_groups(view)
    first = next(groups, None)
    if first is None or first[0] != view.start:
        return None
    start, end, dates = first
    if dates.times[0].granularity == "year":  # "2026, May 28-29."
        second = next(groups, None)
        if second is not None and second[0] - end <= 1:
            _, end, dates = second
    slot = Slot("when", view.tokens.starts[start], view.tokens.ends[end - 1], dates, Assertion())
    return view.paragraph, slot


def _dated_by_row(view: View, frame: Frame, date: Slot) -> Frame:
    """Date what an entry tells, by a verb or in a sentence without any: "17th round, Beijing."."""
    told = frame.verb is not None or not any(clause.verbs for clause in view.clauses)
    if frame.tentative or not told or frame.all("when"):
        return frame
    return replace(frame, slots=(date, *frame.slots))


def _sentence_frames(view: View, first: int, columns: Columns) -> Iterator[Frame]:
    """Yield the frames of one sentence, numbered from `first`."""
    tabled = table_draft(view, columns) if columns else None
    drafts = [tabled] if tabled is not None else _drafts(view)
    index = first
    for draft in merged(drafts):
        for frame in _frames_of(view, draft, index):
            yield frame
            index += 1


def _drafts(view: View) -> list[Draft]:
    """Return what a sentence says happened."""
    heads = find_heads(view)
    numbers = find_numbers(view, heads)
    heads = sorted((*heads, *elliptic_heads(view, heads, numbers)), key=lambda head: head.start)
    drafts = draft_frames(view, heads)
    if not drafts and view.role in {Role.LIST_ROW, Role.TABLE_ROW}:
        drafts = row_drafts(view, numbers)
    fill(view, heads, drafts, numbers)
    cast(view, heads, drafts)
    part_coordinates(view, drafts)
    part_visits(drafts)
    drafts += gather(view, heads, drafts)
    return drafts + tenures(view)


def _frames_of(view: View, draft: Draft, index: int) -> list[Frame]:
    """Return a draft's frame, or one for each round that it numbers."""
    tokens = view.tokens
    words = [head for head in draft.heads if head.verb is None] or draft.heads
    frame = Frame(
        index, draft.type.name, tokens.starts[words[0].start], tokens.ends[words[0].end - 1],
        tokens.starts[view.start], tokens.ends[view.end - 1], view.role,
        view.assertions[draft.clause], tuple(sorted(draft.slots, key=lambda slot: slot.start)),
        draft.dialogue, draft.mention, draft.sequence, draft.last_time, draft.plural,
        view.paragraph,
        loose=_loosely_named(draft), tentative=draft.tentative, names=_names(view, draft),
        verb=_verb_span(view, draft), past=is_past(draft),
        pair=is_of_pair(view, draft),
        holders=holders_of(view, draft), given=is_given(view, draft),
        earlier=is_earlier(view, draft), took_place=took_place(view, draft),
        together=is_together(draft),
        concluded=is_concluded(view, draft), stay=draft.stay, taken_up=is_taken_up(view, draft),
        one_of_series=is_one_of_series(view, draft), entered=is_entered(draft),
        remote=is_remote(view, draft), resumed=is_resumed(draft),
    )  # fmt: skip
    return parted(as_planned(frame) if is_prepared(view, draft) else frame)


def _names(view: View, draft: Draft) -> tuple[tuple[str, ...], ...]:
    """Return the records whose own name stands in the happening's clause."""
    words = {at for head in draft.heads for at in range(head.start, head.end)}
    return tuple(
        event.ids for event in view.events
        if words & set(range(event.start, event.end))
        or view.owner.get(event.start) == draft.clause
    )  # fmt: skip


def _loosely_named(draft: Draft) -> bool:
    verb = draft.verb
    return verb is not None and verb.verb is not None and verb.verb.base in POSTPONING


def _verb_span(view: View, draft: Draft) -> tuple[int, int] | None:
    """Return where the verb group stands, a "never" or "did not" before it included."""
    head = draft.verb
    if head is None or head.verb is None:
        return None
    start = head.verb.start
    while start > view.start and view.lower(start - 1) in {"never", "not", "n't"}:
        start -= 1
    return view.tokens.starts[start], view.tokens.ends[head.verb.head]


def _quote_speaker(view: View) -> str | None:
    """Return who speaks the quotation of a sentence: the subject of its reporting verb."""
    if not view.quoted:
        return None
    for clause in view.clauses:
        for verb in clause.verbs:
            if verb.base in REPORTING and verb.head not in view.quoted:
                return _subject_words(view, clause, verb.start)
    return None


def _subject_words(view: View, clause: Clause, verb: int) -> str | None:
    subject = [at for at in clause.tokens if at < verb and at not in view.quoted]
    shown = [view.tokens.texts[at] for at in subject if view.tokens.texts[at][0].isalnum()]
    return voice_of(view.tokens, subject, view.people, view.places) or " ".join(shown[-6:]) or None
