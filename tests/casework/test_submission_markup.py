"""The text of a submission's parts: footnotes, people and sentences, whatever stands around them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework.submitting import markup

PERSON = "0197aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
OTHER = "0197aaaa-bbbb-7ccc-8ddd-eeeeffff0002"

_PIECES = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        ["[^", "[^a]", "[^n12]", "]]", "[[", f"[[{PERSON}]]", f"[[{OTHER}]]", ". ", ".[^b]", "? ",
         "\n", " art. 9", "Г. Иванов", " 2022 г. ", "A. B. Smith. ", "e.g. ", "!» ", "…"]
    ),
)  # fmt: skip
TEXTS = st.lists(_PIECES, max_size=12).map("".join)


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_the_runs_of_a_text_are_the_text(text: str) -> None:
    runs = markup.parse(text)
    assert "".join(text[run.start : run.end] for run in runs) == text
    for run in runs:
        whole = {
            markup.TEXT: run.text,
            markup.NOTE: markup.note(run.text),
            markup.PERSON: markup.person(run.text),
        }[run.kind]
        assert text[run.start : run.end] == whole
    assert markup.renamed(text, {}) == text
    assert markup.keys(markup.plain(text)) == () or "[^" in markup.without(text, set())
    assert not markup.keys(markup.without(text, set(markup.keys(text)))) or "[^" in text


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_every_word_and_every_footnote_is_in_one_sentence(text: str) -> None:
    found = markup.sentences(text)
    at = 0
    for sentence in found:
        assert at <= sentence.start < sentence.end <= len(text)
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()
    assert tuple(key for each in found for key in each.keys) == markup.keys(text)


@given(TEXTS, st.integers(-3, 200))
@settings(max_examples=40, deadline=None)
def test_a_place_is_never_inside_an_anchor(text: str, at: int) -> None:
    place = markup.outside(text, at)
    assert 0 <= place <= len(text)
    inside = [
        run for run in markup.parse(text) if run.kind != markup.TEXT and run.start < place < run.end
    ]
    assert not inside
    assert markup.keys(text[:place]) + markup.keys(text[place:]) == markup.keys(text)


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = (
        f"On 14 January [[{PERSON}]] was held, contrary to art. 9.[^a] He saw no judge[^b]. "
        f"“Confess!”[^c] [[{OTHER}]] heard it.  [^d] Rulings came by post. Г. Иванов ссылается на ст. 9 "
        "закона 2022 г. Они 5.5 часа ждали\nand i.e. this"
    )
    found = markup.sentences(text)
    assert [each.keys for each in found] == [("a",), ("b",), ("c",), ("d",), (), (), (), ()]
    assert [each.text for each in found] == [
        f"On 14 January [[{PERSON}]] was held, contrary to art. 9.",
        "He saw no judge.",
        "“Confess!”",
        f"[[{OTHER}]] heard it.",
        "Rulings came by post.",
        "Г. Иванов ссылается на ст. 9 закона 2022 г.",
        "Они 5.5 часа ждали",
        "and i.e. this",
    ]


def test_footnotes_are_no_words_and_people_are_as_many_as_their_names() -> None:
    text = f"Then [[{PERSON}]] came.[^a] – 23 men"
    assert markup.words(text) == 5
    assert markup.words(text, lambda _id: "Witness A") == 6
    assert markup.plain(text, lambda _id: "Witness A") == "Then Witness A came. – 23 men"
    assert (markup.people(text), markup.keys(text)) == ((PERSON,), ("a",))
    assert markup.parse("[[no person]] [^no key!]")[0].kind == markup.TEXT
