"""Appointments, removals, refusals and other single acts of office."""

from factcheck.frames.types import FrameType
from factcheck.pipeline.phrasal import ABSENCES, REFUSALS

APPOINTMENT = FrameType(
    name="appointment",
    records=frozenset({"appointment"}),
    verbs=dict.fromkeys(
        (
            "appoint",
            "swear",
            "install",
            "inaugurate",
            "become",
            "name",
            "succeed",
            "take over",
            "promote",
        ),
        "appointed",
    ),
    nouns=frozenset({"appointment", "swearing - in"}),
)
REMOVAL = FrameType(
    name="removal",
    records=frozenset({"removal"}),
    verbs=dict.fromkeys(
        ("remove", "dismiss", "fire", "sack", "oust", "purge", "relieve"), "removed"
    ),
    nouns=frozenset({"removal", "dismissal", "firing", "ouster"}),
)
INQUIRY = FrameType(
    name="announcement",
    records=frozenset({"announcement"}),
    verbs=dict.fromkeys(("investigate", "probe"), "removed"),
    nouns=frozenset({"investigation", "investigations", "probe"}),
)
REFUSAL = FrameType(
    name="refusal",
    records=frozenset({"refusal"}),
    verbs=dict.fromkeys(
        (
            "decline",
            "refuse",
            "turn down",
            "reject",
            "rebuff",
            "snub",
            "avoid",
            "shun",
            "dodge",
            *ABSENCES,
            *REFUSALS,
        ),
        "actor",
    ),
    nouns=frozenset({"refusal", "snub"}),
)
INCIDENT = FrameType(
    name="incident",
    records=frozenset({"incident"}),
    verbs=dict.fromkeys(("shoot down", "shoot", "down", "bring down", "destroy"), "actor"),
    nouns=frozenset({"downing", "shootdown", "balloon incident", "balloon"}),
)
ELECTION = FrameType(
    name="election",
    records=frozenset({"election"}),
    verbs={"elect": "", "vote": "", "win": "", "go to the polls": ""},
    nouns=frozenset({"election", "elections", "polls", "vote"}),
)
ORDER = FrameType(
    name="order",
    records=frozenset({"order", "agreement", "announcement"}),
    verbs={"rename": "actor"},
    nouns=frozenset({"executive order", "renaming", "order"}),
)
AGREEMENT = FrameType(
    name="agreement",
    records=frozenset({"agreement"}),
    verbs={"sign": ""},
    nouns=frozenset({"agreement", "memorandum", "accord", "protocol"}),
)
ARMS_SALE = FrameType(
    name="sale",
    records=frozenset({"sale"}),
    verbs={},
    nouns=frozenset({
        "arms sale", "arms sales", "arms deal", "arms package", "sale of arms", "package of arms",
        "weapons sale", "weapons sales", "weapons deal", "weapons package", "sale of weapons",
    }),
)  # fmt: skip
