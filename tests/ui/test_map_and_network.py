"""Map and network: by keys to the passage, as a table, onto paper, and nothing left after a lock."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.registry import link, people
from app.casework.seeing.network import KINDS
from app.paths import resources_dir
from app.records.cases import Event, Involvement, Place
from app.records.ids import new_id
from app.ui.screens.analysis.drawn.leaving import rendered
from app.ui.screens.analysis.drawn.shapes import SHAPES as DRAWN
from app.ui.screens.analysis.drawn.sight import OKABE_ITO, Sight, paper
from app.ui.screens.analysis.map import words as map_words
from app.ui.screens.analysis.map.base import draw_base, latitude, project, world
from app.ui.screens.analysis.network.words import SHAPES
from app.ui.screens.analysis.screen import AnalysisScreen
from tests.builders import new_vault, small_case
from tests.casework.made import make_item
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

SECRET = "Shelter, Abai street 14"
TEXT = "They beat us in the yard of the department."


@dataclass(frozen=True)
class Filled:
    """A vault with two places and a passage about what happened in one."""

    path: Path
    passage: str
    person: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    path = tmp_path_factory.mktemp("pictures") / "vault"
    with new_vault(path) as vault:
        small = small_case(vault)
        who = people.save_person(vault, name="Каримов", pseudonym="Witness B")
        with vault.change() as change:
            for title, east, hidden in (("Department 12", 76.9, False), (SECRET, 74.6, True)):
                place = change.put(
                    "added",
                    Place(id=new_id(), name=title, latitude=43.2, longitude=east, protected=hidden),
                )
                event = change.put(
                    "recorded",
                    Event(
                        id=new_id(), case_id=small.case.id,
                        title=f"Event {east:g}{f' in {SECRET}' if hidden else ''}",
                        date=f"2022-01-{14 if hidden else 15}", place_id=place.id,
                    ),
                )  # fmt: skip
                for role in ("victim", "perpetrator"):
                    change.put(
                        "linked",
                        Involvement(id=new_id(), person_id=who.id, event_id=event.id, role=role),
                    )
        item = make_item(vault, "Account", TEXT)
        linked = link.to_event(vault, item.id, "Event 76.9", span=link.Span(0, 12))
    return Filled(path, linked.passage_id or "", who.id)


@pytest.fixture
def stage(original: Filled, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Any]:
    look(qapp)
    made = Stage(qtbot, AnalysisScreen)  # type: ignore[arg-type]
    made.open(copy(original.path, tmp_path / "vault"))
    yield made
    made.close()
    made.deleteLater()


def view_of(stage: Any, name: str) -> Any:
    stage.screen.show_target({"tab": name})
    stage.settle()
    return stage.screen.tabs.currentWidget()


def paint(view: Any) -> QImage:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.paint_on(painter, 900, 600)
    painter.end()
    return image


def test_the_map_by_keys_as_a_table_and_on_paper(
    stage: Any, original: Filled, tmp_path: Path
) -> None:
    view = view_of(stage, "map")
    surface = view.surface
    stage.bot.waitUntil(lambda: surface.base is not None, timeout=60_000)
    assert [spot.name for spot in surface.spots] == ["", "Department 12"]
    surface.setFocus()
    stage.bot.keyClick(surface, Qt.Key.Key_Right)
    stage.bot.keyClick(surface, Qt.Key.Key_Right)
    stage.settle()
    assert "Department 12" in surface.accessibleName()
    lines = view.beside.list.lines
    assert [line.title for line in lines.lines()] == ["Event 76.9", TEXT[:12]]
    view.beside.list.setCurrentIndex(lines.index(1))
    stage.bot.keyClick(view.beside.list, Qt.Key.Key_Return)
    assert stage.went[-1] == (
        "item", stage.went[-1][1] | {"passage": original.passage, "span": [0, 12]},
    )  # fmt: skip
    stage.bot.keyClick(surface, Qt.Key.Key_Left)
    stage.settle()
    assert "square" in view.beside.about.text()
    assert SECRET not in "\n".join(texts_of(view))
    view.tools.table.click()
    assert view.pages.currentWidget() is view.rows
    cells = [view.rows.rows.index(row, 0).data() for row in range(2)]
    assert cells == ["A protected place", "Department 12"]
    view.rows.selectRow(1)
    stage.settle()
    assert view.beside.title.text() == "Department 12"
    view.show_target(surface.spots[0].place_id)
    stage.settle()
    assert view.beside.title.text() == "A protected place"
    view.show_target(f"person:{original.person}")
    stage.settle()
    assert [stop.title[:10] for stop in surface.route.stops] == ["Event 74.6", "Event 76.9"]
    told = [line.title for line in view.beside.list.lines.lines()]
    assert told == ["Event 74.6 in [protected place]"]
    assert SECRET not in "\n".join(texts_of(view))
    view.leaving.write(tmp_path / "map.pdf")
    stage.bot.waitUntil((tmp_path / "map.pdf").exists, timeout=60_000)
    told = subprocess.run(
        ["pdftotext", tmp_path / "map.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Department 12" in told
    assert "Abai" not in told
    marked = stage.vault(
        lambda vault: [event.verb for event in vault.log.events(table="case_file")]
    )
    assert "pictured" in marked
    kept = view.place()
    stage.screen.forget()
    assert not surface.spots
    assert not surface.labels
    assert "Department" not in "\n".join(texts_of(view)) + surface.accessibleName()
    assert kept["route"] == f"person:{original.person}"


def test_the_network_by_keys_and_as_a_table(stage: Any, original: Filled) -> None:
    view = view_of(stage, "network")
    surface = view.surface
    assert {node.label for node in surface.network.nodes} >= {"Witness B", "Event 76.9", ""}
    assert surface.network.alone
    surface.go_to(f"person:{original.person}")
    stage.settle()
    assert "do not go together" in view.beside.about.text()
    titles = [(line.title, line.below) for line in view.beside.list.lines.lines()]
    assert ("Event 76.9", "Perpetrator · 15 January 2022") in titles
    view.find_field.setText("76.9")
    view._search()
    stage.bot.keyClick(view.find_field, Qt.Key.Key_Return)
    stage.settle()
    assert surface.current.startswith("event:")
    assert view.beside.list.lines.line(0).title == TEXT[:12]
    view.reach.setCurrentIndex(1)
    view.reach.activated.emit(1)
    stage.settle()
    stage.bot.waitUntil(lambda: len(surface.network.nodes) == 3, timeout=60_000)
    view.tools.table.click()
    rows = [[view.rows.rows.index(row, at).data() for at in range(4)] for row in range(3)]
    assert ["Witness B", "Victim", "Event 76.9", "15 January 2022"] in rows
    assert ["Event 76.9", "happened in", "Department 12", "15 January 2022"] in rows
    view.tools.table.click()
    view.reach.setCurrentIndex(0)
    view.reach.activated.emit(0)
    hidden = next(node.key for node in surface.network.nodes if "74.6" in node.label)
    surface.go_to(hidden)
    stage.settle()
    assert surface.accessibleName().startswith("Event 74.6 in [protected place]")
    drawn = rendered(view.paint_on, "Network", ".svg").decode()
    assert "[protected place]" in drawn
    told = "\n".join((drawn, *texts_of(view), *(str(row) for row in view.table().rows)))
    assert "Abai" not in told
    # The way to roles that do not go together stands where one looks.
    assert view.conflict_button.isVisible()
    stage.bot.mouseClick(view.conflict_button, Qt.MouseButton.LeftButton)
    assert surface.current == f"person:{original.person}"
    stage.screen.forget()
    assert not surface.network.nodes
    assert "Witness" not in "\n".join(texts_of(view)) + surface.accessibleName()


def test_marks_differ_in_shape_as_well_as_colour() -> None:
    assert set(SHAPES) == set(KINDS)
    assert len({shape for shape, _colour in SHAPES.values()}) == len(SHAPES)
    groups = map_words.groups()
    assert len({shape for shape, _colour, _said in groups}) == len(groups)
    for shape, colour in (*SHAPES.values(), *(group[:2] for group in groups)):
        assert shape in DRAWN
        assert colour in OKABE_ITO


def test_the_base_map_has_land_where_there_is_land(qapp: QApplication) -> None:
    assert (resources_dir() / "map" / "world.json").stat().st_size < 1_000_000
    colours = paper()
    for name, north, east, dry in (
        ("Almaty", 43.25, 76.95, True),
        ("Simferopol", 44.95, 34.1, True),
        ("the Caspian Sea", 42.0, 50.5, False),
        ("Lake Balkhash", 46.2, 74.4, False),
        ("the Atlantic", 40.0, -40.0, False),
        ("Nairobi", -1.3, 36.8, True),
    ):
        for scale in (4.0, 60.0):
            x, y = project(north, east)
            assert latitude(y) == pytest.approx(north)
            image = QImage(80, 80, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            draw_base(painter, world(), Sight(x, y, scale, 80, 80), colours)
            painter.end()
            seen = QColor(image.pixel(40, 40))
            if scale > 5 or name not in ("Lake Balkhash",):
                assert (seen == colours.land) is dry, (name, scale, seen.name())
    crimea = next(each for each in world().fine if each.code == "UA")
    inside = QPointF(*project(44.95, 34.1))
    assert any(ring.polygon.containsPoint(inside, Qt.FillRule.OddEvenFill) for ring in crimea.rings)


def test_a_sight_keeps_the_point_under_the_pointer() -> None:
    sight = Sight(10.0, -20.0, 30.0, 800, 600)
    at = QPointF(123, 456)
    before = sight.under(at)
    closer = sight.zoomed(1.7, at, 1.0, 1000.0)
    assert closer.under(at) == pytest.approx(before)
    assert sight.zoomed(100, at, 1.0, 40.0).scale == 40.0
    rows = closer.to_window(np.array([before]))
    assert rows[0] == pytest.approx([123, 456])
