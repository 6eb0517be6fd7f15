"""A hidden name decides where the rest of its paragraph breaks; that must not show."""

from __future__ import annotations

import re
from collections import defaultdict

import flowing
import pytest
from drawing import pdf, render, words
from flowing import STYLES

from app.records.pages import BurntPage
from app.redaction.pages import boxes
from app.redaction.pages.boxes import Span, masks_for, runs_on
from app.redaction.pages.facsimile import burn_page
from app.redaction.pages.reflow import Moved

NAMES = (
    "Ли", "Иванов", "Сейткалиев Ерлан", "Щербаков-Жумагулов", "Абдирахманберген Жолдыбайгелдиев",
)  # fmt: skip


def released(secret: str, scope: str, style: str, push: int = 0) -> tuple[int, BurntPage]:
    """A page as it leaves, and how many lines the paragraph has; ``push`` moves the name along."""
    story = flowing.STORY.replace("гражданина", " ".join(["гражданина", *["в"] * push]))
    data = flowing.flowing([flowing.OPENING, story.format(secret), flowing.CLOSING], style)
    page, text = words(data)
    pattern = r"\s+".join(map(re.escape, secret.split()))
    marks = [Span(*found.span(), scope, "P1") for found in re.finditer(pattern, text)]
    indent = 0.0 if style == "spaced" else 20.0
    return len(flowing.broken(story.format(secret), indent)), burn_page(
        render(data, 60), page, marks
    ).page


def worlds(scope: str, style: str, push: int = 0) -> dict[int, set[bytes]]:
    """What leaves of all names, by the number of lines of the paragraph."""
    found = defaultdict(set)
    for name in NAMES:
        rows, page = released(name, scope, style, push)
        found[rows].add(repr((page.data, page.words, page.masks)).encode())
    return found


@pytest.mark.parametrize("scope", ["line_end", "line", "block"])
@pytest.mark.parametrize("style", STYLES)
def test_any_name_in_running_text(scope: str, style: str) -> None:
    assert [len(pages) for pages in worlds(scope, style).values()] == [1] * len(
        worlds(scope, style)
    )


@pytest.mark.parametrize("push", [5, 13])
def test_any_name_that_begins_a_line_in_one_world_and_not_in_another(push: int) -> None:
    assert {len(pages) for pages in worlds("line_end", "indented", push).values()} == {1}


def test_the_paragraphs_around_it_stay() -> None:
    _rows, page = released("Иванов", "line_end", "indented")
    kept = {word.text for word in page.words}
    assert {"Специализированный", "задержали", "Защитник", "отказа."} <= kept
    assert {"связи", "понимал."}.isdisjoint(kept)


def test_line_ends_alone_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(boxes, "moved_by", lambda *_, **__: Moved([], [], False))
    assert max(len(pages) for pages in worlds("line_end", "indented").values()) > 1


def over_two_pages(secret: str, style: str) -> tuple[int, bytes]:
    """A paragraph that crosses a page after its third line, burnt, and how many lines it has."""
    paragraphs = [flowing.OPENING, flowing.STORY.format(secret), flowing.CLOSING]
    indent = 0.0 if style == "spaced" else 20.0
    cut = len(flowing.broken(flowing.OPENING, indent)) + 3
    first = flowing.flowing(paragraphs, style, after=cut)
    second = flowing.flowing(paragraphs, style, first=cut)
    page, text = words(first)
    start = text.index(secret)
    marks = [Span(start, start + len(secret), "line_end", "P1")]
    following, _text = words(second)
    runs = runs_on(page, marks)
    assert runs
    made = [
        burn_page(render(first, 60), page, marks).page,
        burn_page(render(second, 60), following, runs_in=runs).page,
    ]
    assert "Защитник" in {word.text for word in made[1].words}
    assert not runs_on(following, [], runs_in=runs)
    return len(flowing.broken(paragraphs[1], indent)), repr(
        [(each.data, each.words, each.masks) for each in made]
    ).encode()


@pytest.mark.parametrize("style", ["indented", "justified"])
def test_a_paragraph_that_crosses_the_page(style: str) -> None:
    found = defaultdict(set)
    for name in ("Ли", "Иванов", "Щербаков-Жумагулов"):
        rows, made = over_two_pages(name, style)
        found[rows].add(made)
    assert {len(each) for each in found.values()} == {1}


def test_a_page_that_begins_with_a_paragraph_is_left_alone() -> None:
    page, _text = words(flowing.told("Иванов"))
    assert masks_for(page, [], runs_in=True) == []


def test_rows_of_a_table_and_items_of_a_list_stand_for_themselves() -> None:
    people = ("Саидов Зафар", "Турдиев Илхом", "Сафаров Алишер", "Жалилов Акмаль")
    for mark in ("{}", "{}.", "{})"):
        lines = [f"{mark.format(n)} {who} 10.01.2022 ст. 517 ч. 4 КоАП, выдворение из страны"
                 for n, who in enumerate(people, start=1)]  # fmt: skip
        page, text = words(pdf(lines))
        start = text.index("Турдиев")
        assert len(masks_for(page, [Span(start, start + 7, "line_end")])) == 1


def test_a_single_word_moves_nothing_else() -> None:
    page, text = words(flowing.told("Иванов"))
    span = Span(text.index("Иванов"), text.index("Иванов") + 6, "word")
    assert len(masks_for(page, [span])) == 1
