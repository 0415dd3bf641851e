"""Change the checker's weights one at a time: one that no example misses is untested."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import factcheck.link.weights as table
from factcheck import Checker
from factcheck.kinds import KINDS
from factcheck.sources import article_from_text
from tests.linked import WEIGHED

SAMPLES = Path(__file__).parents[2] / "samples"
_OUTCOMES = ("agrees", "partly", "near", "differs")
_THRESHOLDS = ("CERTAIN", "CERTAIN_MARGIN", "PROBABLE", "PROBABLE_MARGIN", "RAREST")
Signature = list[tuple[str, str, str, str | None]]


def survivors(checker: Checker) -> tuple[list[str], int]:
    """Return the changes after which every example is read as before, and how many were tried."""
    articles = [
        article_from_text(text, published=example.published)
        for kind in KINDS
        for example in kind.examples
        for text in example.texts
    ]
    articles += [article_from_text(one.text, published=one.published) for one in WEIGHED]
    articles += [
        article_from_text(e.text, published=e.published) for e in checker.reference.examples
    ]
    articles += [
        article_from_text(path.read_text(encoding="utf-8"), path.name)
        for path in sorted(SAMPLES.iterdir())
        if path.suffix in {".txt", ".md"}
    ]

    def signature() -> Signature:
        return [
            (f.code, f.claimed, f.verdict.value, f.subject)
            for article in articles
            for f in checker.check(article).findings
        ]

    before = signature()
    alive, number = [], 0
    for name, change in changes():
        number += 1
        with change():
            if signature() == before:
                alive.append(name)
    return alive, number


def changes() -> Iterator[tuple[str, Callable[[], Any]]]:
    """Yield every weight set to nothing, and every threshold moved a little."""
    for key, value in table.WEIGHTS.items():
        for at in (at for at, weight in enumerate(value) if weight):
            changed = (*value[:at], 0.0, *value[at + 1 :])
            yield f"{key} {_OUTCOMES[at]}: 0", _entry("WEIGHTS", key, changed)
    yield from _scalars()


def _scalars() -> Iterator[tuple[str, Callable[[], Any]]]:
    for owner in ("GRAIN", "STRICT"):
        for key, amount in getattr(table, owner).items():
            yield f"{owner} {key}: {amount - 0.5:g}", _entry(owner, key, amount - 0.5)
    for name, value in sorted(vars(table).items()):
        if name in _THRESHOLDS:
            for step in (-0.5, 0.5):
                yield f"{name}: {value + step:g}", _constant(name, value + step)
        elif name.isupper() and isinstance(value, float):
            yield f"{name}: 0", _constant(name, 0.0)
        elif name.isupper() and isinstance(value, timedelta):
            yield f"{name}: {value.days // 2} days", _constant(name, value / 2)


def _entry(owner: str, key: str, changed: object) -> Callable[[], Any]:
    """Return the change of one entry of a table."""
    values: dict[str, Any] = getattr(table, owner)

    @contextmanager
    def change() -> Iterator[None]:
        kept = values[key]
        values[key] = changed
        try:
            yield
        finally:
            values[key] = kept

    return change


def _constant(name: str, changed: object) -> Callable[[], Any]:
    """Return the change of a constant in every module that has taken it by name."""

    @contextmanager
    def change() -> Iterator[None]:
        kept = getattr(table, name)
        modules = [
            module
            for path, module in list(sys.modules.items())
            if path.startswith("factcheck.") and vars(module).get(name) is kept
        ]
        for module in modules:
            setattr(module, name, changed)
        try:
            yield
        finally:
            for module in modules:
                setattr(module, name, kept)

    return change
