"""Judging: each verdict, and each reason for one that is neither supported nor a conflict."""

from datetime import date

import pytest

from factcheck import Checker, Finding, Verdict
from factcheck.model import Severity

JANUARY = date(2024, 1, 10)
TALKS = "Defense Policy Coordination Talks"
HELD = f"The 17th round of the {TALKS} was held at the Pentagon on Jan. 8-9, 2024."


def on(checker: Checker, text: str, words: str, published: date | None = JANUARY) -> list[Finding]:
    """Return the findings on `words`."""
    found = checker.check(text, published=published).findings
    return [finding for finding in found if finding.quote.text == words]


def verdicts(
    checker: Checker, text: str, words: str, published: date | None = JANUARY
) -> list[tuple[Verdict, str | None]]:
    return [(f.verdict, f.reason) for f in on(checker, text, words, published)]


SUPPORTED = [
    (HELD, "17th"),
    (HELD, "the Pentagon"),
    (HELD, "Jan. 8-9, 2024"),
    (f"The {TALKS} opened on Jan. 8 and closed on Jan. 9.", "Jan. 9"),
    (f"The 17th {TALKS} were held in Washington.", "Washington"),
    (f"The {TALKS} were held in person, not by video.", "by video"),
    (f"China never cancelled the {TALKS} in 2023.", "2023"),
    (f"Not Washington but Beijing hosted the 18th {TALKS} in 2024.", "Beijing"),
    (f"Sen. Jane Roe said the 17th {TALKS} were held at the Pentagon.", "the Pentagon"),
]


@pytest.mark.parametrize(("text", "words"), SUPPORTED)
def test_what_agrees_is_supported(checker: Checker, text: str, words: str) -> None:
    assert verdicts(checker, text, words) == [(Verdict.SUPPORTED, None)]


CONFLICTS = [
    (f"The 18th {TALKS} were held at the Pentagon on Jan. 8-9, 2024.", "18th"),
    (f"The 17th {TALKS} were held at the Pentagon on Jan. 3, 2024.", "Jan. 3, 2024"),
    (f"The 17th {TALKS} opened at the Pentagon on Jan. 9, 2024.", "Jan. 9, 2024"),
    (f"The 17th {TALKS} were held in Beijing on Jan. 8, 2024.", "Beijing"),
    (f"The 17th {TALKS} were held by video on Jan. 8, 2024.", "by video"),
    (f"Maj. Gen. Huang Xueping led the 17th {TALKS} on Jan. 8, 2024.", "Huang Xueping"),
    (
        f"The 17th {TALKS} were held at the Pentagon, with Huang Xueping for a guest.",
        "Huang Xueping",
    ),
    (f"The United States cancelled the {TALKS} in August 2022.", "United States"),
    (f"China cancelled the {TALKS} in 2023.", "2023"),
    (f"It was quiet until 2021, when China cancelled the {TALKS}.", "2021"),
    (f"The {TALKS} are old. The sixteenth was held in person in 2021.", "in person"),
    (
        f"Michael Chase and Song Yanchao met in Washington. This meeting marked the 15th {TALKS}.",
        "15th",
    ),
    (
        "Charles Q. Brown spoke with China's minister, Gen. Wei Fenghe, on Dec. 21, 2023.",
        "Wei Fenghe",
    ),
    (
        f"China and U.S. hold 18th round of talks\n\nThe {TALKS} closed at the Pentagon on Jan. 9.",
        "18th",
    ),
    ("Li Shangfu was dismissed on Sept. 24, 2023.", "Sept. 24, 2023"),
    (f"China did not cancel the {TALKS} in August 2022.", "did not cancel"),
    (f"It was in 2021 that China cancelled the {TALKS}.", "2021"),
    (f"It was in Tokyo that the 17th {TALKS} were held.", "Tokyo"),
    (f"Beijing's October 2022 cancellation of the {TALKS} surprised few.", "October 2022"),
    (f"Held in Tokyo, the 17th {TALKS} filled two days.", "Tokyo"),
    (f"Led on the American side by David Helvey, the 17th {TALKS} ended.", "David Helvey"),
    (f"A virtual affair, the 17th {TALKS} filled two January days.", "virtual"),
    (f"The {TALKS} came back on Jan. 8. They ended on Jan. 12.", "Jan. 12"),
    (f"The 16th {TALKS} were held in May 2021, not, as some had it, in September.", "May 2021"),
    (
        (
            "Nancy Pelosi, whose stop in Taipei in June 2022 cost the armies their talks, has never"
            " apologised."
        ),
        "June 2022",
    ),
    (
        (
            f"The {TALKS} so far.\n\nNo. | Dates | Place | U.S. chair\n"
            "17 | 8-9 March 2023 | Pentagon | Michael Chase"
        ),
        "8-9 March 2023",
    ),
    (
        (
            f"The {TALKS} so far.\n\nNo. | Dates | Place | U.S. chair\n"
            "17 | 8-9 January 2024 | Pentagon | David Helvey"
        ),
        "David Helvey",
    ),
    (f"The 17th {TALKS} did not open until Jan. 4, 2024.", "Jan. 4, 2024"),
    (f"The 17th {TALKS} met on Jan. 8. The host was David Helvey.", "David Helvey"),
    (
        f"The 17th {TALKS} met on Jan. 8. Leading them were David Helvey and Song Yanchao.",
        "David Helvey",
    ),
    (
        f"The 17th {TALKS} met: David Helvey for the home side, Song Yanchao for the guests.",
        "David Helvey",
    ),
    (
        f"David Helvey and Song Yanchao got through the 17th {TALKS} on Jan. 8 and 9.",
        "David Helvey",
    ),
    (f"The 17th {TALKS} met. China had broken off the dialogue in May 2022.", "May 2022"),
    (f"The 17th {TALKS} met on Jan. 8. The last one was held in May 2020.", "May 2020"),
    (f"The 17th {TALKS} met. Across from the Americans sat Maj. Gen. Ye Jiang.", "Ye Jiang"),
    (f"The 17th {TALKS} met at the Pentagon, with John Roe heading the Pentagon team.", "John Roe"),
    (f"The {TALKS} met at the Pentagon on Jan. 8. It was the 16th.", "16th"),
    (
        f"China cancelled the {TALKS} because of the trip to Taiwan by the speaker Kevin McCarthy.",
        "the trip to Taiwan by the speaker Kevin McCarthy",
    ),
    (
        f"Beijing cut contacts in August 2022. Five dialogues fell away, the {TALKS} among them.",
        "Five dialogues",
    ),
    (f"For four days officials of both sides sat over the 17th {TALKS}.", "four days"),
    (
        (
            f"The 17th {TALKS} were held on Jan. 8 and 9. Both sides called the five days of talks"
            " useful."
        ),
        "the five days",
    ),
    (f"The 17th {TALKS} were held not at the Pentagon on Jan. 8, 2024.", "the Pentagon"),
    (f"Officials brought the 17th {TALKS} to a close at the Pentagon on Jan. 3.", "Jan. 3"),
    (f"The 17th {TALKS} got under way at the Pentagon on Jan. 3.", "Jan. 3"),
    (f"Washington raised the curtain on the 17th {TALKS} on Jan. 3.", "Jan. 3"),
    (f"Beijing played host on Jan. 8 and 9 to the 17th {TALKS}.", "Beijing"),
    (f"Of the {TALKS} the 17th went to Beijing this month.", "Beijing"),
    (f"The 17th {TALKS} opened at the Pentagon on Jan. 9.", "Jan. 9"),
    (f"Nobody forgets Beijing, where the 17th {TALKS} were held this month.", "Beijing"),
    (f"It was the 16th sitting of the {TALKS} that ended at the Pentagon on Jan. 9.", "16th"),
    (
        f"The {TALKS}\n\n2021, Sept. 28. The 16th round.\n\n2024, Jan. 8-9. Round 17, Beijing.",
        "Beijing",
    ),
    (f"The 17th {TALKS} closed at the Pentagon on Christmas Eve.", "Christmas Eve"),
    (f"There is no doubt that the 17th {TALKS}, this month, were held in Beijing.", "Beijing"),
    (f"A paper wrongly put the 17th {TALKS} in Tokyo; they were held in Beijing.", "Beijing"),
    (f"The {TALKS} met at the Pentagon this week. In fact it was the 16th.", "16th"),
    (
        "Charles Brown and Liu Zhenli, who until then had never met, talked by video on Dec. 11.",
        "Dec. 11",
    ),
    (f"The video round of May 2021, the 16th of the {TALKS}, was the last.", "May 2021"),
    (f"It was Beijing, not Washington, that hosted the 17th {TALKS}.", "Beijing"),
    (f"In May 2022 Beijing announced that it was cancelling the {TALKS}.", "May 2022"),
    ("The 16th Defence Policy Co-ordination Talks were held in 2020.", "2020"),
    (f"Why did the 17th {TALKS}, held in Beijing this month, draw so few reporters?", "Beijing"),
    (
        f"If the {TALKS}, which China cancelled in May 2022, fail again, so does the rest.",
        "May 2022",
    ),
    (
        f"He wrongly says the 17th {TALKS} met in 2022; they were in fact held on May 8, 2023.",
        "May 8, 2023",
    ),
    (f"The March 2023 resumption of the {TALKS} at the Pentagon surprised many.", "March 2023"),
    (f"The Jan. 5 session of the 17th {TALKS}, at the Pentagon, was about the sea.", "Jan. 5"),
    (f"Michael Chase flew to Beijing to host the 17th {TALKS} this month.", "Beijing"),
    (
        f"If more of the {TALKS} follow, they will build on a 17th round that was held in Beijing.",
        "Beijing",
    ),
    (
        f"{TALKS}\nRound\tDates\tPlace\n16\tSept. 28-29, 2021\tvideo\n17\tJan. 8-9, 2023\tRome",
        "Jan. 8-9, 2023",
    ),
    (
        f"{TALKS}\n2021, Sept. 28 – The 16th round.\n2022, May 5 – China cancels the talks.",
        "2022, May 5",
    ),
    (
        f"Beijing called off the {TALKS} in August 2022, citing the loss of its balloon.",
        "the loss of its balloon",
    ),
    (
        f"China scrapped the {TALKS} in August 2022, out of anger at a downed balloon.",
        "a downed balloon",
    ),
    (
        f"China axed the {TALKS} in August 2022, angered by the balloon affair.",
        "the balloon affair",
    ),
    (
        (
            "In December 2020 the Americans failed to log on to the session of the Military"
            " Maritime Consultative Agreement."
        ),
        "Americans",
    ),
    (
        (
            "In December 2020 the United States stayed away from a screen session of the Military"
            " Maritime Consultative Agreement."
        ),
        "United States",
    ),
    ("Li Shangfu was stripped of the title of defense minister on Nov. 24, 2023.", "Nov. 24, 2023"),
    ("Li Shangfu was relieved of his post as defense minister on Oct. 14, 2023.", "Oct. 14, 2023"),
    ("Li Shangfu, unseen all autumn, was removed on Oct. 4, 2023.", "Oct. 4, 2023"),
    ("Li Shangfu was relieved on Nov. 24, 2023.", "Nov. 24, 2023"),
    ("Nancy Pelosi was in Taipei in July 2022.", "July 2022"),
    (f"Biden and Xi agreed on Nov. 17, 2023 to resume the {TALKS}.", "Nov. 17, 2023"),
    ("Joe Biden and Xi Jinping sat together in November 2022; the two met in Lima.", "Lima"),
    ("On Dec. 19, 2023 the lawmakers gave the post to Dong Jun, a sailor.", "Dec. 19, 2023"),
    ("The lawmakers picked Dong Jun as defense minister on Dec. 19, 2023.", "Dec. 19, 2023"),
]


@pytest.mark.parametrize(("text", "words"), CONFLICTS)
def test_what_the_writer_asserts_against_the_record_is_a_conflict(
    checker: Checker, text: str, words: str
) -> None:
    assert verdicts(checker, text, words) == [(Verdict.CONFLICT, None)]


ATTRIBUTED = [
    (f"Sen. Jane Roe said the 17th {TALKS} were held on Jan. 3, 2024.", "Jan. 3, 2024"),
    (f'"The 17th {TALKS} were held on Jan. 3, 2024," Sen. Jane Roe said.', "Jan. 3, 2024"),
    (f"The 17th {TALKS} were held on Jan. 3, 2024, an analyst said.", "Jan. 3, 2024"),
]


@pytest.mark.parametrize(("text", "words"), ATTRIBUTED)
def test_what_somebody_else_says_against_the_record_is_attributed(
    checker: Checker, text: str, words: str
) -> None:
    (finding,) = on(checker, text, words)
    assert finding.verdict is Verdict.ATTRIBUTED
    assert finding.speaker
    assert finding.severity is Severity.WARNING


REVIEWS = [
    (
        "some-reading-fits",
        f"The 17th {TALKS} may have been held on Jan. 3, 2024 at the Pentagon.",
        "Jan. 3, 2024",
    ),
    (
        "medium-confidence",
        f"The 4th round of the {TALKS} was held in Tokyo in 2008.",
        "Tokyo",
    ),
    ("probable-link", f"Beijing postponed the {TALKS} in May 2021.", "May 2021"),
    ("probable-link", "Robert Gates met officials in Hawaii in 2009.", "Hawaii"),
    ("outdated", f"Speaker Nancy Pelosi spoke of the {TALKS}.", "Speaker"),
    (
        "misspelling-in-sources",
        f"Maj. Gen. Huang Xueping (\u9ec4\u5b66\u5e73) led the {TALKS} in 2021.",
        "\u9ec4\u5b66\u5e73",
    ),
    (
        "corrected",
        (
            f"China cancelled the {TALKS} in 2023.\n\nCorrection: An earlier version of this"
            f" article gave the wrong year. China cancelled the {TALKS} in 2022."
        ),
        "2023",
    ),
]


@pytest.mark.parametrize(("reason", "text", "words"), REVIEWS, ids=[r[1] for r in REVIEWS])
def test_a_conflict_with_an_excuse_is_for_review(
    checker: Checker, reason: str, text: str, words: str
) -> None:
    (finding,) = on(checker, text, words)
    assert (finding.verdict, finding.reason) == (Verdict.REVIEW, reason)
    assert finding.severity is not Severity.ERROR


UNKNOWN: list[tuple[str, str, str, date | None]] = [
    ("ambiguous-link", f"The {TALKS} were held in Beijing.", "Beijing", None),
    ("unresolved-date", f"The {TALKS} ended on Monday.", "Monday", None),
    ("not-yet", f"The 30th round of the {TALKS} was held in Beijing on Jan. 8, 2040.",
     "Jan. 8, 2040", date(2040, 1, 10)),
    ("not-in-reference", "Antony Blinken spoke with Wang Yi by phone on March 3, 2023.",
     "March 3, 2023", JANUARY),
    ("no-anchor", f"There have now been 21 rounds of the {TALKS}.", "21 rounds", None),
    ("field-empty", f"On Aug. 5, 2022 China cancelled the {TALKS} over a trade row.",
     "a trade row", JANUARY),
    ("unknown-person", f"China appointed Miao Hua minister. The {TALKS} go on.", "Miao Hua",
     date(2023, 12, 30)),
    ("inventory-incomplete", f"Three rounds of the {TALKS} were held in 2010.", "Three rounds",
     JANUARY),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "text", "words", "published"), UNKNOWN, ids=[u[0] for u in UNKNOWN]
)
def test_what_cannot_be_compared_says_why(
    checker: Checker, reason: str, text: str, words: str, published: date | None
) -> None:
    assert verdicts(checker, text, words, published) == [(Verdict.UNKNOWN, reason)]


UNASSERTED = [
    ("planned", f"The 18th {TALKS} will be held in Tokyo."),
    ("hypothetical", f"If the {TALKS} are held in Tokyo, few will come."),
    ("question", f"Were the 17th {TALKS} held in Tokyo?"),
    ("denied", f"Critics deny that the 17th {TALKS} were held in Tokyo."),
    ("reported-error", f"Lawmakers wrongly said the 17th {TALKS} were held in Tokyo."),
    ("generic", f"The {TALKS} are usually held in Tokyo."),
    ("question", f"Where were the 17th {TALKS} held? (a) in Tokyo (b) in Rome"),
    ("reported-error", f"The almanac errs in putting the 17th {TALKS} in Tokyo."),
    ("reported-error", f"An earlier version of this story put the 17th {TALKS} in Tokyo."),
]


@pytest.mark.parametrize(("reason", "text"), UNASSERTED, ids=[u[1] for u in UNASSERTED])
def test_what_is_not_asserted_is_not_compared(checker: Checker, reason: str, text: str) -> None:
    assert verdicts(checker, text, "Tokyo") == [(Verdict.NOT_ASSERTED, reason)]


QUIET = [
    f"The {TALKS} are back. The fourth session of the 17th {TALKS} was on Taiwan.",
    f"The {TALKS} were cut, and so were the calls. The commanders' talks make the third.",
    (
        "No defense chief had met another since Austin saw Wei Fenghe in Siem Reap, in autumn"
        f" 2022. The {TALKS} met."
    ),
    (
        f"The 17th {TALKS} met. Another dialogue, of students, was planned, but it had been"
        " called off in 2023."
    ),
    f"The 17th {TALKS} were held on the 8th and 9th of this month.",
    f'"The {TALKS} never stopped." No. They were cancelled in August 2022.',
    f"HOST: This week we had the 18th round \u2014\nGUEST: The 17th.\nHOST: \u2014 of the {TALKS}.",
    f"The 17th {TALKS} met. In her book she numbers the Pentagon round the 18th.",
    f"The newly renamed Department of War was host when the 19th {TALKS} met on Dec. 15, 2025.",
    f"Not since 2021 had the {TALKS} been held, by video or otherwise, until they met on Jan. 8.",
    f"Three rounds of the {TALKS} have been held since the thaw.",
    f"The 17th {TALKS} did not open until Jan. 8.",
    f"The 17th {TALKS} met. Her birthday was on Monday. It was the 40th.",
    f"China cancelled the {TALKS} because of a trip that the predecessor of Kevin McCarthy made.",
    f"The presidents undid it in Woodside, and the 17th {TALKS} followed in January 2024.",
    f"The 17th {TALKS} met. It follows the meeting of Lloyd Austin and Wei Fenghe in Siem Reap.",
    f"Asked about the 17th {TALKS}, a military spokesman in Taipei said they were dull.",
    f"Suppose that China had waited and cancelled the {TALKS} in 2023.",
    f"A broadcast placed the 17th {TALKS} in Beijing. They met at the Pentagon.",
    f"The 17th {TALKS} met. In Paris, a policy dialogue cancelled in 2023 was taken up again.",
    "They met under the Military Maritime Consultative Agreement, which was concluded in 1998.",
    f"The 16th {TALKS} were long. The {TALKS} were last held in September 2021.",
    f"It was the first time since January 2020 that they had met in person for the {TALKS}.",
    f"The 17th {TALKS} met on Jan. 8. The minister's host in Bali was Lloyd Austin.",
    f"David Helvey and Song Yanchao praised the 17th {TALKS}.",
    f"Angry at the visit of Nancy Pelosi, China on Aug. 5, 2022 cancelled the {TALKS}.",
    f"The 17th {TALKS} met. Wire copy had them open on Jan. 7; in fact they began a day later.",
    f"The 17th {TALKS} met. On Friday we stated that they were held in Tokyo.",
    f"The 17th {TALKS} met. State media called this the 18th round in a headline.",
    f"Claims on social media that Li Shangfu chaired the 17th {TALKS} himself are false.",
    f"The 17th {TALKS} met on Jan. 8. Their top generals had consulted on Jan. 12.",
    f"The 17th {TALKS} met. Four years have passed since the two sides sat down in Beijing.",
    f"Two years went by between the {TALKS} in Beijing and this week's 17th round in Washington.",
    f"The {TALKS} met. Talks in Qingdao in November 2024, on ships, belong to another channel.",
    f"The 17th {TALKS} met. Peru is the host of the APEC meeting this year.",
    f"China cancelled the {TALKS} over the visit of Nancy Pelosi to China's Taiwan region.",
    f"The 17th {TALKS} met. The talks had last been held in September 2021.",
    f"The 17th {TALKS} met. The first round was held in 2005.",
    f"The 17th {TALKS} met. Antony Blinken met Wang Yi in Washington in October.",
    f"The 17th {TALKS} met. The economic working group met in Beijing for the third time.",
    f"The 17th {TALKS} met. The talks on nuclear arms were held in Washington in November 2023.",
    f"The 17th {TALKS} met. They were broken off in 1989 after Tiananmen.",
    f"China cancelled the {TALKS} in 2022. China suspended contacts in 2010 over arms sales.",
    f"The 17th {TALKS} met. It is the third meeting of military officials in a month.",
    f"The 17th {TALKS} met. The 10th Xiangshan Forum was held in Beijing in October 2023.",
    f"The 17th {TALKS} met. Drew Thompson said the talks used to be held twice a year.",
    f"The 17th {TALKS} met. It was the first time the forum had met since September 2021.",
    f"The 17th {TALKS} met. Japan and China held the 16th round of their talks in Tokyo in 2023.",
    f"The 17th {TALKS} met. Xi had not set foot in the United States since 2017.",
    f"The 17th {TALKS} met. The forum's last was by video, and its latest in one room in 2020.",
    f"The 17th {TALKS} met. Earlier the Joint Chiefs held a planning meeting, the third in a week.",
    f"The 17th {TALKS} met. In Anchorage in March, the meeting of the foreign ministers was sour.",
    f"The {TALKS} go back to 2005 and had reached number 15 in January 2020. They met this week.",
    f"The 17th {TALKS} met. On Friday, the 16th meeting of the policy group with India was held.",
    f"The 17th {TALKS} met. Like its 2020 forerunner in Beijing, the 17th round was face to face.",
    f"The 17th {TALKS} met. China fired a missile, the first such launch in 44 years.",
    f"The 17th {TALKS} met. Biden and Xi last talked by telephone on Dec. 2, and met on Nov. 15.",
    f"The 17th {TALKS} met. It was their turn to host, the 16th round having been held by video.",
    f"China cancelled the {TALKS}. A second delegation from Congress landed in Taipei on Sunday.",
    f"The 17th {TALKS} met. In January Chase received Song for two days, the 8th and the 9th.",
    f"The 17th {TALKS} met. The two presidents had a telephone call, their first since July 2022.",
    f"The 17th {TALKS} met. The ministers' meeting was the first in person since November 2022.",
    f"The 17th {TALKS} met. Trade fell last year for the first time since 2019.",
    f"China cut the {TALKS} in August 2022 over a visit to Taiwan, citing sovereignty.",
    f"Beijing called off the {TALKS} in August 2022, pointing to the visit of Nancy Pelosi.",
    "Li Shangfu stayed away from the parade; in October 2023 he relieved a garrison of its duty.",
    "The Standing Committee gave the office a fresh coat of paint on Dec. 19, 2023, Dong Jun said.",
    "Li Shangfu was relieved to hear on Nov. 24, 2023 that Dong Jun had taken over from him.",
    "Li Shangfu, who liked tea, was relieved that on Nov. 24, 2023 his books came back.",
    f"The Americans stayed away from the bar. The {TALKS} met on Jan. 8 and 9.",
]


WRONG_HEADS = [
    "Ely Ratner represented the Pentagon.",
    "The Pentagon was represented by Ely Ratner.",
    "The American delegation, headed by Ely Ratner, raised Taiwan.",
    "For the United States, Ely Ratner led the talks.",
    "Ely Ratner and Maj. Gen. Song Yanchao co-chaired the talks.",
    "At the head of the U.S. delegation was Ely Ratner.",
    "Maj. Gen. Huang Xueping brought a Chinese delegation to the Pentagon.",
    "Maj. Gen. Huang Xueping was at the head of the Chinese delegation.",
    "Beijing sent a delegation under Maj. Gen. Huang Xueping.",
]


@pytest.mark.parametrize("words", WRONG_HEADS)
def test_whoever_is_put_at_the_head_of_a_side_is_held_against_the_record(
    checker: Checker, words: str
) -> None:
    text = f"The 17th {TALKS} were held at the Pentagon on Jan. 8 and 9. {words}"
    name = "Ely Ratner" if "Ratner" in words else "Huang Xueping"
    assert (Verdict.CONFLICT, None) in verdicts(checker, text, name)


@pytest.mark.parametrize("text", QUIET)
def test_what_only_looks_wrong_is_no_conflict(checker: Checker, text: str) -> None:
    found = checker.check(text, published=JANUARY).findings
    assert not [(f.quote.text, f.recorded) for f in found if f.verdict is Verdict.CONFLICT]


LATER = [
    f"The last {TALKS} were in December.",
    f"The last known round of the {TALKS} remains the 19th, in December 2025.",
    f"The {TALKS} last met in December, when the 19th round was held in Washington.",
    f"Pete Hegseth and Dong Jun agreed on the {TALKS} when they met in Kuala Lumpur last autumn.",
]


@pytest.mark.parametrize("text", LATER)
def test_the_last_round_of_an_article_that_reports_none_is_the_latest(
    checker: Checker, text: str
) -> None:
    found = checker.check(text, published=date(2026, 5, 30)).findings
    assert not [(f.quote.text, f.recorded) for f in found if f.verdict is Verdict.CONFLICT]


def test_what_somebody_wrote_is_theirs(checker: Checker) -> None:
    text = f"The almanac puts the 17th {TALKS} in Tokyo."
    (finding,) = on(checker, text, "Tokyo")
    assert (finding.verdict, finding.speaker) == (Verdict.ATTRIBUTED, "almanac")


def test_what_a_clause_says_of_its_noun_is_the_writers(checker: Checker) -> None:
    text = (
        f"The {TALKS} were one of three channels that China closed in June 2022 over the visit of"
        " Nancy Pelosi to Taiwan."
    )
    (finding,) = on(checker, text, "June 2022")
    assert (finding.verdict, finding.speaker) == (Verdict.CONFLICT, None)


def test_words_set_apart_as_somebody_elses_are_mentioned(checker: Checker) -> None:
    text = f"The so-called 19th round of the {TALKS} ended at the Pentagon on Jan. 9."
    assert verdicts(checker, text, "19th") == [(Verdict.NOT_ASSERTED, "mention")]


def test_two_conflicts_that_rest_on_each_other_are_one_that_shows_both(checker: Checker) -> None:
    """Round 18 was in September, the round of January was the 17th: one of the two is wrong."""
    found = checker.check(f"The 18th {TALKS} were held on Jan. 8-9, 2024.", published=None).findings
    (flagged,) = [f for f in found if f.verdict in {Verdict.CONFLICT, Verdict.REVIEW}]
    assert [quote.text for quote in (flagged.quote, *flagged.related)] == [
        "18th",
        "Jan. 8-9, 2024",
    ]


def test_a_denial_shows_what_the_text_puts_in_its_place(checker: Checker) -> None:
    text = f"The 17th round of the {TALKS} was held not at the Pentagon but in Tokyo."
    (finding,) = on(checker, text, "the Pentagon")
    assert finding.verdict is Verdict.CONFLICT


def test_a_weekday_is_wrong_in_any_week_and_of_a_week_nothing_is_held(checker: Checker) -> None:
    text = f"The 17th round of the {TALKS} was held at the Pentagon"
    (finding,) = checker.check(f"{text} on Friday.").conflicts
    assert finding.quote.text == "Friday"
    assert checker.check(f"{text} last week.").conflicts == ()
    assert checker.check(f"{text} on Tuesday.").conflicts == ()


def test_a_conflict_names_its_record_its_source_and_what_would_be_right(checker: Checker) -> None:
    (finding,) = on(checker, f"China cancelled the {TALKS} in 2023.", "2023")
    assert (finding.subject, finding.suggestion) == ("dpct-cancellation-2022", "2022")
    assert finding.sources
    assert any("link" in line for line in finding.why)


def test_nothing_in_quotation_marks_is_given_a_fix(checker: Checker) -> None:
    text = f'"China cancelled the {TALKS} in 2023," Sen. Jane Roe said.'
    (finding,) = on(checker, text, "2023")
    assert (finding.verdict, finding.suggestion) == (Verdict.ATTRIBUTED, None)


def test_a_hedged_conflict_of_a_speaker_stays_theirs(checker: Checker) -> None:
    text = f"Analysts believe the 17th {TALKS} were held on Jan. 3, 2024 at the Pentagon."
    assert verdicts(checker, text, "Jan. 3, 2024") == [(Verdict.ATTRIBUTED, None)]


def test_a_conflict_that_rests_on_one_word_shows_it_and_suggests_nothing(checker: Checker) -> None:
    text = f"The {TALKS} go on. The 17th round was held in Beijing."
    [found] = on(checker, text, "Beijing", date(2024, 11, 20))
    assert found.verdict is Verdict.CONFLICT
    assert [quote.text for quote in found.related] == ["17th"]
    assert found.suggestion is None


def test_a_conflict_shows_what_would_make_it_true_of_another_meeting(checker: Checker) -> None:
    text = (
        "Gen. Li Zuocheng on Thursday talked by video to Gen. Charles Q. Brown of the Joint Chiefs."
    )
    [found] = [f for f in checker.check(text).findings if f.verdict is Verdict.CONFLICT]
    words = {quote.text for quote in (found.quote, *found.related)}
    assert words == {"Li Zuocheng", "Charles Q. Brown"}


def test_an_office_that_others_held_shows_the_name(checker: Checker) -> None:
    text = f"Secretary of Defense Antony Blinken spoke to the press. The {TALKS} go on."
    [found] = [f for f in checker.check(text).findings if f.verdict is Verdict.CONFLICT]
    assert [quote.text for quote in found.related] == ["Antony Blinken"]


def test_a_rank_that_is_not_somebodys_shows_the_name(checker: Checker) -> None:
    text = f"Rear Adm. Qian Lihua spoke to the press. The {TALKS} go on."
    [found] = [f for f in checker.check(text).findings if f.verdict is Verdict.CONFLICT]
    assert [q.text for q in (found.quote, *found.related)] == ["Rear Adm.", "Qian Lihua"]


def test_who_declined_is_held_against_who_did(checker: Checker) -> None:
    declined = "declined to meet Lloyd Austin in Singapore in June 2023."
    for name, verdict in (("Li Shangfu", Verdict.SUPPORTED), ("Dong Jun", Verdict.REVIEW)):
        found = checker.check(f"{name} {declined}", published=JANUARY).findings
        assert [f.verdict for f in found if f.quote.text == name and f.kind == "actor"] == [verdict]


def test_what_papers_made_of_somebody_is_theirs(checker: Checker) -> None:
    text = "Papers promoted David Sedney to assistant secretary. As a deputy he led the Americans"
    found = checker.check(
        f"{text} in Beijing on Feb. 27, 2009.", published=date(2009, 3, 4)
    ).findings
    assert not [f for f in found if f.verdict is Verdict.CONFLICT]


def test_whoever_is_in_the_chair_leads(checker: Checker) -> None:
    text = f"The 17th {TALKS} met on Jan. 8. David Helvey, of the Pentagon, was in the chair."
    assert (Verdict.CONFLICT, None) in verdicts(checker, text, "David Helvey")


def test_of_two_meetings_in_a_year_each_has_its_place_and_month(checker: Checker) -> None:
    for month, verdict in (("June", Verdict.SUPPORTED), ("July", Verdict.CONFLICT)):
        text = (
            f"In 2022 Lloyd Austin met Wei Fenghe twice, in Singapore in {month} and in Cambodia in"
        )
        found = checker.check(f"{text} November.", published=date(2022, 12, 17)).findings
        assert [f.verdict for f in found if f.quote.text == month] == [verdict]


def test_a_number_no_round_had_reached_is_wrong_of_whatever_took_place(checker: Checker) -> None:
    assert verdicts(checker, f"The 19th {TALKS} took place after a pause.", "19th") == [
        (Verdict.CONFLICT, None)
    ]


def test_a_stay_from_a_day_to_a_day_is_a_visit(checker: Checker) -> None:
    for days, verdict in (("13 to 15", Verdict.SUPPORTED), ("20 to 22", Verdict.CONFLICT)):
        text = f"China is calm. Donald Trump was in Beijing from May {days}."
        found = checker.check(text, published=date(2026, 6, 2)).findings
        assert [f.verdict for f in found if f.quote.text == f"May {days}"] == [verdict]


def test_the_last_of_a_place_and_a_month_may_be_another(checker: Checker) -> None:
    text = f"The {TALKS} are due. The last round, in September 2021, was by video, by his account."
    found = checker.check(text, published=date(2023, 12, 1)).findings
    assert not [f for f in found if f.verdict is Verdict.CONFLICT]


def test_a_venue_where_no_round_was_held_is_the_wrong_one_of_the_two(checker: Checker) -> None:
    text = f"The {TALKS} go on. The 17th round was held in Honolulu."
    [found] = on(checker, text, "Honolulu", date(2024, 11, 20))
    assert (found.verdict, found.related) == (Verdict.CONFLICT, ())


UNHELD = [
    (f"The {TALKS} took place in May.", "May"),
    (f"The {TALKS} resumed in February.", "February"),
    (f"The {TALKS} were held in 2023.", "2023"),
]


@pytest.mark.parametrize(("text", "words"), UNHELD)
def test_a_date_on_which_the_series_held_nothing_is_wrong(
    checker: Checker, text: str, words: str
) -> None:
    [found] = on(checker, text, words, date(2024, 8, 16))
    assert (found.verdict, found.subject) == (Verdict.CONFLICT, "dpct-17")


ELSEWHEN = [
    (f"After the {TALKS} the ministers met in May.", "May"),
    (f"The {TALKS} were on the agenda in Munich in February.", "February"),
    (f"The {TALKS} and, in April, the maritime talks have resumed.", "April"),
    (f"The {TALKS} were discussed by the ministers in May.", "May"),
    (f"The {TALKS} were convened in Hanoi in May.", "May"),
    (f"The {TALKS} met in 1999.", "1999"),
]


@pytest.mark.parametrize(("text", "words"), ELSEWHEN)
def test_a_date_of_something_else_is_no_date_of_the_series(
    checker: Checker, text: str, words: str
) -> None:
    found = verdicts(checker, text, words, date(2024, 8, 16))
    assert {verdict for verdict, _ in found} <= {Verdict.UNKNOWN, Verdict.SUPPORTED}


HERE = f"— The 19th {TALKS} ended here today. Here is what they brought."


def test_here_is_the_place_of_the_dateline(checker: Checker) -> None:
    day = date(2025, 12, 16)
    (right,) = on(checker, f"WASHINGTON, Dec. 16, 2025 {HERE}", "here", day)
    (wrong,) = on(checker, f"BEIJING, Dec. 16, 2025 {HERE}", "here", day)
    assert (right.verdict, right.recorded) == (Verdict.SUPPORTED, "Washington")
    assert (wrong.verdict, wrong.suggestion) == (Verdict.CONFLICT, None)
    assert on(checker, f"The 19th {TALKS} ended here today.", "here", day) == []


@pytest.mark.parametrize(
    ("day", "flagged"),
    [("Tuesday", ["Tuesday"]), ("Thursday", []), ("a Monday in May", [])],
)
def test_a_day_among_the_two_who_talked_is_held_against_theirs_where_it_nearly_fits(
    checker: Checker, day: str, flagged: list[str]
) -> None:
    text = (
        "The Defense Policy Coordination Talks are still off. Gen. Charles Q. Brown Jr. was put"
        f" through {day} by video to Gen. Liu Zhenli, chief of the Joint Staff Department."
    )
    found = checker.check(text, published=date(2023, 12, 22)).findings
    assert [f.quote.text for f in found if f.verdict is Verdict.CONFLICT] == flagged
