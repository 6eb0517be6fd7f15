"""The passphrase and the key file: from the terminal, a file or the environment; never an argument."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from app.errors import Refused, Usage
from app.vault.keys import Credential

VARIABLE = "KUAGER_PASSPHRASE"
CERTIFICATE_VARIABLE = "KUAGER_CERTIFICATE_PASSPHRASE"
_LARGEST_KEY_FILE = 1 << 20
_ADVISED_LENGTH = 12


def credential(arguments: argparse.Namespace, *, new: bool = False) -> Credential:
    """Collect what opens the vault.

    Args:
        arguments: with ``passphrase_file``, ``key_file`` and ``recovery_key_file``.
        new: a passphrase is being chosen: ask twice, refuse an empty one.

    Raises:
        Usage: there is no terminal to ask on and nothing was given.
        Refused: a named file cannot be read.
    """
    key_file = None
    if arguments.key_file:
        key_file = _read(Path(arguments.key_file), "key file")
    if getattr(arguments, "recovery_key_file", None):
        recovery = _read(Path(arguments.recovery_key_file), "recovery key file")
        return Credential(recovery_key=recovery.decode("utf-8", "replace").strip())
    if arguments.passphrase_file:
        phrase = read_phrase(Path(arguments.passphrase_file), "passphrase file")
    elif VARIABLE in os.environ:
        phrase = os.environ[VARIABLE]
    else:
        phrase = _ask("New passphrase: " if new else "Passphrase: ")
        if new and _ask("The same again: ") != phrase:
            raise Refused("The two passphrases differ; no vault was made.")
    if not phrase:
        raise Usage("The passphrase is empty.")
    return Credential(passphrase=phrase, key_file=key_file)


def certificate_passphrase(arguments: argparse.Namespace) -> str:
    """What opens the file with the certificate that signs a PDF.

    Raises:
        Usage: there is no terminal to ask on and nothing was given.
        Refused: the named file cannot be read.
    """
    if arguments.certificate_passphrase_file:
        path = Path(arguments.certificate_passphrase_file)
        return read_phrase(path, "certificate's passphrase file")
    if CERTIFICATE_VARIABLE in os.environ:
        return os.environ[CERTIFICATE_VARIABLE]
    if not sys.stdin.isatty():
        raise Usage(
            "There is no terminal to ask for the certificate's passphrase on; give "
            f"--certificate-passphrase-file or {CERTIFICATE_VARIABLE}."
        )
    return _ask("Passphrase of the certificate: ")


def read_phrase(path: Path, what: str) -> str:
    """The one line of a file that holds a passphrase or a password.

    Raises:
        Refused: it cannot be read, is empty or no text.
    """
    try:
        phrase = _read(path, what).decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"The {what} is not UTF-8 text.") from error
    return phrase.removeprefix("\ufeff").removesuffix("\n").removesuffix("\r")


def advice(chosen: Credential) -> str:
    """A sentence on a weak passphrase, or ``""``."""
    if chosen.passphrase is not None and len(chosen.passphrase) < _ADVISED_LENGTH:
        return (
            f"This passphrase has fewer than {_ADVISED_LENGTH} characters; "
            "five or more random words are far harder to guess."
        )
    return ""


def _ask(prompt: str) -> str:
    if not sys.stdin.isatty():
        raise Usage(
            f"There is no terminal to ask for the passphrase on; give --passphrase-file or {VARIABLE}."
        )
    try:
        return getpass.getpass(prompt)
    except EOFError as error:
        raise Usage("No passphrase was given.") from error


def _read(path: Path, what: str) -> bytes:
    try:
        with path.open("rb") as source:
            data = source.read(_LARGEST_KEY_FILE + 1)
    except OSError as error:
        raise Refused(f"The {what} could not be read.") from error
    if not data:
        raise Refused(f"The {what} is empty.")
    if len(data) > _LARGEST_KEY_FILE:
        raise Refused(f"The {what} is larger than 1 MiB.")
    return data
