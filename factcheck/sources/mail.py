"""Reading a source: an e-mail's subject and text, with the day it was sent."""

from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from factcheck.errors import UnreadableSourceError
from factcheck.sources.decode import decode
from factcheck.sources.extracted import Extracted, day_of
from factcheck.sources.web_page import extract_web_page

_LONGEST_HEADER = 2_000


def extract_mail(data: bytes) -> Extracted:
    """Return what a mail says: its plain text, else the text of its HTML."""
    try:
        message: EmailMessage = message_from_bytes(data, policy=policy.default)
        subject = " ".join(_header(message, "subject").split())
        day = day_of(_header(message, "date"))
        extracted = _body(message.get_body(("plain", "html")))
    except UnreadableSourceError:
        raise
    except Exception as error:  # broken headers make the parser raise anything
        raise UnreadableSourceError("not a whole e-mail") from error
    text = f"{subject}\n\n{extracted.text}" if subject else extracted.text
    return Extracted(text, day, "mail-header" if day else None, notes=extracted.notes)


def _header(message: EmailMessage, name: str) -> str:
    """Return a header decoded, as far as a header reaches: decoding takes its length's square."""
    written = (value for key, value in message.raw_items() if key.lower() == name)
    return str(message.policy.header_fetch_parse(name, str(next(written, ""))[:_LONGEST_HEADER]))


def _body(part: MIMEPart | None) -> Extracted:
    if part is None:
        raise UnreadableSourceError("no text in it")
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    if part.get_content_subtype() == "html":
        return extract_web_page(data, part.get_content_charset())
    decoded = decode(data, part.get_content_charset())
    return Extracted(decoded.text.replace("\r\n", "\n").strip(), notes=decoded.notes)
