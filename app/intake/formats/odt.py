"""OpenDocument texts (ODF 1.2): what shows, then comments, deletions and properties."""

from __future__ import annotations

from lxml import etree  # type: ignore[import-untyped]

from app.intake.formats import zipped
from app.intake.formats.zipped import Element, Package, local
from app.intake.worker import Failed, Job, Outlet, Source

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MOST_SPACES = 1_000
_LEAST_PICTURE = 20_000


def warm(job: Job) -> None:
    """Exercise the XML parser."""
    zipped.warm_xml()


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the text that shows, then the text that does not, then what is embedded."""
    package = Package(source)
    hidden: list[str] = []
    content = package.xml("content.xml")
    manifest = package.read("META-INF/manifest.xml", 1 << 22)
    if b"encryption-data" in manifest:
        raise Failed("locked")
    if content is not None:
        outlet.text(_flow(content, hidden))
    styles = package.xml("styles.xml")
    if styles is not None:
        masters = [each for each in styles.iter() if local(each) == "master-styles"]
        for master in masters:
            text = _flow(master, hidden)
            if text.strip():
                outlet.text(text)
    meta = package.xml("meta.xml")
    if meta is not None:
        for element in meta.iter():
            value = " ".join((element.text or "").split()) if local(element) else ""
            if not value:
                continue
            hidden.append(value)
            field = {
                "initial-creator": "author", "creator": "info.editor", "title": "info.title",
                "creation-date": "date", "date": "info.changed", "generator": "info.software",
            }.get(local(element))  # fmt: skip
            if field:
                value = value[:10] if field == "date" else value
                outlet.propose(field, value, "office properties")
    hidden = [piece for piece in dict.fromkeys(hidden) if piece.strip()]
    if hidden:
        outlet.text("\n".join(hidden) + "\n", hidden=True)
    inside = [name for name in package.names if name.startswith("Pictures/")]
    zipped.send_children(package, inside, outlet, least=_LEAST_PICTURE)
    zipped.finish(package, job, outlet, whole=content is not None)


def _flow(part: Element, hidden: list[str]) -> str:
    out: list[str] = []
    walk = etree.iterwalk(part, events=("start", "end"))
    for event, element in walk:
        name = local(element)
        if event == "end":
            if name in {"p", "h"}:
                out.append("\n")
            elif name == "table-cell":
                while out and out[-1] == "\n":
                    out.pop()
                out.append("\t")
            elif name == "table-row":
                out.append("\n")
            if element is not part and element.tail and _within_text(element):
                out.append(_spaced(element.tail))
            continue
        if name in {"annotation", "tracked-changes", "desc", "title", "script", "binary-data"}:
            if name != "binary-data":
                hidden += zipped.plain(element)
            # Its tail belongs to the paragraph and comes with its end, which still follows.
            walk.skip_subtree()
            continue
        if name == "s":
            count = str(element.get(_TEXT + "c", "1"))
            out.append(" " * (min(int(count), _MOST_SPACES) if count.isdigit() else 1))
        elif name == "tab":
            out.append("\t")
        elif name == "line-break":
            out.append("\n")
        if name and element.text and (name in {"p", "h"} or _within_text(element)):
            if name in {"hidden-text", "hidden-paragraph"}:
                hidden.append(element.text)
            else:
                out.append(_spaced(element.text))
    return "".join(out)


def _within_text(element: Element) -> bool:
    return any(local(each) in {"p", "h"} for each in element.iterancestors())


def _spaced(text: str) -> str:
    """White space collapses as in HTML (ODF 1.2 part 1, 6.1.2)."""
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")
