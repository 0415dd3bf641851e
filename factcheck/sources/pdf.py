"""Reading a source: a PDF's text page by page, by pypdfium2 in a process of its own."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from factcheck.errors import UnreadableSourceError
from factcheck.model import Place
from factcheck.sources.extracted import MOST_UNPACKED, Extracted

_NEEDS = "reading PDF needs an extra: pip install 'factcheck[docs]'"
_READER = Path(__file__).with_name("pdf_pages.py")
_MOST_SECONDS = 300  # by the clock, where the machine is busy


def extract_pdf(data: bytes, max_size: int) -> Extracted:
    """Return a PDF's text with the pages numbered."""
    if find_spec("pypdfium2") is None:
        raise UnreadableSourceError(_NEEDS)
    pages = _pages(data, MOST_UNPACKED * max_size)
    text = "\n\n".join(pages)
    if pages and not text.strip():
        raise UnreadableSourceError("no text in it: a scan is not read")
    places: list[Place] = []
    at = 0
    for number, page in enumerate(pages, 1):
        places.append(Place("page", number, at))
        at += len(page) + 2
    return Extracted(text, places=tuple(places))


def _pages(data: bytes, most: int) -> list[str]:
    command = [sys.executable, "-I", str(_READER), str(most)]
    try:
        done = subprocess.run(  # noqa: S603 - our own file, and no shell
            command, input=data, capture_output=True, check=True, timeout=_MOST_SECONDS
        )
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        reason = "reading it took more memory or time than a PDF may take"
        raise UnreadableSourceError(reason) from error
    if "fault" in answer:
        raise UnreadableSourceError(answer["fault"])
    return [str(page) for page in answer["pages"]]
