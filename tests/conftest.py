"""What tests share: one reference, one checker, and the way to rewrite expected reports."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
_HERE = frozenset({None, "", "127.0.0.1", "::1", "localhost"})  # a browser's, a cluster's own


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite the expected reports of samples/ and README"
    )


@pytest.fixture(scope="session")
def update(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--update"))


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every address beyond this machine, and every name, to the suite and what it runs."""

    def refuse(at: object) -> None:
        raise RuntimeError(f"a test reached for the network: {at!r}")

    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in _HERE:
            refuse(address)
        connect(self, address)

    def look_up_here(host: Any, *rest: Any, **options: Any) -> Any:
        return look_up(host, *rest, **options) if host in _HERE else refuse(host)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        patch.setattr(socket.socket, "connect_ex", connect_here)
        patch.setattr(socket, "getaddrinfo", look_up_here)
        for name in ("http_proxy", "https_proxy", "all_proxy"):  # commands that tests run
            patch.setenv(name, "http://127.0.0.1:9")
        yield


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
