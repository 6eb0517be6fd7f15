"""What is shown of a recommendation: what is behind it, the law it rests on, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.casework.dialogue.recommendations import (
    Finding,
    ShownRecommendation,
    shown,
)
from app.records.dialogue import RecommendationStep
from app.ui.language import tr
from app.ui.screens.analysis import dialogue_words, words
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import joined, label, law_names
from app.ui.wording import day, one_line
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.recommendations.view import RecommendationsView


@dataclass(frozen=True, slots=True)
class FullRecommendation:
    """A recommendation with what is said of it.

    Attributes:
        law: how its provisions are cited, and what they say.
    """

    shown: ShownRecommendation
    law: Mapping[str, tuple[str, str]]


def read(vault: Vault, key: str) -> FullRecommendation:
    """A recommendation with all that hangs on it; on the vault's thread."""
    found = shown(vault, key)
    return FullRecommendation(
        found,
        law_names(vault, (each.provision for each in found.provisions)),
    )


def page(view: RecommendationsView, full: FullRecommendation) -> Page:
    """The page of a recommendation."""
    held = full.shown.recommendation
    badges = [Badge(tr("In the trash"), "doubtful")] if held.trashed else []
    badges += [
        Badge(dialogue_words.recommendation_weak(each), "doubtful") for each in full.shown.weak
    ]
    return Page(
        key=held.id,
        title=held.asked,
        below=joined(full.shown.case.code, one_line(held.addressee)),
        badges=badges,
        facts=(
            (tr("Who is asked"), held.addressee),
            (tr("What for"), label("recommendation_verbs", held.verb)),
            (tr("Note"), held.note),
        ),
        buttons=(Button(tr("Add the law of its findings"), view.rest_on_findings, "scale"),)
        if full.shown.findings
        else (),
        sections=(_fate(view, full), _findings(view, full), _law(view, full)),
        trashed=held.trashed,
    )


def _findings(view: RecommendationsView, full: FullRecommendation) -> Section:
    key = full.shown.recommendation.id
    return Section(
        "findings",
        tr("Findings behind it"),
        [_finding(view, each) for each in full.shown.findings],
        (Button(tr("Add a finding"), lambda: view.write("finding", key)),),
        tr("Nothing is behind it yet. Add the claims that it follows from."),
    )


def _finding(view: RecommendationsView, each: Finding) -> Row:
    claim = each.claim
    badges = (
        (Badge(dialogue_words.bearing_left_out(each.left_out), "bad"),) if each.left_out else ()
    )
    return Row(
        each.link.id,
        claim.assertion,
        joined(dialogue_words.weight(each.weight), one_line(each.link.note)),
        icon="quote",
        badges=badges,
        go=lambda: view.go.emit("analysis", claim.id),
        remove=lambda: view.let_go(each.link.id),
        removal=tr("Take the finding off"),
    )


def _law(view: RecommendationsView, full: FullRecommendation) -> Section:
    key = full.shown.recommendation.id
    rows = [
        Row(
            each.id,
            *full.law.get(each.provision, (each.provision, "")),
            icon="scale",
            go=lambda ref=each.provision: view.go.emit("law", ref),  # type: ignore[misc]
            remove=lambda link=each.id: view.let_go(link),  # type: ignore[misc]
            removal=tr("Remove the provision"),
        )
        for each in full.shown.provisions
    ]
    add = Button(tr("Add a provision"), lambda: view.write("law", key))
    return Section("law", tr("Law"), rows, (add,), tr("On which law it rests."))


def _fate(view: RecommendationsView, full: FullRecommendation) -> Section:
    key = full.shown.recommendation.id
    rows: list[Row] = []
    for place, cycle in enumerate(full.shown.cycles):
        rows.append(Row(f"cycle {place}", dialogue_words.cycle_name(cycle.name), head=True))
        rows += [_step(view, full, each) for each in cycle.steps]
    return Section(
        "fate",
        tr("What came of it"),
        rows,
        (Button(tr("Add a step"), lambda: view.write("step", key)),),
        tr(
            "Nothing is recorded. Record when it was made, whether the Committee adopted it, what the "
            "State answered, and whether it was done; in each review cycle anew."
        ),
    )


def _step(view: RecommendationsView, full: FullRecommendation, each: RecommendationStep) -> Row:
    key = full.shown.recommendation.id
    passage = full.shown.passages.get(each.passage_id or "")
    item = full.shown.items.get(each.source_id or "")
    target = None
    if passage is not None:
        target = words.target(passage)
    elif item is not None:
        target = {"id": item.id}
    source = f"{item.number}  {one_line(item.title)}" if item is not None else ""
    return Row(
        each.id,
        dialogue_words.fate(each.state),
        joined(dialogue_words.step_line(each), source),
        end=day(each.date),
        icon=dialogue_words.FATE_ICONS.get(each.state, "help"),
        quote=words.quote(passage) if passage is not None else "",
        go=(lambda: view.go.emit("item", target)) if target is not None else None,
        change=lambda: view.write("step", f"{key}|{each.id}"),
        remove=lambda: view.drop_step(each.id),
        removal=tr("Take the step away"),
    )
