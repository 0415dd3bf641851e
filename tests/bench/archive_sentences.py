"""What a generated archive is made of: our own sentences about harbours, some about talks."""

from dataclasses import dataclass

FILLERS = {
    "town": tuple(
        "Aldersby Brackwater Cormond Dunlow Easterhal Fennick Galdermouth Hollinsea Ivelford Jarrow"
        " Kestrelby Lowick Marlhaven Norbeck Oxmere Pellworth Quarrington Rostwick Sandgate Tarnby"
        " Ulverton Vexholm Westmark Yarrowdale".split()
    ),
    "person": tuple(
        "Ada Lindqvist,Bruno Hartley,Clara Moss,Dmitri Olsen,Elena Farrow,Felix Amsel,Greta Holm,"
        "Hugo Pereira,Ines Calder,Jonas Wexler,Katya Brandt,Leon Abara,Mira Solberg,Nils Okafor,"
        "Olga Renner,Paolo Vitale,Rosa Timmer,Stefan Lund,Thea Marlow,Ursula Keen,Viktor Ames,"
        "Wilma Strand,Yusuf Demir,Zoe Patterson".split(",")
    ),
    "body": (
        "the harbour board", "the county council", "the school district", "the fishermen’s union",
        "the water authority", "the regional hospital", "the ferry operator", "the museum trust",
        "the planning committee", "the farm cooperative", "the labour court", "the transit agency",
    ),
    "thing": (
        "a new breakwater", "the old grain elevator", "a bicycle bridge", "two electric ferries",
        "the winter timetable", "a flood wall", "the public library", "a wind farm offshore",
        "the swimming hall", "a cold store for herring", "a second railway track", "a reservoir",
    ),
    "verb": (
        "approved", "postponed", "opened", "inspected", "rejected", "financed", "criticised",
        "repaired", "sold", "closed", "expanded", "measured",
    ),
    "goods": (
        "barley", "herring", "roof tiles", "bicycles", "wool", "apples", "cement", "paper",
        "cheese", "copper wire", "glass", "timber",
    ),
    "weather": (
        "fog", "sleet", "a dry easterly wind", "heavy rain", "the first frost", "a spring tide",
        "unusual heat", "hail", "drifting snow", "a thunderstorm",
    ),
    "reason": (
        "because of a shortage of drivers", "after a long debate", "for the third year running",
        "although the budget was exceeded", "despite complaints from residents",
        "as soon as the permits arrived", "without a word of explanation", "to save fuel",
        "while the ice was still thin", "on the advice of its engineers",
    ),
    "month": tuple(
        "January February March April June July August September October November December".split()
    ),
}  # fmt: skip

TEMPLATES = (
    "{body} in {town} {verb} {thing} {reason}, {person} said.",
    "{person}, who has lived in {town} for {n} months, called {thing} a gift to the coast.",
    "Prices of {goods} rose {p} percent in {month} and fell again before the end of the year.",
    "“We counted {n} crates of {goods} and not one was dry,” said {person} of {body}.",
    "Nobody in {town} could remember {weather} like it, and {n} households lost their power.",
    "In {month}, {body} {verb} {thing}; by then {goods} had become scarce in {town}.",
    "The road between {town} and the coast was closed for {n} minutes by {weather}.",
    "{person} and {body} disagree about {thing}, which would cost {n} million crowns.",
    "According to {body}, {n} people signed a letter against {thing} {reason}.",
    "Trains carried {goods} through {town} again, {n} tonnes of it, despite {weather}.",
    "The choir of {town} sang for {body}, and {person} thanked all {n} guests.",
    "A report of {n} pages finds that {thing} was {verb} {reason}.",
    "Whether {town} needs {thing} is for {body} to decide, wrote {person} in {month}.",
    "Between {month} and the harvest {p} million litres ran through {town} unmeasured.",
    "{person} sold {goods} at the market of {town} until {weather} drove the crowd away.",
    "For {body} the matter is closed, and {thing} stays where it is {reason}.",
    "Some {n} volunteers rebuilt {thing} in {town}, paid by nobody but themselves.",
    "Insurers put the damage of {weather} at {p} million crowns, {person} told reporters.",
    "The department of roads said the house by the harbour had stood empty since {month}.",
    "Officials of {body} want the white paper on {goods} finished by {month}.",
)

HEADLINES = (
    "Harbour board meets in the rain",
    "What the tide left behind",
    "A quarrel about a bridge",
    "Herring, apples and the price of both",
    "School buses to run later",
    "Night ferry returns",
    "Council counts its trees",
    "Library stays open on Sundays",
)

FOREIGN = (
    "Der Gemeinderat von Lowick hat die neue Brücke nach langer Debatte abgelehnt.",
    "Die Preise für Gerste stiegen im März um vier Prozent, wie die Genossenschaft mitteilte.",
    "Wer früh am Hafen ist, hört die Möwen und sieht zwei Fähren im Nebel liegen.",
    "Le conseil a reporté la décision sur la nouvelle digue, faute de moyens.",
    "Les pêcheurs de la côte disent n’avoir jamais vu un hiver aussi doux.",
    "La bibliothèque reste ouverte le dimanche, à la demande de trois cents habitants.",
    "El puerto cerró durante dos horas por la niebla y nadie resultó herido.",
    "La cooperativa vendió más manzanas que nunca y aun así perdió dinero.",
    "港口委员会昨天批准了新的防波堤, 工程将在春天开始。",
    "今年的苹果比去年贵了一成, 农民们说雨水太少。",
    "Порт закрыли на два часа из-за тумана, никто не пострадал.",
    "Библиотека теперь открыта и по воскресеньям, сообщил городской совет.",
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence about the talks with one gap: what is right in it, and what is not."""

    text: str
    code: str
    right: str
    wrong: tuple[str, ...]


STATEMENTS = (
    Statement(
        "China canceled the U.S.-China Defense Policy Coordination Talks in {}.",
        "FC102", "August 2022", ("August 2023", "August 2021"),
    ),
    Statement(
        "The {} round of the U.S.-China Defense Policy Coordination Talks was held at the Pentagon"
        " on Jan. 8-9, 2024.",
        "FC201", "17th", ("18th", "19th", "16th"),
    ),
    Statement(
        "The 17th round of the U.S.-China Defense Policy Coordination Talks was held at the"
        " Pentagon in {}.",
        "FC101", "January 2024", ("January 2023", "March 2024"),
    ),
    Statement(
        "The 16th round of the U.S.-China Defense Policy Coordination Talks was held by video"
        " in {}.",
        "FC101", "September 2021", ("September 2020", "November 2021"),
    ),
    Statement(
        "The 17th round of the U.S.-China Defense Policy Coordination Talks took place in {} on"
        " Jan. 8-9, 2024.",
        "FC401", "Washington", ("Beijing", "Honolulu"),
    ),
)  # fmt: skip
