"""Proceedings, remedies and the gap: what is kept, what is refused, and how people are counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import undo
from app.casework.redress import counting, proceedings, remedies, wording
from app.casework.redress.counting import Answers, headcount
from app.casework.redress.gap import gap, received
from app.casework.registry import link, people, people_edit
from app.casework.registry.cases import save_case
from app.errors import NotFound, Refused, Usage
from app.records.people import Person
from app.records.proceedings import Proceeding, ProceedingParty, Remedy
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

_numbers = count(1)
LONG = "Районный суд " * 22 + "имени"


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test works in a case of its own."""
    with new_vault(tmp_path_factory.mktemp("redress") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def code(vault: Vault) -> str:
    return save_case(vault, f"R-{next(_numbers)}", title="A case").code


def somebody(vault: Vault, **fields: object) -> Person:
    return people.save_person(vault, name=f"Person {next(_numbers)} N.", **fields)  # type: ignore[arg-type]


def group(vault: Vault, size: int) -> Person:
    return somebody(vault, kind="group", count=size)


def test_a_proceeding_is_kept_whole_and_changed_field_by_field(vault: Vault, code: str) -> None:
    court = somebody(vault, kind="institution")
    event = link.save_event(vault, code, "Hearing")
    ruling = make_item(vault, "Ruling", "He is to be expelled.")
    made = proceedings.save(
        vault,
        code,
        f"  {LONG}  ",
        kind="expulsion",
        court=court.name,
        opened="2022-01-13",
        decided="2022-01-14",
        provisions=["iccpr:13", "iccpr:13"],
        outcome="expulsion-and-ban",
        notified_how="by-messenger",
        notified_on="2022-01-14",
        event="Hearing",
        document=str(ruling.number),
    )
    assert (made.title, made.court, made.court_id) == (LONG.strip(), "", court.id)
    assert (made.event_id, made.document_id, made.provisions) == (
        event.id,
        ruling.id,
        ("iccpr:13",),
    )
    again = proceedings.save(vault, code, LONG, appeal="prevented", opened="")
    assert (again.id, again.opened, again.appeal) == (made.id, "2022-01-13", "prevented")
    after = proceedings.update(vault, made.id, court="A court of no registry", opened="", event="")
    assert (after.court, after.court_id, after.opened, after.event_id) == (
        "A court of no registry", None, "", None,
    )  # fmt: skip
    with pytest.raises(Refused):
        proceedings.add(vault, code, LONG, kind="expulsion")
    line = proceedings.shown(vault, made.id)
    assert wording.proceeding(line) == (
        "Expulsion or deportation; A court of no registry; decided 14 January 2022; outcome: expulsion "
        "with an entry ban; notified 14 January 2022: by a messenger application; appeal: made impossible "
        "in fact."
    )
    assert "уведомление 14 января 2022 года: через мессенджер" in wording.proceeding(line, "ru")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "no-such"},
        {"kind": ""},
        {"opened": "14.01.2022"},
        {"outcome": "guilty"},
        {"provisions": ["iccpr:999"]},
        {"place": "Nowhere at all"},
        {"parent": "KZ other"},
    ],
)
def test_what_no_field_can_hold_is_refused_and_nothing_is_kept(
    vault: Vault, code: str, wrong: dict[str, object]
) -> None:
    fields: dict[str, object] = {"kind": "criminal", **wrong}
    with pytest.raises((Usage, NotFound)):
        proceedings.save(vault, code, "Trial", **fields)  # type: ignore[arg-type]
    assert proceedings.proceedings(vault, code) == []


def test_appeals_hang_in_chains_and_never_in_a_circle(vault: Vault, code: str) -> None:
    first = proceedings.save(vault, code, "First", kind="criminal", opened="2024")
    second = proceedings.save(vault, code, "Second", kind="criminal", parent="First")
    third = proceedings.save(vault, code, "Third", kind="criminal", parent=second.id)
    other = proceedings.save(vault, code, "Alone", kind="civil", opened="2023")
    with pytest.raises(Usage, match="no appeal from itself"):
        proceedings.update(vault, first.id, parent=third.id)
    with pytest.raises(Usage, match="no appeal from itself"):
        proceedings.update(vault, first.id, parent=first.id)
    assert [(depth, each.id) for depth, each in proceedings.chain(vault, second.id)] == [
        (0, first.id), (1, second.id), (2, third.id),
    ]  # fmt: skip
    listed = proceedings.proceedings(vault, code)
    assert [(line.depth, line.proceeding.id) for line in listed] == [
        (0, other.id), (0, first.id), (1, second.id), (2, third.id),
    ]  # fmt: skip
    # A circle that came from elsewhere hangs nothing up, and hides nothing.
    with vault.change() as change:
        held = vault.get(Proceeding, first.id)
        change.put("described", Proceeding(**{**_fields(held), "parent_id": third.id}))
    assert len(proceedings.chain(vault, first.id)) == 3
    assert len(proceedings.proceedings(vault, code)) == 4
    proceedings.trash(vault, second.id)
    assert second.id not in {each.id for _depth, each in proceedings.chain(vault, third.id)}
    assert [line.proceeding.id for line in proceedings.proceedings(vault, code, trashed=True)] == [
        second.id
    ]


def _fields(record: Proceeding) -> dict[str, object]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__ if name != "table"}


def test_a_group_may_have_taken_part_in_part(vault: Vault, code: str) -> None:
    proceedings.save(vault, code, "Trial of a group", kind="criminal")
    victims = group(vault, 23)
    one = proceedings.party(vault, "Trial of a group", victims.id, "victim", "in-person", 3)
    proceedings.party(vault, "Trial of a group", victims.id, "victim", "not-informed", 20)
    again = proceedings.party(vault, "Trial of a group", victims.id, "victim", "in-person", 4)
    assert (again.id, again.count) == (one.id, 4)
    with pytest.raises(Usage, match="counts 23"):
        proceedings.party(vault, "Trial of a group", victims.id, "victim", "absent", 24)
    with pytest.raises(Usage):
        proceedings.party(vault, "Trial of a group", somebody(vault).id, "victim", "absent", 2)
    with pytest.raises(Usage):
        proceedings.party(vault, "Trial of a group", victims.id, "victim", "asleep")
    with pytest.raises(Refused):
        proceedings.change_party(vault, one.id, role="victim", took_part="not-informed")
    shown = proceedings.shown(vault, "Trial of a group")
    assert [each.number for each in shown.parties] == [4, 20]
    with pytest.raises(Refused, match="parts in proceedings"):
        people_edit.trash_person(vault, victims.id)


def test_a_remedy_has_an_amount_in_a_currency(vault: Vault, code: str) -> None:
    three = group(vault, 23)
    made = remedies.save(
        vault, code, "compensation", person=three.id, count=3, owed="3 000 000.50", currency="kzt"
    )
    assert (made.owed, made.currency, made.count) == ("3000000.50", "KZT", 3)
    for wrong in (
        {"owed": "1,5"},
        {"owed": "-1"},
        {"owed": "5"},
        {"currency": "tenge"},
        {"count": 3},
    ):
        with pytest.raises(Usage):
            remedies.save(vault, code, "compensation", **wrong)  # type: ignore[arg-type]
    with pytest.raises(Usage):
        remedies.save(vault, code, "apology")
    assert remedies.update(vault, made.id, owed="999999999999", paid="0").owed == "999999999999"
    assert remedies.update(vault, made.id, person="").count is None
    remedies.trash(vault, made.id)
    assert remedies.remedies(vault, code) == []


def test_the_gap_between_23_victims_and_3_compensated(vault: Vault, code: str) -> None:
    """Three took part by name and were compensated by name; they are of the 23, and 23 they stay."""
    trial = proceedings.save(vault, code, "Trial of six officers", kind="criminal")
    victims = group(vault, 23)
    proceedings.party(vault, trial.id, victims.id, "victim", "not-informed")
    named = [somebody(vault, protected=True) for _ in range(3)]
    for each in named:
        proceedings.party(vault, trial.id, each.id, "victim", "in-person")
        remedies.save(
            vault, code, "compensation", proceeding=trial.id, person=each.id,
            owed="1000000", paid="400000", currency="KZT",
        )  # fmt: skip
    proceedings.party(vault, trial.id, somebody(vault).id, "accused", "in-person")
    for held in (gap(vault, code), gap(vault, code, trial.id)):
        counts = [
            each.count for each in (held.victims, held.took_part, held.owed, held.compensated)
        ]
        assert counts == [23, 3, 3, 3]
        assert held.left_out == 20
        assert [(each.owed, each.paid, each.missing) for each in held.money] == [
            (Decimal(3000000), Decimal(1200000), Decimal(1800000))
        ]
    assert {each.name for each in held.compensated.units} == {each.pseudonym for each in named}
    assert wording.gap(held)[:5] == (
        "At least 23 people were harmed.",
        "3 of them took part in the proceedings.",
        "Compensation is owed to 3 of them.",
        "3 of them were compensated.",
        "20 received nothing.",
    )
    assert "Пострадали по меньшей мере 23 человека." in wording.gap(held, "ru")
    assert "Owed: 3,000,000 KZT; paid: 1,200,000 KZT." in wording.gap(held)
    # A person says that one of them is not of the group: then they are 24.
    case_id = held.case_id
    apart = {"within": False, "reason": "Held elsewhere"}
    counting.settle(vault, case_id, victims.id, named[0].id, **apart)  # type: ignore[arg-type]
    assert gap(vault, code).victims.count == 24
    for each in named[1:]:
        counting.settle(
            vault, case_id, victims.id, each.id, within=True, reason="In the list of the court"
        )
    held = gap(vault, code)
    assert (held.victims.count, held.assumed) == (24, ())
    assert wording.gap(held)[0] == "24 people were harmed."
    with pytest.raises(Usage):
        counting.settle(vault, case_id, named[0].id, named[1].id, within=True, reason="No group")
    with pytest.raises(Usage):
        counting.settle(vault, case_id, victims.id, victims.id, within=True, reason="Itself")
    # What one was paid too much is missing for the other two all the same.
    first = remedies.remedies(vault, code)[0].remedy
    remedies.update(vault, first.id, paid="5000000")
    assert [each.missing for each in gap(vault, code).money] == [Decimal(1200000)]
    proceedings.trash(vault, trial.id)
    assert gap(vault, code).victims.count == 0
    assert wording.gap(gap(vault, code)) == ("Nobody is recorded as a victim yet.",)


def test_part_of_a_group_is_compensated_as_a_group(vault: Vault, code: str) -> None:
    victims = group(vault, 23)
    proceedings.save(vault, code, "Court of groups", kind="criminal")
    proceedings.party(vault, "Court of groups", victims.id, "victim", "in-person", 3)
    proceedings.party(vault, "Court of groups", victims.id, "victim", "", 20)
    given = {"person": victims.id, "count": 3, "owed": "900", "currency": "USD"}
    remedies.save(vault, code, "compensation", **given, paid="900")  # type: ignore[arg-type]
    # A second one of the same group may be for the same three.
    remedies.save(vault, code, "compensation", **given, paid="0", extent="01")  # type: ignore[arg-type]
    remedies.save(vault, code, "satisfaction", person=victims.id)
    held = gap(vault, code)
    assert [each.count for each in (held.victims, held.took_part, held.owed, held.compensated)] == [
        23, 3, 3, 3,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paid", "extent", "given_"),
    [
        ("1", "", True), ("0", "01", False), ("0.00", "03", False), ("", "03", True),
        ("", "04", False), ("", "", False), ("5", "04", True),
    ],
)  # fmt: skip
def test_whether_anything_was_received(paid: str, extent: str, given_: bool) -> None:
    held = Remedy(id="r", case_id="c", kind="compensation", paid=paid, extent=extent)
    assert received(held) is given_


def test_whoever_was_compensated_in_another_proceeding_was_compensated(
    vault: Vault, code: str
) -> None:
    """Of those whom the trial found to be victims it is told what they got, wherever it was ordered."""
    everybody, victims = group(vault, 98), group(vault, 23)
    people_edit.set_case_role(vault, everybody.id, code, "victim")
    trial = proceedings.save(vault, code, "Court of first trial", kind="criminal")
    proceedings.party(vault, trial.id, victims.id, "victim", "in-person", 3)
    other = proceedings.save(vault, code, "Civil claim", kind="compensation")
    one = somebody(vault)
    remedies.save(
        vault, code, "compensation", proceeding=other.id, person=one.id, owed="5", currency="KZT",
        extent="03",
    )  # fmt: skip

    def counts(proceeding: str = "") -> list[int]:
        held = gap(vault, code, proceeding)
        return [each.count for each in (held.victims, held.took_part, held.owed, held.compensated)]

    assert counts() == [98, 3, 1, 1]
    assert counts(other.id) == [1, 0, 1, 1]
    # Nobody has said yet that this one is of the 23.
    assert counts(trial.id) == [23, 3, 0, 0]
    case_id = gap(vault, code).case_id
    counting.settle(vault, case_id, victims.id, one.id, within=True, reason="In the judgment")
    assert counts(trial.id) == [23, 3, 1, 1]
    said = wording.gap(gap(vault, code, trial.id))
    assert "Owed: 5 KZT; nobody knows how much of it was paid." in said


PEOPLE = st.lists(
    st.tuples(st.booleans(), st.integers(1, 40), st.integers(0, 40)), min_size=0, max_size=8
)


@settings(max_examples=60, deadline=None)
@given(PEOPLE, st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=6), st.randoms())
def test_nobody_is_counted_twice_and_nobody_who_is_apart_is_lost(
    made: list[tuple[bool, int, int]], apart: set[tuple[int, int]], random: object
) -> None:
    people_ = {
        f"{at}": Person(
            id=f"{at}", name=f"{at}", kind="group" if many else "individual", count=size
        )
        for at, (many, size, _part) in enumerate(made)
    }
    whole = {each.id: each.count if each.kind == "group" else 1 for each in people_.values()}
    pairs = {(str(min(one, other)), str(max(one, other))): False for one, other in apart}
    said = Answers(pairs, {})
    total = headcount(people_, whole, said).count
    # Never fewer than the largest of them, or than all who are named; never more than all together.
    named = sum(each.kind != "group" for each in people_.values())
    assert max([named, *whole.values()], default=0) <= total <= sum(whole.values())
    shuffled = list(whole.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert headcount(people_, dict(shuffled), said).count == total
    # Where all are said to be different people, everybody counts.
    every = Answers({(one, other): False for one in people_ for other in people_}, {})
    assert headcount(people_, whole, every).count == sum(whole.values())


def test_everything_is_undone(vault: Vault, code: str) -> None:
    with vault.step("Proceeding added"):
        made = proceedings.add(vault, code, "Undone", kind="civil")
    who = somebody(vault)
    with vault.step("Person put in"):
        proceedings.party(vault, made.id, who.id, "applicant", "video")
    with vault.step("Remedy added"):
        remedies.save(vault, code, "compensation", proceeding=made.id, person=who.id)
    undo.undo(vault)
    undo.undo(vault)
    assert vault.count(ProceedingParty, proceeding_id=made.id) == 0
    assert vault.count(Remedy, proceeding_id=made.id, trashed=False) == 0
    undo.undo(vault)
    assert vault.get(Proceeding, made.id).trashed
    undo.redo(vault)
    assert not vault.get(Proceeding, made.id).trashed
