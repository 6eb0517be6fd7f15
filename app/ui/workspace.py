"""Around the screens of an open vault: rail, toolbar, drafts to restore, going from one to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.undo import Changes
from app.ui.around import add_vault_commands
from app.ui.consent_notice import ConsentNotice
from app.ui.drafts import Drafts
from app.ui.jobs import Job
from app.ui.language import tr
from app.ui.parts.jobs_dock import JobsDock
from app.ui.parts.labels import plain
from app.ui.parts.palette import Palette
from app.ui.parts.stack import Stack
from app.ui.rail import Rail
from app.ui.screen import Screen
from app.ui.screens import every
from app.ui.screens.library.search_field import SearchField
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.ui.window import Window

PLACE = "window/place"
"""Where the user was, in the vault's desk."""

_DIGITS = 10
"""Screens that Ctrl and a digit show."""

_SHOWS = {
    "person": "people",
    "event": "events",
    "place": "places",
    "case": "cases",
    "import": "library",
    "export": "bundles",
}
"""Target -> the screen that shows it, where the names differ."""


class Workspace(QWidget):
    """Toolbar, rail and screens of an open vault."""

    def __init__(self, window: Window, query: SearchField, screens: Sequence[Screen]) -> None:
        """Put made screens together.

        Args:
            window: what is around all this.
            query: the toolbar's search field, which the library has already.
            screens: from :func:`app.ui.screens.every.makers`.
        """
        super().__init__()
        self._window = window
        self._commands = window.commands
        self.drafts: Drafts | None = None
        self._back: list[str] = []
        self._heard: list[QMetaObject.Connection] = []
        self._session: Session | None = None
        self._offered: dict[str, Any] = {}
        self.query = query
        self.screens = {screen.name: screen for screen in screens}
        self.palette_ = Palette(window, window.commands)
        self.jobs = JobsDock(window)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.jobs)
        self.jobs.counted.connect(self._count_jobs)
        window.jobs_button.clicked.connect(lambda: self.jobs.setVisible(self.jobs.isHidden()))
        self.stack = Stack()
        for screen in self.screens.values():
            self.stack.addWidget(screen)
            screen.go.connect(self.go)
            screen.said.connect(window.toasts.say)
            screen.records.connect(window.show_recording)
        self._rail_buttons: dict[str, QToolButton] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._offer = self._make_offer()
        self.consents = ConsentNotice(lambda query: self.go("library", query))
        self._make_commands()
        rail = self._make_rail(every.rail)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_toolbar())
        column.addWidget(self._offer)
        column.addWidget(self.consents)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addLayout(column, 1)
        self.query.textEdited.connect(lambda _text: self._to_library())

    @property
    def current(self) -> Any:
        """The screen that is shown."""
        return self.stack.currentWidget()

    @property
    def session(self) -> Session:
        """The open vault; only while there is one."""
        assert self._session is not None
        return self._session

    def show_session(self, session: Session) -> None:
        """Take an open vault: fill the screens, come back to where the user was, offer the drafts."""
        self._session = session
        self.drafts = Drafts(session)
        # Kept to be undone: the vault may go on in a window that is made in this one's place.
        self._heard = [
            session.changed.connect(self._changed),
            session.refused.connect(lambda sentence: self._window.toasts.say(sentence, "bad")),
            session.did.connect(lambda label: self._told(label, tr("Undo"), session.undo)),
            session.undone.connect(
                lambda label: self._told(tr("Undone: {what}", what=label), tr("Redo"), session.redo)
            ),
            session.redone.connect(
                lambda label: self._told(tr("Redone: {what}", what=label), tr("Undo"), session.undo)
            ),
            session.undo_state.connect(self._undo_state),
            session.job_started.connect(self._job_started),
            self.jobs.forgotten.connect(session.forget_job),
        ]
        for job in session.jobs:
            self.jobs.add(job)
        for screen in self.screens.values():
            screen.show_session(session, self.drafts)
        self._set_usable(True)
        self.show_screen("library")
        session.recall(PLACE, self._come_back)
        session.drafts(self._offer_drafts)
        self.consents.show_session(session)
        if session.read_only:
            self._window.toasts.say(
                tr("Another program writes to this vault. It is open here for reading only."),
                "doubtful",
            )

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        for connection in self._heard:
            QObject.disconnect(connection)
        self._heard = []
        if self.drafts is not None:
            self.drafts.deleteLater()
        self._offer.hide()
        self._offered = {}
        self.consents.forget()
        self.palette_.close_down()
        self.query.setText("")
        for screen in self.screens.values():
            screen.forget()
        self.jobs.forget()
        self._back.clear()
        self.drafts = None
        self._session = None
        self._undo_state("", "")
        self._set_usable(False)

    def kept(self) -> dict[str, object]:
        """What to keep in the vault at a lock: every draft, and where the user is."""
        held = self.drafts.final() if self.drafts is not None else {}
        name = next(key for key, screen in self.screens.items() if screen is self.current)
        held[PLACE] = {
            "screen": name,
            "back": list(self._back),
            "places": {key: screen.place() for key, screen in self.screens.items()},
        }
        return held

    def close_down(self) -> None:
        """End what runs without a vault."""
        for screen in self.screens.values():
            screen.close_down()

    # Going from screen to screen

    def show_screen(self, name: str) -> None:
        """Show a screen as it is."""
        for key, button in self._rail_buttons.items():
            button.setChecked(key == name)
        self.stack.setCurrentWidget(self.screens[name])
        self.screens[name].entered()

    def go(self, target: str, value: object) -> None:
        """Show something on the screen that shows such things."""
        if target == "back":
            previous = self._back.pop() if self._back else "library"
            self.show_screen(previous)
            return
        if target == "unlock":
            self._window.to_unlock()
            return
        name = _SHOWS.get(target, target)
        here = next(key for key, screen in self.screens.items() if screen is self.current)
        if here != name:
            self._back.append(here)
            del self._back[:-20]
        if name == "verify" and self._window.session is None:
            self._set_usable(False)
        self.show_screen(name)
        if value is not None:
            if target in ("import", "export"):
                getattr(self.screens[name], f"show_{target}")(value)
            else:
                self.screens[name].show_target(value)

    def _to_library(self) -> None:
        if self.current is not self.screens["library"]:
            self.show_screen("library")
            self.query.setFocus()

    def _come_back(self, held: Any) -> None:
        if not isinstance(held, dict):
            return
        for name, place in held.get("places", {}).items():
            if name in self.screens and isinstance(place, dict):
                self.screens[name].restore_place(place)
        self._back = [name for name in held.get("back", []) if name in self.screens]
        if held.get("screen") in self.screens:
            self.show_screen(held["screen"])

    # Drafts

    def _make_offer(self) -> QFrame:
        bar = QFrame()
        bar.setAutoFillBackground(True)
        bar.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._offer_text = plain(bold=True)
        restore = QPushButton(tr("Restore"))
        restore.clicked.connect(self.restore_drafts)
        later = QPushButton(tr("Later"))
        later.clicked.connect(bar.hide)
        drop = QPushButton(tr("Throw away"))
        drop.clicked.connect(self._drop_drafts)
        self.restore_button = restore
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.addWidget(self._offer_text, 1)
        for button in (restore, later, drop):
            row.addWidget(button)
        bar.hide()
        return bar

    def _offer_drafts(self, drafts: dict[str, Any]) -> None:
        self._offered = drafts
        if drafts:
            self._offer_text.setText(tr("Restore %Ln draft(s)?", n=len(drafts)))
            self._offer.show()

    def restore_drafts(self) -> None:
        """Open every draft where it was written."""
        drafts, self._offered = self._offered, {}
        self._offer.hide()
        lost = 0
        for key, state in drafts.items():
            screen = self.screens.get(key.partition("/")[0])
            if screen is None or not screen.restore_draft(key, state):
                lost += 1
        if lost:
            self._window.toasts.say(
                tr("%Ln draft(s) could not be opened; they are kept.", n=lost), "doubtful"
            )

    def _drop_drafts(self) -> None:
        for key in self._offered:
            self.session.drop_draft(key)
        self._offered = {}
        self._offer.hide()

    # What the session says

    def _changed(self, changes: Changes) -> None:
        for screen in self.screens.values():
            screen.on_changes(changes)

    def _told(self, text: str, button: str, run: Callable[[], object]) -> None:
        self._window.toasts.say(text, "plain", button, run)

    def _undo_state(self, back: str, forth: str) -> None:
        undo, redo = self._commands["window.undo"].action, self._commands["window.redo"].action
        undo.setEnabled(bool(back))
        redo.setEnabled(bool(forth))
        undo.setText(tr("Undo: {what}", what=back) if back else tr("Undo"))
        redo.setText(tr("Redo: {what}", what=forth) if forth else tr("Redo"))

    def _job_started(self, job: Job) -> None:
        self.jobs.add(job)
        self.jobs.show()

    def _count_jobs(self, running: int) -> None:
        button = self._window.jobs_button
        button.setVisible(bool(self.jobs.rows()))
        button.setText(tr("%Ln job(s) running", n=running) if running else tr("Jobs"))

    def _set_usable(self, on: bool) -> None:
        for key, button in self._rail_buttons.items():
            button.setEnabled(on or key == "verify")
        self.query.setEnabled(on)
        for command in self._commands.all():
            if command.owner is self:
                command.action.setEnabled(on)

    # Making

    def _make_rail(self, names: Callable[[], list[tuple[str, str, str]]]) -> QWidget:
        rail = Rail()
        for number, (name, title, picture) in enumerate(names(), start=1):
            action = self._commands.add(
                self,
                f"screen.{name}",
                title,
                lambda name=name: self.show_screen(name),  # type: ignore[misc]
                section=tr("Screens"),
                keys=f"Ctrl+{number % 10}" if number <= _DIGITS else "Ctrl+Shift+Y",
                icon=picture,
                everywhere=True,
            )
            rail.add(name, title, picture, action)
        self._rail_buttons = rail.buttons
        return rail

    def _make_toolbar(self) -> QWidget:
        bar = QFrame()
        row = QHBoxLayout(bar)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.query, 1)
        for command_id, text in (
            ("window.import", tr("Import")),
            ("window.export", tr("Export")),
            ("window.undo", ""),
            ("window.redo", ""),
            ("window.palette", ""),
            ("window.menu", ""),
            ("window.lock", tr("Lock")),
        ):
            action = self._commands[command_id].action
            button = QToolButton()
            button.setMinimumHeight(CONTROL)
            button.setMinimumWidth(CONTROL)
            button.setIcon(action.icon())
            button.setAccessibleName(text or action.text())
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())
            if text:
                button.setText(text)
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            action.changed.connect(lambda b=button, a=action: b.setToolTip(a.toolTip()))
            row.addWidget(button)
            self.buttons[command_id] = button
        return bar

    def _make_commands(self) -> None:
        window, section = self._window, tr("Window")
        for command_id, title, run, keys, picture in (
            ("window.palette", tr("All commands"), self.palette_.open, "Ctrl+K", "command"),
            ("window.search", tr("Search"), self._search, "/;Ctrl+F", "search"),
            (
                "window.import",
                tr("Import files"),
                lambda: self.go("import", {}),
                "Ctrl+I",
                "file-import",
            ),
            (
                "window.export",
                tr("Export a bundle"),
                lambda: self.go("export", {}),
                "Ctrl+Shift+X",
                "package-export",
            ),
            ("window.undo", tr("Undo"), self._undo, "Ctrl+Z", "arrow-back-up"),
            (
                "window.redo",
                tr("Redo"),
                self._redo,
                "Ctrl+Shift+Z;Ctrl+Y",
                "arrow-forward-up",
            ),
            ("window.menu", tr("Menu"), self._open_menu, "F10", "dots"),
            (
                "window.jobs",
                tr("Jobs"),
                lambda: self.jobs.setVisible(self.jobs.isHidden()),
                "Ctrl+Shift+J",
                "list-check",
            ),
        ):
            self._commands.add(
                self, command_id, title, run, section=section, keys=keys, icon=picture
            )
        add_vault_commands(window, self)

    def _undo(self) -> None:
        self.session.undo()

    def _redo(self) -> None:
        self.session.redo()

    def _search(self) -> None:
        self._to_library()
        self.query.setFocus()
        self.query.selectAll()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        button = self.buttons["window.menu"]
        section = ""
        for command in self._commands.all():
            if command.owner in (self, self._window) and command.id != "window.menu":
                if section and command.section != section:
                    menu.addSeparator()
                section = command.section
                menu.addAction(command.action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
