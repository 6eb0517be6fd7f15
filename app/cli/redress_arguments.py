"""Arguments of proceedings, remedies, the gap between victims and compensated, detentions and facilities."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable

from app.records.cases import LAWFUL
from app.records.claims import SETTLED
from app.records.proceedings import REMEDIES, SHOWN, TOOK_PART

KINDS = ("place", "facility")
"""As :data:`app.casework.registry.places.KINDS`, which would load half of the program for a line of help."""


def add_verbs(verb: Callable[..., ArgumentParser]) -> None:
    """Add the verbs to the command line."""
    _proceedings(verb)
    _remedies(verb)
    _places(verb)


def _proceedings(verb: Callable[..., ArgumentParser]) -> None:
    each = verb("proceeding", "add a proceeding to a case, or add to the one of this title")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--title", required=True, metavar="T")
    each.add_argument("--kind", default="", metavar="KIND", help="from the list 'proceedings'")
    each.add_argument("--court", default="", metavar="NAME", help="of the court or authority")
    each.add_argument("--place", default="", metavar="PLACE")
    each.add_argument("--number", default="", metavar="NO", help="of its file")
    each.add_argument("--opened", default="", metavar="EDTF")
    each.add_argument("--decided", default="", metavar="EDTF")
    each.add_argument("--charge", default="", metavar="TEXT")
    each.add_argument(
        "--article", action="append", default=[], metavar="REF", help="the law that was applied"
    )
    each.add_argument("--outcome", default="", metavar="CODE", help="from the list 'outcomes'")
    each.add_argument("--outcome-note", default="", metavar="TEXT")
    each.add_argument("--notified", default="", metavar="CODE", help="from the list 'notified'")
    each.add_argument("--notified-on", default="", metavar="EDTF")
    each.add_argument("--appeal", default="", metavar="CODE", help="from the list 'appeals'")
    each.add_argument("--appeal-until", default="", metavar="EDTF", help="the last day")
    each.add_argument("--appeal-from", default="", metavar="PROCEEDING", help="what it is against")
    each.add_argument("--event", default="", metavar="EVENT")
    each.add_argument("--document", default="", metavar="ITEM", help="the ruling")
    each.add_argument("--passage", default="", metavar="PASSAGE", help="where it says so")
    each.add_argument("--note", default="", metavar="TEXT")
    each.set_defaults(verb="redress.proceeding")

    each = verb("proceedings", "the proceedings, or one of them whole")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--show", default="", metavar="PROCEEDING", help="one, by id or title")
    each.add_argument("--trash", default="", metavar="PROCEEDING", help="put it in the trash")
    each.add_argument("--restore", default="", metavar="PROCEEDING", help="take it out")
    each.set_defaults(verb="redress.proceedings", late="words")

    each = verb("proceeding-party", "say who was in a proceeding, and whether they took part")
    each.add_argument("proceeding", metavar="PROCEEDING")
    each.add_argument("person", metavar="PERSON", help="id or name of a person or group")
    each.add_argument("--role", required=True, metavar="ROLE", help="from the list 'roles'")
    each.add_argument("--took-part", default="", choices=TOOK_PART[1:])
    each.add_argument("--count", type=int, default=None, metavar="N", help="of a group, how many")
    each.add_argument("--outcome", default="", metavar="CODE", help="where theirs is another")
    each.add_argument("--note", default="", metavar="TEXT")
    each.add_argument("--off", action="store_true", help="take them out")
    each.set_defaults(verb="redress.party")

    each = verb("redress-flags", "dates out of order, roles and numbers that clash; settle them")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--language", default="en", metavar="TAG", help="of the sentences: en or ru")
    each.add_argument(
        "--settle",
        nargs="+",
        metavar=("RULE", "ID"),
        help="say what a flag comes to: its rule, and the ids that it names",
    )
    each.add_argument("--as", dest="state", choices=SETTLED, help="what it comes to")
    each.add_argument("--reason", default="", metavar="TEXT", help="why; needed with --settle")
    each.add_argument("--name", default="", metavar="NAME", help="who says so")
    each.add_argument(
        "--reopen", nargs="+", metavar=("RULE", "ID"), help="take back what was said of a flag"
    )
    each.set_defaults(verb="redress.flags")


def _remedies(verb: Callable[..., ArgumentParser]) -> None:
    each = verb("remedy", "add redress that is owed or was given, or change it by its id")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--kind", default="", choices=REMEDIES)
    each.add_argument("--change", default="", metavar="REMEDY", help="one that is there")
    each.add_argument("--proceeding", metavar="PROCEEDING")
    each.add_argument("--person", metavar="PERSON", help="to whom")
    each.add_argument("--count", type=int, metavar="N", help="of a group, how many")
    each.add_argument("--owed", metavar="AMOUNT", help="of all of them together")
    each.add_argument("--paid", metavar="AMOUNT", help="0 where nothing was paid")
    each.add_argument("--currency", metavar="CODE", help="three letters: KZT")
    each.add_argument("--owed-on", metavar="EDTF")
    each.add_argument("--paid-on", metavar="EDTF")
    each.add_argument("--extent", metavar="CODE", help="from the list 'compensation'")
    each.add_argument("--payer", metavar="WHO")
    each.add_argument("--document", metavar="ITEM")
    each.add_argument("--passage", metavar="PASSAGE")
    each.add_argument("--note", metavar="TEXT")
    each.set_defaults(verb="redress.remedy")

    each = verb("remedies", "redress that is owed or was given")
    each.add_argument("words", nargs="*", metavar="WORD")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--trash", default="", metavar="REMEDY", help="put it in the trash")
    each.add_argument("--restore", default="", metavar="REMEDY", help="take it out")
    each.set_defaults(verb="redress.remedies", late="words")

    each = verb("gap", "how many were harmed, heard, owed compensation, and compensated")
    each.add_argument("--case", required=True, metavar="CODE")
    each.add_argument("--proceeding", default="", metavar="PROCEEDING", help="with its appeals")
    each.add_argument("--language", default="en", metavar="TAG", help="of the words: en or ru")
    side = each.add_mutually_exclusive_group()
    side.add_argument(
        "--within", nargs=2, metavar=("GROUP", "PERSON"), help="say that the person is of the group"
    )
    side.add_argument(
        "--apart", nargs=2, metavar=("GROUP", "PERSON"), help="say that they are other people"
    )
    each.add_argument("--reason", default="", metavar="TEXT", help="why; needed with those")
    each.set_defaults(verb="redress.gap")


def _places(verb: Callable[..., ArgumentParser]) -> None:
    each = verb("place", "add or change a place, or a facility in which people are held")
    each.add_argument("--name", required=True, metavar="N")
    each.add_argument("--kind", choices=KINDS)
    each.add_argument("--within", metavar="PLACE", help="the place around it")
    each.add_argument("--country", metavar="CC")
    each.add_argument("--authority", metavar="WHO", help="who runs it")
    each.add_argument("--facility", metavar="CODE", help="from the list 'facilities'")
    each.add_argument("--capacity", type=int, metavar="N", help="how many it was made for")
    each.add_argument("--population", type=int, metavar="N", help="how many are held there")
    each.add_argument("--counted-on", metavar="EDTF", help="when they were counted")
    each.add_argument("--lawful", choices=LAWFUL[1:], help="whether people may be held there")
    each.add_argument("--position", type=float, nargs=2, metavar=("LAT", "LON"), help="in degrees")
    each.add_argument("--protected", action="store_true", default=None)
    each.add_argument("--not-protected", dest="protected", action="store_false")
    each.add_argument("--note", metavar="TEXT")
    each.set_defaults(verb="facilities.place")

    each = verb("facility", "the register of places where people are held, or one of them whole")
    each.add_argument("place", nargs="?", default="", metavar="PLACE", help="id or name")
    each.add_argument("--case", default="", metavar="CODE", help="only whom this case is about")
    each.set_defaults(verb="facilities.facility", late="place")

    each = verb("detention", "say who was held where, from when to when; or take that back")
    each.add_argument("--case", default="", metavar="CODE")
    each.add_argument("--person", default="", metavar="PERSON", help="a person or a group")
    each.add_argument("--place", metavar="PLACE")
    each.add_argument("--count", type=int, metavar="N", help="of a group, how many")
    each.add_argument("--date", metavar="EDTF", help="2022-01-07/2022-01-14")
    each.add_argument("--authority", metavar="WHO")
    each.add_argument("--ground", metavar="CODE", help="from 'detention_grounds', or free words")
    each.add_argument("--order-shown", choices=SHOWN[1:])
    each.add_argument("--conditions", metavar="TEXT")
    each.add_argument("--event", metavar="EVENT")
    each.add_argument("--passage", metavar="PASSAGE")
    each.add_argument("--note", metavar="TEXT")
    each.add_argument("--change", default="", metavar="ID", help="one that is there")
    each.add_argument("--remove", default="", metavar="ID", help="take it back")
    each.set_defaults(verb="facilities.detained")
