"""What keeps a difference from being a conflict: the doubt that decided stands in `why`."""

from datetime import date

import pytest

from factcheck import Checker, Verdict

TALKS = "Defense Policy Coordination Talks"

DOUBTS = {
    "it stands near the happening and is not tied to it": (
        "2024-07-10",
        "Li Shangfu was stripped of the rank of general in June 2024.",
        "June 2024",
    ),
    "what is on record is said beside it": (
        "2024-11-20",
        (
            f"The Pentagon hosted the {TALKS} in January, and Beijing in September. Dong Jun,"
            " appointed commander of the navy in 2021, was named defense minister on December"
            " 29, 2023."
        ),
        "2021",
    ),
    "two dates are told, and it may be of the other": (
        "2025-12-17",
        (
            f"The {TALKS} met in Washington. Huang Xueping led them in 2021, and Song Yanchao in"
            " January 2024, at the Pentagon."
        ),
        "Huang Xueping",
    ),
    "it counts from a date that is held against the text itself": (
        "2025-01-05",
        (
            f"The 18th {TALKS} were held in Beijing on September 14 and 15, 2023. The 17th had been"
            " held in January of the same year."
        ),
        "January of the same year",
    ),
    "that they met, nothing says": (
        "2024-01-10",
        f"The {TALKS} met again this week. Chase and Song exchanged letters in December.",
        "December",
    ),
    "it is true of another meeting": (
        "2025-12-19",
        (
            f"Alvaro Smith led the American side at the {TALKS} in Washington on Monday and"
            " Tuesday. The dialogue, the 19th in its series, was last held in Beijing."
        ),
        "Beijing",
    ),
    "a meeting is told, and a call is on record": (
        "2025-09-10",
        (
            "Pete Hegseth spoke by video with Adm. Dong Jun on Tuesday. Marco Rubio and Wang Yi"
            " spoke on Wednesday. They had met in Kuala Lumpur in July."
        ),
        "July",
    ),
    "a call is told, and a meeting is on record": (
        "2024-04-05",
        (
            "A working group met in Honolulu a day after President Biden and Xi Jinping spoke"
            " by telephone."
        ),
        "by telephone",
    ),
    "who it was nobody knows, and it may be another time": (
        "2025-12-20",
        (
            "Rep. Adam Smith of Washington state saw Dong Jun in September; Alvaro Smith led"
            f" the 19th {TALKS}."
        ),
        "Adam Smith",
    ),
    "both place and date are of another contact": (
        "2025-11-20",
        "Donald Trump and Xi Jinping met in Busan. Trump saw Xi in Osaka in 2019.",
        "Osaka",
    ),
    "both form and date, or place, are of another contact": (
        "2025-12-17",
        (
            f"The 19th {TALKS} were held in Washington. Mr. Trump and Mr. Xi last talked by"
            " telephone on Nov. 24, and last met on Oct. 30 in Busan."
        ),
        "Nov. 24",
    ),
    "it may be of an earlier time": (
        "2025-12-18",
        (
            f"Alvaro Smith and Maj. Gen. Ye Jiang led the 19th round of the {TALKS} in"
            " Washington this week. They had met in Shanghai in April."
        ),
        "April",
    ),
    "it may be to another office": (
        "2024-07-10",
        "Li Shangfu took over the equipment department in 2017.",
        "2017",
    ),
    "they may have met before as well": (
        "2024-06-01",
        (
            "Lloyd Austin and Admiral Dong Jun met here yesterday. They had spoken by telephone"
            " in 2021 as well, when Dong was an admiral in the south."
        ),
        "2021",
    ),
    "its days are right, and no year is said": (
        "2024-10-05",
        (
            "The policy talks began in 2005. Richard Lawless and Zhang Bangdong led the first"
            " meeting, from Jan. 31 to Feb. 1 in Beijing."
        ),
        "Jan. 31 to Feb. 1",
    ),
    "other talks may have been stopped": (
        "2010-10-12",
        (
            "Robert Gates and Gen. Liang Guanglie met in Hanoi on Monday. China had broken off"
            " military ties in January, after an arms sale to Taiwan."
        ),
        "January",
    ),
}


@pytest.mark.parametrize("doubt", DOUBTS)
def test_the_doubt_that_decided_is_named(checker: Checker, doubt: str) -> None:
    day, text, said = DOUBTS[doubt]
    report = checker.check(text, published=date.fromisoformat(day))
    about = [f for f in report.findings if said in f.quote.text]
    assert any(doubt in line for finding in about for line in finding.why)
    assert Verdict.CONFLICT not in {finding.verdict for finding in about}
