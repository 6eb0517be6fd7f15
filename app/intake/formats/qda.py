"""REFI-QDA 1.5 read: a project (``.qdpx``) or a codebook (``.qdc``), as one JSON text, then its files.

Nothing is resolved or fetched; a source that lies outside the archive is only named.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from app.intake.formats import zipped
from app.intake.formats.zipped import Package, local
from app.intake.worker import Failed, Job, Outlet, Source
from app.paths import resources_dir

_MOST_XML = 64 * 1024 * 1024
_MOST_SELECTIONS = 200_000
_DEEPEST = 40

_SOURCES = {
    "TextSource": "text",
    "PictureSource": "picture",
    "PDFSource": "pdf",
    "AudioSource": "audio",
    "VideoSource": "video",
}
_SELECTIONS = {
    "PlainTextSelection",
    "PictureSelection",
    "PDFSelection",
    "AudioSelection",
    "VideoSelection",
}
_NOT_HELD = {
    "Variable": "variables",
    "Set": "sets",
    "Link": "links",
    "Graph": "graphs",
    "VariableValue": "values",
    "TranscriptSelection": "selections",
}
_schemas: list[Any] = []


def warm(job: Job) -> None:
    """Exercise the XML parser and read the standard's schemas."""
    zipped.warm_xml()
    for name in ("qda-project.xsd", "qda-codebook.xsd"):
        data = (resources_dir() / "exchange" / name).read_bytes()
        _schemas.append(etree.XMLSchema(etree.parse(io.BytesIO(data))))


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Send the project as JSON, then the files of its sources in the order in which it names them."""
    package: Package | None = None
    head = source.read(4)
    source.seek(0)
    if head.startswith(b"PK"):
        package = Package(source)
        named = {name.lower(): name for name in package.names}
        root = package.xml(named.get("project.qde", ""))
    else:
        root = _codebook(source)
    if root is None or local(root) not in ("Project", "CodeBook"):
        raise Failed("broken")
    project, files = _project(root, package)
    outlet.text(json.dumps(project))
    for name in files:
        assert package is not None
        outlet.child(name.rpartition("/")[2], package.read(name))


def _codebook(source: Source) -> Any:
    data = source.read(_MOST_XML + 1)
    if len(data) > _MOST_XML:
        raise Failed("too-big")
    try:
        return etree.fromstring(data, zipped.parser())
    except (etree.XMLSyntaxError, ValueError):
        raise Failed("broken") from None


def _project(root: Any, package: Package | None) -> tuple[dict[str, Any], list[str]]:
    lost: Counter[str] = Counter()
    schema = _schemas[0] if local(root) == "Project" else _schemas[1]
    if not schema.validate(root):
        lost["schema"] = max(1, len(schema.error_log))
    codes: list[dict[str, Any]] = []
    for child in root.iter():
        if local(child) == "Codes":
            _codes(child, "", codes, 0)
            break
    notes = {
        _guid(each): _content(each, package, lost) for each in root.iter() if local(each) == "Note"
    }
    used: set[str] = set()
    files: list[str] = []
    sources = []
    for listed in root:
        if local(listed) == "Sources":
            sources = [
                _source(each, package, notes, used, files, lost)
                for each in listed
                if local(each) in _SOURCES
            ]
        elif local(listed) == "Users":
            lost["users"] += len(listed)
    for element in root.iter():
        what = _NOT_HELD.get(local(element))
        if what:
            lost[what] += 1
    lost["notes"] += sum(1 for guid in notes if guid not in used)
    cases = [
        {
            "guid": _guid(each),
            "name": each.get("name", ""),
            "sources": [_target(ref) for ref in each if local(ref) == "SourceRef"],
        }
        for each in root.iter()
        if local(each) == "Case"
    ]
    return {
        "name": root.get("name", ""),
        "origin": root.get("origin", ""),
        "codes": codes,
        "sources": sources,
        "cases": cases,
        "losses": {name: count for name, count in sorted(lost.items()) if count},
    }, files


def _codes(parent: Any, above: str, codes: list[dict[str, Any]], depth: int) -> None:
    if depth > _DEEPEST:
        raise Failed("nested")
    for each in parent:
        if local(each) != "Code":
            continue
        guid = _guid(each)
        codes.append(
            {
                "guid": guid,
                "name": each.get("name", ""),
                "parent": above,
                "codable": each.get("isCodable", "true") in ("true", "1"),
                "colour": each.get("color", ""),
                "description": _child_text(each, "Description"),
            }
        )
        _codes(each, guid, codes, depth + 1)


def _source(
    element: Any,
    package: Package | None,
    notes: dict[str, str],
    used: set[str],
    files: list[str],
    lost: Counter[str],
) -> dict[str, Any]:
    kind = _SOURCES[local(element)]
    text, file = "", ""
    if kind == "text":
        text = _content(element, package, lost)
    else:
        member = _member(element.get("path", ""), package)
        if member:
            file = member.rpartition("/")[2]
            files.append(member)
        else:
            lost["outside"] += 1
    shown = text
    selections = [
        _selection(each, shown, notes, used) for each in element if local(each) in _SELECTIONS
    ]
    for inner in element:
        # A PDF's words are selected in a text that stands for it.
        if local(inner) in ("Representation", "TextDescription"):
            words = _content(inner, package, lost)
            selections += [
                _selection(each, words, notes, used)
                for each in inner
                if local(each) == "PlainTextSelection"
            ]
        elif local(inner) == "Transcript":
            lost["transcripts"] += 1
    if len(selections) > _MOST_SELECTIONS:
        raise Failed("too-big")
    return {
        "guid": _guid(element),
        "name": element.get("name", ""),
        "kind": kind,
        "text": text,
        "file": file,
        "selections": selections,
        "codes": _coded(element),
        "description": _child_text(element, "Description"),
    }


def _selection(element: Any, text: str, notes: dict[str, str], used: set[str]) -> dict[str, Any]:
    name = local(element)
    start = end = page = None
    box: list[int] = []
    quote = ""
    if name == "PlainTextSelection":
        start, end = _number(element, "startPosition"), _number(element, "endPosition")
        quote = text[max(0, start) : max(0, end)]
    elif name in ("AudioSelection", "VideoSelection"):
        start, end = _number(element, "begin"), _number(element, "end")
    else:
        box = [_number(element, each) for each in ("firstX", "firstY", "secondX", "secondY")]
        page = _number(element, "page") + 1 if name == "PDFSelection" else 1
    memos = [_child_text(element, "Description")]
    for each in element:
        if local(each) == "NoteRef":
            used.add(_target(each))
            memos.append(notes.get(_target(each), ""))
    return {
        "guid": _guid(element),
        "name": element.get("name", ""),
        "start": start,
        "end": end,
        "page": page,
        "box": box,
        "codes": _coded(element),
        "memo": "\n".join(each for each in memos if each),
        "quote": quote,
    }


def _coded(element: Any) -> list[str]:
    return [
        _target(ref)
        for coding in element
        if local(coding) == "Coding"
        for ref in coding
        if local(ref) == "CodeRef"
    ]


def _content(element: Any, package: Package | None, lost: Counter[str]) -> str:
    """A text source's words, from the XML, or from the file that it names; line ends as they are there.

    Positions count both characters of a line end that has two (section 10.2 counts the file's).
    """
    inline = _child_text(element, "PlainTextContent")
    if inline or package is None:
        return inline
    path = element.get("plainTextPath", "")
    member = _member(path, package)
    if not member:
        if path:
            lost["outside"] += 1
        return ""
    try:
        return package.read(member).decode("utf-8-sig")
    except UnicodeDecodeError:
        lost["texts"] += 1
        return ""


def _member(path: str, package: Package | None) -> str:
    """The archive's name of a path of the kind ``internal://``; ``""`` for every other one."""
    if package is None or not path.startswith("internal://"):
        return ""
    wanted = path.removeprefix("internal://").lstrip("/").lower()
    for name in package.names:
        if name.lower() in (f"sources/{wanted}", wanted):
            return name
    return ""


def _child_text(element: Any, name: str) -> str:
    for each in element:
        if local(each) == name:
            return "".join(each.itertext())
    return ""


def _guid(element: Any) -> str:
    return str(element.get("guid", "")).strip("{}").lower()


def _target(element: Any) -> str:
    return str(element.get("targetGUID", "")).strip("{}").lower()


def _number(element: Any, name: str) -> int:
    try:
        return int(element.get(name, "0"))
    except ValueError:
        raise Failed("broken") from None
