"""What a document says of itself has one form; a source's tags and metadata have another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from app.bundle import archival, tagging
from app.redaction.proof.dress import examine_dress
from app.redaction.proof.examiner import Examiner, Secrets


def document() -> Pdf:
    """Two pages, dressed as an archival bundle is."""
    pdf = pikepdf.new()
    for _page in range(2):
        pdf.add_blank_page(page_size=(595, 842))
    tagging.add_structure(
        pdf, [tagging.Part("Cover", 1), tagging.Part("KZ-000001 Record", 1, "ru")]
    )
    archival.conform(pdf, "A case & its title")
    return pdf


def leaks(pdf: Pdf) -> int:
    examiner = Examiner(Secrets(), None)
    examine_dress(examiner, "bundle.pdf", pdf)
    return len(examiner.proof().leaks)


def test_ours_is_known() -> None:
    assert leaks(document()) == 0
    assert leaks(pikepdf.new()) == 0


def words_in_tags(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.K.K[1].K[0].ActualText = String("a name that was burnt")


def roles(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary()


def history(pdf: Pdf) -> None:
    packet = archival.metadata("T").replace(
        b"<pdfaid:part>", b"<xmp:Tool>x</xmp:Tool><pdfaid:part>"
    )
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML))


def page_packet(pdf: Pdf) -> None:
    packet = archival.metadata("T")
    pdf.pages[0].obj.Metadata = pdf.make_indirect(
        Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML)
    )


def other_profile(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.write(archival.srgb() + b"a scanner's name")


def second_intent(pdf: Pdf) -> None:
    pdf.Root.OutputIntents = Array([*pdf.Root.OutputIntents, pdf.Root.OutputIntents[0]])


def suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def attributes(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.K.K[1].A = Dictionary(O=Name.Table, Scope=Name.Column)


def other_attributes(pdf: Pdf) -> None:
    column_head(pdf).A = Dictionary(O=Name.Table, Scope=Name("/Karimov"))


def more_attributes(pdf: Pdf) -> None:
    column_head(pdf).A = Array([Dictionary(O=Name.Table, Scope=Name.Column)])


def column_head(pdf: Pdf) -> Any:
    """Make an element the head of a column."""
    element = pdf.Root.StructTreeRoot.K.K[1]
    element.S = Name.TH
    element.A = Dictionary(O=Name.Table, Scope=Name.Column)
    return element


def test_the_head_of_a_column_may_say_so() -> None:
    pdf = document()
    column_head(pdf)
    assert leaks(pdf) == 0


@pytest.mark.parametrize(
    "plant",
    [
        attributes,
        other_attributes,
        more_attributes,
        words_in_tags,
        roles,
        history,
        page_packet,
        other_profile,
        second_intent,
        suspect,
    ],
    ids=lambda plant: plant.__name__,
)
def test_anything_else_is_a_leak(plant: Callable[[Pdf], None]) -> None:
    pdf = document()
    plant(pdf)
    assert leaks(pdf) >= 1
