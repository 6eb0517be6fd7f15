"""Two texts compared word by word."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.writing.comparing import Change, Comparison, compare, comparison

_TEXTS = st.lists(
    st.sampled_from(
        ["он", "видел", "автобус", "Әлия", "gʻoz", "🙂", "بَيْت", ",", ".", "\n", "\n\n", "e\u0301"]
    ),
    max_size=40,
).map(" ".join)


def _said(one: str, other: str) -> list[tuple[str, str, str]]:
    return [
        (each.kind, one[each.start : each.end], other[each.other_start : each.other_end])
        for each in compare(one, other)
    ]


def _rebuilt(one: str, other: str, found: Comparison) -> list[str]:
    """The one text with all that was found done to it, as words: moved stretches count as gone and come."""
    out: list[tuple[int, int, str]] = []
    for each in found.changes:
        if each.kind == "moved":
            out.append((each.start, each.end, ""))
        else:
            out.append((each.start, each.end, other[each.other_start : each.other_end]))
    text = one
    for start, end, words in sorted(out, reverse=True):
        text = f"{text[:start]} {words} {text[end:]}"
    return text.split()


@settings(max_examples=150, deadline=None)
@given(_TEXTS, _TEXTS)
def test_what_is_found_makes_the_other_text_of_the_one(one: str, other: str) -> None:
    found = comparison(one, other)
    moved = [
        other[each.other_start : each.other_end].split()
        for each in found.changes
        if each.kind == "moved"
    ]
    made = sorted(_rebuilt(one, other, found) + [word for words in moved for word in words])
    assert made == sorted(other.split())
    assert all(_inside(each, one, other) for each in found.changes)
    assert found.same == (_words(one) == _words(other))


def _inside(each: Change, one: str, other: str) -> bool:
    return (
        0 <= each.start <= each.end <= len(one)
        and 0 <= each.other_start <= each.other_end <= len(other)
        and (each.start < each.end or each.other_start < each.other_end)
    )


def _words(text: str) -> list[str]:
    # A paragraph break counts as a word, however many empty lines it has.
    lines = text.strip(" ").split("\n")
    kept: list[str] = []
    for number, line in enumerate(lines):
        if number and (not kept or kept[-1] != "\n"):
            kept.append("\n")
        kept += line.split()
    return kept


def test_words_are_told_apart_and_not_letters() -> None:
    assert _said("The cat sat on the mat.", "The dog sat in the mat.") == [
        ("replaced", "cat", "dog"),
        ("replaced", "on", "in"),
    ]
    assert _said("Он видел автобус.", "Он не видел автобуса.") == [
        ("inserted", "", "не"),
        ("replaced", "автобус", "автобуса"),
    ]


def test_white_space_is_no_change_and_a_paragraph_break_is_one() -> None:
    assert compare("a  b\n\n\nc", "a b\nc") == []
    found = comparison("one two", "one\ntwo")
    assert [(each.kind, each.words) for each in found.changes] == [("inserted", 0)]


def test_a_moved_paragraph_is_moved_and_not_deleted_and_inserted() -> None:
    moved = "I saw the bus arrive at nine in the morning."
    one = (
        f"First came the police.\n{moved}\nThen all of us were taken away.\nThat was the end of it."
    )
    other = (
        f"First came the police.\nThen all of us were taken away.\nThat was the end of it.\n{moved}"
    )
    found = comparison(one, other)
    assert [
        (each.kind, one[each.start : each.end], other[each.other_start : each.other_end])
        for each in found.changes
        if each.words
    ] == [("moved", moved, moved)]
    assert (found.words, found.moved) == (0, 10)


def test_the_summary_counts_words_and_paragraphs() -> None:
    one = "\n\n".join(["He came at five.", "He had a stick.", "Nobody else was there."])
    other = "\n\n".join(["He came at six.", "He had a long heavy stick.", "Nobody else was there."])
    found = comparison(one, other)
    assert (found.words, found.paragraphs) == (3, 2)
    assert found.lines == ((0, 0), (2, 2), (4, 4))


def test_long_texts_are_compared_by_what_they_have_once_and_not_word_against_word() -> None:
    chance = random.Random(7)
    words = [f"слово{number}" for number in range(3000)]
    paragraphs = [" ".join(chance.choices(words, k=30)) for _ in range(400)]
    changed = list(paragraphs)
    for at in range(0, 400, 2):
        changed[at] = changed[at].replace(" ", " вдруг ", 1)
    taken, put = paragraphs[100], changed.pop(100)
    assert taken != put
    one, other = "\n\n".join(paragraphs), "\n\n".join(changed)
    found = comparison(one, other)
    inserted = [each for each in found.changes if each.kind == "inserted"]
    assert len(inserted) == 199
    assert {other[each.other_start : each.other_end] for each in inserted} == {"вдруг"}
    gone = [one[each.start : each.end].strip() for each in found.changes if each.kind == "deleted"]
    assert gone == [taken]
    assert found.paragraphs == 200
