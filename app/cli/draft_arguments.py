"""The arguments of ``kuager draft``, with an action for each verb of the builder."""

from __future__ import annotations

import argparse
from collections.abc import Callable

_EPILOG = (
    "A part of a draft is named by what 'show' prints: an exhibit by its number (3 or EX-000003), a "
    "document as 3.2, a section as s2 or by its title; or any of them by its id."
)


def add_draft(verb: Callable[..., argparse.ArgumentParser]) -> None:
    """Add the verb to the command line.

    Args:
        verb: makes the parser of a verb that opens a vault, by its name and help.
    """
    top = verb("draft", "put a bundle together: sections, exhibits, documents, cover, checks")
    top.epilog = _EPILOG
    actions = top.add_subparsers(title="actions", metavar="ACTION", required=True)
    # The options of every verb may stand behind the action as well.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--json", action="store_true", help="print one JSON document")
    for name in ("--passphrase-file", "--key-file", "--recovery-key-file"):
        common.add_argument(name, metavar="FILE")

    def action(name: str, help_: str, *, draft: bool = True) -> argparse.ArgumentParser:
        added = actions.add_parser(
            name,
            help=help_,
            description=help_[0].upper() + help_[1:] + ".",
            epilog=_EPILOG if draft else None,
            parents=[common],
            allow_abbrev=False,
        )
        if draft:
            added.add_argument("draft", metavar="DRAFT", help="name or id")
        added.set_defaults(verb=f"drafts.{name}")
        return added

    _whole(action)
    _parts(action)


def _whole(action: Callable[..., argparse.ArgumentParser]) -> None:
    each = action("list", "the drafts of the vault", draft=False)
    each.add_argument("--case", default="", metavar="CODE")
    each.set_defaults(verb="drafts.listed")

    each = action("templates", "the templates and sizes that a draft can have", draft=False)

    each = action("create", "begin a draft from a template", draft=False)
    each.add_argument("name", metavar="NAME")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--template", default="court", metavar="TEMPLATE")
    each.add_argument("--profile", default="", metavar="PROFILE")
    each.add_argument("--items", metavar="Q", help="take what this query finds; '' for all")

    each = action("show", "the outline, with numbers, pages and states")
    each = action("checks", "every rule, red, amber or green; status 3 where one is red")
    each = action("copy", "a copy of the draft that can be changed")
    each.add_argument("name", metavar="NAME")
    each = action("discard", "throw the draft away; the items stay")

    each = action("set", "set fields: title, addressee, reference, letter, size ...")
    each.add_argument("values", nargs="+", metavar="FIELD=VALUE", help="lists with ';' between")
    each.set_defaults(verb="drafts.amended")

    for name, help_ in (
        ("supplement", "begin a supplement that goes on where a bundle's series ends"),
        ("reissue", "begin a re-issue of a bundle, as it left"),
    ):
        each = action(name, help_, draft=False)
        each.add_argument("bundle", metavar="BUNDLE", help="public id, or id")
        each.add_argument("--name", default="", metavar="NAME")


def _parts(action: Callable[..., argparse.ArgumentParser]) -> None:
    each = action("section", "add a section")
    each.add_argument("title", metavar="TITLE")
    each.add_argument("--before", default="", metavar="SECTION")

    each = action("add", "take items in, each as an exhibit")
    each.add_argument("item", nargs="*", metavar="ITEM")
    each.add_argument("--items", metavar="Q", help="what this query finds, by date")
    each.add_argument("--section", default="", metavar="SECTION", help="default: by kind")
    each.add_argument("--before", default="", metavar="EXHIBIT")
    each.add_argument("--again", action="store_true", help="also what is there already")

    each = action("bind", "put further items into an exhibit")
    each.add_argument("exhibit", metavar="EXHIBIT")
    each.add_argument("item", nargs="+", metavar="ITEM")

    each = action("unbind", "make a document an exhibit of its own")
    each.add_argument("document", metavar="DOCUMENT")

    each = action("pages", "bind in only some pages of a document")
    each.add_argument("document", metavar="DOCUMENT")
    each.add_argument("pages", metavar="FIRST-LAST", help="or 'all'")

    each = action("move", "move parts; several keep their order")
    each.add_argument("parts", nargs="+", metavar="PART")
    each.add_argument("--to", default="", metavar="PART", help="default: the draft, for sections")
    each.add_argument("--before", default="", metavar="PART")

    each = action("remove", "take parts out, with all that is in them")
    each.add_argument("parts", nargs="+", metavar="PART")

    each = action("rename", "give a section or an exhibit other words; '' for the item's own")
    each.add_argument("part", metavar="PART")
    each.add_argument("title", metavar="TITLE")

    each = action("note", "write a note to the clerk under an exhibit; '' takes it away")
    each.add_argument("exhibit", metavar="EXHIBIT")
    each.add_argument("note", metavar="TEXT")

    each = action("sort", "put the exhibits of a section, or of all, in date order")
    each.add_argument("section", nargs="?", default="", metavar="SECTION")
