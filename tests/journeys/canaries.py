"""Files in whose every corner something is hidden: one marker for each channel."""

from __future__ import annotations

import io
import struct
import subprocess
import wave
import zipfile
import zlib
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pikepdf
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from pikepdf import Array, Dictionary, Name, String
from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

from tests.papers import text_pdf

PERSON = "Karimov"
"""Stands beside every marker: the protected surname."""


BEFORE, AFTER = "zqx", "wvk"


class Plants:
    """Hands out a marker for a channel, and remembers it."""

    def __init__(self) -> None:
        self.markers: dict[str, str] = {}

    def __call__(self, channel: str) -> str:
        """Return the marker of a channel: letters that stand nowhere else."""
        assert channel not in self.markers
        number = len(self.markers)
        letters = "".join(chr(ord("a") + number // 26**power % 26) for power in (2, 1, 0))
        self.markers[channel] = BEFORE + letters + AFTER
        return f"{self.markers[channel]} {PERSON}"


def noise(width: int = 64, height: int = 48) -> Image.Image:
    """A small picture."""
    return Image.linear_gradient("L").resize((width, height)).convert("RGB")


def icc(said: str) -> bytes:
    """A colour profile whose description says something."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile += said.encode()
    profile[0:4] = struct.pack(">I", len(profile))
    return bytes(profile)


def jpeg(plant: Plants, where: str) -> bytes:
    """A JPEG with something in every segment that it can have."""
    exif = Image.Exif()
    exif[0x013B] = plant(f"{where}: EXIF artist")
    exif[0x010E] = plant(f"{where}: EXIF description")
    exif[0x010F] = plant(f"{where}: EXIF camera")
    inner = exif.get_ifd(0x8769)
    inner[0x9286] = b"ASCII\0\0\0" + plant(f"{where}: EXIF comment").encode()
    inner[0x927C] = plant(f"{where}: maker note").encode()
    inner[0xA431] = plant(f"{where}: serial number")
    gps = exif.get_ifd(0x8825)
    gps[28] = plant(f"{where}: GPS area").encode()
    out = io.BytesIO()
    noise(640, 480).save(
        out, "JPEG", exif=exif, comment=plant(f"{where}: COM").encode(),
        icc_profile=icc(plant(f"{where}: ICC")),
    )  # fmt: skip
    data = out.getvalue()
    packet = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{plant(f'{where}: XMP')}</x:xmpmeta>".encode()
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + packet
    caption = plant(f"{where}: IPTC").encode()
    iptc = b"\x1c\x02\x78" + struct.pack(">H", len(caption)) + caption
    photoshop = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc
    segments = b"".join(
        marker + struct.pack(">H", len(body) + 2) + body
        for marker, body in (
            (b"\xff\xe1", xmp),
            (b"\xff\xed", photoshop),
            (b"\xff\xef", plant(f"{where}: APP15").encode()),
        )
    )
    # Readers look at the first segment for what kind of JPEG it is: these come behind it.
    first = 4 + int.from_bytes(data[4:6], "big")
    return data[:first] + segments + data[first:] + plant(f"{where}: after the end").encode()


def png(plant: Plants) -> bytes:
    """A PNG with every text chunk."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", plant("png: tEXt"))
    info.add_text("Author", plant("png: zTXt"), zip=True)
    info.add_itxt("Title", plant("png: iTXt"))
    exif = Image.Exif()
    exif[0x010E] = plant("png: eXIf")
    out = io.BytesIO()
    noise(320, 240).save(out, "PNG", pnginfo=info, exif=exif)
    return out.getvalue() + plant("png: after the end").encode()


def tiff(plant: Plants) -> bytes:
    """A TIFF with descriptive and private tags."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[315] = plant("tiff: artist")
    tags[33432] = plant("tiff: copyright")
    tags[285] = plant("tiff: page name")
    tags[65000] = plant("tiff: private tag")
    tags.tagtype[65000] = 2
    out = io.BytesIO()
    noise(320, 240).save(out, "TIFF", tiffinfo=tags)
    return out.getvalue()


def pdf(path: Path, plant: Plants) -> None:
    """A PDF with something hidden in every part that ISO 32000 knows."""
    text_pdf(path, ["Справка о состоянии здоровья", "Жалоб нет, осмотр проведён утром."])
    with pikepdf.open(path, allow_overwriting_input=True) as made:
        _document_parts(made, plant)
        _annotations(made, plant)
        _page_parts(made, plant)
        made.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    whole = path.read_bytes()
    revision = f"\n% {plant('pdf: comment after the end')}\n".encode()
    path.write_bytes(whole + revision)
    _older_revision(path, plant)


def _document_parts(made: pikepdf.Pdf, plant: Plants) -> None:
    for key in ("Title", "Author", "Subject", "Keywords", "Creator", "Producer", "Company"):
        made.docinfo[f"/{key}"] = plant(f"pdf: info {key}")
    with made.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:creator"] = [plant("pdf: XMP creator")]
        xmp["xmpMM:DocumentID"] = plant("pdf: XMP document id")
    root = made.Root
    made.attachments["a.txt"] = pikepdf.AttachedFileSpec(
        made, b"\0\1\2\3" + plant("pdf: attachment").encode(), filename="a.bin",
        description=plant("pdf: attachment description"),
    )  # fmt: skip
    with made.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(plant("pdf: outline"), 0))
    script = Dictionary(S=Name.JavaScript, JS=String(f"var a='{plant('pdf: script')}'"))
    root.Names.JavaScript = Dictionary(
        Names=Array([String(plant("pdf: script name")), made.make_indirect(script)])
    )
    root.Names.Dests = Dictionary(
        Names=Array([String(plant("pdf: destination")), Array([made.pages[0].obj, Name.Fit])])
    )
    root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"'{plant('pdf: open action')}'"))
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(plant("pdf: page label")))]))
    element = made.make_indirect(
        Dictionary(
            Type=Name.StructElem, S=Name.P, Alt=String(plant("pdf: Alt")),
            ActualText=String(plant("pdf: ActualText")), E=String(plant("pdf: expansion")),
            T=String(plant("pdf: structure title")),
        )
    )  # fmt: skip
    root.StructTreeRoot = made.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=element))
    root.SpiderInfo = Dictionary(V=1.0, C=Array([String(plant("pdf: web capture"))]))
    root.PieceInfo = Dictionary(App=Dictionary(Private=String(plant("pdf: PieceInfo"))))
    root.Legal = Dictionary(Attestation=String(plant("pdf: attestation")))
    # Nothing refers to it but a key that no reader knows.
    root.ZZUnknown = made.make_stream(plant("pdf: unknown stream").encode())


def _annotations(made: pikepdf.Pdf, plant: Plants) -> None:
    page = made.pages[0]
    rectangle = Array([300, 300, 320, 320])

    def annotation(subtype: str, **keys: object) -> pikepdf.Object:
        # Hidden (12.5.3): neither shown nor printed.
        return made.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=rectangle, F=2, **keys)
        )

    drawn = made.make_stream(f"BT /F1 9 Tf ({plant('pdf: appearance')}) Tj ET".encode())
    drawn.Type, drawn.Subtype = Name.XObject, Name.Form
    drawn.BBox = Array([0, 0, 20, 20])
    note = annotation(
        "Text", Contents=String(plant("pdf: note")), T=String(plant("pdf: note author")),
        RC=String(f"<p>{plant('pdf: rich note')}</p>"), Subj=String(plant("pdf: note subject")),
        NM=String(plant("pdf: note name")),
    )  # fmt: skip
    field = annotation(
        "Widget", FT=Name.Tx, T=String(plant("pdf: field name")), V=String(plant("pdf: field")),
        DV=String(plant("pdf: field default")), TU=String(plant("pdf: field tip")),
        TM=String(plant("pdf: field mapping")), AP=Dictionary(N=drawn),
    )  # fmt: skip
    link = annotation(
        "Link",
        A=Dictionary(S=Name.URI, URI=String(f"http://x.example/{plant('pdf: link')}")),
    )
    page.obj.Annots = made.make_indirect(Array([note, field, link]))
    made.Root.AcroForm = Dictionary(Fields=Array([field]))


def _page_parts(made: pikepdf.Pdf, plant: Plants) -> None:
    page = made.pages[0]
    resources = page.obj.Resources
    page.obj.MediaBox = Array([-400, -400, 1000, 1200])
    page.obj.CropBox = Array([0, 0, 595.28, 841.89])
    page.obj.PieceInfo = Dictionary(App=Dictionary(Private=String(plant("pdf: page PieceInfo"))))
    page.obj.Thumb = made.make_stream(plant("pdf: thumbnail").encode())
    page.obj.Metadata = made.make_stream(plant("pdf: page XMP").encode())
    resources.Font.F1 = made.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.Type1,
            BaseFont=Name("/" + plant("pdf: font name").replace(" ", "-")),
            ToUnicode=made.make_stream(f"% {plant('pdf: ToUnicode')}".encode()),
        )
    )  # fmt: skip
    off = made.make_indirect(Dictionary(Type=Name.OCG, Name=String(plant("pdf: layer name"))))
    made.Root.OCProperties = Dictionary(OCGs=Array([off]), D=Dictionary(OFF=Array([off])))
    resources.Properties = Dictionary(MC0=off)
    resources.ExtGState = Dictionary(G0=Dictionary(ca=0, CA=0))
    picture = made.make_stream(jpeg(plant, "picture in pdf"))
    picture.Type, picture.Subtype, picture.Filter = Name.XObject, Name.Image, Name.DCTDecode
    picture.Width, picture.Height, picture.BitsPerComponent = 640, 480, 8
    picture.ColorSpace = Name.DeviceRGB
    picture.Metadata = made.make_stream(plant("pdf: picture XMP").encode())
    unseen = made.make_stream(f"BT /F1 9 Tf ({plant('pdf: form never drawn')}) Tj ET".encode())
    unseen.Type, unseen.Subtype, unseen.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    key = "/" + plant("pdf: resource name").replace(" ", "_")
    resources.XObject = Dictionary({"/Im0": picture, "/Fm0": unseen, key: unseen})

    def text(channel: str, x: float, y: float, before: str = "", size: float = 12) -> str:
        return f"q BT {before} /F1 {size} Tf {x} {y} Td ({plant(channel)}) Tj ET Q\n"

    content = (
        text("pdf: white text", 72, 500, "1 g")
        + text("pdf: off the page", 72, -200)
        + text("pdf: beside the crop box", 700, 500)
        + text("pdf: invisible text", 72, 480, "3 Tr")
        + text("pdf: clipping text", 72, 460, "7 Tr")
        + text("pdf: tiny text", 72, 440, "", 0.05)
        + text("pdf: transparent text", 72, 420, "/G0 gs")
        + text("pdf: text under a picture", 310, 210)
        + "q 200 0 0 150 300 150 cm /Im0 Do Q\n"
        + f"/OC /MC0 BDC {text('pdf: text of a hidden layer', 72, 400)} EMC\n"
        + f"/Span << /ActualText ({plant('pdf: marked content')}) >> BDC EMC\n"
        + f"% {plant('pdf: comment in a page')}\n"
    )
    page.contents_add(content.encode(), prepend=False)


def _older_revision(path: Path, plant: Plants) -> None:
    """Append a revision in which an object is replaced; the older one stays in the file (7.5.6)."""
    old = plant("pdf: older revision")
    data = path.read_bytes()
    start = int(data.rpartition(b"startxref")[2].split()[0])
    with pikepdf.open(path) as opened:
        size = int(opened.trailer.Size)
        keep = f"/Root {opened.Root.objgen[0]} 0 R /Info {opened.docinfo.objgen[0]} 0 R"
    first = len(data)
    added = f"{size} 0 obj\n({old})\nendobj\n".encode()
    table = (
        f"xref\n{size} 1\n{first:010} 00000 n \ntrailer\n<< /Size {size + 1} {keep} "
        f"/Prev {start} >>\nstartxref\n{first + len(added)}\n%%EOF\n"
    ).encode()
    data += added + table
    second = len(data)
    replaced = f"{size} 0 obj\n(nothing)\nendobj\n".encode()
    table = (
        f"xref\n{size} 1\n{second:010} 00000 n \ntrailer\n<< /Size {size + 1} {keep} "
        f"/Prev {first + len(added)} >>\nstartxref\n{second + len(replaced)}\n%%EOF\n"
    ).encode()
    path.write_bytes(data + replaced + table)


def word(path: Path, plant: Plants) -> None:
    """A DOCX with something in every part beside the visible text."""
    document = docx.Document()
    core = document.core_properties
    for key in ("title", "subject", "author", "keywords", "comments", "last_modified_by"):
        setattr(core, key, plant(f"docx: {key}"))
    document.add_paragraph("Опросный лист, видимый текст.")
    hidden = document.add_paragraph().add_run(plant("docx: hidden run"))
    hidden.font.hidden = True
    run = document.add_paragraph("Подпись").add_run(" есть")
    document.add_comment(run, text=plant("docx: comment"), author=plant("docx: comment author"))
    document.add_picture(io.BytesIO(jpeg(plant, "picture in docx")))
    out = io.BytesIO()
    document.save(out)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    changes = (
        f'<w:p {space}><w:ins w:author="{plant("docx: insertion author")}" w:id="901"><w:r><w:t>'
        f'вставка</w:t></w:r></w:ins><w:del w:author="x" w:id="902"><w:r><w:delText>'
        f"{plant('docx: deletion')}</w:delText></w:r></w:del><w:r><w:instrText>"
        f'INCLUDETEXT "{plant("docx: field code")}"</w:instrText></w:r>'
        f'<w:bookmarkStart w:id="9" w:name="{plant("docx: bookmark")}"/><w:bookmarkEnd w:id="9"/>'
        "</w:p>"
    )
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "word/document.xml":
                data = data.replace(b"</w:body>", changes.encode() + b"</w:body>")
                alt = f'descr="{plant("docx: alternative text")}"'.encode()
                data = data.replace(b"<wp:docPr ", b"<wp:docPr " + alt + b" ", 1)
            if name == "word/settings.xml":
                variable = f'<w:docVars><w:docVar w:name="a" w:val="{plant("docx: variable")}"/>'
                data = data.replace(
                    b"</w:settings>", f"{variable}</w:docVars></w:settings>".encode()
                )
            if name == "docProps/app.xml":
                company = f"<Company>{plant('docx: company')}</Company></Properties>"
                data = data.replace(b"</Properties>", company.encode())
            after.writestr(name, data)
        after.writestr("docProps/custom.xml", f"<P>{plant('docx: custom property')}</P>")
        after.writestr("customXml/item9.xml", f"<a>{plant('docx: custom XML')}</a>")
        after.writestr(
            "word/embeddings/oleObject1.bin",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + plant("docx: OLE").encode(),
        )
        after.writestr("docProps/thumbnail.emf", plant("docx: thumbnail"))
        after.comment = plant("docx: comment of the archive").encode()


def table(path: Path, plant: Plants) -> None:
    """An XLSX with something in every part beside the visible cells."""
    book = openpyxl.Workbook()
    for key in ("title", "creator", "description", "lastModifiedBy"):
        setattr(book.properties, key, plant(f"xlsx: {key}"))
    sheet = book.active
    assert sheet is not None
    sheet.title = "Список"
    sheet.append(["ФИО", "Дата", ""])
    sheet.append(["Жанар", "2022", plant("xlsx: hidden column")])
    sheet.append([plant("xlsx: hidden row"), "", ""])
    sheet.append(["Последняя строка", "2023", ""])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet["A1"].comment = Comment(plant("xlsx: comment"), plant("xlsx: comment author"))
    sheet.oddHeader.center.text = plant("xlsx: page header")
    sheet["B4"].number_format = f'0;"{plant("xlsx: number format")}"'
    for state in ("hidden", "veryHidden"):
        other = book.create_sheet(f"s-{state}")
        other.append([plant(f"xlsx: {state} sheet")])
        other.sheet_state = state
    name = plant("xlsx: defined name").replace(" ", "_")
    book.defined_names[name] = DefinedName(name, attr_text="Список!$A$1")
    book.save(str(path))


def message(plant: Plants) -> bytes:
    """An e-mail with trace headers, a second wording, and an inline picture."""
    mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=998))
    mail["From"], mail["To"] = "sender@example.org", "recipient@example.org"
    mail["Date"], mail["Subject"] = "Thu, 06 Jan 2022 14:05:09 +0600", "Документы"
    for header in (
        "Received",
        "X-Originating-IP",
        "Message-ID",
        "References",
        "X-Mailer",
        "Sender",
    ):
        mail[header] = plant(f"eml: {header}")
    mail.set_content("Видимый текст письма.\n")
    html = (
        f"<p>Видимый текст письма.</p><!-- {plant('eml: HTML comment')} -->"
        f'<p style="display:none">{plant("eml: HTML hidden")}</p><img alt="" src="cid:1">'
    )
    mail.add_alternative(html, subtype="html")
    parts = mail.get_payload()
    assert isinstance(parts, list)
    parts[1].add_related(jpeg(plant, "picture in eml"), "image", "jpeg", cid="<1>")
    return mail.as_bytes()


def page(plant: Plants) -> str:
    """An HTML page with something in every place that does not show."""
    return (
        f"<html><head><title>Страница</title><meta name=author content='{plant('html: meta')}'>"
        f"<style>/* {plant('html: style')} */</style><script>'{plant('html: script')}'</script></head>"
        f"<body><p>Видимый текст страницы.</p><!-- {plant('html: comment')} -->"
        f"<p style='display:none'>{plant('html: display none')}</p>"
        f"<p hidden>{plant('html: hidden')}</p><template>{plant('html: template')}</template>"
        f"<input type=hidden value='{plant('html: hidden field')}'>"
        f"<p data-x='{plant('html: data attribute')}'>Конец.</p></body></html>"
    )


def rich_text(plant: Plants) -> str:
    """An RTF with information, hidden text and a deletion."""
    return (
        r"{\rtf1\ansi{\info{\author " + plant("rtf: author") + r"}{\title " + plant("rtf: title")
        + r"}}{\*\generator " + plant("rtf: generator") + r"}Visible text of the paper.\par {\v "
        + plant("rtf: hidden text") + r"}{\deleted " + plant("rtf: deleted text") + r"}\par}"
    )  # fmt: skip


def sound(plant: Plants) -> bytes:
    """A WAVE file with a list of tags."""
    out = io.BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(8000)
        made.writeframes(b"\0\0" * 8000)
    said = plant("wav: artist").encode() + b"\0"
    said += b"\0" * (len(said) % 2)
    body = b"INFOIART" + struct.pack("<I", len(said)) + said
    data = out.getvalue() + b"LIST" + struct.pack("<I", len(body)) + body
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


def write(folder: Path, plant: Plants) -> None:
    """Write one file of each kind, every one of them with visible text or pixels besides."""
    folder.mkdir()
    pdf(folder / "01.pdf", plant)
    (folder / "02.jpg").write_bytes(jpeg(plant, "jpeg"))
    (folder / "03.png").write_bytes(png(plant))
    (folder / "04.tif").write_bytes(tiff(plant))
    word(folder / "05.docx", plant)
    table(folder / "06.xlsx", plant)
    (folder / "07.eml").write_bytes(message(plant))
    (folder / "08.html").write_text(page(plant), "utf-8")
    (folder / "09.rtf").write_text(rich_text(plant), "ascii")
    (folder / "10.wav").write_bytes(sound(plant))


# Looking for them


def layers(name: str, data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield bytes and everything that is packed in them: streams, members, encodings."""
    yield data
    if depth > 4:
        return
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment
            for member in archive.infolist():
                yield member.filename.encode() + member.comment + member.extra
                yield from layers(member.filename, archive.read(member), depth + 1)
    elif data.startswith(b"%PDF"):
        yield from _pdf_layers(data, depth)
    elif data.startswith(b"\x89PNG"):
        for at in range(len(data) - 1):
            if data[at] == 0x78 and data[at + 1] in (0x01, 0x5E, 0x9C, 0xDA):
                try:
                    yield zlib.decompressobj().decompress(data[at:])
                except zlib.error:
                    continue
    elif b"MIME-Version" in data[:4096]:
        import email

        for part in email.message_from_bytes(data).walk():
            yield "\n".join(f"{key}: {value}" for key, value in part.items()).encode()
            inner = part.get_payload(decode=True)
            if isinstance(inner, bytes):
                yield from layers("", inner, depth + 1)


def _pdf_layers(data: bytes, depth: int) -> Iterator[bytes]:
    with pikepdf.open(io.BytesIO(data)) as opened:
        for thing in opened.objects:
            yield thing.unparse()
            yield from _strings(thing, 0)
            if isinstance(thing, pikepdf.Stream):
                if thing.get("/Subtype") == Name.Image and thing.get("/Filter") != Name.DCTDecode:
                    continue  # Pixels; the raw bytes are part of the file's.
                try:
                    yield thing.read_bytes()
                except pikepdf.PdfError:
                    yield from layers("", thing.read_raw_bytes(), depth + 1)


def _strings(thing: object, depth: int) -> Iterator[bytes]:
    if depth > 8:
        return
    if isinstance(thing, String | Name):
        yield str(thing).encode()
    elif isinstance(thing, Array):
        for each in thing:
            yield from _strings(each, depth + 1)
    elif isinstance(thing, Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            yield key.encode()
            yield from _strings(value, depth + 1)


def readings(path: Path) -> Iterator[bytes]:
    """Yield what other programs read from a file: poppler, qpdf and exiftool."""
    commands = [["exiftool", "-a", "-u", "-U", "-ee", "-b", "-X", str(path)]]
    if path.suffix == ".pdf":
        commands += [
            ["pdftotext", "-raw", str(path), "-"],
            ["pdftotext", "-layout", "-nopgbrk", str(path), "-"],
            ["pdfinfo", "-meta", str(path)],
            ["qpdf", "--qdf", "--object-streams=disable", str(path), "-"],
        ]
    for command in commands:
        yield subprocess.run(command, capture_output=True, check=False).stdout
