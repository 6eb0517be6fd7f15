"""The vaults that were opened on this computer: a list to choose from, to name and to forget."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.settings import RecentVault
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, ask
from app.ui.parts.ticks import Tick
from app.ui.preferences import Preferences
from app.ui.theme import CONTROL, SPACE, scaled

_FOLDER = Qt.ItemDataRole.UserRole


class RecentVaults(QWidget):
    """The list and what can be done with it.

    Signals: ``chosen(folder)`` when a vault was pointed at, ``taken(folder)`` when it was meant.
    """

    chosen = Signal(str)
    taken = Signal(str)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self.list = _List()
        self.list.setAccessibleName(tr("Recent vaults"))
        self.list.setItemDelegate(_Row(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.currentItemChanged.connect(lambda item, _before: self._chosen(item))
        self.list.itemClicked.connect(self._chosen)
        self.list.itemActivated.connect(lambda item: self.taken.emit(item.data(_FOLDER)))
        self.list.name_wanted.connect(self.name)
        self.list.forget_wanted.connect(self.forget_current)
        self.nothing = plain(tr("Vaults that you open are listed here."), faded=True)
        self.remember = Tick(tr("Remember the vaults opened on this computer"))
        self.remember.setChecked(preferences.settings.remember_vaults)
        self.remember.toggled.connect(self._remember)
        self.name_button = self._button(tr("Name …"), "pencil", self.name)
        self.forget_button = self._button(tr("Forget"), "x", self.forget_current)
        self.clear_button = self._button(tr("Clear all"), "trash", self.clear)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        for button in (self.name_button, self.forget_button, self.clear_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(plain(tr("Recent vaults"), bold=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        column.addLayout(row)
        column.addWidget(self.remember)
        preferences.changed.connect(lambda _settings: self.fill())
        self.fill()

    def fill(self) -> None:
        """Show the vaults that the preferences know."""
        kept = self.current()
        self.list.blockSignals(True)
        self.list.clear()
        for vault in self._preferences.settings.recent:
            entry = QListWidgetItem(_name(vault))
            entry.setData(_FOLDER, vault.folder)
            entry.setToolTip(vault.folder)
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, f"{_name(vault)}, {vault.folder}")
            self.list.addItem(entry)
            if vault.folder == kept:
                self.list.setCurrentItem(entry)
        self.list.blockSignals(False)
        some = bool(self.list.count())
        self.list.setVisible(some)
        self.nothing.setVisible(not some)
        for button in (self.name_button, self.forget_button, self.clear_button):
            button.setVisible(some)
        self._use(self.current())

    def current(self) -> str:
        """The folder of the vault that is pointed at, or ``""``."""
        entry = self.list.currentItem()
        return str(entry.data(_FOLDER)) if entry is not None else ""

    def choose(self, folder: str) -> None:
        """Point at a vault without telling anybody; an unknown one points at none."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        for place in range(self.list.count()):
            if self.list.item(place).data(_FOLDER) == folder:
                self.list.setCurrentRow(place)
        self.list.blockSignals(False)
        self._use(self.current())

    def name(self) -> None:
        """Give the vault that is pointed at a name of its own on this computer."""
        folder = self.current()
        held = next((v for v in self._preferences.settings.recent if v.folder == folder), None)
        if held is None:
            return
        sheet = Sheet(self.window(), tr("Name of the vault"), width=440)
        field = QLineEdit(held.name)
        field.setMinimumHeight(CONTROL)
        field.setAccessibleName(tr("Name of the vault"))
        field.setPlaceholderText(_folder_name(folder))
        sheet.body.addWidget(
            plain(tr("The name is kept on this computer only, in plain text."), faded=True)
        )
        sheet.body.addWidget(field)
        sheet.cancel_button()
        save = sheet.button(tr("Save"), default=True)
        save.clicked.connect(sheet.accept)
        sheet.accepted.connect(lambda: self._preferences.name_recent(folder, field.text().strip()))
        field.setFocus()
        sheet.open()

    def forget_current(self) -> None:
        """Take the vault that is pointed at off the list."""
        if self.current():
            self._preferences.forget_recent(self.current())

    def clear(self) -> None:
        """Take every vault off the list, once the person has agreed."""
        ask(
            self.window(),
            tr("Clear the list of recent vaults?"),
            tr("The vaults themselves stay where they are."),
            tr("Clear all"),
            self._preferences.forget_recent,
        )

    def _button(self, title: str, picture: str, run: object) -> QPushButton:
        button = QPushButton(title)
        button.setIcon(icon(picture))
        button.setFlat(True)
        button.setMinimumHeight(CONTROL)
        button.clicked.connect(lambda _checked=False: run())  # type: ignore[operator]
        return button

    def _chosen(self, entry: QListWidgetItem | None) -> None:
        self._use(self.current())
        if entry is not None:
            self.chosen.emit(entry.data(_FOLDER))

    def _use(self, folder: str) -> None:
        self.name_button.setEnabled(bool(folder))
        self.forget_button.setEnabled(bool(folder))

    def _remember(self, wanted: bool) -> None:
        self._preferences.set(remember_vaults=wanted)
        if not wanted:
            # Whoever does not want them remembered does not want them kept either.
            self._preferences.forget_recent()


class _List(QListWidget):
    name_wanted = Signal()
    forget_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F2:
            self.name_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forget_wanted.emit()
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """Name above, folder below in the quieter colour, cut in its middle."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        painter.save()
        style = option.widget.style()
        option.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        strong, quiet = (
            (QPalette.ColorRole.HighlightedText,) * 2
            if selected
            else (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)
        )
        box = option.rect.adjusted(SPACE, SPACE // 2, -SPACE, -SPACE // 2)
        upper = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        lower = QRect(box.left(), upper.bottom() + 1, box.width(), box.height() // 2)
        for rect, font, role, text, cut in (
            (upper, scaled(option.font, 1.0, bold=True), strong, index.data(), _AT_END),
            (lower, scaled(option.font, 0.9), quiet, index.data(_FOLDER), _IN_MIDDLE),
        ):
            painter.setFont(font)
            painter.setPen(option.palette.color(role))
            shown = painter.fontMetrics().elidedText(str(text), cut, rect.width())
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, 2 * option.fontMetrics.lineSpacing() + SPACE)


_AT_END, _IN_MIDDLE = Qt.TextElideMode.ElideRight, Qt.TextElideMode.ElideMiddle


def _folder_name(folder: str) -> str:
    return folder.rstrip("/\\").replace("\\", "/").rpartition("/")[2] or folder


def _name(vault: RecentVault) -> str:
    return vault.name or _folder_name(vault.folder)
