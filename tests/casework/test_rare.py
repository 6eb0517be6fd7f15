"""Rare details: what few items of a case share, where it would leave, in words of every language."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework.redacting import review
from app.casework.registry import people, places
from app.casework.registry.cases import save_case
from app.casework.reviewing import redacting
from app.casework.reviewing.rare import rare_details
from app.paths import resources_dir
from app.records.evidence import Item
from app.redaction.finding.details import details, same
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.casework.papers import WITNESS, paper

TESTIMONY = (
    f"Я, {WITNESS}, работаю медсестрой в школе № 12 в селе Мерке. Мне 34 года, у меня есть сын. "
    "Это было 14 января 2022 года в Коштобе."
)


def said(text: str, **known: list[str]) -> set[tuple[str, str, str]]:
    return {(each.kind, each.key, text[each.start : each.end]) for each in details(text, **known)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Она работала медсёстрой", {("job", "nurse", "медсёстрой")}),
        ("a 34-year-old nurse", {("age", "34", "34-year-old"), ("job", "nurse", "nurse")}),
        ("Мен 27 жастамын, мұғаліммін", {("age", "27", "27 жастамын"), ("job", "teacher", "мұғаліммін")}),
        ("Men 41 yoshdaman", {("age", "41", "41 yoshdaman")}),
        ("Мен ғишт терувчиман", {("job", "bricklayer", "ғишт терувчиман")}),
        ("Oʻqituvchi edim", {("job", "teacher", "Oʻqituvchi")}),
        ("в селе Мерке", {("place", "merke", "Мерке")}),
        ("Мерке ауылында", {("place", "merke", "Мерке")}),
        ("Qo‘yliq qishlog‘ida", {("place", "koilik", "Qo‘yliq")}),
        ("the village of Merke", {("place", "merke", "Merke")}),
        ("в школу №12", {("institution", "school 12", "школу №12")}),
        ("мечеть «Нур»", {("institution", "mosque нур", "мечеть «Нур»")}),
        ("14 января 2022 года", {("date", "2022-01-14", "14 января 2022")}),
        ("On January 14, 2022", {("date", "2022-01-14", "January 14, 2022")}),
        ("2022 жылғы 14 қаңтарда", {("date", "2022-01-14", "2022 жылғы 14 қаңтарда")}),
        ("2022-yil 14-yanvar", {("date", "2022-01-14", "2022-yil 14-yanvar")}),
        ("14.01.2022", {("date", "2022-01-14", "14.01.2022")}),
        ("14 января", {("date", "01-14", "14 января")}),
        ("моя свекровь, вдова", {("family", "mother-in-law", "свекровь"), ("family", "widow", "вдова")}),
        ("с татуировкой", {("body", "tattoo", "татуировкой")}),
        # What only looks so: a sum, a year, an article, a mammoth, a face, a pronoun, a patronymic.
        ("5000 лет", set()),
        ("2022 год", set()),
        ("статья 14", set()),
        ("мамонт в лице", set()),
        ("the book is mine", set()),
        ("Она пришла", set()),
        ("Айгүл Сағынтай қызы", set()),
        ("", set()),
    ],
)  # fmt: skip
def test_words_are_known_by_their_meaning(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_places_and_institutions_of_the_registry_are_known_in_their_cases() -> None:
    known = ["Workers' settlement at Koshtobe, building 2"]
    found = said("жили в Коштобе, а работники в Қоштөбеде", places=known)
    assert {value for _kind, _key, value in found} == {"Коштобе", "Қоштөбеде"}
    assert said("в Ромашке", institutions=["Ромашка"]) == {("institution", "romawke", "Ромашке")}


def test_the_same_place_and_the_same_day_are_one_detail() -> None:
    assert same("place", "merke", "merkege")
    assert same("place", "karaoiskii", "karaoiskogo")
    assert not same("place", "merke", "merkel'skaia")
    assert not same("place", "osh", "oshkent")
    assert same("date", "2022-01-14", "01-14")
    assert not same("date", "2022-01-14", "2021-01-14")


def test_every_list_is_written_as_the_program_reads_it() -> None:
    """Three letters at least before a star, small letters, apostrophes plain, meanings shared."""
    files = {
        path.stem: tomllib.loads(path.read_text("utf-8"))
        for path in (resources_dir() / "rare").glob("*.toml")
    }
    assert set(files) == {"english", "russian", "kazakh", "uzbek"}
    for name, data in files.items():
        for kind in ("family", "job", "nation", "sex", "body", "institution", "month"):
            assert set(data[kind]) <= set(files["english"][kind]), (name, kind)
            for words in data[kind].values():
                for word in words:
                    assert word == word.lower(), word
                    assert not set(word) & set("’‘ʻʼ`"), word
                    if word.split()[0].endswith("*"):
                        assert len(word.split()[0]) > 3, word


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """A case of eight items, in one of which a witness says much of herself."""
    folder = tmp_path_factory.mktemp("rare")
    with new_vault(folder / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        people.save_person(made, name=WITNESS, pseudonym="Witness A", protected=True)
        make_item(made, "Testimony", TESTIMONY, media_type="text/plain")
        for number in range(6):
            make_item(made, f"Ruling {number}", "В Коштобе 14.01.2022 задержан повар, есть сын.")
        make_item(made, "Letter", "Медсестра и учитель писали из Коштобе.")
        for item in made.find(Item):
            review.suggest(made, item)
        review.settle(made, "1", ["all"], [])
        yield made


def test_what_is_rare_in_the_case_is_listed_rarest_first(vault: Vault) -> None:
    found = rare_details(vault, "1", "un")
    assert [(each.detail, each.count) for each in found] == [
        ("place:merke", 1),
        ("age:34", 1),
        ("institution:school 12", 1),
        ("job:nurse", 2),
    ]
    assert {each.total for each in found} == {8}
    assert found[0].value == "Мерке"
    start, end = found[0].places[0]
    assert TESTIMONY[start:end] == "Мерке"


def test_an_item_that_speaks_of_nobody_hidden_has_none(vault: Vault) -> None:
    assert rare_details(vault, "8", "un") == ()
    assert rare_details(vault, "1", "internal") == ()


def test_what_is_hidden_is_not_listed(vault: Vault) -> None:
    at = TESTIMONY.index("Мерке")
    mark = review.add(vault, "1", {"span": [at, at + 5], "reason": "place"})
    assert "place:merke" not in {each.detail for each in rare_details(vault, "1", "un")}
    redacting.take_away(vault, mark.id)
    assert "place:merke" in {each.detail for each in rare_details(vault, "1", "un")}


def test_a_new_place_is_known_at_once(vault: Vault) -> None:
    make_item(vault, "Another", f"{WITNESS} бывала в Каскелене.")
    number = str(vault.count(Item))
    review.suggest(vault, vault.find(Item, number=int(number))[0])
    assert "place" not in {each.kind for each in rare_details(vault, number, "un")}
    places.save_place(vault, name="Каскелен")
    assert "place:kaskelene" in {each.detail for each in rare_details(vault, number, "un")}


def test_what_lies_under_the_rest_of_a_line_is_hidden_on_a_page(tmp_path: Path) -> None:
    from app.casework.receiving.ingest import ingest

    lines = ["Живу у сестры, она вдова.", "", "", f"Я, {WITNESS}, живу в селе Мерке."]
    (tmp_path / "paper.pdf").write_bytes(paper(lines))
    with new_vault(tmp_path / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        people.save_person(vault, name=WITNESS, pseudonym="Witness A", protected=True)
        ingest(vault, [tmp_path / "paper.pdf"], "KZ-1")
        review.suggest(vault, vault.find(Item)[0])
        review.settle(vault, "1", ["all"], [])
        assert {each.detail for each in rare_details(vault, "1", "un")} == {
            "family:sister", "family:widow"
        }  # fmt: skip
        redacting.choose_product(vault, "1", "transcript")
        assert "place:merke" in {each.detail for each in rare_details(vault, "1", "un")}
