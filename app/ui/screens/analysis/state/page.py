"""What is shown of a sentence of the State: its very words at one side, what bears on it at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.casework.dialogue.state import Bearing, ShownStatement
from app.records.dialogue import BEARINGS
from app.records.statistics import Statistic
from app.ui.language import tr
from app.ui.screens.analysis import dialogue_words, words
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import joined, label
from app.ui.wording import day, one_line

if TYPE_CHECKING:
    from app.ui.screens.analysis.state.view import StateView

ANSWERS = "answers"
"""Beside the id of a statement: the key of the page of what bears on it."""


def page(view: StateView, shown: ShownStatement, *, whole: bool) -> Page:
    """What the State says.

    Args:
        view: which shows it.
        shown: what was read.
        whole: with what bears on it, where there is no room for a page of its own.
    """
    statement = shown.statement
    key = statement.id
    badges = [Badge(tr("In the trash"), "doubtful")] if statement.trashed else []
    badges += [
        Badge(dialogue_words.state_weak(each), "bad" if each == "unanswered" else "doubtful")
        for each in shown.weak
    ]
    return Page(
        key=key,
        title=statement.says,
        below=joined(
            shown.case.code,
            dialogue_words.where(statement.document, statement.paragraph, statement.date),
        ),
        badges=badges,
        notice=_notice(shown) if whole else None,
        numbers=_counts(shown) if whole else (),
        facts=(
            (tr("Said by"), statement.speaker),
            (tr("Topic"), statement.topic),
            (tr("Note"), statement.note),
        ),
        buttons=(
            Button(tr("Add a claim"), lambda: view.write("claim", key), "plus"),
            Button(tr("Add a passage"), lambda: view.write("passage", key), "plus"),
        ),
        sections=(
            _very_words(view, shown),
            _own_numbers(shown),
            *(_evidence(view, shown) if whole else ()),
        ),
        trashed=statement.trashed,
    )


def answers(view: StateView, shown: ShownStatement) -> Page:
    """What bears on it."""
    return Page(
        key=f"{shown.statement.id} {ANSWERS}",
        title=tr("The evidence"),
        notice=_notice(shown),
        numbers=_counts(shown),
        sections=_evidence(view, shown),
    )


def _notice(shown: ShownStatement) -> Badge | None:
    if "unanswered" not in shown.weak:
        return None
    return Badge(tr("Unanswered: nothing that counts bears on it."), "bad")


def _counts(shown: ShownStatement) -> tuple[tuple[str, str, None], ...]:
    counted = [each.link.stance for each in shown.bearings if not each.left_out]
    return tuple(
        (str(counted.count(stance)), dialogue_words.bearing(stance).lower(), None)
        for stance in BEARINGS
    )


def _evidence(view: StateView, shown: ShownStatement) -> list[Section]:
    more = tr(
        "Add the claims and the passages that rebut what the State says, confirm it or qualify it. "
        "Numbers come with the passages they stand on."
    )
    return [
        Section("bearing", tr("Set against it"), empty="" if shown.bearings else more),
        *(_stance(view, shown, stance) for stance in BEARINGS),
        _left_out(view, shown),
    ]


def _very_words(view: StateView, shown: ShownStatement) -> Section:
    key, item, passage = shown.statement.id, shown.item, shown.passage
    rows = []
    if item is not None:
        target = words.target(passage) if passage is not None else {"id": item.id}
        rows.append(
            Row(
                "very words",
                f"{item.number}  {one_line(item.title)}",
                joined(label("kinds", item.kind), day(item.date)),
                icon="file-text",
                badges=(Badge(tr("In the trash"), "bad"),) if item.trashed else (),
                quote=words.quote(passage, 2000) if passage is not None else "",
                go=lambda: view.go.emit("item", target),
                remove=view.drop_words,
                removal=tr("Take the document off"),
            )
        )
    return Section(
        "words",
        tr("Verbatim"),
        rows,
        (
            Button(tr("Words"), lambda: view.write("words", key), "quote"),
            Button(tr("Document"), lambda: view.write("document", key), "file-text"),
        ),
        tr("Choose the passage in which it says so, or the item that is the document."),
    )


def _own_numbers(shown: ShownStatement) -> Section:
    rows = [_number(each, "own") for each in shown.statistics]
    return Section("numbers", tr("Numbers in these words"), rows)


def _stance(view: StateView, shown: ShownStatement, stance: str) -> Section:
    rows: list[Row] = []
    for each in shown.bearings:
        if each.link.stance == stance and not each.left_out:
            rows += _rows(view, shown, each)
    return Section(stance, dialogue_words.bearing(stance), rows)


def _left_out(view: StateView, shown: ShownStatement) -> Section:
    rows: list[Row] = []
    for each in shown.bearings:
        if each.left_out:
            rows += _rows(view, shown, each)[:1]
    return Section("left out", tr("Not counted"), rows)


def _rows(view: StateView, shown: ShownStatement, each: Bearing) -> list[Row]:
    key, link_id = shown.statement.id, each.link.id
    badges = (
        (Badge(dialogue_words.bearing_left_out(each.left_out), "bad"),) if each.left_out else ()
    )
    if each.claim is not None and each.weight is not None:
        claim = each.claim
        rows = [
            Row(
                link_id,
                claim.assertion,
                joined(dialogue_words.weight(each.weight), one_line(each.link.note)),
                icon="quote",
                badges=badges,
                go=lambda: view.go.emit("analysis", claim.id),
                change=lambda: view.write("bearing", f"{key}|{link_id}"),
                remove=lambda: view.take_off(link_id),
                removal=tr("Take off"),
            )
        ]
        rows += [
            Row(
                f"{link_id} {held.link.id}",
                f"{held.item.number}  {one_line(held.item.title)}",
                joined(words.stance(held.link.stance), label("kinds", held.item.kind)),
                icon="file-text",
                quote=words.quote(held.passage),
                go=lambda passage=held.passage: view.go.emit(  # type: ignore[misc]
                    "item", words.target(passage)
                ),
                remark=True,
            )
            for held in each.evidence
            if held.link.stance != "context"
        ]
        return rows + [_number(one, link_id) for one in each.statistics]
    passage, item = each.passage, each.item
    assert passage is not None
    assert item is not None
    row = Row(
        link_id,
        f"{item.number}  {one_line(item.title)}",
        joined(label("kinds", item.kind), day(item.date), one_line(each.link.note)),
        icon="file-text",
        badges=badges,
        quote=words.quote(passage),
        go=lambda: view.go.emit("item", words.target(passage)),
        change=lambda: view.write("bearing", f"{key}|{link_id}"),
        remove=lambda: view.take_off(link_id),
        removal=tr("Take off"),
    )
    return [row, *(_number(one, link_id) for one in each.statistics)]


def _number(each: Statistic, under: str) -> Row:
    return Row(
        f"{under} {each.id}",
        dialogue_words.number(each),
        one_line(each.source),
        icon="list-numbers",
        remark=True,
    )
