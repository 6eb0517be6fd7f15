"""The screen of law: instruments with their articles, and what is evidenced under each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from app.casework.coding.choose import Choice
from app.casework.registry import adding, events, law, law_register, link
from app.casework.registry.relink import change_link
from app.records.base import Record
from app.records.cases import Instrument, Provision
from app.records.vocabulary import LAWS, load
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import current, tr
from app.ui.parts.ticks import Tick
from app.ui.screens.registry import law_page
from app.ui.screens.registry.event_page import certainty_field
from app.ui.screens.registry.frame import NEW, Lists, Registry
from app.ui.screens.registry.law_forms import register_forms, set_text
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined, law_names
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class ShownLaw:
    """A provision or an instrument with what is evidenced under it.

    Attributes:
        own: its record, where it is the vault's own; None for what is shipped.
        entry: what the register has of it: titles, versions, what cites it.
        names: how the other provisions on the page are cited and what they say.
    """

    provision: law.ShownProvision
    own: Instrument | Provision | None
    entry: law_register.Entry
    names: dict[str, tuple[str, str]]


class LawScreen(Registry):
    """The law of the vault."""

    name = "law"
    listing = "law"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "instrument",
            "instrument_title",
            "provision",
            "provision_version",
            "item_provision",
            "event_provision",
            "claim",
            "claim_provision",
            "recommendation",
            "recommendation_provision",
            "proceeding",
            "item",
            "event",
            "passage",
        )
    )
    trashes = False

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "provision": self._provision_form,
            "instrument": self._instrument_form,
            "item": self._item_form,
            "link": self._link_form,
            "event": self._event_form,
            **register_forms(self),
        }
        self.new_instrument = commands.add(
            self,
            "law.instrument",
            tr("New instrument of law"),
            lambda: self.write("instrument", NEW),
            section=tr("Law"),
            keys="Ctrl+Shift+N",
            icon="gavel",
        )

    def words(self, what: str) -> str:
        """The screen's own words."""
        return {
            "title": tr("Law"),
            "new": tr("New provision"),
            "edit": tr("Edit"),
            "filter": tr("Find by number or word, such as 9(3) or arrest"),
            "icon": "scale",
            "empty": tr("No law"),
            "purpose": tr("Treaties and national law under which evidence is gathered."),
        }[what]

    def more_filters(self) -> list[QWidget]:
        """Only what something is evidenced under."""
        self.evidenced = Tick(tr("Only with evidence"))
        self.evidenced.toggled.connect(lambda _on: self.refresh())
        return [self.evidenced]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Instruments with their provisions."""
        only = self.evidenced.isChecked()
        return [
            _line(each)
            for each in law.tree(vault, query, current())
            if not only or each.items or each.events
        ]

    def read(self, vault: Vault, key: str) -> ShownLaw:
        """A provision, or a whole instrument, with what is evidenced under it."""
        shown = law.shown_provision(vault, key, current())
        own = vault.one(Provision, ref=shown.ref) or vault.one(Instrument, code=shown.ref)
        others = [ref for ref, _count in shown.related]
        others += [held.provision for held, _item, _passage in shown.items]
        entry = law_register.entry(vault, shown.ref)
        return ShownLaw(shown, own, entry, law_names(vault, others))

    def compose(self, shown: ShownLaw) -> Page:
        """The page of a provision."""
        return law_page.page(self, shown)

    def editable(self, shown: Any) -> bool:
        """Only the vault's own law can be edited."""
        return isinstance(shown, ShownLaw) and shown.own is not None

    def key_of(self, record: Record) -> str:
        """Provisions go by their reference, instruments by their code."""
        if isinstance(record, Provision):
            return record.ref
        return record.code if isinstance(record, Instrument) else record.id

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.evidenced.blockSignals(True)
        self.evidenced.setChecked(False)
        self.evidenced.blockSignals(False)
        super().forget()

    def place(self) -> dict[str, Any]:
        """Also whether only what has evidence is listed."""
        held = super().place()
        return held and held | {"evidenced": self.evidenced.isChecked()}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back there."""
        self.evidenced.blockSignals(True)
        self.evidenced.setChecked(bool(place.get("evidenced")))
        self.evidenced.blockSignals(False)
        super().restore_place(place)

    def edit(self) -> None:
        """Open the form of the provision or instrument that is shown."""
        if isinstance(self.shown, ShownLaw) and self.shown.own is not None:
            what = "instrument" if isinstance(self.shown.own, Instrument) else "provision"
            self.write(what, self.shown.provision.ref)

    def unlink(self, link_id: str) -> None:
        """Take the link to an item off."""
        self.session.do(tr("Link taken off"), lambda vault: link.unlink(vault, link_id))

    def drop_title(self, code: str, language: str) -> None:
        """Take an official title away."""
        self.session.do(
            tr("Title taken away"),
            lambda vault: law_register.set_title(vault, code, language, ""),
        )

    def drop_text(self) -> None:
        """Say of no item any more that it holds the text of the instrument that is shown."""
        if isinstance(self.shown, ShownLaw) and isinstance(self.shown.own, Instrument):
            self.session.do(tr("Text taken off"), set_text(self.shown.own, ""))

    def drop_version(self, version_id: str) -> None:
        """Take a version of a provision away."""
        self.session.do(
            tr("Version taken away"), lambda vault: law_register.remove_version(vault, version_id)
        )

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Instruments, shipped and the vault's own."""
        shipped = [
            (entry.id, entry.label(current()))
            for name in LAWS
            for entry in load(name)
            if ":" not in entry.id
        ]
        own = [(each.code, each.title) for each in vault.find(Instrument, order="title")]
        return {"instrument": [*own, *shipped]}

    def _provision_form(self, shown: Any, key: str) -> FormSheet | None:
        # Made under an instrument, it is one of its provisions.
        of, _bar, new = key.partition("|")
        adds = of == NEW or new == NEW
        own = None if shown is None else shown.own
        if not adds and not isinstance(own, Provision):
            return None
        held = None if adds else own

        def save(given: dict[str, Any]) -> Saving:
            if held is None:
                return tr("Provision added"), lambda vault: adding.add_provision(
                    vault, given["instrument"], given["article"], given["label"]
                )
            code, _colon, article = held.ref.partition(":")
            return tr("Provision changed"), lambda vault: law.save_provision(
                vault, code, article, given["label"]
            )

        offered = self.lists["instrument"]
        fields = [Field("label", tr("What it says"), required=True, hint=tr("In a few words"))]
        if adds:
            fields = [
                Field(
                    "instrument", tr("Instrument"), "choice", choices=offered, optional_code=False
                ),
                Field("article", tr("Article"), required=True, hint="56(2)"),
                *fields,
            ]
        code = shown.provision.ref.partition(":")[0] if shown is not None else offered[0][0]
        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("provision", key),
            title=tr("New provision") if adds else tr("Edit provision"),
            fields=fields,
            values={"instrument": code, "label": "" if held is None else held.label},
            save=save,
            more=tr("Is the instrument missing? Add it first, with Ctrl+Shift+N.") if adds else "",
        )
        if adds:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _instrument_form(self, shown: Any, key: str) -> FormSheet | None:
        new = key == NEW
        own = Instrument(id="", code="", title="") if new else shown.own
        if not isinstance(own, Instrument):
            return None

        def save(given: dict[str, Any]) -> Saving:
            about = {
                name: given[name] or ""
                for name in (
                    "title",
                    "kind",
                    "form",
                    "number",
                    "jurisdiction",
                    "adopted",
                    "in_force",
                    "note",
                )
            }
            year = int(given["year"]) if given["year"] else None
            if new:
                return tr("Instrument added"), lambda vault: adding.add_instrument(
                    vault, given["code"], year=year, **about
                )
            return tr("Instrument changed"), lambda vault: law.save_instrument(
                vault, own.code, year=year, **about
            )

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("instrument", key),
            title=tr("New instrument of law") if new else tr("Edit instrument"),
            fields=[
                *(
                    (Field("code", tr("Code"), required=True, hint="kz-mediation-2011"),)
                    if new
                    else ()
                ),
                Field("title", tr("Title"), required=True),
                Field("kind", tr("Kind"), "choice", choices=law_page.kinds(), optional_code=False),
                Field("form", tr("Form"), "code", vocabulary="instrument_forms"),
                Field("number", tr("Official number")),
                Field("year", tr("Year"), "whole"),
                Field("jurisdiction", tr("Country or body"), hint="KZ"),
                Field("adopted", tr("Adopted on"), "date"),
                Field("in_force", tr("In force"), hint="2011-08-05/.."),
                Field("note", tr("Note"), "text"),
            ],
            values={
                "title": own.title,
                "kind": own.kind,
                "number": own.number,
                "year": "" if own.year is None else str(own.year),
                "jurisdiction": own.jurisdiction,
                "form": own.form,
                "adopted": own.adopted,
                "in_force": own.in_force,
                "note": own.note,
            },
            save=save,
        )
        if new:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _item_form(self, shown: ShownLaw, key: str) -> LinkSheet:
        ref = shown.provision.ref

        def save(choice: Choice, given: dict[str, Any]) -> Saving:
            return tr("Evidence added"), lambda vault: link.to_article(
                vault, choice.ref, ref, certainty=given["certainty"] or ""
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("item", key),
            title=tr("Item that is evidence under this provision"),
            kinds=("item",),
            fields=[certainty_field()],
            save=save,
        )

    def _event_form(self, shown: ShownLaw, key: str) -> LinkSheet:
        ref = shown.provision.ref

        def save(choice: Choice, _given: dict[str, Any]) -> Saving:
            return tr("Event added"), lambda vault: events.engage(vault, choice.ref, ref)

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("event", key),
            title=tr("Event that engages this provision"),
            kinds=("event",),
            save=save,
        )

    def _link_form(self, shown: ShownLaw, key: str) -> FormSheet | None:
        link_id = key.partition("|")[2]
        held = next((one for one, _item, _p in shown.provision.items if one.id == link_id), None)
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
            title=tr("Evidence under this provision"),
            fields=[certainty_field()],
            values={"certainty": held.certainty},
            save=save,
        )


def _line(each: law.ProvisionLine) -> Line:
    counts = joined(
        tr("%Ln item(s)", n=each.items) if each.items else "",
        tr("%Ln event(s)", n=each.events) if each.events else "",
    )
    whole = each.depth == 0
    return Line(
        key=each.ref,
        title=each.label if whole else each.cite,
        below=(each.cite if each.cite != each.label else each.ref) if whole else each.label,
        end=counts,
        depth=each.depth,
        quiet=not counts,
    )
