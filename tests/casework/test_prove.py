"""What the proof is told to look for: each exhibit's own judgements, and its masks from its marks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.casework.planning.planning import Plan, Planned
from app.casework.registry import people
from app.casework.reviewing import prove
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.profiles import profile
from app.vault.vault import Vault
from tests.builders import new_vault, small_case

PHONE = "+7 701 123 45 67"


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    made = new_vault(tmp_path / "vault")
    case = small_case(made)
    with made.change() as change:
        change.put("described", replace(case.item, media_type="application/pdf"))
        change.put("marked", replace(case.mark, state="accepted"))
        for item, state in ((case.item, "rejected"), (case.other, "accepted")):
            text = made.current_text(item.id)
            assert text is not None
            change.put(
                "marked",
                Mark(
                    id=new_id(), item_id=item.id, text_id=text.id, start=0, end=4,
                    reason="contact", state=state, quote=PHONE,
                ),
            )  # fmt: skip
    return made


def planned(vault: Vault) -> Plan:
    rules = profile("un")
    hidden = people.hidden(vault, rules)
    items = vault.find(Item, order="number")
    return Plan(
        case=None,  # type: ignore[arg-type]
        profile=rules,
        exhibits=tuple(Planned(item, number, ()) for number, item in enumerate(items, start=1)),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), rules),
        closed=(),
        accepted=0,
        unseen=0,
    )


def test_what_passes_in_one_exhibit_is_hidden_in_the_others(vault: Vault) -> None:
    secrets = prove.secrets_of(vault, planned(vault), "", "", "EX")
    assert secrets.strings == (PHONE,)
    assert secrets.allowed == {1: frozenset({PHONE.casefold()})}
    assert secrets.told == frozenset()


def test_what_passes_may_stand_in_the_words_about_its_item(vault: Vault) -> None:
    items = vault.find(Item, order="number")
    with vault.change() as change:
        change.put("described", replace(items[1], title=f"Call from {PHONE}"))
    assert prove.secrets_of(vault, planned(vault), "", "", "EX").told == frozenset()
    with vault.change() as change:
        change.put("described", replace(items[0], title=f"Call from {PHONE}"))
    told = prove.secrets_of(vault, planned(vault), "", "", "EX").told
    assert told == frozenset({PHONE.casefold()})


def test_a_mark_that_the_plan_lost_is_still_looked_for(vault: Vault) -> None:
    """Of a bundle that was written just now; of an older one, the marks may have changed since."""
    lost = planned(vault)
    fresh = prove.secrets_of(vault, lost, "", "", "EX", fresh=True).burnt
    assert {number: [len(page.masks) for page in pages] for number, pages in fresh.items()} == {
        1: [1]
    }
    assert fresh[1][0].masks[0].token == "[Witness A]"
    later = prove.secrets_of(vault, lost, "", "", "EX").burnt
    assert [len(page.masks) for page in later[1]] == [0]


def test_the_hashes_of_texts_confirm_guesses_too(vault: Vault) -> None:
    items = vault.find(Item, order="number")
    texts = [vault.current_text(item.id) for item in items]
    wanted = {item.sha256 for item in items} | {text.sha256 for text in texts if text}
    assert set(prove.secrets_of(vault, planned(vault), "", "", "EX").digests) == wanted
