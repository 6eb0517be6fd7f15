"""Consent in the window: the whole form with its sheet, the cards, the printed form, the notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.casework.consents import consent, consent_templates
from app.casework.consents.consent import ConsentForm
from app.records.consent import today
from app.records.evidence import Item
from app.ui.consent_notice import ConsentNotice
from app.ui.screens.item.consent_cards import ConsentCard
from app.ui.screens.item.consent_forms import FILE, ConsentSheet
from app.ui.screens.item.consent_print import WORDS, PrintSheet, WordsSheet
from app.ui.theme import dress
from tests.builders import SmallCase, new_vault, small_case
from tests.ui.item_open import Opened
from tests.ui.stage import copy

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore("propagateSizeHints"),
]

SOON = (date.fromisoformat(today()) + timedelta(days=12)).isoformat()


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    """A vault that nobody opens; tests copy it."""
    path = tmp_path_factory.mktemp("consents") / "case"
    with new_vault(path) as vault:
        case = small_case(vault)
        expired = ConsentForm(
            person=case.person.id, purposes=("un",), identity="named", expires_on="2024"
        )
        consent.record(vault, case.other.id, expired)
    return path, case


@pytest.fixture
def case(made_case: tuple[Path, SmallCase], tmp_path: Path) -> SmallCase:
    copy(made_case[0], tmp_path / "case")
    return made_case[1]


@pytest.fixture
def opened(case: SmallCase, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opened]:
    dress(qapp, dark=False, text_size=1.0)
    window = Opened(qtbot, tmp_path / "case")
    yield window
    window.end()


def text_of(widget: ConsentCard) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def test_a_consent_is_recorded_whole_and_followed(
    opened: Opened, case: SmallCase, tmp_path: Path
) -> None:
    (tmp_path / "signed sheet.txt").write_text("signed")
    tab = opened.open(case.item.id).tabs.ready("consent")
    opened.wait(lambda: tab._held is not None)
    opened.run("item.consent.record")
    sheet = opened.sheet(ConsentSheet)
    filled = {
        "person": case.person.id,
        "purposes": ["un"],
        "identity": "anonymous",
        "capacity": "minor",
        "language": "kk",
        "taken_by": "A. Researcher",
        "expires_on": SOON,
        "sheet": f"{FILE}{tmp_path / 'signed sheet.txt'}",
    }
    for name, value in filled.items():
        sheet.editors[name].show_value(value)
    sheet.save()
    opened.wait(lambda: "guardian" in sheet.message.text())
    with opened.read() as vault:
        # Nothing was taken in for a consent that was refused.
        assert vault.count(Item) == 2
    sheet.editors["guardian"].show_value("Her mother")
    sheet.save()
    opened.wait(lambda: len(tab._held.sheets) == 1 and not opened.session.running())
    with opened.read() as vault:
        held = consent.current(vault, case.item.id)[case.person.id]
        assert (held.language, held.taken_by, held.guardian) == (
            "kk",
            "A. Researcher",
            "Her mother",
        )
        taken = vault.get(Item, held.sheet_id or "")
        assert (taken.kind, taken.disclosure) == ("consent-sheet", "closed")
        assert taken.examined_at
    [card] = [each for each in tab.findChildren(ConsentCard) if not each.isHidden()]
    assert "Expires soon: 12 day" in text_of(card)
    assert "Guardian: Her mother" in text_of(card)
    assert not card.log.isVisible()

    def leads_to_sheet() -> list[QPushButton]:
        return [each for each in tab.findChildren(QPushButton) if each.text() == "Sheet: item 3"]

    assert len(leads_to_sheet()) == 1
    card.history.click()
    lines = card.log.text().splitlines()
    assert [" · Consent recorded · Researcher · " in line for line in lines] == [True, True]
    # The sheet, what was read of it and the consent are one step.
    opened.session.undo()
    opened.wait(lambda: any("In force" in text_of(each) for each in tab.findChildren(ConsentCard)))
    with opened.read() as vault:
        assert vault.get(Item, taken.id).trashed
        assert consent.current(vault, case.item.id)[case.person.id].purposes == ("un", "court")
    opened.session.redo()
    opened.wait(lambda: bool(leads_to_sheet()))
    leads_to_sheet()[0].click()
    assert opened.went[-1] == ("item", {"id": taken.id})


def test_the_form_is_written_with_the_organisations_words(
    opened: Opened, case: SmallCase, tmp_path: Path
) -> None:
    tab = opened.open(case.item.id).tabs.ready("consent")
    opened.wait(lambda: tab._held is not None)
    opened.run("item.consent.print")
    opened.sheet(PrintSheet)._edit(tab.edit_words)
    words = opened.sheet(WordsSheet)
    source = words.editors[WORDS].value()
    words.editors[WORDS].show_value(source.replace('title = "Your consent"', 'titel = "x"'))
    words.save()
    opened.wait(lambda: "'titel'" in words.message.text())
    own = source.replace('name = "standard"', 'name = "ours"')
    words.editors[WORDS].show_value(own)
    words.save()
    opened.wait(lambda: list(tab._held.forms) == ["ours", "standard"])
    opened.run("item.consent.print")
    sheet = opened.sheet(PrintSheet)
    assert sheet.editors["form"].value() == "ours"
    sheet.editors["language"].show_value("uz-Cyrl")
    sheet.write(tmp_path / "form.pdf")
    opened.wait((tmp_path / "form.pdf").exists)
    with opened.read() as vault:
        assert consent_templates.template(vault).source == own
        assert vault.log.events(table="item", newest_first=True, limit=1)[0].verb == "printed"


def test_the_notice_says_what_has_run_out_until_it_is_put_away(
    opened: Opened, case: SmallCase
) -> None:
    asked: list[str] = []

    def notice() -> ConsentNotice:
        made = ConsentNotice(asked.append)
        opened.qtbot.addWidget(made)
        made.show_session(opened.session)
        opened.settle()
        return made

    first = notice()
    assert "expired" in first.text.text()
    assert "within 30 days" not in first.text.text()
    first.gone.click()
    assert asked == ["consent:expired"]
    assert not first.isVisible()
    again = notice()
    assert not again.isHidden()
    next(each for each in again.findChildren(QPushButton) if each.text() == "Put away").click()
    opened.settle()
    assert notice().isHidden()
    ending = ConsentForm(person=case.person.id, purposes=("un",), identity="named", expires_on=SOON)
    opened.session.do("Recorded", lambda vault: consent.record(vault, case.item.id, ending))
    opened.settle()
    third = notice()
    assert "within 30 days" in third.text.text()
    third.forget()
    assert third.text.text() == ""
    assert third.isHidden()
