"""The preview of a bundle shows the pages that leave, pixel by pixel, without writing anything."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.drafting import drafts
from app.casework.releasing.bundle_preview import BundlePreviewSession, bundle_preview_of
from app.errors import Cancelled, Refused
from app.intake import ocr
from app.intake.view import PageSession
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.casework import drafted

NAME = "Каримова Дилноза"


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = tmp_path_factory.mktemp("preview")
    drafted.build(folder, NAME)
    with Vault.open(folder / "vault", CREDENTIAL, write=True) as opened:
        yield opened


def opened(vault: Vault) -> BundlePreviewSession:
    preview = bundle_preview_of(vault, "Pack")
    return BundlePreviewSession(vault.blobs, vault.cache, None, preview)


def test_every_page_is_the_one_that_leaves(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    (told,) = [
        each for each in drafts.outline(vault, "Pack").lines if each.title == f"Record of {NAME}"
    ]
    document = next(each for each in drafts.outline(vault, "Pack").lines if each.parent == told.id)
    drafts.set_pages(vault, document.id, 2, 3)
    before = vault.log.size
    with opened(vault) as session:
        count = session.count()
        shown = [session.page(number) for number in range(1, count + 1)]
        labels = [session.printed(number) for number in range(1, count + 1)]
        places = [session.page_of(each.id) for each in drafts.outline(vault, "Pack").lines]
        with pytest.raises(Refused):
            session.page(count + 1)
    assert vault.log.size == before
    # A copy is exported, since the draft is frozen then.
    shutil.copytree(vault.path, tmp_path / "vault")
    with Vault.open(tmp_path / "vault", CREDENTIAL, write=True) as copy:
        done = drafted.leave(copy, tmp_path / "out", bundle_id="PREVIEW", as_of=preview_day(copy))
    assert count == done.pages
    assert labels[0] == "B1"
    firsts = {each.number: first for _label, each, first, _last in done.exhibits}
    assert firsts[1] in places
    pdf = (tmp_path / "out" / "data" / "bundle.pdf").read_bytes()
    left = PageSession(io.BytesIO(pdf), len(pdf), "application/pdf")
    try:
        for number, image in enumerate(shown, start=1):
            real = left.render(number, 144)
            assert (image.width, image.height) == (real.width, real.height)
            assert image.pixels == real.pixels, number
    finally:
        left.close()


def preview_day(vault: Vault) -> str:
    return bundle_preview_of(vault, "Pack").content.as_of


def test_what_waits_for_its_review_is_a_sheet(vault: Vault) -> None:
    preview = bundle_preview_of(vault, "Pack")
    assert [each.withheld for each in preview.content.exhibits] == [False, False, True]
    assert preview.reasons[3] == ("No consent is recorded.",)


def test_closing_ends_it(vault: Vault) -> None:
    session = opened(vault)
    session.close()
    with pytest.raises(Cancelled):
        session.count()
