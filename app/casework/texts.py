"""Text versions that people bring: transcripts, translations, notes. Immutable; a new one follows the old."""

from __future__ import annotations

from pathlib import Path

from app.casework import lookup
from app.errors import Refused, Usage
from app.records.evidence import ItemText
from app.records.text import nfc
from app.vault.vault import Vault

KINDS = ("transcript", "translation", "notes", "statement")
_LARGEST = 64 * 1024 * 1024


def add_text(
    vault: Vault, ref: str, source: Path, *, kind: str = "transcript", language: str = ""
) -> ItemText:
    """Read a UTF-8 text file and add it as a text version of an item.

    Raises:
        Usage: an unknown kind.
        Refused: the file cannot be read, is not UTF-8, is empty or larger than 64 MiB.
    """
    if kind not in KINDS:
        raise Usage(f"A text is one of {', '.join(KINDS)}.")
    item = lookup.item(vault, ref)
    try:
        with source.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
        written = nfc(data.decode("utf-8-sig")).replace("\r\n", "\n")
    except OSError as error:
        raise Refused("The text file could not be read.") from error
    except UnicodeDecodeError as error:
        raise Refused("The text file is not UTF-8.") from error
    if len(data) > _LARGEST:
        raise Refused("The text file is larger than 64 MiB.")
    if not written.strip():
        raise Refused("The text file is empty.")
    with vault.change() as change:
        return change.add_text(
            "transcribed",
            item,
            kind=kind,
            language=language or item.language,
            text=written,
            hidden_from=len(written),
            origin="typed",
            pages=(),
        )
