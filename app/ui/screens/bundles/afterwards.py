"""What can be done with a bundle that left: seal it, say who has it, have it stamped, make lists of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from app.errors import Refused
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.screens.bundles.sealing import SealSheet, Wanted
from app.ui.screens.bundles.stamping import Reply, StampSheet
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.progress import Progress
    from app.records.bundles import BundleRecord, ProofReport
    from app.vault.vault import Vault

HANDED = "bundles/handed"
"""How the keys of half-written hand-overs begin."""


def way_words(how: str) -> str:
    """How a bundle was handed over, in the language of the window."""
    return {
        "folder": tr("As a folder or ZIP"),
        "age-key": tr("Sealed to a public key"),
        "age-passphrase": tr("Sealed with a passphrase"),
        "paper": tr("On paper"),
        "other": tr("Otherwise"),
    }.get(how, how)


def check_folder(record: BundleRecord, folder: Path) -> Path:
    """Return a folder if the bundle of a record lies in it.

    Raises:
        Refused: when another bundle lies there, or none.
    """
    from app.bundle import bag

    try:
        manifest = (folder / bag.MANIFEST).read_bytes()
    except OSError:
        raise Refused("There is no bundle in this folder.") from None
    if hashlib.sha256(manifest).hexdigest() != record.manifest_sha256:
        raise Refused("Another bundle lies in this folder, or its manifest was changed.")
    return folder


class Afterwards(QWidget):
    """Buttons for the bundle that is shown.

    Where a bundle lies on the disk is nothing that a vault knows: its folder is asked for once, and
    remembered until the vault is locked.

    Signals: ``verify_wanted(path or "")``, ``begin_wanted(how, bundle id)``, ``said(text, meaning)``.
    """

    verify_wanted = Signal(str)
    begin_wanted = Signal(str, str)
    said = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._record: BundleRecord | None = None
        self._proof: ProofReport | None = None
        self.folders: dict[str, Path] = {}
        self.sheet: SealSheet | StampSheet | None = None
        box = FlowBox(tr("What can be done with the bundle"))
        self.seal = self._button(box, tr("Seal for a recipient …"), "lock", self._seal)
        self.hand = self._button(box, tr("Record a hand-over …"), "users", self._hand_over)
        self.request = self._button(box, tr("Save stamp request …"), "clock", self._save_request)
        self.reply = self._button(box, tr("Take in a time stamp …"), "download", self._take_reply)
        self.lists = self._button(box, tr("Lists for a brief …"), "file-spreadsheet", self._lists)
        self.proof = self._button(box, tr("Proof report …"), "printer", self._print_proof)
        self.supplement = self._button(
            box, tr("Make supplement"), "plus", lambda: self._begin("supplement")
        )
        self.reissue = self._button(
            box, tr("Re-issue"), "rotate-clockwise", lambda: self._begin("reissue")
        )
        self.verify = self._button(box, tr("Verify …"), "shield-check", self._verify)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(box)
        self.where = plain(faded=True)
        column.addWidget(self.where)
        column.setSpacing(SPACE // 2)

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts

    def show_bundle(self, record: BundleRecord, proof: ProofReport | None) -> None:
        """Act on this one from now on."""
        self._record, self._proof = record, proof
        writable = self._session is not None and not self._session.read_only
        for button in (self.seal, self.hand, self.reply, self.supplement, self.reissue):
            button.setEnabled(writable)
        self.proof.setEnabled(proof is not None)
        self._show_where()

    def forget(self) -> None:
        """Know nothing any more."""
        self._session = self._drafts = None
        self._record = self._proof = None
        self.folders.clear()
        self.where.clear()

    def know(self, bundle_id: str, folder: Path) -> None:
        """Remember where a bundle lies."""
        self.folders[bundle_id] = folder
        self._show_where()

    # Sealing and handing over

    def _seal(self) -> None:
        if self._record is None:
            return
        sheet = SealSheet(self.window(), self._record.bundle_id)
        sheet.wanted.connect(lambda wanted: self._with_folder(partial(self.seal_now, wanted)))
        self.sheet = sheet
        sheet.left.connect(self._sheet_left)
        sheet.open()

    def seal_now(self, wanted: Wanted, folder: Path) -> None:
        """Seal the bundle in a folder, and note to whom it goes."""
        record, session = self._record, self._session
        if record is None or session is None:
            return

        def work(vault: Vault, progress: Progress) -> object:
            from app.bundle.sealing import seal
            from app.casework.releasing.handing import hand_over

            sealed = seal(folder, wanted.target, wanted.keys, wanted.passphrase, progress)
            how = "age-key" if wanted.keys else "age-passphrase"
            return hand_over(
                vault, record.id, wanted.recipient, how, note=wanted.note, sha256=sealed.sha256
            )

        self._run(
            tr("Sealing bundle {id}", id=record.bundle_id),
            work,
            tr("The bundle was sealed; that it was handed over is noted."),
        )

    def _hand_over(self) -> None:
        record, session, drafts = self._record, self._session, self._drafts
        if record is None or session is None or drafts is None:
            return

        def save(values: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> object:
                from app.casework.releasing.handing import hand_over

                return hand_over(vault, record.id, **values)

            return tr("Recorded that a bundle was handed over"), work

        ways = [(how, way_words(how)) for how in ("folder", "paper", "other")]
        FormSheet(
            self.window(),
            session,
            drafts,
            key=f"{HANDED}/{record.id}",
            title=tr("Bundle {id} was handed over", id=record.bundle_id),
            fields=(
                Field("recipient", tr("To whom"), required=True),
                Field("how", tr("How"), "choice", choices=ways, optional_code=False),
                Field("at", tr("When"), "day", required=True),
                Field("note", tr("Note"), "text"),
            ),
            values={"how": "folder", "at": datetime.now(UTC).date().isoformat()},
            save=save,
        ).open()

    # Time stamps

    def _save_request(self) -> None:
        self._with_folder(self._choose_request)

    def _choose_request(self, folder: Path) -> None:
        record = self._record
        if record is None:
            return
        self._save_as(
            tr("The request for a time stamp"),
            f"{record.bundle_id}.tsq",
            lambda target: self.write_request(folder, target),
        )

    def write_request(self, folder: Path, target: Path) -> None:
        """Copy the request out of a bundle, to be sent to an authority."""

        def work(_vault: Vault, _progress: Progress) -> None:
            from app.bundle import bag
            from app.bundle.files import put_file
            from app.bundle.timestamp import request

            try:
                signature = (folder / bag.SIGNATURE).read_bytes()
            except OSError:
                raise Refused("There is no signed bundle at that place.") from None
            put_file(target, request(signature))

        self._run(
            tr("Saving the request for a time stamp"),
            work,
            tr(
                "The request was saved. Send it to a time-stamp authority, and take its reply in here."
            ),
        )

    def _take_reply(self) -> None:
        if self._record is None:
            return
        sheet = StampSheet(self.window(), self._record.bundle_id)
        sheet.wanted.connect(self.take_reply)
        self.sheet = sheet
        sheet.left.connect(self._sheet_left)
        sheet.open()

    def take_reply(self, wanted: Reply) -> None:
        """Check a reply, keep it, and lay it beside the bundle where its folder is known."""
        record = self._record
        if record is None:
            return
        folder = self.folders.get(record.bundle_id)

        def work(vault: Vault, _progress: Progress) -> object:
            from app.bundle.timestamp import put_reply
            from app.casework.releasing.handing import take_stamp

            reply, roots = wanted.read()
            stamp = take_stamp(vault, record.id, reply, roots)
            if folder is not None:
                put_reply(folder, reply, roots)
            return stamp

        told = (
            tr("The time stamp was checked and kept, and lies in the folder of the bundle.")
            if folder is not None
            else tr("The time stamp was checked and kept.")
        )
        self._run(tr("Taking in a time stamp"), work, told)

    # Lists and proof

    def _lists(self) -> None:
        self._with_folder(self._choose_lists)

    def _choose_lists(self, folder: Path) -> None:
        self._choose_folder(
            tr("Where shall the lists be written?"), lambda target: self.write_lists(folder, target)
        )

    def write_lists(self, folder: Path, target: Path) -> None:
        """Write exhibits, chronology and authorities as DOCX and XLSX."""

        def work(_vault: Vault, _progress: Progress) -> None:
            from app.bundle.brief import brief_files, index_of, write_lists

            write_lists(target, brief_files(index_of(folder)))

        self._run(tr("Writing lists for a brief"), work, tr("The lists were written."))

    def _print_proof(self) -> None:
        if self._record is not None:
            self._save_as(
                tr("The report of the proof"),
                f"{self._record.bundle_id}-{tr('proof')}.pdf",
                self.write_proof,
            )

    def write_proof(self, target: Path) -> None:
        """Write the report of the attack as a PDF."""
        proof = self._proof
        if proof is None:
            return

        def work(_vault: Vault, _progress: Progress) -> None:
            from app.bundle.files import put_file
            from app.casework.releasing.proof_report import printable

            put_file(target, printable(proof))

        self._run(tr("Writing the report of the proof"), work, tr("The report was written."))

    # Elsewhere

    def _begin(self, how: str) -> None:
        if self._record is not None:
            self.begin_wanted.emit(how, self._record.id)

    def _verify(self) -> None:
        known = self.folders.get(self._record.bundle_id) if self._record is not None else None
        self.verify_wanted.emit(str(known) if known is not None else "")

    # Parts

    def _with_folder(self, then: Callable[[Path], None]) -> None:
        """Go on with the folder of the bundle, which is asked for unless it is known."""
        record = self._record
        if record is None:
            return
        known = self.folders.get(record.bundle_id)
        if known is not None:
            then(known)
            return
        self._choose_folder(
            tr("Where does bundle {id} lie?", id=record.bundle_id),
            lambda folder: self.take_folder(folder, then),
        )

    def take_folder(self, folder: Path, then: Callable[[Path], None] | None = None) -> None:
        """Check that the bundle lies in a folder, remember it, and go on."""
        record, session = self._record, self._session
        if record is None or session is None:
            return

        def found(checked: Path) -> None:
            self.know(record.bundle_id, checked)
            if then is not None:
                then(checked)

        session.ask("", lambda _vault: check_folder(record, folder), found, self._complain)

    def _run(self, title: str, work: Callable[[Vault, Progress], object], told: str) -> None:
        if self._session is not None:
            self._session.run(
                title, work, lambda _done: self.said.emit(told, "plain"), self._complain
            )

    def _complain(self, sentence: str) -> None:
        self.said.emit(sentence, "bad")

    def _sheet_left(self) -> None:
        self.sheet = None

    def _show_where(self) -> None:
        known = self.folders.get(self._record.bundle_id) if self._record is not None else None
        self.where.setText(tr("It lies in {folder}", folder=str(known)) if known else "")
        self.where.setVisible(known is not None)

    def _choose_folder(self, title: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window(), title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOptions(QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly)
        self._open(dialog, then)

    def _save_as(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.window(), title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Its own question about an existing file would hold up a lock; nothing is written over.
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(name)
        self._open(dialog, then)

    def _open(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def _button(
        self, box: FlowBox, text: str, sign: str, slot: Callable[[], object]
    ) -> QPushButton:
        made = QPushButton(icon(sign), text)
        made.setMinimumHeight(CONTROL)
        made.clicked.connect(slot)
        box.flow.addWidget(made)
        return made
