"""The first run, making a vault, exploring the sample, restoring: pages, one after the other.

Nothing here waits: each page is a widget in the window, the work is a job, and a lock takes all of it
away. One can always go back, until something was made.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.progress import Progress
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.preferences import Preferences
from app.ui.screens.unlock.page import Page, PlacePage
from app.ui.screens.unlock.pages import (
    ChoicePage,
    ComputerPage,
    LanguagePage,
    NamePage,
    PassphrasePage,
    RecoveryPage,
    RestorePage,
    SamplePage,
    WorkPage,
)
from app.ui.theme import CONTROL, SPACE
from app.vault.keys import Credential

_WIDTH = 640
_HEIGHT = 600


class Flow(QWidget):
    """Leads through the pages.

    Args:
        preferences: of this computer.
        start: ``first``, ``new``, ``sample`` or ``restore``.

    Signals:
        opening(folder, credential): what was made is to be opened.
        offered(folder): it is there, and its passphrase is to be asked for.
        left: nothing more is wanted here.
        again_wanted: the language was changed.
    """

    opening = Signal(object, object)
    offered = Signal(object)
    left = Signal()
    again_wanted = Signal()

    def __init__(self, preferences: Preferences, start: str) -> None:
        super().__init__()
        self._preferences = preferences
        self._first = start == "first"
        self._start = start
        self._made = False
        self._trail: list[Page] = []
        self._folder: Path | None = None
        self._credential: Credential | None = None
        self.pages = QStackedWidget()
        self.message = plain()
        self.message.setAccessibleName(tr("What went wrong"))
        self.back = QPushButton(tr("Back"))
        self.onward = QPushButton(tr("Continue"))
        self.skip = QPushButton(tr("Skip") if self._first else tr("Cancel"))
        self.back.clicked.connect(self.go_back)
        self.onward.clicked.connect(self.go_on)
        self.skip.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.skip)
        row.addStretch(1)
        for button in (self.skip, self.back, self.onward):
            button.setMinimumHeight(CONTROL)
            button.setMinimumWidth(104)
        row.addWidget(self.back)
        row.addWidget(self.onward)
        self.onward.setDefault(True)
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.pages, 1)
        column.addWidget(self.message)
        column.addLayout(row)
        inside.setMaximumHeight(_HEIGHT)
        outer = QGridLayout(self)
        outer.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        outer.addWidget(inside, 1, 1)
        for place, most in ((0, 1), (1, 100), (2, 1)):
            outer.setColumnStretch(place, most)
            outer.setRowStretch(place, most)
        self._show(self._make(start))

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._trail[-1]

    @property
    def holds_secret(self) -> bool:
        """Whether a passphrase was typed here, or a key made."""
        return self._credential is not None or any(page.secret for page in self._trail)

    def go_on(self) -> None:
        """Take what is given on this page and show the following one."""
        if not self.onward.isEnabled():
            return
        problem = self.page.problem()
        self.message.setText(problem)
        if not problem:
            self._take(self.page)

    def go_back(self) -> None:
        """Show the page before; what was typed is still there."""
        if len(self._trail) > 1 and self.page.back:
            gone = self._trail.pop()
            gone.forget()
            self._drop(gone)
            self._enter()

    def forget(self) -> None:
        """Leave nothing of a secret anywhere, and stop what is going on."""
        for page in self._trail:
            page.forget()
        self._credential = None

    def wait(self, milliseconds: int) -> bool:
        """Block until the work has ended, for leaving the program; False when it has not."""
        return all(
            page.job.wait(milliseconds) for page in self._trail if isinstance(page, WorkPage)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on, Escape leaves where nothing is lost by it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape and self.skip.isVisible():
            self._leave()
        else:
            super().keyPressEvent(event)

    # Which page follows

    def _make(self, start: str) -> Page:
        if start == "first":
            language = LanguagePage(self._preferences)
            language.spoken_wanted.connect(self._speak)
            return language
        if start == "sample":
            return PlacePage(
                tr("Explore the sample case"),
                tr(
                    "A fictitious case: testimonies in five languages, a judgment, scans, photographs, "
                    "a chat and a voice message. Building it takes a minute."
                ),
                "Kuager sample",
            )
        if start == "restore":
            return RestorePage()
        return PlacePage(
            tr("A new vault"),
            tr(
                "A vault is a folder. Everything in it is encrypted; its name and place are not, so "
                "choose a name that says nothing."
            ),
            "",
        )

    def _take(self, page: Page) -> None:
        if isinstance(page, LanguagePage):
            self._show(self._make_choice())
        elif isinstance(page, ComputerPage):
            page.keep()
            self._finish()
        elif isinstance(page, ChoicePage):
            self._start = page.choice()
            self._show(
                ComputerPage(self._preferences)
                if self._start == "open"
                else self._make(self._start)
            )
        elif isinstance(page, RestorePage):
            self._restore(page)
        elif isinstance(page, PlacePage):
            self._folder = page.path()
            if self._start == "sample":
                self._build(self._folder)
            else:
                self._show(PassphrasePage())
        elif isinstance(page, PassphrasePage):
            self._credential = page.credential()
            self._show(NamePage())
        elif isinstance(page, NamePage):
            self._create(page.name.text().strip())
        elif isinstance(page, RecoveryPage | SamplePage):
            page.forget()
            if self._first:
                self._show(ComputerPage(self._preferences))
            else:
                self._finish()

    def _make_choice(self) -> Page:
        return ChoicePage(
            tr("How do you want to begin?"),
            "",
            [
                ("sample", tr("Explore the sample case"), tr("Fictitious; nothing can go wrong.")),
                ("new", tr("Make a vault of my own"), tr("Empty and encrypted, on this computer.")),
                ("open", tr("Open a vault that I have"), tr("You will be asked for its folder.")),
                ("restore", tr("Restore a backup"), tr("Make a vault from a backup of it.")),
            ],
        )

    def _finish(self) -> None:
        self._preferences.set(first_run=False)
        folder, credential = self._folder, self._credential
        if folder is not None and credential is not None:
            self.opening.emit(folder, credential)
        else:
            self.left.emit()

    def _leave(self) -> None:
        self._preferences.set(first_run=False)
        self.left.emit()

    def _speak(self, code: str) -> None:
        self._preferences.set(language=code)
        self.again_wanted.emit()

    # What takes a while

    def _build(self, folder: Path) -> None:
        # Imported here, as all that makes something: the first page is to be there at once.
        from app.casework.demo import PASSPHRASE, build_sample

        self._credential = Credential(passphrase=PASSPHRASE)

        def work(progress: Progress) -> Path:
            return build_sample(folder, progress)

        def done(vault: object) -> Page:
            assert isinstance(vault, Path)
            self._folder = vault
            page = SamplePage(PASSPHRASE)
            page.place.setText(tr("Folder: {folder}", folder=str(folder)))
            return page

        self._work(WorkPage(tr("Building the sample"), "", work), done)

    def _create(self, actor: str) -> None:
        folder, credential = self._folder, self._credential
        assert folder is not None
        assert credential is not None

        def work(progress: Progress) -> str:
            from app.vault.vault import Vault

            vault, recovery_key = Vault.create(folder, credential, actor=actor, progress=progress)
            vault.close()
            return recovery_key

        def done(recovery_key: object) -> Page:
            page = RecoveryPage()
            page.key.show_key(str(recovery_key), folder.name)
            return page

        self._work(WorkPage(tr("Making the vault"), "", work), done)

    def _restore(self, page: RestorePage) -> None:
        backup, target = page.backup.path(), page.path()
        assert backup is not None
        credential = Credential(passphrase=page.phrase.take())

        def work(progress: Progress) -> Path:
            from app.vault.backup import restore

            restore(backup, target, credential, progress)
            return target

        def done(vault: object) -> None:
            self._preferences.set(first_run=False)
            self.offered.emit(vault)

        self._work(WorkPage(tr("Restoring the backup"), "", work), done)

    def _work(self, page: WorkPage, done: Callable[[object], Page | None]) -> None:
        page.secret = True

        def succeeded() -> None:
            following = done(page.result)
            page.result = None
            if following is not None:
                self._made = True
                self._trail.remove(page)
                self._show(following)
                self._drop(page)

        def failed(sentence: str) -> None:
            page.back = True
            self.go_back()
            self.message.setText(sentence or tr("Stopped; nothing was made."))

        page.done.connect(succeeded)
        page.failed.connect(failed)
        self._show(page)

    # Showing

    def _show(self, page: Page) -> None:
        self._trail.append(page)
        self.pages.addWidget(page)
        page.changed.connect(self._state)
        self._enter()

    def _drop(self, page: Page) -> None:
        self.pages.removeWidget(page)
        page.deleteLater()

    def _enter(self) -> None:
        page = self.page
        self.pages.setCurrentWidget(page)
        self.message.setText("")
        self._state()
        # The page is not on the screen before the event loop comes round.
        QTimer.singleShot(0, page, page.setFocus)
        page.entered()

    def _state(self) -> None:
        page = self.page
        working = isinstance(page, WorkPage)
        self.back.setVisible(len(self._trail) > 1 and page.back)
        self.onward.setVisible(not working)
        self.onward.setEnabled(page.ready)
        self.onward.setText(page.onward or tr("Continue"))
        self.skip.setVisible(not working and not self._made)
