"""What the process does so that its secrets do not end up on disk or in another process.

Keys live in this process's memory while a vault is open. A core dump would write them out, and a
debugger of the same user could read them: both are turned off where the system allows. Python
cannot wipe every copy of a key, which is why locking a vault ends the process that holds it.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE = 4


def harden_process() -> None:
    """Turn off core dumps and debugging by other processes, and make new files private.

    On Linux all three; on macOS debugging stays possible; on Windows nothing is done. Child
    processes inherit the core limit and the mask.
    """
    os.umask(0o077)
    if sys.platform != "win32":
        # Refused only where the limit is already as low.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
