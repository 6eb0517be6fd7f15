"""Packages that are ZIP files: read by name in memory; no name ever becomes a path."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import suppress
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from app.intake.worker import Failed, Job, Outlet, Source

_MOST_MEMBERS = 10_000
_MOST_TOTAL = 512 * 1024 * 1024
_MOST_RATIO = 250
"""Times that a package above 64 MiB may outgrow its file; dense real tables reach about 60."""

_MOST_XML = 64 * 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OverflowError)

Element = Any
"""An lxml element; lxml carries no types."""


class Package:
    """The members of a ZIP file, each read at most once and never beyond the caps.

    Sizes in a ZIP are claims: what counts is what comes out.
    """

    def __init__(self, source: Source) -> None:
        """Read the directory.

        Raises:
            Failed: not a ZIP, too many members, or it unpacks to too much.
        """
        self._size = source.size
        self._taken = 0
        self.damaged = 0
        try:
            self._zip = zipfile.ZipFile(source)
        except (*_BROKEN, ValueError):
            raise Failed("broken") from None
        members = self._zip.infolist()
        if len(members) > _MOST_MEMBERS:
            raise Failed("too-big")
        if any(member.flag_bits & 1 for member in members):
            raise Failed("locked")
        claimed = sum(member.file_size for member in members)
        if claimed > _MOST_TOTAL or (claimed > 1 << 26 and claimed > _MOST_RATIO * self._size):
            raise Failed("too-big")
        self._members = {member.filename: member for member in members}

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names: labels only, some of them may try to escape from somewhere."""
        return tuple(self._members)

    def read(self, name: str, most: int = _MOST_TOTAL) -> bytes:
        """The bytes of a member; empty when it is absent or damaged (counted in ``damaged``).

        Raises:
            Failed: it unpacks to more than ``most``, or the package to more than its cap.
        """
        member = self._members.get(name)
        if member is None:
            return b""
        try:
            with self._zip.open(member) as stream:
                data = stream.read(most + 1)
        except (*_BROKEN, RuntimeError, ValueError):
            self.damaged += 1
            return b""
        self._taken += len(data)
        limit = max(1 << 26, _MOST_RATIO * self._size)
        if len(data) > most or self._taken > min(_MOST_TOTAL, limit):
            raise Failed("too-big")
        return data

    def measure(self) -> None:
        """Unpack everything once and throw it away, for a library that reads the package itself.

        Raises:
            Failed: it unpacks to too much.
        """
        for name in self._members:
            self.read(name)
        self._taken = 0

    def xml(self, name: str) -> Element | None:
        """A member as an XML tree; None when it is absent or damaged."""
        data = self.read(name, _MOST_XML)
        if not data:
            return None
        try:
            return etree.fromstring(data, parser())
        except (etree.XMLSyntaxError, ValueError):
            self.damaged += 1
            return None


def parser() -> etree.XMLParser:
    """An XML parser that opens nothing, expands nothing and refuses absurd depths."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_pis=True,
    )  # fmt: skip


def warm_xml() -> None:
    """Exercise the parser."""
    etree.fromstring(b"<?xml version='1.0' encoding='UTF-8'?><a>\xd0\xb0</a>", parser())
    with suppress(etree.XMLSyntaxError):
        etree.fromstring(b"<a", parser())


def local(element: Element) -> str:
    """An element's name without its name space; ``""`` for comments and entities."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def plain(element: Element | None) -> list[str]:
    """All text of a tree, one string for each piece that is not blank."""
    if element is None:
        return []
    pieces = (" ".join(str(piece).split()) for piece in element.itertext())
    return [piece for piece in pieces if piece]


def office_properties(package: Package, outlet: Outlet) -> list[str]:
    """Offer the core properties (ECMA-376 part 2); returns all that the properties say."""
    said: list[str] = []
    core = package.xml("docProps/core.xml")
    if core is not None:
        values = {local(each): " ".join("".join(each.itertext()).split()) for each in core}
        outlet.propose("author", values.get("creator", ""), "office properties")
        outlet.propose("info.editor", values.get("lastModifiedBy", ""), "office properties")
        outlet.propose("info.title", values.get("title", ""), "office properties")
        outlet.propose("date", values.get("created", "")[:10], "office properties")
        outlet.propose("info.changed", values.get("modified", ""), "office properties")
        said += plain(core)
    for name in ("docProps/app.xml", "docProps/custom.xml"):
        said += plain(package.xml(name))
    return said


def send_children(package: Package, names: list[str], outlet: Outlet, *, least: int = 0) -> None:
    """Send members as attachments: those that carry at least ``least`` bytes."""
    for name in names[:200]:
        data = package.read(name)
        if len(data) > least:
            outlet.child(name.rpartition("/")[2], data)
    if len(names) > 200:
        outlet.note("children-left", len(names) - 200)


def finish(package: Package, job: Job, outlet: Outlet, *, whole: bool) -> None:
    """Remark on damaged parts; fail when nothing could be read at all.

    Raises:
        Failed: the main part of the package is missing or damaged.
    """
    del job
    if package.damaged:
        outlet.note("parts-damaged", package.damaged)
    if not whole:
        raise Failed("broken")
