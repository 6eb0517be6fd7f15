"""Reading pixels with Tesseract: pixels in by a pipe, words out by a pipe, no file in between."""

from __future__ import annotations

import contextlib
import csv
import functools
import io
import math
import os
import shutil
import subprocess
import threading
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from app.errors import Cancelled, Unreadable
from app.intake.ink import on_the_ink
from app.intake.ocr_word import OcrWord
from app.records.pages import PageImage

_WANTED = ("kaz", "rus", "eng", "uzb", "uzb_cyrl")
_AUTO = ("kaz", "rus", "eng")
"""What ``auto`` uses of what is installed. Russian alone misses every Kazakh letter; English adds
a third to the time. Uzbek, another fifth, is used when asked for."""

_SECONDS = 120
_COARSE = 8
"""Pixels: the paper's shade is taken from squares of this side."""

_EVEN = 225
"""A page whose paper is nowhere darker is read as it is."""

_DARK = 64
_WORD_LEVEL = "5"
_LINE_LEVEL = "4"

# Tesseract is one core's work for seconds: more of them than cores only makes each slower.
_turn = threading.BoundedSemaphore(max(1, os.cpu_count() or 1))


def available() -> bool:
    """Whether Tesseract and at least one useful language are on this machine."""
    return bool(languages())


@functools.cache
def languages() -> tuple[str, ...]:
    """Installed Tesseract languages that the program uses, best first."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        listed = subprocess.run(
            [program, "--list-langs"], capture_output=True, timeout=20, check=False, text=True
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    installed = set(listed.stdout.split())
    return tuple(name for name in _WANTED if name in installed)


def absence() -> str:
    """A sentence for people whose machine lacks Tesseract; ``""`` when it is there."""
    if available():
        return ""
    return (
        "Text in pictures was not read: the program Tesseract with Kazakh, Russian or English "
        "is not installed on this machine."
    )


def read(image: PageImage, languages: str = "auto", *, sparse: bool = False) -> tuple[OcrWord, ...]:
    """Read the words of one page.

    Args:
        image: the page's pixels.
        languages: Tesseract names joined by ``+``, or ``auto``.
        sparse: look for scattered words (photographs, screens) instead of paragraphs.

    Returns:
        Words in reading order; empty for a page without text.

    Raises:
        Unreadable: Tesseract is missing, failed or took longer than two minutes.
    """
    program = shutil.which("tesseract")
    chosen = choose() if languages == "auto" else languages
    if program is None or not chosen:
        raise Unreadable(absence() or "Tesseract lacks the languages asked for.")
    command = [
        program, "stdin", "stdout", "-l", chosen, "--psm", "11" if sparse else "3",
        "--dpi", str(max(70, min(2400, round(image.dpi)))), "tsv",
    ]  # fmt: skip
    image = _evened(image)
    magic = "P5" if image.mode == "L" else "P6"
    picture = f"{magic}\n{image.width} {image.height}\n255\n".encode() + image.pixels
    with _turn:
        table = _output(command, picture)
    return on_the_ink(_words(table.decode("utf-8", "replace"), 72 / image.dpi), image)


class Readings:
    """The readings of one job, which end together when nobody wants them any more."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopped = False

    def join(self) -> None:
        """Count what this thread reads from now on among them."""
        _mine.readings = self

    def stop(self) -> None:
        """End what is being read, and let nothing begin; whoever waits for it gets Cancelled."""
        with self._lock:
            self._stopped = True
            for process in self._running:
                process.kill()

    @property
    def stopped(self) -> bool:
        """Whether nobody wants them."""
        return self._stopped

    @contextlib.contextmanager
    def running(self, process: subprocess.Popen[bytes]) -> Iterator[None]:
        """Have a process ended with the others."""
        with self._lock:
            self._running.add(process)
            if self._stopped:
                process.kill()
        try:
            yield
        finally:
            with self._lock:
                self._running.discard(process)


_mine = threading.local()


def _output(command: list[str], picture: bytes) -> bytes:
    """What Tesseract says of a picture."""
    readings: Readings = getattr(_mine, "readings", None) or Readings()
    if readings.stopped:
        raise Cancelled("Reading was stopped.")
    try:
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        ) as process, readings.running(process):  # fmt: skip
            try:
                said, _nothing = process.communicate(picture, _SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                raise Unreadable(
                    "Reading the text of a picture took too long and was stopped."
                ) from None
            except BaseException:
                process.kill()
                raise
    except OSError:
        raise Unreadable("Tesseract could not be started.") from None
    if readings.stopped:
        raise Cancelled("Reading was stopped.")
    if process.returncode != 0:
        raise Unreadable("Tesseract failed on a picture; its text was not read.")
    return said


def _evened(image: PageImage) -> PageImage:
    """Return the picture on paper of one shade, or the picture itself where it is so already.

    Tesseract parts ink from paper by one threshold for the whole page: under a shadow, or on paper
    that has yellowed, it reads nothing at all, and what is not read is not hidden. Dividing by the
    local shade of the paper (the brightest nearby) mends that.
    """
    import numpy as np
    from PIL import Image, ImageFilter

    if min(image.width, image.height) < 4 * _COARSE:
        return image
    whole = Image.frombytes(image.mode, (image.width, image.height), image.pixels).convert("L")
    small = whole.reduce(_COARSE).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(4))
    shades = np.asarray(small)
    if int(shades.min()) >= _EVEN:
        return image
    paper = np.asarray(small.resize(whole.size, Image.Resampling.BILINEAR), np.uint16)
    # Black masks and dark pictures are not paper: their noise must not become letters.
    even = np.minimum(np.asarray(whole, np.uint16) * 255 // np.maximum(paper, _DARK), 255)
    return PageImage(
        image.width, image.height, "L", image.dpi, even.astype(np.uint8, copy=False).tobytes()
    )


def choose() -> str:
    """The languages that ``auto`` stands for on this machine, joined by ``+``."""
    there = languages()
    return "+".join(name for name in there if name in _AUTO) or "+".join(there)


def read_many(
    images: Sequence[PageImage] | Iterator[PageImage],
    languages: str = "auto",
    *,
    workers: int = 2,
    sparse: bool = False,
) -> Iterator[tuple[OcrWord, ...]]:
    """Read pages side by side, in order, holding at most ``workers + 1`` of them in memory.

    Raises:
        Unreadable: see :func:`read`.
    """
    waiting = []
    with ThreadPoolExecutor(workers, thread_name_prefix="ocr") as pool:
        for image in images:
            waiting.append(pool.submit(read, image, languages, sparse=sparse))
            if len(waiting) > workers:
                yield waiting.pop(0).result()
        for job in waiting:
            yield job.result()


def _words(table: str, scale: float) -> tuple[OcrWord, ...]:
    found: list[OcrWord] = []
    line, top, bottom = -1, 0.0, 0.0
    heading = None
    # Tesseract does not quote: a quotation mark is a character like any other.
    for row in csv.reader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if heading is None:
            heading = row
            continue
        if len(row) < 12:
            continue
        try:
            left, upper, width, height = (float(cell) for cell in row[6:10])
            confidence = float(row[10]) / 100
        except ValueError:
            continue
        if not all(math.isfinite(each) for each in (left, upper, width, height, confidence)):
            continue
        if row[0] == _LINE_LEVEL:
            line, top, bottom = line + 1, upper, upper + height
        elif row[0] == _WORD_LEVEL:
            text = unicodedata.normalize("NFC", "".join(row[11].split()))
            if not text:
                continue
            y0, y1 = upper, upper + height
            if bottom - top <= 2.2 * height:
                # The line's height rather than the ink's, so that a mask does not tell of the
                # letters.
                y0, y1 = min(y0, top), max(y1, bottom)
            found.append(
                OcrWord(
                    text,
                    round(left * scale, 2),
                    round(y0 * scale, 2),
                    round((left + width) * scale, 2),
                    round(y1 * scale, 2),
                    max(0.0, min(1.0, confidence)),
                    max(0, line),
                )
            )
    return tuple(found)
