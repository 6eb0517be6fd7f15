"""What a passage says of an event, asked one thing after another in the floating field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from app.casework.arguing import contradictions
from app.casework.coding import codes
from app.casework.coding.choose import Choice, choices
from app.casework.quoting import Where
from app.records.claims import ASPECTS, AccountFact
from app.records.evidence import Item
from app.ui.language import current, tr
from app.ui.screens.item.linked import aspect_label
from app.ui.screens.item.picker import Entry
from app.ui.session import Session
from app.ui.wording import one_line
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.item.coding import Coding

_HINTS = {"date": "2022-01-14, 2022-01~", "number": "23, ~100, 90..110"}


class Stating(QObject):
    """Asks for the event, the aspect and the value, and records the fact."""

    def __init__(self, coding: Coding) -> None:
        super().__init__(coding)
        self._coding = coding
        self._session: Session | None = None
        self._item: Item | None = None
        self._where: Where | None = None
        self._event = self._aspect = self._subject = ""

    def begin(self, session: Session, item: Item, where: Where, place: QRect) -> None:
        """Ask of which event the passage says something."""
        self._session, self._item, self._where = session, item, where
        self._event = self._aspect = self._subject = ""
        self._search(tr("Of which event does it say something?"), "event", self._took_event)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._item = self._where = None
        self._event = self._aspect = self._subject = ""

    # One thing after another

    def _took_event(self, value: object) -> None:
        assert isinstance(value, Choice)
        self._event = value.ref
        entries = [Entry(aspect_label(each), each) for each in ASPECTS]
        title = tr("{label}: what does it say?", label=one_line(value.label))
        self._coding.choose(title, entries, self._took_aspect)

    def _took_aspect(self, value: object) -> None:
        self._aspect = str(value)
        if self._aspect == "number":
            self._offer_subjects()
        elif self._aspect == "date":
            self._ask_value()
        elif self._aspect == "sequence":
            entries = [
                Entry(tr("It was before another event"), "before"),
                Entry(tr("It was after another event"), "after"),
            ]
            self._coding.choose(tr("Before or after"), entries, self._took_order)
        else:
            kind = "place" if self._aspect == "place" else "person"
            title = tr("Where was it?") if kind == "place" else tr("Who was it?")
            self._search(title, kind, lambda choice: self._keep(_ref(choice)))

    def _took_order(self, value: object) -> None:
        order = str(value)
        title = tr("Before which event?") if order == "before" else tr("After which event?")
        self._search(title, "event", lambda choice: self._keep(f"{order}:{_ref(choice)}"))

    def _offer_subjects(self) -> None:
        """Numbers are compared where they count the same: what was counted before is offered first."""
        event = self._event

        def ask(vault: Vault) -> list[str]:
            facts = vault.find(AccountFact, event_id=event, aspect="number")
            return sorted({each.subject for each in facts if each.subject})

        assert self._session is not None
        self._session.ask("item-screen/subjects", ask, self._ask_subject)

    def _ask_subject(self, known: list[str]) -> None:
        entries = [Entry(each, each) for each in known]

        def narrow(text: str) -> None:
            written = " ".join(text.split())
            found = [e for e in entries if written.casefold() in e.label.casefold()]
            if written and written not in known:
                found.append(Entry(tr("Counted: {what}", what=written), written))
            self._coding.picker.show_entries(found)

        self._coding.ask(
            tr("How many of what?"), tr("people detained"), entries, narrow, self._took_subject
        )

    def _took_subject(self, value: object) -> None:
        self._subject = str(value)
        self._ask_value()

    def _ask_value(self) -> None:
        def offer(text: str) -> None:
            written = text.strip()
            shown = [Entry(tr("It says: {value}", value=written), written)] if written else []
            self._coding.picker.show_entries(shown)

        title = aspect_label(self._aspect)
        self._coding.ask(
            f"{title}: {self._subject}" if self._subject else title,
            _HINTS.get(self._aspect, ""),
            (),
            offer,
            lambda value: self._keep(str(value)),
        )

    def _search(self, title: str, kind: str, taking: Callable[[object], None]) -> None:
        session, language = self._session, current()
        assert session is not None

        def listing(text: str) -> None:
            session.ask(
                "item-screen/choices",
                lambda vault: choices(vault, text, kinds=(kind,), language=language),
                lambda found: show(listing, found),
            )

        def show(of: Callable[[str], None], found: list[Choice]) -> None:
            if self._coding.lists(of):
                self._coding.picker.show_entries(
                    [Entry(one_line(each.label), each, one_line(each.detail)) for each in found]
                )

        self._coding.ask(title, tr("Search"), (), listing, taking)
        listing("")

    def _keep(self, value: str) -> None:
        item, where = self._item, self._where
        if item is None or where is None:
            return
        event, aspect, subject = self._event, self._aspect, self._subject

        def work(vault: Vault) -> None:
            passage = codes.quote(vault, item.id, where)
            contradictions.state(vault, passage.id, event, aspect, value, subject)

        self._coding.done(tr("Recorded what the account says"), work)


def _ref(choice: object) -> str:
    assert isinstance(choice, Choice)
    return choice.ref
