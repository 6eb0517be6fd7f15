"""The screen of cases: what each consists of, how it stands, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.casework.coding.choose import Choice
from app.casework.registry import adding, cases, people_edit
from app.casework.registry.cases import CaseOverview, case_overview
from app.casework.registry.event_view import EventLine, list_events
from app.casework.registry.person_view import PersonLine, list_people
from app.records.base import Record
from app.records.cases import Case
from app.records.evidence import Item
from app.records.people import CasePerson
from app.records.text import fold
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.table_file import TableFile
from app.ui.screens.registry.case_page import page
from app.ui.screens.registry.frame import NEW, Registry
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import ADDED, LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined, label
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A case with what is shown of it.

    Attributes:
        overview: None for a case in the trash, which has no items.
        undated: items without a date.
    """

    case: Case
    overview: CaseOverview | None
    people: Sequence[PersonLine] = ()
    events: Sequence[EventLine] = ()
    undated: int = 0


class CasesScreen(Registry):
    """The cases of the vault."""

    name = "cases"
    listing = "cases"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "case_file",
            "case_person",
            "item",
            "item_person",
            "item_event",
            "event",
            "act",
            "involvement",
            "place",
            "person",
            "consent",
            "mark",
        )
    )

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {"case": self._case_form, "person": self._person_form}
        commands.add(
            self,
            "cases.import",
            tr("Import files into this case"),
            self.bring_in,
            section=tr("Cases"),
            icon="file-import",
        )
        commands.add(
            self,
            "cases.export",
            tr("Export a bundle of this case"),
            self.export,
            section=tr("Cases"),
            icon="package-export",
        )

    def words(self, what: str) -> str:
        """The screen's own words."""
        return {
            "title": tr("Cases"),
            "new": tr("New case"),
            "edit": tr("Edit case"),
            "filter": tr("Find by code or title"),
            "icon": "folders",
            "empty": tr("No case yet"),
            "purpose": tr(
                "A case keeps together what belongs to one matter: its files, people and events. "
                "Bundles are made of one case."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Cases by code."""
        wanted = fold(query).split()
        return [
            Line(
                key=each.code,
                title=each.title,
                below=joined(each.code, label("languages", each.language)),
                icon="folder",
            )
            for each in cases.cases(vault, trashed=trashed)
            if all(word in fold(f"{each.code} {each.title} {each.description}") for word in wanted)
        ]

    def read(self, vault: Vault, key: str) -> ShownCase:
        """A case with its people, its events and how it stands."""
        thrown = next((each for each in cases.cases(vault, trashed=True) if each.code == key), None)
        if thrown is not None:
            return ShownCase(thrown, None)
        overview = case_overview(vault, key)
        events = list_events(vault, case=key)
        return ShownCase(
            overview.case,
            overview,
            list_people(vault, case=key),
            events,
            undated=vault.count(Item, case_id=overview.case.id, date="", trashed=False),
        )

    def compose(self, shown: ShownCase) -> Page:
        """The page of a case."""
        return page(self, shown)

    def throwing(self, shown: ShownCase, *, restore: bool) -> Saving:
        """To the trash; refused while it has items."""
        code = shown.case.code
        return (
            tr("Case taken out of the trash") if restore else tr("Case put in the trash"),
            lambda vault: cases.trash_case(vault, code, restore=restore),
        )

    def key_of(self, record: Record) -> str:
        """Cases go by their code."""
        return record.code if isinstance(record, Case) else record.id

    def bring_in(self) -> None:
        """Import files into the case that is shown."""
        if isinstance(self.shown, ShownCase):
            self.go.emit("import", {"paths": [], "case": self.shown.case.code})

    def export(self) -> None:
        """Make a bundle of the case that is shown."""
        if isinstance(self.shown, ShownCase):
            self.go.emit("export", {"case": self.shown.case.code})

    def print_dossier(self) -> None:
        """Print all that is recorded of the case that is shown, after a plain warning."""
        if isinstance(self.shown, ShownCase):
            TableFile(self).ask_dossier(self.shown.case.code, current())

    def remove_role(self, person_id: str, role: str) -> None:
        """Take a person's role in the case that is shown away."""
        if not isinstance(self.shown, ShownCase):
            return
        case_id = self.shown.case.id

        def remove(vault: Vault) -> None:
            held = vault.one(CasePerson, case_id=case_id, person_id=person_id, role=role)
            if held is not None:
                people_edit.remove_case_role(vault, held.id)

        self.session.do(tr("Role removed"), remove)

    def _person_form(self, shown: ShownCase, key: str) -> LinkSheet:
        code = shown.case.code

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            def add(vault: Vault) -> object:
                if choice.ref == ADDED:
                    return adding.add_person(
                        vault, name=choice.label, case=code, role=given["role"]
                    )
                return people_edit.set_case_role(vault, choice.ref, code, given["role"])

            return tr("Person added to the case"), add

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("person", key),
            title=tr("Person in the case"),
            kinds=("person",),
            fields=[
                Field(
                    "role",
                    tr("Role"),
                    "code",
                    vocabulary="roles",
                    required=True,
                    optional_code=False,
                )
            ],
            values={"role": "victim"},
            save=save,
            adding=tr("Add “{name}” as a new person", name="{name}"),
        )

    def _case_form(self, shown: Any, key: str) -> FormSheet:
        new = key == NEW
        case = Case(id="", code="", title="") if new else shown.case

        def save(given: dict[str, Any]) -> Saving:
            about = {name: given[name] or "" for name in ("title", "description", "language")}
            if new:
                return tr("Case added"), lambda vault: adding.add_case(
                    vault, given["code"], **about
                )
            return tr("Case changed"), lambda vault: cases.save_case(vault, case.code, **about)

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("case", key),
            title=tr("New case") if new else tr("Edit case"),
            fields=[
                *((Field("code", tr("Code"), required=True, hint="KZ-2026-1"),) if new else ()),
                Field("title", tr("Title"), required=True),
                Field("language", tr("Working language"), "code", vocabulary="languages"),
                Field("description", tr("Description"), "text"),
            ],
            values={
                "title": case.title,
                "description": case.description,
                "language": case.language,
            },
            save=save,
            more=tr("The code is short and stays: letters, digits, dots and hyphens.")
            if new
            else "",
        )
        if new:
            sheet.saved.connect(self.saved_new)
        return sheet
