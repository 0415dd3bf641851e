"""The spaCy component, and what importing the tagger alone brings with it."""

import subprocess
import sys
from datetime import date

import spacy

from factcheck.times import Time
from factcheck.times.component import make_times


def test_the_component_writes_spans_and_times() -> None:
    nlp = spacy.blank("en")
    doc = nlp("Talks were held Jan. 8-9.")
    doc.user_data["published"] = date(2024, 1, 12)
    doc = make_times(nlp, "factcheck_times")(doc)
    times = doc.user_data["factcheck_times"]
    assert [type(time) for time in times] == [Time, Time]
    assert [time.value for time in times] == ["2024-01-08", "2024-01-09"]
    assert [span.label_ for span in doc.spans["times"]] == ["DATE", "DATE"]
    assert all(
        span.start_char <= t.start for span, t in zip(doc.spans["times"], times, strict=True)
    )


def test_the_component_is_a_factory_of_spacy() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("factcheck_times")
    assert nlp("It opened on 2024-01-09.").user_data["factcheck_times"][0].value == "2024-01-09"


def test_the_tagger_alone_imports_none_of_the_heavy_packages() -> None:
    heavy = ("spacy", "rich", "typer", "pydantic")
    program = f"import sys, factcheck.times; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
