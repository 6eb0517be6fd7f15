"""The consent form on paper: explained in plain words, to be ticked and signed.

A printed form is a plain file beside the vault, so by default it names nobody. What it offers to tick is
what a consent in the vault can hold, purpose by purpose, one identity, material by material: nobody ticks
what could not be kept apart afterwards.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from app.bundle import fonts
from app.bundle.writing import INK, Lines, paragraph
from app.casework import lookup
from app.casework.consents.consent_templates import ConsentTemplate, Words
from app.errors import Refused, StorageFailed
from app.records.evidence import Item
from app.records.vocabulary import load
from app.vault.vault import Vault

_MARGIN = 42.0
_SIZE = 9.3
_BOX = "☐"
_LINE = (0.45, 0.48, 0.53)
_HAIR = (0.80, 0.82, 0.85)


def sheet_pdf(
    vault: Vault,
    template: ConsentTemplate,
    language: str,
    item: str | None = None,
    person: str | None = None,
    *,
    named: bool = False,
) -> bytes:
    """Return a form as a PDF of A4 pages.

    Args:
        vault: open.
        template: the words.
        language: BCP 47 tag, one of the template's.
        item: id or number of the item that the consent is for; its number is printed, nothing else.
        person: id, name or pseudonym of who is asked; printed only when ``named``.
        named: print the person's name. The file is not encrypted.

    Raises:
        Usage: the form is not written in this language.
        NotFound: no such item or person.
    """
    words = template.words(language)
    number = str(lookup.item(vault, item).number) if item else ""
    name = lookup.person(vault, person).name if person and named else ""
    # The number of pages stands on each, so they are counted first.
    _, pages = _build(template, words, language, number, name, 0)
    return _build(template, words, language, number, name, pages)[0]


def write_sheet(
    vault: Vault,
    to: Path,
    template: ConsentTemplate,
    language: str,
    item: str | None = None,
    person: str | None = None,
    *,
    named: bool = False,
) -> None:
    """Write a form to a file, beside and renamed; for an item, its custody says so.

    Raises:
        Refused: there is a file already.
        StorageFailed: the file cannot be written.
        Usage, NotFound: as :func:`sheet_pdf`.
    """
    data = sheet_pdf(vault, template, language, item, person, named=named)

    def note() -> None:
        if item and vault.writable:
            told = {"printed": "consent form", "form": template.label, "named": named}
            with vault.change() as change:
                change.note("printed", Item.table, lookup.item(vault, item).id, told)

    _write(to, data, note)


def write_words(to: Path, template: ConsentTemplate) -> None:
    """Write the words of a form to a file, to be edited.

    Raises:
        Refused: there is a file already.
        StorageFailed: the file cannot be written.
    """
    _write(to, template.source.encode(), lambda: None)


def _write(to: Path, data: bytes, note: Callable[[], None]) -> None:
    """Write beside and rename, noted before: a trace without a sheet does less harm than the contrary."""
    if to.exists():
        raise Refused(f"There is already a file {to.name!a} there; nothing was written.")
    beside = to.with_name(f".{os.urandom(8).hex()}.partial")
    try:
        with beside.open("xb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        note()
        beside.rename(to)
    except OSError as error:
        raise StorageFailed(
            f"The form could not be written ({(error.strerror or 'unknown error').lower()})."
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def _build(
    template: ConsentTemplate, words: Words, language: str, number: str, name: str, pages: int
) -> tuple[bytes, int]:
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    fonts.register()
    output = io.BytesIO()
    document = SimpleDocTemplate(
        output,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=words["title"],
        author="",
        creator="",
        lang=language,
    )
    width = A4[0] - 2 * _MARGIN - 12  # A frame keeps six points to itself on either side.
    story = [
        *_explained(template, words),
        *_choices(words, language, width),
        *_signatures(words, language, number, name, width),
    ]
    draw = partial(_footer, words, template.label, pages)
    document.build(story, onFirstPage=draw, onLaterPages=draw)
    return output.getvalue(), document.page


def _footer(words: Words, label: str, pages: int, canvas: Any, document: Any) -> None:
    told = words["page"].format(page=document.page, pages=pages)
    canvas.setFont(fonts.REGULAR, 8)
    canvas.setFillColor(INK)
    canvas.drawString(_MARGIN + 6, _MARGIN - 14, label)
    canvas.drawRightString(document.pagesize[0] - _MARGIN - 6, _MARGIN - 14, told)


def _explained(template: ConsentTemplate, words: Words) -> list[Any]:
    from reportlab.platypus import KeepTogether

    story: list[Any] = [
        paragraph(words["title"], 18, fonts.BOLD, after=2),
        paragraph(words["to_taker"], 8.5, fonts.ITALIC, after=6),
    ]
    for heading, text in words.sections:
        parts: list[Any] = [paragraph(heading, 10.5, fonts.BOLD, before=5, after=1)]
        parts += [
            paragraph(piece, _SIZE, after=2)
            for piece in template.filled(text).split("\n\n")
            if piece.strip()
        ]
        story.append(KeepTogether(parts))
    return story


def _choices(words: Words, language: str, width: float) -> list[Any]:
    """Purposes, identity and materials to tick, and what else the person decides."""
    from reportlab.platypus import KeepTogether

    yes_no = [_text(f"{_BOX} {words['yes']}"), _text(f"{_BOX} {words['no']}")]
    shares = (0.74, 0.13, 0.13)

    def decided(question: str, vocabulary: str) -> Any:
        rows = [[_bold(question), "", ""]]
        rows += [[_text(entry.label(language)), *yes_no] for entry in load(vocabulary)]
        return _table(rows, shares, width)

    asked = [[_bold(words[key]), *yes_no] for key in ("onward", "recontact")]
    return [
        paragraph(words["agree"], 14, fonts.BOLD, before=10, after=3),
        decided(words["purposes"], "purposes"),
        KeepTogether([_bold(words["identity"]), _ticks("identities", language, width)]),
        decided(words["materials"], "materials"),
        KeepTogether(
            [
                _table(asked, shares, width),
                _blank(words["recontact_how"], width),
                _blank(words["conditions"], width, lines=2),
                _blank(words["until"], width),
            ]
        ),
    ]


def _ticks(vocabulary: str, language: str, width: float) -> Any:
    """The codes of a list beside each other, one of them to be ticked."""
    entries = list(load(vocabulary))
    cells: list[Any] = [_text(f"{_BOX} {entry.label(language)}") for entry in entries]
    return _table([cells], (1 / len(entries),) * len(entries), width, ruled=False)


def _signatures(words: Words, language: str, number: str, name: str, width: float) -> list[Any]:
    from reportlab.platypus import KeepTogether

    def signed(who: str, said: str, *, spoken: bool, known: str = "") -> Any:
        first = [_label(words["name"], known)] + [_label(words["language"])] * spoken
        shares = (0.65, 0.35) if spoken else (1.0,)
        parts: list[Any] = [_bold(who), paragraph(said, _SIZE, after=2)]
        parts.append(_lined([first], shares, width))
        last = [_label(words["signature"]), _label(words["date"])]
        parts.append(_lined([last], (0.65, 0.35), width))
        return KeepTogether(parts)

    inner = width * 0.78
    facts = [
        [_bold(words["item"]), _text(number or "_" * 18)],
        [_bold(words["capacity"]), _ticks("capacities", language, inner)],
        [_bold(words["form"]), _ticks("consent_forms", language, inner)],
    ]
    return [
        KeepTogether(
            [
                paragraph(words["person"], 14, fonts.BOLD, before=10, after=3),
                _table(facts, (0.22, 0.78), width),
            ]
        ),
        signed(words["person_signature"], words["declaration"], spoken=True, known=name),
        signed(words["guardian"], words["guardian_declaration"], spoken=False),
        signed(words["interpreter"], words["interpreter_declaration"], spoken=True),
        signed(words["taker"], words["taker_declaration"], spoken=True),
    ]


def _text(text: str) -> Lines:
    return paragraph(text, _SIZE)


def _bold(text: str) -> Lines:
    return paragraph(text, _SIZE, fonts.BOLD, before=6, after=1)


def _label(text: str, known: str = "") -> list[Any]:
    return [paragraph(text, 7.5), _text(known)]


def _blank(question: str, width: float, lines: int = 1) -> Any:
    rows = [[_bold(question)], *([_text("")] for _ in range(lines))]
    return _lined(rows, (1.0,), width, first=1)


def _table(
    rows: list[list[Any]], shares: tuple[float, ...], width: float, *, ruled: bool = True
) -> Any:
    from reportlab.lib.colors import Color
    from reportlab.platypus import Table, TableStyle

    style = TableStyle(
        (
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        )
    )
    if ruled:
        style.add("LINEBELOW", (0, 0), (-1, -1), 0.4, Color(*_HAIR))
    return Table(rows, colWidths=[width * share for share in shares], style=style, hAlign="LEFT")


def _lined(rows: list[list[Any]], shares: tuple[float, ...], width: float, first: int = 0) -> Any:
    """Rows with a line to write on under each from the ``first`` on."""
    from reportlab.lib.colors import Color
    from reportlab.platypus import Table, TableStyle

    style = TableStyle(
        (
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ("LINEBELOW", (0, first), (-1, -1), 0.7, Color(*_LINE)),
        )
    )
    return Table(
        rows,
        colWidths=[width * share for share in shares],
        rowHeights=[None] * first + [31 if first == 0 else 20] * (len(rows) - first),
        style=style,
        hAlign="LEFT",
    )
