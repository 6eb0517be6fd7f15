"""Arguments of what happens to a bundle once it is made: verify, stamp, seal, unseal, handed."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb(
        "verify", "check a bundle (no passphrase) or a whole vault", vault=False, keyed=True
    )
    each.add_argument("path", metavar="PATH")
    each.add_argument(
        "--key", default="", metavar="DIGITS", help="of the key that must have signed the bundle"
    )
    each.add_argument(
        "--roots", metavar="PEM", help="certificates that vouch for a time-stamp authority"
    )
    each.set_defaults(verb="verifying.verify")

    each = verb(
        "stamp",
        "take in a time-stamp authority's reply to a bundle's request (RFC 3161)",
        vault=False,
        keyed=True,
    )
    each.add_argument("bundle", metavar="BUNDLE", help="folder of the bundle")
    each.add_argument("--reply", metavar="FILE", help="what the authority sent (.tsr)")
    each.add_argument("--roots", metavar="PEM", help="certificates that vouch for the authority")
    each.add_argument("--vault", default="", metavar="VAULT", help="keep the reply there, too")
    each.set_defaults(verb="stamps.stamp")

    each = verb("seal", "encrypt a bundle for a recipient, in one file (age)", vault=False)
    each.add_argument("bundle", metavar="BUNDLE", help="folder of the bundle")
    each.add_argument("--to", required=True, metavar="FILE")
    each.add_argument(
        "--recipient",
        action="append",
        default=[],
        metavar="KEY",
        help="public key: age1... or ssh-ed25519 ...",
    )
    each.add_argument(
        "--phrase-file", metavar="FILE", help="file with a passphrase, instead of recipients"
    )
    each.add_argument("--phrase", action="store_true", help="ask for a passphrase, likewise")
    each.add_argument("--vault", default="", metavar="VAULT", help="record the hand-over there")
    each.add_argument("--to-whom", default="", metavar="WORDS", help="who will have it")
    each.add_argument("--note", default="", metavar="TEXT", help="of the hand-over")
    each.add_argument(
        "--bundle-id", default="", metavar="ID", help="as the vault has it; else the bundle's own"
    )
    each.add_argument("--passphrase-file", metavar="FILE", help="with the vault's passphrase")
    each.add_argument("--key-file", metavar="FILE", help="key file, where the vault has one")
    each.add_argument(
        "--recovery-key-file", metavar="FILE", help="open the vault with the printed recovery key"
    )
    each.set_defaults(verb="sealing.seal")

    each = verb("unseal", "open a sealed bundle into a folder and verify it", vault=False)
    each.add_argument("file", metavar="FILE")
    each.add_argument("--to", required=True, metavar="DIR")
    each.add_argument(
        "--identity-file", metavar="FILE", help="secret key of age, or an unlocked one of ssh"
    )
    each.add_argument("--phrase-file", metavar="FILE", help="file with the passphrase")
    each.add_argument("--phrase", action="store_true", help="ask for the passphrase")
    each.add_argument(
        "--key", default="", metavar="DIGITS", help="of the key that must have signed"
    )
    each.set_defaults(verb="sealing.unseal")

    each = verb("handed", "who has a bundle; or record that somebody was given one")
    each.add_argument("bundle", nargs="?", default="", metavar="BUNDLE", help="its id")
    each.add_argument("--to-whom", default="", metavar="WORDS", help="who was given it")
    each.add_argument(
        "--how", choices=("folder", "age-key", "age-passphrase", "paper", "other"), default="folder"
    )
    each.add_argument("--at", default="", metavar="DATE", help="a day; else now")
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="sealing.handed", late="bundle")
