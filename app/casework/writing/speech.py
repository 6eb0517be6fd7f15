"""Recordings written down by a speech model: the user's own file, on this computer, behind a gate.

What comes of it is a transcript with time codes whose origin says that a machine made it; it stays in the
vault until a person has read it and signed it off (:mod:`app.casework.signing`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from app.casework import lookup, signing
from app.casework.writing.subtitles import length_of
from app.errors import Refused
from app.intake import speech as engine
from app.intake.speech import Transcribed
from app.progress import SILENT, Progress
from app.records.evidence import Item, ItemText
from app.records.text import nfc
from app.records.timecodes import written
from app.vault.vault import Vault

_DIGITS = 8
"""Of the model's digest in the origin of a text."""

LANGUAGES = ("", "kk", "ru", "uz", "en", "ky", "tg", "tk", "tr", "ar", "fa", "uk", "zh", "fr", "es")
"""What a model may be told that it hears; ``""``: it tells itself."""


class Hears(Protocol):
    """What writes a recording down; :func:`app.intake.speech.transcribe` does."""

    def __call__(
        self,
        source: BinaryIO,
        size: int,
        model: Path,
        *,
        language: str = "",
        duration: float = 0.0,
        progress: Progress = SILENT,
    ) -> Transcribed:
        """Write it down."""


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it.

    Attributes:
        text: the new version; None where nobody speaks.
        turns: how many stretches of speech have words.
    """

    text: ItemText | None
    turns: int


def available() -> bool:
    """Whether this computer can read speech models."""
    return engine.available()


def check_model(path: Path) -> None:
    """Look whether a file may be a model, before anything is begun.

    Raises:
        Refused: it cannot be read, or is none.
    """
    engine.check_model(path)


def transcribe(
    vault: Vault,
    ref: str,
    model: Path,
    *,
    language: str = "",
    over: bool = False,
    progress: Progress = SILENT,
    hear: Hears = engine.transcribe,
) -> Written:
    """Have a recording written down as a new text version of its item.

    Args:
        vault: open for writing.
        ref: a recording.
        model: a file in the ggml format of whisper.cpp.
        language: BCP 47 tag of what is spoken; ``""`` for the item's own, or else for the model to tell.
        over: also where the item has a text that a person wrote, or signed off.
        progress: told the seconds that were heard; may cancel.
        hear: what writes it down.

    Raises:
        Refused: it is no recording or has a person's transcript already, the engine is not installed, or the
            file is no model.
        Unreadable: the recording cannot be decoded, or the model failed on it.
        Cancelled: from ``progress``; nothing is added then.
    """
    item = lookup.item(vault, ref)
    check(vault, item, over=over)
    language = language or item.language
    length = length_of(vault, item) or 0.0
    with vault.blobs.open(item.blob_id, item.size) as source:
        made = hear(
            cast("BinaryIO", source), item.size, model,
            language=language, duration=length, progress=progress,
        )  # fmt: skip
    said = [(turn.start, turn.end, "", nfc(turn.words)) for turn in made.turns if turn.words]
    if not said:
        return Written(None, 0)
    text = written(said)
    with vault.change() as change:
        # Somebody may have written meanwhile.
        check(vault, lookup.item(vault, item.id), over=over)
        record = change.add_text(
            "transcribed",
            item,
            kind="transcript",
            language=language or made.language,
            text=text,
            hidden_from=len(text),
            origin=f"{signing.MACHINE}{engine.ENGINE} {made.digest[:_DIGITS]}",
        )
    return Written(record, len(said))


def check(vault: Vault, item: Item, *, over: bool = False) -> None:
    """Look whether an item can be written down by a machine.

    Raises:
        Refused: it is no recording, or has a transcript that a person wrote or signed off.
    """
    if not item.media_type.startswith(("audio/", "video/")):
        raise Refused("Only a recording can be written down by a speech model.")
    text = vault.current_text(item.id)
    if over or text is None or text.kind not in ("transcript", "statement"):
        return
    if not signing.standing_of(vault, text).waits:
        raise Refused(
            "This recording has a transcript that a person answers for; the model's would take its "
            "place."
        )
