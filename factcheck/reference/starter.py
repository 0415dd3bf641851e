"""The pack that `reference init` writes: one dialogue, one round, one example, explained."""

from collections.abc import Mapping

STARTER: Mapping[str, str] = {
    "reference.toml": """\
# The head of the pack: its version, and the day up to which its facts were looked at.
version = "1"
as_of = 2024-06-30
# The day of the first version. What is added later says when: entered = 2025-01-31
first_version = 2024-06-30
""",
    "sources.toml": """\
# Where the facts come from, oldest first. Only what a source states goes in; the id is free,
# the publisher and the date make a good one.

[harbour-gazette-2024-05-03]
publisher = "The Harbour Gazette"
published = 2024-05-03
title = "Harbour cities meet again"
url = "https://example.org/harbour-cities-meet-again"
""",
    "parties.toml": """\
# The sides, and the names by which coverage lets them act. A series may do without sides.

[[party]]
id = "north-bank"
name = "North Bank"
aliases = ["the North Bank council"]

[[party]]
id = "south-bank"
name = "South Bank"
aliases = ["the South Bank council"]
""",
    "places.toml": """\
# The places of the records, and others, so that a wrong place is recognised.
# `kind` is building, city, region or country; `within` names the nearest surroundings.

[[place]]
id = "oldport"
name = "Oldport"
kind = "city"

[[place]]
id = "customs-house"
name = "Customs House"
kind = "building"
within = ["oldport"]

[[place]]
id = "newport-sands"
name = "Newport Sands"
kind = "city"
""",
    "people.toml": """\
# Everyone named in a record. `surname` is the family name.

[[person]]
id = "ines-marlow"
name = "Ines Marlow"
surname = "Marlow"
party = "north-bank"
aliases = ["Inés Marlow"]
confidence = "high"
sources = ["harbour-gazette-2024-05-03"]

# A title needs `start` and `end`, or the days on which a source uses it.
[[person.term]]
title = "Harbour Commissioner"
attested = [2024-05-02]
""",
    "events.toml": """\
# Visits, calls, summits, cancellations … in order of time.

[[event]]
id = "marlow-visit-2024"
type = "visit"
label = "Ines Marlow visits Newport Sands, 12 June 2024"
start = 2024-06-12
where = ["newport-sands"]
people = ["ines-marlow"]
confidence = "medium"
sources = ["harbour-gazette-2024-05-03"]
notes = "Announced in May; medium, since one source alone states it."
""",
    "dialogues/harbour-talks.toml": """\
# One dialogue; the file's name is its id.
name = "Harbour Cities Talks"
abbreviation = "HCT"
# Other names for it. No name may belong to two dialogues.
aliases = ["talks of the harbour cities"]
# Words that mean it only once an article has named it.
short_names = ["harbour talks"]
parties = ["north-bank", "south-bank"]
founded = "2019"
cadence = "annual"
# From this day on every round is recorded. Leave it out unless a source lets you say so.
# complete_from = 2019-01-01
confidence = "high"
sources = ["harbour-gazette-2024-05-03"]

[[round]]
id = "hct-5"
label = "5th round, Customs House, 2-3 May 2024"
number = 5
# A known day is a date. What is vaguer is a string: "2024-05", "2024", "2024-05-01/2024-05-03".
start = 2024-05-02
end = 2024-05-03
# Most specific first; what it lies in follows from places.toml.
where = ["customs-house"]
format = "in-person"
host = "north-bank"
# Who led which side.
heads = { north-bank = "ines-marlow" }
# high: an official statement or two sources; only such a fact can put an article in the wrong.
confidence = "high"
sources = ["harbour-gazette-2024-05-03"]

# What differs for one field stands below its record.
[round.fields.number]
common_errors = [{ value = 4, reason = "the round that was planned for 2023 and not held" }]

# Sentences of your own, and the words in them that agree or conflict: the pack's own test.
[[example]]
text = "The 5th round of the Harbour Cities Talks was held in Oldport on May 2 and 3, 2024."
published = 2024-05-04
agrees = ["5th round", "in Oldport", "May 2 and 3, 2024"]

[[example]]
text = "The 4th round of the Harbour Cities Talks was held in Oldport on May 2 and 3, 2024."
published = 2024-05-04
conflicts = ["4th round"]
""",
}
