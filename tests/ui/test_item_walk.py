"""Reading through a whole case: hundreds of items in a row, and memory stays where it was.

``KUAGER_WALK`` sets how many items are opened (400 by default; ``tests/bench`` walks 1,000).
"""

from __future__ import annotations

import io
import os
import time
from functools import cache
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme import dress
from tests.builders import add_item, new_vault, small_case
from tests.intake import made
from tests.ui.item_open import Opened

pytestmark = [
    pytest.mark.window,
    pytest.mark.slow,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]
ITEMS = int(os.environ.get("KUAGER_WALK", "400"))
_MOST = 300
"""Megabytes that the walk may add to a process that has run other tests before (``tests/bench`` measures
the whole of a process of its own against 400)."""

_GROWTH = 60
"""Megabytes that the second half of the walk may add: what grows for ever shows there."""


def resident() -> float:
    """Megabytes of this process in memory."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


@cache
def photograph() -> bytes:
    """A photograph of two megapixels."""
    image = Image.linear_gradient("L").resize((1600, 1200)).convert("RGB")
    out = io.BytesIO()
    image.save(out, "JPEG")
    return out.getvalue()


def picture(number: int) -> bytes:
    """It again; what stands behind its end makes each of them a file of its own."""
    return photograph() + str(number).encode()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells memory on Linux only")
def test_hundreds_of_items_by_key(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    with new_vault(tmp_path / "case") as vault:
        case = small_case(vault).case
        with vault.change() as change:
            for number in range(3, ITEMS + 1):
                title = f"Item {number}"
                text = "\n".join(f"Line {line} of item {number}" for line in range(60))
                if number % 10 == 0:
                    data, kind = picture(number), "image/jpeg"
                elif number % 5 == 0:
                    data, kind = made.pdf([title, "first"], [title, "second"]), "application/pdf"
                else:
                    data, kind = text.encode(), "text/plain"
                item = add_item(vault, change, case, title, data, media_type=kind)
                if kind == "text/plain":
                    change.add_text("extracted", item, "extracted", "en", text)
    dress(qapp, dark=False, text_size=1.0)
    before = resident()
    opened = Opened(qtbot, tmp_path / "case")
    try:
        screen = opened.open("1", among=list(range(1, ITEMS + 1)))
        opened.focus(screen.text.code)
        halfway = 0.0
        for number in range(2, ITEMS + 1):
            focused = QApplication.focusWidget() or screen.text.code
            qtbot.keyClick(focused, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
            opened.wait(lambda n=number: screen.header.number.text() == str(n))
            if number % 50 == 0:
                # A person stops now and then and looks; every tab has its turn.
                screen.tabs.setCurrentIndex(number // 50 % screen.tabs.count())
                looked = time.monotonic() + 0.3
                opened.wait(lambda until=looked: time.monotonic() > until)
            if number == ITEMS // 2:
                halfway = resident()
        opened.settle()
        after = resident()
        assert screen.header.position.text() == f"{ITEMS:,} of {ITEMS:,}"
        assert after - halfway < _GROWTH, f"{halfway:.0f} MB halfway, {after:.0f} MB after"
        assert after - before < _MOST, f"{before:.0f} MB before, {after:.0f} MB after"
        print(f"{halfway:.0f} MB halfway, {after:.0f} MB after {ITEMS} items")
    finally:
        opened.end()
