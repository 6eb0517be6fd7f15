"""Sections, documents and annexes in the PDF: bookmarks, links, labels, and the order of reading."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import fitz
import pikepdf
import pypdfium2
import pytest

from app.bundle.content import Document, DocumentsBody, Exhibit, TypesetBody
from app.bundle.verify import verify_bundle
from tests.bundle.annexed import annexed
from tests.bundle.made import content, page, pages, typeset, write

ANNEX = [
    "Chronology",
    "Passages relied on",
    "Table of authorities",
    "List of people",
    "Matrix of articles",
    "Custody",
]


def bound() -> tuple[Exhibit, ...]:
    """An exhibit of three documents, its translation typeset; then the others."""
    first, *others = annexed().exhibits
    three = DocumentsBody(
        (
            Document("Record", pages(page("g4"), page("flate4", grey=60)), language_tag="ru"),
            Document(
                "Record", TypesetBody(lambda: typeset("in English")), translation=True,
                language_tag="en",
            ),
            Document("Photograph", pages(page("jpeg", width=842, height=595, grey=60))),
        )
    )  # fmt: skip
    assert isinstance(first.body, DocumentsBody)
    exhibit = Exhibit(
        1, first.title, three, section=0, language_tag="ru", note=first.note,
        citations=first.citations, persons=first.persons,
    )  # fmt: skip
    return (exhibit, *others)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("structure") / "b"
    write(made, annexed(exhibits=bound(), letter="B", first_page=1))
    return made


@pytest.fixture(scope="module")
def path(folder: Path) -> Path:
    return folder / "data" / "bundle.pdf"


def footer(leaf: fitz.Page) -> list[str]:
    text: str = leaf.get_text(clip=(300, leaf.rect.height - 30, leaf.rect.width, 2000))
    return text.split()


def test_bookmarks_are_sections_exhibits_documents_annexes(path: Path) -> None:
    document = fitz.open(path)
    outline = document.get_toc()
    assert [(level, re.sub(r" · B\d+$", "", title)) for level, title, _ in outline] == [
        (1, "Cover"),
        (1, "Index"),
        (1, "Testimonies"),
        (2, "KZ-000001 Testimony of Person 1 on the detention at the registration point"),
        (3, "Record"),
        (3, "Record (translation)"),
        (3, "Photograph"),
        (2, "KZ-000002 Judgment of the district court"),
        (1, "Other evidence"),
        (2, "KZ-000003 Withheld"),
        (2, 'KZ-000004 =HYPERLINK("x") as a title'),
        (2, "KZ-000005 Voice message"),
        *[(1, each) for each in (*ANNEX[:5], "Custody annex")],
    ]
    for _, title, number in outline:
        assert title.endswith(f"· B{number}")
        assert document[number - 1].get_label() == f"B{number}" == footer(document[number - 1])[-1]


def test_bookmarks_keep_the_zoom_and_count_their_lines(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        root = pdf.Root.Outlines
        assert int(root.Count) == 18
        item = root.First
        while item is not None:
            assert item.Dest[1] == pikepdf.Name.XYZ
            assert item.Dest[4] is None
            item = item.get("/Next")
        with pdf.open_outline() as outline:
            assert [len(each.children) for each in outline.root] == [0, 0, 2, 3, 0, 0, 0, 0, 0, 0]


def test_every_link_on_every_sheet_leads_to_what_it_stands_on(path: Path) -> None:
    document = fitz.open(path)
    starts: dict[str, int] = {}
    for number, leaf in enumerate(document, start=1):
        label = next((each for each in footer(leaf) if each.startswith("KZ-")), "")
        starts.setdefault(label, number)
    sheets = set()
    for at, leaf in enumerate(document, start=1):
        for link in leaf.get_links():
            assert link["kind"] == fitz.LINK_GOTO
            sheets.add(at)
            target = link["page"] + 1
            words = leaf.get_text(clip=link["from"]).replace(",", " ").replace(";", " ").split()
            # A number under the link is the page; a label alone its exhibit or a page within.
            numbers = [each for each in words if re.fullmatch(r"B\d+", each)]
            labels = [each for each in words if each in starts]
            if numbers:
                assert f"B{target}" == numbers[-1]
            elif labels:
                assert footer(document[target - 1])[0] == labels[0]
            else:
                raise AssertionError(words)
    outline = {title.split(" · ")[0]: number for _, title, number in document.get_toc()}
    named = {"Index", "Testimonies", "Other evidence", *ANNEX[:4], "Custody annex"}
    assert {outline[each] for each in named} <= sheets


def test_the_browser_s_engine_has_the_same_bookmarks(path: Path) -> None:
    document = pypdfium2.PdfDocument(path)
    lines = [
        (each.level + 1, each.get_title(), each.get_dest().get_index() + 1)
        for each in document.get_toc()
    ]
    assert lines == [tuple(each) for each in fitz.open(path).get_toc()]
    assert document.get_page_label(0) == "B1"
    document.close()


def test_links_are_plain_destinations(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        found = [each for leaf in pdf.pages for each in leaf.obj.get("/Annots", ())]
        assert len(found) > 40
        for each in found:
            assert set(each.keys()) == {
                "/Type", "/Subtype", "/Rect", "/Border", "/F", "/Dest", "/StructParent",
            }  # fmt: skip
            assert each.Dest[0].Type == pikepdf.Name.Page


def test_an_exhibit_of_several_documents_is_one_file_in_their_order(folder: Path) -> None:
    document = fitz.open(folder / "data" / "exhibits" / "0001.pdf")
    assert len(document) == 4
    assert "in English" in document[2].get_text()
    assert document[3].rect.width > document[3].rect.height
    labels = [leaf.get_label() for leaf in document]
    assert labels == [f"B{number}" for number in range(int(labels[0][1:]), int(labels[0][1:]) + 4)]


def test_the_order_of_reading_is_that_of_the_pages(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        root = pdf.Root.StructTreeRoot
        assert pdf.Root.MarkInfo.Marked is True
        assert str(pdf.Root.Lang) == "en"
        read: list[tuple[int, int]] = []
        titles: list[str] = []
        languages: list[str] = []

        def walk(element: pikepdf.Object) -> None:
            if "/T" in element:
                titles.append(str(element.T))
            if "/Lang" in element:
                languages.append(str(element.Lang))
            if element.S == pikepdf.Name.P:
                read.append(element.Pg.objgen)
                assert element.K == 0
            for child in element.K if isinstance(element.K, pikepdf.Array) else ():
                assert child.P.objgen == element.objgen
                walk(child)

        walk(root.K)
        assert read == [leaf.obj.objgen for leaf in pdf.pages]
        assert titles[:6] == [
            "Cover · B1",
            "Testimonies",
            "KZ-000001 Testimony of Person 1 on the detention at the registration point",
            "Record",
            "Record (translation)",
            "Photograph",
        ]
        assert languages == ["ru", "ru", "en"]


def test_a_page_is_read_as_one_and_its_footer_not_at_all(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        for leaf in pdf.pages:
            marks: list[tuple[str, object]] = []
            open_now = 0
            for operands, operator in pikepdf.parse_content_stream(leaf):
                if str(operator) == "BDC":
                    marks.append((str(operands[0]), operands[1].get("/MCID")))
                    open_now += 1
                elif str(operator) == "EMC":
                    open_now -= 1
                elif str(operator) in ("Tj", "Do", "S"):
                    assert open_now == 1
            assert marks == [("/P", 0), ("/Artifact", None)]


def test_the_parent_tree_leads_back_to_each_page_and_link(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        assert sorted(parents) == [int(each) for each in nums[::2]]
        for leaf in pdf.pages:
            assert parents[int(leaf.obj.StructParents)][0].Pg.objgen == leaf.obj.objgen
            for annotation in leaf.obj.get("/Annots", ()):
                element = parents[int(annotation.StructParent)]
                assert element.K.Obj.objgen == annotation.objgen
        assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == len(parents)


def test_poppler_reads_the_words_and_no_footer(path: Path) -> None:
    done = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True)
    assert done.stderr == b""
    text = done.stdout.decode("utf-8", "replace")
    assert "in English" in text
    assert "Қазақстан" in text
    assert text.index("Testimonies") < text.index("in English") < text.index('Chronology"')
    # The bundle's id is in every footer, but read once only: on the cover.
    assert text.count("KB-7F3A-2026") == 1


def test_readers_have_nothing_to_say(folder: Path) -> None:
    for each in (folder / "data").rglob("*.pdf"):
        for command in (["qpdf", "--check"], ["pdfinfo"], ["mutool", "draw", "-F", "text"]):
            done = subprocess.run([*command, str(each)], capture_output=True, check=True)
            spoken = [
                line for line in done.stderr.decode().splitlines()
                if "ICC support" not in line and not line.startswith("page ")
            ]  # fmt: skip
            assert spoken == [], command


def test_every_font_is_in_the_file(path: Path) -> None:
    with pikepdf.open(path) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == pikepdf.Name.Font:
                inner = each.DescendantFonts[0] if "/DescendantFonts" in each else each
                assert "/FontFile2" in inner.FontDescriptor, each.BaseFont


@pytest.mark.parametrize("archival", [False, True])
def test_a_supplement_goes_on_with_the_numbers(tmp_path: Path, archival: bool) -> None:
    write(
        tmp_path / "b",
        annexed(exhibits=bound(), first_page=998, letter="C", archival=archival),
    )
    document = fitz.open(tmp_path / "b" / "data" / "bundle.pdf")
    for number, leaf in enumerate(document, start=998):
        assert footer(leaf)[-1] == f"C{number}" == leaf.get_label()
    assert document.get_toc()[0][1] == "Cover · C998"
    assert verify_bundle(tmp_path / "b").verdict == "ok"


def test_sections_without_sheets_begin_with_their_exhibit(tmp_path: Path) -> None:
    write(tmp_path / "b", annexed(section_sheets=False))
    outline = fitz.open(tmp_path / "b" / "data" / "bundle.pdf").get_toc()
    places = {title.split(" · ")[0]: number for _, title, number in outline}
    assert (
        places["Testimonies"]
        == places["KZ-000001 Testimony of Person 1 on the detention at the registration point"]
    )
    assert verify_bundle(tmp_path / "b").verdict == "ok"


def test_the_letter_is_in_every_footer_and_in_no_bundle_without_one(tmp_path: Path) -> None:
    write(tmp_path / "b", content(custody=(), letter="AB"))
    for leaf in fitz.open(tmp_path / "b" / "data" / "bundle.pdf"):
        assert footer(leaf)[-1] == leaf.get_label()
        assert leaf.get_label().startswith("AB")
