"""Files built to break their reader: each ends in a result or one sentence, and leaves nothing."""

from __future__ import annotations

import base64
import io
import os
import random
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.errors import Unreadable
from app.intake import wire
from app.intake.extract import Extraction, extract
from app.intake.render import picture, render_pages
from tests.intake import made

SECONDS = 20


def read(data: bytes, name: str, **more: object) -> Extraction:
    began = time.monotonic()
    found = extract(io.BytesIO(data), len(data), name, ocr=False, **more)  # type: ignore[arg-type]
    assert time.monotonic() - began < SECONDS
    return found


@pytest.fixture(autouse=True)
def _watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """A working folder in which nothing may appear."""
    monkeypatch.chdir(tmp_path)
    temporary = Path(os.environ.get("TMPDIR", "/tmp"))
    before = {entry.name for entry in temporary.iterdir()}
    yield
    assert list(tmp_path.iterdir()) == []
    appeared = {entry.name for entry in temporary.iterdir()} - before
    assert not [name for name in appeared if "evil" in name or "kuager" in name]


def is_sentence(text: str) -> bool:
    return bool(text) and text[0].isupper() and text.endswith(".") and "Traceback" not in text


def drawn_or_refused(data: bytes) -> bool:
    """Whether drawing a PDF gave pages within the cap, or one sentence."""
    try:
        drawn = list(render_pages(io.BytesIO(data), len(data), "application/pdf", dpi=72))
    except Unreadable as refusal:
        return is_sentence(refusal.sentence)
    return bool(drawn) and all(page.width * page.height <= wire.MOST_PIXELS for page in drawn)


def noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.effect_noise((400, 300), 50).save(out, "JPEG")
    return out.getvalue()


def image(form: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((400, 300), 50).convert("RGB").save(out, form)
    return out.getvalue()


def heic() -> bytes:
    import pillow_heif

    out = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 64), "red")).save(out)
    return out.getvalue()


def pixel_bomb() -> bytes:
    # 900 megapixels of zeros in about a hundred kilobytes, twice compressed as PNG allows once.
    packer = zlib.compressobj(9)
    row = bytes(30_001)
    return made.png(
        30_000, 30_000, b"".join(packer.compress(row) for _ in range(3_000)) + packer.flush()
    )


def wrong_dimensions() -> bytes:
    data = bytearray(jpeg())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(data)


def locked_pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.pdf(["secret"]))) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


def many_pages(count: int) -> bytes:
    """As many page objects, written by hand: a library takes longer than reading them does."""
    content = b"BT /F 12 Tf 60 700 Td (page) Tj ET"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>>>"
        % (count, b" ".join(b"%d 0 R" % (5 + number) for number in range(count))),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        font,
        *[b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"] * count,
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, thing in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, thing)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def page_tree_loop() -> bytes:
    return (
        b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def stream_bomb() -> bytes:
    def grow(document: pikepdf.Pdf) -> None:
        spaces = zlib.compress(zlib.compress(b"q " * (1 << 26), 9), 9)
        content = pikepdf.Stream(document, spaces)
        content.Filter = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        document.pages[0].Contents = content

    return made.changed(made.pdf(["a"]), grow)


def font_bomb() -> bytes:
    def spoil(document: pikepdf.Pdf) -> None:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/FontFile2" in thing:
                program = bytearray(thing.FontFile2.read_bytes())
                for at in range(200, len(program), 7):
                    program[at] = at * 37 & 0xFF
                thing.FontFile2 = pikepdf.Stream(document, bytes(program) + noise(100_000))

    return made.changed(made.pdf(["Ержан Қасымов"] * 30), spoil)


def billion_laughs() -> str:
    levels = "".join(f'<!ENTITY l{n} "{("&l" + str(n - 1) + ";") * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{levels}]>'


def nested_mail(depth: int) -> bytes:
    out = [b"From: a@b\r\nDate: Thu, 06 Jan 2022 14:05:09 +0600\r\nSubject: deep\r\n"]
    for number in range(depth):
        out.append(
            b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (number, number)
        )
    out.append(b"Content-Type: text/plain\r\n\r\nbottom\r\n")
    return b"".join(out)


def mail(headers: bytes, body: bytes) -> bytes:
    return (
        b"From: a@b\r\nTo: c@d\r\nDate: Thu, 06 Jan 2022 14:05:09 +0600\r\n"
        + headers
        + b"\r\n"
        + body
    )


def sheet_bomb() -> bytes:
    row = '<row r="1"><c r="A1" t="inlineStr"><is><t>' + "a" * 100 + "</t></is></c></row>"
    data = "<worksheet><sheetData>" + row * 1_200_000 + "</sheetData></worksheet>"
    return made.zipped({"[Content_Types].xml": "<Types/>", "xl/worksheets/sheet1.xml": data})


def mp4(claimed: int) -> bytes:
    return (
        struct.pack(">I4s4sI", 20, b"ftyp", b"isom", 0) + b"isom"
        + struct.pack(">I4s", claimed, b"moov")
        + struct.pack(">I4s", claimed - 8, b"trak") + noise(200)
    )  # fmt: skip


UNREADABLE: dict[str, Callable[[], tuple[bytes, str]]] = {
    "900 megapixel png": lambda: (pixel_bomb(), "a.png"),
    "jpeg with wrong dimensions": lambda: (wrong_dimensions(), "a.jpg"),
    "truncated png": lambda: (image("PNG")[:20_000], "a.png"),
    "truncated jpeg": lambda: (jpeg()[:4_000], "a.jpg"),
    "truncated webp": lambda: (image("WEBP")[:2_000], "a.webp"),
    "broken heic": lambda: (heic()[:300], "a.heic"),
    "truncated docx": lambda: (made.docx(made.paragraph("a") * 5_000)[:-400], "a.docx"),
    "noise named pdf": lambda: (noise(5_000), "a.pdf"),
    "noise behind a pdf header": lambda: (b"%PDF-1.7\n" + noise(50_000), "a.pdf"),
    "locked pdf": lambda: (locked_pdf(), "a.pdf"),
    "page tree that contains itself": lambda: (page_tree_loop(), "a.pdf"),
    "docx bomb": lambda: (made.docx(made.paragraph("a" * 10_000) * 20_000), "a.docx"),
    "docx of 20,000 members": lambda: (
        made.docx("", {f"word/x{n}.xml": "" for n in range(20_000)}), "a.docx",
    ),
    "xlsx bomb": lambda: (sheet_bomb(), "a.xlsx"),
    "zip with escaping names": lambda: (
        made.zipped({"../../evil.txt": "x", "/evil2": "y"}), "a.zip",
    ),
    "rtf nested deeply": lambda: (b"{\\rtf1 " + b"{" * 200_000 + b"x" + b"}" * 200_000, "a.rtf"),
    "gif": lambda: (image("GIF"), "a.gif"),
    "svg": lambda: (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "a.svg"),
    "empty": lambda: (b"", "a.pdf"),
    "program": lambda: (b"MZ" + noise(4_000), "photo.jpg"),
    "mp4 with lying sizes": lambda: (mp4(0x7FFFFFFF), "a.mp4"),
    "wav without sound": lambda: (made.wav(0xFFFFFFFF, b"")[:30], "a.wav"),
    "tiff header alone": lambda: (b"II*\x00\xff\xff\xff\x7f", "a.tif"),
    "json nested deeply": lambda: (
        b'{"type":"x","messages":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "result.json",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(UNREADABLE))
def test_is_refused_with_one_sentence(case: str) -> None:
    data, name = UNREADABLE[case]()
    found = read(data, name)
    assert is_sentence(found.unreadable)
    assert found.unreadable in wire.REASONS.values()
    assert found.children == ()
    with pytest.raises(Unreadable) as refusal:
        list(render_pages(io.BytesIO(data), len(data), found.media_type))
    assert is_sentence(refusal.value.sentence)


def test_locked_pdf_says_so_and_opens_with_its_password() -> None:
    assert "password" in read(locked_pdf(), "a.pdf").unreadable
    assert "secret" in read(locked_pdf(), "a.pdf", password="u").text


def test_ten_thousand_pages_are_all_read() -> None:
    data = many_pages(10_000)
    found = read(data, "a.pdf")
    assert not found.unreadable
    assert len(found.pages) == 10_000
    assert found.text.count("page") == 10_000


def test_truncated_pdf_gives_pages_or_a_sentence() -> None:
    whole = made.pdf(["a"], ["b"], ["c"])
    found = read(whole[: len(whole) * 2 // 3], "a.pdf")
    assert found.pages or is_sentence(found.unreadable)


def test_pdf_with_scripts_and_attachments_runs_nothing() -> None:
    def arm(document: pikepdf.Pdf) -> None:
        document.Root.OpenAction = pikepdf.Dictionary(
            S=pikepdf.Name.Launch,
            F="/bin/sh",
            Next=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="x"),
        )
        document.Root.Names = pikepdf.Dictionary(
            JavaScript=pikepdf.Dictionary(
                Names=pikepdf.Array(
                    ["s", pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('Ержан')")]
                )
            )
        )
        document.attachments["../../evil.sh"] = b"rm -rf"

    found = read(made.changed(made.pdf(["visible"]), arm), "a.pdf")
    assert not found.unreadable
    assert [(child.name, child.data) for child in found.children] == [("evil.sh", b"rm -rf")]
    assert "Ержан" in found.text[found.hidden_from :]
    assert any("scripts" in note for note in found.notes)


def test_huge_page_is_drawn_coarser() -> None:
    def grow(document: pikepdf.Pdf) -> None:
        document.pages[0].MediaBox = pikepdf.Array([0, 0, 14_400, 14_400])

    data = made.changed(made.pdf(["a"]), grow)
    (drawn,) = render_pages(io.BytesIO(data), len(data), "application/pdf", dpi=200)
    assert drawn.width * drawn.height <= wire.MOST_PIXELS
    assert drawn.dpi == pytest.approx(drawn.width / 14_400 * 72, rel=1e-3)


@pytest.mark.parametrize("box", [[0, 0, 1e9, 1e9], [0, 0, 0, 0], [5, 5, 5, 900]])
def test_absurd_page_boxes_end_well(box: list[float]) -> None:
    def spoil(document: pikepdf.Pdf) -> None:
        document.pages[0].MediaBox = pikepdf.Array([int(side) for side in box])

    data = made.changed(made.pdf(["a"]), spoil)
    found = read(data, "a.pdf")
    assert found.pages or is_sentence(found.unreadable)
    assert drawn_or_refused(data)


@pytest.mark.parametrize("make", [stream_bomb, font_bomb])
def test_pdf_bombs_end_in_pages_or_a_sentence(make: Callable[[], bytes]) -> None:
    data = make()
    found = read(data, "a.pdf")
    assert found.pages or is_sentence(found.unreadable)
    assert drawn_or_refused(data)


def test_external_entities_and_laughs_stay_outside() -> None:
    head = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    found = read(made.docx(made.paragraph("before &x; after"), head=head), "a.docx")
    assert "root:" not in found.text
    found = read(made.docx(made.paragraph("&l9;"), head=billion_laughs()), "a.docx")
    assert found.text.count("ha") < 1_000


def test_members_with_escaping_names_are_only_labels() -> None:
    more = {"../../evil.xml": "x", "word/embeddings/../../../evil.exe": b"MZ", "word\\evil": b"1"}
    found = read(made.docx(made.paragraph("text"), more), "a.docx")
    assert found.text.startswith("text")
    assert [child.name for child in found.children] == ["evil.exe"]


def test_mail_of_a_thousand_parts_in_each_other() -> None:
    found = read(nested_mail(1_000), "a.eml")
    assert is_sentence(found.unreadable) or "deep" in found.text


def test_mail_of_a_thousand_messages_beside_each_other() -> None:
    part = b"--x\r\nContent-Type: message/rfc822\r\n\r\nSubject: s\r\n\r\nhello\r\n"
    data = mail(b"Content-Type: multipart/mixed; boundary=x\r\n", part * 1_000 + b"--x--\r\n")
    found = read(data, "a.eml")
    assert len(found.children) == 1_000
    assert b"hello" in found.children[999].data


def test_mail_with_a_header_of_ten_megabytes() -> None:
    found = read(mail(b"Subject: " + b"=?utf-8?q?a?= " * 700_000 + b"\r\n", b"body"), "a.eml")
    assert "body" in found.text


def test_html_mail_opens_no_local_file() -> None:
    body = b'<p>Hello</p><img src="file:///etc/passwd"><img src="https://tracker.example/x.gif">'
    found = read(mail(b"Content-Type: text/html\r\n", body), "a.eml")
    assert "root:" not in found.text
    assert "Hello" in found.text[: found.hidden_from]
    assert any("not fetched" in note for note in found.notes)


@pytest.mark.parametrize("loop", [False, True])
def test_tiff_of_ten_thousand_directories(loop: bool) -> None:
    data = made.tiff_directories(10_000, loop=loop)
    found = read(data, "a.tif")
    assert found.pages or is_sentence(found.unreadable)
    assert not found.pages or found.notes or found.unreadable


def test_tiff_that_points_to_itself() -> None:
    found = read(made.tiff_directories(1, loop=True), "a.tif")
    assert len(found.pages) == 1


def test_text_with_zeros_and_bad_bytes() -> None:
    found = read(b"first line\x00\nsecond \xff\xfe line\n" + b"third line\n" * 50, "a.txt")
    assert "\x00" not in found.text
    assert "third line" in found.text


def test_fifty_megabytes_in_one_line() -> None:
    found = read(b"abcdefghij" * 5_000_000, "a.txt")
    assert len(found.text) == 50_000_000


def test_text_beyond_the_cap_is_cut_and_says_so() -> None:
    found = read(b"abcdefghij" * 7_000_000, "a.txt")
    assert len(found.text) == wire.MOST_TEXT
    assert "beginning" in found.unreadable


def test_direction_override_in_a_name_is_removed() -> None:
    name = base64.b64encode("..\\evil\u202efdp.exe".encode())
    data = mail(
        b"Content-Type: multipart/mixed; boundary=x\r\n",
        b"--x\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;"
        b' filename="=?utf-8?b?' + name + b'?="\r\n\r\nx\r\n--x--\r\n',
    )
    children = read(data, "a.eml").children
    assert len(children) == 1
    for child in children:
        assert not set(child.name) & {"\u202e", "/", "\\", "\x00"}


def test_wav_with_lying_sizes() -> None:
    found = read(made.wav(0xFFFFFFFF, bytes(16_000)), "a.wav")
    assert found.kind_hint == "audio"
    assert is_sentence(found.unreadable) or found.proposals


def test_a_small_picture_of_a_bomb_is_refused_too() -> None:
    data = pixel_bomb()
    with pytest.raises(Unreadable):
        picture(io.BytesIO(data), len(data), "image/png")
