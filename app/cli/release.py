"""The verbs that bundle: export, bundles, proof."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from app.bundle.files import write_file
from app.bundle.pades import PdfSigner
from app.casework import lookup
from app.casework.releasing import proof_report
from app.casework.releasing.export import ExportRequest
from app.casework.releasing.export import export as export_bundle
from app.casework.reviewing import prove
from app.cli.catalogue import opened
from app.cli.credentials import certificate_passphrase
from app.cli.output import Answer, Terminal
from app.errors import NotFound, Refused, StorageFailed, Usage, VaultBusy
from app.records.bundles import BundleRecord, ProofReport
from app.records.cases import Case
from app.redaction.proof.prove import Proof
from app.vault.vault import Vault

_FOUND = 3
_NOT_KEPT = "The vault is open elsewhere, so the report of this proof was not kept in it."


def export(arguments: Namespace) -> Answer:
    """Write the redacted bundle of a case or of a draft."""
    if arguments.draft and (arguments.case or arguments.items):
        raise Usage("A draft says what is in its bundle: name a case and a query, or a draft.")
    if not arguments.draft and not (arguments.case and arguments.profile):
        raise Usage("Name the case and the profile, or the draft, that is to be exported.")
    request = ExportRequest(
        case=arguments.case,
        profile=arguments.profile,
        folder=Path(arguments.to),
        items=arguments.items,
        as_of=arguments.as_of,
        bundle_id=arguments.bundle_id,
        prefix=arguments.prefix,
        language=arguments.language,
        accept_suggestions=arguments.accept_suggestions,
        union=arguments.union,
        draft=arguments.draft,
        size=arguments.size,
        archival=arguments.pdf_a,
        letter=arguments.letter,
        pdf_signer=signer(arguments),
        supplement_to=arguments.supplement_to,
        reissue_of=arguments.reissue,
    )
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            made = export_bundle(vault, request, progress)
        finally:
            progress.close()
    withheld = {item.id for item, _reason in made.withheld}
    shown = len({label for label, item, _first, _last in made.exhibits if item.id not in withheld})
    document = {
        "bundle": str(made.folder),
        "bundle_id": made.bundle_id,
        "exhibits": [
            {
                "label": label,
                "item": item.id,
                "number": item.number,
                "first_page": first,
                "last_page": last,
                "withheld": item.id in withheld,
            }
            for label, item, first, last in made.exhibits
        ],
        "withheld": [
            {"item": item.id, "number": item.number, "reason": reason}
            for item, reason in made.withheld
        ],
        "pages": made.pages,
        "proof": proof_json(made.proof),
        "notes": list(made.notes),
        "kind": made.record.kind,
        "first_page": made.record.first_page,
        "letter": made.record.letter,
        "sections": [
            {"title": title, "exhibits": [first, last]} for title, first, last in made.sections
        ],
        "volumes": [
            {
                "file": each.name,
                "first_page": each.first_page,
                "last_page": each.last_page,
                "size": each.size,
            }
            for each in made.volumes
        ],
        "size": made.size,
        "level": made.level,
    }
    lines = [
        f"{made.folder}: {shown} exhibits, {made.pages} pages.",
        *(f"Withheld: item {item.number}, {reason}." for item, reason in made.withheld),
        prove.sentence(made.proof),
    ]
    return Answer(document, tuple(lines), made.notes)


def bundles(arguments: Namespace) -> Answer:
    """List the bundles that left this vault."""
    with opened(arguments, write=False) as vault:
        case = lookup.case(vault, arguments.case) if arguments.case else None
        every = vault.find(BundleRecord, order="made_at,id")
        codes = {each.id: each.code for each in vault.find(Case)}
        names = {each.id: each.bundle_id for each in every}
        listed = [
            _bundle_json(each, codes, names)
            for each in every
            if case is None or each.case_id == case.id
        ]
    lines = tuple(
        f"{each['made_at']}  {each['bundle_id']:<16} {each['case']:<14} {each['profile']:<9} "
        f"{each['kind']:<10} pages {each['first_page']} to {each['last_page']}"
        for each in listed
    )
    return Answer({"bundles": listed}, (*lines, f"{len(listed)} bundles have left."))


def _bundle_json(
    record: BundleRecord, codes: Mapping[str, str], names: Mapping[str, str]
) -> dict[str, object]:
    return {
        "id": record.id,
        "bundle_id": record.bundle_id,
        "case": codes.get(record.case_id, ""),
        "profile": record.profile,
        "as_of": record.as_of,
        "made_at": record.made_at,
        "title": record.title,
        "kind": record.kind,
        "earlier": names.get(record.earlier, ""),
        "draft": record.draft,
        "prefix": record.prefix,
        "letter": record.letter,
        "language": record.language,
        "first_page": record.first_page,
        "last_page": record.first_page + record.pages - 1,
        "pages": record.pages,
        "first_number": record.first_number,
        "volumes": [
            {"file": name, "first_page": first, "last_page": last}
            for name, first, last in json.loads(record.volumes)
        ],
        "manifest_sha256": record.manifest_sha256,
        "signature_sha256": record.signature_sha256,
    }


def signer(arguments: Namespace) -> PdfSigner | None:
    """The certificate that signs the PDF, opened with its own passphrase."""
    if not arguments.sign_with:
        return None
    try:
        held = Path(arguments.sign_with).read_bytes()
    except OSError as error:
        raise NotFound("The file with the signing certificate cannot be read.") from error
    return PdfSigner.load(held, certificate_passphrase(arguments))


def proof(arguments: Namespace) -> Answer:
    """Try to recover every hidden identity from a bundle, or show what came of it before."""
    if arguments.report is not None:
        return _report(arguments)
    if not arguments.bundle:
        raise Usage("Name the bundle to prove, or ask for earlier proofs with --report.")
    folder = Path(arguments.bundle)
    if not folder.is_dir():
        raise NotFound("There is no bundle folder at that place.")
    progress = Terminal()
    with _written_to_if_free(arguments) as vault:
        try:
            made, kept = proof_report.prove_and_keep(vault, folder, progress)
        finally:
            progress.close()
    notes = () if kept or not made.attempts else (_NOT_KEPT,)
    document = {**proof_json(made), "report": kept.id if kept else ""}
    return Answer(document, _table(made), notes, exit_code=_FOUND if made.leaks else 0)


def _report(arguments: Namespace) -> Answer:
    """The proofs that the vault keeps, or one of them."""
    if arguments.bundle:
        raise Usage("A bundle is proved, or earlier proofs are shown with --report; not both.")
    with opened(arguments, write=False) as vault:
        if not arguments.report:
            held = proof_report.reports(vault)
            if arguments.to:
                raise Usage("Say which report is to be printed.")
            listed = [_report_json(each) for each in held]
            lines = tuple(
                f"{each['id']}  {each['made_at']}  {each['bundle_id'] or '-':<16} "
                f"{each['profile']:<9} {each['verdict']}"
                for each in listed
            )
            return Answer({"reports": listed}, (*lines, f"{len(listed)} proofs were made."))
        kept = proof_report.report(vault, arguments.report)
    if arguments.to:
        _print_to(Path(arguments.to), kept)
    made = proof_report.proof_of(kept)
    document = {**_report_json(kept), "attempts": proof_json(made)["attempts"]}
    document["leaks"] = proof_json(made)["leaks"]
    head = f"{kept.id}  {kept.made_at}  {kept.bundle_id or '-'}  {kept.profile}"
    return Answer(document, (head, *_table(made)))


def _print_to(target: Path, kept: ProofReport) -> None:
    try:
        write_file(target, proof_report.printable(kept))
    except FileExistsError as error:
        raise Refused("There is already something at that place; choose another.") from error
    except OSError as error:
        raise StorageFailed("The report could not be written to that place.") from error


def _report_json(kept: ProofReport) -> dict[str, object]:
    shown = proof_json(proof_report.proof_of(kept))
    return {
        "id": kept.id,
        "bundle_id": kept.bundle_id,
        "profile": kept.profile,
        "made_at": kept.made_at,
        **{name: shown[name] for name in ("verdict", "complete", "sentence")},
    }


def _written_to_if_free(arguments: Namespace) -> Vault:
    """The vault for writing, so that the report is kept; for reading while a window has it open."""
    try:
        return opened(arguments, write=True)
    except VaultBusy:
        return opened(arguments, write=False)


def _table(made: Proof) -> tuple[str, ...]:
    lines = [
        f"{each.channel:<16} {each.checked:>8} tried  {each.found:>4} found"
        for each in made.attempts
    ]
    lines += [f"LEAK  {each.channel}: {each.what} in {each.where}" for each in made.leaks]
    lines.append(prove.sentence(made))
    return tuple(lines)


def proof_json(made: Proof) -> dict[str, object]:
    """A proof as the contract's JSON."""
    return {
        "verdict": "leak" if made.leaks else "ok" if made.complete else "incomplete",
        "complete": made.complete,
        "sentence": prove.sentence(made),
        "attempts": [asdict(each) for each in made.attempts],
        "leaks": [asdict(each) for each in made.leaks],
    }
