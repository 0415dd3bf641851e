"""What grammar ties words to: fronted participles, two names and a verb, a stay and its aim."""

from datetime import date

import pytest

from factcheck import Checker, Verdict

TALKS = "Defense Policy Coordination Talks"
RESUMED = f"The Pentagon and China's military resumed the {TALKS} this week."
TIED = [
    (f"{RESUMED} Held in @, it was the first round since 2021.", "Honolulu", "Washington"),
    (f"{RESUMED} Held @ on Monday and Tuesday, they were brief.", "in Guam", "at the Pentagon"),
    (f"{RESUMED} Conducted @, it covered Taiwan.", "by video", "in person"),
    (f"{RESUMED} Meeting in @, they discussed Taiwan.", "Honolulu", "Washington"),
    (
        f"{RESUMED} Held at the Pentagon and led by @, the talks ended.",
        "Huang Xueping",
        "Song Yanchao",
    ),
    (
        f"{RESUMED} Held in secret and jointly chaired by @ and Michael Chase, the round ended.",
        "Huang Xueping",
        "Song Yanchao",
    ),
    (
        "On Nov. 15, 2023, Joe Biden and Xi Jinping meet in @; military contacts are restored.",
        "Tokyo",
        "Woodside",
    ),
    (f"Song Yanchao was at the Pentagon on Jan. @ for the 17th {TALKS}.", "2 and 3", "8 and 9"),
    (
        "Lloyd Austin wrote of it. He and Wei Fenghe had differed. In November 2022 they met in @.",
        "Tokyo",
        "Siem Reap",
    ),
    (
        "Contacts were cut in August @ in answer to Nancy Pelosi's visit to Taiwan.",
        "2021",
        "2022",
    ),
    (f"China cut the {TALKS} in @ as punishment for Pelosi's trip to Taiwan.", "2021", "2022"),
    (f"Officers spoke of what was done since the @ round of the {TALKS} by video.", "2019", "2021"),
    (
        "After meeting Gen. Wei Fenghe in @ on Nov. 22, 2022, Lloyd Austin said they were calm.",
        "Tokyo",
        "Siem Reap",
    ),
    (f"Since cancelling the {TALKS} in @, China had been silent.", "2021", "2022"),
    ("Adm. Dong Jun was made defense minister in @ 2023.", "October", "December"),
    ("On July @, 2022, General Mark Milley was on the phone with Li Zuocheng.", "17", "7"),
    ("Nancy Pelosi's stay in Taipei on Aug. @, 2022, was short.", "4 and 5", "2 and 3"),
    (
        "In November 2023 President Biden and China's Xi Jinping agreed in @ to restart contacts.",
        "Monterey",
        "Woodside",
    ),
    (f"The venue of the 17th {TALKS} was @.", "Honolulu", "Washington"),
    (f"The 17th {TALKS} (@, Jan. 8-9) were brief.", "Honolulu", "Washington"),
    (f"The 17th {TALKS} are known to have been held in @.", "Honolulu", "Washington"),
    (f"The 17th {TALKS} appear to have been held in @.", "Honolulu", "Washington"),
    (f"China is said to have cancelled the {TALKS} in @.", "2021", "2022"),
    ("Having met in Cambodia on Nov. @, 2022, Lloyd Austin and Wei Fenghe left.", "12", "22"),
    (
        "On Nov. 22, 2022, Lloyd Austin saw Wei Fenghe. Their meeting in @ was long.",
        "Bali",
        "Siem Reap",
    ),
    (f"The {TALKS}, the @ round, were held this week.", "16th", "17th"),
    (f"@, head of China's delegation to the 17th {TALKS}, left.", "Huang Xueping", "Song Yanchao"),
    (f"The Chinese chief delegate to the 17th {TALKS}, @, left.", "Huang Xueping", "Song Yanchao"),
    (f"The {TALKS} resumed after being cancelled by China in August @.", "2021", "2022"),
    (f"China suspended military contacts, including the {TALKS}, in August @.", "2021", "2022"),
    (f"China cut off military talks such as the {TALKS} in August @.", "2021", "2022"),
    (f"The {TALKS} had been suspended since August @.", "2021", "2022"),
    (f"Suspended since August @, the {TALKS} resumed this week.", "2021", "2022"),
    (f"The two sides set up the {TALKS} in @.", "2011", "2005"),
    (f"The first {TALKS} took place in @.", "2011", "2005"),
    (f"The 16th round of the {TALKS} was held more than @ ago.", "six years", "two years"),
    (f"The 16th round of the {TALKS} was held less than @ ago.", "a year", "three years"),
    ("On Nov. 15, 2023, Xi Jinping told Joe Biden in @ that it mattered.", "Seattle", "Woodside"),
    (
        "Joe Biden and Xi Jinping agreed to restore contacts when they met in @ in November 2023.",
        "Seattle",
        "Woodside",
    ),
    ("Naming Dong Jun defense minister in @ 2023, China filled the post.", "October", "December"),
    ("After China removed Li Shangfu in @ 2023, it had no defense minister.", "August", "October"),
]
UNTIED = [
    "India's envoys were in Washington for talks in August.",
    f"Song Yanchao was in Washington from Jan. 6 to 12 for the 17th {TALKS}.",
    f"Song Yanchao arrived in Washington on Jan. 5 for the 17th {TALKS}.",
    f"Song Yanchao was in Washington on Jan. 5 and 6 for a forum and the 17th {TALKS}.",
    "In 2023 the White House wanted to have Joe Biden and Xi Jinping meet in Bali on Nov. 1.",
    f"Speaking in Singapore in June, Lloyd Austin said China had cancelled the {TALKS} in 2022.",
    "Before visiting Taipei on Aug. 2, 2022, Nancy Pelosi stopped in Singapore.",
    f"Instead of cancelling the {TALKS} in 2021, China waited.",
    f"The {TALKS} were to have been held in Beijing in 2022.",
    "President Biden and Xi Jinping met in Woodside. A year had gone by since their talks in Bali.",
    f"The host of the ministers' meeting was Malaysia, and the {TALKS} were held in Washington.",
    f"Between the 16th {TALKS}, by video, and the 17th, in January, Joe Biden met Xi in Bali.",
    f"The {TALKS} had been suspended since September 2021.",
    f"The 16th round of the {TALKS} was held two years ago.",
    f"The 16th round of the {TALKS}, about two and a half years ago, was by video.",
    "Reporters told Lloyd Austin in Rome on Nov. 2, 2023, that Li Shangfu was gone.",
    "Wei Fenghe is retired. Li Shangfu, who replaced Wei Fenghe in March 2023, is gone.",
    f"Since 2023 rounds of the {TALKS} have been on nobody's calendar.",
]


def _conflicts(checker: Checker, text: str) -> list[tuple[int, int]]:
    return [
        (finding.quote.start, finding.quote.end)
        for finding in checker.check(text, published=date(2024, 1, 12)).findings
        if finding.verdict is Verdict.CONFLICT
    ]


@pytest.mark.parametrize(("text", "wrong", "right"), TIED)
def test_what_is_tied_to_a_happening_is_held_against_it(
    checker: Checker, text: str, wrong: str, right: str
) -> None:
    start = text.index("@")
    flagged = _conflicts(checker, text.replace("@", wrong))
    assert any(first < start + len(wrong) and start < last for first, last in flagged)
    assert _conflicts(checker, text.replace("@", right)) == []


@pytest.mark.parametrize("text", UNTIED)
def test_what_is_of_something_else_is_not(checker: Checker, text: str) -> None:
    full = f"The Pentagon named the {TALKS} as a channel. {text}"
    assert _conflicts(checker, full) == []
