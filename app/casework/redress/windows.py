"""How long the law leaves for an appeal: data in ``resources/appeal_windows.toml``, by country and kind."""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from app.paths import resources_dir
from app.records.dates import LAST_DAY


@dataclass(frozen=True, slots=True)
class Window:
    """A time for an appeal.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        kinds: codes of the list of proceedings.
        days: its length; 0 where it is given in months.
        months: likewise.
        start: ``notified`` or ``decided``.
        law: where it stands, as it is cited.
    """

    country: str
    kinds: tuple[str, ...]
    days: int
    months: int
    start: str
    law: str

    def last_day(self, first: str) -> str:
        """The last day of the window that begins with a day.

        Args:
            first: ISO date.
        """
        day = date.fromisoformat(first)
        # The calendar ends, and with it whatever runs to its last day.
        if day.year + self.months // 12 + self.days // 365 >= int(LAST_DAY[:4]) - 1:
            return LAST_DAY
        months = day.month - 1 + self.months
        year, month = day.year + months // 12, months % 12 + 1
        moved = date(year, month, min(day.day, monthrange(year, month)[1]))
        return (moved + timedelta(days=self.days)).isoformat()


@lru_cache(maxsize=1)
def windows() -> tuple[Window, ...]:
    """Every window that the program knows."""
    text = (resources_dir() / "appeal_windows.toml").read_text(encoding="utf-8")
    return tuple(
        Window(
            row["country"],
            tuple(row["kinds"]),
            row.get("days", 0),
            row.get("months", 0),
            row["from"],
            row["law"],
        )
        for row in tomllib.loads(text)["window"]
    )


def window(country: str, kind: str) -> Window | None:
    """The window of a kind of proceeding in a country, or None where none is known."""
    return next(
        (each for each in windows() if each.country == country and kind in each.kinds), None
    )
