"""Meetings and rounds of talks: "met at the Pentagon", "the 17th round closed on Tuesday"."""

from factcheck.frames.types import FrameType

MEETING = FrameType(
    name="meeting",
    records=frozenset({"round", "meeting", "summit", "call", "forum"}),
    verbs={
        "meet": "met", "hold": "held", "convene": "met", "reconvene": "met", "gather": "met",
        "sit down": "met", "sit": "met", "confer": "met", "assemble": "met", "open": "held",
        "begin": "held", "start": "held", "kick off": "held", "get": "", "close": "held",
        "end": "held", "conclude": "held", "wrap up": "held", "wind up": "held", "wrap": "held",
        "finish": "held", "adjourn": "held", "resume": "held", "reopen": "held", "restart": "held",
        "take": "", "occur": "", "happen": "", "run": "", "last": "", "host": "hosted",
        "co-host": "hosted", "lead": "led", "fall": "", "co-lead": "led", "head": "led",
        "chair": "led", "co-chair": "led", "preside": "led", "represent": "led",
        "share": "led",
        "attend": "attended", "welcome": "hosted", "stage": "held", "conduct": "held",
        "receive": "hosted", "bring": "", "have": "held", "be": "held", "spend": "met",
        "go ahead": "held", "face": "met", "shake": "met", "see": "met", "consult": "met",
        "come": "held", "draw": "held", "carry out": "held", "complete": "held",
        "engage": "met", "sit across": "met", "sit opposite": "met", "sit facing": "met",
        "come face to face": "met", "exchange views": "met", "play host": "hosted",
        "organize": "held", "organise": "held",
        **dict.fromkeys(("get going", "get off the ground", "get rolling", "get under way",
                         "raise the curtain on"), "held"),
        "get together": "met", "revive": "held", "relaunch": "held",
        **dict.fromkeys(("return", "follow", "unfold", "proceed", "fill", "occupy", "span",
                         "stretch", "play out", "continue"), ""),
    },
    nouns=frozenset({
        "round", "rounds", "talks", "meeting", "meetings", "session", "sessions", "dialogue",
        "dialogues", "dialog", "gathering", "consultation", "consultations", "discussion",
        "discussions", "forum",
        "encounter", "negotiators", "plenary", "working group", "handshake", "negotiations",
        "of its kind", "of their kind", "one before", "edition", "iteration", "instalment",
        "installment", "get - together", "previous occasion", "last occasion",
        "last one", "previous one", "sitting", "sittings", "huddle", "parley", "conclave",
    }),
    starts=frozenset({
        "open", "begin", "start", "kick off", "get", "get going", "get off the ground",
        "get rolling", "get under way", "raise the curtain on",
    }),
    ends=frozenset({
        "close", "end", "conclude", "wrap up", "wind up", "finish", "adjourn", "wrap", "be",
        "come", "draw", "complete",
    }),
)  # fmt: skip
