"""A translation beside its original; the two are scrolled together, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.casework.texts import TextVersion, translations
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault


class Beside(QWidget):
    """What says the same in another language."""

    def __init__(self, original: QPlainTextEdit) -> None:
        super().__init__()
        self._original = original
        self._session: Session | None = None
        self._following = False
        self._wanted = ""
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Translation"))
        self.choice.setMinimumHeight(CONTROL)
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.activated.connect(lambda _place: self._fetch())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text of the translation"))
        self.text.document().setDocumentMargin(1.5 * SPACE)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        original.verticalScrollBar().valueChanged.connect(
            lambda _value: self._follow(self._original, self.text)
        )
        self.text.verticalScrollBar().valueChanged.connect(
            lambda _value: self._follow(self.text, self._original)
        )

    def show_item(self, session: Session, item_id: str) -> None:
        """Ask for the translations of an item."""
        self._session = session
        session.ask(
            "item-screen/translations", lambda vault: translations(vault, item_id), self._show
        )

    def forget(self) -> None:
        """Show nothing."""
        if self._session is not None:
            self._session.drop("item-screen/translations")
            self._session.drop("item-screen/translation")
        self._session = None
        self._wanted = ""
        self.choice.clear()
        self.text.setPlainText("")
        self.text.setPlaceholderText("")

    def _show(self, found: Sequence[TextVersion]) -> None:
        language = current()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for each in found:
                tongue = load("languages").label(each.language, language) if each.language else ""
                number = tr("No. {number}", number=each.item.number)
                label = f"{tongue or tr('Unknown language')} · {number}"
                self.choice.addItem(label, each.text_id)
            self.choice.setCurrentIndex(max(0, self.choice.findData(self._wanted)))
        self.choice.setEnabled(bool(found))
        if found:
            self._fetch()
        else:
            self.text.setPlainText("")
            self.text.setPlaceholderText(tr("There is no translation yet."))

    def _fetch(self) -> None:
        self._wanted = str(self.choice.currentData() or "")
        text_id = self._wanted
        if self._session is None:
            return

        def read(vault: Vault) -> str:
            return vault.text(text_id) if text_id else ""

        self._session.ask("item-screen/translation", read, self._show_text)

    def _show_text(self, words: str) -> None:
        if words != self.text.toPlainText():
            self.text.setPlainText(words)
        self.text.setPlaceholderText(tr("The translation has no text yet."))
        self._follow(self._original, self.text)

    def _follow(self, leader: QPlainTextEdit, other: QPlainTextEdit) -> None:
        """Bring the paragraph of one into view that stands where the other's first one does."""
        if self._following or not self.isVisible():
            return
        self._following = True
        bar, far = leader.verticalScrollBar(), other.verticalScrollBar()
        if bar.value() >= bar.maximum():
            far.setValue(far.maximum())
        else:
            place = leader.cursorForPosition(QPoint(1, 1)).blockNumber()
            ours, theirs = leader.blockCount(), other.blockCount()
            target = place if ours == theirs else round(place * (theirs - 1) / max(1, ours - 1))
            far.setValue(other.document().findBlockByNumber(target).firstLineNumber())
        self._following = False
