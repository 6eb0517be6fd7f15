"""A bundle leaves the builder: asked, made, frozen, continued; and its pages are looked at before."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.bundle.verify import verify_bundle
from app.casework.drafting.drafts import amend, create
from app.records.bundles import BundleRecord
from app.records.drafts import BundleDraft
from app.ui.screens.bundles.leaving import Leaving
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.ui.builder_open import Building, Hall, builder_vault
from tests.ui.conftest import texts_of
from tests.ui.stage import look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints|This plugin does not support"),
]

Unlock = Callable[..., Window]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault with a draft of three small exhibits, under a profile that hides nothing."""
    path = tmp_path_factory.mktemp("leaving") / "vault"
    builder_vault(path)
    with Vault.open(path, CREDENTIAL) as vault:
        draft = create(vault, "KZ-1", "court", "Bundle A", query="kind:testimony")
        amend(vault, draft.id, profile="internal", prefix="KZ", archival=False, letter="A")
    return path, draft.id


@pytest.fixture
def building(
    begun: tuple[Path, str], tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> Iterator[Building]:
    """The builder on a copy of it."""
    look(qapp)
    hall = Hall(qtbot, Path(shutil.copytree(begun[0], tmp_path / "vault")))
    made = Building(hall, hall.screen, qtbot)
    made.open(begun[1])
    yield made
    hall.end()


def depart(building: Building, folder: Path, **how: Any) -> None:
    """Fill in the sheet and press its button."""
    building.builder.make()
    sheet = building.sheet()
    sheet.folder.show_value(str(folder))
    if "certificate" in how:
        sheet.certificate.show_value(str(how["certificate"]))
        sheet.passphrase.setText(how["passphrase"])
    sheet.make.click()


def arrived(building: Building) -> None:
    builder = building.builder
    building.qtbot.waitUntil(
        lambda: builder.stack.currentWidget() is builder.outcome, timeout=60_000
    )
    building.settle()


def test_a_bundle_leaves_is_frozen_and_is_continued(building: Building, tmp_path: Path) -> None:
    builder = building.builder
    draft = builder.draft_id
    depart(building, tmp_path / "out")
    assert builder.stack.currentWidget() is builder.running
    assert not builder.changeable
    arrived(building)
    assert builder.outcome.headline.text() == "The bundle is made."
    assert verify_bundle(tmp_path / "out").verdict == "ok"
    record = building.vault(lambda vault: vault.find(BundleRecord)[0])
    assert (record.draft, record.prefix, record.letter) == (draft, "KZ", "A")
    builder.outcome.done.emit()
    building.wait(lambda: building.screen.stack.currentWidget() is building.screen.shelf)
    building.settle()
    # The bundle is listed in the place of its draft.
    assert building.screen.list.list.count() == 1
    # Frozen: shown as it left, and nothing can be done with it but go on from it.
    building.open(draft)
    assert builder.head.frozen.isVisible()
    assert not builder.changeable
    assert not builder.make_action.isEnabled()
    pages = [(line.label, line.first_page, line.pages) for line in builder.tree.lines.lines]
    before = building.shown()
    building.drop(
        building.dragged(["Statement of the cook"]), "Statement of the plasterer", "above"
    )
    assert building.shown() == before
    builder.continue_("supplement")
    building.wait(lambda: builder.draft is not None and builder.draft.kind == "supplement")
    building.settle()
    assert not builder.cover.editors["prefix"].isEnabled()
    found = builder.candidates
    building.wait(lambda: found.total == 6)
    item = next(row.item.id for row in found.model.rows if row.item.kind == "medical")
    found.added.emit([item])
    building.settle()
    exhibit = next(line for line in builder.tree.lines.lines if line.kind == "exhibit")
    assert exhibit.label == "KZ-000003"
    assert exhibit.first_page > record.first_page + record.pages - 1
    builder.continue_from(record.id, "reissue")
    building.wait(lambda: builder.draft is not None and builder.draft.kind == "reissue")
    building.settle()
    assert building.shown() == before
    assert [line.label for line in builder.tree.lines.lines] == [label for label, *_ in pages]
    assert builder.changeable


def test_the_sheet_asks_for_what_is_missing(building: Building, tmp_path: Path) -> None:
    building.builder.make()
    sheet = building.sheet()
    sheet.make.click()
    assert sheet.message.text() == "Choose where the bundle goes."
    sheet.folder.show_value(str(tmp_path / "out"))
    sheet.certificate.show_value(str(tmp_path / "none.p12"))
    assert sheet.passphrase.isVisible()
    sheet.make.click()
    assert "no such certificate" in sheet.message.text()
    assert not building.builder.departure.busy
    sheet.reject()


def certificate(path: Path, passphrase: str) -> Path:
    """A certificate of one's own with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Advocate")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
        .not_valid_after(datetime.datetime(2090, 1, 1, tzinfo=datetime.UTC))
        .sign(key, hashes.SHA256())
    )
    lock = BestAvailableEncryption(passphrase.encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"a", key, made, None, lock))
    return path


def test_the_pdf_is_signed_and_the_passphrase_held_nowhere(
    building: Building, tmp_path: Path
) -> None:
    builder = building.builder
    held = certificate(tmp_path / "own.p12", "open sesame 47")
    depart(building, tmp_path / "out", certificate=held, passphrase="wrong")
    arrived(building)
    assert builder.outcome.headline.text() == "No bundle was made."
    assert "wrong" not in builder.outcome.sentence.text()
    assert not (tmp_path / "out").exists()
    builder.outcome.again.emit()
    assert builder.changeable
    depart(building, tmp_path / "out", certificate=held, passphrase="open sesame 47")
    assert "open sesame 47" not in "\n".join(texts_of(building.window))
    fields = building.window.findChildren(QLineEdit)
    assert not any(field.isUndoAvailable() and "sesame" in field.text() for field in fields)
    kept = builder.departure._before
    assert kept is not None
    assert (kept.certificate, kept.passphrase) == (str(held), "")
    assert "sesame" not in repr(Leaving("", False, "", "open sesame 47"))
    arrived(building)
    assert builder.outcome.headline.text() == "The bundle is made."
    pdf = tmp_path / "out" / "data" / "bundle.pdf"
    told = subprocess.run(["pdfsig", "-nocert", str(pdf)], capture_output=True, text=True).stdout
    assert "Signature is Valid" in told


def test_what_is_cancelled_leaves_nothing_and_can_go_on(building: Building, tmp_path: Path) -> None:
    builder = building.builder
    depart(building, tmp_path / "out")
    builder.running.cancel.click()
    building.wait(lambda: not builder.departure.busy)
    building.settle()
    assert builder.stack.currentWidget() is builder.page
    assert builder.changeable
    assert not (tmp_path / "out").exists()
    draft = building.vault(lambda vault: vault.get(BundleDraft, builder.draft_id))
    assert draft.made is None


def test_a_lock_wins_while_a_bundle_is_made(
    begun: tuple[Path, str], tmp_path: Path, unlocked: Unlock, qtbot: QtBot
) -> None:
    shutil.copytree(begun[0], tmp_path / "vault")
    window = unlocked(tmp_path / "vault")
    building = Building(window, window.screen_of("bundles"), qtbot)
    building.open(begun[1])
    depart(building, tmp_path / "out")
    window.lock()
    building.qtbot.waitUntil(window.unlock_screen.button.isEnabled, timeout=40_000)
    held = "\n".join(texts_of(building.builder))
    for text in ("Bundle A", "Statement", "KZ-0", str(tmp_path)):
        assert text not in held
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]
    if (tmp_path / "out").exists():
        assert verify_bundle(tmp_path / "out").verdict == "ok"


def test_pages_are_looked_at_as_they_will_leave(building: Building) -> None:
    builder = building.builder
    builder.tabs.setCurrentWidget(builder.preview)
    preview = builder.preview
    building.qtbot.waitUntil(lambda: preview.area.count > 0, timeout=40_000)
    pixels = preview.pixels
    building.qtbot.waitUntil(lambda: pixels.best(0, 1.0) is not None, timeout=40_000)
    assert pixels.labels[0] == "A1"
    assert preview.total.text() == f"of {len(pixels.labels)}"
    line = building.line("Statement of the cook", "exhibit")
    building.select("Statement of the cook")
    assert pixels.labels[preview.area.page] == f"A{line.first_page}"
    assert preview.number.text() == str(line.first_page)
    building.qtbot.waitUntil(
        lambda: pixels.best(preview.area.page, 1.0) is not None, timeout=40_000
    )
    # Another title: the pages are drawn again, and the reader stays where he was.
    page = preview.area.page
    builder.actions_.rename(line.id, "Cook")
    building.qtbot.waitUntil(lambda: preview._job is not None or preview._soon.isActive())
    building.qtbot.waitUntil(
        lambda: preview._job is None and not preview._soon.isActive(), timeout=40_000
    )
    building.qtbot.waitUntil(lambda: pixels.best(page, 1.0) is not None, timeout=40_000)
    assert preview.area.page == page
    building.screen.forget()
    assert pixels.labels == []
    assert pixels.held == 0


def test_who_only_reads_changes_nothing(
    begun: tuple[Path, str], tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    look(qapp)
    shutil.copytree(begun[0], tmp_path / "vault")
    with Vault.open(tmp_path / "vault", CREDENTIAL):
        hall = Hall(qtbot, tmp_path / "vault")
        building = Building(hall, hall.screen, qtbot)
        assert not building.screen.new.isEnabled()
        building.open(begun[1])
        builder = building.builder
        assert not builder.changeable
        assert not builder.make_action.isEnabled()
        assert not builder.candidates.all_button.isEnabled()
        before = building.shown()
        building.drop(
            building.dragged(["Statement of the cook"]), "Statement of the plasterer", "above"
        )
        assert building.shown() == before
        hall.end()
