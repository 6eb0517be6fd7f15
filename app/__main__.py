"""The program's entrance: no arguments open the window, anything else is the command line."""

from __future__ import annotations

import sys
from pathlib import Path

_WORKER_FLAG = "--intake-worker"
_WINDOW_FLAG = "--window"


def main() -> int:
    """Run the command line, or the window when there are no arguments; return the exit status."""
    arguments = sys.argv[1:]
    if arguments[:1] == [_WORKER_FLAG]:
        # A frozen build has no interpreter to start: it starts itself as its own worker.
        from app.intake.worker import main as work

        work()
        return 0
    if not arguments:
        return window()
    if arguments[0] == _WINDOW_FLAG:  # a lock starts the program afresh: see app.ui.start
        return window(Path(arguments[1]) if len(arguments) > 1 else None)
    from app.cli import run

    return run(arguments, _show)


def window(vault: Path | None = None) -> int:
    """Open the window; a sentence on standard error where there is no screen."""
    from app.ui.start import open_window

    return open_window(vault)


def _show(vault: Path) -> int:
    """Open the window on a vault where there is a screen; without one there is nothing to add."""
    from app.ui.start import open_window, screen_available

    return open_window(vault) if screen_available() else 0


if __name__ == "__main__":
    # Worker processes are spawned by importing this module under another name.
    sys.exit(main())
