"""A document as PDF and DOCX: every word, every footnote on its page, in order, the same bytes each time."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import fitz
import lxml.etree
import pikepdf
import pytest

from app.bundle.document import (
    Document,
    Heading,
    Listed,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    Target,
    words,
)
from app.bundle.document_docx import docx_of
from app.bundle.document_pdf import pdf_of
from app.errors import Refused
from app.records.people import Identity
from app.redaction.proof.documents import prove_documents
from app.redaction.proof.examiner import Secrets
from tests.bundle import ooxml, pdfa
from tests.bundle.annexed import ARABIC, KAZAKH
from tests.bundle.test_sheets import is_golden, text_of

BEATEN = "They were taken to the basement and beaten until they signed what they could not read. "
ANNEX = "annexes/data/bundle.pdf"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def cited(text: str, page: int) -> Runs:
    return (Run(text), Run(f"Annex, EX-000012, p. {page}", target=Target(ANNEX, page)), Run("."))


def document(language: str = "en") -> Document:
    """Everything that a document can have, over several pages."""
    notes: list[Runs] = []

    def note(text: str = "", page: int = 34) -> Run:
        notes.append(cited(text, page + len(notes)))
        return Run(note=len(notes))

    blocks: list[Any] = []
    for section in range(3):
        blocks.append(Heading(1, (Run(f"Articles {section + 6} and {section + 7}"),)))
        blocks.append(Heading(3, (Run("В полиции Карасайского района"),)))
        for _ in range(4):
            number = sum(isinstance(each, Paragraph) for each in blocks) + 1
            # A note longer than a page once, of several lines now and then.
            long = BEATEN * (70 if number == 6 else 4 if number % 3 == 0 else 0)
            blocks.append(
                Paragraph(
                    (Run(BEATEN * 2), Run("They left.", bold=True), note(long), Run(" " + BEATEN)),
                    number,
                )
            )
        blocks.append(Quotation((Run("«Меня били утюгом.» " * 6), note("Witness A. ")), "ru"))
        blocks.append(Quotation((Run(f"{ARABIC} " * 4),), "ar"))
        blocks.append(Listed(((Run(BEATEN),), (Run(KAZAKH),)), ordered=section != 1))
        rows = tuple(
            ((Run(f"Arrivals {at}"),), (Run("724,534"),), (Run(BEATEN, italic=True), note()))
            for at in range(14)
        )
        blocks.append(Table("Table 1. Numbers", ("What", "How many", "Source"), rows, (2, 1, 2)))
    return Document(
        "Migrant workers & <their> expulsion", ("Human Rights Committee",),
        (("Submitted by", "Aral Network"), ("Purpose", BEATEN * 2)),
        tuple(blocks), tuple(notes), language, "2026-01-05",
    )  # fmt: skip


@pytest.fixture(scope="module")
def whole() -> Document:
    return document()


@pytest.fixture(scope="module")
def short(whole: Document) -> Document:
    return replace(whole, blocks=whole.blocks[:3], notes=whole.notes[:1])


@pytest.fixture(scope="module")
def pdf(whole: Document) -> bytes:
    return pdf_of(whole)


def of_structure(element: Any) -> Iterator[Any]:
    """Elements of the structure in the order of reading."""
    yield element
    for child in element.K if isinstance(element.K, pikepdf.Array) else [element.K]:
        if isinstance(child, pikepdf.Dictionary) and child.get("/Type") == "/StructElem":
            yield from of_structure(child)


def test_the_same_document_gives_the_same_bytes(whole: Document, pdf: bytes) -> None:
    assert pdf_of(document()) == pdf
    assert docx_of(document()) == docx_of(whole)


def test_the_words_are_the_golden_ones(short: Document) -> None:
    is_golden("document.txt", text_of(pdf_of(short)))
    with zipfile.ZipFile(io.BytesIO(docx_of(short))) as archive:
        for part in ("document", "footnotes"):
            lines = archive.read(f"word/{part}.xml").decode().replace("><", ">\n<")
            is_golden(f"document-{part}.xml", lines)


def test_the_pdf_is_sound_and_archival(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
    said = subprocess.run(["pdfinfo", path], check=True, capture_output=True, text=True).stdout
    assert re.search(r"^Tagged: +yes$", said, re.MULTILINE)
    assert re.search(r"^Title: +Migrant workers & <their> expulsion$", said, re.MULTILINE)
    assert pdfa.violations(path) == []


def test_every_word_is_read_in_its_order(whole: Document, pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as made:
        tree = made.Root.StructTreeRoot
        kinds = [str(each.S)[1:] for each in of_structure(tree.K)]
        assert kinds.count("H1") == kinds.count("H3") == 3
        assert kinds.count("Note") == kinds.count("Reference") == len(whole.notes)
        assert (kinds.count("Table"), kinds.count("TH"), kinds.count("LI")) == (3, 9, 6)
        assert [str(each.Lang) for each in of_structure(tree.K) if "/Lang" in each] == [
            "ru",
            "ar",
        ] * 3
        # Every stretch of words on every page belongs to one element, which knows its page.
        parents = list(tree.ParentTree.Nums)
        for index, page in enumerate(made.pages):
            marked = re.findall(rb"/MCID (\d+)>> BDC", page.obj.Contents.read_bytes())
            assert [int(each) for each in marked] == list(range(len(marked)))
            owners = parents[2 * index + 1]
            assert len(owners) == len(marked)
            assert all(owner.Pg.objgen == page.obj.objgen for owner in owners)
        outline = [str(each.title) for each in made.open_outline().root[0].children]
        assert outline == ["Articles 6 and 7", "Articles 7 and 8", "Articles 8 and 9"]


def test_every_footnote_stands_on_the_page_of_its_number(whole: Document, pdf: bytes) -> None:
    read = fitz.open(stream=pdf, filetype="pdf")
    inside: list[tuple[int, int]] = []
    leads = set()
    for index, page in enumerate(read):
        for link in page.get_links():
            if link["kind"] == fitz.LINK_GOTO:
                inside.append((index, link["page"]))
            else:
                leads.add((link["file"], link["page"] + 1))
    assert len(inside) == len(whole.notes)
    assert all(page == note for page, note in inside)
    assert leads == {
        (run.target.file, run.target.page)
        for runs in whole.notes
        for run in runs
        if run.target is not None
    }
    # One that is longer than a page goes on at the foot of the next ones, and loses no word.
    assert (
        " ".join(page.get_text() for page in read).count("basement")
        == sum(words(runs).count("basement") for runs in (*whole.runs(), *whole.notes)) + 2
    )
    for page in read:
        lines = [block[4] for block in page.get_text("blocks") if block[4].strip()]
        # Behind the heading at least two lines of what it is over; the last block is the footer.
        assert not any("Articles" in line for line in lines[-3:-1])
        assert page.get_text("dict")["blocks"]
        assert all(block[3] <= page.rect.height - 20 for block in page.get_text("blocks"))


def test_word_finds_headings_footnotes_and_languages(whole: Document) -> None:
    data = docx_of(whole)
    made = docx.Document(io.BytesIO(data))
    styles = [each.style.name for each in made.paragraphs if each.style is not None]
    assert (styles.count("Heading 1"), styles.count("Heading 3")) == (3, 3)
    assert styles.count("Numbered Paragraph") == 12
    assert styles.count("Quote") == 6
    assert [len(table.rows) for table in made.tables] == [15, 15, 15]
    about = made.core_properties
    assert (about.title, about.author, about.last_modified_by) == (whole.title, "", "")
    assert about.created == about.modified
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in parts.items():
        assert name.endswith((".xml", ".rels"))
        lxml.etree.fromstring(part)
    body = lxml.etree.fromstring(parts["word/document.xml"])
    called = [int(each.get(f"{_W}id")) for each in body.iter(f"{_W}footnoteReference")]
    assert called == list(range(1, len(whole.notes) + 1))
    notes = lxml.etree.fromstring(parts["word/footnotes.xml"])
    told = {
        int(note.get(f"{_W}id")): "".join(each.text or "" for each in note.iter(f"{_W}t")).strip()
        for note in notes.iter(f"{_W}footnote")
    }
    assert [told[number] for number in called] == [words(runs).strip() for runs in whole.notes]
    tongues = {each.get(f"{_W}val") for each in body.iter(f"{_W}lang")}
    assert "ru-RU" in tongues
    assert any(each.get(f"{_W}bidi") == "ar" for each in body.iter(f"{_W}lang"))
    rels = parts["word/_rels/footnotes.xml.rels"].decode()
    assert f'Target="{ANNEX}#page=34" TargetMode="External"' in rels


def test_what_is_numbered_or_linked_wrongly_is_refused(whole: Document) -> None:
    for wrong in (
        replace(whole, notes=whole.notes[1:]),
        replace(whole, blocks=whole.blocks[4:], notes=()),
        replace(whole, blocks=(Paragraph((Run("x"),), 2),), notes=()),
        replace(whole, blocks=(Heading(5, (Run("x"),)),), notes=()),
        replace(whole, blocks=(Paragraph((Run("x", target=Target("../x.pdf")),)),), notes=()),
        replace(whole, blocks=(Paragraph((Run("x", target=Target("file:x.pdf")),)),), notes=()),
        replace(whole, as_of="yesterday"),
    ):
        with pytest.raises(Refused):
            pdf_of(wrong)


def test_titles_and_words_of_any_length_are_set() -> None:
    long = "ә" * 3000
    made = Document(
        "Дело " * 100, (), ((long[:300], long[:500]),),
        (
            Heading(1, (Run(""),)), Heading(2, (Run("Тема " * 120),)), Paragraph((Run(long),), 1),
            Listed(()), Quotation(()), Table("", ("", ""), (((), (Run(long[:400]),)),), (1, 5)),
            Paragraph((Run(note=1),), 2),
        ),
        ((),), "ru", "2026-01-05",
    )  # fmt: skip
    read = fitz.open(stream=pdf_of(made), filetype="pdf")
    assert sum(page.get_text().count("ә") for page in read) >= 300 + 500
    assert len(docx.Document(io.BytesIO(docx_of(made))).paragraphs) > 4


def test_the_proof_finds_a_name_in_either_file(short: Document) -> None:
    files = {"submission.pdf": pdf_of(short), "submission.docx": docx_of(short)}
    hidden = Secrets(
        identities=(Identity("1", ("Азизбек Каримов",), "Witness A"),),
        as_of="2026-01-05",
        fresh=True,
        dated=True,
        categories=("contact", "document"),
    )
    assert prove_documents(files, hidden).leaks == ()
    told = replace(
        short,
        blocks=(
            *short.blocks,
            Listed(
                (
                    (
                        Run("So said Азизбек "),
                        Run("Каримов."),
                    ),
                )
            ),
        ),
    )
    for one in ({"a.pdf": pdf_of(told)}, {"a.docx": docx_of(told)}):
        assert {leak.what for leak in prove_documents(one, hidden).leaks} == {"Witness A"}
    dated = replace(hidden, as_of="2026-01-06")
    assert {leak.channel for leak in prove_documents(files, dated).leaks} == {"timestamps"}


def test_a_document_has_no_other_member(short: Document) -> None:
    made = io.BytesIO(docx_of(short))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr(zipfile.ZipInfo("word/comments.xml"), "<x/>")
    hidden = Secrets(identities=(Identity("1", ("Азизбек Каримов",), "Witness A"),))
    found = prove_documents({"a.docx": made.getvalue()}, hidden).leaks
    assert {leak.channel for leak in found} == {"archive-members"}


def test_what_is_announced_stands_on_the_page_of_its_announcement(short: Document) -> None:
    fillers = tuple(Paragraph((Run("A line."),), at) for at in range(1, 28))
    listed = Listed(((Run("first"),), (Run("second"),)), ordered=True)
    turned = set()
    for many in range(23, 28):
        asks = Paragraph((Run("They ask that the State party:"),), many + 1)
        says = Paragraph((Run("He says"),), many + 1)
        quoted = Quotation((Run("“Translated.”"),)), Quotation((Run("«Сказано.»"),), "ru", True)
        for block, following, last in ((asks, (listed,), "first"), (says, quoted, "Сказано")):
            blocks = (*fillers[:many], Heading(2, (Run("Title"),)), block, *following)
            made = replace(short, blocks=blocks, notes=())
            with fitz.open(stream=pdf_of(made), filetype="pdf") as read:
                pages = [leaf.get_text() for leaf in read]
            on = [at for at, page in enumerate(pages) if "Title" in page]
            assert [at for at, page in enumerate(pages) if last in page] == on
            turned.update(on)
            kept = [
                each.paragraph_format.keep_with_next
                for each in docx.Document(io.BytesIO(docx_of(made))).paragraphs
                if each.text.startswith(("They ask", "He says", "“Tran", "«Ска", "first"))
            ]
            assert kept == [True, *([True] if last != "first" else []), None]
    assert turned == {0, 1}


def test_word_finds_everything_where_it_must_be(whole: Document) -> None:
    made = docx_of(whole)
    assert ooxml.faults(made) == []
    # The referee sees a fault.
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"]
    for before, after in (
        (b'<w:footnoteReference w:id="1"/>', b'<w:footnoteReference w:id="9999"/>'),
        (b"<w:b/><w:bCs/>", b"<w:bCs/><w:b/>"),
        (b'w:val="Quote"', b'w:val="Quoted"'),
    ):
        assert before in body
        broken = io.BytesIO()
        with zipfile.ZipFile(broken, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name, part.replace(before, after, 1))
        assert ooxml.faults(broken.getvalue())
