"""The gate: what names anything on record is read, all else is only held to the calendar."""

import pytest

from factcheck import Reference
from factcheck.gate import Gate


@pytest.fixture(scope="module")
def gate(reference: Reference) -> Gate:
    return Gate(reference)


@pytest.mark.parametrize(
    "text",
    [
        "The Defense Policy Coordination Talks ended.",
        "the defense policy coordination talks ended",
        "The DPCT ended.",
        "The 17th DPCT17 ended.",
        "Beijing said nothing.",
        "The PENTAGON said nothing.",
        "Nancy Pelosi flew home.",
        "\u4e2d\u7f8e\u56fd\u9632\u90e8\u5de5\u4f5c\u4f1a\u6664",
    ],
)
def test_a_name_of_the_record_opens_the_gate(gate: Gate, text: str) -> None:
    assert gate.lets_through(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The harbour festival drew a good crowd.",
        "The talks ended on Tuesday.",
        "the dpct ended",
        "XDPCTX ended.",
        "The choir sang in Prague on Jan. 9, 2024.",
    ],
)
def test_anything_else_stays_outside(gate: Gate, text: str) -> None:
    assert not gate.lets_through(text)
