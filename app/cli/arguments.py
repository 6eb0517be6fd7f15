"""Every verb's arguments, in one place, as the help shows them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from app import __version__
from app.cli import (
    chronology_arguments,
    claim_arguments,
    code_arguments,
    consent_arguments,
    dialogue_arguments,
    draft_arguments,
    erasing_arguments,
    handed_arguments,
    interview_arguments,
    law_arguments,
    lists_arguments,
    map_arguments,
    matrix_arguments,
    qda_arguments,
    redress_arguments,
    statement_arguments,
    statistics_arguments,
    submission_arguments,
    submitting_arguments,
    tables_arguments,
    transcript_arguments,
)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read a command line; words of a list may stand before and after its options.

    argparse gives an optional positional its (empty) turn before the first option, and then does not
    know a word that follows; such words go where they belong here.

    Raises:
        SystemExit: with status 2, after a usage line, for a command line that makes no sense.
    """
    top = parser()
    parsed, late = top.parse_known_args(arguments)
    if late:
        slot = getattr(parsed, "late", None)
        held = getattr(parsed, slot) if slot else None
        if slot is None or any(word.startswith("-") for word in late):
            top.error(f"unrecognized arguments: {' '.join(late)}")
        if isinstance(held, list):
            setattr(parsed, slot, [*held, *late])
        elif held is None and len(late) == 1:
            setattr(parsed, slot, late[0])
        else:
            top.error(f"unrecognized arguments: {' '.join(late)}")
    return parsed


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="print one JSON document")
    keys = argparse.ArgumentParser(add_help=False)
    keys.add_argument("--passphrase-file", metavar="FILE", help="file with the passphrase")
    keys.add_argument("--key-file", metavar="FILE", help="key file, where the vault has one")
    keys.add_argument(
        "--recovery-key-file", metavar="FILE", help="open with the printed recovery key"
    )
    top = argparse.ArgumentParser(
        prog="kuager",
        description="An offline, encrypted evidence vault that exports redacted, verifiable "
        "bundles. Without arguments it opens the window.",
        epilog="The passphrase is asked for, or read from --passphrase-file or KUAGER_PASSPHRASE.",
    )
    top.add_argument("--version", action="version", version=f"kuager {__version__}")
    verbs = top.add_subparsers(title="verbs", metavar="VERB", required=True)

    def verb(
        name: str, help_: str, *, vault: bool = True, keyed: bool | None = None
    ) -> argparse.ArgumentParser:
        added = verbs.add_parser(
            name,
            help=help_,
            description=help_[0].upper() + help_[1:] + ".",
            parents=[common, keys] if (vault if keyed is None else keyed) else [common],
            allow_abbrev=False,
        )
        if vault:
            added.add_argument("vault", metavar="VAULT", help="folder of the vault")
        return added

    _vault_verbs(verb)
    _catalogue_verbs(verb)
    _release_verbs(verb)
    draft_arguments.add_draft(verb)
    _brief_verbs(verb)
    chronology_arguments.add_verbs(verb)
    claim_arguments.add_verbs(verb)
    code_arguments.add_verbs(verb)
    handed_arguments.add_verbs(verb)
    erasing_arguments.add_verbs(verb)
    consent_arguments.add_verbs(verb)
    dialogue_arguments.add_verbs(verb)
    interview_arguments.add_verbs(verb)
    law_arguments.add_verbs(verb)
    lists_arguments.add_verbs(verb)
    map_arguments.add_verbs(verb)
    matrix_arguments.add_verbs(verb)
    qda_arguments.add_verbs(verb)
    redress_arguments.add_verbs(verb)
    statement_arguments.add_verbs(verb)
    statistics_arguments.add_verbs(verb)
    tables_arguments.add_verbs(verb)
    submission_arguments.add_verbs(verb)
    submitting_arguments.add_verbs(verb)
    transcript_arguments.add_verbs(verb)
    return top


def _vault_verbs(verb: Callable[..., argparse.ArgumentParser]) -> None:
    each = verb(
        "demo",
        "build the sample vault, export its redacted bundle, prove and verify it",
        vault=False,
    )
    each.add_argument("--dir", metavar="DIR", help="where (default: kuager-demo)")
    each.add_argument("--no-window", action="store_true", help="do not open the window afterwards")
    each.set_defaults(verb="vaults.demo")

    each = verb("create", "make a new vault; prints its recovery key once")
    each.add_argument("--actor", default="", metavar="NAME", help="who writes in the custody log")
    each.set_defaults(verb="vaults.create")

    each = verb("passphrase", "change the passphrase of a vault")
    each.add_argument("--new-passphrase-file", metavar="FILE", help="file with the new passphrase")
    each.set_defaults(verb="vaults.passphrase")

    each = verb("custody", "the custody log, with its checkpoint")
    each.add_argument("item", nargs="?", metavar="ITEM", help="only what concerns this item")
    each.set_defaults(verb="vaults.custody", late="item")

    each = verb("backup", "back the vault up into a folder, and check the copy")
    each.add_argument("folder", metavar="DIR")
    each.set_defaults(verb="vaults.backup")

    each = verb(
        "restore", "restore a backup into a new vault, and check it", vault=False, keyed=True
    )
    each.add_argument("folder", metavar="DIR")
    each.add_argument("vault", metavar="VAULT")
    each.set_defaults(verb="vaults.restore")

    each = verb("vocabulary", "the code lists", vault=False)
    each.add_argument("name", nargs="?", metavar="NAME", help="one list; all names without it")
    each.add_argument("--language", default="en", metavar="TAG", help="labels in en, ru, kk or uz")
    each.set_defaults(verb="vaults.vocabulary", late="name")


def _catalogue_verbs(verb: Callable[..., argparse.ArgumentParser]) -> None:
    each = verb("case", "add or change a case")
    each.add_argument("code", metavar="CODE")
    each.add_argument("--title", metavar="T")
    each.add_argument("--description", metavar="TEXT")
    each.add_argument("--language", metavar="TAG")
    each.set_defaults(verb="catalogue.case")

    each = verb("person", "add or change a person or group")
    each.add_argument("--name", required=True, metavar="N")
    each.add_argument("--alias", action="append", default=[], metavar="A")
    each.add_argument("--pseudonym", metavar="P")
    each.add_argument("--protected", action="store_true", default=None)
    each.add_argument("--not-protected", dest="protected", action="store_false")
    each.add_argument("--kind", metavar="KIND", help="individual, group or institution")
    each.add_argument("--count", type=int, metavar="N", help="people in a group")
    each.add_argument("--birth", metavar="DATE")
    each.add_argument("--nationality", metavar="CC")
    each.add_argument("--sex", metavar="TEXT")
    each.add_argument("--note", metavar="TEXT")
    each.add_argument("--case", metavar="CODE")
    each.add_argument("--role", metavar="ROLE")
    each.set_defaults(verb="catalogue.person")

    each = verb("event", "add or change an event, with acts and people's parts in it")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--title", required=True, metavar="T")
    each.add_argument("--date", default="", metavar="EDTF")
    each.add_argument(
        "--disputed",
        action=argparse.BooleanOptionalAction,
        help="whether somebody says that it did not happen, or not so",
    )
    each.add_argument("--act", metavar="CODE", help="HURIDOCS act that happened in it")
    each.add_argument("--method", action="append", default=[], metavar="CODE")
    each.add_argument("--purpose", default="", metavar="CODE")
    each.add_argument("--person", metavar="ID")
    each.add_argument("--role", metavar="ROLE")
    each.add_argument("--degree", default="", metavar="CODE")
    each.set_defaults(verb="catalogue.event")

    each = verb("add", "take files or folders in")
    each.add_argument("paths", nargs="+", metavar="PATH")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--kind", default="", metavar="K")
    each.add_argument("--source", default="", metavar="S")
    each.add_argument("--acquired-how", default="", metavar="CODE")
    each.add_argument("--acquired-by", default="", metavar="WHO")
    each.add_argument("--acquired-at", default="", metavar="DATE")
    each.add_argument("--language", default="", metavar="TAG")
    each.add_argument("--consent", metavar="FILE", help="JSON or TOML, recorded for each file")
    each.add_argument(
        "--dry-run", action="store_true", help="only say what would happen to each file"
    )
    each.set_defaults(verb="catalogue.add", late="paths")

    each = verb("examine", "read an item again, or every item that could not be read")
    each.add_argument("item", nargs="?", metavar="ITEM")
    each.set_defaults(verb="catalogue.examine", late="item")

    each = verb("unlock", "open a PDF that is locked with a password, and read it")
    each.add_argument("item", metavar="ITEM")
    each.add_argument(
        "--password-file", required=True, metavar="FILE", help="its password, on one line"
    )
    each.set_defaults(verb="catalogue.unlock")

    each = verb("describe", "edit an item")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--set", dest="values", action="append", required=True, metavar="FIELD=VALUE")
    each.set_defaults(verb="catalogue.describe")

    each = verb("link", "link an item to an article, a person, an event, an act or another item")
    each.add_argument("item", metavar="ITEM")
    what = each.add_mutually_exclusive_group(required=True)
    what.add_argument("--article", metavar="REF", help="for example iccpr:9.3")
    what.add_argument("--person", metavar="ID")
    what.add_argument("--event", metavar="ID")
    what.add_argument("--act", metavar="CODE", help="HURIDOCS act that it is evidence of")
    what.add_argument("--to", metavar="ITEM")
    each.add_argument("--in-event", metavar="ID", help="with --act: the event it happened in")
    each.add_argument("--role", metavar="R", help="with --person")
    each.add_argument("--as", dest="relation", metavar="RELATION", help="with --to")
    each.add_argument("--certainty", default="", metavar="CODE")
    each.add_argument("--span", metavar="START:END", help="the passage that supports it")
    each.set_defaults(verb="catalogue.link")

    each = verb("unlink", "remove a link")
    each.add_argument("link", metavar="LINK")
    each.set_defaults(verb="catalogue.unlink")

    each = verb("items", "list or search")
    each.add_argument("query", nargs="*", metavar="QUERY")
    each.add_argument("--case", metavar="CODE")
    each.add_argument("--limit", type=int, default=100, metavar="N")
    each.add_argument("--offset", type=int, default=0, metavar="N")
    each.set_defaults(verb="catalogue.items", late="query")

    each = verb("show", "one item, whole")
    each.add_argument("item", metavar="ITEM")
    each.set_defaults(verb="catalogue.show")

    each = verb("text", "the text of an item")
    each.add_argument("item", metavar="ITEM")
    each.set_defaults(verb="catalogue.text")

    each = verb("original", "write an item's exact original bytes to a file")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--to", required=True, metavar="FILE")
    each.set_defaults(verb="catalogue.original")

    each = verb("proposals", "what an item's own metadata proposes; accept or ignore it")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--accept", action="append", default=[], metavar="ID")
    each.add_argument("--ignore", action="append", default=[], metavar="ID")
    each.set_defaults(verb="catalogue.proposals")

    each = verb("trash", "put an item in the trash, or take it out")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--restore", action="store_true")
    each.set_defaults(verb="catalogue.trash")


def _release_verbs(verb: Callable[..., argparse.ArgumentParser]) -> None:
    each = verb("marks", "the redaction marks of an item")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--suggest", action="store_true", help="search for what must be hidden")
    each.add_argument(
        "--unregistered",
        action="store_true",
        help="with --suggest: also what looks like a name that nobody registered (Russian)",
    )
    each.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="all|IDS",
        help="'all' also says that you have looked at every page and picture of the item",
    )
    each.add_argument("--reject", action="append", default=[], metavar="IDS")
    each.add_argument("--add", action="append", default=[], metavar="JSON")
    each.add_argument(
        "--accept-person",
        action="append",
        default=[],
        metavar="ID",
        help="hide a person wherever a suggestion names them",
    )
    each.add_argument(
        "--alike", action="append", default=[], metavar="MARK", help="hide all that say the same"
    )
    each.add_argument("--reject-alike", action="append", default=[], metavar="MARK")
    each.add_argument(
        "--change", action="append", default=[], nargs=2, metavar=("MARK", "JSON"),
        help="box, page, time, track, scope, reason, person, token, note or state of a mark",
    )  # fmt: skip
    each.add_argument(
        "--take-away", action="append", default=[], metavar="MARK", help="one made by hand"
    )
    each.add_argument(
        "--as",
        dest="product",
        choices=("auto", "facsimile", "transcript", "recording"),
        help="as what the item leaves",
    )
    each.add_argument(
        "--pages", choices=("auto", "bilevel", "grey", "colour"), help="of rebuilt pages"
    )
    each.add_argument("--dpi", type=int, metavar="N", help="of rebuilt pages; 0: the profile's")
    each.add_argument(
        "--union", action="store_true", help="also hide whatever earlier bundles hid of it"
    )
    each.add_argument(
        "--sign-off",
        action="store_true",
        help="say that every page was looked at and that the marks are right",
    )
    each.add_argument("--second", action="store_true", help="as the second reviewer")
    each.add_argument("--by", default="", metavar="NAME", help="who signs off")
    each.add_argument("--note", default="", metavar="TEXT", help="of who signs off")
    each.add_argument("--rare", action="store_true", help="list details that few items share")
    each.add_argument(
        "--let-pass", action="append", default=[], metavar="DETAIL", help="a rare detail may stand"
    )
    each.add_argument("--state", action="store_true", help="only say how far the review has come")
    each.add_argument("--profile", metavar="PROFILE", help="only what this profile would burn")
    each.set_defaults(verb="marks.marks")

    each = verb("export", "write the redacted bundle of a case or of a draft")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--profile", default="", metavar="PROFILE", help="with --draft: the draft's")
    each.add_argument("--draft", default="", metavar="NAME", help="make the bundle of this draft")
    each.add_argument("--to", required=True, metavar="DIR")
    each.add_argument("--items", default="", metavar="Q", help="only what this query finds")
    each.add_argument("--as-of", default="", metavar="DATE")
    each.add_argument("--bundle-id", default="", metavar="ID")
    each.add_argument("--prefix", default="", metavar="PREFIX", help="of exhibit numbers")
    each.add_argument("--letter", default="", metavar="LETTER", help="before page numbers")
    each.add_argument("--language", default="", metavar="TAG", help="of cover and index: en or ru")
    each.add_argument("--size", default="", metavar="SIZE", help="mail, portal or large")
    each.add_argument("--pdf-a", action="store_true", help="keep the PDF to PDF/A-2b")
    each.add_argument(
        "--sign-with", default="", metavar="FILE.p12", help="sign the PDF with your certificate"
    )
    each.add_argument(
        "--certificate-passphrase-file", default="", metavar="FILE", help="opens the certificate"
    )
    each.add_argument(
        "--supplement-to", default="", metavar="BUNDLE", help="go on from a bundle that left"
    )
    each.add_argument("--reissue", default="", metavar="BUNDLE", help="replace one that left")
    each.add_argument("--accept-suggestions", action="store_true")
    each.add_argument(
        "--union", action="store_true", help="also hide whatever earlier bundles hid of the items"
    )
    each.set_defaults(verb="release.export")

    each = verb("bundles", "the bundles that left")
    each.add_argument("--case", default="", metavar="CODE")
    each.set_defaults(verb="release.bundles")

    each = verb(
        "proof", "try to recover every protected identity from a bundle", vault=False, keyed=True
    )
    each.add_argument("bundle", nargs="?", default="", metavar="BUNDLE")
    each.add_argument("--vault", required=True, metavar="VAULT")
    each.add_argument(
        "--report",
        nargs="?",
        const="",
        metavar="ID",
        help="list the proofs that were made, or show one, by its id or its bundle's",
    )
    each.add_argument("--to", default="", metavar="FILE", help="print the report into a PDF")
    each.set_defaults(verb="release.proof")


def _brief_verbs(verb: Callable[..., argparse.ArgumentParser]) -> None:
    each = verb(
        "brief",
        "lists of a bundle's exhibits, events and authorities for a brief, as DOCX and XLSX",
        vault=False,
    )
    each.add_argument("bundle", metavar="BUNDLE", help="folder of a bundle, or a zip of it")
    each.add_argument("--to", required=True, metavar="DIR", help="where the lists go")
    each.set_defaults(verb="brief.brief")
