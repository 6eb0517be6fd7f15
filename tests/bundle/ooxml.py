"""What Word is strict about in a DOCX: the order of elements, and that all that is referred to is there.

From ISO/IEC 29500-1: 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.4.59 and 17.4.69 (tables), 17.6.17 (sectPr),
17.7.4.17 (style), 17.9 (numbering), 17.15.1.78 (settings); ISO/IEC 29500-2 for the package.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

import lxml.etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
    "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
    "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
    "vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection "
    "bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr "
    "tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "settings": "view zoom removePersonalInformation mirrorMargins bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter proofState attachedTemplate defaultTabStop "
    "characterSpacingControl drawingGridHorizontalSpacing displayHorizontalDrawingGridEvery "
    "useFELayout footnotePr endnotePr compat docVars rsids mathPr themeFontLang "
    "clrSchemeMapping doNotAutoCompressPictures shapeDefaults decimalSymbol listSeparator "
    "defaultImageDpi",
}  # fmt: skip
"""Children of an element in the order in which they must stand; of settings those that are in use."""


def faults(docx: bytes) -> list[str]:
    """What Word would call unreadable, or repair; ``[]`` is good."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {
        name: lxml.etree.fromstring(data)
        for name, data in parts.items()
        if name.endswith((".xml", ".rels"))
    }
    return [*_package(parts, trees), *_references(trees), *_orders(trees)]


def _orders(trees: dict[str, lxml.etree._Element]) -> Iterator[str]:
    for part, tree in trees.items():
        for each in tree.iter():
            known = ORDER.get(str(each.tag).removeprefix(_W)) if _W in str(each.tag) else None
            if known is None:
                continue
            names = [str(child.tag).partition("}")[2] for child in each]
            places = [known.split().index(name) if name in known.split() else -1 for name in names]
            if -1 in places or places != sorted(places):
                yield f"{part}: {each.tag.partition('}')[2]} holds {names}"
            if each.tag == f"{_W}tc" and names[-1] != "p":
                yield f"{part}: a cell ends without a paragraph"


def _package(parts: dict[str, bytes], trees: dict[str, lxml.etree._Element]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    typed = {str(each.get("PartName")) for each in types if each.get("PartName")}
    endings = {str(each.get("Extension")) for each in types if each.get("Extension")}
    yield from (f"{name} is typed and not there" for name in typed if name[1:] not in parts)
    for name in parts:
        known = f"/{name}" in typed or name.rpartition(".")[2] in endings
        if name != "[Content_Types].xml" and not known:
            yield f"{name} has no type"
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(name))
        keys = [each.get("Id") for each in tree]
        if len(set(keys)) != len(keys):
            yield f"{name} has an id twice"
        for each in tree:
            target = posixpath.normpath(posixpath.join(folder, str(each.get("Target"))))
            if each.get("TargetMode") != "External" and target.lstrip("/") not in parts:
                yield f"{name} leads to {target}"


def _references(trees: dict[str, lxml.etree._Element]) -> Iterator[str]:
    styles = {each.get(f"{_W}styleId") for each in trees["word/styles.xml"].iter(f"{_W}style")}
    numbers = trees.get("word/numbering.xml")
    known = set() if numbers is None else {e.get(f"{_W}numId") for e in numbers.iter(f"{_W}num")}
    noted = trees.get("word/footnotes.xml")
    notes = [] if noted is None else [e.get(f"{_W}id") for e in noted.iter(f"{_W}footnote")]
    for part, tree in trees.items():
        rels = trees.get(f"{posixpath.dirname(part)}/_rels/{posixpath.basename(part)}.rels")
        ids = set() if rels is None else {each.get("Id") for each in rels}
        for each in tree.iter():
            name, value = str(each.tag).removeprefix(_W), each.get(f"{_W}val")
            if name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
                if value not in styles:
                    yield f"{part}: no style {value}"
            elif name == "numId" and value not in known:
                yield f"{part}: no list {value}"
            elif name == "footnoteReference" and each.get(f"{_W}id") not in notes:
                yield f"{part}: no footnote {each.get(f'{_W}id')}"
            if each.get(f"{_R}id") is not None and each.get(f"{_R}id") not in ids:
                yield f"{part}: no relationship {each.get(f'{_R}id')}"
    if notes and (notes[:2] != ["-1", "0"] or len(set(notes)) != len(notes)):
        yield "the separators of footnotes are not the first two"
