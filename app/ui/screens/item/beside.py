"""A translation beside its original; the two are scrolled together, pair of paragraphs by pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.casework.writing.in_step import Steps
from app.casework.writing.texts import TextVersion, translations
from app.records.vocabulary import load
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import small_button
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.casework.writing.aligning import Alignment


@dataclass(frozen=True, slots=True)
class _Read:
    """A translation with how it goes together with the text that is shown."""

    words: str
    held: Alignment | None
    lines: tuple[tuple[int, int], ...]


class Beside(QWidget):
    """What says the same in another language.

    Signals: ``aligning(text id, other id)``: a person wants to say which paragraphs go together.
    """

    aligning = Signal(str, str)

    def __init__(self, original: QPlainTextEdit) -> None:
        super().__init__()
        self._original = original
        self._session: Session | None = None
        self._following = False
        self._wanted = self._text_id = self._item_id = ""
        self._steps: Steps | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Translation"))
        self.choice.setMinimumHeight(CONTROL)
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.activated.connect(lambda _place: self._fetch())
        self.align = small_button(tr("Say which paragraphs go together"), "columns")
        self.align.setEnabled(False)
        self.align.clicked.connect(lambda _checked=False: self._align())
        self.standing = plain(faded=True)
        self.standing.setAccessibleName(tr("How far it is translated"))
        self.standing.hide()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Text of the translation"))
        self.text.document().setDocumentMargin(1.5 * SPACE)
        row = QHBoxLayout()
        row.addWidget(self.choice, 1)
        row.addWidget(self.align)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(row)
        column.addWidget(self.standing)
        column.addWidget(self.text, 1)
        original.verticalScrollBar().valueChanged.connect(
            lambda _value: self._follow(self._original, self.text)
        )
        self.text.verticalScrollBar().valueChanged.connect(
            lambda _value: self._follow(self.text, self._original)
        )

    def show_item(self, session: Session, item_id: str, text_id: str = "") -> None:
        """Ask for the translations of an item.

        Args:
            session: answers.
            item_id: the item.
            text_id: the version that is shown; ``""`` for the current one.
        """
        self._session, self._item_id, self._text_id = session, item_id, text_id
        session.ask(
            "item-screen/translations", lambda vault: translations(vault, item_id), self._show
        )

    def forget(self) -> None:
        """Show nothing."""
        if self._session is not None:
            self._session.drop("item-screen/translations")
            self._session.drop("item-screen/translation")
        self._session = self._steps = None
        self._wanted = self._text_id = self._item_id = ""
        self.choice.clear()
        self.standing.clear()
        self.standing.hide()
        self.align.setEnabled(False)
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
            self._steps = None
            self.standing.hide()
            self.align.setEnabled(False)
            self.text.setPlainText("")
            self.text.setPlaceholderText(tr("There is no translation yet."))

    def _fetch(self) -> None:
        self._wanted = str(self.choice.currentData() or "")
        other_id, text_id, item_id = self._wanted, self._text_id, self._item_id
        if self._session is None:
            return

        def read(vault: Vault) -> _Read:
            # Not before it is needed: it brings arithmetic along that a window's start would wait for.
            from app.casework.writing.aligning import alignment

            own = vault.current_text(item_id)
            one = text_id or (own.id if own is not None else "")
            if not other_id or not one or one == other_id:
                return _Read(vault.text(other_id) if other_id else "", None, ())
            held, words = alignment(vault, one, other_id), vault.text(other_id)
            return _Read(words, held, tuple(_lines(held, vault.text(one), words)))

        self._session.ask("item-screen/translation", read, self._show_text)

    def _show_text(self, read: _Read) -> None:
        if read.words != self.text.toPlainText():
            self.text.setPlainText(read.words)
        self.text.setPlaceholderText(tr("The translation has no text yet."))
        held = read.held
        self._steps = Steps(read.lines) if held is not None else None
        self._text_id = held.text_id if held is not None else self._text_id
        self.align.setEnabled(held is not None)
        self.standing.setText(standing(held) if held is not None else "")
        self.standing.setVisible(held is not None)
        self._follow(self._original, self.text)

    def _align(self) -> None:
        if self._text_id and self._wanted:
            self.aligning.emit(self._text_id, self._wanted)

    def _follow(self, leader: QPlainTextEdit, other: QPlainTextEdit) -> None:
        """Bring the paragraph of one into view that stands beside the other's first one."""
        if self._following or not self.isVisible():
            return
        self._following = True
        bar, far = leader.verticalScrollBar(), other.verticalScrollBar()
        if bar.value() >= bar.maximum():
            far.setValue(far.maximum())
        else:
            place = leader.cursorForPosition(QPoint(1, 1)).blockNumber()
            if self._steps is None:
                target = place
            elif leader is self._original:
                target = self._steps.there(place)
            else:
                target = self._steps.here(place)
            target = max(0, min(target, other.blockCount() - 1))
            far.setValue(other.document().findBlockByNumber(target).firstLineNumber())
        self._following = False


def standing(held: Alignment) -> str:
    """Who says how two texts go together, and what has no translation."""
    said = {
        "computed": tr("Paragraphs paired by the program"),
        "said": tr("Paragraphs paired by hand"),
        "carried": tr("Pairs carried over from an earlier version; look at them again"),
    }[held.origin]
    if held.untranslated:
        return f"{said} · {tr('%Ln paragraph(s) without a translation', n=held.untranslated)}"
    return said


def _lines(held: Alignment, one: str, other: str) -> list[tuple[int, int]]:
    """The lines at which pairs begin, in both texts."""
    ours, theirs = _starts(held.spans, one), _starts(held.other_spans, other)
    return [(ours[pair.first], theirs[pair.other_first]) for pair in held.pairs if not pair.alone]


def _starts(spans: Sequence[tuple[int, int]], text: str) -> list[int]:
    """In which line each stretch begins."""
    found = []
    line = at = 0
    for start, _end in spans:
        line += text.count("\n", at, start)
        at = start
        found.append(line)
    return found
