"""Arguments of submissions: begun, described, written part by part, checked."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.submissions import BLOCKS, NOTES


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("submission", "begin a submission, or change one")
    each.add_argument("name", metavar="NAME", help="name; of one to change also its id")
    each.add_argument("--case", default="", metavar="CODE", help="begin one in this case")
    each.add_argument("--template", default="ccpr-ngo", metavar="NAME", help="of a new one")
    each.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="a line of the title block, the language, the profile or the name; of organisations "
        "and authors give one each time",
    )
    how = each.add_mutually_exclusive_group()
    how.add_argument(
        "--start", action="store_true", help="write a first draft from the records of the case"
    )
    how.add_argument("--outline", action="store_true", help="write the template's headings alone")
    how.add_argument("--copy", default="", metavar="NAME", help="copy it under this name")
    how.add_argument("--trash", action="store_true", help="put it in the trash")
    how.add_argument("--restore", action="store_true", help="take it out of the trash")
    each.set_defaults(verb="submission.submission")

    each = verb("submissions", "the submissions of a vault")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--trashed", action="store_true", help="those in the trash")
    each.set_defaults(verb="submission.listed", late="words")

    each = verb("submission-templates", "the shapes that submissions can have", vault=False)
    each.set_defaults(verb="submission.templates")

    each = verb("submission-show", "a submission, whole, with its footnotes")
    each.add_argument("submission", metavar="SUBMISSION", help="id, a beginning of it, or name")
    each.set_defaults(verb="submission.show")

    each = verb("submission-check", "what is wrong with a submission, and how long it is")
    each.add_argument("submission", metavar="SUBMISSION")
    each.set_defaults(verb="submission.check")

    _parts(verb)


def _parts(verb: Callable[..., ArgumentParser]) -> None:
    each = verb("submission-part", "add a part to a submission, or change one")
    each.add_argument("submission", metavar="SUBMISSION")
    each.add_argument("--part", default="", metavar="ID", help="change this one; else a new one")
    each.add_argument("--kind", choices=BLOCKS, help="of a new one: paragraph, if nothing is said")
    each.add_argument(
        "--text",
        metavar="TEXT",
        help="words, with [^key] for a footnote and [[person id]] for a person; - for standard input",
    )
    each.add_argument("--level", type=int, metavar="N", help="of a heading, 1 to 4")
    each.add_argument("--section", metavar="KEY", help="of the template")
    each.add_argument("--article", action="append", metavar="REF", help="a heading stands for it")
    each.add_argument("--record", action="append", metavar="ID", help="it is made of")
    each.add_argument("--passage", metavar="ID", help="that a quotation quotes")
    each.add_argument("--before", default="", metavar="ID", help="the part that it stands before")
    what = each.add_mutually_exclusive_group()
    what.add_argument("--move", action="store_true", help="move it to before --before, or the end")
    what.add_argument("--remove", action="store_true", help="take it out with its footnotes")
    what.add_argument("--split", type=int, metavar="N", help="cut it in two after N characters")
    what.add_argument("--join", action="store_true", help="join it with the one before")
    each.set_defaults(verb="submission.part")

    each = verb("submission-note", "give a part of a submission a footnote, or take one away")
    each.add_argument("submission", metavar="SUBMISSION")
    each.add_argument("part", metavar="PART", help="id of the part, or a beginning of it")
    each.add_argument("--kind", choices=NOTES, help="what it cites")
    each.add_argument("--ref", default="", metavar="ID", help="of the record, or of the provision")
    each.add_argument("--passage", default="", metavar="ID", help="that it cites")
    each.add_argument("--text", default="", metavar="TEXT", help="words of its own")
    each.add_argument(
        "--at", type=int, metavar="N", help="where its number stands; without it, at the end"
    )
    each.add_argument("--remove", default="", metavar="KEY", help="take this one away")
    each.set_defaults(verb="submission.note")
