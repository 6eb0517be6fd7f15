"""Office files, messages, pages and recordings in whose every corner something is hidden."""

from __future__ import annotations

import io
import json
import os
import struct
import wave
import zipfile
from email import policy
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

from tests.journeys import canary_pdf
from tests.journeys.canaries import (
    CODINGS,
    CYRILLIC,
    PERSON,
    Plants,
    coded_jpeg,
    heic,
    jpeg,
    png,
    tiff,
    webp,
)

_WRITTEN = 946684798
"""When the sources were last changed: 23:59:58 on the last day of 1999, UTC."""


def word(path: Path, plant: Plants) -> None:
    """A DOCX with something in every part beside the visible text."""
    document = docx.Document()
    core = document.core_properties
    for key in ("title", "subject", "author", "keywords", "comments", "last_modified_by"):
        setattr(core, key, plant(f"docx: {key}"))
    document.add_paragraph("Опросный лист, видимый текст.")
    # What shows leaves, without the name.
    document.sections[0].header.paragraphs[0].text = f"Верхний колонтитул {PERSON}"
    document.sections[0].footer.paragraphs[0].text = f"Нижний колонтитул {PERSON}"
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
        for coding in CODINGS:
            after.writestr(f"customXml/{coding}.bin", plant.coded("docx part", coding))
        for page in CYRILLIC:
            after.writestr(f"customXml/cyrillic-{page}.txt", plant.cyrillic("docx part", page))
        after.writestr("word/people.xml", f"<p>{plant('docx: people')}</p>")
        after.writestr("word/glossary/document.xml", f"<p>{plant('docx: building block')}</p>")
        after.writestr("word/printerSettings1.bin", plant("docx: printer").encode("utf-16-le"))
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
    sheet.cell(row=1, column=1).hyperlink = f"http://x.example/{plant('xlsx: link')}"
    book.properties.keywords = plant("xlsx: keywords")
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name))
        after.writestr("xl/persons/person.xml", f"<p>{plant('xlsx: persons')}</p>")
        after.writestr("xl/revisions/userNames.xml", f"<p>{plant('xlsx: revisions')}</p>")
        after.writestr("xl/media/image9.emf", plant("xlsx: picture of no sheet"))
        after.writestr("docProps/custom.xml", f"<P>{plant('xlsx: custom property')}</P>")
        after.writestr("docProps/thumbnail.jpeg", plant("xlsx: thumbnail"))


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
    inner = EmailMessage(policy=policy.SMTP.clone(max_line_length=998))
    inner["From"], inner["Subject"] = "inner@example.org", "Вложенное письмо"
    inner["X-Mailer"] = plant("eml: header of a message inside")
    inner.set_content("Видимый текст вложенного письма.\n")
    mail.add_attachment(inner)
    mail.add_attachment("Видимый текст вложения.\n", filename=f"from {PERSON}.txt")
    attached = mail.get_payload()
    assert isinstance(attached, list)
    attached[-1]["Content-Description"] = plant("eml: description of an attachment")
    mail.preamble = plant("eml: preamble") + "\n"
    mail.epilogue = plant("eml: epilogue") + "\n"
    mail.set_boundary(plant("eml: boundary").replace(" ", "_"))
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


def open_document(path: Path, plant: Plants) -> None:
    """An ODT with something in every part beside the visible text (OpenDocument 1.3)."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"'
    )
    content = (
        f"<office:document-content {names}><office:body><office:text>"
        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion>"
        f"<office:change-info><dc:creator>{plant('odt: author of a change')}</dc:creator>"
        f"</office:change-info><text:p>{plant('odt: deletion')}</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Видимый текст документа.</text:p>"
        f"<text:p><office:annotation><dc:creator>{plant('odt: comment author')}</dc:creator>"
        f"<text:p>{plant('odt: comment')}</text:p></office:annotation>Конец.</text:p>"
        f"<text:p><text:hidden-text text:string-value='{plant('odt: hidden text')}'/></text:p>"
        f"<text:user-field-decls><text:user-field-decl text:name='a' "
        f"office:string-value='{plant('odt: variable')}'/></text:user-field-decls>"
        f"<!-- {plant('odt: XML comment')} --></office:text></office:body></office:document-content>"
    )
    meta = (
        f"<office:document-meta {names}><office:meta><dc:title>{plant('odt: title')}</dc:title>"
        f"<meta:initial-creator>{plant('odt: author')}</meta:initial-creator>"
        f"<meta:user-defined meta:name='x'>{plant('odt: custom property')}</meta:user-defined>"
        f"<meta:keyword>{plant('odt: keyword')}</meta:keyword></office:meta></office:document-meta>"
    )
    settings = (
        f"<office:document-settings {names}><config:config-item config:name='PrinterName'>"
        f"{plant('odt: printer')}</config:config-item></office:document-settings>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<m:file-entry m:full-path="/" m:media-type="{kind}"/></m:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("meta.xml", meta)
        archive.writestr("settings.xml", settings)
        archive.writestr("styles.xml", f"<office:document-styles {names}/>")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("Thumbnails/thumbnail.png", plant("odt: thumbnail"))
        archive.writestr("Basic/Standard/Module1.xml", plant("odt: macro"))


def tagged(plant: Plants, kind: str) -> bytes:
    """A second of silence with the tags that its container knows: ``mp3``, ``ogg``, ``flac``, ``mp4``."""
    import av
    import numpy as np

    codec = {"mp3": "libmp3lame", "ogg": "libopus", "flac": "flac", "mp4": "aac"}[kind]
    layout = {"flac": "s16", "mp3": "fltp", "ogg": "flt", "mp4": "fltp"}[kind]
    out = io.BytesIO()
    with av.open(out, "w", format=kind) as container:
        for tag in ("title", "artist", "comment", "copyright"):
            container.metadata[tag] = plant(f"{kind}: {tag}")
        stream = container.add_stream(codec, rate=48000)
        stream.format = layout
        samples = np.zeros((1, 48000), np.int16 if layout == "s16" else np.float32)
        frame = av.AudioFrame.from_ndarray(samples, format=layout, layout="mono")
        frame.sample_rate = 48000
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)
    data = out.getvalue()
    return data + plant(f"{kind}: after the end").encode() if kind in ("mp3", "mp4") else data


def telegram(plant: Plants) -> str:
    """A chat export with what the reader of the chat does not see."""
    said = {
        "id": 7, "type": "message", "date": "2022-01-06T09:16:00", "from": "Адвокат",
        "from_id": plant("chat: id of a sender"), "text": "Видимое сообщение.",
        "via_bot": plant("chat: bot"), "thumbnail": plant("chat: thumbnail"),
    }  # fmt: skip
    chat = {"name": f"Чат с {PERSON}", "id": plant("chat: id"), "type": "x", "messages": [said]}
    return json.dumps(chat, ensure_ascii=False)


def write(folder: Path, plant: Plants) -> None:
    """Write one file of each kind, every one of them with visible text or pixels besides."""
    folder.mkdir()
    canary_pdf.pdf(folder / "01.pdf", plant)
    canary_pdf.packed(folder / f"01 {PERSON}.pdf", plant)
    word(folder / "05.docx", plant)
    table(folder / "06.xlsx", plant)
    open_document(folder / "11.odt", plant)
    for name, data in (
        ("02.jpg", jpeg(plant, "jpeg")),
        ("02 coded.jpg", coded_jpeg(plant)),
        ("03.png", png(plant)),
        ("04.tif", tiff(plant)),
        ("04.webp", webp(plant)),
        ("04.heic", heic(plant)),
        ("07.eml", message(plant)),
        ("08.html", page(plant).encode()),
        ("09.rtf", rich_text(plant).encode("ascii")),
        ("10.wav", sound(plant)),
        ("12.json", telegram(plant).encode()),
        *((f"13.{kind}", tagged(plant, kind)) for kind in ("mp3", "ogg", "flac", "mp4")),
    ):
        (folder / name).write_bytes(data)
    for path in folder.iterdir():
        os.utime(path, (_WRITTEN, _WRITTEN))
