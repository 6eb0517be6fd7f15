"""REFI-QDA 1.5 written: a codebook (``.qdc``), and a project with its texts (``.qdpx``).

The same project gives the same bytes: no clock, no chance. What is written is validated against the
standard's schema before anybody gets it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, BinaryIO

from lxml import etree  # type: ignore[import-untyped]

from app.errors import Refused
from app.paths import resources_dir
from app.records.qda import QdaCode, QdaProject, QdaSelection, QdaSource

ORIGIN = "Kuager"

PROJECT = "urn:QDA-XML:project:1.0"
CODEBOOK = "urn:QDA-XML:codebook:1.0"

LARGEST_FILE = 2**31 - 1
"""Bytes of a file inside a project (section 8.5)."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_USER = "00000000-0000-4000-8000-000000000001"
_NAME = 80

_ELEMENT = {
    "text": ("TextSource", "PlainTextSelection"),
    "picture": ("PictureSource", "PictureSelection"),
    "pdf": ("PDFSource", "PDFSelection"),
    "audio": ("AudioSource", "AudioSelection"),
    "video": ("VideoSource", "VideoSelection"),
}


def codebook(project: QdaProject) -> bytes:
    """The codes alone, as ``.qdc``.

    Raises:
        Refused: there is no code, or what was made does not follow the schema.
    """
    if not project.codes:
        raise Refused("There are no codes yet, so there is no codebook to write.")
    root = etree.Element(f"{{{CODEBOOK}}}CodeBook", nsmap={None: CODEBOOK}, origin=ORIGIN)
    _codes(etree.SubElement(root, f"{{{CODEBOOK}}}Codes"), project.codes, CODEBOOK)
    return _valid(root, "qda-codebook.xsd")


def project_xml(project: QdaProject) -> bytes:
    """The project's ``project.qde``.

    Raises:
        Refused: what was made does not follow the schema.
    """
    root = etree.Element(
        f"{{{PROJECT}}}Project",
        nsmap={None: PROJECT},
        name=_clean(project.name),
        origin=ORIGIN,
        creatingUserGUID=_USER,
    )
    users = _sub(root, "Users")
    _sub(users, "User", guid=_USER, name=ORIGIN)
    if project.codes:
        _codes(_sub(_sub(root, "CodeBook"), "Codes"), project.codes, PROJECT)
    if project.cases:
        cases = _sub(root, "Cases")
        for case in project.cases:
            made = _sub(cases, "Case", guid=case.guid, name=_clean(case.name))
            for source in case.sources:
                _sub(made, "SourceRef", targetGUID=source)
    notes: list[tuple[str, str]] = []
    if project.sources:
        listed = _sub(root, "Sources")
        for each in project.sources:
            _source(listed, each, notes)
    if notes:
        kept = _sub(root, "Notes")
        for guid, text in notes:
            note = _sub(kept, "Note", guid=guid, creatingUser=_USER)
            _sub(note, "PlainTextContent").text = _clean(text)
    if project.description:
        _sub(root, "Description").text = _clean(project.description)
    return _valid(root, "qda-project.xsd")


def write_project(
    project: QdaProject,
    target: BinaryIO,
    files: Mapping[str, Callable[[], Iterable[bytes]]] | None = None,
) -> None:
    """Write a ``.qdpx``: the project and its sources in one archive, in memory or into a stream.

    Args:
        project: what to write.
        target: seekable.
        files: originals by the name that their source gives, as pieces of bytes.

    Raises:
        Refused: an original is larger than the format holds, or the XML is not valid.
    """
    xml = project_xml(project)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry("project.qde"), xml)
        for source in project.sources:
            if source.kind == "text":
                data = source.text.encode("utf-8")
                archive.writestr(_entry(f"Sources/{source.guid}.txt"), data)
            elif source.file and files:
                entry = _entry(f"Sources/{source.file}")
                entry.compress_type = zipfile.ZIP_STORED
                size = 0
                with archive.open(entry, "w", force_zip64=True) as stream:
                    for piece in files[source.file]():
                        size += len(piece)
                        if size > LARGEST_FILE:
                            raise Refused("An original is larger than this format can hold (2 GB).")
                        stream.write(piece)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _source(listed: Any, source: QdaSource, notes: list[tuple[str, str]]) -> None:
    name, selection = _ELEMENT[source.kind]
    path = {"plainTextPath": f"internal://{source.guid}.txt"}
    if source.kind != "text":
        path = {"path": f"internal://{source.file}"} if source.file else {}
    made = _sub(
        listed, name, guid=source.guid, name=_clean(source.name), creatingUser=_USER, **path
    )
    if source.description:
        _sub(made, "Description").text = _clean(source.description)
    for each in source.selections:
        _selection(made, selection, each, notes)
    for number, code in enumerate(source.codes):
        _coding(made, _derived(source.guid, number), code)


def _selection(made: Any, name: str, each: QdaSelection, notes: list[tuple[str, str]]) -> None:
    where: dict[str, str] = {}
    if name == "PlainTextSelection":
        where = {"startPosition": str(each.start), "endPosition": str(each.end)}
    elif name in ("AudioSelection", "VideoSelection"):
        where = {"begin": str(each.start), "end": str(each.end)}
    else:
        corners = ("firstX", "firstY", "secondX", "secondY")
        where = dict(zip(corners, map(str, each.box), strict=True))
        if name == "PDFSelection":
            where["page"] = str((each.page or 1) - 1)
    label = " ".join(_clean(each.name).split())[:_NAME]
    chosen = _sub(made, name, guid=each.guid, name=label, creatingUser=_USER, **where)
    for number, code in enumerate(each.codes):
        _coding(chosen, _derived(each.guid, number), code)
    if each.memo:
        guid = _derived(each.guid, 0xFFFF)
        _sub(chosen, "NoteRef", targetGUID=guid)
        notes.append((guid, each.memo))


def _coding(parent: Any, guid: str, code: str) -> None:
    coding = _sub(parent, "Coding", guid=guid, creatingUser=_USER)
    _sub(coding, "CodeRef", targetGUID=code)


def _derived(guid: str, number: int) -> str:
    """A guid of something that belongs to another thing, always the same."""
    head, tail = guid[:-12], int(guid[-12:], 16)
    return f"{head}{(tail ^ ((number + 1) << 24)) & 0xFFFFFFFFFFFF:012x}"


def _codes(parent: Any, codes: Sequence[QdaCode], space: str) -> None:
    below: dict[str, list[QdaCode]] = {}
    for code in codes:
        below.setdefault(code.parent, []).append(code)

    def put(above: Any, guid: str) -> None:
        for code in below.get(guid, ()):
            colour = {"color": code.colour} if code.colour else {}
            made = etree.SubElement(
                above,
                f"{{{space}}}Code",
                guid=code.guid,
                name=_clean(code.name) or "-",
                isCodable="true" if code.codable else "false",
                **colour,
            )
            if code.description:
                etree.SubElement(made, f"{{{space}}}Description").text = _clean(code.description)
            put(made, code.guid)

    put(parent, "")


def _sub(parent: Any, tag: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{PROJECT}}}{tag}", **attributes)


def _clean(text: str) -> str:
    """The text without what XML 1.0 cannot hold."""
    return "".join(
        each if each in "\t\n\r" or (each >= " " and not "\ud800" <= each <= "\udfff"
                                     and each not in "\ufffe\uffff") else "\ufffd"
        for each in text
    )  # fmt: skip


def _valid(root: Any, schema: str) -> bytes:
    if not _schema(schema).validate(root):
        raise Refused("What was made does not follow the REFI-QDA standard; nothing was written.")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


@lru_cache(maxsize=2)
def _schema(name: str) -> Any:
    return etree.XMLSchema(
        etree.parse(io.BytesIO((resources_dir() / "exchange" / name).read_bytes()))
    )
