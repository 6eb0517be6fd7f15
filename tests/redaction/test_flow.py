"""Pages as running text: no line break of the original survives, and nothing that nobody sees."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drawing import render, words
from flowing import CLOSING, OPENING, STORY, STYLES, broken, flowing, told

from app.records.pages import PageText, Word
from app.redaction.pages.boxes import Region, Span
from app.redaction.pages.facsimile import words_shown
from app.redaction.pages.flow import PAGE_WITHHELD, flowed
from app.redaction.pages.transcript import replaced

NAMES = ("Ли", "Иванов", "Щербаков-Жумагулов", "Абдирахманберген Жолдыбайгелдиев")


def marked(text: str, secret: str) -> list[Span]:
    """A secret wherever it stands, over line ends too."""
    pattern = r"\s+".join(map(re.escape, secret.split()))
    spans = [Span(*found.span(), "word", "[P1]") for found in re.finditer(pattern, text)]
    assert spans
    return spans


def shown_all(*pages: PageText) -> dict[int, list[str]]:
    return {page.number: ["shown"] * len(page.words) for page in pages}


def typed(page: PageText, spans: list[Span], **more: object) -> str:
    made = flowed([page], spans, {}, shown_all(page), **more)  # type: ignore[arg-type]
    return replaced(made.text, made.replacements)


def rows(*lines: str, number: int = 1, at: int = 0, left: float = 40.0) -> PageText:
    """A page of lines in a face of one width, 14 points apart."""
    found = []
    for line, text in enumerate(lines):
        x = left
        for part in text.split():
            place = (x, 40.0 + 14 * line, x + 6 * len(part), 52.0 + 14 * line)
            found.append(Word(part, *place, at, at + len(part), line))
            at += len(part) + 1
            x += 6 * (len(part) + 1)
    return PageText(number, 400, 600, tuple(found))


@pytest.mark.parametrize("style", STYLES)
def test_a_paragraph_is_one_line_whatever_the_name(style: str) -> None:
    said = set()
    for name in NAMES:
        page, text = words(told(name, style))
        said.add(typed(page, marked(text, name)))
    (one,) = said
    assert STORY.format("[P1]") in one.splitlines()
    assert len(one.splitlines()) == 3


def test_lines_that_do_not_run_stay_lines() -> None:
    page = rows(
        "Фамилия: Иванов", "Дата: 14 января", "Место задержания: посёлок у станции", "Подпись"
    )
    assert typed(page, []).splitlines() == [
        "Фамилия: Иванов", "Дата: 14 января", "Место задержания: посёлок у станции", "Подпись",
    ]  # fmt: skip


def test_a_word_that_nobody_sees_is_left_out() -> None:
    page, _text = words(flowing(["Свидетель вышел из дома"]))
    image = render(flowing(["Свидетель вышел из дома"]), 100)
    white = Word("Каримов", 200, 150, 240, 160, 900, 907, 9)
    page = replace(page, words=(*page.words, white))
    shown = words_shown(image, page)
    assert shown == ("shown",) * 4 + ("",)
    made = flowed([page], [], {}, {1: shown})
    assert made.text == "Свидетель вышел из дома"


def test_a_word_that_reads_otherwise_is_not_believed() -> None:
    page = rows("видел Каримова утром")
    made = flowed([page], [Span(6, 14, "word", "[P1]")], {}, {1: ["shown", "unread", "unread"]})
    assert replaced(made.text, made.replacements) == "видел [P1] […]"


def test_a_box_hides_the_words_under_it() -> None:
    page = rows("видел Каримова утром", "и вечером")
    made = flowed([page], [], {1: [Region((70, 38, 120, 54), "[P1]")]}, shown_all(page))
    assert replaced(made.text, made.replacements) == "видел [P1] утром и вечером"


def test_hyphens_of_the_line_go_and_those_of_the_word_stay() -> None:
    page = rows(
        "Потерпевший рассказал, что его задер-", "жали без объяснения и куда-то увезли из-",
        "за жалобы на побои, а потом Иванов-", "Петров подписал бумагу и ушёл домой без вещей",
    )  # fmt: skip
    text = typed(page, [])
    assert "задержали без" in text
    assert "увезли из-за жалобы на" in text
    assert "Иванов-Петров подписал" in text


def test_a_name_that_wraps_is_one_token() -> None:
    page = rows(
        "Следствие установило, что гражданин Щер-", "баков Иван был доставлен в отделение без",
        "протокола и содержался там до утра, пока",
    )  # fmt: skip
    start = page.words[4].start
    end = page.words[6].end
    assert typed(page, [Span(start, end, "word", "[P1]")]).startswith(
        "Следствие установило, что гражданин [P1] был доставлен"
    )


def test_page_numbers_go_and_a_sentence_crosses_the_page() -> None:
    first = rows("Суд рассмотрел материалы дела и", "- 3 -")
    second = rows("установил следующее.", "4", number=2, at=500)
    made = flowed([first, second], [], {}, shown_all(first, second))
    assert made.text == "Суд рассмотрел материалы дела и установил следующее."


@pytest.mark.parametrize("style", STYLES)
def test_a_paragraph_crosses_the_page_whatever_the_name(style: str) -> None:
    said = set()
    for name in NAMES[:3]:
        paragraphs = [OPENING, STORY.format(name), CLOSING]
        cut = len(broken(OPENING, 0.0 if style == "spaced" else 20.0)) + 3
        first, text = words(flowing(paragraphs, style, after=cut))
        second, more = words(flowing(paragraphs, style, first=cut))
        second = replace(second, number=2, words=tuple(
            replace(word, start=word.start + 5000, end=word.end + 5000) for word in second.words
        ))  # fmt: skip
        made = flowed(
            [first, second], marked(text, name), {}, shown_all(first, second), running={2}
        )
        said.add(replaced(made.text, made.replacements))
        assert more
    (one,) = said
    assert STORY.format("[P1]") in one.splitlines()


def test_a_page_that_could_not_be_looked_at_is_said_to_be_withheld() -> None:
    first, second = rows("Первая страница."), rows("Вторая", number=2, at=100)
    made = flowed([first, second], [], {}, shown_all(first))
    assert made.text == f"Первая страница.\n{PAGE_WITHHELD}"
