"""A case for other programs of qualitative analysis (REFI-QDA): codes, texts, passages, memos.

What leaves is what would leave in a bundle: consent, marks and review decide, names go by their tokens, and
nothing is written while anything of it still names somebody who is hidden. Guids are counted, so that a
project says nothing about when a record was made, and two projects cannot be joined by them.
"""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from app.bundle.files import put_file
from app.bundle.qda import codebook, write_project
from app.casework import lookup, signing
from app.casework.arguing.board_table import NOT_REDACTED
from app.casework.coding.code_lines import FACT, KINDS, CodeLine, lines_of
from app.casework.coding.passages import Standing, standings
from app.casework.coding.themes import themes
from app.casework.consents import consent
from app.casework.exchange.qda_codes import CodeTree, Key, guid_of
from app.casework.planning.planning import Plan, Planned, plan
from app.casework.redacting.conceal import Concealer
from app.casework.redacting.facsimiles import CachedOcr, ocr_for
from app.casework.registry import people
from app.casework.reviewing import prove
from app.casework.reviewing.transcripts import checked, moved, sought, transcript_of
from app.errors import Refused, Unreadable
from app.progress import SILENT, Progress
from app.records.evidence import Item, ItemPerson, Passage
from app.records.people import Person
from app.records.profiles import load_profiles
from app.records.qda import QdaCase, QdaProject, QdaSelection, QdaSource
from app.records.text import fold, nfc
from app.records.vocabulary import load
from app.redaction.pages.transcript import Replacement, joined, replaced
from app.vault.vault import Vault

DEFAULT_PROFILE = "public"
"""For whom a project is made when nobody says: for everybody, so the strictest."""

_NAME = 60


@dataclass(frozen=True, slots=True)
class QdaExport:
    """What was written.

    Attributes:
        path: the file.
        sources: how many texts.
        selections: how many coded passages.
        codes: how many codes that can be used; folders are not counted.
        withheld: item and why its text did not leave.
        lost: what the project cannot hold or must not, kind -> how many.
        accepted: how many suggestions were accepted without a look, on request.
    """

    path: Path
    sources: int
    selections: int
    codes: int
    withheld: tuple[tuple[Item, str], ...] = ()
    lost: Mapping[str, int] | None = None
    accepted: int = 0


@dataclass(frozen=True, slots=True)
class _Text:
    """What leaves of one item's words, and how its passages come with it."""

    words: str
    moved: tuple[Replacement, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class _Coded:
    """The codes of one item: of the whole, and of each passage with where it stands."""

    whole: list[Key]
    passages: list[tuple[Passage, Standing, list[Key]]]


def export_project(
    vault: Vault,
    case: str,
    to: Path,
    *,
    profile: str = DEFAULT_PROFILE,
    items: str = "",
    as_of: str = "",
    accept_suggestions: bool = False,
    progress: Progress = SILENT,
) -> QdaExport:
    """Write the coded texts of a case as a project (``.qdpx``), redacted for a profile.

    Args:
        vault: open for writing: suggestions are made, and the log says what left.
        case: its code.
        to: the file; must not exist.
        profile: name of the redaction profile.
        items: a search query within the case; ``""`` for all.
        as_of: ISO date for consents that expire; ``""`` for today (UTC).
        accept_suggestions: settle unreviewed suggestions by accepting them.
        progress: may cancel; nothing is written then.

    Raises:
        Refused: there is such a file, no text may leave, or a hidden name would have left.
        StorageFailed: the file cannot be written.
    """
    _free(to)
    chosen = load_profiles()
    if profile not in chosen:
        raise Refused(f"There is no profile {profile!r}.")
    ocr = ocr_for(vault)
    planned = plan(
        vault,
        case,
        chosen[profile],
        items,
        as_of or datetime.now(UTC).date().isoformat(),
        accept_suggestions=accept_suggestions,
        failed={},
        ocr=ocr,
        progress=progress,
        as_texts=True,
    )
    maker = _Maker(vault, planned, ocr, progress)
    project = maker.project()
    if not project.sources:
        raise Refused("No text of this case may leave for this audience; nothing was written.")
    maker.prove(project)
    body = io.BytesIO()
    write_project(project, body)
    details = {"format": "REFI-QDA project", "profile": profile, "sources": len(project.sources)}
    _write(vault, to, body.getvalue(), planned.case.id, details, maker.left)
    return QdaExport(
        path=to,
        sources=len(project.sources),
        selections=sum(len(each.selections) for each in project.sources),
        codes=sum(1 for each in project.codes if each.codable),
        withheld=tuple(maker.withheld),
        lost={name: count for name, count in sorted(maker.lost.items()) if count},
        accepted=planned.accepted,
    )


def export_codebook(vault: Vault, to: Path) -> QdaExport:
    """Write the themes as a codebook (``.qdc``).

    Themes that name a protected person, or one whose consent allows no name, are written with what stands
    for it.

    Raises:
        Refused: there is such a file, or no theme.
        StorageFailed: the file cannot be written.
    """
    _free(to)
    strict = load_profiles()[DEFAULT_PROFILE]
    # Of no case in particular: whoever may not be named in one of them is not named here.
    unnamed = consent.unnamed(vault, vault.find(Item), strict.purposes)
    hidden = people.hidden(vault, replace(strict, hide="protected"), unnamed)
    tokens = people.tokens(dict(hidden), strict)
    tree = CodeTree(Concealer(strict, hidden, tokens), dict(tokens))
    lines = themes(vault)
    codes = tree.codes(lines)
    body = codebook(QdaProject("Kuager", codes=codes))
    _write(vault, to, body, "codebook", {"format": "REFI-QDA codebook", "codes": len(lines)})
    return QdaExport(to, 0, 0, len(lines))


class _Maker:
    """Builds the project of a plan."""

    def __init__(
        self, vault: Vault, planned: Plan, ocr: CachedOcr | None, progress: Progress
    ) -> None:
        self._vault, self._plan, self._ocr, self._progress = vault, planned, ocr, progress
        hide, passed = prove.identifiers(vault, planned)
        self._passed = passed
        self._conceal = Concealer(planned.profile, planned.hidden, planned.tokens, hide)
        self._tree = CodeTree(self._conceal, dict(planned.tokens))
        self.withheld: list[tuple[Item, str]] = []
        self.lost: Counter[str] = Counter()
        self._numbers: list[int] = []
        self.left: tuple[str, ...] = ()

    def project(self) -> QdaProject:
        """The project, codes first used and then in order."""
        drawn: list[tuple[Planned, _Text, _Coded]] = []
        leaving = [each for each in self._plan.exhibits if not each.withheld]
        for each in self._plan.exhibits:
            if each.withheld:
                self.withheld.append((each.item, each.withheld))
        for number, each in enumerate(leaving):
            self._progress.step(number, len(leaving), "Preparing the texts")
            made = self._text(each)
            if made is not None:
                drawn.append((each, made, self._coded(each)))
        codes = self._tree.codes(themes(self._vault))
        self._numbers = [each.number for each, _made, _coded in drawn]
        self.left = tuple(each.item.id for each, _made, _coded in drawn)
        sources = tuple(
            self._source(number, each, made, coded)
            for number, (each, made, coded) in enumerate(drawn)
        )
        title = self._conceal(self._plan.case.title)
        return QdaProject(
            title,
            codes=codes,
            sources=sources,
            cases=self._cases(drawn, sources),
            description=NOT_REDACTED if self._plan.profile.hide == "none" else "",
        )

    def prove(self, project: QdaProject) -> None:
        """Search all that would be written for whoever is hidden.

        Raises:
            Refused: somebody was found.
        """
        for number, source in enumerate(project.sources):
            self._progress.step(number, len(project.sources), "Searching for hidden names")
            passed = self._passed.get(self._numbers[number], frozenset())
            pieces = [source.text, source.name]
            pieces += [text for each in source.selections for text in (each.name, each.memo)]
            self._search(pieces, passed)
        shown = [text for code in project.codes for text in (code.name, code.description)]
        self._search([project.name, *shown, *(case.name for case in project.cases)], frozenset())

    def _search(self, pieces: Sequence[str], passed: frozenset[str]) -> None:
        if self._plan.profile.hide == "none":
            return
        for text in pieces:
            # The very words that a reviewer let pass, and no name within longer ones.
            if {fold(nfc(each)) for each in self._conceal.named_in(text)} - passed:
                raise Refused(
                    "The project would still have named somebody who is hidden; nothing was written. "
                    "Review the item once more."
                )

    def _text(self, each: Planned) -> _Text | None:
        title = self._conceal(each.item.title)
        # Where an original recording may leave without its text, its text still may not.
        if waits := signing.withheld(self._vault, each.item):
            self.withheld.append((each.item, waits))
            return None
        try:
            before = transcript_of(self._vault, each.item, each.marks, self._plan.tokens, title)
            after = checked(before, self._vault.cache, self._vault.blobs, self._ocr)
        except (Refused, Unreadable):
            self.withheld.append((each.item, "its words could not be compared with its pages"))
            return None
        exact = before.source is None
        words = replaced(after.text, after.replacements)
        return _Text(words, tuple(joined(before.text, before.replacements)) if exact else (), exact)

    def _coded(self, each: Planned) -> _Coded:
        """What an item and its passages are coded to."""
        text = self._vault.current_text(each.item.id)
        assert text is not None
        by_passage: dict[str, list[CodeLine]] = {}
        for line in lines_of(self._vault, each.item.id, kinds=(*KINDS, FACT)):
            by_passage.setdefault(line.passage_id, []).append(line)
        whole = [self._key(line) for line in by_passage.get("", ())]
        passages = self._vault.find(Passage, item_id=each.item.id)
        where = standings(self._vault, passages, text.id)
        found = []
        for passage in passages:
            lines = by_passage.get(passage.id, [])
            self.lost["facts"] += sum(line.kind == FACT for line in lines)
            lines = [line for line in lines if line.kind != FACT]
            if not lines and not passage.note:
                continue
            if passage.start is None:
                self.lost["regions" if passage.page is not None else "stretches"] += 1
                continue
            standing = where[passage.id]
            if standing.span is None or standing.doubtful:
                self.lost["passages"] += 1
                continue
            found.append((passage, standing, [self._key(line) for line in lines]))
        return _Coded(whole, found)

    def _key(self, line: CodeLine) -> Key:
        # An act's line names its event as well, which is another code.
        label = load("acts").label(line.ref, "en") if line.kind == "act" else line.label
        return self._tree.use(line.kind, line.ref, label, stance=line.stance)

    def _source(
        self,
        number: int,
        each: Planned,
        made: _Text,
        coded: _Coded,
    ) -> QdaSource:
        placed: list[tuple[int, int, tuple[str, ...], str]] = []
        for passage, standing, keys in coded.passages:
            span = self._placed(each, made, standing)
            if span is None:
                self.lost["passages"] += 1
                continue
            codes = tuple(sorted({self._tree.guid(key) for key in keys}))
            placed.append((*span, codes, self._conceal(passage.note)))
        placed.sort()
        return QdaSource(
            guid=guid_of("source", number),
            name=self._conceal(each.item.title),
            text=made.words,
            selections=tuple(
                QdaSelection(
                    guid_of("selection", number, place),
                    made.words[start:end][:_NAME],
                    start,
                    end,
                    codes=codes,
                    memo=memo,
                )
                for place, (start, end, codes, memo) in enumerate(placed)
            ),
            codes=tuple(sorted({self._tree.guid(key) for key in coded.whole})),
        )

    def _placed(self, each: Planned, made: _Text, standing: Standing) -> tuple[int, int] | None:
        assert standing.span is not None
        start, end = standing.span
        if made.exact:
            return moved(made.moved, start, end)
        text = self._vault.current_text(each.item.id)
        assert text is not None
        body = self._vault.text(text.id)
        hidden = [
            Replacement(mark.start, mark.end)
            for mark in each.marks
            if mark.start is not None and mark.end is not None
        ]
        # Of pages the words run on in another order: the passage is sought, if nothing of it is hidden.
        if any(one.start < end and start < one.end for one in hidden):
            return None
        return sought(made.words, body[start:end])

    def _cases(
        self,
        drawn: Sequence[tuple[Planned, _Text, _Coded]],
        sources: Sequence[QdaSource],
    ) -> tuple[QdaCase, ...]:
        """The people whose accounts they are, with their texts."""
        roles = load("roles")
        held: dict[str, list[str]] = {}
        for (each, _made, _coded), source in zip(drawn, sources, strict=True):
            for link in self._vault.find(ItemPerson, order="id", item_id=each.item.id):
                if roles.require(link.role).extra.get("subject"):
                    mine = held.setdefault(link.person_id, [])
                    if source.guid not in mine:
                        mine.append(source.guid)
        named = lookup.many(self._vault, Person, held)
        shown = sorted(
            (
                self._plan.tokens[who].strip("[]")
                if who in self._plan.tokens
                else self._conceal(named[who].name),
                sorted(texts),
            )
            for who, texts in held.items()
        )
        return tuple(
            QdaCase(guid_of("case", number), name, tuple(texts))
            for number, (name, texts) in enumerate(shown)
        )


def _free(to: Path) -> None:
    if to.exists():
        raise Refused(f"There is already a file {to.name!a} there; nothing was written.")


def _write(
    vault: Vault,
    to: Path,
    body: bytes,
    record: str,
    details: dict[str, object],
    items: Sequence[str] = (),
) -> None:
    # Logged first: a trace without a copy does less harm than a copy without a trace.
    with vault.change() as change:
        digest = hashlib.sha256(body).hexdigest()
        change.note("exported", "case_file", record, {**details, "sha256": digest})
        # Of each item as well: whoever takes it back has to learn that its words are out there.
        told: dict[str, object] = {"format": details["format"], "profile": details.get("profile")}
        for item_id in items:
            change.note("exchanged", Item.table, item_id, told)
    put_file(to, body)
