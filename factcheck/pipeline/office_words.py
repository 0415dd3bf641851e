"""The words of offices and ranks: heads, levels, bodies, fields, regions, and how they nest."""

HEAD_WORDS = {
    "secretary": "secretary", "minister": "minister", "director": "director",
    "chairman": "chairman",
    "chair": "chairman", "chairwoman": "chairman", "chairperson": "chairman",
    "chief": "chief",
    "head": "head", "commander": "commander", "speaker": "speaker", "president": "president",
    "premier": "premier", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
    "spokesperson": "spokesperson", "councilor": "councilor", "councillor": "councilor",
    "ambassador": "ambassador", "professor": "professor",
}  # fmt: skip
LEVEL_WORDS = {
    "deputy": "deputy", "dep": "deputy", "assistant": "assistant", "asst": "assistant",
    "under": "under", "vice": "vice", "acting": "acting", "interim": "acting",
    "principal": "principal", "associate": "associate",
}  # fmt: skip
TIME_WORDS = {
    "then": "then", "former": "former", "ex": "former", "late": "former", "retired": "former",
    "onetime": "former", **dict.fromkeys(("lately", "recently", "formerly", "once"), "former"),
    "outgoing": "leaving", "departing": "leaving", "incoming": "coming",
    **dict.fromkeys(("future", "prospective", "presumptive"), "coming"),
    "elect": "coming", "designate": "coming", "nominee": "coming",
}  # fmt: skip
SIDES = frozenset(
    {
        "us", "usa", "american", "chinese", "chinas", "china", "pla", "prc", "washingtons",
        "beijings", "pentagons", "new"
    }
)  # fmt: skip
BODIES = {
    "oimc": (
        "office for international military cooperation", "oimc",
        "office of international military cooperation",
        "international military cooperation office", "international cooperation office",
        "military cooperation office", "cooperation office", "office of military cooperation",
        "office for military cooperation", "office for international cooperation",
        "international military cooperation", "office for foreign military cooperation",
        "foreign military cooperation office",
    ),
    "cmc": ("central military commission", "military commission", "cmc"),
    "fao": ("foreign affairs office", "fao", "office of foreign affairs"),
    "mnd": (
        "ministry of national defense", "defense ministry", "ministry of defense", "mnd",
        "national defense ministry",
    ),
    "dod": ("department of defense", "defense department", "dod", "pentagon"),
    "dow": ("department of war", "war department"),
    "jcs": ("joint chiefs of staff", "joint chiefs", "jcs"),
    "jsd": ("joint staff department",),
    "jstaff": ("joint staff",),
    "gstaff": ("general staff", "general staff department", "general staff headquarters"),
    "house": ("house of representatives", "house"),
    "senate": ("senate",),
    "indopacom": ("indo pacific command", "indopacom", "pacific command", "pacom"),
    **{
        f"{name[0]}tc": (f"{name} theater command", f"{name} theater")
        for name in ("southern", "eastern", "western", "northern", "central")
    },
    "pwd": ("political work department",),
    "edd": ("equipment development department",), "lsd": ("logistic support department",),
    "fleet": ("pacific fleet",), "eucom": ("european command",), "africom": ("africa command",),
    "stratcom": ("strategic command",), "centcom": ("us central command",),
    "northcom": ("us northern command",), "southcom": ("us southern command",),
    "ndu": ("national defense university",),
    "pla": ("people s liberation army", "peoples liberation army"),
    "navy": ("navy", "naval forces"), "air-force": ("air force",),
    "rocket-force": ("rocket force",),
    "cfac": ("central foreign affairs commission",),
    "white-house": ("white house",), "state-council": ("state council",),
    "state-dept": ("department of state", "state department"),
    "foreign-ministry": ("ministry of foreign affairs", "foreign ministry"),
}  # fmt: skip
# Nobody heads two of these at a time.
COMMANDS = frozenset(
    "stc etc wtc ntc ctc navy air-force rocket-force jsd pwd edd lsd indopacom fleet eucom"
    " africom stratcom centcom northcom southcom".split()
)
SERVICES = frozenset({"navy", "air-force", "rocket-force"})
FIELDS = {
    "defense": ("national defense", "defense", "war"), "state": ("state",),
    "foreign": ("foreign affairs", "foreign"), "treasury": ("treasury",), "commerce": ("commerce",),
    "policy": ("policy",), "plans": ("strategic plans",), "interior": ("interior",),
    "security-affairs": ("security affairs",), "public-affairs": ("public affairs",),
}  # fmt: skip
REGIONS = {
    "taiwan": ("taiwan", "taiwanese", "taiwan s"), "mongolia": ("mongolia",),
    "east-asia": ("east asia", "east asian"), "asia": ("asia", "asian"),
    "asia-pacific": (
        "asia pacific", "asian and pacific", "asia and pacific", "asia and the pacific",
    ),
    "indo-pacific": ("indo pacific",), "europe": ("europe",),
    "china": ("mainland china",), "pacific": ("pacific",),
}  # fmt: skip
NATIONS = {
    "us": ("united states of america", "united states", "america"),
    "prc": ("people s republic of china", "peoples republic of china"),
}
PARENTS = {
    "oimc": frozenset({"cmc", "pla", "mnd"}), "jsd": frozenset({"cmc", "pla"}),
    "fao": frozenset({"mnd", "pla"}),
    "gstaff": frozenset({"pla", "cmc"}), "stc": frozenset({"pla"}), "navy": frozenset({"pla"}),
    "jstaff": frozenset({"jcs", "dod"}), "jcs": frozenset({"dod"}), "indopacom": frozenset({"dod"}),
}  # fmt: skip
RANK_WORDS = {
    "lieutenant general": ("lieutenant general", "lt general", "lt gen", "lieut gen", "ltgen"),
    "major general": ("major general", "maj general", "maj gen", "majgen"),
    "brigadier general": ("brigadier general", "brig general", "brig gen", "briggen"),
    "general": ("general", "gen"),
    "rear admiral": ("rear admiral", "rear adm", "radm"),
    "vice admiral": ("vice admiral", "vice adm", "vadm"),
    "admiral": ("admiral", "adm"),
    "lieutenant colonel": ("lieutenant colonel", "lt colonel", "lt col"),
    "senior colonel": ("senior colonel", "senior col", "sr col"),
    "colonel": ("colonel", "col"), "captain": ("captain", "capt"),
}  # fmt: skip
LADDERS = (
    (
        "lieutenant colonel", "colonel", "senior colonel", "brigadier general", "major general",
        "lieutenant general", "general",
    ),
    ("rear admiral", "vice admiral", "admiral"),
)  # fmt: skip
NOT_RANKS_BEFORE = frozenset(
    {
        "secretary", "director", "attorney", "consul", "inspector", "surgeon", "adjutant",
        "governor"
    }
)  # fmt: skip
NOT_RANKS_AFTER = frozenset(
    {
        "staff", "office", "counsel", "assembly", "secretary", "debate", "election"
    }
)  # fmt: skip
JOINTS = frozenset(
    {
        "of", "for", "the", "to", "at", "in", "and", "s", "on", "with", "a", "an", "its", "his",
        "her", "their", "our", "now", "still", "currently", "again"
    }
)  # fmt: skip
ENDS = frozenset(
    {
        "who", "which", "that", "whose", "while", "as", "after", "before", "when", "where",
        "time",
    }
)  # fmt: skip
