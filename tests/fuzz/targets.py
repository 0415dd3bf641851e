"""What is fuzzed, by name: which inputs, and what is done with each."""

from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from factcheck.times import find_times
from tests.fuzz import archives, readers, reports, settings
from tests.fuzz.inputs import DAYS, HOSTILE, SCRAPS, of, words


class Target(NamedTuple):
    """Inputs, and what is done with one: it returns for any of them, or there is a fault."""

    inputs: Callable[[], st.SearchStrategy[Any]]
    work: Callable[[Any], None]


def _times() -> st.SearchStrategy[Any]:
    return st.tuples(of(SCRAPS, SCRAPS, HOSTILE, words()), DAYS)


def _find_times(case: Any) -> None:
    text, day = case
    reached = 0
    for time in find_times(text, day):
        assert text[time.start : time.end] == time.text != ""
        assert time.start >= reached
        reached = time.end


TARGETS = {
    "text": Target(readers.texts, readers.read_text),
    "markdown": Target(readers.markdown, readers.read_markdown),
    "html": Target(readers.pages, lambda data: readers.read(data, "a.html")),
    "docx": Target(readers.documents, lambda data: readers.read(data, "a.docx")),
    "odt": Target(readers.open_documents, lambda data: readers.read(data, "a.odt")),
    "rtf": Target(readers.rich_texts, lambda data: readers.read(data, "a.rtf")),
    "pdf": Target(readers.pdfs, readers.read_pdf),
    "mail": Target(readers.mails, lambda data: readers.read(data, "a.eml")),
    "json": Target(readers.records, lambda data: readers.read(data, "a.json")),
    "jsonl": Target(readers.records, lambda data: readers.read(data, "a.jsonl")),
    "times": Target(_times, _find_times),
    "reference": Target(settings.packs, settings.load_pack),
    "dates of records": Target(settings.edtf_values, settings.read_date),
    "settings": Target(settings.settings, settings.read_settings),
    "reports": Target(reports.runs, reports.write_reports),
    "archive of Parquet": Target(archives.tables, archives.examine_archive),
    "archive of CSV": Target(archives.cell_files, archives.examine_archive),
    "archive of JSON Lines": Target(archives.line_files, archives.examine_archive),
    "archive of WARC": Target(archives.web_archives, archives.examine_archive),
    "whole check": Target(reports.articles, reports.check_article),
}
