"""Which names a profile hides: people, the proper names of groups, and protected places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.redacting import review, unregistered
from app.casework.redacting.conceal import Concealer
from app.casework.registry import people, places
from app.records.marks import Mark
from app.records.profiles import load_profiles
from app.redaction.finding import candidates
from app.vault.vault import Vault
from tests.casework.made import make_item

_TEXT = "Рабочие из движения Атажурт жили в Мерке у Каримова. Мерку сшили, рабочие ушли."


@pytest.fixture
def named(vault: Vault) -> Vault:
    people.save_person(vault, name="Каримов Азиз", protected=True)
    people.save_person(vault, name="Рабочие", kind="group")
    people.save_person(vault, name="Атажурт", kind="group")
    people.save_person(vault, name="Мерке", kind="institution")
    places.save_place(vault, "Мерке", protected=True)
    places.save_place(vault, "Тараз")
    return vault


def _burnt(vault: Vault, profile_name: str) -> set[str]:
    profile = load_profiles()[profile_name]
    hidden = people.hidden(vault, profile)
    item = make_item(vault, f"Testimony for {profile_name}", _TEXT)
    review.suggest(vault, item)
    return {
        m.quote for m in review.current_marks(vault, item) if review.applies(m, profile, hidden)
    }


def test_a_group_is_hidden_by_its_proper_name_where_everybody_is(named: Vault) -> None:
    assert _burnt(named, "public") == {"Атажурт", "Каримова", "Мерке"}
    assert _burnt(named, "un") == {"Каримова", "Мерке"}
    assert _burnt(named, "internal") == set()


def test_a_protected_place_is_hidden_whatever_categories_a_profile_lists(named: Vault) -> None:
    bare = replace(load_profiles()["un"], categories=())
    hidden = people.hidden(named, bare)
    item = make_item(named, "Testimony", _TEXT)
    marks = {m.quote: m for m in review.suggest(named, item)}
    assert review.applies(marks["Мерке"], bare, hidden)
    assert review.scope_of(marks["Мерке"], bare, hidden) == bare.scope_protected
    conceal = Concealer(bare, hidden, people.tokens(hidden, bare))
    assert conceal("Жильё в Мерке") == "Жильё в [place]"
    assert conceal.finds("из Мерке")
    assert not conceal.finds("из Тараза")


def test_places_take_no_number_from_people(named: Vault) -> None:
    profile = load_profiles()["public"]
    hidden = people.hidden(named, profile)
    chosen = people.tokens(hidden, profile)
    assert len(chosen) == len(hidden) - 1
    assert all("place" not in token for token in chosen.values())


@pytest.mark.skipif(not candidates.available(), reason="the model is not installed")
def test_unregistered_names_wait_for_a_reviewer(named: Vault) -> None:
    item = make_item(
        named, "Testimony", "Каримов видел, как следователь Петренко бил Ермека Тулегенова."
    )
    review.suggest(named, item)
    new = unregistered.suggest(named, item)
    assert {(m.quote, m.person_id, m.rule) for m in new} == {
        ("Петренко", None, candidates.RULE),
        ("Ермека Тулегенова", None, candidates.RULE),
    }
    assert unregistered.suggest(named, item) == []
    profiles = load_profiles()
    un, public = profiles["un"], profiles["public"]
    # A guess hides nobody where only the protected are hidden; a reviewer's word does.
    assert not review.applies(new[0], un, people.hidden(named, un))
    assert review.applies(new[0], public, people.hidden(named, public))
    review.settle(named, item.id, [new[0].id], [])
    held = named.get(Mark, new[0].id)
    assert review.applies(held, un, people.hidden(named, un))
