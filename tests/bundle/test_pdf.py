"""bundle.pdf as other people's readers see it: poppler, qpdf, PDFium and MuPDF are the referees."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import fitz
import pikepdf
import pypdfium2
import pytest
from PIL import Image

from app.bundle.content import BurntBody, Exhibit, TypesetBody, WithheldBody
from app.bundle.verify import verify_bundle
from app.errors import Refused
from app.records.pages import BurntPage
from tests.bundle.made import WORDS, content, page, pages, typeset, write


def run(*command: str | Path) -> bytes:
    done = subprocess.run([str(each) for each in command], capture_output=True, check=True)
    return done.stdout


def rendered(path: Path, number: int, dpi: int = 36) -> Image.Image:
    data = run("pdftoppm", "-r", str(dpi), "-f", str(number), "-l", str(number), "-gray", path)
    return Image.open(io.BytesIO(data)).convert("L")


def rendered_white(picture: Image.Image, x: int, y: int) -> bool:
    """White, but for the rounding of a scaled picture."""
    value = picture.getpixel((x, y))
    return isinstance(value, int) and value >= 250


def pdf_of(bundle: Path) -> Path:
    return bundle / "data" / "bundle.pdf"


def test_qpdf_has_nothing_to_say(bundle: Path) -> None:
    for path in (pdf_of(bundle), *(bundle / "data" / "exhibits").glob("*.pdf")):
        assert b"No syntax or stream encoding errors" in run("qpdf", "--check", path)


def test_printed_number_is_pdf_page_is_label(bundle: Path) -> None:
    document = fitz.open(pdf_of(bundle))
    for number, leaf in enumerate(document, start=1):
        footer = leaf.get_text(clip=(300, leaf.rect.height - 30, leaf.rect.width, 2000)).split()
        assert footer[-1] == str(number) == leaf.get_label()


def test_exhibit_numbers_are_stamped_on_their_pages_only(bundle: Path) -> None:
    document = fitz.open(pdf_of(bundle))
    stamped = []
    for leaf in document:
        footer = leaf.get_text(clip=(300, leaf.rect.height - 30, leaf.rect.width, 2000))
        stamped.append(next((word for word in footer.split() if "-" in word), ""))
    first, second, third, fourth, fifth = (f"KZ-{number:06d}" for number in range(1, 6))
    shown = [*[first] * 3, *[second] * 2, third, *[fourth] * 2, fifth]
    assert stamped == ["", "", *shown, ""]


def test_an_exhibit_file_has_the_bundle_s_numbers(bundle: Path) -> None:
    document = fitz.open(bundle / "data" / "exhibits" / "0002.pdf")
    assert [leaf.get_label() for leaf in document] == ["6", "7"]
    assert "KZ-000002" in document[1].get_text()


def test_a4_and_landscape_stays_landscape(bundle: Path) -> None:
    sizes = [
        (round(leaf.rect.width), round(leaf.rect.height)) for leaf in fitz.open(pdf_of(bundle))
    ]
    assert sizes[5] == (842, 595)
    assert set(sizes[:5] + sizes[6:]) == {(595, 842)}


def test_opens_at_full_size_with_bookmarks_and_title(bundle: Path) -> None:
    with pikepdf.open(pdf_of(bundle)) as pdf:
        opened = pdf.Root.OpenAction
        assert opened[0].objgen == pdf.pages[0].obj.objgen
        assert (opened[1], opened[4]) == (pikepdf.Name.XYZ, 1)
        assert pdf.Root.PageMode == pikepdf.Name.UseOutlines
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert str(pdf.docinfo.Title) == content().case_title
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}


def test_bookmarks_are_the_index_with_pages(bundle: Path) -> None:
    outline = fitz.open(pdf_of(bundle)).get_toc()
    assert [(title, number) for _, title, number in outline] == [
        ("Cover · 1", 1),
        ("Index · 2", 2),
        ("KZ-000001 Testimony of Person 1 on the detention at the registration point · 3", 3),
        ("KZ-000002 Judgment of the district court · 6", 6),
        ("KZ-000003 Withheld · 8", 8),
        ("KZ-000004 Statement typeset again · 9", 9),
        ("KZ-000005 Voice message · 11", 11),
        ("Custody annex · 12", 12),
    ]


def test_every_line_of_the_index_is_a_link_on_that_line(bundle: Path) -> None:
    leaf = fitz.open(pdf_of(bundle))[1]
    lines = []
    for link in leaf.get_links():
        words = leaf.get_text(clip=link["from"]).split()
        lines.append((words[0], int(words[-1]), link["page"] + 1))
    assert lines == [
        ("KZ-000001", 3, 3),
        ("KZ-000002", 6, 6),
        ("KZ-000003", 8, 8),
        ("KZ-000004", 9, 9),
        ("KZ-000005", 11, 11),
        ("Custody", 12, 12),
    ]


@pytest.mark.parametrize(
    ("codec", "grey"), [("g4", 0), ("flate4", 102), ("flate8", 90), ("jpeg", 60), ("rgb", 60)]
)
def test_every_codec_shows_its_block_where_it_is(tmp_path: Path, codec: str, grey: int) -> None:
    exhibit = Exhibit(1, "Page", pages(page(codec, grey=grey)))
    write(tmp_path / "b", content(exhibits=(exhibit,), custody=()))
    shown = rendered(pdf_of(tmp_path / "b"), 3)
    width, height = shown.size
    dark = shown.getpixel((width // 4, height // 4))
    assert isinstance(dark, int)
    assert abs(dark - grey) < 12
    assert rendered_white(shown, width * 3 // 4, height // 4)
    assert rendered_white(shown, width // 4, height * 3 // 4)


def test_pictures_are_carried_as_they_are(tmp_path: Path) -> None:
    burnt = page("jpeg", grey=60)
    write(tmp_path / "b", content(exhibits=(Exhibit(1, "Page", pages(burnt)),), custody=()))
    with pikepdf.open(pdf_of(tmp_path / "b")) as pdf:
        picture = pdf.pages[2].Resources.XObject["/I"]
        assert picture.read_raw_bytes() == burnt.data


def test_all_readers_find_the_words(bundle: Path) -> None:
    path = pdf_of(bundle)
    poppler = run("pdftotext", "-f", "3", "-l", "3", path, "-").decode()
    mupdf = fitz.open(path)[2].get_text()
    pdfium = pypdfium2.PdfDocument(path)[2].get_textpage().get_text_range()
    for text in (poppler, mupdf, pdfium):
        assert set(WORDS) <= set(text.split())


def test_the_text_layer_is_unseen_and_where_it_says(bundle: Path) -> None:
    leaf = fitz.open(pdf_of(bundle))[2]
    found = {word[4]: word for word in leaf.get_text("words")}
    scale = (841.89 - 32) / 842
    left = (595.276 - 595 * scale) / 2
    for at, text in enumerate(WORDS):
        x0, _, x1, y1 = found[text][:4]
        assert x0 == pytest.approx(left + (60 + 200 * (at % 2)) * scale, abs=0.5)
        assert x1 - x0 == pytest.approx(90 * scale, abs=0.5)
        assert y1 > (842 - 300 + 20 * at) * scale - 3
    lower = rendered(pdf_of(bundle), 3).crop((0, 220, 290, 400))
    assert lower.getextrema()[0] >= 250


def test_the_glyphless_font_is_the_same_for_any_text(tmp_path: Path) -> None:
    kept = []
    for name, words in (("a", ("Ахмед",)), ("b", ("Zulfiya", "123"))):
        one = page("g4")
        placed = tuple(
            type(one.words[0])(text, 60.0, 600.0 + 20 * at, 12.0, 40.0)
            for at, text in enumerate(words)
        )
        burnt = BurntPage(595, 842, "g4", one.columns, one.rows, 1, one.data, placed)
        write(tmp_path / name, content(exhibits=(Exhibit(1, "x", pages(burnt)),), custody=()))
        with pikepdf.open(pdf_of(tmp_path / name)) as pdf:
            font = pdf.pages[2].Resources.Font["/T"]
            inner = font.DescendantFonts[0]
            kept.append(
                (font.ToUnicode.read_bytes(), inner.FontDescriptor.FontFile2.read_bytes(), inner.DW)
            )
    assert kept[0] == kept[1]


def test_content_never_reaches_the_footer_s_band(bundle: Path) -> None:
    for number in (3, 6, 9):
        leaf = fitz.open(pdf_of(bundle))[number - 1]
        for info in leaf.get_image_info():
            assert info["bbox"][3] <= leaf.rect.height - 31.9


def test_a_small_picture_is_not_blown_up(tmp_path: Path) -> None:
    small = page("jpeg", width=200, height=150, grey=60)
    write(tmp_path / "b", content(exhibits=(Exhibit(1, "x", pages(small)),), custody=()))
    info = fitz.open(pdf_of(tmp_path / "b"))[2].get_image_info()[0]
    assert info["bbox"][2] - info["bbox"][0] == pytest.approx(200, abs=0.5)


def test_typeset_pages_bring_no_metadata_along(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(typeset("Visible line"))) as made:
        made.docinfo["/Author"] = "CANARY AUTHOR"
        made.Root.CanaryKey = pikepdf.String("CANARY ROOT")
        made.pages[0].CanaryPage = pikepdf.String("CANARY PAGE")
        made.pages[0].Annots = pikepdf.Array(
            [pikepdf.Dictionary(Type=pikepdf.Name.Annot, Contents=pikepdf.String("CANARY NOTE"))]
        )
        made.pages[0].Resources.Properties = pikepdf.Dictionary(X=pikepdf.String("CANARY LAYER"))
        output = io.BytesIO()
        made.save(output)
    body = TypesetBody(output.getvalue)
    write(tmp_path / "b", content(exhibits=(Exhibit(1, "x", body),), custody=()))
    plain = run("qpdf", "--qdf", "--object-streams=disable", pdf_of(tmp_path / "b"), "-")
    assert b"CANARY" not in plain
    assert b"Visible line" in run("pdftotext", pdf_of(tmp_path / "b"), "-")


def test_a_withheld_exhibit_gives_nothing_but_its_number(tmp_path: Path) -> None:
    secret = Exhibit(
        1,
        "SECRET TITLE",
        WithheldBody("No consent."),
        kind_label="SECRET KIND",
        date_words="SECRET DATE",
        author="SECRET AUTHOR",
        source="SECRET SOURCE",
        language="SECRET LANGUAGE",
        provisions=("SECRET ARTICLE",),
        persons=("SECRET PERSON",),
        fields={"SECRET FIELD": "SECRET VALUE"},
    )
    harmless = Exhibit(1, "Anything", WithheldBody("No consent."))
    write(tmp_path / "a", content(exhibits=(secret,), custody=()))
    write(tmp_path / "b", content(exhibits=(harmless,), custody=()))
    for name in ("bundle.pdf", "index.json", "index.xlsx", "report.html", "exhibits/0001.pdf"):
        first, second = ((tmp_path / each / "data" / name).read_bytes() for each in "ab")
        assert first == second, name


def test_titles_of_every_kind_are_printed(tmp_path: Path) -> None:
    titles = (
        "word " * 100,
        "Ішкі істер министрлігінің шетелдіктерді ұстау туралы қаулысы " * 40,
        "شهادة محمد بن عبد الله",
        "A <b>bold</b> & <img src='/etc/hostname'/> title",
        "Same title",
        "Same title",
        "\u202egnisrever\x00 \n lines \t 中文",
    )
    exhibits = tuple(
        Exhibit(number, title, pages(page())) for number, title in enumerate(titles, start=1)
    )
    written = write(tmp_path / "b", content(exhibits=exhibits, custody=()))
    text = run("pdftotext", "-layout", pdf_of(tmp_path / "b"), "-").decode()
    assert "<b>bold</b> &" in text
    assert "No date" in text
    assert "\u202e" not in text.split("\f")[1]
    outline = fitz.open(pdf_of(tmp_path / "b")).get_toc()
    assert len(outline) == len(titles) + 3
    assert max(len(title) for _, title, _ in outline) < 100
    assert written.exhibits[-1].last_page == written.pages - 1


def test_a_bundle_without_exhibits(tmp_path: Path) -> None:
    written = write(tmp_path / "b", content(exhibits=(), custody=()))
    assert written.pages == 3
    assert b"This bundle has no exhibits." in run("pdftotext", pdf_of(tmp_path / "b"), "-")


def test_a_cover_of_two_pages(tmp_path: Path) -> None:
    write(tmp_path / "b", content(notes=("A long note on this bundle. " * 50,) * 3))
    outline = fitz.open(pdf_of(tmp_path / "b")).get_toc()
    assert [tuple(each[1:]) for each in outline[:3]] == [
        ("Cover · 1", 1),
        ("Index · 3", 3),
        ("KZ-000001 Testimony of Person 1 on the detention at the registration point · 4", 4),
    ]
    assert verify_bundle(tmp_path / "b").verdict == "ok"


def test_a_russian_bundle(tmp_path: Path) -> None:
    write(tmp_path / "b", content(language="ru"))
    text = run("pdftotext", pdf_of(tmp_path / "b"), "-").decode()
    assert "23 ноября 2026 г." in text
    assert "Не раскрывается" in text
    with pikepdf.open(pdf_of(tmp_path / "b")) as pdf:
        assert str(pdf.Root.Lang) == "ru"


def test_pages_are_taken_one_by_one_and_joined_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.bundle.binding._PART_PAGES", 3)
    alive: list[int] = []

    def run_pages() -> Iterator[BurntPage]:
        for number in range(8):
            alive.append(number)
            yield page("jpeg", grey=20 * number)

    write(tmp_path / "b", content(exhibits=(Exhibit(1, "x", BurntBody(run_pages)),), custody=()))
    assert alive == list(range(8))
    for number in range(8):
        shown = rendered(pdf_of(tmp_path / "b"), 3 + number).getpixel((60, 60))
        assert isinstance(shown, int)
        assert abs(shown - 20 * number) < 8
    left = {each.name for each in (tmp_path / "b" / "data" / "exhibits").iterdir()}
    assert left == {"0001.pdf"}


def test_an_exhibit_without_pages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="KZ-000001 has no pages"):
        write(tmp_path / "b", content(exhibits=(Exhibit(1, "x", pages()),), custody=()))
    assert list(tmp_path.iterdir()) == []


def test_the_annex_says_what_happened_to_each_exhibit(bundle: Path) -> None:
    text = fitz.open(pdf_of(bundle))[11].get_text()
    assert "How acquired: taken down by an interviewer" in text
    assert "3 February 2022" in text
    assert "Redacted for this bundle under the profile “Human Rights Committee (UN)”" in text
    assert "SECRET" not in text
