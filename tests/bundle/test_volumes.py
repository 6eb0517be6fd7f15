"""A bundle in volumes: none larger than is allowed, one numbering, links that open the others."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import fitz
import pikepdf
import pytest

from app.bundle.content import BurntBody, Document, DocumentsBody, Exhibit, Section, WithheldBody
from app.bundle.verify import verify_bundle
from app.bundle.volumes import file_name, group
from app.records.pages import BurntPage
from tests.bundle.annexed import annexed
from tests.bundle.made import content, page, pages, write

LIMIT = 330_000


def heavy(count: int, size: int = 40_000) -> BurntBody:
    """Pages whose pictures do not shrink; a JPEG may hold anything behind its end."""

    def run() -> Iterator[BurntPage]:
        for number in range(count):
            made = page("jpeg", grey=60)
            noise = bytes((number * 7 + at * at) % 251 for at in range(997)) * (size // 997)
            yield BurntPage(
                made.width, made.height, "jpeg", made.columns, made.rows, 1, made.data + noise,
                made.words,
            )  # fmt: skip

    return BurntBody(run)


def eight() -> tuple[Exhibit, ...]:
    two = DocumentsBody(
        (
            Document("Original", pages(page("g4")), "Russian", language_tag="ru"),
            Document("Original", pages(page("g4"), page("g4")), "English", translation=True),
        )
    )
    bodies = (
        heavy(2), two, heavy(3), WithheldBody("No consent."), heavy(1), heavy(12), two, heavy(2),
    )  # fmt: skip
    return tuple(
        Exhibit(number, f"Exhibit of the number {number}", body, section=int(number > 2))
        for number, body in enumerate(bodies, start=1)
    )


def volumes_of(folder: Path) -> list[Path]:
    found = sorted((folder / "data").glob("bundle*.pdf"), key=lambda each: len(each.stem))
    return sorted(found, key=lambda each: int(each.stem.partition("-")[2] or 1))


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parted") / "b"
    write(
        folder,
        annexed(
            exhibits=eight(),
            sections=(Section("Testimonies"), Section("Judgments")),
            volume_bytes=LIMIT,
            chronology=(),
            people=(),
        ),
    )
    return folder


def test_no_volume_is_larger_than_allowed_but_one_exhibit_that_is(parted: Path) -> None:
    sizes = [each.stat().st_size for each in volumes_of(parted)]
    assert len(sizes) >= 4
    large = [at for at, size in enumerate(sizes) if size > LIMIT]
    assert len(large) == 1
    stamped = set()
    for leaf in fitz.open(volumes_of(parted)[large[0]]):
        footer = leaf.get_text(clip=(300, leaf.rect.height - 30, leaf.rect.width, 2000))
        stamped |= {word for word in footer.split() if word.startswith("KZ-")}
    assert stamped == {"KZ-000006"}


def test_pages_are_numbered_through_all_volumes(parted: Path) -> None:
    number = 0
    for path in volumes_of(parted):
        for leaf in fitz.open(path):
            number += 1
            footer = leaf.get_text(clip=(300, leaf.rect.height - 30, leaf.rect.width, 2000))
            assert footer.split()[-1] == f"B{number}" == leaf.get_label()


def test_exhibits_have_the_numbers_that_they_have_in_the_volumes(parted: Path) -> None:
    seen = {}
    for path in volumes_of(parted):
        for leaf in fitz.open(path):
            footer = leaf.get_text(clip=(300, leaf.rect.height - 30, leaf.rect.width, 2000))
            label = next((each for each in footer.split() if each.startswith("KZ-")), "")
            if label:
                seen.setdefault(label, []).append(leaf.get_label())
    for number in range(1, 9):
        own = fitz.open(parted / "data" / "exhibits" / f"{number:04d}.pdf")
        labels = seen[f"KZ-{number:06d}"]
        assert [leaf.get_label() for leaf in own] == labels
        printed = [
            leaf.get_text(clip=(300, leaf.rect.height - 30, 2000, 2000)).split()[-1] for leaf in own
        ]
        assert printed == labels


def test_links_open_the_page_in_its_volume(parted: Path) -> None:
    files = {path.name: path for path in volumes_of(parted)}
    away = 0
    for path in files.values():
        document = fitz.open(path)
        for leaf in document:
            for link in leaf.get_links():
                words = leaf.get_text(clip=link["from"]).split()
                if link["kind"] == fitz.LINK_GOTOR:
                    away += 1
                    label = fitz.open(files[link["file"]])[link["page"]].get_label()
                else:
                    assert link["kind"] == fitz.LINK_GOTO
                    label = document[link["page"]].get_label()
                assert any(label == word.strip(",;") for word in words) or any(
                    word.startswith("KZ-") for word in words
                ), (path.name, words, label)
    assert away > 10


def test_each_volume_has_an_index_and_bookmarks_of_its_own(parted: Path) -> None:
    for at, path in enumerate(volumes_of(parted)):
        document = fitz.open(path)
        outline = document.get_toc()
        assert outline[0][2] == 1
        for level, title, number in outline:
            assert level <= 3
            assert title.endswith(f"· {document[number - 1].get_label()}")
        if at:
            assert outline[0][1].startswith(f"Volume {at + 1} of ")
            assert document[outline[1][2] - 1].get_links()


def test_a_section_that_goes_on_in_a_volume_is_named_again(parted: Path) -> None:
    named = []
    for path in volumes_of(parted)[1:]:
        outline = fitz.open(path).get_toc()
        below = [at for at, (level, *_) in enumerate(outline) if level == 2]
        if below:
            level, title, number = outline[below[0] - 1]
            named.append((level, title.split(" · ")[0]))
            # A sheet of its own comes before the exhibit; what only goes on is at the exhibit.
            assert number in (outline[below[0]][2], outline[below[0]][2] - 1)
    assert len(named) >= 3
    assert set(named) == {(1, "Judgments")}


def test_titles_name_the_volume(parted: Path) -> None:
    for at, path in enumerate(volumes_of(parted)):
        with pikepdf.open(path) as pdf:
            assert str(pdf.docinfo.Title).endswith(
                f"Volume {at + 1} of {len(volumes_of(parted))}"
            ) is (at > 0)


def test_readers_have_nothing_to_say(parted: Path) -> None:
    for path in volumes_of(parted):
        for command in (["qpdf", "--check"], ["pdfinfo"], ["mutool", "info"]):
            done = subprocess.run([*command, str(path)], capture_output=True, check=True)
            assert done.stderr == b"", command


def test_a_bundle_in_volumes_verifies_and_a_missing_volume_is_named(parted: Path) -> None:
    assert verify_bundle(parted).verdict == "ok"
    hidden = parted / "data" / "bundle-2.pdf"
    aside = hidden.rename(parted.parent / "aside.pdf")
    try:
        verdict = verify_bundle(parted)
        assert verdict.verdict == "damaged"
        assert "volume 2" in verdict.sentence.lower()
        assert "data/bundle-2.pdf" in verdict.sentence
    finally:
        aside.rename(hidden)


def test_nothing_is_burnt_twice_and_nothing_is_left_behind(tmp_path: Path) -> None:
    asked: list[int] = []

    def counted(number: int) -> BurntBody:
        def run() -> Iterator[BurntPage]:
            asked.append(number)
            yield from heavy(2).pages()

        return BurntBody(run)

    made = tuple(Exhibit(number, "x", counted(number)) for number in range(1, 6))
    write(tmp_path / "b", content(exhibits=made, custody=(), volume_bytes=250_000))
    assert asked == [1, 2, 3, 4, 5]
    assert len(volumes_of(tmp_path / "b")) > 1
    assert not list((tmp_path / "b").rglob("*.part*"))


def test_an_estimate_that_was_too_low_is_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[int] = []

    def low(sizes: object, front: int, later: int, limit: int) -> tuple[tuple[int, int], ...]:
        tried.append(limit)
        return group([10_000] * 9, 10_000, 10_000, limit - 250_000)

    monkeypatch.setattr("app.bundle.volumes.group", low)
    made = tuple(Exhibit(number, "x", heavy(1)) for number in range(1, 9))
    write(tmp_path / "b", content(exhibits=made, custody=(), volume_bytes=LIMIT))
    assert all(each.stat().st_size <= LIMIT for each in volumes_of(tmp_path / "b"))
    assert len(tried) > 1
    assert verify_bundle(tmp_path / "b").verdict == "ok"


def test_a_bundle_that_fits_is_one_file_whatever_the_limit(tmp_path: Path) -> None:
    write(tmp_path / "a", content(volume_bytes=10_000_000))
    write(tmp_path / "b", content())
    assert [each.name for each in volumes_of(tmp_path / "a")] == ["bundle.pdf"]
    first, second = ((tmp_path / each / "data" / "bundle.pdf").read_bytes() for each in "ab")
    assert first == second


def test_the_same_content_is_parted_into_the_same_bytes(parted: Path, tmp_path: Path) -> None:
    write(
        tmp_path / "b",
        annexed(
            exhibits=eight(),
            sections=(Section("Testimonies"), Section("Judgments")),
            volume_bytes=LIMIT,
            chronology=(),
            people=(),
        ),
    )
    for path in volumes_of(parted):
        assert path.read_bytes() == (tmp_path / "b" / "data" / path.name).read_bytes()


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ((), ((0, 0),)),
        ((10, 10, 10), ((0, 3),)),
        ((50, 50, 50), ((0, 1), (1, 2), (2, 3))),
        ((30, 30, 30, 30), ((0, 2), (2, 4))),
        # One that is larger than the limit stands alone, even behind the index.
        ((200, 10), ((0, 0), (0, 1), (1, 2))),
        ((10, 200, 10), ((0, 1), (1, 2), (2, 3))),
        ((10, 200), ((0, 1), (1, 2))),
    ],
)
def test_grouping(sizes: tuple[int, ...], expected: tuple[tuple[int, int], ...]) -> None:
    assert group(sizes, 20, 10, 100) == expected


def test_names() -> None:
    assert [file_name(at) for at in range(3)] == ["bundle.pdf", "bundle-2.pdf", "bundle-3.pdf"]
