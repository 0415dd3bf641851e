"""Say which mentions in a sentence are of one happening."""

from factcheck.frames.appointment import REFUSAL
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.fronted import is_fronted, subject_behind
from factcheck.frames.meeting import MEETING
from factcheck.frames.stopped_series import series_stopped, stops_talks
from factcheck.frames.view import View
from factcheck.frames.visit import VISIT
from factcheck.model import Status
from factcheck.pipeline.clauses import Clause, raised_from

_MEETING = frozenset({"meet", "see", "talk", "speak", "confer", "sit down", "receive"})
_ATTENDING = frozenset("lead attend join chair co-chair host head open hold".split())
_ALL_OF = frozenset({"all of", "both of", "each of", "most of"})  # "the talks, all of which"
_ROUNDS = frozenset({"round", "session", "edition"})
_HARDLY = frozenset({"hardly", "barely", "scarcely"})
_ITS = frozenset({"its", "their"})
_TO_ITS = 4  # tokens of "their latest, 17th"
_TO_BACK = 6  # tokens of "back to the year 2005,"
_TO_WHOSE = 8  # tokens from a series' name to "whose", over ", a forum of policy officials"


def identify(view: View, drafts: list[Draft]) -> None:
    """Tie relative clauses, participles and asides to the happening they hang on."""
    for draft in drafts:
        clause = view.clauses[draft.clause]
        owner = _told_of(view, drafts, clause, draft)
        if owner is None:
            draft.same_as = _told_beside(view, drafts, clause, draft)
        if draft.dialogue is None:
            draft.dialogue = _series_of(view, drafts, draft, owner)
        if stops_talks(view, draft, owner):
            draft.mention = "definite"
        if owner is not None and owner is not draft and _compatible(view, owner, draft):
            then = clause.connector == "when" and draft.last_time and owner.sequence is None
            if then:  # "who spoke for China when the talks were last held"
                owner.sequence, owner.last_time = draft.sequence, True
            draft.same_as = owner if draft.sequence is None or then else None
            draft.dialogue = draft.dialogue or owner.dialogue
            if draft.same_as is None and owner.mention == "indefinite":
                draft.mention = "indefinite"
        elif draft.sequence is None and (
            _is_apart(drafts, clause, draft) or _one_end(view, drafts, draft)
        ):
            draft.sequence = "other"


def _told_beside(view: View, drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
    """Return the happening of the sentence that a visit, a refusal or "their round" is of."""
    if draft.type is VISIT:
        return _attended(view, drafts, draft)
    if draft.type not in GATHERINGS:
        return None
    return _refused(drafts, clause, draft) or _round_of(view, drafts, draft)


def _series_of(view: View, drafts: list[Draft], draft: Draft, owner: Draft | None) -> str | None:
    """Return the series that the words around a happening without one name for it."""
    clause = view.clauses[draft.clause]
    if clause.connector == "whose" and draft.type in GATHERINGS:
        return _whose(view, clause)
    if draft.type is CANCELLATION:
        return series_stopped(view, drafts, draft, owner)
    return None


def _told_of(view: View, drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
    """Return the happening that a clause says more of."""
    if clause.parent is None:
        return None
    if clause.kind in {"relative", "participle", "aside"}:
        if is_fronted(view, clause):
            return subject_behind(view, drafts, clause)
        if clause.connector == "who" and _has_day(view, clause):
            return None  # "the second for Miller, who had hosted Qi on Dec. 12": another day
        whole = view.words(clause.antecedent - 1, clause.antecedent + 1) in _ALL_OF
        return _owner(drafts, clause, draft, clause.antecedent - 2 * whole)
    raised = raised_from(view.clauses, clause)
    if raised is not None and raised.verb is not None and clause.verb and clause.verb.passive:
        subjects = (d for d in drafts if d.clause == raised.index and d.verb is None)
        return next((d for d in subjects if d.anchor.end <= raised.verb.start), None)
    opened = clause.tokens[0]
    if clause.connector == "when" and "back" in view.words(opened - _TO_BACK, opened).split():
        return None  # "they date back to 2005, when the first was held"
    if clause.connector == "when" and (_since_then(view, clause) or _just_before(view, clause)):
        return None
    if clause.connector == "when":
        same = (d for d in drafts if d.clause == clause.parent and d.type is draft.type)
        told = (d for d in same if not _to_come(view, d, draft))
        return next((d for d in told if not _never_since(view, d)), None)
    if clause.connector in {"and", "but"} and not has_subject(view, draft):
        return _coordinated(view, drafts, clause, draft)
    return None


def _attended(view: View, drafts: list[Draft], visit: Draft) -> Draft | None:
    """Return the meeting of "flew to Beijing for the 18th round": who went was there.

    So were those who went "to lead the side at the 18th Defense Policy Coordination Talks", or
    "to meet Dong Jun".
    """
    for draft in drafts:
        noun, clause = draft.anchor, view.clauses[draft.clause]
        verb = draft.verb.verb if draft.verb is not None else None
        aim = verb is not None and clause.kind == "infinitive" and clause.parent == visit.clause
        attending = draft.dialogue is not None and verb is not None and verb.base in _ATTENDING
        meeting = draft.type in GATHERINGS and verb is not None and verb.base in _MEETING
        if aim and (attending or meeting):
            draft.stay = "journey"
            return draft
        known = noun.dialogue is not None or draft.mention == "definite"
        if draft.type is not MEETING or draft.clause != visit.clause or not known:
            continue
        before = view.tokens.lowers[max(visit.anchor.end, noun.start - _TO_WHOSE) : noun.start]
        if noun.verb is None and "for" in before and "," not in before:
            draft.stay = "journey"
            return draft
    return None


def _refused(drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
    """Return the refusal of "declined to meet Austin in Laos": whom, and where, it says."""
    verb = draft.verb.verb if draft.verb is not None else None
    if clause.kind != "infinitive" or verb is None or verb.base not in _MEETING:
        return None
    return next((d for d in drafts if d.type is REFUSAL and d.clause == clause.parent), None)


def _whose(view: View, clause: Clause) -> str | None:
    """Return the series of "the policy talks, a forum of officials whose 18th round was held"."""
    named = [m for m in view.dialogues if clause.antecedent - _TO_WHOSE < m.end <= clause.tokens[0]]
    return named[-1].dialogue if named else None


def _round_of(view: View, drafts: list[Draft], draft: Draft) -> Draft | None:
    """Return the talks of "the talks went into their 17th round": the one series named beside."""
    noun = draft.anchor
    if noun.verb is not None or view.words(noun.start, noun.end) not in _ROUNDS:
        return None
    before = view.tokens.lowers[max(view.start, noun.start - _TO_ITS) : noun.start]
    if _ITS.isdisjoint(before) or "," in before or view.other_talks:
        return None
    named = [d for d in drafts if d.clause == draft.clause and d.dialogue is not None]
    return named[0] if len(named) == 1 and len({m.dialogue for m in view.dialogues}) == 1 else None


def _one_end(view: View, drafts: list[Draft], draft: Draft) -> bool:
    """Tell "between the talks in Beijing and this week's round": the first is another."""
    before = view.lower(
        draft.anchor.start - (2 if view.lower(draft.anchor.start - 1) == "the" else 1)
    )
    return (
        before == "between" and draft.type in GATHERINGS
        and any(
            other.type in GATHERINGS and other.anchor.start > draft.anchor.end
            and "and" in view.words(draft.anchor.end, other.anchor.start).split()
            for other in drafts
        )
    )  # fmt: skip


def _never_since(view: View, draft: Draft) -> bool:
    """Tell "none had convened since 2021, when …": what happened then is another."""
    verb = draft.verb.verb if draft.verb is not None else None
    opens = view.lower(view.clauses[draft.clause].tokens[0])
    return verb is not None and (verb.negated or opens in {"no", "none", "neither"})


def _since_then(view: View, clause: Clause) -> bool:
    """Tell "the first since 2021, when they met": what was then is what came before."""
    before = clause.antecedent
    return any(
        end - 1 <= before <= end and view.lower(start - 1) == "since"
        for start, end, _ in view.times
    )


def _just_before(view: View, clause: Clause) -> bool:
    """Tell "hardly had the forum closed when talks began": one came after the other."""
    over = view.clauses[clause.parent].tokens if clause.parent is not None else ()
    return not _HARDLY.isdisjoint(view.lower(at) for at in over)


def _has_day(view: View, clause: Clause) -> bool:
    return any(
        time.granularity == "day" and time.amount is None and start in clause.tokens
        for start, _, time in view.times
    )


def _to_come(view: View, owner: Draft, draft: Draft) -> bool:
    """Tell "agreed to resume talks when they met": what is to come is not what was then."""
    planned = view.assertions[owner.clause].status is Status.PLANNED
    return planned and view.assertions[draft.clause].status is Status.ASSERTED


def _is_apart(drafts: list[Draft], clause: Clause, draft: Draft) -> bool:
    """Tell "officials met, eight months after they had met": one is timed by the other."""
    opener = (clause.connector or "").split()
    if opener[-1:] == ["since"] and clause.kind == "subordinate" and draft.type in GATHERINGS:
        return draft.mention == "bare"  # "eight months have passed since the two sides met"
    return (
        clause.kind in {"subordinate", "adjunct"}
        and opener[-1:] in (["after"], ["before"], ["since"])
        and draft.type in GATHERINGS
        and any(
            other.clause == clause.parent and other.type is draft.type
            for other in drafts
            if other is not draft
        )
    )


def _owner(drafts: list[Draft], clause: Clause, draft: Draft, antecedent: int) -> Draft | None:
    """Return the draft that ends at a clause's antecedent, or that its parent clause is about."""
    before = [
        other for other in drafts
        if other is not draft and any(h.end <= antecedent + 1 for h in other.heads)
        and other.clause != draft.clause
    ]  # fmt: skip
    near = [
        other for other in before
        if any(h.verb is None and 0 <= antecedent + 1 - h.end <= 1 for h in other.heads)
    ]  # fmt: skip
    if near:
        return near[-1]
    if clause.kind == "relative" and clause.connector in {"which", "that"}:
        return None
    own = [other for other in before if other.clause == clause.parent]
    if not own and clause.kind == "participle":
        own = [
            other for other in drafts if other.clause == clause.parent and other.verb is not None
        ]
    return own[-1] if own else None


def _coordinated(view: View, drafts: list[Draft], clause: Clause, draft: Draft) -> Draft | None:
    earlier = [
        other for other in drafts
        if other.clause < clause.index and other.anchor.start < draft.anchor.start
        and (other.clause == clause.parent or view.clauses[other.clause].parent == clause.parent)
    ]  # fmt: skip
    return earlier[-1] if earlier else None


def has_subject(view: View, draft: Draft) -> bool:
    """Tell whether the happening's verb has a subject in its own clause."""
    verb = draft.verb
    if verb is None:
        return True
    own = [at for at in view.clauses[draft.clause].tokens if at < verb.start]
    return any(
        view.tokens.texts[at][:1].isalnum() and view.lower(at) not in _NO_SUBJECTS for at in own
    )


_NO_SUBJECTS = frozenset("and but then later again also finally now that which who".split())


def _compatible(view: View, owner: Draft, draft: Draft) -> bool:
    """Tell two words of one happening from "ended the round … presidents, who are to meet"."""
    planned = [view.assertions[d.clause].status is Status.PLANNED for d in (owner, draft)]
    if planned == [False, True] and owner.type is not draft.type:
        return False
    return owner.type is draft.type or (owner.type in GATHERINGS and draft.type in GATHERINGS)
