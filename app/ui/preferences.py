"""The preferences of this computer while the window runs: one place that reads, changes and writes them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from app import settings as stored
from app.settings import RecentVault, Settings


def settings_path() -> Path:
    """Where preferences lie: the user's configuration folder, as the system has it."""
    where = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(where)) / "kuager" / "settings.json"


class Preferences(QObject):
    """Read once, written at every change.

    Args:
        path: the file; None keeps them in memory only (tests).
        settings: instead of what the file says.

    Signals: ``changed(Settings)``.
    """

    changed = Signal(object)

    def __init__(self, path: Path | None = None, settings: Settings | None = None) -> None:
        super().__init__()
        self._path = path
        self.settings = settings or stored.load(path)

    def set(self, **values: Any) -> None:
        """Change preferences by the names of their fields."""
        after = replace(self.settings, **values)
        if after != self.settings:
            self.settings = after
            stored.save(self._path, after)
            self.changed.emit(after)

    def opened(self, folder: Path) -> None:
        """Remember that a vault was opened, where that is wanted."""
        self.set(recent=stored.opened(self.settings, folder), first_run=False)

    def name_recent(self, folder: str, name: str) -> None:
        """Give a recent vault a name of its own on this computer."""
        self.set(
            recent=tuple(
                RecentVault(each.folder, name) if each.folder == folder else each
                for each in self.settings.recent
            )
        )

    def forget_recent(self, folder: str = "") -> None:
        """Take one recent vault off the list, or all of them."""
        self.set(
            recent=tuple(each for each in self.settings.recent if folder and each.folder != folder)
        )
