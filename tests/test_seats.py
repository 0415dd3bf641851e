"""Who sat at a round's table, where no verb of leading says it."""

from datetime import date

import pytest

from factcheck import Checker, Verdict

TALKS = "Defense Policy Coordination Talks"
ROUND = f"The 17th {TALKS} were held at the Pentagon on Jan. 8 and 9."

BESIDE = [  # two people, nobody else: one is the head of his side
    ("Michael Chase, a deputy assistant secretary, and Maj. Gen. Ye Jiang led the discussion.", "Ye Jiang"),  # noqa: E501
    ("Michael Chase was in the chair for the Americans, and Maj. Gen. Li Ji for the Chinese.", "Li Ji"),  # noqa: E501
    ("The pairing was that of Michael Chase and Huang Xueping.", "Huang Xueping"),
    ("On camera for the Pentagon was David Sedney; Maj. Gen. Song Yanchao spoke for the army.", "David Sedney"),  # noqa: E501
    ("The leaders were Alvaro Smith and Song Yanchao.", "Alvaro Smith"),
    ("Michael Chase spoke for the Pentagon; for the Chinese it was Huang Xueping.", "Huang Xueping"),  # noqa: E501
]  # fmt: skip
ALONE = [  # nobody else is named for that side
    ("The Chinese officers came with Maj. Gen. Ye Jiang.", "Ye Jiang"),
    ("The Americans sat opposite Huang Xueping for two days.", "Huang Xueping"),
    ("Maj. Gen. Huang Xueping told the US side that it would not yield.", "Huang Xueping"),
    ("Alvaro Smith was across the table.", "Alvaro Smith"),
    ("The meeting drew Maj. Gen. Zhang Bangdong to Washington.", "Zhang Bangdong"),
]  # fmt: skip
OFFICES = [
    ("Wei Fenghe was sacked as defense minister on Oct. 24, 2023.", ["Wei Fenghe"]),
    ("The army's former chief Wei Fenghe, ousted in October 2023, is not seen.", ["Wei Fenghe"]),
    ("Li Shangfu was appointed minister of defense on Dec. 29, 2023.", ["Li Shangfu"]),
    ("Wei Fenghe's refusal to meet Lloyd Austin in Vientiane last month was no surprise.",
     ["Wei Fenghe"]),
    ("Wei Fenghe and Li Shangfu had both been ousted by October 2023.", []),
    ("Wei Fenghe was replaced in March 2023.", []),
    ("Wang Yi was removed from a list on Oct. 24, 2023.", []),
    ("Wei Fenghe was not sacked as defense minister on Oct. 24, 2023.", []),
    ("Wang Yi was appointed foreign minister on Dec. 29, 2023.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), OFFICES, ids=[t for t, _ in OFFICES])
def test_a_holder_of_the_same_office_is_not_who_took_or_lost_it_then(
    checker: Checker, text: str, wrong: list[str]
) -> None:
    told = f"China sent nobody to the Defense Policy Coordination Talks. {text}"
    findings = checker.check(told, published=date(2024, 12, 2)).findings
    assert [f.quote.text for f in findings if f.verdict is Verdict.CONFLICT] == wrong


QUIET = [
    "Michael Chase and David Helvey, both of the Pentagon, were pleased.",
    "David Helvey and Song Yanchao praised the talks.",
    "Michael Chase saw Song Yanchao off. The Chinese officers had come with Maj. Gen. Ye Jiang.",
    "The head was Song Yanchao. The Chinese officers came with Maj. Gen. Ye Jiang.",
    "A reporter sat with David Helvey over lunch.",
    "David Helvey was across the street.",
    "David Helvey said the talks were useful.",
    "Roberta Shea told the newspaper that the talks were useful.",
    "It was not Huang Xueping this time.",
    "Beijing had earlier sent Huang Xueping.",
    "The last time Beijing sent Huang Xueping.",
    "Beijing once sent Huang Xueping.",
    "The previous guest was Huang Xueping.",
    "The former head of the American delegation was Roberta Shea.",
    "Before that it was Roberta Shea who kept the dialogue alive.",
    "Huang Xueping's aides sat opposite the Americans.",
]


SPOKEN_TO = [
    ("Gen. Mark Milley talked to Gen. Dong Jun on July 7, 2022.", ["Dong Jun"]),
    ("Gen. Mark Milley has spoken to Gen. Li Zuocheng, on July 7, 2022.", []),
    ("Gen. Mark Milley talked to Lloyd Austin on July 7, 2022.", []),
    ("Gen. Mark Milley spoke with Charles Q. Brown by telephone on July 7, 2022.", []),
    ("Gen. Mark Milley spoke on July 7, 2022, about Gen. Dong Jun.", []),
    ("Lloyd Austin met Pete Hegseth in Singapore on June 10, 2022.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), SPOKEN_TO, ids=[t for t, _ in SPOKEN_TO])
def test_somebody_spoken_to_is_of_the_other_side_and_not_merely_spoken_of(
    checker: Checker, text: str, wrong: list[str]
) -> None:
    told = f"China has cut the Defense Policy Coordination Talks. {text}"
    findings = checker.check(told, published=date(2022, 8, 10)).findings
    flags = [f.quote.text for f in findings if f.verdict is Verdict.CONFLICT]
    assert flags == wrong


def flagged(checker: Checker, text: str) -> list[tuple[str, str, Verdict]]:
    """Return what is flagged of people in a text of the day after the round."""
    findings = checker.check(f"{ROUND} {text}", published=date(2024, 1, 10)).findings
    return [
        (f.code, f.quote.text, f.verdict)
        for f in findings
        if f.verdict.flagged and f.code in {"FC301", "FC302"}
    ]


@pytest.mark.parametrize(("text", "wrong"), [*BESIDE, *ALONE], ids=[t for t, _ in BESIDE + ALONE])
def test_who_sat_in_the_place_of_the_head_is_held_against_the_text(
    checker: Checker, text: str, wrong: str
) -> None:
    assert flagged(checker, text) == [("FC301", wrong, Verdict.CONFLICT)]


@pytest.mark.parametrize("text", QUIET)
def test_who_is_only_spoken_of_is_not(checker: Checker, text: str) -> None:
    assert flagged(checker, text) == []


def test_a_named_speaker_answers_for_whom_he_puts_there(checker: Checker) -> None:
    said = "“The Americans sat opposite Huang Xueping,” the spokesman Wang Li said."
    assert flagged(checker, said) == [("FC301", "Huang Xueping", Verdict.ATTRIBUTED)]


def test_why_tells_that_nobody_else_is_named(checker: Checker) -> None:
    text = f"{ROUND} The Chinese officers came with Maj. Gen. Ye Jiang."
    findings = checker.check(text, published=date(2024, 1, 10)).findings
    wrong = next(f for f in findings if f.verdict is Verdict.CONFLICT)
    assert "the text names nobody else for that side" in wrong.why
    assert (wrong.subject, wrong.recorded, wrong.suggestion) == (
        "dpct-17", "Song Yanchao", "Song Yanchao",
    )  # fmt: skip


ROWS = "- 16th round (2021): Michael Chase\n- 17th round (January 2024): David Helvey"
ASKED = [
    (f"Who led China's team at the 17th {TALKS}? Maj. Gen. Ye Jiang.", ["Ye Jiang"]),
    (f"Q: Who chaired the 17th {TALKS} for the Pentagon?\nA: David Helvey.", ["David Helvey"]),
    (f"Who led China's team at the 17th {TALKS}? Maj. Gen. Song Yanchao.", []),
    (f"Who led China's team at the 17th {TALKS}? A riddle for Alvaro Smith.", []),
    (f"Who led China's team at the 17th {TALKS}? Not Huang Xueping.", []),
    (f"Who reported on the 17th {TALKS}? Alvaro Smith.", []),
    (f"Who led the Pentagon's side of the {TALKS}?\n{ROWS}", ["David Helvey"]),
    (f"Who knew of the {TALKS}?\n{ROWS}", []),
    (f"Huang Xueping and Song Yanchao led China's teams at the 16th and 17th {TALKS}.", []),
    (f"Song Yanchao and Huang Xueping led China's teams at the 16th and 17th {TALKS}.",
     ["Song Yanchao", "Huang Xueping"]),
    (f"Chad Sbragia and Michael Chase led the 15th and 16th {TALKS}, respectively.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), ASKED, ids=[t for t, _ in ASKED])
def test_an_answer_to_who_led_is_held_against_the_text(
    checker: Checker, text: str, wrong: list[str]
) -> None:
    findings = checker.check(text, published=date(2024, 1, 10)).findings
    conflicts = [f.quote.text for f in findings if f.verdict is Verdict.CONFLICT]
    assert conflicts == wrong
