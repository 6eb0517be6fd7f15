"""Texts that people write: a new version follows the old, and nothing happens without a change."""

from __future__ import annotations

import pytest

from app.casework.registry import describe, link
from app.casework.writing import texts
from app.errors import Refused, Usage
from app.records.evidence import ItemText
from app.vault.vault import Vault
from tests.casework.made import make_item


def test_a_corrected_reading_is_a_new_version(vault: Vault) -> None:
    item = make_item(vault, "one", "Маленкий текст", language="ru")
    made = texts.save_text(vault, item.id, "Маленький\r\nтекст", "transcript")
    assert (made.kind, made.language, made.origin) == ("transcript", "ru", "typed")
    assert vault.text(made.id) == "Маленький\nтекст"
    assert vault.current_text(item.id) == made
    assert vault.count(ItemText, item_id=item.id) == 2


def test_what_was_not_changed_adds_nothing(vault: Vault) -> None:
    item = make_item(vault, "one", "Кайрат")
    current = vault.current_text(item.id)
    before = vault.log.size
    assert texts.save_text(vault, item.id, "Каи\u0306рат", "transcript") == current
    made = texts.save_text(vault, item.id, "Kairat", "translation", "en")
    assert texts.save_text(vault, item.id, "Kairat", "translation", "en") == made
    assert texts.save_text(vault, item.id, "Kairat", "translation", "uz") != made
    assert vault.log.size == before + 2


def test_an_older_version_can_become_the_current_one_again(vault: Vault) -> None:
    item = make_item(vault, "one", "read")
    texts.save_text(vault, item.id, "first", "transcript")
    texts.save_text(vault, item.id, "second", "transcript")
    again = texts.save_text(vault, item.id, "first", "transcript")
    assert vault.current_text(item.id) == again


def test_a_text_that_cannot_be_is_refused(vault: Vault) -> None:
    item = make_item(vault, "one", "read")
    with pytest.raises(Usage):
        texts.save_text(vault, item.id, "a", "extracted")
    with pytest.raises(Refused):
        texts.save_text(vault, item.id, " \n", "transcript")
    assert vault.count(ItemText) == 1


def test_translations_stand_beside_the_original_and_the_other_way_round(vault: Vault) -> None:
    original = make_item(vault, "original", "Менің атым", language="kk")
    english = make_item(vault, "english", "My name is", language="en")
    empty = make_item(vault, "scan of a translation", language="ru")
    thrown = make_item(vault, "thrown away", "x")
    for each in (english, empty, thrown):
        link.to_item(vault, each.id, original.id, "translation-of")
    describe.trash(vault, thrown.id)
    texts.save_text(vault, original.id, "Меня зовут", "translation", "ru")
    latest = texts.save_text(vault, original.id, "Меня зовут так", "translation", "ru")
    found = texts.translations(vault, original.id)
    assert [(each.text_id != "", each.language, each.kind, each.item.title) for each in found] == [
        (True, "ru", "translation", "original"),
        (True, "en", "extracted", "english"),
        (False, "ru", "", "scan of a translation"),
    ]
    assert found[0].text_id == latest.id
    (back,) = texts.translations(vault, english.id)
    assert (back.item.id, vault.text(back.text_id)) == (original.id, "Менің атым")
