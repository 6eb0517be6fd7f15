"""A text and its translation, paragraph by paragraph."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.casework import undo
from app.casework.registry import link
from app.casework.registry.cases import save_case
from app.casework.submitting import translating
from app.casework.writing import aligning, texts
from app.casework.writing.aligning import Pair
from app.casework.writing.paragraphs import Part, aligned, flowing, paragraphs
from app.errors import NotFound, Refused
from app.records.evidence import Item, Passage
from app.records.ids import new_id
from app.records.statements import TextAlignment
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

RU = """Меня зовут Каримов Азизбек, я родился в 1988 году в Оше.
5 января 2022 года около 23:00 в дом ворвались люди в масках. Они кричали и били посуду.
Нас вывели на улицу, поставили на колени и положили лицом в снег.
Потом приехал автобус, и нас туда загнали.
В отделении полиции меня били три часа. Следователь Ахметов смотрел и смеялся.
Меня отпустили 20 января."""
EN = """My name is Azizbek Karimov, I was born in 1988 in Osh.
On 5 January 2022 at about 23:00 masked men burst into the house.
They were shouting and smashing the dishes.
We were taken outside, put on our knees and laid face down in the snow. Then a bus came and we had to get in.
I was beaten for three hours at the police department. The investigator Akhmetov was looking on and laughing.
I was released on 20 January."""
PAIRS = [Pair(0, 1, 0, 1), Pair(1, 2, 1, 3), Pair(2, 4, 3, 4), Pair(4, 5, 4, 5), Pair(5, 6, 5, 6)]


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One vault for all: each test takes an item of its own."""
    with new_vault(tmp_path_factory.mktemp("aligning") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


@pytest.fixture
def both(vault: Vault) -> tuple[str, str, str]:
    """An item, its text and a translation of that."""
    item = make_item(vault, f"Talk {new_id()}", RU, kind="testimony", language="ru")
    own = vault.current_text(item.id)
    assert own is not None
    return item.id, own.id, texts.save_text(vault, item.id, EN, "translation", "en").id


def test_paragraphs_are_paired_by_length_figures_and_names(
    vault: Vault, both: tuple[str, str, str]
) -> None:
    _item, one, other = both
    found = aligning.alignment(vault, one, other)
    assert list(found.pairs) == PAIRS
    assert found.origin == "computed"
    assert found.untranslated == 0
    turned = aligning.align(vault, other, one)
    assert [(p.other_first, p.other_to, p.first, p.to) for p in turned] == [
        (p.first, p.to, p.other_first, p.other_to) for p in PAIRS
    ]


def test_what_was_not_translated_stands_alone(vault: Vault, both: tuple[str, str, str]) -> None:
    item, one, _other = both
    lines = EN.split("\n")
    left_out = "\n".join(lines[:1] + lines[3:])
    shorter = texts.save_text(vault, item, left_out, "translation", "en")
    found = aligning.alignment(vault, one, shorter.id)
    assert found.untranslated == 1
    assert list(found.pairs)[:3] == [Pair(0, 1, 0, 1), Pair(1, 2, 1, 1), Pair(2, 4, 1, 2)]


def test_numbers_and_time_codes_hold_texts_together_whatever_their_lengths() -> None:
    one = "\n".join(f"{number}. {'слово ' * (number * 7 % 11 + 1)}" for number in range(1, 31))
    lines = [f"{number}. {'word ' * (number * 5 % 13 + 1)}" for number in range(1, 31)]
    del lines[11:13]
    found = aligned(paragraphs(one), paragraphs("\n".join(lines)))
    assert [bead for bead in found if bead[2] == bead[3]] == [(11, 12, 11, 11), (12, 13, 11, 11)]
    assert (29, 30, 27, 28) in found


def test_names_in_another_script_and_figures_tell_paragraphs_of_one_length_apart() -> None:
    russian = ["Каримов", "Ахметов", "Жумабаев", "Сулейменов", "Тулегенов", "Омаров", "Нурланов"]
    english = ["Karimov", "Akhmetov", "Zhumabaev", "Suleimenov", "Tulegenov", "Omarov", "Nurlanov"]
    one = "\n".join(f"Потом пришёл {name} и молчал." for name in russian)
    other = "\n".join(
        f"Then there came {name} silently." for name in english if name != "Zhumabaev"
    )
    found = aligned(paragraphs(one), paragraphs(other))
    assert [bead for bead in found if bead[2] == bead[3]] == [(2, 3, 2, 2)]
    one = "\n".join(f"Тогда нас было {number} человек." for number in range(41, 50))
    other = "\n".join(f"We were {number} people then." for number in range(41, 50) if number != 46)
    found = aligned(paragraphs(one), paragraphs(other))
    assert [bead for bead in found if bead[2] == bead[3]] == [(5, 6, 5, 5)]


def test_a_long_translation_is_followed_where_paragraphs_were_split_and_left_out() -> None:
    chance = random.Random(5)
    one = [Part(0, 0, chance.randint(60, 700)) for _ in range(300)]
    other: list[Part] = []
    want: list[tuple[int, int]] = []
    for at, part in enumerate(one):
        if at % 50 == 49:
            continue
        want.append((at, len(other)))
        length = round(part.length * 1.1 + chance.gauss(0, part.length**0.5))
        pieces = [length // 3, length - length // 3] if at % 40 == 20 else [length]
        other += [Part(0, 0, each) for each in pieces]
    found = aligned(one, other)
    assert sum(bead[1] - bead[0] for bead in found) == len(one)
    assert sum(bead[3] - bead[2] for bead in found) == len(other)
    right = {(bead[0], bead[2]) for bead in found if bead[2] < bead[3]}
    assert len(right & set(want)) / len(want) > 0.95


def test_what_a_person_says_is_kept_undone_and_reset(
    vault: Vault, both: tuple[str, str, str]
) -> None:
    _item, one, other = both
    said = aligning.split(aligning.align(vault, one, other), 2)
    with vault.step("Aligned"):
        aligning.save(vault, one, other, said)
    assert aligning.alignment(vault, one, other).origin == "said"
    assert aligning.align(vault, one, other) == said
    assert aligning.alignment(vault, other, one).origin == "said"
    undo.undo(vault)
    assert aligning.align(vault, one, other) == PAIRS
    undo.redo(vault)
    assert aligning.align(vault, one, other) == said
    aligning.reset(vault, other, one)
    assert aligning.alignment(vault, one, other).origin == "computed"
    with pytest.raises(NotFound):
        aligning.reset(vault, one, other)


def test_pairs_that_lose_a_paragraph_are_refused(vault: Vault, both: tuple[str, str, str]) -> None:
    _item, one, other = both
    for wrong in (PAIRS[1:], [PAIRS[1], PAIRS[0], *PAIRS[2:]], [*PAIRS[:-1], Pair(4, 6, 5, 6)]):
        with pytest.raises(Refused):
            aligning.save(vault, one, other, wrong)
    assert vault.count(TextAlignment, text_id=one) == 0


def test_merging_splitting_and_shifting_keep_every_paragraph_once() -> None:
    def whole(pairs: list[Pair]) -> bool:
        at = other = 0
        for pair in pairs:
            if (pair.first, pair.other_first) != (at, other):
                return False
            at, other = pair.to, pair.other_to
        return (at, other) == (6, 6)

    for at in range(len(PAIRS)):
        assert whole(aligning.merged(PAIRS, at))
        assert whole(aligning.split(PAIRS, at))
        assert whole(aligning.shifted(PAIRS, at, down=True))
        assert whole(aligning.shifted(PAIRS, at, down=False))
    assert aligning.merged(PAIRS, 0)[0] == Pair(0, 2, 0, 3)
    assert aligning.split(PAIRS, 0)[:2] == [Pair(0, 1, 0, 0), Pair(1, 1, 0, 1)]
    assert aligning.shifted(PAIRS, 1, down=True)[:3] == [
        Pair(0, 1, 0, 1),
        Pair(1, 2, 1, 1),
        Pair(2, 4, 1, 3),
    ]


def test_of_a_new_version_what_was_said_is_carried_and_the_rest_computed(
    vault: Vault, both: tuple[str, str, str]
) -> None:
    item, one, other = both
    odd = [Pair(0, 1, 0, 1), Pair(1, 2, 1, 2), Pair(2, 3, 2, 3), *PAIRS[2:]]
    odd[3] = Pair(3, 4, 3, 4)
    aligning.save(vault, one, other, odd)
    added = EN.replace("My name", "Translated from Russian by hand.\nMy name") + "\nThe end of it."
    newer = texts.save_text(vault, item, added, "translation", "en")
    found = aligning.alignment(vault, one, newer.id)
    assert found.origin == "carried"
    # By length they would go elsewhere: a person said that the second and the third go so.
    assert Pair(1, 2, 2, 3) in found.pairs
    assert Pair(2, 3, 3, 4) in found.pairs
    assert sum(pair.other_to - pair.other_first for pair in found.pairs) == 8


def test_a_passage_has_its_sentences_in_the_translation(
    vault: Vault, both: tuple[str, str, str]
) -> None:
    item, one, other = both
    start = RU.index("меня били")
    quoted = link.passage(vault, item_of(vault, item), link.Span(start, start + 18, one))
    found = aligning.counterpart(vault, quoted)
    assert found is not None
    assert found.text_id == other
    assert EN[found.start : found.end] == "I was beaten for three hours at the police department."
    back = link.passage(
        vault,
        item_of(vault, item),
        link.Span(EN.index("a bus came"), EN.index("a bus") + 10, other),
    )
    there = aligning.counterpart(vault, back)
    assert there is not None
    assert "автобус" in RU[there.start : there.end]


def test_many_passages_are_found_with_the_texts_put_beside_each_other_once(
    vault: Vault, both: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    item, one, other = both
    spans = [(RU.index(word), RU.index(word) + len(word)) for word in ("Каримов", "снег", "20")]
    quoted = [link.passage(vault, item_of(vault, item), link.Span(*span, one)) for span in spans]
    singly = [aligning.counterpart(vault, each, other) for each in quoted]
    asked: list[str] = []
    whole = aligning.alignment

    def counted(vault: Vault, text_id: str, other_id: str) -> aligning.Alignment:
        asked.append(text_id)
        return whole(vault, text_id, other_id)

    monkeypatch.setattr(aligning, "alignment", counted)
    found = aligning.counterparts(vault, quoted, other)
    assert asked == [one]
    assert list(found.values()) == singly
    assert None not in singly


def test_what_was_computed_is_not_computed_again(
    vault: Vault, both: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _item, one, other = both
    before = aligning.align(vault, one, other)

    def never(*_given: object) -> list[tuple[int, int, int, int]]:
        raise AssertionError("computed again")

    monkeypatch.setattr(aligning, "aligned", never)
    assert aligning.align(vault, one, other) == before
    with pytest.raises(AssertionError):
        aligning.align(vault, other, one)


def test_a_passage_that_is_gone_or_not_translated_has_no_counterpart(
    vault: Vault, both: tuple[str, str, str]
) -> None:
    item, one, _other = both
    quoted = link.passage(vault, item_of(vault, item), link.Span(0, 10, one))
    assert aligning.counterpart(vault, replace(quoted, quote="other wor")) is None
    box = Passage(id=quoted.id, item_id=item, page=1, box=(0.0, 0.0, 9.0, 9.0))
    assert aligning.counterpart(vault, box) is None
    lines = EN.split("\n")
    newer = texts.save_text(vault, item, "\n".join(lines[3:]), "translation", "en")
    said = [Pair(0, 2, 0, 0), Pair(2, 4, 0, 1), Pair(4, 5, 1, 2), Pair(5, 6, 2, 3)]
    aligning.save(vault, one, newer.id, said)
    assert aligning.counterpart(vault, quoted) is None


def item_of(vault: Vault, item_id: str) -> Item:
    return vault.get(Item, item_id)


def test_sentences_of_pages_are_put_beside_each_other_wherever_their_lines_end(
    vault: Vault,
) -> None:
    ours = textwrap.fill(RU.replace("\n", " "), 50).replace(
        "В отделении", "\nКомната 7\nВ отделении"
    )
    theirs = textwrap.fill(EN.replace("\n", " "), 47).replace(
        "I was beaten", "\nRoom 7\nI was beaten"
    )
    item = make_item(vault, f"Pages {new_id()}", ours, kind="testimony", language="ru")
    texts.save_text(vault, item.id, theirs, "translation", "en")
    own = vault.current_text(item.id)
    assert own is not None
    asked = {
        "Потом приехал": "Then a bus came and we had to get in.",
        "меня били три часа": "I was beaten for three hours at the police department.",
        "It is not there": None,
    }
    quoted = []
    for words in asked:
        at = max(0, ours.replace("\n", " ").find(words))
        span = {"text_id": own.id, "start": at, "end": at + len(words)}
        shown = ours[at : at + len(words)] if asked[words] else words
        quoted.append(Passage(id=words, item_id=item.id, quote=shown, **span))
    for _again in range(2):  # The second time from what was kept.
        found = translating.others(vault, quoted, "en")
        for words, expected in asked.items():
            (other,) = found[words]
            said = other.span and theirs[other.span.start : other.span.end]
            assert (said and " ".join(said.split())) == expected
            assert (other.beside, other.original, other.usable) == (True, False, bool(expected))
    assert translating.others(vault, quoted, "ru")[quoted[0].id] == ()
    assert "Комната 7" in [ours[each.start : each.end] for each in flowing(ours, 0, len(ours))]
