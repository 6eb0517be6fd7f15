"""Pages that are turned, cropped, scaled, layered, annotated or filled in: two worlds, one picture."""

from __future__ import annotations

import io
from collections.abc import Callable

import flowing
import pikepdf
import pytest
from drawing import AFTER, BEFORE, pdf, raster
from pikepdf import Array, Dictionary, Name, String

from app.intake.extract import Extraction, extract
from app.intake.render import render_pages
from app.records.pages import BurntPage
from app.redaction.pages.boxes import Span
from app.redaction.pages.encode import decode
from app.redaction.pages.facsimile import burn_page

SHORT, LONG = "Ким Ян", "Абдирахманова Гульнара"
ROWS = (*BEFORE, "Задержан {} около полудня", *AFTER)


def turned(page: pikepdf.Page, _secret: str) -> None:
    page.Rotate = 90


def cropped(page: pikepdf.Page, _secret: str) -> None:
    """A part of a page whose own origin lies elsewhere, upside down."""
    page.MediaBox = [-50, -30, 420, 300]
    page.CropBox = [20, 120, 400, 290]
    page.Rotate = 180


def scaled(page: pikepdf.Page, _secret: str) -> None:
    page.UserUnit = 2


def layered(page: pikepdf.Page, secret: str) -> None:
    """A layer that is switched off says the name again."""
    owner = document_of(page)
    layer = owner.make_indirect(Dictionary(Type=Name.OCG, Name=String("off")))
    owner.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer]))
    )
    page.obj.Resources.Properties = Dictionary(MC0=layer)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    page.obj.Resources.Font.F9 = owner.make_indirect(font)
    said = secret.encode("utf-8").hex().encode("ascii")
    page.contents_add(b"/OC /MC0 BDC BT /F9 9 Tf 40 60 Td (" + said + b") Tj ET EMC", prepend=False)


def filled(page: pikepdf.Page, secret: str) -> None:
    """A form field whose value is as long as the name, seen at the foot of the page."""
    appear(page, secret, Subtype=Name.Widget, FT=Name.Tx, T=String("fio"), V=String(secret))


def annotated(page: pikepdf.Page, secret: str) -> None:
    """A note on the page, with the name in what it shows and in what it does not."""
    appear(page, secret, Subtype=Name.FreeText, Contents=String(secret), T=String(secret))


def appear(page: pikepdf.Page, secret: str, **entries: object) -> None:
    owner = document_of(page)
    width = 6 * len(secret)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    letters = "x" * len(secret)
    picture = pikepdf.Stream(
        owner, f"BT /F 10 Tf 2 4 Td ({letters}) Tj ET".encode(), Type=Name.XObject,
        Subtype=Name.Form, BBox=[0, 0, width, 16], Resources=Dictionary(Font=Dictionary(F=font)),
    )  # fmt: skip
    annotation = Dictionary(
        Type=Name.Annot, Rect=Array([40, 40, 40 + width, 56]), F=4,
        AP=Dictionary(N=owner.make_indirect(picture)), DA=String("/F 10 Tf 0 g"), **entries,
    )  # fmt: skip
    page.obj.Annots = owner.make_indirect(Array([owner.make_indirect(annotation)]))
    if entries.get("FT"):
        owner.Root.AcroForm = Dictionary(Fields=Array([page.obj.Annots[0]]))


_owners: dict[int, pikepdf.Pdf] = {}


def document_of(page: pikepdf.Page) -> pikepdf.Pdf:
    return _owners[id(page)]


Change = Callable[[pikepdf.Page, str], None]
ODD: tuple[Change, ...] = (turned, cropped, scaled, layered, filled, annotated)


def odd(secret: str, change: Change) -> bytes:
    output = io.BytesIO()
    rows = [row.format(secret) for row in ROWS]
    with pikepdf.open(io.BytesIO(pdf(rows))) as document:
        page = document.pages[0]
        _owners[id(page)] = document
        change(page, secret)
        document.save(output)
    return output.getvalue()


def marks(found: Extraction, secret: str, scope: str) -> list[Span]:
    """The name in the text, and what the form or the note shows."""
    spans = []
    for wanted in (secret, "x" * len(secret)):
        at = found.text.find(wanted)
        while 0 <= at < found.hidden_from:
            spans.append(Span(at, at + len(wanted), scope, "P1"))
            at = found.text.find(wanted, at + 1)
    assert spans
    return spans


def released(secret: str, change: Change, scope: str) -> tuple[BurntPage, Extraction]:
    data = odd(secret, change)
    found = extract(io.BytesIO(data), len(data), "odd.pdf")
    assert not found.unreadable
    image = next(render_pages(io.BytesIO(data), len(data), found.media_type, dpi=80))
    page = found.pages[0]
    return burn_page(image, page, marks(found, secret, scope)).page, found


@pytest.mark.parametrize("change", ODD, ids=[each.__name__ for each in ODD])
def test_any_name_on_an_odd_page(change: Change) -> None:
    one, _found = released(SHORT, change, "line_end")
    other, _found = released(LONG, change, "line_end")
    assert one == other
    assert "Протокол" in {word.text for word in one.words} or change is cropped
    assert not {"Ким", "Ян"} & {word.text for word in one.words}
    ink = raster(decode(one))
    assert ink.min() == 0
    assert ink.max() == 255
    if change is layered:
        assert SHORT.encode().hex() not in {word.text for word in one.words}


@pytest.mark.parametrize("turn", [90, 270])
def test_running_text_that_runs_up_or_down_the_page(turn: int) -> None:
    """The lines beside a hidden name's own are its paragraph's, and break where it lets them."""

    def world(secret: str) -> BurntPage:
        output = io.BytesIO()
        with pikepdf.open(io.BytesIO(flowing.told(secret))) as document:
            document.pages[0].Rotate = turn
            document.save(output)
        data = output.getvalue()
        found = extract(io.BytesIO(data), len(data), "turned.pdf")
        image = next(render_pages(io.BytesIO(data), len(data), found.media_type, dpi=60))
        return burn_page(image, found.pages[0], marks(found, secret, "line_end")).page

    one = world("Ли")
    assert one == world("Щербаков-Жумагулов")
    kept = {word.text for word in one.words}
    assert {"Специализированный", "отказа."} <= kept
    assert {"связи", "задержали"}.isdisjoint(kept)
