"""What fuzzing holds: a few inputs for every target here, a hundred thousand by `make fuzz`."""

import gzip
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings

from factcheck import Checker
from factcheck.config.layers import file_layers
from factcheck.corpus.planning import planned
from factcheck.corpus.readers import NO_VALUE, read_part
from factcheck.errors import BadReferenceError, FactcheckError
from factcheck.model import Skipped
from factcheck.reference.files import load_reference
from factcheck.reference.starter import STARTER
from factcheck.sources import Reading, Source, read_source
from factcheck.sources.ignoring import is_ignored
from factcheck.suppressions.sidecar import read_sidecar
from tests.fuzz.readers import RELATIONS, word_document
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_is_a_fault(name: str) -> None:
    inputs, work = TARGETS[name]
    few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    few(given(inputs())(work))()


# --- each fault that fuzzing found


def test_half_a_surrogate_pair_in_an_article_on_topic(checker: Checker) -> None:
    text = "\ud800 The 17th round of the Defense Policy Coordination Talks \udfffwas held in 2024."
    (found, *_) = checker.check(text).findings
    assert text[found.quote.start : found.quote.end] == found.quote.text


_OPENING = (
    "after although and as because before but by despite due during following for having if in led"
    " not of on provided since so than that though to unless until what when where which while who"
    ' whose with yet had is will did never , : ; - "'
).split()


@pytest.mark.parametrize("word", _OPENING)
def test_a_text_that_breaks_off_where_more_was_to_come(checker: Checker, word: str) -> None:
    first = "The Defense Policy Coordination Talks resumed in January 2024. "
    words = (
        "The Pentagon said the 17th, held in January, were led by Michael Chase, who had met Song"
        " Yanchao there on Jan. 9, 2024."
    ).split()
    for at in range(len(words) + 1):
        report = checker.check(first + " ".join([*words[:at], word]))
        assert report.status == "checked"


@pytest.mark.parametrize("end", ["is", "had", 'and " where', "had never", "was on"])
def test_a_text_that_breaks_off_behind_the_beginning_of_a_verb(checker: Checker, end: str) -> None:
    first = "The Defense Policy Coordination Talks resumed in January 2024. Maj. Gen. Ye Jiang, "
    assert checker.check(first + end).status == "checked"


def test_a_relation_without_a_target_in_a_word_document() -> None:
    document = word_document({"_rels/.rels": RELATIONS.replace(b"Target=", b"Tarot=")})
    (found,) = read_source(Source("a.docx", None), Reading(), document)
    assert found == Skipped("a.docx", "not a whole Word document", error=True)


def test_an_ignore_rule_that_is_no_pattern_matches_nothing(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".factcheckignore").write_text("a[z-a].md\nb.md\n")
    assert [is_ignored(str(tmp_path / name)) for name in ("b.md", "c.md")] == [True, False]


@pytest.mark.parametrize("junk", ["a = " + "9" * 5000, "a = " + "[" * 3000])
def test_toml_without_end_is_a_located_fault(tmp_path: Path, junk: str) -> None:
    for name, text in STARTER.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "events.toml").write_text(junk)
    with pytest.raises(
        BadReferenceError, match=r"events\.toml:\d+: expected TOML, found a mistake"
    ):
        load_reference([tmp_path])
    for reader in (read_sidecar, file_layers):
        with pytest.raises(FactcheckError, match=r"events\.toml: "):
            reader(tmp_path / "events.toml")


@pytest.mark.parametrize("day", [date.min, date(1, 1, 20), date.max])
def test_an_article_dated_beyond_the_calendar_s_reach_is_read_as_undated(
    checker: Checker, day: date
) -> None:
    text = (
        "The two-day Defense Policy Coordination Talks closed on Jan. 9, 2024. The 17th Defense"
        " Policy Coordination Talks were held at the Pentagon on Jan. 8-9."
    )
    report = checker.check(text, published=day)
    assert report.article is not None
    assert report.article.published is None
    assert report.article.notes == (f"its date, {day}, is no day of an article; read as undated",)


@pytest.mark.parametrize("end", [".gz", ".zst"])
@pytest.mark.parametrize("form", [".jsonl", ".csv"])
def test_a_packed_archive_that_is_damaged_inside_is_read_up_to_there(
    tmp_path: Path, form: str, end: str
) -> None:
    lines = b'"text"\n"They met."\n' if form == ".csv" else b'{"text": "They met."}\n'
    whole, second = (
        (gzip.compress(lines), zlib.compress(lines, wbits=31)) if end == ".gz"
        else (zstandard.compress(lines), zstandard.compress(lines * 9_000))
    )  # fmt: skip
    path = tmp_path / f"a{form}{end}"
    path.write_bytes(whole + second[:12] + b"\xff" * 8 + second[20:])
    (part,) = planned([str(path)], None, lambda _: ())
    *_, last = read_part(part)
    assert last.fault is not None
    assert last.fault.startswith("the rest cannot be read: ")
    path.write_bytes(second[:11] + b"\xff" * 9)
    assert planned([str(path)], None, lambda _: ()), "its fault is told when it is read"


def test_a_value_that_python_has_no_like_of_costs_its_record_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    spans = pa.array([1, 2**62, 3], pa.int64()).cast(pa.duration("s"))
    pq.write_table(pa.table({"text": ["One met.", "Two met.", "All met."], "id": spans}), path)
    (part,) = planned([str(path)], None, lambda _: ())
    found = [(raw.number, raw.text, raw.fault) for raw in read_part(part)]
    assert found == [(1, "One met.", None), (2, None, NO_VALUE), (3, "All met.", None)]


def test_a_parquet_file_whose_columns_say_nonsense_of_themselves_ends_no_process(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.parquet"
    days = pa.array([None] * 4, pa.date32())
    table = pa.table({"text": ["They met."] * 4, "id": [1, 2, 3, 4], "published": days})
    pq.write_table(table, path, row_group_size=2)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"<)\x06", b"<\x15\x06", 1))
    assert path.read_bytes() != whole
    script = (
        "import sys\n"
        "from factcheck.corpus.planning import planned\n"
        "from factcheck.corpus.readers import read_part\n"
        "(part,) = planned([sys.argv[1]], None, lambda _: ())\n"
        "print(*((raw.number, raw.fault is None) for raw in read_part(part)))\n"
    )
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "(1, False) (3, True) (4, True)\n"), done.stderr
