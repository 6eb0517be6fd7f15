"""The verbs that redact, bundle and verify: marks, export, verify, proof."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.bundle.verify import verify_bundle
from app.casework import lookup, people, prove, review
from app.casework.export import ExportRequest
from app.casework.export import export as export_bundle
from app.cli.catalogue import opened
from app.cli.credentials import credential
from app.cli.output import Answer, Terminal
from app.cli.shapes import mark_json
from app.errors import NotFound
from app.records.profiles import profile as profile_named
from app.records.text import one_line
from app.redaction.proof import Proof
from app.vault.check import check_vault
from app.vault.vault import Vault

_FOUND = 3


def marks(arguments: Namespace) -> Answer:
    """The redaction marks of an item: suggest, accept, reject, add, list."""
    accept = _ids(arguments.accept)
    reject = _ids(arguments.reject)
    added = [review.parse_mark(text) for text in arguments.add]
    changing = bool(arguments.suggest or accept or reject or added)
    with opened(arguments, write=changing) as vault:
        item = lookup.item(vault, arguments.item)
        new = review.suggest(vault, item) if arguments.suggest else []
        for values in added:
            review.add(vault, item.id, values)
        if accept or reject:
            review.settle(vault, item.id, accept, reject)
        found = review.current_marks(vault, item)
        if arguments.profile:
            profile = profile_named(arguments.profile)
            hidden = people.hidden(vault, profile)
            found = [mark for mark in found if review.applies(mark, profile, hidden)]
        current = vault.current_text(item.id)
        pages = vault.pages(current.id) if current else []
        listed = [mark_json(mark, pages) for mark in found]
        reviewed = lookup.item(vault, item.id).reviewed
    lines = [
        f"{each['id']}  {each['state']:<9} {each['reason']:<9} "
        f"{'p.' + str(each['page']) if each['page'] else '':<6} "
        f"{one_line(str(each['quote'])) if each['quote'] else each['box']}"
        f"  ({each['rule']})"
        for each in listed
    ]
    open_ = sum(1 for each in listed if each["state"] == "suggested")
    lines.append(f"{len(listed)} marks, {open_} to be reviewed, {len(new)} of them new.")
    document = {"marks": listed, "suggested": len(new), "reviewed": reviewed}
    return Answer(document, tuple(lines))


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
    """Try to recover every hidden identity from a bundle."""
    folder = Path(arguments.bundle)
    if not folder.is_dir():
        raise NotFound("There is no bundle folder at that place.")
    progress = Terminal()
    with opened(arguments, write=False) as vault:
        try:
            made = prove.prove_bundle(vault, folder, progress)
        finally:
            progress.close()
    lines = [
        f"{each.channel:<16} {each.checked:>8} tried  {each.found:>4} found"
        for each in made.attempts
    ]
    lines += [f"LEAK  {each.channel}: {each.what} in {each.where}" for each in made.leaks]
    lines.append(prove.sentence(made))
    return Answer(proof_json(made), tuple(lines), exit_code=_FOUND if made.leaks else 0)


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


def _ids(given: list[str]) -> list[str]:
    return [each for chunk in given for each in chunk.replace(",", " ").split()]
