"""Burnt pages of an item: styles, resolutions, and pages that fail while the rest leaves."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from app.casework.planning import planning
from app.casework.receiving import ingest
from app.casework.redacting import facsimiles
from app.casework.redacting.facsimiles import (
    CachedOcr,
    Facsimile,
    burnt_pages,
    facsimile_of,
    page_keys,
    shown_words,
    withheld_pages,
)
from app.casework.reviewing.transcripts import checked, transcript_of
from app.errors import Cancelled, Refused
from app.intake import ocr
from app.intake.ocr_word import OcrWord
from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.pages import PageImage, PageText
from app.records.profiles import profile
from app.redaction.pages.encode import decode
from app.redaction.pages.facsimile import is_withheld
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.papers import text_pdf

UN = profile("un")


def three_pages(path: Path, *, broken: tuple[int, ...] = ()) -> None:
    """A PDF of three pages; those that are broken claim to be kilometres wide."""
    whole = pikepdf.Pdf.new()
    for number in range(3):
        text_pdf(path, [f"Страница номер {number + 1}", "Свидетель вышел из дома утром."])
        with pikepdf.open(path) as one:
            whole.pages.extend(one.pages)
        if number + 1 in broken:
            whole.pages[-1].MediaBox = [0, 0, 9_000_000, 9_000_000]
    whole.save(path)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = tmp_path_factory.mktemp("pages")
    made = new_vault(folder / "vault")
    with made.change() as change:
        change.put("opened", Case(id=new_id(), code="KZ-1", title="Case"))
    files = folder / "files"
    files.mkdir()
    three_pages(files / "1 whole.pdf")
    three_pages(files / "2 one broken.pdf", broken=(2,))
    three_pages(files / "3 last broken.pdf", broken=(3,))
    ingest.ingest(made, [files], "KZ-1")
    yield made
    made.close()


def item_of(vault: Vault, number: int) -> Item:
    (item,) = vault.find(Item, number=number)
    return item


def work_of(vault: Vault, number: int, **fields: object) -> Facsimile:
    item = replace(item_of(vault, number), **fields)  # type: ignore[arg-type]
    return facsimile_of(vault, item, [], UN, {}, {})


def test_all_pages_of_a_whole_file_are_burnt(vault: Vault) -> None:
    pages = list(burnt_pages(vault, work_of(vault, 1), None))
    assert [is_withheld(page) for page in pages] == [False] * 3
    assert "номер" in {word.text for word in pages[2].words}


@pytest.mark.parametrize(("number", "lost"), [(2, 2), (3, 3)])
def test_a_broken_page_is_a_sheet_and_the_rest_leaves(vault: Vault, number: int, lost: int) -> None:
    assert not item_of(vault, number).unreadable
    work = work_of(vault, number)
    pages = list(burnt_pages(vault, work, None))
    assert [at for at, page in enumerate(pages, start=1) if is_withheld(page)] == [lost]
    assert withheld_pages(vault, work, None) == (lost,)
    sheet = pages[lost - 1]
    assert sheet.words == ()
    assert (
        0.9 < sum(value > 128 for value in decode(sheet).pixels) / (sheet.columns * sheet.rows) < 1
    )


def test_a_page_that_fails_in_the_burning_is_a_sheet(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = facsimiles.burn_page

    def failing(image: PageImage, page: object, *rest: object, **named: object) -> object:
        if page.number == 1:  # type: ignore[attr-defined]
            raise Refused("no")
        return honest(image, page, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(facsimiles, "burn_page", failing)
    work = work_of(vault, 1, page_dpi=120)
    assert [is_withheld(page) for page in burnt_pages(vault, work, None)] == [True, False, False]
    monkeypatch.undo()
    # What failed is not remembered as if it were a page.
    assert [is_withheld(page) for page in burnt_pages(vault, work, None)] == [False] * 3


def test_a_reader_that_dies_costs_one_page(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = facsimiles.render_pages

    def dying(*given: object, pages: list[int], **named: object) -> Iterator[PageImage]:
        for image, number in zip(honest(*given, pages=pages, **named), pages, strict=True):  # type: ignore[arg-type]
            if number == 2:
                raise facsimiles.Unreadable("This file made the reader fail.")
            yield image

    monkeypatch.setattr(facsimiles, "render_pages", dying)
    work = work_of(vault, 1, page_dpi=110)
    assert withheld_pages(vault, work, None) == (2,)


def test_an_item_is_withheld_when_all_of_its_pages_fail(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_given: object, **_named: object) -> object:
        raise Refused("no")

    monkeypatch.setattr(facsimiles, "burn_page", failing)
    with pytest.raises(Refused):
        list(burnt_pages(vault, work_of(vault, 1, page_dpi=105), None))


def test_styles_and_resolutions_are_other_pages(vault: Vault) -> None:
    works = [
        work_of(vault, 1), work_of(vault, 1, page_style="bilevel"), work_of(vault, 1, page_dpi=300)
    ]  # fmt: skip
    keys = [page_keys(work, [1], read=False)[1] for work in works]
    assert len(set(keys)) == 3
    strict = facsimile_of(
        vault, replace(item_of(vault, 1), page_style="colour"), [], replace(UN, pages="bilevel"), {}, {}
    )  # fmt: skip
    assert strict.style == "bilevel"
    (page, *_others) = burnt_pages(vault, works[1], None)
    assert page.codec == "g4"
    # On the sheet, which keeps a band for the footer, that is as near to 300 as it can be below it.
    (fine, *_others) = burnt_pages(vault, works[2], None)
    assert (fine.columns, fine.rows) == pytest.approx((595.28 / 72 * 283, 841.89 / 72 * 283), abs=2)


def test_a_large_sheet_has_no_more_than_300_dots_an_inch_on_paper(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def large(_vault: Vault, text_id: str) -> list[PageText]:
        return [replace(page, width=1684.0, height=1190.0) for page in honest(vault, text_id)]

    honest = Vault.pages
    monkeypatch.setattr(Vault, "pages", large)
    dpi = work_of(vault, 1).dpi
    across = 1684.0 / 72 * dpi
    assert 280 < across / ((595.28 - 32) / 1190.0 * 1684.0 / 72) <= 300


def test_small_print_is_rebuilt_finer(vault: Vault) -> None:
    work = work_of(vault, 1)
    assert work.dpi == 200
    small = [
        replace(page, words=tuple(replace(word, y1=word.y0 + 8.0) for word in page.words))
        for page in work.pages
    ]
    assert facsimiles._resolution(small, [], 200) == 300
    hidden = [facsimiles.Span(0, 10_000)]
    assert facsimiles._resolution(small, hidden, 200) == 200


def test_a_transcript_of_pages_is_compared_with_them_first(vault: Vault) -> None:
    made = transcript_of(vault, item_of(vault, 2), [], {}, "Title")
    with pytest.raises(Refused):
        made.typeset()
    done = checked(made, vault.cache, vault.blobs, None)
    assert done.text.splitlines() == [
        "Страница номер 1", "Свидетель вышел из дома утром.",
        "[This page is withheld: it could not be prepared.]",
        "Страница номер 3", "Свидетель вышел из дома утром.",
    ]  # fmt: skip
    assert done.typeset().pages == 1


def test_words_are_looked_for_once(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    work = work_of(vault, 1)
    first = shown_words(vault.cache, vault.blobs, work, None)
    assert set(first) == {1, 2, 3}
    monkeypatch.setattr(facsimiles, "render_pages", None)
    assert shown_words(vault.cache, vault.blobs, work, None) == first


@pytest.mark.parametrize(
    ("media_type", "chosen", "product"),
    [
        ("application/pdf", "", "facsimile"),
        ("application/pdf", "transcript", "transcript"),
        ("image/jpeg", "transcript", "transcript"),
        ("text/plain", "facsimile", "transcript"),
        ("application/pdf", "recording", "facsimile"),
        ("audio/mpeg", "facsimile", "transcript"),
    ],
)
def test_an_item_leaves_as_what_it_can(
    vault: Vault, media_type: str, chosen: str, product: str
) -> None:
    item = replace(item_of(vault, 1), media_type=media_type, leaves_as=chosen)
    assert planning.product_of(item, UN) == product
    assert product in planning.products_of(item)


def test_a_picture_that_leaves_as_words_needs_no_eyes(vault: Vault) -> None:
    item = replace(item_of(vault, 1), media_type="image/jpeg")
    assert planning.needs_eyes(vault, item)
    assert not planning.needs_eyes(vault, replace(item, leaves_as="transcript"))


def test_a_page_that_the_cache_has_let_go_is_burnt_again(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = replace(work_of(vault, 1), dpi=72)
    before = list(burnt_pages(vault, work, None))
    keys = page_keys(work, (2,), read=False)
    get = vault.cache.get
    monkeypatch.setattr(
        vault.cache, "get", lambda kind, key: None if key == keys[2] else get(kind, key)
    )
    assert list(burnt_pages(vault, work, None)) == before


def test_whoever_cancels_does_not_wait_for_a_page_that_is_being_read(vault: Vault) -> None:
    work = replace(work_of(vault, 1), dpi=75)
    reading, ended = threading.Event(), threading.Event()

    class Slow(CachedOcr):
        def __call__(self, image: PageImage, /) -> Sequence[OcrWord]:
            reading.set()
            try:
                # Stands for Tesseract: it would go on for a minute.
                ocr._output([sys.executable, "-c", "import time; time.sleep(60)"], b"")
            finally:
                ended.set()
            return ()

    def alive() -> None:
        if reading.is_set():
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        list(burnt_pages(vault, work, Slow(None), alive=alive))
    assert ended.is_set()
