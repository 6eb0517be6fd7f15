"""The fixed parts of a Word document: styles, numbering, settings (ISO/IEC 29500-1, 17)."""

from __future__ import annotations

from typing import Final

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARAGRAPHS: Final = 1
"""Number of the list that counts the paragraphs."""

BULLETS: Final = 2
"""Number of the list of bullets; counted lists come after it."""

_FONT = "Arial"
_INK, _ACCENT, _SOFT, _HAIR = "1C2129", "1F406B", "5C636F", "CCD1D6"
_HEADING_SIZES = (30, 25, 23, 21)
_HEADING_ABOVE = (360, 280, 220, 180)


def styles(locale: str) -> str:
    """Return ``word/styles.xml``; ``locale`` is the language of the document."""
    fonts = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:color w:val="{_INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{locale}" w:eastAsia="{locale}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/>"
        '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    made = [
        _style("paragraph", "Normal", "Normal", default=True),
        _style("character", "DefaultParagraphFont", "Default Paragraph Font", default=True),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>",
        _style("numbering", "NoList", "No List", default=True),
        _paragraph(
            "Title", "Title", after=160, before=240, size=38, bold=True, colour=_ACCENT, keep=True
        ),
        _paragraph("Subtitle", "Subtitle", after=20, size=20, colour=_SOFT),
    ]
    for level, (size, above) in enumerate(zip(_HEADING_SIZES, _HEADING_ABOVE, strict=True)):
        made.append(
            _paragraph(
                f"Heading{level + 1}",
                f"heading {level + 1}",
                before=above,
                after=80,
                size=size,
                bold=True,
                colour=_ACCENT,
                keep=True,
                outline=level,
            )
        )
    made += [
        _paragraph(
            "KuagerParagraph",
            "Numbered Paragraph",
            more=f'<w:numPr><w:numId w:val="{PARAGRAPHS}"/></w:numPr>',
        ),
        _paragraph("KuagerField", "Title Block", after=40, size=20, hanging=2380),
        _paragraph(
            "Quote", "Quote", after=140, size=20, left=880, right=560, more="<w:keepLines/>"
        ),
        _paragraph(
            "KuagerOriginal",
            "Original Quote",
            after=140,
            size=20,
            left=880,
            right=560,
            colour=_SOFT,
            more="<w:keepLines/>",
        ),
        _paragraph("ListParagraph", "List Paragraph", after=80),
        _paragraph("Caption", "caption", before=120, after=60, size=19, bold=True, keep=True),
        _paragraph("KuagerCell", "Table Text", before=20, after=40, size=18, line=252),
        _paragraph(
            "KuagerCellHead",
            "Table Heading",
            before=20,
            after=40,
            size=18,
            bold=True,
            colour=_SOFT,
            keep=True,
        ),
        _paragraph("FootnoteText", "footnote text", after=20, size=17, line=240),
        _paragraph("Footer", "footer", after=0, size=18),
        '<w:style w:type="character" w:styleId="FootnoteReference">'
        '<w:name w:val="footnote reference"/><w:basedOn w:val="DefaultParagraphFont"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/>'
        f'<w:rPr><w:color w:val="{_ACCENT}"/><w:u w:val="single"/></w:rPr></w:style>',
        '<w:style w:type="table" w:customStyle="1" w:styleId="KuagerTable">'
        '<w:name w:val="Kuager Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        f'<w:bottom w:val="single" w:sz="4" w:space="0" w:color="{_HAIR}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{_HAIR}"/></w:tblBorders>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="110" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>",
    ]
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{''.join(made)}</w:styles>"


def numbering(counted: int) -> str:
    """Return ``word/numbering.xml``.

    Args:
        counted: how many lists are counted with letters, each from its beginning.
    """
    abstract = (
        _abstract(0, "decimal", "%1.", 0, 560)
        + _abstract(1, "bullet", "\u2022", 560, 360)
        + _abstract(2, "lowerLetter", "(%1)", 560, 440)
    )
    made = [_num(PARAGRAPHS, 0), _num(BULLETS, 1)]
    made += [_num(BULLETS + 1 + at, 2, anew=True) for at in range(counted)]
    return f"{HEAD}<w:numbering {NAMESPACES}>{abstract}{''.join(made)}</w:numbering>"


def settings() -> str:
    """Return ``word/settings.xml``."""
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="708"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def _abstract(number: int, form: str, words: str, left: int, hanging: int) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left + hanging}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
        "</w:abstractNum>"
    )


def _num(number: int, abstract: int, *, anew: bool = False) -> str:
    override = (
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if anew else ""
    )
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


def _style(kind: str, style_id: str, name: str, *, default: bool) -> str:
    standard = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{standard} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        "</w:style>"
    )


def _paragraph(
    style_id: str,
    name: str,
    *,
    before: int = 0,
    after: int = 120,
    size: int = 0,
    bold: bool = False,
    colour: str = "",
    keep: bool = False,
    outline: int = -1,
    left: int = 0,
    right: int = 0,
    hanging: int = 0,
    line: int = 276,
    more: str = "",
) -> str:
    custom = ' w:customStyle="1"' if style_id.startswith("Kuager") else ""
    indent = ""
    if hanging:
        indent = f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/>'
    elif left or right:
        indent = f'<w:ind w:left="{left}" w:right="{right}"/>'
    about = (
        ("<w:keepNext/>" if keep else "")
        + more
        + f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'
        + indent
        + (f'<w:outlineLvl w:val="{outline}"/>' if outline >= 0 else "")
    )
    dress = (
        ("<w:b/><w:bCs/>" if bold else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    )
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{about}</w:pPr>'
        f"<w:rPr>{dress}</w:rPr></w:style>"
    )
