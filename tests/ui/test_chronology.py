"""The chronology by keys and buttons, against the vault: marks, passages, chains, filters, views, files."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.casework.coding import codes
from app.casework.listing import views
from app.casework.registry import event_links, link
from app.casework.seeing.chronology import Arrow
from app.records.cases import Event, EventLink
from app.records.ids import new_id
from app.ui.screens.analysis.chronology.canvas import Canvas
from app.ui.screens.analysis.chronology.view import ChronologyView
from tests.builders import new_vault, small_case
from tests.casework.made import make_item
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

SAID = "They broke the door open at night."
LONG = ("Ұсталғандар туралы " * 30).strip()
DATES = (
    ("Door broken", "2022-01-14T05:30"), ("Held", "2022-01-15/2022-02-20"), ("Ruling", "2022-03~"),
    (LONG, "2022"), ("عملية", "../2021-11-01"), ("Undated", ""),
)  # fmt: skip


@dataclass(frozen=True)
class Filled:
    path: Path
    events: dict[str, str]
    passage: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    path = tmp_path_factory.mktemp("chronology") / "vault"
    with new_vault(path) as vault:
        case = small_case(vault).case
        with vault.change() as change:
            made = {
                title: change.put(
                    "recorded", Event(id=new_id(), case_id=case.id, title=title, date=day)
                ).id
                for title, day in DATES
            }
            for hour in range(600):
                day = f"2023-05-{1 + hour % 28:02}T{hour % 24:02}:00"
                event = Event(id=new_id(), case_id=case.id, title=f"Crowd {hour}", date=day)
                change.put("recorded", event)
        item = make_item(vault, "Account", SAID)
        quoted = codes.code(vault, item.id, link.Span(0, len(SAID)), "event", made["Door broken"])
        event_links.link(vault, made["Door broken"], made["Held"], "led-to")
    return Filled(path, made, quoted.passage_id)


@pytest.fixture
def stage(original: Filled, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    look(qapp)
    made = Stage(qtbot, ChronologyView)  # type: ignore[arg-type]
    made.open(copy(original.path, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def title(view: ChronologyView) -> str:
    return view._whole.marks[view.canvas.current].title if view.canvas.current >= 0 else ""


def painted(view: ChronologyView) -> set[str]:
    view.canvas.viewport().repaint()
    return {view._whole.marks[hit.mark].title for hit in view.canvas.hits if hit.mark >= 0}


def crowds(view: ChronologyView) -> list[int]:
    view.canvas.viewport().repaint()
    return [len(hit.crowd.marks) for hit in view.canvas.hits if hit.crowd is not None]


def test_a_mark_is_walked_to_opened_and_linked(stage: Any, original: Filled) -> None:
    view = stage.screen
    canvas: Canvas = view.canvas
    canvas.setFocus()
    stage.press(Qt.Key.Key_Home)
    assert title(view) == "عملية"
    for _ in range(3):
        stage.press(Qt.Key.Key_Right)
    assert title(view) == "Door broken"
    assert "14 January 2022, 05:30" in canvas.accessibleDescription()
    page = view.chosen.pane.page
    assert [row.quote for row in page.sections[0].rows] == [SAID]
    assert [row.title for row in page.sections[1].rows] == ["Held"]
    stage.press(Qt.Key.Key_Return)
    target, value = stage.went[-1]
    assert target == "item"
    assert (value["passage"], value["span"]) == (original.passage, [0, len(SAID)])
    form = stage.form(view.chosen.link)
    quoted = form.editors["passage"].widget
    stage.bot.waitUntil(lambda: quoted.findData(original.passage) > 0)
    stage.link(form, "Ruling", relation="~led-to", note="said so", passage=original.passage)
    made = stage.vault(lambda vault: vault.one(EventLink, to_id=original.events["Door broken"]))
    assert (made.event_id, made.note) == (original.events["Ruling"], "said so")
    assert made.passage_id == original.passage
    rows = {row.title: row.badges for row in view.chosen.pane.page.sections[1].rows}
    assert [badge.text for badge in rows["Ruling"]] == ["The dates run the other way"]
    form = stage.form(view.chosen.link)
    form.field.setText("Ruling")
    stage.bot.waitUntil(form.save_button.isEnabled)
    form.editors["relation"].show_value("led-to")
    stage.bot.keyClick(form.field, Qt.Key.Key_Return)
    stage.settle()
    assert "circle" in form.message.text()
    form.done(0)
    stage.undo()
    assert [row.title for row in view.chosen.pane.page.sections[1].rows] == ["Held"]


def test_crowds_filters_the_table_a_kept_view_and_a_lock(stage: Any, original: Filled) -> None:
    view = stage.screen
    canvas: Canvas = view.canvas
    seen = painted(view)
    assert {"Door broken", "Held", "Ruling", LONG, "عملية", "Undated"} <= seen
    assert sum(crowds(view)) == 600 + 1
    both = [view._whole.place_of(original.events[each]) for each in ("Held", "Ruling")]
    canvas.drawing.links = {both[0]: [Arrow(*both, "led-to")] * 151}
    painted(view)
    assert canvas.drawing.undrawn == 151
    assert "151 arrows in sight" in canvas.accessibleDescription()
    canvas.drawing.links = {}
    crowd = max(canvas.hits, key=lambda hit: len(hit.crowd.marks) if hit.crowd else 0)
    stage.bot.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(crowd.box.center()).toPoint()
    )
    stage.settle()
    assert view.table.events.rowCount() == len(crowd.crowd.marks)
    assert view.table.isVisible()
    view.note.hide()
    view.table_action.setChecked(False)
    stage.settle()
    low = view._whole.marks[view._whole.place_of(original.events["Held"])].extent.low
    canvas.show_stretch(low - 5, low + 60)
    view.head.query.setText("2022")
    view.head.gaps.setCurrentIndex(view.head.gaps.findData(7))
    stage.bot.wait(200)
    stage.settle()
    titles = [view._whole.marks[view._whole.place_of(each)].title for each in view.shown_events()]
    assert titles == [LONG, "Raid", "Door broken", "Held", "Ruling"]
    assert [gap.days for gap in view._layout.lanes[0].gaps] == []
    form = stage.form(view.saved.keep)
    stage.save(form, name="The raid")
    kept = stage.vault(lambda vault: views.views(vault, "chronology"))
    assert [each.name for each in kept] == ["The raid"]
    at, scale = canvas.offset, canvas.scale
    view.head.query.setText("nothing is called so")
    canvas.fit()
    stage.bot.wait(200)
    stage.settle()
    assert view.shown_events() == []
    view.saved._menu.actions()[0].trigger()
    stage.bot.wait(200)
    stage.settle()
    assert len(view.shown_events()) == 5
    assert (canvas.offset, canvas.scale) == pytest.approx((at, scale))
    view.choose_event(original.events["Door broken"])
    view.chosen.show_chain()
    view.head.query.setText("")
    stage.bot.wait(200)
    stage.settle()
    assert view.shown_events() == [original.events["Door broken"], original.events["Held"]]
    place = view.place()
    stage.lock()
    words = "\n".join(texts_of(stage))
    assert "raid" not in words.casefold()
    assert not painted(view)
    assert "Door" not in canvas.accessibleDescription()
    assert all("Door" not in each.accessibleDescription() for each in stage.findChildren(QWidget))
    assert place["event"] == original.events["Door broken"]


def test_it_leaves_as_list_and_as_picture(stage: Any, original: Filled, tmp_path: Path) -> None:
    view = stage.screen
    view.head.query.setText("2022")
    stage.bot.wait(200)
    stage.settle()
    for suffix in ("csv", "png", "svg", "pdf"):
        target = tmp_path / f"out.{suffix}"
        view.leaving.write(target)
        stage.bot.waitUntil(target.exists, timeout=60_000)
        stage.bot.waitUntil(lambda: not stage.session.running(), timeout=60_000)
    assert len((tmp_path / "out.csv").read_bytes().splitlines()) == 6
    picture = QImage(str(tmp_path / "out.png"))
    assert picture.width() == 2 * view.canvas.viewport().width()
    assert "Door broken" in (tmp_path / "out.svg").read_text()
    said = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "out.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    assert "Door broken" in said
    assert "Crowd" not in said
    noted = stage.vault(
        lambda vault: [
            each for each in vault.log.events() if each.verb in ("pictured", "tabulated")
        ]
    )
    assert {each.table for each in noted} == {"case_file", "item"}
    assert len([each for each in noted if each.table == "item"]) == 8
