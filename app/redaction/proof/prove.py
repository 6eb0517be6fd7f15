"""The proof: reopen a finished bundle as an attacker and look for every identity it must hide."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.errors import NotFound
from app.progress import SILENT, Progress
from app.records.people import Identity
from app.redaction.finding.faces import FaceFinder
from app.redaction.pages.textlayer import OcrReader
from app.redaction.proof.examiner import CHANNELS, Attempt, Examiner, Leak, Proof, Secrets
from app.redaction.proof.files import examine_file
from app.redaction.proof.held import held

__all__ = ["CHANNELS", "Attempt", "Leak", "Proof", "Secrets", "prove"]

_NAMES = re.compile(
    r"data(/exhibits(/\d{4,}\.[a-z0-9]{1,8})?|/bundle(-[2-9]|-[1-9]\d+)?\.pdf"
    r"|/index\.(json|xlsx)|/report\.html|/ro-crate-metadata\.json)?"
    r"|bag-info\.txt|bagit\.txt|commitments\.json|custody-checkpoint\.txt|public-key\.txt"
    r"|signature\.txt|(tag)?manifest-sha256\.txt|custody-proofs\.json|timestamp-request\.tsq"
    r"|timestamp-reply\.tsr"
)
"""All that a bundle consists of: numbers and words of the format, whatever is in it."""

_NUMBER = re.compile(r"data/exhibits/(\d{4,})\.")
_SHOWN = "Сейткалиев Ерлан"
"""Nobody's name; what the search is shown before it is believed."""

_MANIFESTS = ("manifest-sha256.txt", "tagmanifest-sha256.txt")


def prove(
    folder: Path,
    secrets: Secrets,
    *,
    ocr: OcrReader | None = None,
    faces: FaceFinder | None = None,
    progress: Progress = SILENT,
) -> Proof:
    """Attack a finished bundle.

    Args:
        folder: the bundle; every file under it is read whole.
        secrets: what must not be in it.
        ocr: reads pictures; the caller caches by pixels, since the pages were read when burnt.
        faces: finds faces; None where no detector works.
        progress: one step a file, and again with each of its pages; may cancel.

    Returns:
        The table of attempts and the leaks.

    Raises:
        NotFound: when there is no such folder.
    """
    if not folder.is_dir():
        raise NotFound("There is no bundle in the folder to be examined.")
    awake = finds_what_it_is_shown()
    paths = sorted(path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())
    examiner = Examiner(secrets, ocr, faces)
    for path in sorted(folder.rglob("*")):
        _name_and_time(examiner, path.relative_to(folder).as_posix(), path)
    for number, path in enumerate(paths):
        name = path.relative_to(folder).as_posix()
        where = examiner.shown(name, number)
        examiner.alive = partial(progress.step, number, len(paths), f"Attacking {where}")
        examiner.alive()
        if path.is_symlink():
            examiner.leak("file-names", where, "a link to another file")
            continue
        exhibit = _NUMBER.match(name)
        within = examiner.within(int(exhibit[1]) if exhibit else None)
        with held(path) as data, within:
            if name in _MANIFESTS:
                _order(examiner, where, bytes(data))
            examine_file(examiner, where, data, 0, path)
    progress.step(len(paths), len(paths), "The bundle was attacked on every channel")
    if not awake or examiner.tried("raw-bytes") < len(paths):
        examiner.leak("raw-bytes", "the proof itself", "a search that does not search")
    return examiner.proof()


def finds_what_it_is_shown() -> bool:
    """Whether the search finds a name where there is one: a proof that reads nothing finds nothing."""
    shown = io.BytesIO()
    with zipfile.ZipFile(shown, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("shown.txt", _SHOWN)
    for data, channels in ((_SHOWN.encode(), ("raw-bytes", "text")), (shown.getvalue(), ("text",))):
        examiner = Examiner(Secrets(identities=(Identity("shown", (_SHOWN,), "shown"),)), None)
        examine_file(examiner, "shown", data)
        if not all(
            any(leak.channel == each for leak in examiner.proof().leaks) for each in channels
        ):
            return False
    return True


def _name_and_time(examiner: Examiner, name: str, path: Path) -> None:
    """Try a name, whether a bundle has such a file at all, and when it was written."""
    examiner.name(name)
    if not _NAMES.fullmatch(name):
        examiner.leak("file-names", "a file's name", "a file that a bundle has no use for")
    if examiner.secrets.dated:
        written = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
        examiner.date("the time of a file", written.strftime("%Y%m%dT%H%M%S"))


def _order(examiner: Examiner, where: str, manifest: bytes) -> None:
    """Try whether the files are listed by their names, and not as they came."""
    examiner.count("archive-members")
    names = [line.partition("  ")[2] for line in manifest.decode("utf-8", "replace").splitlines()]
    if names != sorted(names):
        examiner.leak("archive-members", where, "files in an order that is not the writer's")
