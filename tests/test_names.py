"""Names and titles, judged: what agrees, what is flagged and how, and what is left alone."""

from datetime import date

import pytest

from factcheck import Checker, Finding, Verdict
from factcheck.model import Severity

_OFFICE = "Central Military Commission Office for International Military Cooperation"
_FULL = f"Maj. Gen. Song Yanchao, deputy director of the {_OFFICE}, spoke for China."


def _findings(checker: Checker, text: str, published: date | None, code: str) -> list[Finding]:
    return [f for f in checker.check(text, published=published).findings if f.code == code]


def _title(checker: Checker, text: str, published: date | None = date(2024, 1, 10)) -> Finding:
    return _findings(checker, text, published, "FC304")[-1]


CONFLICTS = [
    ("China sent Director Song Yanchao.", "Director", "deputy"),
    ("The United States sent Assistant Secretary of Defense Michael Chase.",
     "Assistant Secretary of Defense", "deputy"),
    ("China's Song Yanchao is the director of the Office for International Military Cooperation.",
     "director of the Office for International Military Cooperation", "deputy"),
    ("Gen. Wu Yanan, commander of the Eastern Theater Command of China, spoke.",
     "commander of the Eastern Theater Command", "another office"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "why"), CONFLICTS)
def test_a_wrong_title_conflicts_and_says_why(
    checker: Checker, text: str, quote: str, why: str
) -> None:
    finding = _title(checker, text)
    assert (finding.quote.text, finding.verdict) == (quote, Verdict.CONFLICT)
    assert finding.severity is Severity.WARNING
    assert why in finding.why[0]
    assert finding.sources


SHORT = [
    "Secretary Lloyd Austin spoke of China.",
    "Deputy Assistant Secretary Michael Chase spoke of China.",
    "Under Secretary Michele Flournoy spoke of China in June 2009.",
    "Gen. Song Yanchao spoke for China.",
    "Chairman of the Joint Chiefs Charles Q. Brown spoke of China.",
    "Deputy Assistant Defence Secretary Michael Chase spoke of China.",
    "Song Yanchao, a deputy head of China's Office for International Military Cooperation.",
]


@pytest.mark.parametrize("text", SHORT)
def test_a_correct_short_form_agrees(checker: Checker, text: str) -> None:
    assert _title(checker, text).verdict is Verdict.SUPPORTED


def test_a_level_may_be_left_out_once_the_office_was_given_in_full(checker: Checker) -> None:
    assert _title(checker, f"{_FULL} Director Song nodded.").verdict is Verdict.SUPPORTED
    assert _title(checker, "China sent Director Song Yanchao.").verdict is Verdict.CONFLICT


def test_a_wrong_office_in_full_conflicts_on_every_mention(checker: Checker) -> None:
    text = f"{_FULL} Song Yanchao, director of the {_OFFICE}, nodded."
    assert _title(checker, text).verdict is Verdict.CONFLICT


def test_a_surname_alone_puts_nobody_in_the_wrong(checker: Checker) -> None:
    assert _title(checker, "Director Song spoke for China.").verdict is Verdict.UNKNOWN


TIMES = [
    ("Speaker Nancy Pelosi spoke of China.", date(2024, 1, 10), Verdict.REVIEW),
    ("Speaker Nancy Pelosi spoke of China.", date(2022, 8, 3), Verdict.SUPPORTED),
    ("Speaker Nancy Pelosi spoke of China.", None, Verdict.SUPPORTED),
    ("Nancy Pelosi, the speaker, flew to Taiwan in August 2022.", date(2024, 1, 10),
     Verdict.SUPPORTED),
    ("Nancy Pelosi, the speaker at the time, angered China.", date(2024, 1, 10),
     Verdict.SUPPORTED),
    ("Former Speaker Nancy Pelosi spoke of China.", date(2024, 1, 10), Verdict.SUPPORTED),
    ("Secretary of War Pete Hegseth spoke of China.", date(2025, 10, 1), Verdict.SUPPORTED),
    ("Secretary of War Pete Hegseth spoke of China.", date(2025, 3, 1), Verdict.REVIEW),
    ("Deputy Assistant Secretary of Defense Michael Chase spoke of China.", date(2031, 1, 1),
     Verdict.UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "verdict"), TIMES)
def test_a_title_is_judged_at_its_time(
    checker: Checker, text: str, published: date | None, verdict: Verdict
) -> None:
    finding = _title(checker, text, published)
    assert finding.verdict is verdict
    assert (finding.severity is Severity.INFO) == (verdict is Verdict.REVIEW)


RANKS = [
    ("Lt. Gen. Song Yanchao", date(2024, 1, 10), Verdict.CONFLICT),
    ("Major General Song Yanchao", date(2024, 1, 10), Verdict.SUPPORTED),
    ("Lt. Gen. Song Yanchao", date(2026, 1, 10), Verdict.UNKNOWN),
    ("Brig. Gen. Song Yanchao", date(2026, 1, 10), Verdict.CONFLICT),
    ("Brig. Gen. Song Yanchao", date(2020, 1, 10), Verdict.UNKNOWN),
    ("Lt. Gen. Ma Xiaotian", date(2011, 12, 8), Verdict.REVIEW),
    ("Rear Adm. Song Yanchao", date(2024, 1, 10), Verdict.CONFLICT),
    ("Col. Song Yanchao", date(2024, 1, 10), Verdict.CONFLICT),
]


@pytest.mark.parametrize(("name", "published", "verdict"), RANKS)
def test_a_rank_is_wrong_only_where_no_promotion_explains_it(
    checker: Checker, name: str, published: date, verdict: Verdict
) -> None:
    assert _title(checker, f"{name} spoke for China.", published).verdict is verdict


def test_a_rank_is_not_held_against_a_name_that_may_be_the_slip(checker: Checker) -> None:
    text = "The 17th Defense Policy Coordination Talks: Rear Adm. Huang Xueping led China's side."
    report = checker.check(text, published=date(2024, 1, 10))
    found = {f.code: f.verdict for f in report.findings if f.code in {"FC301", "FC304"}}
    assert found == {"FC301": Verdict.CONFLICT, "FC304": Verdict.UNKNOWN}


def test_an_office_that_somebody_else_held_then_conflicts_and_names_its_holder(
    checker: Checker,
) -> None:
    text = "Li Ji, director of the Foreign Affairs Office, spoke for China."
    finding = _title(checker, text, date(2009, 3, 1))
    assert (finding.verdict, finding.recorded) == (Verdict.CONFLICT, "Qian Lihua")
    assert [quote.text for quote in finding.related] == ["Li Ji"]


SLIPS = [
    ("Gen. Wu Yanan, head of the Joint Staff Department, spoke for China.", ["Wu Yanan"]),
    ("Gen. Wu Yanan, head of the Northern Theater Command, spoke for China.", []),
    ("Gen. Wu Yanan, head of the Southern Theater Command, spoke for China.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SLIPS)
def test_the_name_is_shown_as_well_where_one_other_person_held_that_office(
    checker: Checker, text: str, names: list[str]
) -> None:
    found = _findings(checker, text, date(2024, 9, 12), "FC304")
    finding = next(f for f in found if "head" in f.quote.text)
    assert [quote.text for quote in finding.related] == names
    assert ("Liu Zhenli held that office" in finding.message) is bool(names)


VOICES = [
    (f"China's Song Yanchao, not director Song Yanchao of the {_OFFICE}, spoke.",
     Verdict.NOT_ASSERTED),
    (f"An analyst said Song Yanchao is the director of the {_OFFICE} of China.",
     Verdict.ATTRIBUTED),
    ("“We saw Director Song Yanchao of China,” a guard said.", Verdict.ATTRIBUTED),
    ("Will China send Director Song Yanchao?", Verdict.CONFLICT),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict"), VOICES)
def test_a_title_is_its_speakers_and_a_question_takes_it_for_given(
    checker: Checker, text: str, verdict: Verdict
) -> None:
    assert _title(checker, text).verdict is verdict


def test_a_fact_held_at_less_than_high_confidence_is_for_review(checker: Checker) -> None:
    text = "Under Secretary of Defense Roberta Shea spoke of China."
    finding = _title(checker, text, date(2018, 2, 3))
    assert (finding.verdict, finding.reason) == (Verdict.REVIEW, "medium-confidence")


# Spelling ----------------------------------------------------------------------------------


def _names(checker: Checker, text: str) -> list[tuple[str, Verdict, Severity | None]]:
    found = _findings(checker, text, date(2024, 1, 10), "FC303")
    return [(f.quote.text, f.verdict, f.severity) for f in found]


def test_a_misspelling_matters_less_the_second_time(checker: Checker) -> None:
    text = "China's Maj. Gen. Song Yanchou spoke. China's Maj. Gen. Song Yanchou left."
    assert _names(checker, text) == [
        ("Song Yanchou", Verdict.CONFLICT, Severity.ERROR),
        ("Song Yanchou", Verdict.CONFLICT, Severity.WARNING),
    ]


def test_a_misspelt_head_is_still_the_head(checker: Checker) -> None:
    text = "Maj. Gen. Song Yanchou led China's side at the 17th Defense Policy Coordination Talks."
    heads = _findings(checker, text, date(2024, 1, 10), "FC301")
    assert [f.verdict for f in heads] == [Verdict.SUPPORTED]


CHARACTERS = [
    ("China's Song Yanchao (宋延超) spoke.", Verdict.SUPPORTED),
    ("China's Song Yanchao (宋彦超) spoke.", Verdict.CONFLICT),
    ("China's Song Yanchao (李彦宏) spoke.", Verdict.UNKNOWN),
    ("China's Song Yanchao (董军) spoke.", Verdict.CONFLICT),
    ("China's Huang Xueping (黄学平) spoke.", Verdict.REVIEW),
    ("“China's Song Yanchao (宋彦超) spoke,” a guide said.", Verdict.ATTRIBUTED),
]


@pytest.mark.parametrize(("text", "verdict"), CHARACTERS)
def test_characters_are_compared_with_the_name_before_them(
    checker: Checker, text: str, verdict: Verdict
) -> None:
    assert [verdict for _, verdict, _ in _names(checker, text)] == [verdict]


def test_a_dialogue_misnamed_by_its_purpose_conflicts_and_a_translation_is_for_review(
    checker: Checker,
) -> None:
    wrong = "China cut the Maritime Military Communications Agreement meetings."
    translated = "China cut the Military-Naval Consultation Agreement meetings."
    assert [verdict for _, verdict, _ in _names(checker, wrong)] == [Verdict.CONFLICT]
    assert [verdict for _, verdict, _ in _names(checker, translated)] == [Verdict.REVIEW]


def test_a_sentence_about_a_misspelling_is_not_one(checker: Checker) -> None:
    text = "An earlier version misspelled the name of China's Maj. Gen. Song Yanchou."
    assert [verdict for _, verdict, _ in _names(checker, text)] == [Verdict.NOT_ASSERTED]
