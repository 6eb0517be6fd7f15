"""The bundles screen: what would leave is said before it does, and afterwards what was withheld and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.bundle.verify import verify_bundle
from app.casework.reviewing.forecast import forecast
from app.records.bundles import BundleRecord
from app.records.evidence import Item
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.ui.conftest import small_vault
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Unlock = Callable[..., Window]


@pytest.fixture
def window(used_window: Window) -> Window:
    """One for all of these tests."""
    return used_window


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small vault, all of it read; nobody opens it."""
    folder = tmp_path_factory.mktemp("bundles") / "own"
    small_vault(folder)
    with Vault.open(folder, CREDENTIAL) as vault, vault.change() as change:
        for item in vault.find(Item):
            change.put("examined", replace(item, examined_at="2022-03-01T10:00:00Z"))
    return folder


@pytest.fixture
def own(made: Path, tmp_path: Path) -> Path:
    """A copy of this test's own."""
    return copy(made, tmp_path / "own")


def maker_of(window: Window, qtbot: QtBot, profile: str = "un") -> Any:
    window.work.go("export", {"case": "KZ-1"})
    maker = window.screen_of("bundles").maker
    qtbot.waitUntil(lambda: maker.editors["case"].value() == "KZ-1", timeout=60_000)
    maker.editors["profile"].show_value(profile)
    qtbot.waitUntil(lambda: bool(maker.forecast.list.topLevelItemCount()), timeout=40_000)
    qtbot.waitUntil(lambda: "…" not in maker.forecast.more.text(), timeout=40_000)
    return maker


def lines(maker: Any) -> dict[str, str]:
    table = maker.forecast.list
    rows = [table.topLevelItem(place) for place in range(table.topLevelItemCount())]
    return {row.text(1).partition(". ")[2]: row.text(2) for row in rows}


def test_what_would_leave_is_said_before_anything_leaves(
    unlocked: Unlock, qtbot: QtBot, own: Path
) -> None:
    maker = maker_of(unlocked(own), qtbot)
    told = lines(maker)
    assert told["Показания о задержании"].startswith("Suggestions of what must be hidden")
    assert told["Court ruling"] == "Leaves"
    maker.editors["accept"].show_value(True)
    qtbot.waitUntil(lambda: lines(maker)["Показания о задержании"] == "Leaves", timeout=40_000)
    assert maker.warning.isVisible()


def test_the_forecast_is_what_the_export_does(own: Path) -> None:
    from app.casework.releasing.export import ExportRequest, export

    with Vault.open(own, CREDENTIAL) as vault:
        for profile in ("internal", "un", "lawyer"):
            foreseen = forecast(vault, "KZ-1", profile)
            made = export(vault, ExportRequest("KZ-1", profile, own.parent / profile))
            withheld = {item.id for item, _why in made.withheld}
            expected = {each.item.id for each in foreseen.items if each.why}
            # The export searches every text again: it may withhold more, never less.
            assert expected <= withheld
            assert [each.label for each in foreseen.items if each.label] == [
                label for label, *_rest in made.exhibits
            ]


def test_a_bundle_is_made_and_listed_and_verifies(
    unlocked: Unlock, qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    window = unlocked(own)
    maker = maker_of(window, qtbot, "internal")
    maker.editors["folder"].show_value(str(tmp_path / "out"))
    maker.make.click()
    assert maker.stack.currentWidget() is maker.running
    qtbot.waitUntil(lambda: maker.stack.currentWidget() is maker.outcome, timeout=60_000)
    assert maker.outcome.headline.text() == "The bundle is made."
    assert verify_bundle(tmp_path / "out").verdict == "ok"
    screen = window.screen_of("bundles")
    qtbot.waitUntil(lambda: screen.list.list.count() == 1, timeout=60_000)
    maker.outcome.done.emit()
    screen.list.list.setCurrentRow(0)
    assert screen.view.exhibits.topLevelItemCount() >= 3
    window.lock()
    with Vault.open(own, CREDENTIAL, write=False) as vault:
        record = vault.find(BundleRecord)[0]
    assert record.profile == "internal"


def test_what_is_missing_is_asked_for(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    maker = maker_of(unlocked(own), qtbot)
    maker.make.click()
    assert maker.message.text() == "Choose where the bundle goes."
    assert not maker.busy


def test_a_refusal_is_a_sentence_and_the_request_stays(
    unlocked: Unlock, qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    maker = maker_of(unlocked(own), qtbot, "internal")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("x")
    maker.editors["folder"].show_value(str(tmp_path / "full"))
    maker.make.click()
    qtbot.waitUntil(lambda: maker.stack.currentWidget() is maker.outcome, timeout=60_000)
    assert "already something" in maker.outcome.sentence.text()
    maker.outcome.retry.click()
    assert maker.editors["folder"].value() == str(tmp_path / "full")
    assert (tmp_path / "full" / "x").read_text() == "x"


def test_cancelling_leaves_nothing_behind(
    unlocked: Unlock, qtbot: QtBot, own: Path, tmp_path: Path
) -> None:
    window = unlocked(own)
    maker = maker_of(window, qtbot, "internal")
    maker.editors["folder"].show_value(str(tmp_path / "out"))
    maker.make.click()
    maker.running.cancel.click()
    qtbot.waitUntil(lambda: not maker.busy, timeout=60_000)
    if maker.stack.currentWidget() is maker.outcome:
        pytest.fail("it was finished before it could be cancelled")
    assert "Nothing has left the vault" in maker.message.text()
    assert not (tmp_path / "out").exists()
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]


def test_a_request_survives_a_lock(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    window = unlocked(own)
    maker = maker_of(window, qtbot)
    maker.editors["items"].show_value("kind:testimony")
    window.lock()
    assert maker.editors["items"].value() == ""
    assert maker.forecast.list.topLevelItemCount() == 0
    qtbot.waitUntil(window.unlock_screen.button.isEnabled, timeout=40_000)
    unlocked(own)
    qtbot.waitUntil(window.work.restore_button.isVisible, timeout=60_000)
    window.work.restore_drafts()
    qtbot.waitUntil(lambda: maker.editors["items"].value() == "kind:testimony", timeout=60_000)


def test_a_row_opens_its_item(unlocked: Unlock, qtbot: QtBot, own: Path) -> None:
    window = unlocked(own)
    maker = maker_of(window, qtbot)
    table = maker.forecast.list
    table.itemActivated.emit(table.topLevelItem(0), 0)
    assert window.work.current is window.screen_of("item")
    with Vault.open(own, CREDENTIAL, write=False) as vault:
        assert vault.count(Item) == 4
