"""Reading a source: bytes to text, with a note where the encoding had to be guessed."""

import codecs
from typing import NamedTuple

from factcheck.errors import UnreadableSourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_STARTS = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))
# What windows-1252 puts where UTF-8 puts nothing: curly quotes, dashes, dots, and a few signs.
_TYPOGRAPHIC = (
    b"\x80\x82\x84\x85\x8b\x91\x92\x93\x94\x95\x96\x97\x99\x9b\xa0\xa3\xa7\xa9\xae\xb0\xb7\xbd"
)
_SAMPLE = 65_536
_LAST_ASCII = 0x7F


class Decoded(NamedTuple):
    """A text without its byte order mark, notes for its reader, and how it was encoded."""

    text: str
    notes: tuple[str, ...] = ()
    encoding: str = "utf-8"
    mark: bytes = b""


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return the text of `data`; raise UnreadableSourceError saying why it is not one.

    `encoding` is what the user or the document says; a byte order mark says it better.
    """
    marked = encoding_by_mark(data)
    if marked is not None:
        mark, name = marked
        try:
            return Decoded(data[len(mark) :].decode(name), (), name, mark)
        except UnicodeDecodeError as error:
            raise UnreadableSourceError(f"not valid {name} after its byte order mark") from error
    if encoding is not None:
        return Decoded(_decoded(data, encoding), (), encoding)
    if _is_binary(data):
        raise UnreadableSourceError("binary")
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError:
        return _guessed(data)


def encoding_by_mark(data: bytes) -> tuple[bytes, str] | None:
    """Return the byte order mark that `data` opens with, and the encoding it stands for."""
    return next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), None)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except (LookupError, ValueError, AssertionError) as error:  # a codec that is not one of text
        raise UnreadableSourceError(f"not valid {encoding}") from error
    if not isinstance(text, str):
        raise UnreadableSourceError(f"{encoding} is no encoding of text")
    if "\0" in text:
        raise UnreadableSourceError("binary")
    return text


def _is_binary(data: bytes) -> bool:
    if data.startswith(_BINARY_STARTS) or b"\0" in data:
        return True
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 20


def _guessed(data: bytes) -> Decoded:
    encoding = _guess(data)
    if encoding is None:
        raise UnreadableSourceError("its encoding could not be told")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableSourceError(f"neither UTF-8 nor {encoding}") from error
    return Decoded(text, (f"not UTF-8; read as {encoding}",), encoding)


def _guess(data: bytes) -> str | None:
    high = {byte for byte in data if byte > _LAST_ASCII}
    if high.issubset(_TYPOGRAPHIC):
        return "windows-1252"
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few files need it

    best = from_bytes(data).best()
    return None if best is None else best.encoding
