"""The proof: reopen a finished bundle as an attacker and look for every identity it must hide."""

from __future__ import annotations

from pathlib import Path

from app.errors import NotFound
from app.progress import SILENT, Progress
from app.redaction.examiner import CHANNELS, Attempt, Examiner, Leak, Proof, Secrets
from app.redaction.proof_files import examine_file
from app.redaction.textlayer import OcrReader

__all__ = ["CHANNELS", "Attempt", "Leak", "Proof", "Secrets", "prove"]


def prove(
    folder: Path, secrets: Secrets, *, ocr: OcrReader | None = None, progress: Progress = SILENT
) -> Proof:
    """Attack a finished bundle.

    Args:
        folder: the bundle; every file under it is read whole.
        secrets: what must not be in it.
        ocr: reads pictures; the caller caches by pixels, since the pages were read when burnt.
        progress: one step a file.

    Returns:
        The table of attempts and the leaks.

    Raises:
        NotFound: when there is no such folder.
    """
    if not folder.is_dir():
        raise NotFound("There is no bundle in the folder to be examined.")
    paths = sorted(path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    examiner = Examiner(secrets, ocr)
    for path in sorted(folder.rglob("*")):
        examiner.name(path.relative_to(folder).as_posix())
    for number, path in enumerate(paths):
        where = examiner.shown(path.relative_to(folder).as_posix(), number)
        progress.step(number, len(paths), f"Attacking {where}")
        if path.is_symlink():
            examiner.leak("file-names", where, "a link to another file")
            continue
        examine_file(examiner, where, path.read_bytes())
    progress.step(len(paths), len(paths), "The bundle was attacked on every channel")
    return examiner.proof()
