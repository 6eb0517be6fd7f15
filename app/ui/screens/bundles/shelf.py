"""The bundles of a vault: those that are put together, and those that have left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from app.ui import wording
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.screens.bundles.made import MadeBundle, bundles_of, profile_title
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.records.drafts import BundleDraft
    from app.vault.vault import Vault

_KEY = Qt.ItemDataRole.UserRole
_HELD = Qt.ItemDataRole.UserRole + 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft, in words.

    Attributes:
        case: code of its case.
        template: what it was begun from, by language of the window.
        earlier: public id of the bundle that it continues or replaces, or ``""``.
    """

    draft: BundleDraft
    case: str
    template: str
    earlier: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Drafts that have not left, and bundles that have, the latest first."""

    drafts: tuple[Begun, ...]
    bundles: tuple[MadeBundle, ...]


def shelf_of(vault: Vault) -> Shelf:
    """What there is of bundles in a vault."""
    from app.casework.drafting.drafts import drafts, templates
    from app.records.cases import Case

    cases = {case.id: case.code for case in vault.find(Case)}
    titles = {each.name: each.label(current()) for each in templates()}
    bundles = bundles_of(vault)
    ids = {made.record.id: made.record.bundle_id for made in bundles}
    begun = tuple(
        Begun(
            draft,
            cases.get(draft.case_id, ""),
            titles.get(draft.template, draft.template),
            ids.get(draft.earlier or "", ""),
        )
        for draft in drafts(vault)
        if draft.made is None
    )
    return Shelf(begun, tuple(bundles))


class ShelfList(QWidget):
    """Drafts first, then bundles; each says what it is.

    Signals:
        opened(draft id): go on with a draft.
        chosen(MadeBundle): look at a bundle.
        rename_wanted, copy_wanted, discard_wanted(BundleDraft).

    Attributes:
        wanted: what is chosen as soon as it is there.
        quiet: choosing it does not show it.
    """

    opened = Signal(str)
    chosen = Signal(object)
    rename_wanted = Signal(object)
    copy_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wanted = ""
        self.quiet = False
        self.changeable = True
        self.new = QPushButton(icon("plus"), tr("New bundle …"))
        self.quick = QPushButton(icon("package-export"), tr("A bundle of a whole case"))
        self.list = _Lines()
        self.list.activated_entry.connect(self._activate)
        self.list.renamed.connect(lambda: self._emit(self.rename_wanted))
        self.list.removed.connect(lambda: self._emit(self.discard_wanted))
        self.list.menu_wanted.connect(self._open_menu)
        self.list.currentItemChanged.connect(lambda *_both: self.show_current())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE)
        for button in (self.new, self.quick):
            button.setMinimumHeight(CONTROL)
            column.addWidget(button)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(240)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show it; what was chosen, or is wanted, stays chosen."""
        kept = self.wanted or self.current()
        with QSignalBlocker(self.list):
            self.list.clear()
            for begun in shelf.drafts:
                self._add(begun.draft.id, begun, _draft_words(begun), "pencil")
            for made in shelf.bundles:
                self._add(made.record.bundle_id, made, _bundle_words(made), "package")
            for row in range(self.list.count()):
                entry = self.list.item(row)
                if entry is not None and entry.data(_KEY) == kept:
                    self.list.setCurrentItem(entry)
        if self.wanted and self.list.currentItem() is not None:
            quiet, self.wanted, self.quiet = self.quiet, "", False
            if not quiet:
                self.show_current()

    def current(self) -> str:
        """The public id of the chosen bundle or the id of the chosen draft; ``""`` for none."""
        entry = self.list.currentItem()
        return str(entry.data(_KEY)) if entry is not None else ""

    def forget(self) -> None:
        """Show nothing."""
        self.list.clear()
        self.wanted = ""

    def _add(self, key: str, held: object, words: Sequence[str], picture: str) -> None:
        entry = QListWidgetItem("\n".join(words))
        entry.setIcon(icon(picture))
        entry.setData(_KEY, key)
        entry.setData(_HELD, held)
        entry.setToolTip(wording.tooltip(words[0]))
        entry.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))
        self.list.addItem(entry)

    def _held(self) -> object:
        entry = self.list.currentItem()
        return entry.data(_HELD) if entry is not None else None

    def show_current(self) -> None:
        """A bundle shows at once; a draft is opened by Enter or a click."""
        held = self._held()
        if isinstance(held, MadeBundle):
            self.chosen.emit(held)

    def _activate(self) -> None:
        held = self._held()
        if isinstance(held, Begun):
            self.opened.emit(held.draft.id)
        elif isinstance(held, MadeBundle):
            self.chosen.emit(held)

    def _emit(self, signal: object) -> None:
        held = self._held()
        if isinstance(held, Begun) and self.changeable:
            signal.emit(held.draft)  # type: ignore[attr-defined]

    def _open_menu(self, place: QPoint) -> None:
        held = self._held()
        if not isinstance(held, Begun):
            return
        menu = QMenu(self.list)
        for title, picture, run, writes in (
            (tr("Open"), "arrow-right", self._activate, False),
            (tr("Rename …"), "pencil", lambda: self._emit(self.rename_wanted), True),
            (tr("Copy …"), "copy", lambda: self._emit(self.copy_wanted), True),
            (tr("Throw away"), "trash", lambda: self._emit(self.discard_wanted), True),
        ):
            action = menu.addAction(icon(picture), title)
            action.triggered.connect(lambda _checked=False, run=run: run())
            action.setEnabled(self.changeable or not writes)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


class _Lines(QListWidget):
    """Signals: ``activated_entry``, ``renamed``, ``removed``, ``menu_wanted(position)``."""

    activated_entry = Signal()
    renamed = Signal()
    removed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Bundles: drafts, and those that left this vault"))
        self.setSpacing(2)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda _entry: self.activated_entry.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; F2 and Delete are for drafts."""
        if event.key() in _ENTER:
            self.activated_entry.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.renamed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done with a draft."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            entry = self.currentItem()
            if entry is not None:
                place = self.visualItemRect(entry).bottomLeft()
                self.menu_wanted.emit(self.viewport().mapToGlobal(place))
        else:
            self.menu_wanted.emit(event.globalPos())


def _draft_words(begun: Begun) -> list[str]:
    draft = begun.draft
    state = tr("Draft")
    if draft.kind == "supplement":
        state = tr("Draft, supplement of {bundle}", bundle=begun.earlier)
    elif draft.kind == "reissue":
        state = tr("Draft, re-issue of {bundle}", bundle=begun.earlier)
    return [wording.one_line(draft.name), f"{begun.case}, {begun.template}", state]


def _bundle_words(made: MadeBundle) -> list[str]:
    record = made.record
    left = len({each.label for each, _item in made.exhibits if not each.withheld})
    kind = {"supplement": tr("supplement"), "reissue": tr("re-issue")}.get(record.kind, "")
    profile = profile_title(record.profile)
    return [
        record.bundle_id,
        ", ".join(filter(None, (made.case.code, profile, kind))),
        f"{wording.moment(record.made_at)}, {tr('%Ln exhibit(s)', n=left)}",
    ]
