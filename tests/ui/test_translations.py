"""The window's languages: what is said has its translation, and the translation fits what is said."""

from __future__ import annotations

import ast
import html
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from app.errors import KuagerError, NotFound
from app.records.base import Record
from app.records.cases import Case, Event, Place
from app.records.evidence import Item
from app.records.people import Person, PersonName
from app.ui.language import LANGUAGES, current, speak, tr
from app.ui.sentences import spoken as said
from app.ui.theme import dress
from app.ui.window import Window
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase
from tests.translations import FOLDER, PLURALS, ROOT, read, sentences, spoken
from tests.ui.conftest import KNOWN, open_vault, settled

pytestmark = pytest.mark.window

PLACES = re.compile(r"\{[a-z_]*\}|%Ln")
HINT = "run ./run translations, and translate what it names"


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    """The window speaks Russian for one test."""
    speak("ru")
    yield
    speak("en")


# --- Files ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_has_every_text_of_the_window_and_no_other(language: str) -> None:
    messages = {
        message.findtext("source"): message.get("numerus") == "yes"
        for message in etree.parse(FOLDER / f"kuager_{language}.ts").iter("message")
    }
    assert messages == spoken_once(), HINT


@pytest.mark.parametrize("language", ["en", "ru"])
def test_english_and_russian_lack_nothing(language: str) -> None:
    assert [source for source, forms in read(language).items() if not all(forms)] == [], HINT


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_is_what_is_translated(language: str, tmp_path: Path) -> None:
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    made = tmp_path / "made.qm"
    source = FOLDER / f"kuager_{language}.ts"
    subprocess.run([str(lrelease), "-silent", str(source), "-qm", str(made)], check=True)
    assert made.read_bytes() == (FOLDER / f"kuager_{language}.qm").read_bytes(), HINT


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_the_places_and_the_forms(language: str) -> None:
    for source, plural in spoken_once().items():
        forms = read_once(language)[source]
        assert len(forms) == (PLURALS[language] if plural else 1), source
        for form in filter(None, forms):
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), source
            # A letter to jump with stays one; where a language has none for it, that is no loss of text.
            assert form.count("&") <= max(1, source.count("&")), source
            assert form.endswith("…") == source.endswith("…"), source
            assert "(s)" not in form, source


read_once = lru_cache(read)
spoken_once = lru_cache(spoken)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_fields_of_the_unlock_screen_are_jumped_to_with_one_letter(language: str) -> None:
    # The recovery key stands in the place of the passphrase.
    fields = [
        "Va&ult", "&Browse …", "&Passphrase", "&Key file (optional)", "&Choose …", "&Open",
        "&Show what I type", "Use the &recovery key instead", "&Language",
    ]  # fmt: skip
    said_there = [read_once(language)[field][0] for field in fields]
    letters = [text[text.index("&") + 1].lower() for text in said_there if text]
    assert len(letters) == len(fields)
    assert len(set(letters)) == len(letters)


def test_one_of_a_thing_is_spoken_of_as_one() -> None:
    for one, _many in (forms for forms in read_once("en").values() if len(forms) == 2):
        assert not re.search(r"%Ln (?:\w+ )?(?:are|were|have|wait)\b|%Ln people", one), one


def test_every_sentence_of_the_layers_below_has_russian() -> None:
    held = sentences_of("ru")
    assert [text for text in sentences() if text not in held] == [], HINT
    for source, translated in held.items():
        assert translated.strip(), source
        # A value may be left out where the language does not need it; none may be invented.
        assert set(re.findall(r"\{\d+\}", translated)) <= set(re.findall(r"\{\d+\}", source)), (
            source
        )
        assert translated.endswith(".") == source.endswith("."), source
        assert (translated[0] == " ") == (source[0] == " "), source


def sentences_of(language: str) -> dict[str, str]:
    held = tomllib.loads((FOLDER / f"sentences_{language}.toml").read_text("utf-8"))["sentence"]
    assert len({each["en"] for each in held}) == len(held), "a sentence is there twice"
    return {each["en"]: each[language] for each in held}


def test_every_rule_of_the_finder_has_russian(russian: None) -> None:
    """A reviewer reads why; parts are put together as the finder does."""
    from app.redaction.finding import languages, patterns
    from app.ui.sentences import spoken as in_russian

    said = {rule.name for rule in patterns.RULES}
    for language in languages.rules().languages:
        said |= {
            f"{language.name} {case}"
            for each in language.declensions
            for case, _ending in each.endings
        }
        said |= {f"{language.name} {label}" for label in language.labels.values()}
    same = {"IBAN", "IMEI", "VIN"}
    assert [each for each in sorted(said - same) if in_russian(each) == each] == []
    assert in_russian("surname + name, Russian dative, initials") == (
        "фамилия + имя, дательный падеж (русский), инициалы"
    )


def test_labels_of_code_lists_are_asked_for_in_the_windows_language() -> None:
    silent = []
    for path in sorted((ROOT / "app" / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "label"
                and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "wording")
            ):
                asked = [ast.unparse(each) for each in node.args]
                if asked and not {"language", "current()"} & set(asked):
                    silent.append(f"{path.name}:{node.lineno}")
    assert silent == []


# --- Sentences --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "russian_of_it"),
    [
        ("A name is needed.", "Нужно имя или название."),
        ("There is no case 'KZ-7' in this vault.", "В этом хранилище нет дела «KZ-7»."),
        # Values that are sentences or clauses of ours are translated as well.
        (
            "The bundle is damaged: the manifest was changed.",
            "Пакет повреждён: опись изменена.",
        ),
        (
            "The bundle is damaged: data/a.pdf is missing, and 3 more.",
            "Пакет повреждён: нет файла data/a.pdf, и ещё 3.",
        ),
        (
            "Could not write the vault's lock: the disk is full; the earlier state is kept.",
            "Не удалось записать блокировку хранилища: диск заполнен; прежнее состояние сохранено.",
        ),
        (
            "The proof found a protected person in bundle.pdf (channel pdf-text).",
            "Проверка на утечки: найдено (защищённое лицо), где: bundle.pdf (канал «текст PDF»).",
        ),
        # A sentence that became a clause: without its capital and its full stop.
        ("this file is empty; the original is kept", "файл пуст; оригинал сохранён"),
        # The operating system's words come with and without a capital.
        (
            "the file could not be read (Permission denied)",
            "не удалось прочитать файл (нет доступа)",
        ),
        # Lists of counted things.
        (
            "The place is still used by 3 items, 2 acts; change those first.",
            "Место ещё используется (материалы: 3, деяния: 2); сначала измените это.",
        ),
        # What stands in curly quotes is a name from the vault, even if it reads like a sentence of ours.
        (
            "“A name is needed.” can no longer be undone: the record was changed since.",
            "«A name is needed.»: отменить уже нельзя, запись с тех пор изменена.",
        ),
        # Letters that were escaped for a terminal; what does not print stays escaped.
        (r"Taking in '\u0430\u0431\u202e.pdf'", r"Приём: «аб\u202e.pdf»"),
        # What is not ours is left as it is.
        ("Приказ № 5", "Приказ № 5"),
        ("Something that nobody ever wrote", "Something that nobody ever wrote"),
        ("", ""),
    ],
)
def test_a_sentence_is_spoken_in_russian(russian: None, sentence: str, russian_of_it: str) -> None:
    assert said(sentence) == russian_of_it


def test_every_sentence_comes_out_in_russian_with_its_values(russian: None) -> None:
    for source, translated in sentences_of("ru").items():
        # Places are numbered: any word with the number in it will do for a value.
        spelled = re.sub(r"\{(\d+)\}", r"Ж\1Ж", source)
        wanted = re.sub(r"\{(\d+)\}", r"Ж\1Ж", translated)
        assert said(spelled) == wanted, source


def test_english_stays_as_it_is_but_for_letters_spelled_for_terminals(qapp: QApplication) -> None:
    speak("en")
    assert said("The bundle is damaged: the manifest was changed.").startswith("The bundle is")
    assert said(r"Taking in '\u0430.pdf'") == "Taking in 'а.pdf'"


def test_a_refusal_of_the_vault_is_read_in_russian(
    russian: None, small: tuple[Path, SmallCase]
) -> None:
    from app.casework import lookup

    with Vault.open(small[0], CREDENTIAL, write=False) as vault, pytest.raises(NotFound) as refused:
        lookup.case(vault, "Ж-9")
    assert isinstance(refused.value, KuagerError)
    assert said(refused.value.sentence) == "В этом хранилище нет дела «Ж-9»."


# --- Texts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "russian_of_it"),
    [
        (1, "1 материал"),
        (3, "3 материала"),
        (5, "5 материалов"),
        (21, "21 материал"),
        (111, "111 материалов"),
    ],
)
def test_russian_numbers_have_three_forms(russian: None, number: int, russian_of_it: str) -> None:
    assert current() == "ru"
    assert tr("%Ln item(s)", n=number) == russian_of_it


def test_english_numbers_have_two(qapp: QApplication) -> None:
    speak("en")
    assert [tr("%Ln item(s)", n=number) for number in (1, 2)] == ["1 item", "2 items"]


KEYS = re.compile(r"(?:Ctrl|Alt|Shift)\+[A-Za-z0-9+/]+|\bF\d+\b|\b[A-Z]\b(?= )")


def test_the_help_says_the_same_in_russian() -> None:
    pages = {path.name: path for path in (ROOT / "resources" / "help" / "en").glob("*.md")}
    assert len(pages) > 10
    for name, path in pages.items():
        english = path.read_text("utf-8")
        russian_page = (path.parent.parent / "ru" / name).read_text("utf-8")
        for form in (r"^# ", r"^## ", r"^- "):
            counted = [len(re.findall(form, text, re.M)) for text in (english, russian_page)]
            assert counted[0] == counted[1], name
        keys = [
            {key for key in KEYS.findall(text) if not key.isalpha() or key in "CRMN"}
            for text in (english, russian_page)
        ]
        assert keys[0] == keys[1], name
        assert not TWO_WORDS.search(
            re.sub("|".join(map(re.escape, SAME_IN_RUSSIAN)), "", russian_page)
        )


# --- The window -------------------------------------------------------------------------------------

SAME_IN_RUSSIAN = (
    "Caps Lock", "Kuager", "Ctrl", "Shift", "Alt", "Enter", "Escape", "SHA-256", "ZIP", "PDF", "MIT", "EDTF",
    "passphrase.txt", "Long", "Extracted", "English", "PySide", "Qt", "Python",
)  # fmt: skip
TWO_WORDS = re.compile(r"[A-Za-z’']{2,}[,;:]? (?:[a-z] )?[A-Za-z’']{2,}")


def test_a_russian_window_says_nothing_in_english(
    qtbot: QtBot, qapp: QApplication, small: tuple[Path, SmallCase]
) -> None:
    dress(qapp, dark=False, text_size=1.0)
    speak("ru")
    path, case = small
    data = data_of(path)
    found: dict[str, str] = {}

    def look(where: str) -> None:
        for text in shown_texts(window):
            left = html.unescape(text)
            for each in data:
                left = left.replace(each, "")
            for each in SAME_IN_RUSSIAN:
                left = left.replace(each, "")
            if TWO_WORDS.search(left):
                found.setdefault(text, where)

    window = Window(settings=KNOWN)
    try:
        window.resize(1366, 768)
        window.show()
        look("unlock")
        open_vault(window, qtbot, path)
        work = window.work
        work.go("item", {"id": case.item.id})
        settled(window, qtbot)
        look("item")
        for target, value in (
            ("case", case.case.code),
            ("person", case.person.id),
            ("place", case.place.id),
            ("law", "iccpr:7"),
            ("export", {"case": case.case.code}),
        ):
            work.go(target, value)
            settled(window, qtbot)
            look(target)
        for name in ("library", "cases", "people", "events", "places", "law", "bundles", "verify"):
            work.show_screen(name)
            settled(window, qtbot)
            look(name)
        for command in ("window.keys", "window.settings", "window.help", "window.palette"):
            window.commands[command].action.trigger()
            qtbot.wait(100)
            look(command)
    finally:
        window.close()
        window.deleteLater()
        speak("en")
    assert found == {}


def data_of(path: Path) -> list[str]:
    """What is in the vault, the longest first; that is shown as it was written."""
    kinds: tuple[type[Record], ...] = (Case, Item, Person, PersonName, Event, Place)
    held: set[str] = set()
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        for kind in kinds:
            for record in vault.find(kind):
                values = [getattr(record, name) for name in record.__dataclass_fields__]
                held |= {value for value in values if isinstance(value, str) and len(value) > 1}
        for item in vault.find(Item):
            text = vault.current_text(item.id)
            if text is not None:
                held |= {line for line in vault.text(text.id).splitlines() if len(line) > 1}
    return sorted(held, key=len, reverse=True)


def shown_texts(root: QWidget) -> Iterator[str]:
    """What a person can read or hear anywhere in the window, shown at this moment or not."""
    for each in [root, *root.findChildren(QObject)]:
        if isinstance(each, QWidget | QAction):
            for name in (
                "text", "title", "windowTitle", "toolTip", "accessibleName", "accessibleDescription",
                "placeholderText", "plainText", "statusTip",
            ):  # fmt: skip
                value = each.property(name)
                if isinstance(value, str):
                    yield from value.splitlines()
        if isinstance(each, QComboBox):
            yield from (each.itemText(place) for place in range(each.count()))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from cells(each.model(), QModelIndex())


def cells(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
    )  # fmt: skip
    # The list models of Qt have one column and keep the question to themselves.
    columns = 1 if isinstance(model, QAbstractListModel) else max(1, model.columnCount(above))
    for row in range(min(model.rowCount(above), 300)):
        for column in range(columns):
            index = model.index(row, column, above)
            for role in roles:
                value = model.data(index, role)
                if isinstance(value, str):
                    yield from value.splitlines()
        first = model.index(row, 0, above)
        if model.rowCount(first):
            yield from cells(model, first)
    for column in range(columns):
        value = model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        if isinstance(value, str):
            yield value
