"""A PDF that its maker locked: the window asks for the password, and shows the pages with it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.receiving.ingest import examine
from app.ui.screens.item.password import PasswordSheet
from app.ui.viewers.nothing import NothingView
from app.ui.viewers.pages import PagedViewer
from tests.builders import add_item, new_vault, small_case
from tests.papers import text_pdf
from tests.ui.item_open import Opened

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]


def test_a_locked_file_is_opened_with_its_password(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    paper = text_pdf(tmp_path / "paper.pdf", ["Суд установил следующее."])
    with pikepdf.open(paper, allow_overwriting_input=True) as pdf:
        pdf.save(paper, encryption=pikepdf.Encryption(owner="o", user="сезам"))
    with new_vault(tmp_path / "case") as vault:
        case = small_case(vault).case
        with vault.change() as change:
            item = add_item(
                vault, change, case, "Locked", paper.read_bytes(), media_type="application/pdf"
            )
        examine(vault, [item])
    opened = Opened(qtbot, tmp_path / "case")
    try:
        screen = opened.open(str(item.number))
        opened.wait(lambda: isinstance(screen._viewer, NothingView))
        viewer = screen._viewer
        assert isinstance(viewer, NothingView)
        opened.wait(viewer.unlock_button.isVisible)
        viewer.unlock_button.click()
        sheet = next(
            each for each in QApplication.topLevelWidgets() if isinstance(each, PasswordSheet)
        )
        QTest.keyClicks(sheet.line, "wrong")
        sheet.open_button.click()
        opened.wait(sheet.message.isVisible)
        assert "password" in sheet.message.text()
        sheet.line.setText("сезам")
        sheet.open_button.click()
        opened.wait(lambda: isinstance(screen._viewer, PagedViewer))
        pages = screen._viewer
        assert isinstance(pages, PagedViewer)
        opened.wait(lambda: pages.pixels.best(0, 1.0) is not None)
        opened.wait(lambda: "установил" in screen.text.code.toPlainText())
    finally:
        opened.end()
