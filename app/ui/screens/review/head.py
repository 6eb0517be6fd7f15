"""The head of the review: which item, for whom, as what it leaves, and how far it has come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QPalette, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from app.casework.reviewing.redacting import Review
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.screens.review import words
from app.ui.screens.review.steps import Steps
from app.ui.sentences import spoken
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import tool
from app.ui.wording import one_line


class Head(QFrame):
    """Two rows over the review.

    Signals:
        profile_chosen(name), product_chosen(product), pages_chosen(style, dpi): a person chose another.
    """

    profile_chosen = Signal(str)
    product_chosen = Signal(str)
    pages_chosen = Signal(str, int)

    def __init__(self, back: QAction, following: QAction) -> None:
        super().__init__()
        self._title = ""
        self.number = plain(size=1.2, bold=True)
        self.number.setWordWrap(False)
        self.number.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.title = plain(size=1.2, bold=True)
        self.title.setWordWrap(False)
        # It is cut to the room there is, and asks for none.
        self.title.setSizePolicy(
            self.title.sizePolicy().Policy.Ignored, self.title.sizePolicy().Policy.Fixed
        )
        self.profile = _box(tr("Who will see it"), 15)
        self.product = _box(tr("As what it leaves"))
        self.style_ = _box(tr("Colours of its pages"))
        self.dpi = _box(tr("Sharpness of its pages"))
        for value, label in words.page_styles():
            self.style_.addItem(label, value)
        self.steps = Steps()
        self.missing = plain(faded=True)
        self.missing.setAccessibleName(tr("What is missing"))
        self.button = QPushButton()
        self.button.setMinimumHeight(CONTROL)
        self.button.clicked.connect(self._press)
        self._pressed: QAction | None = None
        self.following = tool(following)
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        for widget in (tool(back), self.number):
            first.addWidget(widget)
        first.addWidget(self.title, 1)
        for label, box in (
            (tr("For"), self.profile),
            (tr("Leaves as"), self.product),
        ):
            words_ = plain(label, faded=True)
            words_.setWordWrap(False)
            words_.setBuddy(box)
            first.addWidget(words_)
            first.addWidget(box)
        first.addWidget(self.style_)
        first.addWidget(self.dpi)
        first.addWidget(self.following)
        second = QHBoxLayout()
        second.setSpacing(2 * SPACE)
        second.addWidget(self.steps)
        second.addWidget(self.missing, 1)
        second.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, SPACE // 2)
        column.setSpacing(SPACE // 2)
        column.addLayout(first)
        column.addLayout(second)
        self.profile.activated.connect(
            lambda _at: self.profile_chosen.emit(str(self.profile.currentData()))
        )
        self.product.activated.connect(
            lambda _at: self.product_chosen.emit(str(self.product.currentData()))
        )
        for box in (self.style_, self.dpi):
            box.activated.connect(
                lambda _at: self.pages_chosen.emit(
                    str(self.style_.currentData()), int(self.dpi.currentData())
                )
            )
        self.forget()

    def show_review(self, review: Review, *, read_only: bool) -> None:
        """Show where an item is."""
        item = review.item
        self.number.setText(f"{item.number}")
        self.number.setAccessibleName(tr("Number {number}", number=item.number))
        self._title = one_line(item.title)
        self._cut()
        _fill(self.profile, [(name, spoken(title)) for name, title in review.profiles])
        _choose(self.profile, review.profile.name)
        _fill(self.product, [(each, words.product_name(each)) for each in review.products])
        _choose(self.product, review.product)
        _fill(self.dpi, words.page_dpis(review.profile.dpi))
        _choose(self.style_, item.page_style)
        _choose(self.dpi, item.page_dpi)
        self.profile.setEnabled(True)
        self.product.setEnabled(not read_only and len(review.products) > 1)
        paged = review.product == "facsimile"
        for box in (self.style_, self.dpi):
            box.setEnabled(not read_only and paged)
        self.steps.show_state(review.state)
        self.missing.setText(words.missing(review))

    def offer(self, action: QAction | None) -> None:
        """Offer the one thing that brings the item to its next step."""
        self._pressed = action
        self.button.setVisible(action is not None)
        self.button.setAccessibleName(tr("Next step"))
        if action is not None:
            self.button.setText(action.text())
            self.button.setIcon(action.icon())
            self.button.setToolTip(action.toolTip())
            self.button.setAccessibleName(action.text())
            self.button.setEnabled(action.isEnabled())

    def forget(self) -> None:
        """Show nothing."""
        self._title = ""
        for label in (self.number, self.title, self.missing):
            label.setText("")
        self.number.setAccessibleName("")
        self.title.setToolTip("")
        for box in (self.profile, self.product, self.dpi):
            with QSignalBlocker(box):
                box.clear()
        for box in (self.profile, self.product, self.style_, self.dpi):
            box.setEnabled(False)
        self.steps.show_state("unmarked")
        self.offer(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the title to the room there is."""
        super().resizeEvent(event)
        self._cut()

    def event(self, event: QEvent) -> bool:
        """Cut the title once the room of its neighbours is known."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._cut()
        return super().event(event)

    def _cut(self) -> None:
        metrics = self.title.fontMetrics()
        room = max(0, self.title.width())
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        if self.title.text() != shown:
            self.title.setText(shown)
        self.title.setAccessibleName(self._title)

    def _press(self) -> None:
        if self._pressed is not None:
            self._pressed.trigger()


def _box(name: str, length: int = 0) -> QComboBox:
    box = QComboBox()
    box.setMinimumHeight(CONTROL)
    box.setAccessibleName(name)
    box.setToolTip(name)
    if length:
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(length)
    else:
        box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToContents)
    return box


def _fill(box: QComboBox, values: Sequence[tuple[object, str]]) -> None:
    held = [(box.itemData(at), box.itemText(at)) for at in range(box.count())]
    if held == list(values):
        return
    with QSignalBlocker(box):
        box.clear()
        for value, label in values:
            box.addItem(label, value)
            box.setItemData(box.count() - 1, label, Qt.ItemDataRole.ToolTipRole)


def _choose(box: QComboBox, value: object) -> None:
    with QSignalBlocker(box):
        box.setCurrentIndex(max(0, box.findData(value)))
        box.view().setMinimumWidth(box.view().sizeHintForColumn(0) + 3 * SPACE)
