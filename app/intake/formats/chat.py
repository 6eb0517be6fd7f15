"""Telegram's ``result.json``: one line a message, as a person would read the chat."""

from __future__ import annotations

import json

from app.intake.formats.decode import decode
from app.intake.worker import Failed, Job, Outlet, Source

_MOST = 256 * 1024 * 1024
_MEDIA = (
    "photo",
    "file",
    "media_type",
    "sticker_emoji",
    "contact_information",
    "location_information",
)


def warm(job: Job) -> None:
    """Read a sample."""
    json.loads('{"a": [1.5, "\\u0430", null]}')
    decode(b"{}")


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the messages; JSON that is no chat is sent as it is."""
    if source.size > _MOST:
        raise Failed("too-big")
    text, _ = decode(source.read())
    try:
        untrusted = json.loads(text)
    except ValueError:
        outlet.facts("about", media_type="text/plain", kind="document")
        outlet.text(text)
        return
    except RecursionError:
        raise Failed("nested") from None
    chats = [untrusted]
    listed = untrusted.get("chats") if isinstance(untrusted, dict) else None
    if isinstance(listed, dict) and isinstance(listed.get("list"), list):
        chats = listed["list"]
    found = False
    for chat in chats:
        if isinstance(chat, dict) and isinstance(chat.get("messages"), list):
            found = True
            _chat(chat, outlet)
    if not found:
        outlet.facts("about", media_type="application/json", kind="document")
        outlet.text(text)


def _chat(chat: dict[str, object], outlet: Outlet) -> None:
    name = chat.get("name")
    if isinstance(name, str):
        outlet.text(f"{name}\n\n")
        outlet.propose("info.title", name, "telegram export")
    messages = chat["messages"]
    assert isinstance(messages, list)
    lines: list[str] = []
    first = ""
    for message in messages:
        if not isinstance(message, dict):
            continue
        when = str(message.get("date", ""))
        first = first or when[:10]
        lines.append(_line(message, when))
        if len(lines) >= 2_000:
            outlet.text("\n".join(lines) + "\n")
            lines.clear()
    if lines:
        outlet.text("\n".join(lines) + "\n")
    outlet.propose("date", first, "telegram export")


def _line(message: dict[str, object], when: str) -> str:
    who = message.get("from") or message.get("actor") or ""
    parts = [_said(message.get("text"))]
    if message.get("type") == "service":
        parts.append(f"[{message.get('action', '')}]")
        members = message.get("members")
        if isinstance(members, list):
            parts.append(", ".join(str(member) for member in members))
    if message.get("forwarded_from"):
        parts.append(f"[forwarded from {message['forwarded_from']}]")
    for key in _MEDIA:
        if message.get(key):
            parts.append(f"[{key.replace('_', ' ')}: {_flat(message[key])}]")
    for key in ("reply_to_message_id", "edited"):
        if message.get(key):
            parts.append(f"[{key.replace('_', ' ')}: {message[key]}]")
    said = " ".join(part for part in parts if part)
    return f"{when.replace('T', ' ')} {who}: {said}"


def _said(text: object) -> str:
    if isinstance(text, list):
        return "".join(
            piece
            if isinstance(piece, str)
            else str(piece.get("text", ""))
            if isinstance(piece, dict)
            else ""
            for piece in text
        )
    return text if isinstance(text, str) else ""


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(str(each) for each in value.values())
    return str(value)
