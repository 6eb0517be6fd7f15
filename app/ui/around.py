"""What belongs to the window and to no screen: lock, settings, keys, help, tour, backup, panic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from app.progress import Progress
from app.ui.language import tr

if TYPE_CHECKING:
    from app.ui.window import Window
    from app.ui.workspace import Workspace
    from app.vault.check import Problem
    from app.vault.vault import Vault


def add_window_commands(window: Window) -> None:
    """Add what works with and without an open vault."""
    section = tr("Window")
    # Of the window, not of a button: it locks at once and on every screen.
    window.commands.add(
        window, "window.lock", tr("Lock"), window.lock,
        section=section, keys="Ctrl+L", icon="lock", everywhere=True,
    )  # fmt: skip
    for command_id, title, run, keys, picture in (
        ("window.settings", tr("Settings"), show_settings, "Ctrl+,", "settings"),
        ("window.keys", tr("Keys"), show_keys, "Ctrl+/", "keyboard"),
        ("window.help", tr("Help"), show_help, "F1", "help"),
        ("window.about", tr("About Kuager"), show_about, "", "info-circle"),
        ("window.leave", tr("Leave Kuager"), lambda window: window.close(), "Ctrl+Q", "x"),
    ):
        window.commands.add(
            window,
            command_id,
            title,
            lambda run=run: run(window),  # type: ignore[misc]
            section=section,
            keys=keys,
            icon=picture,
            everywhere=True,
        )


def add_vault_commands(window: Window, work: Workspace) -> None:
    """Add what is done with the open vault as a whole; its owner is the workspace."""
    section = tr("Vault")
    for command_id, title, run, picture in (
        ("vault.tour", tr("A tour of the window"), lambda window: window.show_tour(), "map-pin"),
        ("vault.backup", tr("Back the vault up …"), choose_backup, "database"),
        ("vault.check", tr("Check the whole vault"), check_whole_vault, "shield-check"),
        ("vault.passphrase", tr("Change the passphrase …"), change_passphrase, "key"),
        ("vault.recovery", tr("New recovery key …"), new_recovery_key, "printer"),
        ("vault.panic", tr("Destroy the keys of this vault …"), ask_for_panic, "flame"),
    ):
        window.commands.add(
            work,
            command_id,
            title,
            lambda run=run: run(window),  # type: ignore[misc]
            section=section,
            icon=picture,
        )


def show_settings(window: Window) -> None:
    """Open the settings."""
    from app.ui.settings_sheet import SettingsSheet

    if not _once(window, SettingsSheet):
        SettingsSheet(window).open()


def show_keys(window: Window) -> None:
    """Open the sheet of keys."""
    from app.ui.parts.shortcuts import ShortcutsSheet

    if not _once(window, ShortcutsSheet):
        ShortcutsSheet(window, window.commands).open()


def show_help(window: Window) -> None:
    """Explain the screen that is shown."""
    from app.ui.help import HelpSheet

    if not _once(window, HelpSheet):
        HelpSheet(window, window.shown).open()


def show_about(window: Window) -> None:
    """Say which program this is, of what it is made and under which licences."""
    from app.ui.help_about import AboutSheet

    if not _once(window, AboutSheet):
        AboutSheet(window).open()


def choose_backup(window: Window) -> None:
    """Ask for a folder and back the vault up into it."""
    from app.ui.screens.unlock.screen import open_file_dialog

    dialog = QFileDialog(window, tr("Folder for the backup: new, empty, or an earlier backup"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda folder: back_up(window, Path(folder)))
    open_file_dialog(dialog)


def back_up(window: Window, folder: Path) -> None:
    """Back the open vault up as a job."""
    from app.vault.backup import BackupReport, backup

    session = window.session
    if session is None:
        return

    def work(vault: Vault, progress: Progress) -> BackupReport:
        return backup(vault, folder, progress)

    def done(report: BackupReport) -> None:
        window.toasts.say(
            tr(
                "The backup is whole: %Ln event(s) and {originals} originals. It opens with the "
                "vault's own passphrase.",
                n=report.events,
                originals=report.originals,
            ),
            "good",
        )

    session.run(tr("Backup to {folder}", folder=folder.name), work, done)


def check_whole_vault(window: Window) -> None:
    """Verify everything the open vault holds, as a job."""
    from app.vault.check import check_vault

    session = window.session
    if session is None:
        return

    def done(problems: list[Problem]) -> None:
        if not problems:
            window.toasts.say(tr("The vault is whole: every part is as it was written."), "good")
            return
        from app.ui.help import ProblemsSheet

        ProblemsSheet(window, [each.sentence for each in problems]).open()

    session.run(tr("Check of the whole vault"), check_vault, done)


def change_passphrase(window: Window) -> None:
    """Open the sheet that changes the passphrase."""
    from app.ui.key_sheets import PassphraseSheet

    if window.session is not None:
        PassphraseSheet(window, window.session).open()


def new_recovery_key(window: Window) -> None:
    """Open the sheet that makes another recovery key."""
    from app.ui.key_sheets import RecoverySheet

    if window.session is not None:
        RecoverySheet(window, window.session).open()


def ask_for_panic(window: Window) -> None:
    """Open the sheet that destroys the keys."""
    from app.ui.key_sheets import PanicSheet

    if window.session is not None:
        PanicSheet(window, window.session.folder).open()


def _once(window: Window, kind: type[QWidget]) -> bool:
    """Whether such a sheet is open already; it is brought to the front then."""
    for sheet in window.findChildren(kind):
        if isinstance(sheet, QWidget) and sheet.isVisible():
            sheet.raise_()
            sheet.activateWindow()
            return True
    return False
