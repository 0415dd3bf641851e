"""What tests share: one reference, one checker, and the way to rewrite expected reports."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from factcheck import Checker, Reference
from factcheck.pipeline.build import build_pipeline
from tests.command import Called

# Properties are tried on the same texts everywhere; FACTCHECK_EXAMPLES asks for more of them.
settings.register_profile(
    "factcheck",
    deadline=None,
    derandomize=True,
    max_examples=int(os.environ.get("FACTCHECK_EXAMPLES", "100")),
)
settings.load_profile("factcheck")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite the expected reports of samples/ and README"
    )


@pytest.fixture(scope="session")
def update(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--update"))


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference.load()


@pytest.fixture(scope="session")
def checker(reference: Reference) -> Checker:
    return Checker(reference)


@pytest.fixture(scope="session")
def nlp(reference: Reference) -> Language:
    return build_pipeline(reference)


@pytest.fixture(scope="session", autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what commands remember between runs out of the user's own cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def check(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
) -> Called:  # fmt: skip
    """The command in an empty folder, with no settings and nothing cached."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return Called(capfd)
