"""A project of another program of qualitative analysis (REFI-QDA) taken into a case, with a loss report.

Texts and files become items, codes become themes (or the article, act or method that they name), coded parts
become passages, memos their notes. What has no place here is counted and said; nothing is dropped in
silence. The file is read in the sandboxed worker.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from app.casework import lookup, quoting
from app.casework.coding.anchors import carry
from app.casework.coding.themes import LONGEST_NAME, save_theme, themes
from app.casework.exchange.qda_codes import FOLDERS, MARK, UNIVERSAL
from app.casework.quoting import Box, Region, Span, Stretch, Where
from app.casework.receiving.bringing import bring
from app.casework.receiving.gather import open_source
from app.casework.receiving.ingest import Details
from app.casework.reviewing.transcripts import sought
from app.errors import Refused, Usage
from app.intake.exchange import read_qda
from app.progress import SILENT, Progress
from app.records.claims import Coding
from app.records.evidence import Item, ItemAct, ItemProvision, Passage
from app.records.ids import new_id
from app.records.qda import QdaCode, QdaProject, QdaSelection, QdaSource
from app.records.text import fold, nfc, one_line
from app.records.vocabulary import load, provision
from app.vault.vault import Change, Vault

STEP = "Import a project of qualitative analysis"

LOSSES = {
    "schema": "the file does not follow the standard in {count} places; what could be read was read",
    "users": "{count} users of the other program are not taken over",
    "variables": "{count} variables have no place here",
    "values": "{count} values of variables have no place here",
    "sets": "{count} sets have no place here",
    "links": "{count} links between parts have no place here",
    "graphs": "{count} graphs have no place here",
    "cases": "{count} subjects are not made people: whoever they are has to be registered by you",
    "notes": "{count} notes that belong to no passage have no place here",
    "transcripts": "{count} transcripts of recordings were left out; take them in as subtitles",
    "selections": "{count} parts of transcripts were left out",
    "outside": "{count} sources lie outside the file and were not read",
    "texts": "{count} texts are not UTF-8 and were not read",
    "empty": "{count} texts are empty and were left out",
    "passages": "{count} coded parts could not be found in the text as the vault reads it",
    "codes": "{count} codes of coded parts are not in the codebook",
    "names": "{count} names of codes were shortened or changed to fit the codebook",
    "unreadable": "{count} files were kept but could not be read, so that nothing in them is coded",
}
"""Kind of a loss -> its sentence."""

_FOLDERS = frozenset(FOLDERS.values())


@dataclass(frozen=True, slots=True)
class QdaImport:
    """What came of an import.

    Attributes:
        origin: the program that wrote the file.
        items: what was taken in.
        already_held: what the vault had before.
        themes: how many were added.
        passages: how many coded parts were taken over.
        codings: how many codes stand on them.
        losses: kind (a key of :data:`LOSSES`) -> how many.
        dry: whether it was only tried.
    """

    origin: str
    items: tuple[Item, ...] = ()
    already_held: tuple[Item, ...] = ()
    themes: int = 0
    passages: int = 0
    codings: int = 0
    losses: Mapping[str, int] = field(default_factory=dict)
    dry: bool = False

    def sentences(self) -> tuple[str, ...]:
        """The loss report, a clause a line."""
        return tuple(LOSSES[name].format(count=count) for name, count in self.losses.items())


def import_project(
    vault: Vault, case: str, path: Path, *, dry_run: bool = False, progress: Progress = SILENT
) -> QdaImport:
    """Take a project (``.qdpx``) or a codebook (``.qdc``) into a case, as one step that can be undone.

    Args:
        vault: open for writing.
        case: code of the case.
        path: the file.
        dry_run: only say what it holds and what would be lost, without looking into its files.
        progress: may cancel between sources; what was taken in by then stays, and can be undone.

    Raises:
        Refused: it is no such file, or it is damaged.
        NotFound: no such case.
    """
    in_case = lookup.case(vault, case)
    try:
        with open_source(path) as source:
            size = source.seek(0, 2)
            source.seek(0)
            project, files = read_qda(source, size, progress)
    except OSError as error:
        raise Refused(f"The file {path.name!a} could not be read.") from error
    lost = Counter(project.losses)
    lost["cases"] += len(project.cases)
    if dry_run:
        return _foreseen(vault, project, lost)
    with vault.step(STEP):
        codes = _Codebook(vault, project.codes, lost)
        taking = _Taking(vault, in_case.code, codes, files, lost)
        for number, each in enumerate(project.sources):
            progress.step(number, len(project.sources), "Taking in the project")
            taking.take(each, progress)
    return QdaImport(
        origin=project.origin,
        items=tuple(taking.items),
        already_held=tuple(taking.held),
        themes=codes.added,
        passages=taking.passages,
        codings=taking.codings,
        losses=_counted(lost),
    )


def _foreseen(vault: Vault, project: QdaProject, lost: Counter[str]) -> QdaImport:
    known = {fold(line.path) for line in themes(vault)}
    tree = {code.guid: code for code in project.codes}
    added = sum(
        1
        for code in project.codes
        if universal(code) is None and not _is_folder(code) and fold(_path(code, tree)) not in known
    )
    selections = [each for source in project.sources for each in source.selections]
    return QdaImport(
        origin=project.origin,
        themes=added,
        passages=len(selections),
        codings=sum(len(each.codes) for each in selections),
        losses=_counted(lost),
        dry=True,
    )


def _counted(lost: Counter[str]) -> dict[str, int]:
    return {name: lost[name] for name in LOSSES if lost[name] > 0}


def universal(code: QdaCode) -> tuple[str, str] | None:
    """The article, act or method that a code names, where a project of ours says so and it is known."""
    kind, _colon, ref = code.description.removeprefix(MARK).partition(":")
    if not code.description.startswith(MARK) or kind not in UNIVERSAL:
        return None
    try:
        if kind == "article":
            return kind, provision(ref).id
        return kind, load("acts" if kind == "act" else "methods").require(ref).id
    except Usage:
        return None


def _is_folder(code: QdaCode) -> bool:
    """Whether it is one of the folders that our own projects have."""
    return not code.codable and not code.parent and code.name in _FOLDERS


def _path(code: QdaCode, tree: Mapping[str, QdaCode]) -> str:
    names = [code.name]
    above = tree.get(code.parent)
    while above is not None and len(names) < 50:
        if not _is_folder(above):
            names.append(above.name)
        above = tree.get(above.parent)
    return " / ".join(reversed(names))


class _Codebook:
    """What each code of the project is here; themes are added where there is none of the name."""

    def __init__(self, vault: Vault, codes: Sequence[QdaCode], lost: Counter[str]) -> None:
        self._known: dict[str, tuple[str, str]] = {}
        self.added = 0
        held = {
            (line.theme.parent_id or "", fold(line.theme.name)): line.theme.id
            for line in themes(vault)
        }
        below: dict[str, str] = {}
        for code in codes:
            known = universal(code)
            if known is not None:
                self._known[code.guid] = known
                continue
            if _is_folder(code):
                continue
            name = _name(code.name)
            lost["names"] += name != " ".join(nfc(code.name).split())
            parent = below.get(code.parent, "")
            theme = held.get((parent, fold(name)))
            if theme is None:
                colour = code.colour if re.fullmatch("#[0-9A-Fa-f]{6}", code.colour) else ""
                description = code.description
                theme = save_theme(
                    vault, name, parent=parent or None, colour=colour, description=description
                ).id
                held[parent, fold(name)] = theme
                self.added += 1
            below[code.guid] = theme
            self._known[code.guid] = ("theme", theme)

    def of(self, guid: str) -> tuple[str, str] | None:
        """Kind and reference of a code; None where the project does not have it."""
        return self._known.get(guid)


class _Taking:
    """Takes sources in, one by one."""

    def __init__(
        self,
        vault: Vault,
        case: str,
        codes: _Codebook,
        files: Mapping[str, bytes],
        lost: Counter[str],
    ) -> None:
        self._vault, self._case, self._codes, self._files = vault, case, codes, files
        self._lost = lost
        self.items: list[Item] = []
        self.held: list[Item] = []
        self.passages = 0
        self.codings = 0

    def take(self, source: QdaSource, progress: Progress) -> None:
        """Make a source an item, and its coded parts passages."""
        item = self._item(source, progress)
        if item is None:
            return
        with self._vault.change() as change:
            for selection, where in self._places(item, source):
                if where is None:
                    self._lost["passages"] += 1
                    continue
                try:
                    passage = quoting.quote(self._vault, item, where)
                except Usage:
                    self._lost["passages"] += 1
                    continue
                if selection.memo and selection.memo not in passage.note:
                    note = "\n".join(filter(None, (passage.note, nfc(selection.memo))))
                    passage = replace(passage, note=note)
                passage = change.put("quoted", passage)
                self.passages += 1
                self._code(change, item, passage, selection.codes)
            self._code(change, item, None, source.codes)

    def _item(self, source: QdaSource, progress: Progress) -> Item | None:
        title = one_line(nfc(source.name)) or "Untitled"
        if source.kind == "text":
            if not source.text.strip():
                self._lost["empty"] += 1
                return None
            # Whatever another program calls a text may be somebody's account: consent is asked for it.
            data, name, kind = source.text.encode("utf-8"), f"{title[:80]}.txt", "interview"
        elif source.file in self._files:
            data, name, kind = self._files[source.file], source.file, ""
        else:
            return None
        digest = hashlib.sha256(data).hexdigest()
        same = self._vault.one(Item, sha256=digest, parent_id=None, erased_at="")
        if same is not None:
            self.held.append(same)
            return same
        details = Details(kind=kind, source="REFI-QDA")
        item = bring(
            self._vault, self._case, name, data, title=title, details=details, progress=progress
        )
        self._lost["unreadable"] += bool(item.unreadable)
        self.items.append(item)
        return item

    def _places(self, item: Item, source: QdaSource) -> Iterable[tuple[QdaSelection, Where | None]]:
        text = self._vault.current_text(item.id)
        words = self._vault.text(text.id) if text is not None else ""
        spans = [each for each in source.selections if each.start is not None and not each.box]
        carried: list[tuple[int, int] | None] = [None] * len(spans)
        if source.kind == "text":
            asked = [(each.start or 0, each.end or 0) for each in spans]
            inside = [0 <= a < b <= len(source.text) for a, b in asked]
            plain, moved = composed(
                *with_line_feeds(
                    source.text, [a for a, ok in zip(asked, inside, strict=True) if ok]
                )
            )
            found = iter(carry(plain, words, moved))
            carried = [next(found) if ok else None for ok in inside]
        elif source.kind == "pdf":
            carried = [sought(words, nfc(each.quote)) for each in spans]
        for each, span in zip(spans, carried, strict=True):
            if source.kind in ("audio", "video"):
                begin, end = (each.start or 0) / 1000, (each.end or 0) / 1000
                yield each, Stretch(begin, end) if 0 <= begin <= end else None
            else:
                yield each, Span(*span, text.id) if span and text is not None else None
        for each in source.selections:
            if each.box:
                yield each, self._box(item, source.kind, each)

    def _box(self, item: Item, kind: str, selection: QdaSelection) -> Where | None:
        text = self._vault.current_text(item.id)
        pages = {page.number: page for page in self._vault.pages(text.id)} if text else {}
        page = pages.get(selection.page or 1)
        if page is None or len(selection.box) != 4:
            return None
        x0, y0, x1, y1 = selection.box
        if kind == "pdf":
            box = (float(x0), page.height - y0, float(x1), page.height - y1)
        else:
            scale = 72 / (page.dpi or 72)
            box = (x0 * scale, y0 * scale, x1 * scale, y1 * scale)
        left, right = sorted((box[0], box[2]))
        top, bottom = sorted((box[1], box[3]))
        clipped = (
            max(0.0, left), max(0.0, top), min(page.width, right), min(page.height, bottom),
        )  # fmt: skip
        if clipped[0] >= clipped[2] or clipped[1] >= clipped[3]:
            return None
        return Box(page.number, clipped) if kind == "pdf" else Region(clipped)

    def _code(
        self, change: Change, item: Item, passage: Passage | None, guids: Iterable[str]
    ) -> None:
        for guid in dict.fromkeys(guids):
            known = self._codes.of(guid)
            if known is None:
                self._lost["codes"] += 1
                continue
            kind, ref = known
            passage_id = passage.id if passage is not None else None
            if kind == "article":
                self._once(change, ItemProvision, item, passage_id, provision=ref)
            elif kind == "act":
                self._once(change, ItemAct, item, passage_id, act=ref)
            elif passage is not None:
                self._once(change, Coding, item, passage_id, kind=kind, ref=ref)
            else:
                # A theme stands on a passage: one on a whole source has no place.
                self._lost["codes"] += 1
                continue
            self.codings += 1

    def _once(
        self,
        change: Change,
        record: type[ItemProvision] | type[ItemAct] | type[Coding],
        item: Item,
        passage_id: str | None,
        **fields: str,
    ) -> None:
        same = {"item_id": item.id, "passage_id": passage_id, **fields}
        if self._vault.one(record, **same) is None:
            values: dict[str, Any] = {"id": new_id(), **same}
            change.put("linked", record(**values))


def with_line_feeds(
    text: str, spans: Sequence[tuple[int, int]]
) -> tuple[str, list[tuple[int, int]]]:
    """A text with a line feed for each line end, and where spans of it stand then."""
    before = list(
        accumulate(
            (text[at] == "\r" and text[at + 1 : at + 2] == "\n" for at in range(len(text))),
            initial=0,
        )
    )
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return plain, [(start - before[start], end - before[end]) for start, end in spans]


def composed(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, Sequence[tuple[int, int]]]:
    """A text in NFC, as the vault keeps every text, and where spans of it stand then.

    A span that begins or ends between a letter and its marks gets the whole letter.
    """
    whole = nfc(text)
    if whole == text:
        return text, spans
    starts = [at for at, letter in enumerate(text) if not at or not _goes_on(letter)]
    pieces = [nfc(text[a:b]) for a, b in pairwise([*starts, len(text)])]
    if "".join(pieces) != whole:
        # Something joins here that stands alone elsewhere: what was not changed is still found.
        return text, spans
    before = list(accumulate(map(len, pieces), initial=0))
    return whole, [
        (before[bisect_right(starts, a) - 1], before[bisect_left(starts, b)]) for a, b in spans
    ]


def _goes_on(letter: str) -> bool:
    """Whether a code point belongs to the letter before it: a mark, or a part of a Korean syllable."""
    return bool(unicodedata.combining(letter)) or "\u1160" <= letter <= "\u11ff"


def _name(name: str) -> str:
    """The name of a code as one of a theme."""
    plain = " ".join(nfc(name).replace(" / ", "/").split()) or "Untitled"
    return plain[:LONGEST_NAME]
