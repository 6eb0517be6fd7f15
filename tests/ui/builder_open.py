"""A bundle builder on a real vault: in a window that has nothing else in it, or in the real one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.casework.drafting.drafts import create, outline
from app.casework.drafting.outline import Line, Outline
from app.records.cases import Case
from app.records.ids import new_id
from app.records.pages import PageText
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.screens.bundles.builder import Builder
from app.ui.screens.bundles.screen import BundlesScreen
from app.ui.session import Session
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, add_item, new_vault, words_of

Answer = TypeVar("Answer")
_PATIENCE = 20_000
NONE = Qt.KeyboardModifier.NoModifier

LONG = "Сөз " * 124 + "соңы"
"""A title of 500 characters."""

TITLES = (
    ("Statement of the cook", "testimony", "2022-01-12"),
    ("Statement of the plasterer", "testimony", "2022-01-10"),
    ("Expulsion ruling", "court-document", "2022-01-14"),
    ("شهادة الشاهد", "court-document", "2022-01-13"),
    ("Forensic report", "medical", "2022-01-20"),
    (LONG, "document", ""),
)


def builder_vault(path: Path) -> None:
    """A case with six items of several kinds, one of five pages, none of which hides anybody."""
    with new_vault(path) as vault, vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="KZ-1", title="Koshmambet"))
        for title, kind, date in TITLES:
            paged = title == "Expulsion ruling"
            item = add_item(
                vault,
                change,
                case,
                title,
                kind=kind,
                date=date,
                media_type="application/pdf" if paged else "text/plain",
                examined_at="2022-03-01T10:00:00Z",
                language="en",
                reviewed=True,
            )
            if paged:
                line = "The court orders deportation"
                pages = [
                    PageText(n, 595.0, 842.0, words_of(line) if n == 1 else ()) for n in range(1, 6)
                ]
                change.add_text(
                    "extracted", item, "extracted", "en", line, origin="pdf", pages=pages
                )
            else:
                change.add_text("extracted", item, "extracted", "en", f"Text of {kind}")


class Hall(QMainWindow):
    """A window with the bundles screen alone: made in a tenth of the time that the whole takes."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        super().__init__()
        self.query = QLineEdit()
        self.went: list[tuple[str, Any]] = []
        self.told: list[str] = []
        self.screen = BundlesScreen(Commands(), self.query)
        self.screen.go.connect(lambda target, value: self.went.append((target, value)))
        self.screen.said.connect(lambda text, _meaning: self.told.append(text))
        self.setCentralWidget(self.screen)
        self.resize(1282, 700)
        self.session = Session(path, CREDENTIAL, self)
        self.session.refused.connect(self.told.append)
        self.session.changed.connect(self.screen.on_changes)
        with qtbot.waitSignal(self.session.opened, timeout=_PATIENCE):
            self.session.start()
        self.screen.show_session(self.session, Drafts(self.session))
        self.show()
        self.screen.entered()

    def end(self) -> None:
        """Close everything."""
        for sheet in self.findChildren(QDialog):
            sheet.done(0)
        self.screen.forget()
        self.session.close()
        self.session.wait()
        self.close()
        self.deleteLater()


@dataclass
class Building:
    """The builder, and what a person does with it."""

    window: Hall | Window
    screen: BundlesScreen
    qtbot: QtBot

    @property
    def builder(self) -> Builder:
        return self.screen.builder

    @property
    def tree(self) -> Any:
        return self.builder.tree

    # Beginning

    def begin(self, query: str | None = "", template: str = "court", name: str = "Bundle") -> str:
        """Begin a draft in the vault and open it in the builder; its id."""
        draft = self.vault(lambda vault: create(vault, "KZ-1", template, name, query=query)).id
        self.open(draft)
        return draft

    def open(self, draft: str) -> None:
        """Open a draft and wait until it is there."""
        if isinstance(self.window, Window):
            self.window.work.show_screen("bundles")
        self.screen.open_draft(draft)
        self.wait(lambda: self.builder.draft is not None and self.builder.draft.id == draft)
        self.settle()

    # Waiting

    def wait(self, ready: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(ready()), timeout=_PATIENCE)

    def vault(self, question: Callable[[Vault], Answer]) -> Answer:
        """Ask the open vault, behind everything that was asked of it before."""
        answers: list[Answer] = []
        problems: list[str] = []
        session = self.window.session
        assert session is not None
        session.ask("", question, answers.append, problems.append)
        self.wait(lambda: answers or problems)
        assert not problems, problems
        return answers[0]

    def settle(self) -> None:
        """Wait until all that was asked, and all that followed from it, is shown."""
        for _ in range(4):
            self.vault(lambda _vault: None)
            QApplication.processEvents()

    # Looking

    def outline(self) -> Outline:
        """The draft as the vault has it."""
        draft = self.builder.draft_id
        return self.vault(lambda vault: outline(vault, draft))

    def shown(self) -> list[str]:
        """The rows of the tree, those of sections with a hash before, of documents with a dash."""
        return self._below(self.tree.rootIndex())

    def _below(self, parent: Any) -> list[str]:
        model, found = self.tree.lines, []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            line = model.line(index)
            sign = {"section": "# ", "exhibit": "", "document": "- "}[line.kind]
            found += [sign + line.title, *self._below(index)]
        return found

    def id_of(self, title: str, kind: str = "") -> str:
        """The id of a line by its title."""
        return self.line(title, kind).id

    def line(self, title: str, kind: str = "") -> Line:
        return next(
            each
            for each in self.tree.lines.lines
            if each.title == title and (not kind or each.kind == kind)
        )

    # Doing

    def select(self, *titles: str) -> None:
        """Select lines by their titles, and give the tree the keyboard."""
        self.tree.select([self.id_of(title) for title in titles])
        self.focus(self.tree)

    def focus(self, widget: QWidget) -> None:
        self.window.activateWindow()
        widget.setFocus()
        self.wait(widget.hasFocus)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.builder, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type ASCII where the focus is."""
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def sheet(self) -> Any:
        """The sheet that is open."""
        self.wait(self._sheets)
        return self._sheets()[0]

    def _sheets(self) -> list[QDialog]:
        return [each for each in self.window.findChildren(QDialog) if each.isVisible()]

    def undo(self) -> None:
        session = self.window.session
        assert session is not None
        with self.qtbot.waitSignal(session.undone, timeout=_PATIENCE):
            session.undo()
        self.settle()

    def redo(self) -> None:
        session = self.window.session
        assert session is not None
        with self.qtbot.waitSignal(session.redone, timeout=_PATIENCE):
            session.redo()
        self.settle()

    def drop(self, data: QMimeData, title: str, where: str) -> QDropEvent:
        """Drop something on a row, or at its upper (``above``) or lower (``below``) edge, as a mouse does."""
        viewport = self.tree.viewport()
        rect = self.tree.visualRect(self.tree.lines.index_of(self.id_of(title)))
        y = {"on": rect.center().y(), "above": rect.top(), "below": rect.bottom()}[where]
        place = QPoint(rect.center().x(), y)
        actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        left = Qt.MouseButton.LeftButton
        for event in (
            QDragEnterEvent(place, actions, data, left, NONE),
            QDragMoveEvent(place, actions, data, left, NONE),
        ):
            QApplication.sendEvent(viewport, event)
        dropping = QDropEvent(QPointF(place), actions, data, left, NONE)
        QApplication.sendEvent(viewport, dropping)
        self.settle()
        return dropping

    def dragged(self, titles: Sequence[str]) -> QMimeData:
        """What dragging rows of the tree takes along."""
        model = self.tree.lines
        return model.mimeData([model.index_of(self.id_of(title)) for title in titles])
