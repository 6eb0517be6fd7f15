"""Typed preferences of the machine; nothing evidential.

They are kept in one JSON file that the window reads and writes. What is known of vaults is where they
are and, where the user gave one, a name; both can be cleared, and nothing is kept when it is not wanted.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

SCHEMES = ("system", "light", "dark")
LANGUAGES = ("", "en", "ru", "kk", "uz")
TEXT_SIZES = (0.9, 1.0, 1.15, 1.3, 1.5)
_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class RecentVault:
    """A vault that was opened on this computer.

    Attributes:
        folder: its absolute path.
        name: what the user calls it here, or ``""``.
    """

    folder: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the window behaves on this computer.

    Attributes:
        idle_lock_minutes: the window locks after this many minutes without a key or a click.
        clipboard_seconds: what was copied from the window is cleared after this many seconds.
        language: of the window, ``""`` follows the system.
        scheme: ``system``, ``light`` or ``dark``.
        text_size: factor on the size of all text.
        remember_vaults: whether opened vaults are listed on the unlock screen.
        recent: those vaults, the latest first.
        shortcuts: command id to key sequence, where the user changed it.
        tour_seen: the five-step tour was closed or finished.
        first_run: nobody has been through the first run, nor opened a vault, on this computer.
    """

    idle_lock_minutes: int = 10
    clipboard_seconds: int = 60
    language: str = ""
    scheme: str = "system"
    text_size: float = 1.0
    remember_vaults: bool = True
    recent: tuple[RecentVault, ...] = ()
    shortcuts: dict[str, str] = field(default_factory=dict)
    tour_seen: bool = False
    first_run: bool = True


def load(path: Path | None) -> Settings:
    """Read preferences; what is missing, malformed or out of range is as it comes.

    Args:
        path: the JSON file; None for the preferences as they come.
    """
    if path is None:
        return Settings()
    try:
        held = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    return _settings(held) if isinstance(held, dict) else Settings()


def save(path: Path | None, settings: Settings) -> None:
    """Write preferences beside their place and rename; a disk that refuses loses a preference."""
    if path is None:
        return
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n"
    beside = path.with_name(path.name + ".partial")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.write_text(text, "utf-8")
        beside.replace(path)


def opened(settings: Settings, folder: Path) -> tuple[RecentVault, ...]:
    """The recent vaults after one was opened: it is first, and keeps its name."""
    if not settings.remember_vaults:
        return settings.recent
    key = str(folder.absolute())
    known = {each.folder: each for each in settings.recent}
    rest = [each for each in settings.recent if each.folder != key]
    return (known.get(key, RecentVault(key)), *rest)[:_MOST_RECENT]


def _settings(held: dict[str, Any]) -> Settings:
    plain = Settings()
    values: dict[str, Any] = {}
    for each in fields(Settings):
        value, default = held.get(each.name), getattr(plain, each.name)
        if each.name not in ("recent", "shortcuts") and type(value) is type(default):
            values[each.name] = value
    if not 1 <= values.get("idle_lock_minutes", 1) <= 240:
        del values["idle_lock_minutes"]
    if not 5 <= values.get("clipboard_seconds", 5) <= 3600:
        del values["clipboard_seconds"]
    for name, allowed in (
        ("language", LANGUAGES),
        ("scheme", SCHEMES),
        ("text_size", TEXT_SIZES),
    ):
        if values.get(name) not in allowed:
            values.pop(name, None)
    recent = held.get("recent")
    if isinstance(recent, list):
        values["recent"] = tuple(
            RecentVault(each["folder"], str(each.get("name", "")))
            for each in recent
            if isinstance(each, dict) and isinstance(each.get("folder"), str)
        )[:_MOST_RECENT]
    keys = held.get("shortcuts")
    if isinstance(keys, dict):
        values["shortcuts"] = {str(k): v for k, v in keys.items() if isinstance(v, str)}
    return Settings(**values)
