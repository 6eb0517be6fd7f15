"""Taking a widget out of the window at once, and deleting it when nothing of it runs any more.

A widget without a parent belongs to Python. One that is also to be deleted later can then be collected, or
half of it, before Qt comes to it, and Qt's deleting walks into what is gone. So it is given another parent,
one that is never shown.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QWidget

_bin: list[QWidget] = []


def discard(widget: QWidget) -> None:
    """Hide a widget, take it out of its window, and have it deleted at the next turn of the event loop."""
    if not _bin or not shiboken6.isValid(_bin[0]):
        _bin[:] = [QWidget()]
    widget.hide()
    widget.setParent(_bin[0])
    widget.deleteLater()
