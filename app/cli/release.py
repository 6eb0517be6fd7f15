"""The verbs that bundle and verify: export, verify, proof."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.bundle.files import write_file
from app.bundle.verify import verify_bundle
from app.casework import proof_report, prove
from app.casework.export import ExportRequest
from app.casework.export import export as export_bundle
from app.cli.catalogue import opened
from app.cli.credentials import credential
from app.cli.output import Answer, Terminal
from app.errors import NotFound, Refused, StorageFailed, Usage, VaultBusy
from app.records.bundles import ProofReport
from app.redaction.proof.prove import Proof
from app.vault.check import check_vault
from app.vault.vault import Vault

_FOUND = 3
_NOT_KEPT = "The vault is open elsewhere, so the report of this proof was not kept in it."


def export(arguments: Namespace) -> Answer:
    """Write the redacted bundle."""
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
    )
    progress = Terminal()
    with opened(arguments, write=True) as vault:
        try:
            made = export_bundle(vault, request, progress)
        finally:
            progress.close()
    withheld = {item.id for item, _reason in made.withheld}
    shown = sum(1 for _label, item, _first, _last in made.exhibits if item.id not in withheld)
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
    }
    lines = [
        f"{made.folder}: {shown} exhibits, {made.pages} pages.",
        *(f"Withheld: item {item.number}, {reason}." for item, reason in made.withheld),
        prove.sentence(made.proof),
    ]
    return Answer(document, tuple(lines), made.notes)


def verify(arguments: Namespace) -> Answer:
    """Check a bundle without a vault, or a whole vault with its key."""
    path = Path(arguments.path)
    if not path.exists():
        raise NotFound(f"There is nothing at {path.name!a}.")
    progress = Terminal()
    try:
        if is_vault(path):
            with Vault.open(path, credential(arguments), write=False) as vault:
                problems = check_vault(vault, progress)
            verdict = "damaged" if problems else "ok"
            sentence = (
                f"The vault has {len(problems)} problems."
                if problems
                else "The vault is whole: log, records, texts and originals are what was written."
            )
            findings = [{"code": each.code, "sentence": each.sentence} for each in problems]
        else:
            found = verify_bundle(path, progress)
            verdict, sentence = found.verdict, found.sentence
            findings = [asdict(each) for each in found.findings]
    finally:
        progress.close()
    document = {"verdict": verdict, "sentence": sentence, "findings": findings}
    lines = (sentence, *(f"  {each['sentence']}" for each in findings))
    return Answer(document, lines, exit_code=0 if verdict == "ok" else _FOUND)


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


def is_vault(path: Path) -> bool:
    """Whether a folder looks like a vault rather than a bundle."""
    return path.is_dir() and any(
        (path / name).exists() for name in ("vault.db", "header", "header.bak")
    )
