"""The sign that somebody is there although nobody touches a key: the recorder hears them."""

from __future__ import annotations

from PySide6.QtCore import QEvent

HEARD = QEvent.Type(QEvent.registerEventType())
"""Sent to the recording bar while something is heard; the window counts its idle minutes from it.

A conversation of two hours would otherwise end with the idle lock. Silence is no sign; sleep, a closed
lid and a locked session lock the vault as ever.
"""
