"""E-mail (RFC 5322, MIME): headers, the text, what else the message says, and its attachments.

Headers are decoded here rather than by ``email.policy.default``, whose parser takes minutes over a
header of some megabytes.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.message
import email.policy
import email.utils
import io
import re
from datetime import UTC

from app.intake import wire
from app.intake.formats import html
from app.intake.formats.decode import decode
from app.intake.worker import Failed, Job, Outlet, Source

_SHOWN = ("From", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject")
_MOST = 512 * 1024 * 1024
_MOST_HEADER = 8_192
_DEEPEST = 60
_SAMPLE = (
    b"From: =?utf-8?b?0JA=?= <a@b>\r\nSubject: =?koi8-r?Q?=C1?=\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nPGI+YTwvYj4=\r\n--x\r\n"
    b"Content-Type: application/pdf\r\n"
    b"Content-Disposition: attachment; filename*=utf-8''%D0%90.pdf\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n=41\r\n--x\r\n"
    b"Content-Type: message/rfc822\r\n\r\nSubject: b\r\n\r\nc\r\n--x--\r\n"
)


def warm(job: Job) -> None:
    """Read a sample whole."""
    html.warm(job)
    _parts(email.message_from_bytes(_SAMPLE, policy=email.policy.compat32), Outlet(io.BytesIO()))
    email.utils.parsedate_to_datetime("Thu, 06 Jan 2022 14:05:09 +0600").astimezone(UTC)


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send headers and text, then hidden text, then attachments."""
    if source.size > _MOST:
        raise Failed("too-big")
    data = source.read()
    # The parser recurses once per level: count boundaries that open others before it does.
    if data.count(b"boundary=") + data.count(b"message/rfc822") > 20_000:
        raise Failed("nested")
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
    except RecursionError:
        raise Failed("nested") from None
    lines = []
    hidden = []
    for name in _SHOWN:
        for value in message.get_all(name, [])[:20]:
            lines.append(f"{name}: {_header(value)}")
    for name, value in list(message.items())[:500]:
        if name.title() not in _SHOWN:
            hidden.append(f"{name}: {_header(value)}")
    sender = _header(message.get("From", ""))
    outlet.propose("author", sender, "mail header")
    outlet.propose("info.to", _header(message.get("To", "")), "mail header")
    outlet.propose("info.title", _header(message.get("Subject", "")), "mail header")
    _date(str(message.get("Date", ""))[:200], outlet)
    outlet.text("\n".join(lines) + "\n\n")
    hidden += _parts(message, outlet)
    if hidden:
        outlet.text("\n".join(dict.fromkeys(hidden)) + "\n", hidden=True)


def _date(value: str, outlet: Outlet) -> None:
    try:
        when = email.utils.parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return
    if 1980 <= when.year <= 2100:
        outlet.propose("date", when.date().isoformat(), "mail header")
        outlet.propose("info.time", when.isoformat(), "mail header")


def _header(value: object) -> str:
    text = str(value)[:_MOST_HEADER]
    try:
        pieces = email.header.decode_header(text)
    except (ValueError, email.errors.HeaderParseError):
        return " ".join(text.split())
    decoded = []
    for piece, charset in pieces:
        if isinstance(piece, str):
            decoded.append(piece)
            continue
        try:
            decoded.append(piece.decode(charset or "utf-8"))
        except (LookupError, UnicodeDecodeError, OSError):
            decoded.append(decode(piece)[0])
    plain = "".join(decoded)
    # Raw eight-bit headers come as surrogates; they are text of some encoding.
    if any("\udc80" <= letter <= "\udcff" for letter in plain):
        plain = decode(plain.encode("utf-8", "surrogateescape"))[0]
    return " ".join(plain.split())


def _parts(message: email.message.Message, outlet: Outlet) -> list[str]:
    """Walk the parts; returns what does not show."""
    hidden: list[str] = []
    queue: list[tuple[email.message.Message, int]] = [(message, 0)]
    attached = left = total = 0
    while queue:
        part, depth = queue.pop(0)
        kind = part.get_content_type()
        if kind == "multipart/alternative":
            hidden += _alternative(part, queue, depth, outlet)
            continue
        inside = part.get_payload()
        if kind.startswith("multipart/") and isinstance(inside, list):
            if depth > _DEEPEST:
                left += 1
                continue
            children = [
                (each, depth + 1) for each in inside if isinstance(each, email.message.Message)
            ]
            queue[:0] = children
            continue
        name = _name(part)
        attachment = part.get_content_disposition() == "attachment" or bool(name)
        if kind in {"text/plain", "text/html"} and not attachment:
            hidden += _text(part, outlet)
            continue
        data = _data(part)
        total += len(data)
        if attached >= wire.MOST_CHILDREN or total > wire.MOST_CHILD_BYTES or len(data) > 3 * 10**8:
            left += 1
        elif data:
            attached += 1
            outlet.child(name or _invented(part, attached), data)
    if left:
        outlet.note("children-left", left)
    return hidden


def _alternative(
    part: email.message.Message,
    queue: list[tuple[email.message.Message, int]],
    depth: int,
    outlet: Outlet,
) -> list[str]:
    """Of several wordings of one text the plain one shows; the others can be found."""
    inside = [each for each in part.get_payload() or [] if isinstance(each, email.message.Message)]
    plain = [each for each in inside if each.get_content_type() == "text/plain"]
    shown = plain[:1] or inside[:1]
    hidden: list[str] = []
    for each in inside:
        if each in shown or each.get_content_type() != "text/html":
            if depth <= _DEEPEST:
                queue.append((each, depth + 1))
            continue
        visible, unseen, remote = html.convert(_string(each))
        hidden += [line for line in (visible + unseen).split("\n") if line.strip()]
        if remote:
            outlet.note("remote-pictures")
    return hidden


def _text(part: email.message.Message, outlet: Outlet) -> list[str]:
    text = _string(part)
    if part.get_content_type() != "text/html":
        outlet.text(text.rstrip() + "\n\n")
        return []
    visible, unseen, remote = html.convert(text)
    if remote:
        outlet.note("remote-pictures")
    outlet.text(visible + "\n")
    return unseen.split("\n") if unseen else []


def _string(part: email.message.Message) -> str:
    data = _data(part)
    charset = part.get_content_charset()
    if charset:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError, OSError, ValueError):
            pass
    return decode(data)[0]


def _data(part: email.message.Message) -> bytes:
    inside = part.get_payload()
    if isinstance(inside, list):
        # message/rfc822: the message inside, written out again.
        try:
            return b"\n".join(
                each.as_bytes() for each in inside if isinstance(each, email.message.Message)
            )
        except (RecursionError, ValueError, LookupError, UnicodeError):
            return b""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _name(part: email.message.Message) -> str:
    try:
        return _header(part.get_filename() or "")
    except (ValueError, LookupError, TypeError, OSError):
        return ""


def _invented(part: email.message.Message, number: int) -> str:
    kind = part.get_content_type()
    if kind == "message/rfc822":
        return f"message-{number}.eml"
    ending = re.sub(r"[^a-z0-9]", "", kind.rpartition("/")[2])[:8]
    return f"attachment-{number}.{ending or 'bin'}"
