"""FC304: which office or rank somebody holds at the time."""

from datetime import date

from factcheck.kinds.kind import Example, Kind, Nothing
from factcheck.model import Severity, Verdict

_OFFICE = "Central Military Commission Office for International Military Cooperation"

TITLE = Kind(
    code="FC304",
    name="title",
    severity=Severity.WARNING,
    slots=("title",),
    summary="which office or rank somebody holds",
    documentation=(
        "Reads the ranks and offices before and behind a name, a comma between them or not, and"
        " those that a verb gives it ('was removed as', 'has been', 'He is'), and the command"
        " somebody runs or is of ('of the Southern Theater Command'), and compares them with what"
        " the person held at the time the sentence speaks of, or when the article was published."
        " A correct short form agrees. A level that is dropped or another (“deputy”, “assistant”),"
        " a commission named for its office, another rank and another office are flagged; an"
        " office held earlier or later is shown for review. “Then” and “former” move the time."
        " Honorifics and descriptions (“the top China official”) are not compared."
    ),
    examples=(
        Example(
            f"deputy director of the {_OFFICE}",
            (f"Maj. Gen. Song Yanchao, deputy director of the {_OFFICE}, spoke for China.",),
        ),
        Example(
            "Deputy Assistant Secretary of Defense",
            ("Deputy Assistant Secretary of Defense Michael Chase spoke of China.",),
        ),
        Example(
            f"director of the {_OFFICE}",
            (f"China sent Song Yanchao, director of the {_OFFICE}, to the Pentagon.",),
            Verdict.CONFLICT,
        ),
        Example(
            "deputy director of the Central Military Commission",
            ("China's Song Yanchao, deputy director of the Central Military Commission, spoke.",),
            Verdict.CONFLICT,
        ),
        Example(
            "Lt. Gen.",
            ("Lt. Gen. Song Yanchao came for the Defense Policy Coordination Talks.",),
            Verdict.CONFLICT,
        ),
        Example(
            "Under Secretary of Defense",
            ("Under Secretary of Defense Michael Chase spoke for the United States.",),
            Verdict.CONFLICT,
        ),
        Example(
            "foreign minister",
            ("China's lawmakers removed Li Shangfu as foreign minister on Oct. 24, 2023.",),
            Verdict.CONFLICT,
            date(2023, 10, 26),
        ),
        Example(
            "Speaker",
            ("Speaker Nancy Pelosi had no comment on China this week.",),
            Verdict.REVIEW,
        ),
        Example(
            "Director",
            ("“Director Song Yanchao opened the talks with China,” a guard said.",),
            Verdict.ATTRIBUTED,
        ),
        Nothing(
            (
                "China cut the talks when then-House Speaker Nancy Pelosi flew to Taiwan.",
                "Nancy Pelosi, the House speaker, visited Taiwan in August 2022.",
                "Michael Chase, the Pentagon's top China official, met China's Song Yanchao.",
                "Defence Secretary Lloyd Austin wants to talk to Defense Minister Dong Jun.",
                "Mr. Chase and Dr. Chase are one man to China; Gen. Song is a major general.",
                "China's Song Yanchao, head of the delegation, spoke.",
                "Michael Chase met the director and Song Yanchao of China.",
                "Song Yanchao, the director said, was late for China.",
                "Then-Vice President Joe Biden met China's Xi Jinping in 2011.",
            )
        ),
        Nothing(
            ("Secretary of War Pete Hegseth met China's defense minister, Adm. Dong Jun.",),
            date(2025, 11, 2),
        ),
    ),
)
