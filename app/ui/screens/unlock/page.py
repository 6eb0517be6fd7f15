"""One page of a flow: a title, a sentence, what is asked; and how a place on the disk is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.unlock.screen import open_file_dialog
from app.ui.theme import CONTROL, SPACE


class Page(QWidget):
    """A page.

    Signals: ``changed`` when :attr:`ready` may be another; ``done`` when the page goes on by itself.

    Attributes:
        ready: whether one can go on.
        back: whether one can go back from here.
        onward: title of the button that goes on; ``""`` for the usual one.
        secret: whether it shows or holds what must not outlive a lock.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, title: str, more: str = "") -> None:
        super().__init__()
        self.title = title
        self.ready = True
        self.back = True
        self.onward = ""
        self.secret = False
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        head = plain(title, size=1.6, bold=True)
        column.addWidget(head)
        if more:
            column.addWidget(plain(more))
        column.addLayout(self.body)
        column.addStretch(1)

    def entered(self) -> None:
        """The page is shown."""

    def problem(self) -> str:
        """Why one cannot go on with what is given; ``""`` when one can."""
        return ""

    def forget(self) -> None:
        """Leave nothing secret in it."""

    def form(self) -> QFormLayout:
        """A form in the page's body."""
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.body.addLayout(form)
        return form


class FolderField(QWidget):
    """A folder: typed, or chosen in a dialog that a lock can close."""

    def __init__(self, name: str, folder: str = "") -> None:
        super().__init__()
        self._name = name
        self.line = QLineEdit(folder)
        self.line.setAccessibleName(name)
        self.line.setMinimumHeight(CONTROL)
        self.line.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)
        self.browse = QPushButton(tr("Browse …"))
        self.browse.setAccessibleName(tr("Browse: {name}", name=name))
        self.browse.setMinimumHeight(CONTROL)
        self.browse.clicked.connect(self._browse)
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)

    def path(self) -> Path | None:
        """What stands there, or None."""
        written = self.line.text().strip()
        return Path(written).expanduser() if written else None

    def _browse(self) -> None:
        dialog = QFileDialog(self.window(), self._name, self.line.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.line.setText)
        open_file_dialog(dialog)


class PlacePage(Page):
    """Where something new is to be made: a name, and the folder in which it will stand."""

    def __init__(self, title: str, more: str, name: str) -> None:
        super().__init__(title, more)
        self.name = QLineEdit(name)
        self.name.setAccessibleName(tr("Name of the new folder"))
        self.name.setMinimumHeight(CONTROL)
        self.name.setTextMargins(SPACE // 2, 0, SPACE // 2, 0)
        self.parent_folder = FolderField(tr("In the folder"), documents())
        form = self.form()
        add_row(form, tr("Name of the new folder"), self.name)
        add_row(form, tr("In the folder"), self.parent_folder)
        self.setFocusProxy(self.name)

    def path(self) -> Path:
        """The folder to be made."""
        return (self.parent_folder.path() or Path()) / self.name.text().strip()

    def problem(self) -> str:
        """Why nothing can be made there."""
        name, above = self.name.text().strip(), self.parent_folder.path()
        if not name or name in (".", "..") or any(sign in name for sign in '/\\:*?"<>|'):
            return tr('Give the folder a name without / \\ : * ? " < > |.')
        if above is None or not above.is_dir():
            return tr("The folder in which it should stand does not exist.")
        path = above / name
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            return tr("There is something of this name already; choose another.")
        return ""


def documents() -> str:
    """The user's folder for documents, or the home folder."""
    where = QStandardPaths.StandardLocation
    for location in (where.DocumentsLocation, where.HomeLocation):
        path = QStandardPaths.writableLocation(location)
        if path and Path(path).is_dir():
            return path
    return str(Path.home())


def add_row(form: QFormLayout, text: str, widget: QWidget) -> None:
    """Add a labelled row whose label belongs to the widget."""
    label = QLabel(text)
    label.setBuddy(widget)
    form.addRow(label, widget)
