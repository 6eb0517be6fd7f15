"""The verb that verifies, a bundle or a vault."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.bundle.verify import Verdict, verify_bundle
from app.cli.credentials import credential
from app.cli.output import Answer, Terminal
from app.cli.stamps import read_bytes
from app.errors import NotFound
from app.vault.check import check_vault
from app.vault.vault import Vault

_FOUND = 3
_ASKED = {
    "whole": "Whole?",
    "whose": "Whose?",
    "when": "When?",
    "unchanged": "Unchanged?",
    "numbered": "Numbered right?",
    "links": "Links right?",
}
_LEVELS = {"ok": "yes", "bad": "NO", "unknown": "?"}


def verify(arguments: Namespace) -> Answer:
    """Check a bundle without a vault, or a whole vault with its key."""
    path = Path(arguments.path)
    if not path.exists():
        raise NotFound(f"There is nothing at {path.name!a}.")
    progress = Terminal()
    try:
        if is_vault(path):
            return _vault(path, arguments, progress)
        roots = None
        if arguments.roots:
            roots = read_bytes(Path(arguments.roots), "file with the roots")
        return _bundle(verify_bundle(path, progress, expected_key=arguments.key, roots=roots))
    finally:
        progress.close()


def is_vault(path: Path) -> bool:
    """Whether a folder looks like a vault rather than a bundle."""
    return path.is_dir() and any(
        (path / name).exists() for name in ("vault.db", "header", "header.bak")
    )


def _vault(path: Path, arguments: Namespace, progress: Terminal) -> Answer:
    with Vault.open(path, credential(arguments), write=False) as vault:
        problems = check_vault(vault, progress)
    sentence = (
        f"The vault has {len(problems)} problems."
        if problems
        else "The vault is whole: log, records, texts and originals are what was written."
    )
    findings = [{"code": each.code, "sentence": each.sentence} for each in problems]
    document = {
        "verdict": "damaged" if problems else "ok",
        "sentence": sentence,
        "findings": findings,
    }
    lines = (sentence, *(f"  {each['sentence']}" for each in findings))
    return Answer(document, lines, exit_code=_FOUND if problems else 0)


def _bundle(found: Verdict) -> Answer:
    document = {
        "verdict": found.verdict,
        "sentence": found.sentence,
        "findings": [asdict(each) for each in found.findings],
        "answers": [asdict(each) for each in found.answers],
        "bundle_id": found.bundle_id,
        "fingerprint": found.fingerprint,
        "bundle_print": found.bundle_print,
        "files": found.files,
    }
    lines = [found.sentence, *(f"  {each.sentence}" for each in found.findings)]
    lines += [
        f"{_ASKED[each.question]:<16}{_LEVELS[each.level]:<4}{each.sentence}"
        for each in found.answers
    ]
    if found.bundle_print:
        lines.append(f"To compare two copies by telephone: {found.bundle_print}")
    return Answer(document, tuple(lines), exit_code=0 if found.verdict == "ok" else _FOUND)
