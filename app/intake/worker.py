"""The worker: a fresh process that reads one file and can do nothing else.

Started by :mod:`app.intake.process`. Order matters: the job (trusted, from the parent) says which
format is to be read; that format's libraries are imported and exercised once, since nothing can be
imported later; then the process gives up its rights; only then it asks for the first byte of the
file. A process that is started ahead is told the format alone (``wait``), comes as far as that, and
learns of its file later. A ``view`` of a file takes one job after another; all are of that one file.
"""

from __future__ import annotations

import codecs
import importlib
import io
import json
import os
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import BinaryIO, Protocol

from app.intake import sandbox, wire

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
    "ascii", "latin-1", "cp1251", "cp1252", "koi8-r", "koi8-u", "cp866", "iso8859-5",
    "mac-cyrillic", "ptcp154", "kz1048", "mac-roman", "cp437",
)  # fmt: skip
"""Codecs are modules too: what is not loaded before the lock-down cannot be loaded after it."""


STREAMED = frozenset(("shape", "stream"))
"""Jobs that decode a recording from its beginning to its end, or look how that would be done."""

_STREAM_CPU_SECONDS = 6 * 3600
"""Processor seconds for them: long films take long, and every block that comes is progress."""


_MODEL_MEMORY = 16 * 1024**3
"""Bytes of address space for a speech model, which is held as a file and as tables while it is read."""


class Failed(Exception):
    """Reading cannot go on.

    Attributes:
        reason: key of :data:`app.intake.wire.REASONS`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Outlet:
    """Where a format puts what it found. Every method sends at once: nothing piles up here."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._text = 0

    def facts(self, what: str, **values: object) -> None:
        """Send named values: a page, a proposal, a remark."""
        payload = json.dumps({"is": what, **values}, ensure_ascii=False, separators=(",", ":"))
        self._frame(wire.FACTS, payload.encode("utf-8", "replace"))

    def text(self, text: str, *, hidden: bool = False) -> None:
        """Send running text, of what a reader of the file sees or (``hidden``) does not see."""
        data = text.encode("utf-8", "replace")
        if self._text + len(data) > wire.MOST_TEXT:
            data = data[: max(0, wire.MOST_TEXT - self._text)]
            self.note("text-cut")
        self._text += len(data)
        step = wire.CAPS[wire.TEXT] - 1
        for start in range(0, len(data), step):
            self._frame(wire.TEXT, (b"h" if hidden else b"v") + data[start : start + step])
        if self._text >= wire.MOST_TEXT:
            raise Enough

    def note(self, code: str, count: int = 0) -> None:
        """Send a remark from :data:`app.intake.wire.NOTES`."""
        self.facts("note", code=code, count=count)

    def propose(self, field: str, value: str, origin: str) -> None:
        """Send a value read from the file's own metadata."""
        value = " ".join(value.split())
        if value:
            self.facts("proposal", field=field, value=value[:500], origin=origin)

    def child(self, name: str, data: bytes) -> None:
        """Send an attachment."""
        self.facts("child", name=name[:500], size=len(data))
        self._frame(wire.DATA, data)

    def data(self, numbers: object) -> None:
        """Send a buffer whose meaning an announcement has given."""
        self._frame(wire.DATA, numbers)

    def image(self, width: int, height: int, mode: str, dpi: float, pixels: object) -> None:
        """Send the pixels of one page."""
        self.facts("image", width=width, height=height, mode=mode, dpi=dpi)
        self._frame(wire.DATA, pixels)

    def _frame(self, kind: bytes, payload: object) -> None:
        view = memoryview(payload)  # type: ignore[arg-type]
        self._stream.write(wire.HEADER.pack(kind, view.nbytes))
        if view.nbytes:
            self._stream.write(view.cast("B"))
        self._stream.flush()

    def end(self) -> None:
        """Say that the job is finished."""
        self._frame(wire.DONE, b"")

    def fail(self, reason: str) -> None:
        """Say that the job failed."""
        self._frame(wire.FAILED, reason.encode())

    def ask(self, offset: int, length: int) -> None:
        """Ask the parent for bytes of the file."""
        self._frame(wire.ASK, wire.READ.pack(offset, length))


class Enough(Exception):
    """A cap was reached; what was sent stands."""


class Source(io.RawIOBase):
    """The file: seekable, read by the parent on request, in blocks that are kept for a while."""

    _BLOCK = 1024 * 1024
    _KEPT = 16

    def __init__(self, size: int, outlet: Outlet, answers: BinaryIO) -> None:
        super().__init__()
        self.size = size
        self._outlet = outlet
        self._answers = answers
        self._at = 0
        self._blocks: dict[int, bytes] = {}

    def readable(self) -> bool:
        """True."""
        return True

    def seekable(self) -> bool:
        """True."""
        return True

    def tell(self) -> int:
        """The position."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move; beyond the end is allowed and reads nothing."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("negative position")
        self._at = base + offset
        return self._at

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as the file goes."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        done = 0
        while done < len(view) and self._at < self.size:
            number, inside = divmod(self._at, self._BLOCK)
            block = self._block(number)
            part = block[inside : inside + len(view) - done]
            if not part:
                break
            view[done : done + len(part)] = part
            done += len(part)
            self._at += len(part)
        return done

    def read(self, size: int | None = -1) -> bytes:
        """Read ``size`` bytes, or all that is left."""
        left = max(0, self.size - self._at)
        wanted = left if size is None or size < 0 else min(size, left)
        # Whoever asks for everything at once asks for memory: refuse before it is allocated.
        if wanted > sandbox.MEMORY // 4:
            raise Failed("too-big")
        buffer = bytearray(wanted)
        return bytes(buffer[: self.readinto(buffer)])

    def _block(self, number: int) -> bytes:
        block = self._blocks.pop(number, None)
        if block is None:
            self._outlet.ask(number * self._BLOCK, self._BLOCK)
            (length,) = wire.ANSWER.unpack(_exactly(self._answers, wire.ANSWER.size))
            block = _exactly(self._answers, length)
            if len(self._blocks) >= self._KEPT:
                self._blocks.pop(next(iter(self._blocks)))
        self._blocks[number] = block
        return block


class Job:
    """What the parent asks for.

    Attributes:
        do: ``extract``, ``render``, ``picture``, ``sizes``, ``facts``, ``waveform``, ``shape`` or
            ``stream``; ``wait`` for a job that comes later, ``view`` for several on the same file.
        reader: module of ``app.intake.formats``.
        media_type: as detected.
        size: bytes of the source.
        password: to unlock it, or None.
        dpi: pixels per inch wanted.
        pages: 1-based page numbers wanted, or None for all.
        colour: ``auto``, ``grey`` or ``rgb``.
        longest: pixels along the longer side, for ``picture``.
        points: how many peaks a waveform has at least, where the sound is long enough.
        encoding: of a table in plain text, as it was told; ``""`` takes UTF-8 and nothing else.
        delimiter: between its cells, as it was told, or ``""``.
        sheet: name of the sheet of a workbook that is wanted, or ``""``.
        fonts: the shipped fonts, read before the lock-down.
    """

    def __init__(self, untold: dict[str, object]) -> None:
        self.do = str(untold["do"])
        self.reader = str(untold["reader"])
        self.media_type = str(untold["media_type"])
        self.size = int(str(untold["size"]))
        password = untold.get("password")
        self.password = None if password is None else str(password)
        self.dpi = float(str(untold.get("dpi", 200)))
        pages = untold.get("pages")
        self.pages = [int(page) for page in pages] if isinstance(pages, list) else None
        self.colour = str(untold.get("colour", "auto"))
        self.longest = int(str(untold.get("longest", 512)))
        self.points = int(str(untold.get("points", 2000)))
        self.encoding = str(untold.get("encoding", ""))
        self.delimiter = str(untold.get("delimiter", ""))
        self.sheet = str(untold.get("sheet", ""))
        self.fonts: tuple[bytes, ...] = ()


class Viewer(Protocol):
    """A file that stays open."""

    def answer(self, job: Job, outlet: Outlet) -> None:
        """Do a ``sizes``, ``render`` or ``picture`` job on it."""


class Format(Protocol):
    """What a module of ``app.intake.formats`` offers."""

    def warm(self, job: Job) -> None:
        """Import and exercise whatever reading needs."""

    def run(self, job: Job, source: Source, outlet: Outlet) -> None:
        """Read the file and put what is found into the outlet."""

    def view(self, job: Job, source: Source) -> Viewer:
        """Open the file to look at its pages; only formats that have pages offer this."""


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        # The parent went away: nobody is left to tell.
        os._exit(1)
    return data


def _told(answers: BinaryIO) -> Job:
    (length,) = wire.ANSWER.unpack(_exactly(answers, wire.ANSWER.size))
    return Job(json.loads(_exactly(answers, length)))


def _run(work: Callable[[], None], outlet: Outlet) -> None:
    try:
        work()
    except Enough:
        outlet.end()
    except Failed as error:
        outlet.fail(error.reason)
    except MemoryError:
        outlet.fail("memory")
    except RecursionError:
        outlet.fail("nested")
    except Exception:
        # Whatever a parser throws at a file that was built to make it throw is one thing to a
        # person: the file is damaged. The details could quote the file and go nowhere.
        outlet.fail("broken")
    else:
        outlet.end()


def _view(job: Job, form: Format, source: Source, outlet: Outlet, answers: BinaryIO) -> None:
    """Open the file, say how that went, and answer until the parent goes away."""
    opened: list[Viewer] = []
    _run(lambda: opened.append(form.view(job, source)), outlet)
    while opened:
        wanted = _told(answers)
        _run(partial(opened[0].answer, wanted, outlet), outlet)


def main(arguments: Iterable[str] = ()) -> None:
    """Serve one file on standard input and output, then exit."""
    del arguments
    answers = os.fdopen(os.dup(0), "rb", buffering=wire.MOST_ASKED)
    stream = os.fdopen(os.dup(1), "wb", buffering=65536)
    # A library that prints must not be able to forge a frame.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    os.close(nowhere)
    outlet = Outlet(stream)
    job = _told(answers)
    form: Format = importlib.import_module(f"app.intake.formats.{job.reader}")
    for name in ENCODINGS:
        codecs.lookup(name)
    form.warm(job)
    sys.setrecursionlimit(2000)
    seconds = _STREAM_CPU_SECONDS if job.do in STREAMED else sandbox.CPU_SECONDS
    memory = _MODEL_MEMORY if job.reader == "speech" else sandbox.MEMORY
    outlet.facts("ready", level=sandbox.lock_down(memory=memory, cpu_seconds=seconds))
    if job.do == "wait":
        job = _told(answers)
    source = Source(job.size, outlet, answers)
    if job.do == "view":
        _view(job, form, source, outlet, answers)
    else:
        _run(lambda: form.run(job, source, outlet), outlet)
    # No clean-up: finalizers of a library that was fed a hostile file are more of the same.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
