"""Steps: what was changed together is kept together, exactly, whoever else writes meanwhile."""

from __future__ import annotations

import dataclasses
import threading

import pytest

from app.records.evidence import Item, ItemAct, Tag
from app.records.ids import new_id
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.steps import joined
from app.vault.vault import Vault
from tests.builders import SmallCase


def tag(vault: Vault, name: str) -> int:
    """Add a tag in a change of its own; return the event's position."""
    with vault.change() as change:
        change.put("added", Tag(id=new_id(), name=name))
        return change.positions.start


def test_every_change_of_a_block_is_one_step(vault: Vault) -> None:
    first = vault.log.size
    with vault.step("Two tags"):
        tag(vault, "a")
        with vault.step("Inner"):
            tag(vault, "b")
    tag(vault, "outside")
    with vault.step("Another"):
        tag(vault, "c")
    another, two = vault.steps.newest(10)
    assert (two.label, two.ranges) == ("Two tags", (range(first, first + 2),))
    assert (another.label, another.ranges) == ("Another", (range(first + 3, first + 4),))
    assert two.made_at <= another.made_at


def test_nothing_outside_a_step_and_nothing_without_a_changed_record(
    vault: Vault, filled: SmallCase
) -> None:
    tag(vault, "x")
    with vault.step("Nothing"):
        pass
    with vault.step("The same again"), vault.change() as change:
        change.put("described", filled.item)
    with vault.step("Only looked"), vault.change() as change:
        change.note("viewed", "item", filled.item.id, {})
    assert vault.steps.newest(10) == []


def test_a_failed_change_leaves_no_step_and_no_part_of_one(vault: Vault) -> None:
    def fail(name: str) -> None:
        with vault.change() as change:
            change.put("added", Tag(id=new_id(), name=name))
            raise RuntimeError

    with vault.step("Broken"), pytest.raises(RuntimeError):
        fail("a")
    assert vault.steps.newest(10) == []
    with vault.step("Half"):
        with pytest.raises(RuntimeError):
            fail("b")
        kept = tag(vault, "c")
        with pytest.raises(RuntimeError):
            fail("d")
        tag(vault, "e")
    (step,) = vault.steps.newest(10)
    assert step.ranges == (range(kept, kept + 2),)


def test_recent_changes_are_told_once(vault: Vault) -> None:
    vault.take_recent()
    first = tag(vault, "a")
    tag(vault, "b")
    with vault.change() as change:
        pass
    assert vault.take_recent() == (range(first, first + 2),)
    assert vault.take_recent() == ()
    assert change.positions == range(first + 2, first + 2)


def test_ranges_are_exact_while_another_connection_writes(vault: Vault) -> None:
    other = vault.reopen()
    vault.take_recent()
    with vault.step("Mine"):
        one = tag(vault, "mine 1")
        with other.step("Theirs"):
            two = tag(other, "theirs")
        three = tag(vault, "mine 2")
    assert (one + 1, one + 2) == (two, three)
    theirs, mine = vault.steps.newest(10)
    assert mine.ranges == (range(one, one + 1), range(three, three + 1))
    assert theirs.ranges == (range(two, two + 1),)
    assert vault.take_recent() == mine.ranges
    assert other.take_recent() == theirs.ranges
    other.close()


def test_a_step_undone_under_its_job_goes_on_as_another(vault: Vault) -> None:
    with vault.step("Long job"):
        tag(vault, "a")
        with vault.change() as change:
            vault.steps.set_undone(vault.steps.newest(1)[0].id, change.positions)
        last = tag(vault, "b")
    (step,) = vault.steps.newest(10)
    assert step.ranges == (range(last, last + 1),)
    assert not step.is_undone


def test_a_step_never_grows_into_anothers_row(vault: Vault, filled: SmallCase) -> None:
    other = vault.reopen()

    def fail() -> None:
        with vault.change() as change:
            change.put("added", Tag(id=new_id(), name="rolled back"))
            change.finish()
            vault.steps.extend(change.positions)
            raise RuntimeError

    with vault.step("Mine"):
        with pytest.raises(RuntimeError):
            fail()
        with other.step("Theirs"):
            two = tag(other, "theirs")
        with vault.change() as change:
            change.note("viewed", "item", filled.item.id, {})
        mine = tag(vault, "mine")
        # Undone and forgotten under the job, and something new in its place.
        with vault.change() as change:
            vault.steps.set_undone(vault.steps.newest(1)[0].id, change.positions)
        with other.step("New"):
            new = tag(other, "new")
        last = tag(vault, "last")
    assert {step.label: step.ranges for step in vault.steps.newest(10)} == {
        "Theirs": (range(two, two + 1),),
        "New": (range(new, new + 1),),
        "Mine": (range(last, last + 1),),
    }
    assert mine < new
    other.close()


def test_joining() -> None:
    assert joined([range(1, 3), range(3, 3), range(3, 5), range(7, 8)]) == (
        range(1, 5),
        range(7, 8),
    )


def test_a_job_and_the_window_write_side_by_side(vault: Vault, filled: SmallCase) -> None:
    """The job makes many changes in its own thread, the window short ones in this thread."""
    job = vault.reopen()
    job.close()
    failures: list[BaseException] = []
    written = 150

    def work() -> None:
        try:
            mine = vault.reopen()
            with mine.step("Job"):
                for number in range(written):
                    tag(mine, f"job {number}")
            mine.close()
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    titles = 0
    while thread.is_alive() or titles < 5:
        titles += 1
        with vault.step(f"Title {titles}"), vault.change() as change:
            held = vault.get(Item, filled.item.id)
            change.put("described", dataclasses.replace(held, title=f"Title {titles}"))
        vault.desk.put("width", str(titles))
        search(vault, "court")
    thread.join()
    assert failures == []
    steps = {step.label: step for step in vault.steps.newest(10_000)}
    assert len(steps) == titles + 1
    assert sum(map(len, steps["Job"].ranges)) == written
    positions = [at for step in steps.values() for each in step.ranges for at in each]
    assert len(set(positions)) == len(positions) == written + titles
    for step in steps.values():
        verbs = {vault.log.event(at).verb for each in step.ranges for at in each}
        assert verbs == ({"added"} if step.label == "Job" else {"described"})
    assert check_vault(vault) == []


def test_an_item_is_found_by_the_acts_it_proves(vault: Vault, filled: SmallCase) -> None:
    link = ItemAct(id=new_id(), item_id=filled.other.id, act="040101")

    def found(query: str) -> list[int]:
        return [item.number for item, _ in search(vault, query).rows]

    with vault.change() as change:
        change.put("linked", link)
        change.put("linked", ItemAct(id=new_id(), item_id=filled.item.id, act="030107"))
    assert found("act:040101") == [2]
    assert found("act:030107") == [1], "counted once, by the event and by itself"
    assert search(vault).facets["act"] == {"040101": 1, "030107": 1}
    assert check_vault(vault) == []
    with vault.change() as change:
        change.remove("unlinked", link)
    assert found("act:040101") == []
    assert check_vault(vault) == []
