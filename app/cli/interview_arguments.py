"""Arguments of interviews: interview, interview-answer, interview-note, interviews, interview-templates."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.interviews import SKIPPED


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    each = verb("interview", "begin an interview; or show, describe, end one")
    each.add_argument(
        "interview", nargs="?", default="", metavar="INTERVIEW", help="id, or number of its item"
    )
    each.add_argument("--case", default="", metavar="CODE", help="of a new one")
    each.add_argument("--template", default="", metavar="NAME", help="of a new one")
    each.add_argument("--title", metavar="TEXT")
    each.add_argument("--person", metavar="WHO", help="who is interviewed: id, name or pseudonym")
    each.add_argument("--language", metavar="TAG", help="what the person speaks")
    each.add_argument("--interpreter", metavar="WORDS")
    each.add_argument("--interpreter-language", metavar="TAG", help="what the interviewer hears")
    each.add_argument("--interviewer", action="append", metavar="NAME")
    each.add_argument("--present", action="append", metavar="WHO", help="who else is in the room")
    each.add_argument("--place", metavar="PLACE", help="a registered town or district")
    each.add_argument("--place-note", metavar="TEXT", help="where, coarsely")
    each.add_argument("--date", metavar="DATE")
    each.add_argument("--note", metavar="TEXT")
    each.add_argument("--end", action="store_true", help="end it, and write it up as a text")
    each.add_argument("--reopen", action="store_true", help="go on with one that was ended")
    each.add_argument("--trash", action="store_true", help="with its testimony")
    each.add_argument("--restore", action="store_true", help="out of the trash")
    each.add_argument(
        "--headings", choices=("en", "ru"), default="en", help="language of questions and headings"
    )
    each.set_defaults(verb="interviews.interview", late="interview")

    each = verb("interview-answer", "keep what was said to a question, or that it was skipped")
    each.add_argument("interview", metavar="INTERVIEW", help="id, or number of its item")
    each.add_argument("question", metavar="QUESTION", help="its key, such as arrest.date")
    each.add_argument(
        "--turn", type=int, default=0, metavar="N", help="from 0, where it is repeated"
    )
    each.add_argument(
        "--text",
        default="",
        metavar="TEXT",
        help="in words; a date as EDTF; - reads standard input",
    )
    each.add_argument("--code", action="append", default=[], metavar="CODE")
    each.add_argument("--skip", choices=SKIPPED, default="", help="why there is no answer")
    each.add_argument(
        "--make", action="store_true", help="make the records of it (event, act, person, place)"
    )
    each.add_argument(
        "--headings", choices=("en", "ru"), default="en", help="language of what is made"
    )
    each.set_defaults(verb="interviews.answer")

    each = verb("interview-note", "take a note of an interview, with its moment")
    each.add_argument("interview", metavar="INTERVIEW", help="id, or number of its item")
    each.add_argument("text", metavar="TEXT", help="- reads standard input")
    each.add_argument("--at", default="", metavar="TIME", help="UTC; else now")
    each.add_argument("--second", type=float, metavar="S", help="seconds into the recording")
    each.add_argument("--recording", default="", metavar="ITEM", help="item of the recording")
    each.add_argument("--kind", choices=("note", "break", "marker"), default="note")
    each.set_defaults(verb="interviews.note")

    each = verb("interviews", "the interviews of a vault")
    each.add_argument("--case", default="", metavar="CODE", help="of one case only")
    each.set_defaults(verb="interviews.interviews")

    each = verb(
        "interview-templates",
        "what may be asked in an interview; or keep a template of your own",
        vault=False,
        keyed=True,
    )
    each.add_argument("name", nargs="?", default="", metavar="NAME", help="one, with its questions")
    each.add_argument("--vault", default="", metavar="VAULT", help="with those that it keeps")
    each.add_argument("--keep", default="", metavar="FILE", help="a TOML file, or a folder of them")
    each.add_argument("--language", default="en", metavar="TAG")
    each.set_defaults(verb="interviews.templates", late="name")
