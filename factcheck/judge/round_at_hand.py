"""Which round of a series a measure is about: "the talks", "the first round since 2021"."""

from bisect import bisect_left
from datetime import timedelta

from factcheck.frames.measure import First, Measure
from factcheck.frames.model import EARLIER
from factcheck.judge.scene import About, Scene
from factcheck.kinds.inventory import ends, held
from factcheck.link import Grade
from factcheck.reference.model import Dialogue

_RECENT = timedelta(days=45)


def round_at_hand(scene: Scene, measure: Measure, dialogue: Dialogue) -> About | None:
    """Return the round a measure is about: in its sentence, spoken of last, or just held."""
    own = next(
        (
            about for about in scene.meant_in_sentence(measure)
            if about.record.dialogue == dialogue.id and about.record.when is not None
        ),
        None,
    )  # fmt: skip
    own = own or _earlier_subject(scene, measure, dialogue)
    if own is not None and own.grade is Grade.CERTAIN:
        return own
    rest = (
        _before(scene, measure, dialogue) or _only(scene, dialogue) or _just_held(scene, dialogue)
    )
    return rest if own is None or (rest is not None and rest.record.id == own.record.id) else own


def _earlier_subject(scene: Scene, measure: Measure, dialogue: Dialogue) -> About | None:
    """Return the round of "the round before, in January, had been the first in years"."""
    told = [
        link for frame, link in scene.told.in_sentence(measure)
        if frame.sequence in EARLIER and frame.end <= measure.start and not frame.last_time
    ]  # fmt: skip
    link = told[0] if len(told) == 1 and isinstance(measure.value, First) else None
    if link is None or link.record.dialogue != dialogue.id or link.record.when is None:
        return None
    return About(link.record, link.grade, link)


def _before(scene: Scene, measure: Measure, dialogue: Dialogue) -> About | None:
    """Return the round of the dialogue that was spoken of last."""
    told = scene.told.rounds.get(dialogue.id, [])
    for at in reversed(told[: bisect_left(told, scene.told.before(measure))]):
        frame, link = scene.linked[at]
        news = frame.sequence in {None, "latest"} and not frame.earlier
        if news and link is not None:
            return About(link.record, link.grade, link)
    return None


def _just_held(scene: Scene, dialogue: Dialogue) -> About | None:
    rounds = held(dialogue, scene.published) if scene.published is not None else ()
    if not rounds or scene.published is None or rounds[-1].when is None:
        return None
    recent = rounds[-1].when.value.end.last >= scene.published - _RECENT
    return About(rounds[-1], Grade.CERTAIN if recent else Grade.PROBABLE)


def _only(scene: Scene, dialogue: Dialogue) -> About | None:
    """Return the one round of the series that an article without a date is about."""
    about = {
        link.record.id: link for _, link in scene.linked
        if link is not None and link.record.dialogue == dialogue.id
        and link.grade is Grade.CERTAIN
    }  # fmt: skip
    if len(about) != 1:
        return None
    link = next(iter(about.values()))
    if link.record.when is None:
        return None
    fresh = scene.published is not None and ends(link.record).last >= scene.published - _RECENT
    return About(link.record, Grade.CERTAIN if fresh else Grade.PROBABLE, link)
