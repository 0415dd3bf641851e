"""Clauses: where they begin, what opens them, which verb they have and what they hang on."""

import pytest
from spacy.language import Language

from factcheck.frames.view import View, views
from factcheck.model import Role
from factcheck.pipeline.lexicon import verb_form

# A sentence and its clauses: kind, what opened it, verb, words.
Expected = tuple[str, str | None, str | None, str]
TABLE: list[tuple[str, list[Expected]]] = [
    (
        "The talks fell victim to the trip that Nancy Pelosi made to Taiwan.",
        [
            ("main", None, "fall victim to", "The talks fell victim to the trip"),
            ("relative", "that", "make", "that Nancy Pelosi made to Taiwan ."),
        ],
    ),
    (
        "They agreed at a meeting in Bali that the two sides would talk.",
        [
            ("main", None, "agree", "They agreed at a meeting in Bali"),
            ("speech", "that", "talk", "that the two sides would talk ."),
        ],
    ),
    (
        "Of the three which China closed in August, one remains.",
        [
            ("main", None, "remain", "Of the three , one remains ."),
            ("relative", "which", "close", "which China closed in August"),
        ],
    ),
    (
        "Michael Chase, a deputy secretary, leads the team.",
        [
            (
                "main",
                None,
                "lead",
                "Michael Chase , a deputy secretary , leads the team .",
            ),
        ],
    ),
    (
        "The 17th round closed on Tuesday.",
        [("main", None, "close", "The 17th round closed on Tuesday .")],
    ),
    (
        "The 17th round closed and the two sides parted.",
        [
            ("main", None, "close", "The 17th round closed"),
            ("coordinate", "and", "part", "and the two sides parted ."),
        ],
    ),
    (
        "The round opened on Monday and closed on Tuesday.",
        [
            ("main", None, "open", "The round opened on Monday"),
            ("coordinate", "and", "close", "and closed on Tuesday ."),
        ],
    ),
    (
        "Song and Chase met in Beijing and Washington.",
        [("main", None, "meet", "Song and Chase met in Beijing and Washington .")],
    ),
    (
        "The round, which was held in Beijing, ended on Tuesday.",
        [
            ("main", None, "end", "The round , , ended on Tuesday ."),
            ("relative", "which", "hold", "which was held in Beijing"),
        ],
    ),
    (
        "The official who led the talks spoke on Tuesday.",
        [
            ("main", None, "speak", "The official spoke on Tuesday ."),
            ("relative", "who", "lead", "who led the talks"),
        ],
    ),
    (
        "The round held in Beijing ended on Tuesday.",
        [
            ("main", None, "end", "The round ended on Tuesday ."),
            ("participle", "held", "hold", "held in Beijing"),
        ],
    ),
    (
        "The talks resumed after China cancelled them in 2022.",
        [
            ("main", None, "resume", "The talks resumed"),
            ("subordinate", "after", "cancel", "after China cancelled them in 2022 ."),
        ],
    ),
    (
        "While the talks went on, the hotline was silent.",
        [
            ("main", None, "be", ", the hotline was silent ."),
            ("subordinate", "while", "go", "While the talks went on"),
        ],
    ),
    (
        "China cancelled the talks after the visit of Nancy Pelosi.",
        [
            ("main", None, "cancel", "China cancelled the talks"),
            ("adjunct", "after", None, "after the visit of Nancy Pelosi ."),
        ],
    ),
    (
        "The two sides agreed to meet in Beijing.",
        [
            ("main", None, "agree", "The two sides agreed"),
            ("infinitive", "to", "meet", "to meet in Beijing ."),
        ],
    ),
    (
        "The Pentagon said the talks had ended.",
        [
            ("main", None, "say", "The Pentagon said"),
            ("speech", None, "end", "the talks had ended ."),
        ],
    ),
    (
        "The Pentagon said that the talks had ended on Tuesday.",
        [
            ("main", None, "say", "The Pentagon said"),
            ("speech", "that", "end", "that the talks had ended on Tuesday ."),
        ],
    ),
    (
        "The talks ended on Tuesday, the Pentagon said.",
        [
            ("main", None, "end", "The talks ended on Tuesday"),
            ("report", None, "say", ", the Pentagon said ."),
        ],
    ),
    (
        '"The talks ended on Tuesday," Song said.',
        [
            ("main", None, "say", '" Song said .'),
            ("quote", '"', "end", '" The talks ended on Tuesday ,'),
        ],
    ),
    (
        "The talks \u2014 the 17th round \u2014 ended on Tuesday.",
        [
            ("main", None, "end", "The talks \u2014 ended on Tuesday ."),
            ("aside", "\u2014", None, "\u2014 the 17th round"),
        ],
    ),
    (
        "The talks (the 17th round) ended on Tuesday.",
        [
            ("main", None, "end", "The talks ) ended on Tuesday ."),
            ("aside", "(", None, "( the 17th round"),
        ],
    ),
    (
        "The talks ended; no date was set for the next.",
        [
            ("main", None, "end", "The talks ended"),
            ("coordinate", ";", "set", "; no date was set for the next ."),
        ],
    ),
    (
        "Nancy Pelosi landed in Taipei, met the president and left the next day.",
        [
            ("main", None, "land", "Nancy Pelosi landed in Taipei ,"),
            ("coordinate", ",", "meet", "met the president"),
            ("coordinate", "and", "leave", "and left the next day ."),
        ],
    ),
    (
        "It was not until May that they met.",
        [
            ("main", None, "be", "It was not until May"),
            ("speech", "that", "meet", "that they met ."),
        ],
    ),
    (
        "Pentagon hosts China for defense talks",
        [("main", None, "host", "Pentagon hosts China for defense talks")],
    ),
]


def view_of(nlp: Language, text: str) -> View:
    (view,) = views(nlp(text), [(0, len(text), Role.BODY)])
    return view


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_a_sentence_is_cut_into_its_clauses(
    nlp: Language, text: str, expected: list[Expected]
) -> None:
    view = view_of(nlp, text)
    read = [
        (
            clause.kind,
            clause.connector,
            clause.verb.base if clause.verb else None,
            " ".join(view.tokens.texts[at] for at in clause.tokens),
        )
        for clause in view.clauses
    ]
    assert read == expected


@pytest.mark.parametrize("text", [text for text, _ in TABLE])
def test_every_token_is_of_one_clause_and_every_clause_hangs_on_an_earlier_one(
    nlp: Language, text: str
) -> None:
    view = view_of(nlp, text)
    owned = sorted(at for clause in view.clauses for at in clause.tokens)
    assert owned == list(range(view.start, view.end))
    assert all(c.parent is None or c.parent < c.index for c in view.clauses)


# A sentence, and of its first verb: base, form, modal, negated, passive, perfect, past.
VERBS = [
    ("The talks ended.", ("end", "finite", None, False, False, False, True)),
    ("The talks were held.", ("hold", "finite", None, False, True, False, True)),
    ("The talks had been held.", ("hold", "finite", None, False, True, True, True)),
    ("China did not cancel the talks.", ("cancel", "finite", None, True, False, False, True)),
    ("China never cancelled the talks.", ("cancel", "finite", None, True, False, False, True)),
    ("China has not cancelled the talks.", ("cancel", "finite", None, True, False, True, False)),
    ("The talks will be held.", ("hold", "finite", "will", False, True, False, False)),
    ("The talks may have ended.", ("end", "finite", "may", False, False, True, False)),
    ("The talks are to be held.", ("hold", "finite", "is to", False, True, False, False)),
    ("Beijing called the talks off.", ("call off", "finite", None, False, False, False, True)),
    ("The talks were called off.", ("call off", "finite", None, False, True, False, True)),
    ("The round kicked off in May.", ("kick off", "finite", None, False, False, False, True)),
    (
        "China has now called off the talks.",
        ("call off", "finite", None, False, False, True, False),
    ),
    ("China has since resumed the talks.", ("resume", "finite", None, False, False, True, False)),
    ("The talks have not yet been held.", ("hold", "finite", None, True, True, True, False)),
    ("The talks had by then been held.", ("hold", "finite", None, False, True, True, True)),
    ("The talks were on Jan. 8, 2024 held.", ("hold", "finite", None, False, True, False, True)),
    ("They will next week meet in Bali.", ("meet", "finite", "will", False, False, False, False)),
    ("Not since May had the two sides met.", ("meet", "finite", None, True, False, True, True)),
    ("Only in May did the two sides meet.", ("meet", "finite", None, False, False, False, True)),
    ("China not only cancelled talks.", ("cancel", "finite", None, False, False, False, True)),
    ("Nobody cancelled the talks.", ("cancel", "finite", None, False, False, False, True)),
]


@pytest.mark.parametrize(("text", "expected"), VERBS, ids=[text for text, _ in VERBS])
def test_a_verb_is_read_with_its_auxiliaries_and_particle(
    nlp: Language, text: str, expected: tuple[str, str, str | None, bool, bool, bool, bool]
) -> None:
    verb = view_of(nlp, text).clauses[0].verb
    assert verb is not None
    read = (verb.base, verb.form, verb.modal, verb.negated, verb.passive, verb.perfect, verb.past)
    assert read == expected


NO_VERBS = [
    ("The newly appointed minister spoke.", {"speak"}),
    ("The United States sent a delegation.", {"send"}),
    ("A report on the visit named no date.", {"name"}),
    ("The call to the host ended.", {"end"}),
    ("Gen. May Lee spoke.", {"speak"}),
]


@pytest.mark.parametrize(("text", "verbs"), NO_VERBS, ids=[text for text, _ in NO_VERBS])
def test_a_noun_or_adjective_that_looks_like_a_verb_is_none(
    nlp: Language, text: str, verbs: set[str]
) -> None:
    assert {v.base for c in view_of(nlp, text).clauses for v in c.verbs} == verbs


def test_a_name_with_and_in_it_is_no_coordination(nlp: Language) -> None:
    text = "The Department of Defense and the PLA held the Defense Policy Coordination Talks."
    assert len(view_of(nlp, text).clauses) == 1


@pytest.mark.parametrize(
    ("past", "base"),
    [
        ("carried", "carry"), ("engaged", "engage"), ("acknowledged", "acknowledge"),
        ("disclosed", "disclose"), ("imposed", "impose"), ("indicated", "indicate"),
        ("settled", "settle"), ("barred", "bar"), ("purged", "purge"), ("wiped", "wipe"),
        ("opened", "open"), ("visited", "visit"), ("defeated", "defeat"), ("offered", "offer"),
        ("avoided", "avoid"), ("belonged", "belong"), ("crossed", "cross"),
    ],
)  # fmt: skip
def test_the_past_of_an_unlisted_verb_tells_its_base(past: str, base: str) -> None:
    form = verb_form(past)
    assert form is not None
    assert (form.base, form.past) == (base, True)
