"""A review screen on a real vault, in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.receiving.ingest import ingest
from app.casework.redacting import review
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.registry.events import save_place
from app.records.evidence import Item
from app.records.marks import Mark
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.screens.review.screen import ReviewScreen
from app.ui.session import Session
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.intake import made

Answer = TypeVar("Answer")
_PATIENCE = 20_000
NONE = Qt.KeyboardModifier.NoModifier

WITNESS = "Каримов Азизбек"
OTHER = "Ёлкина Айгүл"
OFFICER = "Officer of room seven"
PAGES = (
    [
        "Statement of the cook",
        "My name is Азизбек Каримов, I was taken near Merke.",
        "Call me: +7 701 123 45 67 or ask Айгүл Ёлкина.",
    ],
    [
        "Second page",
        "They beat Каримова Азизбека with an iron.",
        "Айгүл Ёлкина saw it, and Каримов Азизбек fell.",
    ],
)


def review_vault(path: Path, folder: Path) -> dict[str, str]:
    """Make a vault with a statement of two pages and a note; ids of items and people by name."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "statement.pdf").write_bytes(made.pdf(*PAGES))
    note = made.docx(made.paragraph("Азизбек Каримов called +7 701 123 45 67 again."))
    (folder / "note.docx").write_bytes(note)
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="Case")
        ids = {}
        for name, pseudonym in ((WITNESS, "Witness A"), (OTHER, "Witness B")):
            person = people.save_person(
                vault, name=name, pseudonym=pseudonym, protected=True, case="KZ-1", role="witness"
            )
            ids[name] = person.id
        officer = people.save_person(vault, name=OFFICER, case="KZ-1", role="witness")
        ids[OFFICER] = officer.id
        save_place(vault, "Merke")
        ingest(vault, [folder / "statement.pdf", folder / "note.docx"], "KZ-1")
        for item in vault.find(Item):
            review.suggest(vault, item)
            ids[item.file_name] = item.id
            for person in (ids[WITNESS], ids[OTHER]):
                form = ConsentForm(person=person, purposes=("un",), identity="pseudonym")
                consent.record(vault, item.id, form)
    return ids


class Reviewing(QMainWindow):
    """The window: does what the shell does for its screens, and remembers what was said and asked."""

    def __init__(self, qtbot: QtBot, path: Path) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.path = path
        self.went: list[tuple[str, Any]] = []
        self.told: list[str] = []
        self.commands = Commands()
        self.screen_ = ReviewScreen(self.commands)
        self.setCentralWidget(self.screen_)
        self.screen_.go.connect(self._go)
        self.screen_.said.connect(lambda text, _meaning: self.told.append(text))
        self.session: Session
        self.drafts: Drafts
        self.resize(1282, 640)
        self.show()
        self.unlock()

    def unlock(self) -> None:
        """Open the vault."""
        self.session = Session(self.path, CREDENTIAL, self)
        self.session.changed.connect(self.screen_.on_changes)
        self.session.refused.connect(self.told.append)
        with self.qtbot.waitSignal(self.session.opened, timeout=_PATIENCE):
            self.session.start()
        self.drafts = Drafts(self.session)
        self.screen_.show_session(self.session, self.drafts)

    def lock(self) -> dict[str, Any]:
        """Lock as the window does; the place is handed back."""
        kept, place = self.drafts.final(), self.screen_.place()
        for sheet in self.findChildren(QDialog):
            sheet.hide()
            sheet.setParent(None)
            sheet.deleteLater()
        self.screen_.forget()
        with self.qtbot.waitSignal(self.session.finished, timeout=_PATIENCE):
            self.session.close(dict(kept))
        return place

    def end(self) -> None:
        """Close everything."""
        self.screen_.forget()
        self.session.close()
        self.session.wait()
        self.close()
        self.deleteLater()

    # What tests do

    def open(self, ref: str, profile: str = "un") -> ReviewScreen:
        """Review an item and wait until it is there."""
        self.screen_.show_target({"id": ref, "profile": profile})
        self.wait(lambda: self.screen_.item_id == ref)
        self.settle()
        self.focus(self.screen_.queue.list)
        return self.screen_

    def wait(self, ready: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(ready()), timeout=_PATIENCE)

    def vault(self, question: Callable[[Vault], Answer]) -> Answer:
        """Ask the open vault, behind everything that was asked of it before."""
        answers: list[Answer] = []
        problems: list[str] = []
        self.session.ask("", question, answers.append, problems.append)
        self.wait(lambda: answers or problems)
        assert not problems, problems
        return answers[0]

    def settle(self) -> None:
        """Wait until all that was asked, and all that followed from it, is shown."""
        for _ in range(4):
            self.vault(lambda _vault: None)
            QApplication.processEvents()

    def no_jobs(self) -> None:
        """Wait until no job runs."""
        self.qtbot.wait(20)
        self.wait(lambda: not self.session.running())
        self.settle()

    def focus(self, widget: QWidget) -> None:
        self.activateWindow()
        widget.setFocus()
        self.wait(widget.hasFocus)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, settle: bool = True
    ) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.screen_, key, modifier)
        if settle:
            self.settle()

    def run(self, command: str) -> None:
        """Do what a command does, as the palette would."""
        action = self.commands[command].action
        assert action.isEnabled(), command
        action.trigger()
        self.settle()

    def undo(self) -> None:
        """Take the latest step back."""
        with self.qtbot.waitSignal(self.session.undone, timeout=_PATIENCE):
            self.session.undo()
        self.settle()

    def marks(self) -> dict[str, str]:
        """The states of the item's marks by id, as the vault has them."""
        item = self.screen_.item_id
        return self.vault(lambda vault: {m.id: m.state for m in vault.find(Mark, item_id=item)})

    def quotes(self, state: str) -> list[str]:
        """What is marked in a state, as the screen shows it, in its order."""
        lines = self.screen_.queue.model.lines
        return [
            line.entry.mark.quote for line in lines if line.entry and line.entry.mark.state == state
        ]

    def _go(self, target: str, value: Any) -> None:
        self.went.append((target, value))
        if target == "review":
            self.screen_.show_target(value)
