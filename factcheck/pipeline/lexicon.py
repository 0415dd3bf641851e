"""The closed classes of English and the verbs of news, for finding clauses without a parser."""

import re
from dataclasses import dataclass
from functools import lru_cache

BE = frozenset("be am is are was were been being 's 're".split())
HAVE = frozenset("have has had having 've 'd".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would shall should may might can could must 'll wo ca".split())
AUXILIARIES = BE | HAVE | DO | MODALS
FINITE_AUXILIARIES = AUXILIARIES - frozenset("be been being having 's 'd".split())

NEGATIONS = frozenset("not n't never no none nobody nothing neither nor without hardly".split())
DETERMINERS = frozenset(
    "the a an this that these those its their his her our my your every each some any no both"
    " all another such which".split()
)
PRONOUNS = frozenset("i he she it we they you him her them us who whom himself themselves".split())
SUBJECT_PRONOUNS = frozenset("he she it we they".split())
RELATIVES = frozenset("which who whom whose where".split())
COORDINATORS = frozenset("and but or nor yet".split())
PREPOSITIONS = frozenset(
    "in on at of for from to by with between among about against into onto under over after before"
    " during since until till through throughout within without across toward towards upon amid"
    " amidst despite following per via like near behind beyond below above around ahead because"
    " than as alongside beside besides including".split()
)
# What answers something: "in response to", "as punishment for", "out of anger at".
_REACTIONS = {
    "to": "response answer reply reaction objection",
    "for": "retaliation punishment revenge reprisal payback",
    "at": "protest anger fury outrage displeasure rage",
    "over": "protest anger fury outrage displeasure rage",
    "against": "protest retaliation",
}
REASON_PHRASES = frozenset(
    f"{opener} {noun} {particle}"
    for particle, nouns in _REACTIONS.items()
    for noun in nouns.split()
    for opener in ("in", "as", "as a", "as an", "out of")
) | {
    "because of", "on account of", "due to", "owing to", "as a result of", "to punish",
}  # fmt: skip
ADJUNCT_PHRASES = REASON_PHRASES | {
    "thanks to", "ahead of", "in the wake of", "on the heels of", "in the aftermath of",
    "to protest", "in line with", "as part of", "instead of", "rather than", "prior to",
    "in addition to", "on the sidelines of", "on the margins of", "on the edge of",
    "on the edges of", "in the margins of", "at the edge of",
}  # fmt: skip
ADVERBS = frozenset(
    "also then now just only even still already again later earlier first finally formally"
    " abruptly briefly instead not never jointly once twice recently reportedly personally"
    " previously originally initially eventually officially soon together back seldom rarely"
    " always often usually ever hardly sometimes normally typically traditionally ordinarily"
    " generally actually really perhaps possibly apparently wrongly incorrectly falsely mistakenly"
    " erroneously likely too".split()
)
# What somebody holds, makes or breaks off: "that" behind these stands for "which".
HAPPENING_NOUNS = frozenset(
    "visit trip flight journey tour stop stopover round meeting session talks dialogue dialogues"
    " call summit channel channels exchange exchanges gathering".split()
)
# Words that belong to no name, however they are written.
GRAMMATICAL = (
    AUXILIARIES | NEGATIONS | DETERMINERS | PRONOUNS | RELATIVES | COORDINATORS | PREPOSITIONS
    | ADVERBS | frozenset("when while if unless although though once whereas whether so".split())
)  # fmt: skip
# Two words that stand for an adverb inside a verb group: "were in fact held".
ADVERBIAL = frozenset(
    {("in", "fact"), ("in", "reality"), ("in", "truth"), ("in", "effect"), ("of", "course"),
     ("after", "all"), ("at", "last"), ("at", "first"), ("in", "turn"), ("in", "theory"),
     ("by", "then"), ("so", "far"), ("until", "then")}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a verb: its base, and whether it can be finite, a participle, an -ing form."""

    base: str
    finite: bool = False
    past: bool = False
    participle: bool = False
    ing: bool = False
    bare: bool = False
    nounlike: bool = False


_IRREGULAR = {
    "be": ("was", "been"), "become": ("became", "become"), "begin": ("began", "begun"),
    "break": ("broke", "broken"), "bring": ("brought", "brought"), "build": ("built", "built"),
    "catch": ("caught", "caught"), "choose": ("chose", "chosen"), "come": ("came", "come"),
    "cut": ("cut", "cut"), "deal": ("dealt", "dealt"), "do": ("did", "done"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "feel": ("felt", "felt"),
    "find": ("found", "found"), "fly": ("flew", "flown"), "forget": ("forgot", "forgotten"),
    "freeze": ("froze", "frozen"), "get": ("got", "got"), "give": ("gave", "given"),
    "go": ("went", "gone"), "grow": ("grew", "grown"), "hang": ("hung", "hung"),
    "have": ("had", "had"), "hear": ("heard", "heard"), "hold": ("held", "held"),
    "keep": ("kept", "kept"), "know": ("knew", "known"), "lay": ("laid", "laid"),
    "lead": ("led", "led"), "leave": ("left", "left"), "lie": ("lay", "lain"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"), "mean": ("meant", "meant"), "meet": ("met", "met"),
    "pay": ("paid", "paid"), "put": ("put", "put"), "read": ("read", "read"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"), "say": ("said", "said"), "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"), "set": ("set", "set"), "shake": ("shook", "shaken"),
    "shoot": ("shot", "shot"), "show": ("showed", "shown"), "shut": ("shut", "shut"),
    "sit": ("sat", "sat"), "speak": ("spoke", "spoken"), "spend": ("spent", "spent"),
    "stand": ("stood", "stood"), "strike": ("struck", "struck"), "swear": ("swore", "sworn"),
    "take": ("took", "taken"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "throw": ("threw", "thrown"), "understand": ("understood", "understood"), "win": ("won", "won"),
    "wind": ("wound", "wound"), "write": ("wrote", "written"), "buy": ("bought", "bought"),
    "fight": ("fought", "fought"), "undertake": ("undertook", "undertaken"),
    "withdraw": ("withdrew", "withdrawn"),
    "undo": ("undid", "undone"), "overtake": ("overtook", "overtaken"),
    "bear": ("bore", "born"), "arise": ("arose", "arisen"), "bend": ("bent", "bent"),
    "bid": ("bid", "bid"), "bite": ("bit", "bitten"),
    "blow": ("blew", "blown"), "cast": ("cast", "cast"), "cling": ("clung", "clung"),
    "cost": ("cost", "cost"), "dig": ("dug", "dug"), "drink": ("drank", "drunk"),
    "eat": ("ate", "eaten"), "feed": ("fed", "fed"), "flee": ("fled", "fled"),
    "forbid": ("forbade", "forbidden"), "forego": ("forewent", "foregone"),
    "foresee": ("foresaw", "foreseen"), "forgo": ("forwent", "forgone"),
    "forsake": ("forsook", "forsaken"), "grind": ("ground", "ground"), "hide": ("hid", "hidden"),
    "hit": ("hit", "hit"), "hurt": ("hurt", "hurt"), "lend": ("lent", "lent"),
    "overcome": ("overcame", "overcome"), "override": ("overrode", "overridden"),
    "oversee": ("oversaw", "overseen"), "overthrow": ("overthrew", "overthrown"),
    "quit": ("quit", "quit"), "redo": ("redid", "redone"), "ride": ("rode", "ridden"),
    "ring": ("rang", "rung"), "sell": ("sold", "sold"), "shrink": ("shrank", "shrunk"),
    "sing": ("sang", "sung"), "sink": ("sank", "sunk"), "sleep": ("slept", "slept"),
    "slide": ("slid", "slid"), "split": ("split", "split"), "steal": ("stole", "stolen"),
    "stick": ("stuck", "stuck"), "sweep": ("swept", "swept"), "swing": ("swung", "swung"),
    "teach": ("taught", "taught"), "tear": ("tore", "torn"), "undergo": ("underwent", "undergone"),
    "uphold": ("upheld", "upheld"), "upset": ("upset", "upset"), "wake": ("woke", "woken"),
    "wear": ("wore", "worn"), "withhold": ("withheld", "withheld"),
    "withstand": ("withstood", "withstood"),
}  # fmt: skip
_REGULAR = (
    "accept accuse add address adjourn affirm agree aim air allow alternate announce answer appear"
    " applaud appoint approve argue arrange arrive ask assemble assert assume attend attribute axe"
    " await back believe blame boycott brief call cancel characterize chair change cite claim close"
    " co-chair co-host co-lead collapse comment compile conclude condemn conduct confer confirm"
    " confuse consider consult contend continue convene cover count criticise criticize cross date"
    " debate debunk decide declare decline defend delay demand deny depart describe discontinue"
    " discuss dismiss dispatch dispute doubt dub end emphasize emphasise establish estimate"
    " exchange expect explain express face fail favor file finish fire focus follow force gather"
    " greet halt handle happen head help hint hope host identify ignore imagine include insist"
    " inaugurate infuriate introduce invite involve join jump kick label land last launch learn"
    " list look mark mention miss mistake misidentify misstate move name note notice number object"
    " observe occupy occur offer open oppose organise organize oust outline overlap pause phone"
    " place plan play pledge point post postpone praise predict prefer prepare preside press"
    " prevent produce promise propose protest provoke publish pull punish push question raise reach"
    " react reaffirm realise realize recall receive recognise recognize reconvene record reduce"
    " refer refuse refute regret reiterate reinstate reject relate relay release remain remark"
    " remember remove renew reopen repeat replace report represent reply request require rescind"
    " reschedule resolve respond restart restore result resume retaliate return reveal review rule"
    " sack schedule scrap scupper secure serve sever share shelve shift shoot-down shuttle sign"
    " signal skip snub spark stage start state stay stop store stress style succeed suggest suspect"
    " suspend switch talk telephone terminate thaw toast total touch trade travel treat trigger"
    " turn tweet unfreeze update urge use view visit vote vow wait walk want warn welcome wish work"
    " worry wrap yield pencil slate mandate convey telegraph nominate install confront reconnect"
    " picture photograph film overlook drop ditch resurrect revive reboot rename abandon annul"
    " bow cease derail disband dump exit foil interrupt jettison kill lapse mothball nix opt"
    " renounce scotch scuttle jet slam spurn step storm torpedo veto void"
    " exist consist depend belong seem differ emerge suffer prove tend try avoid ensure enable"
    " reflect contain provide survive expand improve manage maintain vary apply rely intend"
    " hesitate pretend coincide persist prevail resemble constitute comprise create destroy"
    " develop earn encourage enjoy examine explore indicate inform obtain participate perform"
    " permit possess protect pursue reassure remind retain seize settle solve strengthen"
    " threaten undermine violate weaken linger contribute concern cause expire fear deserve"
    " disagree lack pass stem".split()
)
# Their -s or base form is more often a noun in news: no verb unless grammar says so.
_NOUNS_TOO = frozenset(
    "talk round visit call meet lead head host chair state report place file date end cover force"
    " face count trade change name number plan press point post question result share signal stage"
    " start stop style mark look list object aim answer claim comment demand doubt estimate"
    " exchange favor focus air address debate dispute delay cut run set stand strike work wish use"
    " view vote win show read review request release record project protest promise praise pause"
    " offer note hope help fire fight freeze halt return rise thaw touch turn wrap yield total"
    " schedule brief back close open land last store train total shift sign switch deal draw fall"
    " find walk wait worry want split spark toast slate mandate labels pencil rule part trigger"
    " favor label snub sack axe kick worry picture photograph film drop bow exit kill lapse step"
    " storm torpedo veto void boycott quit bid cast cost feed hit hurt ring split stick swing"
    " upset blow bend ride steal tear wear jet concern cause fear lack pass stem permit".split()
)  # fmt: skip
_DOUBLING = frozenset(
    "plan stop snub dub drop scrap axe skip wrap tag refer confer prefer travel cancel annul opt"
    " slam step jet".split()
)
_VOWELS = frozenset("aeiou")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
# What a past in -ed dropped: "settl", "judg", "impos", "indicat", but "open", "visit", "defeat".
_SILENT_E = re.compile(
    r"(?:[bcdfgkpstz]l|[ceuv]|[^z]z|[aeioudlr]g|[^s]s"
    r"|(?:^|[^aeiou]|qu)(?:[aiu]d|od|ed|[aiu]r|in|[iu]l|[aiu]m|ap|[io]b|[aiou]k|yp|ut)"
    r"|(?:[^aeo]|cre)at|uad|(?:m|qu|n|dev)ot|(?:pl|st|gn|sc|ad)or|ven|(?:pl|mp|del)et|[ph]on"
    r"|^(?:w|p|gr|sw|str)ip)$"
)
_SHORTEST_PAST = 5  # "seed" and "feed" are too short to be the past of a verb not listed
# Words in -ed or -s that are no verbs.
NO_VERBS = frozenset(
    "united red hundred speed need indeed sacred unprecedented ahmed limited so-called bed shed"
    " armed advanced unmanned related detailed mixed renewed strained heightened frozen high-ranked"
    " alleged fixed long-awaited unresolved repeated closed-door unidentified self-governed used"
    " assured continued deputy-led aged hostilities".split()
)


def _regular(base: str) -> tuple[str, str, str]:
    """Return the -s, -ed and -ing forms of a regular verb."""
    if base.endswith("e"):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    es = "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"
    if base in _DOUBLING and base[-1] != "e":
        return base + es, base + base[-1] + "ed", base + base[-1] + "ing"
    return base + es, base + "ed", base + "ing"


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and base not in {"be", "see"}:
        return base[:-1] + "ing"
    doubled = frozenset("begin cut get hit put run set shut sit win".split())
    return base + base[-1] + "ing" if base in doubled else base + "ing"


def _forms() -> dict[str, VerbForm]:
    """Return every form of every verb listed here."""
    forms: dict[str, VerbForm] = {}

    def add(word: str, form: VerbForm) -> None:
        known = forms.get(word)
        if known is None or (form.past and not known.past):
            forms[word] = form

    for base in _REGULAR:
        s_form, past, ing = _regular(base)
        noun = base in _NOUNS_TOO
        add(base, VerbForm(base, finite=True, bare=True, nounlike=noun))
        add(s_form, VerbForm(base, finite=True, nounlike=noun))
        add(past, VerbForm(base, finite=True, past=True, participle=True))
        add(ing, VerbForm(base, ing=True))
        if base in {"cancel", "travel"}:
            add(base + "ed", VerbForm(base, finite=True, past=True, participle=True))
            add(base + "ing", VerbForm(base, ing=True))
    for base, (past, participle) in _IRREGULAR.items():
        noun = base in _NOUNS_TOO
        if base not in {"be", "have", "do"}:
            add(base, VerbForm(base, finite=True, bare=True, nounlike=noun))
            s_form = _regular(base)[0] if base != "go" else "goes"
            add(s_form, VerbForm(base, finite=True, nounlike=noun))
            same = past == participle
            unchanged = past == base  # "to cut" as well as "they cut"
            add(past, VerbForm(base, finite=True, bare=unchanged, past=True, participle=same))
            if not same and participle != base:
                add(participle, VerbForm(base, participle=True))
            add(_ing(base), VerbForm(base, ing=True))
    add("due", VerbForm("due", participle=True))  # "talks due in May", as "talks set for May"
    return forms


VERBS = _forms()


@lru_cache(maxsize=8192)
def verb_form(lower: str) -> VerbForm | None:
    """Return what form of a verb a word may be; an unlisted word in -ed is taken for one."""
    form = VERBS.get(lower)
    if form is not None:
        return form
    if (
        lower.endswith("ed")
        and len(lower) >= _SHORTEST_PAST
        and lower not in NO_VERBS
        and lower.isalpha()
        and not (lower.startswith("un") and lower[2:] in VERBS)  # "two calls went unanswered"
    ):
        return VerbForm(_base_of(lower[:-2]), finite=True, past=True, participle=True)
    return None


def _base_of(stem: str) -> str:
    """Return the base of an unlisted verb whose past is `stem` with -ed, as English spells it."""
    if stem.endswith("i"):
        return stem[:-1] + "y"  # carried
    if _DOUBLED.search(stem):
        return stem[:-1]  # barred
    return stem + "e" if _SILENT_E.search(stem) else stem
