"""A bundle that left: sealing it, saying who holds it, time stamps, lists, the proof on paper."""

from __future__ import annotations

import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.bundle.timestamp import request
from app.bundle.verify import verify_bundle
from app.casework.releasing.export import ExportRequest, export
from app.casework.releasing.handing import hand_overs, stamps
from app.casework.releasing.proof_report import keep
from app.records.evidence import Item
from app.redaction.proof.prove import Attempt, Proof
from app.ui.forms import FormSheet
from app.ui.screens.bundles.sealing import SealSheet
from app.ui.screens.bundles.stamping import StampSheet
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.ui.conftest import small_vault

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Unlock = Callable[..., Window]
ID = "KB-1111-2026"


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A vault, and the bundle that left it."""
    root = tmp_path_factory.mktemp("left")
    small_vault(root / "vault")
    with Vault.open(root / "vault", CREDENTIAL) as vault:
        with vault.change() as change:
            for item in vault.find(Item):
                change.put("examined", replace(item, examined_at="2022-03-01T10:00:00Z"))
        made = ExportRequest("KZ-1", "internal", root / "bundle", bundle_id=ID)
        export(vault, replace(made, as_of="2026-01-02"))
        # Nothing was hidden in it, so no proof was kept; one of a few words is enough here.
        keep(vault, ID, "un", Proof("clean", (Attempt("raw-bytes", 3, 0),), (), True))
    return root / "vault", root / "bundle"


def view_of(window: Window, qtbot: QtBot) -> Any:
    window.work.go("bundles", None)
    screen = window.screen_of("bundles")
    qtbot.waitUntil(lambda: screen.list.list.count() == 1, timeout=60_000)
    screen.list.list.setCurrentRow(0)
    qtbot.waitUntil(lambda: ID in screen.view.title.text(), timeout=60_000)
    return screen.view


def rows(table: Any) -> list[list[str]]:
    return [
        [table.topLevelItem(row).text(column) for column in range(table.columnCount())]
        for row in range(table.topLevelItemCount())
    ]


def settled(view: Any, qtbot: QtBot, run: Callable[[], object]) -> str:
    """Run something that ends with a toast; returns its words."""
    with qtbot.waitSignal(view.said, timeout=40_000) as told:
        run()
    return str(told.args[0])


def test_a_bundle_that_left(
    unlocked: Unlock, qtbot: QtBot, left: tuple[Path, Path], tmp_path: Path
) -> None:
    path, bundle = left
    window = unlocked(path)
    view = view_of(window, qtbot)
    after = view.after
    assert view.exhibits.topLevelItemCount() >= 2
    assert rows(view.vouched)[-1][2].startswith("The attack on it found nothing")

    # The folder is asked for once, and only the right one is taken.
    (tmp_path / "other").mkdir()
    assert "no bundle" in settled(view, qtbot, lambda: after.take_folder(tmp_path / "other"))
    after.take_folder(bundle)
    qtbot.waitUntil(lambda: str(bundle) in after.where.text(), timeout=60_000)

    # Sealed to a public key: the age program opens it.
    key = tmp_path / "key.txt"
    made = subprocess.run(
        ["age-keygen", "-o", str(key)], check=True, capture_output=True, text=True
    )
    public = made.stderr.partition("Public key: ")[2].strip()
    after.seal.click()
    sheet = after.sheet
    assert isinstance(sheet, SealSheet)
    sheet.seal.click()
    assert "recipient" in sheet.message.text()
    sheet.recipient.setText("Counsel in Geneva")
    sheet.keys.setPlainText(f"# from the business card\n{public}\n")
    assert sheet.problem() == ""
    target = tmp_path / "sealed.age"
    assert "sealed" in settled(view, qtbot, lambda: sheet.take_place(target))
    plain = tmp_path / "plain.zip"
    subprocess.run(["age", "-d", "-i", str(key), "-o", str(plain), str(target)], check=True)
    with zipfile.ZipFile(plain) as archive:
        assert any(name.endswith("manifest-sha256.txt") for name in archive.namelist())
    qtbot.waitUntil(lambda: view.handed.topLevelItemCount() == 1, timeout=60_000)
    assert rows(view.handed)[0][1:3] == ["Counsel in Geneva", "Sealed to a public key"]

    # Handed over on paper: written down by hand.
    after.hand.click()
    form = next(each for each in window.findChildren(FormSheet) if each.isVisible())
    form.editors["recipient"].show_value("Clerk of the court")
    form.editors["how"].show_value("paper")
    form.save()
    qtbot.waitUntil(lambda: view.handed.topLevelItemCount() == 2, timeout=60_000)
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        held = hand_overs(vault, ID)
    assert {each.recipient for each in held} == {"Counsel in Geneva", "Clerk of the court"}
    assert next(each for each in held if each.how == "age-key").sha256

    # The lists, and the proof.
    told = settled(view, qtbot, lambda: after.write_lists(bundle, tmp_path / "lists"))
    assert "written" in told
    assert (tmp_path / "lists" / "exhibits.docx").is_file()
    told = settled(view, qtbot, lambda: after.write_proof(tmp_path / "proof.pdf"))
    text = subprocess.run(
        ["pdftotext", str(tmp_path / "proof.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert ID in text

    # The request for a time stamp is one over this signature.
    told = settled(view, qtbot, lambda: after.write_request(bundle, tmp_path / "a.tsq"))
    assert "authority" in told
    signature = (bundle / "signature.txt").read_bytes()
    assert (tmp_path / "a.tsq").read_bytes() == request(signature)
    after.reply.click()
    sheet = after.sheet
    assert isinstance(sheet, StampSheet)
    (tmp_path / "bad.tsr").write_bytes(b"no reply")
    sheet.take("reply", tmp_path / "bad.tsr")
    assert sheet.take_in.isEnabled()
    settled(view, qtbot, sheet.take_in.click)
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        assert stamps(vault, ID) == []
    assert not (bundle / "timestamp-reply.tsr").exists()
    assert verify_bundle(bundle).verdict == "ok"

    # Verifying goes to where it lies; a lock forgets where that is.
    with qtbot.waitSignal(view.verify_wanted) as wanted:
        after.verify.click()
    assert wanted.args == [str(bundle)]
    with qtbot.waitSignal(window.vault_closed, timeout=60_000):
        window.lock()
    assert after.folders == {}
    assert after.where.text() == ""
    assert view.handed.topLevelItemCount() == 0


def test_a_passphrase_is_asked_for_twice_and_stays_nowhere(
    unlocked: Unlock, qtbot: QtBot, left: tuple[Path, Path], tmp_path: Path
) -> None:
    path, _ = left
    view = view_of(unlocked(path), qtbot)
    view.after.seal.click()
    sheet = view.after.sheet
    sheet.recipient.setText("Partner")
    sheet.by_phrase.setChecked(True)
    assert not sheet.keys.isEnabled()
    sheet.phrase.setText("short")
    assert "at least" in sheet.problem()
    sheet.phrase.setText("a long enough phrase")
    sheet.again.setText("a long enough phrase!")
    assert "not the same" in sheet.problem()
    sheet.again.setText("a long enough phrase")
    assert sheet.problem() == ""
    sheet.wanted.disconnect()
    with qtbot.waitSignal(sheet.wanted) as told:
        sheet.take_place(tmp_path / "x.age")
    assert told.args[0].passphrase == "a long enough phrase"
    assert sheet.phrase.text() == ""
    assert sheet.again.text() == ""
