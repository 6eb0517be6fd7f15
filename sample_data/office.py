"""Writes the sample's office files, its message and its letters, with every date inside fixed."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import io
import tomllib
import zipfile
from html import escape
from pathlib import Path
from typing import Any

import xlsxwriter
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

EPOCH = (2022, 3, 1, 9, 0, 0)


def read_rows(path: Path) -> list[dict[str, str]]:
    """The committed list of detainees."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def settled(data: bytes) -> bytes:
    """The same ZIP with constant time stamps: libraries write the clock into theirs."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename, EPOCH)
            stored = info.filename == "mimetype"
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(info.filename))
    return target.getvalue()


def _front(path: Path) -> tuple[dict[str, Any], str]:
    head, body = path.read_text("utf-8")[4:].split("\n+++\n", 1)
    return tomllib.loads(head), body.strip()


def _change(kind: str, text: str, number: int, author: str) -> Any:
    """A tracked insertion or deletion holding one run."""
    change = OxmlElement(f"w:{kind}")
    change.set(qn("w:id"), str(number))
    change.set(qn("w:author"), author)
    change.set(qn("w:date"), "2022-03-01T09:00:00Z")
    run = OxmlElement("w:r")
    words = OxmlElement("w:delText" if kind == "del" else "w:t")
    words.set(qn("xml:space"), "preserve")
    words.text = text
    run.append(words)
    change.append(run)
    return change


def docx(path: Path, _sources: Path) -> bytes:
    """A statement in Word's format.

    In the body ``{-old-}`` is a tracked deletion, ``{+new+}`` a tracked insertion and ``{=words=}``
    the words that the comment of the front matter is tied to.
    """
    front, body = _front(path)
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    number = 100
    for chunk in body.split("\n\n"):
        text = " ".join(chunk.split())
        if text.startswith("# "):
            document.add_heading(text[2:], level=1)
            continue
        paragraph = document.add_paragraph()
        while text:
            at = min((found for mark in ("{-", "{+", "{=") if (found := text.find(mark)) >= 0),
                     default=len(text))  # fmt: skip
            paragraph.add_run(text[:at])
            if at == len(text):
                break
            mark, end = text[at + 1], text.index("}", at)
            inner, text = text[at + 2 : end - 1], text[end + 1 :]
            if mark == "=":
                run = paragraph.add_run(inner)
                comment = document.add_comment(
                    run, front["comment"], author=front["editor"], initials=front["editor"][:1]
                )
                comment._comment_elm.set(qn("w:date"), "2022-03-01T09:00:00Z")
            else:
                number += 1
                kind = "del" if mark == "-" else "ins"
                paragraph._p.append(_change(kind, inner, number, front["editor"]))
    if "header" in front:
        document.sections[0].header.paragraphs[0].text = front["header"]
    moment = dt.datetime(*EPOCH, tzinfo=dt.UTC)
    core = document.core_properties
    core.author, core.last_modified_by = front.get("author", ""), front.get("editor", "")
    core.title, core.created, core.modified, core.revision = front["title"], moment, moment, 4
    target = io.BytesIO()
    document.save(target)
    return settled(target.getvalue())


_ODT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:text>{}</office:text></office:body></office:document-content>"
)
_ODT_META = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-meta'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:meta>'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
    "<meta:creation-date>2022-02-24T11:20:00</meta:creation-date></office:meta></office:document-meta>"
)
_ODT_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest'
    ' xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/"'
    ' manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


def odt(path: Path, _sources: Path) -> bytes:
    """A letter in OpenDocument: mimetype first and stored, content, meta, manifest."""
    front, body = _front(path)
    paragraphs = []
    for chunk in body.split("\n\n"):
        text = escape(" ".join(chunk.split()), quote=False)
        if text.startswith("# "):
            paragraphs.append(f'<text:h text:outline-level="1">{text[2:]}</text:h>')
        else:
            paragraphs.append(f"<text:p>{text}</text:p>")
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in (
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", _ODT.format("".join(paragraphs))),
            ("meta.xml", _ODT_META.format(title=front["title"], author=front.get("author", ""))),
            ("META-INF/manifest.xml", _ODT_MANIFEST),
        ):
            package.writestr(name, content)
    return settled(target.getvalue())


def rtf(path: Path, _sources: Path) -> bytes:
    """A letter in RTF: code page 1251, Unicode escapes for what that lacks."""
    front, body = _front(path)

    def coded(text: str) -> str:
        out = []
        for letter in text:
            if letter in "\\{}":
                out.append("\\" + letter)
            elif ord(letter) < 128:
                out.append(letter)
            else:
                try:
                    out.append(f"\\'{letter.encode('cp1251')[0]:02x}")
                except UnicodeEncodeError:
                    out.append(f"\\u{ord(letter)}?")
        return "".join(out)

    lines = [f"{coded(' '.join(chunk.split()))}\\par\\par" for chunk in body.split("\n\n")]
    info = f"{{\\info{{\\title {coded(front['title'])}}}{{\\author {coded(front['author'])}}}}}"
    head = "{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times New Roman;}}"
    return f"{head}{info}\\f0\\fs24\n{chr(10).join(lines)}\n}}\n".encode("ascii")


def xlsx(path: Path, sources: Path) -> bytes:
    """The organisation's spreadsheet: its own list, and the figures that contradict one another."""
    plan = tomllib.loads(path.read_text("utf-8"))
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties(
        {"title": plan["title"], "author": plan["author"], "created": dt.datetime(*EPOCH)}  # noqa: DTZ001
    )
    bold = book.add_format({"bold": True, "bg_color": "#DCE6F1", "border": 1})
    for plan_sheet in plan["sheet"]:
        sheet = book.add_worksheet(plan_sheet["name"])
        rows = plan_sheet.get("rows")
        if rows is None:
            people = read_rows(sources / plan_sheet["from"])
            rows = [plan_sheet["head"], *(list(person.values()) for person in people)]
            rows.extend(plan_sheet.get("more", []))
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(at, column, value, bold if at == 0 else None)
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(plan_sheet["widths"]):
            sheet.set_column(column, column, width)
        for note in plan_sheet.get("note", []):
            sheet.write_comment(note["cell"], note["text"], {"author": plan["author"]})
    book.close()
    return settled(target.getvalue())


def eml(path: Path, sources: Path) -> bytes:
    """A message with one attachment, as a mail program stores it (CRLF, base64, encoded words)."""
    front, body = _front(path)

    def word(text: str) -> str:
        if text.isascii():
            return text
        return f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="

    def wrapped(data: bytes) -> str:
        return base64.encodebytes(data).decode().strip()

    attachment = globals()[front["attachment_recipe"]](sources / front["attachment_from"], sources)
    mark = "----=_Part_4417_20220301"
    lines = [
        *(f"Received: {hop}" for hop in front["received"]),
        f"From: {word(front['from_name'])} <{front['from_address']}>",
        f"To: {word(front['to_name'])} <{front['to_address']}>",
        f"Cc: {front['cc']}",
        f"Subject: {word(front['subject'])}",
        f"Date: {front['date']}",
        f"Message-ID: {front['message_id']}",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/mixed; boundary="{mark}"',
        "",
        f"--{mark}",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        wrapped((body + "\n").encode()),
        f"--{mark}",
        f'Content-Type: {front["attachment_type"]}; name="{word(front["attachment_name"])}"',
        f'Content-Disposition: attachment; filename="{word(front["attachment_name"])}"',
        "Content-Transfer-Encoding: base64",
        "",
        wrapped(attachment),
        f"--{mark}--",
        "",
    ]
    return "\r\n".join("\r\n".join(line.splitlines()) if line else "" for line in lines).encode()
