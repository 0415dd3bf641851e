"""Tell a meeting of others, a school board's or a union's, from one this reference may record."""

from itertools import pairwise

from factcheck.frames.draft import Draft
from factcheck.frames.heads import OTHER_FIELDS, Head
from factcheck.frames.summit import SUMMIT
from factcheck.frames.view import View
from factcheck.pipeline.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS
from factcheck.words import ordinal_value

_MEETING = frozenset("meet convene reconvene gather confer assemble hold".split()) | {
    "exchange views"
}
_DELEGATES = frozenset(
    "official officials delegate delegates delegation delegations side sides military militaries"
    " ministry ministries minister ministers officer officers general generals admiral admirals"
    " commander commanders envoy envoys diplomat diplomats representative representatives team"
    " teams party parties counterpart counterparts negotiator negotiators chief chiefs secretary"
    " secretaries defense defence two both rival rivals power powers country countries nation"
    " nations government governments leader leaders president presidents man men pair adversaries"
    " superpowers capitals soldiers brass partners staff staffs planners policymakers forces army"
    " armies navy navies pentagon pla department departments group groups commission aides"
    " principals deputies deputy colleagues interlocutors hosts guests visitors americans talks"
    " round rounds session sessions meeting meetings dialogue dialogues forum channel mechanism"
    " day days it they he she we who which that this these those there each other another one"
    " someone somebody nobody few many some all people parties foes giants uniforms strategists"
    " participants attendees counterparties experts embassy ambassador ambassadors attachés".split()
)
_MATTERS = frozenset(
    "wage pay salary labor labour union tax fishing fisheries merger takeover hostage"
    " ceasefire truce coalition contract grain oil gas football soccer chess school parish village"
    " court boxing golf tennis funding investment debt bailout health hospital rent housing water"
    " farm transfer strike pension pricing budget trade tariff peace fentanyl migration"
    " visas soybeans chips landmines refugees schools taxes wages prices tariffs ticket campaign"
    " candidate candidates ballot".split()
)
NATIONS = frozenset(
    "afghan algerian argentine australian austrian bangladeshi belgian brazilian british cambodian"
    " canadian chilean colombian cuban czech danish dutch egyptian ethiopian european filipino"
    " finnish french german greek hungarian indian indonesian iranian iraqi irish israeli italian"
    " japanese jordanian kazakh kenyan korean kuwaiti lao lebanese libyan malaysian mexican"
    " mongolian moroccan nepali nigerian norwegian pakistani palestinian peruvian philippine polish"
    " portuguese qatari romanian russian saudi serbian singaporean spanish sudanese swedish swiss"
    " syrian taiwanese thai turkish ukrainian venezuelan vietnamese yemeni".split()
)
_FORUMS = frozenset("apec asean aukus brics g7 g20 nato opec quad sco un".split())
# Gatherings of many countries, by the end of their names: others' own, whoever is there.
_ASSEMBLIES = ("shangri - la dialogue", "xiangshan forum", "admm - plus")
_TO_NAME = 5  # tokens from "the" to the last of such a name
_ABOUT = frozenset("about on over discuss concerning regarding".split())
_GATHERINGS = frozenset(
    "talks negotiations round rounds meeting meetings session sessions conference discussions"
    " dialogue championship tournament".split()
)
_DASHES = frozenset({"-", "\u2013", "/"})
_BODIES = frozenset(
    "group bloc body organization organisation alliance association congress parliament council"
    " assembly board committee senate legislature court union league".split()
)
_TO_ORDINAL = 4  # tokens between "17th" and its "Summit", over a name
_REACH = 7
_DEALING = frozenset({"deal", "deals", "dealt", "dealing"})  # "dealt with Taiwan", not with it
_ENDING = frozenset({"", ",", ".", ";", "on", "in", "at", "by", "about", "and", "over"})
_BOTH = 2  # sides of a dialogue
_MANY = frozenset("economies nations countries group bloc members world region".split())
_FACING = frozenset(
    "counterpart counterparts opposite number numbers host hosts guest guests rival rivals peer"
    " peers interlocutor interlocutors".split()
)
_BOTH_WORDS = frozenset({"both", "two"})
_SMALL_WORDS = DETERMINERS | PREPOSITIONS | ADVERBS


def is_of_others(view: View, draft: Draft) -> bool:
    """Tell a happening whose own words name other matters or other people than this text's."""
    nouns = [head for head in draft.heads if head.verb is None]
    if (
        draft.dialogue is None
        and draft.verb is not None
        and (
            _of_an_assembly(view, draft.verb)
            or _with_others(view, draft.verb)
            or _met_their_own(view, draft.verb)
        )
    ):
        return True
    if any(_is_numbered_summit(view, noun) or _of_a_body(view, noun) for noun in nouns):
        return True
    if draft.verb is None and any(_is_an_assembly(view, noun) for noun in nouns):
        return True
    if draft.dialogue is not None or _names_ours(view):
        return False
    if _of_another_nation(view, draft) or _held_by_many(view, draft):
        return True
    if any("own" in view.words(max(view.start, n.start - 4), n.start).split() for n in nouns):
        return True  # "it has its own ladder of talks with the Chinese army"
    if any(view.lower(noun.start - 1) in _FORUMS or _with_another(view, noun) for noun in nouns):
        return True
    return any(_of_another_matter(view, noun) or _among_others(view, noun) for noun in nouns) or (
        draft.verb is not None and _held_by_others(view, draft.verb)
    )


def _is_numbered_summit(view: View, noun: Head) -> bool:
    """Tell "the 17th East Asia Summit": what leaders of two countries hold has no number."""
    if noun.type is not SUMMIT:
        return False
    near = range(max(view.start, noun.start - _TO_ORDINAL), noun.start)
    return any(ordinal_value(view.tokens.texts[at]) is not None for at in near)


def _of_an_assembly(view: View, verb: Head) -> bool:
    """Tell "the Shangri-La Dialogue opened in Singapore" from "they met at the Dialogue"."""
    before = list(view.tokens.lowers[view.start : verb.start])
    while before and before[-1] in ADVERBS:
        before.pop()
    named = " ".join(before).endswith(_ASSEMBLIES)
    return named and PREPOSITIONS.isdisjoint(before[-_TO_NAME - 1 :])


def _is_an_assembly(view: View, noun: Head) -> bool:
    """Tell "the Shangri-La Dialogue in Singapore", a forum of many, by its name."""
    on_record = any(event.start <= noun.start < event.end for event in view.events)
    named = view.words(max(view.start, noun.end - _TO_NAME), noun.end).endswith(_ASSEMBLIES)
    return named and not on_record


def _of_a_body(view: View, noun: Head) -> bool:
    """Tell "the 16th meeting of that group"."""
    behind = [view.lower(at) for at in range(noun.end, noun.end + _TO_ORDINAL)]
    return behind[:1] == ["of"] and not _BODIES.isdisjoint(behind[1:])


def is_of_both(view: View) -> bool:
    """Tell a sentence whose people are those of the record or of the two sides, and no others."""
    whole = range(view.start, view.end)
    words = [view.lower(at) for at in whole]
    if any(word in NATIONS for word in words) or any(_paired_with_another(view, k) for k in whole):
        return False
    sides = {place.party for place in view.places if place.party}
    both = any(word in _BOTH_WORDS and behind in _DELEGATES for word, behind in pairwise(words))
    return both or len(sides) >= _BOTH or _names_ours(view)


def _names_ours(view: View) -> bool:
    """Tell whether a sentence names somebody, a dialogue or an event of the record."""
    return bool(view.dialogues or view.events) or any(person.ids for person in view.people)


def _of_another_matter(view: View, noun: Head) -> bool:
    """Tell "wage talks" and "the fourth round of their wage talks"."""
    if view.lower(noun.end) == "on" and view.lower(noun.end + 1) in OTHER_FIELDS:
        return True  # "the talks on nuclear arms"
    if not _names_matter(view):
        return False
    if view.lower(noun.start - 1) in _MATTERS or _about_another_matter(view, noun.end):
        return True
    return view.lower(noun.end) == "of" and any(
        view.lower(at) in _MATTERS and view.lower(at + 1) in _GATHERINGS
        for at in range(noun.end + 1, min(noun.end + _REACH, view.end))
    )


def _about_another_matter(view: View, start: int) -> bool:
    """Tell "talks on the budget" and "met on Tuesday to discuss fishing"."""
    return _names_matter(view) and any(
        view.lower(at) in _ABOUT
        and any(view.lower(behind) in _MATTERS for behind in range(at + 1, min(at + 4, view.end)))
        for at in range(start, view.end)
    )


def _names_matter(view: View) -> bool:
    return not _MATTERS.isdisjoint(view.tokens.lowers[view.start : view.end])


def _with_another(view: View, noun: Head) -> bool:
    """Tell "the 16th meeting of the Defence Policy Group with India"."""
    behind = range(noun.end, min(noun.end + _REACH + 1, view.end))
    return any(
        place.party is None
        and place.place is not None
        and place.start in behind
        and view.lower(place.start - 1) == "with"
        and view.lower(place.start - 2) not in _DEALING
        for place in view.places
    )


def _of_another_nation(view: View, draft: Draft) -> bool:
    """Tell "Japanese officials met": another nation's people, and only one of our sides at most."""
    clause = view.clauses[draft.clause].tokens
    dashes = [at for at in clause if view.tokens.texts[at] in _DASHES]
    if any(_paired_with_another(view, at) for at in dashes):
        return True
    if NATIONS.isdisjoint([view.tokens.lowers[at] for at in clause]):
        return False
    sides = {place.party for place in view.places if place.party and place.start in clause}
    return len(sides) < _BOTH


def _paired_with_another(view: View, at: int) -> bool:
    """Tell "India-U.S.", "the U.S.-Japan dialogue": one side is somebody else."""
    pair = [
        next((p for p in view.places if p.end == at), None),
        next((p for p in view.places if p.start == at + 1), None),
    ]
    return any(p is not None and p.party is None for p in pair) and any(
        p is not None and p.party is not None for p in pair
    )


def _among_others(view: View, noun: Head) -> bool:
    """Tell "talks between the hospital and its nurses" and "talks with the union"."""
    if view.lower(noun.end) not in {"between", "with"}:
        return False
    behind = range(noun.end + 1, min(noun.end + 1 + _REACH, view.end))
    return not _known(view, behind)


def _held_by_others(view: View, head: Head) -> bool:
    """Tell a meeting whose subject is nobody who would sit at such a table."""
    verb = head.verb
    if verb is None or verb.base not in _MEETING or verb.passive or verb.form != "finite":
        return False
    if _about_another_matter(view, verb.end):
        return True
    subject = [
        at
        for at in view.clauses[head.clause].tokens
        if at < verb.start and view.tokens.texts[at][0].isalpha() and not _timed(view, at)
    ]
    named = [at for at in subject if view.lower(at) not in _SMALL_WORDS]
    if not named:
        return False
    if not OTHER_FIELDS.isdisjoint(view.lower(at) for at in named) and not _ours(view, subject):
        return True  # "the economic working group met"
    foreign = any(
        place.party is None and place.place is not None and view.lower(place.start - 1) != "in"
        for place in view.places
        if place.start in subject
    )
    sides = {p.party for p in view.places if p.party is not None and p.start in subject}
    if foreign and len(sides) < _BOTH:
        return True  # "Japan and China held"
    return not _known(view, subject)


def _held_by_many(view: View, draft: Draft) -> bool:
    """Tell "leaders of the biggest economies opened their summit" from "of the two economies"."""
    verb = draft.verb.verb if draft.verb is not None else None
    if verb is None or verb.passive:
        return False
    own = [at for at in view.clauses[draft.clause].tokens if at < verb.start]
    words = {view.lower(at) for at in own}
    if words & _BOTH_WORDS or _ours(view, own) or words.isdisjoint(_DELEGATES):
        return False
    return not words.isdisjoint(_FORUMS) or ("of" in words and not words.isdisjoint(_MANY))


def _with_others(view: View, head: Head) -> bool:
    """Tell "spoke with Ukraine's minister" and "met with Japanese officials"."""
    if head.verb is None or view.lower(head.verb.end) not in {"with", "to"}:
        return False
    first = head.verb.end + 1
    end = next((at for at in range(first, first + _REACH) if view.lower(at) in _ENDING), first)
    partner = range(first, end)
    foreign = any(
        place.party is None and place.place is not None and place.start in partner
        and view.lower(place.end) == "'s"
        for place in view.places
    ) or any(view.lower(at) in NATIONS for at in partner)  # fmt: skip
    named = any(person.ids and person.start in partner for person in view.people)
    return foreign and not named and not _ours(view, partner)


def _met_their_own(view: View, head: Head) -> bool:
    """Tell "the two officials met their superiors" from "met his Chinese counterpart"."""
    verb = head.verb
    if verb is None or verb.base != "meet" or verb.passive:
        return False
    if view.lower(verb.end) not in {"his", "her", "their"}:
        return False
    near = range(verb.end + 1, verb.end + _REACH)
    named = any(person.outer_start in near for person in view.people)
    return not named and _FACING.isdisjoint(view.lower(at) for at in near)


def _known(view: View, tokens: "range | list[int]") -> bool:
    return _ours(view, tokens) or any(view.lower(at) in _DELEGATES for at in tokens)


def _ours(view: View, tokens: "range | list[int]") -> bool:
    """Tell whether tokens hold one of the sides, in a sentence that names nobody on record."""
    return any(place.party is not None and place.start in tokens for place in view.places)


def _timed(view: View, at: int) -> bool:
    return any(first <= at < last for first, last, _ in view.times)
