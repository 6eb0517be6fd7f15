"""Arguments of the verbs about text versions: statement, compare, align."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    _statement(verb)
    each = verb("compare", "what changed between two text versions of an item, word by word")
    each.add_argument("item", metavar="ITEM")
    each.add_argument(
        "one", nargs="?", default="", metavar="ONE", help="number, id or kind of a version"
    )
    each.add_argument(
        "other", nargs="?", default="", metavar="OTHER", help="without both: lists the versions"
    )
    each.set_defaults(verb="statements.compare")

    each = verb("align", "a text and its translation, paragraph by paragraph")
    each.add_argument("item", metavar="ITEM")
    each.add_argument("one", metavar="ONE", help="number, id or kind of a version")
    each.add_argument("other", metavar="OTHER", help="likewise; translation:en")
    each.add_argument(
        "--with", dest="other_item", default="", metavar="ITEM", help="whose text OTHER is"
    )
    each.add_argument(
        "--pairs",
        metavar="JSON",
        help="say how they go together: [[from, to, from, to], ...], paragraphs from 0",
    )
    each.add_argument("--reset", action="store_true", help="have it computed again")
    each.set_defaults(verb="statements.align")


def _statement(verb: Callable[..., ArgumentParser]) -> None:
    each = verb(
        "statement", "a statement: take it down, read it back, correct, sign, print as a PDF"
    )
    each.add_argument("item", metavar="ITEM")
    each.add_argument("--id", default="", metavar="ID", help="which of them; else the latest")
    make = each.add_argument_group("taking it down")
    make.add_argument(
        "--from",
        dest="source",
        metavar="TEXT",
        help="begin a statement with this text version (number, id, kind), or 'interview'",
    )
    make.add_argument("--from-file", metavar="FILE", help="with a UTF-8 text, a paragraph a line")
    make.add_argument("--speaker", default="", metavar="NAME", help="only what this speaker says")
    make.add_argument("--new", action="store_true", help="another one with the words of the latest")
    make.add_argument("--person", metavar="ID", help="whose statement it is")
    make.add_argument("--language", metavar="TAG")
    make.add_argument("--taken-by", metavar="WHO")
    make.add_argument("--taken-on", metavar="DATE")
    make.add_argument("--place", metavar="WORDS", help="coarsely")
    make.add_argument("--interpreter", metavar="WHO")
    back = each.add_argument_group("reading it back")
    back.add_argument(
        "--correct",
        action="append",
        default=[],
        nargs=2,
        metavar=("NUMBER", "TEXT"),
        help="what a paragraph says from now on; '' takes it out",
    )
    back.add_argument("--read-back", metavar="DATE", help="when it was read to the person")
    back.add_argument("--read-by", default="", metavar="WHO")
    back.add_argument("--read-in", default="", metavar="TAG")
    done = each.add_argument_group("signing and printing")
    done.add_argument("--sign", choices=("signature", "fingerprint", "recorded", "refused"))
    done.add_argument("--signed-on", default="", metavar="DATE")
    done.add_argument("--sheet", default="", metavar="ITEM", help="the signed page, or a recording")
    done.add_argument("--note", default="", metavar="TEXT")
    done.add_argument("--to", metavar="FILE.pdf", help="print it: a plain file")
    done.add_argument("--in", dest="printed_in", default="", metavar="TAG", help="in translation")
    done.add_argument(
        "--people",
        choices=("pseudonym", "named", "exact"),
        default="pseudonym",
        help="how people appear: by pseudonyms; the person named; exactly as it was said",
    )
    each.set_defaults(verb="statements.statement")
