"""How each clause is put forward: asserted, planned, denied, supposed, asked; and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Assertion, Role, Status
from factcheck.pipeline.clauses import Clause
from factcheck.pipeline.lexicon import NEGATIONS
from factcheck.pipeline.mentions import PersonMention, PlaceMention
from factcheck.pipeline.predicates import is_rumoured, judged, of_content, supposes
from factcheck.pipeline.speech import BELIEF, DENYING, FACTIVE, WISHING, voice_of
from factcheck.pipeline.tokens import Tokens
from factcheck.pipeline.verbs import VerbGroup

_CONDITIONS = frozenset("if unless provided lest whether".split())
_PLANNING = frozenset(
    "plan expect schedule set intend hope aim want seek propose offer pledge promise vow agree"
    " pencil slate prepare due arrange consider invite wish urge ask press call mean decide".split()
)
_PLANNING_WORDS = frozenset(
    "due set likely expected scheduled planned slated ready poised willing tentative possible"
    " upcoming forthcoming plans plan hopes proposal prospect".split()
)
_ERROR_WORDS = frozenset(
    "wrongly incorrectly falsely mistakenly erroneously inaccurately misstated misidentified"
    " miscounted misreported mistake".split()
)
_HEDGES = frozenset(
    "may might could possibly perhaps reportedly apparently allegedly seemingly".split()
)
_GENERIC = frozenset(
    "usually traditionally normally typically often generally ordinarily sometimes customarily"
    " nominally alternates alternate alternating switches shuttle".split()
)
_SAYING = frozenset(
    "say claim tell state argue assert allege suggest report announce write believe think insist"
    " maintain declare indicate conclude imply assume".split()
)
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


def assertion_of(scope: Scope, clause: Clause) -> Assertion:
    """Return how `clause` is put forward, with what the clauses above it do to it."""
    status = _own_status(scope, clause)
    negated = _negated(scope, clause)
    hedged = _hedged(scope, clause)
    speaker: str | None = None
    quoted = clause.kind == "quote"
    child, parent_index = clause, clause.parent
    while parent_index is not None:
        parent = scope.clauses[parent_index]
        quoted = quoted or parent.kind == "quote"
        above = _from_above(scope, child, parent)
        status = status if status is not Status.ASSERTED else above.status
        hedged = hedged or above.hedged
        speaker = speaker or above.speaker
        child, parent_index = parent, parent.parent
    speaker = speaker or _reported_by(scope, clause) or _according_to(scope)
    if quoted:
        speaker = speaker or scope.quote_speaker or "a speaker"
    if status is Status.ASSERTED and _question(scope):
        status = Status.QUESTION
    if status is Status.ASSERTED and _mistaken(scope, clause):
        status = Status.REPORTED_ERROR
    return Assertion(status, negated, hedged, speaker, quoted)


def _own_status(scope: Scope, clause: Clause) -> Status:
    """Return what the clause's own connector and verb make of it."""
    tokens, verb = scope.tokens, clause.verb
    if _supposed(scope, clause):
        return Status.HYPOTHETICAL
    if clause.kind == "infinitive":
        return _infinitive_status(scope, clause)
    if verb is None:
        return _verbless_status(scope, clause)
    words = {tokens.lowers[at] for at in clause.tokens}
    if verb.modal in {"will", "shall", "'ll", "is to"} or (
        verb.base == "be" and words & {"due", "expected", "scheduled", "slated"} and not verb.past
    ):
        return Status.PLANNED
    if verb.modal in {"would", "should", "must", "can", "ca", "wo"}:
        return (
            Status.HYPOTHETICAL
            if verb.perfect or verb.modal in {"should", "would"}
            else Status.PLANNED
        )
    if verb.modal == "could" or verb.modal in {"may", "might"}:
        return Status.HYPOTHETICAL if not verb.perfect else Status.ASSERTED
    if verb.base in {"schedule", "plan", "expect", "slate", "pencil", "propose", "due"} and (
        verb.passive or verb.form == "participle"
    ):
        return Status.PLANNED
    if words & _GENERIC and not verb.past:
        return Status.GENERIC
    if _habitual(scope, clause, verb):
        return Status.GENERIC
    return Status.ASSERTED


def _verbless_status(scope: Scope, clause: Clause) -> Status:
    words = {scope.tokens.lowers[at] for at in clause.tokens}
    if words & {"due", "upcoming", "forthcoming", "expected", "planned", "scheduled"}:
        return Status.PLANNED
    return Status.ASSERTED


def _infinitive_status(scope: Scope, clause: Clause) -> Status:
    """Return planned for what somebody is to do; what was "the first to" do was done."""
    parent = scope.clauses[clause.parent] if clause.parent is not None else None
    before = scope.tokens.lowers[clause.antecedent] if clause.antecedent >= scope.start else ""
    if before in {"first", "last", "second", "only", "enough"}:
        return Status.ASSERTED
    verb = parent.verb if parent is not None else None
    if (
        verb is not None
        and verb.base
        in {"travel", "fly", "go", "come", "return", "gather", "meet", "arrive", "convene"}
        and verb.past
    ):
        return Status.ASSERTED
    return Status.PLANNED


def _supposed(scope: Scope, clause: Clause) -> bool:
    """Tell a condition, or the second half of one: "if it opened on Monday and closed on"."""
    if clause.connector in _CONDITIONS or _inverted_condition(scope, clause):
        return True
    first = next((at for at in clause.tokens if scope.tokens.texts[at][0].isalpha()), -1)
    if clause.kind == "main" and first >= 0 and supposes(scope.tokens.lowers[first]):
        return True
    return clause.kind == "subordinate" and any(
        other.connector in _CONDITIONS
        and (other.parent, other.antecedent) == (clause.parent, clause.antecedent)
        for other in scope.clauses
    )


def _inverted_condition(scope: Scope, clause: Clause) -> bool:
    """Tell "Had the talks gone ahead, …" and "Were the talks to be moved, …"."""
    first = next((at for at in clause.tokens if scope.tokens.texts[at] not in {'"', ","}), -1)
    if first < 0 or scope.tokens.lowers[first] not in {"had", "were", "should"}:
        return False
    return not scope.tokens.texts[scope.end - 1].startswith("?") and clause.kind in {
        "main",
        "coordinate",
    }


def _habitual(scope: Scope, clause: Clause, verb: VerbGroup) -> bool:
    """Tell a simple present passive without a time, "talks are held in", from a report."""
    del clause
    return (
        verb.passive
        and not verb.past
        and not verb.perfect
        and scope.role is not Role.HEADLINE
        and (
            scope.tokens.lowers[verb.start] in {"are", "is"}
            and verb.base in {"hold", "lead", "host", "chair", "head"}
        )
    )


def _negated(scope: Scope, clause: Clause) -> bool:
    """Tell whether the writer says that it did not happen; two negations make none."""
    verb = clause.verb
    if verb is None:
        return any(
            scope.tokens.lowers[at] in {"no", "without", "never"} for at in clause.tokens[:3]
        )
    count = int(verb.negated)
    subject = [scope.tokens.lowers[at] for at in clause.tokens if at < verb.start]
    count += any(
        word in {"no", "none", "nobody", "nothing", "neither", "without"} for word in subject
    )
    after = [scope.tokens.lowers[at] for at in clause.tokens if verb.end <= at < verb.end + 2]
    count += bool(after[:1] in (["no"], ["never"]))
    return count % 2 == 1


def _hedged(scope: Scope, clause: Clause) -> bool:
    return any(
        scope.tokens.lowers[at] in _HEDGES and not scope.tokens.capitalised(at)
        for at in clause.tokens
    ) or any(verb.base in {"seem", "appear"} for verb in clause.verbs)


def _from_above(scope: Scope, child: Clause, parent: Clause) -> Assertion:
    """Return what the clause above does to the one below it."""
    verb = parent.verb
    if _supposed(scope, parent) and child.kind not in {"main", "coordinate"}:
        return Assertion(Status.HYPOTHETICAL)
    if child.kind == "content":
        return _content(scope, child, parent)
    if child.kind in {"speech", "quote"} and verb is not None:
        return _spoken(scope, parent, verb)
    if child.kind in {"infinitive", "subordinate", "adjunct"}:
        denied = verb is not None and verb.base in DENYING
        return Assertion(Status.DENIED if denied else Status.ASSERTED)
    return Assertion()


def _content(scope: Scope, child: Clause, parent: Clause) -> Assertion:
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


def _spoken(scope: Scope, parent: Clause, verb: VerbGroup) -> Assertion:
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
    if negative and verb.base in _SAYING:
        return Assertion(Status.DENIED)
    if verb.base in DENYING or verb.base in _DOUBTLESS:
        return (
            Assertion()
            if negative
            else Assertion(
                Status.DENIED, speaker=voice_of(scope.tokens, subject, scope.people, scope.places)
            )
        )
    if _says_wrongly(scope, parent):
        return Assertion(Status.REPORTED_ERROR)
    if verb.base in WISHING:
        return Assertion(Status.HYPOTHETICAL)
    if verb.base in {"plan", "expect", "agree", "promise", "pledge", "vow"}:
        return Assertion(Status.PLANNED)
    speaker = voice_of(scope.tokens, subject, scope.people, scope.places)
    if verb.base in BELIEF:
        return Assertion(speaker=speaker or "somebody", hedged=True)
    if verb.base in FACTIVE and verb.base not in {"note", "confirm", "recall"}:
        return Assertion()
    return Assertion(speaker=speaker)


def _says_wrongly(scope: Scope, clause: Clause) -> bool:
    return any(scope.tokens.lowers[at] in _ERROR_WORDS for at in clause.tokens)


def _reported_by(scope: Scope, clause: Clause) -> str | None:
    """Return who says it in ", an official said" behind or inside the clause."""
    top = clause
    while top.parent is not None and top.kind not in {"main", "coordinate"}:
        top = scope.clauses[top.parent]
    for other in scope.clauses:
        if (
            other.kind == "report"
            and other.parent in {clause.index, top.index, 0}
            and other.verb is not None
        ):
            subject = [at for at in other.tokens if at < other.verb.start]
            return voice_of(scope.tokens, subject, scope.people, scope.places)
    return None


def _according_to(scope: Scope) -> str | None:
    """Return whom the sentence is "according to"."""
    lowers = scope.tokens.lowers
    for at in range(scope.start, scope.end - 1):
        if lowers[at] == "according" and lowers[at + 1] == "to":
            close = next(
                (k for k in range(at + 2, scope.end) if scope.tokens.texts[k] in {",", ".", ";"}),
                scope.end,
            )
            return voice_of(scope.tokens, list(range(at + 2, close)), scope.people, scope.places)
    return None


def _question(scope: Scope) -> bool:
    return scope.tokens.texts[scope.end - 1].startswith("?") or (
        scope.end - 2 >= scope.start and scope.tokens.texts[scope.end - 2] == "?"
    )


def _mistaken(scope: Scope, clause: Clause) -> bool:
    """Tell a clause that its own adverb, or a mention of an earlier version, marks as wrong."""
    words = [scope.tokens.lowers[at] for at in clause.tokens]
    return bool(_ERROR_WORDS & set(words)) and clause.verb is not None
