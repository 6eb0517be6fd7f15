"""Claims: adding, changing, ordering, the trash; passages for and against them; all of it undone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from app.casework import undo
from app.casework.arguing import claims
from app.casework.registry import link
from app.casework.registry.cases import save_case
from app.errors import NotFound, Refused, Usage
from app.records.claims import Claim, ClaimPassage, ClaimProvision
from app.records.evidence import Item, Passage
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

TEXT = "They beat me with an iron. There were about a hundred of us."


_numbers = count(1)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test claims something in a case of its own."""
    with new_vault(tmp_path_factory.mktemp("claims") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def code(vault: Vault) -> str:
    return save_case(vault, f"C-{next(_numbers)}", title="A case").code


@pytest.fixture
def item(vault: Vault) -> Item:
    return make_item(vault, f"Testimony {next(_numbers)}", TEXT)


def quoted(vault: Vault, item: Item, start: int, end: int) -> Passage:
    made = link.to_article(vault, item.id, "iccpr:7", span=link.Span(start, end))
    assert made.passage_id is not None
    return vault.get(Passage, made.passage_id)


def test_a_claim_is_one_line_of_a_case_with_its_law_and_event(vault: Vault, code: str) -> None:
    raid = link.save_event(vault, code, "Raid")
    made = claims.save(
        vault, code, "  Police  tortured\nhim. ", provisions=["iccpr:7", "iccpr:7"], event="Raid"
    )
    assert made.assertion == "Police tortured him."
    again = claims.save(vault, code, "Police tortured him.", provisions=["iccpr:9.1"], note="n")
    assert (again.id, again.event_id, again.note) == (made.id, raid.id, "n")
    shown = claims.shown(vault, made.id)
    assert [each.provision for each in shown.provisions] == ["iccpr:7", "iccpr:9.1"]
    assert (shown.event, shown.case.code) == (raid, code)
    with pytest.raises(Refused):
        claims.add(vault, code, "Police tortured him.")


@pytest.mark.parametrize(
    "wrong", [{"assertion": "  "}, {"assertion": "x" * 1001}, {"provisions": ["iccpr:999"]}]
)
def test_what_is_no_claim_is_refused(vault: Vault, code: str, wrong: dict[str, object]) -> None:
    given: dict[str, object] = {"assertion": "Something.", **wrong}
    with pytest.raises(Usage):
        claims.save(vault, code, **given)  # type: ignore[arg-type]
    assert claims.claims(vault, code) == []


def test_an_event_is_of_the_same_case(vault: Vault, code: str) -> None:
    save_case(vault, "KZ-2", title="Other")
    link.save_event(vault, "KZ-2", "Trial")
    with pytest.raises(Usage):
        claims.save(vault, code, "Something.", event="Trial")


def test_what_is_given_is_changed_and_provisions_are_set_exactly(vault: Vault, code: str) -> None:
    made = claims.save(vault, code, "One.", provisions=["iccpr:7", "iccpr:9.1"], note="n")
    claims.save(vault, code, "Other.")
    after = claims.update(vault, made.id, assertion="Two.", provisions=["iccpr:9.1", "iccpr:10.1"])
    assert (after.assertion, after.note) == ("Two.", "n")
    refs = {each.provision for each in vault.find(ClaimProvision, claim_id=made.id)}
    assert refs == {"iccpr:9.1", "iccpr:10.1"}
    with pytest.raises(Refused):
        claims.update(vault, made.id, assertion="Other.")


def test_a_passage_has_one_stance_towards_a_claim(vault: Vault, code: str, item: Item) -> None:
    passage = quoted(vault, item, 0, 26)
    made = claims.add(vault, code, f"Police tortured him in {code}.", passage_id=passage.id)
    first = vault.find(ClaimPassage, claim_id=made.id)[0]
    assert (first.stance, first.item_id) == ("for", item.id)
    claims.evidence(vault, made.id, passage.id, "against", "he says otherwise")
    held = claims.evidence(vault, f"Police tortured him in {code}.", passage.id, "context")
    assert vault.find(ClaimPassage, claim_id=made.id) == [held]
    assert (held.id, held.stance, held.note) == (first.id, "context", "he says otherwise")
    with pytest.raises(Usage):
        claims.evidence(vault, made.id, passage.id, "perhaps")
    with pytest.raises(NotFound):
        claims.evidence(vault, "Nobody claims this.", passage.id)


def test_taking_off_leaves_what_else_stands_on_the_passage(
    vault: Vault, code: str, item: Item
) -> None:
    linked = quoted(vault, item, 0, 26)
    made = claims.add(vault, code, "One.", passage_id=linked.id)
    with vault.change() as change:
        lonely = change.put("quoted", link.passage(vault, item, link.Span(27, 40)))
    claims.evidence(vault, made.id, lonely.id)
    for held in vault.find(ClaimPassage, claim_id=made.id):
        claims.take_off(vault, held.id)
    assert [each.id for each in vault.find(Passage, item_id=item.id)] == [linked.id]


def test_evidence_is_shown_by_stance_then_by_place(vault: Vault, code: str, item: Item) -> None:
    late, early = quoted(vault, item, 27, 40), quoted(vault, item, 0, 26)
    made = claims.save(vault, code, "One.")
    claims.evidence(vault, made.id, late.id, "against")
    claims.evidence(vault, made.id, early.id, "against")
    other = make_item(vault, f"Other {next(_numbers)}", "Nothing happened.")
    claims.evidence(vault, made.id, quoted(vault, other, 0, 7).id, "for")
    shown = claims.shown(vault, made.id).evidence
    assert [(each.link.stance, each.passage.start) for each in shown] == [
        ("for", 0),
        ("against", 0),
        ("against", 27),
    ]


def assertions(vault: Vault, code: str) -> str:
    return "".join(line.claim.assertion for line in claims.claims(vault, code))


def test_claims_keep_an_order_of_their_own(vault: Vault, code: str) -> None:
    ids = {each: claims.save(vault, code, each).id for each in "ABCD"}
    assert assertions(vault, code) == "ABCD"
    claims.move(vault, ids["D"], 0)
    claims.move(vault, ids["A"], 2)
    assert assertions(vault, code) == "DBAC"
    claims.move(vault, ids["D"], 99)
    assert assertions(vault, code) == "BACD"
    # Halved so often that numbers of their own are needed.
    for _ in range(60):
        claims.move(vault, ids["D"], 1)
        claims.move(vault, ids["C"], 1)
    assert assertions(vault, code) == "BCDA"


def test_the_list_is_searched_and_knows_the_trash(vault: Vault, code: str) -> None:
    one = claims.save(vault, code, "Ёлкина была избита", provisions=["iccpr:7"])
    claims.save(vault, code, "Nobody was told why", note="Of the raid")
    assert [line.claim for line in claims.claims(vault, code, "елкина 7")] == [one]
    assert len(claims.claims(vault, code, "RAID")) == 1
    claims.trash(vault, one.id)
    assert len(claims.claims(vault, code)) == 1
    assert [line.claim.id for line in claims.claims(vault, code, trashed=True)] == [one.id]
    assert claims.save(vault, code, "Ёлкина была избита").trashed is False


def test_every_change_is_one_step_back(vault: Vault, code: str, item: Item) -> None:
    passage = quoted(vault, item, 0, 26)

    def state() -> tuple[list[object], ...]:
        kinds = (Claim, ClaimProvision, ClaimPassage, Passage)
        return tuple(
            [each for each in vault.find(kind) if not getattr(each, "trashed", False)]
            for kind in kinds
        )

    made = ""

    def add() -> None:
        nonlocal made
        made = claims.add(vault, code, "One.", provisions=["iccpr:7"], passage_id=passage.id).id

    steps = [
        add,
        lambda: claims.update(vault, made, assertion="Two.", provisions=["iccpr:9.1"]),
        lambda: claims.evidence(vault, made, passage.id, "against", "why"),
        lambda: claims.move(vault, made, 0),
        lambda: claims.take_off(vault, vault.find(ClaimPassage, claim_id=made)[0].id),
        lambda: claims.trash(vault, made),
    ]
    states = []
    for number, do in enumerate(steps):
        states.append(state())
        with vault.step(str(number)):
            do()
    last = state()
    done = [
        before for before, after in zip(states, [*states[1:], last], strict=True) if before != after
    ]
    for before in reversed(done):
        undo.undo(vault)
        assert state() == before
    for _ in done:
        undo.redo(vault)
    assert state() == last
