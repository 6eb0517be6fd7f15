"""The proof on documents that leave beside a bundle: the same search, on the same channels."""

from __future__ import annotations

from collections.abc import Mapping

from app.progress import SILENT, Progress
from app.redaction.proof.examiner import Examiner, Proof, Secrets
from app.redaction.proof.files import examine_file
from app.redaction.proof.prove import finds_what_it_is_shown


def prove_documents(
    files: Mapping[str, bytes], secrets: Secrets, progress: Progress = SILENT
) -> Proof:
    """Attack documents.

    Args:
        files: their bytes as they were written, by name.
        secrets: what must not be in them; where there are none, nothing can be given away.
        progress: may cancel.

    Returns:
        The table of attempts and the leaks. Nothing in such a document is a picture, so that nothing has to
        be read by OCR.
    """
    if secrets == Secrets():
        return Proof("clean", (), (), complete=True)
    awake = finds_what_it_is_shown()
    examiner = Examiner(secrets, None)
    for number, (name, data) in enumerate(files.items()):
        where = examiner.shown(name, number)
        progress.step(number, len(files), f"Attacking {where}")
        examiner.name(name)
        # A document of evidence, as what a bundle has in its folder of data.
        examine_file(examiner, f"data/{where}", data)
    if not awake or examiner.tried("raw-bytes") < len(files):
        examiner.leak("raw-bytes", "the proof itself", "a search that does not search")
    made = examiner.proof()
    if examiner.tried("pictures"):
        examiner.leak("pictures", "a document", "a picture that the program did not draw")
        made = examiner.proof()
    return Proof(made.verdict, made.attempts, made.leaks, complete=True)
