"""Gaps, counts, firsts, beginnings and rhythms, from the text to the verdict."""

from datetime import date

import pytest

from factcheck.checker import Checker
from factcheck.frames.measure import Span
from factcheck.kinds.gap import cardinal, compare_minutes, gap_fits, reworded
from factcheck.kinds.kind import Outcome
from factcheck.model import Finding, Severity, Verdict
from factcheck.reference.model import Reference

TALKS = "Defense Policy Coordination Talks"
CODES = frozenset({"FC103", "FC202", "FC501", "FC502", "FC503"})
JANUARY = date(2024, 1, 10)
FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Reference.load())


def measures(checker: Checker, text: str, published: date | None) -> list[Finding]:
    report = checker.check(text, published=published)
    return [finding for finding in report.findings if finding.code in CODES]


CONFLICTS = (
    (
        f"The 18th {TALKS} met. It was the first such meeting for the two sides since 2016.",
        date(2024, 9, 14),
        "first such meeting for the two sides since 2016",
        "the last one before was in January 2024",
    ),
    (f"The {TALKS} have been running since 2011.", JANUARY, "2011", "2005"),
    (f"The {TALKS}, born in 1999, were held at the Pentagon.", JANUARY, "1999", "2005"),
    (f"The quarterly {TALKS} ended at the Pentagon.", JANUARY, "quarterly", "annual"),
    (f"The 19th {TALKS} took six days.", date(2025, 12, 18), "six days", "2 days"),
    (f"The four-day, 17th round of the {TALKS} ended.", JANUARY, "four-day", "2 days"),
    (
        f"Three years lay between the 17th and the 18th {TALKS}.",
        date(2024, 10, 1),
        "Three years",
        "8 months",
    ),
    (
        f"The 19th {TALKS} came five months after the previous round.",
        date(2025, 12, 18),
        "five months",
        "15 months",
    ),
    (f"Four rounds of the {TALKS} were held in 2024.", date(2025, 2, 1), "Four rounds", "2 rounds"),
    (f"No round of the {TALKS} was held in 2024.", date(2025, 2, 1), "No round", "2 rounds"),
    (f"The {TALKS} met three times in 2024.", date(2025, 2, 1), "three times", "2 rounds"),
    (f"There have now been 21 rounds of the {TALKS}.", JANUARY, "21 rounds", "17 rounds"),
    (
        f"Last year brought two rounds of the {TALKS}, one in March and one in September.",
        date(2025, 3, 1),
        "March",
        "January 2024",
    ),
    (
        f"Both 2024 rounds of the {TALKS} were held in Beijing.",
        date(2025, 2, 1),
        "Both 2024 rounds",
        "one at the Pentagon",
    ),
    (
        f"On Aug. 5, 2022 Beijing scrapped seven military dialogues, the {TALKS} included.",
        JANUARY,
        "seven military dialogues",
        "3",
    ),
    (
        f"The {TALKS} met at the Pentagon on Jan. 8, the first round of any kind since 2019.",
        JANUARY,
        "since 2019",
        "September 2021",
    ),
    (
        f"The {TALKS} met on Jan. 8, the first round in any form in six years.",
        JANUARY,
        "first round",
        "September 2021",
    ),
    (
        f"The 17th {TALKS} were the first round under President Biden.",
        JANUARY,
        "first round",
        "September 2021",
    ),
    (
        f"The January 2024 round of the {TALKS} was the first-ever round of the talks.",
        JANUARY,
        "first-ever",
        "17th round",
    ),
    (
        f"The 18th {TALKS} in Beijing were the third round this year.",
        date(2024, 9, 16),
        "third round",
        "2nd of 2024",
    ),
)


@pytest.mark.parametrize(("text", "published", "quote", "recorded"), CONFLICTS)
def test_what_the_record_refutes_is_a_conflict(
    checker: Checker, text: str, published: date, quote: str, recorded: str
) -> None:
    found = [f for f in measures(checker, text, published) if f.verdict is Verdict.CONFLICT]
    assert [f for f in found if quote in f.quote.text or f.quote.text in quote], found
    assert all(recorded in (f.recorded or "") for f in found)


SUPPORTED = (
    (f"The 2000s saw the birth of the {TALKS}.", JANUARY, "2000s"),
    (f"The {TALKS} have been held, on and off, since 2005.", JANUARY, "2005"),
    (f"The {TALKS} resumed on Jan. 8 after roughly two years.", JANUARY, "roughly two years"),
    (
        f"The {TALKS} reopened on Jan. 8, 2024 after two years of cancellations.",
        JANUARY,
        "two years",
    ),
    (f"Eight months lay between the 17th and 18th {TALKS}.", date(2024, 10, 1), "Eight months"),
    (f"Only one round of the {TALKS} was held in 2025.", date(2026, 1, 5), "one round"),
    (
        f"In fiscal year 2024 the Pentagon hosted one round of the {TALKS}.",
        date(2024, 10, 15),
        "one round",
    ),
    (
        f"The two rounds of 2024 were held in Washington and Beijing, the {TALKS} said.",
        date(2025, 2, 1),
        "The two rounds",
    ),
    (
        f"The 19th {TALKS} were the first in Mr. Trump's second term.",
        date(2025, 12, 18),
        "second term",
    ),
    (
        f"The 18th {TALKS} in Beijing were the second round this year.",
        date(2024, 9, 16),
        "second round",
    ),
    (
        (
            f"The last time the {TALKS} were held in person was January 2020; on Jan. 8 they met"
            " at the Pentagon."
        ),
        JANUARY,
        "January 2020",
    ),
)


@pytest.mark.parametrize(("text", "published", "quote"), SUPPORTED)
def test_what_agrees_in_one_way_of_counting_is_supported(
    checker: Checker, text: str, published: date, quote: str
) -> None:
    found = checker.check(text, published=published).findings
    assert [
        f
        for f in found
        if f.verdict is Verdict.SUPPORTED
        and quote in text[f.quote.start - 20 if f.quote.start > 20 else 0 : f.quote.end + 20]
    ], found
    assert not [f for f in found if f.verdict in FLAGGED]


SINCE_WHEN = (
    (f"The {TALKS}, a channel set up as long ago as 2005, met at the Pentagon.", "2005"),
    (f"Established in 2005, the {TALKS} bring planners together.", "2005"),
    (f"For the {TALKS}, founded in 2005, it was a short session.", "2005"),
    (f"The {TALKS} ended. The forum, which came into being in 2005, is back.", "2005"),
    (f"Since 2005 the {TALKS} have been held more or less every year.", "2005"),
    (f"Historians put the birth of the {TALKS} in 2005.", "2005"),
    (f"It was the 17th session of the {TALKS} since 2005.", "2005"),
    ("The Military Maritime Consultative Agreement, signed in 1998, is kept up.", "1998"),
    (f"The {TALKS} are meant to be an annual affair.", "annual"),
    (f"The {TALKS}, which are meant to be annual, skipped a year.", "annual"),
    (f"Once a year, planners sit down for the {TALKS}.", "Once a year"),
    (f"What are the {TALKS}? A yearly encounter of two ministries.", "yearly"),
)


@pytest.mark.parametrize(("text", "quote"), SINCE_WHEN)
def test_since_when_and_how_often_are_read_in_many_forms(
    checker: Checker, text: str, quote: str
) -> None:
    found = measures(checker, text, JANUARY)
    assert quote in [f.quote.text for f in found if f.verdict is Verdict.SUPPORTED], found


WHAT_WAS_STOPPED = (
    (f"Of three dialogues that China scrapped in August, the {TALKS} mattered most.", "three"),
    (f"The {TALKS} were one of three military channels Beijing severed in 2022.", "three"),
    (f"China cancelled the {TALKS} and two other military dialogues in 2022.", "two other"),
    ("China cancelled the policy coordination talks along with two others.", "two others"),
    (f'"Cancelled" was the word for three military dialogues, the {TALKS} among them.', "three"),
    (
        (
            "After Nancy Pelosi's visit to Taiwan China announced eight countermeasures. Three of"
            f" them are military: cancelled are the {TALKS} and two more."
        ),
        "Three",
    ),
    (
        f"Eight steps in retaliation for Pelosi's visit hit the {TALKS} and civilian ties.",
        "Eight steps",
    ),
)


@pytest.mark.parametrize(("text", "quote"), WHAT_WAS_STOPPED)
def test_what_was_cancelled_is_counted_in_many_forms(
    checker: Checker, text: str, quote: str
) -> None:
    found = measures(checker, text, date(2022, 9, 10))
    agreeing = [f.quote.text for f in found if f.verdict is Verdict.SUPPORTED]
    assert any(quote in words for words in agreeing), found


NOT_STOPPED = (
    f"China cancelled the {TALKS} in 2022. After Lai's transit it took four countermeasures.",
    f"China cancelled the {TALKS} in 2022. Four of them, generals all, were suspended.",
    f"China cancelled the {TALKS}. It took six measures in response to a visit of a senator.",
    f"In 2010 Beijing suspended four exchanges. In 2022 it cancelled the {TALKS}.",
    f"China cancelled the {TALKS}. Two channels it never cut off are the hotline and the embassy.",
)


@pytest.mark.parametrize("text", NOT_STOPPED)
def test_what_was_stopped_on_another_occasion_is_not_flagged(checker: Checker, text: str) -> None:
    found = measures(checker, text, date(2024, 6, 10))
    assert not [f for f in found if f.verdict in FLAGGED]


AUTUMN, WINTER = date(2024, 9, 20), date(2025, 12, 18)
APART = (
    (f"The 18th {TALKS} began eight months after the 17th had ended.", AUTUMN, "eight months"),
    (
        f"Fifteen months after the 18th round in Beijing, the 19th {TALKS} were held.",
        WINTER,
        "Fifteen months",
    ),
    (
        f"Two days after Nancy Pelosi left Taipei on Aug. 3, 2022, China cancelled the {TALKS}.",
        JANUARY,
        "Two days",
    ),
    (
        f"The 19th {TALKS} took place six weeks after Pete Hegseth met Dong Jun in Kuala Lumpur.",
        WINTER,
        "six weeks",
    ),
)


@pytest.mark.parametrize(("text", "published", "quote"), APART)
def test_how_far_apart_two_happenings_lie_is_compared_with_their_days(
    checker: Checker, text: str, published: date, quote: str
) -> None:
    found = [f for f in measures(checker, text, published) if f.code == "FC501"]
    assert [(f.quote.text, f.verdict) for f in found] == [(quote, Verdict.SUPPORTED)]


NOT_SO_FAR = (
    (f"The 18th {TALKS} began two years after the 17th had ended.", AUTUMN, "8 months"),
    (f"Five months after the 18th round, the 19th {TALKS} were held.", WINTER, "15 months"),
    (
        f"Ten days after Nancy Pelosi left Taipei on Aug. 3, 2022, China cancelled the {TALKS}.",
        JANUARY,
        "2 days",
    ),
    (
        f"The 17th {TALKS} ended on Jan. 9, two weeks before Taiwan voted on Jan. 13.",
        date(2024, 2, 1),
        "4 days",
    ),
)


@pytest.mark.parametrize(("text", "published", "recorded"), NOT_SO_FAR)
def test_two_happenings_on_record_that_lie_further_apart_are_a_conflict(
    checker: Checker, text: str, published: date, recorded: str
) -> None:
    found = [f for f in measures(checker, text, published) if f.code == "FC501"]
    assert [f.verdict for f in found] == [Verdict.CONFLICT]
    assert recorded in (found[0].recorded or "")


NOT_APART = (
    f"The 17th {TALKS} ended on Jan. 9, two days before a drill announced on Jan. 2.",
    f"The 17th {TALKS} ended on Jan. 9, ten days before a forum that NATO had set for Jan. 12.",
    f"Five years after Qian Lihua retired, Song Yanchao led the 17th {TALKS} on Jan. 8.",
    f"The {TALKS} resumed on Jan. 8. A week earlier an earthquake had hit Japan.",
    f"Two years after the pandemic, the 17th {TALKS} were held on Jan. 8-9.",
    f"The {TALKS} were to resume two months after the Woodside summit; they did on Jan. 8.",
)


@pytest.mark.parametrize("text", NOT_APART)
def test_how_far_something_unknown_lies_is_not_judged(checker: Checker, text: str) -> None:
    found = measures(checker, text, JANUARY)
    assert not [f for f in found if f.verdict in FLAGGED | {Verdict.SUPPORTED}]


SUMMER, AUTUMN_AFTER = date(2022, 8, 6), date(2025, 11, 5)
STAYS_AND_SILENCES = (
    (
        f"Nancy Pelosi stayed in Taipei for 19 hours. China then cancelled the {TALKS}.",
        SUMMER,
        "19 hours",
        Verdict.SUPPORTED,
    ),
    (
        f"Nancy Pelosi stayed in Taipei for 40 hours. China then cancelled the {TALKS}.",
        SUMMER,
        "40 hours",
        Verdict.CONFLICT,
    ),
    (
        f"Nancy Pelosi left Taiwan 19 hours after landing. China cancelled the {TALKS}.",
        SUMMER,
        "19 hours",
        Verdict.SUPPORTED,
    ),
    (
        f"For 100 minutes Donald Trump and Xi Jinping sat together. The {TALKS} are next.",
        AUTUMN_AFTER,
        "100 minutes",
        Verdict.SUPPORTED,
    ),
    (
        f"Nothing happened for 27 months until the {TALKS} resumed at the Pentagon on Jan. 8.",
        JANUARY,
        "27 months",
        Verdict.SUPPORTED,
    ),
    (
        f"Neither side called for six years, until the {TALKS} resumed on Jan. 8.",
        JANUARY,
        "six years",
        Verdict.CONFLICT,
    ),
    (
        f"The {TALKS} have been idle for more than a year.",
        AUTUMN_AFTER,
        "more than a year",
        Verdict.SUPPORTED,
    ),
    (
        f"The {TALKS} have lain idle for four years.",
        AUTUMN_AFTER,
        "four years",
        Verdict.CONFLICT,
    ),
)


@pytest.mark.parametrize(("text", "published", "quote", "verdict"), STAYS_AND_SILENCES)
def test_stays_and_silences_have_a_length(
    checker: Checker, text: str, published: date, quote: str, verdict: Verdict
) -> None:
    found = [f for f in measures(checker, text, published) if f.code == "FC501"]
    assert [(f.quote.text, f.verdict) for f in found] == [(quote, verdict)]


NO_SILENCE_OF_OURS = (
    f"The two presidents had not met for six years when the {TALKS} resumed on Jan. 8.",
    f"The {TALKS} ended. No warship passed for six weeks, and neither side said why.",
    f"Nancy Pelosi was in Singapore for 30 hours. China cancelled the {TALKS} in 2022.",
    f"In the three years after the {TALKS} of 2020 there was hardly a month without a row.",
)


@pytest.mark.parametrize("text", NO_SILENCE_OF_OURS)
def test_silences_and_stays_of_others_are_not_flagged(checker: Checker, text: str) -> None:
    assert not [f for f in measures(checker, text, JANUARY) if f.verdict in FLAGGED]


SPRING, JUNE = date(2024, 4, 17), date(2024, 6, 1)
DECEMBER_2024, DECEMBER_2025 = date(2024, 12, 20), date(2025, 12, 17)
WHICH_IN_ORDER = (
    (
        f"Lloyd Austin spoke by video with Dong Jun on Tuesday, their first talk. The {TALKS} met.",
        SPRING,
        "first talk",
        Verdict.SUPPORTED,
    ),
    (
        f"Lloyd Austin met Dong Jun in Singapore on May 31, their first contact. The {TALKS} met.",
        JUNE,
        "first contact",
        Verdict.CONFLICT,
    ),
    (
        f"Not having met in person since January 2020, both held the 17th {TALKS} on Jan. 8.",
        JANUARY,
        "January 2020",
        Verdict.SUPPORTED,
    ),
    (
        f"Not since March 2019 had the {TALKS} been held in any form; they resumed on Jan. 8.",
        JANUARY,
        "March 2019",
        Verdict.CONFLICT,
    ),
    (
        (
            f"No round of the {TALKS} had been held since January 2024 when Alvaro Smith hosted the"
            " 19th on Dec. 15."
        ),
        DECEMBER_2025,
        "January 2024",
        Verdict.CONFLICT,
    ),
    (
        f"The 16th {TALKS} were the first since the inauguration of President Biden.",
        date(2021, 10, 1),
        "first since the inauguration of President Biden",
        Verdict.SUPPORTED,
    ),
    (
        f"No round of the {TALKS} was held in 2022.",
        DECEMBER_2024,
        "No round",
        Verdict.SUPPORTED,
    ),
    (f"The {TALKS} had none in 2021.", DECEMBER_2024, "none", Verdict.CONFLICT),
)


@pytest.mark.parametrize(("text", "published", "quote", "verdict"), WHICH_IN_ORDER)
def test_what_came_first_and_what_never_came_is_read(
    checker: Checker, text: str, published: date, quote: str, verdict: Verdict
) -> None:
    found = measures(checker, text, published)
    assert [(f.quote.text, f.verdict) for f in found] == [(quote, verdict)]


def test_when_talks_were_last_held_dates_the_latest_round(checker: Checker) -> None:
    text = f"Brown and Liu spoke on Dec. 21. He asked for the {TALKS}, last held in March 2021."
    report = checker.check(text, published=date(2023, 12, 22))
    found = [(f.quote.text, f.subject) for f in report.findings if f.verdict is Verdict.CONFLICT]
    assert found == [("March 2021", "dpct-16")]


def test_nothing_in_either_of_two_years_is_a_claim_of_each(checker: Checker) -> None:
    found = measures(checker, f"No round of the {TALKS} was held in 2021 or 2022.", DECEMBER_2024)
    assert [f.verdict for f in found] == [Verdict.CONFLICT, Verdict.SUPPORTED]


OTHER_ORDERS = (
    f"Not since the 1990s had relations been so bad, officials said after the {TALKS} of Jan. 8.",
    f"No round of trade talks had been held since 2019. The {TALKS} met on Jan. 8.",
    f"The forum on fisheries had none in 2021 and the {TALKS} met on Jan. 8.",
    f"Japan's dialogue with China had none in 2021. The {TALKS} met on Jan. 8.",
    f"The {TALKS} stalled; Japan's forum with China was last held in February 2023.",
    f"Before the {TALKS}, the ministers last met in November 2022.",
    f"The {TALKS} are stalled. The Shangri-La Dialogue, which last met in June 2023, is open.",
    f"Austin met Dong Jun in Singapore on May 31. His first meeting was a Korean. The {TALKS} met.",
    f"Lloyd Austin met Dong Jun on May 31. Their first exchange was on Taiwan. The {TALKS} met.",
)


@pytest.mark.parametrize("text", OTHER_ORDERS)
def test_firsts_and_nones_of_others_are_not_flagged(checker: Checker, text: str) -> None:
    assert not [f for f in measures(checker, text, JUNE) if f.verdict in FLAGGED]


SUMS = (
    (f"Only two rounds of the {TALKS} took place in 2024, none in 2023.", "two rounds", True),
    (f"In 2024 both sides managed a pair of rounds of the {TALKS}.", "a pair of rounds", True),
    (f"Three rounds of the {TALKS} have been held since January 2024.", "Three rounds", True),
    (f"Four rounds of the {TALKS} have been held since January 2024.", "Four rounds", False),
    (f"The {TALKS} have now been held 19 times.", "19 times", True),
    (f"The {TALKS} have met 25 times.", "25 times", False),
    (f"The 19th {TALKS} were the only round of 2025.", "round", True),
    (f"More than two years separate the 16th and the 17th {TALKS}.", "More than two years", True),
    (f"Five years separate the 16th and the 17th {TALKS}.", "Five years", False),
    (f"The 19th {TALKS} were a two-day affair.", "two-day", True),
    (f"The 19th {TALKS} lasted a day and a half.", "a day and a half", True),
    (f"The 19th {TALKS} ended after five days behind closed doors.", "five days", False),
    (
        f"The 17th {TALKS} ended an absence of two years and three months.",
        "two years and three months",
        True,
    ),
    (
        f"The 17th {TALKS} ended an absence of two years and eleven months.",
        "two years and eleven months",
        False,
    ),
    (f"It took 15 months for the 19th {TALKS} to come back.", "15 months", True),
)


@pytest.mark.parametrize(("text", "quote", "agrees"), SUMS)
def test_sums_and_lengths_are_read_in_many_forms(
    checker: Checker, text: str, quote: str, agrees: bool
) -> None:
    found = [f for f in measures(checker, text, WINTER) if f.quote.text == quote]
    verdict = Verdict.SUPPORTED if agrees else Verdict.CONFLICT
    assert [f.verdict for f in found] == [verdict]


LATE = (
    (f"Brown called for the {TALKS}, last held in September 2021.", "September 2021", True),
    (
        f"Brown spoke. He asked for the {TALKS}, last held in September 2021.",
        "September 2021",
        True,
    ),
    (f"Brown called for the {TALKS}, last held in September 2019.", "September 2019", False),
    (f"The {TALKS} met as recently as September 2021.", "September 2021", True),
    (f"The {TALKS} met as recently as March 2020.", "March 2020", False),
    (f"Sixteen months have passed since China cancelled the {TALKS}.", "Sixteen months", True),
    (f"Thirty months have passed since China cancelled the {TALKS}.", "Thirty months", False),
    (f"Eight months separated the 17th round of the {TALKS} from the 18th.", "Eight months", True),
    (f"Between the 17th and the 18th {TALKS} two years went by.", "two years", False),
)


@pytest.mark.parametrize(("text", "quote", "agrees"), LATE)
def test_when_they_last_met_and_how_long_ago_are_read(
    checker: Checker, text: str, quote: str, agrees: bool
) -> None:
    report = checker.check(text, published=date(2023, 12, 20))
    verdict = Verdict.SUPPORTED if agrees else Verdict.CONFLICT
    assert verdict in [f.verdict for f in report.findings if f.quote.text == quote]
    assert sum(f.verdict is Verdict.CONFLICT for f in report.findings) == (not agrees)


NOT_SUMS = (
    f"This week's {TALKS} in Washington follow two rounds held last year.",
    f"Of the talks with Japan six rounds have been held since January 2024. The {TALKS} met.",
    f"The {TALKS} have met four times over Taiwan alone.",
    f"It took six years for the Senate to return to it, and the {TALKS} resumed on Jan. 8, 2024.",
    f"Six years separate the 16th and the 17th assistant secretary, who led the {TALKS}.",
    f"The {TALKS} met. It had been eight years since an American carrier sat at anchor there.",
    f"The {TALKS} met. It had been ten years since the last session of the Six-Party Talks.",
    f"The 19th {TALKS} ended after five days of talks among aides.",
    f"The {TALKS} ended. Each meeting was a six-day affair in the 1990s.",
)


@pytest.mark.parametrize("text", NOT_SUMS)
def test_sums_and_lengths_of_others_are_not_flagged(checker: Checker, text: str) -> None:
    assert not [f for f in measures(checker, text, WINTER) if f.verdict in FLAGGED]


OF_OTHERS = (
    f"The Pentagon hosted the {TALKS}. The Shangri-La Dialogue, a forum founded in 2002, is older.",
    f"The {TALKS} were held at the Pentagon. NATO welcomed them. It was founded in 1949.",
    f"The {TALKS} ended. The Xiangshan Forum has been held since 2006. The forum dates from 2006.",
    f"The office behind the {TALKS} was created in 2016.",
    f"The talks on trade, launched in 2018, are not the {TALKS}.",
    f"The {TALKS} took up the hotline agreement, concluded in 2008.",
    f"The format introduced in 2018 was kept for the {TALKS}.",
    f"The memorandum that the {TALKS} reviewed was signed in 2014. It dates from 2014.",
    f"The {TALKS} met. The Quad is stronger: it has met twice a year since 2021.",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_is_said_of_another_institution_is_not_flagged(checker: Checker, text: str) -> None:
    assert not [f for f in measures(checker, text, JANUARY) if f.verdict in FLAGGED]


QUIET = (
    f"The {TALKS} ended. A three-year war has drained both arsenals.",
    f"The {TALKS} ended. Two rounds of trade talks were held in 2023.",
    f"The {TALKS} met in Beijing on Sept. 14, 2024, the first round in China since January 2020.",
    f"If the {TALKS} resume after a six-year break, few will notice.",
    f"Was it really the first round of the {TALKS} since 2015?",
    f"In the 2010s two rounds of the {TALKS} were held.",
    f"The {TALKS} have been frozen since 2022.",
    f"The {TALKS} were held on Jan. 8. It was the first high-level contact since 2019.",
    f"The {TALKS} ended two days before a five-day drill.",
    f"The {TALKS} discussed the semiannual exercise and the monthly patrols.",
    f"The 18th {TALKS} opened. The maritime working group had last met in December 2021.",
    f"The {TALKS} met. An aide came, the first such meeting for an American adviser since 2016.",
)


@pytest.mark.parametrize("text", QUIET)
def test_what_is_about_something_else_or_not_asserted_is_not_flagged(
    checker: Checker, text: str
) -> None:
    assert not [f for f in measures(checker, text, date(2024, 10, 1)) if f.verdict in FLAGGED]


def test_a_wrong_number_that_somebody_says_is_attributed(checker: Checker) -> None:
    text = f"A lawmaker said the {TALKS} resumed after a six-year break on Jan. 8."
    assert [f.verdict for f in measures(checker, text, JANUARY)] == [Verdict.ATTRIBUTED]


def test_a_hedged_gap_that_differs_is_a_warning(checker: Checker) -> None:
    text = f"The {TALKS} resumed on Jan. 8 after nearly ten years."
    (found,) = measures(checker, text, JANUARY)
    assert (found.verdict, found.severity) == (Verdict.CONFLICT, Severity.WARNING)


def test_a_first_since_the_last_in_person_round_is_no_conflict_where_the_form_is_said_before(
    checker: Checker,
) -> None:
    text = (
        f"The {TALKS} met in person at the Pentagon on Jan. 8."
        " It was the first round since January 2020."
    )
    (found,) = measures(checker, text, JANUARY)
    assert found.verdict is not Verdict.CONFLICT


def test_a_place_in_the_year_that_the_readout_gives_needs_no_complete_list(
    checker: Checker,
) -> None:
    text = (
        "The Military Maritime Consultative Agreement working group met in Honolulu on Nov. 18-20."
        " It was the group's third meeting of 2025."
    )
    found = measures(checker, text, date(2025, 11, 21))
    assert [f.verdict for f in found if f.code == "FC202"] == [Verdict.CONFLICT]


def test_a_year_still_to_come_has_no_count(checker: Checker) -> None:
    found = measures(checker, f"The {TALKS} met twice in 2025.", JANUARY)
    assert not [f for f in found if f.verdict in FLAGGED]


def test_a_date_that_is_judged_as_the_rounds_own_is_one_finding(checker: Checker) -> None:
    text = f"The {TALKS} last met in person in March 2018. On Jan. 8 they resumed at the Pentagon."
    found = checker.check(text, published=JANUARY).findings
    assert [f.code for f in found if f.verdict is Verdict.CONFLICT] == ["FC101"]


def test_the_rank_of_one_round_is_not_held_against_another_of_the_sentence(
    checker: Checker,
) -> None:
    text = (
        "The Military Maritime Consultative Agreement group met in Shanghai on April 2 and 3, 2025;"
        " in Honolulu on October 18 to 20, 2025, the second working group of the year was held."
    )
    assert not [f for f in measures(checker, text, None) if f.verdict in FLAGGED]


def test_too_few_rounds_are_unknown_where_the_list_is_not_complete(checker: Checker) -> None:
    found = measures(checker, f"One round of the {TALKS} was held in 2015.", JANUARY)
    assert [(f.verdict, f.reason) for f in found] == [(Verdict.UNKNOWN, "inventory-incomplete")]


STRETCH = date(2021, 9, 29), date(2024, 1, 8)


@pytest.mark.parametrize(
    ("span", "fits"),
    [
        (Span(27, 27, "month"), True),  # elapsed
        (Span(28, 28, "month"), True),  # from month to month
        (Span(30, 30, "month"), False),
        (Span(30, 30, "month", "APPROX"), True),
        (Span(2, 2, "year"), True),  # calendar years without a round, and rounded down
        (Span(3, 3, "year"), True),  # from year to year
        (Span(5, 5, "year"), False),
        (Span(2.5, 2.5, "year"), True),
        (Span(2, 2, "year", "MORE_THAN"), True),
        (Span(4, 4, "year", "EQUAL_OR_MORE"), False),
        (Span(4, 4, "year", "LESS_THAN"), False),
        (Span(4, 4, "year", "EQUAL_OR_LESS"), True),
    ],
)
def test_a_gap_fits_by_any_convention_within_its_hedge(span: Span, fits: bool) -> None:
    assert gap_fits(span, *STRETCH) is fits


def test_minutes_may_be_a_little_off_but_not_half_as_many_again() -> None:
    near = compare_minutes(Span(90, 90, "minute", "APPROX"), 100)
    far = compare_minutes(Span(180, 180, "minute"), 100)
    assert (near and near.outcome, far and far.outcome) == (Outcome.AGREES, Outcome.DIFFERS)


def test_a_suggestion_keeps_the_style_of_the_claim() -> None:
    assert reworded("Thirty months", Span(30, 30, "month"), 15) == "Fifteen months"
    assert reworded("five-day", Span(5, 5, "day"), 2) == "two-day"
    assert reworded("26 months", Span(26, 26, "month"), 16) == "16 months"
    assert [cardinal(number) for number in (3, 21, 40, 120)] == [
        "three",
        "twenty-one",
        "forty",
        "120",
    ]
