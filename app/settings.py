"""Typed preferences of the machine; nothing evidential, no names of vaults, no paths."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """How the window behaves on this computer.

    Attributes:
        idle_lock_minutes: the window locks after this many minutes without a key or a click.
        clipboard_seconds: what was copied from the window is cleared after this many seconds.
    """

    idle_lock_minutes: int = 10
    clipboard_seconds: int = 60
