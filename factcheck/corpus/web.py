"""A web page out of an archive's record of the answer of a server."""

import gzip
import http.client
import io
import zlib

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import Extracted
from factcheck.sources.web_page import extract_web_page

_OK = 200
_PAGES = ("text/html", "application/xhtml+xml")
_MOST_UNPACKED = 50_000_000


class _Recorded(io.BytesIO):
    """Recorded bytes in the place of a connection."""

    def makefile(self, mode: str) -> io.BytesIO:
        del mode
        return self


def page_of(answer: bytes) -> Extracted | None:
    """Return the article of a recorded HTTP answer; None where it is no page.

    Raise UnreadableSourceError where it is one and cannot be read.
    """
    response = http.client.HTTPResponse(_Recorded(answer))  # type: ignore[arg-type]  # makefile is all it asks for
    try:
        response.begin()
        kind = response.headers.get_content_type()
        if response.status != _OK or kind not in _PAGES:
            return None
        body = _unpacked(response.read(), response.headers.get("Content-Encoding", ""))
    except (http.client.HTTPException, OSError, ValueError, EOFError, zlib.error) as error:
        raise UnreadableSourceError(f"not a whole HTTP answer ({type(error).__name__})") from error
    if not body.strip():
        return None
    return extract_web_page(body, response.headers.get_content_charset())


def _unpacked(body: bytes, encoding: str) -> bytes:
    match encoding.strip().lower():
        case "gzip" | "x-gzip" if body.startswith(b"\x1f\x8b"):
            with gzip.open(io.BytesIO(body)) as packed:
                return packed.read(_MOST_UNPACKED)
        case "deflate":
            return zlib.decompressobj().decompress(body, _MOST_UNPACKED)
        case _:  # archives often keep what was already unpacked
            return body
