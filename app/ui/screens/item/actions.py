"""What can be done with an item as a whole: copied out, copied, printed, read again, thrown away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.casework.looking import browse
from app.casework.printed import note_printed
from app.casework.receiving import ingest
from app.casework.receiving.unlocking import is_locked
from app.casework.registry import describe
from app.progress import Progress
from app.records.evidence import Item
from app.ui.commands import Commands
from app.ui.language import tr
from app.ui.parts.sheet import ask
from app.ui.screens.item.erasing_sheet import ErasingSheet, item_target, run_erasure
from app.ui.screens.item.password import PasswordSheet
from app.ui.screens.item.withdrawing import HoldersSheet, Situation, situation
from app.ui.session import Session
from app.ui.wording import one_line
from app.vault.vault import Vault

_MARGIN = 20.0
"""Millimetres around a printed page."""


class ItemActions(QObject):
    """The commands.

    Signals:
        said(text, meaning): a toast.
    """

    said = Signal(str, str)

    def __init__(self, owner: QWidget, commands: Commands) -> None:
        super().__init__(owner)
        self._owner = owner
        self._session: Session | None = None
        self._item: Item | None = None
        self._words = ""
        section = tr("Item")
        self.all: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("copy_out", tr("Copy the original out"), self.copy_out, "Ctrl+Shift+S", "download"),
            ("copy_text", tr("Copy the text"), self.copy_text, "Ctrl+Shift+C", "copy"),
            ("print", tr("Print the text"), self.print_text, "Ctrl+P", "printer"),
            ("read", tr("Read the original again"), self.read_again, "", "refresh"),
            ("unlock", tr("Give the password of a locked file"), self.unlock, "", "lock-open"),
            ("trash", tr("Move to the trash"), self.trash, "Ctrl+Del", "trash"),
            ("holders", tr("Who holds it in a bundle"), self.holders, "", "users"),
            ("erase", tr("Erase for good"), self.erase, "", "eraser"),
        ):
            self.all[name] = commands.add(
                owner, f"item.{name}", title, run, section=section, keys=keys, icon=picture
            )

    def show_item(self, session: Session, item: Item) -> None:
        """Take an item."""
        self._session, self._item = session, item
        trash = self.all["trash"]
        trash.setText(tr("Restore from the trash") if item.trashed else tr("Move to the trash"))
        for name in ("copy_out", "read", "trash"):
            self.all[name].setEnabled(not session.read_only)
        for name in ("copy_out", "read", "erase"):
            self.all[name].setEnabled(not session.read_only and not item.erased_at)
        self.all["unlock"].setEnabled(is_locked(item) and not session.read_only)
        self._settle()

    def show_words(self, words: str) -> None:
        """Take the text that is shown."""
        self._words = words
        self._settle()

    def forget(self) -> None:
        """Hold nothing."""
        self._session = self._item = None
        self._words = ""

    def copy_out(self) -> None:
        """Write the exact original to a file of the user's choice, after a plain warning."""
        if self._item is None or self._session is None:
            return
        ask(
            self._owner.window(),
            tr("Copy the original out of the vault?"),
            tr(
                "The copy is not encrypted: whoever can read that place can read it. "
                "That it was copied out is written into the custody of the item."
            ),
            tr("Choose a place"),
            self._choose_place,
        )

    def copy_text(self) -> None:
        """Put the whole text on the clipboard."""
        if self._words:
            QGuiApplication.clipboard().setText(self._words)
            self.said.emit(tr("The text was copied."), "plain")

    def print_text(self) -> None:
        """Print the text that is shown, after a plain warning."""
        if self._item is None or not self._words:
            return
        ask(
            self._owner.window(),
            tr("Print the text?"),
            tr(
                "The print system of this computer sees the pages and may keep them. "
                "That it was printed is written into the custody of the item."
            ),
            tr("Print"),
            self._open_printer,
        )

    def read_again(self) -> None:
        """Have the original read again, with OCR where it has no text."""
        if self._item is None or self._session is None:
            return
        item_id, number = self._item.id, self._item.number

        def work(vault: Vault, progress: Progress) -> int:
            return len(ingest.examine_again(vault, item_id, progress))

        self._session.run(
            tr("Reading item {number}", number=number),
            work,
            lambda _count: self.said.emit(tr("Item {number} was read.", number=number), "plain"),
        )

    def unlock(self) -> None:
        """Ask for the password of a locked original, and read it with that."""
        if self._item is None or self._session is None or not is_locked(self._item):
            return
        sheet = PasswordSheet(self._owner.window(), self._session, self._item)
        sheet.said.connect(self.said)
        sheet.open()

    def trash(self) -> None:
        """Put the item into the trash, or take it out."""
        if self._item is None or self._session is None:
            return
        item, restore = self._item, self._item.trashed
        label = (
            tr("Restored item {number}", number=item.number)
            if restore
            else tr("Moved item {number} to the trash", number=item.number)
        )
        self._session.do(label, lambda vault: describe.trash(vault, item.id, restore=restore))

    def holders(self) -> None:
        """Show who holds a bundle with the item, and what was asked of them."""
        if self._item is None or self._session is None:
            return
        item_id, session = self._item.id, self._session

        def show(found: Situation) -> None:
            if self._item is not None and self._item.id == item_id:
                HoldersSheet(self._owner.window(), session, found).open()

        session.ask("item-screen/holders", lambda vault: situation(vault, [item_id]), show)

    def erase(self) -> None:
        """Ask what would go, and for the number, before the item is erased for good."""
        if self._item is None or self._session is None or self._item.erased_at:
            return
        target, session = item_target(self._item), self._session
        sheet = ErasingSheet(self._owner.window(), session, target)
        sheet.chosen.connect(
            lambda reason, alone: run_erasure(session, target, reason, alone, self.said.emit)
        )
        sheet.open()

    def _settle(self) -> None:
        for name in ("copy_text", "print"):
            self.all[name].setEnabled(self._item is not None and bool(self._words))

    def _choose_place(self) -> None:
        if self._item is None:
            return
        item = self._item
        dialog = QFileDialog(self._owner.window(), tr("Copy the original out"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Its own question about an existing file would wait for an answer and hold up a lock; the
        # verb refuses to write over one.
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(item.file_name or f"item-{item.number}")
        dialog.fileSelected.connect(lambda path: self.write_original(Path(path)))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write_original(self, path: Path) -> None:
        """Write the original to a place, as a job."""
        if self._item is None or self._session is None:
            return
        item_id, number = self._item.id, self._item.number
        self._session.run(
            tr("Copying the original of item {number}", number=number),
            lambda vault, progress: browse.original(vault, item_id, path, progress),
            lambda _item: self.said.emit(
                tr("The original of item {number} was copied out.", number=number), "plain"
            ),
            lambda sentence: self.said.emit(sentence, "bad"),
        )

    def _open_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageMargins(
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter
        )
        dialog = QPrintDialog(printer, self._owner.window())
        dialog.accepted.connect(lambda: self.print_on(printer))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        # Qt's own open() of this class wants a slot by name; the one of every dialog does the same.
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter) -> None:
        """Print on a printer, and note it in the custody of the item."""
        if self._item is None or self._session is None:
            return
        item, words = self._item, self._words
        session = self._session
        document = QTextDocument()
        document.setDefaultFont(self._owner.font())
        document.setPlainText(f"{item.number} · {one_line(item.title)}\n\n{words}")

        def noted(_items: object) -> None:
            # Noted first: a trace without a page does less harm than a page without a trace.
            document.print_(printer)
            self.said.emit(tr("The text was given to the printer."), "plain")

        # Not a step: there is nothing in it that could be undone.
        session.ask("", lambda vault: note_printed(vault, [item.id], "text"), noted)
