"""A recording's text from elsewhere: subtitles brought in and written out, and what a speech model hears."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.casework.writing import texts
from app.errors import KuagerError
from app.progress import Progress
from app.records.evidence import Item, ItemText
from app.records.profiles import load_profiles
from app.records.vocabulary import load
from app.ui.commands import Commands
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.parts.ticks import Tick
from app.ui.screens.unlock.screen import open_file_dialog
from app.ui.sentences import spoken
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.casework.writing.speech import Written

_MODEL = "item/speech-model"
"""Where the vault keeps which file was used last."""


class Transcribing(QObject):
    """The commands.

    Signals: ``said(text, meaning)``: a toast.
    """

    said = Signal(str, str)

    def __init__(self, owner: QWidget, commands: Commands) -> None:
        super().__init__(owner)
        self._owner = owner
        self._session: Session | None = None
        self._item: Item | None = None
        self._text: ItemText | None = None
        section = tr("Text of the item")
        self.hear = commands.add(
            owner,
            "item.text.hear",
            tr("Have a speech model write it down"),
            self.choose_model,
            section=section,
            icon="ear",
        )
        self.bring = commands.add(
            owner,
            "item.text.bring",
            tr("Bring subtitles in as a transcript"),
            self.choose_subtitles,
            section=section,
            icon="file-import",
        )
        self.send = commands.add(
            owner,
            "item.text.subtitles",
            tr("Write the transcript as subtitles"),
            self.ask_to_write,
            section=section,
            icon="download",
        )
        self._settle()

    def show_item(self, session: Session, item: Item) -> None:
        """Take an item."""
        self._session, self._item = session, item
        self._settle()

    def show_text(self, text: ItemText | None) -> None:
        """Take the version that is shown."""
        self._text = text
        self._settle()

    def forget(self) -> None:
        """Hold nothing."""
        self._session = self._item = self._text = None
        self._settle()

    @property
    def shown(self) -> tuple[QAction, ...]:
        """What stands in the menu of the item that is shown."""
        return (self.hear, self.bring, self.send) if self.recorded else ()

    @property
    def recorded(self) -> bool:
        """Whether the item is a recording."""
        return self._item is not None and self._item.media_type.startswith(("audio/", "video/"))

    def choose_model(self) -> None:
        """Ask for the model, and have the recording written down."""
        if self._session is not None and self._item is not None and self.recorded:
            HearSheet(self._owner.window(), self._session, self._item, self.said.emit).open()

    def choose_subtitles(self) -> None:
        """Ask for a file of subtitles."""
        dialog = QFileDialog(
            self._owner.window(),
            tr("Bring subtitles in"),
            str(Path.home()),
            f"{tr('Subtitles')} (*.srt *.vtt *.eaf *.SRT *.VTT *.EAF)",
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        open_file_dialog(dialog)

    def read(self, path: Path) -> None:
        """Add a file of subtitles as a version of the text."""
        if self._session is None or self._item is None:
            return
        item_id = self._item.id

        def work(vault: Vault, _progress: Progress) -> tuple[int, int]:
            # What reads and redacts is loaded when it is wanted: the window starts without.
            from app.casework.writing import subtitles

            brought = subtitles.bring_file(path)
            texts.save_text(vault, item_id, brought.text, "transcript")
            return brought.cues, brought.tiers_left

        def done(counts: tuple[int, int]) -> None:
            cues, left = counts
            self.said.emit(tr("%Ln line(s) with their times brought in.", n=cues), "good")
            if left:
                self.said.emit(tr("Tiers that hang on others were left out."), "doubtful")

        self._session.run(
            tr("Bringing subtitles in"),
            work,
            done,
            lambda sentence: self.said.emit(sentence, "bad"),
            step=tr("Brought subtitles in"),
        )

    def ask_to_write(self) -> None:
        """Ask for whom the subtitles are, and where they go."""
        if self._session is not None and self._item is not None and self._text is not None:
            sheet = WriteSheet(self._owner.window())
            sheet.accepted.connect(lambda: self._choose_place(sheet.profile))
            sheet.open()

    def write(self, path: Path, profile: str = "") -> None:
        """Write subtitles.

        Args:
            path: a file that is not there yet; its suffix says the format.
            profile: for whom the item's own text is redacted; ``""``: the version that is shown, as it is.
        """
        if self._session is None or self._item is None or self._text is None:
            return
        item_id, text_id = self._item.id, self._text.id

        def work(vault: Vault, progress: Progress) -> None:
            from app.casework.releasing import subtitles_leaving
            from app.casework.writing import subtitles

            if profile:
                subtitles_leaving.write_redacted(vault, item_id, path, profile, progress=progress)
            else:
                subtitles.write_file(vault, item_id, path, text_id=text_id)

        self._session.run(
            tr("Writing subtitles"),
            work,
            lambda _done: self.said.emit(tr("The subtitles were written."), "plain"),
            lambda sentence: self.said.emit(sentence, "bad"),
        )

    def _choose_place(self, profile: str) -> None:
        if self._item is None:
            return
        dialog = QFileDialog(self._owner.window(), tr("Write the transcript as subtitles"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Its own question about an existing file would hold up a lock; the verb writes over none.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDirectory(str(Path.home()))
        dialog.setNameFilters(["SubRip (*.srt)", "WebVTT (*.vtt)", "ELAN (*.eaf)"])
        dialog.selectFile(f"item-{self._item.number}.srt")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), profile))
        open_file_dialog(dialog)

    def _settle(self) -> None:
        writable = self._session is not None and not self._session.read_only
        self.hear.setEnabled(self.recorded and writable)
        self.bring.setEnabled(self.recorded and writable)
        self.send.setEnabled(self.recorded and writable and self._text is not None)


class WriteSheet(Sheet):
    """For whom subtitles are written, and what that means."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("Write the transcript as subtitles"), width=480)
        self.whom = QComboBox()
        self.whom.setMinimumHeight(CONTROL)
        self.whom.setAccessibleName(tr("For whom"))
        self.whom.addItem(tr("For my own work: not redacted"), "")
        for name, profile in load_profiles().items():
            if name != "internal":
                self.whom.addItem(spoken(profile.title), name)
        self.means = plain(faded=True)
        self.means.setMinimumHeight(4 * self.means.fontMetrics().lineSpacing())
        self.body.addWidget(self.whom)
        self.body.addWidget(self.means)
        self.cancel_button()
        go = self.button(tr("Choose a place"), default=True)
        go.clicked.connect(lambda _checked=False: self.accept())
        self.whom.currentIndexChanged.connect(lambda _place: self._tell())
        self._tell()

    @property
    def profile(self) -> str:
        """Name of the profile; ``""`` for what is not redacted."""
        return str(self.whom.currentData() or "")

    def _tell(self) -> None:
        self.means.setText(
            tr(
                "Consent, review and marks decide as they do for a bundle: what is hidden there is "
                "hidden here. The file itself is not encrypted."
            )
            if self.profile
            else tr(
                "The file is not encrypted and nothing in it is hidden: whoever reads it learns who "
                "spoke and whom they named. That it was written is kept in the custody of the item."
            )
        )


class HearSheet(Sheet):
    """Which model writes a recording down; the work goes on when the sheet is gone."""

    def __init__(
        self, parent: QWidget, session: Session, item: Item, tell: Callable[[str, str], None]
    ) -> None:
        """Make the sheet.

        Args:
            parent: the window.
            session: does the work.
            item: a recording.
            tell: gets what came of it, as text and meaning of a toast.
        """
        super().__init__(parent, tr("Have a speech model write it down"))
        from app.casework.writing import speech

        self._available = speech.available()
        self._session, self._item, self._tell = session, item, tell
        self._left = False
        self.finished.connect(self._leave)
        self.body.addWidget(
            plain(
                tr(
                    "The model is a file of yours, in the format of whisper.cpp (ggml). It runs on this "
                    "computer, without a network, and hears only where somebody speaks. What it writes "
                    "is full of mistakes, in Kazakh and Uzbek above all: it stays in the vault until "
                    "somebody has compared it with the recording and signed it off."
                )
            )
        )
        self.path = QLineEdit()
        self.path.setMinimumHeight(CONTROL)
        self.path.setPlaceholderText(tr("File of the model"))
        self.path.setAccessibleName(tr("File of the model"))
        choose = QPushButton(tr("Choose"))
        choose.setMinimumHeight(CONTROL)
        choose.clicked.connect(lambda _checked=False: self._choose())
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        self.body.addLayout(row)
        self.language = QComboBox()
        self.language.setMinimumHeight(CONTROL)
        self.language.setAccessibleName(tr("Language that is spoken"))
        for tag in speech.LANGUAGES:
            label = load("languages").label(tag, current()) if tag else tr("The model tells")
            self.language.addItem(label, tag)
        known = self.language.findData(item.language.partition("-")[0])
        self.language.setCurrentIndex(max(0, known))
        self.body.addWidget(self.language)
        self.over = Tick(tr("Also where a person has written a transcript"))
        self.body.addWidget(self.over)
        self.cancel_button()
        self.begin = self.button(tr("Begin"), default=True)
        self.begin.clicked.connect(lambda _checked=False: self._begin())
        self.path.textChanged.connect(lambda _text: self._settle())
        self._settle()
        if not self._available:
            self.complain(
                tr(
                    "The engine that reads speech models is not installed: install Kuager with its "
                    "extra “speech”."
                )
            )
        session.recall(_MODEL, self._remembered)

    def _settle(self) -> None:
        self.begin.setEnabled(self._available and bool(self.path.text().strip()))

    def _remembered(self, held: Any) -> None:
        if not self._left and isinstance(held, str) and not self.path.text():
            self.path.setText(held)

    def _choose(self) -> None:
        dialog = QFileDialog(self, tr("File of the model"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.path.setText)
        open_file_dialog(dialog)

    def _begin(self) -> None:
        from app.casework.writing import speech

        model, item_id = Path(self.path.text().strip()), self._item.id
        language, over = str(self.language.currentData() or ""), self.over.isChecked()
        try:
            speech.check_model(model)
        except KuagerError as error:
            self.complain(spoken(error.sentence))
            return
        self._session.keep(_MODEL, str(model))
        tell, number = self._tell, self._item.number

        def work(vault: Vault, progress: Progress) -> Written:
            return speech.transcribe(
                vault, item_id, model, language=language, over=over, progress=progress
            )

        def done(made: Written) -> None:
            if made.text is None:
                tell(tr("Nobody speaks in item {number}.", number=number), "plain")
            else:
                tell(
                    tr("Item {number} was written down; it waits to be signed off.", number=number),
                    "good",
                )

        self._session.run(
            tr("Writing down item {number}", number=number),
            work,
            done,
            lambda sentence: tell(sentence, "bad"),
            step=tr("Written down by a speech model"),
        )
        self.accept()

    def _leave(self, _result: int) -> None:
        self._left = True
