"""The screen of people: who they are, under which names, and where they are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.casework.coding.choose import Choice
from app.casework.registry import adding, events, link, parts, people_edit
from app.casework.registry.cases import cases
from app.casework.registry.occurrences import Occurrences, occurrences
from app.casework.registry.person_view import PersonLine, ShownPerson, list_people, shown_person
from app.casework.registry.relink import change_link
from app.progress import Progress
from app.records.evidence import Passage
from app.records.people import Person
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.item.erasing_sheet import ErasingSheet, person_target, run_erasure
from app.ui.screens.item.withdrawing import EverythingSheet
from app.ui.screens.registry import person_page
from app.ui.screens.registry.frame import NEW, Lists, Registry
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.person_page import kinds, name_kinds
from app.ui.screens.registry.words import joined, label, passages
from app.vault.vault import Vault

_WITNESS = "witness"


@dataclass(frozen=True, slots=True)
class FullPerson:
    """A person, and the passages by which items are linked to them, by id."""

    person: ShownPerson
    passages: Mapping[str, Passage]


class PeopleScreen(Registry):
    """The people of the vault."""

    name = "people"
    listing = "people"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "person",
            "person_name",
            "case_person",
            "item_person",
            "involvement",
            "consent",
            "mark",
            "item",
            "event",
            "act",
            "case_file",
        )
    )
    by_case = True

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "person": self._person_form,
            "name": self._name_form,
            "role": self._role_form,
            "event": self._event_form,
            "part": self._part_form,
            "item": self._item_form,
            "link": self._link_form,
        }
        self.found: dict[str, Occurrences] = {}
        commands.add(
            self,
            "people.occurrences",
            tr("Find where the names occur"),
            self.look_for_names,
            section=tr("People"),
            keys="Ctrl+Shift+O",
            icon="quote",
        )

    def words(self, what: str) -> str:
        """The screen's own words."""
        return {
            "title": tr("People"),
            "new": tr("New person"),
            "edit": tr("Edit person"),
            "filter": tr("Find by name, alias or pseudonym"),
            "icon": "users",
            "empty": tr("Nobody is here yet"),
            "purpose": tr(
                "Keep everybody who appears in your cases here, under all of their names: Kuager finds "
                "these names in every form and hides those of protected people in what leaves."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """People in alphabetical order."""
        return [_line(each) for each in list_people(vault, query, case, trashed=trashed)]

    def read(self, vault: Vault, key: str) -> FullPerson:
        """A person with all that hangs on them."""
        shown = shown_person(vault, key)
        return FullPerson(shown, passages(vault, (held.passage_id for held, _item in shown.items)))

    def compose(self, shown: FullPerson) -> Page:
        """The page of a person."""
        return person_page.page(self, shown.person, shown.passages)

    def throwing(self, shown: FullPerson, *, restore: bool) -> Saving:
        """To the trash; refused while anything hangs on them."""
        person_id = shown.person.person.id
        return (
            tr("Person taken out of the trash") if restore else tr("Person put in the trash"),
            lambda vault: people_edit.trash_person(vault, person_id, restore=restore),
        )

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.found.clear()
        super().forget()

    # Where the names occur

    def look_for_names(self) -> None:
        """Find the names of the person that is shown in every text, as a job."""
        shown = self.shown
        if not isinstance(shown, FullPerson):
            return
        person_id = shown.person.person.id

        def work(vault: Vault, progress: Progress) -> Occurrences:
            return occurrences(vault, person_id, progress)

        def done(found: object) -> None:
            # A lock may have come in between; what was found then belongs to nobody any more.
            if isinstance(found, Occurrences) and self._session is not None:
                self.found = {person_id: found}
                self._fetch()

        self.session.run(tr("Where the names occur"), work, done)

    # What a person takes back

    def withdraw_everything(self) -> None:
        """Open the form for the withdrawal of all that the person that is shown has agreed to."""
        shown = self.shown
        if isinstance(shown, FullPerson):
            person = shown.person.person
            EverythingSheet(self.window(), self.session, self.drafts, person.id, person.name).open()

    def erase(self) -> None:
        """Ask what would go, and for a word, before who the person is is erased for good."""
        shown = self.shown
        if not isinstance(shown, FullPerson) or shown.person.person.erased_at:
            return
        target, session = person_target(shown.person.person), self.session
        sheet = ErasingSheet(self.window(), session, target)
        sheet.chosen.connect(
            lambda reason, given: run_erasure(session, target, reason, given, self.said.emit)
        )
        sheet.open()

    # Doing

    def do(self, saving: Saving) -> None:
        """One step that can be undone."""
        self.session.do(*saving)

    def remove_name(self, name_id: str) -> None:
        """Take another name away."""
        self.do((tr("Name removed"), lambda vault: people_edit.remove_name(vault, name_id)))

    def remove_role(self, role_id: str) -> None:
        """Take a role in a case away."""
        self.do((tr("Role removed"), lambda vault: people_edit.remove_case_role(vault, role_id)))

    def remove_part(self, part_id: str) -> None:
        """Take a part in an event away."""
        self.do(
            (
                tr("Part in the event removed"),
                lambda vault: events.remove_involvement(vault, part_id),
            )
        )

    def unlink(self, link_id: str) -> None:
        """Take the link to an item off."""
        self.do((tr("Link taken off"), lambda vault: link.unlink(vault, link_id)))

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """The cases that a person may have a role in."""
        return {"case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)]}

    def _person_form(self, shown: Any, key: str) -> FormSheet:
        new = key == NEW
        person = Person(id="", name="") if new else shown.person.person
        fields = [
            Field("name", tr("Name"), required=True, hint=tr("As written in its own script")),
            *(
                (Field("aliases", tr("Other names"), "text", hint=tr("One on each line")),)
                if new
                else ()
            ),
            Field("protected", tr("Protected"), "flag", hint=tr("The identity must not leave")),
            Field("pseudonym", tr("Pseudonym"), hint=tr("Stands for the name, such as Witness A")),
            Field("kind", tr("Kind"), "choice", choices=kinds(), optional_code=False),
            Field("count", tr("How many people"), "whole"),
            Field("sex", tr("Sex"), suggestions=(tr("woman"), tr("man"))),
            Field("birth", tr("Born"), "date"),
            Field("nationality", tr("Nationality"), "code", vocabulary="countries"),
            *(
                (
                    Field("case", tr("Case"), "choice", choices=self.lists["case"]),
                    Field("role", tr("Role in the case"), "code", vocabulary="roles"),
                )
                if new and self.lists["case"]
                else ()
            ),
            Field("note", tr("Note"), "text"),
            *(
                (
                    Field(
                        "namesake",
                        tr("Same name"),
                        "flag",
                        hint=tr("Another person of this name is here already"),
                    ),
                )
                if new
                else ()
            ),
        ]
        values = {field.name: getattr(person, field.name, "") for field in fields}

        def save(given: dict[str, Any]) -> Saving:
            about = {
                name: given[name]
                for name in (
                    "pseudonym",
                    "protected",
                    "kind",
                    "sex",
                    "birth",
                    "nationality",
                    "note",
                )
            }
            about["count"] = int(given["count"] or 1)
            if new:
                aliases = [line for line in given["aliases"].splitlines() if line.strip()]
                # A role without a case, or a case without a role, says nothing yet.
                both = bool(given.get("case") and given.get("role"))
                return tr("Person added"), lambda vault: adding.add_person(
                    vault,
                    name=given["name"],
                    aliases=aliases,
                    namesake=given["namesake"],
                    case=given["case"] if both else "",
                    role=given["role"] if both else "",
                    **about,
                )
            return tr("Person changed"), lambda vault: people_edit.update_person(
                vault, person.id, name=given["name"], **about
            )

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("person", key),
            title=tr("New person") if new else tr("Edit person"),
            fields=fields,
            values=values,
            save=save,
            more=tr("For somebody unnamed, say who it is, such as “Guard 1”.") if new else "",
        )
        if new:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _name_form(self, shown: FullPerson, key: str) -> FormSheet:
        person_id = shown.person.person.id

        def save(given: dict[str, Any]) -> Saving:
            return tr("Name added"), lambda vault: people_edit.add_name(
                vault, person_id, given["name"], given["kind"], given["language"]
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("name", key),
            title=tr("Another name"),
            fields=[
                Field("name", tr("Name"), required=True),
                Field("kind", tr("Kind"), "choice", choices=name_kinds(), optional_code=False),
                Field("language", tr("Language"), "code", vocabulary="languages"),
            ],
            values={"kind": "alias"},
            save=save,
            more=tr(
                "Whatever else the person is called: Kuager finds inflected and romanised forms itself."
            ),
        )

    def _role_form(self, shown: FullPerson, key: str) -> FormSheet:
        person_id = shown.person.person.id

        def save(given: dict[str, Any]) -> Saving:
            return tr("Role added"), lambda vault: people_edit.set_case_role(
                vault, person_id, given["case"], given["role"]
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("role", key),
            title=tr("Role in a case"),
            fields=[
                Field("case", tr("Case"), "choice", choices=self.lists["case"], required=True),
                Field("role", tr("Role"), "code", vocabulary="roles", required=True),
            ],
            values={},
            save=save,
        )

    def _event_form(self, shown: FullPerson, key: str) -> LinkSheet:
        person_id = shown.person.person.id

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            return tr("Part in an event added"), lambda vault: events.involve(
                vault,
                choice.ref,
                person_id,
                given["role"],
                degree=given["degree"],
                certainty=given["certainty"],
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("event", key),
            title=tr("Part in an event"),
            kinds=("event",),
            fields=person_page.part_fields(),
            values={"role": _first_role(shown)},
            save=save,
        )

    def _part_form(self, shown: FullPerson, key: str) -> FormSheet | None:
        part_id = key.partition("|")[2]
        part = next(
            (each for each, _event, _act in shown.person.involvements if each.id == part_id), None
        )
        if part is None:
            return None

        def save(given: dict[str, Any]) -> Saving:
            return tr("Part in the event changed"), lambda vault: parts.change_part(
                vault, part_id, **given
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("part", key),
            title=tr("Part in the event"),
            fields=person_page.part_fields(),
            values={"role": part.role, "degree": part.degree, "certainty": part.certainty},
            save=save,
        )

    def _item_form(self, shown: FullPerson, key: str) -> LinkSheet:
        person_id = shown.person.person.id

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            return tr("Linked to an item"), lambda vault: link.to_person(
                vault, choice.ref, person_id, given["role"], certainty=given["certainty"]
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("item", key),
            title=tr("Link to an item"),
            kinds=("item",),
            fields=person_page.link_fields(),
            values={"role": _first_role(shown)},
            save=save,
        )

    def _link_form(self, shown: FullPerson, key: str) -> FormSheet | None:
        link_id = key.partition("|")[2]
        held = next((each for each, _item in shown.person.items if each.id == link_id), None)
        if held is None:
            return None

        def save(given: dict[str, Any]) -> Saving:
            return tr("Link changed"), lambda vault: change_link(vault, link_id, **given)

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("link", key),
            title=tr("Link to an item"),
            fields=person_page.link_fields(),
            values={"role": held.role, "certainty": held.certainty},
            save=save,
        )


def _line(each: PersonLine) -> Line:
    person = each.person
    roles = dict.fromkeys(label("roles", role) for _case, role in each.roles)
    return Line(
        key=person.id,
        title=person.name,
        below=joined(person.pseudonym, *list(roles)[:3]) or ", ".join(each.aliases[:3]),
        end=tr("%Ln item(s)", n=each.items) if each.items else "",
        icon="shield-check"
        if person.protected
        else "user"
        if person.kind == "individual"
        else "users",
        told=tr("Protected") if person.protected else "",
    )


def _first_role(shown: FullPerson) -> str:
    """The role that is most likely meant: the one the person has in a case."""
    held = [role.role for role, _case in shown.person.case_roles]
    return held[0] if held and held[0] in load("roles") else _WITNESS
