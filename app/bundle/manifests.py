"""Reads the manifests of a bag and says of each file what happened to it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.bundle import bag
from app.bundle.opened import Finding, Opened, read_end, safe_name, shown
from app.errors import Unreadable

_LINE = re.compile(r"([0-9A-Fa-f]{32,128})[ \t]+\*?(\S.*)")
_VOLUME = re.compile(r"data/bundle(?:-(\d{1,4}))?\.pdf")
_ENDS = {".pdf": b"%%EOF", ".json": b"}", ".html": b"</html>", ".xlsx": b"PK\5\6"}
_LONGEST_END = 1024


def lines(raw: bytes, length: int, encoding: str = "utf-8") -> tuple[dict[str, str], list[str]]:
    """Return path to digest of a manifest's lines (RFC 8493, 2.1.3), and paths that lead elsewhere.

    Args:
        raw: the manifest.
        length: hex digits of its digests.
        encoding: what bagit.txt says of tag files.
    """
    listed: dict[str, str] = {}
    odd: list[str] = []
    for line in raw.decode(encoding, "replace").removeprefix("\ufeff").splitlines():
        found = _LINE.fullmatch(line)
        if not found or len(found[1]) != length:
            continue
        name = found[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        name = name.removeprefix("./")
        if safe_name(name):
            listed[name] = found[1].lower()
        else:
            odd.append(name)
    return listed, odd


def written(listed: Mapping[str, str]) -> bytes:
    """Return a manifest as it would be written, or nothing when a name in it cannot be."""
    try:
        return bag.manifest(listed)
    except UnicodeEncodeError:
        return b""


def payload(
    opened: Opened,
    listed: Mapping[str, str],
    digests: Mapping[str, str],
    oxum: int | None,
) -> list[Finding]:
    """Compare ``data/`` with the manifest, and name what happened to each file.

    Args:
        opened: the bag.
        listed: path to digest, as the manifest has it.
        digests: path to digest, as the files are; ``""`` for one that cannot be read.
        oxum: bytes below ``data/`` as bag-info has them, or None.
    """
    there = {name for name in opened.sizes if name.startswith("data/")}
    missing = {name for name in listed if name not in opened.sizes}
    extra = there - set(listed)
    changed = {name for name in listed if digests.get(name) and digests[name] != listed[name]}
    findings = _renamed(listed, digests, missing, extra)
    findings += _swapped(listed, digests, changed)
    lost = oxum is not None and sum(opened.sizes[name] for name in there) < oxum
    only = len(changed) == 1 and not missing and not extra
    for name in sorted(missing):
        findings.append(_of_file("missing_file", name, listed))
    for name in sorted(extra):
        findings.append(
            Finding("extra_file", shown(name), f"{shown(name)} is not part of the bundle.")
        )
    for name in sorted(changed):
        cut = not opened.sizes[name] or (lost and (only or _lacks_its_end(opened, name)))
        findings.append(_of_file("truncated_file" if cut else "changed_file", name, listed))
    return findings


def _renamed(
    listed: Mapping[str, str], digests: Mapping[str, str], missing: set[str], extra: set[str]
) -> list[Finding]:
    findings = []
    by_digest = {digests[name]: name for name in sorted(extra, reverse=True) if digests[name]}
    for name in sorted(missing):
        other = by_digest.get(listed[name])
        if other in extra:
            extra.discard(other)
            missing.discard(name)
            findings.append(
                Finding("renamed_file", shown(name), f"{shown(name)} is now named {shown(other)}.")
            )
    return findings


def _swapped(
    listed: Mapping[str, str], digests: Mapping[str, str], changed: set[str]
) -> list[Finding]:
    findings = []
    wanted = {listed[name]: name for name in sorted(changed)}
    for name in sorted(changed):
        other = wanted.get(digests[name], "")
        if name < other and name in changed and digests[other] == listed[name]:
            changed -= {name, other}
            findings.append(
                Finding(
                    "swapped_files",
                    shown(name),
                    f"{shown(name)} and {shown(other)} have changed places.",
                )
            )
    return findings


def _of_file(code: str, name: str, listed: Mapping[str, str]) -> Finding:
    """Say what happened to a file; one of several volumes is named as such."""
    said, volume = shown(name), _VOLUME.fullmatch(name)
    if volume and (volume[1] or "data/bundle-2.pdf" in listed):
        number = int(volume[1] or 1)
        sentences = {
            "missing_file": f"Volume {number} of the bundle, {said}, is missing.",
            "truncated_file": f"Volume {number} of the bundle, {said}, has lost its end.",
            "changed_file": f"Volume {number} of the bundle, {said}, was changed.",
        }
    else:
        sentences = {
            "missing_file": f"{said} is missing.",
            "truncated_file": f"{said} has lost its end.",
            "changed_file": f"{said} was changed.",
        }
    return Finding(code, said, sentences[code])


def _lacks_its_end(opened: Opened, name: str) -> bool:
    """Whether a file does not end as files of its kind do."""
    mark = next((_ENDS[each] for each in _ENDS if name.endswith(each)), b"")
    try:
        return bool(mark) and mark not in read_end(opened, name, _LONGEST_END)
    except Unreadable:
        return False
