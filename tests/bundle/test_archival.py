"""PDF/A-2b: the finished documents keep to it, and the checker notices where one does not."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from PIL import Image, ImageChops, ImageCms

from app.bundle.archival import metadata, srgb
from app.bundle.content import Exhibit
from tests.bundle.annexed import annexed
from tests.bundle.made import content, page, pages, write
from tests.bundle.pdfa import violations


@pytest.fixture(scope="module")
def archival(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sheets, typeset pages, every codec, words under pictures, a withheld sheet."""
    base = annexed().exhibits
    codecs = pages(
        page("g4"),
        page("flate4", grey=60),
        page("flate8", grey=60),
        page("jpeg", grey=60),
        page("rgb", grey=60),
    )
    made = (*base, Exhibit(6, "Қазақстан & <others>", codecs, section=2))
    folder = tmp_path_factory.mktemp("archival") / "b"
    write(folder, annexed(exhibits=made, archival=True))
    return folder / "data"


def test_every_document_of_an_archival_bundle_keeps_to_the_standard(archival: Path) -> None:
    documents = [archival / "bundle.pdf", *sorted((archival / "exhibits").glob("*.pdf"))]
    assert len(documents) == 7
    for path in documents:
        assert violations(path) == [], path.name


def test_metadata_and_information_say_the_same(archival: Path) -> None:
    with pikepdf.open(archival / "bundle.pdf") as pdf:
        raw = pdf.Root.Metadata.read_raw_bytes()
        assert "/Filter" not in pdf.Root.Metadata
        title, producer = str(pdf.docinfo.Title), str(pdf.docinfo.Producer)
    tree = etree.fromstring(raw)
    said = {etree.QName(node).localname: "".join(node.itertext()) for node in tree.iter()}
    assert (said["title"], said["Producer"]) == (title, producer)
    assert (said["part"], said["conformance"]) == ("2", "B")
    assert b"Date" not in raw
    info = subprocess.run(["pdfinfo", archival / "bundle.pdf"], capture_output=True, check=True)
    assert b"Metadata Stream: yes" in info.stdout
    assert not info.stderr


def test_a_title_is_escaped() -> None:
    tree = etree.fromstring(metadata("A < B & <i>C</i> ]]>"))
    assert "A < B & <i>C</i> ]]>" in "".join(tree.itertext())


def test_the_profile_is_srgb() -> None:
    profile = ImageCms.ImageCmsProfile(io.BytesIO(srgb()))
    shades = Image.frombytes("RGB", (256, 3), bytes(range(256)) * 9)
    through = ImageCms.profileToProfile(shades, profile, ImageCms.createProfile("sRGB"))
    assert through is not None
    assert max(high for _, high in ImageChops.difference(shades, through).getextrema()) <= 1


def test_other_bundles_claim_nothing(bundle: Path) -> None:
    with pikepdf.open(bundle / "data" / "bundle.pdf") as pdf:
        assert "/OutputIntents" not in pdf.Root
        assert "/Metadata" not in pdf.Root


def _no_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def _no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def _another_part(pdf: pikepdf.Pdf) -> None:
    raw = pdf.Root.Metadata.read_bytes().replace(b"part>2<", b"part>1<")
    pdf.Root.Metadata = pikepdf.Stream(pdf, raw, Type=pikepdf.Name.Metadata)


def _unembedded(pdf: pikepdf.Pdf) -> None:
    font = pdf.pages[0].Resources.Font["/B"]
    del font.FontDescriptor.FontFile2


def _other_widths(pdf: pikepdf.Pdf) -> None:
    font = pdf.pages[0].Resources.Font["/B"]
    font.Widths = pikepdf.Array([900] * len(font.Widths))


def _unprinted_link(pdf: pikepdf.Pdf) -> None:
    next(each for each in pdf.pages if "/Annots" in each).Annots[0].F = 2


def _script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))


def _interpolated(pdf: pikepdf.Pdf) -> None:
    picture = next(
        each for each in pdf.objects
        if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == pikepdf.Name.Image
    )  # fmt: skip
    picture.Interpolate = True


def _missing_glyph(pdf: pikepdf.Pdf) -> None:
    glyphless = next(
        each for each in pdf.objects
        if isinstance(each, pikepdf.Dictionary) and "/CIDToGIDMap" in each
    )  # fmt: skip
    glyphless.CIDToGIDMap = pdf.make_indirect(pikepdf.Stream(pdf, bytes(131072)))


@pytest.mark.parametrize(
    ("spoil", "clause"),
    [
        (_no_intent, "6.2.4.3"),
        (_no_metadata, "6.6.2.1"),
        (_another_part, "6.6.4"),
        (_unembedded, "6.2.11.4.1"),
        (_other_widths, "6.2.11.5"),
        (_unprinted_link, "6.3.2"),
        (_script, "6.5.1"),
        (_interpolated, "6.2.8"),
        (_missing_glyph, "6.2.11.8"),
    ],
)
def test_the_checker_notices(
    archival: Path, tmp_path: Path, spoil: Callable[[pikepdf.Pdf], None], clause: str
) -> None:
    spoiled = tmp_path / "spoiled.pdf"
    with pikepdf.open(archival / "bundle.pdf") as pdf:
        spoil(pdf)
        pdf.save(spoiled, static_id=True)
    assert clause in {each.split()[0] for each in violations(spoiled)}


def test_a_bundle_that_is_not_archival_fails_the_checker(bundle: Path) -> None:
    found = {each.split()[0] for each in violations(bundle / "data" / "exhibits" / "0002.pdf")}
    assert found == {"6.6.2.1", "6.2.4.3"}


def test_the_same_bundle_twice_is_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in "ab":
        write(tmp_path / name, content(archival=True, custody=()))
        made.append((tmp_path / name / "data" / "bundle.pdf").read_bytes())
    assert made[0] == made[1]
