"""The tabs beside an item: an icon each, the name of the one that is shown; filled when looked at."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTabWidget

from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.screens.item.consent_tab import ConsentTab
from app.ui.screens.item.fields_tab import FieldsTab
from app.ui.screens.item.history_tab import HistoryTab
from app.ui.screens.item.links_tab import LinksTab
from app.ui.screens.item.notes_tab import NotesTab
from app.ui.screens.item.redaction_tab import RedactionTab
from app.ui.screens.item.tab import Tab
from app.ui.session import Session
from app.ui.theme import SPACE

_LEAST = 280
"""Pixels: no narrower than this, however short the names are."""


class ItemTabs(QTabWidget):
    """Fields, links, consent, redaction, notes, history.

    Signals: ``go`` and ``said`` as of a screen.
    """

    go = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.fields = FieldsTab()
        self.links = LinksTab(commands)
        self.consent = ConsentTab(commands)
        self.redaction = RedactionTab(commands)
        self.notes = NotesTab()
        self.history = HistoryTab(commands)
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._item: Item | None = None
        self._stale: set[str] = set()
        self._tabs: dict[str, Tab] = {}
        self._titles: dict[str, str] = {}
        self.setDocumentMode(True)
        self.setIconSize(QSize(18, 18))
        self.tabBar().setExpanding(False)
        self.tabBar().setUsesScrollButtons(False)
        self.tabBar().setAccessibleName(tr("Parts of the item"))
        self.setAccessibleName(tr("Parts of the item"))
        for name, tab, title, picture in (
            ("fields", self.fields, tr("Fields"), "list"),
            ("links", self.links, tr("Links"), "link"),
            ("consent", self.consent, tr("Consent"), "hand-stop"),
            ("redaction", self.redaction, tr("Redaction"), "eye-off"),
            ("notes", self.notes, tr("Notes"), "note"),
            ("history", self.history, tr("History"), "history"),
        ):
            number = self.addTab(tab, icon(picture), "")
            self.setTabToolTip(number, title)
            self.tabBar().setAccessibleTabName(number, title)
            self._tabs[name] = tab
            self._titles[name] = title
            tab.go.connect(self.go)
            tab.said.connect(self.said)
        self._shown = 0
        self._name()
        self.currentChanged.connect(self._turned)

    @property
    def current(self) -> str:
        """The name of the tab that is shown."""
        return list(self._tabs)[self.currentIndex()]

    def show_tab(self, name: str) -> None:
        """Show a tab by its name."""
        if name in self._tabs:
            self.setCurrentIndex(list(self._tabs).index(name))

    def show_item(self, session: Session, drafts: Drafts, item: Item) -> None:
        """Show an item, or the same one as it is now; tabs that are not seen wait."""
        if self._item is not None and self._item.id != item.id:
            self.leave()
        self._session, self._drafts, self._item = session, drafts, item
        self._stale = set(self._tabs) - {"links"}
        # The screen gives it its lines, whether it is seen or not: it paints the same passages.
        self.links.show_item(session, drafts, item)
        self._fill()

    def leave(self) -> None:
        """Save what is being edited in any of them."""
        for tab in self._tabs.values():
            if tab.shows:
                tab.leave()

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._session = self._drafts = self._item = None
        self._stale = set()
        for tab in self._tabs.values():
            tab.forget()

    def ready(self, name: str) -> Tab:
        """A tab with the present item in it, shown."""
        self.show_tab(name)
        self._fill()
        return self._tabs[name]

    def _turned(self, number: int) -> None:
        left = list(self._tabs.values())[self._shown]
        if left.shows:
            left.leave()
        self._shown = number
        self._name()
        self._fill()

    def _name(self) -> None:
        for number, (_name, title) in enumerate(self._titles.items()):
            self.setTabText(number, title if number == self.currentIndex() else "")
        # Every tab stays in sight, in whatever language and size of text.
        self.setMinimumWidth(max(_LEAST, self.tabBar().sizeHint().width() + SPACE))

    def _fill(self) -> None:
        name = self.current
        if self._item is None or self._session is None or self._drafts is None:
            return
        if name in self._stale:
            self._stale.discard(name)
            self._tabs[name].show_item(self._session, self._drafts, self._item)
