"""Everything that can be done from the keyboard: one list, behind menus, palette and shortcuts sheet.

A command is a QAction that lives on the widget in which it works. A user's own keys are kept in the
settings by the command's id.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.icons import icon as icon_named


@dataclass(frozen=True, slots=True)
class Command:
    """One command.

    Attributes:
        id: stable, lower case, ``screen.verb``.
        section: heading in palette and sheet.
        keys: as shipped.
        action: what carries title, shortcut and whether it can be used now.
        owner: the widget within which the keys work.
    """

    id: str
    section: str
    keys: str
    action: QAction
    owner: QWidget


class Commands(QObject):
    """The registry.

    Signals: ``changed`` when a shortcut was changed, with the command's id.
    """

    changed = Signal(str)

    def __init__(self, overrides: dict[str, str] | None = None) -> None:
        super().__init__()
        self._commands: dict[str, Command] = {}
        self._overrides = dict(overrides or {})

    def add(
        self,
        owner: QWidget,
        command_id: str,
        title: str,
        run: Callable[[], object],
        *,
        section: str,
        keys: str = "",
        icon: str = "",
        everywhere: bool = False,
    ) -> QAction:
        """Add a command and return its action, for a button or a menu.

        Args:
            owner: the widget within which its keys work; its action is removed with it.
            command_id: stable.
            title: without ``&`` and without a full stop.
            run: what it does.
            section: heading.
            keys: as ``Ctrl+K``; several with ``;``.
            icon: name of an icon.
            everywhere: the keys work in the whole window, whatever has the focus.
        """
        action = QAction(title, owner)
        if icon:
            action.setIcon(icon_named(icon))
        action.setShortcutContext(
            Qt.ShortcutContext.WindowShortcut
            if everywhere
            else Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        action.triggered.connect(lambda _checked=False: run())
        owner.addAction(action)
        command = Command(command_id, section, keys, action, owner)
        self._commands[command_id] = command
        self._set(command, self._overrides.get(command_id, keys))
        return action

    def __getitem__(self, command_id: str) -> Command:
        return self._commands[command_id]

    def __contains__(self, command_id: object) -> bool:
        return command_id in self._commands

    def all(self) -> list[Command]:
        """Every command, in the order in which they were added."""
        return list(self._commands.values())

    def usable(self) -> list[Command]:
        """The commands that can be used now: enabled, and on a screen that is shown."""
        return [
            each
            for each in self._commands.values()
            if each.action.isEnabled() and each.owner.isVisible()
        ]

    def rebind(self, command_id: str, keys: str) -> str:
        """Give a command other keys.

        Returns:
            The title of the command that has these keys already; nothing was changed then. ``""`` otherwise.
        """
        command = self._commands[command_id]
        wanted = {QKeySequence(each).toString() for each in keys.split(";") if each}
        for other in self._commands.values():
            held = {each.toString() for each in other.action.shortcuts()}
            if other is not command and wanted & held and _meet(command, other):
                return other.action.text()
        if keys == command.keys:
            self._overrides.pop(command_id, None)
        else:
            self._overrides[command_id] = keys
        self._set(command, keys)
        self.changed.emit(command_id)
        return ""

    def overrides(self) -> dict[str, str]:
        """The keys that differ from those shipped, by command id."""
        return dict(self._overrides)

    def _set(self, command: Command, keys: str) -> None:
        command.action.setShortcuts([QKeySequence(each) for each in keys.split(";") if each])
        shown = command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        title = command.action.text()
        command.action.setToolTip(f"{title} ({shown})" if shown else title)


def _meet(one: Command, other: Command) -> bool:
    """Whether two commands could be asked for by the same key press."""
    window = Qt.ShortcutContext.WindowShortcut
    if window in (one.action.shortcutContext(), other.action.shortcutContext()):
        return True
    return (
        one.owner is other.owner
        or one.owner.isAncestorOf(other.owner)
        or other.owner.isAncestorOf(one.owner)
    )
