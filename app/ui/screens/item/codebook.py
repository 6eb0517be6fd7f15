"""The codebook in a sheet: the tree of themes; added, renamed, coloured, moved, merged and trashed here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QCheckBox, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from app.casework.coding.themes import ThemeLine, merge_themes, save_theme, themes, trash_theme
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet, ask
from app.ui.parts.ticks import Tick
from app.ui.session import Session
from app.ui.theme import TAGS, link_colour
from app.ui.viewers.code_shapes import SIZE, paint_shape
from app.vault.vault import Vault

_LINE = Qt.ItemDataRole.UserRole
_LONGEST = 2000


class Codebook(Sheet):
    """The themes as a tree, with how many passages each has."""

    def __init__(self, parent: QWidget, session: Session, drafts: Drafts) -> None:
        super().__init__(parent, tr("Codebook"), width=620)
        self._session, self._drafts = session, drafts
        self._lines: Sequence[ThemeLine] = ()
        self._merging = ""
        self.body.addWidget(plain(tr("Codebook"), size=1.15, bold=True))
        self.hint = plain(faded=True)
        self.body.addWidget(self.hint)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Themes"))
        self.tree.setHeaderLabels([tr("Theme"), tr("Passages")])
        self.tree.setColumnWidth(0, 430)
        self.tree.setMinimumHeight(280)
        self.tree.itemSelectionChanged.connect(self._settle)
        self.tree.itemActivated.connect(lambda _item, _column: self.edit())
        self.body.addWidget(self.tree, 1)
        self.in_trash: QCheckBox = Tick(tr("Show the trash"))
        self.in_trash.toggled.connect(lambda _on: self.refresh())
        self.body.addWidget(self.in_trash)
        self.new_button = self._button(tr("New theme"), self.new)
        self.edit_button = self._button(tr("Edit"), self.edit)
        self.merge_button = self._button(tr("Merge into..."), self.merge)
        self.trash_button = self._button(tr("To the trash"), self.trash)
        close = self.button(tr("Close"))
        close.clicked.connect(self.reject)
        session.changed.connect(self._changed)
        self._say()
        self.refresh()

    def refresh(self) -> None:
        """Ask for the themes as they are now."""
        trashed = self.in_trash.isChecked()
        self._session.ask("codebook", lambda vault: themes(vault, trashed=trashed), self.show_lines)

    def show_lines(self, lines: Sequence[ThemeLine]) -> None:
        """Show themes; the one that was chosen stays so."""
        chosen = self._chosen()
        self._lines = lines
        self.tree.clear()
        above: list[QTreeWidgetItem] = []
        for line in lines:
            entry = QTreeWidgetItem([line.theme.name, str(line.passages)])
            entry.setData(0, _LINE, line)
            entry.setIcon(0, _sign(self, line.theme.colour))
            entry.setToolTip(0, line.theme.description[:_LONGEST])
            del above[line.depth :]
            if above:
                above[-1].addChild(entry)
            else:
                self.tree.addTopLevelItem(entry)
            above.append(entry)
            if chosen is not None and line.theme.id == chosen.theme.id:
                self.tree.setCurrentItem(entry)
        self.tree.expandAll()
        self._settle()

    # What a person asks for

    def new(self) -> None:
        """Make a theme, under the chosen one."""
        chosen = self._chosen()
        values = {"parent": chosen.theme.id if chosen is not None else ""}
        theme_sheet(self, self._session, self._drafts, self._lines, "", values).open()

    def edit(self) -> None:
        """Change the chosen theme, or finish a merging."""
        chosen = self._chosen()
        if chosen is None:
            return
        if self._merging:
            self._finish_merge(chosen)
        elif not self.in_trash.isChecked():
            values = theme_values(chosen)
            made = theme_sheet(
                self, self._session, self._drafts, self._lines, chosen.theme.id, values
            )
            made.open()

    def merge(self) -> None:
        """Choose into which theme the chosen one goes."""
        chosen = self._chosen()
        if chosen is None:
            return
        if self._merging:
            self._finish_merge(chosen)
        else:
            self._merging = chosen.theme.id
            self._say(tr("Choose the theme that stays, and press the button again."))
            self._settle()

    def trash(self) -> None:
        """Put the chosen theme in the trash, or take it out."""
        chosen = self._chosen()
        if chosen is None:
            return
        theme, back = chosen.theme, self.in_trash.isChecked()
        label = tr("Restored {name}", name=theme.name)
        if not back:
            label = tr("Put {name} in the trash", name=theme.name)
        self._do(label, lambda vault: trash_theme(vault, theme.id, restore=back))

    def reject(self) -> None:
        """Leave a merging first, then the sheet."""
        if self._merging:
            self._merging = ""
            self._say()
            self._settle()
        else:
            super().reject()

    def _finish_merge(self, into: ThemeLine) -> None:
        gone = next((each for each in self._lines if each.theme.id == self._merging), None)
        self._merging = ""
        self._say()
        if gone is None or gone.theme.id == into.theme.id:
            self._settle()
            return

        def run() -> None:
            self._do(
                tr("Merged {name} into {other}", name=gone.theme.name, other=into.theme.name),
                lambda vault: merge_themes(vault, gone.theme.id, into.theme.id),
            )

        ask(
            self,
            tr("Merge {name} into {other}?", name=gone.theme.name, other=into.theme.name),
            tr("Its passages and narrower themes go to the one that stays."),
            tr("Merge"),
            run,
        )

    # Inside

    def _do(self, label: str, work: Any) -> None:
        self.complain("")
        self._session.do(label, work, lambda _result: self.refresh(), self.complain)

    def _chosen(self) -> ThemeLine | None:
        entries = self.tree.selectedItems()
        line = entries[0].data(0, _LINE) if entries else None
        return line if isinstance(line, ThemeLine) else None

    def _changed(self, changes: Any) -> None:
        if {"theme", "coding"} & changes.tables:
            self.refresh()

    def _say(self, text: str = "") -> None:
        self.hint.setText(text or tr("What passages are about, in the words of your organisation."))

    def _settle(self) -> None:
        there, gone = self._chosen() is not None, self.in_trash.isChecked()
        writes = not self._session.read_only
        self.new_button.setEnabled(writes and not gone and not self._merging)
        self.edit_button.setEnabled(there and writes and not gone and not self._merging)
        self.merge_button.setEnabled(there and writes and not gone)
        self.merge_button.setText(tr("Merge here") if self._merging else tr("Merge into..."))
        self.trash_button.setEnabled(there and writes and not self._merging)
        self.trash_button.setText(tr("Restore") if gone else tr("To the trash"))

    def _button(self, title: str, run: Any) -> QPushButton:
        made = self.button(title)
        made.clicked.connect(lambda _checked=False: run())
        return made


def theme_values(line: ThemeLine) -> dict[str, Any]:
    """The fields of a theme as its form has them."""
    theme = line.theme
    return {
        "name": theme.name,
        "parent": theme.parent_id or "",
        "colour": theme.colour,
        "description": theme.description,
    }


def theme_sheet(
    parent: QWidget,
    session: Session,
    drafts: Drafts,
    lines: Sequence[ThemeLine],
    theme_id: str,
    values: dict[str, Any],
) -> FormSheet:
    """The form for one theme."""

    def save(filled: dict[str, Any]) -> Saving:
        def work(vault: Vault) -> Any:
            return save_theme(
                vault,
                str(filled["name"]),
                theme_id=theme_id,
                parent=str(filled["parent"]),
                colour=str(filled["colour"]),
                description=str(filled["description"]),
            )

        name = str(filled["name"])
        return (
            tr("Changed {name}", name=name) if theme_id else tr("Added {name}", name=name)
        ), work

    broader = [(line.theme.id, line.path) for line in lines if not _within(lines, line, theme_id)]
    return FormSheet(
        parent,
        session,
        drafts,
        key=f"item/theme/{theme_id or 'new'}",
        title=tr("Theme") if theme_id else tr("New theme"),
        fields=[
            Field("name", tr("Name"), required=True),
            Field("parent", tr("Under"), "choice", choices=broader),
            Field("colour", tr("Colour"), "choice", choices=colours()),
            Field("description", tr("What is coded by it, and what is not"), "text"),
        ],
        values=values,
        save=save,
    )


def colours() -> list[tuple[str, str]]:
    """The colours that are offered, with their names."""
    names = {
        "red": tr("red"),
        "orange": tr("orange"),
        "yellow": tr("yellow"),
        "green": tr("green"),
        "teal": tr("teal"),
        "blue": tr("blue"),
        "violet": tr("violet"),
        "grey": tr("grey"),
    }
    return [(TAGS[name][0], label) for name, label in names.items()]


def _within(lines: Sequence[ThemeLine], line: ThemeLine, theme_id: str) -> bool:
    """Whether a theme is another one or stands under it."""
    above = {each.theme.id: each.theme.parent_id for each in lines}
    at: str | None = line.theme.id
    while at is not None:
        if at == theme_id:
            return True
        at = above.get(at)
    return False


def _sign(widget: QWidget, colour: str) -> QIcon:
    picture = QPixmap(16, 16)
    # On its own ground: the chosen line may have the very colour of a theme.
    picture.fill(widget.palette().color(QPalette.ColorRole.Base))
    painter = QPainter(picture)
    place = QPointF((16 - SIZE) / 2, (16 - SIZE) / 2)
    paint_shape(painter, "theme", place, link_colour(widget, colour or "theme"))
    painter.end()
    return QIcon(picture)
