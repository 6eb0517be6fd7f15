"""One item beside the table: its fields edited in place, its links, its state."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCompleter,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui import icons
from app.ui.file_words import source_name
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.chips import Chip
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain, rule
from app.ui.screens.library.columns import icon_of
from app.ui.screens.library.fields import fields
from app.ui.screens.library.inline import GrowingEdit, InlineField
from app.ui.screens.library.item_answers import Linked, Lists, Looked, Proposed
from app.ui.theme import CONTROL, SPACE, link_colour, scaled, tag_colour

_LABEL = 104
_PICTURE = 72
_UNBROKEN = 30


class ItemPage(QWidget):
    """Everything of one item, from top to bottom.

    Signals:
        described(field, value): a field was written.
        tagged(name), untagged(name).
        unlinked(Linked), link_wanted(): a link is to be taken off, or made.
        settled(Proposed, accept).
        go(target, value): shown elsewhere.
    """

    described = Signal(str, str)
    tagged = Signal(str)
    untagged = Signal(str)
    unlinked = Signal(object)
    link_wanted = Signal()
    settled = Signal(object, bool)
    go = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self.picture = QLabel()
        self.picture.setFixedSize(_PICTURE, _PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.which = plain(faded=True)
        self.fields: dict[str, InlineField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(self._make_head())
        column.addLayout(self._make_form())
        self._sections: dict[str, QVBoxLayout] = {}
        self._headings: dict[str, QWidget] = {}
        self._links: dict[str, tuple[QLabel, FlowBox]] = {}
        self._make_links(column)
        for name, heading in (
            ("consent", tr("Consent")),
            ("redaction", tr("Redaction")),
            ("proposals", tr("Proposed from the file's own metadata")),
            ("history", tr("History")),
            ("origin", tr("Origin")),
        ):
            self._make_section(column, name, heading)
        column.addStretch(1)

    # Showing

    def show_item(self, looked: Looked, *, other: bool) -> None:
        """Show an item; what is being written stays where it is the same one."""
        self.number = looked.item.number
        self.which.setText(f"{looked.item.number} · {looked.case[0]}")
        self.which.setToolTip(f"<qt>{html.escape(': '.join(looked.case))}</qt>")
        if other:
            self.show_picture(None, icon_of(looked.item))
        for name, field in self.fields.items():
            field.show_stored(looked.values.get(name, ""), other=other)
        self._show_tags(looked.tags)
        for kind, links in looked.links.items():
            self._show_links(kind, links)
        self._show_rows("consent", looked.consents)
        self._show_rows("redaction", (("", looked.redaction),))
        self._show_proposals(looked.proposals)
        self._show_rows("origin", looked.origin)
        told = [(when, " · ".join(filter(None, (what, who)))) for when, what, who in looked.history]
        self._show_rows("history", tuple(told))
        if other:
            self.new_tag.setText("")

    def show_picture(self, image: QImage | None, kind: str = "") -> None:
        """Show the thumbnail, or the icon of a kind."""
        ratio = self.devicePixelRatioF()
        if image is not None:
            side = int(_PICTURE * ratio)
            small = image.scaled(
                side,
                side,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            small.setDevicePixelRatio(ratio)
            self.picture.setPixmap(QPixmap.fromImage(small))
        elif kind:
            colour = self.palette().placeholderText().color()
            self.picture.setPixmap(icons.picture(kind, 40, colour, ratio))
        else:
            self.picture.setPixmap(QPixmap())

    def offer(self, lists: Lists) -> None:
        """What is offered while a place or a tag is written."""
        place = self.fields["place"].widget
        for line, names in (
            (place, list(lists.places)),
            (self.new_tag, [name for name, _colour in lists.tags]),
        ):
            assert isinstance(line, QLineEdit)
            completer = QCompleter(names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)

    def forget(self) -> None:
        """Show nothing of any item."""
        self.number = 0
        self.which.setText("")
        self.which.setToolTip("")
        self.show_picture(None)
        for field in self.fields.values():
            field.forget()
        self.new_tag.setText("")
        self.offer(Lists((), ()))
        self.tags.flow.clear()
        for _label, box in self._links.values():
            box.flow.clear()
        for section in self._sections.values():
            _empty(section)

    def commit(self) -> None:
        """Have every field saved in which something is written."""
        for field in self.fields.values():
            field.commit()

    def draft(self) -> dict[str, str] | None:
        """What is written in fields and not saved."""
        written = {name: field.value for name, field in self.fields.items() if field.dirty}
        if self.new_tag.text().strip():
            written["tag"] = self.new_tag.text()
        return written or None

    def restore(self, written: dict[str, str]) -> None:
        """Show what was being written."""
        for name, value in written.items():
            if name == "tag":
                self.new_tag.setText(value)
                self.new_tag.setFocus()
            elif name in self.fields:
                self.fields[name].show_draft(value)

    # Making

    def _make_head(self) -> QHBoxLayout:
        by_name = {field.name: field for field in fields()}
        title = InlineField(by_name["title"])
        title.widget.setFont(scaled(self.font(), 1.1, bold=True))
        title.committed.connect(self.described)
        self.fields["title"] = title
        beside = QVBoxLayout()
        beside.setSpacing(SPACE // 2)
        beside.addWidget(self.which)
        beside.addWidget(title)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        return row

    def _make_form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(SPACE)
        form.setVerticalSpacing(SPACE // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in fields():
            if field.name in self.fields:
                continue
            inline = InlineField(field)
            inline.committed.connect(self.described)
            self.fields[field.name] = inline
            label = _label(field.label)
            label.setBuddy(inline)
            form.addRow(label, inline)
            if field.name == "disclosure":
                form.addRow(_label(tr("Tags")), self._make_tags())
        return form

    def _make_tags(self) -> QWidget:
        self.tags = FlowBox(tr("Tags"))
        self.new_tag = QLineEdit()
        self.new_tag.setMinimumHeight(CONTROL)
        self.new_tag.setPlaceholderText(tr("Add a tag"))
        self.new_tag.setAccessibleName(tr("Add a tag"))
        self.new_tag.returnPressed.connect(self._add_tag)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.tags)
        column.addWidget(self.new_tag)
        return box

    def _make_links(self, column: QVBoxLayout) -> None:
        column.addWidget(rule())
        head = QHBoxLayout()
        head.addWidget(plain(tr("Linked to"), bold=True), 1)
        self.link_button = QToolButton()
        self.link_button.setIcon(icon("plus"))
        self.link_button.setAutoRaise(True)
        self.link_button.setFixedSize(CONTROL, CONTROL)
        self.link_button.setAccessibleName(tr("Open the item to link it"))
        self.link_button.setToolTip(tr("Open the item to link it"))
        self.link_button.clicked.connect(self.link_wanted)
        head.addWidget(self.link_button)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(SPACE // 2)
        grid.setColumnStretch(1, 1)
        for row, (kind, heading) in enumerate(
            (
                ("article", tr("Articles")),
                ("person", tr("People")),
                ("event", tr("Events")),
                ("act", tr("Acts")),
            )
        ):
            label, box = _label(heading), FlowBox(heading)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(box, row, 1)
            self._links[kind] = (label, box)
        column.addLayout(grid)
        self.no_links = plain(tr("To nothing yet."), faded=True)
        column.addWidget(self.no_links)

    def _make_section(self, column: QVBoxLayout, name: str, heading: str) -> None:
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE // 2)
        inner.addWidget(rule())
        inner.addWidget(plain(heading, bold=True))
        rows = QVBoxLayout()
        rows.setSpacing(SPACE // 2)
        inner.addLayout(rows)
        column.addWidget(head)
        self._sections[name], self._headings[name] = rows, head

    # Filling

    def _add_tag(self) -> None:
        name = self.new_tag.text().strip()
        if name:
            self.new_tag.setText("")
            self.tagged.emit(name)

    def _show_tags(self, tags: tuple[tuple[str, str], ...]) -> None:
        self.tags.flow.clear()
        for name, colour in tags:
            chip = Chip(
                name,
                removable=tr("Take the tag “{tag}” off", tag=name),
                colour=tag_colour(self, colour),
            )
            chip.clicked.connect(lambda _checked=False, name=name: self.go.emit("tag", name))
            chip.removed.connect(lambda name=name: self.untagged.emit(name))
            self.tags.flow.addWidget(chip)
        self.tags.setVisible(bool(tags))
        self.tags.updateGeometry()

    def _show_links(self, kind: str, links: tuple[Linked, ...]) -> None:
        label, box = self._links[kind]
        box.flow.clear()
        for linked in links:
            chip = Chip(
                linked.label,
                removable=tr("Take the link to “{what}” off", what=linked.label),
                colour=link_colour(self, kind),
            )
            tip = "<br>".join(html.escape(line) for line in linked.detail.split("\n"))
            chip.setToolTip(f"<qt>{tip}</qt>")
            chip.clicked.connect(
                lambda _checked=False, each=linked: self.go.emit(each.target, each.value)
            )
            chip.removed.connect(lambda each=linked: self.unlinked.emit(each))
            box.flow.addWidget(chip)
        label.setVisible(bool(links))
        box.setVisible(bool(links))
        box.updateGeometry()
        self.no_links.setVisible(all(b.flow.count() == 0 for _l, b in self._links.values()))

    def _show_rows(self, name: str, rows: tuple[tuple[str, str], ...]) -> None:
        section = self._sections[name]
        _empty(section)
        for heading, value in rows:
            section.addWidget(_row(heading, value))
        self._headings[name].setVisible(bool(rows))

    def _show_proposals(self, proposals: tuple[Proposed, ...]) -> None:
        section = self._sections["proposals"]
        _empty(section)
        for each in proposals:
            section.addWidget(self._proposal(each))
        self._headings["proposals"].setVisible(bool(proposals))

    def _proposal(self, each: Proposed) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(_row(each.label, each.value))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(
            plain(tr("Read from: {origin}", origin=source_name(each.origin)), faded=True), 1
        )
        settle: list[tuple[str, bool]] = [(tr("Ignore"), False)]
        if each.fills:
            settle.insert(0, (tr("Accept"), True))
        for title, accept in settle:
            button = QPushButton(title)
            button.setAccessibleName(f"{title}: {each.label}, {each.value}")
            button.clicked.connect(
                lambda _checked=False, each=each, accept=accept: self.settled.emit(each, accept)
            )
            buttons.addWidget(button)
        column.addLayout(buttons)
        return box


def _label(text: str) -> QLabel:
    label = plain(text, faded=True)
    label.setFixedWidth(_LABEL)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, SPACE // 2, 0, 0)
    return label


def _row(name: str, value: str) -> QWidget:
    """A name and a value that can be selected and copied, broken anywhere if it must be."""
    if max(map(len, value.split()), default=0) > _UNBROKEN:
        shown: QWidget = _unbroken(name, value)
    else:
        label = plain(value)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(f"{name}: {value}" if name else value)
        label.setMinimumSize(QSize(0, 0))
        shown = label
    if not name:
        return shown
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE)
    heading = plain(name, faded=True)
    heading.setFixedWidth(_LABEL)
    heading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    row.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(shown, 1)
    return box


def _unbroken(name: str, value: str) -> QWidget:
    box = GrowingEdit(name, one_line=True)
    box.setReadOnly(True)
    box.setFrameShape(QFrame.Shape.NoFrame)
    box.viewport().setAutoFillBackground(False)
    box.document().setDocumentMargin(0)
    box.setPlainText(value)
    return box


def _empty(section: QVBoxLayout) -> None:
    while (entry := section.takeAt(0)) is not None:
        widget = entry.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
