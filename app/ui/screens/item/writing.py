"""Writing a new version of an item's text: what is written is a draft until it is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from app.casework.writing import texts
from app.records.evidence import Item, ItemText
from app.records.vocabulary import load
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.coded_text import CodedText
from app.vault.vault import Vault


def kind_label(kind: str) -> str:
    """What a kind of text version is called."""
    return {
        "extracted": tr("Text of the file"),
        "transcript": tr("Transcript"),
        "translation": tr("Translation"),
        "notes": tr("Notes"),
        "statement": tr("Statement"),
    }.get(kind, kind)


class WritingBar(QFrame):
    """What is written, in which language; save and cancel."""

    def __init__(self) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind of text"))
        for kind in texts.KINDS:
            self.kind.addItem(kind_label(kind), kind)
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language of the text"))
        self.language.addItem(tr("Language"), "")
        for entry in load("languages"):
            self.language.addItem(entry.label(current()), entry.id)
        for box in (self.kind, self.language):
            box.setMinimumHeight(CONTROL)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.cancel = QPushButton(tr("Cancel"))
        self.save = QPushButton(tr("Save"))
        self.save.setDefault(True)
        self.said = plain(faded=True)
        self.said.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE // 2, 0, SPACE // 2, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.kind, 1)
        row.addWidget(self.language, 1)
        for button in (self.cancel, self.save):
            button.setMinimumHeight(CONTROL)
            row.addWidget(button)
        self.hide()

    def choose(self, kind: str, language: str) -> None:
        """Show a kind and a language."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        if language and self.language.findData(language) < 0:
            self.language.addItem(language, language)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))


class TextWriting(QObject):
    """One new version being written.

    Signals:
        began, ended: of the writing.
        saved(ItemText): it is a version now.
        refused(sentence): it is not, and what was written is still there.
    """

    began = Signal()
    ended = Signal()
    saved = Signal(object)
    refused = Signal(str)

    def __init__(self, editor: CodedText, bar: WritingBar, over: QWidget) -> None:
        super().__init__(over)
        self._editor, self._bar, self._over = editor, bar, over
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._item: Item | None = None
        self._before = ("", "", "")
        self._saving = False
        bar.save.clicked.connect(lambda _checked=False: self.save())
        bar.cancel.clicked.connect(lambda _checked=False: self.cancel())

    @property
    def writing(self) -> bool:
        """Whether a version is being written."""
        return self._item is not None

    @property
    def draft_key(self) -> str:
        """Of the draft: one for each item."""
        assert self._item is not None
        return f"item/text/{self._item.id}"

    def draft(self) -> dict[str, Any] | None:
        """What is written and not saved."""
        now = self._now()
        if self._item is None or now == self._before:
            return None
        return {"text": now[0], "kind": now[1], "language": now[2]}

    def begin(
        self,
        session: Session,
        drafts: Drafts,
        item: Item,
        base: ItemText | None,
        words: str,
        kind: str = "",
    ) -> None:
        """Begin to write.

        Args:
            session: saves it.
            drafts: keeps it meanwhile.
            item: whose text.
            base: the version that is changed, or None for a new text.
            words: of that version.
            kind: of the new version; by default the base's, or a transcript.
        """
        chosen = kind or (base.kind if base is not None and base.kind in texts.KINDS else "")
        chosen = chosen or "transcript"
        same = base is not None and (not kind or base.kind == kind)
        language = (base.language if base is not None and same else "") or (
            "" if chosen == "translation" else item.language
        )
        self._session, self._drafts, self._item = session, drafts, item
        if self._editor.written() != words:
            self._editor.show_text(words)
        self._editor.edit()
        self._bar.choose(chosen, language)
        self._bar.save.setEnabled(True)
        self._bar.show()
        self._before = self._now()
        drafts.register(self)
        self.began.emit()
        self._editor.setFocus()

    def restore(self, state: dict[str, Any]) -> None:
        """Show what a draft holds."""
        cursor = QTextCursor(self._editor.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(str(state.get("text", "")))
        self._bar.choose(str(state.get("kind", "")), str(state.get("language", "")))

    def save(self) -> None:
        """Have it saved as a new version; writing goes on when that is refused."""
        if self._item is None or self._session is None or self._saving:
            return
        item_id = self._item.id
        words, kind, language = self._now()
        self._saving = True
        self._bar.save.setEnabled(False)

        def work(vault: Vault) -> ItemText:
            return texts.save_text(vault, item_id, words, kind, language)

        self._session.do(
            tr("Saved a new version of the text"), work, self._was_saved, self._was_refused
        )

    def cancel(self, then: Callable[[], object] | None = None) -> None:
        """Stop writing; what was changed is asked about first.

        Args:
            then: done afterwards, unless a person goes on writing.
        """
        if self._item is None or self.draft() is None:
            self._end()
            if then is not None:
                then()
            return
        sheet = Sheet(self._over.window(), tr("Save what you have written?"), width=480)
        sheet.body.addWidget(plain(tr("Save what you have written?"), size=1.15, bold=True))
        sheet.body.addWidget(plain(tr("It becomes a new version; the versions before it stay.")))
        drop = sheet.button(tr("Throw away"), start=True)
        go_on = sheet.button(tr("Go on writing"))
        save = sheet.button(tr("Save"), default=True)

        def dropped() -> None:
            sheet.accept()
            self._end()
            if then is not None:
                then()

        def kept() -> None:
            sheet.accept()
            self._then = then
            self.save()

        drop.clicked.connect(lambda _checked=False: dropped())
        go_on.clicked.connect(sheet.reject)
        save.clicked.connect(lambda _checked=False: kept())
        sheet.open()

    def forget(self) -> None:
        """Stop without asking: what was written has been kept as a draft."""
        self._item = self._session = self._drafts = None
        self._saving = False
        self._then = None
        self._before = ("", "", "")
        self._rest()

    _then: Callable[[], object] | None = None

    def _end(self) -> None:
        if self._item is None:
            return
        assert self._drafts is not None
        self._drafts.settle(self)
        self._item = self._session = self._drafts = None
        self._rest()
        self.ended.emit()

    def _rest(self) -> None:
        self._bar.hide()
        self._bar.choose("", "")
        self._editor.read()

    def _was_saved(self, record: ItemText) -> None:
        self._saving = False
        if self._item is None:
            return
        then, self._then = self._then, None
        self._end()
        self.saved.emit(record)
        if then is not None:
            then()

    def _was_refused(self, sentence: str) -> None:
        self._saving = False
        self._then = None
        self._bar.save.setEnabled(True)
        self.refused.emit(sentence)

    def _now(self) -> tuple[str, str, str]:
        return (
            self._editor.written(),
            str(self._bar.kind.currentData() or ""),
            str(self._bar.language.currentData() or ""),
        )
