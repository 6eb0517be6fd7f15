"""Writing from right to left: what is hidden, what moves with it, and what a reader copies."""

from __future__ import annotations

import io
import subprocess
import unicodedata
from pathlib import Path

import fitz
import pypdfium2 as pdfium
import pytest

from app.bundle.content import Exhibit
from app.intake.extract import extract
from app.intake.render import render_pages
from app.records.pages import PageText, Word
from app.redaction.pages.boxes import Span, boxes_for
from app.redaction.pages.facsimile import burn_page
from app.redaction.pages.transcript import Replacement, typeset
from tests.bundle import made

NAME = "ئەخمەت"
LINES = (
    f"شاھىت {NAME} تۇرسۇن ساقچىخانىغا كەلدى",
    "دوختۇر ئۇنى كۆردى ۋە قەغەز يازدى",
)


def running(*rows: str) -> tuple[PageText, str]:
    """Rows of a face of one width that begin at the right margin."""
    found, text = [], ""
    for line, row in enumerate(rows):
        x = 350.0
        for part in row.split():
            left = x - 6 * len(part)
            start = len(text)
            place = (left, 40.0 + 16 * line, x, 53.0 + 16 * line)
            found.append(Word(part, *place, start, start + len(part), line))
            text += part + " "
            x = left - 6
    return PageText(1, 400, 600, tuple(found)), text


def test_the_rest_of_a_paragraph_goes_with_a_name() -> None:
    page, text = running(
        "قەغەز يازدى ساقچىخانىغا كەلدى شاھىت ئۇنى",
        "دوختۇر ئۇنى كۆردى ۋە قەغەز يازدى ساقچىخانىغا", f"كەلدى شاھىت {NAME} تۇرسۇن دوختۇر كۆردى",
        "ئۇنى ۋە قەغەز يازدى ساقچىخانىغا كەلدى شاھىت", "دوختۇر ئۇنى كۆردى",
    )  # fmt: skip
    start = text.index(NAME)
    own, rest = boxes_for(page, [Span(start, start + len(NAME), "line_end")])
    name = next(word for word in page.words if word.text == NAME)
    before = next(w for w in page.words if w.text == "شاھىت" and w.line == name.line)
    assert (own[0], name.x1 <= own[2] <= before.x0) == (0, True)
    assert (rest[0], rest[2]) == (0, 400)
    assert rest[1] <= page.words[-1].y0 - 15
    assert rest[3] >= page.words[-1].y1


def test_readers_copy_the_words_in_their_order(tmp_path: Path) -> None:
    data = typeset("\n".join(LINES), [], title="Title", language="ug").pdf
    found = extract(io.BytesIO(data), len(data), "page.pdf")
    start = found.text.index(NAME)
    image = next(render_pages(io.BytesIO(data), len(data), found.media_type, dpi=100))
    marks = [Span(start, start + len(NAME), "word")]
    page = burn_page(image, found.pages[0], marks).page
    made.write(
        tmp_path / "bundle",
        made.content(exhibits=(Exhibit(1, "T", made.pages(page)),), custody=()),
    )
    path = tmp_path / "bundle" / "data" / "exhibits" / "0001.pdf"
    copied = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
    document = pdfium.PdfDocument(path)
    other = document[0].get_textpage().get_text_range()
    document.close()
    for said in (copied.decode(), other):
        plain = "".join(c for c in said if unicodedata.category(c) != "Cf")
        assert "تۇرسۇن ساقچىخانىغا كەلدى" in plain
        assert "قەغەز يازدى" in plain
        assert NAME not in plain


@pytest.mark.parametrize("name", [NAME, "ئابدۇراخمان", "روزى مەمەت"])
def test_a_transcript_is_the_same_whatever_the_name(name: str) -> None:
    def world(secret: str) -> bytes:
        text = LINES[0].replace(NAME, secret)
        start = text.index(secret)
        mark = Replacement(start, start + len(secret), "[P1]")
        return typeset(text, [mark], title="T", language="ug").pdf

    assert world(name) == world("ياسىن")


def test_letters_before_the_uyghur_e_are_drawn_as_joined() -> None:
    data = typeset("مە خەت", [], title="T", language="ug").pdf
    with fitz.open(stream=data) as document:
        drawn = set(document[0].get_text())
    assert {"\ufee3", "\ufea7"} <= drawn
