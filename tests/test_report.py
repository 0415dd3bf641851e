"""The formats: what each writes for the same findings, and what hostile text cannot do to them."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import (
    Article,
    Citation,
    Finding,
    Quote,
    Report,
    Role,
    Severity,
    Verdict,
)
from factcheck.report import REPORTERS, Run, Show, Tally, in_words, tally_of
from factcheck.report.excerpt import Mark, excerpt, wrapped
from factcheck.report.plain import one_line, visible, width_of
from tests.reports import STAMP, TEXT, finding, written
from tests.reports import report as read

MADE = finding(related=(Quote(51, 56, "China"),))
SUPPORTED = replace(MADE, verdict=Verdict.SUPPORTED, severity=None)
UNKNOWN = replace(SUPPORTED, verdict=Verdict.UNKNOWN, reason="not-in-reference")
REVIEW = replace(MADE, verdict=Verdict.REVIEW, severity=Severity.WARNING, reason="probable-link")
ATTRIBUTED = replace(
    MADE, verdict=Verdict.ATTRIBUTED, severity=Severity.INFO, speaker="the senator"
)
ALL = (MADE, SUPPORTED, UNKNOWN, REVIEW, ATTRIBUTED)


def report(*findings: Finding, name: str = "a.txt", text: str = TEXT) -> Report:
    return read(*findings, name=name, text=text, notes=("not UTF-8; read as x",))


SILENT = Report("b.txt", "nothing-in-scope", None, Article("Cats.", "b.txt"))
SKIPPED = Report("c.txt", "skipped", "binary")


def test_the_sentence_is_where_the_test_says_it_is() -> None:
    assert TEXT[41:45] == "2023"
    assert TEXT[51:56] == "China"


# --- JSON


def test_json_has_the_contract_s_keys_in_its_order() -> None:
    found = json.loads(written("json", report(*ALL), SILENT, SKIPPED))
    assert list(found) == ["schema_version", "tool", "reference", "summary", "articles"]
    assert list(found["tool"]) == ["name", "version"]
    assert found["reference"] == {"version": "2026.1", "as_of": "2026-02-02", "digest": "0" * 64}
    assert found["summary"] == {
        "articles": 2, "skipped": 1, "claims": 5, "supported": 1, "conflict": 1, "attributed": 1,
        "review": 1, "unknown": 1, "not-asserted": 0, "suppressed": 0, "known": 0,
    }  # fmt: skip
    assert list(found["articles"][0]) == [
        "path", "status", "reason", "published", "published_from", "notes", "findings",
    ]  # fmt: skip
    assert list(found["articles"][0]["findings"][0]) == [
        "code", "kind", "verdict", "severity", "reason", "start", "end", "line", "column", "quote",
        "sentence", "section", "subject", "claimed", "recorded", "suggestion", "speaker", "message",
        "why", "related", "sources", "fingerprint", "place", "suppressed", "known",
    ]  # fmt: skip


def test_json_tells_offsets_into_the_text_as_it_was_read() -> None:
    found = json.loads(written("json", report(MADE)))["articles"][0]["findings"][0]
    assert TEXT[found["start"] : found["end"]] == found["quote"] == "2023"
    assert found["related"] == [{"start": 51, "end": 56, "quote": "China"}]
    assert found["sources"][0]["publisher"] == "The Ministry"


def test_json_lists_every_claim_whatever_is_shown() -> None:
    found = json.loads(written("json", report(*ALL), show=Show.ERROR))
    assert len(found["articles"][0]["findings"]) == len(ALL)


def test_json_says_why_an_article_was_skipped_or_left() -> None:
    silent, skipped = json.loads(written("json", SILENT, SKIPPED))["articles"]
    assert (silent["status"], silent["findings"]) == ("nothing-in-scope", [])
    assert (skipped["status"], skipped["reason"]) == ("skipped", "binary")


def test_json_of_no_articles_is_still_an_object() -> None:
    assert json.loads(written("json"))["articles"] == []


# --- concise


def test_concise_writes_one_line_a_finding_and_nothing_else() -> None:
    assert written("concise", report(*ALL), SILENT, SKIPPED) == (
        "a.txt:3:28: FC102 [*] “2023” differs from the record: 5 August 2022\n"
        "a.txt:3:28: FC102 “2023” differs from the record: 5 August 2022 (review: probable-link)\n"
        "a.txt:3:28: FC102 “2023” differs from the record: 5 August 2022 (said by the senator)\n"
    )


@pytest.mark.parametrize(
    ("show", "verdicts"),
    [
        (Show.ERROR, [Verdict.CONFLICT]),
        (Show.WARNING, [Verdict.CONFLICT, Verdict.REVIEW]),
        (Show.INFO, [Verdict.CONFLICT, Verdict.REVIEW, Verdict.ATTRIBUTED]),
        (
            Show.SUPPORTED,
            [Verdict.CONFLICT, Verdict.SUPPORTED, Verdict.REVIEW, Verdict.ATTRIBUTED],
        ),
        (Show.ALL, [item.verdict for item in ALL]),
    ],
)
def test_each_level_shows_its_own_and_what_is_above(show: Show, verdicts: list[Verdict]) -> None:
    run = Run(STAMP, show)
    assert [item.verdict for item in ALL if run.shows(item)] == verdicts


def test_a_line_stays_a_line_whatever_its_name_and_message_hold() -> None:
    hostile = "a\nb\x1b[31m\u202ec\x85d.txt"
    line = written("concise", report(finding(message=hostile), name=hostile))
    assert line == ("a\\nb\\x1b[31m\\u202ec\\x85d.txt:3:28: FC102 [*] a b\\x1b[31m\\u202ec d.txt\n")


# --- terminal


def test_the_terminal_shows_the_words_the_record_the_reasons_and_the_sources() -> None:
    assert (
        written("terminal", report(MADE))
        == """\
a.txt:3:28  error  CONFLICT  FC102 event-date
  │ The dialogue was frozen in 2023 when China canceled the talks.
  │                            ^^^^      ~~~~~
  says      “2023”: in the writer's own voice
  record    2022-08-05 (dpct-cancellation-2022)
  why       It is about the cancellation of August 2022, by its actor.
            2023 is not 2022.
  sources   The Ministry, 2022-08-05
            https://ministry.example/8
  suggest   2023 → 2022

a.txt: 1 conflict, 0 to review, 0 agree, 0 not in the reference
  note: not UTF-8; read as x
  note: read as published on 2024-01-10, from its date line
1 conflict, 0 to review, 0 agree, 0 not in the reference; 1 article checked.
"""
    )


def test_the_terminal_says_what_was_not_checked() -> None:
    assert written("terminal", SILENT, SKIPPED) == (
        "file          published   conflict  review  agree  other\n"
        "b.txt         nothing in scope\n"
        "c.txt         skipped, not checked: binary\n"
        "\n"
        "Nothing was checked: 1 with nothing in scope, 1 skipped (binary).\n"
    )


def test_an_undated_article_is_said_to_be_undated() -> None:
    undated = Report("a.txt", "checked", None, Article(TEXT, "a.txt"))
    assert "note: it has no publication date" in written("terminal", undated)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    many = report(*ALL, name="a.txt")
    lines = written("terminal", many, SILENT, SKIPPED, width=width, show=Show.INFO).splitlines()
    wide = [line for line in lines if sum(map(width_of, line)) > width]
    assert [line for line in wide if not line.startswith(("a.txt:3", "1 conflict"))] == []


def test_without_colour_there_is_no_escape_and_with_it_the_words_are_the_same() -> None:
    plain, colored = (written("terminal", report(*ALL), color=color) for color in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == plain


def test_a_stream_without_unicode_gets_ascii_alone() -> None:
    shown = written("terminal", report(*ALL), unicode=False)
    assert shown.isascii()
    assert "  | The dialogue" in shown
    assert "2023 -> 2022" in shown


def test_quiet_leaves_out_all_but_findings() -> None:
    assert written("terminal", report(MADE), SILENT, quiet=True).splitlines()[-2:] == [
        "  suggest   2023 → 2022",
        "",
    ]


def test_what_an_article_holds_is_shown_and_never_obeyed() -> None:
    text = "Talks [bold]in[/bold] \x1b[2J2023\u202e :smile: \x07end."
    at = text.index("2023")
    hostile = MADE
    shown = written(
        "terminal",
        Report(
            "x\x1b]0;y.txt",
            "checked",
            None,
            Article(text, "x", None),
            (
                Finding(
                    **{
                        **{name: getattr(hostile, name) for name in hostile.__slots__},
                        "quote": Quote(at, at + 4, "2023"),
                        "sentence": Quote(0, len(text), text),
                        "why": ("[link=file:///x]click[/link]\x1b[31m",),
                        "related": (),
                    }
                ),
            ),
        ),
        color=False,
    )
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "\x07" not in shown
    assert "[bold]in[/bold]" in shown
    assert ":smile:" in shown
    assert "[link=file:///x]click[/link]" in shown
    marked, marks = next(
        (line, below)
        for line, below in zip(shown.splitlines(), shown.splitlines()[1:], strict=False)
        if "^^^^" in below
    )
    assert marked[marks.index("^") : marks.rindex("^") + 1] == "2023"


def only(row: str, shown: str) -> str:
    """Return what stands in the one line of a report that `row` opens."""
    return next(line for line in shown.splitlines() if line.startswith(f"  {row}"))[12:]


def test_a_speaker_and_a_place_outside_the_body_are_named() -> None:
    said = finding(verdict=Verdict.ATTRIBUTED, severity=Severity.WARNING, speaker="the senator")
    unnamed = finding(verdict=Verdict.ATTRIBUTED, severity=Severity.WARNING)
    row = replace(MADE, section=Role.LIST_ROW)
    shown = [only("says", written("terminal", report(item))) for item in (said, unnamed, row)]
    assert shown == [
        "“2023”: in the words of the senator",
        "“2023”: in a speaker's words",
        "“2023”: in the writer's own voice, in a list-row",
    ]


def test_a_second_place_in_another_sentence_is_quoted_beside() -> None:
    apart = replace(MADE, related=(Quote(0, 5, "Talks"),))
    assert only("beside", written("terminal", report(apart))) == "“Talks”"


def test_no_more_than_three_sources_are_listed() -> None:
    source = Citation("The Ministry")
    shown = written("terminal", report(replace(MADE, sources=(source,) * 5)))
    assert [line[12:] for line in shown.splitlines()][7:11] == ["The Ministry"] * 3 + [
        "and 2 others"
    ]


def test_a_finding_without_record_or_suggestion_says_so() -> None:
    bare = replace(MADE, recorded=None, subject=None, suggestion=None, sources=(), why=())
    shown = written("terminal", report(bare))
    assert only("record", shown) == "no single value"
    assert only("why", shown) == bare.message
    assert "suggest" not in shown


def test_all_claims_are_listed_on_request_the_quiet_ones_in_a_line() -> None:
    shown = written("terminal", report(SUPPORTED, UNKNOWN), show=Show.ALL)
    assert shown.splitlines()[:2] == [
        "a.txt:3:28  supported  FC102 event-date  “2023”, record 2022-08-05",
        "a.txt:3:28  unknown (not-in-reference)  FC102 event-date  “2023”, record 2022-08-05",
    ]


# --- excerpts


def test_the_marks_stand_under_wide_characters() -> None:
    (line,) = excerpt("会谈 in 2023 会谈", [Mark(6, 10, "^")], 60)
    assert line.marks == " " * 8 + "^^^^"


def test_a_long_sentence_is_cut_to_the_lines_near_its_words() -> None:
    sentence = f"{'word ' * 150}2023 {'word ' * 150}".strip()
    lines = excerpt(sentence, [Mark(750, 754, "^")], 40)
    assert len(lines) == 7
    assert (lines[0].text, lines[-1].text) == ("…", "…")
    assert next(line.text for line in lines if line.marks).count("2023") == 1


def test_a_text_without_end_is_cut_to_the_words_around_its_mark() -> None:
    text = "word " * 100_000
    lines = excerpt(f"{text}2023 {text}", [Mark(500_000, 500_004, "^")], 60)
    assert [line.text.count("2023") for line in lines if line.marks] == [1]


WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=200)


@given(WORDS, st.integers(20, 100))
def test_wrapping_loses_no_word_and_keeps_to_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(sum(map(width_of, line)) <= max(width, 20) + 10 for line in lines)
    assert "".join("".join(lines).split()) == "".join(one_line(text).split())


@given(st.text())
def test_names_and_texts_are_always_one_safe_line(text: str) -> None:
    for shown in (visible(text), one_line(text)):
        assert len(shown.splitlines()) <= 1
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


@given(st.text(), st.text(), st.sampled_from(sorted(REPORTERS)))
def test_every_format_takes_any_text(name: str, message: str, form: str) -> None:
    shown = written(form, report(finding(message=message), name=name), SILENT, SKIPPED)
    assert shown.encode("utf-8", "backslashreplace")
    if form == "json":
        json.loads(shown)


# --- tallies


def test_the_last_line_counts_verdicts_and_articles() -> None:
    tally = tally_of([report(*ALL), report(SUPPORTED), SILENT, SKIPPED])
    assert in_words(tally) == (
        "1 conflict, 1 attributed, 1 to review, 2 agree, 1 not in the reference; "
        "2 articles checked, 1 with nothing in scope, 1 skipped (binary)."
    )


def test_an_empty_run_is_never_called_free_of_conflicts() -> None:
    assert in_words(Tally()) == "Nothing was checked: no articles."


def test_the_weight_of_a_run_counts_what_asks_for_an_eye() -> None:
    tally = tally_of([report(*ALL)])
    counts = [
        tally.at_or_above(level) for level in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    ]
    assert counts == [1, 2, 3]
