"""Dialogues: the longest name wins, siblings stay apart, short names need the full one."""

import pytest
from spacy.language import Language


def named(nlp: Language, text: str) -> list[tuple[str, str]]:
    doc = nlp(text)
    return [(doc[m.start : m.end].text, m.dialogue) for m in doc.user_data["factcheck_dialogues"]]


TABLE: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "The Defense Policy Coordination Talks ended.",
        [("Defense Policy Coordination Talks", "dpct")],
    ),
    (
        "The U.S.-China Defense Policy Coordination Talks ended.",
        [("U.S.-China Defense Policy Coordination Talks", "dpct")],
    ),
    (
        "the defence policy co-ordination talks ended",
        [("defence policy co-ordination talks", "dpct")],
    ),
    ("The Defense Consultative Talks ended.", [("Defense Consultative Talks", "dct")]),
    (
        "The Defense Consultative Talks and the Defense Policy Coordination Talks differ.",
        [
            ("Defense Consultative Talks", "dct"),
            ("Defense Policy Coordination Talks", "dpct"),
        ],
    ),
    (
        "The Military Maritime Consultative Agreement working group met.",
        [("Military Maritime Consultative Agreement working group", "mmca")],
    ),
    ("The DPCT ended.", [("DPCT", "dpct")]),
    ("The dpct ended.", []),
    ("DPCT17 ended.", [("DPCT", "dpct")]),
    ("The policy talks ended.", []),
    (
        "The Defense Policy Coordination Talks ended. The policy talks were the 17th.",
        [("Defense Policy Coordination Talks", "dpct"), ("policy talks", "dpct")],
    ),
    ("The Defense Consultative Talks ended, and the policy talks went on.",
     [("Defense Consultative Talks", "dct")]),
    ("The Defense Consultative Talks and the maritime meetings ended.",
     [("Defense Consultative Talks", "dct"), ("maritime meetings", "mmca")]),
    ("The Defense Consultative Talks and the maritime meetings with Japan ended.",
     [("Defense Consultative Talks", "dct")]),
    ("The Defense Consultative Talks and a maritime dialogue ended.",
     [("Defense Consultative Talks", "dct")]),
    ("\u4e2d\u7f8e\u56fd\u9632\u90e8\u5de5\u4f5c\u4f1a\u6664 ended.",
     [("\u4e2d\u7f8e\u56fd\u9632\u90e8\u5de5\u4f5c\u4f1a\u6664", "dpct")]),
    ("The climate talks ended.", []),
    ("The trade talks ended.", []),
    ("Defense. Policy. Coordination.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_a_dialogue_is_found_by_its_names(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    assert named(nlp, text) == expected


def test_talks_that_only_look_alike_are_kept_as_other_talks(nlp: Language) -> None:
    doc = nlp("The climate talks ended.")
    assert [doc[m.start : m.end].text for m in doc.user_data["factcheck_lookalikes"]] == [
        "climate talks"
    ]


def test_what_was_found_is_shown_as_spans(nlp: Language) -> None:
    doc = nlp("The Defense Policy Coordination Talks ended in Beijing.")
    assert [span.text for span in doc.spans["dialogues"]] == ["Defense Policy Coordination Talks"]
    assert [span.text for span in doc.spans["places"]] == ["Beijing"]
