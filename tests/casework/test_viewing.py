"""Thumbnails, waveforms and readable texts, of originals in a real vault."""

from __future__ import annotations

import array
import dataclasses
import io
import json
import math
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.casework.looking import viewing
from app.casework.looking.readable import (
    Header,
    Heading,
    Message,
    Prose,
    Readable,
    Table,
    cut,
    readable,
)
from app.casework.looking.viewing import make_thumbnails, thumbnail, waveform
from app.casework.receiving.ingest import ingest
from app.errors import Cancelled, Unreadable
from app.intake import process
from app.intake.spares import Spares
from app.records.evidence import Item
from app.vault.vault import Vault
from sample_data import build
from tests.intake import made

SAMPLE = Path(build.__file__).parent / "sources"
Take = Callable[..., Item]


@pytest.fixture
def take(vault: Vault, tmp_path: Path) -> Take:
    """Take bytes in under a name, and return the item."""

    def one(name: str, data: bytes) -> Item:
        path = tmp_path / name
        path.write_bytes(data)
        batch = ingest(vault, [path], "KZ-1")
        assert not batch.refused
        return batch.ingested[0].item

    return one


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one for every worker that is started."""
    started: list[int] = []
    honest = process.command

    def command() -> list[str]:
        started.append(1)
        return honest()

    monkeypatch.setattr(process, "command", command)
    return started


def jpeg(width: int = 800, height: int = 600) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def size_of(data: bytes | None) -> tuple[int, int]:
    assert data is not None
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
        picture.load()
        return picture.size


def test_a_thumbnail_is_made_once(vault: Vault, take: Take, starts: list[int]) -> None:
    item = take("a.jpg", jpeg())
    del starts[:]
    first = thumbnail(vault.cache, vault.blobs, item)
    assert size_of(first) == (256, 192)
    assert thumbnail(vault.cache, vault.blobs, item) == first
    assert viewing.held_thumbnail(vault.cache, item) == first
    assert len(starts) == 1
    assert size_of(thumbnail(vault.cache, vault.blobs, item, 64)) == (64, 48)


def test_pdfs_and_films_have_thumbnails_too(vault: Vault, take: Take) -> None:
    letter = take("a.pdf", made.pdf(["a letter"]))
    film = take("yard.mp4", (SAMPLE / "yard.mp4").read_bytes())
    with Spares(1) as spares:
        assert size_of(thumbnail(vault.cache, vault.blobs, letter, 256, spares)) == (181, 256)
        across, _down = size_of(thumbnail(vault.cache, vault.blobs, film, 128, spares))
        assert across == 128


def test_sound_and_text_have_none_and_start_nothing(
    vault: Vault, take: Take, starts: list[int]
) -> None:
    items = [
        take("a.txt", b"some words"),
        take("v.opus", (SAMPLE / "voice.opus").read_bytes()),
    ]
    del starts[:]
    assert [thumbnail(vault.cache, vault.blobs, item) for item in items] == [None, None]
    assert not starts


def test_a_file_that_cannot_be_drawn_is_tried_once(
    vault: Vault, take: Take, starts: list[int]
) -> None:
    item = take("a.png", made.png(30_000, 30_000, b"x"))
    del starts[:]
    for _ in range(3):
        assert thumbnail(vault.cache, vault.blobs, item) is None
    assert len(starts) == 1
    assert viewing.held_thumbnail(vault.cache, item) == b""


def test_a_moment_that_was_bad_is_not_remembered(
    vault: Vault, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = take("a.jpg", jpeg())
    with monkeypatch.context() as broken:
        broken.setattr(process, "command", lambda: ["/nowhere/at/all"])
        assert thumbnail(vault.cache, vault.blobs, item) is None
    assert size_of(thumbnail(vault.cache, vault.blobs, item)) == (256, 192)


def test_a_batch_is_drawn_by_two_and_nothing_is_left(
    vault: Vault, take: Take, tmp_path: Path
) -> None:
    items = [take(f"{n}.jpg", jpeg(400 + n, 300)) for n in range(5)]
    items.append(take("a.txt", b"words"))
    items.append(take("bad.png", made.png(30_000, 30_000, b"x")))
    steps = []

    class Watch:
        def step(self, done: int, total: int, message: str) -> None:
            steps.append((done, total))

    assert make_thumbnails(vault, items, Watch()) == 5
    assert steps[-1][1] == 6
    assert all(viewing.held_thumbnail(vault.cache, item) for item in items[:5])
    assert not any(thread.name.startswith("thumbnails") for thread in threading.enumerate())


def test_a_batch_that_is_cancelled_ends_what_it_draws(
    vault: Vault, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [take(f"{n}.jpg", jpeg(400 + n, 300)) for n in range(3)]
    stuck = ["python3", "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(process, "command", lambda: stuck)
    calls = []

    class Stop:
        def step(self, done: int, total: int, message: str) -> None:
            calls.append(done)
            if len(calls) == 3:
                raise Cancelled("Stopped.")

    began = time.monotonic()
    with pytest.raises(Cancelled):
        make_thumbnails(vault, items, Stop())
    assert time.monotonic() - began < 20
    # An end that was wanted says nothing about the file.
    assert [viewing.held_thumbnail(vault.cache, item) for item in items] == [None] * 3


def test_pages_are_looked_at_straight_from_the_vault(vault: Vault, take: Take) -> None:
    item = take("a.pdf", made.pdf(["one"], ["two"]))
    with Spares(1) as spares, viewing.open_pages(vault.blobs, item, spares=spares) as pages:
        assert pages.count == 2
        assert pages.render(2, 72).width == 595
    with pytest.raises(Unreadable):
        viewing.open_pages(vault.blobs, take("b.txt", b"words"))


def test_a_waveform_has_its_buckets_and_is_decoded_once(
    vault: Vault, take: Take, starts: list[int]
) -> None:
    half = [int(32_767 * 0.5 * math.sin(n * 0.7)) for n in range(16_000)]
    data = array.array("h", [0] * 16_000 + half).tobytes()
    item = take("a.wav", made.wav(len(data), data))
    del starts[:]
    found = waveform(vault.cache, vault.blobs, item, 50)
    assert len(found) == 50
    assert max(found[:24]) == 0
    assert found[26:] == pytest.approx([0.5] * 24, abs=0.02)
    assert waveform(vault.cache, vault.blobs, item, 50) == found
    assert len(starts) == 1
    short = take("b.wav", made.wav(32, array.array("h", [9_000] * 16).tobytes()))
    assert len(waveform(vault.cache, vault.blobs, short)) == 2_000


def test_a_recording_beyond_six_hours_is_spread_over_all_of_it(
    vault: Vault, take: Take, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = array.array("h", [20_000, -20_000] * 20_000).tobytes()
    item = take("a.wav", made.wav(len(data), data))
    honest = viewing.media.peaks

    def cut_short(*given: object, **more: object) -> object:
        return dataclasses.replace(honest(*given, **more), seconds=2.5, whole=False)  # type: ignore[arg-type]

    monkeypatch.setattr(viewing.media, "peaks", cut_short)
    found = waveform(vault.cache, vault.blobs, item, 100)
    assert min(found[:50]) > 0.4
    assert found[50:] == [0.0] * 50


def test_the_sample_recordings_say_their_measures(
    vault: Vault, take: Take, starts: list[int]
) -> None:
    film = take("yard.mp4", (SAMPLE / "yard.mp4").read_bytes())
    voice = take("voice.opus", (SAMPLE / "voice.opus").read_bytes())
    seen = viewing.media_facts(vault.cache, vault.blobs, film)
    assert (seen.has_video, seen.width > 0, seen.fps > 0) == (True, True, True)
    heard = viewing.media_facts(vault.cache, vault.blobs, voice)
    assert (heard.has_video, heard.duration > 5, heard.codecs) == (False, True, ("opus",))
    assert max(waveform(vault.cache, vault.blobs, voice)) > 0.05
    before = len(starts)
    assert viewing.media_facts(vault.cache, vault.blobs, film) == seen
    assert len(starts) == before
    with pytest.raises(Unreadable):
        viewing.media_facts(vault.cache, vault.blobs, take("a.txt", b"words"))


def stretches(found: Readable) -> Iterator[tuple[int, int]]:
    for block in found.blocks:
        yield block.whole
        if isinstance(block, Message):
            yield from (block.time, block.sender, block.said)
            if block.attachment:
                yield block.attachment
        elif isinstance(block, Header):
            yield from (block.name, block.value)
        elif isinstance(block, Table):
            for number in range(len(block)):
                yield from block.row(number)


def sound(found: Readable, vault: Vault) -> None:
    """Every stretch lies in what shows, in order, and the characters are the stored text's own."""
    assert found.text == vault.text(found.text_id)
    last = 0
    for block in found.blocks:
        assert block.whole.start >= last
        last = block.whole.end
    for start, end in stretches(found):
        assert 0 <= start <= end <= found.hidden.start


MAIL = (
    "From: =?utf-8?b?0JDQu9C40Y8=?= <a@example.org>\r\nTo: b@example.org\r\n"
    "Subject: =?utf-8?b?8J+YgCDQldGJ0ZE=?=\r\nDate: Thu, 06 Jan 2022 14:05:09 +0600\r\n"
    "X-Mailer: Secret\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПервая строка\r\n\r\nTo: вторая 😀\r\n"
    "--x\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename=list.csv\r\n\r\n"
    "a,b\r\n--x--\r\n"
).encode()


def test_a_message_has_headers_a_body_and_attachments(vault: Vault, take: Take) -> None:
    found = readable(vault, take("a.eml", MAIL))
    sound(found, vault)
    headers = [block for block in found.blocks if isinstance(block, Header)]
    assert [(found.shown(h.name), found.shown(h.value)) for h in headers] == [
        ("From", "Алия <a@example.org>"),
        ("To", "b@example.org"),
        ("Date", "Thu, 06 Jan 2022 14:05:09 +0600"),
        ("Subject", "😀 Ещё"),
    ]
    (body,) = [block for block in found.blocks if isinstance(block, Prose)]
    assert found.shown(body.whole) == "Первая строка\n\nTo: вторая 😀"
    assert [child.file_name for child in found.attachments] == ["list.csv"]
    assert "X-Mailer: Secret" in found.shown(found.hidden)
    assert found.kind == "mail"


TELEGRAM = {
    "name": "Друзья 😀", "type": "private_group",
    "messages": [
        {"id": 1, "type": "message", "date": "2022-01-06T14:05:00", "from": "Әлия",
         "text": "Ты где?\nОтветь: срочно"},
        {"id": 2, "type": "message", "date": "2022-01-06T14:06:00", "from": "Ким",
         "photo": "photos/photo_1.jpg", "text": ""},
        {"id": 3, "type": "service", "date": "2022-01-06T14:07:00", "actor": "Ким",
         "action": "invite_members", "members": ["Дана"], "text": ""},
    ],
}  # fmt: skip


def test_a_telegram_chat_is_cut_into_messages(vault: Vault, take: Take) -> None:
    found = readable(vault, take("result.json", json.dumps(TELEGRAM).encode()))
    sound(found, vault)
    heading, *messages = found.blocks
    assert isinstance(heading, Heading)
    assert found.shown(heading.whole) == "Друзья 😀"
    said = [
        (found.shown(m.time), found.shown(m.sender), found.shown(m.said))
        for m in messages
        if isinstance(m, Message)
    ]
    assert said == [
        ("2022-01-06 14:05:00", "Әлия", "Ты где?\nОтветь: срочно"),
        ("2022-01-06 14:06:00", "Ким", "[photo: photos/photo_1.jpg]"),
        ("2022-01-06 14:07:00", "Ким", "[invite_members] Дана"),
    ]
    with_photo = messages[1]
    assert isinstance(with_photo, Message)
    assert with_photo.attachment is not None
    assert found.shown(with_photo.attachment) == "photos/photo_1.jpg"
    assert found.shown(with_photo.whole).startswith("2022-01-06 14:06:00 Ким: ")


def test_several_chats_keep_their_names(vault: Vault, take: Take) -> None:
    both = {"type": "x", "chats": {"list": [TELEGRAM, {**TELEGRAM, "name": "Другие"}]}}
    data = json.dumps({**both, "messages": 0}).encode()
    found = readable(vault, take("result.json", data))
    sound(found, vault)
    names = [found.shown(b.whole) for b in found.blocks if isinstance(b, Heading)]
    assert names == ["Друзья 😀", "Другие"]
    assert sum(isinstance(block, Message) for block in found.blocks) == 6


def test_the_sample_whatsapp_chat_is_cut_into_messages(vault: Vault, take: Take) -> None:
    found = readable(vault, take("chat.txt", (SAMPLE / "whatsapp-chat.txt").read_bytes()))
    sound(found, vault)
    assert found.kind == "chat"
    messages = [block for block in found.blocks if isinstance(block, Message)]
    assert len(messages) > 10
    # Nothing of the export is lost: what lies between the messages is line ends.
    between = 0
    for message in messages:
        assert not found.text[between : message.whole.start].strip()
        between = message.whole.end
    assert all(found.shown(message.time) for message in messages)
    assert len({found.shown(message.sender) for message in messages}) < 8


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12.03.2022, 14:05 - Айгүл: где\nты?", ("Айгүл", "где\nты?", None)),
        ("[12.03.22, 14:05:09] Ким: \u200e<attached: 01-PHOTO.jpg>",
         ("Ким", "\u200e<attached: 01-PHOTO.jpg>", "01-PHOTO.jpg")),
        ("12/03/22, 2:05 PM - Kim: IMG 1.jpg (file attached)\nlook",
         ("Kim", "IMG 1.jpg (file attached)\nlook", "IMG 1.jpg")),
        ("12.03.2022, 14:05 - Сообщения зашифрованы", ("", "Сообщения зашифрованы", None)),
    ],
)  # fmt: skip
def test_lines_of_whatsapp(line: str, expected: tuple[str, str, str | None]) -> None:
    text = f"{line}\n12.03.2022, 14:06 - Я: да\n"
    kind, blocks = cut(text, len(text), "text/plain", "message-export")
    first = blocks[0]
    assert kind == "chat"
    assert isinstance(first, Message)
    name = first.attachment and text[slice(*first.attachment)]
    assert (text[slice(*first.sender)], text[slice(*first.said)], name) == expected


def test_tables_have_rows_and_cells(vault: Vault, take: Take) -> None:
    found = readable(vault, take("detainees.csv", (SAMPLE / "detainees.csv").read_bytes()))
    sound(found, vault)
    (table,) = found.blocks
    assert isinstance(table, Table)
    assert len(table) == found.text.rstrip("\n").count("\n") + 1
    rows = [[found.shown(cell) for cell in table.row(n)] for n in range(len(table))]
    assert "\n".join("\t".join(row) for row in rows) == found.text.rstrip("\n")
    assert max(map(len, rows)) == table.columns
    assert [table.row_at(table.row(n)[0].start) for n in (0, 1, len(table) - 1)] == [
        0, 1, len(table) - 1,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "media_type", "kind"),
    [
        ("just words", "message/rfc822", "email"),
        ("Subject: a\nFrom: b\n\nout of order", "message/rfc822", "email"),
        ("\n\nno headers", "message/rfc822", "email"),
        ('{"a": 1}', "application/json", "document"),
        ("no chat at all", "text/plain", "message-export"),
        ("one column\nonly", "text/csv", "spreadsheet"),
        ("12.03.2022, 14:05 - a: b", "text/plain", "document"),
    ],
)
def test_what_does_not_fit_is_plain_text(text: str, media_type: str, kind: str) -> None:
    assert cut(text, len(text), media_type, kind) == ("text", (Prose((0, len(text))),))  # type: ignore[arg-type]


def test_an_item_without_a_text_has_no_blocks(vault: Vault, take: Take) -> None:
    found = readable(vault, take("v.opus", (SAMPLE / "voice.opus").read_bytes()))
    assert found.kind == "text"
    assert not "".join(found.shown(block.whole) for block in found.blocks)


def test_hostile_texts_are_cut_in_linear_time() -> None:
    shapes = {
        "message/rfc822": "From: a\n" * 100_000,
        "text/csv": "\t" * 500_000 + "\n" * 500_000 + "x",
        "application/json": "2022-01-06 14:05:00 a: " + "x." * 300_000 + "\n" * 300_000,
    }
    began = time.process_time()
    for media_type, text in shapes.items():
        kind, blocks = cut(text, len(text), media_type, "")
        assert blocks
        assert kind != "text"
    long = "12.03.2022, 14:05 - a: " + "b.cdef (" * 100_000
    assert cut(long, len(long), "text/plain", "message-export")[0] == "chat"
    assert time.process_time() - began < 5
