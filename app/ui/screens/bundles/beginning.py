"""Beginning a bundle: for whom it is, of which case, under which name, and what goes into it at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.ui.forms import Field, FieldEditor
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.theme import SPACE, scaled
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.drafting.templates import Template
    from app.records.cases import Case
    from app.records.desk import SavedSearch
    from app.records.drafts import BundleDraft
    from app.ui.drafts import Drafts
    from app.ui.session import Session
    from app.vault.vault import Vault

DRAFT = "bundles/begin/new"
"""Key of its draft."""

_NAME = Qt.ItemDataRole.UserRole
_ABOUT = Qt.ItemDataRole.UserRole + 1
_NOTHING, _LIBRARY, _ALL = "", "library", "all"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a bundle can be begun from.

    Attributes:
        cases: that there are.
        searches: that were saved.
        templates: in their order.
    """

    cases: Sequence[Case]
    searches: Sequence[SavedSearch]
    templates: Sequence[Template]


def offer_of(vault: Vault) -> Offer:
    """Ask what a bundle can be begun from."""
    from app.casework.drafting.templates import templates
    from app.casework.looking.searches import saved
    from app.casework.registry.cases import cases

    return Offer(cases(vault), saved(vault), templates())


class _Cards(QStyledItemDelegate):
    """A template: its name, and a sentence under it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        title, shown.text = shown.text, ""
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        group = (
            QPalette.ColorGroup.Active
            if shown.state & QStyle.StateFlag.State_Active
            else QPalette.ColorGroup.Inactive
        )
        ink = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        faded = ink if selected else QPalette.ColorRole.PlaceholderText
        area = shown.rect.adjusted(SPACE, SPACE // 2, -SPACE, -SPACE // 2)
        painter.save()
        painter.setFont(_bold(shown.font))
        painter.setPen(shown.palette.color(group, ink))
        high = QFontMetrics(painter.font()).height()
        painter.drawText(QRect(area.left(), area.top(), area.width(), high), 0, title)
        painter.setFont(shown.font)
        painter.setPen(shown.palette.color(group, faded))
        rest = area.adjusted(0, high, 0, 0)
        painter.drawText(rest, int(Qt.TextFlag.TextWordWrap), str(index.data(_ABOUT)))
        painter.restore()

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = option.widget
        width = (view.viewport().width() if isinstance(view, QListWidget) else 480) - 2 * SPACE
        lines = option.fontMetrics.boundingRect(
            QRect(0, 0, max(80, width), 1 << 16),
            int(Qt.TextFlag.TextWordWrap),
            str(index.data(_ABOUT)),
        )
        high = QFontMetrics(_bold(option.font)).height() + lines.height() + SPACE
        return QSize(0, high)


def _bold(font: QFont) -> QFont:
    return scaled(font, 1.0, bold=True)


class BeginSheet(Sheet):
    """The sheet. Its draft survives a lock.

    Signals: ``begun(BundleDraft)``.
    """

    begun = Signal(object)
    draft_key = DRAFT

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        offer: Offer,
        *,
        case: str = "",
        query: str = "",
    ) -> None:
        """Make the sheet; :meth:`open` shows it.

        Args:
            parent: the window.
            session: the open vault.
            drafts: keeps what is chosen.
            offer: what a bundle can be begun from.
            case: code of a case that is chosen already.
            query: what the library shows now.
        """
        super().__init__(parent, tr("New bundle"), width=620)
        self._session, self._drafts, self._offer = session, drafts, offer
        self._query = query
        self._named = ""
        self.templates = QListWidget()
        self.templates.setAccessibleName(tr("For whom the bundle is"))
        self._cards = _Cards(self.templates)
        self.templates.setItemDelegate(self._cards)
        self.templates.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.templates.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.templates.setWordWrap(True)
        for template in offer.templates:
            entry = QListWidgetItem(template.label(current()))
            entry.setData(_NAME, template.name)
            entry.setData(_ABOUT, template.about(current()))
            entry.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{template.label(current())}. {template.about(current())}",
            )
            self.templates.addItem(entry)
        self.templates.setCurrentRow(0)
        self.templates.setMinimumHeight(240)
        self.editors = self._make_editors(offer)
        form = QFormLayout()
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name in ("case", "name", "items"):
            label = plain(self.editors[name].field.label)
            label.setWordWrap(False)
            label.setBuddy(self.editors[name].widget)
            form.addRow(label, self.editors[name])
        self.body.addWidget(plain(tr("For whom is the bundle?"), bold=True))
        self.body.addWidget(self.templates, 1)
        self.body.addLayout(form)
        self.cancel_button()
        self.begin_button = self.button(tr("Begin"), default=True)
        self.begin_button.clicked.connect(self.begin)
        self.editors["case"].show_value(case)
        if not case and len(offer.cases) == 1:
            self.editors["case"].show_value(offer.cases[0].code)
        self.editors["items"].show_value(_LIBRARY if query else _NOTHING)
        self.templates.currentRowChanged.connect(lambda _row: self._name())
        self.editors["case"].changed.connect(self._name)
        self._name()
        self._before = self._values()
        drafts.register(self)
        self.resize(620, 620)
        self.templates.setFocus()

    # The draft

    def draft(self) -> dict[str, Any] | None:
        """What is chosen, while it differs from what was offered."""
        values = self._values()
        return None if values == self._before else {**values, "query": self._query}

    def restore(self, state: dict[str, Any]) -> None:
        """Choose again what was chosen."""
        for row in range(self.templates.count()):
            entry = self.templates.item(row)
            if entry is not None and entry.data(_NAME) == state.get("template"):
                self.templates.setCurrentRow(row)
        for name, editor in self.editors.items():
            if name in state:
                editor.show_value(state[name])

    # Beginning

    def begin(self) -> None:
        """Have the bundle begun; the sheet closes when it is."""
        for editor in (self.editors["case"], self.editors["name"]):
            problem = editor.problem()
            if problem:
                self.complain(problem)
                editor.setFocus()
                return
        self.complain("")
        values = self._values()
        query = self._wanted(values["items"])
        self.begin_button.setEnabled(False)

        def work(vault: Vault) -> BundleDraft:
            from app.casework.drafting.drafts import create

            return create(vault, values["case"], values["template"], values["name"], query=query)

        label = tr("Began the bundle “{name}”", name=one_line(values["name"]))
        self._session.do(label, work, self._begun, self._refused)

    def reject(self) -> None:
        """Close without beginning anything."""
        self._drafts.settle(self)
        super().reject()

    def _begun(self, draft: BundleDraft) -> None:
        self._drafts.settle(self)
        self.accept()
        self.begun.emit(draft)

    def _refused(self, sentence: str) -> None:
        self.begin_button.setEnabled(True)
        self.complain(sentence)

    def _wanted(self, chosen: str) -> str | None:
        """What to begin with, as a query; None for nothing."""
        if chosen in (_LIBRARY, _ALL):
            return self._query if chosen == _LIBRARY else ""
        found = next((each for each in self._offer.searches if each.id == chosen), None)
        return None if found is None else found.query

    def _values(self) -> dict[str, Any]:
        entry = self.templates.currentItem()
        values = {name: editor.value() or "" for name, editor in self.editors.items()}
        return {**values, "template": str(entry.data(_NAME)) if entry is not None else ""}

    def _name(self) -> None:
        """Offer a name, unless somebody has written one."""
        held = self.editors["name"].value()
        entry = self.templates.currentItem()
        if held not in ("", self._named) or entry is None:
            return
        case = self.editors["case"].value() or ""
        self._named = ", ".join(filter(None, (case, entry.text())))
        self.editors["name"].show_value(self._named)

    def _make_editors(self, offer: Offer) -> dict[str, FieldEditor]:
        start = [(_NOTHING, tr("Nothing yet"))]
        if self._query:
            start.append((_LIBRARY, tr("What the library shows: {query}", query=self._query)))
        start.append((_ALL, tr("All of the case")))
        start += [(each.id, tr("Saved search: {name}", name=each.name)) for each in offer.searches]
        cases = [(each.code, f"{each.code}: {one_line(each.title)}") for each in offer.cases]
        fields = (
            Field("case", tr("Case"), "choice", choices=cases, required=True),
            Field("name", tr("Name"), required=True, hint=tr("known to you only; never leaves")),
            Field("items", tr("Begin with"), "choice", choices=start, optional_code=False),
        )
        return {field.name: FieldEditor(field) for field in fields}
