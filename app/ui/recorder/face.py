"""What the recording bar looks like: its buttons, clock, level, words and choice of microphone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.casework.interviewing.recording_in import RATES
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.language import tr
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.recorder.meter import LevelMeter
from app.ui.theme import CONTROL, SPACE, scaled, sign

_HIGH = CONTROL + SPACE
"""Pixels: everything in the row is as high, so that it stands in line."""

_OPENS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_F4)


class DeviceChoice(QFrame):
    """Which microphone, and how finely it is recorded.

    Signals: ``asked``: somebody looks for a microphone; the devices should be found now.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = _LateBox()
        self._box.opening.connect(self._ask)
        self._box.setAccessibleName(tr("Microphone"))
        self._box.setToolTip(tr("Microphone"))
        self._quality = QComboBox()
        self._quality.setAccessibleName(tr("Quality of the recording"))
        self._quality.setToolTip(tr("Quality of the recording"))
        self._quality.setMinimumHeight(CONTROL)
        for rate, title in zip(
            RATES, (tr("Full quality"), tr("Speech, a third of the space")), strict=True
        ):
            self._quality.addItem(title, rate)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._box, 1)
        row.addWidget(self._quality)
        self._found = False
        self.clear_names()

    def chosen(self) -> tuple[str, str]:
        """Id and name of the microphone; both ``""`` for the one that the system takes."""
        device = str(self._box.currentData() or "")
        return device, self._box.currentText() if device else ""

    def rate(self) -> int:
        """Samples in a second."""
        return int(self._quality.currentData())

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer microphones; the chosen one stays chosen while it is there."""
        held = self.chosen()[0]
        self._found = True
        self._box.clear()
        self._box.addItem(
            tr("The system's microphone") if names else tr("No microphone was found"), ""
        )
        for device, name in names:
            self._box.addItem(name, device)
        self._box.setCurrentIndex(max(0, self._box.findData(held)))

    def offer_rate(self, offered: bool) -> None:
        """Let the quality be chosen or not: within one recording it is the same."""
        self._quality.setVisible(offered)

    def clear_names(self) -> None:
        """Forget them; they are looked for again when somebody chooses."""
        self._found = False
        self._box.clear()
        self._box.addItem(tr("The system's microphone"), "")

    def _ask(self) -> None:
        # Each time: microphones come and go.
        self.asked.emit()


class _LateBox(QComboBox):
    """A choice that is filled when it is opened: looking for devices starts what most openings never need."""

    opening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(CONTROL)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def showPopup(self) -> None:  # noqa: N802
        """Have it filled first."""
        self.opening.emit()
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that choose open it, so that they choose among what is there."""
        if event.key() in _OPENS:
            self.showPopup()
        else:
            super().keyPressEvent(event)


class RecorderFace(QFrame):
    """The widgets of the bar; what they do is for :class:`app.ui.recorder.bar.RecorderBar`."""

    def __init__(self, commands: Commands | None, owner: QWidget | None) -> None:
        super().__init__()
        self.setAccessibleName(tr("Recording"))
        self.record_button = _big(tr("Record"), "player-record")
        self.record_button.clicked.connect(lambda _checked=False: self.toggled())
        self.stop_button = _big(tr("Stop and keep"), "player-stop")
        self.stop_button.clicked.connect(lambda _checked=False: self.stop_wanted())
        self.marker_button = _big(tr("Marker"), "bookmark")
        self.marker_button.clicked.connect(lambda _checked=False: self.marker_wanted())
        self.clock = plain("0:00:00", size=1.5, bold=True)
        self.clock.setWordWrap(False)
        self.clock.setContentsMargins(SPACE, 0, SPACE, 0)
        self.clock.setAccessibleName(tr("Length of the recording"))
        self._meaning = "plain"
        self.words = plain(bold=True)
        self.words.setAutoFillBackground(True)
        self.words.setContentsMargins(SPACE, SPACE // 4, SPACE, SPACE // 4)
        self.words.setAccessibleName(tr("State of the recording"))
        self.sentence = plain()
        self.sentence.setAccessibleName(tr("What came of it"))
        self.sentence.hide()
        self.room = plain(faded=True)
        self.room.setWordWrap(False)
        self.room.setAccessibleName(tr("Room on the disk"))
        self.meter = LevelMeter()
        self.devices = DeviceChoice()
        self._lay_out()
        self._commands(commands, owner or self)

    def toggled(self) -> None:
        """Record, pause or go on."""

    def marker_wanted(self) -> None:
        """Set a marker."""

    def stop_wanted(self) -> None:
        """Stop."""

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """Say what came of something; ``""`` takes it back.

        Args:
            sentence: what to say.
            bad: it went wrong.
        """
        self.sentence.setText(sentence)
        self.sentence.setFont(scaled(self.font(), 1.0, bold=bad))
        self.sentence.setVisible(bool(sentence))

    def show_controls(
        self,
        *,
        can_record: bool,
        is_idle: bool,
        may_choose: bool,
        is_running: bool,
        is_under_way: bool,
    ) -> None:
        """Name the big button by what it would do, and offer what can be done."""
        title, picture = tr("Record"), "player-record"
        if is_running:
            title, picture = tr("Pause"), "player-pause"
        elif is_under_way:
            title, picture = tr("Go on"), "player-record"
        if self.record_button.text() != title:
            self.record_button.setText(title)
            self.record_button.setAccessibleName(title)
            self.record_button.setIcon(icon(picture))
        self.record_button.setEnabled(can_record)
        self.stop_button.setEnabled(is_under_way)
        self.marker_button.setEnabled(is_under_way)
        self.devices.setVisible(is_idle or may_choose)
        self.devices.offer_rate(is_idle)
        self.meter.setVisible(is_under_way)

    def show_words(self, words: str, meaning: str) -> None:
        """Say what it is at.

        Args:
            words: in a sentence.
            meaning: key of :data:`app.ui.theme.SIGNS` for its ground, which repeats what the words say.
        """
        if (self.words.text(), self._meaning) != (words, meaning):
            self.words.setText(words)
            self._meaning = meaning
            self._recolour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()

    def _recolour(self) -> None:
        ground, ink = sign(self, self._meaning)
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.Window, ground)
        colours.setColor(QPalette.ColorRole.WindowText, ink)
        self.words.setPalette(colours)

    def show_room(self, minutes: int, *, little: bool) -> None:
        """Say how much more fits on the disk; nothing while it is not known."""
        if minutes < 0:
            said = ""
        elif little:
            said = tr("Only %Ln minute(s) more fit on the disk.", n=minutes)
        elif minutes < 120:
            said = tr("%Ln minute(s) more fit on the disk.", n=minutes)
        else:
            said = tr("%Ln hour(s) more fit on the disk.", n=minutes // 60)
        if self.room.text() != said:
            self.room.setText(said)
            self.room.setVisible(bool(said))

    def _lay_out(self) -> None:
        row = FlowBox(tr("Recording"))
        row.flow.setContentsMargins(0, 0, 0, 0)
        for each in (
            self.record_button,
            self.stop_button,
            self.marker_button,
            self.clock,
            self.meter,
            self.devices,
            self.room,
        ):
            each.setMinimumHeight(_HIGH)
            row.flow.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        column.setSpacing(SPACE // 2)
        column.addWidget(row)
        column.addWidget(self.words)
        column.addWidget(self.sentence)
        self.room.hide()
        # As high as it has to be, and no higher: the interview needs the room.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _commands(self, commands: Commands | None, owner: QWidget) -> None:
        if commands is None:
            return
        for name, title, run, keys, picture in (
            ("toggle", tr("Record, pause or go on"), self.toggled, "Shift+F6", "player-record"),
            ("mark", tr("Mark this moment of the recording"), self.marker_wanted, "F6", "bookmark"),
            ("stop", tr("Stop and keep the recording"), self.stop_wanted, "", "player-stop"),
        ):
            commands.add(
                owner,
                f"recorder.{name}",
                title,
                run,
                section=tr("Recording"),
                keys=keys,
                icon=picture,
            )


def _big(title: str, picture: str) -> QPushButton:
    made = QPushButton(icon(picture), title)
    made.setAccessibleName(title)
    made.setIconSize(QSize(3 * SPACE, 3 * SPACE))
    made.setAutoDefault(False)
    return made
