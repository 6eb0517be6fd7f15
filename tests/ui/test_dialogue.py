"""The State's words, recommendations, and the register of law, by keys and buttons, against the vault."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.casework.arguing import claims
from app.casework.dialogue import recommendations as asked
from app.casework.dialogue import state
from app.casework.registry import law, link
from app.records.cases import InstrumentTitle, ProvisionVersion
from app.records.claims import Claim, ClaimProvision
from app.records.dialogue import (
    Recommendation,
    RecommendationStep,
    StateClaim,
    StatePassage,
    StateStatement,
)
from app.ui.screens.analysis.claims_tab import ClaimsTab
from app.ui.screens.analysis.recommendations.view import RecommendationsView
from app.ui.screens.analysis.state.view import StateView
from app.ui.screens.law import LawScreen
from app.ui.screens.registry.frame import Registry
from tests.builders import new_vault, small_case
from tests.casework.made import make_item
from tests.ui.conftest import texts_of
from tests.ui.stage import Stage, copy, look

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

Open = Callable[[type[Registry]], Stage]
SAID = "Nobody was beaten."
BEATEN = "Police beat them."


@dataclass(frozen=True)
class Filled:
    """A vault with a reply of the State and a testimony that says otherwise."""

    path: Path
    words: str
    told: str
    claim: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    path = tmp_path_factory.mktemp("dialogue") / "vault"
    with new_vault(path) as vault:
        small_case(vault)
        reply = make_item(vault, "Reply of the State", f"326. {SAID} All were heard.")
        told = make_item(vault, "Testimony of a mason", "They beat us with an iron.")
        words = link.to_article(vault, reply.id, "iccpr:7", span=link.Span(5, 23)).passage_id
        beaten = link.to_article(vault, told.id, "iccpr:7", span=link.Span(0, 26)).passage_id
        assert words is not None
        assert beaten is not None
        claim = claims.add(vault, "KZ-1", BEATEN, provisions=["iccpr:7"], passage_id=beaten)
        state.save(vault, "KZ-1", SAID, document="CCPR/C/KAZ/RQ/3", paragraph="326")
        asked.save(vault, "KZ-1", "investigate it")
        law.save_instrument(vault, "kz-code-2014", "Code")
    return Filled(path, words, beaten, claim.id)


@pytest.fixture
def on_stage(original: Filled, tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    look(qapp)
    stages = []

    def put(screen: type[Registry]) -> Stage:
        stage = Stage(qtbot, screen)
        stages.append(stage)
        stage.open(copy(original.path, tmp_path / "vault"))
        return stage

    yield put
    for stage in stages:
        stage.close()
        stage.deleteLater()


def evidence(stage: Stage, section: str) -> list[str]:
    """The titles of the rows of a section of the evidence."""
    assert isinstance(stage.screen, StateView)
    shown = stage.screen.answers.page
    assert shown is not None
    found = next(each for each in shown.sections if each.key == section)
    return [row.title for row in found.rows]


def test_what_the_state_says_meets_its_evidence(on_stage: Open, original: Filled) -> None:
    stage = on_stage(StateView)
    view = stage.screen
    assert isinstance(view, StateView)
    line = view.list.lines.line(0)
    assert (line.title, line.told) == (SAID, "Unanswered")
    assert "Unanswered: nothing that counts bears on it." in texts_of(view.answers)
    form = stage.form(stage.button("words: Words").click)
    stage.link(form, "reply beaten")
    assert stage.vault(lambda vault: vault.find(StateStatement)[0].passage_id) == original.words
    assert stage.rows("words")[0].endswith("Reply of the State")
    form = stage.form(stage.button("page: Add a claim").click)
    stage.link(form, "police beat", note="One of them says so")
    (held,) = stage.vault(lambda vault: vault.find(StateClaim))
    assert (held.stance, held.note) == ("rebuts", "One of them says so")
    assert evidence(stage, "rebuts")[0] == BEATEN
    assert evidence(stage, "rebuts")[1].endswith("Testimony of a mason")
    assert view.list.lines.line(0).told == ""
    form = stage.form(stage.button("page: Add a passage").click)
    stage.link(form, "mason", stance="qualifies")
    (stands,) = stage.vault(lambda vault: vault.find(StatePassage))
    assert (stands.passage_id, stands.stance) == (original.told, "qualifies")
    row = view.answers.row(stands.id)
    assert row is not None
    assert row.row.go is not None
    row.row.go()
    assert stage.went[-1][1]["passage"] == original.told
    assert row.row.remove is not None
    row.row.remove()
    stage.settle()
    assert evidence(stage, "qualifies") == []
    stage.undo()
    assert len(evidence(stage, "qualifies")) == 1
    view.unanswered.click()
    stage.settle()
    assert stage.titles() == []


def test_a_narrow_window_has_it_on_one_page(on_stage: Open) -> None:
    stage = on_stage(StateView)
    view = stage.screen
    assert isinstance(view, StateView)
    wide = stage.screen.pane.page
    assert wide is not None
    assert "bearing" not in {each.key for each in wide.sections}
    stage.resize(760, 700)
    stage.settle()
    assert view.sides.narrow
    assert not view.answers.isVisible()
    narrow = stage.screen.pane.page
    assert narrow is not None
    assert {"bearing", "rebuts", "confirms"} <= {each.key for each in narrow.sections}
    form = stage.form(view.new)
    stage.save(form, says="Everyone was heard.", document="CCPR/C/KAZ/6", date="2024")
    assert stage.titles() == [SAID, "Everyone was heard."]
    stage.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stage.titles() == ["Everyone was heard.", SAID]
    stage.lock()
    assert SAID not in "\n".join(texts_of(stage))


def test_a_recommendation_and_what_came_of_it(on_stage: Open, original: Filled) -> None:
    stage = on_stage(RecommendationsView)
    view = stage.screen
    assert isinstance(view, RecommendationsView)
    assert "No finding behind it" in view.list.lines.line(0).told
    form = stage.form(view.edit)
    stage.save(form, addressee="The State party", verb="investigate")
    form = stage.form(stage.button("findings: Add a finding").click)
    stage.link(form, "police beat")
    stage.button("page: Add the law of its findings").click()
    stage.settle()
    assert stage.rows("law") == ["ICCPR art. 7"]
    assert view.list.lines.line(0).told == ""
    assert not view.line.isVisible()
    for given in (
        {"state": "made", "date": "2016-05", "cycle": "Second report"},
        {"state": "not-done", "date": "2020", "passage": original.words},
        {"state": "made", "date": "2025", "cycle": "Third report"},
    ):
        form = stage.form(stage.button("fate: Add a step").click)
        if "passage" in given:
            quoted = form.editors["passage"].widget
            form.editors["source"].show_value("3")
            stage.bot.waitUntil(lambda box=quoted: box.findData(original.words) > 0)
            # Another item has other words; those that were chosen are no longer.
            form.editors["passage"].show_value(original.words)
            form.editors["source"].show_value("1")
            assert form.editors["passage"].value() == ""
            form.editors["source"].show_value("3")
            stage.bot.waitUntil(lambda box=quoted: box.findData(original.words) > 0)
        stage.save(form, **given)
    assert stage.rows("fate") == [
        "Second report",
        "Made by us",
        "Not implemented",
        "Third report",
        "Made by us",
    ]
    assert view.line.isVisible()
    assert [cycle.latest.state for _box, cycle in view.line.shown()] == ["not-done", "made"]
    told = view.line.accessibleDescription()
    assert told.splitlines()[0] == "Second report: Made by us → Not implemented"
    (taken,) = stage.vault(lambda vault: vault.find(RecommendationStep, state="not-done"))
    form = stage.form(lambda: view.write("step", f"{view.list.current_key()}|{taken.id}"))
    assert taken.passage_id == original.words
    box = form.editors["passage"].widget
    stage.bot.waitUntil(lambda: box.currentText() != original.words)
    stage.save(form, says="Nothing was done")
    after = stage.vault(lambda vault: vault.get(RecommendationStep, taken.id))
    assert (after.passage_id, after.says, after.cycle) == (
        original.words,
        "Nothing was done",
        "Second report",
    )
    stage.press(Qt.Key.Key_Delete)
    assert stage.vault(lambda vault: vault.find(Recommendation)[0].trashed)
    stage.undo()
    stage.lock()
    assert "Second report" not in "\n".join(texts_of(stage))


def test_a_claim_says_how_far_it_is_proved_and_where_its_law_stands(
    on_stage: Open, original: Filled, tmp_path: Path
) -> None:
    stage = on_stage(LawScreen)
    screen = stage.screen
    form = stage.form(lambda: screen.write("version", "iccpr:7|"))
    stage.save(form, language="en", text="No one shall be subjected", valid="1976-03-23/..")
    (version,) = stage.vault(lambda vault: vault.find(ProvisionVersion))
    screen.show_target("iccpr:7")
    stage.settle()
    assert stage.rows("versions") == ["English · from 23 March 1976 onwards"]
    assert stage.rows("claims") == [BEATEN]
    form = stage.form(lambda: screen.write("title", "kz-code-2014|"))
    stage.save(form, language="ru", title="Кодекс")
    assert stage.vault(lambda vault: vault.find(InstrumentTitle)[0].title) == "Кодекс"
    assert stage.vault(lambda vault: law.cited(vault, "kz-code-2014", "ru")) == "Кодекс"
    stage.lock()
    stage.close()

    tab = Stage(stage.bot, ClaimsTab)
    tab.open(tmp_path / "vault")
    form = tab.form(tab.screen.edit)
    tab.save(form, standard="reasonable-grounds")
    assert tab.vault(lambda vault: vault.get(Claim, original.claim).standard) == (
        "reasonable-grounds"
    )
    row = tab.row("ICCPR art. 7")
    assert row.row.change is not None
    form = tab.form(row.row.change)
    tab.save(form, pinpoint="first sentence", version=version.id)
    (cited,) = tab.vault(lambda vault: vault.find(ClaimProvision, claim_id=original.claim))
    assert (cited.pinpoint, cited.version_id) == ("first sentence", version.id)
    assert tab.rows("law") == ["ICCPR art. 7, first sentence"]
    tab.close()
    tab.deleteLater()
