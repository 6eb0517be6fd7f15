"""``ro-crate-metadata.json``: the files of a bundle described for repositories and other programs.

RO-Crate 1.2 (https://w3id.org/ro/crate/1.2), a profile of JSON-LD. It says what ``index.json`` says of the
files and no more: no title of an exhibit, nobody's name; and it is ASCII, so that no tool on the way
changes a byte of it.
"""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping
from typing import Any

from app.bundle import fonts
from app.bundle.content import BundleContent
from app.bundle.pdf import Assembled
from app.bundle.report import report_texts

NAME = "ro-crate-metadata.json"

_SPECIFICATION = "https://w3id.org/ro/crate/1.2"
_TERMS = "#conditions-of-use"
# Of files that leave; the system's own list differs from machine to machine.
_TYPES = mimetypes.MimeTypes(filenames=())
_OWN_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "m4a": "audio/mp4",
    "flac": "audio/flac",
    "webm": "video/webm",
    "mkv": "video/x-matroska",
    "webp": "image/webp",
    "heic": "image/heic",
}


def ro_crate(content: BundleContent, assembled: Assembled, digests: Mapping[str, str]) -> bytes:
    """Return the metadata document of the crate whose root is ``data/``.

    Args:
        content: the bundle.
        assembled: its PDF.
        digests: path below the bundle (``data/bundle.pdf``) to hex SHA-256, of every file of ``data/``
            but this one.
    """
    words = report_texts(content.language)
    names = _names(content, assembled, words)
    files = {path.removeprefix("data/"): digest for path, digest in sorted(digests.items())}
    described = [
        {
            "@id": name,
            "@type": "File",
            "name": names.get(name, name),
            "encodingFormat": _format(name),
            "sha256": digest,
            "license": {"@id": _TERMS},
            **({"subjectOf": {"@id": "index.json"}} if name in names else {}),
        }
        for name, digest in files.items()
    ]
    root: dict[str, Any] = {
        "@id": "./",
        "@type": "Dataset",
        "name": words["crate_name"].format(id=content.bundle_id),
        "description": words["crate_description"].format(
            case=fonts.plain(content.case_code), profile=fonts.plain(content.profile_title)
        ),
        "datePublished": content.as_of,
        "identifier": content.bundle_id,
        "inLanguage": content.language,
        "license": {"@id": _TERMS},
        "conditionsOfAccess": words["crate_terms_text"].format(
            profile=fonts.plain(content.profile_title)
        ),
        "mainEntity": {"@id": "bundle.pdf"},
        "hasPart": [{"@id": name} for name in files],
    }
    graph = [
        {
            "@id": NAME,
            "@type": "CreativeWork",
            "conformsTo": {"@id": _SPECIFICATION},
            "about": {"@id": "./"},
        },
        root,
        *described,
        {
            "@id": _TERMS,
            "@type": "CreativeWork",
            "name": words["crate_terms"],
            "description": root["conditionsOfAccess"],
        },
    ]
    document = {"@context": f"{_SPECIFICATION}/context", "@graph": graph}
    return (json.dumps(document, ensure_ascii=True, indent=1, sort_keys=True) + "\n").encode(
        "ascii"
    )


def _names(
    content: BundleContent, assembled: Assembled, words: Mapping[str, str]
) -> dict[str, str]:
    """Return what each file is, by numbers alone."""
    names = {
        volume.name: words["volume"].format(
            first=content.page(volume.first_page), last=content.page(volume.last_page)
        )
        for volume in assembled.volumes
    }
    for exhibit in content.exhibits:
        label = content.label(exhibit.number)
        stem = f"exhibits/{exhibit.file_stem}"
        names[f"{stem}.pdf"] = words["crate_exhibit"].format(label=label)
        if exhibit.media:
            told = words["crate_recording"].format(label=label)
            names[f"{stem}.{exhibit.media.extension}"] = told
    return names | {
        "index.json": words["machine"],
        "index.xlsx": words["spreadsheet"],
        "report.html": words["crate_page"],
    }


def _format(name: str) -> str:
    extension = name.rpartition(".")[2]
    return _OWN_TYPES.get(extension) or _TYPES.guess_type(name)[0] or "application/octet-stream"
