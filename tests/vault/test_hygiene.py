"""What the process gives away: no core dumps, no debugger, no readable files."""

from __future__ import annotations

import subprocess
import sys

import pytest

HARDENED = """
import os, resource, sys
from app.vault.hygiene import harden_process
harden_process()
harden_process()
print(resource.getrlimit(resource.RLIMIT_CORE))
print(oct(os.umask(0)))
import ctypes
print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_a_hardened_process_dumps_nothing() -> None:
    said = subprocess.run(
        [sys.executable, "-c", HARDENED], capture_output=True, text=True, check=True
    ).stdout.split("\n")
    assert said[:3] == ["(0, 0)", "0o77", "0"]
