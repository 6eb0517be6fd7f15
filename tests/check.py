"""Every check that must pass before a change lands: ``./run test [pytest arguments]``.

Format, lint, types, layers and the schema snapshot take seconds and run first; all of them run even
when one fails, so that one round shows everything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent

CHECKS: dict[str, list[str]] = {
    "format": [str(TOOLS / "ruff"), "format", "--check", "--quiet", "."],
    "lint": [str(TOOLS / "ruff"), "check", "--quiet", "."],
    "types": [str(TOOLS / "mypy")],
    "layers": [str(TOOLS / "lint-imports"), "--no-cache"],
}


def main(arguments: list[str]) -> int:
    """Run everything; return 0 only when all of it passed."""
    environment = dict(
        os.environ, PYTHONPATH=str(ROOT), QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8"
    )
    failed = []
    # Three workers for two cores: each waits for disks, processes and timers an eighth of its time. A file
    # stays on one worker, since its fixtures make vaults. In the order of their names the long files do not
    # come last, where one worker would be waited for.
    # A worker that dies ends the run: one started in its place waits for ever for the rest of a file.
    pytest = [sys.executable, "-m", "pytest", "-n", "3", "--dist", "loadfile", "-q"]
    pytest += ["--no-loadscope-reorder", "--max-worker-restart=0", *arguments]
    if not arguments:
        failed = _checked(environment)
    tests = subprocess.run(pytest, cwd=ROOT, env=environment)
    if failed:
        print("Failed before the tests: " + ", ".join(failed), flush=True)
    return 1 if failed else tests.returncode


def _checked(environment: dict[str, str]) -> list[str]:
    """Run the checks side by side, print what each says, and return the names of those that failed."""
    began = time.monotonic()
    running = {
        name: subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        for name, command in CHECKS.items()
    }
    failed = []
    for name, process in running.items():
        said = process.communicate()[0]
        verdict = "ok" if process.returncode == 0 else "FAILED"
        print(f"{name:<10} {verdict}  ({time.monotonic() - began:.0f} s)", flush=True)
        if process.returncode != 0:
            failed.append(name)
            sys.stdout.write(said.decode(errors="replace") + "\n")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
