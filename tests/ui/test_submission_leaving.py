"""A submission leaves the desk: asked, made, verified; what is refused is said, and a lock drops it all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.arguing import claims
from app.casework.coding import codes
from app.casework.registry.cases import save_case
from app.casework.submitting import blocks, markup, notes, submissions
from app.intake import ocr
from app.records.bundles import BundleRecord
from app.ui.screens.submission.leaving import ExportSheet, LeftSheet
from app.ui.screens.submission.screen import SubmissionScreen
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.ui.stage import Stage, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

WORDS = "They were held for two days."


def build(path: Path) -> str:
    """A vault with a submission of one cited sentence, under a profile that hides nothing."""
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="A case")
        make_item(vault, "Record", WORDS, kind="document", reviewed=True)
        claim = claims.save(vault, "KZ-1", "People were held.")
        codes.code(vault, "1", codes.Span(0, len(WORDS)), "claim", claim.id, stance="for")
        made = submissions.create(vault, "KZ-1", "Report", profile="internal")
        part = blocks.add(vault, made.id, "paragraph")
        key = notes.put(vault, part.id, "claim", claim.id)
        blocks.change(vault, part.id, text=f"They were held.{markup.note(key)}")
    return made.id


def test_a_submission_leaves_with_its_annexes(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    look(qapp)
    submission = build(tmp_path / "vault")
    stage = Stage(qtbot, SubmissionScreen)  # type: ignore[arg-type]
    stage.open(tmp_path / "vault")
    screen, said = stage.screen, []
    assert isinstance(screen, SubmissionScreen)
    screen.said.connect(lambda text, meaning: said.append((text, meaning)))
    screen.open_submission(submission)
    desk, out = screen.desk, tmp_path / "out"
    qtbot.waitUntil(lambda: desk.page is not None, timeout=60_000)

    def asked() -> ExportSheet:
        desk.exporting.button.click()
        (sheet,) = [each for each in stage.findChildren(ExportSheet) if each.isVisible()]
        return sheet

    sheet = asked()
    sheet.make.click()
    assert sheet.isVisible()  # It was not said where to.
    sheet.folder.show_value(str(out))
    sheet.make.click()
    assert desk.exporting.busy
    assert not desk.exporting.button.isEnabled()
    qtbot.waitUntil(lambda: bool(stage.findChildren(LeftSheet)), timeout=60_000)
    (left,) = stage.findChildren(LeftSheet)
    assert sorted(each.name for each in out.iterdir()) == [
        "annexes", "submission.docx", "submission.pdf",
    ]  # fmt: skip
    assert stage.vault(lambda vault: len(vault.find(BundleRecord))) == 1
    left.verify.click()
    assert stage.went[-1] == ("verify", str(out / "annexes"))
    # There is something at that place now: that is said, and nothing is changed.
    again = asked()
    again.folder.show_value(str(out))
    again.make.click()
    qtbot.waitUntil(lambda: not desk.exporting.busy, timeout=60_000)
    assert [meaning for _text, meaning in said] == ["bad"]
    # A lock drops what was asked.
    screen.forget()
    assert not desk.exporting.busy
    stage.close()
    stage.deleteLater()
