"""The bundles that were made: a list, and what went into each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case
from app.records.evidence import Item
from app.records.profiles import load_profiles
from app.ui import wording
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

_RECORD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class MadeBundle:
    """A bundle with its exhibits."""

    record: BundleRecord
    case: Case
    exhibits: tuple[tuple[ExhibitRecord, Item], ...]


def bundles_of(vault: Vault) -> list[MadeBundle]:
    """Every bundle that left the vault, the latest first."""
    exhibits: dict[str, list[ExhibitRecord]] = {}
    for each in vault.find(ExhibitRecord, order="label"):
        exhibits.setdefault(each.bundle, []).append(each)
    ids = {each.item_id for held in exhibits.values() for each in held}
    items = {item.id: item for item in vault.find(Item, id=list(ids))} if ids else {}
    cases = {case.id: case for case in vault.find(Case)}
    return [
        MadeBundle(
            record,
            cases[record.case_id],
            tuple((each, items[each.item_id]) for each in exhibits.get(record.id, ())),
        )
        for record in vault.find(BundleRecord, order="-made_at")
    ]


def profile_title(name: str) -> str:
    """What a profile is called in the language of the window."""
    found = load_profiles().get(name)
    return spoken(found.title) if found else name


class BundleList(QWidget):
    """Signals: ``chosen(MadeBundle)``."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.wanted = ""
        self.new = QPushButton(icon("package-export"), tr("Make a bundle"))
        self.new.setMinimumHeight(CONTROL)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Bundles that left this vault"))
        self.list.setSpacing(2)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._chosen)
        self.list.itemActivated.connect(lambda _entry: self._chosen())
        self.list.itemClicked.connect(lambda _entry: self._chosen())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.new)
        column.addWidget(self.list, 1)
        self.setMinimumWidth(240)

    def show_bundles(self, bundles: list[MadeBundle]) -> None:
        """Show them; the one that was shown, or that is wanted, stays chosen."""
        kept = self.wanted or self.current()
        self.list.blockSignals(True)
        self.list.clear()
        for made in bundles:
            record = made.record
            left = sum(not each.withheld for each, _ in made.exhibits)
            entry = QListWidgetItem(
                f"{record.bundle_id}\n{made.case.code}, {profile_title(record.profile)}\n"
                f"{wording.moment(record.made_at)}, {tr('%Ln exhibit(s)', n=left)}"
            )
            entry.setIcon(icon("package"))
            entry.setData(_RECORD, made)
            self.list.addItem(entry)
            if record.bundle_id == kept:
                self.list.setCurrentItem(entry)
        self.list.blockSignals(False)
        if self.wanted and self.list.currentItem() is not None:
            self.wanted = ""
            self._chosen()

    def current(self) -> str:
        """The public id of the chosen bundle, or ``""``."""
        entry = self.list.currentItem()
        return str(entry.data(_RECORD).record.bundle_id) if entry is not None else ""

    def forget(self) -> None:
        """Show nothing."""
        self.list.clear()
        self.wanted = ""

    def _chosen(self) -> None:
        entry = self.list.currentItem()
        if entry is not None:
            self.chosen.emit(entry.data(_RECORD))


class BundleView(QWidget):
    """One bundle: what it was, which items went into it, which were withheld and why.

    Signals: ``open_item(id)``, ``verify_wanted(path)``.
    """

    open_item = Signal(str)
    verify_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.title = plain(size=1.3, bold=True)
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(2 * SPACE)
        self.facts.setVerticalSpacing(SPACE // 2)
        self.exhibits = QTreeWidget()
        self.exhibits.setColumnCount(4)
        self.exhibits.setHeaderLabels(
            [tr("Exhibit"), tr("Item"), tr("Pages"), tr("Withheld because")]
        )
        self.exhibits.setRootIsDecorated(False)
        self.exhibits.setAlternatingRowColors(True)
        self.exhibits.setAccessibleName(tr("Exhibits of the bundle"))
        header = self.exhibits.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.exhibits.itemActivated.connect(
            lambda entry: self.open_item.emit(entry.data(0, _RECORD))
        )
        verify = QPushButton(icon("shield-check"), tr("Verify a bundle …"))
        verify.setMinimumHeight(CONTROL)
        verify.clicked.connect(lambda: self.verify_wanted.emit(""))
        row = QHBoxLayout()
        row.addWidget(
            plain(
                tr(
                    "A bundle that was made is frozen: what changes in the vault does not change it."
                ),
                faded=True,
            ),
            1,
        )
        row.addWidget(verify)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.title)
        column.addLayout(self.facts)
        column.addWidget(self.exhibits, 1)
        column.addLayout(row)

    def show_bundle(self, made: MadeBundle) -> None:
        """Show one."""
        self.forget()
        record = made.record
        self.title.setText(tr("Bundle {id}", id=record.bundle_id))
        for name, value in (
            (tr("Case"), f"{made.case.code}: {made.case.title}"),
            (tr("For"), profile_title(record.profile)),
            (tr("As of"), wording.day(record.as_of)),
            (tr("Made"), wording.moment(record.made_at)),
            (tr("Pages"), f"{record.pages:,}"),
            (tr("Digest of its manifest"), record.manifest_sha256),
        ):
            held = plain(value)
            held.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            held.setMinimumWidth(0)
            self.facts.addRow(plain(name, faded=True), held)
        for each, item in made.exhibits:
            pages = (
                str(each.first_page)
                if each.first_page == each.last_page
                else f"{each.first_page}-{each.last_page}"
            )
            title = f"{item.number}. {wording.one_line(item.title)}"
            entry = QTreeWidgetItem([each.label, title, pages, spoken(each.withheld)])
            entry.setData(0, _RECORD, item.id)
            for column in range(4):
                entry.setToolTip(column, wording.tooltip(entry.text(column)))
            if each.withheld:
                entry.setIcon(0, icon("ban"))
            self.exhibits.addTopLevelItem(entry)

    def forget(self) -> None:
        """Show nothing."""
        self.title.setText("")
        self.exhibits.clear()
        while self.facts.rowCount():
            self.facts.removeRow(0)
