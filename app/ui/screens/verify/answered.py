"""The six answers, each with a sign, its question and a sentence; and the digits for the telephone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.bundle.answers import BAD, OK, Answer
from app.ui.icons import picture
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.sentences import spoken
from app.ui.theme import SPACE, scaled, sign

_MARK = 20


def question_words(question: str) -> str:
    """A question of :data:`app.bundle.answers.QUESTIONS` as it is asked."""
    return {
        "whole": tr("Whole?"),
        "whose": tr("Whose?"),
        "when": tr("When?"),
        "unchanged": tr("Unchanged since?"),
        "numbered": tr("Numbered right?"),
        "links": tr("Links right?"),
    }[question]


def _level(level: str) -> tuple[str, str, str]:
    """Icon, meaning and word of a level."""
    if level == OK:
        return "circle-check", "good", tr("Checked")
    if level == BAD:
        return "alert-triangle", "bad", tr("Wrong")
    return "help", "doubtful", tr("Undecided")


class Answered(QWidget):
    """Answers in rows; empty until there are some."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Answers"))
        self._rows: list[tuple[QLabel, Answer]] = []
        self.sentences: dict[str, QLabel] = {}
        self.levels: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(SPACE)
        self._grid.setColumnStretch(3, 1)

    def show_answers(self, answers: Sequence[Answer]) -> None:
        """Show them in their order."""
        self.forget()
        for row, answer in enumerate(answers):
            _, _, word = _level(answer.level)
            mark = QLabel()
            mark.setFixedWidth(_MARK + 4)
            question = plain(question_words(answer.question), bold=True)
            question.setWordWrap(False)
            told = plain(word)
            told.setWordWrap(False)
            sentence = plain(spoken(answer.sentence))
            sentence.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            sentence.setAccessibleName(f"{question.text()} {word}. {sentence.text()}")
            top = Qt.AlignmentFlag.AlignTop
            for column, label in enumerate((mark, question, told)):
                self._grid.addWidget(label, row, column, top)
            self._grid.addWidget(sentence, row, 3)
            self._rows.append((mark, answer))
            self.sentences[answer.question] = sentence
            self.levels[answer.question] = told
        self._paint()

    def forget(self) -> None:
        """Show nothing."""
        self._rows.clear()
        self.sentences.clear()
        self.levels.clear()
        while (entry := self._grid.takeAt(0)) is not None:
            if (label := entry.widget()) is not None:
                label.hide()
                label.deleteLater()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow a change from the light palette to the dark one, or back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._paint()

    def _paint(self) -> None:
        for mark, answer in self._rows:
            name, meaning, _ = _level(answer.level)
            ground, _ = sign(self, meaning)
            mark.setPixmap(picture(name, _MARK, ground, self.devicePixelRatioF()))


class Digits(QWidget):
    """Thirty digits in groups, large enough to be read aloud."""

    def __init__(self, title: str, *, size: float) -> None:
        super().__init__()
        self._title = title
        heading = plain(title, faded=True)
        self.digits = plain()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        # As large as the window's text is set to be, which the system's font knows nothing of.
        fixed.setPointSizeF(self.digits.font().pointSizeF())
        self.digits.setFont(scaled(fixed, size, bold=True))
        self.digits.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(heading)
        column.addWidget(self.digits)
        self.hide()

    def show_digits(self, digits: str) -> None:
        """Show them, or nothing where there are none."""
        self.digits.setText(digits.replace(" ", "  "))
        self.digits.setAccessibleName(f"{self._title}: {digits}")
        self.setVisible(bool(digits))
