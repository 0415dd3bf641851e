"""Sentences: a full stop ends one, a full stop of an abbreviation does not."""

import pytest
import spacy

from factcheck.pipeline import sentences  # noqa: F401 - it registers its component


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    blank = spacy.blank("en")
    blank.add_pipe("factcheck_sentences")
    return blank


# Sentences parted by "|".
TEXTS = [
    "The talks ended on Jan. 9. |Song spoke.",
    "The talks ended on Jan. 9. |No date was set.",
    "Maj. Gen. Song Yanchao led the Chinese side.",
    "Lt. Gen. Jing Jianfeng and Adm. Samuel Paparo met.",
    "The U.S. Department of Defense hosted the talks.",
    "He flew back to the U.S. |The talks went on.",
    "The talks ran until 5 p.m. |They resumed at 9 a.m. on Tuesday.",
    "It began at 9 a.m. Tuesday.",
    "Gen. C.Q. Brown Jr. |He spoke by video.",
    "Gen. C.Q. Brown Jr. Brown spoke by video.",
    "Michael S. Chase led the U.S. side.",
    "It was round No. 17. |Song led one side.",
    "Who hosted it? |Beijing did.",
    "It is over! |Nobody cheered.",
    "They met \u2026 |Then they parted.",
    "They met... |Then they parted.",
    'He said "It is over." |Nobody asked.',
    "He said it is over (again.) |Nobody asked.",
    "The talks ended at 5.30 and resumed.",
    "The site pentagon.gov has it.",
    "They met in Beijing. they parted.",
    "They met.\n\n|They parted.",
    "A headline without a stop\n\n|The talks ended.",
    "They met in 2022. |2023 brought nothing.",
    "It was plan B. |The talks went on.",
    "They met Dr. Ely Ratner.",
    "The new minister is Dong Jun. |Dong met Austin.",
    "So writes Yun Sun. |The militaries kept silent.",
    "They met on Jun. 5 and parted on Sun. night.",
    "They met on Tues. |The talks went on.",
    "It cost 3 vs. Two rounds.",
]


@pytest.mark.parametrize("parted", TEXTS)
def test_a_text_is_cut_into_its_sentences(nlp: spacy.language.Language, parted: str) -> None:
    doc = nlp(parted.replace("|", ""))
    assert [s.text.strip() for s in doc.sents] == [part.strip() for part in parted.split("|")]


def test_a_text_without_tokens_has_no_sentences(nlp: spacy.language.Language) -> None:
    assert len(nlp("")) == 0


def test_the_starts_kept_with_the_document_are_those_it_shows(
    nlp: spacy.language.Language,
) -> None:
    doc = nlp("They met in Beijing. They parted. Nobody spoke.")
    assert list(doc.user_data["factcheck_sentences"]) == [s.start for s in doc.sents]
