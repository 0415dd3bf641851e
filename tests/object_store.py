"""A store of objects on the loopback that speaks what of S3's protocol readers need.

Listing (version 2, with prefix, delimiter and pages), HEAD, and GET of ranges, to those who sign.
"""

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

KEY, SECRET = "reader", "of news"
_SIGNED = f"AWS4-HMAC-SHA256 Credential={KEY}/"
_PAGE = 2  # keys that one answer lists, so that there are pages


@contextmanager
def serving(bucket: str, objects: Mapping[str, bytes]) -> Iterator[str]:
    """Serve the objects of one bucket; yield the store's address."""

    asked = type(
        "Asked",
        (_Asked,),
        {
            "held": {f"/{bucket}/{key}": data for key, data in objects.items()},
            "root": f"/{bucket}/",
        },
    )
    with ThreadingHTTPServer(("127.0.0.1", 0), asked) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join(10)


class _Asked(BaseHTTPRequestHandler):
    held: ClassVar[Mapping[str, bytes]]
    root: ClassVar[str]
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        place = unquote(asked.path)
        if not self.headers.get("Authorization", "").startswith(_SIGNED):
            self._answer(403, _error("AccessDenied"))
        elif place == self.root:
            query = {name: values[0] for name, values in parse_qs(asked.query).items()}
            self._answer(200, self._listing(query))
        elif place in self.held:
            self._object(self.held[place])
        else:
            self._answer(404, _error("NoSuchKey"))

    def _object(self, data: bytes) -> None:
        wanted = re.fullmatch(r"bytes=(\d*)-(\d*)", self.headers.get("Range", ""))
        if wanted is None:
            self._answer(200, data)
            return
        first, last = wanted.groups()
        begin = int(first) if first else max(len(data) - int(last), 0)
        end = min(int(last) + 1, len(data)) if first and last else len(data)
        self._answer(
            206, data[begin:end], {"Content-Range": f"bytes {begin}-{end - 1}/{len(data)}"}
        )

    def _listing(self, query: Mapping[str, str]) -> bytes:
        prefix, apart = query.get("prefix", ""), query.get("delimiter")
        begin = int(query.get("continuation-token", "0"))
        entries: dict[str, str] = {}
        for place, data in sorted(self.held.items()):
            key = place.removeprefix(self.root)
            if not key.startswith(prefix):
                continue
            rest = key.removeprefix(prefix)
            if apart and apart in rest:
                folder = prefix + rest.partition(apart)[0] + apart
                entries[folder] = (
                    f"<CommonPrefixes><Prefix>{escape(folder)}</Prefix></CommonPrefixes>"
                )
            else:
                entries[key] = (
                    f"<Contents><Key>{escape(key)}</Key><Size>{len(data)}</Size></Contents>"
                )
        shown = list(entries.values())[begin : begin + _PAGE]
        after = begin + _PAGE
        more = after < len(entries)
        token = f"<NextContinuationToken>{after}</NextContinuationToken>" if more else ""
        return (
            f"<ListBucketResult><IsTruncated>{str(more).lower()}</IsTruncated>"
            f"<KeyCount>{len(shown)}</KeyCount>{token}{''.join(shown)}</ListBucketResult>"
        ).encode()

    def _answer(self, status: int, body: bytes, head: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(head or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _error(code: str) -> bytes:
    return f"<Error><Code>{code}</Code></Error>".encode()
