"""A document for Word: real headings, real footnotes, counted paragraphs, links; the same bytes each time.

The parts are written here from the first to the last byte (ISO/IEC 29500-1): nothing of a template, of a
program or of a computer is in them, and the only date is the document's.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape
from itertools import pairwise
from typing import Final

from app.bundle import fonts
from app.bundle.document import (
    Block,
    Document,
    Heading,
    Listed,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    Target,
    introduces,
    printable,
    words,
)
from app.bundle.document_styles import (
    BULLETS,
    HEAD,
    NAMESPACES,
    numbering,
    settings,
    styles,
)

_LOCALES: Final = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ", "uz": "uz-Latn-UZ"}
_LONGEST = 250
_STORED_AT = (1980, 1, 1, 0, 0, 0)
_ROOM = 9070
"""Twentieths of a point between the margins."""

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def docx_of(document: Document) -> bytes:
    """Return a document as DOCX.

    Raises:
        Refused: its footnotes or paragraphs are not numbered as they stand, or a link leads elsewhere.
    """
    document.check()
    return _Writer(document).file()


class _Links:
    """The links of one part of the file, each leading somewhere of its own."""

    def __init__(self) -> None:
        self._held: dict[Target, str] = {}

    def key(self, target: Target) -> str:
        return self._held.setdefault(target, f"rIdL{len(self._held) + 1}")

    def relationships(self) -> str:
        return "".join(
            f'<Relationship Id="{key}" Type="{_OFFICE}/hyperlink"'
            f' Target="{escape(target.file)}#page={target.page}" TargetMode="External"/>'
            for target, key in self._held.items()
        )


class _Writer:
    """One document while it is written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._links = _Links()
        self._counted = 0

    def file(self) -> bytes:
        document = self._document
        body = self._body()
        noted = _Links()
        footnotes = self._footnotes(noted)
        own = "".join(
            f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{kind}{more}.xml"/>'
            for at, (kind, more) in enumerate(
                (
                    ("styles", ""),
                    ("settings", ""),
                    ("numbering", ""),
                    ("footnotes", ""),
                    ("footer", "1"),
                ),
                start=1,
            )
        )
        parts = {
            "[Content_Types].xml": _content_types(),
            "_rels/.rels": _relationships(
                f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
                ' Target="word/document.xml"/><Relationship Id="rId2"'
                f' Type="{_PACKAGE}/relationships/metadata/core-properties"'
                ' Target="docProps/core.xml"/>'
            ),
            "docProps/core.xml": self._properties(),
            "word/document.xml": body,
            "word/_rels/document.xml.rels": _relationships(own + self._links.relationships()),
            "word/footer1.xml": _footer(),
            "word/footnotes.xml": footnotes,
            "word/_rels/footnotes.xml.rels": _relationships(noted.relationships()),
            "word/numbering.xml": numbering(self._counted),
            "word/settings.xml": settings(),
            "word/styles.xml": styles(_locale(document.language)),
        }
        return _packed(parts)

    def _body(self) -> str:
        document = self._document
        made = [self._paragraph((Run(line),), "Subtitle") for line in document.above]
        made.append(self._paragraph((Run(document.title),), "Title"))
        for at, (label, value) in enumerate(document.fields, start=1):
            below = '<w:spacing w:after="240"/>' if at == len(document.fields) else ""
            made.append(
                f'<w:p><w:pPr><w:pStyle w:val="KuagerField"/>{below}</w:pPr>'
                f"{_run(Run(label, bold=True))}<w:r><w:tab/></w:r>{_run(Run(value))}</w:p>"
            )
        for block, following in pairwise((*document.blocks, None)):
            if block is not None:
                keep = "<w:keepNext/>" if introduces(block, following) else ""
                made.append(self._block(block, keep))
        section = (
            '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1418"'
            ' w:bottom="1304" w:left="1418" w:header="708" w:footer="600" w:gutter="0"/></w:sectPr>'
        )
        return (
            f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(made)}{section}</w:body></w:document>"
        )

    def _block(self, block: Block, keep: str) -> str:
        if isinstance(block, Heading):
            return self._paragraph(block.runs, f"Heading{block.level}")
        if isinstance(block, Paragraph):
            style = "KuagerParagraph" if block.number else ""
            return self._paragraph(block.runs, style, more=keep)
        if isinstance(block, Quotation):
            style = "KuagerOriginal" if block.beneath else "Quote"
            return self._paragraph(block.runs, style, language=block.language, more=keep)
        if isinstance(block, Listed):
            return self._listed(block)
        return self._table(block)

    def _listed(self, block: Listed) -> str:
        number = BULLETS
        if block.ordered:
            self._counted += 1
            number = BULLETS + self._counted
        about = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return "".join(self._paragraph(runs, "ListParagraph", more=about) for runs in block.items)

    def _table(self, block: Table) -> str:
        total = sum(block.weights)
        widths = [int(_ROOM * weight / total) for weight in block.weights]
        grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
        head = tuple((Run(title),) for title in block.head)
        rows = [self._row(head, widths, "KuagerCellHead", "<w:cantSplit/><w:tblHeader/>")]
        rows += [self._row(row, widths, "KuagerCell", "<w:cantSplit/>") for row in block.rows]
        caption = self._paragraph((Run(block.caption),), "Caption") if block.caption else ""
        return (
            f'{caption}<w:tbl><w:tblPr><w:tblStyle w:val="KuagerTable"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0"'
            ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
            '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:p>'
        )

    def _row(self, cells: tuple[Runs, ...], widths: list[int], style: str, about: str) -> str:
        made = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>'
            f"{self._paragraph(runs, style)}</w:tc>"
            for runs, wide in zip(cells, widths, strict=True)
        )
        return f"<w:tr><w:trPr>{about}</w:trPr>{made}</w:tr>"

    def _paragraph(self, runs: Runs, style: str, *, language: str = "", more: str = "") -> str:
        return _paragraph(runs, style, self._links, language=language, more=more)

    def _footnotes(self, links: _Links) -> str:
        made = [
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
            '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
            "<w:continuationSeparator/></w:r></w:p></w:footnote>"
        ]
        sign = (
            '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
            '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        )
        for number, runs in enumerate(self._document.notes, start=1):
            paragraph = _paragraph(runs, "FootnoteText", links, before=sign)
            made.append(f'<w:footnote w:id="{number}">{paragraph}</w:footnote>')
        return f"{HEAD}<w:footnotes {NAMESPACES}>{''.join(made)}</w:footnotes>"

    def _properties(self) -> str:
        document = self._document
        day = f"{document.as_of}T00:00:00Z"
        return (
            f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:dcterms="http://purl.org/dc/terms/"'
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{_escaped(fonts.shorten(document.title, _LONGEST))}</dc:title>"
            f"<dc:language>{_locale(document.language)}</dc:language>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified>'
            "</cp:coreProperties>"
        )


def _paragraph(
    runs: Runs,
    style: str,
    links: _Links,
    *,
    language: str = "",
    more: str = "",
    before: str = "",
) -> str:
    leftwards = fonts.has_arabic(words(runs))
    about = (
        (f'<w:pStyle w:val="{style}"/>' if style else "")
        + more
        + ("<w:bidi/>" if leftwards and language else "")
    )
    made = [before]
    for run in runs:
        if run.note:
            made.append(
                '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference w:id="{run.note}"/></w:r>'
            )
        elif run.target is not None:
            linked = _run(run, language=language, style="Hyperlink")
            made.append(f'<w:hyperlink r:id="{links.key(run.target)}">{linked}</w:hyperlink>')
        else:
            made.append(_run(run, language=language))
    return f"<w:p><w:pPr>{about}</w:pPr>{''.join(made)}</w:p>"


def _run(run: Run, *, language: str = "", style: str = "") -> str:
    said = printable(run.text)
    if not said:
        return ""
    arabic = fonts.has_arabic(said)
    tongue = ""
    if language:
        tongue = f'<w:lang w:{"bidi" if arabic else "val"}="{escape(_locale(language))}"/>'
    dress = (
        (f'<w:rStyle w:val="{style}"/>' if style else "")
        + ("<w:b/><w:bCs/>" if run.bold else "")
        + ("<w:i/><w:iCs/>" if run.italic else "")
        + ("<w:rtl/>" if arabic else "")
        + tongue
    )
    about = f"<w:rPr>{dress}</w:rPr>" if dress else ""
    return f'<w:r>{about}<w:t xml:space="preserve">{_escaped(said)}</w:t></w:r>'


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _footer() -> str:
    return (
        f'{HEAD}<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/>'
        '</w:pPr><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
    )


def _relationships(inner: str) -> str:
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _content_types() -> str:
    kinds: Mapping[str, str] = {
        "word/document.xml": f"{_TYPE}.document.main+xml",
        "word/styles.xml": f"{_TYPE}.styles+xml",
        "word/settings.xml": f"{_TYPE}.settings+xml",
        "word/numbering.xml": f"{_TYPE}.numbering+xml",
        "word/footnotes.xml": f"{_TYPE}.footnotes+xml",
        "word/footer1.xml": f"{_TYPE}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds.items()
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _packed(parts: Mapping[str, str]) -> bytes:
    """Return the parts as a ZIP that says nothing of when and where it was made."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _STORED_AT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, part.encode())
    return output.getvalue()
