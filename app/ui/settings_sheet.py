"""The settings of this computer, and who writes in the open vault (Ctrl+,)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPushButton, QSpinBox

from app.casework.actor import name_of, rename
from app.settings import SCHEMES, TEXT_SIZES
from app.ui.language import LANGUAGES, chosen, tr
from app.ui.parts.labels import plain, rule
from app.ui.parts.sheet import Sheet
from app.ui.parts.ticks import Tick
from app.ui.screens.unlock.page import add_row
from app.ui.theme import CONTROL, SPACE

if TYPE_CHECKING:
    from app.ui.window import Window
    from app.vault.vault import Vault


class SettingsSheet(Sheet):
    """Changes preferences when it is saved; the window is made afresh where that is needed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, tr("Settings"))
        self._window = window
        settings = window.settings
        self.language = _choice(tr("Language"), list(LANGUAGES.items()), chosen(settings.language))
        self.scheme = _choice(
            tr("Look"),
            [
                (scheme, name)
                for scheme, name in zip(
                    SCHEMES, (tr("As the system"), tr("Light"), tr("Dark")), strict=True
                )
            ],
            settings.scheme,
        )
        self.text_size = _choice(
            tr("Text size"),
            [(size, f"{round(size * 100)} %") for size in TEXT_SIZES],
            settings.text_size,
        )
        self.minutes = _number(tr("Lock after"), 1, 240, settings.idle_lock_minutes)
        self.minutes.setSuffix(" " + tr("minutes"))
        self.clipboard = _number(
            tr("Clear what was copied after"), 5, 3600, settings.clipboard_seconds
        )
        self.clipboard.setSuffix(" " + tr("seconds"))
        self.remember = Tick(tr("Remember the vaults opened on this computer"))
        self.remember.setChecked(settings.remember_vaults)
        form = QFormLayout()
        form.setHorizontalSpacing(3 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for widget in (self.language, self.scheme, self.text_size, self.minutes, self.clipboard):
            add_row(form, widget.accessibleName(), widget)
        form.addRow(self.remember)
        self.body.addLayout(form)
        self.actor = QLineEdit()
        self._actor = ""
        if window.session is not None:
            self._make_vault(window)
        self.cancel_button()
        self.save_button = self.button(tr("Save"), default=True)
        self.save_button.clicked.connect(self.save)
        self.language.setFocus()

    def save(self) -> None:
        """Make it so."""
        window, before = self._window, self._window.settings
        name = self.actor.text().strip()
        if window.session is not None and name and name != self._actor:
            self._rename(name)
        preferences = window.preferences
        if before.remember_vaults and not self.remember.isChecked():
            preferences.forget_recent()
        preferences.set(
            language=self.language.currentData()
            if self.language.currentData() != chosen(before.language)
            else before.language,
            scheme=self.scheme.currentData(),
            text_size=self.text_size.currentData(),
            idle_lock_minutes=self.minutes.value(),
            clipboard_seconds=self.clipboard.value(),
            remember_vaults=self.remember.isChecked(),
        )
        self.accept()
        after = preferences.settings
        if (before.language, before.text_size) != (after.language, after.text_size):
            window.again_wanted.emit()

    def _make_vault(self, window: Window) -> None:
        session = window.session
        assert session is not None
        self.body.addWidget(rule())
        self.body.addWidget(plain(tr("In the open vault"), bold=True))
        self.actor.setAccessibleName(tr("Your name in the custody log"))
        self.actor.setMinimumHeight(CONTROL)
        self.actor.setEnabled(False)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        add_row(form, tr("Your name in the custody log"), self.actor)
        self.body.addLayout(form)
        for command_id in ("vault.passphrase", "vault.recovery"):
            action = window.commands[command_id].action
            button = QPushButton(action.text())
            button.setIcon(action.icon())
            button.setMinimumHeight(CONTROL)
            button.setAutoDefault(False)
            button.setEnabled(not session.read_only)
            button.clicked.connect(self.reject)
            button.clicked.connect(action.trigger)
            self.body.addWidget(button)

        def show(name: str) -> None:
            self._actor = name
            self.actor.setText(name)
            self.actor.setEnabled(not session.read_only)

        topic = f"actor {id(self)}"
        session.ask(topic, name_of, show)
        self.left.connect(lambda: session.drop(topic))

    def _rename(self, name: str) -> None:
        session = self._window.session
        assert session is not None

        def work(vault: Vault) -> None:
            rename(vault, name)

        session.do(tr("Changed your name in the custody log"), work)


def _choice(
    name: str, choices: list[tuple[str, str]] | list[tuple[float, str]], now: object
) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumHeight(CONTROL)
    for value, label in choices:
        box.addItem(label, value)
    box.setCurrentIndex(max(0, box.findData(now)))
    return box


def _number(name: str, least: int, most: int, now: int) -> QSpinBox:
    box = QSpinBox()
    box.setAccessibleName(name)
    box.setMinimumHeight(CONTROL)
    box.setRange(least, most)
    box.setValue(now)
    return box
