"""The words that titles are made of: offices, ranks, and what stands with them."""

HEADS = frozenset(
    {
        "secretary", "undersecretary", "minister", "director", "chairman", "chairwoman", "chair",
        "chairperson", "chief", "commander", "speaker", "president", "premier", "spokesman",
        "spokeswoman", "spokesperson", "ambassador", "adviser", "advisor", "leader", "officer",
        "official", "officials", "envoy", "senator", "sen", "representative", "rep",
        "counterpart", "head", "general", "gen", "admiral", "adm", "colonel", "col", "captain",
        "capt", "major", "maj", "lieutenant", "lt", "brigadier", "brig", "marshal",
        "vice-admiral", "negotiator", "professor", "prof", "governor", "gov", "congressman",
        "congresswoman", "co-chair", "member", "aide", "diplomat", "strategist", "dasd", "mr",
        "ms", "mrs", "dr", "sir", "generals", "admirals", "colonels", "ministers", "secretaries",
        "presidents", "directors", "messrs", "commanders", "chairmen", "spokesmen",
    }
)  # fmt: skip
RANKS = frozenset(
    {
        "general", "gen", "admiral", "adm", "colonel", "col", "captain", "capt", "major", "maj",
        "lieutenant", "lt", "brigadier", "brig", "marshal", "rear", "vice", "senior", "cmdr",
        "commander", "sergeant", "sgt", "generals", "admirals", "colonels",
    }
)  # fmt: skip
HONORIFICS = frozenset({"mr", "ms", "mrs", "dr", "sir", "madam"})
# Who is one of these is not, for that, anybody in particular.
ENVOYS = frozenset(
    {
        "envoy", "senator", "sen", "representative", "rep", "congressman", "congresswoman",
        "governor", "gov", "professor", "prof", "negotiator", "diplomat", "analyst", "scholar",
        "aide", "strategist", "adviser", "advisor"
    }
)  # fmt: skip
MODIFIERS = frozenset(
    {
        "deputy", "assistant", "under", "vice", "acting", "then", "former", "ex", "late",
        "outgoing", "incoming", "future", "prospective", "presumptive", "interim", "senior",
        "top", "rear", "chief", "house", "prime",
        "defense", "war", "foreign", "state", "army", "navy", "air", "force", "marine", "corps",
        "joint", "national", "u.s", "us", "american", "chinese", "china", "pla", "pentagon",
        "communist", "party", "first", "new", "long-time", "retired", "principal", "associate",
        "permanent", "high-ranking", "ranking", "lead"
    }
)  # fmt: skip
