"""Assertion: what is planned, denied, supposed, asked or somebody else's word is told apart."""

import pytest
from spacy.language import Language

from factcheck.frames.view import View, views
from factcheck.model import Assertion, Role, Status


def view_of(nlp: Language, text: str, role: Role = Role.BODY) -> View:
    (view,) = views(nlp(text), [(0, len(text), role)])
    return view


def of_year(nlp: Language, text: str) -> Assertion:
    """Return the assertion of the clause in which the sentence's last year stands."""
    view = view_of(nlp, text)
    year = max(at for at, word in enumerate(view.tokens.texts) if word.isdigit() and len(word) == 4)
    return view.assertions[view.owner[year]]


STATUS = [
    (Status.ASSERTED, "The talks were held in 2022."),
    (Status.ASSERTED, "The talks, postponed twice, were held in 2022."),
    (Status.ASSERTED, "They flew in to hold the talks in 2022."),
    (Status.ASSERTED, "He was the first to lead the talks in 2022."),
    (Status.ASSERTED, "The talks may have been held in 2022."),
    (Status.ASSERTED, "China regretted that the talks were cancelled in 2022."),
    (Status.ASSERTED, "China did not deny that it cancelled the talks in 2022."),
    (Status.ASSERTED, "Nobody disputes that the talks were held in 2022."),
    (Status.ASSERTED, "China defended its decision to cancel the talks in 2022."),
    (Status.PLANNED, "There was no decision to cancel the talks in 2022."),
    (Status.PLANNED, "China defended its decision to hold the talks in 2027."),
    (Status.PLANNED, "The talks will be held in 2027."),
    (Status.PLANNED, "The talks are to be held in 2027."),
    (Status.PLANNED, "The talks are due in 2027."),
    (Status.PLANNED, "Besides the talks, due in 2027, they hold working meetings."),
    (Status.ASSERTED, "The talks were cancelled due to the visit in 2022."),
    (Status.PLANNED, "The talks are scheduled for 2027."),
    (Status.PLANNED, "The two sides agreed to hold the talks in 2027."),
    (Status.PLANNED, "The round, expected in 2027, remains a hope."),
    (Status.PLANNED, "Beijing promised that the talks resumed in 2027."),
    (Status.PLANNED, "The talks can be held in 2027."),
    (Status.HYPOTHETICAL, "If the talks were held in 2022, nobody noticed."),
    (Status.ASSERTED, "If the talks, which met in 2022, are cancelled, all is lost."),
    (Status.HYPOTHETICAL, "If a round that met in 2022 did not count, which did?"),
    (Status.ASSERTED, "Were it not for the talks, held in 2022, nobody would speak."),
    (Status.ASSERTED, "Whatever the ministry may say, the talks were held in 2022."),
    (Status.ASSERTED, "However, the talks were held in 2022."),
    (Status.ASSERTED, "Why did China cancel the talks in 2022?"),
    (Status.HYPOTHETICAL, "Why would China cancel the talks in 2022?"),
    (Status.QUESTION, "Did China cancel the talks in 2022?"),
    (Status.ASSERTED, "Will the talks, which China cancelled in 2022, resume?"),
    (Status.QUESTION, "Was it the round that China cancelled in 2022?"),
    (Status.HYPOTHETICAL, "Unless the talks resumed in 2022, all was lost."),
    (Status.HYPOTHETICAL, "Had the talks been held in 2022, the hotline would exist."),
    (Status.HYPOTHETICAL, "The talks would have been held in 2022."),
    (Status.HYPOTHETICAL, "The talks should be held in 2027."),
    (Status.HYPOTHETICAL, "The talks may be held in 2027."),
    (Status.HYPOTHETICAL, "Both wish that the talks were held in 2022."),
    (Status.DENIED, "Critics deny that the talks were held in 2022."),
    (
        Status.DENIED,
        "Critics deny that the Defense Policy Coordination Talks were held in 2022.",
    ),
    (Status.DENIED, "The ministry rejected that the talks were cancelled in 2022."),
    (Status.DENIED, "It is a myth that the talks were held in 2022."),
    (Status.DENIED, "It is not true that the talks were held in 2022."),
    (Status.DENIED, "There is no evidence that the talks were held in 2022."),
    (Status.DENIED, "Rumours that the talks were held in 2022 are false."),
    (Status.DENIED, "Nobody said that the talks were held in 2022."),
    (Status.HYPOTHETICAL, "Officials could not confirm that the talks were held in 2022."),
    (Status.HYPOTHETICAL, "No one has confirmed that the talks were held in 2022."),
    (Status.ASSERTED, "Officials confirmed that the talks were held in 2022."),
    (Status.DENIED, "The myth that the talks were held in 2022 lives on."),
    (Status.HYPOTHETICAL, "The idea that the talks were held in 2022 appealed to few."),
    (Status.HYPOTHETICAL, "It is possible that the talks were held in 2022."),
    (Status.ASSERTED, "It is true that the talks were held in 2022."),
    (Status.ASSERTED, "It is no myth that the talks were held in 2022."),
    (Status.REPORTED_ERROR, "An earlier version of this article said the talks were held in 2022."),
    (Status.REPORTED_ERROR, "Some said the talks were held in 2022; in fact they were off."),
    (Status.QUESTION, "Were the talks held in 2022?"),
    (Status.QUESTION, "Was it China that cancelled the talks in 2022?"),
    (Status.REPORTED_ERROR, "The senator wrongly said the talks were held in 2022."),
    (Status.REPORTED_ERROR, "The talks were incorrectly dated to 2022."),
    (Status.GENERIC, "By an accord of 2022 the talks are usually held in Beijing."),
    (Status.GENERIC, "The talks are held in Beijing, as in 2022."),
]


@pytest.mark.parametrize(("status", "text"), STATUS, ids=[text for _, text in STATUS])
def test_a_clause_has_the_status_its_words_give_it(
    nlp: Language, status: Status, text: str
) -> None:
    assert of_year(nlp, text).status is status


NEGATED = [
    (False, "The talks did not open until 2022."),
    (False, "It was not until 2022 that the talks opened."),
    (False, "China cancelled the talks in 2022."),
    (True, "China did not cancel the talks in 2022."),
    (True, "China has yet to cancel the talks of 2022."),
    (True, "China never cancelled the talks, not even in 2022."),
    (True, "No talks were held in 2022."),
    (True, "There were no talks in 2022."),
    (False, "The round of 2022 was no surprise."),
    (True, "The talks saw no round in 2022."),
    (True, "Nobody cancelled the talks in 2022."),
    (True, "Neither side cancelled the talks in 2022."),
    (False, "Nobody did not attend the talks in 2022."),
    (False, "No round did not end in 2022."),
]


@pytest.mark.parametrize(("negated", "text"), NEGATED, ids=[text for _, text in NEGATED])
def test_one_negation_denies_and_two_do_not(nlp: Language, negated: bool, text: str) -> None:
    assert of_year(nlp, text).negated is negated


SPEAKERS = [
    (None, "The talks were held in 2022."),
    (None, "The Pentagon said the talks were held in 2022."),
    (None, "Beijing said the talks were held in 2022."),
    (None, "The talks were held in 2022, the ministry said."),
    ("Jane Roe", "Sen. Jane Roe said the talks were held in 2022."),
    ("The senator", "The senator said that the talks were held in 2022."),
    ("rumours", "Rumours that the talks were held in 2022 persist."),
    ("Critics", "Critics deny that the talks were held in 2022."),
    ("an analyst", "The talks were held in 2022, an analyst said."),
    ("Jane Roe", "The talks were held in 2022, said Jane Roe, who studies them."),
    ("Jane Roe", "The talks were held in 2022, writes Jane Roe."),
    ("a professor", "The talks were held in 2022, said a professor."),
    (None, "The talks were held in 2022, said the Pentagon."),
    (None, "Beijing froze the talks in 2022, warned Taipei and sent ships."),
    ("the senator", "According to the senator, the talks were held in 2022."),
    ("Analysts", "Analysts believe the talks were held in 2022."),
    ("Song", '"The talks were held in 2022," Song said.'),
]


@pytest.mark.parametrize(("speaker", "text"), SPEAKERS, ids=[text for _, text in SPEAKERS])
def test_what_others_say_is_theirs_and_what_offices_announce_is_the_papers(
    nlp: Language, speaker: str | None, text: str
) -> None:
    assert of_year(nlp, text).speaker == speaker


HEDGED = [
    (False, "The talks were held in 2022."),
    (True, "The talks were reportedly held in 2022."),
    (True, "The talks may have been held in 2022."),
    (True, "Analysts believe the talks were held in 2022."),
    (False, "The talks were held in May 2022."),
]


@pytest.mark.parametrize(("hedged", "text"), HEDGED, ids=[text for _, text in HEDGED])
def test_a_guess_is_told_from_a_statement(nlp: Language, hedged: bool, text: str) -> None:
    assert of_year(nlp, text).hedged is hedged


RETRACTED = [
    (Status.QUESTION, "True or false? China cancelled the talks in 2023."),
    (
        Status.REPORTED_ERROR,
        "China cancelled the talks in 2023, some say. That is wrong: it did not.",
    ),
    (Status.REPORTED_ERROR, "One site has it that the talks met in 2023. Not so."),
    (Status.REPORTED_ERROR, "One site has it that the talks met in 2023. (False.)"),
    (Status.ASSERTED, "China cancelled the talks in 2023. That was a mistake, analysts say."),
    (Status.ASSERTED, "China cancelled the talks in 2023. It is wrong to blame a visit."),
    (Status.ASSERTED, "China cancelled the talks in 2023. It is a mistake that costs both."),
]


@pytest.mark.parametrize(("status", "text"), RETRACTED, ids=[text for _, text in RETRACTED])
def test_the_sentences_beside_it_may_take_a_claim_back(
    nlp: Language, status: Status, text: str
) -> None:
    (told,) = [
        v
        for v in views(nlp(text), [(0, len(text), Role.BODY)])
        if "2023" in v.words(v.start, v.end)
    ]
    year = next(at for at in range(told.start, told.end) if told.tokens.texts[at] == "2023")
    assert told.assertions[told.owner[year]].status is status


def test_words_in_quotation_marks_are_quoted(nlp: Language) -> None:
    assert of_year(nlp, '"The talks were held in 2022," Song said.').quoted
    assert not of_year(nlp, "Song said the talks were held in 2022.").quoted


def test_a_quotation_without_a_name_is_still_not_the_papers_own(nlp: Language) -> None:
    assert of_year(nlp, '"The talks were held in 2022."').speaker == "a speaker"


def test_a_headline_in_the_present_reports_what_is(nlp: Language) -> None:
    text = "Defense talks are held at the Pentagon in 2024"
    (view,) = views(nlp(text), [(0, len(text), Role.HEADLINE)])
    assert {a.status for a in view.assertions} == {Status.ASSERTED}
