"""Whether the pages that a submission cites say what it cites them for, as a reader of them finds out."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from app.casework.releasing.quotations import quoted
from app.casework.submitting import markup
from app.casework.submitting.citing import FOLDER, Citing, Leaving
from app.casework.submitting.labels import Labels
from app.casework.submitting.sources import of_block, of_note
from app.casework.submitting.submissions import ShownSubmission
from app.vault.vault import Vault

ENOUGH = 0.8
"""Share of the words of a quotation that a page must have: a scan is read with faults."""


def unsaid(vault: Vault, held: ShownSubmission, leaving: Leaving, folder: Path) -> list[str]:
    """The places that are cited for words which are not on their page, as ``page: words``; ``[]`` is good.

    Args:
        vault: open.
        held: the submission.
        leaving: its annexes, as they left.
        folder: where it lies.
    """
    citing = Citing(vault, leaving, Labels(held.submission.language))
    texts: dict[int, str] = {}
    found = []
    for passage_id in _cited(vault, held):
        stands = citing.standing(passage_id)
        if stands is None:
            continue
        each, passage, place = stands
        said = quoted(vault, leaving.planned, each, [passage], leaving.ocr).get(passage_id, "")
        words = re.findall(r"\w+", re.sub(r"\[[^]]*\]", " ", said.casefold()))
        if not words or not place.page:
            continue
        for page in (place.page, place.page + 1):  # A passage may run on.
            texts.setdefault(page, _text(leaving, folder, page))
        read = texts[place.page] + texts[place.page + 1]
        share = sum(word in read for word in words) / len(words)
        begins = any(word in texts[place.page] for word in words)
        if share < ENOUGH or not begins:
            found.append(f"{place.page}: {said}")
    return found


def _cited(vault: Vault, held: ShownSubmission) -> list[str]:
    found: dict[str, None] = {}
    for block in held.blocks:
        notes = held.notes.get(block.id, {})
        every = [of_note(vault, notes[key]) for key in markup.keys(block.text) if key in notes]
        for sources in (*every, of_block(vault, block)):
            found |= dict.fromkeys(sources.passages)
    return list(found)


def _text(leaving: Leaving, folder: Path, page: int) -> str:
    for volume in leaving.volumes:
        if volume.first_page <= page <= volume.last_page:
            number = str(page - volume.first_page + 1)
            path = folder / FOLDER / "data" / volume.name
            done = subprocess.run(
                ["pdftotext", "-f", number, "-l", number, str(path), "-"],
                check=True,
                capture_output=True,
            )
            return done.stdout.decode().casefold()
    return ""
