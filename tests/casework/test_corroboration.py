"""How many independent sources stand behind a claim, and why two are counted as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.casework import undo
from app.casework.arguing import claims, corroboration
from app.casework.arguing.corroboration import Weight
from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.registry import describe, link, people
from app.casework.registry.cases import save_case
from app.errors import NotFound
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.interviews import Interview
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

Make = Callable[..., Item]
DAY = "2090-01-01"
"""A consent that has expired by today holds on no day: the tests look ahead."""


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test makes a claim and items of its own."""
    with new_vault(tmp_path_factory.mktemp("weight") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def claim(vault: Vault, request: pytest.FixtureRequest) -> str:
    return claims.save(vault, "KZ-1", f"Claim of {request.node.name}.").id


@pytest.fixture
def make(vault: Vault, claim: str) -> Make:
    """An item with a passage that bears on the claim."""

    def put(title: str, stance: str = "for", **fields: object) -> Item:
        item = make_item(vault, f"{title} {claim}", f"What {title} says.", **fields)
        with vault.change() as change:
            passage = change.put("quoted", link.passage(vault, item, link.Span(0, 4)))
        claims.evidence(vault, claim, passage.id, stance)
        return item

    return put


def person(vault: Vault, name: str) -> str:
    return people.save_person(vault, name=f"{name} {new_id()}").id


def weigh(vault: Vault, claim: str) -> Weight:
    return corroboration.weigh(vault, claim, DAY)


def groups(weight: Weight) -> list[list[str]]:
    return [[each.title.split()[0] for each in source.items] for source in weight.sources]


def test_what_nobody_says_is_weak(vault: Vault, claim: str) -> None:
    weight = weigh(vault, claim)
    assert (weight.independent, weight.best_grade, weight.weak) == (0, "", ("no-evidence",))
    with pytest.raises(NotFound):
        corroboration.weigh(vault, new_id())


def test_two_passages_of_an_item_are_one_source(vault: Vault, claim: str, make: Make) -> None:
    item = make("A")
    with vault.change() as change:
        passage = change.put("quoted", link.passage(vault, item, link.Span(5, 6)))
    claims.evidence(vault, claim, passage.id)
    make("B")
    weight = weigh(vault, claim)
    assert (weight.independent, weight.passages, groups(weight)) == (2, 3, [["A"], ["B"]])
    assert len(weight.sources[0].passages) == 2


@pytest.mark.parametrize(
    ("relation", "one_source"),
    [
        ("translation-of", True),
        ("transcript-of", True),
        ("redacted-of", True),
        ("derivative-of", True),
        ("copy-of", True),
        ("attachment-of", True),
        ("part-of", True),
        ("recording-of", True),
        ("same-origin", True),
        ("supports", False),
        ("contradicts", False),
        ("reply-to", False),
        ("same-event", False),
        ("consent-sheet-of", False),
    ],
)
def test_which_relations_make_one_source(
    vault: Vault, claim: str, make: Make, relation: str, one_source: bool
) -> None:
    one, other = make("A"), make("B")
    link.to_item(vault, other.id, one.id, relation)
    weight = weigh(vault, claim)
    assert weight.independent == (1 if one_source else 2)
    why = [(each.one, each.other, each.detail) for each in weight.sources[0].why]
    detail = "" if relation == "same-origin" else relation
    assert why == ([(other.id, one.id, detail)] if one_source else [])


def test_it_goes_through_what_is_no_evidence_itself(vault: Vault, claim: str, make: Make) -> None:
    original = make_item(vault, f"Original {claim}", "")
    letter = make_item(vault, f"Letter {claim}", "")
    one = make("A", parent_id=letter.id)
    other, third = make("B"), make("C")
    link.to_item(vault, other.id, original.id, "translation-of")
    link.to_item(vault, original.id, letter.id, "attachment-of")
    link.to_item(vault, letter.id, third.id, "same-origin")
    make("D")
    weight = weigh(vault, claim)
    assert groups(weight) == [["A", "B", "C"], ["D"]]
    # Enough reasons to lead from the first to each other one, and no more.
    ways = [{each.one, each.other} for each in weight.sources[0].why]
    assert len(ways) == 4
    assert set().union(*ways) == {one.id, other.id, third.id, original.id, letter.id}
    assert {each.detail for each in weight.sources[0].why} == {
        "parent",
        "translation-of",
        "attachment-of",
        "",
    }


def test_two_go_back_to_what_is_no_evidence(vault: Vault, claim: str, make: Make) -> None:
    one, other = make("A"), make("B")
    report = make_item(vault, f"Report {claim}", "")
    link.to_item(vault, report.id, one.id, "same-origin")
    assert weigh(vault, claim).independent == 2
    link.to_item(vault, report.id, other.id, "same-origin")
    assert groups(weigh(vault, claim)) == [["A", "B"]]


def test_accounts_of_one_person_are_one_source(vault: Vault, claim: str, make: Make) -> None:
    azizbek, aigul = person(vault, "Azizbek"), person(vault, "Aigul")
    statement, letter = make("A"), make("B", kind="document")
    link.to_person(vault, statement.id, azizbek, "witness")
    link.to_person(vault, letter.id, azizbek, "author")
    # A testimony also names victims who do not speak in it, and a photograph shows who did not take it.
    hers, photograph = make("C"), make("D", kind="photograph")
    link.to_person(vault, hers.id, aigul, "witness")
    link.to_person(vault, hers.id, azizbek, "victim")
    link.to_person(vault, photograph.id, azizbek, "depicted")
    weight = weigh(vault, claim)
    assert groups(weight) == [["A", "B"], ["C"], ["D"]]
    (why,) = weight.sources[0].why
    assert (why.kind, why.detail) == ("person", azizbek)


def test_a_victim_speaks_where_nobody_else_does(vault: Vault, claim: str, make: Make) -> None:
    who = person(vault, "Azizbek")
    for title in "AB":
        link.to_person(vault, make(title).id, who, "victim")
    assert weigh(vault, claim).independent == 1


def test_an_interview_says_whose_account_it_is(vault: Vault, claim: str, make: Make) -> None:
    who, mentioned = person(vault, "Azizbek"), person(vault, "Aigul")
    talk, hers = make("A", kind="interview"), make("B")
    link.to_person(vault, talk.id, mentioned, "witness")
    link.to_person(vault, hers.id, mentioned, "witness")
    assert weigh(vault, claim).independent == 1
    with vault.change() as change:
        change.put(
            "recorded",
            Interview(
                id=new_id(),
                case_id=talk.case_id,
                item_id=talk.id,
                person_id=who,
                template="general",
                title="Talk",
            ),
        )
    assert weigh(vault, claim).independent == 2


def test_the_same_author_is_one_source_and_the_same_hand_only_without_one(
    vault: Vault, claim: str, make: Make
) -> None:
    make("A", kind="press-article", author=f"Газета  «Власть» {claim}", source="Our lawyer")
    make("B", kind="press-article", author=f"газета власть {claim}")
    make("C", kind="document", source=f"Our lawyer {claim}")
    make("D", kind="document", source=f"our lawyer, {claim}.")
    testimony = make("E", source=f"Our lawyer {claim}")
    link.to_person(vault, testimony.id, person(vault, "Azizbek"), "witness")
    weight = weigh(vault, claim)
    assert groups(weight) == [["A", "B"], ["C", "D"], ["E"]]
    assert [source.why[0].kind for source in weight.sources[:2]] == ["author", "handed-over"]


def test_a_registered_author_by_any_name(vault: Vault, claim: str, make: Make) -> None:
    name = f"Каримов {claim}"
    who = people.save_person(vault, name=name, aliases=[f"Karimov {claim}"])
    make("A", kind="document", author=f"karimov {claim}")
    link.to_person(vault, make("B").id, who.id, "speaker")
    assert weigh(vault, claim).independent == 1


def test_grades_stand_beside_each_other(vault: Vault, claim: str, make: Make) -> None:
    make("A", reliability="F", credibility="2")
    make("B", reliability="C", credibility="6")
    make("C", stance="against", reliability="A", credibility="1")
    weight = weigh(vault, claim)
    assert (weight.reliability, weight.credibility, weight.best_grade) == ("C", "2", "C2")
    assert "ungraded" not in weight.weak
    assert (len(weight.against), weight.passages_against) == (1, 1)
    assert "contradicted" in weight.weak


def test_second_hand_until_somebody_was_there(vault: Vault, claim: str, make: Make) -> None:
    make("A", kind="press-article")
    paper = make("B", kind="document")
    assert {"hearsay", "ungraded"} <= set(weigh(vault, claim).weak)
    link.to_person(vault, paper.id, person(vault, "Aigul"), "victim")
    assert "hearsay" not in weigh(vault, claim).weak


def test_consent_says_for_what_a_source_may_be_used(vault: Vault, claim: str, make: Make) -> None:
    one, other = make("A"), make("B", kind="document")
    who = person(vault, "Azizbek")
    link.to_person(vault, one.id, who, "witness")
    form = ConsentForm(person=who, purposes=("un",), identity="pseudonym", expires_on="2090-06-01")
    consent.record(vault, one.id, form)
    weight = weigh(vault, claim)
    assert (weight.usable["un"], weight.usable["court"]) == (2, 1)
    later = corroboration.weigh(vault, claim, "2090-06-02")
    assert later.usable["un"] == 1
    describe.describe(vault, other.id, {"disclosure": "closed"})
    weight = weigh(vault, claim)
    assert (weight.usable["un"], weight.usable["court"]) == (1, 0)
    assert "no-consent:court" in weight.weak
    assert "no-consent:un" not in weight.weak


def test_what_is_withdrawn_erased_or_trashed_does_not_count(
    vault: Vault, claim: str, make: Make
) -> None:
    kept = make("A", kind="document")
    given, thrown, erased = make("B"), make("C", kind="document"), make("D", kind="document")
    copy = make("E", kind="document")
    link.to_item(vault, copy.id, given.id, "copy-of")
    who = person(vault, "Azizbek")
    link.to_person(vault, given.id, who, "witness")
    consent.record(vault, given.id, ConsentForm(person=who, purposes=("un",), identity="named"))
    assert weigh(vault, claim).independent == 4
    with vault.step("Withdrawn"):
        consent.withdraw(vault, given.id, who)
    with vault.change() as change:
        change.put("trashed", replace(thrown, trashed=True))
        change.put("erased", replace(erased, erased_at="2026-01-01T00:00:00Z"))
    weight = weigh(vault, claim)
    assert [source.items[0].id for source in weight.sources] == [kept.id]
    assert (weight.passages, weight.independent) == (1, 1)
    left = {each.item.id: each.why for each in weight.left_out}
    assert left == {
        given.id: "withdrawn",
        copy.id: "withdrawn",
        thrown.id: "trashed",
        erased.id: "erased",
    }
    assert "one-source" in weight.weak


def test_context_counts_for_neither_side_and_many_are_weighed_at_once(
    vault: Vault, claim: str, make: Make
) -> None:
    make("A", stance="context")
    make("B")
    other = claims.save(vault, "KZ-1", f"Another claim beside {claim}.").id
    both = corroboration.weigh_all(vault, [claim, other], DAY)
    assert (both[claim].independent, both[claim].context, both[claim].against) == (1, 1, ())
    assert both[claim] == weigh(vault, claim)
    assert both[other].independent == 0


def test_undoing_a_relation_brings_the_second_source_back(
    vault: Vault, claim: str, make: Make
) -> None:
    one, other = make("A"), make("B")
    with vault.step("Related"):
        link.to_item(vault, other.id, one.id, "same-origin")
    assert weigh(vault, claim).independent == 1
    undo.undo(vault)
    assert weigh(vault, claim).independent == 2


def test_a_vault_is_weighed_without_being_written(vault: Vault, claim: str, tmp_path: Path) -> None:
    del tmp_path
    size = vault.log.size
    weigh(vault, claim)
    assert vault.log.size == size
