"""Word documents (ECMA-376): every part that holds words, not only the body.

python-docx reads the body's paragraphs; names hide in text boxes, footnotes, comments, deletions,
alternative texts and properties. So the parts are walked as XML.
"""

from __future__ import annotations

import re

from lxml import etree  # type: ignore[import-untyped]

from app.intake.formats import zipped
from app.intake.formats.zipped import Element, Package, local
from app.intake.worker import Job, Outlet, Source

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_VISIBLE = re.compile(r"word/(header|footer|footnotes|endnotes)\d*\.xml")
_HIDDEN = re.compile(
    r"word/(comments\w*|people|glossary/document|settings)\d*\.xml|customXml/.*\.xml"
)
_LEAST_PICTURE = 20_000


def warm(job: Job) -> None:
    """Exercise the XML parser."""
    zipped.warm_xml()


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the text that shows, then the text that does not, then what is embedded."""
    package = Package(source)
    body = package.xml("word/document.xml")
    hidden: list[str] = []
    if body is not None:
        outlet.text(_flow(body, hidden))
    for name in sorted(name for name in package.names if _VISIBLE.fullmatch(name)):
        part = package.xml(name)
        if part is not None:
            text = _flow(part, hidden)
            if text.strip():
                outlet.text(text)
    hidden += zipped.office_properties(package, outlet)
    for name in sorted(name for name in package.names if _HIDDEN.fullmatch(name)):
        part = package.xml(name)
        if part is not None:
            hidden += _all(part)
    for name in sorted(name for name in package.names if name.endswith(".rels")):
        part = package.xml(name)
        if part is not None:
            hidden += [
                str(each.get("Target")) for each in part if each.get("TargetMode") == "External"
            ]
    hidden = [piece for piece in dict.fromkeys(hidden) if piece.strip()]
    if hidden:
        outlet.text("\n".join(hidden) + "\n", hidden=True)
    embedded = [name for name in package.names if name.startswith("word/embeddings/")]
    zipped.send_children(package, embedded, outlet)
    pictures = [name for name in package.names if name.startswith("word/media/")]
    zipped.send_children(package, pictures, outlet, least=_LEAST_PICTURE)
    zipped.finish(package, job, outlet, whole=body is not None)


def _all(part: Element) -> list[str]:
    """Every text and every author of a part; a run's pieces joined to their paragraph."""
    found: list[str] = []
    for element in part.iter():
        name = local(element)
        if name == "p":
            found.append(
                "".join(t.text or "" for t in element.iter() if local(t) in {"t", "delText"})
            )
        elif name not in {"t", "delText"} and isinstance(element.text, str):
            found.append(element.text)
        for attribute, value in element.attrib.items():
            if (
                str(attribute).rpartition("}")[2] in {"author", "initials", "val"}
                and len(value) > 2
            ):
                found.append(str(value))
    return found


def _flow(part: Element, hidden: list[str]) -> str:
    """The running text of a part; what it does not show goes to ``hidden``."""
    out: list[str] = []
    deleted: list[str] = []
    walk = etree.iterwalk(part, events=("start", "end"))
    for event, element in walk:
        name = local(element)
        if event == "end":
            if name == "p":
                out.append("\n")
                if deleted:
                    hidden.append("".join(deleted))
                    deleted.clear()
            elif name == "tc":
                # A cell's last paragraph ends the cell, not the line.
                while out and out[-1] == "\n":
                    out.pop()
                out.append("\t")
            elif name == "tr":
                out.append("\n")
            continue
        if name == "Fallback":
            # The same drawing once more, for readers of 2007.
            walk.skip_subtree()
        elif name == "t":
            target = deleted if _vanished(element) else out
            target.append(element.text or "")
        elif name == "delText":
            deleted.append(element.text or "")
        elif name == "instrText":
            hidden.append((element.text or "").strip())
        elif name == "tab":
            parent = element.getparent()
            if parent is not None and local(parent) == "r":
                out.append("\t")
        elif name in {"br", "cr"}:
            out.append("\n")
        elif name == "noBreakHyphen":
            out.append("-")
        elif name in {"ins", "del", "moveFrom", "moveTo"}:
            author = element.get(_W + "author") or element.get(_STRICT + "author")
            if author:
                hidden.append(str(author))
        elif name in {"docPr", "cNvPr", "shape"}:
            hidden += [
                str(element.get(key)) for key in ("descr", "title", "alt") if element.get(key)
            ]
        elif name == "txbxContent":
            out.append("\n")
    if deleted:
        hidden.append("".join(deleted))
    return "".join(out)


def _vanished(text: Element) -> bool:
    """Whether a run is formatted as hidden (ECMA-376 part 1, 17.3.2.41)."""
    run = text.getparent()
    if run is None:
        return False
    for space in (_W, _STRICT):
        mark = run.find(f"{space}rPr/{space}vanish")
        if mark is not None:
            return mark.get(space + "val", "true") not in {"0", "false", "off"}
    return False
