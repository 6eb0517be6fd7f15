"""Python's cycle collector runs in the window's thread only.

It runs wherever an allocation happens to pass a threshold, also in a thread that reads a vault. A widget that
is part of a cycle would be destroyed there, and Qt crashes. So it is turned off and called from a timer.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500
"""Milliseconds between two looks at how much there is to collect."""


class Collector(QObject):
    """Collects cycles in the thread in which it was made, by the thresholds that Python would use.

    Args:
        parent: owns it; with its end Python's own collecting begins again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        # What was imported stays anyway: it need not be looked through each time.
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the generations that are due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()
