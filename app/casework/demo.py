"""The demonstration: the sample vault built once, its submission with all annexes exported and verified."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from app.bundle.identifier import bundle_id_of
from app.bundle.verify import verify_bundle
from app.casework.reviewing import prove
from app.casework.sample import load_sample
from app.casework.submitting import submissions
from app.casework.submitting.citing import FOLDER
from app.casework.submitting.leaving import Request, export
from app.errors import KuagerError, Refused
from app.progress import SILENT, Progress
from app.vault.keys import Credential
from app.vault.vault import Vault

PASSPHRASE = "this vault holds only a fictitious case"
_BUNDLE_ID = "KUAGER-SAMPLE"
_AS_OF = "2025-05-26"


@dataclass(frozen=True, slots=True)
class Demo:
    """Where everything is, and what came of it.

    Attributes:
        submission: folder of the document.
        footnotes: how many it has.
        bundle: its annexes.
    """

    vault: Path
    passphrase_file: Path
    submission: Path
    footnotes: int
    bundle: Path
    exhibits: int
    withheld: int
    pages: int
    proof: str
    verdict: str
    sentence: str


def build_demo(folder: Path, progress: Progress = SILENT) -> Demo:
    """Build the sample vault (or open the one built before), export, prove and verify.

    Raises:
        Refused: something else stands at the place for the submission or the vault.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target, submission = folder / "vault", folder / "submission"
    bundle = submission / FOLDER
    passphrase_file = folder / "passphrase.txt"
    with _vault(folder, target, progress) as vault:
        passphrase_file.write_text(PASSPHRASE + "\n", "utf-8")
        if submission.exists():
            _clear(submission)
        request = Request(
            submission=_submission(vault),
            folder=submission,
            as_of=_AS_OF,
            bundle_id=_BUNDLE_ID,
            accept_suggestions=True,
        )
        left = export(vault, request, progress)
    made = left.annexes
    listed = {item.id for _label, item, _first, _last in made.exhibits}
    verdict = verify_bundle(bundle, progress)
    return Demo(
        vault=target,
        passphrase_file=passphrase_file,
        submission=submission,
        footnotes=left.footnotes,
        bundle=bundle,
        exhibits=len(made.exhibits) - sum(1 for item, _why in made.withheld if item.id in listed),
        withheld=len(made.withheld),
        pages=made.pages,
        proof=prove.sentence(made.proof),
        verdict=verdict.verdict,
        sentence=verdict.sentence,
    )


def build_sample(folder: Path, progress: Progress = SILENT) -> Path:
    """Build the sample vault, or find the one built before; its passphrase lies beside it.

    Args:
        folder: is made; the vault is the folder ``vault`` in it.
        progress: told as files are built, taken in and read.

    Returns:
        The vault's folder, closed.

    Raises:
        Refused: something else stands at the place for the vault.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "vault"
    with _vault(folder, target, progress):
        (folder / "passphrase.txt").write_text(PASSPHRASE + "\n", "utf-8")
    return target


def _vault(folder: Path, target: Path, progress: Progress) -> Vault:
    credential = Credential(passphrase=PASSPHRASE)
    if target.exists():
        try:
            return Vault.open(target, credential, progress=progress)
        except KuagerError as error:
            raise Refused(
                f"The vault in {folder.name!a} is not the sample's or is in use: {error.sentence} "
                "Give another folder with --dir."
            ) from error
    # Built beside and renamed, so that a demonstration cut short is simply begun again.
    building = folder / f".building-{os.urandom(4).hex()}"
    for left in folder.glob(".building-*"):
        shutil.rmtree(left, ignore_errors=True)
    vault, _recovery = Vault.create(building, credential, actor="Sample")
    try:
        with vault:
            load_sample(vault, folder / "files", progress)
        building.rename(target)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return Vault.open(target, credential, progress=progress)


def _submission(vault: Vault) -> str:
    """The sample's submission.

    Raises:
        Refused: the vault was built before the sample had one.
    """
    held = submissions.submissions(vault)
    if not held:
        raise Refused(
            "The sample vault was built by an earlier version; give another folder with --dir."
        )
    return held[0].submission.id


def _clear(submission: Path) -> None:
    """Remove the submission of an earlier demonstration, and nothing else."""
    if bundle_id_of(submission / FOLDER) != _BUNDLE_ID:
        raise Refused(
            "What stands at the place for the submission is not the demonstration's; move it."
        )
    shutil.rmtree(submission)
