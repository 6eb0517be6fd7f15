"""Each path once in the window and once on the command line, on two vaults that must come out alike.

The window is the real one without a screen, driven by keys, commands and the widgets of its forms. Where the
command line has no verb for something, the casework verb that both would call stands in for it, and says so.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.casework.registry import adding
from app.records.cases import Act, Event
from app.records.desk import SavedSearch
from app.records.evidence import Item, Proposal
from app.records.people import Person
from app.ui.screens.item.consent_forms import ConsentSheet
from app.ui.screens.item.withdrawing import WithdrawalSheet
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, FAST
from tests.journeys.conftest import OFFICER, WANTED, WITNESS, Program
from tests.journeys.hands import Hands
from tests.journeys.portrait import Portrait, differences, portrait

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_level_fail("WARNING"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support",
        "Couldn't",
        "pa_context_connect",
        "Using Qt multimedia",
        "No RHI backend",
    ),
]


def number_of(vault: Path, suffix: str) -> int:
    """The number of the first item whose file name ends so."""
    with Vault.open(vault, CREDENTIAL, write=False) as opened:
        items = opened.find(Item, order="number")
    return next(item.number for item in items if item.file_name.lower().endswith(suffix))


def seen(path: Path) -> Portrait:
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        return portrait(vault)


class Two:
    """One vault for the window, its twin for the command line."""

    def __init__(self, hands: Hands, kuager: Program, window_vault: Path) -> None:
        self.hands = hands
        self.kuager = kuager
        self.window_vault = window_vault

    def alike(self) -> Portrait:
        """Lock the window and compare."""
        assert self.hands.refusals == []
        self.hands.lock()
        mine, theirs = seen(self.window_vault), seen(self.kuager.vault)
        assert differences(mine, theirs) == {}
        return mine


@pytest.fixture
def two(hands: Hands, prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Two:
    """Two copies of the prepared vault; the first is open in the window."""
    kuager = Program(tmp_path / "command", monkeypatch)
    kuager.folder.mkdir()
    for folder in (kuager.vault, tmp_path / "window"):
        shutil.copytree(prepared, folder)
    hands.open(tmp_path / "window")
    return Two(hands, kuager, tmp_path / "window")


CONSENT = {"purposes": ["un", "court"], "identity": "pseudonym", "form": "signed"}


def test_from_nothing_to_files_taken_in(
    hands: Hands, kuager: Program, files: Path, tmp_path: Path
) -> None:
    # On the command line.
    consent = tmp_path / "consent.json"
    consent.write_text(json.dumps({**CONSENT, "person": WITNESS, "given_on": "2022-02-19"}))
    kuager.ok("case", "KZ-1", "--title", "Коштобе", "--description", "A raid", "--language", "ru")
    kuager.ok(
        "person", "--name", WITNESS, "--alias", "Dilnoza", "--alias", "Дилноза-опа",
        "--pseudonym", "Witness A", "--protected", "--birth", "1980~", "--nationality", "UZ",
        "--case", "KZ-1", "--role", "victim",
    )  # fmt: skip
    kuager.ok("person", "--name", OFFICER, "--note", "Seen in room 7")
    witness, officer = _ids(kuager.vault, Person, "name", WITNESS, OFFICER)
    # The command line has no verb for places.
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        adding.add_place(
            vault, "Коштобе", kind="facility", country="KZ", position=(43.25, 76.5), population=103
        )
    about = ("event", "--case", "KZ-1", "--title", "Raid", "--date", "2022-01-10?")
    kuager.ok(
        *about, "--act", "030107", "--method", "0301", "--person", witness, "--role", "victim"
    )
    kuager.ok(*about, "--person", officer, "--role", "perpetrator", "--degree", "0101")
    kuager.ok(
        "add", files, "--case", "KZ-1", "--source", "The families", "--acquired-how",
        "received-by-message", "--acquired-by", "Мусина", "--acquired-at", "2022-02-19",
        "--consent", consent,
    )  # fmt: skip

    # In the window.
    path = tmp_path / "window"
    made, _recovery = Vault.create(path, CREDENTIAL, cost=FAST)
    made.close()
    hands.open(path)
    cases = hands.registry("cases")
    hands.form(
        cases, cases.new_action.trigger,
        code="KZ-1", title="Коштобе", description="A raid", language="ru",
    )  # fmt: skip
    people = hands.registry("people")
    hands.form(
        people, people.new_action.trigger, name=WITNESS, aliases="Dilnoza\nДилноза-опа",
        pseudonym="Witness A", protected=True, birth="1980~", nationality="UZ", case="KZ-1",
        role="victim",
    )  # fmt: skip
    hands.form(people, people.new_action.trigger, name=OFFICER, note="Seen in room 7")
    places = hands.registry("places")
    hands.form(
        places, places.new_action.trigger, name="Коштобе", kind="facility", country="KZ",
        latitude="43.25", longitude="76.5", population="103",
    )  # fmt: skip
    events = hands.registry("events")
    hands.form(events, events.new_action.trigger, title="Raid", case="KZ-1", date="2022-01-10?")
    hands.form(
        events, hands.button(events, "acts: Add an act").click, act="030107", methods=["0301"]
    )
    act = hands.vault(lambda vault: vault.find(Act)[0].id)
    hands.find(
        events, hands.button(events, "people victim: Add").click, WITNESS.split()[0], act=act
    )
    hands.find(
        events, hands.button(events, "people perpetrator: Add").click, OFFICER, degree="0101"
    )
    _import(hands, files)

    assert hands.refusals == []
    hands.lock()
    mine, theirs = seen(path), seen(kuager.vault)
    assert differences(mine, theirs) == {}
    # The comparison is not of two empty vaults.
    assert sum(mine["item"].values()) == len(WANTED) + 1
    assert sum(mine["consent"].values()) == len(WANTED)
    assert sum(mine["involvement"].values()) == 2


def _import(hands: Hands, files: Path) -> None:
    """Drop the folder on the library, fill in the sheet and press Import."""
    hands.library()
    hands.window.work.go("import", {"paths": [str(files)], "case": "KZ-1"})
    sheet = hands.sheet()
    for name, value in (
        ("source", "The families"),
        ("acquired_how", "received-by-message"),
        ("acquired_by", "Мусина"),
        ("acquired_at", "2022-02-19"),
    ):
        sheet.editors[name].show_value(value)
    sheet.with_consent.setChecked(True)
    sheet.editors["person"].show_value(WITNESS)
    sheet.purposes.show_codes(CONSENT["purposes"])
    for name in ("identity", "form"):
        sheet.editors[name].show_value(CONSENT[name])
    sheet.editors["given_on"].show_value("2022-02-19")
    sheet._changed()
    hands.wait(
        lambda: sheet.import_button.isEnabled() and f"{len(WANTED)}" in sheet.import_button.text()
    )
    sheet.import_button.click()
    hands.no_jobs()


def test_a_batch_of_three_is_described_and_tagged(two: Two) -> None:
    for number in (1, 2, 3):
        two.kuager.ok(
            "describe", number, "--set", "author=Бюро", "--set", "language=ru", "--set",
            "reliability=B", "--set", "tag=Срочно",
        )  # fmt: skip
    two.kuager.ok("describe", 2, "--set", "title=Second", "--set", "date=2022-01~")

    screen = two.hands.choose(1, 2, 3)
    batch = screen.inspector.batch
    for name, value in (("author", "Бюро"), ("language", "ru"), ("reliability", "B")):
        batch.fields[name].choose("set")
        batch.fields[name].editor.show_value(value)
    batch.new_tag.setText("Срочно")
    two.hands.wait(batch.apply.isEnabled)
    batch.apply.click()
    two.hands.settle()
    assert len(two.hands.steps) == 1
    item = two.hands.item(2)
    two.hands.command("item.rename")
    two.hands.type("Second")
    two.hands.key(Qt.Key.Key_Return)
    two.hands.settle()
    fields = item.tabs.fields
    two.hands.wait(lambda: fields.editors["title"].value() == "Second")
    fields.editors["date"].show_value("2022-01~")
    fields.editors["date"].widget.changed.emit()
    two.hands.focus(fields.editors["date"].widget._first.year)
    two.hands.key(Qt.Key.Key_Return)
    two.hands.settle()
    assert sum(two.alike()["item_tag"].values()) == 3


def test_passages_are_linked_to_article_person_event_and_act(two: Two) -> None:
    number = number_of(two.kuager.vault, ".pdf")
    spans = [(0, 12), (14, 30), (31, 50), (51, 70)]
    [witness] = _ids(two.kuager.vault, Person, "name", WITNESS)
    [event] = _ids(two.kuager.vault, Event, "title", "Raid")
    for (start, end), words in zip(
        spans,
        (
            ("--article", "iccpr:9.3"),
            ("--person", witness, "--role", "victim"),
            ("--event", event),
            ("--act", "030107"),
        ),
        strict=True,
    ):
        two.kuager.ok("link", number, *words, "--span", f"{start}:{end}")

    hands = two.hands
    screen = hands.item(number)
    for (start, end), (text, role) in zip(
        spans, (("9(3)", ""), (WITNESS, "Victim"), ("Raid", ""), ("030107", "")), strict=True
    ):
        hands.select(screen, start, end)
        hands.key(Qt.Key.Key_C)
        hands.pick(screen, text, role=role)
    assert len(hands.steps) == 4
    held = two.alike()
    assert sum(held["passage"].values()) == 4
    assert [
        sum(held[f"item_{kind}"].values()) for kind in ("provision", "person", "event", "act")
    ] == [1] * 4


def test_a_consent_is_given_and_withdrawn(two: Two) -> None:
    two.kuager.ok(
        "consent", 1, "--person", WITNESS, "--purpose", "un", "--purpose", "public", "--identity",
        "pseudonym", "--given-on", "2022-02-19", "--form", "signed", "--interpreter", "Dana",
        "--conditions", "Not before the trial", "--onward",
    )  # fmt: skip
    two.kuager.ok("consent", 1, "--person", WITNESS, "--withdraw")

    hands = two.hands
    screen = hands.item(1)
    tab = screen.tabs.ready("consent")
    hands.wait(lambda: tab._held is not None)
    hands.command("item.consent.record")
    sheet = hands.sheet()
    assert isinstance(sheet, ConsentSheet)
    [witness] = hands.vault(lambda vault: [each.id for each in vault.find(Person, name=WITNESS)])
    for name, value in (
        ("person", witness),
        ("purposes", ["un", "public"]),
        ("identity", "pseudonym"),
        ("given_on", "2022-02-19"),
        ("form", "signed"),
        ("interpreter", "Dana"),
        ("conditions", "Not before the trial"),
        ("onward", True),
    ):
        sheet.editors[name].show_value(value)
    hands.bot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    hands.wait(lambda: bool(tab._held.given))
    screen.tabs.show_tab("consent")
    next(each for each in tab.findChildren(QPushButton) if each.text() == "Withdraw").click()
    sheet = hands.sheet()
    assert isinstance(sheet, WithdrawalSheet)
    hands.bot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    two.alike()


def test_a_transcript_is_written(two: Two, tmp_path: Path) -> None:
    number = number_of(two.kuager.vault, ".opus")
    words = "[0:00:01] Мы здесь, в отделе.\nНас много 🙂."
    (tmp_path / "words.txt").write_text(words, "utf-8")
    two.kuager.ok(
        "transcribe", number, tmp_path / "words.txt", "--kind", "transcript", "--language", "ru"
    )

    hands = two.hands
    screen = hands.item(number)
    hands.command("item.text.edit")
    hands.wait(lambda: screen.text.writing.writing)
    screen.text.bar.choose("transcript", "ru")
    screen.text.code.insertPlainText(words)
    hands.focus(screen.text.code)
    hands.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    hands.wait(lambda: screen.text.words == words)
    two.alike()


def test_what_the_metadata_proposes_is_accepted(two: Two) -> None:
    number = number_of(two.kuager.vault, ".jpg")
    with Vault.open(two.kuager.vault, CREDENTIAL, write=False) as vault:
        item = vault.one(Item, number=number)
        assert item is not None
        held = vault.find(Proposal, item_id=item.id, state="open")
    fills = [each for each in held if each.field == "date"]
    assert fills
    two.kuager.ok("proposals", number, "--accept", fills[0].id)

    hands = two.hands
    screen = hands.choose(number)
    page = screen.inspector.item
    label = f"Accept: Date, {fills[0].value}"
    accept = [
        each
        for each in page.findChildren(QPushButton)
        if each.accessibleName().startswith("Accept: Date")
    ]
    assert len(accept) == 1, label
    accept[0].click()
    hands.settle()
    two.alike()


def test_what_must_be_hidden_is_found_and_accepted(two: Two) -> None:
    numbers = (number_of(two.kuager.vault, ".txt"), number_of(two.kuager.vault, ".jpg"))
    for number in numbers:
        two.kuager.ok("marks", number, "--suggest", "--accept", "all")
        two.kuager.ok("marks", number, "--sign-off")

    hands = two.hands
    for number in numbers:
        screen = hands.item(number)
        tab = screen.tabs.ready("redaction")
        screen.tabs.show_tab("redaction")
        hands.wait(lambda tab=tab: tab._held is not None)
        hands.command("item.marks.find")
        hands.no_jobs()
        if tab.rows.lines():
            hands.command("item.marks.all")
            hands.settle()
        hands.command("item.marks.looked")
        hands.wait(lambda tab=tab: "Reviewed" in tab.state.text())
    held = two.alike()
    assert sum(held["mark"].values()) > 3
    assert sum("('reviewed', True)" in row for row in held["item"]) == 2


def test_trash_and_restore(two: Two) -> None:
    two.kuager.ok("trash", 2)
    two.kuager.ok("trash", 3)
    two.kuager.ok("trash", 3, "--restore")

    hands = two.hands
    hands.choose(2, 3)
    hands.key(Qt.Key.Key_Delete)
    hands.settle()
    screen = hands.library("state:trashed")
    assert screen.items.select([3], 3)
    hands.focus(screen.table)
    hands.key(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    assert sum("('trashed', True)" in row for row in two.alike()["item"]) == 1


def test_a_saved_search_is_undone(two: Two) -> None:
    """The command line keeps no searches: what undo leaves must be what there was."""
    before = seen(two.window_vault)
    hands = two.hands
    hands.library("kind:audio")
    hands.command("library.save_search")
    sheet = hands.sheet()
    sheet.editors["name"].show_value("Recordings")
    hands.bot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    assert hands.vault(lambda vault: [each.query for each in vault.find(SavedSearch)]) == [
        "kind:audio"
    ]
    hands.undo()
    assert differences(before, two.alike()) == {}


def test_both_export_the_same_bundle(two: Two, tmp_path: Path) -> None:
    kuager, hands = two.kuager, two.hands
    made = kuager.ok(
        "export", "--case", "KZ-1", "--profile", "un", "--to", tmp_path / "by-command",
        "--accept-suggestions",
    )  # fmt: skip
    hands.window.work.go("export", {"case": "KZ-1"})
    maker = hands.window.screen_of("bundles").maker
    hands.wait(lambda: maker.editors["case"].value() == "KZ-1")
    for name, value in (
        ("profile", "un"),
        ("accept", True),
        ("folder", str(tmp_path / "by-window")),
    ):
        maker.editors[name].show_value(value)
    hands.no_jobs()
    maker.make.click()
    hands.wait(lambda: maker.stack.currentWidget() is maker.outcome)
    assert maker.outcome.headline.text() == "The bundle is made."

    mine, theirs = (_index(tmp_path / name) for name in ("by-window", "by-command"))
    assert mine == theirs
    assert len(made["exhibits"]) == len(WANTED) + 1
    for name in ("by-window", "by-command"):
        assert kuager("verify", tmp_path / name, vault=False).code == 0
    two.alike()


def _index(bundle: Path) -> Any:
    """The index of a bundle without its own ids, dates and digests of what holds them."""
    document = json.loads((bundle / "data" / "index.json").read_bytes())

    def without(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                name: without(each)
                for name, each in value.items()
                if not any(
                    word in name
                    for word in (
                        "id",
                        "sha256",
                        "commitment",
                        "salt",
                        "date",
                        "as_of",
                        "made",
                        "checkpoint",
                        "root",
                    )
                )
                or name in ("withheld", "evidence")
            }
        if isinstance(value, list):
            return [without(each) for each in value]
        return value

    return without(document)


def _ids(path: Path, kind: Any, field: str, *values: str) -> list[str]:
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        return [vault.one(kind, **{field: value}).id for value in values]  # type: ignore[union-attr]


def test_the_comparison_sees_a_single_letter(two: Two) -> None:
    two.kuager.ok("describe", 1, "--set", "note=a")
    two.hands.inline(1, "note", "b")
    two.hands.lock()
    found = differences(seen(two.window_vault), seen(two.kuager.vault))
    assert [(table, len(mine), len(theirs)) for table, (mine, theirs) in found.items()] == [
        ("item", 1, 1)
    ]
