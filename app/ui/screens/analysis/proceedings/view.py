"""Proceedings and remedies: what came of a case in court, and the gap between victims and compensated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from app.casework.arguing import flags
from app.casework.arguing.flags import Flag
from app.casework.redress import proceedings as held
from app.casework.redress import remedies as owed
from app.casework.redress.fields import called
from app.casework.registry.cases import cases
from app.casework.registry.event_view import list_events
from app.casework.registry.places import list_places
from app.records.base import Record
from app.records.people import Person
from app.records.proceedings import Remedy
from app.ui.commands import Commands
from app.ui.forms import Saving
from app.ui.language import tr
from app.ui.screens.analysis.proceedings import forms, pages, reading, settling
from app.ui.screens.analysis.proceedings.gap_saving import GapSaving
from app.ui.screens.analysis.proceedings.reading import (
    REMEDY,
    Full,
    FullProceeding,
    FullRemedy,
    Overview,
)
from app.ui.screens.analysis.view import Register
from app.ui.screens.registry.frame import Lists
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined
from app.ui.wording import one_line
from app.vault.vault import Vault


class ProceedingsView(Register):
    """For each case the gap and its proceedings, and one of them whole.

    Attributes:
        saving: writes the picture of the gap to a file.
    """

    name = "proceedings"
    listing = "proceedings"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "proceeding", "proceeding_party", "remedy", "detention", "flag_answer", "person",
            "case_person", "involvement", "act", "event", "place", "item", "passage", "case_file",
        )
    )  # fmt: skip

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.saving = GapSaving(self)
        self.forms = {
            "proceeding": lambda shown, key: forms.proceeding_form(self, shown, key),
            "party": lambda shown, key: forms.party_form(self, shown, key),
            "part": lambda shown, key: forms.part_form(self, shown, key),
            "remedy": lambda shown, key: forms.remedy_form(self, shown, key),
            "law": lambda shown, key: forms.law_form(self, shown, key),
            "document": lambda shown, key: forms.document_form(self, shown, key),
            "passage": lambda shown, key: forms.passage_form(self, shown, key),
            "settle": lambda shown, key: settling.settle_form(self, shown.flags, key),
            "within": lambda shown, key: settling.within_form(self, shown, key),
        }

    def words(self, what: str) -> str:
        """The view's own words."""
        return {
            "title": tr("Proceedings and remedies"),
            "new": tr("New proceeding"),
            "edit": tr("Edit what is shown"),
            "filter": tr("Find by title, court, number, charge"),
            "icon": "gavel",
            "empty": tr("No proceeding yet"),
            "purpose": tr(
                "What courts and authorities decided, who was heard and how they were told, what is owed and "
                "what was paid: and how many of those harmed received nothing."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """The gap of each case with its proceedings."""
        return reading.lines(vault, query, case, trashed=trashed)

    def read(self, vault: Vault, key: str) -> Full:
        """A proceeding, a remedy, or the whole of a case."""
        return reading.read(vault, key)

    def compose(self, shown: Full) -> Page:
        """The page of it."""
        return pages.page(self, shown)

    def editable(self, shown: Any) -> bool:
        """What is counted is not written by hand."""
        return isinstance(shown, FullProceeding | FullRemedy)

    def key_of(self, record: Record) -> str:
        """The key of a record that was saved."""
        return f"{REMEDY}{record.id}" if isinstance(record, Remedy) else record.id

    def throwing(self, shown: Full, *, restore: bool) -> Saving:
        """A proceeding or a remedy to the trash, with all that hangs on it."""
        if isinstance(shown, FullRemedy):
            return _remedy_thrown(shown.line.remedy, restore=restore)
        assert isinstance(shown, FullProceeding)
        proceeding_id = shown.shown.proceeding.id
        return (
            tr("Proceeding taken out of the trash")
            if restore
            else tr("Proceeding put in the trash"),
            lambda vault: held.trash(vault, proceeding_id, restore=restore),
        )

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases, places, courts, people, and of each case its events and proceedings."""
        people = [each for each in vault.find(Person, trashed=False) if not each.erased_at]
        people.sort(key=lambda each: (called(each), each.id))
        lists: Lists = {
            "case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)],
            "place": [(each.place.id, each.place.name) for each in list_places(vault)],
            "court": [(each.id, each.name) for each in people if each.kind == "institution"],
            "person": [(each.id, called(each)) for each in people if each.kind != "institution"],
        }
        for line in list_events(vault):
            title = (line.event.id, one_line(line.event.title))
            lists.setdefault(f"event {line.case_code}", []).append(title)
        for each in held.proceedings(vault):
            title = (each.proceeding.id, one_line(each.proceeding.title))
            lists.setdefault(f"proceeding {each.case_code}", []).append(title)
        return lists

    def offered(self, what: str, code: str) -> list[tuple[str, str]]:
        """Events or proceedings to choose from: of one case, or of all with their cases."""
        return [
            (value, title if code else joined(title, name.removeprefix(f"{what} ")))
            for name, titles in self.lists.items()
            if name.startswith(f"{what} ") and code in ("", name.removeprefix(f"{what} "))
            for value, title in titles
        ]

    # Doing

    def edit(self) -> None:
        """Open the form of what is shown."""
        if isinstance(self.shown, FullRemedy):
            self.write("remedy", reading.key_of(self.shown))
        elif isinstance(self.shown, FullProceeding):
            super().edit()

    def trash(self) -> None:
        """Put what is shown in the trash; the whole of a case is nothing to be thrown away."""
        if not isinstance(self.shown, Overview):
            super().trash()

    def show_bar(self, name: str) -> None:
        """Go to those who are in one of the numbers."""
        section = {"took-part": "victims", "owed": "owed"}.get(name, name)
        names = (name, section) if isinstance(self.shown, Overview) else (section,)
        page = self.pane.page
        for each in page.sections if page is not None else ():
            if each.key in names and each.rows:
                row = self.pane.row(next(row.key for row in each.rows if not row.head))
                if row is not None:
                    row.setFocus()
                    self.pane.ensureWidgetVisible(row)
                if each.key == name:
                    return

    def take_off(self, party_id: str) -> None:
        """Take somebody out of the proceeding."""
        self.session.do(
            tr("Person taken out of the proceeding"), lambda vault: held.take_off(vault, party_id)
        )

    def throw_remedy(self, remedy: Remedy) -> None:
        """Put a remedy in the trash."""
        self.session.do(*_remedy_thrown(remedy, restore=False))

    def drop(self, what: str) -> None:
        """Take the ruling or the passage off the proceeding."""
        if isinstance(self.shown, FullProceeding):
            proceeding_id = self.shown.shown.proceeding.id
            given: dict[str, Any] = {what: ""}
            self.session.do(
                tr("Source taken off"), lambda vault: held.update(vault, proceeding_id, **given)
            )

    def drop_provision(self, ref: str) -> None:
        """Say that a provision was not applied."""
        if isinstance(self.shown, FullProceeding):
            one = self.shown.shown.proceeding
            kept = [each for each in one.provisions if each != ref]
            self.session.do(
                tr("Provision removed"), lambda vault: held.update(vault, one.id, provisions=kept)
            )

    def reopen(self, flag: Flag) -> None:
        """Take back what was said of a flag."""
        self.session.do(tr("Flag opened again"), lambda vault: flags.reopen(vault, flag))

    def _settle_actions(self, page: Page | None) -> None:
        super()._settle_actions(page)
        if isinstance(self.shown, Overview):
            self.trash_action.setEnabled(False)
            self.trash_button.hide()


def _remedy_thrown(remedy: Remedy, *, restore: bool) -> Saving:
    return (
        tr("Remedy taken out of the trash") if restore else tr("Remedy put in the trash"),
        lambda vault: owed.trash(vault, remedy.id, restore=restore),
    )
