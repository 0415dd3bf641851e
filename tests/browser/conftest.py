"""What the tests in a browser share: the browser, if there is one, and pages that a run made."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.app import run

pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's browser, with a profile of its own that is gone afterwards."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no browser here (looked for {', '.join(NAMES)})")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield started
        started.close()


def made(where: Path, *paths: str) -> str:
    """Return the address of the page of a run over `paths`."""
    page = where / "report.html"
    common = ["--isolated", "--no-cache", "--exit-zero", "--quiet"]
    assert run(["check", *paths, *common, "--output-format", f"html:{page}"]) == 0
    return page.as_uri()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the page of `samples/`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        return made(tmp_path_factory.mktemp("samples"), "samples")
