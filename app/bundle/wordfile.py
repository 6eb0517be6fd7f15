"""Lists as a Word document: headings, tables with repeated headings, a language; the same bytes each time.

Rows are written as elements: python-docx looks its cells up anew for each, which takes minutes for an
index of 1,000 exhibits.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from app.bundle import fonts

Cell = tuple[str, ...] | int
"""Lines of a cell, the second and further ones small; or a number."""

_STYLE = "KuagerList"
_TEXT = "KuagerListText"
_SMALL = "KuagerListSmall"
_HEADING = "KuagerListHeading"
_KEPT = frozenset(
    {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "Heading1", "Heading2", "Footer"}
)
_LOCALES: Final = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ", "uz": "uz-Latn-UZ"}
_FONT = "Arial"
_LONGEST = 4000
_DXA_PER_MM = 1440 / 25.4
_MARGIN_MM = 20
_A4_MM = (210, 297)
_STORED_AT = (1980, 1, 1, 0, 0, 0)
_INK, _ACCENT, _HAIR = "1C2129", "1F406B", "CCD1D6"
_UNWANTED = (
    "/thumbnail",
    "/extended-properties",
    "/customXml",
    "/stylesWithEffects",
    "/webSettings",
    "/numbering",
)
"""Ends of the types of relationships to parts of python-docx's template that a list does not need."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list.

    Attributes:
        title: on top of it, on every page.
        millimetres: its width.
        right: for numbers.
    """

    title: str
    millimetres: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own.

    Attributes:
        title: the heading, or ``""``.
        rows: a cell per column.
    """

    title: str
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list to be printed.

    Attributes:
        title: on top of it.
        beneath: lines under the title.
        language: of its words; two letters.
        as_of: ISO date that stands for the time it was made.
        columns: of every table in it.
        groups: one table each.
        landscape: whether its pages lie on their side.
    """

    title: str
    beneath: tuple[str, ...]
    language: str
    as_of: str
    columns: Sequence[Column]
    groups: Sequence[Group]
    landscape: bool = False


def document(listing: Listing) -> bytes:
    """Return a list as DOCX; its only date is the bundle's."""
    import docx
    from docx.oxml.ns import qn

    made = docx.Document()
    _unburden(made)
    _styles(made, listing.language)
    _paper(made, listing)
    made.add_heading(fonts.shorten(listing.title, _LONGEST), 1)
    for line in listing.beneath:
        made.element.body.insert(
            len(made.element.body) - 1, _paragraph(fonts.shorten(line, _LONGEST), "")
        )
    for group in listing.groups:
        if group.title:
            made.add_heading(fonts.shorten(group.title, _LONGEST), 2)
        section = made.element.body.find(qn("w:sectPr"))
        section.addprevious(_table(listing.columns, group.rows))
        section.addprevious(_paragraph("", _SMALL))
    _properties(made, listing)
    output = io.BytesIO()
    made.save(output)
    return _settled(output.getvalue())


def _table(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Any:
    widths = [str(int(column.millimetres * _DXA_PER_MM)) for column in columns]
    table = _element("w:tbl")
    about = _element("w:tblPr", table)
    _element("w:tblStyle", about, val=_STYLE)
    _element("w:tblW", about, w=str(sum(map(int, widths))), type="dxa")
    _element("w:tblLayout", about, type="fixed")
    _element("w:tblLook", about, val="0020", firstRow="1", noHBand="1", noVBand="1")
    grid = _element("w:tblGrid", table)
    for width in widths:
        _element("w:gridCol", grid, w=width)
    heading = _element("w:tr", table)
    about = _element("w:trPr", heading)
    _element("w:cantSplit", about)
    _element("w:tblHeader", about)
    for column, width in zip(columns, widths, strict=True):
        holder = _cell(heading, width)
        holder.append(_paragraph(column.title, _HEADING, right=column.right))
    for row in rows:
        line = _element("w:tr", table)
        _element("w:cantSplit", _element("w:trPr", line))
        for cell, column, width in zip(row, columns, widths, strict=True):
            holder = _cell(line, width)
            lines = (str(cell),) if isinstance(cell, int) else tuple(filter(None, cell))
            for at, each in enumerate(lines or ("",)):
                words = fonts.shorten(each, _LONGEST)
                holder.append(_paragraph(words, _SMALL if at else _TEXT, right=column.right))
    return table


def _cell(row: Any, width: str) -> Any:
    cell = _element("w:tc", row)
    _element("w:tcW", _element("w:tcPr", cell), w=width, type="dxa")
    return cell


def _paragraph(words: str, style: str, *, right: bool = False) -> Any:
    paragraph = _element("w:p")
    about = _element("w:pPr", paragraph)
    if style:
        _element("w:pStyle", about, val=style)
    leftwards = fonts.has_arabic(words)
    if leftwards:
        _element("w:bidi", about)
    if right:
        _element("w:jc", about, val="right")
    if words:
        run = _element("w:r", paragraph)
        if leftwards:
            _element("w:rtl", _element("w:rPr", run))
        _element("w:t", run).text = words
    return paragraph


def _styles(made: Any, language: str) -> None:
    """Keep the few styles that are used, set the language, and add those of a list."""
    from docx.oxml.ns import qn

    styles = made.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in _KEPT:
            styles.remove(style)
    for each in styles.iter(qn("w:lang")):
        each.set(qn("w:val"), _LOCALES.get(language, language))
    for each in styles.iter(qn("w:rFonts")):
        # One face for all, as in every other document; the template's theme has two others.
        each.attrib.clear()
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            each.set(qn(f"w:{script}"), _FONT)
    for style in styles.findall(qn("w:style")):
        for key in ("w:link", "w:next"):  # They name styles that are gone.
            for found in style.findall(qn(key)):
                style.remove(found)
    _paragraph_style(styles, _TEXT, "18")
    _paragraph_style(styles, _SMALL, "15", colour="5C636F")
    _paragraph_style(styles, _HEADING, "16", colour=_ACCENT, bold=True)
    table = _element("w:style", styles, type="table", customStyle="1", styleId=_STYLE)
    _element("w:name", table, val=_STYLE)
    _element("w:basedOn", table, val="TableNormal")
    _element("w:uiPriority", table, val="59")
    _element("w:qFormat", table)
    about = _element("w:tblPr", table)
    borders = _element("w:tblBorders", about)
    for side in ("bottom", "insideH"):
        _element(f"w:{side}", borders, val="single", sz="4", space="0", color=_HAIR)
    margins = _element("w:tblCellMar", about)
    for side, wide in (("top", "40"), ("left", "0"), ("bottom", "0"), ("right", "110")):
        _element(f"w:{side}", margins, w=wide, type="dxa")
    first = _element("w:tblStylePr", table, type="firstRow")
    _element("w:tblHeader", _element("w:trPr", first))
    borders = _element("w:tcBorders", _element("w:tcPr", first))
    _element("w:bottom", borders, val="single", sz="8", space="0", color=_ACCENT)


def _paragraph_style(
    styles: Any,
    style_id: str,
    size: str,
    *,
    colour: str = _INK,
    bold: bool = False,
) -> None:
    style = _element("w:style", styles, type="paragraph", customStyle="1", styleId=style_id)
    _element("w:name", style, val=style_id)
    _element("w:basedOn", style, val="Normal")
    _element("w:qFormat", style)
    about = _element("w:pPr", style)
    _element("w:spacing", about, before="0", after="40", line="240", lineRule="auto")
    about = _element("w:rPr", style)
    if bold:
        _element("w:b", about)
        _element("w:bCs", about)
    _element("w:color", about, val=colour)
    _element("w:sz", about, val=size)
    _element("w:szCs", about, val=size)


def _paper(made: Any, listing: Listing) -> None:
    """Set A4, the margins, and the page's number at its foot."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = made.sections[0]
    short, long = _A4_MM
    wide, high = (long, short) if listing.landscape else (short, long)
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.orientation = WD_ORIENT.LANDSCAPE if listing.landscape else WD_ORIENT.PORTRAIT
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    foot = section.footer.paragraphs[0]._p
    _element("w:jc", foot.get_or_add_pPr(), val="right")
    field = _element("w:fldSimple", foot, instr="PAGE")
    _element("w:t", _element("w:r", field)).text = "1"


def _properties(made: Any, listing: Listing) -> None:
    about = made.core_properties
    day = datetime.fromisoformat(listing.as_of).replace(tzinfo=UTC)
    about.title = fonts.shorten(listing.title, 250)
    about.author = about.last_modified_by = about.comments = about.subject = ""
    about.created = about.modified = day
    about.revision = 1
    about.language = _LOCALES.get(listing.language, listing.language)


def _unburden(made: Any) -> None:
    """Take out what python-docx's template brings along: a thumbnail, a program's name, odd parts."""
    from docx.oxml.ns import qn

    for holder in (made.part.package.rels, made.part.rels):
        for key in [key for key, rel in holder.items() if rel.reltype.endswith(_UNWANTED)]:
            del holder[key]
    settings = made.settings.element
    for name in ("w:rsids", "w:savePreviewPicture", "w:themeFontLang"):
        for each in settings.findall(qn(name)):
            settings.remove(each)
    for each in list(settings):
        if each.tag.endswith("}docId"):
            settings.remove(each)
    zoom = settings.find(qn("w:zoom"))
    if zoom is not None:
        zoom.set(qn("w:percent"), "100")  # Required by ISO/IEC 29500-1, 17.15.1.95.


def _settled(data: bytes) -> bytes:
    """Return the file with every part dated alike; a zip otherwise tells when it was made."""
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _STORED_AT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return output.getvalue()


def _element(tag: str, parent: Any = None, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    if parent is not None:
        parent.append(made)
    return made
