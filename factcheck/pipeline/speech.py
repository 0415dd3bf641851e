"""Who says it: reporting verbs, their subjects, and voices that a paper relays as its own."""

from collections.abc import Sequence

from factcheck.pipeline.mentions import PersonMention, PlaceMention
from factcheck.pipeline.tokens import Tokens

REPORTING = frozenset(
    "say tell announce note add state report claim declare explain insist remark argue confirm"
    " write suggest warn acknowledge reveal disclose believe think assume suspect imagine know"
    " regret realise realize remember deny reject dispute refute allege maintain stress emphasise"
    " emphasize recall reiterate agree promise pledge vow indicate observe predict hope expect"
    " wish forget overlook".split()
)
# What is said, thought, shown or wanted may stand behind these with "that".
CONTENT_VERBS = REPORTING | frozenset(
    "show mean learn hear see find feel decide demand propose recommend order rule ensure"
    " guarantee prove demonstrate conclude determine estimate judge fear worry doubt understand"
    " assure inform notify advise remind convince persuade signal imply require request ask"
    " contend assert concede boast complain joke testify speculate hint reckon calculate sense"
    " notice discover guess dream pray swear threaten caution mention comment post tweet reply"
    " respond answer read settle resolve arrange provide happen follow transpire consider"
    " point".split()
)
BELIEF = frozenset("believe think assume suspect imagine expect predict hope guess feel".split())
# A writer who says that somebody learned or confirmed it tells it himself.
FACTIVE = frozenset(
    "know regret realise realize remember reveal disclose confirm forget overlook learn".split()
)
DENYING = frozenset("deny reject dispute refute dismiss debunk".split())
WISHING = frozenset("wish hope want".split())

# A paper that paraphrases these relays their fact as its own; it quotes anyone else.
_RELAYED = frozenset(
    "pentagon ministry ministries department command statement release readout announcement embassy"
    " government state-run agency media website side report notice reports network news broadcaster"
    " cctv xinhua newspaper navy spokesman spokesperson spokeswoman defense information data"
    " records".split()
)
_BARE_PARTY = 2  # "Beijing", "the Chinese": more words name somebody of theirs
_PLAIN = frozenset(
    "senator lawmaker analyst expert critics scholar professor blogger editor".split()
)


def voice_of(
    tokens: Tokens,
    subject: Sequence[int],
    people: Sequence[PersonMention],
    places: Sequence[PlaceMention],
) -> str | None:
    """Return whose words a paper reports, or None where it speaks for itself.

    None as well for a ministry, a command or a readout: news copy relays an office's
    account of its own meetings in its own voice, and answers for the paraphrase.
    """
    if not subject:
        return None
    words = {tokens.lowers[at] for at in subject}
    if words & _RELAYED and not words & _PLAIN:
        return None
    inside = set(subject)
    if len(words) <= _BARE_PARTY and any(
        mention.start in inside and mention.party for mention in places
    ):
        return None
    for mention in people:
        if mention.start in inside:
            return " ".join(tokens.texts[mention.start : mention.end])
    shown = [tokens.texts[at] for at in subject if tokens.texts[at] not in {",", '"'}]
    return " ".join(shown[-6:]) or None
