"""The consent matrix: purpose x identity x material x state against every profile, with an oracle of its own.

The whole table goes through the gate itself, over records held in memory; a sample of it goes through a
vault: search, the draft of a bundle, and a real export.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product
from pathlib import Path
from typing import Any, cast

import pytest

from app.casework.consents import consent
from app.casework.drafting import draft_checks, drafts
from app.casework.redacting import review
from app.casework.registry.people import save_person
from app.casework.releasing.export import ExportRequest, export
from app.intake import ocr
from app.records.base import Record
from app.records.consent import Consent
from app.records.evidence import Item
from app.records.profiles import load_profiles
from app.vault.search import search
from app.vault.vault import Vault
from tests.builders import new_vault, small_case
from tests.casework.made import make_item

TODAY = date.fromisoformat(consent.today())
YESTERDAY = (TODAY - timedelta(days=1)).isoformat()
TOMORROW = (TODAY + timedelta(days=1)).isoformat()

PURPOSES = (
    "own", "advocacy", "un", "court", "prosecutor", "partner", "media", "research", "public",
)  # fmt: skip
IDENTITIES = ("named", "pseudonym", "anonymous")
MATERIALS = ("statement", "voice", "image", "medical")
STATES = ("none", "given", "expired", "expires tomorrow", "withdrawn", "given again")

# Written by hand from what the profiles promise: which single purpose opens which of them.
OPENS = {
    #              own  advo  un   court prose partn media resea public
    "internal": (  "y",  ".",  ".",  ".",  ".",  ".",  ".",  ".",  "."),
    "lawyer":   (  ".",  ".",  ".",  "y",  "y",  "y",  ".",  ".",  "."),
    "court":    (  ".",  ".",  ".",  "y",  ".",  ".",  ".",  ".",  "."),
    "un":       (  ".",  ".",  "y",  ".",  ".",  ".",  ".",  ".",  "."),
    "public":   (  ".",  ".",  ".",  ".",  ".",  ".",  "y",  ".",  "y"),
}  # fmt: skip
HOLDS = {
    "testimony": {"statement"},
    "audio": {"voice"},
    "video": {"voice", "image"},
    "medical": {"medical"},
}
SAYS = {
    "none": "no consent is recorded",
    "expired": "consent has expired",
    "withdrawn": "consent was withdrawn",
}

GIVEN_PURPOSES = [(), PURPOSES, *((each,) for each in PURPOSES), *combinations(PURPOSES, 2)]
GIVEN_MATERIALS = [
    chosen for size in range(len(MATERIALS) + 1) for chosen in combinations(MATERIALS, size)
]


def expected(
    profile: str, purposes: tuple[str, ...], materials: tuple[str, ...], state: str, kind: str
) -> str:
    """What the gate has to say: the oracle."""
    if state in SAYS:
        return SAYS[state]
    opened = {each for each, opens in zip(PURPOSES, OPENS[profile], strict=True) if opens == "y"}
    if not opened.intersection(purposes):
        return "consent does not cover this purpose"
    if materials and HOLDS[kind].difference(materials):
        return "consent does not cover this kind of material"
    return ""


class Shelf:
    """What the gate asks of a vault, held in memory."""

    def __init__(self) -> None:
        self.records: dict[tuple[type[Record], str], list[Any]] = {}

    def add(self, record: Any) -> None:
        key = record.id if isinstance(record, Item) else record.item_id
        self.records.setdefault((type(record), key), []).append(record)

    def find(self, cls: type[Record], /, *, order: str = "", **equals: Any) -> list[Any]:
        del order
        wanted = equals.get("item_id", equals.get("id"))
        return [each for key in wanted for each in self.records.get((cls, key), ())]


def consents(
    item_id: str, purposes: tuple[str, ...], identity: str, materials: tuple[str, ...], state: str
) -> Iterator[Consent]:
    """The log of one person's consent for one item."""
    if state == "none":
        return
    ends = {"expired": YESTERDAY, "expires tomorrow": TOMORROW}.get(state, "")
    again = state == "given again"
    # What was taken back was wider than what is given again: only the latest may count.
    yield Consent(
        id=f"{item_id}-1",
        item_id=item_id,
        person_id="p",
        purposes=PURPOSES if again else purposes,
        identity=identity,
        materials=() if again else materials,
        expires_on=ends,
        withdrawn_on="2024-05-01" if state in ("withdrawn", "given again") else "",
    )
    if again:
        yield Consent(
            id=f"{item_id}-2", item_id=item_id, person_id="p", purposes=purposes,
            identity=identity, materials=materials,
        )  # fmt: skip


def blank(number: int, kind: str) -> Item:
    return Item(
        id=f"i{number}", number=number, case_id="c", title="", kind=kind, media_type="",
        file_name="", size=0, sha256="", blob_id="",
    )  # fmt: skip


def test_the_whole_table_through_the_gate() -> None:
    shelf, items, meant = Shelf(), [], []
    combined = product(GIVEN_PURPOSES, IDENTITIES, GIVEN_MATERIALS, STATES, HOLDS)
    for number, (purposes, identity, materials, state, kind) in enumerate(combined):
        # Pairs differ from single purposes in nothing but the purpose.
        rest = (identity, len(materials) < 2, state)
        if len(purposes) == 2 and rest != ("pseudonym", True, "given"):
            continue
        item = blank(number, kind)
        items.append(item)
        meant.append((purposes, materials, state, kind))
        for each in consents(item.id, purposes, identity, materials, state):
            shelf.add(each)
    profiles = load_profiles()
    assert set(profiles) == set(OPENS)
    wrong, let_out = [], 0
    for name, profile in profiles.items():
        answers = consent.gates(cast("Vault", shelf), items, profile, TODAY.isoformat())
        for item, row in zip(items, meant, strict=True):
            if answers[item.id] != expected(name, *row):
                wrong.append((name, *row, answers[item.id]))
            let_out += not answers[item.id]
    assert not wrong, (len(wrong), wrong[:5])
    # It is a table and not a wall: a fair part of it is open.
    assert len(items) > 13_000
    assert let_out > 3_000


@pytest.mark.parametrize("profile", sorted(OPENS))
def test_a_date_on_the_cover_brings_no_expired_consent_back(profile: str) -> None:
    shelf = Shelf()
    shelf.add(next(consents("i1", PURPOSES, "named", (), "expired")))
    item = blank(1, "testimony")
    for day in ("2001-01-01", YESTERDAY, TODAY.isoformat()):
        said = consent.gates(cast("Vault", shelf), [item], load_profiles()[profile], day)
        assert said == {"i1": "consent has expired"}
    shelf.add(next(consents("i2", PURPOSES, "named", (), "expires tomorrow")))
    after = (TODAY + timedelta(days=2)).isoformat()
    for day, why in ((TOMORROW, ""), (after, "consent has expired")):
        said = consent.gates(
            cast("Vault", shelf), [blank(2, "testimony")], load_profiles()[profile], day
        )
        assert said == {"i2": why}


NAME = "Жанна Тестова"
WORDS = {
    "none": "alpha", "given": "bravo", "expired": "charlie", "expires tomorrow": "delta",
    "withdrawn": "echo", "given again": "foxtrot", "other purpose": "golf", "no voice": "hotel",
}  # fmt: skip
LEAVE = {"given", "expires tomorrow", "given again"}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One testimony in each state, and one whose consent is for something else."""
    with new_vault(tmp_path_factory.mktemp("matrix") / "vault") as vault:
        case = small_case(vault)
        with vault.change() as change:
            for item in vault.find(Item):
                change.put("trashed", replace(item, trashed=True))
        person = save_person(vault, name=NAME, pseudonym="Witness Z", protected=True)
        assert person.id != case.person.id
        for state, word in WORDS.items():
            kind = "testimony"
            item = make_item(
                vault, f"Exhibit {word}", f"the {word} words of {NAME}, told twice", kind=kind,
                language="ru", reviewed=True,
            )  # fmt: skip
            review.suggest(vault, item)
            review.settle(vault, item.id, ["all"], [])
            form = consent.ConsentForm(person=person.id, purposes=("un",), identity="anonymous")
            if state == "none":
                continue
            if state == "other purpose":
                form = replace(form, purposes=("court", "own"))
            if state == "no voice":
                form = replace(form, materials=("voice",))
            if state == "expires tomorrow":
                form = replace(form, expires_on=TOMORROW)
            if state == "expired":
                form = replace(form, expires_on=YESTERDAY)
            consent.record(vault, item.id, form)
            if state in ("withdrawn", "given again"):
                consent.withdraw(vault, item.id, person.id)
            if state == "given again":
                consent.record(vault, item.id, form)
        yield vault


def titles(vault: Vault, query: str) -> set[str]:
    return {item.title.removeprefix("Exhibit ") for item, _ in search(vault, query).rows}


def of(*states: str) -> set[str]:
    return {WORDS[each] for each in states}


def test_the_facet_says_what_the_gate_says(vault: Vault) -> None:
    assert titles(vault, "consent:un") == of(*LEAVE, "no voice")
    assert titles(vault, "consent:court") == of("other purpose")
    assert titles(vault, "consent:none") == of("none")
    assert titles(vault, "consent:withdrawn") == of("withdrawn")
    assert titles(vault, "consent:expired") == of("expired")
    assert titles(vault, "consent:expiring") == of("expires tomorrow")
    counted = search(vault, "").facets["consent"]
    assert counted == {
        "un": 4, "court": 1, "own": 1, "none": 1, "withdrawn": 1, "expired": 1, "expiring": 1,
    }  # fmt: skip


def test_the_draft_and_the_export_say_so_too(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)
    draft = drafts.create(vault, "KZ-1", "treaty-body", "Matrix", query="")
    shown = [each for each in drafts.outline(vault, draft.id).lines if each.kind == "document"]
    items = {item.id: item.title.removeprefix("Exhibit ") for item in vault.find(Item)}
    ready = {items[each.item_id] for each in shown if not each.reason}
    assert ready == of(*LEAVE)
    assert {each.reason for each in shown if items[each.item_id] not in ready} == {"consent"}
    checks = {each.rule: each for each in draft_checks.checks(vault, draft.id)}
    assert (checks["consent"].level, len(checks["consent"].places)) == ("red", 5)
    assert (checks["expiring"].level, len(checks["expiring"].places)) == ("amber", 1)
    # The draft is dated in the past, when the expired consent still held.
    done = export(
        vault,
        ExportRequest(case="KZ-1", profile="un", folder=tmp_path / "out", as_of="2020-01-01"),
    )
    kept_back = {item.title.removeprefix("Exhibit "): why for item, why in done.withheld}
    assert set(kept_back) == of(*(set(WORDS) - LEAVE))
    assert kept_back[WORDS["expired"]] == "consent has expired"
    pdf = tmp_path / "out" / "data" / "bundle.pdf"
    got = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    # Whoever agreed to appear anonymously gets no pseudonym, which would join what they said.
    assert got.stdout.decode().count("■■■■■■") == len(LEAVE)
    for told in (NAME, "Тестова", "Witness Z"):
        assert told not in got.stdout.decode()
    page = (tmp_path / "out" / "data" / "report.html").read_text("utf-8")
    for word in WORDS.values():
        assert (f"Exhibit {word}" in page) == (word in ready)
