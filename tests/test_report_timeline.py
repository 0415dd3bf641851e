"""The timeline as a picture: every moment in its order, claims where they fall, text as text."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from factcheck import Reference
from factcheck.cli.app import run
from factcheck.model import Interval
from factcheck.reference.around import Around
from factcheck.reference.model import Dialogue
from factcheck.reference.timeline import Moment, main_dialogue, moments
from factcheck.report.standing import Standing
from factcheck.report.timeline import Fall, Lane, timeline_svg

SVG = "{http://www.w3.org/2000/svg}"
DAY = Interval(date(2022, 8, 5), date(2022, 8, 5))
YEAR = Interval(date(2023, 1, 1), date(2023, 12, 31))


@pytest.fixture(scope="module")
def dialogue(reference: Reference) -> Dialogue:
    found = main_dialogue(reference)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def found(reference: Reference, dialogue: Dialogue) -> list[Moment]:
    return list(moments(reference, dialogue, Around.ALL))


def labels(picture: str) -> list[float]:
    return [float(x) for x in re.findall(r"translate\(([\d.]+) [\d.]+\) rotate", picture)]


def test_the_command_writes_a_picture_that_any_reader_of_xml_takes(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert run(["reference", "timeline", "--output-format", "svg", "--from", "2021"]) == 0
    picture = ET.fromstring(capfd.readouterr().out)  # noqa: S314 - we wrote it
    assert picture.tag == f"{SVG}svg"
    title = picture.find(f"{SVG}title")
    assert title is not None
    assert title.text == "Timeline: U.S.-China Defense Policy Coordination Talks"


def test_moments_stand_in_order_with_room_for_their_labels(
    dialogue: Dialogue, found: list[Moment]
) -> None:
    at = labels(timeline_svg(dialogue, found))
    assert len(at) == len(found)
    assert min(after - before for before, after in pairwise(at)) >= 17.9


def test_a_claim_astray_is_drawn_where_it_says_with_a_line_to_the_record(
    dialogue: Dialogue, found: list[Moment]
) -> None:
    astray = Fall(YEAR, DAY, Standing.CONFLICT, "cancelled in 2023")
    right = Fall(DAY, DAY, Standing.SUPPORTED, "cancelled in 2022")
    picture = timeline_svg(dialogue, found, [Lane("a.txt", (astray,)), Lane("b.txt", (right,))])
    assert picture.count('class="astray conflict"') == 1
    signs = re.findall(r'class="sign (\w+)" x="([\d.]+)"', picture)
    assert [standing for standing, _ in signs] == ["conflict", "supported"]
    assert float(signs[0][1]) > float(signs[1][1])


def test_a_dialogue_without_moments_is_drawn_too(dialogue: Dialogue) -> None:
    ET.fromstring(timeline_svg(dialogue, []))  # noqa: S314 - we wrote it


def test_labels_and_names_are_text(dialogue: Dialogue, found: list[Moment]) -> None:
    hostile = "<script>alert(1)</script>\x1b\u202e\"'&"
    moment = replace(found[0], record=replace(found[0].record, label=hostile))
    fall = Fall(DAY, DAY, Standing.SUPPORTED, hostile)
    lanes = [Lane(hostile.replace("\x1b\u202e", ""), (fall,), '"><script>')]
    picture = timeline_svg(replace(dialogue, name=hostile), [moment], lanes)
    assert "<script" not in picture
    assert "\x1b" not in timeline_svg(replace(dialogue, name=hostile), [moment])
