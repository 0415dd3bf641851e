"""Where clauses meet: relatives without a word of their own, what is said, what goes on."""

import pytest
from spacy.language import Language

from factcheck.frames.view import View, views
from factcheck.model import Role, Status

# A sentence, and its clauses as kind, verb and words.
TABLE = {
    "The talks that Beijing called off were held in 2021.": [
        "main hold: The talks were held in 2021 .",
        "relative call off: that Beijing called off",
    ],
    "The round that the two sides held in January was the 17th.": [
        "main be: The round was the 17th .",
        "relative hold: that the two sides held in January",
    ],
    "The visit Pelosi made in 2022 led to a freeze.": [
        "main lead: The visit led to a freeze .",
        "relative make: Pelosi made in 2022",
    ],
    "The talks China had suspended in 2022 resumed in May.": [
        "main resume: The talks resumed in May .",
        "relative suspend: China had suspended in 2022",
    ],
    "Since the summit Xi spoke with Biden.": [
        "main None: ",
        "subordinate speak: Since the summit Xi spoke with Biden .",
    ],
    "The general whom China named in 2018 was removed in 2023.": [
        "main remove: The general was removed in 2023 .",
        "relative name: whom China named in 2018",
    ],
    "The round which was led by Chase ended on Monday.": [
        "main end: The round ended on Monday .",
        "relative lead: which was led by Chase",
    ],
    "The summit, after which the talks resumed, was held in Bali.": [
        "main hold: The summit , after , was held in Bali .",
        "relative resume: which the talks resumed",
    ],
    "The talks were due to be held in May but were cancelled.": [
        "main due: The talks were due",
        "infinitive hold: to be held in May",
        "coordinate cancel: but were cancelled .",
    ],
    "They agreed to meet in May and signed a statement.": [
        "main agree: They agreed",
        "infinitive meet: to meet in May",
        "coordinate sign: and signed a statement .",
    ],
    "They agreed to meet in May and discuss Taiwan.": [
        "main agree: They agreed",
        "infinitive meet: to meet in May and discuss Taiwan .",
    ],
    "Officials told reporters on Tuesday the talks had ended.": [
        "main tell: Officials told reporters on Tuesday",
        "speech end: the talks had ended .",
    ],
    "Ryder said on Monday China cancelled the talks.": [
        "main say: Ryder said on Monday",
        "speech cancel: China cancelled the talks .",
    ],
    "As many as 17 rounds have been held.": ["main hold: As many as 17 rounds have been held ."],
    "Only after the summit did the two sides meet.": [
        "main meet: Only did the two sides meet .",
        "adjunct None: after the summit",
    ],
    "Li, named in March and removed that October, never met Austin.": [
        "main meet: Li , , never met Austin .",
        "participle name: named in March",
        "participle remove: and removed that October",
    ],
    "Named minister in December, Dong met Austin the following May.": [
        "main meet: , Dong met Austin the following May .",
        "participle name: Named minister in December",
    ],
    "The calls went unanswered.": ["main go: The calls went unanswered ."],
}  # fmt: skip


def view_of(nlp: Language, text: str) -> View:
    """Return the one sentence of a text."""
    (view,) = views(nlp(text), [(0, len(text), Role.BODY)])
    return view


@pytest.mark.parametrize("text", TABLE)
def test_clauses_meet_where_the_grammar_says(nlp: Language, text: str) -> None:
    view = view_of(nlp, text)
    read = [
        f"{clause.kind} {clause.verb.base if clause.verb else None}: "
        + " ".join(view.tokens.texts[at] for at in clause.tokens)
        for clause in view.clauses
    ]
    assert read == TABLE[text]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Wei was the first minister to visit it since 2012.", Status.ASSERTED),
        ("The round was the first to be held since 2021.", Status.ASSERTED),
        ("There were plans for the 18th round to be held in May.", Status.PLANNED),
        ("The 18th round is to be held in May.", Status.PLANNED),
        ("They agreed to meet in May.", Status.PLANNED),
    ],
)
def test_whoever_was_the_first_to_do_it_did_it(nlp: Language, text: str, status: Status) -> None:
    view = view_of(nlp, text)
    assert view.assertions[-1 if view.clauses[-1].verbs else -2].status is status
