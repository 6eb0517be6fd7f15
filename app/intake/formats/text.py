"""Plain text, Markdown and chat exports that are plain text: the lines as they are."""

from __future__ import annotations

from app.intake import wire
from app.intake.formats.decode import decode
from app.intake.worker import Job, Outlet, Source


def warm(job: Job) -> None:
    """Exercise the decoder."""
    decode("Проверка связи".encode("cp1251"))


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the text."""
    data = source.read(min(source.size, wire.MOST_TEXT + 1))
    text, guessed = decode(data)
    if guessed:
        outlet.note("encoding-guessed")
    outlet.text(text)
