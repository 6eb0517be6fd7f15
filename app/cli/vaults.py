"""The verbs about a vault as a whole: demo, create, passphrase, custody, backup, restore; code lists."""

from __future__ import annotations

import os
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.casework import lookup
from app.casework.demo import build_demo
from app.casework.submitting.leaving import DOCX, PDF
from app.cli.catalogue import opened
from app.cli.credentials import VARIABLE, advice, credential
from app.cli.output import Answer, Terminal
from app.errors import Usage
from app.records.vocabulary import load, names, provision
from app.vault.backup import backup as back_up
from app.vault.backup import restore as restore_backup
from app.vault.header import change_passphrase
from app.vault.keys import Credential
from app.vault.vault import Vault


def demo(arguments: Namespace) -> Answer:
    """Build the sample vault, export its submission with all annexes, prove and verify them."""
    folder = Path(arguments.dir or "kuager-demo")
    progress = Terminal()
    try:
        made = build_demo(folder, progress)
    finally:
        progress.close()
    document = {
        "vault": str(made.vault),
        "passphrase_file": str(made.passphrase_file),
        "submission": str(made.submission),
        "footnotes": made.footnotes,
        "bundle": str(made.bundle),
        "exhibits": made.exhibits,
        "withheld": made.withheld,
        "pages": made.pages,
        "proof": made.proof,
        "verdict": made.verdict,
        "sentence": made.sentence,
    }
    lines = (
        f"Vault:      {made.vault}   (its passphrase is in {made.passphrase_file})",
        f"Submission: {made.submission / PDF}   ({made.footnotes} footnotes; also as {DOCX})",
        f"Annexes:    {made.bundle}   ({made.exhibits} exhibits, {made.pages} pages, "
        f"{made.withheld} withheld)",
        f"            {made.bundle / 'data' / 'bundle.pdf'}",
        f"Proof:      {made.proof}",
        f"Verdict:    {made.sentence}",
    )
    exit_code = 0 if made.verdict == "ok" else 3
    wanted = exit_code == 0 and not arguments.no_window and not arguments.json
    return Answer(document, lines, (), exit_code, made.vault if wanted else None)


def create(arguments: Namespace) -> Answer:
    """Make a new vault."""
    chosen = credential(arguments, new=True)
    vault, recovery_key = Vault.create(Path(arguments.vault), chosen, actor=arguments.actor)
    with vault:
        identity, vkey = vault.id, vault.log.vkey
    document = {
        "vault": str(arguments.vault),
        "id": identity,
        "recovery_key": recovery_key,
        "public_key": vkey,
    }
    notes = [
        "Write the recovery key down and keep it away from this computer. Whoever loses both the "
        "passphrase and the recovery key loses the vault: nobody can open it, not even we."
    ]
    weak = advice(chosen)
    return Answer(
        document,
        (f"Vault {arguments.vault} is ready.", f"Recovery key: {recovery_key}"),
        tuple(notes + ([weak] if weak else [])),
    )


def passphrase(arguments: Namespace) -> Answer:
    """Change the passphrase."""
    old = credential(arguments)
    fresh = Namespace(
        passphrase_file=arguments.new_passphrase_file,
        key_file=arguments.key_file,
        recovery_key_file=None,
    )
    if arguments.new_passphrase_file is None and (arguments.json or VARIABLE in os.environ):
        # The variable holds the old one; taken for the new one it would change nothing.
        raise Usage("Give the new passphrase with --new-passphrase-file.")
    new: Credential = credential(fresh, new=True)
    # Opened for writing: under its lock, and only a vault that is whole gets a new key.
    with Vault.open(Path(arguments.vault), old) as vault:
        change_passphrase(vault.path, old, new)
    note = (
        "A copy of the vault's header made before today still opens with the old passphrase; "
        "destroy old backups if the old passphrase is known to anybody."
    )
    return Answer({"vault": str(arguments.vault)}, ("The passphrase is changed.",), (note,))


def custody(arguments: Namespace) -> Answer:
    """The custody log, with its root and signed checkpoint."""
    with opened(arguments, write=False) as vault:
        item = lookup.item(vault, arguments.item) if arguments.item else None
        events = vault.log.events(item=item.id if item else None)
        root = vault.log.root()
        checkpoint = vault.log.checkpoint()
        document = {
            "events": [asdict(each) for each in events],
            "root": root.hex(),
            "size": vault.log.size,
            "checkpoint": checkpoint,
            "public_key": vault.log.vkey,
        }
    lines = [
        f"{each.index:>6}  {each.time}  {each.verb:<12} {each.table:<14} "
        f"{', '.join(sorted(each.changes))[:60]}"
        for each in events
    ]
    lines.append(f"Root of {document['size']} events: {document['root']}")
    return Answer(document, tuple(lines))


def backup(arguments: Namespace) -> Answer:
    """Back the vault up into a folder, and check the copy."""
    progress = Terminal()
    with opened(arguments, write=False) as vault:
        try:
            back_up(vault, Path(arguments.folder), progress)
        finally:
            progress.close()
    document = {"verdict": "ok", "backup": str(arguments.folder)}
    return Answer(document, ("The backup is whole; it opens with the vault's own passphrase.",))


def restore(arguments: Namespace) -> Answer:
    """Restore a backup into a new vault, and check it."""
    progress = Terminal()
    try:
        restore_backup(
            Path(arguments.folder), Path(arguments.vault), credential(arguments), progress
        )
    finally:
        progress.close()
    document = {"verdict": "ok", "vault": str(arguments.vault)}
    return Answer(document, ("The vault is restored and whole.",))


def vocabulary(arguments: Namespace) -> Answer:
    """The code lists."""
    if arguments.name is None:
        listed: list[dict[str, object]] = [
            {"id": name, "version": load(name).version, "entries": len(load(name).entries)}
            for name in names()
        ]
        return Answer(
            {"entries": listed}, tuple(f"{each['id']:<20} {each['entries']}" for each in listed)
        )
    if ":" in arguments.name:
        chosen = [provision(arguments.name)]
        version = ""
    else:
        vocabulary = load(arguments.name)
        chosen, version = list(vocabulary), vocabulary.version
    language = arguments.language
    entries = [
        {"id": each.id, "label": each.labels.get(language) or each.labels.get("en", each.id)}
        | {"labels": dict(each.labels), "parent": each.parent, "note": each.note}
        | dict(each.extra)
        for each in chosen
    ]
    lines = tuple(f"{each['id']:<24} {each['label']}" for each in entries)
    return Answer({"name": arguments.name, "version": version, "entries": entries}, lines)
