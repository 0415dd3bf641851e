"""Places and sides: which names are either, both, or only spelt like one."""

import pytest
from spacy.language import Language


def named(nlp: Language, text: str) -> list[tuple[str, str | None, str | None]]:
    doc = nlp(text)
    places = doc.user_data["factcheck_places"]
    return [(doc[m.start : m.end].text, m.place, m.party) for m in places]


TABLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("They met at the Pentagon.", [("the Pentagon", "pentagon", "us")]),
    ("They met in Xi'an.", [("Xi'an", "xian", None)]),
    ("They met in Ouagadougou.", []),
    ("They met in Beijing.", [("Beijing", "beijing", "china")]),
    ("They met in Washington.", [("Washington", "washington", "us")]),
    (
        "They met in Washington, D.C., on Monday.",
        [("Washington", "washington", "us"), ("D.C.", "washington", None)],
    ),
    ("The U.S. side spoke.", [("U.S. side", None, "us")]),
    ("The US won.", [("US", "united-states", "us")]),
    ("They told us nothing.", []),
    ("The PLA spoke.", [("PLA", None, "china")]),
    ("They sold fine china.", []),
    ("Singapore was the venue.", [("Singapore", "singapore", None)]),
    ("the pentagon said nothing", [("the pentagon", "pentagon", "us")]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_a_place_or_side_is_read_as_what_it_may_be(
    nlp: Language, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert named(nlp, text) == expected
