"""A bag that somebody else made (RFC 8493): whether it is whole by its own manifests."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Mapping

from app.bundle import bag
from app.bundle.manifests import lines, payload
from app.bundle.opened import Finding, Opened, digest_as, read, shown
from app.errors import Unreadable

_MOST_TAG = 64 * 1024 * 1024
_ALGORITHMS = {"sha512": 128, "sha256": 64, "sha1": 40, "md5": 32}
"""Of manifests (RFC 8493, 2.4), strongest first, with the length of their hex digests."""

_ENCODING = re.compile(r"^Tag-File-Character-Encoding:\s*(\S+)\s*$", re.MULTILINE | re.IGNORECASE)
_FETCHED = re.compile(r"\S+[ \t]+(?:\d+|-)[ \t]+(\S.*)")


def examine(opened: Opened, digests: Mapping[str, str]) -> list[Finding]:
    """Check all manifests of a bag.

    Args:
        opened: the bag.
        digests: path to hex SHA-256 of each file; ``""`` for one that cannot be read.
    """
    findings: list[Finding] = []
    encoding = _encoding(opened, findings)
    found = [
        (algorithm, kind)
        for algorithm in _ALGORITHMS
        for kind in ("manifest", "tagmanifest")
        if f"{kind}-{algorithm}.txt" in opened.sizes
    ]
    if not any(kind == "manifest" for _algorithm, kind in found):
        findings.append(Finding("missing_file", bag.MANIFEST, "There is no manifest."))
    for algorithm, kind in found:
        name = f"{kind}-{algorithm}.txt"
        try:
            raw = read(opened, name, _MOST_TAG)
            listed, odd = lines(raw, _ALGORITHMS[algorithm], encoding)
            for each in odd:
                sentence = "The manifest names a place outside of the bag."
                findings.append(Finding("unsafe_name", shown(each), sentence))
            listed = _as_on_the_disk(listed, opened)
            # A payload manifest must list all of data/; a tag manifest lists what it likes.
            actual = {
                each: digests[each] if algorithm == "sha256" else digest_as(opened, each, algorithm)
                for each in opened.sizes
                if digests[each] and (each.startswith("data/") or each in listed)
            }
        except Unreadable as error:
            findings.append(Finding("unreadable_file", name, error.sentence))
            continue
        except UnicodeError:
            findings.append(Finding("bag_form", name, f"{name} is not in the encoding it names."))
            continue
        if kind == "manifest":
            findings += payload(opened, listed, actual, None)
        else:
            findings += _tags(listed, actual)
    return list(dict.fromkeys(_fetched(opened, findings, encoding)))


def _tags(listed: Mapping[str, str], actual: Mapping[str, str]) -> list[Finding]:
    findings = []
    for name, digest in sorted(listed.items()):
        if name not in actual:
            findings.append(Finding("missing_file", shown(name), f"{shown(name)} is missing."))
        elif actual[name] != digest:
            findings.append(Finding("changed_file", shown(name), f"{shown(name)} was changed."))
    return findings


def _encoding(opened: Opened, findings: list[Finding]) -> str:
    """Return how the tag files are encoded (2.1.1); UTF-8 where that is not said."""
    if bag.DECLARATION not in opened.sizes:
        findings.append(Finding("missing_file", bag.DECLARATION, "bagit.txt is missing."))
        return "utf-8"
    try:
        said = _ENCODING.search(read(opened, bag.DECLARATION, _MOST_TAG).decode("utf-8", "replace"))
        name = codecs.lookup(said[1] if said else "utf-8").name
        b"a".decode(name, "replace")  # Some codecs make no text of bytes.
    except Unreadable as error:
        findings.append(Finding("unreadable_file", bag.DECLARATION, error.sentence))
        return "utf-8"
    except (LookupError, ValueError, UnicodeError):
        sentence = "bagit.txt names an encoding that is not known here."
        findings.append(Finding("bag_form", bag.DECLARATION, sentence))
        return "utf-8"
    return name


def _as_on_the_disk(listed: Mapping[str, str], opened: Opened) -> dict[str, str]:
    """Return the list with names as the disk spells them: one letter or letter and accent."""
    spelt = {unicodedata.normalize("NFC", name): name for name in opened.sizes}
    return {
        name if name in opened.sizes else spelt.get(unicodedata.normalize("NFC", name), name): each
        for name, each in listed.items()
    }


def _fetched(opened: Opened, findings: list[Finding], encoding: str) -> list[Finding]:
    """Say of missing files that fetch.txt names (2.2.3) that they were never in the bag."""
    if "fetch.txt" not in opened.sizes:
        return findings
    try:
        raw = read(opened, "fetch.txt", _MOST_TAG).decode(encoding, "replace")
    except Unreadable as error:
        return [*findings, Finding("unreadable_file", "fetch.txt", error.sentence)]
    except UnicodeError:
        return findings
    rows = (_FETCHED.fullmatch(line) for line in raw.splitlines())
    names = {shown(row[1]) for row in rows if row}
    return [
        Finding("to_fetch", each.path, f"{each.path} was to be fetched from elsewhere, and is not.")
        if each.code == "missing_file" and each.path in names
        else each
        for each in findings
    ]
