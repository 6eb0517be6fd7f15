"""The proof finds a secret on every channel where one can be planted, and clears a clean bundle."""

from __future__ import annotations

import base64
import io
import json
import os
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
import pytest
from bundled import (
    DIGEST,
    LATIN,
    LINES,
    NAME,
    SECRETS,
    SURNAME,
    VISIBLE,
    Read,
    bundle,
    burnt,
    facsimile,
    found,
    jpeg,
    png,
    saved,
    says,
    sound,
    workbook,
    zipped,
)
from drawing import pdf, render, spans, words
from PIL import Image, PngImagePlugin

from app.errors import NotFound
from app.records.pages import PageImage
from app.records.people import Identity
from app.redaction.pages.encode import pixels_digest
from app.redaction.pages.facsimile import burn_page
from app.redaction.pages.transcript import typeset
from app.redaction.proof import prove as proof_module
from app.redaction.proof.needles import SHORTEST, Needles, spellings
from app.redaction.proof.prove import CHANNELS, Secrets, prove


def test_a_clean_bundle_is_clean(tmp_path: Path) -> None:
    proof = prove(bundle(tmp_path / "b"), SECRETS, ocr=says(*VISIBLE))
    assert proof.leaks == ()
    assert (proof.verdict, proof.complete) == ("clean", True)
    assert [attempt.channel for attempt in proof.attempts] == list(CHANNELS)
    counts = {attempt.channel: attempt.checked for attempt in proof.attempts}
    assert all(counts[name] for name in ("raw-bytes", "pdf-text", "pdf-grammar", "ocr", "pictures"))


def test_without_ocr_it_says_that_it_is_incomplete(tmp_path: Path) -> None:
    proof = prove(bundle(tmp_path / "b"), SECRETS)
    assert (proof.verdict, proof.complete) == ("clean", False)


def test_where_faces_are_hidden_and_cannot_be_looked_for_it_is_incomplete(tmp_path: Path) -> None:
    hiding = replace(SECRETS, categories=(*SECRETS.categories, "face"))
    made = bundle(tmp_path / "b")
    assert not prove(made, hiding, ocr=says(*VISIBLE)).complete
    assert prove(made, hiding, ocr=says(*VISIBLE), faces=lambda _image: ()).complete


def test_no_bundle() -> None:
    with pytest.raises(NotFound):
        prove(Path("nowhere"), SECRETS)


PLAIN: dict[str, bytes] = {
    "utf-8": SURNAME.encode(),
    "lower case": SURNAME.lower().encode(),
    "utf-16-le": SURNAME.encode("utf-16-le"),
    "utf-16-be": SURNAME.encode("utf-16-be"),
    "cp1251": SURNAME.encode("cp1251"),
    "koi8-r": SURNAME.encode("koi8-r"),
    "cp866": SURNAME.encode("cp866"),
    "hex": SURNAME.encode().hex().encode(),
    "hex capitals": SURNAME.encode().hex().upper().encode(),
    "utf-16 hex": SURNAME.encode("utf-16-be").hex().encode(),
    "percent": "".join(f"%{b:02X}" for b in SURNAME.encode()).encode(),
    "json escapes": json.dumps(SURNAME).encode(),
    "html entities": "".join(f"&#{ord(c)};" for c in SURNAME).encode(),
    "quoted-printable": "".join(f"={b:02X}" for b in SURNAME.encode()).encode(),
    "base64": base64.b64encode(NAME.encode()),
    "base64 at 1": base64.b64encode(b"x" + NAME.encode()),
    "base64 at 2": base64.b64encode(b"xy" + NAME.encode()),
    "backwards": SURNAME[::-1].encode(),
    "latin": LATIN.encode(),
    "number": b"850412300159",
    "a file name": "допрос-Е.pdf".encode(),
}


@pytest.mark.parametrize("plant", list(PLAIN), ids=list(PLAIN))
def test_a_string_in_any_spelling(tmp_path: Path, plant: str) -> None:
    folder = bundle(tmp_path / "b")
    # Among bytes that are no text, as in the middle of a picture.
    (folder / "data/exhibits/0009.bin").write_bytes(b"\0\xff\x80\x01" + PLAIN[plant] + b"\0\xfe")
    assert "raw-bytes" in found(prove(folder, SECRETS, ocr=says(*VISIBLE)))


@pytest.mark.parametrize(
    "plant",
    [DIGEST.encode(), DIGEST.upper().encode(), bytes.fromhex(DIGEST),
     base64.b64encode(bytes.fromhex(DIGEST))],
)  # fmt: skip
def test_the_hash_of_an_original(tmp_path: Path, plant: bytes) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "extra.txt").write_bytes(b"sha256 " + plant)
    assert "digests" in found(prove(folder, SECRETS))


TEXTS = {
    "an inflected name": ("data/a.txt", "показания Сейткалиева"),
    "another alphabet": ("data/a.txt", "Mr Seytkaliyev said"),
    "letter-spaced": ("data/a.txt", "С е й т к а л и е в сказал"),
    "split by markup": ("data/a.html", "<p>Сей<b>ткал</b>иев</p>"),
    "an attribute": ("data/a.html", "<p title='Сейткалиева'>x</p>"),
    "a comment": ("data/a.html", "<p>x</p><!-- Сейткалиеву -->"),
    "a json key": ("data/a.json", json.dumps({"Сейткалиеву": 1})),
    "a picture in a page": (
        "data/a.html",
        "<img src='data:image/jpeg;base64,"
        + base64.b64encode(jpeg(comment=SURNAME.encode())).decode()
        + "'>",
    ),
}


@pytest.mark.parametrize("plant", list(TEXTS), ids=list(TEXTS))
def test_a_name_in_a_text(tmp_path: Path, plant: str) -> None:
    folder = bundle(tmp_path / "b")
    name, text = TEXTS[plant]
    (folder / name).write_text(text)
    proof = prove(folder, SECRETS)
    assert proof.verdict == "leak"
    assert SURNAME[:6] not in "".join(f"{leak.where} {leak.what}" for leak in proof.leaks)


def test_a_file_name(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "data/Seitkaliev.txt").write_text("x")
    proof = prove(folder, SECRETS)
    assert "file-names" in found(proof)
    assert LATIN not in repr(proof)


def test_a_hash_that_looks_like_a_name_is_none(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    people = (Identity("p2", ("Aziz Karimov",), "Person 2"),)
    manifest = folder / "manifest-sha256.txt"
    manifest.write_text(f"{'0123456789abcdef' * 3}0a2120bcdef01234  data/index.json\n")
    assert prove(folder, replace(SECRETS, identities=people)).leaks == ()
    manifest.write_text(f"{'0' * 64}  data/index.json\nAziz Karimov\n")
    assert "text" in found(prove(folder, replace(SECRETS, identities=people)))


def test_a_file_that_a_bundle_has_no_use_for(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "data/exhibits/thumbs.db").write_bytes(b"nothing")
    (leak,) = prove(folder, SECRETS).leaks
    assert (leak.channel, leak.where) == ("file-names", "a file's name")


def test_the_time_of_a_file_that_was_just_written(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    paths = [folder / "data", *folder.rglob("*")]
    day = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
    for path in sorted(paths, key=lambda each: len(each.parts), reverse=True):
        os.utime(path, (day, day))
    dated = replace(SECRETS, dated=True)
    assert "timestamps" not in found(prove(folder, dated))
    os.utime(folder / "data/index.json", (day + 3600, day + 3600))
    assert "timestamps" in found(prove(folder, dated))
    assert "timestamps" not in found(prove(folder, SECRETS))


def test_a_link_out_of_the_bundle(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "data/link").symlink_to("/etc/hostname")
    assert "file-names" in found(prove(folder, SECRETS))


def add_key(document: pikepdf.Pdf, where: str, key: str, value: object) -> None:
    target = {"root": document.Root, "page": document.pages[0].obj, "info": document.docinfo}
    target[where][key] = value


def hex_text(text: str, mode: int = 3) -> str:
    return f"BT /F1 12 Tf {mode} Tr 10 10 Td <{text.encode('latin-1').hex()}> Tj ET"


def attach(document: pikepdf.Pdf) -> None:
    document.attachments["a.txt"] = pikepdf.AttachedFileSpec(document, SURNAME.encode())


def annotation(document: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents="x"
    )
    document.pages[0].obj.Annots = pikepdf.Array([note])


def bookmark(document: pikepdf.Pdf) -> None:
    with document.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(f"Testimony of {NAME}", 0))


def javascript(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")


def metadata(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as xmp:
        xmp["dc:title"] = NAME


def in_stream(document: pikepdf.Pdf) -> None:
    drawing = pikepdf.Stream(document, zlib.compress(f"% {SURNAME}".encode()))
    drawing.Filter = pikepdf.Name.FlateDecode
    drawing.Subtype = pikepdf.Name.Form
    document.pages[0].obj.Resources.XObject.F = drawing


def behind_picture(document: pikepdf.Pdf) -> None:
    picture = document.pages[0].obj.Resources.XObject.I
    picture.write(picture.read_raw_bytes() + b"tail", filter=pikepdf.Name.FlateDecode)


PDFS: dict[str, tuple[str, Callable[[pikepdf.Pdf], None]]] = {
    "info": ("pdf-streams", lambda d: add_key(d, "info", "/Title", NAME)),
    "info in full capitals": ("pdf-streams", lambda d: add_key(d, "info", "/Title", NAME.upper())),
    "a date": ("timestamps", lambda d: add_key(d, "info", "/CreationDate", "D:20240301120000Z")),
    "xmp": ("pdf-grammar", metadata),
    "attachment": ("pdf-grammar", attach),
    "annotation": ("pdf-grammar", annotation),
    "bookmark": ("pdf-streams", bookmark),
    "script": ("pdf-grammar", javascript),
    "actual text": ("pdf-grammar", lambda d: add_key(d, "page", "/ActualText", "x")),
    "thumbnail": ("pdf-grammar", lambda d: add_key(d, "page", "/Thumb", 1)),
    "layers": ("pdf-grammar", lambda d: add_key(d, "root", "/OCProperties", 1)),
    "structure": ("pdf-grammar", lambda d: add_key(d, "root", "/StructTreeRoot", 1)),
    "form": ("pdf-grammar", lambda d: add_key(d, "root", "/AcroForm", 1)),
    "a key that is a name": ("pdf-streams", lambda d: add_key(d, "page", f"/{LATIN}", 1)),
    "a stream": ("pdf-streams", in_stream),
    "behind a picture": ("pictures", behind_picture),
}


@pytest.mark.parametrize("plant", list(PDFS), ids=list(PDFS))
def test_a_secret_in_a_pdf(tmp_path: Path, plant: str) -> None:
    folder = bundle(tmp_path / "b")
    channel, change = PDFS[plant]
    document = facsimile(burnt())
    change(document)
    (folder / "data/exhibits/0001.pdf").write_bytes(saved(document))
    assert channel in found(prove(folder, SECRETS, ocr=says(*VISIBLE)))


def test_an_object_that_nothing_refers_to(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    packed = zlib.compress(SURNAME.encode())
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
    ]
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 5\n0000000000 65535 f \n" + table + b"trailer\n<</Size 5/Root 1 0 R>>\n"
    tail += b"startxref\n%d\n%%%%EOF\n" % len(data)
    (folder / "data/exhibits/0007.pdf").write_bytes(data + tail)
    assert found(prove(folder, SECRETS)) == {"pdf-streams", "pdf-grammar"}


def test_a_name_in_the_text_of_a_page(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    text = typeset(f"Свидетель {SURNAME}у сказал", [], title="T").pdf
    (folder / "data/exhibits/0005.pdf").write_bytes(text)
    assert "pdf-text" in found(prove(folder, SECRETS))


def test_invisible_text_that_the_picture_does_not_show(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    hidden = facsimile(burnt(), hex_text("something else"))
    (folder / "data/exhibits/0001.pdf").write_bytes(saved(hidden))
    assert "text-layer" in found(prove(folder, SECRETS, ocr=says(*VISIBLE)))
    shown = prove(folder, SECRETS, ocr=says(*VISIBLE, "something", "else"))
    assert "text-layer" not in found(shown)


def test_an_older_revision_and_a_tail(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    path = folder / "data/exhibits/0002.pdf"
    whole = path.read_bytes()
    path.write_bytes(whole + b"1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n")
    assert "pdf-grammar" in found(prove(folder, SECRETS))
    path.write_bytes(whole + b"tail")
    assert "pdf-grammar" in found(prove(folder, SECRETS))
    path.write_bytes(whole[:400])
    assert "pdf-grammar" in found(prove(folder, SECRETS))


def test_a_page_whose_mask_was_forgotten(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    proof = prove(folder, SECRETS, ocr=says(*VISIBLE, "Сейткалиеву"))
    assert found(proof) == {"ocr"}
    assert {leak.what for leak in proof.leaks} == {"Person 1"}


def test_the_pixels_read_are_those_that_were_burnt(tmp_path: Path) -> None:
    keys: set[str] = set()

    def ocr(image: PageImage) -> Sequence[Read]:
        keys.add(pixels_digest(image))
        return [Read(word) for word in VISIBLE]

    page, text = words(pdf(LINES))
    burn_page(render(pdf(LINES)), page, spans(text, NAME, "line_end"), ocr=ocr)
    (known,) = keys
    prove(bundle(tmp_path / "b"), SECRETS, ocr=ocr)
    assert known in keys
    assert len(keys) == 2  # the page, read from the cache's key, and the photograph


FILES: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "exif": ("0003.jpg", "pictures", lambda: jpeg(exif=exif())),
    "jpeg comment": ("0003.jpg", "pictures", lambda: jpeg(comment=b"a comment")),
    "icc": ("0003.jpg", "pictures", lambda: jpeg(icc_profile=b"\0" * 200)),
    "jpeg tail": ("0003.jpg", "pictures", lambda: jpeg() + b"tail"),
    "broken jpeg": ("0003.jpg", "pictures", lambda: jpeg()[:60]),
    "png text": ("0003.png", "pictures", lambda: png(pnginfo=png_text())),
    "png tail": ("0003.png", "pictures", lambda: png() + b"tail"),
    "sound chunk": ("0004.wav", "media-metadata", lambda: sound(b"LIST\x04\0\0\0INFO")),
    "sound tail": ("0004.wav", "media-metadata", lambda: sound(b"tail")),
    "broken film": ("0005.mp4", "media-metadata", lambda: b"\0\0\0\x18ftypmp42" + b"\0" * 40),
    "archive member": ("a.xlsx", "raw-bytes", lambda: zipped({"x.xml": NAME.encode()})),
    "two archives": ("a.zip", "raw-bytes", lambda: zipped({"b": zipped({"c": NAME.encode()})})),
    "member's name": ("a.zip", "file-names", lambda: zipped({"Seitkaliev.txt": b"x"})),
    "member's date": ("a.zip", "timestamps", lambda: zipped({"b": b"x"}, (2024, 2, 3, 4, 5, 6))),
    "core properties": (
        "a.xlsx",
        "timestamps",
        lambda: zipped({"c.xml": b"<dcterms:created>2021-01-01T00:00:00Z</dcterms:created>"}),
    ),
    "member's place": ("data/index.xlsx", "archive-members", lambda: reordered(workbook("x"))),
    "member's extra": ("data/index.xlsx", "archive-members", lambda: with_extra(workbook("x"))),
    "a manifest as it came": (
        "manifest-sha256.txt", "archive-members", lambda: b"00  data/b\n11  data/a\n"
    ),
    "broken archive": ("a.zip", "archive-members", lambda: b"PK\x03\x04 nothing"),
}  # fmt: skip


def reordered(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        return zipped({name: archive.read(name) for name in reversed(names)})


def with_extra(data: bytes) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(output, "w") as archive:
        for member in source.infolist():
            member.extra = b"UT\x05\x00\x01aaaa"
            archive.writestr(member, source.read(member.filename))
    return output.getvalue()


def exif() -> Image.Exif:
    data = Image.Exif()
    data[0x013B] = "Author"
    return data


def png_text() -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "x")
    return info


@pytest.mark.parametrize("plant", list(FILES), ids=list(FILES))
def test_metadata_of_other_files(tmp_path: Path, plant: str) -> None:
    folder = bundle(tmp_path / "b")
    name, channel, make = FILES[plant]
    place = folder / "data" / name.removeprefix("data/")
    (folder / name if name.startswith("manifest") else place).write_bytes(make())
    assert channel in found(prove(folder, SECRETS, ocr=says(*VISIBLE)))


def test_what_a_reviewer_let_pass_passes_in_that_exhibit_alone(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    street = typeset("улица Сейткалиева", [], title="").pdf
    allowed = replace(SECRETS, allowed={2: frozenset({"Сейткалиева"})})
    (folder / "data/exhibits/0002.pdf").write_bytes(street)
    assert prove(folder, SECRETS).verdict == "leak"
    assert prove(folder, allowed).leaks == ()
    (folder / "data/exhibits/0001.pdf").write_bytes(street)
    assert [leak.where for leak in prove(folder, allowed).leaks] == [
        "data/exhibits/0001.pdf, page 1"
    ]


def test_what_passes_in_an_exhibit_passes_on_its_pages_of_the_whole(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    two_pages = typeset("Рынок Сейткалиева был закрыт.\n" * 60, [], title="").pdf
    (folder / "data/bundle.pdf").write_bytes(two_pages)
    quotes = {2: frozenset({"Сейткалиева"})}
    for places, leaking in (
        (((2, 1, 2),), []),
        (((1, 1, 1), (2, 2, 2)), ["data/bundle.pdf, page 1"]),
        ((), ["data/bundle.pdf, page 1", "data/bundle.pdf, page 2"]),
    ):
        proof = prove(folder, replace(SECRETS, allowed=quotes, places=places))
        assert [leak.where for leak in proof.leaks if leak.channel == "pdf-text"] == leaking


def test_what_passes_in_an_exhibit_passes_where_the_index_says_it(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    (folder / "data/index.json").write_text(json.dumps({"title": "улица Сейткалиева"}))
    quotes = {2: frozenset({"Сейткалиева"})}
    assert prove(folder, replace(SECRETS, allowed=quotes)).verdict == "leak"
    told = replace(SECRETS, allowed=quotes, told=frozenset({"Сейткалиева"}))
    assert prove(folder, told).verdict == "clean"


def test_the_bundles_own_date_is_allowed(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    document = facsimile(burnt())
    document.docinfo["/CreationDate"] = "D:20261123000000Z"
    (folder / "data/exhibits/0001.pdf").write_bytes(saved(document))
    assert prove(folder, SECRETS).verdict == "clean"


def test_without_a_date_only_a_time_of_day_is_a_leak(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "b")
    for created, leaks in (("2021-05-06T00:00:00Z", False), ("2021-05-06T07:08:09Z", True)):
        core = f"<dcterms:created>{created}</dcterms:created>".encode()
        (folder / "data/index.xlsx").write_bytes(zipped({"core.xml": core}))
        assert ("timestamps" in found(prove(folder, Secrets()))) is leaks


def test_a_proof_that_reads_nothing_is_no_proof(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = bundle(tmp_path / "b")
    monkeypatch.setattr(proof_module, "examine_file", lambda *_args: None)
    assert prove(folder, SECRETS).verdict == "leak"


def test_needles_at_the_edges_of_a_chunk() -> None:
    needles = Needles({b"needle!": "x"})
    for at in (0, (1 << 22) - 3, (1 << 22) - 7, 1 << 22, (1 << 22) + 5):
        data = b"." * at + b"needle!"
        assert needles.found(data) == ["x"]
    assert needles.found(b"needle") == []
    assert needles.found(b"") == []
    assert len(Needles({b"x" * (SHORTEST - 1): "short"})) == 0


def test_spellings_are_many() -> None:
    assert len(set(spellings(NAME))) > 60
