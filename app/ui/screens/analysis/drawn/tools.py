"""The buttons that every picture has: closer, farther, all of it, as a table, to a file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.screens.analysis.drawn.surface import Surface
from app.ui.theme import CONTROL

_STEP = 1.5


class Tools(QObject):
    """Makes the buttons and their commands.

    Signals: ``turned(table)`` when the table or the picture was asked for.

    Attributes:
        buttons: to be laid out in the head of the view.
    """

    turned = Signal(bool)

    def __init__(
        self,
        commands: Commands,
        name: str,
        section: str,
        surface: Surface,
        leave: Callable[[], object],
    ) -> None:
        """Make them.

        Args:
            commands: where their commands go, as ``<name>.zoom_in`` and so on.
            name: of the view.
            section: heading of the commands.
            surface: the picture.
            leave: begins to write it to a file.
        """
        super().__init__(surface)
        self._surface = surface
        self.table = QPushButton(tr("As a table"))
        self.table.setIcon(icon("table"))
        self.table.setMinimumHeight(CONTROL)
        self.table.setCheckable(True)
        self.table.toggled.connect(self._turn)

        def add(verb: str, title: str, run: Callable[[], object], keys: str, sign: str) -> QAction:
            return commands.add(
                surface, f"{name}.{verb}", title, run, section=section, keys=keys, icon=sign
            )

        self._zooms = [
            _sign(add("zoom_in", tr("Closer"), lambda: surface.zoom(_STEP), "", "zoom-in")),
            _sign(add("zoom_out", tr("Farther away"), lambda: surface.zoom(1 / _STEP), "", "zoom-out")),
            _sign(add("zoom_all", tr("Show all of it"), surface.fit, "", "zoom-reset")),
        ]  # fmt: skip
        add("table", tr("As a table"), self.table.toggle, "", "table")
        self._leave = add("export", tr("Write the picture to a file …"), leave, "", "download")
        self._leave.setEnabled(False)
        out = QPushButton(tr("To a file …"))
        out.setIcon(icon("download"))
        out.setMinimumHeight(CONTROL)
        out.setEnabled(False)
        out.clicked.connect(self._leave.trigger)
        self._leave.enabledChanged.connect(out.setEnabled)
        self.buttons: list[QWidget] = [*self._zooms, self.table, out]

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self.table.isChecked()

    def show_table(self, table: bool) -> None:
        """Show the table, or the picture."""
        self.table.setChecked(table)

    def allow_leaving(self, allowed: bool) -> None:
        """Whether it can be written to a file: where nothing can be noted in the custody, it cannot."""
        self._leave.setEnabled(allowed)

    def _turn(self, table: bool) -> None:
        for each in self._zooms:
            each.setEnabled(not table)
        self.turned.emit(table)


def _sign(action: QAction) -> QToolButton:
    made = QToolButton()
    made.setIcon(action.icon())
    made.setToolTip(action.toolTip())
    made.setAccessibleName(action.text())
    made.setMinimumSize(CONTROL, CONTROL)
    made.setAutoRepeat(True)
    made.clicked.connect(action.trigger)
    return made
