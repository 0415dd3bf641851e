"""Tell finite verbs from the nouns and participles they look like: "Pentagon hosts China"."""

from collections.abc import Set as AbstractSet

from factcheck.pipeline.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    FINITE_AUXILIARIES,
    HAVE,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_PRONOUNS,
    VerbForm,
    verb_form,
)
from factcheck.pipeline.speech import REPORTING
from factcheck.pipeline.tokens import Tokens
from factcheck.words import number_value

_ADJECTIVES = frozenset(
    "first second third new policy defense defence military trade peace next last more high-level"
    " formal annual".split()
)
_TO_VERB = 9  # words from "critics say" to the verb of what they say
_SEEING = frozenset(
    "see sees saw seen watch watched hear heard let lets make makes made help helps helped".split()
)
_TO_SEEN = 8  # tokens from "saw" over whom, to what they did
_SHORTEST_PLURAL = 4  # "was", "has", "its" end in -s too
_SOME = frozenset({"some", "many", "most", "few", "others"})  # "some believe": people
_NOUN_OPENERS = (DETERMINERS | PREPOSITIONS | {"'s", "'", "-"}) - {"that", "which", "all", "both"}
_SURE_NOUN_OPENERS = _NOUN_OPENERS - _SOME
_CONTRACTED = PRONOUNS | {"that", "there", "what", "here"}
_PLURALS = _SOME | {"people"}
_ARTICLES = frozenset({"a", "an", "the", "this", "his", "her", "its", "their"})
_SUBJECTS = SUBJECT_PRONOUNS | {"who"}
_AFTER_VERBS = PREPOSITIONS | DETERMINERS | PRONOUNS | ADVERBS
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | AUXILIARIES | _ADJECTIVES


def finite_at(tokens: Tokens, at: int, atoms: AbstractSet[int], *, loose: bool = False) -> bool:
    """Tell whether a finite verb stands at a token; `loose` takes "hosts", "meet" as verbs."""
    if at in atoms:
        return False
    lower = tokens.lowers[at]
    if lower in AUXILIARIES:
        return _finite_auxiliary(tokens, at)
    form = tokens.forms[at]
    if form is None or not form.finite or last_done(tokens, at):
        return False
    before = tokens.lowers[at - 1] if at else ""
    the_one_before = before in {"before", "after"} and form.past and not form.participle
    if before in _SURE_NOUN_OPENERS and not (the_one_before or _prefixed(tokens, at)):
        return False
    reported = form.base in REPORTING and tokens.lowers[at + 1 : at + 2] == ["that"]
    reported = reported and _ARTICLES.isdisjoint(tokens.lowers[max(at - 3, 0) : at])
    if form.nounlike and (reported or before in _SUBJECTS):
        return True
    if (
        form.bare
        and form.base in REPORTING
        and _plural_subject(before)
        and _clause_follows(tokens, at, atoms)
    ):
        return True
    if form.past:
        return not _before_noun(tokens, at, before, dated=at - 1 in atoms)
    if form.nounlike:
        return (loose and _plausible_present(tokens, at, form)) or _of_named(tokens, at, atoms)
    if form.bare:
        told = before in PRONOUNS or (_plural_noun(before) and not _made_to(tokens, at))
        told = told or _of_named(tokens, at, atoms)
        return told or (loose and _plausible_present(tokens, at, form))
    return True


def _prefixed(tokens: Tokens, at: int) -> bool:
    """Tell "X and Y co-chaired the talks"."""
    return tokens.lowers[max(at - 2, 0) : at] == ["co", "-"]


def _finite_auxiliary(tokens: Tokens, at: int) -> bool:
    lower = tokens.lowers[at]
    if lower in {"'s", "'d", "'re", "'ve", "'ll"}:
        return at > 0 and tokens.lowers[at - 1] in _CONTRACTED
    if lower in {"may", "might", "can", "will"} and tokens.capitalised[at] and lower == "may":
        return False
    return lower in FINITE_AUXILIARIES


def _plural_subject(before: str) -> bool:
    return before in _PLURALS or (before.endswith("s") and len(before) >= _SHORTEST_PLURAL)


def _made_to(tokens: Tokens, at: int) -> bool:
    """Tell "Monday saw officials confer" from "officials confer"."""
    before = tokens.lowers[max(at - _TO_SEEN, 0) : at]
    return not _SEEING.isdisjoint(before)


def _plural_noun(before: str) -> bool:
    """Tell "statements", which exist, from a verb that ends so, "helps"."""
    form = verb_form(before)
    return _plural_subject(before) and before not in _SOME and (form is None or form.nounlike)


def _clause_follows(tokens: Tokens, at: int, atoms: AbstractSet[int]) -> bool:
    """Tell whether a past or auxiliary verb follows within a clause's length."""
    words = 0
    for k in range(at + 1, len(tokens)):
        if k in atoms:
            continue  # a series' full name is as long as a clause
        words += 1
        if words > _TO_VERB or tokens.texts[k] in {",", ".", ";"}:
            return False
        form = tokens.forms[k]
        if tokens.lowers[k] in FINITE_AUXILIARIES or (form is not None and form.past):
            return True
    return False


def _before_noun(tokens: Tokens, at: int, before: str, *, dated: bool) -> bool:
    """Tell an -ed word that qualifies a noun: "newly appointed minister".

    So too "of the three cancelled dialogues", where no verb can stand.
    """
    if not dated and number_value(before) is not None and at + 1 < len(tokens):
        governed = not PREPOSITIONS.isdisjoint(tokens.lowers[max(at - 3, 0) : at - 1])
        follows = tokens.lowers[at + 1]
        return governed and follows.isalpha() and follows not in _AFTER_VERBS
    return (
        before.endswith("ly")
        and at + 1 < len(tokens)
        and before not in {"jointly", "abruptly"}
        and (
            tokens.lowers[at + 1].isalpha()
            and tokens.lowers[at + 1] not in _AFTER_VERBS
            and not tokens.lowers[at + 1].endswith("ed")
            and tokens.lowers[max(at - 2, 0)] in DETERMINERS
        )
    )


def _plausible_present(tokens: Tokens, at: int, form: VerbForm) -> bool:
    """Tell "Pentagon hosts China" from "the hosts said": what stands on either side."""
    if at + 1 >= len(tokens):
        return False
    before, after = tokens.lowers[at - 1] if at else "", tokens.lowers[at + 1]
    if at == 0 or not (before.isalnum() or tokens.texts[at - 1].replace(".", "").isalnum()):
        return False
    if before in _BEFORE_NOUNS or (
        before.endswith(("ed", "ing")) and not tokens.capitalised[at - 1]
    ):
        return False
    singular = not form.bare
    if singular and not (tokens.capitalised[at - 1] or before in PRONOUNS or before[-1] != "s"):
        return False
    if after in FINITE_AUXILIARIES or (verb_form(after) and verb_form(after).past):  # type: ignore[union-attr]  # checked just before
        return False
    return (
        after in _AFTER_VERBS
        or tokens.capitalised[at + 1]
        or number_value(after) is not None
        or after in {"first", "new", "talks", "first-ever", "face", "each"}
    )


def _of_named(tokens: Tokens, at: int, atoms: AbstractSet[int]) -> bool:
    """Tell "Michael Chase, a deputy assistant secretary, leads the team": a name does it.

    Two do it in "Trump and Xi meet in Busan; tariffs are halved", unless "to have" them meet.
    """
    subject = at - 2 if tokens.texts[at - 1] == "," else at - 1
    if subject < 0 or subject not in atoms:
        return False
    follows = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
    if tokens.lowers[at].endswith("s"):
        return follows in _ARTICLES
    return follows in _AFTER_VERBS and _two_named(tokens, subject, atoms)


def _two_named(tokens: Tokens, last: int, atoms: AbstractSet[int]) -> bool:
    """Tell names joined by "and" from one, and from those that somebody makes do it."""
    first = last
    while first - 1 in atoms:
        first -= 1
    names = tokens.lowers[first : last + 1]
    made = tokens.lowers[first - 1] in _SEEING | HAVE if first else False
    return "and" in names[1:-1] and not made


def last_done(tokens: Tokens, at: int) -> bool:
    """Tell "had last been held", "was last held" and "they last met" from "did last"."""
    if tokens.lowers[at] != "last" or at + 1 >= len(tokens):
        return False
    form = tokens.forms[at + 1]
    if tokens.lowers[at + 1] in BE:
        return True
    had = at > 0 and tokens.lowers[at - 1] in HAVE  # "had last come together"
    return form is not None and (form.participle or form.past or (had and form.bare))


def participle_at(tokens: Tokens, at: int) -> bool:
    """Tell whether the token may be a past participle that opens a phrase."""
    form = tokens.forms[at]
    return form is not None and form.participle


def doing_at(tokens: Tokens, at: int) -> bool:
    """Tell "meeting", "being held" and "having met": a verb in -ing, with its auxiliaries."""
    if ing_at(tokens, at):
        return True
    if tokens.lowers[at] not in {"being", "having"} or at + 1 >= len(tokens):
        return False
    return participle_at(tokens, at + 1) or tokens.lowers[at + 1] == "been"


def ing_at(tokens: Tokens, at: int) -> bool:
    """Tell whether the token is the -ing form of a verb known here."""
    form = tokens.forms[at]
    return form is not None and form.ing
