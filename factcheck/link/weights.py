"""The table of weights: how much each slot and circumstance says for or against a record.

Log-odds, base 2, rounded (Fellegi and Sunter, 1969); the reasons stand beside them.
"""

from collections.abc import Mapping
from datetime import timedelta

# slot: (agrees, partly, near, differs). A day says more than a year (GRAIN); a number is
# unique in its series; an agreeing name or place counts by its rarity instead (RAREST).
WEIGHTS: Mapping[str, tuple[float, float, float, float]] = {
    "when": (4.0, 1.0, -0.5, -3.0),
    "number": (4.0, 0.0, -3.0, -3.0),
    "person": (2.5, 0.0, -2.5, -2.5),
    "where": (2.0, 0.5, -2.0, -2.5),
    "format": (1.0, 0.0, -1.0, -1.0),
    "host": (1.0, 0.0, -1.5, -1.5),
    "actor": (1.0, 0.0, -1.0, -1.0),
    "cause": (2.5, 0.0, 0.0, 0.0),
}
GRAIN = {"day": 1.25, "week": 1.0, "month": 1.0, "quarter": 0.7, "season": 0.7, "year": 0.5}
NAMED_DIALOGUE = 2.0
FOCUS = 3.0  # "it", "the talks": the happening spoken of last
FOCUS_NAMED = 1.5  # the dialogue's name again, without a date of its own
MAIN = 1.5  # what most of the article is about
HEADED = 2.0  # a headline's round is the story's
SAME_TYPE = 1.0
NOT_FACE_TO_FACE = -3.0  # "a call" is held by wire, whatever else agrees
OTHER_KIND = -1.5  # "the talks" of a text about a dialogue are rarely some other meeting
HOLDERS = 2.5  # "the defense chiefs": both who met held that office, or neither did
OTHERS = -6.0  # those who talked headed neither side of a round
NAME = 4.0  # a name of the event itself: "the San Francisco summit"
OBJECT = 4.0  # what was cancelled is among the record's objects
PAIR = 3.5  # "the two": a little less than if both were named again
COUNTED = 2.0  # as many things were stopped as the record counts
SEQUENCE = 4.0
CAUSE = 2.5  # cause and effect in one sentence, or in sentences beside each other
DENIED = 1.5  # "not Kuala Lumpur but Singapore": what is denied points to what is meant
LOOSE = 0.7  # words that stand near the happening but are not tied to it
SLIP = 1.5  # a date set aside that agrees with a record or nearly does: an error is mostly a slip
TELLING = 2.0  # what a frame's own words must say where it is the slip that makes a link certain
NO_SLIP = -1.0  # the weight of a date that is no near miss
NOT_YET = -6.0  # the record begins after the article was published
RECENT = 2.0  # published within two weeks of the last day
CERTAIN, CERTAIN_MARGIN = 4.0, 2.0
PROBABLE, PROBABLE_MARGIN = 2.0, 1.0
# A visit or call needs more: the same people meet again and again. Few are dismissed twice.
STRICT: Mapping[str, float] = {
    "visit": 5.0, "call": 5.0, "summit": 4.0, "meeting": 5.0, "removal": 3.5,
}  # fmt: skip
RECENTLY = timedelta(days=14)
RAREST = 3.5
ONLY_FORM = 2.0  # "by video" of a series that met so once
UNRESOLVED = 0.4  # a weekday or month that no anchor resolves; with its day it says twice that
