"""Consent: what can be recorded, what it opens, whom it lets be named, and the log that is only followed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.casework import undo
from app.casework.consents import consent, consent_terms
from app.casework.consents.consent import ConsentForm
from app.casework.drafting import draft_checks, drafts, taking
from app.casework.receiving import consent_papers
from app.casework.registry import link, people
from app.casework.registry.cases import save_case
from app.casework.registry.people import save_person
from app.errors import KuagerError, Refused, Usage
from app.records import ids
from app.records.consent import Consent
from app.records.evidence import Item, ItemRelation
from app.records.people import Person
from app.records.profiles import load_profiles, profile
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, SmallCase, new_vault, small_case
from tests.casework.made import make_item

TODAY = date.fromisoformat(consent.today())
UN = profile("un")


def day(after: int) -> str:
    return (TODAY + timedelta(days=after)).isoformat()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, SmallCase]:
    folder = tmp_path_factory.mktemp("consent") / "vault"
    with new_vault(folder) as vault:
        return folder, small_case(vault)


@pytest.fixture
def small(made: tuple[Path, SmallCase]) -> SmallCase:
    return made[1]


@pytest.fixture
def vault(made: tuple[Path, SmallCase], tmp_path: Path) -> Iterator[Vault]:
    shutil.copytree(made[0], tmp_path / "vault")
    with Vault.open(tmp_path / "vault", CREDENTIAL, write=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def still(made: tuple[Path, SmallCase]) -> Iterator[Vault]:
    """The vault itself, for what changes nothing."""
    with Vault.open(made[0], CREDENTIAL, write=True) as opened:
        yield opened


@pytest.fixture
def form(small: SmallCase) -> ConsentForm:
    return ConsentForm(person=small.person.id, purposes=("un",), identity="pseudonym")


def said(vault: Vault, item: Item, name: str = "un") -> str:
    return consent.gate(vault, item, profile(name), TODAY.isoformat())


# Recording


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"purposes": ()}, "at least one purpose"),
        ({"purposes": ("gossip",)}, "'gossip'"),
        ({"materials": ("smell",)}, "'smell'"),
        ({"identity": "nameless"}, "identity"),
        ({"form": "shouted"}, "'shouted'"),
        ({"capacity": "tired"}, "'tired'"),
        ({"capacity": "minor"}, "guardian"),
        ({"capacity": "minor", "guardian": "  "}, "guardian"),
        ({"language": "qqq"}, "'qqq'"),
        ({"given_on": day(1)}, "yet to come"),
        ({"expires_on": "2030/2031"}, "vaguer"),
        ({"expires_on": "2030~"}, "vaguer"),
        ({"expires_on": "2030/.."}, "vaguer"),
        ({"given_on": "2024-05-02", "expires_on": "2024-05-01"}, "before it was given"),
    ],
)
def test_what_cannot_be_a_consent_is_refused_with_a_sentence(
    still: Vault, small: SmallCase, form: ConsentForm, fields: dict[str, object], word: str
) -> None:
    before = still.log.size
    with pytest.raises(Usage, match=word):
        consent.record(still, small.item.id, replace(form, **fields))  # type: ignore[arg-type]
    assert still.log.size == before


def test_whoever_was_under_age_by_the_date_of_birth_needs_a_guardian(
    vault: Vault, small: SmallCase, form: ConsentForm
) -> None:
    with vault.change() as change:
        change.put("described", replace(vault.get(Person, small.person.id), birth="2005-09"))
    given = replace(form, given_on="2022-02-05")
    for capacity in ("", "adult"):
        with pytest.raises(Usage, match="under age"):
            consent.record(vault, small.item.id, replace(given, capacity=capacity))
    kept = replace(given, capacity="minor", guardian="Her mother")
    assert consent.record(vault, small.item.id, kept).guardian == "Her mother"
    # Of age in September 2023, whatever the day.
    assert consent.record(vault, small.item.id, replace(form, given_on="2023-10-01"))


def test_every_field_of_the_form_is_kept(
    vault: Vault, small: SmallCase, form: ConsentForm, tmp_path: Path
) -> None:
    (tmp_path / "scan.txt").write_text("a signed sheet")
    sheet = consent_papers.take_sheet(vault, small.item.id, tmp_path / "scan.txt", read=False)
    full = ConsentForm(
        person=small.person.id,
        purposes=("un", "court"),
        identity="anonymous",
        materials=("voice",),
        given_on="2022-02-01",
        form="signed",
        capacity="supported",
        guardian="Ея тётя",
        interpreter="Dana",
        expires_on="2031",
        recontact="Signal",
        onward=True,
        conditions="Not the press.",
        language="uz-Cyrl",
        taken_by="A.",
        template="standard 2026.1",
        sheet=sheet.id,
    )
    kept = vault.get(Consent, consent.record(vault, small.item.id, full).id)
    assert consent.form_of(kept) == full
    assert (
        not set(ConsentForm.__dataclass_fields__)
        - {"person", "sheet"}
        - set(Consent.__dataclass_fields__)
    )


# The gate


def test_a_recording_asks_everybody_whom_the_testimony_asks(
    vault: Vault, small: SmallCase, form: ConsentForm
) -> None:
    consent.record(vault, small.item.id, form)
    second = save_person(vault, name="Другой Свидетель")
    recording = make_item(vault, "Recording", kind="audio")
    link.to_item(vault, recording.id, small.item.id, "recording-of")
    assert said(vault, recording) == ""
    link.to_person(vault, small.item.id, second.id, "witness")
    alone = "no consent is recorded for everybody whose account or image it is"
    assert (said(vault, small.item), said(vault, recording)) == (alone, alone)
    consent.record(vault, small.item.id, replace(form, person=second.id))
    assert (said(vault, small.item), said(vault, recording)) == ("", "")
    consent.record(vault, small.item.id, replace(form, materials=("statement",)))
    assert said(vault, small.item) == ""
    assert said(vault, recording) == "consent does not cover this kind of material"


@pytest.mark.parametrize(
    "relation",
    ["translation-of", "transcript-of", "derivative-of", "copy-of", "attachment-of", "part-of",
     "recording-of"],
)  # fmt: skip
def test_what_belongs_to_an_item_shares_its_consent(
    vault: Vault, small: SmallCase, form: ConsentForm, relation: str
) -> None:
    part = make_item(vault, "Part", kind="document")
    deeper = make_item(vault, "Part of the part", kind="document")
    link.to_item(vault, part.id, small.item.id, relation)
    link.to_item(vault, deeper.id, part.id, relation)
    consent.record(vault, small.item.id, form)
    assert (said(vault, part), said(vault, deeper)) == ("", "")
    consent.record(vault, small.item.id, replace(form, purposes=("court",)))
    narrow = "consent does not cover this purpose"
    assert (said(vault, part), said(vault, deeper)) == (narrow, narrow)
    # What was said of the part itself holds until something is said of the whole again.
    consent.record(vault, deeper.id, form)
    assert said(vault, deeper) == ""
    consent.record(vault, small.item.id, replace(form, purposes=("own",)))
    assert said(vault, deeper) == narrow
    consent.record(vault, deeper.id, form)
    consent.withdraw(vault, small.item.id, small.person.id)
    assert said(vault, deeper) == "consent was withdrawn"


def test_a_minor_without_a_guardian_opens_nothing(vault: Vault, small: SmallCase) -> None:
    old = replace(small.consent, id=ids.new_id(), capacity="minor, aged 16", guardian="")
    with vault.change() as change:
        change.put("consented", old)
    assert said(vault, small.item) == "a minor's consent lacks the guardian's"


def test_consent_sheets_stay_with_those_who_hold_the_vault(
    vault: Vault, small: SmallCase, form: ConsentForm, tmp_path: Path
) -> None:
    (tmp_path / "scan.txt").write_text("a signed sheet")
    sheet = consent_papers.take_sheet(vault, small.item.id, tmp_path / "scan.txt", read=False)
    wide = replace(form, purposes=("own", "un", "court", "public", "partner"), sheet=sheet.id)
    consent.record(vault, small.item.id, wide)
    assert vault.one(ItemRelation, item_id=sheet.id, to_id=small.item.id)
    assert sheet.disclosure == "closed"
    recorded = make_item(vault, "Consent on tape", kind="audio")
    link.to_item(vault, recorded.id, small.item.id, "consent-sheet-of")
    translated = make_item(vault, "Sheet in English", kind="document")
    link.to_item(vault, translated.id, recorded.id, "translation-of")
    for item in (replace(sheet, disclosure="case"), recorded, translated):
        for name in load_profiles():
            answer = said(vault, item, name)
            assert answer == ("" if name == "internal" else SHEETS), (item.title, name)


SHEETS = "consent sheets stay with those who hold the vault"


def test_the_same_sheet_serves_several_items(
    vault: Vault, small: SmallCase, form: ConsentForm, tmp_path: Path
) -> None:
    (tmp_path / "scan.txt").write_text("a signed sheet")
    first = consent_papers.take_sheet(vault, small.item.id, tmp_path / "scan.txt", read=False)
    again = consent_papers.take_sheet(vault, small.other.id, tmp_path / "scan.txt", read=False)
    assert first.id == again.id
    consent.record(vault, small.item.id, form)
    kept = consent_papers.attach(vault, small.item.id, small.person.id, first.id)
    assert kept.sheet_id == first.id
    consent.withdraw(vault, small.item.id, small.person.id)
    with pytest.raises(Refused, match="stands"):
        consent_papers.attach(vault, small.item.id, small.person.id, first.id)
    (tmp_path / "empty").touch()
    for name, word in (("empty", "empty"), ("missing", "no such file")):
        with pytest.raises(Refused, match=word):
            consent_papers.take_sheet(vault, small.item.id, tmp_path / name)


def test_a_consent_given_in_the_recording_needs_no_sheet_of_its_own(
    vault: Vault, small: SmallCase, form: ConsentForm
) -> None:
    recording = make_item(vault, "Recording", kind="audio")
    link.to_item(vault, recording.id, small.item.id, "recording-of")
    consent.record(vault, small.item.id, replace(form, form="recorded", sheet=recording.id))
    assert said(vault, recording) == ""


# Whom it lets be named


def test_identity_decides_what_stands_for_a_name(vault: Vault, small: SmallCase) -> None:
    person = save_person(vault, name="Открытый Человек", pseudonym="Witness O")
    hidden = save_person(vault, name="Второй Человек", pseudonym="Witness P")
    base = ConsentForm(person=person.id, purposes=("un",), identity="named")

    def tokens() -> dict[str, str]:
        unnamed = consent.unnamed_in(vault, small.case.id, UN.purposes)
        return people.tokens(people.hidden(vault, UN, unnamed), UN)

    consent.record(vault, small.other.id, base)
    assert person.id not in tokens()
    consent.record(vault, small.item.id, replace(base, identity="pseudonym"))
    assert tokens()[person.id] == "[Witness O]"
    # The most hidden of what was said of several items of the case.
    consent.record(vault, small.other.id, replace(base, identity="anonymous"))
    consent.record(vault, small.item.id, replace(base, person=hidden.id, identity="anonymous"))
    told = tokens()
    assert told[person.id] == told[hidden.id] == "[■■■■■■]"
    assert told[small.person.id] == "[Witness A]"
    consent.record(vault, small.item.id, base)
    consent.record(vault, small.other.id, replace(base, purposes=("court",)))
    assert person.id not in tokens()
    # Whoever may be named before a court only is not named elsewhere.
    consent.record(vault, small.item.id, replace(base, purposes=("court", "media")))
    assert tokens()[person.id] == "[Witness O]"
    consent.record(vault, small.item.id, base)
    consent.record(vault, small.other.id, base)
    assert person.id not in tokens()
    consent.withdraw(vault, small.item.id, person.id)
    assert tokens()[person.id] == "[Witness O]"
    consent.record(vault, small.item.id, replace(base, expires_on=day(-1)))
    assert tokens()[person.id] == "[Witness O]"


def test_whoever_was_only_asked_in_another_case_is_named_as_they_said_there(
    vault: Vault, small: SmallCase
) -> None:
    person = save_person(vault, name="Открытый Человек", pseudonym="Witness O")
    other = save_case(vault, "KZ-2", title="Another case")
    asked = ConsentForm(person=person.id, purposes=("un",), identity="anonymous")
    consent.record(vault, small.item.id, asked)
    assert consent.unnamed_in(vault, other.id)[person.id] == "anonymous"
    there = make_item(vault, "Told in the other case", case_id=other.id)
    consent.record(vault, there.id, replace(asked, identity="named"))
    assert person.id not in consent.unnamed_in(vault, other.id)
    assert consent.unnamed_in(vault, small.case.id)[person.id] == "anonymous"


# The log


def test_a_consent_is_followed_and_never_edited(vault: Vault, small: SmallCase) -> None:
    held = consent.current(vault, small.item.id)[small.person.id]
    changed = {
        "purposes": ("public",), "identity": "named", "materials": ("voice",),
        "given_on": "2021", "form": "verbal", "capacity": "adult", "guardian": "X",
        "interpreter": "X", "expires_on": "2040", "recontact": "X", "onward": True,
        "conditions": "X", "language": "ru", "taken_by": "X", "template": "X",
        "sheet_id": small.other.id,
    }  # fmt: skip
    assert set(changed) == set(Consent.__dataclass_fields__) - {
        "table", "id", "item_id", "person_id", "withdrawn_on", "withdrawal_note",
    }  # fmt: skip
    for name, value in changed.items():
        with pytest.raises(KuagerError), vault.change() as change:
            change.put("described", replace(held, **{name: value}))  # type: ignore[arg-type]
    with pytest.raises(KuagerError), vault.change() as change:
        change.put("described", replace(held, purposes=(), conditions="something else"))
    assert consent.current(vault, small.item.id)[small.person.id] == held
    # Blanking takes everything it opened away; that is what erasure does.
    with vault.change() as change:
        change.put("erased", replace(held, purposes=(), given_on="", identity="anonymous"))
    assert said(vault, small.item) == "consent does not cover this purpose"


def test_the_latest_counts_even_where_the_clock_was_set_back(
    vault: Vault, small: SmallCase, form: ConsentForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    consent.record(vault, small.item.id, form)
    assert said(vault, small.item) == ""
    monkeypatch.setattr(ids, "_last", [0])
    monkeypatch.setattr(ids.time, "time_ns", lambda: 1_600_000_000_000_000_000)
    consent.record(vault, small.item.id, replace(form, purposes=("court",)))
    assert said(vault, small.item) == "consent does not cover this purpose"
    with vault.step("Widened"):
        consent.record(vault, small.item.id, form)
    undo.undo(vault)
    assert said(vault, small.item) == "consent does not cover this purpose"


def test_the_log_tells_who_said_what(vault: Vault, small: SmallCase, form: ConsentForm) -> None:
    wider = replace(form, purposes=("un", "court", "media"))
    with vault.step("Widened"):
        consent.record(vault, small.item.id, wider)
    undo.undo(vault)
    consent.withdraw(vault, small.item.id, small.person.id, note="Afraid")
    log = consent.history(vault, str(small.item.number), "Witness A")
    assert [each.verb for each in log] == ["consented", "consented", "undone", "withdrew"]
    assert log[0].changed == ("purposes", "identity", "given_on")
    assert log[1].changed == ("purposes", "given_on")
    assert log[3].changed == ("withdrawn_on", "withdrawal_note")
    held = [each.consent.purposes for each in log if each.consent]
    assert held == [("un", "court"), ("un", "court", "media"), ("un", "court"), ("un", "court")]
    assert {each.actor for each in log} == {"Researcher"}
    assert consent.withdraw(vault, small.item.id, small.person.id).withdrawal_note == "Afraid"
    with pytest.raises(Refused, match="withdrawn before"):
        consent.withdraw(vault, small.item.id, small.person.id, on="2020")
    with vault.change() as change:
        change.erase("erased", log[1].index, ["purposes"])
    assert consent.history(vault, small.item.id, small.person.id)[1].consent is None


# How long it holds


def test_it_warns_thirty_days_before(vault: Vault, small: SmallCase, form: ConsentForm) -> None:
    ends = {"yesterday": -1, "today": 0, "in thirty": 30, "in thirty-one": 31}
    for name, after in ends.items():
        item = make_item(vault, name)
        consent.record(vault, item.id, replace(form, expires_on=day(after)))
    gone = make_item(vault, "withdrawn")
    consent.record(vault, gone.id, replace(form, expires_on=day(3)))
    consent.withdraw(vault, gone.id, small.person.id)
    found = consent_terms.expiring(vault)
    assert [(each.item.title, each.state, each.left) for each in found] == [
        ("yesterday", "expired", -1),
        ("today", "expires-soon", 0),
        ("in thirty", "expires-soon", 30),
    ]
    assert [each.item.title for each in consent_terms.expiring(vault, within=0)] == [
        "yesterday",
        "today",
    ]
    assert {each.item.title: said(vault, each.item) for each in found} == {
        "yesterday": "consent has expired",
        "today": "",
        "in thirty": "",
    }


def test_the_draft_shows_what_they_asked_for(
    vault: Vault, small: SmallCase, form: ConsentForm
) -> None:
    with vault.change() as change:
        change.put("described", replace(vault.get(Person, small.person.id), birth="2005-09-02"))
    titles = {"free": {"onward": True}, "bound": {"conditions": "Ask me first."}}
    titles |= {"short": {"onward": True, "expires_on": day(9)}}
    child = {"capacity": "minor", "guardian": "Mother", "given_on": "2022-02-05", "onward": True}
    titles |= {"child": child}
    for title, fields in titles.items():
        item = make_item(vault, title, "words", reviewed=True, date="2022-01-14")
        consent.record(vault, item.id, replace(form, **fields))  # type: ignore[arg-type]
    draft = drafts.create(vault, "KZ-1", "treaty-body", "Asked", query="words")

    def places(rule: str) -> tuple[str, list[str]]:
        found = next(each for each in draft_checks.checks(vault, draft.id) if each.rule == rule)
        items = [vault.get(Item, each.item_id).title for each in found.places]
        return found.level, items

    assert places("conditions") == ("amber", ["bound"])
    assert places("onward") == ("amber", ["bound"])
    assert places("expiring") == ("amber", ["short"])
    assert places("of-age") == ("amber", ["child"])
    drafts.amend(vault, draft.id, profile="court")
    assert places("onward")[0] == "green"
    assert places("anonymous")[0] == "green"
    item = make_item(vault, "What witness a saw", "words", reviewed=True)
    consent.record(vault, item.id, replace(form, identity="anonymous"))
    [exhibit] = taking.add_items(vault, draft.id, [item.id])
    found = next(e for e in draft_checks.checks(vault, draft.id) if e.rule == "anonymous")
    assert [each.id for each in found.places] == [exhibit.id]
