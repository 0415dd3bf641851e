"""How a text is cut into sections, and what each is taken for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Role
from factcheck.sources import article_from_text

BODY = "Officials of the two countries met for two days at the Pentagon and said little afterwards."


def roles(text: str) -> list[tuple[str, str]]:
    article = article_from_text(text)
    return [
        (section.role.value, article.text[section.start : section.end])
        for section in article.sections
    ]


def role_of(text: str, words: str) -> str:
    """Return the role of the section that `words` begin."""
    return next(role for role, shown in roles(text) if shown.startswith(words))


CAPTIONS = [
    "This April 3, 2021, drone picture has the Pentagon in its middle. (Photo by Eva Doe / AFP)",
    "An undated aerial view, filed May 3, 2021, shows the Pentagon courtyard.",
    "The Great Hall of the People, photographed Nov. 12, 2014.",
    "In this photo released by a news agency, Gen. Dong Jun speaks in Beijing on Jan. 31, 2024.",
    "FILE - Defense Secretary Lloyd Austin speaks at the Pentagon, Oct. 10, 2023.",
    "Michael Chase greets Song Yanchao at the Pentagon on Jan. 8, 2024. (DoD photo by Jane Doe)",
    "Photo: the Pentagon in May 2021",
    "The Pentagon, Jan. 9, 2024.",
]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_caption_above_the_story_is_told_by_its_wording(caption: str) -> None:
    assert roles(f"{caption}\n\n{BODY}") == [("caption", caption), ("body", BODY)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Michael Chase, pictured at a forum last year, told reporters that the talks were useful.",
        "The image of the country is poor. It has filed a complaint over the photo, it said.",
        "In Tuesday's session, pictured on Jan. 9, 2024, they drew up a calendar. It is long.",
        "The summit is meant to paint a brighter picture by Tuesday.",
    ],
)
def test_a_paragraph_that_only_mentions_a_picture_is_body(paragraph: str) -> None:
    assert roles(f"{BODY}\n\n{paragraph}\n\n{BODY}")[1] == ("body", paragraph)


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("WASHINGTON, Jan. 9 (Newswire) —", "The two sides met on Monday and Tuesday."),
        ("BEIJING, May 4 (Harbor Gazette) —", "China and the United States ended talks."),
        ("TAIPEI/BEIJING, Aug 5 (Reuters) -", "China cancelled three dialogues."),
        ("SEOUL, South Korea, Oct. 30 (AP) —", "The two presidents met."),
        ("Washington, January 9, 2024 (Xinhua) --", "China and the United States met."),
        ("WASHINGTON —", "“It was useful,” an official said."),
        ("(CNN) —", "Officials met on Monday."),
        ("CNN  —", "Officials met on Monday."),
    ],
)
def test_a_dateline_is_a_section_of_its_own(dateline: str, rest: str) -> None:
    assert roles(f"{dateline} {rest}\n\n{BODY}")[:2] == [("dateline", dateline), ("body", rest)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Chase — the chief American at the talks — said little.",
        "NATO — the alliance — agreed with both of them.",
        "SO WHAT. Last month both capitals said that generals should ring each other again.",
    ],
)
def test_a_dash_in_the_first_sentence_makes_no_dateline(paragraph: str) -> None:
    assert roles(f"{paragraph}\n\n{BODY}")[0] == ("body", paragraph)


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said the meeting was the 19th round.",
        "Clarification: In an earlier edition we called Ye Jiang a lieutenant general.",
        "Editor’s note: this story has been changed.",
        "This article was amended on 12 January 2024 to mend the number of the round.",
        "A previous version of this story misstated the year of the cancellation.",
    ],
)
def test_what_mends_an_earlier_version_is_a_correction(note: str) -> None:
    assert roles(f"{BODY}\n\n{note}")[1] == ("correction", note)


def test_a_correction_under_its_heading_is_a_correction() -> None:
    note = "The story said that the round was the 19th; it was the 17th."
    assert role_of(f"{BODY}\n\nCorrection\n{note}\n\n{BODY} Again.", note) == "correction"
    assert role_of(f"{BODY}\n\nCorrection\n{note}\n\n{BODY} Again.", f"{BODY} Again") == "body"


def test_all_that_follows_the_heading_of_a_column_of_corrections_is_one() -> None:
    first = "A report on Monday said that the round took three days. It took two."
    second = "A graphic put it in Shanghai. It was in Beijing."
    column = f"Corrections and clarifications\n\n{first}\n\n- {second}\n\n{first} Again."
    assert [role for role, _ in roles(column)] == ["correction"] * 4
    assert roles(f"{BODY}\n\nCorrections\n\n{first}\n\n{BODY} Again.")[-1][0] == "body"


@pytest.mark.parametrize(
    "words",
    [
        "Read more: Pentagon confirms 16th round by video link",
        "Related: Defence chiefs meet | Plenary closes | Sign up for our newsletter",
        "Also on Newswire: China cancels talks",
        "Advertisement",
        "Sign up for our newsletter.",
        "Follow us on every platform there is.",
        "© 2024 Newswire. All rights reserved.",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "This story has been updated with additional information.",
        "https://news.example/talks",
        "The Newswire Group, all rights reserved.",
        "-- SOUTH SEA MORNING POST",
        "Strait Institute, Note 44",
    ],
)
def test_the_page_around_the_story_is_furniture(words: str) -> None:
    assert roles(f"{BODY}\n\n{words}\n\n{BODY}")[1] == ("furniture", words)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Also on Tuesday: Chase met Song again.",
        "Related talks were held in 2022, and they went well: all agreed.",
        "Contact between the two sides — frozen since 2022 — has resumed.",
        "Sources in Beijing said: there is more to come.",
        "Read in full, the statement says that the 17th round was useful.",
    ],
)
def test_a_sentence_that_starts_like_furniture_is_body(paragraph: str) -> None:
    assert roles(f"{BODY}\n\n{paragraph}\n\n{BODY}")[1] == ("body", paragraph)


def test_the_links_under_a_related_label_are_furniture_until_a_gap() -> None:
    text = f"{BODY}\n\nRELATED\nTalks cancelled in 2023\nTalks resume\n\nWhat comes next\n\n{BODY}"
    assert [role for role, _ in roles(text)] == [
        "body", "furniture", "furniture", "furniture", "headline", "body",
    ]  # fmt: skip


def test_headlines_and_subheads_are_short_and_open() -> None:
    text = f"US, China hold 17th defence talks\n\n{BODY}\n\nAddressing Key Concerns\n\n{BODY}"
    assert [role for role, _ in roles(text)] == ["headline", "body", "headline", "body"]


def test_a_headline_on_the_line_above_the_story_is_cut_off() -> None:
    assert roles(f"Trust is the theme\n{BODY}") == [
        ("headline", "Trust is the theme"),
        ("body", BODY),
    ]


def test_a_lone_line_is_body_whatever_it_ends_with() -> None:
    assert roles("the 19th round was held on Jan 9 2024") == [
        ("body", "the 19th round was held on Jan 9 2024")
    ]


def test_markdown_headings_are_headlines_and_quotations_are_body() -> None:
    text = "# Talks resume\n\n> Said and\n> done.\n\n## The chairs\n\nThey met.\n"
    assert roles(text) == [
        ("headline", "# Talks resume"),
        ("body", "> Said and\n> done."),
        ("headline", "## The chairs"),
        ("body", "They met."),
    ]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "a)"])
def test_each_row_of_a_list_is_a_section(mark: str) -> None:
    first, second = f"{mark} 16th round: Sept. 28-29, 2021", f"{mark} 17th round: Jan. 8-9, 2024"
    assert roles(f"Rounds so far:\n{first}\n{second}\n")[1:] == [
        ("list-row", first),
        ("list-row", second),
    ]


def test_a_row_goes_on_on_an_indented_line() -> None:
    row = "* Chase met Song on Jan. 8\n  And again on Jan. 9."
    assert roles(f"{BODY}\n\n{row}")[1] == ("list-row", row)


@pytest.mark.parametrize(
    "row",
    [
        "Aug. 5, 2022 - China cancels the talks.",
        "2 August 2022 – Nancy Pelosi lands in Taipei.",
        "Jan. 8-9, 2024 | The 17th round, at the Pentagon.",
        "August 2022: the talks are cancelled.",
        "2022, Aug. 5 – China cancels the talks.",
        "2024, Sept. 14-15. Eighteenth round, Beijing.",
        "August 5, 2022. China cancels the talks.",
        "14:05 EST: The 17th round has begun.",
    ],
)
def test_the_entries_of_a_timeline_are_list_rows(row: str) -> None:
    assert roles(f"A chronology\n{row}\n{row}")[1:] == [("list-row", row)] * 2


@pytest.mark.parametrize(
    "row", ["Jan. 9. was a Tuesday.", "2024 saw two rounds.", "Sept. 14-15 in Beijing they met."]
)
def test_a_sentence_that_opens_with_a_date_is_no_entry(row: str) -> None:
    assert ("list-row", row) not in roles(f"A chronology\n{row}\n{row}")


def test_days_on_lines_of_their_own_head_a_chronology() -> None:
    text = "Timeline\n\n5 August 2022\nChina cancels.\n\n8 January 2024\nThe 17th round opens.\n"
    assert role_of(text, "5 August 2022") == "headline"
    assert role_of(text, "8 January 2024") == "headline"
    assert article_from_text(text).published is None


@pytest.mark.parametrize("row", ["17th | Jan. 8-9, 2024 | Pentagon", "17th\tJan. 8-9\tPentagon"])
def test_rows_of_cells_are_table_rows(row: str) -> None:
    assert roles(f"Rounds\n{row}\n{row}")[1:] == [("table-row", row)] * 2


def test_a_hard_wrapped_paragraph_is_one_section() -> None:
    paragraph = (
        "Officials from the United States and China met on Monday\n"
        "and Tuesday for the 17th round of Defense Policy talks, the\n"
        "Pentagon said. Song Yanchao led the Chinese side. It ended on Jan.\n"
        "9. Song spoke to reporters afterwards."
    )
    assert roles(f"Talks resume\n\n{paragraph}\n") == [
        ("headline", "Talks resume"),
        ("body", paragraph),
    ]


def test_a_word_broken_at_the_end_of_a_line_stays_in_its_paragraph() -> None:
    text = "The seven-\nteenth round of the Defense Pol-\nicy Coordination Talks ended."
    assert roles(text) == [("body", text)]


def test_unwrapped_paragraphs_on_lines_of_their_own_are_sections_of_their_own() -> None:
    assert roles(f"{BODY} {BODY}\n{BODY} {BODY}") == [("body", f"{BODY} {BODY}")] * 2


def test_the_byline_and_the_day_under_a_headline_are_not_the_story() -> None:
    text = f"Talks resume\nBy Jane Doe\n9 January 2024\n\n{BODY}"
    assert [role for role, _ in roles(text)] == ["headline", "furniture", "metadata", "body"]


def test_what_follows_an_update_stamp_on_its_line_is_body() -> None:
    text = "A primer\nUpdated 3 March 2025: the talks, held last year, were the 17th and 18th."
    assert roles(text)[1:] == [
        ("metadata", "Updated 3 March 2025:"),
        ("body", "the talks, held last year, were the 17th and 18th."),
    ]


def test_a_title_in_front_matter_is_a_headline_without_its_quotation_marks() -> None:
    text = f'---\ntitle: "Talks: the 17th"\ndate: 2024-01-09\n---\n\n{BODY}'
    assert ("headline", "Talks: the 17th") in roles(text)


def test_carriage_returns_do_not_move_offsets() -> None:
    text = f"Talks resume\r\n\r\n{BODY}\r\n"
    assert roles(text) == [("headline", "Talks resume"), ("body", BODY)]


ODD_LINES = """\
---
title: x
date 2024-01-10 A headline
WASHINGTON —
Published 9 January 2024
Updated Jan. 9, 2024: so it is
9 January 2024
| a | b |
- a row
1. one
<!--
-->
> quoted
# Heading
RELATED
Correction
```""".splitlines()
ANY_LINE = st.one_of(st.text(max_size=60), st.sampled_from([*CAPTIONS, *ODD_LINES, BODY, ""]))
ANY_TEXT = st.one_of(st.text(max_size=300), st.lists(ANY_LINE, max_size=12).map("\n".join))


def laid_out(article: Article) -> None:
    at = 0
    for section in article.sections:
        assert at <= section.start < section.end <= len(article.text)
        assert not article.text[at : section.start].strip()
        assert isinstance(section.role, Role)
        at = section.end
    assert not article.text[at:].strip()


@given(ANY_TEXT)
def test_sections_are_in_order_and_leave_out_only_blanks(text: str) -> None:
    laid_out(article_from_text(text))


@given(ANY_TEXT)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert article_from_text(text) == article_from_text(text)


@given(ANY_TEXT)
def test_no_section_begins_or_ends_with_a_blank(text: str) -> None:
    article = article_from_text(text)
    for section in article.sections:
        shown = article.text[section.start : section.end]
        assert shown == shown.strip() or section.role is Role.METADATA
