"""What Qt would write about its user by itself, and that it does not."""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings


def leave_none() -> None:
    """Let Qt's own settings go nowhere.

    Its file dialog remembers the folders and files that were chosen in it, in plain text in the user's
    configuration folder. Preferences of this program do not lie in QSettings (:mod:`app.settings`).
    """
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, os.devnull)
