"""Interviews: what is said becomes a text that is found and records that are linked; all of it is undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from app.casework import undo
from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.interviewing import interview_fills, interviews
from app.casework.interviewing.interview_making import Making, lacking, proposed
from app.casework.interviewing.interview_view import standing
from app.casework.registry import describe, people, places
from app.errors import NotFound, Refused, Usage
from app.records.cases import Act, Event, Involvement, Place
from app.records.evidence import Item, ItemAct, ItemEvent, ItemPerson, ItemRelation, ItemText
from app.records.ids import new_id
from app.records.interviews import Interview, InterviewAnswer, InterviewNote
from app.records.people import Person
from app.records.profiles import profile
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.vault import Vault
from tests.casework.made import make_item
from tests.journeys.conftest import Program

T = TypeVar("T")
NAME = "Айгүл Ёлкина"


@pytest.fixture
def talk(vault: Vault) -> Interview:
    people.save_person(vault, name=NAME, pseudonym="Witness A", protected=True)
    places.save_place(vault, "Алматы")
    return interviews.begin(
        vault,
        "KZ-1",
        "torture",
        person=NAME,
        language="kk",
        interpreter="a colleague",
        interpreter_language="ru",
        interviewers=["A. B.", "A. B.", " "],
        present=["sister"],
        place="Алматы",
        date="2026-11",
    )


def answered(vault: Vault, talk: Interview, key: str, turn: int = 0, **what: object) -> None:
    interviews.answer(vault, talk.id, key, turn, **what)  # type: ignore[arg-type]


def test_it_begins_with_a_testimony_that_says_who_and_where_but_names_nobody(
    vault: Vault, talk: Interview
) -> None:
    item = vault.get(Item, talk.item_id)
    assert (item.kind, item.acquired_how, item.acquired_by) == (
        "testimony",
        "written-by-us",
        "A. B.",
    )
    assert item.examined_at
    assert item.place_id == talk.place_id
    assert item.date == "2026-11"
    with vault.blobs.open(item.blob_id, item.size) as original:
        protocol = original.read().decode()
    assert "torture 2026.1" in protocol
    assert NAME not in protocol
    text = vault.current_text(item.id)
    assert text is not None
    assert text.kind == "notes"
    told = vault.text(text.id)
    assert "Interpreted into: Russian" in told
    assert "Number of interviewers: 1" in told
    assert not [name for name in (NAME, "A. B.", "colleague", "sister") if name in told]
    (link,) = vault.find(ItemPerson, item_id=item.id)
    assert link.role == "victim"
    assert check_vault(vault) == []


def test_an_account_needs_consent_to_leave(vault: Vault, talk: Interview) -> None:
    # Another one of the same minute is another original.
    other = interviews.begin(vault, "KZ-1", "general")
    item = vault.get(Item, talk.item_id)
    assert vault.get(Item, other.item_id).blob_id != item.blob_id
    assert {line.number for line in interviews.interviews(vault, "KZ-1")} == {1, 2}
    assert consent.gate(vault, item, profile("un"), "2026-12-01") == "no consent is recorded"
    consent.record(vault, item.id, ConsentForm(NAME, ("un",), "pseudonym"))
    assert consent.gate(vault, item, profile("un"), "2026-12-01") == ""


def test_an_answer_is_replaced_and_an_empty_one_is_taken_away(
    vault: Vault, talk: Interview
) -> None:
    answered(vault, talk, "trust.support", text=" сестра\r\n")
    answered(vault, talk, "trust.support", text="сестра и врач")
    (kept,) = vault.find(InterviewAnswer)
    assert kept.text == "сестра и врач"
    answered(vault, talk, "trust.support", skipped="did-not-want")
    assert vault.find(InterviewAnswer)[0].skipped == "did-not-want"
    assert interviews.answer(vault, talk.id, "trust.support") is None
    assert vault.find(InterviewAnswer) == []


def test_what_a_question_cannot_hold_is_refused(vault: Vault, talk: Interview) -> None:
    wrong: tuple[tuple[str, int, dict[str, object], type[Exception]], ...] = (
        ("trust.nothing", 0, {"text": "x"}, NotFound),
        ("trust.support", 1, {"text": "x"}, Usage),
        ("methods.method", -1, {"codes": ["0301"]}, Usage),
        ("methods.method", 0, {"codes": ["9999"]}, Usage),
        ("trust.support", 0, {"codes": ["0301"]}, Usage),
        ("trust.understood", 0, {"codes": ["maybe"]}, Usage),
        ("detention.date", 0, {"text": "12.05.2011"}, Usage),
        ("trust.support", 0, {"skipped": "forgotten"}, Usage),
    )
    for key, turn, what, why in wrong:
        with pytest.raises(why):
            answered(vault, talk, key, turn, **what)
    assert vault.count(InterviewAnswer) == 0


def test_standing_counts_turns_and_asks_for_nothing(vault: Vault, talk: Interview) -> None:
    shown = interviews.shown_interview(vault, talk.id)
    assert standing(shown, "methods").open == 6
    answered(vault, talk, "methods.method", 1, codes=["0308"])
    answered(vault, talk, "methods.how", 1, skipped="not-known")
    now = standing(interviews.shown_interview(vault, talk.id), "methods")
    assert (now.asked, now.skipped, now.open) == (1, 1, 10)


def test_notes_keep_their_moment_and_find_their_recording(vault: Vault, talk: Interview) -> None:
    early = interviews.note(vault, talk.id, "before", at="2026-11-26T09:30:00+05:00")
    assert early.at == "2026-11-26T04:30:00Z"
    during = interviews.note(vault, talk.id, "during", second=12.34)
    sound = make_item(vault, "sound", kind="audio")
    with vault.change() as change:
        relation = ItemRelation(
            id=new_id(), item_id=sound.id, to_id=talk.item_id, relation="recording-of"
        )
        change.put("linked", relation)
    assert interviews.recorded(vault, sound.id) == 1
    assert vault.get(InterviewNote, during.id).recording_id == sound.id
    assert vault.get(InterviewNote, early.id).recording_id is None
    assert interviews.recorded(vault, make_item(vault, "other").id) == 0
    assert interviews.change_note(vault, early.id, " ") is None
    for wrong in ({"text": " "}, {"text": "x", "second": -1.0}, {"text": "x", "at": "noon"}):
        with pytest.raises(Usage):
            interviews.note(vault, talk.id, **wrong)  # type: ignore[arg-type]
    assert vault.count(InterviewNote) == 1


def test_the_end_writes_what_was_said_and_what_was_not_and_search_finds_it(
    vault: Vault, talk: Interview
) -> None:
    answered(vault, talk, "detention.account", text="Меня забрали ночью, 🙂 подвал")
    answered(vault, talk, "wishes.fear", skipped="did-not-want")
    answered(vault, talk, "methods.method", 1, codes=["0308"])
    interviews.note(vault, talk.id, "Замолчал", second=753.45)
    interviews.note(vault, talk.id, "Перерыв", kind="break", at="2026-11-26T10:00:00Z")
    text = vault.text(interviews.end(vault, talk.id, said_in="ru").id)
    assert "Меня забрали ночью, 🙂 подвал" in text
    assert "[Человек не захотел отвечать.]" in text
    assert "Что делали, по одному. Метод 2\n\nМетод\nЭлектрошок" in text
    assert "[00:12:33.4] Замолчал" in text
    assert "10:00:00 UTC Перерыв: Перерыв" in text
    assert "Кто их поддерживает" not in text, "what was not asked is not in it"
    assert [item.number for item, _ in search(vault, "подвал").rows] == [1]
    again = interviews.end(vault, talk.id, said_in="ru")
    assert again.item_id == talk.item_id
    interviews.reopen(vault, talk.id)
    answered(vault, talk, "care.since", text="никуда")
    interviews.end(vault, talk.id, said_in="ru")
    latest = vault.current_text(talk.item_id)
    assert latest is not None
    assert "никуда" in vault.text(latest.id)
    versions = vault.find(ItemText, item_id=talk.item_id, kind="notes")
    assert any(vault.text(each.id) == text for each in versions), "the earlier one stays"


def filled(vault: Vault, talk: Interview, key: str, turn: int = 0, **what: object) -> None:
    answered(vault, talk, key, turn, **what)
    interview_fills.fill(vault, talk.id, key, turn)


def test_one_click_makes_an_event_with_acts_methods_place_and_people(
    vault: Vault, talk: Interview
) -> None:
    filled(vault, talk, "methods.method", 0, codes=["0301"])
    filled(vault, talk, "detention.account", text="Забрали")
    filled(vault, talk, "detention.date", text="2022-01-14/2022-01-20")
    filled(vault, talk, "methods.method", 1, codes=["0308", "0301"])
    filled(vault, talk, "methods.purpose", 1, codes=["x-confession"])
    answered(vault, talk, "responsible.degree", 0, codes=["0102"])
    filled(vault, talk, "responsible.who", 0, text="Major of room 7\nblack uniform")
    filled(vault, talk, "complaints.complained", text="To the prosecutor, no answer")
    (event,) = vault.find(Event)
    assert event.date == "2022-01-14/2022-01-20"
    assert event.note == "To the prosecutor, no answer"
    acts = {each.act: each for each in vault.find(Act, event_id=event.id)}
    assert set(acts) == {"02011111", "030102"}
    assert acts["02011111"].methods == ("0301", "0308")
    assert acts["02011111"].purpose == "x-confession"
    parts = {each.role: each for each in vault.find(Involvement, event_id=event.id)}
    assert vault.get(Person, parts["perpetrator"].person_id).name == "Major of room 7"
    assert parts["perpetrator"].degree == "0102"
    assert parts["victim"].person_id == talk.person_id
    assert vault.one(ItemEvent, item_id=talk.item_id, event_id=event.id) is not None
    assert vault.count(ItemAct, item_id=talk.item_id) == 2
    # Another place is another event of this template, and a place where people are held.
    filled(vault, talk, "places.place", 0, text="Basement")
    filled(vault, talk, "places.place", 1, text="алматы")
    assert vault.count(Event) == 3
    found = vault.one(Place, name="Basement")
    assert found is not None
    assert found.kind == "facility"
    assert vault.count(Place) == 2, "a place that is there is not made twice"
    made = interview_fills.made_of(vault, interviews.shown_interview(vault, talk.id).answers)
    labels = {each.label for several in made.values() for each in several}
    assert {"Major of room 7", "Basement", "02011111"} <= labels
    assert check_vault(vault) == []


def test_somebody_who_was_there_is_protected_and_owes_no_consent(vault: Vault) -> None:
    talk = interviews.begin(vault, "KZ-1", "general")
    filled(vault, talk, "account.account", text="It was dark")
    filled(vault, talk, "others.who", 0, text="Bakyt, the cook")
    person = vault.find(Person)[0]
    assert person.protected
    assert person.pseudonym == "Person 1"
    (link,) = vault.find(ItemPerson, item_id=talk.item_id)
    assert link.role == "mentioned"
    (part,) = vault.find(Involvement)
    assert part.role == "witness"


def test_who_is_interviewed_is_registered_from_the_answer(vault: Vault) -> None:
    talk = interviews.begin(vault, "KZ-1", "refoulement")
    answered(vault, talk, "person.birth", text="1990")
    with pytest.raises(Refused, match="not in the register"):
        interview_fills.fill(vault, talk.id, "person.birth")
    filled(vault, talk, "person.name", text="Гүлнар")
    interview_fills.fill(vault, talk.id, "person.birth")
    filled(vault, talk, "person.nationality", codes=["UZ"])
    person = vault.get(Person, vault.get(Interview, talk.id).person_id or "")
    assert (person.birth, person.nationality, person.protected) == ("1990", "UZ", True)
    assert vault.find(ItemPerson, item_id=talk.item_id)[0].person_id == person.id


def test_nothing_is_made_of_nothing_and_a_missing_field_is_asked_for(
    vault: Vault, talk: Interview
) -> None:
    with pytest.raises(Refused):
        interview_fills.fill(vault, talk.id, "detention.account")
    answered(vault, talk, "trust.support", text="x")
    with pytest.raises(Refused):
        interview_fills.fill(vault, talk.id, "trust.support")
    answered(vault, talk, "methods.method", skipped="did-not-want")
    with pytest.raises(Refused):
        proposed(vault, talk.id, "methods.method")
    question = interviews.shown_interview(vault, talk.id).template.question("methods.method")
    assert question is not None
    assert lacking(question, Making(acts=("02011111",))) == ("methods",)
    answered(vault, talk, "methods.method", codes=["0301"])
    with pytest.raises(Usage):
        interview_fills.fill(
            vault, talk.id, "methods.method", 0, Making(acts=("nonsense",), methods=("0301",))
        )
    assert vault.count(Event) == 0, "a filling that fails leaves nothing"


def test_a_whole_interview_is_undone_and_redone(vault: Vault) -> None:
    def step(work: Callable[[], T]) -> T:
        with vault.step("step"):
            return work()

    talk = step(lambda: interviews.begin(vault, "KZ-1", "arbitrary-detention"))
    for key, what in (
        ("identity.name", {"text": "Асан"}),
        ("arrest.account", {"text": "Ночью"}),
        ("arrest.date", {"text": "2022-01"}),
        ("arrest.forces", {"text": "Police of the district"}),
        ("detention.place", {"text": "Koshmambet"}),
        ("remedies.step", {"text": "Жалоба"}),
    ):
        step(lambda key=key, what=what: answered(vault, talk, key, **what))  # type: ignore[misc]
        step(lambda key=key: interview_fills.fill(vault, talk.id, key))  # type: ignore[misc]
    step(lambda: interviews.note(vault, talk.id, "устал"))
    end = step(lambda: interviews.end(vault, talk.id))
    text, count = vault.text(end.id), 0
    while undo.next_undo(vault) is not None:
        undo.undo(vault)
        count += 1
    assert count == 15
    assert interviews.interviews(vault) == []
    assert vault.count(Event, trashed=False) == vault.count(Person, trashed=False) == 0
    assert vault.count(InterviewAnswer) == vault.count(InterviewNote) == 0
    while undo.next_redo(vault) is not None:
        undo.redo(vault)
    assert len(interviews.interviews(vault)) == 1
    now = vault.current_text(talk.item_id)
    assert now is not None
    assert vault.text(now.id) == text
    assert vault.count(Event, trashed=False) == 2
    assert check_vault(vault) == []


def test_what_lies_in_the_trash_is_written_in_no_more(vault: Vault, talk: Interview) -> None:
    interviews.trash(vault, talk.id)
    assert interviews.interviews(vault) == []
    for work in (
        lambda: interviews.answer(vault, talk.id, "trust.support", text="x"),
        lambda: interviews.note(vault, talk.id, "x"),
        lambda: interviews.end(vault, talk.id),
    ):
        with pytest.raises(Refused):
            work()
    interviews.trash(vault, talk.id, restore=True)
    assert not vault.get(Item, talk.item_id).trashed
    describe.trash(vault, talk.item_id)
    assert interviews.interviews(vault) == [], "its testimony went to the trash from the library"
    assert [each.number for each in interviews.interviews(vault, trashed=True)] == [1]
    interviews.trash(vault, talk.id)
    describe.trash(vault, talk.item_id, restore=True)
    assert len(interviews.interviews(vault)) == 1, "and it comes back with it"


def test_it_is_described_and_its_item_follows(vault: Vault, talk: Interview) -> None:
    people.save_person(vault, name="Other")
    after = interviews.describe(vault, talk.id, title=" New  title ", person="Other", place="")
    item = vault.get(Item, talk.item_id)
    assert (after.title, item.title, item.place_id) == ("New title", "New title", None)
    assert vault.count(ItemPerson, item_id=item.id) == 2
    with pytest.raises(Usage):
        interviews.describe(vault, talk.id, title=" ")
    with pytest.raises(Usage):
        interviews.describe(vault, talk.id, title="x" * 501)


def test_every_verb_of_the_log_says_what_was_done(vault: Vault, talk: Interview) -> None:
    filled(vault, talk, "detention.account", text="x")
    answered(vault, talk, "wishes.fear", skipped="did-not-want")
    interviews.note(vault, talk.id, "x", kind="break")
    interviews.end(vault, talk.id)
    interviews.reopen(vault, talk.id)
    verbs = {
        (event.verb, event.table)
        for event in vault.log.events()
        if event.table.startswith("interview")
    }
    assert verbs == {
        ("began", "interview"),
        ("answered", "interview_answer"),
        ("filled", "interview_answer"),
        ("skipped", "interview_answer"),
        ("rested", "interview_note"),
        ("ended", "interview"),
        ("reopened", "interview"),
    }


def test_the_command_line_does_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "A case")
    begun = kuager.ok("interview", "--case", "KZ-1", "--template", "general", "--place-note", "A")
    assert begun["interview"]["number"] == 1
    kept = kuager.ok("interview-answer", "1", "account.account", "--text", "Dark", "--make")
    assert [each["kind"] for each in kept["made"]] == ["event"]
    kuager.ok("interview-answer", "1", "since.wish", "--skip", "did-not-want")
    kuager.ok("interview-note", "1", "tired", "--second", "3.5")
    ended = kuager.ok("interview", "1", "--end")
    assert ended["standing"] == {"asked": 1, "skipped": 1, "open": 16}
    assert kuager.ok("items", "Dark")["total"] == 1
    assert kuager.ok("interviews")["interviews"][0]["notes"] == 1
    for words in (
        ("interview", "--case", "KZ-1"),
        ("interview", "1", "--template", "general"),
        ("interview", "1", "--end", "--trash"),
    ):
        assert kuager(*words).code == 2
    assert kuager("interview", "99").code == 1
    own = tmp_path / "own.toml"
    own.write_text(
        'name = "own"\nversion = "1"\n[title]\nkk = "Өз"\n[about]\nkk = "Өз"\n'
        '[[section]]\nkey = "a"\ntitle = { kk = "А" }\n'
        '[[section.question]]\nkey = "b"\nkk = "Қалай?"\n',
        "utf-8",
    )
    kuager.ok("interview-templates", "--vault", kuager.vault, "--keep", own, vault=False)
    kuager.ok("interview", "--case", "KZ-1", "--template", "own")
    listed = kuager.ok("interview-templates", vault=False)["templates"]
    assert "own" not in {each["name"] for each in listed}
    assert json.dumps(listed)
