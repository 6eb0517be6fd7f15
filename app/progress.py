"""How long work says how far it is, and how it learns that it should stop."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Receives the progress of one job.

    An implementation raises :class:`app.errors.Cancelled` from :meth:`step` to stop the job at the
    next safe point; the job then leaves the old state or the new one, never half.
    """

    def step(self, done: int, total: int, message: str) -> None:
        """Say that ``done`` of ``total`` units are finished (``total`` 0 when unknown)."""


class Silent:
    """A progress that nobody watches."""

    def step(self, done: int, total: int, message: str) -> None:
        """Ignore the report."""


SILENT: Progress = Silent()
