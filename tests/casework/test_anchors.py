"""Passages carried from one text to another: exact in code points, in any script, or not at all."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.coding.anchors import blocks, carry, follow, only

_PIECES = (
    "свидетель ", "the ", "ұсталды\n", "\r\n", "👩‍👩‍👧 ", "и́ ", "e\u0301", "اعتقل ", "\u200f(", "A: ", "🙂",
    "a", "\n\n", "абв", " ",
)  # fmt: skip
texts = st.lists(st.sampled_from(_PIECES), max_size=60).map("".join)
edits = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 8), st.sampled_from(("", *_PIECES))), max_size=6
)


def edited(text: str, changes: list[tuple[float, int, str]]) -> str:
    for share, gone, put in changes:
        at = int(share * len(text))
        text = text[:at] + put + text[at + gone :]
    return text


def every_span(text: str, step: int = 3) -> list[tuple[int, int]]:
    return [
        (start, end)
        for start in range(0, len(text), step)
        for end in (start + 1, start + 5, start + 17)
        if end <= len(text)
    ]


@settings(max_examples=60, deadline=None)
@given(texts, edits)
def test_what_is_carried_says_the_same_and_what_both_have_keeps_its_order(
    text: str, changes: list[tuple[float, int, str]]
) -> None:
    later = edited(text, changes)
    same = blocks(text, later)
    old = new = 0
    for block in same:
        assert block.old >= old
        assert block.new >= new
        assert text[block.old :][: block.length] == later[block.new :][: block.length]
        old, new = block.old + block.length, block.new + block.length
    spans = every_span(text)
    for (start, end), place in zip(spans, carry(text, later, spans), strict=True):
        if place is not None:
            assert later[place[0] : place[1]] == text[start:end]


@settings(max_examples=60, deadline=None)
@given(texts, texts, texts, texts)
def test_one_change_beside_a_passage_loses_nothing(
    before: str, gone: str, put: str, behind: str
) -> None:
    """Whatever is written or taken out at one place, what stands before and behind it is carried."""
    text, later = before + gone + behind, before + put + behind
    spans = [(a, b) for a, b in every_span(before)]
    shift = len(before) + len(gone)
    spans += [(a + shift, b + shift) for a, b in every_span(behind)]
    # Of words that stand there twice nobody can say which of them was taken out.
    for (start, end), place in zip(spans, carry(text, later, spans), strict=True):
        quote = text[start:end]
        there = only(later, quote)
        if only(text, quote) is not None and there is not None:
            assert place == (there, there + len(quote))


def test_a_long_passage_around_a_change_is_told_from_one_that_stands() -> None:
    text = "Ночью вошли шестеро. Они били нас до утра. Потом увезли всех."
    later = text.replace("шестеро", "семеро").replace("Потом увезли всех.", "")
    sentence = (0, text.index(" Они"))
    beaten = (text.index("били"), text.index(" до утра"))
    taken = (text.index("Потом"), len(text))
    whole, inside, gone = follow(text, later, [sentence, beaten, taken])
    assert whole is not None
    assert (whole.exact, later[whole.start : whole.end]) == (False, "Ночью вошли семеро.")
    assert inside is not None
    assert (inside.exact, later[inside.start : inside.end]) == (True, "били нас")
    assert gone is None
    assert carry(text, later, [sentence, beaten, taken])[::2] == [None, None]


def test_moved_words_are_found_only_where_there_is_no_doubt() -> None:
    first, second = "Они сожгли дом у реки.\n", "Мы бежали в степь ночью.\n"
    text, later = first + second, second + first
    spans = [(0, len(first) - 1), (len(first), len(text) - 1)]
    assert [later[a:b] for a, b in filter(None, carry(text, later, spans))] == [
        first.strip(),
        second.strip(),
    ]
    twice = second + first + "И снова. " + first
    assert carry(text, twice, spans[1:]) == [(0, len(second) - 1)]
    # The same word once here and once there may be another word altogether.
    assert carry("да. да. дом", "нет и дом да", [(0, 2)]) in ([None], [(10, 12)])


def test_a_long_text_is_compared_once_for_all_its_passages() -> None:
    """Thousands of passages of hundreds of pages, with changes all over: most stand, none is wrong."""
    chance = random.Random(3)
    words = ("свидетель", "ночью", "дверь", "полиция", "🙂", "и́", "الليل", "we")
    lines = [
        f"[{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}] A: "
        + " ".join(chance.choices(words, k=chance.randint(3, 30)))
        for n in range(3000)
    ]
    text = "\n".join(lines)
    spans = []
    for _ in range(2000):
        start = chance.randrange(len(text) - 300)
        spans.append((start, start + chance.randint(4, 250)))
    for number in chance.sample(range(len(lines)), 80):
        lines[number] = lines[number].replace("ночью", "утром", 1)
    del lines[1500:1520]
    lines[700:700] = ["[00:11:40] B: something else was said"] * 3
    later = "\n".join(lines)
    found = follow(text, later, spans)
    for (start, end), place in zip(spans, found, strict=True):
        if place is not None and place.exact:
            assert later[place.start : place.end] == text[start:end]
    assert sum(place is not None and place.exact for place in found) > 1800
    # Another text altogether holds none of them.
    assert not any(carry(text, text[::-1], [span for span in spans if span[1] - span[0] > 40]))
