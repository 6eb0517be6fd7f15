"""A qualitative-analysis project from another program, read in the sandboxed worker.

What comes back is believed no further than its shape: every field is checked here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, BinaryIO

from app.errors import Refused, Unreadable
from app.intake import wire
from app.intake.layout import clean_name
from app.intake.process import Worker
from app.progress import SILENT, Progress
from app.records.qda import KINDS, QdaCase, QdaCode, QdaProject, QdaSelection, QdaSource

_NAME = 500
_FARTHEST = 1 << 40


def read_qda(
    source: BinaryIO, size: int, progress: Progress = SILENT
) -> tuple[QdaProject, dict[str, bytes]]:
    """Read a ``.qdpx`` or ``.qdc`` (REFI-QDA 1.5).

    Args:
        source: the file, seekable.
        size: its bytes.
        progress: may cancel.

    Returns:
        The project, and the files of its sources by name.

    Raises:
        Refused: it is none, or damaged, or too large.
    """
    words: list[str] = []
    files: dict[str, bytes] = {}
    name = ""
    job = {"do": "extract", "reader": "qda", "media_type": "application/zip"}
    try:
        with Worker(source, size, job) as worker:
            for kind, payload in worker.frames():
                progress.step(len(files), len(files) + 1, "Reading the project")
                if kind == wire.TEXT:
                    words.append(payload[1:].decode("utf-8", "replace"))
                elif kind == wire.DATA and name:
                    files[name], name = payload, ""
                elif kind == wire.FACTS:
                    fact = json.loads(payload)
                    if fact.get("is") == "child":
                        name = clean_name(str(fact["name"]), f"source-{len(files) + 1}")
    except Unreadable as error:
        raise Refused(
            "This is no project or codebook of qualitative analysis that could be read (REFI-QDA: "
            ".qdpx or .qdc)."
        ) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Refused(wire.REASONS["failed"]) from error
    try:
        return _project(json.loads("".join(words))), files
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refused(wire.REASONS["failed"]) from error


def _project(untrusted: Mapping[str, Any]) -> QdaProject:
    return QdaProject(
        name=_text(untrusted["name"], _NAME),
        origin=_text(untrusted["origin"], _NAME),
        codes=tuple(
            QdaCode(
                guid=_text(each["guid"], 40),
                name=_text(each["name"], _NAME),
                parent=_text(each["parent"], 40),
                codable=bool(each["codable"]),
                colour=_text(each["colour"], 7),
                description=_text(each["description"]),
            )
            for each in untrusted["codes"]
        ),
        sources=tuple(map(_source, untrusted["sources"])),
        cases=tuple(
            QdaCase(
                _text(each["guid"], 40),
                _text(each["name"], _NAME),
                tuple(_text(guid, 40) for guid in each["sources"]),
            )
            for each in untrusted["cases"]
        ),
        losses={_text(name, 40): int(count) for name, count in untrusted["losses"].items()},
    )


def _source(untrusted: Mapping[str, Any]) -> QdaSource:
    kind = _text(untrusted["kind"], 10)
    if kind not in KINDS:
        raise ValueError(kind)
    file = _text(untrusted["file"], _NAME)
    return QdaSource(
        guid=_text(untrusted["guid"], 40),
        name=_text(untrusted["name"], _NAME),
        kind=kind,
        text=_text(untrusted["text"]),
        file=clean_name(file, "source") if file else "",
        selections=tuple(map(_selection, untrusted["selections"])),
        codes=tuple(_text(guid, 40) for guid in untrusted["codes"]),
        description=_text(untrusted["description"]),
    )


def _selection(untrusted: Mapping[str, Any]) -> QdaSelection:
    return QdaSelection(
        guid=_text(untrusted["guid"], 40),
        name=_text(untrusted["name"], _NAME),
        start=_number(untrusted["start"]),
        end=_number(untrusted["end"]),
        page=_number(untrusted["page"]),
        box=tuple(int(each) for each in untrusted["box"][:4]),
        codes=tuple(_text(guid, 40) for guid in untrusted["codes"]),
        memo=_text(untrusted["memo"]),
        quote=_text(untrusted["quote"]),
    )


def _text(value: object, most: int = 1 << 26) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value[:most]


def _number(value: object) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or not -_FARTHEST < value < _FARTHEST:
        raise ValueError
    return value
