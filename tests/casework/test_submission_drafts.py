"""The first draft of a submission, and what is said to be wrong with one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from app.casework import lookup, undo
from app.casework.arguing import claims
from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.dialogue import recommending, stating
from app.casework.figures import statistics
from app.casework.redress import proceedings
from app.casework.registry import link, people
from app.casework.registry.cases import save_case
from app.casework.submitting import (
    blocks,
    checks,
    citable,
    counting,
    markup,
    notes,
    page,
    starting,
    submissions,
)
from app.casework.submitting.people_in_text import Names
from app.errors import Refused
from app.records.claims import ClaimPassage
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.people import CasePerson, Person
from app.records.submissions import Submission, SubmissionBlock
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

SAID = "They burnt me with an iron and told me to sign what was on the table."


_numbers = count(1)


class Case:
    """A case with one account, a claim on it, and what a State says of that."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        save_case(vault, "KZ-1", title="A case")
        self.person: Person = people.save_person(
            vault, name="Карим Рахимов", pseudonym="Witness B", protected=True
        )
        with vault.change() as change:
            one = lookup.case(vault, "KZ-1")
            change.put(
                "linked",
                CasePerson(id=new_id(), case_id=one.id, person_id=self.person.id, role="victim"),
            )
        self.item: Item = make_item(vault, "Testimony", SAID, kind="testimony")
        link.to_person(vault, self.item.id, self.person.id, "victim")
        self.consent()
        with vault.change() as change:
            self.passage: Passage = change.put(
                "quoted", link.passage(vault, self.item, link.Span(0, len(SAID)))
            )
        link.save_event(vault, "KZ-1", "Raid", date="2022-01-14")
        self.claim = claims.save(
            vault,
            "KZ-1",
            "Officers tortured Карим Рахимов.",
            provisions=["iccpr:7", "iccpr:14.3.g"],
        )
        claims.evidence(vault, self.claim.id, self.passage.id)
        self.statement = stating.save(
            vault, "KZ-1", "Nobody was hurt.", document="CCPR/C/XKZ/RQ/3", paragraph="326"
        )
        stating.rebut(vault, self.statement.id, claim=self.claim.id, stance="rebuts")
        statistics.save(
            vault, "KZ-1", "people held", "~100", unit="persons", period="2022-01", source="A list"
        )
        proceedings.save(
            vault,
            "KZ-1",
            "Trial of six",
            kind="criminal",
            decided="2025-01",
            court="District Court",
        )
        self.asked = recommending.save(
            vault, "KZ-1", "Punish torture.", addressee="The State party"
        )

    def consent(self, **fields: str) -> None:
        form = ConsentForm(person=self.person.id, purposes=("un",), identity="pseudonym", **fields)
        consent.record(self.vault, self.item.id, form)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with new_vault(tmp_path_factory.mktemp("drafted") / "vault") as vault:
        yield Case(vault)


@pytest.fixture
def held(case: Case) -> Submission:
    made = submissions.create(
        case.vault, "KZ-1", f"For Geneva {next(_numbers)}", title="T", session="144", state_party="KZ",
        organisations=["A"],
    )  # fmt: skip
    starting.start(case.vault, made.id)
    return made


def rules(vault: Vault, held: Submission, level: str = "") -> list[str]:
    return [each.rule for each in checks.check(vault, held) if level in ("", each.level)]


def block_with(vault: Vault, held: Submission, words: str) -> SubmissionBlock:
    return next(each for each in blocks.blocks(vault, held.id) if words in each.text)


def test_a_first_draft_says_what_the_records_say_and_on_what_it_rests(
    case: Case, held: Submission
) -> None:
    vault = case.vault
    shown = submissions.shown(vault, held.id)
    kinds = [(each.kind, each.section) for each in shown.blocks]
    assert kinds == [
        ("heading", "introduction"), ("paragraph", "introduction"),
        ("heading", "context"), ("paragraph", "context"), ("statistics", "context"),
        ("heading", "torture"), ("paragraph", "torture"), ("quotation", "torture"), ("state", "torture"),
        ("heading", "remedies"), ("paragraph", "remedies"),
        ("heading", "recommendations"), ("recommendation", "recommendations"),
    ]  # fmt: skip
    claim, quoted, state = shown.blocks[6], shown.blocks[7], shown.blocks[8]
    assert markup.plain(claim.text) == f"Officers tortured [[{case.person.id}]]."
    (note,) = shown.notes[claim.id].values()
    assert (note.kind, note.ref, note.passage_id) == ("claim", case.claim.id, case.passage.id)
    assert (quoted.passage_id, quoted.text, state.refs) == (
        case.passage.id, "", (case.statement.id,)
    )  # fmt: skip
    assert SAID not in "".join(each.text for each in shown.blocks)
    assert markup.plain(shown.blocks[3].text) == "People held: about 100 persons (January 2022)."
    for block in shown.blocks:
        if block.kind == "paragraph" and block.section != "introduction":
            assert all(each.keys for each in markup.sentences(block.text))
        assert set(markup.keys(block.text)) == set(shown.notes.get(block.id, {}))
    with pytest.raises(Refused):
        starting.start(vault, held.id)


def test_a_draft_is_one_step_and_speaks_the_language_of_the_submission(case: Case) -> None:
    vault = case.vault
    made = submissions.create(vault, "KZ-1", "По-русски", "communication", language="ru")
    with vault.step("Draft"):
        starting.start(vault, made.id)
    texts = [each.text for each in blocks.blocks(vault, made.id)]
    assert texts[0] == "Автор сообщения и потерпевший"
    assert any(each.startswith("14 января 2022 года: Raid.[^") for each in texts)
    assert any("решение: январь 2025 года" in each for each in texts)
    undo.undo(vault)
    assert blocks.blocks(vault, made.id) == []
    starting.outline(vault, made.id)
    assert {each.kind for each in blocks.blocks(vault, made.id)} == {"heading"}


def test_a_claim_that_lost_its_consent_or_evidence_turns_red(case: Case, held: Submission) -> None:
    vault = case.vault
    assert rules(vault, held, "red") == []
    block = block_with(vault, held, "Officers")
    consent.withdraw(vault, case.item.id, case.person.id)
    red = [each for each in checks.check(vault, held) if each.level == "red"]
    assert {each.rule for each in red} == {"no-consent", "withheld"}
    assert checks.levels(red)[block.id] == "red"
    at = next(each for each in red if each.rule == "no-consent")
    assert block.text[at.start : at.end] == markup.note(at.key)
    case.consent()
    assert rules(vault, held, "red") == []
    (link_,) = vault.find(ClaimPassage, claim_id=case.claim.id)
    with vault.step("Took off"):
        claims.take_off(vault, link_.id)
    assert "no-evidence" in rules(vault, held, "red")
    undo.undo(vault)
    with vault.step("Threw away"):
        claims.trash(vault, case.claim.id)
    assert "gone" in rules(vault, held, "red")
    undo.undo(vault)
    with vault.step("Threw away"), vault.change() as change:
        change.put("trashed", replace(vault.get(Item, case.item.id), trashed=True))
    assert "withheld" in rules(vault, held, "red")
    undo.undo(vault)
    assert rules(vault, held, "red") == []


def test_what_is_typed_is_looked_at_sentence_by_sentence(case: Case, held: Submission) -> None:
    vault = case.vault
    text = "Рахимова держали без ордера. It was cold.[^x] He says:"
    block = blocks.add(vault, held.id, "paragraph", text, section="torture")
    found = [each for each in checks.check(vault, held) if each.block == block.id]
    said = {(each.rule, text[each.start : each.end]) for each in found}
    assert said == {
        ("typed-name", "Рахимова"),
        ("uncited", "Рахимова держали без ордера."),
        ("dangling", "[^x]"),
    }
    blocks.change(vault, block.id, text=f"[[{case.person.id}]] was held.[^x]")
    notes.put(vault, block.id, "text", text="x", key="x")
    notes.put(vault, block.id, "text", text="waits", key="y")
    found = [each for each in checks.check(vault, held) if each.block == block.id]
    assert [(each.rule, each.key) for each in found] == [("unused", "y")]
    stranger = "0197aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
    blocks.change(vault, block.id, text=f"[[{stranger}]] was held.[^x]")
    assert "unknown-person" in rules(vault, held, "red")


def test_the_whole_is_held_against_its_destination(case: Case, held: Submission) -> None:
    vault = case.vault
    assert set(rules(vault, held)) == {"annexes", "unfounded"}
    with vault.step("Followed"):
        recommending.follow(vault, case.asked.id, case.claim.id)
    assert set(rules(vault, held)) == {"annexes"}
    undo.undo(vault)
    submissions.update(vault, held.id, title="", language="ru")
    assert set(rules(vault, held)) == {"annexes", "unfounded", "title", "language"}
    before = counting.count(vault, submissions.shown(vault, held.id))
    for _ in range(3):
        blocks.add(vault, held.id, "paragraph", "word " * 3_400 + "[^a]", section="introduction")
    counts = counting.count(vault, submissions.shown(vault, held.id))
    assert (counts.words, counts.too_long) == (before.words + 10_200, True)
    assert "words" in rules(vault, held, "red")
    bare = blocks.add(vault, held.id, "heading", "Nothing here")
    assert ("empty", bare.id) in {(e.rule, e.block) for e in checks.check(vault, held)}


def test_nobody_is_named_otherwise_than_the_profile_lets_them(case: Case, held: Submission) -> None:
    vault = case.vault
    assert Names(vault, held).of(case.person.id) == "Witness B"
    inside = submissions.update(vault, held.id, profile="internal")
    assert Names(vault, inside).of(case.person.id) == "Карим Рахимов"
    shown = page.page(vault, held.id)
    assert shown.names == {case.person.id: "Карим Рахимов"}


def test_a_page_counts_footnotes_through_and_says_what_they_cite(
    case: Case, held: Submission
) -> None:
    shown = page.page(case.vault, held.id)
    noted = [note for line in shown.lines for note in line.notes]
    assert [each.number for each in noted] == list(range(1, len(noted) + 1))
    claim = next(each for each in noted if each.note.kind == "claim")
    assert (claim.words, claim.item_id) == (case.claim.assertion, case.item.id)
    quoted = next(line for line in shown.lines if line.block.kind == "quotation")
    assert (quoted.shown, quoted.item) == ((SAID,), case.item.number)


def test_what_can_be_cited_is_found_by_its_words(case: Case, held: Submission) -> None:
    vault = case.vault
    claim, passage = citable.citable(vault, held, "claim", "officers")
    assert (claim.title, passage.passage_id, passage.reason) == (
        case.claim.assertion, case.passage.id, ""
    )  # fmt: skip
    assert citable.citable(vault, held, "passage", "no such words") == []
    assert [each.ref for each in citable.citable(vault, held, "provision", "iccpr 14(3)(g)")] == [
        "iccpr:14.3.g"
    ]
    (who,) = citable.citable(vault, held, "person", "witness")
    assert (who.ref, who.title) == (case.person.id, "Witness B")
    consent.withdraw(vault, case.item.id, case.person.id)
    assert citable.citable(vault, held, "passage")[0].reason == "consent was withdrawn"
    case.consent()
    for kind in set(citable.KINDS) - {"provision"}:
        for each in citable.citable(vault, held, kind):
            if each.kind not in ("person", "recommendation"):
                block = block_with(vault, held, "Officers")
                notes.put(vault, block.id, each.kind, each.ref, each.passage_id or None)


def test_a_quotation_whose_passage_is_gone_says_so(case: Case, held: Submission) -> None:
    vault = case.vault
    block = blocks.add(vault, held.id, "quotation", section="torture")
    assert ("quote-gone", block.id) in {(e.rule, e.block) for e in checks.check(vault, held)}
    blocks.change(vault, block.id, passage_id=case.passage.id)
    assert rules(vault, held, "red") == []


def test_names_are_looked_for_wherever_words_are_typed(case: Case, held: Submission) -> None:
    vault = case.vault
    people.save_person(vault, name="Foreigners", kind="group", count=98)
    block = block_with(vault, held, "Officers")
    with vault.step("Typed"):
        notes.cite(vault, block.id, 0, notes.Cited("text", text="As К. Рахимов told us."))
        submissions.update(vault, held.id, title="The case of Карим Рахимов")
        blocks.add(vault, held.id, "heading", "What foreigners say", section="torture")
    red = {(each.rule, each.field) for each in checks.check(vault, held) if each.level == "red"}
    assert red == {("typed-name", ""), ("titled-name", "title")}
    undo.undo(vault)
    assert rules(vault, held, "red") == []


def test_an_event_without_a_passage_rests_on_the_items_that_tell_of_it(
    case: Case, held: Submission
) -> None:
    vault = case.vault
    event = link.save_event(vault, "KZ-1", "A hearing")
    block = blocks.add(vault, held.id, "paragraph", "It was heard.", section="torture")
    notes.cite(vault, block.id, 13, notes.Cited("event", event.id))
    assert "no-exhibit" in rules(vault, held)
    link.to_event(vault, case.item.id, event.id)
    assert "no-exhibit" not in rules(vault, held)
    consent.withdraw(vault, case.item.id, case.person.id)
    assert ("withheld", block.id) in {(e.rule, e.block) for e in checks.check(vault, held)}
    case.consent()
