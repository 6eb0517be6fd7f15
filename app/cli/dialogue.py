"""The verbs of what the State says, of recommendations, and of what came of them."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from app.casework.arguing import claims as claimed
from app.casework.arguing.board import require_passage
from app.casework.dialogue import recommendations as asked
from app.casework.dialogue import state as stated
from app.cli.catalogue import opened
from app.cli.given_words import given
from app.cli.output import Answer
from app.errors import NotFound
from app.records.dialogue import StateClaim, StatePassage
from app.records.text import one_line
from app.vault.vault import Vault


def state_says(arguments: Namespace) -> Answer:
    """Add what the State says, or add to it."""
    with opened(arguments, write=True) as vault:
        saved = stated.save(
            vault,
            arguments.case,
            given(arguments.says),
            topic=arguments.topic,
            speaker=arguments.speaker,
            document=arguments.document,
            paragraph=arguments.paragraph,
            date=arguments.date,
            source=arguments.source,
            passage=_passage(vault, arguments.passage),
            note=arguments.note,
        )
        document = _statement_json(vault, saved.id)
    return Answer(document, (f"{saved.id}  {one_line(saved.says)}",))


def state_evidence(arguments: Namespace) -> Answer:
    """Set a claim or a passage against what the State says, or take it off."""
    with opened(arguments, write=True) as vault:
        about = stated.find(vault, arguments.statement)
        passage = _passage(vault, arguments.passage)
        if arguments.off:
            held: StateClaim | StatePassage | None
            if arguments.claim:
                claim = claimed.find(vault, arguments.claim)
                held = vault.one(StateClaim, statement_id=about.id, claim_id=claim.id)
            else:
                held = vault.one(StatePassage, statement_id=about.id, passage_id=passage)
            if held is None:
                raise NotFound("This does not bear on what the State says.")
            stated.take_off(vault, held.id)
        else:
            stated.rebut(
                vault,
                about.id,
                claim=arguments.claim,
                passage=passage,
                stance=arguments.stance or "rebuts",
                note=arguments.note,
            )
        document = _statement_json(vault, about.id)
    return Answer(document, (_bearing_line(document),))


def state_listed(arguments: Namespace) -> Answer:
    """What the State says, with what bears on it; or put one in the trash."""
    moved = arguments.trash or arguments.restore
    with opened(arguments, write=bool(moved)) as vault:
        if moved:
            about = stated.find(vault, moved)
            stated.trash(vault, about.id, restore=bool(arguments.restore))
            document = _statement_json(vault, about.id)
            return Answer(document, (f"{about.id}  {one_line(about.says)}",))
        lines = stated.statements(vault, arguments.case or None, " ".join(arguments.words))
        lines = [each for each in lines if not (arguments.unanswered and each.answered)]
        documents = [_statement_json(vault, each.statement.id) for each in lines]
    said = []
    for each, document in zip(lines, documents, strict=True):
        cited = ", ".join(filter(None, (each.statement.document, each.statement.paragraph)))
        said.append(f"{each.statement.id}  {each.case_code}  {one_line(each.statement.says)}")
        said.append(f"    {one_line(cited) or 'no document'}: {_bearing_line(document)}")
    return Answer({"statements": documents}, (*said, f"{len(lines)} statements."))


def recommend(arguments: Namespace) -> Answer:
    """Add a recommendation, or add to it."""
    with opened(arguments, write=True) as vault:
        saved = asked.save(
            vault,
            arguments.case,
            given(arguments.asked),
            addressee=arguments.addressee,
            verb=arguments.action,
            claim=arguments.claim,
            provisions=arguments.article,
            note=arguments.note,
        )
        document = _recommendation_json(vault, saved.id)
    return Answer(document, (f"{saved.id}  {one_line(saved.asked)}",))


def recommendation_step(arguments: Namespace) -> Answer:
    """Record what came of a recommendation, or take that away."""
    with opened(arguments, write=True) as vault:
        about = asked.find(vault, arguments.recommendation)
        if arguments.drop:
            asked.drop_step(vault, asked.step_of(vault, about.id, arguments.drop).id)
        else:
            asked.step(
                vault,
                about.id,
                arguments.state,
                arguments.cycle,
                date=arguments.date,
                document=arguments.document,
                paragraph=arguments.paragraph,
                says=given(arguments.says),
                source=arguments.source,
                passage=_passage(vault, arguments.passage),
                note=arguments.note,
            )
        document = _recommendation_json(vault, about.id)
        came = asked.fate(vault, about.id)
    return Answer(document, tuple(_cycle_line(each) for each in came))


def recommendations(arguments: Namespace) -> Answer:
    """The recommendations, what is behind each and what came of it; or put one in the trash."""
    moved = arguments.trash or arguments.restore
    with opened(arguments, write=bool(moved)) as vault:
        if moved:
            about = asked.find(vault, moved)
            asked.trash(vault, about.id, restore=bool(arguments.restore))
            document = _recommendation_json(vault, about.id)
            return Answer(document, (f"{about.id}  {one_line(about.asked)}",))
        lines = asked.recommendations(vault, arguments.case or None, " ".join(arguments.words))
        documents = [_recommendation_json(vault, each.recommendation.id) for each in lines]
    said = []
    for each in lines:
        about = each.recommendation
        to = f"{one_line(about.addressee)}: " if about.addressee else ""
        said.append(f"{about.id}  {each.case_code}  {to}{one_line(about.asked)}")
        behind = [f"{each.findings} findings", *each.provisions, *each.weak]
        said.append(f"    {', '.join(behind)}")
        said += [f"    {_cycle_line(cycle)}" for cycle in each.cycles]
    return Answer({"recommendations": documents}, (*said, f"{len(lines)} recommendations."))


def _passage(vault: Vault, ref: str) -> str:
    return require_passage(vault, ref).id if ref else ""


def _statement_json(vault: Vault, statement_id: str) -> dict[str, object]:
    shown = stated.shown(vault, statement_id)
    held = shown.statement
    return {
        "id": held.id,
        "case": shown.case.code,
        "says": held.says,
        "topic": held.topic,
        "speaker": held.speaker,
        "document": held.document,
        "paragraph": held.paragraph,
        "date": held.date,
        "item": shown.item.number if shown.item is not None else None,
        "passage": held.passage_id,
        "words": shown.passage.quote if shown.passage is not None else "",
        "note": held.note,
        "evidence": [_bearing_json(each) for each in shown.bearings],
        "weak": list(shown.weak),
        "trashed": held.trashed,
    }


def _bearing_json(each: stated.Bearing) -> dict[str, object]:
    what: dict[str, object] = {
        "id": each.link.id,
        "as": each.link.stance,
        "note": each.link.note,
        "left_out": each.left_out,
        "statistics": [
            {"id": one.id, "indicator": one.indicator, "value": one.value, "unit": one.unit}
            for one in each.statistics
        ],
    }
    if each.claim is not None and each.weight is not None:
        return what | {
            "claim": each.claim.id,
            "assertion": each.claim.assertion,
            "independent": each.weight.independent,
        }
    assert each.passage is not None
    assert each.item is not None
    return what | {
        "passage": each.passage.id,
        "item": each.item.number,
        "quote": each.passage.quote,
    }


def _bearing_line(document: dict[str, object]) -> str:
    evidence = document["evidence"]
    assert isinstance(evidence, list)
    counted = [each["as"] for each in evidence if not each["left_out"]]
    parts = [f"{counted.count(each)} {each}" for each in dict.fromkeys(counted)]
    return ", ".join(parts) or "unanswered"


def _recommendation_json(vault: Vault, recommendation_id: str) -> dict[str, object]:
    shown = asked.shown(vault, recommendation_id)
    held = shown.recommendation
    return {
        "id": held.id,
        "case": shown.case.code,
        "addressee": held.addressee,
        "verb": held.verb,
        "asked": held.asked,
        "note": held.note,
        "claims": [
            {
                "id": each.claim.id,
                "assertion": each.claim.assertion,
                "independent": each.weight.independent,
                "left_out": each.left_out,
            }
            for each in shown.findings
        ],
        "articles": [each.provision for each in shown.provisions],
        "cycles": [
            {
                "cycle": cycle.name,
                "latest": cycle.latest.state,
                "steps": [asdict(each) for each in cycle.steps],
            }
            for cycle in shown.cycles
        ],
        "weak": list(shown.weak),
        "trashed": held.trashed,
    }


def _cycle_line(cycle: asked.Cycle) -> str:
    steps = " -> ".join(
        f"{each.state} ({each.date})" if each.date else each.state for each in cycle.steps
    )
    return f"{one_line(cycle.name) or 'no cycle named'}: {steps}"
