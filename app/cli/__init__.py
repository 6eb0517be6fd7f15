"""The command line: one subcommand per casework verb, stable for scripts.

``kuager VERB ... [--json]``. With ``--json`` exactly one JSON document goes to standard output and
nothing else; progress and sentences go to standard error. Exit status: 0 done, 1 refused or failed,
2 usage, 3 verification or proof found something, 4 wrong passphrase or key, 130 cancelled.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from app.cli.arguments import parse
from app.cli.output import Answer, complain, deliver
from app.errors import Cancelled, KuagerError
from app.vault.hygiene import harden_process

_FAILED = 1
_CANCELLED = 130
_PLACES = 20
"""Lines that say where a proof found something; more would scroll the sentence away."""


def run(arguments: Sequence[str], open_window: Callable[[Path], int] | None = None) -> int:
    """Run one subcommand.

    Args:
        arguments: what follows the program's name.
        open_window: opens the window on a vault, where there is a screen; the command line itself
            knows no window.

    Returns:
        The exit status.
    """
    harden_process()
    try:
        parsed = parse(arguments)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    try:
        answer = _verb(parsed.verb)(parsed)
        deliver(answer, as_json=parsed.json)
    except KeyboardInterrupt:
        complain(Cancelled("Cancelled; what was finished is kept.").sentence)
        return _CANCELLED
    except KuagerError as error:
        complain(error.sentence)
        for place in getattr(error, "places", ())[:_PLACES]:
            complain(f"  {place}")
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output left (| head): not an error, and nothing more may be printed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MemoryError:
        complain("There is not enough memory for this; nothing was changed.")
        return _FAILED
    except OSError as error:
        # A failure of the machine that no layer below could name better; still one sentence.
        complain(f"The operating system refused: {(error.strerror or 'unknown error').lower()}.")
        return _FAILED
    except Exception as error:
        # A fault of ours. A traceback could print evidence; the place it happened at cannot.
        if os.environ.get("KUAGER_DEBUG"):
            raise
        complain(f"{_place(error)}; what was finished is kept. Please report this sentence.")
        return _FAILED
    if answer.window is not None and open_window is not None:
        return open_window(answer.window)
    return answer.exit_code


def _verb(name: str) -> Callable[[Namespace], Answer]:
    """The function of a verb (``catalogue.items``); its module is loaded when it is called for.

    A list of items needs no PDF library, and people wait for every second of a start.
    """
    module, _dot, function = name.partition(".")
    found: Callable[[Namespace], Answer] = getattr(import_module(f"app.cli.{module}"), function)
    return found


def _place(error: BaseException) -> str:
    """Where the program failed: the kind of error, file and line; nothing of what it worked on."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = "an unknown place"
    if frame is not None:
        place = f"{Path(frame.tb_frame.f_code.co_filename).name} line {frame.tb_lineno}"
    return f"Kuager itself failed ({type(error).__name__} at {place})"
