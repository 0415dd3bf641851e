"""Say how a clause is put forward that somebody says, believes or denies."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Assertion, Role, Status
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import NEGATIONS
from factcheck.pipeline.mentions import PersonMention, PlaceMention
from factcheck.pipeline.predicates import is_rumoured, judged, of_content
from factcheck.pipeline.speech import BELIEF, DENYING, FACTIVE, WISHING, voice_of
from factcheck.pipeline.tokens import Tokens
from factcheck.pipeline.verbs import VerbGroup

_ERROR_WORDS = frozenset(
    "wrongly incorrectly falsely mistakenly erroneously inaccurately misstated misidentified"
    " miscounted misreported mistake".split()
)
_EARLIER = frozenset("earlier previous original".split())
_ALL = frozenset({"every", "all", "each", "no", "any"})  # "as in every earlier edition"
_VERSIONS = frozenset("version versions edition editions draft".split())
_ERRING = frozenset("errs erred misdates misdated misnumbers misnumbered misstates".split())
# "The almanac puts the round in May", "she numbers it the 18th": what somebody else wrote.
_PUTTING = frozenset(
    "put place date number count list give have set make call dub promote demote".split()
)
# Of a report only these tell what it says: a report can also "make headlines".
_PUTTING_SO = frozenset({"put", "place", "date", "number", "call", "dub", "promote", "demote"})
_REPORTS = frozenset(
    "report broadcast broadcaster newspaper paper outlet channel article headline post bulletin"
    " dispatch media press rumors rumours gossip tweet tweets".split()
)
_WE = frozenset({"we", "our"})
_TELLING = frozenset("report state say write claim print publish".split())
_NUMBERING = frozenset({"date", "number"})
_WRITINGS = frozenset(
    "book author writer historian almanac guide entry page chronicle chronicler memoir memoirs"
    " website brochure handbook textbook encyclopedia encyclopaedia biographer biography"
    " columnist blogger caption plaque footnote index appendix timeline novel novelist script"
    " documentary film".split()
)
_CORRECTED = frozenset("article story report piece caption headline column version item".split())
_SAYING = frozenset(
    "say claim tell state argue assert allege suggest report announce write believe think insist"
    " maintain declare indicate conclude imply assume".split()
)
# What nobody says is denied; what nobody confirms may be so.
_UNSAID = dict.fromkeys(_SAYING, Status.DENIED) | {"confirm": Status.HYPOTHETICAL}
# Whoever is "relieved that" it was held, or "surprised", does not merely say so.
_MOVING = frozenset(
    "relieve please surprise sadden disappoint delight thrill embarrass anger alarm frustrate"
    " upset shock astonish encourage hearten gratify irritate annoy amaze".split()
)
_VERDICTS = frozenset(
    "wrong false untrue incorrect mistaken inaccurate mistake error myth nonsense".split()
)
_TO_VERDICT = 6  # tokens of "that is simply a mistake :"
_DOUBTLESS = frozenset("deny dispute doubt question".split())


@dataclass(frozen=True, slots=True)
class Scope:
    """What a sentence gives the assertion of its clauses to read."""

    tokens: Tokens
    start: int
    end: int
    clauses: Sequence[Clause]
    people: Sequence[PersonMention]
    places: Sequence[PlaceMention]
    role: Role
    quoted: frozenset[int]
    quote_speaker: str | None = None


def of_content_clause(scope: Scope, child: Clause, parent: Clause) -> Assertion:
    """Return the assertion of "the talks ended" in "rumours that the talks ended are false"."""
    noun = scope.tokens.lowers[child.antecedent]
    said = _copular(scope, parent, parent.verb) if parent.verb is not None else None
    if said is not None:
        return said
    words = [scope.tokens.lowers[at] for at in parent.tokens if at > child.tokens[-1]]
    denied = any(verb.base in DENYING for verb in parent.verbs)
    status = Status.DENIED if denied else judged(words)
    status = of_content(noun) if status is Status.ASSERTED else status
    return Assertion(status, speaker=noun if is_rumoured(noun) else None)


def _copular(scope: Scope, parent: Clause, verb: VerbGroup) -> Assertion | None:
    """Return the assertion of what "it is true" or "it would be wrong to say" is said of."""
    clause, words = parent, [scope.tokens.lowers[at] for at in parent.tokens if at >= verb.end]
    if parent.kind == "infinitive" and parent.parent is not None:
        clause = scope.clauses[parent.parent]
        words = [scope.tokens.lowers[at] for at in clause.tokens]
    be = clause.verb
    if be is None or be.base not in {"be", "seem", "remain"} or be.passive:
        return None
    subject = {scope.tokens.lowers[at] for at in clause.tokens if at < be.start}
    if not subject & {"it", "there", "nothing"}:
        return None
    return Assertion(judged([*subject, *words], negated=be.negated))


def of_speech(scope: Scope, parent: Clause, verb: VerbGroup) -> Assertion:
    """Return the assertion that a reporting verb gives to what is said."""
    said = _copular(scope, parent, verb)
    if said is not None:
        return said
    teller = parent
    if parent.kind == "infinitive" and parent.parent is not None:
        teller = scope.clauses[parent.parent]
    subject = [
        at for at in teller.tokens if at < (teller.verb.start if teller.verb else verb.start)
    ]
    negative = verb.negated or any(scope.tokens.lowers[at] in NEGATIONS for at in subject)
    if verb.base == "pretend" or (negative and verb.base in _UNSAID):
        return Assertion(_UNSAID.get(verb.base, Status.DENIED))
    if verb.base in DENYING or verb.base in _DOUBTLESS:
        return (
            Assertion()
            if negative
            else Assertion(
                Status.DENIED, speaker=voice_of(scope.tokens, subject, scope.people, scope.places)
            )
        )
    words = [scope.tokens.lowers[at] for at in parent.tokens]
    wrong = not _ERROR_WORDS.isdisjoint(words)
    told_before = verb.past and verb.base in _TELLING and words_of_ours(scope, subject)
    told_before = told_before or _of_corrected(scope, subject)
    if wrong or told_before or _superseded(words) or _set_right(scope, parent):
        return Assertion(Status.REPORTED_ERROR)
    if verb.base in WISHING:
        return Assertion(Status.HYPOTHETICAL)
    if verb.base in {"plan", "expect", "agree", "promise", "pledge", "vow"}:
        return Assertion(Status.PLANNED)
    speaker = voice_of(scope.tokens, subject, scope.people, scope.places)
    if verb.base in BELIEF:
        return Assertion(speaker=speaker or "somebody", hedged=True)
    if _takes_for_granted(scope, verb, subject):
        return Assertion()
    return Assertion(speaker=speaker)


def words_of_ours(scope: Scope, subject: Sequence[int]) -> bool:
    """Tell "on Friday we stated", "our report said": what a paper now speaks of as told before."""
    return not _WE.isdisjoint(scope.tokens.lowers[at] for at in subject)


def _of_corrected(scope: Scope, subject: Sequence[int]) -> bool:
    """Tell "a headline gave", in a correction: what it gave is the error."""
    words = {scope.tokens.lowers[at] for at in subject}
    return scope.role is Role.CORRECTION and not _CORRECTED.isdisjoint(words)


def _takes_for_granted(scope: Scope, verb: VerbGroup, subject: Sequence[int]) -> bool:
    """Tell "you will understand that the talks ended" from "the paper understands that"."""
    if verb.base == "be":
        return True  # "it was one of three channels that China closed"
    if verb.passive and verb.base in _MOVING:
        return True
    if verb.base not in {"understand", "see"}:
        return verb.base in FACTIVE
    words = {scope.tokens.lowers[at] for at in subject}
    return bool(words & {"you", "we", "one", "anyone", "everyone", "readers"})


def _set_right(scope: Scope, parent: Clause) -> bool:
    """Tell "some said 2023; in fact it was 2022": the writer takes the other side."""
    for clause in scope.clauses:
        words = [scope.tokens.lowers[at] for at in clause.tokens if at > parent.tokens[-1]]
        words = [word for word in words if word[0].isalnum()]
        if clause.kind != "coordinate" or clause.index <= parent.index or not words:
            continue
        if _in_fact(words):
            return True
        if clause.connector in {";", "\u2014"} and words[0] in {"it", "they"} and words[1:2] in (
            ["was"], ["were"], ["is"],
        ):  # fmt: skip
            return True
    return False


def _in_fact(words: Sequence[str]) -> bool:
    fact = words[:2] in (["in", "fact"], ["in", "reality"], ["in", "truth"])
    return fact or words[0] == "actually" or words[1:2] == ["actually"]


def taken_back(scope: Scope, clause: Clause) -> bool:
    """Tell "wire copy had it open on Dec. 14; in fact it began a day later"."""
    for other in scope.clauses:
        own = [scope.tokens.lowers[at] for at in other.tokens if scope.tokens.lowers[at].isalnum()]
        parted = other.connector in {";", "\u2014"} and other.index > clause.index
        told = other.verb is not None and other.verb.base != "be"
        if parted and told and _in_fact(own):
            return True
    return False


def denied_next(scope: Scope) -> bool:
    """Tell what the sentence behind takes back: "Some put it in 2023. That is a mistake: …"."""
    lowers = scope.tokens.lowers
    at = scope.end + (lowers[scope.end : scope.end + 1] == ["("])
    words = lowers[at : at + _TO_VERDICT]
    if words[:1] and words[0] in _VERDICTS:
        return words[1:2] in ([":"], ["."], [","], ["!"], [";"])
    if words[:2] in (["not", "so"], ["not", "true"]):
        return True
    if words[:1] not in (["that"], ["this"], ["it"], ["they"], ["both"]):
        return False
    if words[1:2] == ["was"] and words[2:3] == ["last"] and words[4:5] == ["'s"]:
        return True  # "Some put this year's in Rome. That was last year's."
    if words[1:2] not in (["is"], ["'s"], ["are"]):
        return False
    rest = [word for word in words[2:] if word not in {"a", "an", "all", "both", "simply"}]
    if rest[:2] in (["not", "so"], ["not", "true"]):
        return True
    return rest[:1] != [] and rest[0] in _VERDICTS and rest[1:2] in ([":"], ["."], [","], [";"])


def is_put_to_readers(scope: Scope) -> bool:
    """Tell what follows "True or false?"."""
    return scope.tokens.lowers[max(scope.start - 4, 0) : scope.start] == [
        "true", "or", "false", "?",
    ]  # fmt: skip


def mistaken(clause: Clause, words: Sequence[str]) -> bool:
    """Tell a clause that its own words, or a mention of an earlier version, mark as wrong."""
    if not _ERRING.isdisjoint(words):
        return True
    return clause.verb is not None and (not _ERROR_WORDS.isdisjoint(words) or _superseded(words))


def written_by(scope: Scope, clause: Clause) -> str | None:
    """Return whose book or page puts something so: "the almanac", "she"."""
    verb = clause.verb
    if verb is None or verb.passive or verb.base not in _PUTTING:
        return None
    subject = [scope.tokens.lowers[at] for at in clause.tokens if at < verb.start]
    known = _WRITINGS | _REPORTS if verb.base in _PUTTING_SO else _WRITINGS
    writing = next((w for w in subject if w in known or w.removesuffix("s") in known), None)
    pronoun = subject[-1:] if verb.base in _NUMBERING and subject[-1:] in (["she"], ["he"]) else []
    return writing or next(iter(pronoun), None)


def _superseded(words: Sequence[str]) -> bool:
    """Tell "an earlier version of this article said": what it said has been withdrawn."""
    return any(
        word in _EARLIER and behind in _VERSIONS and before not in _ALL
        for before, word, behind in zip(["", *words], words, words[1:], strict=False)
    )
