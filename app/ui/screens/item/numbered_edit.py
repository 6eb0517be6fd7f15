"""A text whose paragraphs are numbered in the margin while they are written."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.theme import SPACE


class NumberedEdit(QPlainTextEdit):
    """One paragraph a line; empty lines have no number and are no paragraphs."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(SPACE)
        self._numbers = _Numbers(self)
        self.updateRequest.connect(self._follow)
        self.blockCountChanged.connect(lambda _count: self._fit())
        self._fit()

    def paragraphs(self) -> list[str]:
        """What is written."""
        return [line.strip() for line in self.toPlainText().split("\n") if line.strip()]

    def show_paragraphs(self, words: list[str]) -> None:
        """Show paragraphs."""
        self.setPlainText("\n".join(" ".join(each.split()) for each in words))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the numbers beside the words."""
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(QRect(area.left(), area.top(), self._wide(), area.height()))

    def numbered(self) -> list[tuple[QRect, str]]:
        """Where the numbers stand that are in view."""
        number = 0
        block = self.document().firstBlock()
        first = self.firstVisibleBlock().blockNumber()
        while block.isValid() and block.blockNumber() < first:
            number += bool(block.text().strip())
            block = block.next()
        found = []
        height = self.fontMetrics().height()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if area.top() > self.viewport().height():
                break
            if block.text().strip():
                number += 1
                top = int(area.top())
                found.append((QRect(0, top, self._wide() - SPACE // 2, height), f"{number}."))
            block = block.next()
        return found

    def _wide(self) -> int:
        digits = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("0" * digits + ".") + 2 * SPACE

    def _fit(self) -> None:
        self.setViewportMargins(self._wide(), 0, 0, 0)

    def _follow(self, _rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        self._numbers.update()


class _Numbers(QWidget):
    """The margin."""

    def __init__(self, edit: NumberedEdit) -> None:
        super().__init__(edit)
        self._of = edit

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for rect, number in self._of.numbered():
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight, number)
