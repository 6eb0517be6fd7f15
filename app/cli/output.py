"""What a verb answers, and where it goes: one JSON document or plain lines; progress elsewhere."""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.records.text import one_line, shown

_OBEYED = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a verb has to say.

    Attributes:
        document: the JSON document.
        lines: the same for people.
        notes: sentences for standard error, in either form.
        exit_code: 0, or what the contract says of this outcome.
        window: a vault to open the window on afterwards, where there is a screen.
    """

    document: Mapping[str, object]
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = field(default=())
    exit_code: int = 0
    window: Path | None = None


def deliver(answer: Answer, *, as_json: bool) -> None:
    """Print an answer."""
    for note in answer.notes:
        complain(note)
    if as_json:
        text = json.dumps(answer.document, ensure_ascii=False, indent=2)
        # The same document, without anything in it that a terminal would obey.
        text = _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    else:
        text = shown("\n".join(answer.lines))
    if text or as_json:
        # Names that are not UTF-8 were replaced on the way in; a terminal in another encoding
        # must not turn an answer into a traceback either.
        encoding = "utf-8" if as_json else (sys.stdout.encoding or "utf-8")
        sys.stdout.flush()
        sys.stdout.buffer.write((text + "\n").encode(encoding, "replace"))
        sys.stdout.flush()


def complain(sentence: str) -> None:
    """Print a sentence on standard error."""
    encoding = sys.stderr.encoding or "utf-8"
    line = ("kuager: " + one_line(sentence)).encode(encoding, "replace").decode(encoding)
    print(line, file=sys.stderr, flush=True)


class Terminal:
    """Progress on standard error: a bar that redraws on a terminal, a line now and then elsewhere."""

    _BAR_EVERY = 0.1
    _LINE_EVERY = 5.0

    def __init__(self) -> None:
        self._bar = sys.stderr.isatty()
        self._last = time.monotonic() if not self._bar else 0.0
        self._drawn = False

    def step(self, done: int, total: int, message: str) -> None:
        """Show how far the work is."""
        now = time.monotonic()
        if now - self._last < (self._BAR_EVERY if self._bar else self._LINE_EVERY):
            return
        self._last = now
        share = f"{min(done, total) * 100 // total:3d} % " if total else ""
        if self._bar:
            sys.stderr.write(f"\r\033[K{share}{message[:60]}")
            self._drawn = True
        else:
            sys.stderr.write(f"{share}{message}\n")
        sys.stderr.flush()

    def close(self) -> None:
        """Clear the bar."""
        if self._drawn:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
