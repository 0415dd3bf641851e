"""Count false alarms on true texts, 20,000 or the number given: `-m tests.bench.true_texts`."""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck import Article, Checker, Finding, Reference, Verdict
from factcheck.sources import article_from_text
from factcheck.words import ordinal_suffix, ordinal_word
from tests.bench.truths import Statement, statements
from tests.bench.wrapped import spoken, unsaid

FLAGGED = (Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW)
_LATEST = date(2026, 9, 1)
_SHOWN = 40
_FIXED = re.compile(
    r"[A-Z]\w+day\b|\b29\b.*Feb|Feb.*\b29\b"
)  # another year has another weekday, or no such day
NEWS = (
    "The harbour, closed since March 2021, will open again next month, the mayor said.",
    "Nobody in the village remembered a colder morning, and the ferry stayed where it was.",
    "Prices rose 3.4 percent in the third quarter, while wages stood still for the tenth time.",
    "The bridge was finished on Nov. 15, 1998, and has carried more traffic every year.",
    "On Friday morning the first boats came back with little more than nets to mend.",
    "The school board of the county met on Thursday and postponed its vote on buses to May.",
    "Bakers and millers held the fourth round of their wage talks in Lyon last week.",
    "The trade ministers of Chile and Peru met in Lima in 2019 and signed nothing.",
    "The orchestra cancelled its tour of Japan in 2011 after the earthquake.",
    "The museum will be led by a new director, the second in three years.",
    "A storm kept the president of the rowing club from visiting Taipei in October 2023.",
    "The 21st round of the chess championship was played by video in April 2020.",
    "Beijing had its warmest June since 1961, the weather service said.",
    "Washington counts 600,000 people, fewer than in 1950.",
    "She spoke with her publisher by phone on Aug. 14, and again the day after.",
    "The talks between the hospital and its nurses broke down in 2022 and resumed a year later.",
    "General Mills raised the price of flour for the third time in twelve months.",
    "The strike lasted five years and ended in the autumn of 1926.",
)


@dataclass(frozen=True, slots=True)
class TrueText:
    """A text in which the writer says nothing wrong."""

    text: str
    published: date | None


def true_texts(reference: Reference, number: int) -> Iterator[TrueText]:
    """Yield texts made of true statements, wrong ones that are not asserted, and other news."""
    chooser = random.Random(23)  # noqa: S311 - nothing secret is drawn
    said = [s for s in statements(reference) if s.since <= _LATEST]
    wrong = list(_wrong(said))
    for _ in range(number):
        yield _text(chooser, said, wrong)


def _wrong(said: Sequence[Statement]) -> Iterator[Statement]:
    """Yield statements with another number or year in them, wrapped."""
    for statement in said:
        told = "\n" in statement.text or ", which was " in statement.text  # "which" is asserted
        if told or statement.dated or _FIXED.search(statement.text):
            continue
        for other in _altered(statement.text):
            for wrapped in (*unsaid(other), *spoken(other)):
                yield replace(statement, text=wrapped)


def _altered(text: str) -> Iterator[str]:
    numbers = range(1, 20) if re.search(r"\d{4}", text) else ()  # a person may have led both
    for number in numbers:
        for write in (ordinal_suffix, ordinal_word):
            words = f"the {write(number)} "
            for head in (words, words.capitalize()):
                if head in text:
                    yield text.replace(head, head.replace(write(number), write(number + 2)))
    for year in range(2005, 2027):
        if f" {year}" in text:
            yield text.replace(f" {year}", f" {year - 1}")


def _text(
    chooser: random.Random, said: Sequence[Statement], wrong: Sequence[Statement]
) -> TrueText:
    main = chooser.choice(said)
    published = None if not main.dated and chooser.random() < 0.25 else _day(chooser, main)
    known = published or _LATEST
    parts = [main]
    for pool, chance in ((said, 0.6), (said, 0.3), (wrong, 0.5)):
        other = chooser.choice(pool)
        if chooser.random() < chance and other.since <= known <= other.until and not other.dated:
            parts.append(other)
    texts = [part.text for part in parts]
    news = chooser.sample(NEWS, chooser.randint(0, 3))
    texts += news
    chooser.shuffle(texts)
    rows = any("\n" in text for text in texts)
    glue = "\n\n" if rows else chooser.choice((" ", "\n\n"))
    return TrueText(glue.join(texts) + "\n", published)


def _day(chooser: random.Random, statement: Statement) -> date:
    last = min(statement.until, _LATEST)
    room = max((last - statement.since).days, 0)
    near = min(room, 14) if chooser.random() < 0.5 else room
    return statement.since + timedelta(days=chooser.randint(0, near))


def count(checker: Checker, number: int) -> tuple[Counter[Verdict], list[tuple[TrueText, Finding]]]:
    """Return how often each verdict was given, and the conflicts."""
    verdicts: Counter[Verdict] = Counter()
    conflicts = []
    for text in true_texts(checker.reference, number):
        article: Article = article_from_text(text.text, published=text.published)
        for finding in checker.check(article).findings:
            verdicts[finding.verdict] += 1
            if finding.verdict is Verdict.CONFLICT:
                conflicts.append((text, finding))
    return verdicts, conflicts


def main() -> None:
    """Print the count and the conflicts."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    verdicts, conflicts = count(Checker(Reference.load()), number)
    for text, finding in conflicts[:_SHOWN]:
        sys.stdout.write(f"{finding.message}\n  {text.published} {text.text!r}\n")
    counts = ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in Verdict)
    sys.stdout.write(f"{number:,} true texts: {counts}\n")


if __name__ == "__main__":
    main()
