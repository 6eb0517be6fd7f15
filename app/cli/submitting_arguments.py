"""Arguments of the verb by which a submission leaves."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verb to the command line."""
    each = verb("submission-export", "export a submission with the bundle of its annexes")
    each.add_argument("submission", metavar="SUBMISSION", help="name, id, or a beginning of it")
    each.add_argument("--to", required=True, metavar="DIR", help="a new folder for all of it")
    each.add_argument("--as-of", default="", metavar="DATE", help="on both; default: its date")
    each.add_argument("--bundle-id", default="", metavar="ID", help="public id of the annexes")
    each.add_argument("--size", default="", metavar="NAME", help="size of the annexes: mail, ...")
    each.add_argument("--pdf-a", action="store_true", help="keep the annexes to PDF/A-2b as well")
    each.add_argument(
        "--accept-suggestions", action="store_true", help="accept unreviewed suggestions unseen"
    )
    each.add_argument(
        "--union", action="store_true", help="also hide whatever earlier bundles hid of the items"
    )
    each.add_argument(
        "--sign-with", default="", metavar="FILE", help="PKCS #12 file: sign the annexes' PDF"
    )
    each.add_argument(
        "--certificate-passphrase-file", default="", metavar="FILE", help="its passphrase"
    )
    each.set_defaults(verb="submitting.export")
