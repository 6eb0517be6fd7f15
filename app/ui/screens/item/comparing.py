"""Two text versions of an item beside each other: what changed, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.casework.writing import versions
from app.casework.writing.comparing import Comparison, comparison
from app.casework.writing.in_step import Steps
from app.casework.writing.versions import Version
from app.records.evidence import Item, ItemText
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.screens.item.compared_text import ComparedText, Marked
from app.ui.screens.item.text_pane import version_label
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.viewers.bar import tool
from app.ui.wording import made_words, one_line, tooltip
from app.vault.vault import Vault

_TOPIC = "item-comparing"
_HEARD = 200
Listed = Sequence[tuple[Item, ItemText]]


class CompareSheet(Sheet):
    """The comparison.

    Args:
        parent: the window.
        session: answers.
        item: whose texts.
        text_id: the version to begin with, compared with the one before it; ``""`` for the current one.
    """

    def __init__(self, parent: QWidget, session: Session, item: Item, text_id: str = "") -> None:
        title = tr("Compare versions of the text of item {number}", number=item.number)
        super().__init__(parent, title, width=1180)
        self._session, self._item, self._first = session, item, text_id
        self._found: Comparison | None = None
        self._steps = Steps(())
        self._texts = ("", "")
        self._current = -1
        self._following = False
        self.one, self.other = QComboBox(), QComboBox()
        self.earlier, self.later = ComparedText(tr("Earlier text")), ComparedText(tr("Later text"))
        self.summary = plain(bold=True)
        self.summary.setAccessibleName(tr("Summary of the differences"))
        self.said = plain(faded=True)
        self.said.setAccessibleName(tr("The difference that is shown"))
        self._make()
        self.earlier.verticalScrollBar().valueChanged.connect(
            lambda _value: self._follow(self.earlier, self.later)
        )
        self.later.verticalScrollBar().valueChanged.connect(
            lambda _value: self._follow(self.later, self.earlier)
        )
        self.finished.connect(lambda _result: self._drop())
        item_id = item.id
        session.ask(
            f"{_TOPIC}/versions",
            lambda vault: (versions.beside(vault, item_id), versions.versions(vault, item_id)),
            lambda both: self._show_versions(*both),
            self.complain,
        )

    def step(self, step: int) -> None:
        """Show the next difference, or the one before."""
        if self._found is None or not self._found.changes:
            return
        total = len(self._found.changes)
        self._current = (self._current + step) % total if self._current >= 0 else max(step - 1, -1)
        self._current %= total
        change = self._found.changes[self._current]
        self._following = True
        self.earlier.show_mark(self._current)
        self.later.show_mark(self._current)
        self._following = False
        kind = kind_label(change.kind)
        self.said.setText(
            tr("{number} of {total}: {kind}", number=self._current + 1, total=total, kind=kind)
        )
        was = self._texts[0][change.start : change.end]
        became = self._texts[1][change.other_start : change.other_end]
        # For those who hear it: the words themselves are painted.
        self.said.setAccessibleDescription(f"{was[:_HEARD]} \u2192 {became[:_HEARD]}")

    def _show_versions(self, found: Listed, made: Sequence[Version]) -> None:
        said = {
            each.text.id: made_words(each.why, ItemText.table, each.text.created_at, each.made_by)
            for each in made
        }
        own = [text.id for item, text in found if item.id == self._item.id]
        chosen = self._first if self._first in own else (own[0] if own else "")
        before = own[own.index(chosen) + 1 :][:1] if chosen else []
        for box, wanted in ((self.one, before[0] if before else chosen), (self.other, chosen)):
            with QSignalBlocker(box):
                box.clear()
                for item, text in found:
                    label = version_label(text)
                    if item.id != self._item.id:
                        number = tr("No. {number}", number=item.number)
                        label = f"{number} {one_line(item.title)[:60]} · {label}"
                    box.addItem(label, text.id)
                    tip = tooltip(said.get(text.id, ""))
                    box.setItemData(box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
                box.setCurrentIndex(max(0, box.findData(wanted)))
        if len(found) < 2:
            self.summary.setText(tr("There is only one version of this text."))
        self._fetch()

    def _fetch(self) -> None:
        one, other = str(self.one.currentData() or ""), str(self.other.currentData() or "")
        if not one or not other:
            return
        self.summary.setText(tr("Comparing …"))

        def read(vault: Vault) -> tuple[str, str]:
            return vault.text(one), vault.text(other)

        self._session.ask(f"{_TOPIC}/texts", read, self._compare, self.complain)

    def _compare(self, both: tuple[str, str]) -> None:
        # Away from the vault's thread: two long texts take the best part of a second.
        self._session.look(
            _TOPIC,
            lambda: (both, comparison(*both)),
            lambda found: self._show(*found),
            self.complain,
        )

    def _show(self, both: tuple[str, str], found: Comparison) -> None:
        self._found, self._current, self._texts = found, -1, both
        self._steps = Steps(found.lines)
        self.earlier.show_text(both[0])
        self.later.show_text(both[1])
        self.earlier.mark(
            [
                Marked(each.start, each.end, each.kind, number)
                for number, each in enumerate(found.changes)
            ]
        )
        self.later.mark(
            [
                Marked(each.other_start, each.other_end, each.kind, number)
                for number, each in enumerate(found.changes)
            ]
        )
        self.summary.setText(summary(found))
        self.said.clear()
        for action in (self.next_action, self.previous_action):
            action.setEnabled(bool(found.changes))
        self.earlier.setFocus()

    def _follow(self, leader: ComparedText, other: ComparedText) -> None:
        if self._following:
            return
        self._following = True
        bar, far = leader.verticalScrollBar(), other.verticalScrollBar()
        if bar.value() >= bar.maximum():
            far.setValue(far.maximum())
        else:
            line = leader.first_line()
            other.scroll_to_line(
                self._steps.there(line) if leader is self.earlier else self._steps.here(line)
            )
        self._following = False

    def _drop(self) -> None:
        for topic in ("versions", "texts"):
            self._session.drop(f"{_TOPIC}/{topic}")
        self._session.background.drop(_TOPIC)
        self._found, self._texts = None, ("", "")

    def _make(self) -> None:
        self.previous_action = self._action(
            tr("Previous difference"), "chevron-up", "Shift+F3", lambda: self.step(-1)
        )
        self.next_action = self._action(
            tr("Next difference"), "chevron-down", "F3", lambda: self.step(1)
        )
        head = QHBoxLayout()
        head.addWidget(self.summary, 1)
        head.addWidget(self.said)
        self.said.setWordWrap(False)
        for action in (self.previous_action, self.next_action):
            head.addWidget(tool(action))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for box, text, name in (
            (self.one, self.earlier, tr("Earlier version")),
            (self.other, self.later, tr("Later version")),
        ):
            box.setAccessibleName(name)
            box.setMinimumHeight(CONTROL)
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.activated.connect(lambda _place: self._fetch())
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACE // 2)
            column.addWidget(box)
            column.addWidget(text, 1)
            text.setMinimumSize(220, 120)
            split.addWidget(side)
        self.body.addLayout(head)
        self.body.addWidget(split, 1)
        signs = tr(
            "+ inserted   \u2212 deleted, struck through   ~ replaced, dashed   \u2195 moved, dotted"
        )
        self.body.addWidget(plain(signs, faded=True))
        close = self.button(tr("Close"), default=False)
        close.clicked.connect(self.accept)
        room = self.screen().availableSize()
        self.resize(min(1180, room.width() - 48), min(660, room.height() - 64))

    def _action(self, title: str, picture: str, keys: str, run: Any) -> QAction:
        action = QAction(icon(picture), title, self)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(f"{title} ({keys})")
        action.setEnabled(False)
        action.triggered.connect(lambda _checked=False: run())
        self.addAction(action)
        return action


def kind_label(kind: str) -> str:
    """What a kind of difference is called."""
    return {
        "inserted": tr("inserted"),
        "deleted": tr("deleted"),
        "replaced": tr("replaced"),
        "moved": tr("moved"),
    }[kind]


def summary(found: Comparison) -> str:
    """What is said of two texts in one line."""
    if found.same:
        return tr("Both texts have the same words.")
    parts = [
        tr("%Ln word(s) changed", n=found.words),
        tr("in %Ln paragraph(s)", n=found.paragraphs),
    ]
    said = " ".join(parts)
    if found.moved:
        said = f"{said}, {tr('%Ln word(s) moved', n=found.moved)}"
    return said
