"""Links to acts, several passages under one article, and passages of other text versions."""

from __future__ import annotations

import pytest

from app.casework.looking import browse
from app.casework.registry import events, link, people, places
from app.casework.writing import texts
from app.errors import NotFound, Usage
from app.records.evidence import Item, ItemAct, ItemProvision, Passage
from app.vault.search import search
from app.vault.vault import Vault
from tests.casework.made import make_item

TEXT = "They beat him. They held him for ten days."


@pytest.fixture
def item(vault: Vault) -> Item:
    return make_item(vault, "one", TEXT)


def test_an_item_is_evidence_of_an_act(vault: Vault, item: Item) -> None:
    event = link.save_event(vault, "KZ-1", "Raid")
    made = link.to_act(vault, item.id, "02011111", span=link.Span(0, 13))
    in_event = link.to_act(vault, item.id, "02011111", event="Raid", certainty="")
    assert (made.event_id, in_event.event_id) == (None, event.id)
    assert vault.get(Passage, str(made.passage_id)).quote == "They beat him"
    assert browse.show(vault, item.id).acts == (made, in_event)
    assert search(vault, "act:02011111").total == 1
    assert link.to_act(vault, item.id, "02011111", event="Raid") == in_event
    for each in (made, in_event):
        link.unlink(vault, each.id)
    assert vault.count(ItemAct) == 0
    assert search(vault, "act:02011111").total == 0
    for wrong in ({"act": "99999"}, {"act": "02011111", "certainty": "maybe so"}):
        with pytest.raises(Usage):
            link.to_act(vault, item.id, **wrong)  # type: ignore[arg-type]
    with pytest.raises(NotFound):
        link.to_act(vault, item.id, "02011111", event="Nothing")


def test_each_passage_is_a_link_of_its_own(vault: Vault, item: Item) -> None:
    bare = link.to_article(vault, item.id, "iccpr:7")
    first = link.to_article(vault, item.id, "iccpr:7", span=link.Span(0, 13))
    second = link.to_article(vault, item.id, "iccpr:7", span=link.Span(15, 28))
    again = link.to_article(vault, item.id, "iccpr:7", span=link.Span(15, 28))
    assert first.id == bare.id
    assert second.id != first.id
    assert again == second
    quotes = {vault.get(Passage, str(each.passage_id)).quote for each in (first, second)}
    assert quotes == {"They beat him", "They held him"}
    assert (vault.count(ItemProvision), vault.count(Passage)) == (2, 2)
    # One passage may support several articles, and is quoted once.
    link.to_article(vault, item.id, "iccpr:10", span=link.Span(0, 13))
    assert vault.count(Passage) == 2


def test_a_certainty_may_be_said_later(vault: Vault, item: Item) -> None:
    made = link.to_article(vault, item.id, "iccpr:7")
    sure = next(iter(link.load("certainty"))).id
    assert link.to_article(vault, item.id, "iccpr:7", certainty=sure).id == made.id
    assert vault.get(ItemProvision, made.id).certainty == sure
    assert link.to_article(vault, item.id, "iccpr:7").certainty == sure


def test_a_passage_may_be_of_another_text_version(vault: Vault, item: Item) -> None:
    older = vault.current_text(item.id)
    assert older is not None
    newer = texts.save_text(vault, item.id, "He was beaten.", "transcript")
    old = link.to_article(vault, item.id, "iccpr:7", span=link.Span(15, 28, older.id))
    new = link.to_article(vault, item.id, "iccpr:7", span=link.Span(0, 6))
    quoted = [vault.get(Passage, str(each.passage_id)) for each in (old, new)]
    assert [(each.text_id, each.quote) for each in quoted] == [
        (older.id, "They held him"),
        (newer.id, "He was"),
    ]
    assert all(link.check_quote(vault, each) for each in quoted)
    other = make_item(vault, "two", "Another text")
    for span in (link.Span(0, 3, older.id), link.Span(0, 3, "no-such-text")):
        with pytest.raises(Usage):
            link.to_article(vault, other.id, "iccpr:7", span=span)
    with pytest.raises(Usage):
        link.to_article(vault, item.id, "iccpr:7", span=link.Span(15, 28, newer.id))
    assert vault.count(ItemProvision) == 2


def test_what_was_chosen_is_linked(vault: Vault, item: Item) -> None:
    person = people.save_person(vault, name="Каримов")
    event = link.save_event(vault, "KZ-1", "Raid")
    place = places.save_place(vault, "Кошмамбет")
    other = make_item(vault, "two")
    link.to(vault, item.id, "article", "iccpr:7", span=link.Span(0, 13))
    link.to(vault, item.id, "person", person.id, "witness")
    link.to(vault, item.id, "event", event.id)
    link.to(vault, item.id, "act", "02011111")
    link.to(vault, item.id, "place", place.id)
    link.to(vault, item.id, "item", other.id, "supports")
    shown = browse.show(vault, item.id)
    assert [each.provision for each in shown.articles] == ["iccpr:7"]
    assert [(made.role, who.id) for made, who in shown.people] == [("witness", person.id)]
    assert [each.event_id for each in shown.events] == [event.id]
    assert [each.act for each in shown.acts] == ["02011111"]
    assert shown.item.place_id == place.id
    assert [(relation, to.id) for relation, to, _ in shown.related] == [("supports", other.id)]
    size = vault.log.size
    for kind, ref in (("person", person.id), ("item", other.id), ("planet", "x")):
        with pytest.raises(Usage):
            link.to(vault, item.id, kind, ref)
    assert vault.log.size == size


def test_a_provision_of_an_event_is_unlinked_too(vault: Vault) -> None:
    event = link.save_event(vault, "KZ-1", "Raid")
    made = events.engage(vault, event.id, "iccpr:7")
    link.unlink(vault, made.id)
    with pytest.raises(NotFound):
        link.unlink(vault, made.id)
