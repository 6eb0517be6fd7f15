"""The leak of a hidden word in bits, and an attacker who measures gaps."""

from __future__ import annotations

import random
from dataclasses import replace

import flowing
import pytest
from drawing import words

from app.records.pages import PageText, Word
from app.redaction.pages.boxes import Box, Span, masks_for
from app.redaction.pages.leak import attack_widths, bits, reference

LINEUP = 30


def burnt(secret: str, scope: str) -> tuple[PageText, list[Box], PageText, Span]:
    """What stays visible of a page with a hidden name, the masks, and the page as it was."""
    page, text = words(flowing.told(secret))
    start = text.index(secret)
    span = Span(start, start + len(secret), scope)
    masks = [mask.box for mask in masks_for(page, [span])]

    def seen(word: Word) -> bool:
        return not any(
            box[0] < word.x1 and word.x0 < box[2] and box[1] < word.y1 - 3 and word.y0 + 3 < box[3]
            for box in masks
        )

    left = replace(page, words=tuple(word for word in page.words if seen(word)))
    return left, masks, page, span


def success(scope: str) -> float:
    """How often the attacker's guess among thirty people is right."""
    chance = random.Random(5)
    hits = []
    for _ in range(12):
        lineup = chance.sample(reference("cyrillic"), LINEUP)
        truth = lineup[chance.randrange(LINEUP)]
        left, masks, _page, _span = burnt(truth, scope)
        fits = attack_widths(left, masks[:1], lineup)[0]
        hits.append(1 / len(fits) if truth in fits else 0.0)
    return sum(hits) / len(hits)


def test_the_attacker_is_at_chance_at_the_end_of_a_line_and_far_above_it_at_a_word() -> None:
    assert success("line_end") == pytest.approx(1 / LINEUP)
    assert success("word") > 0.4


def test_a_word_leaks_bits_and_wider_scopes_none() -> None:
    _left, _masks, page, span = burnt("Сейткалиев", "word")
    assert 3.0 < bits(page, span) < 10.0
    for scope in ("line_end", "line", "block", "page", ""):
        assert bits(page, span._replace(scope=scope)) == 0.0


def test_the_estimate_follows_the_names_that_are_tried() -> None:
    _left, _masks, page, span = burnt("Иванов", "word")
    assert bits(page, span, ["Иванов"] * 8) == 0.0
    alone = bits(page, span, ["Иванов", *["Жолдыбайгелдиева"] * 7])
    assert alone == pytest.approx(2.17, abs=0.01)


def test_a_span_of_another_page_leaks_nothing_here() -> None:
    _left, _masks, page, _span = burnt("Иванов", "word")
    assert bits(page, Span(10_000, 10_006, "word")) == 0.0


@pytest.mark.parametrize("script", ["cyrillic", "latin", "arabic"])
def test_the_reference_has_names_in_every_script(script: str) -> None:
    assert len(reference(script)) >= 40
    assert all(" " in name for name in reference(script, True))


def test_a_page_without_visible_words_can_be_estimated() -> None:
    page = PageText(1, 400, 600, (Word("Иванов", 50, 50, 90, 62, 0, 6, 0),))
    assert bits(page, Span(0, 6, "word")) >= 0.0
