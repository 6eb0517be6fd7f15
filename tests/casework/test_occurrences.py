"""Where names occur: in every form that the finder knows, and found through the search index."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.casework import lookup
from app.casework.registry import describe, occurrences, people
from app.casework.registry.occurrences import Likely
from app.errors import Cancelled, NotFound
from app.records.ids import new_id
from app.records.people import Identity
from app.redaction.finding.find import Finder
from app.redaction.finding.names import NameIndex
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, add_item
from tests.casework.made import make_item

FILLER = "Свидетель показал, что на улице стояли машины и люди кричали."
PLACES = {
    "dative": ("Передали Каримову Азизбеку письмо.", "Каримову Азизбеку"),
    "latin": ("Then Mr Karimov said so.", "Karimov"),
    "uzbek": ("Karimovning otasi keldi.", "Karimovning"),
    "kazakh": ("Біз Каримовты көрдік.", "Каримовты"),
    "feminine": ("Его сестра Каримова молчала.", "Каримова"),
    "broken": ("Тогда Кари-\nмов вышел.", "Кари-\nмов"),
    "vowels": ("Пришёл Азизбек домой.", "Азизбек"),
}


def test_every_form_is_found_where_it_stands(vault: Vault) -> None:
    person = people.save_person(vault, name="Каримов Азизбек")
    people.save_person(vault, name="Юсупов")
    for name, (text, _form) in PLACES.items():
        make_item(vault, name, text)
    make_item(vault, "other", "Юсупов и карандаш. Карима тут нет, и аз тоже.")
    thrown = make_item(vault, "thrown", "Каримов тут.")
    describe.trash(vault, thrown.id)
    found = occurrences.occurrences(vault, person.id)
    assert not found.capped
    assert {each.item.title: each.form for each in found.found} == {
        name: form for name, (_text, form) in PLACES.items()
    }
    for each in found.found:
        assert vault.text(each.text_id)[each.start : each.end] == each.form
        assert each.why


def test_names_that_the_index_takes_apart_are_found(vault: Vault) -> None:
    texts = {
        "O‘tkir Jo‘rayev": "Keyin O‘tkir Jo‘rayev aytdi.",
        "Шаимов": "Kóshede Şaimov tur.",
        "محمد كريموف": "قال محمد كريموف ذلك.",
        "Ли Ан": "Там был Ли Ан вчера.",
        "Witness 7 of Koshmambet": "It was Witness 7 of Koshmambet who saw it.",
    }
    for name, text in texts.items():
        person = people.save_person(vault, name=name)
        make_item(vault, name, text)
        identity = Identity(person.id, (name,), "")
        wanted = [each.quote for each in Finder([identity]).find_names(text)]
        found = occurrences.occurrences(vault, person.id).found
        mine = [each.form for each in found if each.item.title == name]
        assert mine == wanted, name
        assert wanted, name


def test_a_vault_that_is_only_read_gives_the_same(vault: Vault) -> None:
    person = people.save_person(vault, name="Каримов")
    make_item(vault, "one", "Видели Каримова там.")
    found = occurrences.occurrences(vault, person.id)
    path = Path(vault.path)
    vault.close()
    with Vault.open(path, CREDENTIAL, write=False) as read_only:
        assert occurrences.occurrences(read_only, person.id) == found
    assert len(found.found) == 1


def test_there_is_an_end_to_it(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    person = people.save_person(vault, name="Каримов")
    make_item(vault, "one", "Каримов. " * 5)
    monkeypatch.setattr(occurrences, "MOST", 3)
    found = occurrences.occurrences(vault, person.id)
    assert (len(found.found), found.capped) == (3, True)
    monkeypatch.setattr(occurrences, "MOST", 5)
    assert not occurrences.occurrences(vault, person.id).capped


class _Stop:
    def step(self, done: int, total: int, message: str) -> None:
        raise Cancelled("Stopped.")


def test_it_can_be_stopped_and_needs_somebody(vault: Vault) -> None:
    person = people.save_person(vault, name="Каримов")
    with pytest.raises(Cancelled):
        occurrences.occurrences(vault, person.id, _Stop())
    with pytest.raises(NotFound):
        occurrences.occurrences(vault, new_id())


def test_only_likely_texts_are_searched(vault: Vault) -> None:
    likely = Likely(NameIndex([Identity("p", ("Каримов Азизбек",), "")]))
    for word in ("карим", "каримовтың", "karimov", "азизбек", "aziz"):
        assert likely.may_be(word), word
    for word in ("карандаш", "человек", "азбука", "said", "кара"):
        assert not likely.may_be(word), word
    # The index takes O‘tkir apart at its apostrophe.
    apart = Likely(NameIndex([Identity("p", ("O‘tkir",), "")]))
    assert apart.may_be("tkir")
    assert "t" in apart.initials
    assert "к" in likely.initials
    assert "м" not in likely.initials


def test_only_the_texts_that_may_name_somebody_are_read(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = people.save_person(vault, name="Каримов Азизбек")
    with vault.change() as change:
        case = lookup.case(vault, "KZ-1")
        for number in range(400):
            item = add_item(vault, change, case, f"{number}")
            said = "Каримову сказали." if number % 100 == 0 else "Никого не назвали."
            change.add_text("examined", item, "extracted", "ru", f"{number} {FILLER} {said}")
    read: list[str] = []
    text = Vault.text
    monkeypatch.setattr(Vault, "text", lambda self, each: read.append(each) or text(self, each))
    found = occurrences.occurrences(vault, person.id)
    assert [each.item.title for each in found.found] == ["0", "100", "200", "300"]
    assert len(read) == 4
