"""Caps lock and keyboard layout, which Qt does not tell: why a right passphrase is refused.

Where X11 answers, it is asked; elsewhere caps lock is inferred from what a letter came out as.
"""

from __future__ import annotations

import ctypes
from ctypes import (
    POINTER,
    byref,
    c_char,
    c_int,
    c_long,
    c_ubyte,
    c_uint,
    c_ulong,
    c_ushort,
    c_void_p,
)
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_CORE_KEYBOARD = 0x0100
_LOCK_MASK = 2
_STRING = 31
"""The predefined X11 atom of a Latin-1 string."""


class _State(ctypes.Structure):
    _fields_ = (
        ("group", c_ubyte),
        ("locked_group", c_ubyte),
        ("base_group", c_ushort),
        ("latched_group", c_ushort),
        ("mods", c_ubyte),
        ("base_mods", c_ubyte),
        ("latched_mods", c_ubyte),
        ("locked_mods", c_ubyte),
        ("rest", c_ubyte * 16),
    )


def caps_lock(event: QKeyEvent | None = None) -> bool | None:
    """Whether caps lock is on; None when nobody can tell.

    Args:
        event: a key that was pressed, to infer it from where the system does not say.
    """
    state = _asked()
    if state is not None:
        return bool(state.locked_mods & _LOCK_MASK)
    if event is None:
        return None
    text = event.text()
    if len(text) != 1 or text.lower() == text.upper():
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() is not shift


def layout() -> str:
    """What the keys write now: a short name as ``EN``; ``""`` when nobody can tell."""
    state = _asked()
    if state is not None:
        names = _layouts().split(",")
        if state.group < len(names) and names[state.group]:
            return "EN" if names[state.group] in ("us", "gb") else names[state.group].upper()
    return QGuiApplication.inputMethod().locale().name().partition("_")[0].upper()


@lru_cache(maxsize=1)
def _display() -> tuple[ctypes.CDLL, int] | None:
    """A connection to the X server of our own, kept to the end."""
    if QGuiApplication.platformName() != "xcb":
        return None
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XOpenDisplay.restype = c_void_p
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XDefaultRootWindow.argtypes = [c_void_p]
    x11.XInternAtom.restype = c_ulong
    x11.XInternAtom.argtypes = [c_void_p, ctypes.c_char_p, c_int]
    x11.XkbGetState.argtypes = [c_void_p, c_uint, POINTER(_State)]
    x11.XGetWindowProperty.argtypes = [
        c_void_p, c_ulong, c_ulong, c_long, c_long, c_int, c_ulong,
        POINTER(c_ulong), POINTER(c_int), POINTER(c_ulong), POINTER(c_ulong), POINTER(c_void_p),
    ]  # fmt: skip
    x11.XFree.argtypes = [c_void_p]
    display = x11.XOpenDisplay(None)
    return (x11, display) if display else None


def _asked() -> _State | None:
    """The keyboard's state as the X server has it."""
    held = _display()
    if held is None:
        return None
    x11, display = held
    state = _State()
    return state if x11.XkbGetState(display, _CORE_KEYBOARD, byref(state)) == 0 else None


@lru_cache(maxsize=1)
def _layouts() -> str:
    """The layouts as they were configured: ``us,ru``."""
    held = _display()
    if held is None:
        return ""
    x11, display = held
    atom = x11.XInternAtom(display, b"_XKB_RULES_NAMES", 1)
    kind, size, count, more = c_ulong(), c_int(), c_ulong(), c_ulong()
    data = c_void_p()
    failed = x11.XGetWindowProperty(
        display, x11.XDefaultRootWindow(display), atom, 0, 1024, 0, _STRING,
        byref(kind), byref(size), byref(count), byref(more), byref(data),
    )  # fmt: skip
    if failed or not data.value:
        return ""
    raw = bytes((c_char * count.value).from_address(data.value))
    x11.XFree(data)
    # Rules, model, layouts, variants, options.
    parts = raw.split(b"\0")
    return parts[2].decode("ascii", "replace") if len(parts) > 2 else ""
