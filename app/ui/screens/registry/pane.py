"""The pane at the right: one record with its sections, whose rows lead elsewhere and can be taken away."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain, rule
from app.ui.screens.registry.page import Button, Page, Section
from app.ui.screens.registry.pieces import badges, facts, notice, subheading, tiles
from app.ui.screens.registry.row_widget import RowWidget
from app.ui.theme import SPACE

_AT_ONCE = 30
"""Rows of a section that are shown before somebody asks for more."""

_WIDE = 960
_LEAST = 450
_BUTTON = 30


class Pane(QScrollArea):
    """Shows one :class:`Page`; another version of the same page keeps scroll and focus."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.page: Page | None = None
        self._wanted_scroll = -1
        self._all: set[str] = set()
        self._writable = True
        self.verticalScrollBar().rangeChanged.connect(self._scroll_back)
        self._clear()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the page can be: a line that is cut off is seldom looked for."""
        hint, bar = super().minimumSizeHint(), self.verticalScrollBar().sizeHint().width()
        held = self.widget()
        wide = bar + (held.minimumSizeHint().width() if held is not None else 0)
        return QSize(max(hint.width(), min(_LEAST, wide)), hint.height())

    def show_page(self, page: Page, *, writable: bool = True) -> None:
        """Show a record."""
        same = self.page is not None and self.page.key == page.key
        at, key = self.verticalScrollBar().value(), self._focused_key()
        if not same:
            self._all.clear()
        self.page, self._writable = page, writable
        self._fill(page)
        self.updateGeometry()
        self.verticalScrollBar().setValue(0)
        if same:
            self.scroll_to(at)
            self._focus(key)

    def forget(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self.page = None
        self._all.clear()
        self._clear()

    def scroll_to(self, value: int) -> None:
        """Scroll to a place, as soon as the page is laid out that far."""
        self._wanted_scroll = value
        self._scroll_back()

    def rows(self) -> list[RowWidget]:
        """The rows that are shown, from top to bottom."""
        found = self._body.findChildren(RowWidget)
        return sorted(found, key=lambda each: each.place)

    def row(self, key: str) -> RowWidget | None:
        """The row of a key, or None."""
        return next((each for each in self.rows() if each.row.key == key), None)

    def focus_first(self) -> None:
        """Give the focus to the first thing that can have it."""
        for each in self._body.findChildren(QWidget):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(self):
                each.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Up and Down go from row to row."""
        steps: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(event.key())
        rows = [each for each in self.rows() if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
        focused = next((at for at, each in enumerate(rows) if each.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
        elif 0 <= focused + step < len(rows):
            rows[focused + step].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(rows[focused + step])

    def event(self, event: QEvent) -> bool:
        """Keep Delete and F2 for the row with the focus, where the screen has commands on them as well."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            focused = self.focusWidget()
            if (
                isinstance(focused, RowWidget)
                and not event.modifiers()
                and focused.keeps(event.key())
            ):
                event.accept()
                return True
        return super().event(event)

    def _scroll_back(self) -> None:
        bar = self.verticalScrollBar()
        if self._wanted_scroll >= 0 and bar.maximum() >= min(self._wanted_scroll, 1):
            bar.setValue(self._wanted_scroll)
            if bar.value() == self._wanted_scroll:
                self._wanted_scroll = -1

    def _focused_key(self) -> str:
        focused: QWidget | None = self.focusWidget()
        while focused is not None and focused is not self:
            if isinstance(focused, RowWidget):
                return focused.row.key
            name = focused.objectName()
            if name:
                return name
            focused = focused.parentWidget()
        return ""

    def _focus(self, key: str) -> None:
        if not key or not self.isVisible():
            return
        found = self.row(key) or self._body.findChild(QWidget, key)
        if isinstance(found, QWidget):
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        old = self.takeWidget()
        if old is not None:
            # Out of the window at once: a lock must find nothing of a vault in it.
            old.setParent(None)
            old.deleteLater()
        self._body = QWidget()
        self.setWidget(self._body)

    def _fill(self, page: Page) -> None:
        body = QWidget()
        body.setMaximumWidth(_WIDE)
        column = QVBoxLayout(body)
        column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._head(page))
        if page.notice is not None:
            column.addWidget(notice(body, page.notice))
        if page.numbers:
            column.addWidget(tiles(page.numbers))
        picture = page.picture() if page.picture is not None else None
        if isinstance(picture, QWidget):
            column.addWidget(picture)
        known = [(label, value) for label, value in page.facts if value]
        if known:
            column.addWidget(facts(known))
        places = iter(range(1_000_000))
        for section in page.sections:
            if section.rows or section.empty:
                column.addWidget(self._section(section, places))
        column.addStretch(1)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(body, 1)
        self._clear()
        self._body = holder
        self.setWidget(holder)

    def _head(self, page: Page) -> QWidget:
        head = QWidget()
        title = plain(page.title, size=1.5, bold=True)
        title.setObjectName("page title")
        title.setAccessibleName(page.title)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout(head)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(SPACE // 2)
        words.addWidget(title)
        if page.badges:
            words.addWidget(badges(page.badges))
        if page.below:
            words.addWidget(plain(page.below, faded=True))
        return head

    def _section(self, section: Section, places: Iterator[int]) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = plain(section.title, size=1.1, bold=True)
        heading.setWordWrap(False)
        count = sum(not (row.head or row.remark) for row in section.rows)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(heading)
        if count:
            top.addWidget(plain(f"{count:,}", faded=True))
        top.addStretch(1)
        for button in section.buttons:
            top.addWidget(press(button, section.key, writable=self._writable))
        column.addLayout(top)
        column.addSpacing(SPACE // 2)
        column.addWidget(rule())
        if section.more:
            column.addSpacing(SPACE)
            column.addWidget(plain(section.more, faded=True))
        if not section.rows:
            column.addSpacing(SPACE)
            column.addWidget(plain(section.empty, faded=True))
        shown = list(section.rows)
        if section.key not in self._all and len(shown) > _AT_ONCE + 5:
            shown = shown[:_AT_ONCE]
        for row in shown:
            column.addWidget(
                subheading(row) if row.head else RowWidget(row, next(places), self._writable)
            )
        if len(shown) < len(section.rows):
            more = QPushButton(tr("Show the other %Ln row(s)", n=len(section.rows) - len(shown)))
            more.setObjectName(f"{section.key} more")
            more.clicked.connect(lambda: self._show_all(section.key))
            column.addSpacing(SPACE)
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_all(self, key: str) -> None:
        if self.page is not None:
            self._all.add(key)
            self.show_page(self.page, writable=self._writable)


def press(button: Button, where: str, *, writable: bool) -> QPushButton:
    """A button as a widget, named after where it stands."""
    made = QPushButton(button.title)
    made.setObjectName(f"{where}: {button.title}")
    made.setIcon(icon(button.icon))
    made.setMinimumHeight(_BUTTON)
    made.setAutoDefault(False)
    made.setEnabled(writable or not button.writes)
    made.clicked.connect(lambda _checked=False: button.run())
    return made
