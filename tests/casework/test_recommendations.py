"""Recommendations: findings and law behind each, weak spots, and their fate across review cycles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.arguing import claims
from app.casework.dialogue import recommendations as asked
from app.casework.registry import link
from app.casework.registry.cases import save_case
from app.errors import NotFound, Refused, Usage
from app.records.dates import bounds
from app.records.dialogue import FATES, RecommendationProvision, RecommendationStep
from app.records.evidence import Passage
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

_numbers = count(1)


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("asked") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def code(vault: Vault) -> str:
    return save_case(vault, f"R-{next(_numbers)}", title="A case").code


def proved(vault: Vault, code: str, assertion: str, *law: str) -> str:
    made = make_item(vault, f"Item {next(_numbers)}", "They beat us with an iron.")
    held = link.to_article(vault, made.id, "iccpr:7", span=link.Span(0, 26))
    assert held.passage_id is not None
    claim = claims.add(vault, code, assertion, provisions=law, passage_id=held.passage_id)
    return claim.id


def weak(vault: Vault, recommendation_id: str) -> tuple[str, ...]:
    return asked.shown(vault, recommendation_id).weak


def test_what_is_behind_a_recommendation_and_where_it_is_thin(vault: Vault, code: str) -> None:
    made = asked.save(vault, code, " pay  compensation\nto all 23 ", verb="pay")
    assert made.asked == "pay compensation to all 23"
    assert weak(vault, made.id) == ("no-finding", "no-provision", "no-addressee")
    asked.update(vault, made.id, addressee="the State party")
    bare = claims.save(vault, code, "Twenty got nothing.", provisions=["iccpr:2.3"])
    asked.follow(vault, made.id, bare.id)
    assert weak(vault, made.id) == ("no-evidence", "no-provision")
    finding = proved(vault, code, "Police beat them.", "iccpr:7")
    asked.follow(vault, made.id, finding, "first")
    assert asked.rest_on_findings(vault, made.id) == 2
    assert asked.rest_on_findings(vault, made.id) == 0
    claims.trash(vault, bare.id)
    assert weak(vault, made.id) == ("finding-gone",)
    (line,) = asked.recommendations(vault, code, "compensation")
    assert (line.findings, line.provisions) == (1, ("iccpr:2.3", "iccpr:7"))
    rests = vault.find(RecommendationProvision, recommendation_id=made.id)
    asked.let_go(vault, rests[0].id)
    with pytest.raises(NotFound):
        asked.let_go(vault, rests[0].id)
    with pytest.raises(Usage):
        asked.rest(vault, made.id, ["iccpr:99"])
    with pytest.raises(Usage):
        asked.update(vault, made.id, verb="beg")
    with pytest.raises(Refused):
        asked.add(vault, code, "pay compensation to all 23", addressee="the State party")


def test_its_fate_is_told_cycle_by_cycle(vault: Vault, code: str) -> None:
    made = asked.save(vault, code, "publish the numbers", addressee="the State party")
    third, fourth = "third report", "fourth report"
    asked.step(vault, made.id, "made", fourth, date="2025-06")
    asked.step(vault, made.id, "not-done", third)
    asked.step(vault, made.id, "answered", third, date="2018", document="CCPR/C/KAZ/CO/2/Add.1")
    asked.step(vault, made.id, "made", third, date="2016-06")
    adopted = asked.step(vault, made.id, "adopted", third, date="2016-08-09", paragraph="43")
    came = asked.fate(vault, made.id)
    assert [(each.name, [one.state for one in each.steps]) for each in came] == [
        (third, ["made", "adopted", "answered", "not-done"]),
        (fourth, ["made"]),
    ]
    assert [each.latest.state for each in came] == ["not-done", "made"]
    assert "out-of-order" not in weak(vault, made.id)
    asked.step(vault, made.id, "adopted", third, date="2015", instead=adopted.id)
    assert "out-of-order" in weak(vault, made.id)
    asked.drop_step(vault, adopted.id)
    assert len(vault.find(RecommendationStep, recommendation_id=made.id)) == 4
    with pytest.raises(Usage):
        asked.step(vault, made.id, "forgotten")
    with pytest.raises(Usage):
        asked.step(vault, made.id, "done", date="9.8.2016")
    with pytest.raises(NotFound):
        asked.step(vault, made.id, "done", instead=adopted.id)


def test_a_step_lets_the_passage_go_that_said_so(vault: Vault, code: str) -> None:
    reply = make_item(vault, f"Item {next(_numbers)}", "The State has paid three of them.")
    with vault.change() as change:
        words = change.put("quoted", link.passage(vault, reply, link.Span(0, 14)))
    made = asked.save(vault, code, "pay all")
    taken = asked.step(vault, made.id, "partly-done", passage=words.id)
    assert taken.source_id == reply.id
    asked.drop_step(vault, taken.id)
    assert vault.one(Passage, id=words.id) is None


def test_order_and_trash(vault: Vault, code: str) -> None:
    made = [asked.save(vault, code, f"do {letter}") for letter in "abc"]
    asked.move(vault, made[2].id, 0)
    asked.trash(vault, made[1].id)
    assert [each.recommendation.asked for each in asked.recommendations(vault, code)] == [
        "do c",
        "do a",
    ]
    (thrown,) = asked.recommendations(vault, code, trashed=True)
    assert thrown.recommendation.id == made[1].id


STEPS = st.lists(
    st.builds(
        RecommendationStep,
        id=st.uuids().map(str),
        recommendation_id=st.just("r"),
        state=st.sampled_from(FATES),
        cycle=st.sampled_from(("", "third", "fourth")),
        date=st.sampled_from(("", "2016", "2016-08", "2016-08-09", "2018~", "2016/2020")),
    ),
    unique_by=lambda each: each.id,
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(STEPS, st.randoms(use_true_random=False))
def test_no_step_is_lost_and_the_order_is_that_of_the_dates(
    steps: list[RecommendationStep], shuffler: object
) -> None:
    came = asked.cycles(steps)
    assert sorted(each.id for cycle in came for each in cycle.steps) == sorted(
        each.id for each in steps
    )
    for cycle in came:
        dated = [bounds(each.date)[0] for each in cycle.steps if each.date]
        assert dated == sorted(dated)
        assert {each.cycle for each in cycle.steps} == {cycle.name}
    again = list(steps)
    shuffler.shuffle(again)  # type: ignore[attr-defined]
    assert asked.cycles(again) == came
