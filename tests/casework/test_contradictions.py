"""Accounts that cannot all be right: found by comparing values, settled by people only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from app.casework import undo
from app.casework.arguing import contradictions, hints
from app.casework.arguing.account_values import named, number_bounds, value_of
from app.casework.arguing.contradictions import Pair
from app.casework.registry import adding, describe, events, link, people, places
from app.casework.registry.cases import save_case
from app.errors import NotFound, Usage
from app.records.cases import Event
from app.records.claims import AccountFact, Contradiction
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

_numbers = count(1)
Say = Callable[..., AccountFact]


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test speaks of events of its own."""
    with new_vault(tmp_path_factory.mktemp("accounts") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        region = places.save_place(made, "Алматинская область")
        adding.add_place(made, "Кошмамбет", parent_id=region.id)
        places.save_place(made, "Астана")
        people.save_person(made, name="Guard One", pseudonym="Guard 1")
        people.save_person(made, name="Guard Two")
        yield made


@pytest.fixture
def raid(vault: Vault) -> Event:
    return event(vault, "Raid")


@pytest.fixture
def say(vault: Vault, raid: Event) -> Say:
    """Has an account of its own say something of the raid."""

    def state(aspect: str, value: str, subject: str = "", item: Item | None = None) -> AccountFact:
        passage = quote(vault, item or account(vault))
        return contradictions.state(vault, passage.id, raid.id, aspect, value, subject)

    return state


def event(vault: Vault, title: str, date: str = "") -> Event:
    return link.save_event(vault, "KZ-1", f"{title} {next(_numbers)}", date=date)


def account(vault: Vault, text: str = "What happened there.") -> Item:
    return make_item(vault, f"Account {next(_numbers)}", text)


def quote(vault: Vault, item: Item, start: int = 0, end: int = 4) -> Passage:
    with vault.change() as change:
        return change.put("quoted", link.passage(vault, item, link.Span(start, end)))


def found(vault: Vault, event: Event) -> list[Pair]:
    return [each for each in contradictions.found(vault, "KZ-1") if each.event.id == event.id]


@pytest.mark.parametrize(
    ("aspect", "one", "other", "differ"),
    [
        ("date", "2022-01-14", "2022-01-15", True),
        ("date", "2022-01-14", "2022-01", False),
        ("date", "2022-01-14", "2022-02", True),
        # "About" reaches three days around a day, and a month around a month.
        ("date", "2022-01-14~", "2022-01-17", False),
        ("date", "2022-01-14~", "2022-01-21", True),
        ("date", "2022-01~", "2022-02-20", False),
        ("date", "2022-01~", "2022-04-01", True),
        ("date", "2022-01-14?", "2022-01-15", True),
        ("date", "2022-01-10/2022-01-14", "2022-01-14/2022-01-20", False),
        ("date", "../2022-01-13", "2022-01-14", True),
        ("date", "2022", "2022-12-31", False),
        ("date", "[2022-01-05,2022-05-01]", "2022-03-01", True),
        ("date", "[2022-01-05,2022-05-01]", "2022-05", False),
        ("date", "2022-01-14T05:00", "2022-01-14T05:45", False),
        ("date", "2022-01-14T05:00", "2022-01-14T22:00", True),
        ("date", "2022-01-14T05:00", "2022-01-14T22:00+05:00", False),
        ("number", "23", "24", True),
        ("number", "about 100", "23", True),
        ("number", "~100", "110", False),
        ("number", "около 100", "121", True),
        ("number", "90..110", "110..200", False),
        ("number", "90..110", "111", True),
        ("number", "50..", "1240", False),
        ("number", "..50", "51", True),
        ("number", "1 240", "1240", False),
        ("number", "2.5", "2", True),
        ("place", "Кошмамбет", "Алматинская область", False),
        ("place", "Алматинская область", "Кошмамбет", False),
        ("place", "Кошмамбет", "Астана", True),
        ("identity", "Guard One", "Guard Two", True),
        ("identity", "Guard One", "Guard 1", False),
    ],
)
def test_what_cannot_both_be(
    vault: Vault, raid: Event, say: Say, aspect: str, one: str, other: str, differ: bool
) -> None:
    facts = [say(aspect, one).id, say(aspect, other).id]
    pairs = found(vault, raid)
    assert [[each.one.fact.id, each.other.fact.id] for each in pairs if each.other] == (
        [facts] if differ else []
    )
    # It does not matter who says which.
    assert all(not each.same_source for each in pairs)


@pytest.mark.parametrize(
    ("aspect", "value"),
    [
        ("date", "14.01.2022"),
        ("date", ""),
        ("number", "many"),
        ("number", "1,240"),
        ("number", ".."),
        ("number", "200..100"),
        ("place", "Nowhere"),
        ("sequence", "the trial"),
        ("weather", "cold"),
    ],
)
def test_what_is_no_value_is_refused(vault: Vault, aspect: str, value: str) -> None:
    with pytest.raises(Usage):
        value_of(vault, aspect, value)


def test_numbers_are_kept_plainly(vault: Vault) -> None:
    written = {"1 240": "1240", "about 100": "~100", "90 - 110": "90..110", "Около 100": "~100"}
    assert {each: value_of(vault, "number", each) for each in written} == written
    assert number_bounds("~100") == (80, 120)


def test_facts_are_compared_by_event_aspect_and_subject(
    vault: Vault, raid: Event, say: Say
) -> None:
    say("number", "23", "People  detained")
    say("number", "100", "people detained")
    say("number", "7", "police officers")
    other = event(vault, "Other raid")
    contradictions.state(
        vault, quote(vault, account(vault)).id, other.id, "number", "500", "people detained"
    )
    (pair,) = found(vault, raid)
    assert pair.other is not None
    assert (pair.one.fact.value, pair.other.fact.value, pair.subject) == (
        "23",
        "100",
        "People detained",
    )
    assert found(vault, other) == []


def test_an_account_at_odds_with_itself_is_marked(vault: Vault, raid: Event, say: Say) -> None:
    original, translation = account(vault), account(vault)
    link.to_item(vault, translation.id, original.id, "translation-of")
    say("number", "23", item=original)
    say("number", "32", item=translation)
    (pair,) = found(vault, raid)
    assert pair.same_source


def test_doubt_is_said(vault: Vault, raid: Event, say: Say) -> None:
    say("date", "2022-01-14?")
    say("date", "2022-02-01")
    (pair,) = found(vault, raid)
    assert pair.doubtful


def test_a_sequence_turned_round(vault: Vault, raid: Event, say: Say) -> None:
    trial = event(vault, "Trial")
    one = say("sequence", f"before:{trial.title}")
    other = say("sequence", f"after:{trial.id}")
    pairs = found(vault, raid)
    assert [(each.one.fact.id, each.other and each.other.fact.id) for each in pairs] == [
        (one.id, other.id)
    ]
    assert named(vault, "sequence", one.value) == f"before:{trial.title}"
    with pytest.raises(Usage):
        say("sequence", f"before:{raid.id}")


def test_a_sequence_turned_round_by_way_of_facts_and_dates(
    vault: Vault, raid: Event, say: Say
) -> None:
    arrest, ruling = event(vault, "Arrest", "2022-01-14"), event(vault, "Ruling", "2022")
    release = event(vault, "Release", "2022-03")
    # The arrest came before the release by their dates, which overlap neither.
    one = say("sequence", f"before:{arrest.id}")
    other = say("sequence", f"after:{release.id}")
    say("sequence", f"before:{ruling.id}")
    pairs = [each for each in found(vault, raid) if each.aspect == "sequence"]
    assert [(each.one.fact.id, each.other and each.other.fact.id) for each in pairs] == [
        (one.id, other.id)
    ]
    way = [(step.earlier, step.later, bool(step.fact_id)) for step in pairs[0].way]
    assert way == [(arrest.id, release.id, False), (release.id, raid.id, True)]


def test_an_account_at_odds_with_the_dates_alone(vault: Vault, say: Say, raid: Event) -> None:
    trial = event(vault, "Trial", "2024-11")
    events.update_event(vault, raid.id, date="2022-01-14")
    said = say("sequence", f"after:{trial.id}")
    (pair,) = found(vault, raid)
    assert (pair.one.fact, pair.other) == (said, None)


def test_a_person_settles_with_a_reason_and_the_pair_stays(
    vault: Vault, raid: Event, say: Say
) -> None:
    facts = sorted((say("number", "23").id, say("number", "100").id))
    for wrong in ({"state": "right"}, {"reason": " "}, {"other_id": facts[1]}):
        given = {"one_id": facts[1], "other_id": facts[0], "state": "stands", "reason": "x"} | wrong
        with pytest.raises(Usage):
            contradictions.settle(vault, **given)
    with vault.step("Settled"):
        contradictions.settle(vault, facts[1], facts[0], "explained", "Two yards, counted apart")
    (pair,) = found(vault, raid)
    assert pair.settled is not None
    assert (pair.settled.one_id, pair.settled.other_id) == tuple(facts)
    assert (pair.settled.state, pair.settled.name) == ("explained", "Researcher")
    assert [each for each in contradictions.found(vault, settled=False) if each == pair] == []
    undo.undo(vault)
    assert found(vault, raid)[0].settled is None
    undo.redo(vault)
    contradictions.settle(vault, *facts, "corrected", "A slip of the pen", "A. Lawyer")
    held = vault.find(Contradiction, one_id=facts[0])
    assert [(each.state, each.name) for each in held] == [("corrected", "A. Lawyer")]
    contradictions.reopen(vault, *facts)
    assert found(vault, raid)[0].settled is None
    with pytest.raises(NotFound):
        contradictions.reopen(vault, *facts)


def test_what_is_stated_anew_is_open_again(vault: Vault, raid: Event, say: Say) -> None:
    one, other = say("number", "23", "men"), say("number", "100", "men")
    contradictions.settle(vault, one.id, other.id, "stands", "Nobody knows")
    with vault.step("Stated"):
        again = contradictions.state(vault, one.passage_id, raid.id, "number", "32", "Men")
    assert (again.id, again.value) == (one.id, "32")
    (pair,) = found(vault, raid)
    assert pair.settled is None
    undo.undo(vault)
    assert found(vault, raid)[0].settled is not None
    # A note changes nothing of what was said.
    contradictions.state(vault, one.passage_id, raid.id, "number", "23", "men", "counted twice")
    assert found(vault, raid)[0].settled is not None
    moved = contradictions.restate(
        vault, one.passage_id, raid.id, "date", "2022-01-14", instead=one.id
    )
    assert (moved.id, moved.aspect, found(vault, raid)) == (one.id, "date", [])


def test_a_fact_goes_with_what_was_settled_and_its_passage(
    vault: Vault, raid: Event, say: Say
) -> None:
    one, other = say("number", "23"), say("number", "100")
    contradictions.settle(vault, one.id, other.id, "stands", "Nobody knows")
    with vault.step("Taken away"):
        contradictions.unstate(vault, one.id)
    assert vault.find(Contradiction, one_id=one.id) == []
    assert vault.one(Passage, id=one.passage_id) is None
    undo.undo(vault)
    (pair,) = found(vault, raid)
    assert pair.settled is not None
    assert contradictions.fact(vault, one.id) == one
    with pytest.raises(NotFound):
        contradictions.fact(vault, new_id())


def test_accounts_in_the_trash_say_nothing(vault: Vault, raid: Event, say: Say) -> None:
    say("number", "23")
    gone = say("number", "100")
    describe.trash(vault, gone.item_id)
    assert found(vault, raid) == []


ACCOUNTS = {
    "ru": "14 января 2022 года нас было 23 человека.",
    "en": "On 15 January 2022 I counted 100 people, and 3 cars.",
    "iso": "Am 2022-01-14 waren es 23 человек.",
    "dots": "01.05.2022 приехали 3 машины",
    "other": "5 января 2022 года",
}


def test_words_to_look_at_are_hints_and_nothing_is_stored(vault: Vault, raid: Event) -> None:
    passages = {}
    for name, text in ACCOUNTS.items():
        item = account(vault, text)
        made = link.to_event(vault, item.id, raid.id, span=link.Span(0, len(text)))
        passages[made.passage_id] = name
    size = vault.log.size
    told = [each for each in hints.hints(vault, "KZ-1") if each.event.id == raid.id]
    assert vault.log.size == size
    said = {
        (passages[each.one.id], passages[each.other.id], each.aspect): (
            each.words,
            each.other_words,
        )
        for each in told
    }
    assert said["ru", "en", "date"] == ("14 января 2022", "15 January 2022")
    assert said["ru", "dots", "date"] == ("14 января 2022", "01.05.2022")
    assert ("ru", "iso", "date") not in said
    # Both readings of 01.05.2022 are days, and one of them agrees.
    assert ("dots", "other", "date") not in said
    # People are counted with people only, whatever the ending of the word.
    assert not [key for key in said if key[2] == "number"]
    item = account(vault, "Их было 100 человек")
    link.to_event(vault, item.id, raid.id, span=link.Span(0, 19))
    again = [each for each in hints.hints(vault) if each.event.id == raid.id]
    counted = [(each.words, each.other_words) for each in again if each.aspect == "number"]
    assert ("23 человека", "100 человек") in counted
