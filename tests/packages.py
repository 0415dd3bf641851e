"""What is released, built and tried: `python -m tests.packages [PYTHON…]`.

The packages are built twice, from copies in different places, and compared byte by byte. The wheel
and the source package are then installed with the locked dependencies on each Python that is given,
or on those of the versions we support that are found here, and a few commands must answer alike.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SUPPORTED = ("3.11", "3.12", "3.13")
BUILT_FROM = (
    "factcheck", "reference", "samples", "docs", "tests", "README.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "Makefile", "LICENSE", "pyproject.toml", "requirements.lock",
    ".importlinter", ".gitignore",
)  # fmt: skip
_PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
_WHEN = "1704067200"  # 2024-01-01: any day will do, as long as it is the same
_ASKED = (
    ("-m", "factcheck", "--version"),
    ("-m", "factcheck", "check", "four-errors.txt", "--output-format", "json", "--no-cache"),
    ("-m", "factcheck", "reference", "check"),
    ("-m", "factcheck", "rule", "--all"),
    ("-c", "import factcheck; print(factcheck.find_times('It met on Jan. 9, 2024.')[0].value)"),
    ("-c", "import spacy; spacy.blank('en').add_pipe('factcheck_times'); print('a factory')"),
)


def build(folder: Path) -> list[Path]:
    """Build the wheel and the source package into `folder` from a copy of the sources in it."""
    source = folder / "source"
    source.mkdir(parents=True)
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc")
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, source / name)
    out = folder / "dist"
    run(sys.executable, "-m", "hatchling", "build", "--directory", str(out), cwd=source)
    return sorted(out.glob("factcheck-*"))


def run(*command: str, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
    """Run a command that must end with one of `codes`; return what it wrote."""
    environment = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
    environment |= {"SOURCE_DATE_EPOCH": _WHEN, "FACTCHECK_CACHE_DIR": str(cwd / "cache")}
    done = subprocess.run(
        command, cwd=cwd, check=False, capture_output=True, text=True, env=environment
    )
    if done.returncode not in codes:
        raise SystemExit(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def pythons(given: list[str]) -> Iterator[str]:
    """Yield the interpreters to try that can be run: on the path, or among those of pyenv."""
    for name in given or [f"python{version}" for version in SUPPORTED]:
        places = (shutil.which(name), *sorted(_PYENV.glob(f"*/bin/{name}"), reverse=True))
        found = next((str(place) for place in places if place and _runs(place)), None)
        if found is None:
            say(f"{name}: not here, not tried")
        else:
            yield found


def _runs(python: str | Path) -> bool:
    """Tell whether an interpreter does more than say that another should be chosen."""
    return not subprocess.run([python, "-c", ""], check=False, capture_output=True).returncode


def answers(python: str, package: Path, folder: Path) -> list[str]:
    """Return what the commands say with `package` installed on `python`."""
    run(python, "-m", "venv", str(folder), cwd=package.parent)
    own = str(folder / "bin" / "python")
    pip = (own, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", str(ROOT / "requirements.lock"), cwd=folder)
    run(*pip, "--no-deps", "--no-build-isolation", str(package), cwd=folder)
    shutil.copy(ROOT / "samples" / "four-errors.txt", folder)
    return [run(own, *asked, cwd=folder, codes=(0, 1)) for asked in _ASKED]


def say(line: str) -> None:
    """Write one line of the report."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Build, compare, try; 1 where anything differs."""
    with TemporaryDirectory() as place:
        first, second = build(Path(place) / "one"), build(Path(place) / "other")
        for package, again in zip(first, second, strict=True):
            same = digest(package) == digest(again)
            say(f"{package.name}: {'the same bytes twice' if same else 'DIFFERS when built again'}")
            if not same:
                return 1
        heard: list[list[str]] = []
        for number, python in enumerate(pythons(sys.argv[1:])):
            for package in first:
                heard.append(answers(python, package, Path(place) / f"{number}-{package.suffix}"))
                version = run(python, "-c", "import sys; print(sys.version.split()[0])", cwd=ROOT)
                same = heard[-1] == heard[0]
                say(f"Python {version.strip()}, {package.name}: {'as ever' if same else 'DIFFERS'}")
        return 0 if heard and all(one == heard[0] for one in heard) else 1


if __name__ == "__main__":
    sys.exit(main())
