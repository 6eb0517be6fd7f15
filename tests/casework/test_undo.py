"""Undo and redo: whole steps, in one transaction each, appended to the log, or a sentence why not."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.casework import undo
from app.casework.registry import link
from app.casework.writing.texts import save_text
from app.errors import Refused
from app.records.cases import Act, Case, Event
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson, ItemTag, ItemText, Passage, Proposal, Tag
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import CasePerson, Person, PersonName
from app.records.proceedings import Remedy
from app.vault.catalogue import RECORDS, table_of
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, add_item, new_vault, small_case


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with new_vault(tmp_path / "vault") as made:
        yield made


@pytest.fixture
def filled(vault: Vault) -> SmallCase:
    return small_case(vault)


def title(vault: Vault, filled: SmallCase, text: str, step: str = "") -> None:
    with vault.step(step or f"Title {text}"), vault.change() as change:
        held = vault.get(Item, filled.item.id)
        change.put("described", dataclasses.replace(held, title=text))


def rows_of(vault: Vault) -> dict[str, list[tuple[object, ...]]]:
    """Every table's rows but for the number of the last event."""
    return {
        record.table: vault.database.rows(f"{table_of(record).select} ORDER BY id")
        for record in RECORDS
    }


def test_undo_and_redo_go_back_and_forth(vault: Vault, filled: SmallCase) -> None:
    states = [vault.get(Item, filled.item.id).title]
    for text in ("One", "Two", "Three"):
        title(vault, filled, text)
        states.append(text)
    size = vault.log.size
    for expected in reversed(states[:-1]):
        step = undo.undo(vault)
        assert step.undone
        assert vault.get(Item, filled.item.id).title == expected
    with pytest.raises(Refused, match="nothing to undo"):
        undo.undo(vault)
    for expected in states[1:]:
        assert not undo.redo(vault).undone
        assert vault.get(Item, filled.item.id).title == expected
    with pytest.raises(Refused, match="nothing to redo"):
        undo.redo(vault)
    assert undo.undo(vault).label == "Title Three"
    assert vault.log.size == size + 7, "nothing was taken out of the log"
    verbs = [event.verb for event in vault.log.events(since=size)]
    assert verbs == ["undone"] * 3 + ["redone"] * 3 + ["undone"]
    assert check_vault(vault) == []


def test_a_new_step_ends_what_could_be_redone(vault: Vault, filled: SmallCase) -> None:
    title(vault, filled, "One")
    title(vault, filled, "Two")
    undo.undo(vault)
    following = undo.next_redo(vault)
    assert following is not None
    assert following.label == "Title Two"
    title(vault, filled, "Three")
    assert undo.next_redo(vault) is None
    assert [step.label for step in undo.history(vault)] == ["Title Three", "Title One"]
    # What no step covers leaves the list as it is.
    undo.undo(vault)
    with vault.change() as change:
        change.put("added", Tag(id=new_id(), name="beside"))
    assert undo.redo(vault).label == "Title Three"


def test_the_list_survives_closing(vault: Vault, filled: SmallCase, tmp_path: Path) -> None:
    title(vault, filled, "One")
    title(vault, filled, "Two")
    undo.undo(vault)
    vault.close()
    with Vault.open(tmp_path / "vault", CREDENTIAL) as again:
        assert [(s.label, s.undone) for s in undo.history(again)] == [
            ("Title Two", True),
            ("Title One", False),
        ]
        undo.redo(again)
        assert again.get(Item, filled.item.id).title == "Two"
        undo.undo(again)
        undo.undo(again)
        assert again.get(Item, filled.item.id) == filled.item


def _people(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        tag = change.put("added", Tag(id=new_id(), name="New"))
        change.put("tagged", ItemTag(id=new_id(), item_id=filled.item.id, tag_id=tag.id))
    with vault.change() as change:
        person = change.put("added", Person(id=new_id(), name="Somebody"))
        change.put("added", PersonName(id=new_id(), person_id=person.id, name="S."))
        change.put(
            "linked",
            CasePerson(id=new_id(), case_id=filled.case.id, person_id=person.id, role="witness"),
        )
        change.put(
            "linked",
            ItemPerson(id=new_id(), item_id=filled.other.id, person_id=person.id, role="witness"),
        )
        change.note("viewed", "person", person.id, {"by": "x"})


def _removals(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        change.remove("unlinked", filled.link)
        change.remove("untagged", vault.find(ItemTag)[0])
        change.remove("removed", vault.find(Tag)[0])
        change.remove("removed", vault.find(PersonName)[0])
        change.remove("removed", vault.find(Act)[0])


def _edits(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        item = change.put(
            "described", dataclasses.replace(filled.item, title="A", date="2020", reviewed=True)
        )
        change.put("described", dataclasses.replace(item, title="B", place_id=None))
        change.put("accepted", dataclasses.replace(filled.mark, state="accepted"))
        change.put("trashed", dataclasses.replace(filled.other, trashed=True))
        change.put("withdrew", dataclasses.replace(filled.consent, withdrawn_on="2022-05-01"))


def _event(vault: Vault, filled: SmallCase) -> None:
    with vault.change() as change:
        event = change.put("added", Event(id=new_id(), case_id=filled.case.id, title="E"))
        change.put("added", Act(id=new_id(), event_id=event.id, act="030107"))


@pytest.mark.parametrize("what", [_people, _removals, _edits, _event])
def test_undo_restores_and_redo_repeats(
    vault: Vault, filled: SmallCase, what: Callable[[Vault, SmallCase], None]
) -> None:
    before = rows_of(vault)
    with vault.step("Step"):
        what(vault, filled)
    after = rows_of(vault)
    assert after != before
    undo.undo(vault)
    undone = rows_of(vault)
    for table in ("person", "event"):
        # What has a trash is trashed, not deleted.
        kept = {row[0] for row in before[table]}
        position = table_of(next(r for r in RECORDS if r.table == table)).fields.index("trashed")
        assert all(row[position] == 1 for row in undone[table] if row[0] not in kept)
        undone[table] = [row for row in undone[table] if row[0] in kept]
    assert undone == before
    assert check_vault(vault) == []
    undo.redo(vault)
    assert rows_of(vault) == after
    undo.undo(vault)
    undo.redo(vault)
    assert rows_of(vault) == after
    assert check_vault(vault) == []


def test_what_was_changed_since_sticks_and_the_next_goes_on(
    vault: Vault, filled: SmallCase, tmp_path: Path
) -> None:
    with vault.step("Note"), vault.change() as change:
        change.put("described", dataclasses.replace(filled.other, note="n"))
    title(vault, filled, "One")
    with vault.step("Both"), vault.change() as change:
        change.put("described", dataclasses.replace(vault.get(Item, filled.other.id), author="A"))
        held = vault.get(Item, filled.item.id)
        change.put("described", dataclasses.replace(held, title="Two"))
    with vault.change() as change:
        held = vault.get(Item, filled.item.id)
        change.put("described", dataclasses.replace(held, title="By the command line"))
    size = vault.log.size
    with pytest.raises(Refused, match=r"^“Both” can no longer be undone: .* changed since\.$"):
        undo.undo(vault)
    assert vault.log.size == size, "nothing of the step was undone"
    assert vault.get(Item, filled.other.id).author == "A"
    with pytest.raises(Refused, match="“Title One” can no longer"):
        undo.undo(vault)
    assert [(step.label, step.stuck) for step in undo.history(vault)] == [
        ("Both", True),
        ("Title One", True),
        ("Note", False),
    ]
    vault.close()
    with Vault.open(tmp_path / "vault", CREDENTIAL) as again:
        assert undo.undo(again).label == "Note"
        assert again.get(Item, filled.other.id).note == ""
        assert again.get(Item, filled.other.id).author == "A"
        with pytest.raises(Refused, match="nothing to undo"):
            undo.undo(again)


def test_what_is_referred_to_meanwhile_is_not_taken_away(vault: Vault, filled: SmallCase) -> None:
    with vault.step("Tag"), vault.change() as change:
        tag = change.put("added", Tag(id=new_id(), name="New"))
    with vault.change() as change:
        change.put("tagged", ItemTag(id=new_id(), item_id=filled.item.id, tag_id=tag.id))
    with pytest.raises(Refused, match="“Tag” can no longer be undone: something else"):
        undo.undo(vault)
    with vault.step("Person"), vault.change() as change:
        person = change.put("added", Person(id=new_id(), name="X", protected=True))
    with vault.change() as change:
        change.put(
            "linked",
            ItemPerson(id=new_id(), item_id=filled.item.id, person_id=person.id, role="witness"),
        )
    with pytest.raises(Refused, match="refers to the record"):
        undo.undo(vault)
    assert not vault.get(Person, person.id).trashed
    with vault.step("Case"), vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="KZ-9", title="x"))
    with vault.change() as change:
        add_item(vault, change, case, "in the new case")
    with pytest.raises(Refused, match="refers to the record"):
        undo.undo(vault)
    with vault.step("Victim"), vault.change() as change:
        victim = change.put("added", Person(id=new_id(), name="Y", protected=True))
    with vault.change() as change:
        change.put(
            "recorded",
            Remedy(id=new_id(), case_id=case.id, kind="restitution", person_id=victim.id),
        )
    with pytest.raises(Refused, match="refers to the record"):
        undo.undo(vault)


def agreed(vault: Vault, filled: SmallCase) -> Consent:
    return vault.find(Consent, order="-id", limit=1, person_id=filled.person.id)[0]


def without_id(consent: Consent) -> Consent:
    return dataclasses.replace(consent, id="")


def test_a_consent_is_kept_and_the_one_before_holds_again(vault: Vault, filled: SmallCase) -> None:
    wider = dataclasses.replace(filled.consent, id=new_id(), purposes=("un", "media"))
    with vault.step("Consent"), vault.change() as change:
        change.put("consented", wider)
        wider = change.put("consented", dataclasses.replace(wider, id=new_id(), onward=True))
    undo.undo(vault)
    assert vault.count(Consent) == 4
    assert without_id(agreed(vault, filled)) == without_id(filled.consent)
    undo.redo(vault)
    assert without_id(agreed(vault, filled)) == without_id(wider)
    undo.undo(vault)
    assert without_id(agreed(vault, filled)) == without_id(filled.consent)
    assert check_vault(vault) == []


def test_a_first_consent_is_withdrawn_by_undo(vault: Vault, filled: SmallCase) -> None:
    with vault.step("Consent"), vault.change() as change:
        first = change.put(
            "consented",
            Consent(
                id=new_id(),
                item_id=filled.other.id,
                person_id=filled.person.id,
                purposes=("un",),
                identity="named",
            ),
        )
    undo.undo(vault)
    held = vault.get(Consent, first.id)
    assert held.withdrawn_on
    assert held.withdrawal_note == "undone"
    undo.redo(vault)
    assert vault.get(Consent, first.id) == first


def test_a_withdrawal_is_not_overruled(vault: Vault, filled: SmallCase) -> None:
    given = dataclasses.replace(filled.consent, id=new_id(), onward=True)
    with vault.step("Consent"), vault.change() as change:
        change.put("consented", given)
    with vault.change() as change:
        change.put("withdrew", dataclasses.replace(given, withdrawn_on="2024-01-01"))
    with pytest.raises(Refused, match="changed since"):
        undo.undo(vault)
    assert agreed(vault, filled).withdrawn_on == "2024-01-01"


def test_a_later_consent_is_not_overruled(vault: Vault, filled: SmallCase) -> None:
    with vault.step("Consent"), vault.change() as change:
        change.put("consented", dataclasses.replace(filled.consent, id=new_id(), onward=True))
    with vault.change() as change:
        change.put("consented", dataclasses.replace(filled.consent, id=new_id(), purposes=()))
    with pytest.raises(Refused, match="later consent"):
        undo.undo(vault)


def test_a_text_is_kept_and_the_one_before_is_read_again(vault: Vault, filled: SmallCase) -> None:
    words, pages = vault.text(filled.text.id), vault.pages(filled.text.id)
    with vault.change() as change:
        quoted = change.put(
            "quoted",
            Passage(
                id=new_id(),
                item_id=filled.item.id,
                text_id=filled.text.id,
                start=0,
                end=4,
                quote=words[:4],
            ),
        )
    with vault.step("Correct the text"), vault.change() as change:
        change.add_text("corrected", filled.item, "extracted", "ru", "Wrong")
        right = change.add_text("corrected", filled.item, "extracted", "ru", "Other words")
        mark = change.put(
            "marked",
            dataclasses.replace(filled.mark, id=new_id(), text_id=right.id, start=0, end=5),
        )
    undo.undo(vault)
    current = vault.current_text(filled.item.id)
    assert current is not None
    assert (vault.text(current.id), vault.pages(current.id)) == (words, pages)
    assert vault.get(Passage, quoted.id).text_id == current.id
    assert vault.get(Mark, filled.mark.id).text_id == current.id
    assert vault.one(Mark, id=mark.id) is None
    undo.redo(vault)
    redone = vault.current_text(filled.item.id)
    assert redone is not None
    assert vault.text(redone.id) == "Other words"
    assert vault.get(Mark, mark.id).text_id == redone.id
    assert vault.get(Passage, quoted.id).text_id == filled.text.id
    assert vault.count(ItemText, item_id=filled.item.id) == 5
    assert check_vault(vault) == []


def test_a_correction_of_what_was_extracted_is_taken_back(vault: Vault, filled: SmallCase) -> None:
    words = vault.text(filled.text.id)
    with vault.step("Corrected"):
        save_text(vault, filled.item.id, words + " и увезли", "transcript")
    undo.undo(vault)
    current = vault.current_text(filled.item.id)
    assert current is not None
    assert (vault.text(current.id), current.kind) == (words, "extracted")
    assert vault.get(Mark, filled.mark.id).text_id == current.id
    undo.redo(vault)
    current = vault.current_text(filled.item.id)
    assert current is not None
    assert (vault.text(current.id), current.kind) == (words + " и увезли", "transcript")
    assert check_vault(vault) == []


def test_what_stood_on_a_text_that_was_brought_back_is_undone(
    vault: Vault, filled: SmallCase
) -> None:
    with vault.step("Linked"):
        link.to_article(vault, filled.item.id, "iccpr:7", span=link.Span(0, 4))
    with vault.step("Corrected"):
        save_text(vault, filled.item.id, "Совсем другое", "transcript")
    before = vault.count(Passage)
    undo.undo(vault)
    undo.undo(vault)
    assert vault.count(Passage) == before - 1
    undo.redo(vault)
    undo.redo(vault)
    assert vault.count(Passage) == before
    assert check_vault(vault) == []


def test_a_first_text_cannot_be_taken_back(vault: Vault, filled: SmallCase) -> None:
    with vault.step("Notes"), vault.change() as change:
        change.add_text("typed", filled.item, "notes", "en", "a note")
    with pytest.raises(Refused, match="“Notes” can no longer be undone: there was no text before"):
        undo.undo(vault)
    with vault.step("English"), vault.change() as change:
        change.add_text("typed", filled.item, "translation", "en", "in English")
    with vault.step("Kazakh"), vault.change() as change:
        change.add_text("typed", filled.item, "translation", "kk", "қазақша")
    with pytest.raises(Refused, match="no text before"):
        undo.undo(vault)


def test_an_import_goes_to_the_trash_as_a_whole(vault: Vault, filled: SmallCase) -> None:
    with vault.step("Import"):
        items = []
        for name in ("a", "b"):
            with vault.change() as change:
                items.append(add_item(vault, change, filled.case, name))
        for item in items:
            with vault.change() as change:
                change.add_text("extracted", item, "extracted", "en", f"text of {item.title}")
                change.put(
                    "proposed",
                    Proposal(id=new_id(), item_id=item.id, field="date", value="2020", origin="x"),
                )
                change.put("examined", dataclasses.replace(item, examined_at="2022"))
    undo.undo(vault)
    assert [vault.get(Item, item.id).trashed for item in items] == [True, True]
    undo.redo(vault)
    assert [vault.get(Item, item.id).trashed for item in items] == [False, False]
    assert vault.get(Item, items[0].id).examined_at == "2022"
    assert vault.count(Proposal) == 2
    undo.undo(vault)
    assert vault.get(Item, items[1].id).trashed
    assert check_vault(vault) == []


def test_undoing_beside_another_connection(vault: Vault, filled: SmallCase) -> None:
    job = vault.reopen()
    with vault.step("Mine"):
        with vault.change() as change:
            change.put("described", dataclasses.replace(filled.item, title="Mine"))
        with job.step("Job"), job.change() as theirs:
            theirs.put("added", Tag(id=new_id(), name="job's"))
        with vault.change() as change:
            held = vault.get(Item, filled.item.id)
            change.put("described", dataclasses.replace(held, note="mine"))
    assert undo.undo(vault).label == "Job"
    assert vault.one(Tag, name="job's") is None
    assert undo.undo(job).label == "Mine"
    assert vault.get(Item, filled.item.id) == filled.item
    job.close()


def test_undoing_inside_a_step_is_no_step(vault: Vault, filled: SmallCase) -> None:
    title(vault, filled, "One")
    with vault.step("Outer"):
        undo.undo(vault)
    assert [step.label for step in undo.history(vault)] == ["Title One"]
    assert undo.redo(vault).label == "Title One"


def test_what_a_step_changed_can_be_told(vault: Vault, filled: SmallCase) -> None:
    vault.take_recent()
    with vault.step("People"):
        _people(vault, filled)
    changes = undo.changes_in(vault, vault.take_recent())
    assert changes.tables == {
        "tag",
        "item_tag",
        "person",
        "person_name",
        "case_person",
        "item_person",
    }
    assert changes.items == {filled.item.id, filled.other.id}
    assert ("tag", vault.find(Tag, order="-id", limit=1)[0].id) in changes.records
    undo.undo(vault)
    assert undo.changes_in(vault, vault.take_recent()).tables == changes.tables
    assert undo.changes_in(vault, []) == undo.Changes()


def test_a_step_whose_events_are_missing_sticks(vault: Vault, filled: SmallCase) -> None:
    vault.database.run(
        "INSERT INTO undo_step (label, made_at, ranges, undone, stuck) "
        "VALUES ('x', '', '[[900,999]]', '', 0)"
    )
    with pytest.raises(Refused, match="missing"):
        undo.undo(vault)
    assert undo.history(vault)[0].stuck
