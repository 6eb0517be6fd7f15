"""The tree of law with its counts, and a provision with the evidence under it."""

from __future__ import annotations

import pytest

from app.casework.registry import describe, events, law, link
from app.errors import Refused, Usage
from app.records.cases import Instrument, Provision
from app.records.vocabulary import load
from app.vault.vault import Vault
from tests.casework.made import make_item


def _lines(vault: Vault, query: str = "") -> dict[str, law.ProvisionLine]:
    return {line.ref: line for line in law.tree(vault, query)}


def test_counts_gather_upwards_and_count_each_item_once(vault: Vault) -> None:
    one, two, thrown = (make_item(vault, name) for name in ("one", "two", "three"))
    for ref in ("iccpr:9.3", "iccpr:9.1", "iccpr:7"):
        link.to_article(vault, one.id, ref)
    link.to_article(vault, two.id, "iccpr:9")
    link.to_article(vault, thrown.id, "iccpr:9.3")
    describe.trash(vault, thrown.id)
    events.engage(vault, link.save_event(vault, "KZ-1", "Raid").id, "iccpr:9.1")
    lines = _lines(vault)
    counts = {ref: (lines[ref].items, lines[ref].events) for ref in ("iccpr:9.3", "iccpr:9.1")}
    assert counts == {"iccpr:9.3": (1, 0), "iccpr:9.1": (1, 1)}
    assert (lines["iccpr:9"].items, lines["iccpr:9"].events) == (2, 1)
    assert (lines["iccpr"].items, lines["iccpr"].depth) == (2, 0)
    nine = lines["iccpr:9.3"]
    assert (nine.cite, nine.parent, nine.depth) == ("ICCPR art. 9(3)", "iccpr:9", 2)
    assert (nine.instrument, nine.own) == ("iccpr", False)


def test_the_vaults_own_law_stands_in_order(vault: Vault) -> None:
    law.save_instrument(vault, "minsk-1993", "Minsk Convention", kind="treaty", year=1993)
    for article in ("56", "9", "56(2)"):
        law.save_provision(vault, "minsk-1993", article, f"Label {article}")
    law.save_provision(vault, "kz-refugees-2009", "99", "Of a shipped act")
    refs = [line.ref for line in law.tree(vault)]
    at = refs.index("minsk-1993")
    assert refs[at : at + 4] == ["minsk-1993", "minsk-1993:9", "minsk-1993:56", "minsk-1993:56.2"]
    assert len(refs) == len(set(refs))
    lines = _lines(vault)
    assert lines["minsk-1993:56.2"].parent == "minsk-1993:56"
    assert lines["minsk-1993:56.2"].own
    assert lines["kz-refugees-2009:99"].parent == "kz-refugees-2009"
    assert refs[0] == "iccpr"
    assert law.cited(vault, "minsk-1993:56.2") == "Minsk Convention art. 56.2"
    assert law.cited(vault, "kz-refugees-2009:99") == "Refugees Act art. 99"
    assert law.cited(vault, "iccpr:9.3") == "ICCPR art. 9(3)"
    assert law.cited(vault, "iccpr:9.3", "ru") == "МПГПП ст. 9(3)"
    assert law.cited(vault, "minsk-1993:56.2", "ru") == "Minsk Convention ст. 56.2"


def test_a_query_keeps_what_stands_above_a_hit(vault: Vault) -> None:
    assert list(_lines(vault, "9(3)")) == ["iccpr", "iccpr:9", "iccpr:9.3"]
    found = _lines(vault, "пыт")
    assert "iccpr:7" in found
    assert "iccpr:9" not in found
    assert _lines(vault, "no such law") == {}


def test_a_provision_is_shown_with_the_evidence_under_it(vault: Vault) -> None:
    one = make_item(vault, "one", "They held him for ten days.")
    two = make_item(vault, "two")
    quoted = link.to_article(vault, one.id, "iccpr:9.3", span=link.Span(0, 9))
    link.to_article(vault, two.id, "iccpr:9")
    link.to_article(vault, two.id, "iccpr:7")
    link.to_article(vault, one.id, "iccpr:7")
    link.to_article(vault, one.id, "iccpr:14")
    shown = law.shown_provision(vault, "iccpr:9", "ru")
    assert [(item.id, passage.quote if passage else None) for _, item, passage in shown.items] == [
        (one.id, "They held"),
        (two.id, None),
    ]
    assert shown.items[0][0] == quoted
    assert shown.related == (("iccpr:7", 2), ("iccpr:14", 1))
    assert (shown.cite, shown.label) == (
        "МПГПП ст. 9",
        load("iccpr").entries["iccpr:9"].label("ru"),
    )
    assert law.shown_provision(vault, "iccpr:9.3").items[0][1].id == one.id
    with pytest.raises(Usage):
        law.shown_provision(vault, "iccpr:99")


@pytest.mark.parametrize(
    ("code", "title", "more"),
    [
        ("Bad Code", "T", {}),
        ("ok", " ", {}),
        ("ok", "T", {"kind": "song"}),
        ("ok", "T", {"year": 0}),
    ],
)
def test_an_instrument_that_cannot_be_is_refused(
    vault: Vault, code: str, title: str, more: dict[str, object]
) -> None:
    with pytest.raises(Usage):
        law.save_instrument(vault, code, title, **more)  # type: ignore[arg-type]
    assert vault.count(Instrument) == 0


def test_shipped_law_is_not_added_again(vault: Vault) -> None:
    with pytest.raises(Refused):
        law.save_instrument(vault, "iccpr", "Mine")
    with pytest.raises(Refused):
        law.save_provision(vault, "iccpr", "9(3)", "Mine")
    with pytest.raises(Usage):
        law.save_provision(vault, "unknown", "1", "Mine")
    with pytest.raises(Usage):
        law.save_provision(vault, "iccpr", "x y z!", "Mine")
    assert vault.count(Provision) == 0


def test_a_provision_is_changed_under_its_reference(vault: Vault) -> None:
    law.save_instrument(vault, "a", "A")
    first = law.save_provision(vault, "a", "1", "One")
    assert law.save_provision(vault, "a", "1", "First").id == first.id
    item = make_item(vault, "one")
    link.to_article(vault, item.id, "a:1")
    assert _lines(vault)["a"].items == 1
