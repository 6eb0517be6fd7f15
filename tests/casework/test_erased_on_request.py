"""Erasure as a person asks for it: what would go, what goes with it, and that nobody is named afterwards."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.bundle.verify import verify_bundle
from app.casework import undo
from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.planning.selection import unmentioned
from app.casework.receiving.ingest import examine_again, ingest
from app.casework.registry import people
from app.casework.registry.cases import save_case
from app.casework.registry.describe import describe
from app.casework.releasing.export import ExportRequest, export
from app.casework.taking_back import erasing, holders
from app.errors import Refused, Usage
from app.records.base import Record
from app.records.cases import Event
from app.records.desk import SavedSearch
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.people import Person
from app.vault.check import check_vault
from app.vault.search import search
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.casework.named_everywhere import SAID, name_everywhere
from tests.journeys.conftest import Program
from tests.vault.erasable import raw

NAME = "Айгүл Ёлкина"
FORMS = ("Ёлкин", "Елкин", "Yolkin", "Айгүл", "Айгуль", "Aigul")


@dataclass
class Given:
    """A testimony with its recording, and a ruling that names the witness in another form."""

    vault: Vault
    person: Person
    told: Item
    recording: Item
    ruling: Item
    records: list[Record]


def given_in(folder: Path) -> Given:
    vault = new_vault(folder / "vault")
    save_case(vault, "KZ-1", title="Koshmambet")
    person = people.save_person(
        vault, name=NAME, aliases=["Aigul Yolkina", SAID], protected=True, birth="1988-04-02"
    )
    told = make_item(vault, f"Рассказ {NAME}", f"Меня зовут {NAME}, меня били.", language="ru")
    recording = make_item(vault, "Recorded", kind="audio")
    path = folder / "ruling.txt"
    path.write_text("Суд допросил Айгүл Ёлкину и отложил дело.\n", "utf-8")
    ruling = ingest(vault, [path], "KZ-1").ingested[0].item
    ruling = describe(
        vault, ruling.id, {"title": "О допросе Айгүл Ёлкиной", "kind": "court-document"}
    )
    with vault.change() as change:
        change.put(
            "linked",
            ItemRelation(id=new_id(), item_id=recording.id, to_id=told.id, relation="recording-of"),
        )
        change.put(
            "linked",
            ItemPerson(id=new_id(), item_id=told.id, person_id=person.id, role="witness"),
        )
        change.put(
            "added", Event(id=new_id(), case_id=told.case_id, title="Арест Ёлкиной", date="2022")
        )
        change.put("kept", SavedSearch(id=new_id(), name="Hers", query=f'person:"{NAME}"'))
    form = ConsentForm(person=person.id, purposes=("un",), identity="pseudonym")
    consent.record(vault, told.id, form)
    records = name_everywhere(vault, person, told)
    return Given(vault, person, told, recording, ruling, records)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Given]:
    """Before anything is erased; only looked at."""
    made = given_in(tmp_path_factory.mktemp("given"))
    yield made
    made.vault.close()


@pytest.fixture(scope="module")
def erased(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Given]:
    """After the person and all that they gave were erased."""
    made = given_in(tmp_path_factory.mktemp("erased"))
    with made.vault.step("Renamed"):
        describe(made.vault, made.told.id, {"note": "What can be undone."})
    erasing.erase_person(
        made.vault,
        made.person.id,
        "withdrawn",
        items=[each.id for each in erasing.given_items(made.vault, made.person.id)],
    )
    yield made
    made.vault.close()


def test_the_preview_says_what_would_go_and_changes_nothing(given: Given) -> None:
    size = given.vault.log.size
    seen = erasing.preview(given.vault, items=[str(given.told.number)], person=given.person.id)
    assert [each.number for each in seen.items] == [given.told.number, given.recording.number]
    assert seen.counts["texts"] == 1
    assert seen.counts["originals"] == 2
    assert seen.named_in == (given.ruling.number,)
    assert seen.others == ()
    assert seen.citing == 9
    assert any("backup" in each.lower() for each in seen.warnings)
    assert erasing.NAMESAKES not in seen.warnings
    alone = erasing.preview(given.vault, items=[given.told.id], alone=True)
    assert [each.number for each in alone.belonging] == [given.recording.number]
    assert alone.others == (given.person.id,)
    assert given.vault.log.size == size
    people.save_person(given.vault, name=f"Family of {SAID}", kind="group", count=4)
    assert erasing.NAMESAKES in erasing.preview(given.vault, person=given.person.id).warnings


def test_what_a_person_gave_is_their_own_account_and_not_a_paper_about_them(given: Given) -> None:
    assert [each.id for each in erasing.given_items(given.vault, given.person.id)] == [
        given.told.id
    ]


def test_a_reason_is_one_of_the_list(given: Given) -> None:
    with pytest.raises(Usage):
        erasing.erase_item(given.vault, given.told.id, "because")


def test_the_vault_is_whole_and_names_nobody(erased: Given) -> None:
    vault = erased.vault
    assert check_vault(vault) == []
    plain = raw(vault.path / "vault.db", vault.keys.db)
    seen = {form for form in FORMS if form.encode() in plain or form.casefold().encode() in plain}
    # The ruling is not hers, and its own text stays; nothing else may have the name.
    text = vault.current_text(erased.ruling.id)
    assert text is not None
    assert seen <= {form for form in FORMS if form in vault.text(text.id)} | {"Елкин"}
    for query in ("Aigul", "Yolkina"):
        assert search(vault, query).total == 0
    events = vault.log.events()
    said = "\n".join(str(each.changes) for each in events if each.table not in ("mark", "passage"))
    assert not [form for form in FORMS if form in said]


def test_nothing_says_what_only_records_said(erased: Given) -> None:
    vault = erased.vault
    said = SAID.split()[1].removesuffix("ova")
    for name, key in (("vault.db", vault.keys.db), ("cache.db", vault.keys.cache)):
        path = vault.path / name
        plain = raw(path, key).lower() if path.exists() else b""
        assert said.lower().encode() not in plain
        assert said.lower().encode("utf-16-le") not in plain


def test_what_cited_an_erased_item_cites_nothing(erased: Given) -> None:
    for each in erased.records:
        held = erased.vault.one(type(each), id=each.id)
        # What was said of the item goes with it; what somebody argues stays.
        assert (held is None) == hasattr(each, "item_id"), each.table
        assert getattr(held, "passage_id", None) is None, each.table


def test_titles_and_searches_say_the_pseudonym(erased: Given) -> None:
    vault, token = erased.vault, f"[{erased.person.pseudonym}]"
    assert vault.get(Item, erased.ruling.id).title == f"О допросе {token}"
    assert vault.find(Event)[0].title == f"Арест {token}"
    assert token in vault.find(SavedSearch)[0].query
    assert search(vault, "Елкиной").total == 0


def test_what_stays_still_hides_the_name_that_nobody_knows_any_more(
    erased: Given, tmp_path: Path
) -> None:
    vault = erased.vault
    marks = vault.find(Mark, item_id=erased.ruling.id, person_id=erased.person.id)
    assert [(each.state, each.quote) for each in marks] == [("accepted", "")]
    made = export(vault, ExportRequest("KZ-1", "un", tmp_path / "bundle"))
    assert [item.id for _, item, _, _ in made.exhibits] == [erased.ruling.id]
    gone = {erased.told.id, erased.recording.id}
    assert {item.id for item, _ in made.withheld} == gone, (
        "not mentioned, and said to whoever exports"
    )
    pdf = next(made.folder.rglob("bundle*.pdf"))
    words = subprocess.run(
        ["pdftotext", str(pdf), "-"], capture_output=True, check=True, text=True
    ).stdout
    assert erased.person.pseudonym in words
    assert not [form for form in FORMS if form in words]
    assert verify_bundle(made.folder).verdict == "ok"


def test_an_erased_item_is_in_no_draft_and_is_never_read_again(erased: Given) -> None:
    vault = erased.vault
    item = vault.get(Item, erased.told.id)
    assert unmentioned(item) == "it was erased"
    assert item.number == erased.told.number
    assert examine_again(vault) == []
    assert not vault.find(Item, examined_at="", trashed=False)
    assert vault.get(Item, item.id) == item


def test_undo_says_that_the_step_is_gone(erased: Given) -> None:
    with pytest.raises(Refused, match="erased"):
        undo.undo(erased.vault)


def test_nothing_is_erased_twice(erased: Given) -> None:
    with pytest.raises(Refused, match="already"):
        erasing.preview(erased.vault, items=[erased.told.id])
    with pytest.raises(Refused, match="already"):
        erasing.erase_item(erased.vault, erased.told.id, "asked")
    with pytest.raises(Refused, match="already"):
        erasing.erase_person(erased.vault, erased.person.id, "asked")


def test_who_holds_it_is_still_known(erased: Given) -> None:
    assert holders.holders(erased.vault, item=erased.told.id) == []
    assert [each.item_id for each in holders.given_by(erased.vault, erased.person.id)] == [
        erased.told.id
    ]


def test_the_command_line_asks_for_the_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    (tmp_path / "a.txt").write_text("They beat him.", "utf-8")
    kuager.ok("case", "KZ-1", "--title", "One")
    kuager.ok("person", "--name", "Somebody", "--protected")
    kuager.ok("add", tmp_path / "a.txt", "--case", "KZ-1", "--kind", "testimony")
    person = ("--person", "Somebody")
    kuager.ok("consent", "1", *person, "--purpose", "un", "--identity", "anonymous")
    assert kuager("withdraw", "1", "--everything", *person).code == 2
    assert len(kuager.ok("withdraw", "--everything", *person)["withdrawn"]) == 1
    assert kuager.ok("items", "consent:withdrawn")["total"] == 1
    assert kuager.ok("recalls")["recalls"] == []
    assert kuager.ok("recalls", "--holders", "1")["holders"] == []
    assert kuager.ok("erase", "1")["preview"]["counts"]["texts"] == 1
    assert kuager("erase", "1", "--reason", "withdrawn", "--confirm", "2").code == 1
    assert kuager.ok("items", "beat")["total"] == 1
    done = kuager.ok("erase", "1", "--reason", "withdrawn", "--confirm", "1")["erased"]
    assert (done["items"], done["complete"]) == ([1], True)
    assert kuager.ok("items", "beat")["total"] == 0
    assert kuager.ok("show", "1")["item"]["number"] == 1
    assert kuager("text", "1").code != 0
    seen = kuager.ok("erase", *person)["preview"]
    assert (seen["items"], len(seen["people"])) == ([], 1)
    gone = kuager.ok("erase", *person, "--reason", "asked", "--confirm", "Person 1")["erased"]
    assert gone["complete"]
    assert kuager("erase", *person).code != 0, "nobody goes by that name any more"
    verified = kuager("verify", tmp_path / "vault", vault=False)
    assert verified.code == 0, verified.out
