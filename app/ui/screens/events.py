"""The screen of events: what happened, when, where, to whom, by whom, and what proves it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from app.casework.coding.choose import Choice
from app.casework.registry import adding, events, link, parts
from app.casework.registry.cases import cases
from app.casework.registry.event_view import EventLine, ShownEvent, list_events, shown_event
from app.casework.registry.places import list_places
from app.casework.registry.relink import change_link
from app.records.cases import Event
from app.records.evidence import Passage
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.registry import event_page
from app.ui.screens.registry.frame import NEW, Lists, Registry
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import ADDED, LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.person_page import part_fields
from app.ui.screens.registry.words import joined, label, law_names, passages
from app.ui.wording import day
from app.vault.vault import Vault

_VICTIM = "victim"


@dataclass(frozen=True, slots=True)
class FullEvent:
    """An event with what its links refer to.

    Attributes:
        law: how the provisions that it engages are cited, and what they say.
        passages: what its evidence is quoted by, by id.
    """

    event: ShownEvent
    law: Mapping[str, tuple[str, str]]
    passages: Mapping[str, Passage]


class EventsScreen(Registry):
    """The events of the vault."""

    name = "events"
    listing = "events"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "event",
            "act",
            "involvement",
            "event_provision",
            "item_event",
            "item",
            "person",
            "place",
            "case_file",
        )
    )
    by_case = True

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "event": self._event_form,
            "act": self._act_form,
            "person": self._person_form,
            "part": self._part_form,
            "law": self._law_form,
            "item": self._item_form,
            "link": self._link_form,
        }

    def words(self, what: str) -> str:
        """The screen's own words."""
        return {
            "title": tr("Events"),
            "new": tr("New event"),
            "edit": tr("Edit event"),
            "filter": tr("Find by title, place or date"),
            "icon": "calendar-event",
            "empty": tr("No event yet"),
            "purpose": tr(
                "An event is something that happened: with its acts, its victims and perpetrators, its "
                "place, a date that may be uncertain, and the evidence of it."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Events by date, undated ones last."""
        return [_line(each) for each in list_events(vault, query, case, trashed=trashed)]

    def read(self, vault: Vault, key: str) -> FullEvent:
        """An event with all that hangs on it."""
        shown = shown_event(vault, key)
        return FullEvent(
            shown,
            law_names(vault, (each.provision for each in shown.provisions)),
            passages(vault, (held.passage_id for held, _item in shown.items)),
        )

    def compose(self, shown: FullEvent) -> Page:
        """The page of an event."""
        return event_page.page(self, shown.event, shown.law, shown.passages)

    def throwing(self, shown: FullEvent, *, restore: bool) -> Saving:
        """To the trash, with all that hangs on it."""
        event_id = shown.event.event.id
        return (
            tr("Event taken out of the trash") if restore else tr("Event put in the trash"),
            lambda vault: events.trash_event(vault, event_id, restore=restore),
        )

    # Doing

    def remove_act(self, act_id: str) -> None:
        """Take an act away, with people's parts in it."""
        self.session.do(tr("Act removed"), lambda vault: events.remove_act(vault, act_id))

    def remove_part(self, part_id: str) -> None:
        """Take a person's part away."""
        self.session.do(
            tr("Person taken out of the event"),
            lambda vault: events.remove_involvement(vault, part_id),
        )

    def unlink(self, link_id: str) -> None:
        """Take the link to an item or a provision off."""
        self.session.do(tr("Link taken off"), lambda vault: link.unlink(vault, link_id))

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases and places."""
        return {
            "case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)],
            "place": [
                (each.place.id, ", ".join((each.place.name, *each.within)))
                for each in list_places(vault)
            ],
        }

    def _event_form(self, shown: Any, key: str) -> FormSheet:
        new = key == NEW
        event = Event(id="", case_id="", title="") if new else shown.event.event
        offered = self.lists["case"]
        fields = [
            Field("title", tr("Title"), required=True, hint=tr("What happened, in a few words")),
            *(
                (Field("case", tr("Case"), "choice", choices=offered, required=True),)
                if new
                else ()
            ),
            Field("date", tr("Date"), "date"),
            Field("place_id", tr("Place"), "choice", choices=self.lists["place"]),
            Field("disputed", tr("Disputed"), "flag", hint=tr("Somebody says that it was not so")),
            Field("note", tr("Note"), "text"),
        ]
        values = {
            "title": event.title,
            "date": event.date,
            "place_id": event.place_id or "",
            "disputed": event.disputed,
            "note": event.note,
            "case": self.left.chosen_case or (offered[0][0] if len(offered) == 1 else ""),
        }

        def save(given: dict[str, Any]) -> Saving:
            about: dict[str, Any] = {
                name: given[name] or "" for name in ("title", "date", "place_id", "note")
            }
            about["disputed"] = bool(given["disputed"])
            if not new:
                return tr("Event changed"), lambda vault: events.update_event(
                    vault, event.id, **about
                )

            return tr("Event added"), lambda vault: adding.add_event(vault, given["case"], **about)

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("event", key),
            title=tr("New event") if new else tr("Edit event"),
            fields=fields,
            values=values,
            save=save,
            more=""
            if offered or not new
            else tr("An event belongs to a case: add the case first."),
        )
        if new:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _act_form(self, shown: FullEvent, key: str) -> FormSheet | None:
        event_id, _bar, act_id = key.partition("|")
        act = next((each for each in shown.event.acts if each.id == act_id), None)
        if act_id and act is None:
            return None

        def save(given: dict[str, Any]) -> Saving:
            about = {name: given[name] or "" for name in ("purpose", "date", "place_id", "note")}
            methods = list(given["methods"])
            if act is not None:
                return tr("Act changed"), lambda vault: events.update_act(
                    vault, act.id, act=given["act"], methods=methods, **about
                )

            return tr("Act added"), lambda vault: adding.add_act(
                vault, event_id, given["act"], methods=methods, **about
            )

        names = ("act", "methods", "purpose", "date", "place_id", "note")
        values = {} if act is None else {name: getattr(act, name) or "" for name in names}
        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("act", key),
            title=tr("Act"),
            fields=[
                Field("act", tr("Act"), "code", vocabulary="acts", required=True),
                Field("methods", tr("Methods"), "codes", vocabulary="methods"),
                Field("purpose", tr("Purpose"), "code", vocabulary="torture_purposes"),
                Field("date", tr("Date, if its own"), "date"),
                Field("place_id", tr("Place, if its own"), "choice", choices=self.lists["place"]),
                Field("note", tr("Note"), "text"),
            ],
            values=values,
            save=save,
            more=tr("One violation within the event, by its international code."),
        )

    def _person_form(self, shown: FullEvent, key: str) -> LinkSheet:
        event_id, _bar, role = key.partition("|")

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            about = {"degree": given["degree"] or "", "certainty": given["certainty"] or ""}

            def involve(vault: Vault) -> object:
                who = choice.ref
                if who == ADDED:
                    who = adding.add_person(vault, name=choice.label).id
                return events.involve(
                    vault, event_id, who, given["role"], act_id=given.get("act") or None, **about
                )

            return tr("Person added to the event"), involve

        acts = [(act.id, label("acts", act.act)) for act in shown.event.acts]
        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("person", key),
            title=tr("Person in the event"),
            kinds=("person",),
            fields=[
                *part_fields(),
                *((Field("act", tr("In which act"), "choice", choices=acts),) if acts else ()),
            ],
            values={"role": role or _VICTIM},
            save=save,
            adding=tr("Add “{name}” as a new person", name="{name}"),
        )

    def _part_form(self, shown: FullEvent, key: str) -> FormSheet | None:
        part_id = key.partition("|")[2]
        found = next((pair for pair in shown.event.involvements if pair[0].id == part_id), None)
        if found is None:
            return None
        part, person = found

        def save(given: dict[str, Any]) -> Saving:
            said = {name: value or "" for name, value in given.items()}
            return tr("Part in the event changed"), lambda vault: parts.change_part(
                vault, part_id, **said
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("part", key),
            title=tr("Person in the event"),
            fields=[*part_fields(), Field("note", tr("Note"), "text")],
            values={name: getattr(part, name) for name in ("role", "degree", "certainty", "note")},
            save=save,
            more=person.name,
        )

    def _law_form(self, shown: FullEvent, key: str) -> LinkSheet:
        event_id = shown.event.event.id

        def save(choice: Choice, _given: dict[str, Any]) -> Saving:
            return tr("Provision added"), lambda vault: events.engage(vault, event_id, choice.ref)

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("law", key),
            title=tr("Provision that the event engages"),
            kinds=("article",),
            save=save,
        )

    def _item_form(self, shown: FullEvent, key: str) -> LinkSheet:
        event_id = shown.event.event.id

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            return tr("Evidence added"), lambda vault: link.to_event(
                vault, choice.ref, event_id, certainty=given["certainty"] or ""
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("item", key),
            title=tr("Item that is evidence of the event"),
            kinds=("item",),
            fields=[event_page.certainty_field()],
            save=save,
        )

    def _link_form(self, shown: FullEvent, key: str) -> FormSheet | None:
        link_id = key.partition("|")[2]
        held = next((each for each, _item in shown.event.items if each.id == link_id), None)
        if held is None:
            return None

        def save(given: dict[str, Any]) -> Saving:
            return tr("Link changed"), lambda vault: change_link(
                vault, link_id, certainty=given["certainty"] or ""
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("link", key),
            title=tr("Evidence of the event"),
            fields=[event_page.certainty_field()],
            values={"certainty": held.certainty},
            save=save,
        )


def _line(each: EventLine) -> Line:
    event = each.event
    acts = list(dict.fromkeys(label("acts", act) for act in each.acts))
    return Line(
        key=event.id,
        title=event.title,
        below=joined(day(event.date) or tr("undated"), each.place, *acts[:1]),
        end=tr("%Ln item(s)", n=each.items) if each.items else "",
        icon="calendar-event",
    )
