"""One run of `factcheck check`: what -v says of it on standard error."""

import time
from collections import Counter
from itertools import chain

from factcheck.cli.plan import Plan
from factcheck.cli.streams import say
from factcheck.model import Article, Report, Skipped
from factcheck.reference.model import Reference
from factcheck.report import Tally, tally_of
from factcheck.report.plain import one_line, visible
from factcheck.report.tally import claims_in_words, counted

_TIMED = 2


class Log:
    """Says what is read, found and used; at level 2 each line with the seconds since the start."""

    def __init__(self, level: int) -> None:
        self.wanted = level > 0
        self._timed = level >= _TIMED
        self._began = time.perf_counter()

    def beginning(self, plan: Plan, reference: Reference) -> None:
        """Say what the run is to be: settings, reference, sources."""
        if not self.wanted:
            return
        self._say(f"settings: {_settings(plan)}")
        stamp = reference.stamp
        self._say(f"reference: {stamp.version}, as of {stamp.as_of}, {stamp.digest[:12]}")
        left = Counter(source.reason for source in plan.sources if isinstance(source, Skipped))
        skipped = "".join(f", {number} {one_line(reason)}" for reason, number in left.items())
        self._say(f"to read: {counted(len(plan.files()), 'source')}{skipped}")

    def article(self, report: Report) -> None:
        """Say what an article came to."""
        if not self.wanted:
            return
        if report.status == "skipped":
            self._say(f"{visible(report.name)}: skipped: {one_line(report.reason or '')}")
            return
        found = claims_in_words(tally_of([report])) if report.findings else "nothing in scope"
        self._say(f"{visible(report.name)}: {_dated(report.article)}; {found}")

    def end(self, tally: Tally) -> None:
        """Say how long the run took."""
        if self.wanted:
            seconds = time.perf_counter() - self._began
            self._say(f"{counted(tally.read, 'article')} in {seconds:.2f} s")

    def _say(self, line: str) -> None:
        at = f" {time.perf_counter() - self._began:7.3f}s" if self._timed else ""
        say(f"factcheck:{at} {line}")


def _settings(plan: Plan) -> str:
    """Return which files the run's articles take settings from, and what else says any."""
    configs = {id(config): config for config in map(plan.configs.of_path, plan.files())}
    configs[id(plan.config)] = plan.config
    files = dict.fromkeys(chain.from_iterable(config.files for config in configs.values()))
    named = dict.fromkeys(
        place
        for config in configs.values()
        for place in config.places.values()
        if not any(place.startswith(f"{file}:") for file in files)
    )
    found = [visible(str(place)) for place in (*files, *named)]
    return ", ".join(found) or "none but the defaults"


def _dated(article: Article | None) -> str:
    if article is None or article.published is None:
        return "no date found"
    return f"published {article.published}, from {article.published_from}"
