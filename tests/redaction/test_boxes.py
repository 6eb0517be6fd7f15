"""Boxes: what they cover, and from what their edges are taken."""

from __future__ import annotations

import pytest

from app.errors import Usage
from app.records.pages import PageText, Word
from app.redaction.pages.boxes import Region, Span, boxes_for, masks_for, unplaced

TALL = 14.0


def page_of(
    rows: list[str],
    *,
    left: float = 50.0,
    step: float = 6.0,
    right: float = 0.0,
    top: float = 40.0,
    pitch: float = 60.0,
) -> tuple[PageText, str]:
    """Lay out words in a face of one width; ``right`` justifies every row but the last.

    At the usual ``pitch`` every row stands for itself; at 18 they are one paragraph.
    """
    words, text = [], ""
    for number, row in enumerate(rows):
        x = left
        y = top + number * pitch
        parts = row.split()
        gap = step
        if right and number < len(rows) - 1:
            free = right - left - sum(len(part) for part in parts) * step
            gap = free / max(len(parts) - 1, 1)
        for part in parts:
            start = len(text)
            words.append(
                Word(part, x, y, x + len(part) * step, y + TALL, start, start + len(part), number)
            )
            text += part + " "
            x += len(part) * step + gap
    return PageText(1, 400, 600, tuple(words)), text


def span_of(text: str, secret: str, scope: str) -> Span:
    start = text.index(secret)
    return Span(start, start + len(secret), scope, "P1")


def covers(box: tuple[float, float, float, float], word: Word) -> bool:
    return box[0] <= word.x0 and box[1] <= word.y0 and box[2] >= word.x1 and box[3] >= word.y1


def test_a_word_is_covered_whole_even_when_marked_in_part() -> None:
    page, text = page_of(["один два Ивановский четыре", "пять шесть"])
    (box,) = boxes_for(page, [span_of(text, "Иванов", "word")])
    assert covers(box, page.words[2])
    assert box[0] > page.words[1].x1
    assert box[2] < page.words[3].x0


def test_a_run_of_words_is_one_box() -> None:
    page, text = page_of(["видел Иван Иванов утром"])
    (mask,) = masks_for(page, [span_of(text, "Иван Иванов", "word")])
    assert covers(mask.box, page.words[1])
    assert covers(mask.box, page.words[2])
    assert mask.token == "P1"


def test_line_end_goes_on_to_the_edge_of_the_page() -> None:
    page, text = page_of(["видел Иванов утром", "другая строка тут"])
    (box,) = boxes_for(page, [span_of(text, "Иванов", "line_end")])
    assert page.words[0].x1 < box[0] <= page.words[1].x0
    assert box[2] == page.width
    assert box[3] <= page.words[3].y0


def test_no_scope_means_line_end() -> None:
    page, text = page_of(["видел Иванов утром"])
    assert boxes_for(page, [span_of(text, "Иванов", "")]) == boxes_for(
        page, [span_of(text, "Иванов", "line_end")]
    )


def test_a_name_that_wraps_covers_the_next_line_whole() -> None:
    page, text = page_of(["видел Иван", "Иванов утром рано", "третья строка"])
    first, second = masks_for(
        page, [Span(text.index("Иван"), text.index(" утром"), "line_end", "P")]
    )
    assert second.box[0] == 0
    assert second.box[2] == page.width
    assert (first.token, second.token) == ("P", "")
    assert not any(covers(box, word) for box in (first.box, second.box) for word in page.words[-2:])


def test_a_name_first_on_its_line_hides_where_the_line_starts() -> None:
    page, text = page_of(["Иванов видел утром", "вторая строка"])
    (box,) = boxes_for(page, [span_of(text, "Иванов", "line_end")])
    assert box[0] == 0


def test_a_justified_line_is_covered_whole() -> None:
    rows = ["один два три четыре пять", "шесть Иванов семь восемь", "девять десять сто двести три",
            "последняя"]  # fmt: skip
    page, text = page_of(rows, right=300, pitch=18)
    box, rest = boxes_for(page, [span_of(text, "Иванов", "line_end")])
    assert box[0] == rest[0] == 0
    ragged, text = page_of(rows)
    (box,) = boxes_for(ragged, [span_of(text, "Иванов", "line_end")])
    assert box[0] > 50


def test_a_centred_line_is_covered_whole() -> None:
    page, text = page_of(["обычная строка слева здесь и далее"])
    words = list(page.words)
    start = len(text)
    for offset, part in ((0, "гражданин"), (60, "Иванов")):
        words.append(
            Word(part, 152 + offset, 80, 152 + offset + 36, 94, start, start + len(part), 1)
        )
        text += part + " "
        start = len(text)
    page = PageText(1, 400, 600, tuple(words))
    box = boxes_for(page, [span_of(text, "Иванов", "line_end")])[0]
    assert box[0] == 0


def test_a_second_column_is_left_alone() -> None:
    left, text = page_of(["видел Иванов", "второй раз", "третий раз", "конец"])
    right = [
        Word("столбец", 220, 40 + 18 * n, 262, 54 + 18 * n, 500 + 9 * n, 507 + 9 * n, 10 + n)
        for n in range(4)
    ]
    page = PageText(1, 400, 600, (*left.words, *right))
    (box,) = boxes_for(page, [span_of(text, "Иванов", "line_end")])
    assert left.words[1].x1 < box[2] < 220


def test_what_may_be_the_rest_of_the_line_is_no_column() -> None:
    left, text = page_of(["видел Иванов", "второй раз", "третий раз", "конец"])
    page = PageText(1, 400, 600, (*left.words, Word("года", 220, 40, 244, 54, 500, 504, 10)))
    (box,) = boxes_for(page, [span_of(text, "Иванов", "line_end")])
    assert box[2] == page.width


def test_right_to_left_lines_end_on_the_left() -> None:
    words = (
        Word("شاھىت", 300, 40, 340, 54, 0, 5, 0),
        Word("ئەخمەت", 240, 40, 290, 54, 6, 12, 0),
        Word("كەلدى", 190, 40, 230, 54, 13, 18, 0),
    )
    (box,) = boxes_for(PageText(1, 400, 600, words), [Span(6, 12, "line_end")])
    assert box[0] == 0
    assert 290 <= box[2] <= 300


def test_block_line_and_page() -> None:
    page, text = page_of(["один Иванов два", "три четыре", "пять шесть"], pitch=18)
    lower = tuple(
        Word("далеко", 50, 300 + 18 * n, 90, 314 + 18 * n, 400 + 8 * n, 406 + 8 * n, 20 + n)
        for n in range(2)
    )
    page = PageText(1, 400, 600, (*page.words, *lower))
    line = boxes_for(page, [span_of(text, "Иванов", "line")])[0]
    (block,) = boxes_for(page, [span_of(text, "Иванов", "block")])
    assert (line[0], line[2]) == (0, 400)
    assert line[3] < page.words[3].y1
    assert covers(block, page.words[-3])
    assert block[3] < 300
    assert boxes_for(page, [span_of(text, "Иванов", "page")]) == [(0, 0, 400, 600)]


def test_the_second_name_of_a_covered_line_has_no_mask_of_its_own() -> None:
    page, text = page_of(["видели Иванов Петров утром"])
    spans = [span_of(text, "Иванов", "line_end"), span_of(text, "Петров", "line_end")]
    assert len(masks_for(page, spans)) == 1


def test_the_edges_do_not_move_with_the_ink_of_a_scan() -> None:
    def world(x0: float, x1: float, top: float, bottom: float) -> list[object]:
        words = (
            Word("один", 50, 20, 90, 31, 20, 24, 0),
            Word("видел", 50, 37 + top, 90, 48 + bottom, 0, 5, 1),
            Word("Иванов", x0, 37 + top, x1, 48 + bottom, 6, 12, 1),
            Word("дом", 50, 54, 80, 65, 13, 16, 2),
            Word("двор", 50, 71, 80, 82, 30, 34, 3),
        )
        page = PageText(1, 400, 600, words, "ocr")
        return [boxes_for(page, [Span(6, 12, scope)]) for scope in ("line_end", "line")]

    first = world(95.3, 140, 0, 0)
    assert first == world(94.1, 260, -0.7, 0.6)
    assert first == world(96.0, 110, 1.8, -1.9)
    assert first == world(95.0, 170, 2.0, 0.5)


LETTERS = {"Ёжиков": (4.0, 0.0), "Цурд": (0.5, 3.0), "Иванов": (0.5, 0.0), "осанор": (2.5, 0.0)}
"""Names by how far their ink reaches over and under that of small letters, points."""


@pytest.mark.parametrize("pitch", [15.0, 21.6, 36.0])
@pytest.mark.parametrize("own", [True, False])
def test_a_scanned_line_has_its_place_from_those_that_stay(pitch: float, own: bool) -> None:
    """Regular lines: neither capitals nor tails of the name move its mask, nor a reader's pixel."""

    def world(name: str, jitter: float) -> list[object]:
        words, at = [], 0
        over, under = LETTERS[name]
        for row in range(8):
            base = 60.0 + row * pitch + (jitter if row == 3 else 0.0)
            for place, text in enumerate(("видел", "осанор", "Цех")):
                hidden = row == 3 and (place == 1 or not own)
                top, bottom = (9 - over, under) if hidden else (8.5 if place == 2 else 6.5, 0.0)
                if not hidden and place != 1:
                    bottom = 2.0 if place == 0 else 0.0
                shown = name if hidden else text
                box = (50.0 + 60 * place, base - top, 95.0 + 60 * place, base + bottom)
                words.append(Word(shown, *box, at, at + 6, row))
                at += 7
        page = PageText(1, 400, 600, tuple(words), "ocr")
        hidden_at = [word for word in words if word.line == 3 and word.text == name]
        spans = [Span(hidden_at[0].start, hidden_at[-1].end, "line")]
        return [box for box in boxes_for(page, spans) if box[1] < 60 + 3 * pitch]

    found = {repr(world(name, jitter)) for name in LETTERS for jitter in (0.0, 0.24, -0.24)}
    assert len(found) == 1


def test_regions_are_clipped_to_the_page() -> None:
    page = PageText(1, 100, 100)
    assert boxes_for(page, [], [Region((90, 120, -5, 50)), Region((200, 200, 300, 300))]) == [
        (0, 50, 90, 100)
    ]


def test_an_unknown_scope_is_refused() -> None:
    with pytest.raises(Usage):
        boxes_for(PageText(1, 100, 100), [Span(0, 1, "letter")])


def test_a_span_that_no_word_shows_is_named() -> None:
    page, text = page_of(["видел Иванов"])
    hidden = text + "скрытое слово"
    lost = Span(len(text), len(hidden), "word")
    assert unplaced([page], [span_of(text, "Иванов", "word"), lost], hidden) == [lost]
