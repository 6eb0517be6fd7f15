"""A preview shows exactly what the bundle will hold, and an earlier bundle is not forgotten."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import fitz
import pytest
from PIL import Image, ImageDraw

from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.releasing.export import Exported, ExportRequest, export
from app.casework.reviewing import redacting
from app.casework.reviewing.preview import Preview, PreviewSession, preview_of
from app.errors import Cancelled, Refused, Unreadable
from app.intake import ocr
from app.records.bundles import ExhibitRecord
from app.records.evidence import Item
from app.records.pages import PageImage
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.papers import WITNESS, paper

LINES = ["Слова остаются.", "", f"Пишет {WITNESS} сама.", "", "Конец листа."]
CHAT = f"Говорит {WITNESS}, повар.\nВторая строка.\n"


@dataclass
class Left:
    """What left, and what the previews showed before it did."""

    vault: Vault
    bundle: Path
    made: Exported
    after: dict[int, list[PageImage]]
    masks: dict[int, list[object]]
    previews: dict[int, Preview]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Left]:
    """A paper (1), a photograph (2) and a chat (3), looked at, marked, previewed and exported."""
    folder = tmp_path_factory.mktemp("preview")
    (folder / "paper.pdf").write_bytes(paper(LINES))
    picture = Image.new("RGB", (600, 400), (200, 160, 90))
    ImageDraw.Draw(picture).ellipse((60, 60, 260, 300), fill=(90, 30, 200))
    picture.save(folder / "photo.jpg", quality=85)
    (folder / "chat.txt").write_text(CHAT, "utf-8")
    with new_vault(folder / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        people.save_person(vault, name=WITNESS, pseudonym="Witness A", protected=True)
        batch = ingest(vault, [folder / f for f in ("paper.pdf", "photo.jpg", "chat.txt")], "KZ-1")
        assert not batch.refused
        after: dict[int, list[PageImage]] = {}
        masks: dict[int, list[object]] = {}
        previews = {}
        for number in (1, 2, 3):
            review.suggest(vault, vault.find(Item, number=number)[0])
            review.settle(vault, str(number), ["all"], [])
        review.add(vault, "2", {"page": 1, "box": [30, 30, 200, 200], "reason": "face"})
        for number in (1, 2, 3):
            preview = previews[number] = preview_of(vault, str(number), "un")
            with PreviewSession(vault.blobs, vault.cache, None, preview) as session:
                count = len(session.sizes())
                after[number] = [session.after(page) for page in range(1, count + 1)]
                masks[number] = [session.masks(page) for page in range(1, count + 1)]
        vault.cache.clear()
        with pytest.MonkeyPatch.context() as patch:
            # Reading a page again changes no pixel of it, and takes most of the time.
            patch.setattr(ocr, "available", lambda: False)
            made = export(vault, ExportRequest("KZ-1", "un", folder / "out", as_of="2025-01-01"))
        assert not made.withheld
        yield Left(vault, folder / "out", made, after, masks, previews)


def test_after_is_what_a_reader_of_the_bundle_sees(left: Left) -> None:
    with fitz.open(left.bundle / "data" / "bundle.pdf") as document:
        for exhibit in (1, 2):
            page = document[left.made.exhibits[exhibit - 1][2] - 1]
            xref = max(page.get_images(), key=lambda each: each[2] * each[3])[0]
            shown = left.after[exhibit][0]
            if exhibit == 1:
                leaves = bytes(fitz.Pixmap(document, xref).samples)
            else:
                # MuPDF spreads the colours of a JPEG in another way than the window's decoder.
                leaves = Image.open(io.BytesIO(document.xref_stream_raw(xref))).tobytes()
            assert shown.pixels == leaves


def test_the_masks_are_those_of_the_ledger(left: Left) -> None:
    for number in (1, 2):
        item = left.vault.find(Item, number=number)[0]
        record = left.vault.one(ExhibitRecord, item_id=item.id)
        assert record is not None
        assert json.loads(record.masks) == [
            [list(box) for box in page]  # type: ignore[attr-defined]
            for page in left.masks[number]
        ]
        assert left.masks[number][0]


def test_a_typeset_page_is_the_bundles_page(left: Left) -> None:
    assert left.previews[3].product == "transcript"
    first = left.made.exhibits[2][2]
    with fitz.open(left.bundle / "data" / "bundle.pdf") as document:
        text = document[first - 1].get_text()
    assert "[Witness A]" in text
    assert WITNESS not in text
    shown = left.after[3][0]
    assert (shown.width, shown.height) == (1240, 1754)


def test_what_is_not_there_is_refused_in_a_sentence(left: Left) -> None:
    vault, preview = left.vault, left.previews[1]
    with PreviewSession(vault.blobs, vault.cache, None, preview) as session:
        with pytest.raises(Refused):
            session.after(2)
        with pytest.raises(Unreadable):
            session.before(2, 72)
        assert session.before_sizes() == [(420.0, 595.0)]
        assert session.before(1, 72).width == 420
    with pytest.raises(Cancelled):
        session.before(1, 72)
    with PreviewSession(vault.blobs, vault.cache, None, left.previews[3]) as session:
        assert session.before_sizes() == []
        with pytest.raises(Unreadable):
            session.before(1, 72)


def test_the_key_follows_whatever_changes_the_page(left: Left) -> None:
    vault = left.vault
    keys = {preview_of(vault, "1", "un").key, preview_of(vault, "1", "internal").key}
    mark = review.add(vault, "1", {"page": 1, "box": [5, 5, 50, 50]})
    keys.add(preview_of(vault, "1", "un").key)
    redacting.change_mark(vault, mark.id, box=[5, 5, 60, 50])
    keys.add(preview_of(vault, "1", "un").key)
    redacting.change_mark(vault, mark.id, token="A stamp")
    keys.add(preview_of(vault, "1", "un").key)
    redacting.choose_product(vault, "1", "transcript")
    keys.add(preview_of(vault, "1", "un").key)
    assert len(keys) == 6
    redacting.choose_product(vault, "1", "")
    redacting.take_away(vault, mark.id)
    assert preview_of(vault, "1", "un").key == left.previews[1].key
