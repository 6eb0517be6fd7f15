"""The sheets as they are read: words against golden files, links against what is printed there.

``KUAGER_GOLDEN=1`` writes the golden files anew; look at what changed before it is kept.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import fitz
import pytest

from app.bundle import fonts, sheets
from app.bundle.content import (
    ANNEXES,
    BundleContent,
    ChronologyLine,
    Citation,
    CoverPage,
    CustodyLine,
    Exhibit,
    PersonLine,
    QuotationLine,
    Section,
    WithheldBody,
)
from app.bundle.layout import BAND
from app.bundle.sheets import Front, Link, Placed, Sheets
from tests.bundle.annexed import ARABIC, KAZAKH, annexed, awkward, exhibits, placed
from tests.bundle.made import content, page, pages

GOLDEN = Path(__file__).parent / "golden"
Drawn = Front | Sheets


def text_of(pdf: bytes) -> str:
    """What poppler reads, columns kept apart by a bar, so that no width of a space matters."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-nopgbrk", "-", "-"], input=pdf, capture_output=True, check=True
    )
    lines = [re.sub(r" {2,}", " | ", line.strip()) for line in done.stdout.decode().splitlines()]
    return "\n".join(line for line in lines if line) + "\n"


def is_golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("KUAGER_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} changed: look at it, then renew it"


class Read:
    """Sheets as MuPDF reads them, each page once."""

    def __init__(self, pdf: bytes) -> None:
        self.document = fitz.open(stream=pdf, filetype="pdf")
        self.words = [leaf.get_text("words") for leaf in self.document]

    def at(self, link: Link) -> list[str]:
        """The words whose middle is within a link's box."""
        x0, y0, x1, y1 = link.box
        high = self.document[link.page].rect.height
        return [
            word[4]
            for word in self.words[link.page]
            if x0 - 1 <= (word[0] + word[2]) / 2 <= x1 + 1
            and high - y1 <= (word[1] + word[3]) / 2 <= high - y0
        ]


def everything(made: BundleContent, where: Placed) -> dict[str, bytes]:
    """Every sheet of a bundle by name."""
    drawn = {"front": sheets.front(made, where).pdf}
    for section, _members in sheets.filled_sections(made):
        drawn[f"section {section}"] = sheets.section_sheet(made, section, where).pdf
    for kind in sheets.annex_kinds(made):
        drawn[kind] = sheets.annex(made, kind, where).pdf
    return drawn


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_words_are_the_golden_ones(language: str) -> None:
    made = annexed(language=language)
    for name, pdf in everything(made, placed(made)).items():
        is_golden(f"{language}-{name.replace(' ', '-')}.txt", text_of(pdf))


def test_every_line_of_the_index_leads_to_the_page_it_prints() -> None:
    made = annexed()
    where = placed(made)
    front = sheets.front(made, where)
    read = Read(front.pdf)
    lines = [(read.at(link), link.target) for link in front.links]
    assert all(words[-1] == f"B{target}" for words, target in lines)
    assert [words[0] for words, _target in lines] == [
        *("Testimonies", "KZ-000001", "1.", "2.", "KZ-000002"),
        *("Other", "KZ-000003", "KZ-000004", "KZ-000005"),
        *("Chronology", "Passages", "Table", "List", "Matrix", "Custody"),
    ]
    wanted = [where.sections[0], where.spans[1][0]]
    wanted += [span[0] for span in where.documents[1]]
    wanted += [where.spans[2][0], where.sections[2], *(where.spans[n][0] for n in (3, 4, 5))]
    assert [target for _words, target in lines] == [
        *wanted,
        *(where.annexes[kind][0] for kind in ANNEXES),
    ]


@pytest.mark.parametrize("kind", ["chronology", "quotations", "authorities", "matrix"])
def test_pages_on_an_annex_lead_where_they_say(kind: str) -> None:
    made = annexed()
    drawn = sheets.annex(made, kind, placed(made))
    read = Read(drawn.pdf)
    labels = {f"KZ-{number:06d}" for number in range(1, 6)}
    for link in drawn.links:
        word = read.at(link)[0].rstrip(",;")
        assert word == f"B{link.target}" or word in labels
    printed = re.findall(r"\bB(\d+)\b", text_of(drawn.pdf))
    assert sorted(map(int, printed)) == sorted(
        link.target for link in drawn.links if read.at(link)[0].startswith("B")
    )


def test_people_and_custody_lead_to_their_exhibits() -> None:
    made = annexed()
    where = placed(made)
    for kind in ("people", "custody"):
        drawn = sheets.annex(made, kind, where)
        read = Read(drawn.pdf)
        for link in drawn.links:
            label = read.at(link)[0].rstrip(",")
            assert link.target == where.spans[int(label.removeprefix("KZ-"))][0]
    assert len(sheets.annex(made, "people", where).links) == 3


def test_a_section_s_sheet_lists_its_exhibits() -> None:
    made = annexed()
    where = placed(made)
    drawn = sheets.section_sheet(made, 2, where)
    read = Read(drawn.pdf)
    assert [read.at(link)[0] for link in drawn.links] == [*("KZ-000003", "KZ-000004", "KZ-000005")]
    assert [link.target for link in drawn.links] == [where.spans[n][0] for n in (3, 4, 5)]
    text = text_of(drawn.pdf)
    assert "SECTION 2" in text  # The one without exhibits is nowhere, and is not counted.
    assert "KZ-000003 – KZ-000005" in text
    first, last = where.spans[3][0], where.spans[5][1]
    assert f"B{first} – B{last} ({last - first + 1})" in text


def drawings(made: BundleContent, where: Placed) -> list[Drawn]:
    drawn: list[Drawn] = [sheets.front(made, where)]
    drawn += [sheets.section_sheet(made, at, where) for at, _ in sheets.filled_sections(made)]
    if len(where.volumes) > 1:
        drawn.append(sheets.volume_front(made, where, 1, (2, 3, 4, 5), ANNEXES))
    return drawn


@pytest.mark.parametrize(("letter", "volumes"), [("", 0), ("ABC", 3)])
def test_no_page_number_moves_a_line(letter: str, volumes: int) -> None:
    titles = tuple(replace(each, section=0) for each in awkward())
    for bundle in (annexed(letter=letter), annexed(letter=letter, exhibits=titles)):
        unknown = Placed(volumes=((0, 0),) * volumes)
        small = replace(placed(bundle, start=1, length=1), volumes=((1, 9),) * volumes)
        high = replace(
            placed(bundle, start=88_000, length=900), volumes=((88_000, 99_000),) * volumes
        )
        for before, low, much in zip(
            drawings(bundle, unknown), drawings(bundle, small), drawings(bundle, high), strict=True
        ):
            assert before.pages == low.pages == much.pages
            places = [[(link.page, link.box) for link in each.links] for each in (low, much)]
            assert places[0] == places[1]
            assert places[0]
            assert before.links == ()


def test_nothing_of_a_withheld_exhibit_is_on_any_sheet() -> None:
    made = annexed()
    where = placed(made)
    bare = list(exhibits())
    bare[2] = Exhibit(3, "", WithheldBody("There is no consent for this purpose."), section=2)
    plain = annexed(
        exhibits=tuple(bare),
        chronology=[line for line in made.chronology if "SECRET" not in line.event],
        people=[line for line in made.people if "SECRET" not in line.name],
        quotations=[line for line in made.quotations if "SECRET" not in line.claim],
    )
    plain = replace(
        plain,
        chronology=tuple(
            replace(line, exhibits=tuple(each for each in line.exhibits if each[0] != 3))
            for line in plain.chronology
        ),
        people=tuple(
            replace(line, exhibits=tuple(each for each in line.exhibits if each != 3))
            for line in plain.people
        ),
    )
    with_secret, without = everything(made, where), everything(plain, where)
    assert with_secret == without
    assert all("SECRET" not in text_of(pdf) for pdf in with_secret.values())
    assert "There is no consent" in text_of(with_secret["front"])


def test_whether_something_withheld_was_redacted_is_not_told() -> None:
    fronts = set()
    for redacted in (True, False):
        hidden = replace(exhibits()[2], number=1, section=0, redacted=redacted)
        fronts.add(sheets.front(annexed(exhibits=(hidden,)), Placed()).pdf)
    assert len(fronts) == 1


def test_the_same_content_gives_the_same_bytes() -> None:
    made = annexed()
    assert everything(made, placed(made)) == everything(annexed(), placed(annexed()))


def odd() -> list[BundleContent]:
    titles = tuple(replace(each, section=0) for each in awkward())
    events = (
        ChronologyLine("c. January 2022", "", ARABIC * 8, ((1, 1),)),
        ChronologyLine("", "", KAZAKH * 40, tuple((n, 1) for n in range(1, 8))),
        ChronologyLine("x" * 200, "", "y" * 700, ()),
    )
    return [
        annexed(exhibits=titles, chronology=events, case_title=KAZAKH * 40, prefix="KAZAKHSTAN22"),
        annexed(exhibits=titles, letter="ABC", case_title="Title " * 83, language="ru"),
        annexed(exhibits=(), custody=(), chronology=(), quotations=(), people=(), sections=()),
        annexed(
            exhibits=titles,
            quotations=[QuotationLine(KAZAKH * 9, "for", ARABIC * 60, 1, 1)] * 3,
        ),
        annexed(
            case_title=ARABIC,
            sections=(Section(KAZAKH * 9), Section(""), Section(ARABIC)),
            cover=CoverPage(
                "A" * 300,
                ARABIC,
                ("Party " * 60,) * 45,
                KAZAKH * 9,
                "KB-1",
                "KB-2",
                ("c " * 900,) * 9,
            ),
            notes=("A long note. " * 150,) * 8,
        ),
    ]


@pytest.mark.parametrize("at", range(4))
def test_no_word_leaves_the_sheet_whatever_it_says(at: int) -> None:
    made = odd()[at]
    where = replace(placed(made, start=80_000), volumes=((1, 9), (10, 99_999)))
    for name, pdf in everything(made, where).items():
        for leaf in Read(pdf).document:
            assert leaf.get_text("words"), f"{name} has an empty sheet"
            for x0, y0, x1, y1, word, *_ in leaf.get_text("words"):
                inside = x0 >= 34 and x1 <= leaf.rect.width - 34
                assert inside, (name, word)
                assert y0 >= 40, (name, word)
                assert y1 <= leaf.rect.height - BAND, (name, word)


def test_columns_do_not_touch() -> None:
    made = odd()[0]
    front = sheets.front(made, placed(made, start=80_000))
    for leaf in list(Read(front.pdf).document)[front.index_page - 1 :]:
        # The boxes of Arabic are as high as its marks may be, and MuPDF joins words around it.
        boxes = [
            fitz.Rect(word[:4]) for word in leaf.get_text("words") if not fonts.has_arabic(word[4])
        ]
        for box in boxes:
            box.y0, box.y1 = box.y0 + 3, box.y1 - 3
        for at, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_columns_are_chosen() -> None:
    made = annexed(columns=("date", "page_count"))
    text = text_of(sheets.front(made, placed(made)).pdf)
    assert "Ex. no | Date | Description | Pages | Start\n" in text
    assert "Source / author" not in text
    assert "District court" not in text
    bare = annexed(columns=())
    assert "Ex. no | Description | Start\n" in text_of(sheets.front(bare, placed(bare)).pdf)


def test_a_bundle_in_volumes_says_which() -> None:
    made = annexed(letter="")
    where = placed(made)
    parts = ((1, where.spans[1][1]), (where.spans[1][1] + 1, where.total))
    where = replace(where, volumes=parts)
    cover = text_of(sheets.front(made, where).pdf)
    assert f"Volumes | 1: 1 – {parts[0][1]}" in cover
    assert "Vol." in cover
    start = where.spans[2][0]
    assert re.search(rf"KZ-000002 .*\| 3 \| 2 \| {start}\n", cover)
    own = where.spans[1][0] + 2
    text = text_of(sheets.annex(made, "chronology", where, 1).pdf)
    assert f"{own} (vol. 1)" in text
    assert f"KZ-000002, {start}" in text
    assert "(vol. 2)" not in text
    assert "KZ-000001 (vol. 1)" in text_of(sheets.annex(made, "matrix", where, 1).pdf)


def test_a_further_volume_has_an_index_of_its_own() -> None:
    made = annexed(letter="")
    where = placed(made)
    where = replace(where, volumes=((1, where.spans[1][1]), (where.spans[1][1] + 1, where.total)))
    front = sheets.volume_front(made, where, 1, (2, 3, 4, 5), ANNEXES)
    text = text_of(front.pdf)
    assert "VOLUME 2 OF 2" in text
    assert "Testimonies (continued)" in text
    assert "KZ-000001" not in text
    assert "Chronology" in text
    assert (front.pages, front.index_page) == (2, 2)
    assert [link.target for link in front.links][:2] == [where.sections[0], where.spans[2][0]]


def test_a_supplement_and_a_new_issue_say_so_on_the_cover() -> None:
    supplement = annexed(cover=CoverPage(continues="KB-0001"), first_page=241)
    text = text_of(sheets.front(supplement, Placed(total=60)).pdf)
    assert "EVIDENCE BUNDLE · SUPPLEMENT" in text
    assert "Supplement to | KB-0001" in text
    assert "Pages | B241 – B300 (60)" in text
    assert "the numbers go on from the document before" in text
    changes = ("Exhibit KZ-000004 is new.", "Exhibit KZ-000002 has 3 pages more.")
    issue = annexed(cover=CoverPage(replaces="KB-0001", changes=changes))
    text = text_of(sheets.front(issue, Placed()).pdf)
    assert "Replaces | KB-0001" in text
    assert all(change in text for change in changes)


def many(count: int, provisions: int) -> BundleContent:
    return annexed(
        exhibits=tuple(
            Exhibit(
                number,
                f"Statement {number}",
                pages(page()),
                section=0,
                citations=tuple(
                    Citation(f"ICCPR art. {at}", "treaty", f"{at:03d}", 1)
                    for at in range(1, provisions + 1)
                    if (number + at) % 4
                ),
            )
            for number in range(1, count + 1)
        ),
        chronology=(
            ChronologyLine(
                "2022", "2022", "Many saw it.", tuple((n, 2) for n in range(1, count + 1))
            ),
        ),
        people=(PersonLine("Person 1", ("victim",), tuple(range(1, count + 1))),),
        custody=tuple(CustodyLine(1, "note", "", f"step {at}") for at in range(80)),
    )


def test_a_wide_matrix_is_parted_and_its_headings_repeated() -> None:
    made = many(40, 23)
    where = placed(made, start=100, length=2)
    drawn = sheets.annex(made, "matrix", where)
    read = Read(drawn.pdf)
    seen: list[str] = []
    for leaf in read.document:
        assert leaf.rect.width > leaf.rect.height
        heads = [word for word in leaf.get_text("words") if word[4] == "art."]
        tops = {round(word[1]) for word in heads}
        assert len(tops) == 1, "the provisions stand once on top of each sheet"
        named = re.findall(r"art\. (\d+)", " ".join(leaf.get_text().split()))
        if named[0] not in seen:
            seen += named
    assert seen == [str(at) for at in range(1, 24)]
    cells = [link for link in drawn.links if not read.at(link)[0].startswith("KZ")]
    assert len(cells) == sum(len(each.citations) for each in made.exhibits)
    for link in cells[::50]:
        row = int(link.target - 101) // 2 + 1
        leaf = read.document[link.page]
        middle = (link.box[0] + link.box[2]) / 2
        column = max(
            (word for word in leaf.get_text("words") if word[4] == "ICCPR" and word[0] < middle),
            key=lambda word: word[0],
        )
        cite = leaf.get_text(clip=(column[0], column[1], column[0] + 50, column[3])).strip()
        assert cite in {each.cite for each in made.exhibits[row - 1].citations}


def test_long_lines_go_on_over_sheets_and_lose_nothing() -> None:
    made = many(320, 1)
    where = placed(made, start=100, length=2)
    for kind in ("chronology", "people", "authorities"):
        drawn = sheets.annex(made, kind, where)
        assert drawn.pages > 1
        shown = set(re.findall(r"KZ-\d{6}", text_of(drawn.pdf)))
        wanted = {
            made.label(each.number)
            for each in made.exhibits
            if kind != "authorities" or each.citations
        }
        assert shown == wanted
    custody = text_of(sheets.annex(many(1, 1), "custody", Placed()).pdf)
    assert all(f"step {at}\n" in custody for at in range(80))


def test_annexes_without_lines_are_left_out() -> None:
    assert sheets.annex_kinds(annexed()) == ANNEXES
    bare = content(annexes=ANNEXES)
    assert sheets.annex_kinds(bare) == ("custody",)
    secret = annexed(
        chronology=(ChronologyLine("", "", "x", ((3, 1),)),),
        people=(PersonLine("x", (), (3,)),),
        quotations=(QuotationLine("x", "for", "x", 3),),
        exhibits=tuple(
            each if each.withheld else replace(each, citations=()) for each in exhibits()
        ),
    )
    assert sheets.annex_kinds(secret) == ("custody",)
    assert sheets.annex_kinds(annexed(annexes=("people", "chronology"))) == ("people", "chronology")


@pytest.mark.parametrize(
    "draw",
    [
        lambda made: sheets.stand_in(made, made.exhibits[2]),
        lambda made: sheets.withheld_sheet(made, 3, "There is no consent for this purpose."),
    ],
)
def test_what_stands_for_a_withheld_exhibit(draw: Callable[[BundleContent], bytes]) -> None:
    text = text_of(draw(annexed()))
    assert "KZ-000003" in text
    assert "There is no consent for this purpose." in text
    assert "SECRET" not in text
    assert len(Read(draw(annexed())).words) == 1


def test_poppler_and_qpdf_have_nothing_to_say(tmp_path: Path) -> None:
    made = odd()[0]
    drawn = everything(made, placed(made))
    for at, pdf in enumerate((drawn["front"], drawn["chronology"], drawn["matrix"])):
        path = tmp_path / f"{at}.pdf"
        path.write_bytes(pdf)
        done = subprocess.run(["qpdf", "--check", path], capture_output=True)
        assert done.returncode == 0, done.stderr
        done = subprocess.run(["pdftotext", path, os.devnull], capture_output=True)
        assert not done.stderr
