"""Places of detention: the register of facilities, and who was held in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from app.casework.arguing import flags
from app.casework.arguing.flags import Flag
from app.casework.redress import checks, detention
from app.casework.redress.facilities import UNKNOWN, FacilityLine, facilities
from app.casework.registry.cases import cases
from app.casework.registry.places import list_places
from app.errors import KuagerError
from app.records.proceedings import Detention
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.screens.analysis.detention import forms, page
from app.ui.screens.analysis.detention.page import FullFacility
from app.ui.screens.analysis.proceedings.settling import settle_form
from app.ui.screens.analysis.view import Register
from app.ui.screens.registry.frame import Lists
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined, label
from app.vault.vault import Vault


class DetentionView(Register):
    """A list of facilities and one of them whole. A place goes to the trash on the screen of places."""

    name = "detention"
    listing = "detention"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "detention", "place", "person", "flag_answer", "event", "act", "involvement", "passage",
            "case_file",
        )
    )  # fmt: skip
    trashes = False

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "facility": lambda shown, key: forms.facility_form(self, shown, key),
            "held": lambda shown, key: forms.held_form(self, shown, key),
            "period": lambda shown, key: forms.period_form(self, shown, key),
            "passage": lambda shown, key: forms.passage_form(self, shown, key),
            "settle": lambda shown, key: settle_form(self, shown.flags, key),
        }

    def words(self, what: str) -> str:
        """The view's own words."""
        return {
            "title": tr("Places of detention"),
            "new": tr("New place of detention"),
            "edit": tr("Edit the place of detention"),
            "filter": tr("Find by name, region, authority"),
            "icon": "lock",
            "empty": tr("No place of detention yet"),
            "purpose": tr(
                "Every place in which people are held, by whatever name: who runs it, how many it was made "
                "for and how many it holds, and whom of the case it held when."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Facilities by name; those held nobody knows where last."""
        waiting = {
            ref
            for each in checks.flags(vault, case)
            if each.answer is None
            for ref in (each.one, each.other)
        }
        return [_line(each, waiting) for each in facilities(vault, case, query)]

    def read(self, vault: Vault, key: str) -> FullFacility:
        """A place, also by the id of somebody's detention in it."""
        one = vault.one(Detention, id=key)
        place = key if one is None else one.place_id or UNKNOWN
        try:
            return page.read(vault, place, self.left.chosen_case or None)
        except KuagerError:
            # The case that was chosen has gone.
            return page.read(vault, place, None)

    def compose(self, shown: FullFacility) -> Page:
        """The page of it."""
        return page.page(self, shown)

    def editable(self, shown: Any) -> bool:
        """What is nowhere has no fields."""
        return isinstance(shown, FullFacility) and shown.shown.line.place is not None

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases and places."""
        return {
            "case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)],
            "place": [
                (each.place.id, ", ".join((each.place.name, *each.within)))
                for each in list_places(vault)
            ],
        }

    def take_back(self, detention_id: str) -> None:
        """Take back that somebody was held."""
        self.session.do(
            tr("Taken back who was held"), lambda vault: detention.remove(vault, detention_id)
        )

    def reopen(self, flag: Flag) -> None:
        """Take back what was said of a flag."""
        self.session.do(tr("Flag opened again"), lambda vault: flags.reopen(vault, flag))


def _line(each: FacilityLine, waiting: set[str]) -> Line:
    flagged = any(held.record.id in waiting for held in each.held)
    number = tr("%Ln person(s)", n=each.people) if each.people else ""
    told = tr("does not agree with something") if flagged else ""
    if each.place is None:
        icon = "alert-triangle" if flagged else "help"
        return Line(UNKNOWN, tr("Not known where"), end=number, icon=icon, told=told)
    return Line(
        key=each.place.id,
        title=each.place.name,
        below=joined(label("facilities", each.place.facility), each.place.authority)
        or ", ".join(each.within),
        end=number,
        icon="alert-triangle" if flagged else "building",
        told=told,
        quiet=not each.held,
    )
