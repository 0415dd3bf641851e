"""People: whom a name may be, in other orders and spellings, misspelt, or somebody else."""

from collections.abc import Callable

import pytest

from factcheck.pipeline.build import build_pipeline
from factcheck.pipeline.mentions import PersonMention
from factcheck.pipeline.misspellings import letters_of
from factcheck.reference.model import Reference

Find = Callable[[str, str], PersonMention]


@pytest.fixture(scope="module")
def find(reference: Reference) -> Find:
    nlp = build_pipeline(reference)

    def mention(text: str, name: str) -> PersonMention:
        doc = nlp(text)
        people: tuple[PersonMention, ...] = doc.user_data["factcheck_people"]
        return next(m for m in people if doc[m.start : m.end].text == name)

    return mention


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Song Yanchao", "song-yanchao"),
        ("Yanchao Song", "song-yanchao"),
        ("Song Yan-chao", "song-yanchao"),
        ("Song Yan Chao", "song-yanchao"),
        ("Sung Yen-ch'ao", "song-yanchao"),
        ("Michael B. Chase", "michael-chase"),
        ("Michèle Flournoy", "michele-flournoy"),
        ("Charles Q. Brown Jr.", "charles-brown"),
    ],
)
def test_other_ways_to_write_a_name_are_that_person_and_no_misspelling(
    find: Find, name: str, person: str
) -> None:
    mention = find(f"Officials saw {name} in Beijing.", name)
    assert mention.ids == (person,)
    assert not mention.misspelt


MISSPELT = [
    ("Maj. Gen. Song Yanchou led talks with the Defense Policy Coordination Talks team.",
     "Song Yanchou", "song-yanchao"),
    ("Secretary of State Anthony Blinken spoke.", "Anthony Blinken", "antony-blinken"),
    ("A meeting of Ji Xinping and President Joe Biden followed.", "Ji Xinping", "xi-jinping"),
    ("Deputy Assistant Secretary of War Alvero Smith spoke.", "Alvero Smith", "alvaro-smith"),
    ("China's Maj. Gen. Huang Xuepin spoke.", "Huang Xuepin", "huang-xueping"),
    ("Yanchou Song headed one side of the Defense Policy Coordination Talks.",
     "Yanchou Song", "song-yanchao"),
    ("China's Maj. Gen. Huang Xue-pin spoke.", "Huang Xue-pin", "huang-xueping"),
    ("The new minister is Dong Jin, lately commander of the navy.", "Dong Jin", "dong-jun"),
    ("With the Americans Jay Bargaron spoke to Wang Qiang.", "Jay Bargaron", "jay-bargeron"),
    ("A professor, Meng Xiangking, spoke for China.", "Meng Xiangking", "meng-xiangqing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "person"), MISSPELT)
def test_a_slip_in_a_name_with_the_persons_part_is_that_person(
    find: Find, text: str, name: str, person: str
) -> None:
    mention = find(text, name)
    assert mention.ids == (person,)
    assert mention.misspelt
    assert mention.evidence


ELSEWHO = [
    ("Song Yanchou spoke in Geneva.", "Song Yanchou"),
    ("Song Yan, a trade envoy, spoke.", "Song Yan"),
    ("Rep. Adam Smith of the United States spoke.", "Adam Smith"),
    ("Sen. Michael Chasse, an American, spoke.", "Michael Chasse"),
    ("Japanese Defense Minister Dong Jin spoke.", "Dong Jin"),
    ("U.S. Maj. Gen. Song Yanchou spoke.", "Song Yanchou"),
    ("Mike Johnston met the American team.", "Mike Johnston"),
    ("The new minister is Dong Jin, once commander of the coast guard.", "Dong Jin"),
    ("China saw Song Yan-led talks.", "Song Yan"),
]


def test_a_name_of_the_person_in_another_transcription_is_no_misspelling(find: Find) -> None:
    mention = find("China's Maj. Gen. Huang Hsue-ping spoke.", "Huang Hsue-ping")
    assert (mention.ids, mention.misspelt) == (("huang-xueping",), False)


@pytest.mark.parametrize(("text", "name"), ELSEWHO)
def test_a_like_name_without_the_persons_part_is_somebody_else(
    find: Find, text: str, name: str
) -> None:
    assert find(text, name).ids == ()


def test_a_short_name_needs_more_than_an_office(find: Find) -> None:
    assert find("Foreign Minister Wang Li spoke.", "Wang Li").ids == ()
    assert find("China's Foreign Minister Wang Li spoke.", "Wang Li").ids == ("wang-yi",)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Song Yan-chao", "songyanchao"),
        ("Lloyd J. Austin III", "lloydaustin"),
        ("Michèle Flournoy", "micheleflournoy"),
        ("C.Q. Brown Jr.", "cqbrown"),
    ],
)
def test_the_letters_of_a_name_leave_out_what_may_vary(name: str, letters: str) -> None:
    assert letters_of(name) == letters
