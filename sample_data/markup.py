"""Reads the sample's source texts: TOML between ``+++`` lines, then one block per paragraph.

A block is a paragraph, or a line that begins with a mark: ``# `` centred heading, ``## `` heading,
``> `` centred line, ``>> `` right-aligned line, ``| `` table row, ``- `` list entry, ``===`` page
break, ``@sign role | name`` a signature line (``~name``: unsigned), ``@stamp`` a round seal beside
the signature before it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass
class Source:
    """A text with its letterhead.

    Attributes:
        front: the TOML part (title, head, number, seal ...).
        blocks: kind and text, in order; a table's text is a list of rows.
    """

    front: dict[str, Any]
    blocks: list[tuple[str, Any]] = field(default_factory=list)


_MARKS = (
    ("# ", "title"), ("## ", "heading"), (">> ", "right"), ("> ", "centre"), ("- ", "entry"),
    ("@sign ", "sign"),
)  # fmt: skip


def parse_blocks(text: str) -> list[tuple[str, Any]]:
    """Split the body of a source into blocks."""
    blocks: list[tuple[str, Any]] = []
    for chunk in text.strip().split("\n\n"):
        words: list[str] = []
        rows: list[list[str]] = []
        for line in chunk.strip().splitlines():
            if line.startswith("|"):
                rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            elif line in {"===", "@stamp"}:
                blocks.append(("break" if line == "===" else "stamp", ""))
            elif line.startswith(tuple(mark for mark, _kind in _MARKS)):
                blocks.append(_marked(line))
            else:
                words.append(line.strip())
        if words:
            blocks.append(("text", " ".join(words)))
        if rows:
            blocks.append(("table", rows))
    return blocks


def _marked(line: str) -> tuple[str, str]:
    for mark, kind in _MARKS:
        if line.startswith(mark):
            return kind, line[len(mark) :].strip()
    return "text", line


def read(path: Path) -> Source:
    """Read one source file."""
    text = path.read_text("utf-8")
    if text.startswith("+++\n"):
        head, body = text[4:].split("\n+++\n", 1)
        return Source(tomllib.loads(head), parse_blocks(body))
    return Source({}, parse_blocks(text))
