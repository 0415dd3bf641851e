"""Whom "he", "she", "his" and "whose" stand for: one step back, where only one can be meant."""

from collections.abc import Iterable
from dataclasses import replace

from factcheck.frames.view import View
from factcheck.model import Role
from factcheck.pipeline.mentions import PersonMention

_PRONOUNS = frozenset({"he", "she", "his", "her", "whose"})
POSSESSIVES = frozenset({"his", "her", "whose"})


def with_pronouns(views: Iterable[View]) -> Iterable[View]:
    """Yield the views of an article with the people their pronouns stand for.

    "She landed late on Tuesday" is of whom the sentence before is about: the one person it
    names, or the one it begins with. Where two could be meant, nobody is.
    """
    last: PersonMention | None = None
    for view in views:
        if view.role is not Role.BODY:
            yield view
            continue
        resolved = tuple(_resolved(view, last))
        yield replace(view, pronouns=resolved) if resolved else view
        last = _subject(view) if view.people else (resolved[0] if resolved else None)


def _resolved(view: View, last: PersonMention | None) -> Iterable[PersonMention]:
    for at in range(view.start, view.end):
        if view.lower(at) not in _PRONOUNS or at in view.quoted:
            continue
        before = [person for person in view.people if person.end <= at]
        meant = _only(before) if before else last
        if view.lower(at) == "whose":
            beside = bool(before) and at - before[-1].outer_end <= 1  # "X, whose visit"
            meant = before[-1] if beside else None
        if meant is not None and meant.ids:
            yield PersonMention(at, at + 1, meant.ids, full=False, outer_start=at, outer_end=at + 1)


def _subject(view: View) -> PersonMention | None:
    """Return the one person a sentence names, or the one that it begins with."""
    first = view.people[0]
    return first if first.outer_start <= view.start + 1 else _only(view.people)


def _only(people: Iterable[PersonMention]) -> PersonMention | None:
    found = list(people)
    return found[0] if len({person.ids for person in found}) == 1 and found[0].ids else None
