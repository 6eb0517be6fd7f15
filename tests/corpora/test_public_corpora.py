"""Public test files: what opens is blacked out whole without a trace, what does not is refused in words.

Set ``KUAGER_CORPORA`` to a folder that holds them (pdf.js, veraPDF, PyMuPDF, x-ray, exif-samples ...) and
``KUAGER_CORPORA_MOST`` to try only so many of each collection. Nothing of them is part of this project.
Run by itself, it prints the counts: ``./run test tests/corpora -s -n 0``.
"""

from __future__ import annotations

import io
import os
from functools import partial
from pathlib import Path

import pymupdf
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.bundle.content import BundleContent, BurntBody, Exhibit
from app.bundle.write import write_bundle
from app.errors import Refused, Unreadable
from app.intake.kinds import HEAD, detect
from app.intake.process import Worker
from app.intake.render import images
from app.records.note import sign_note, vkey
from app.records.pages import BurntPage, PageImage, PageText, Word
from app.redaction.pages.boxes import Span
from app.redaction.pages.encode import decode
from app.redaction.pages.facsimile import burn_page

FOLDER = os.environ.get("KUAGER_CORPORA", "")
MOST = int(os.environ.get("KUAGER_CORPORA_MOST", "1000000"))
_DPI = 72
_AT_ONCE = 200

pytestmark = pytest.mark.skipif(not FOLDER, reason="set KUAGER_CORPORA to a folder of test files")


def collections_() -> list[str]:
    """The collections in the folder, by name."""
    if not FOLDER:
        return [""]
    return sorted(path.name for path in Path(FOLDER).iterdir() if path.is_dir())


def first_page(data: bytes, name: str) -> tuple[PageText, PageImage]:
    """Words and pixels of the first page, from the sandbox."""
    kind = detect(data[:HEAD], name)
    if kind.reader not in ("pdf", "image"):
        raise Unreadable("not a page")
    job = {
        "do": "render", "reader": kind.reader, "media_type": kind.media_type, "password": None,
        "dpi": float(_DPI), "colour": "auto", "pages": [1],
    }  # fmt: skip
    with Worker(io.BytesIO(data), len(data), job) as worker:
        drawn = list(images(worker.frames()))
    if len(drawn) != 1:
        raise Unreadable("no first page")
    image = drawn[0]
    # The whole page is marked, so it needs no more than one word that a span can touch.
    width, height = image.width * 72 / image.dpi, image.height * 72 / image.dpi
    word = Word("page", 1, 1, width - 1, height - 1, 0, 4, 0)
    return PageText(1, width, height, (word,), "pdf"), image


def blacked_out(data: bytes, name: str) -> BurntPage:
    """The first page, redacted whole."""
    page, image = first_page(data, name)
    burnt = burn_page(image, page, [Span(0, 4, "page")]).page
    assert burnt.words == ()
    assert set(decode(burnt).pixels) == {0}, "a pixel that is not black"
    return burnt


def words_of(data: bytes) -> set[str]:
    """Longer words of a file's first page, as another program reads them."""
    if not data.startswith(b"%PDF"):
        return set()
    try:
        with pymupdf.open(stream=data, filetype="pdf") as opened:
            return {word for word in str(opened[0].get_text()).split() if len(word) > 4}
    except Exception:  # The referee may not open what we do.
        return set()


def written(pages: list[BurntPage], folder: Path) -> Path:
    """Every page as an exhibit of one bundle; its PDF."""
    exhibits = [
        Exhibit(number, "", BurntBody(partial(iter, [page])))
        for number, page in enumerate(pages, start=1)
    ]
    content = BundleContent(
        bundle_id="KB-CORPUS", case_code="C", case_title="C", profile_title="UN", as_of="2025-01-01",
        prefix="EX", language="en", exhibits=exhibits, custody=[],
    )  # fmt: skip
    key = Ed25519PrivateKey.generate()
    write_bundle(
        content, folder, signer=partial(sign_note, name="corpus", key=key),
        vkey=vkey("corpus", key.public_key()),
        checkpoint_note="", commitments={},
    )  # fmt: skip
    return folder / "data" / "exhibits"


@pytest.mark.parametrize("collection", collections_())
def test_a_page_redacted_whole_leaves_nothing(collection: str, tmp_path: Path) -> None:
    refused, wrong, pages = [], [], []
    known: list[set[str]] = []
    files = [path for path in sorted(Path(FOLDER, collection).rglob("*")) if path.is_file()]
    for path in files[:MOST]:
        data = path.read_bytes()
        try:
            pages.append(blacked_out(data, path.name))
            known.append(words_of(data))
        except (Unreadable, Refused) as refusal:
            refused.append((path.stem, refusal.sentence))
        except AssertionError as error:
            wrong.append(f"{path.name}: {error}")
    print(f"\n{collection}: {len(pages)} blacked out, {len(refused)} refused, {len(wrong)} wrong")
    assert wrong == []
    assert all(said.endswith(".") and stem not in said for stem, said in refused)
    for number in range(0, len(pages), _AT_ONCE):
        folder = written(pages[number : number + _AT_ONCE], tmp_path / str(number))
        for place, exhibit in enumerate(sorted(folder.glob("*.pdf"))):
            with pymupdf.open(exhibit) as made:
                said = {word for word in str(made[-1].get_text()).split() if len(word) > 4}
                assert not said & known[number + place] - {"KB-CORPUS"}, exhibit
