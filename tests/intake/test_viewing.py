"""Files that stay open while a person turns their pages."""

from __future__ import annotations

import io
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.errors import Cancelled, Unreadable
from app.intake import wire
from app.intake.render import render_pages
from app.intake.spares import Spares
from app.intake.view import PageSession
from tests.intake import made
from tests.intake.watched import doctored, nothing_left, session, until, worker_pid

PDF = "application/pdf"


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    yield from nothing_left()


def test_pages_come_as_an_export_would_draw_them() -> None:
    def turn(document: pikepdf.Pdf) -> None:
        document.pages[1].Rotate = 90
        document.pages[2].CropBox = [0, 0, 300, 400]

    data = made.changed(made.pdf(["one"], ["two"], ["three"]), turn)
    drawn = list(render_pages(io.BytesIO(data), len(data), PDF, dpi=72))
    with session(data) as opened:
        assert opened.sizes() == [(595, 842), (842, 595), (300, 400)]
        assert opened.count == 3
        for number in (3, 1, 2, 1):
            assert opened.render(number, 72) == drawn[number - 1]
        assert opened.render(1, 72, colour="rgb").mode == "RGB"
        small = opened.picture(2, longest=100)
        assert (small.width, small.height) == (100, 71)


def test_two_thousand_pages_have_sizes_quickly() -> None:
    blank = pikepdf.new()
    for number in range(2_000):
        blank.add_blank_page(page_size=(200 + number, 300))
    out = io.BytesIO()
    blank.save(out)
    with session(out.getvalue()) as opened:
        opened.render(1, 20)
        began = time.monotonic()
        assert opened.sizes()[1_999] == (2_199, 300)
        assert time.monotonic() - began < 2
        assert opened.sizes() is not opened.sizes()


def test_the_pages_of_a_scan_are_turned_to_in_any_order() -> None:
    out = io.BytesIO()
    frames = [Image.new("L", (850 + n, 1100), 40 * n) for n in range(5)]
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:], dpi=(100, 100))
    with session(out.getvalue()) as opened:
        assert [round(width) for width, _ in opened.sizes()] == [612, 613, 613, 614, 615]
        for number in (5, 2, 1, 4):
            page = opened.render(number, 50)
            assert page.mode == "L"
            assert set(page.pixels) == {40 * (number - 1)}
        with pytest.raises(Unreadable, match="no such page"):
            opened.render(6, 50)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "BMP", "HEIF"])
def test_pictures_are_one_page_the_right_way_up(form: str) -> None:
    import pillow_heif

    pillow_heif.register_heif_opener()
    picture = Image.new("RGB", (400, 200), "red")
    picture.paste("blue", (0, 0, 200, 200))
    exif = Image.Exif()
    exif[0x0112] = 6
    out = io.BytesIO()
    picture.save(out, form, **({"exif": exif} if form == "JPEG" else {}))
    with Spares(1) as spares, session(out.getvalue(), spares=spares) as opened:
        ((width, height),) = opened.sizes()
        assert (height > width) == (form == "JPEG")
        page = opened.render(1, 96)
        red, _green, blue = page.pixels[:3]
        assert (blue > 200, red < 60) == (True, True)
        assert (page.width < page.height) == (form == "JPEG")
        # Drawn again, smaller: its pixels were not kept, its file was.
        assert max(opened.picture(longest=50).width, opened.picture(longest=50).height) == 50


def test_a_page_that_is_not_there_does_not_end_the_session() -> None:
    with session(made.pdf(["one"], ["two"])) as opened:
        opened.render(1, 30)
        first = worker_pid(opened)
        for number in (0, 3, -1):
            with pytest.raises(Unreadable, match="no such page"):
                opened.render(number, 30)
        opened.render(2, 30)
        assert worker_pid(opened) == first


def locked() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.pdf(["secret"]))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="тайна"))
    return out.getvalue()


def test_a_locked_file_says_so_until_it_is_unlocked() -> None:
    with session(locked()) as opened:
        for _ in range(6):
            with pytest.raises(Unreadable, match="locked with a password"):
                opened.sizes()
    with session(locked(), password="тайна") as opened:
        assert opened.count == 1


@pytest.mark.parametrize("data", [b"hello there", b"", b"PK\x03\x04", b"GIF89a" + bytes(50)])
def test_what_has_no_pages_is_refused_and_its_source_closed(data: bytes) -> None:
    source = io.BytesIO(data)
    with pytest.raises(Unreadable):
        PageSession(source, len(data), "")
    assert source.closed


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n" + b"<<" * 50_000,
        b"%PDF-1.7\ntrailer<</Root 1 0 R>>\n1 0 obj<</Pages 1 0 R/Kids[1 0 R]/Count 9>>",
        made.png(30_000, 30_000, b"x"),
        b"\xff\xd8\xff\xe0" + bytes(500),
        b"II*\x00\xff\xff\xff\xff",
    ],
)
def test_hostile_files_end_in_one_sentence(data: bytes) -> None:
    with session(data) as opened:
        for _ in range(2):
            with pytest.raises(Unreadable) as refusal:
                opened.render(1, 96)
            assert refusal.value.sentence in wire.REASONS.values()


def test_a_page_that_kills_its_reader_costs_that_page_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    doctored(monkeypatch, "os.abort()")
    with session(made.pdf(["one"], ["two"], ["three"])) as opened:
        for _ in range(3):
            opened.render(1, 30)
            with pytest.raises(Unreadable, match="made the reader fail"):
                opened.render(2, 30)
        opened.render(3, 30)
        with pytest.raises(Unreadable):
            opened.render(2, 30)
        # The fourth death was one too many: the file is not given another process.
        with pytest.raises(Unreadable, match="made the reader fail"):
            opened.render(3, 30)


@pytest.mark.parametrize(
    "lie",
    [
        "outlet.facts('image', width=9, height=9, mode='L', dpi=72); outlet.data(b'short'); return",
        "outlet.image(3, 3, 'L', 72, bytes(9)); outlet.image(3, 3, 'L', 72, bytes(9)); return",
        "outlet.text('words'); return",
        "return",
        "outlet.facts('image', width=10**5, height=10**5, mode='L', dpi=72)",
        "[outlet.facts('x') for _ in range(99)]; return",
    ],
)
def test_a_reader_that_was_taken_over_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, lie: str
) -> None:
    doctored(monkeypatch, lie)
    with session(made.pdf(["one"], ["two"])) as opened:
        opened.render(1, 30)
        with pytest.raises(Unreadable):
            opened.render(2, 30)
        opened.render(1, 30)


def test_the_clock_runs_while_it_works_and_not_while_it_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    doctored(monkeypatch, "time.sleep(60)")
    with session(made.pdf(["one"], ["two"]), silence=1.0) as opened:
        opened.render(1, 30)
        first = worker_pid(opened)
        time.sleep(2)
        opened.render(1, 30)
        assert worker_pid(opened) == first
        began = time.monotonic()
        with pytest.raises(Unreadable, match="took too long"):
            opened.render(2, 30)
        assert time.monotonic() - began < 15
        opened.render(1, 30)


def test_a_worker_that_the_system_ended_is_replaced_unseen() -> None:
    with session(made.pdf(["one"])) as opened:
        opened.render(1, 30)
        first = worker_pid(opened)
        os.kill(first, signal.SIGKILL)
        until(lambda: not opened._worker.alive)  # type: ignore[union-attr]
        opened.render(1, 30)
        assert worker_pid(opened) != first


def test_closing_ends_a_drawing_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    doctored(monkeypatch, "time.sleep(60)")
    source = io.BytesIO(made.pdf(["one"], ["two"]))
    opened = PageSession(source, len(source.getvalue()), PDF)
    opened.render(1, 30)
    outcome: list[BaseException] = []

    def draw() -> None:
        try:
            opened.render(2, 30)
        except BaseException as error:
            outcome.append(error)

    thread = threading.Thread(target=draw)
    thread.start()
    time.sleep(0.4)
    began = time.monotonic()
    opened.close()
    thread.join()
    assert time.monotonic() - began < 5
    assert [type(error) for error in outcome] == [Cancelled]
    assert source.closed
    with pytest.raises(Cancelled):
        opened.render(1, 30)
    opened.close()


def test_threads_that_ask_at_once_get_their_own_page() -> None:
    data = made.pdf(*[[f"page {n}"] for n in range(8)])
    drawn = list(render_pages(io.BytesIO(data), len(data), PDF, dpi=40))
    got = {}
    with session(data) as opened:

        def ask(number: int) -> None:
            got[number] = opened.render(number, 40)

        threads = [threading.Thread(target=ask, args=(n + 1,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [got[n + 1] for n in range(8)] == drawn


def test_turning_all_pages_keeps_memory_bounded() -> None:
    noisy = io.BytesIO()
    Image.effect_noise((600, 800), 60).save(noisy, "JPEG")
    book = made.pdf(*[["text"]] * 300)

    def illustrate(document: pikepdf.Pdf) -> None:
        for number, page in enumerate(document.pages):
            # A picture of its own on every page, so that a reader that kept them would show it.
            stream = document.make_stream(noisy.getvalue() + str(number).encode())
            stream.update(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=600, Height=800,
                    ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
                    Filter=pikepdf.Name.DCTDecode,
                )
            )  # fmt: skip
            page.Resources.XObject = pikepdf.Dictionary(P=stream)
            page.contents_add(b"q 500 0 0 700 40 40 cm /P Do Q")

    data = made.changed(book, illustrate)
    with session(data) as opened:

        def used() -> int:
            status = Path(f"/proc/{worker_pid(opened)}/status").read_text()
            return int(status.split("VmRSS:")[1].split()[0]) // 1024

        for number in range(1, 31):
            opened.render(number, 36)
        early = used()
        for number in range(31, 301):
            opened.render(number, 36)
        # PDFium keeps what it has read of the file; decoded, the 270 pictures would have 130 MB more.
        assert used() < early + len(data) // 1024**2 + 40
        first = used()
        for number in range(300, 0, -1):
            opened.render(number, 36)
        assert used() < first + 25


def test_a_worker_that_has_read_much_makes_way_for_a_fresh_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("app.intake.view._MOST_GIVEN", 1_000)
    seen = set()
    with session(made.pdf(["one"], ["two"])) as opened:
        for _ in range(6):
            assert opened.render(2, 30).width == 248
            seen.add(worker_pid(opened))
    assert len(seen) == 6
