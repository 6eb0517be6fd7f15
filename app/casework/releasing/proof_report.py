"""What came of attacking a bundle, kept in the vault: of a bundle that left, and of one that was deleted.

A report holds counts, places and pseudonyms. No secret is in it, and it never goes into a bundle: a
recipient who knew what was sought and where would know where to look.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.bundle.identifier import bundle_id_of
from app.casework.reviewing import prove
from app.errors import NotFound
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ProofReport
from app.records.ids import new_id
from app.records.profiles import load_profiles
from app.redaction.proof.prove import Attempt, Leak, Proof
from app.vault.vault import Vault

_SHORTEST = 4
_ROWS_OF_LEAKS = 400
"""Leaks that are printed; a bundle with more is as lost as one with four hundred."""

CHANNELS = {
    "file-names": "names of files and members",
    "raw-bytes": "bytes of files, in every spelling",
    "digests": "hashes of originals and texts",
    "timestamps": "times of files and in metadata",
    "text": "texts, tables and web pages",
    "archive-members": "archives: members, order, comments",
    "pdf-grammar": "PDF: keys, kinds, revisions, spare bytes",
    "pdf-streams": "PDF: strings and decoded streams",
    "pdf-text": "PDF: text of the pages",
    "fonts": "PDF: fonts and their letters",
    "text-layer": "PDF: invisible words against the picture",
    "pictures": "pictures: coding and metadata",
    "burnt-regions": "burnt regions: one colour after decoding",
    "media-metadata": "recordings: tags and streams",
    "recordings": "recordings: hidden sound and masks after decoding",
    "faces": "faces on pages, in pictures and films",
    "ocr": "pages read afresh, in several contrasts",
}
"""What each channel of the table is, in words; a channel that is not here is printed by its name."""


def keep(vault: Vault, bundle_id: str, profile: str, proof: Proof) -> ProofReport | None:
    """Keep a proof in the vault; nothing is kept where there was nothing to prove.

    Args:
        vault: open for writing.
        bundle_id: the bundle's public id, or ``""`` for one that names none.
        profile: name of the profile it was held against; ``""``: every protected identity.
        proof: what came of it.
    """
    if not proof.attempts:
        return None
    report = ProofReport(
        id=new_id(),
        bundle_id=bundle_id,
        profile=profile,
        made_at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        verdict=proof.verdict,
        complete=proof.complete,
        attempts=json.dumps([[each.channel, each.checked, each.found] for each in proof.attempts]),
        leaks=json.dumps([[each.channel, each.where, each.what] for each in proof.leaks]),
    )
    with vault.change() as change:
        return change.put("proved", report)


def prove_and_keep(
    vault: Vault, folder: Path, progress: Progress = SILENT
) -> tuple[Proof, ProofReport | None]:
    """Attack a bundle on the disk with all that this vault knows, and keep what comes of it.

    Returns:
        The proof and its report; no report where the vault is open for reading only.

    Raises:
        NotFound: there is no bundle in the folder.
    """
    proof = prove.prove_bundle(vault, folder, progress)
    if not vault.writable:
        return proof, None
    bundle_id = bundle_id_of(folder)
    record = vault.one(BundleRecord, bundle_id=bundle_id)
    return proof, keep(vault, bundle_id, record.profile if record else "", proof)


def reports(vault: Vault) -> list[ProofReport]:
    """Every report, the newest first."""
    return sorted(vault.find(ProofReport), key=lambda each: (each.made_at, each.id), reverse=True)


def report(vault: Vault, ref: str) -> ProofReport:
    """The report with this id, or the beginning of one; or the newest about this bundle.

    Raises:
        NotFound: there is none, or several begin so.
    """
    held = reports(vault)
    about = [each for each in held if each.bundle_id == ref]
    if about:
        return about[0]
    begun = [each for each in held if len(ref) >= _SHORTEST and each.id.startswith(ref)]
    if len(begun) != 1:
        raise NotFound("There is no proof report of that id or bundle in this vault.")
    return begun[0]


def proof_of(kept: ProofReport) -> Proof:
    """The proof that a report keeps."""
    return Proof(
        verdict=kept.verdict,
        attempts=tuple(Attempt(*each) for each in json.loads(kept.attempts)),
        leaks=tuple(Leak(*each) for each in json.loads(kept.leaks)),
        complete=kept.complete,
    )


def printable(kept: ProofReport) -> bytes:
    """The report as an A4 document: the verdict, every channel with its counts, every leak.

    The same report gives the same bytes. It carries no metadata and no secret.
    """
    from reportlab.lib.colors import Color
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Table, TableStyle

    from app.bundle import fonts
    from app.bundle.writing import paragraph

    proof = proof_of(kept)
    soft = Color(0.36, 0.39, 0.44)

    def footed(canvas: Canvas, _document: object) -> None:
        fonts.register()
        canvas.setFont(fonts.REGULAR, 8)
        canvas.setFillColor(soft)
        canvas.drawString(18 * mm, 11 * mm, f"Kuager · {kept.bundle_id or kept.id}")
        canvas.drawRightString(192 * mm, 11 * mm, str(canvas.getPageNumber()))

    def table(rows: Sequence[Sequence[str]], widths: Sequence[float], numbers: bool) -> Flowable:
        cells = [
            [
                paragraph(
                    cell, 8.5, fonts.BOLD if not at else fonts.REGULAR,
                    align=2 if numbers and column > 0 else 0,
                )
                for column, cell in enumerate(row)
            ]
            for at, row in enumerate(rows)
        ]  # fmt: skip
        style = TableStyle(
            [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.3, soft)]
        )
        return Table(cells, colWidths=list(widths), repeatRows=1, style=style, hAlign="LEFT")

    titles = {name: each.title for name, each in load_profiles().items()}
    held_against = titles.get(kept.profile, kept.profile or "every protected identity")
    made_at = kept.made_at.replace("T", " ").replace("Z", " UTC")
    facts = " · ".join((kept.bundle_id or "a bundle without an id", held_against, made_at))
    story: list[Flowable] = [
        paragraph("Proof report", 18, fonts.BOLD, after=2),
        paragraph(facts, 8.5, colour=soft, after=10),
        paragraph(prove.sentence(proof), 11, fonts.BOLD, after=10),
        table(
            [
                ("Channel", "Tried", "Found"),
                *(
                    (CHANNELS.get(each.channel, each.channel), str(each.checked), str(each.found))
                    for each in proof.attempts
                ),
            ],
            (300.0, 80.0, 80.0),
            numbers=True,
        ),
    ]
    if proof.leaks:
        story += [
            paragraph("What was found, and where", 12, fonts.BOLD, before=14, after=6),
            table(
                [
                    ("Channel", "Where", "What"),
                    *(
                        (each.channel, each.where, each.what)
                        for each in proof.leaks[:_ROWS_OF_LEAKS]
                    ),
                ],
                (90.0, 190.0, 180.0),
                numbers=False,
            ),
        ]
    output = io.BytesIO()
    frame = Frame(18 * mm, 18 * mm, 174 * mm, 262 * mm, 0, 0, 0, 0)
    document = BaseDocTemplate(
        output,
        pagesize=(210 * mm, 297 * mm),
        pageTemplates=[PageTemplate(id="page", frames=[frame], onPage=footed)],
        title="Proof report",
        invariant=1,
    )
    document.build(story)
    return output.getvalue()
