"""Participles that open a sentence: "Held in Beijing and led by Qian, the round ended"."""

from factcheck.frames.draft import Draft, noun_near
from factcheck.frames.view import View
from factcheck.pipeline.clauses import Clause


def is_fronted(view: View, clause: Clause) -> bool:
    """Tell a participle that opens the sentence, or is joined to the one that does."""
    return clause in _fronted(view)


def subject_behind(view: View, drafts: list[Draft], clause: Clause) -> Draft | None:
    """Return what fronted participles say it of: the noun behind them."""
    return noun_near(drafts, clause.parent, _comma(view, _fronted(view)))


def word_behind(view: View, clause: Clause) -> str:
    """Return the word behind the comma that ends fronted participles, "" behind other clauses."""
    fronted = _fronted(view)
    return view.lower(_comma(view, fronted) + 1) if clause in fronted else ""


def _comma(view: View, fronted: list[Clause]) -> int:
    """Return the comma that ends fronted participles: "Suspended since 2022, the talks"."""
    last = fronted[-1].tokens[-1]
    return next(
        (at for at in range(last, view.end) if view.lower(at) == "," and at not in view.atoms), last
    )


def _fronted(view: View) -> list[Clause]:
    found: list[Clause] = []
    for clause in view.clauses:
        if clause.kind != "participle" or not clause.tokens:
            continue
        before = found[-1].tokens[-1] + 1 if found else view.start
        if clause.tokens[0] == before and (not found or clause.connector in {"and", "or"}):
            found.append(clause)
    return found
