"""Rules for years in figures, alone or two together."""

import re

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import PART_OF_STRETCH, YEAR, full_year, said, stretch_mod

_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|for|of|before|after|between|and|or|the"
    r"|a|an|back in|around|circa|his|her|its|their|our|as|on|early|late|mid|that|this)"
    r"|['\"(\[—,-]) ?\Z"
)
_YEAR_REFUSED = re.compile(
    r"(?:[$£€#№=+*/\\_@]|\d[.,:]|[a-z]\.|\b(?:no\.?|nos\.?|number|room|flight|route|highway|page|pages"
    r"|about"
    r"|nearly|almost|some|over|than|least|most|under|approximately|roughly|another|windows|office"
    r"|model|section|article|unit|suite|box|rs|us\$|\d{1,3}|resolution|version|v|f|b|iso|rfc|psalm"
    r"|only|to about|those|these|level|levels|xbox|boeing|airbus|euro|pounds|all)[ -]?)\Z"
)
_COUNTED = re.compile(
    r"(?: |-)(?:people|troops|soldiers|workers|employees|dead|jobs|feet|foot|ft|miles?|met(?:er"
    r"|re)s?|km"
    r"|kilomet|tons?|tonnes|dollars?|points?|pounds?|kg|mhz|euros?|percent|per cent|million|billion"
    r"|thousand|hours|square|acres|men|women|children|students|members|votes|seats|cars|homes"
    r"|houses"
    r"|pages|words|times|years|days|deaths|injured|others|gmt|utc|est|edt|rpm|rubles|yen|yuan"
    r"|rupees"
    r"|passengers|victims|families|refugees|residents|police|guests|delegates|guards|units|copies"
    r"|aircraft|planes|ships|missiles|warheads|tanks|civilians|personnel"
    r"|(?:[a-z]+ ){0,2}(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|lane|way"
    r"|nw|ne|sw|se)\b)"
    r"|%| ?[°º]|:\d|\d| index\b"
)


def read_year(found: re.Match[str], _written: str) -> Found:
    """Read a year in figures that stands where years stand, not counts, prices or addresses."""
    plain, at = found.string, found.start("year")
    if _COUNTED.match(plain, found.end()):
        return ()
    mod = stretch_mod(said(found, "stretch"))
    year = int(found["year"])
    if mod is None:
        before = plain[max(0, at - 14) : at]
        if _YEAR_REFUSED.search(before):
            return ()
        is_usual = 1900 <= year < 2060  # noqa: PLR2004 - what news writes about
        if not is_usual and not _YEAR_BEFORE.search(before):
            return ()
        if re.search(r"\w-$", before) and not re.search(
            r"(?:(?<![\w-])(?:1[5-9]|20)\d\d|\b(?:pre|post|mid))-$", before
        ):
            return ()
    return (Mention(found.start(), found.end(), Kind.YEAR, year=year, mod=mod),)


def read_two_years(found: re.Match[str], _written: str) -> Found:
    """Read "2022-23" as a year and the one after it."""
    year = int(found["year"])
    if int(found["two"]) != (year + 1) % 100:
        return ()
    first = Mention(found.start(), found.end("year"), Kind.YEAR, year=year)
    last = Mention(found.start("two"), found.end(), Kind.YEAR, year=year + 1, link="range")
    return first, last


def read_short_year(found: re.Match[str], _written: str) -> Found:
    """Read "'22" after a word that asks for a year."""
    return (
        Mention(found.start("apostrophe"), found.end(), Kind.YEAR, year=full_year(found["two"])),
    )


YEAR_RULES = (
    Rule(
        "a year in figures",
        "y",
        rf"(?<![\w$£€#.:/+]){PART_OF_STRETCH}(?P<year>{YEAR})(?!-\d(?!\d\d\d\b))",
        read_year,
        (
            Example("2022", ("in 2022", "since 2022", "the 2022 visit", "mid-2022", "early 2022")),
            Example("1805", ("the battle of 1805",)),
        ),
        (
            "2020 Main Street",
            "$2020",
            "2000 people",
            "Windows 2000",
            "about 1950 more",
            "1,950",
            "No. 2020",
        ),
    ),
    Rule(
        "a year and the next, in short",
        "y",
        r"(?<![\w$£€#.:/+-])(?P<year>(?:19|20)\d\d)[-/](?P<two>\d\d)(?![\w/%-]|[.,:]\d)",
        read_two_years,
        (Example("2022 2023", ("the 2022-23 season", "2022/23")),),
        ("2022-22 goals", "2022-25-1"),
    ),
    Rule(
        "a year in two figures",
        "a",
        r"\b(?:in|of|the|since|by|until|to|from|summer|spring|fall|winter|autumn|early|late"
        r"|mid)[- ]"
        r"(?P<apostrophe>')(?P<two>\d\d)(?![\w%']|[.,]\d)",
        read_short_year,
        (Example("2022", ("in \u201922", "since '22")), Example("1998", ("in \u201998",))),
        ("a '22 Ford truck", "6'22"),
    ),
)
