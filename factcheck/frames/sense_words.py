"""The words beside a verb that make it one of ours: "took place", "shot down the balloon"."""

from factcheck.frames.cancellation import PUBLISHING
from factcheck.pipeline.phrasal import ABSENCES, LAPSES, WITHDRAWALS

# Words of which one must stand near a verb of another plain meaning; else those of contact.
OBJECTS = {
    "name": frozenset("minister secretary chairman director succeed successor post".split()),
    "down": frozenset({"balloon"}),
    "bring down": frozenset({"balloon"}),
    "destroy": frozenset({"balloon"}),
    "shoot": frozenset({"balloon", "down"}),
    **dict.fromkeys(("remove", "relieve"), frozenset({"minister", "office", "post"})),
    **dict.fromkeys(
        ("strike", "scratch", "wipe", "erase"),
        frozenset("calendar agenda diary diaries schedule schedules list books".split()),
    ),
    **dict.fromkeys(PUBLISHING, frozenset({"countermeasures"})),
    "impose": frozenset({"countermeasures"}),
    "win": frozenset({"election", "presidency", "vote", "poll", "race"}),
    **dict.fromkeys(("reject", "say no to"), frozenset({"meeting", "invitation"})),
    **dict.fromkeys(("avoid", "shun", "dodge"), frozenset({"meeting", "talks", "encounter"})),
}
CONTACT = frozenset(
    "talks dialogue dialogues contact contacts communication communications channel channels"
    " exchanges several three mechanisms forums meetings it them consultations links".split()
)
# Verbs that say it only with one of these words right behind them, or within four.
NEXT = {
    "take": frozenset({"place"}),
    "get": frozenset({"under", "underway"}),
    "fall": frozenset({"in", "on"}),
    "be": frozenset({"over"}),
    "follow": frozenset({"in", "on", "at"}),
}
WITHIN = {
    **dict.fromkeys("land arrive fly travel jet".split(), frozenset({"to", "in", "at", "into"})),
    "go": frozenset({"to", "into"}),
    **dict.fromkeys(("spend", "bring"), frozenset({"together"})),
    "share": frozenset({"chair", "lead"}),
    "face": frozenset({"each", "another"}),
    "shake": frozenset({"hands"}),
    "see": frozenset({"each", "another"}),
    "draw": frozenset({"end", "close"}),
    "come": frozenset({"end", "close", "back", "together"}),
    "engage": frozenset("talks discussions dialogue consultations".split()),
    "have": frozenset(
        "talks meeting meetings session round dialogue call conversation discussions exchange"
        " consultations negotiations contact phone across".split()
    ),
}
# Verbs that say it of an object, "welcomed the delegation", with what may not stand behind.
ACTIVE = {"welcome": frozenset[str](), "succeed": frozenset({"in", "with", ",", "."})}
ODD = (
    frozenset(OBJECTS)
    | frozenset(
        "cut stop shut order drop abandon boycott forsake scuttle torpedo sink derail kill nix void"
        " annul scotch dump jettison mothball interrupt disband spurn renounce lapse collapse"
        " leave exit quit block cease".split()
    )
    | {
        "shut down",
        "shut off",
        "close down",
        "close off",
        "kill off",
        "switch off",
        "cross out",
        "cross off",
        "write off",
        "break down",
        "tear up",
    }
    | {*WITHDRAWALS, *LAPSES, *ABSENCES}
)
# What two sides do to a meeting, or one of its people, and one side alone does to the talks.
WITHOUT_OBJECT = frozenset({"walk away", "walk out", "drop out", "pull out", "pull the plug"})
