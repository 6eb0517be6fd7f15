"""Text formats: what shows, what does not show but can be found, and what came inside."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from app.intake.extract import Extraction, extract
from tests.intake import made


def read(data: bytes, name: str) -> Extraction:
    found = extract(io.BytesIO(data), len(data), name, ocr=False)
    assert found.text == found.text.replace("\r", "")
    return found


def shown(found: Extraction) -> str:
    return found.text[: found.hidden_from]


def hidden(found: Extraction) -> str:
    return found.text[found.hidden_from :]


def offered(found: Extraction) -> dict[str, str]:
    return {each.field: each.value for each in found.proposals}


BODY = (
    made.paragraph("Первый абзац")
    + '<w:p><w:ins w:author="Редактор"><w:r><w:t>вставлено</w:t></w:r></w:ins>'
    '<w:del w:author="Цензор"><w:r><w:delText>вычеркнуто </w:delText></w:r>'
    "<w:r><w:delText>имя</w:delText></w:r></w:del></w:p>"
    "<w:tbl><w:tr><w:tc>"
    + made.paragraph("А1")
    + "</w:tc><w:tc>"
    + made.paragraph("Б1")
    + "</w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>до</w:t><w:tab/><w:t>после</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>невидимка</w:t></w:r></w:p>"
    '<w:p><w:r><w:drawing><x:docPr xmlns:x="y" descr="на фото Ержан"/><w:txbxContent>'
    + made.paragraph("в рамке")
    + "</w:txbxContent></w:drawing></w:r></w:p>"
)
MORE = {
    "word/header1.xml": f"<w:hdr {made.W}>{made.paragraph('колонтитул')}</w:hdr>",
    "word/footnotes.xml": f"<w:footnotes {made.W}>{made.paragraph('сноска')}</w:footnotes>",
    "word/comments.xml": f'<w:comments {made.W}><w:comment w:author="Прокурор">'
    f"{made.paragraph('замечание')}</w:comment></w:comments>",
    "docProps/core.xml": '<c:p xmlns:c="a"><c:creator>Автор Авторов</c:creator>'
    "<c:created>2022-01-14T10:00:00Z</c:created></c:p>",
    "word/_rels/document.xml.rels": '<R><Relationship TargetMode="External" Target="https://e.example/x"/></R>',
    "word/embeddings/oleObject1.bin": b"embedded",
    "word/media/big.png": bytes(30_000),
    "word/media/logo.png": bytes(300),
}


def test_docx_shows_every_part_and_hides_what_word_hides() -> None:
    found = read(made.docx(BODY, MORE), "a.docx")
    for text in (
        "Первый абзац",
        "вставлено",
        "А1\tБ1",
        "до\tпосле",
        "в рамке",
        "колонтитул",
        "сноска",
    ):
        assert text in shown(found), text
    for text in ("вычеркнуто имя", "невидимка", "на фото Ержан", "замечание", "Прокурор", "Цензор",
                 "Автор Авторов", "https://e.example/x"):  # fmt: skip
        assert text in hidden(found), text
        assert text not in shown(found), text
    assert offered(found)["author"] == "Автор Авторов"
    assert offered(found)["date"] == "2022-01-14"
    assert [(child.name, len(child.data)) for child in found.children] == [
        ("oleObject1.bin", 8), ("big.png", 30_000),
    ]  # fmt: skip


def test_docx_by_another_program_reads_as_that_program_says(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("Протокол допроса", 1)
    document.add_paragraph("Ержан Қасымов заявил.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "имя", "Әлия"
    document.sections[0].header.paragraphs[0].text = "верх страницы"
    out = io.BytesIO()
    document.save(out)
    found = read(out.getvalue(), "a.docx")
    assert [line for line in shown(found).split("\n") if line] == [
        "Протокол допроса", "Ержан Қасымов заявил.", "имя\tӘлия\t", "верх страницы",
    ]  # fmt: skip


def test_odt() -> None:
    from odfdo import Document, Element, Paragraph

    document = Document("text")
    document.body.clear()
    document.body.append(Paragraph("Ержан  Қасымов"))
    document.body.append(Paragraph("вторая строка"))
    document.body.append(
        Element.from_tag(
            "<text:p>до<office:annotation><text:p>тайно</text:p></office:annotation>после</text:p>"
        )
    )
    document.meta.title = "Заголовок"
    document.meta.set_creator("Автор") if hasattr(document.meta, "set_creator") else None
    out = io.BytesIO()
    document.save(out)
    found = read(out.getvalue(), "a.odt")
    assert "вторая строка\n" in shown(found)
    assert "допосле" in shown(found)
    assert "тайно" in hidden(found)
    assert "Заголовок" in hidden(found)
    assert offered(found)["info.title"] == "Заголовок"
    assert found.media_type == "application/vnd.oasis.opendocument.text"


def test_rtf() -> None:
    body = "".join(f"\\u{ord(letter)}?" for letter in "Қасымов")
    data = (
        "{\\rtf1\\ansi\\ansicpg1251{\\info{\\author \\'c0\\'e2\\'f2\\'ee\\'f0}}"
        "\\'cf\\'f0\\'ee\\'f2\\'ee\\'ea\\'ee\\'eb\\par " + body + "}"
    ).encode("ascii")
    found = read(data, "a.rtf")
    assert shown(found).split() == ["Протокол", "Қасымов"]
    assert hidden(found).strip() == "Автор"
    assert offered(found) == {"author": "Автор"}


def test_xlsx() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Список"
    sheet.append(["имя", "ИИН"])
    sheet.append(["Ержан", 850101300123])
    sheet["A2"].comment = Comment("скрытая заметка", "Ким")
    secret = book.create_sheet("Тайный")
    secret.append(["Әлия"])
    secret.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    found = read(out.getvalue(), "a.xlsx")
    assert shown(found).strip() == "Список\nимя\tИИН\nЕржан\t850101300123"
    assert "Әлия" in hidden(found)
    assert "скрытая заметка" in hidden(found)
    assert found.kind_hint == "spreadsheet"


@pytest.mark.parametrize(("encoding", "mark"), [("utf-8", ","), ("cp1251", ";"), ("utf-16", "\t")])
def test_csv(encoding: str, mark: str) -> None:
    rows = [["имя", "город"], ["Ержан", "Алматы"], ['с "кавычками"', "Астана"]]
    data = "\r\n".join(
        mark.join(f'"{c.replace(chr(34), chr(34) * 2)}"' for c in row) for row in rows
    )
    found = read(data.encode(encoding), "a.csv")
    assert found.text.strip().split("\n") == ["\t".join(row) for row in rows]


MAIL = (
    "From: =?utf-8?b?0JXRgNC20LDQvQ==?= <e@x.example>\r\n"
    "To: <k@y.example>\r\nX-Mailer: Secret Mailer\r\n"
    "Date: Thu, 06 Jan 2022 14:05:09 +0600\r\nSubject: =?koi8-r?B?8NLJ18XU?=\r\n"
    "MIME-Version: 1.0\r\n"
    'Content-Type: multipart/mixed; boundary="m"\r\n\r\n--m\r\n'
    'Content-Type: multipart/alternative; boundary="a"\r\n\r\n--a\r\n'
    "Content-Type: text/plain; charset=windows-1251\r\n"
    "Content-Transfer-Encoding: 8bit\r\n\r\n@BODY@\r\n--a\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n"
    "<p>html only</p><script>evil()</script>\r\n--a--\r\n--m\r\n"
    "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Disposition: attachment; filename*=utf-8''..%2F..%2F%D0%90%D0%BA%D1%82.pdf\r\n"
    "\r\nJVBERi0=\r\n--m\r\n"
    "Content-Type: message/rfc822\r\n\r\n"
    "From: inner@x.example\r\nSubject: inner\r\n\r\ninner body\r\n--m--\r\n"
)


def test_mail() -> None:
    data = MAIL.encode().replace(b"@BODY@", "Меня били.".encode("cp1251"))
    found = read(data, "letter.eml")
    assert found.kind_hint == "email"
    assert "From: Ержан <e@x.example>" in shown(found)
    assert "Subject: Привет" in shown(found)
    assert "Меня били." in shown(found)
    assert "html only" in hidden(found)
    assert "Secret Mailer" in hidden(found)
    assert offered(found)["date"] == "2022-01-06"
    assert offered(found)["author"] == "Ержан <e@x.example>"
    names = [child.name for child in found.children]
    assert names == ["Акт.pdf", "message-2.eml"]
    assert found.children[0].data == b"%PDF-"
    inner = read(found.children[1].data, names[1])
    assert "inner body" in shown(inner)


def test_html() -> None:
    page = "<html><head><title>t</title></head><body><p>one <b>two</b></p><!-- тайно --></body>"
    found = read(page.encode(), "a.html")
    assert "one two" in shown(found)
    assert "тайно" in hidden(found)


def test_whatsapp_keeps_its_lines() -> None:
    chat = (
        "12.01.2022, 14:05 - Ержан: Салем\n12.01.2022, 14:06 - Әлия: <Media omitted>\n"
        "вторая строка\n"
    )
    found = read(chat.encode(), "WhatsApp Chat.txt")
    assert found.kind_hint == "message-export"
    assert found.text == chat


def test_telegram() -> None:
    chat = {
        "name": "Группа", "type": "private_group", "id": 1,
        "messages": [
            {"id": 1, "type": "message", "date": "2022-01-06T14:05:09", "from": "Ержан",
             "text": ["звони ", {"type": "phone", "text": "+77011234567"}]},
            {"id": 2, "type": "message", "date": "2022-01-06T14:06:00", "from": "Әлия", "text": "",
             "photo": "photos/photo_1.jpg", "forwarded_from": "Канал"},
            {"id": 3, "type": "service", "date": "2022-01-06T14:07:00", "actor": "Ким",
             "action": "invite_members", "members": ["Дана"], "text": ""},
        ],
    }  # fmt: skip
    found = read(json.dumps(chat, ensure_ascii=False).encode(), "result.json")
    assert found.kind_hint == "message-export"
    assert found.text.split("\n")[2:5] == [
        "2022-01-06 14:05:09 Ержан: звони +77011234567",
        "2022-01-06 14:06:00 Әлия: [forwarded from Канал] [photo: photos/photo_1.jpg]",
        "2022-01-06 14:07:00 Ким: [invite_members] Дана",
    ]


def film(folder: Path, seconds: int, **tags: str) -> Path:
    """Write a short grey film with the given container tags."""
    import av

    path = folder / "a.mp4"
    with av.open(str(path), "w") as container:
        container.metadata.update(tags)
        stream = container.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for _ in range(25 * seconds):
            frame = av.VideoFrame(64, 48, "yuv420p")
            for plane in frame.planes:
                plane.update(bytes(plane.buffer_size))
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def test_sound_and_video_say_what_their_container_says(tmp_path: Path) -> None:
    file = film(
        tmp_path,
        2,
        creation_time="2022-01-06T08:05:09Z",
        location="+43.2500+076.9500/",
        title="Ночь",
    )
    found = read(file.read_bytes(), "a.mp4")
    said = offered(found)
    assert found.kind_hint == "video"
    assert said["date"] == "2022-01-06"
    assert said["info.gps"] == "43.25,76.95"
    assert said["info.duration"] == "0:00:02"
    assert said["info.video"].endswith("64x48")
    assert "Ночь" in hidden(found)
    assert shown(found) == ""
    found = read(made.wav(32_000, bytes(32_000)), "a.wav")
    assert (found.kind_hint, offered(found)["info.duration"]) == ("audio", "0:00:02")


def test_a_video_of_gigabytes_is_read_in_pieces(tmp_path: Path) -> None:
    file = film(tmp_path, 1)
    small = file.read_bytes()
    # A free box of five gigabytes before the index, which no one wrote to a disk.
    at = small.index(b"mdat") - 4
    hole = 5 * 1024**3
    taken = 0

    class Huge(io.RawIOBase):
        position = 0

        def seek(self, offset: int, whence: int = 0) -> int:
            self.position = offset
            return offset

        def read(self, size: int = -1) -> bytes:
            nonlocal taken
            taken += size
            start, out = self.position, bytearray(size)
            head = small[:at] + (1).to_bytes(4, "big") + b"free" + hole.to_bytes(8, "big")
            for base, part in ((0, head), (at + hole, small[at:])):
                low, high = max(start, base), min(start + size, base + len(part))
                if low < high:
                    out[low - start : high - start] = part[low - base : high - base]
            end = at + hole + len(small) - at
            return bytes(out[: max(0, min(size, end - start))])

    found = extract(Huge(), at + hole + len(small) - at, "a.mp4")  # type: ignore[arg-type]
    assert offered(found)["info.video"].endswith("64x48"), found
    assert taken < 64 * 1024**2
