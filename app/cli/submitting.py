"""The verb by which a submission leaves, with its annexes."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from app.casework.reviewing import prove
from app.casework.submitting import leaving, submissions
from app.cli.catalogue import opened
from app.cli.output import Answer, Terminal
from app.cli.release import proof_json, signer


def export(arguments: Namespace) -> Answer:
    """Write a submission as PDF and DOCX, and its annexes beside it."""
    pdf_signer = signer(arguments)
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        held = submissions.find(vault, arguments.submission)
        request = leaving.Request(
            submission=held.id,
            folder=Path(arguments.to),
            as_of=arguments.as_of,
            bundle_id=arguments.bundle_id,
            accept_suggestions=arguments.accept_suggestions,
            union=arguments.union,
            size=arguments.size,
            archival=arguments.pdf_a,
            pdf_signer=pdf_signer,
        )
        try:
            left = leaving.export(vault, request, progress)
        finally:
            progress.close()
    annexes = left.annexes
    withheld = [
        {"item": item.id, "number": item.number, "reason": reason}
        for item, reason in annexes.withheld
    ]
    document = {
        "folder": str(left.folder),
        "files": [leaving.PDF, leaving.DOCX],
        "bundle": str(annexes.folder),
        "bundle_id": annexes.bundle_id,
        "pages": annexes.pages,
        "footnotes": left.footnotes,
        "words": left.words,
        "left_out": list(left.left_out),
        "withheld": withheld,
        "proof": proof_json(left.proof),
        "annexes_proof": proof_json(annexes.proof),
        "notes": list(left.notes),
    }
    lines = (
        f"{left.folder}: {left.words} words, {left.footnotes} footnotes; annexes of "
        f"{annexes.pages} pages.",
        *(f"Withheld: item {item.number}, {reason}." for item, reason in annexes.withheld),
        prove.sentence(left.proof),
        prove.sentence(annexes.proof),
    )
    return Answer(document, lines, left.notes)
