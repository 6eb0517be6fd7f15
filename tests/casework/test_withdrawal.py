"""Withdrawal: at once in search and gate, for all that belongs together; and who is asked for what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.drafting.draft_states import CONSENT, standings
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.releasing.handing import hand_over
from app.casework.submitting import submissions
from app.casework.taking_back import holders, withdrawal
from app.errors import NotFound, Refused, Usage
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.consent import ASKED
from app.records.evidence import Item, ItemRelation
from app.records.ids import new_id
from app.records.people import Person
from app.records.profiles import load_profiles
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

TODAY = "2026-11-26"


@dataclass
class Given:
    """A testimony, its recording, a picture found in that, and an item of somebody else's."""

    vault: Vault
    person: Person
    told: Item
    recording: Item
    picture: Item
    other: Item


@pytest.fixture
def given(tmp_path: Path) -> Iterator[Given]:
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="Koshmambet")
        person = people.save_person(vault, name="Aigul Yolkina", protected=True)
        told = make_item(vault, "Told", "She said so.")
        recording = make_item(vault, "Recorded", kind="audio")
        picture = make_item(vault, "Pictured", kind="photograph", parent_id=recording.id)
        other = make_item(vault, "Ruling", "Not hers.", kind="court-document")
        with vault.change() as change:
            change.put(
                "linked",
                ItemRelation(
                    id=new_id(), item_id=recording.id, to_id=told.id, relation="recording-of"
                ),
            )
        for item in (told, other):
            form = ConsentForm(person=person.id, purposes=("un", "court"), identity="pseudonym")
            consent.record(vault, item.id, form)
        yield Given(vault, person, told, recording, picture, other)


def left(vault: Vault, profile: str, **exhibits: Item) -> BundleRecord:
    """A bundle that left, with items under these labels."""
    with vault.change() as change:
        record = change.put(
            "exported",
            BundleRecord(
                id=new_id(),
                bundle_id=f"B-{profile}",
                case_id=save_case_id(vault),
                profile=profile,
                as_of=TODAY,
                prefix="KZ",
                pages=9,
                manifest_sha256="",
                log_size=1,
                made_at="2026-03-01T10:00:00Z",
            ),
        )
        for page, (label, item) in enumerate(exhibits.items(), start=1):
            change.put(
                "exported",
                ExhibitRecord(
                    id=new_id(),
                    bundle=record.id,
                    item_id=item.id,
                    label=label,
                    first_page=page,
                    last_page=page + 1,
                    withheld="consent was withdrawn" if label.startswith("W") else "",
                ),
            )
    return record


def save_case_id(vault: Vault) -> str:
    return vault.find(Item, limit=1)[0].case_id


def found(vault: Vault, query: str) -> set[int]:
    return {item.number for item, _ in search(vault, query, limit=None).rows}


def test_a_withdrawal_is_in_the_search_at_once_for_all_that_belongs_to_it(given: Given) -> None:
    vault = given.vault
    assert found(vault, "consent:withdrawn") == set()
    assert "withdrawn" not in search(vault).facets["consent"]
    consent.withdraw(vault, given.told.id, given.person.id)
    family = {each.number for each in (given.told, given.recording, given.picture)}
    assert found(vault, "consent:withdrawn") == family
    assert search(vault).facets["consent"]["withdrawn"] == 3
    assert check_vault(vault) == []
    # What it no longer belongs to no longer counts.
    with vault.change() as change:
        change.remove("unlinked", vault.find(ItemRelation)[0])
    assert found(vault, "consent:withdrawn") == {given.told.number}
    assert search(vault).facets["consent"]["withdrawn"] == 1
    assert check_vault(vault) == []


def test_no_profile_but_that_of_the_house_lets_any_of_it_out(given: Given) -> None:
    vault = given.vault
    consent.withdraw(vault, given.told.id, given.person.id)
    for profile in load_profiles().values():
        for item in (given.told, given.recording, given.picture):
            assert consent.gate(vault, item, profile, TODAY), (profile.name, item.title)
        assert "withdrawn" not in consent.gate(vault, given.other, profile, TODAY)


def test_a_draft_withholds_all_of_it_at_once(given: Given) -> None:
    vault, profile = given.vault, load_profiles()["court"]
    items = [given.told, given.recording, given.picture, given.other]

    def held() -> dict[str, str]:
        found = standings(vault, items, profile, TODAY, given.told.case_id)
        return {each.title: found[each.id].why for each in items if found[each.id].kind == CONSENT}

    before = held()
    consent.withdraw(vault, given.told.id, given.person.id)
    after = held()
    assert "Told" not in before
    assert {"Told", "Recorded", "Pictured"} <= after.keys()
    assert after["Told"] == "consent was withdrawn"
    assert "Ruling" not in after


def test_everything_a_person_gave_is_withdrawn_as_one_step(given: Given) -> None:
    vault = given.vault
    with vault.step("Withdrew"):
        made = withdrawal.withdraw_everything(
            vault, "Aigul Yolkina", on="2026-11-20", note="by phone"
        )
    assert {each.item_id for each in made} == {given.told.id, given.other.id}
    assert {each.withdrawn_on for each in made} == {"2026-11-20"}
    assert len(found(vault, "consent:withdrawn")) == 4
    with pytest.raises(Refused, match="no consent that stands"):
        withdrawal.withdraw_everything(vault, given.person.id)


def test_it_lists_every_bundle_and_recipient_that_holds_any_of_it(given: Given) -> None:
    vault = given.vault
    court = left(vault, "court", A=given.recording, B=given.other)
    left(vault, "public", W1=given.told)
    hand_over(vault, court.id, "The Regional Court", at="2026-03-02")
    hand_over(vault, court.id, "Counsel for the applicant", at="2026-03-03")
    found_ = holders.holders(vault, item=given.told.id)
    assert [each.recipient for each in found_] == [
        "The Regional Court",
        "Counsel for the applicant",
    ]
    assert {held.label for each in found_ for held in each.what} == {"A"}
    everything = holders.holders(vault, person=given.person.id)
    assert {held.label for each in everything for held in each.what} == {"A", "B"}
    lawyer = left(vault, "lawyer", C=given.picture)
    [nobody] = [
        each for each in holders.holders(vault, item=given.told.id) if each.bundle == lawyer.id
    ]
    assert (nobody.recipient, nobody.hand_over, nobody.ask) == ("", None, "return")


def test_a_court_is_never_asked_to_destroy_its_record(given: Given) -> None:
    left(given.vault, "court", A=given.told)
    left(given.vault, "un", A=given.told)
    for holder in holders.holders(given.vault, item=given.told.id):
        assert "destroy" not in holder.may
        assert holder.ask in holder.may
        assert set(holder.may) <= set(ASKED)


def test_asking_and_answers_are_kept(given: Given) -> None:
    vault = given.vault
    court = left(vault, "court", A=given.told, B=given.other)
    hand_over(vault, court.id, "The Regional Court", at="2026-03-02")
    consents = holders.given_by(vault, given.person.id)
    with pytest.raises(Refused, match="stands"):
        withdrawal.recall(vault, consents[0].id, court.id, "not-use", recipient="Somebody")
    withdrawn = withdrawal.withdraw_everything(vault, given.person.id)
    [holder] = holders.holders(vault, person=given.person.id)
    made = withdrawal.ask(vault, holder, "not-use", withdrawn, how="letter", on="2026-11-21")
    assert len(made) == 2
    assert [each.labels for each in withdrawal.recalls(vault, unanswered=True)] == [("B",), ("A",)]
    answered = withdrawal.answer(vault, made[0].id, "partly", note="Closed to the public.")
    assert len(answered) == 2, "one letter, one answer"
    assert withdrawal.recalls(vault, unanswered=True) == []
    assert {each.recall.answer for each in withdrawal.recalls(vault)} == {"partly"}
    assert {event.verb for event in vault.log.events(table="recall")} == {"recalled", "answered"}
    with pytest.raises(Usage):
        withdrawal.answer(vault, made[0].id, "perhaps")
    with pytest.raises(NotFound):
        withdrawal.answer(vault, "00000000", "done")


def test_a_submission_is_held_with_its_annexes_or_for_the_name_in_it(given: Given) -> None:
    vault, person = given.vault, given.person
    left(vault, "court", A=given.told)
    left(vault, "un", B=given.other)
    report = submissions.create(vault, "KZ-1", "The report")
    with vault.change() as change:
        # As programs wrote it that did not note where a submission speaks of what.
        change.note("exported", "submission", report.id, {"bundle": "B-court"})
        said = {"bundle": "B-un", "cites": {}, "names": {person.id: [0, 4]}}
        change.note("exported", "submission", report.id, said)
    consent.withdraw(vault, given.told.id, person.id)
    [old] = holders.holders(vault, item=given.told.id)
    assert old.submission is not None
    assert (old.submission.name, old.submission.known) == ("The report", False)
    assert "wherever it refers" in withdrawal.letter(old, "redact")
    # The other one rests on what they still agree to, until they take that back.
    withdrawn = withdrawal.withdraw_everything(vault, person.id)
    [named, _] = holders.holders_of(vault, [given.told.id], [person.id])
    assert named.submission is not None
    assert (named.what, named.submission.places) == ((), (0, 4))
    assert withdrawal.ask(vault, named, "redact", withdrawn, recipient="The Committee")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_letter_names_exhibits_and_nobody(given: Given, language: str) -> None:
    vault = given.vault
    court = left(vault, "court", A=given.told)
    hand_over(vault, court.id, "The Regional {Court}", at="2026-03-02")
    [holder] = holders.holders(vault, item=given.told.id)
    for asked in ASKED:
        text = withdrawal.letter(holder, asked, language)
        assert {"The Regional {Court}", "B-court", "2026-03-02"} <= {
            word for word in ("The Regional {Court}", "B-court", "2026-03-02") if word in text
        }
        assert "A, " in text
        for name in ("Aigul", "Yolkina", given.person.pseudonym, "Told"):
            assert name not in text
