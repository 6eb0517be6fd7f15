"""Suggestions of law and elements, the quality ledger, and both without a window."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from app.casework import lookup, signing, undo
from app.casework.arguing import claims, contradictions
from app.casework.coding import codes
from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.dialogue import state
from app.casework.redress import proceedings
from app.casework.registry import describe, events, link, people, people_edit
from app.casework.registry.cases import save_case
from app.casework.seeing import ledger, suggestions
from app.casework.seeing.suggestions import Suggestion, suggested
from app.errors import NotFound, Usage
from app.paths import resources_dir
from app.records.cases import Act, Event, EventProvision
from app.records.claims import Claim
from app.records.evidence import Item, ItemText, Passage
from app.records.ids import new_id
from app.records.marks import Mark
from app.records.proceedings import Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.vocabulary import load, provision
from app.vault.vault import Vault
from tests.builders import CREDENTIAL, new_vault
from tests.casework.made import make_item
from tests.journeys.conftest import Program

TEXT = (
    "They beat me until I signed a paper that nobody had translated, and sent me over the border."
)


@dataclass(frozen=True)
class Made:
    """A small case."""

    vault: Vault
    case_id: str
    item: Item
    raid: str
    confession: str
    passage: str
    claim: str


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case, from which each test has a copy."""
    path = tmp_path_factory.mktemp("quality") / "vault"
    with new_vault(path) as vault:
        save_case(vault, "KZ-1", title="A case")
        item = make_item(vault, "Account", TEXT, kind="document", language="ru")
        raid = link.save_event(vault, "KZ-1", "Raid")
        events.save_act(vault, raid.id, "350105")
        confession = link.save_event(vault, "KZ-1", "In the department")
        events.save_act(vault, confession.id, "02011111", methods=("0301",), purpose="x-confession")
        codes.code(vault, item.id, codes.Span(0, 20), "method", "x-burns-iron")
        codes.code(vault, item.id, codes.Span(0, 20), "article", "iccpr:7")
        claims.save(vault, "KZ-1", "They were made to confess.", event=confession.id)
    return path


@pytest.fixture
def made(original: Path, tmp_path: Path) -> Iterator[Made]:
    shutil.copytree(original, tmp_path / "vault")
    with Vault.open(tmp_path / "vault", CREDENTIAL) as vault:
        (item,), (passage,), (claim,) = vault.find(Item), vault.find(Passage), vault.find(Claim)
        raid, confession = (
            lookup.event(vault, title).id for title in ("Raid", "In the department")
        )
        yield Made(vault, item.case_id, item, raid, confession, passage.id, claim.id)


def of(made: Made, target: str) -> set[tuple[str, str]]:
    return {
        (each.provision, each.element) for each in suggested(made.vault) if each.target == target
    }


def test_codes_point_to_law_and_elements_and_nothing_is_said_by_itself(made: Made) -> None:
    vault = made.vault
    assert of(made, made.raid) == {("iccpr:14.3.f", "")}
    assert of(made, made.confession) == {("iccpr:7", ""), ("iccpr:14.3.g", "")}
    assert of(made, made.claim) == {("iccpr:7", ""), ("iccpr:14.3.g", "")}
    # The passage is under article 7 already: its method points to two elements of it.
    assert of(made, made.passage) == {
        ("iccpr:7", "torture.act"),
        ("iccpr:7", "torture.severity"),
    }
    assert vault.count(EventProvision) == 0
    first = suggested(vault)
    assert first == suggested(vault, "KZ-1")
    assert not any(each.element for each in suggested(vault, elements_too=False))
    with pytest.raises(NotFound):
        suggested(vault, "KZ-9")


def test_one_is_accepted_and_one_declined_with_a_reason(made: Made) -> None:
    vault = made.vault
    for each in suggested(vault):
        with vault.step("accepted"):
            made_link = suggestions.accept(vault, each)
        assert made_link == suggestions.accept(vault, each)
    assert suggested(vault) == []
    undo.undo(vault)
    (left,) = suggested(vault)
    assert left.kind == "element"
    with pytest.raises(Usage):
        suggestions.decline(vault, left, " ")
    suggestions.decline(vault, left, "It was an accident.", "Zhanna")
    assert suggested(vault) == []
    assert suggested(vault, declined=True) == [left]
    suggestions.offer_again(vault, left)
    assert suggested(vault) == [left]
    gone = Suggestion("x", "claim", "iccpr:7", new_id(), made.case_id)
    with pytest.raises(NotFound):
        suggestions.accept(vault, gone)


ISSUE = (
    ({"act": "330101"}, {"iccpr:13"}),
    ({"act": "350105"}, {"iccpr:14.3.f"}),
    ({"act": "0201", "purpose": "x-confession"}, {"iccpr:7", "iccpr:14.3.g"}),
    ({"act": "0201", "purpose": "06"}, {"iccpr:7"}),
    ({"act": "30010201"}, {"iccpr:8.3"}),
    ({"act": "350112"}, {"iccpr:2.3"}),
    ({"act": "040101"}, {"iccpr:17.1"}),
)
"""What the five rules of the order fire at, and what they do not fire at."""


def test_the_five_rules_fire_at_their_codes_and_at_nothing_else(made: Made) -> None:
    vault = made.vault
    for number, (codes_, wanted) in enumerate(ISSUE):
        with vault.change() as change:
            event = change.put(
                "recorded", Event(id=new_id(), case_id=made.case_id, title=f"Event {number}")
            )
            change.put("recorded", Act(id=new_id(), event_id=event.id, **codes_))  # type: ignore[arg-type]
        assert {ref for ref, _element in of(made, event.id)} == wanted, codes_


def test_what_was_taken_back_points_to_nothing_and_the_trash_proves_nothing(made: Made) -> None:
    vault, item = made.vault, made.item
    claims.evidence(vault, made.claim, made.passage)
    codes.code(vault, item.id, codes.Span(30, 40), "event", made.raid)
    found = rules(vault)
    assert "passage-unclaimed" not in found
    assert made.raid not in found.get("event-unsourced", ())
    claims.trash(vault, made.claim)
    assert rules(vault)["passage-unclaimed"] == [made.passage]
    claims.trash(vault, made.claim, restore=True)
    who = people.save_person(vault, name="Dilnoza").id
    consent.record(vault, item.id, ConsentForm(who, ("un",), "named", given_on="2022-02-01"))
    assert of(made, made.passage)
    consent.withdraw(vault, item.id, who)
    assert not of(made, made.passage)
    assert not any(each.words in TEXT for each in suggested(vault) if each.kind == "passage")
    # The event of the claim still says so.
    assert of(made, made.claim)
    with vault.change() as change:
        change.put("trashed", replace(vault.get(Item, item.id), trashed=True))
    assert made.raid in rules(vault)["event-unsourced"]


def test_a_narrower_provision_is_enough_and_a_broader_is_not(made: Made) -> None:
    vault = made.vault
    events.save_act(vault, made.raid, "350112")
    assert ("iccpr:2.3", "") in of(made, made.raid)
    events.engage(vault, made.raid, "iccpr:2.3.a")
    assert ("iccpr:2.3", "") not in of(made, made.raid)
    events.engage(vault, made.raid, "iccpr:14")
    assert ("iccpr:14.3.f", "") in of(made, made.raid)


def test_redress_that_was_set_and_not_paid_points_to_a_remedy(made: Made) -> None:
    vault = made.vault
    with vault.change() as change:
        held = change.put(
            "recorded",
            Proceeding(
                id=new_id(),
                case_id=made.case_id,
                kind="criminal",
                title="Trial",
                event_id=made.raid,
            ),
        )
        paid = Remedy(
            id=new_id(), case_id=made.case_id, kind="compensation", proceeding_id=held.id,
            owed="500000", paid="0", currency="KZT",
        )  # fmt: skip
        change.put("recorded", paid)
    (found,) = (each for each in suggested(vault) if each.provision == "iccpr:2.3")
    assert (found.target, found.because) == (made.raid, (("unpaid", ""),))


def test_every_rule_of_the_ledger_has_its_words() -> None:
    rows = tomllib.loads((resources_dir() / "quality_rules.toml").read_text("utf-8"))["rule"]
    assert tuple(row["id"] for row in rows) == ledger.RULES
    assert all(row["en"] != row["ru"] for row in rows)
    assert set(ledger.RULES) >= ledger.PRESSING


def test_the_rules_are_of_law_and_codes_that_there_are() -> None:
    text = (resources_dir() / "suggested_law.toml").read_text("utf-8")
    assert len({row["id"] for row in tomllib.loads(text)["rule"]}) == len(suggestions.rules())
    for rule in suggestions.rules():
        for ref in rule.provisions:
            provision(ref)
        for kind, name in (
            ("acts", "acts"),
            ("methods", "methods"),
            ("purposes", "torture_purposes"),
        ):
            for code in rule.by[kind]:
                load(name).require(code)
        assert rule.label("ru") != rule.label("en")
    # The pairs that the field asks for.
    wanted = {
        ("330101", "iccpr:13"), ("350105", "iccpr:14.3.f"), ("30010201", "iccpr:8.3"),
        ("350112", "iccpr:2.3"),
    }  # fmt: skip
    held = {
        (code, ref)
        for rule in suggestions.rules()
        for code in rule.by["acts"]
        for ref in rule.provisions
    }
    assert wanted <= held


# The ledger


def rules(vault: Vault, case: str | None = None, **more: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in ledger.ledger(vault, case, **more):  # type: ignore[arg-type]
        found.setdefault(each.rule, []).append(each.target)
    return found


def test_everything_is_found_and_goes_when_it_is_mended(made: Made) -> None:
    vault, item = made.vault, made.item
    nobody = people.save_person(vault, name="Nobody").id
    hers = make_item(vault, "Hers", TEXT, kind="testimony", language="en")
    people.save_person(vault, name="Dilnoza")
    link.to_person(vault, hers.id, "Dilnoza", "witness")
    with vault.change() as change:
        number = change.put(
            "recorded",
            Statistic(id=new_id(), case_id=made.case_id, indicator="Arrivals", value="100"),
        )
    found = rules(vault)
    assert found == {
        "consent-missing": [hers.id],
        "not-reviewed": [item.id, hers.id],
        "ungraded": [item.id],
        "untranslated": [item.id],
        "claim-unproved": [made.claim],
        "passage-unclaimed": [made.passage],
        "event-unsourced": [made.raid, made.confession],
        "statistic-unsourced": [number.id],
        "person-without-role": [nobody],
    }
    assert list(found) == [rule for rule in ledger.RULES if rule in found]
    told = {each.rule: each for each in ledger.ledger(vault)}
    assert ledger.said(told["statistic-unsourced"]) == "Arrivals: This number has no source."
    assert ledger.said(told["untranslated"], "ru").endswith(
        "Account: Нет перевода на язык, на котором ведётся дело."
    )
    dilnoza = lookup.person(vault, "Dilnoza").id
    consent.record(vault, hers.id, ConsentForm(dilnoza, ("court",), "named", given_on="2022-02-01"))
    assert "consent-other" in rules(vault)
    assert "consent-other" not in rules(vault, profile="court")
    consent.withdraw(vault, hers.id, "Dilnoza")
    assert rules(vault)["consent-withdrawn"] == [hers.id]
    describe.describe(vault, item.id, {"reliability": "B"})
    describe.describe(vault, hers.id, {"disclosure": "closed"})
    claims.evidence(vault, made.claim, made.passage)
    codes.code(vault, item.id, codes.Span(30, 40), "event", made.raid)
    people_edit.trash_person(vault, nobody)
    with vault.change() as change:
        change.put("described", replace(number, source="A ministry"))
    assert rules(vault, language="ru") == {"not-reviewed": [item.id]}


def test_what_accounts_and_rules_leave_open_stands_in_it(made: Made) -> None:
    vault, item = made.vault, made.item
    for start, value in ((30, "23"), (50, "100")):
        quoted = codes.code(vault, item.id, codes.Span(start, start + 9), "event", made.raid)
        contradictions.state(vault, quoted.passage_id, made.raid, "number", value, "people")
    assert len(rules(vault)["contradiction"]) == 1
    with vault.change() as change:
        change.put(
            "recorded",
            Statistic(
                id=new_id(),
                case_id=made.case_id,
                indicator="Arrivals",
                value="0",
                source="A ministry",
            ),
        )
    found = ledger.flagged(vault)
    assert {each.rule for each in found} == {"figure-flagged"}
    assert {each.detail for each in found} == {"zero"}
    assert ledger.flagged(vault, "KZ-1") == found
    assert not any(each.rule == "figure-flagged" for each in ledger.ledger(vault, flags=False))


def test_each_other_rule_fires_and_stops_once_it_is_mended(made: Made) -> None:
    vault, item = made.vault, made.item
    who = people.save_person(vault, name="Dilnoza").id
    link.to_person(vault, item.id, who, "witness")
    text = vault.find(ItemText, item_id=item.id)[0]

    def fires(rule: str) -> bool:
        return rule in rules(vault)

    def record(expires: str) -> None:
        form = ConsentForm(who, ("un",), "named", given_on="2022-02-01", expires_on=expires)
        consent.record(vault, item.id, form)

    record("2023-01-01")
    assert fires("consent-expired")
    record("2099-01-01")
    assert not fires("consent-expired")
    mark = Mark(id=new_id(), item_id=item.id, text_id=text.id, start=0, end=4, reason="name",
                state="suggested", quote="They")  # fmt: skip
    said = state.save(vault, "KZ-1", "All were heard.")
    trial = proceedings.save(vault, "KZ-1", "Trial", kind="criminal", opened="2024", decided="2023")
    with vault.change() as change:
        change.put("marked", mark)
        machine = change.add_text("heard", item, "transcript", "en", "M", origin="speech tiny")
    wanted = ("marks-open", "state-unanswered", "redress-flagged", "machine-text")
    assert [rule for rule in wanted if not fires(rule)] == []
    claims.evidence(vault, made.claim, made.passage)
    state.rebut(vault, said.id, claim=made.claim)
    proceedings.update(vault, trial.id, decided="2025")
    signing.sign_text(vault, machine.id, "Zhanna")
    with vault.change() as change:
        change.put("decided", replace(mark, state="rejected"))
    assert [rule for rule in wanted if fires(rule)] == []


def test_without_a_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kuager = Program(tmp_path, monkeypatch)
    kuager.create()
    kuager.ok("case", "KZ-1", "--title", "One")
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        make_item(vault, "One", TEXT, kind="document", author="=1+1", reliability="B")
        raid = link.save_event(vault, "KZ-1", "Raid").id
        events.save_act(vault, raid, "330101")
    passage = kuager.ok("link", "1", "--article", "iccpr:7", "--span", "0:10")["link"]["passage_id"]
    listed = [each["element"] for each in kuager.ok("elements", "iccpr:7", vault=False)["elements"]]
    assert "torture.purpose" in listed
    put = kuager.ok("element", passage, "iccpr:7", "torture.purpose", "--certainty", "probable")
    assert (put["provision"], put["certainty"]) == ("iccpr:7", "probable")
    assert kuager("element", passage, "iccpr:13", "torture.purpose").code == 2
    (cell,) = kuager.ok("matrix", "--case", "KZ-1")["cells"]
    assert (cell["provision"], cell["state"], cell["sources"]) == ("iccpr:7", "thin", 1)
    of_elements = kuager.ok("matrix", "--rows", "elements")["cells"]
    assert [each["element"] for each in of_elements if each["state"] == "thin"] == [
        "torture.purpose"
    ]
    target = tmp_path / "matrix.csv"
    kuager.ok("matrix", "--to", str(target))
    assert '"ICCPR art. 7"' in target.read_text("utf-8-sig")
    assert kuager("matrix", "--to", str(target)).code == 1
    assert kuager.ok("custody", "1")["events"][-1]["verb"] == "tabulated"
    (found,) = kuager.ok("suggested-law")["suggestions"]
    assert (found["provision"], found["target"]) == ("iccpr:13", raid)
    kuager.ok("suggested-law", "--decline", found["key"], "--reason", "Not lawfully present.")
    assert kuager.ok("suggested-law")["suggestions"] == []
    kuager.ok("suggested-law", "--again", found["key"])
    kuager.ok("suggested-law", "--accept", found["key"])
    assert kuager("suggested-law", "--accept", found["key"]).code == 1
    rows = kuager.ok("matrix")["cells"]
    assert [(each["provision"], each["state"]) for each in rows][-1] == ("iccpr:13", "empty")
    open_ = kuager.ok("ledger", "--rule", "passage-unclaimed")["findings"]
    assert [each["target"] for each in open_] == [passage]
    assert kuager("ledger", "--rule", "x").code == 2
    assert kuager.ok("element", passage, "iccpr:7", "torture.purpose", "--off")["removed"]
