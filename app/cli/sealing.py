"""The verbs of handing over: seal, unseal, handed."""

from __future__ import annotations

import getpass
import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.bundle.identifier import bundle_id_of
from app.bundle.opened import bag_below
from app.bundle.sealing import seal as seal_bundle
from app.bundle.sealing import unseal as unseal_bundle
from app.bundle.verify import verify_bundle
from app.casework.releasing.handing import bundle_of, hand_over, hand_overs
from app.cli.catalogue import opened
from app.cli.credentials import read_phrase
from app.cli.output import Answer, Terminal
from app.errors import NotFound, Refused, Usage

_FOUND = 3
_LARGEST_IDENTITY = 1 << 20


def seal(arguments: Namespace) -> Answer:
    """Encrypt a bundle, and record to whom it goes."""
    folder, target = Path(arguments.bundle), Path(arguments.to)
    if arguments.vault and not arguments.to_whom.strip():
        raise Usage("Say with --to-whom who will have the bundle.")
    if arguments.to_whom and not arguments.vault:
        raise Usage("Say with --vault in which vault the hand-over is recorded.")
    phrase = _phrase(arguments, new=True)
    how = "age-key" if phrase is None else "age-passphrase"
    if not arguments.vault:
        made = _sealed(folder, target, arguments.recipient, phrase)
        return _answer(made, target)
    if not folder.is_dir():
        raise NotFound("There is no bundle folder at that place.")
    with opened(arguments, write=True) as vault:
        ref = arguments.bundle_id or bundle_id_of(bag_below(folder))
        # Before anything is written: what the vault does not know must not leave in its name.
        record = bundle_of(vault, ref)
        made = _sealed(folder, target, arguments.recipient, phrase)
        try:
            kept = hand_over(
                vault,
                record.id,
                arguments.to_whom,
                how,
                note=arguments.note,
                sha256=str(made["sha256"]),
            )
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    return _answer(made | {"hand_over": asdict(kept)}, target)


def unseal(arguments: Namespace) -> Answer:
    """Open a sealed bundle and say what verifying it found."""
    identity = None
    if arguments.identity_file:
        identity = _identity(Path(arguments.identity_file))
    phrase = _phrase(arguments, new=False)
    if identity is not None and phrase is not None:
        raise Usage("Give an identity or a passphrase, not both.")
    progress = Terminal()
    try:
        folder = unseal_bundle(Path(arguments.file), Path(arguments.to), identity, phrase, progress)
        found = verify_bundle(folder, progress, expected_key=arguments.key)
    finally:
        progress.close()
    document = {
        "folder": str(folder),
        "verdict": found.verdict,
        "sentence": found.sentence,
        "findings": [asdict(each) for each in found.findings],
        "fingerprint": found.fingerprint,
        "bundle_print": found.bundle_print,
    }
    lines = (str(folder), found.sentence, *(f"  {each.sentence}" for each in found.findings))
    return Answer(document, lines, exit_code=0 if found.verdict == "ok" else _FOUND)


def handed(arguments: Namespace) -> Answer:
    """Record that somebody was given a bundle, or list who has one."""
    if arguments.to_whom:
        with opened(arguments, write=True) as vault:
            kept = hand_over(
                vault,
                arguments.bundle,
                arguments.to_whom,
                arguments.how,
                arguments.at,
                arguments.note,
            )
            name = bundle_of(vault, kept.bundle).bundle_id
        return Answer({"hand_over": asdict(kept)}, (f"{kept.recipient} has {name}.",))
    with opened(arguments, write=False) as vault:
        found = hand_overs(vault, arguments.bundle)
        names = {each.bundle: bundle_of(vault, each.bundle).bundle_id for each in found}
    listed = [asdict(each) | {"bundle_id": names[each.bundle]} for each in found]
    lines = [
        f"{each.at:<20}  {names[each.bundle]:<16}  {each.how:<14}  {each.recipient}"
        for each in found
    ]
    return Answer({"hand_overs": listed}, tuple(lines))


def _sealed(
    folder: Path, target: Path, recipients: list[str], phrase: str | None
) -> dict[str, object]:
    progress = Terminal()
    try:
        made = seal_bundle(folder, target, recipients, phrase, progress)
    finally:
        progress.close()
    return {"file": str(made.path), "sha256": made.sha256, "size": made.size, "files": made.files}


def _answer(document: dict[str, object], target: Path) -> Answer:
    lines = (
        f"{target}: {document['files']} files, {document['size']} bytes.",
        f"SHA-256 {document['sha256']}",
        "It is opened with kuager unseal, or with age -d and any unzip.",
    )
    return Answer(document, lines)


def _phrase(arguments: Namespace, *, new: bool) -> str | None:
    """The passphrase of the sealed file: never the vault's, so never from the environment."""
    if arguments.phrase_file:
        return read_phrase(Path(arguments.phrase_file), "passphrase file")
    if not arguments.phrase:
        return None
    if not sys.stdin.isatty():
        raise Usage("There is no terminal to ask for the passphrase on; give --phrase-file.")
    try:
        phrase = getpass.getpass("Passphrase of the sealed file: ")
        if new and getpass.getpass("The same again: ") != phrase:
            raise Refused("The two passphrases differ; nothing was sealed.")
    except EOFError:
        raise Usage("No passphrase was given.") from None
    return phrase


def _identity(path: Path) -> str:
    try:
        with path.open("rb") as source:
            return source.read(_LARGEST_IDENTITY).decode("utf-8", "replace")
    except OSError as error:
        raise Refused("The identity file could not be read.") from error
