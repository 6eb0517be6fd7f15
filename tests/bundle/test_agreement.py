"""What an index says and a document does not, however it was signed, is found and named."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from app.bundle.agreement import disagreements
from app.bundle.opened import Finding, open_bundle
from app.records.canonical import canonical
from tests.bundle.annexed import annexed
from tests.bundle.made import page, pages, write

ID = "KB-7F3A-2026"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("agreement") / "b"
    base = annexed().exhibits
    large = tuple(
        type(each)(
            each.number, each.title, pages(page("flate8", grey=each.number)), section=each.section,
            citations=each.citations,
        )
        if each.number == 4
        else each
        for each in base
    )  # fmt: skip
    write(folder, annexed(exhibits=large, volume_bytes=250_000))
    assert (folder / "data" / "bundle-2.pdf").exists()
    return folder


@pytest.fixture
def copy(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "copy")
    return tmp_path / "copy"


def findings(folder: Path) -> list[Finding]:
    with open_bundle(folder) as opened:
        return disagreements(opened, ID)


def edited(folder: Path, change: Callable[[Any], None]) -> list[Finding]:
    path = folder / "data" / "index.json"
    index = json.loads(path.read_bytes())
    change(index)
    path.write_bytes(canonical(index))
    return findings(folder)


def test_a_good_bundle_agrees(made: Path) -> None:
    assert findings(made) == []


def _set(*path: object) -> Callable[[Any], None]:
    *keys, last, value = path

    def change(index: Any) -> None:
        for key in keys:
            index = index[key]
        index[last] = value

    return change


def _add(*path: object) -> Callable[[Any], None]:
    *keys, last, value = path

    def change(index: Any) -> None:
        for key in keys:
            index = index[key]
        index[last] += value

    return change


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_set("bundle_id", "KB-OTHER"), "index_form"),
        (_set("format", "something"), "index_form"),
        (_set("letter", "C"), "index_disagrees"),
        (_set("surplus", 1), "index_form"),
        (_add("pages", 1), "numbering_gap"),
        (_add("first_page", 1), "numbering_gap"),
        (_set("exhibits", 1, "number", 7), "numbering_gap"),
        (_set("exhibits", 1, "label", "KZ-000009"), "numbering_gap"),
        (_add("exhibits", 1, "first_page", 1), "numbering_gap"),
        (_add("exhibits", 4, "last_page", 1), "numbering_gap"),
        (_set("exhibits", 0, "first_page", "3"), "index_form"),
        (_add("exhibits", 0, "documents", 0, "last_page", 1), "numbering_gap"),
        (_set("exhibits", 2, "section", 0), "numbering_gap"),
        (_set("exhibits", 3, "files", ["exhibits/0003.pdf"]), "extra_file"),
        (_set("exhibits", 3, "citations", 0, "page", 1), "numbering_gap"),
        (_set("sections", 0, "exhibits", [1, 3]), "numbering_gap"),
        (_add("sections", 1, "page", -1), "numbering_gap"),
        (_add("annex_page", 1), "numbering_gap"),
        (_set("annexes", []), "numbering_gap"),
        (_add("annexes", 2, "page", 5), "numbering_gap"),
        (_set("volumes", []), "index_form"),
        (_set("volumes", 0, "file", "index.xlsx"), "index_form"),
        (_add("volumes", 0, "last_page", 1), "numbering_gap"),
        (_set("bookmarks", 4, "title", "Other words"), "link_disagrees"),
        (_add("bookmarks", 4, "page", 1), "link_disagrees"),
        (_set("bookmarks", 4, "level", 0), "link_disagrees"),
        (_set("bookmarks", []), "link_disagrees"),
        (_add("chronology", 1, "places", 0, "page", -1), "link_disagrees"),
        (_set("authorities", 0, "places", []), "link_disagrees"),
        (_set("people", 0, "exhibits", []), "link_disagrees"),
        (_set("people", []), "link_disagrees"),
        (_set("quotations", 0, "places", 0, "exhibit", "KZ-000004"), "numbering_gap"),
        (_set("quotations", []), "link_disagrees"),
        (lambda index: index.pop("quotations"), "index_form"),
    ],
)
def test_an_index_that_says_something_else(
    copy: Path, change: Callable[[Any], None], code: str
) -> None:
    assert code in {each.code for each in edited(copy, change)}


def resaved(path: Path, change: Callable[[pikepdf.Pdf], None]) -> None:
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        change(pdf)
        pdf.save(path, static_id=True)


def _swap_links(at: int) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        sheets = [each for each in pdf.pages if len(each.obj.get("/Annots", ())) > 1]
        inner = [each for each in sheets[at].obj.Annots if "/Dest" in each]
        inner[0].Dest, inner[-1].Dest = inner[-1].Dest, inner[0].Dest

    return change


def _away(pdf: pikepdf.Pdf) -> None:
    link = next(each for each in pdf.pages if "/Annots" in each.obj).obj.Annots[0]
    del link.Dest
    link.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("https://example.org"))


def _stray_link(pdf: pikepdf.Pdf) -> None:
    leaf = next(each for each in pdf.pages if b"(KZ-0" in each.obj.Contents[1].read_bytes())
    leaf.obj.Annots = pikepdf.Array(
        [
            pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9],
                    Dest=pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit]),
                )
            )
        ]
    )  # fmt: skip


def _other_labels(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels.Nums[1].St = 5


def _no_letter(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.PageLabels.Nums[1]["/P"]


def _page_less(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[-1]


def _flat(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.extend(outline.root[2].children)
        outline.root[2].children.clear()


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("bundle.pdf", _swap_links(0), "The links of the printed index"),
        ("bundle.pdf", _swap_links(1), "The links of a section's sheet"),
        ("bundle.pdf", _away, "The links of the printed index"),
        ("bundle.pdf", _stray_link, "bundle.pdf has links where its index has none"),
        ("bundle-2.pdf", _other_labels, "The page labels of bundle-2.pdf"),
        ("bundle.pdf", _no_letter, "The page labels of bundle.pdf"),
        ("bundle.pdf", _page_less, "bundle.pdf has"),
        ("bundle.pdf", _flat, "The bookmarks of bundle.pdf"),
        ("exhibits/0002.pdf", _page_less, "The pages of exhibit KZ-000002"),
        ("exhibits/0002.pdf", _other_labels, "The pages of exhibit KZ-000002"),
    ],
)
def test_a_document_that_is_something_else(
    copy: Path, name: str, change: Callable[[pikepdf.Pdf], None], words: str
) -> None:
    resaved(copy / "data" / name, change)
    found = findings(copy)
    assert any(words in each.sentence for each in found), found
    assert {each.path for each in found} == {f"data/{name}"}


def test_a_missing_volume_is_named(copy: Path) -> None:
    (copy / "data" / "bundle-2.pdf").unlink()
    (found,) = findings(copy)
    assert (found.code, found.path) == ("missing_file", "data/bundle-2.pdf")
    assert found.sentence.startswith("Volume 2 of ")


def test_a_volume_that_has_lost_its_end_is_named(copy: Path) -> None:
    path = copy / "data" / "bundle-2.pdf"
    path.write_bytes(path.read_bytes()[:3000])
    assert {(each.code, each.path) for each in findings(copy)} == {
        ("unreadable_pdf", "data/bundle-2.pdf")
    }


def test_an_index_of_an_earlier_version_is_said_to_be_one(copy: Path) -> None:
    (copy / "data" / "index.json").write_bytes(canonical({"format": "kuager-bundle-index-1"}))
    (found,) = findings(copy)
    assert found.code == "earlier_index"
    assert "earlier version" in found.sentence


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"{", b'{"format":1}', b"null", b"\xff", b"[" * 5000]
)
def test_what_is_no_index(copy: Path, data: bytes) -> None:
    (copy / "data" / "index.json").write_bytes(data)
    assert [each.code for each in findings(copy)] == ["index_form"]
