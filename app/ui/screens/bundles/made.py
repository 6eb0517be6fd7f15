"""A bundle that left: what it was, what went into it, who holds it, what vouches for it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.records.bundles import BundleRecord, ExhibitRecord, HandOver, ProofReport, TimeStamp
from app.records.cases import Case
from app.records.evidence import Item
from app.records.profiles import load_profiles
from app.ui import wording
from app.ui.drafts import Drafts
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.screens.bundles.afterwards import Afterwards, way_words
from app.ui.sentences import spoken
from app.ui.session import Session
from app.ui.theme import SPACE
from app.vault.vault import Vault

_RECORD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class MadeBundle:
    """A bundle that left, with what is known of it.

    Attributes:
        exhibits: documents with their items, in the order of the pages.
        handed: who was given it, in the order of time.
        stamps: what authorities said of its time.
        proof: what came of attacking it, or None.
        kin: how it is related to other bundles (``continues``, ``replaces``, ``continued``,
            ``replaced``), and their public ids.
    """

    record: BundleRecord
    case: Case
    exhibits: tuple[tuple[ExhibitRecord, Item], ...]
    handed: tuple[HandOver, ...] = ()
    stamps: tuple[TimeStamp, ...] = ()
    proof: ProofReport | None = None
    kin: tuple[tuple[str, str], ...] = ()


def bundles_of(vault: Vault) -> list[MadeBundle]:
    """Every bundle that left the vault, the latest first."""
    records = vault.find(BundleRecord, order="-made_at")
    exhibits: dict[str, list[ExhibitRecord]] = {}
    for each in sorted(vault.find(ExhibitRecord), key=lambda one: (one.label, one.part)):
        exhibits.setdefault(each.bundle, []).append(each)
    ids = {each.item_id for held in exhibits.values() for each in held}
    items = {item.id: item for item in vault.find(Item, id=list(ids))} if ids else {}
    cases = {case.id: case for case in vault.find(Case)}
    handed: dict[str, list[HandOver]] = {}
    for over in sorted(vault.find(HandOver), key=lambda one: (one.at, one.id)):
        handed.setdefault(over.bundle, []).append(over)
    stamps: dict[str, list[TimeStamp]] = {}
    for stamp in sorted(vault.find(TimeStamp), key=lambda one: (one.stamped_at, one.id)):
        stamps.setdefault(stamp.bundle, []).append(stamp)
    proofs = {proof.bundle_id: proof for proof in vault.find(ProofReport, order="made_at")}
    return [
        MadeBundle(
            record,
            cases[record.case_id],
            tuple((each, items[each.item_id]) for each in exhibits.get(record.id, ())),
            tuple(handed.get(record.id, ())),
            tuple(stamps.get(record.id, ())),
            proofs.get(record.bundle_id),
            _kin(record, records),
        )
        for record in records
    ]


def _kin(record: BundleRecord, records: Sequence[BundleRecord]) -> tuple[tuple[str, str], ...]:
    found = []
    for other in records:
        if other.id == record.earlier:
            how = "replaces" if record.kind == "reissue" else "continues"
            found.append((how, other.bundle_id))
        elif other.earlier == record.id:
            how = "replaced" if other.kind == "reissue" else "continued"
            found.append((how, other.bundle_id))
    return tuple(found)


def profile_title(name: str) -> str:
    """What a profile is called in the language of the window."""
    found = load_profiles().get(name)
    return spoken(found.title) if found else name


def _kin_words(how: str) -> str:
    return {
        "continues": tr("Supplement of"),
        "replaces": tr("Replaces"),
        "continued": tr("Supplemented by"),
        "replaced": tr("Replaced by"),
    }[how]


class BundleView(QWidget):
    """One bundle that left.

    Signals: ``open_item(id)``, ``verify_wanted(path or "")``, ``begin_wanted(how, bundle id)`` of a
    ``supplement`` or a ``reissue``, ``said(text, meaning)``.
    """

    open_item = Signal(str)
    verify_wanted = Signal(str)
    begin_wanted = Signal(str, str)
    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.title = plain(size=1.3, bold=True)
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(2 * SPACE)
        self.facts.setVerticalSpacing(SPACE // 2)
        self.exhibits = _table(
            tr("Exhibits of the bundle"),
            (tr("Exhibit"), tr("Item"), tr("Pages"), tr("Withheld because")),
            (1, 3),
        )
        self.exhibits.itemActivated.connect(self._open)
        self.handed = _table(
            tr("Who holds the bundle"),
            (tr("When"), tr("To whom"), tr("How"), tr("Note"), tr("Digest of the file")),
            (1, 3),
        )
        self.vouched = _table(tr("Time and proof"), (tr("When"), tr("Who"), tr("Result")), (1, 2))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("About the bundle"))
        for table in (self.exhibits, self.handed, self.vouched):
            self.tabs.addTab(table, "")
        self.after = Afterwards()
        self.after.verify_wanted.connect(self.verify_wanted)
        self.after.begin_wanted.connect(self.begin_wanted)
        self.after.said.connect(self.said)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.title)
        column.addLayout(self.facts)
        column.addWidget(self.after)
        column.addWidget(self.tabs, 1)
        frozen = tr(
            "A bundle that was made is frozen: what changes in the vault does not change it."
        )
        column.addWidget(plain(frozen, faded=True))
        self.tabs.setMinimumHeight(24 * SPACE)
        # With large text the buttons take several rows: what has no room is scrolled to.
        area = scrolled(inside, tr("About the bundle"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self.after.show_session(session, drafts)

    def show_bundle(self, made: MadeBundle) -> None:
        """Show one."""
        self._clear()
        record = made.record
        self.title.setText(tr("Bundle {id}", id=record.bundle_id))
        for name, value in self._facts(made):
            held = plain(value)
            held.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            held.setMinimumWidth(0)
            self.facts.addRow(plain(name, faded=True), held)
        # 64 letters without a space break nowhere: a field scrolls them, and they can be copied.
        digest = QLineEdit(record.manifest_sha256)
        digest.setCursorPosition(0)
        digest.setReadOnly(True)
        digest.setFrame(False)
        digest.setAccessibleName(tr("Digest of its manifest"))
        self.facts.addRow(plain(tr("Digest of its manifest"), faded=True), digest)
        self._show_exhibits(made)
        for over in made.handed:
            _line(
                self.handed,
                (
                    wording.moment(over.at) if "T" in over.at else wording.day(over.at),
                    over.recipient,
                    way_words(over.how),
                    wording.one_line(over.note),
                    over.sha256,
                ),
            )
        for stamp in made.stamps:
            _line(
                self.vouched,
                (
                    wording.moment(stamp.stamped_at),
                    stamp.authority,
                    tr("Signed no later than this: a time stamp (RFC 3161)"),
                ),
            )
        if made.proof is not None:
            _line(
                self.vouched,
                (wording.moment(made.proof.made_at), tr("Kuager"), _proof_words(made.proof)),
            )
        shown = len({each.label for each, _item in made.exhibits})
        for at, text in enumerate(
            (
                tr("Exhibits ({count})", count=shown),
                tr("Hand-overs ({count})", count=len(made.handed)),
                tr("Time and proof ({count})", count=self.vouched.topLevelItemCount()),
            )
        ):
            self.tabs.setTabText(at, text)
        self.after.show_bundle(record, made.proof)

    def forget(self) -> None:
        """Show nothing, and know no folder of any bundle."""
        self._clear()
        self.after.forget()

    def _clear(self) -> None:
        self.title.setText("")
        for table in (self.exhibits, self.handed, self.vouched):
            table.clear()
        while self.facts.rowCount():
            self.facts.removeRow(0)

    def _facts(self, made: MadeBundle) -> list[tuple[str, str]]:
        record = made.record
        last = record.first_page + record.pages - 1
        pages = f"{record.pages:,}"
        if record.first_page > 1 or record.letter:
            pages += f" ({record.letter}{record.first_page}-{record.letter}{last})"
        facts = [
            (tr("Case"), f"{made.case.code}: {made.case.title}"),
            (tr("For"), profile_title(record.profile)),
            (tr("As of"), f"{wording.day(record.as_of)}; {wording.moment(record.made_at)}"),
            (tr("Pages"), pages),
        ]
        volumes = json.loads(record.volumes)
        if len(volumes) > 1:
            told = (f"{file} ({record.letter}{first}-{record.letter}{end})"
                    for file, first, end in volumes)  # fmt: skip
            facts.append((tr("Volumes"), ", ".join(told)))
        facts += [(_kin_words(how), other) for how, other in made.kin]
        return facts

    def _show_exhibits(self, made: MadeBundle) -> None:
        section = ""
        before = ""
        for each, item in made.exhibits:
            if each.section and each.section != section:
                section = each.section
                heading = QTreeWidgetItem([section])
                font = heading.font(0)
                font.setBold(True)
                heading.setFont(0, font)
                heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.exhibits.addTopLevelItem(heading)
                heading.setFirstColumnSpanned(True)
            pages = (
                str(each.first_page)
                if each.first_page == each.last_page
                else f"{each.first_page}-{each.last_page}"
            )
            title = f"{item.number}. {wording.one_line(each.title or item.title)}"
            # Documents of one exhibit share its number, which stands once.
            label = each.label if each.label != before else ""
            before = each.label
            entry = _line(self.exhibits, (label, title, pages, spoken(each.withheld)))
            entry.setData(0, _RECORD, item.id)
            if each.withheld:
                entry.setIcon(0, icon("ban"))

    def _open(self, entry: QTreeWidgetItem) -> None:
        if entry.data(0, _RECORD):
            self.open_item.emit(entry.data(0, _RECORD))


def _proof_words(proof: ProofReport) -> str:
    if proof.verdict != "clean":
        return tr("The attack on it found something")
    if not proof.complete:
        return tr("The attack on it found nothing; not every page could be read again")
    return tr("The attack on it found nothing")


def _table(name: str, headings: Sequence[str], wide: Sequence[int]) -> QTreeWidget:
    table = QTreeWidget()
    table.setColumnCount(len(headings))
    table.setHeaderLabels(list(headings))
    table.setRootIsDecorated(False)
    table.setAlternatingRowColors(True)
    table.setAccessibleName(name)
    header = table.header()
    header.setStretchLastSection(False)
    for column in range(len(headings)):
        mode = QHeaderView.ResizeMode
        header.setSectionResizeMode(
            column, mode.Stretch if column in wide else mode.ResizeToContents
        )
    return table


def _line(table: QTreeWidget, cells: Sequence[str]) -> QTreeWidgetItem:
    entry = QTreeWidgetItem(list(cells))
    for column, text in enumerate(cells):
        entry.setToolTip(column, wording.tooltip(text))
    table.addTopLevelItem(entry)
    return entry
