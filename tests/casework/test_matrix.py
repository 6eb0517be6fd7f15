"""The matrix of proof against counts made by hand, and the counting of independent sources by its laws."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.casework import lookup, undo
from app.casework.arguing import claims, contradictions
from app.casework.arguing.origins import Why, joined, sources_of
from app.casework.coding import codes, elements
from app.casework.consents import consent
from app.casework.consents.consent import ConsentForm
from app.casework.registry import describe, events, link, people
from app.casework.registry.cases import save_case
from app.casework.sample import _Loader, read_tables
from app.casework.sample_argument import Argument
from app.casework.seeing.matrix import EMPTY, HELD, THIN, Cell, Matrix, matrix, source_of
from app.casework.seeing.matrix_table import of_matrix
from app.casework.seeing.narrowing import narrowed
from app.errors import NotFound, Usage
from app.paths import sample_dir
from app.records.claims import ClaimPassage, PassageElement
from app.records.evidence import Item, Passage
from app.records.pages import PageText
from app.records.vocabulary import LAWS, load, provision
from app.vault.vault import Vault
from tests.builders import add_item, new_vault
from tests.casework.made import make_item

DAY = "2090-01-01"

# Independence


Bonds = list[tuple[int, int, str]]
_BONDS = st.lists(
    st.tuples(
        st.integers(0, 7), st.integers(0, 7), st.sampled_from(("same-origin", "belongs"))
    ).filter(lambda bond: bond[0] != bond[1]),
    max_size=8,
)


def facts_of(count: int, bonds: Bonds, people: dict[int, str] | None = None) -> Any:
    """Facts as the counting asks for them: numbered items, bonds between them, whose accounts they are."""
    told = people or {}
    made: Any = SimpleNamespace(
        items={str(each): SimpleNamespace(number=each) for each in range(count)},
        bonds=[Why(str(one), str(other), kind) for one, other, kind in bonds],
        tellers=lambda item: {told[int(item)]} if int(item) in told else set(),
        maker=lambda _item: ("", ""),
    )
    made.forest = joined(made)
    return made


def sources(count: int, bonds: Bonds, people: dict[int, str] | None = None) -> dict[str, str]:
    return source_of(facts_of(count, bonds, people), [str(each) for each in range(count)])


def number(found: dict[str, str]) -> int:
    return len(set(found.values()))


def groups(found: dict[str, str]) -> set[frozenset[str]]:
    held: dict[str, set[str]] = defaultdict(set)
    for item, source in found.items():
        held[source].add(item)
    return {frozenset(each) for each in held.values()}


@given(_BONDS, st.dictionaries(st.integers(0, 7), st.sampled_from("ab")))
@settings(max_examples=60, deadline=None)
def test_what_has_one_origin_is_never_counted_twice(bonds: Bonds, people: dict[int, str]) -> None:
    found = sources(8, bonds, people)
    for one, other, _kind in bonds:
        assert found[str(one)] == found[str(other)]
    for one, who in people.items():
        assert all(
            found[str(one)] == found[str(each)] for each, is_ in people.items() if is_ == who
        )
    # One more copy of any item is no further source.
    assert number(sources(9, [*bonds, (8, 3, "same-origin")], people)) == number(found)


@given(_BONDS, st.dictionaries(st.integers(0, 7), st.sampled_from("ab")))
@settings(max_examples=60, deadline=None)
def test_an_independent_source_adds_one(bonds: Bonds, people: dict[int, str]) -> None:
    before = number(sources(8, bonds, people))
    assert number(sources(9, bonds, people)) == before + 1
    assert number(sources(9, bonds, people | {8: "c"})) == before + 1
    assert before >= 1


@given(_BONDS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_does_not_matter(bonds: Bonds, chance: Any) -> None:
    found = groups(sources(8, bonds))
    turned = [(other, one, kind) if chance.random() < 0.5 else (one, other, kind)
              for one, other, kind in bonds]  # fmt: skip
    chance.shuffle(turned)
    assert groups(sources(8, turned)) == found
    order = [str(each) for each in range(8)]
    chance.shuffle(order)
    assert {frozenset(each.items) for each in sources_of(facts_of(8, bonds), order)} == found


# A case counted by hand


@dataclass(frozen=True)
class Made:
    """A small case; :data:`HAND` says what stands in it."""

    vault: Vault
    items: dict[str, Item]
    people: dict[str, str]
    claim: str


HAND = {
    # (provision, case): state, passages, sources, grade, sources against, contradictions, usable, left out
    ("iccpr:7", "KZ-1"): (HELD, 5, 2, "B2", 1, 0, 2, 1),
    ("iccpr:9.1", "KZ-1"): (THIN, 1, 1, "", 0, 1, 0, 0),
    ("iccpr:13", "KZ-1"): (EMPTY, 0, 0, "", 0, 0, 0, 0),
    ("iccpr:14", "KZ-1"): (HELD, 2, 2, "C–", 0, 1, 1, 0),
    ("iccpr:14.3.f", "KZ-1"): (THIN, 1, 1, "", 0, 1, 0, 0),
    ("iccpr:7", "KZ-2"): (THIN, 1, 1, "", 0, 0, 1, 0),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    with new_vault(tmp_path_factory.mktemp("matrix") / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        save_case(vault, "KZ-2", title="Another")
        yield _fill(vault)


def _fill(vault: Vault) -> Made:
    who = {
        name: people.save_person(vault, name=name, pseudonym=f"Witness {letter}").id
        for name, letter in (("Azizbek", "A"), ("Dilnoza", "B"), ("Farrukh", "C"))
    }
    text = "They beat me until I signed. Nobody interpreted. We were about a hundred people there."
    items = {
        "first": make_item(vault, "first", text, reliability="B", credibility="3"),
        "translation": make_item(vault, "translation", text, credibility="2"),
        "second": make_item(vault, "second", text, kind="document", author="A reporter"),
        "letter": make_item(
            vault, "letter", text, kind="document", author="A clerk", reliability="C"
        ),
        "trashed": make_item(vault, "trashed", text, kind="document"),
        "state": make_item(vault, "state", text, kind="document", author="A ministry"),
        "other": make_item(
            vault,
            "other",
            text,
            kind="document",
            author="Somebody",
            case_id=lookup.case(vault, "KZ-2").id,
        ),
    }
    link.to_person(vault, items["first"].id, "Azizbek", "witness")
    link.to_item(vault, items["translation"].id, items["first"].id, "translation-of")
    # Azizbek's own account may go to the UN until 2095; nobody was asked for the others, which need nobody.
    form = ConsentForm(who["Azizbek"], ("un",), "pseudonym", given_on="2022-02-01")
    consent.record(vault, items["first"].id, form)

    def code(item: str, start: int, kind: str, ref: str, **more: Any) -> str:
        where = codes.Span(start, start + 5)
        return codes.code(vault, items[item].id, where, kind, ref, **more).passage_id

    # Article 7: two passages of the first account and one of its translation are one source; the letter is
    # the second; one in the trash does not count. The ministry speaks against the claim.
    code("first", 0, "article", "iccpr:7")
    code("first", 10, "element", "iccpr:7/torture.purpose")
    code("first", 10, "method", "0301")
    code("translation", 0, "article", "iccpr:7")
    theme = codes.save_theme(vault, "A theme").id
    claim = claims.save(vault, "KZ-1", "They were beaten.", provisions=["iccpr:7"], event="")
    for item, stance in (("letter", "for"), ("state", "against"), ("second", "context")):
        claims.evidence(vault, claim.id, code(item, 20, "theme", theme), stance)
    code("trashed", 0, "article", "iccpr:7")
    describe.trash(vault, items["trashed"].id)
    code("other", 0, "article", "iccpr:7")
    # Article 9(1): the second item alone, ungraded, kept closed; it contradicts the letter in a number.
    one = code("second", 0, "article", "iccpr:9.1")
    code("second", 0, "article", "iccpr:14.3.f")
    describe.describe(vault, items["second"].id, {"disclosure": "closed"})
    # Article 14 counts what stands under its paragraph as well.
    code("letter", 0, "article", "iccpr:14")
    raid = link.save_event(vault, "KZ-1", "Raid", date="2022-01-14")
    events.engage(vault, raid.id, "iccpr:13")
    events.involve(vault, raid.id, who["Farrukh"], "victim")
    events.involve(vault, raid.id, who["Azizbek"], "victim")
    contradictions.state(vault, one, raid.id, "number", "23", "people")
    other = code("translation", 30, "event", raid.id)
    contradictions.state(vault, other, raid.id, "number", "100", "people")
    code("letter", 40, "person", who["Farrukh"], role="victim")
    code("letter", 40, "article", "iccpr:7")
    return Made(vault, items, who, claim.id)


def counted(found: Matrix) -> dict[tuple[str, str], tuple[Any, ...]]:
    return {
        (found.rows[row].ref, found.columns[column].label): (
            cell.state,
            len(cell.passages),
            cell.sources,
            cell.grade,
            cell.sources_against,
            cell.contradictions,
            cell.usable,
            cell.left_out,
        )
        for (row, column), cell in found.cells.items()
    }


def test_it_agrees_with_a_count_by_hand(made: Made) -> None:
    assert counted(matrix(made.vault, on_day=DAY)) == HAND
    of_case = {key: cell for key, cell in HAND.items() if key[1] == "KZ-2"}
    assert counted(matrix(made.vault, "KZ-2", on_day=DAY)) == of_case


def test_people_are_columns_by_what_is_told_of_them(made: Made) -> None:
    found = matrix(made.vault, columns="persons", on_day=DAY)
    assert [each.label for each in found.columns] == ["Witness A", "Witness C"]
    assert {key: cell[:4] for key, cell in counted(found).items()} == {
        # His own account and its translation, whole; of the letter only what is coded to Farrukh as a victim.
        ("iccpr:7", "Witness A"): (THIN, 3, 1, "B2"),
        ("iccpr:7", "Witness C"): (THIN, 1, 1, "C–"),
        # Both are victims of what engages article 13.
        ("iccpr:13", "Witness A"): (EMPTY, 0, 0, ""),
        ("iccpr:13", "Witness C"): (EMPTY, 0, 0, ""),
    }


def test_elements_show_what_is_missing(made: Made) -> None:
    found = matrix(made.vault, "KZ-1", rows="elements", on_day=DAY)
    of_torture = {
        row.element: found.at(place, 0)
        for place, row in enumerate(found.rows)
        if row.element.startswith("torture.")
    }
    assert list(of_torture) == [
        each.id for each in elements.elements_of("iccpr:7") if each.of == "torture"
    ]
    states = {key: cell.state if cell else None for key, cell in of_torture.items()}
    assert states.pop("torture.purpose") == THIN
    assert set(states.values()) == {EMPTY}
    assert "expulsion.lawful" in {each.element for each in found.rows}


def test_it_is_the_same_whatever_is_asked_first_and_follows_what_changes(made: Made) -> None:
    vault = made.vault
    before = matrix(vault, on_day=DAY)
    assert before == matrix(vault, on_day=DAY)
    held = vault.one(ClaimPassage, claim_id=made.claim, stance="for")
    assert held is not None
    with vault.step("off"):
        claims.take_off(vault, held.id)
    after = counted(matrix(vault, on_day=DAY))["iccpr:7", "KZ-1"]
    assert (after[1], after[2]) == (4, 2)
    # A second passage of the clerk's keeps the clerk a source.
    undo.undo(vault)
    assert counted(matrix(vault, on_day=DAY)) == HAND
    claims.trash(vault, made.claim)
    assert counted(matrix(vault, on_day=DAY))["iccpr:7", "KZ-1"][4] == 0
    claims.trash(vault, made.claim, restore=True)
    public = counted(matrix(vault, profile="public", on_day=DAY))["iccpr:7", "KZ-1"]
    assert (public[2], public[6]) == (2, 1)


def test_a_withdrawn_consent_takes_a_source_away(made: Made) -> None:
    vault = made.vault
    with vault.step("withdraw"):
        consent.withdraw(vault, made.items["first"].id, "Azizbek")
    state, passages, number_of, *_rest, left_out = counted(matrix(vault, on_day=DAY))[
        "iccpr:7", "KZ-1"
    ]
    # The translation belongs to it and goes with it.
    assert (state, passages, number_of, left_out) == (THIN, 2, 1, 4)
    undo.undo(vault)


def test_what_it_leaves_out_and_writes_down(made: Made) -> None:
    found = matrix(made.vault, on_day=DAY)
    assert counted(narrowed(found, "empty")).keys() == {("iccpr:13", "KZ-1")}
    weak = narrowed(found, "weak")
    assert [each.ref for each in weak.rows] == ["iccpr:7", "iccpr:9.1", "iccpr:13", "iccpr:14.3.f"]
    # A row stays whole where one of its cells is to be shown.
    assert counted(weak)["iccpr:7", "KZ-1"][0] == HELD
    assert {key[0] for key in counted(narrowed(found, "contradicted"))} == {
        "iccpr:7", "iccpr:9.1", "iccpr:14", "iccpr:14.3.f",
    }  # fmt: skip
    assert {key[0] for key in counted(narrowed(found, "no-consent"))} == {
        "iccpr:9.1",
        "iccpr:14.3.f",
    }
    assert {key[1] for key in counted(narrowed(found, "", "another"))} == {"KZ-2"}
    assert {key[0] for key in counted(narrowed(found, "", "interpreter"))} == {"iccpr:14.3.f"}
    assert narrowed(found, "empty", "nothing is called so").cells == {}
    table = of_matrix(found, "Matrix")
    assert len(table.rows) == len(HAND)
    row = next(row for row in table.rows if row[1] == "iccpr:7" and row[4] == "KZ-1")
    assert (row[6], row[7], row[8], row[9]) == (HELD, 2, 5, "B2")
    with pytest.raises(Usage):
        matrix(made.vault, rows="law")
    with pytest.raises(Usage):
        matrix(made.vault, columns="places")
    with pytest.raises(NotFound):
        matrix(made.vault, "KZ-9")


# Elements


def test_every_element_is_of_law_that_there_is_and_suggested_by_codes_that_there_are() -> None:
    lists = {"acts": "acts", "methods": "methods", "purposes": "torture_purposes", "roles": "roles",
             "degrees": "degrees"}  # fmt: skip
    known = {ref for law in LAWS for ref in load(law).entries}
    for each in elements.every():
        assert elements.provisions_of(each.id)
        assert set(elements.provisions_of(each.id)) <= known
        assert each.source
        for kind, wanted in each.by.items():
            for code in wanted:
                load(lists[kind]).require(code)
        for ref in elements.provisions_of(each.id):
            assert each in elements.elements_of(provision(ref).id)


def test_a_passage_bears_on_an_element_once_and_goes_with_it(made: Made) -> None:
    vault, item = made.vault, made.items["state"]
    where = codes.Span(60, 70)
    made_code = codes.code(vault, item.id, where, "element", "iccpr:9.1/detention.no-basis")
    assert (made_code.kind, made_code.label) == (
        "element", "ICCPR art. 9(1): No legal basis (category I)",
    )  # fmt: skip
    again = elements.bear(
        vault,
        made_code.passage_id,
        "iccpr:9.1",
        "detention.no-basis",
        certainty="probable",
        note="x",
    )
    assert again.id == made_code.link_id
    assert vault.count(PassageElement, passage_id=made_code.passage_id) == 1
    with pytest.raises(Usage):
        elements.bear(vault, made_code.passage_id, "iccpr:13", "detention.no-basis")
    with pytest.raises(Usage):
        codes.code(vault, item.id, where, "element", "iccpr:9.1")
    with pytest.raises(Usage):
        elements.bear(vault, made_code.passage_id, "iccpr:9.1", "detention.no-basis", certainty="?")
    codes.uncode(vault, again.id)
    assert vault.one(Passage, id=made_code.passage_id) is None


def test_a_cell_says_both_grades() -> None:
    grades = [Cell(HELD, reliability=one, credibility=other).grade for one, other in
              (("", ""), ("B", ""), ("", "2"), ("A", "1"))]  # fmt: skip
    assert grades == ["", "B–", "–2", "A1"]


# The sample case, counted by hand in its tables


SAMPLE = {
    # provision: passages, independent sources, best grade, sources against, usable for the UN
    "iccpr:2.3.a": (1, 1, "A1", 0, 1),
    # Karimov in two languages, Toychiev, Nazari, the commission, the judgment, the photograph; the
    # voice message was withdrawn. Two passages on the confession come by the claim. The department denies it.
    "iccpr:7": (9, 6, "A1", 1, 5),
    "iccpr:8.3.a": (1, 1, "B2", 0, 1),
    # Karimova twice, Toychiev, Yuldashev, Nazari; the akimat counts fewer men.
    "iccpr:9.1": (5, 4, "A2", 1, 3),
    "iccpr:9.2": (2, 1, "A2", 1, 1),
    "iccpr:10.1": (1, 1, "B2", 0, 1),
    # Only by the claim: the translation, the ruling twice, Nazari, Karimova.
    "iccpr:13": (5, 4, "A1", 0, 3),
    "iccpr:14.1": (5, 4, "A1", 0, 3),
    "iccpr:14.3.a": (5, 4, "A1", 0, 3),
    "iccpr:14.3.f": (1, 1, "A2", 0, 1),
    # Six passages of the claim, two of them coded to it: Karimov, Nazari, Toychiev, the judgment.
    "iccpr:14.3.g": (6, 4, "A1", 1, 3),
}


WHOLE = {
    # With what the case argues: some rows whose passages were counted on paper in ``argument.toml``.
    # The agreement three times, the follow-up report twice; what is context does not count.
    "iccpr:2.2": (5, 2, "A1", 0, 2),
    "iccpr:4.2": (1, 1, "A1", 0, 1),
    # The commission and the agency's note.
    "iccpr:6.1": (2, 2, "A1", 0, 2),
    # Yuldashev, Karimov, 61 men, the contractor on wages; Yuldashev's account names Karimov as a victim as
    # well, so the two count once. The contractor says that passports lay there at the workers' request.
    "iccpr:8.3.a": (4, 3, "A1", 1, 3),
    # One ruling, three times.
    "iccpr:9.3": (3, 1, "A3", 0, 1),
    "iccpr:9.4": (3, 1, "A3", 0, 1),
    "iccpr:26": (1, 1, "A3", 0, 1),
    # The boy twice, the expert twice.
    "iccpr:24.1": (4, 2, "A1", 0, 2),
    # The judgment twice, the preventive mechanism twice, the newspaper; the department has another reason.
    "cat:12": (5, 3, "A1", 1, 3),
    # One decision, five times; the State says otherwise.
    "cat:14": (5, 1, "A1", 1, 1),
    "kz-uz-2023:5": (1, 1, "A1", 0, 1),
}


def test_the_matrix_of_the_sample_agrees_with_a_count_by_hand(tmp_path: Path) -> None:
    tables = tomllib.loads((sample_dir() / "case.toml").read_text("utf-8"))
    proved, empty = _proved(tables, tmp_path)
    assert proved == SAMPLE
    # What events and claims are about and nothing proves.
    assert empty >= {"iccpr:9.4", "iccpr:26"}


def test_what_the_sample_argues_agrees_with_a_count_by_hand(tmp_path: Path) -> None:
    proved, _empty = _proved(read_tables(), tmp_path)
    assert {ref: proved.get(ref) for ref in WHOLE} == WHOLE


def _proved(
    tables: dict[str, Any], folder: Path
) -> tuple[dict[str, tuple[int, int, str, int, int]], set[str]]:
    """What is proved of each provision of the sample, and what nothing proves."""
    used = {row["item"] for row in tables["passage"]}
    for table in ("item", "consent", "mark"):
        tables[table] = [row for row in tables[table] if row.get("key", row.get("item")) in used]
    for row in tables["item"]:
        row.pop("transcript", None)
    quotes: dict[str, list[str]] = defaultdict(list)
    for row in tables["passage"]:
        quotes[row["item"]].append(row.get("quote", ""))
    with new_vault(folder / "vault") as vault:
        loader = _Loader(vault, tables | {"mark": []})
        loader.catalogue()
        with vault.change() as change:
            for row in tables["item"]:
                case = lookup.case(vault, loader.code)
                media = "audio/ogg" if row["kind"] == "audio" else "application/pdf"
                item = add_item(
                    vault, change, case, row["key"], file_name=row["file"], media_type=media
                )
                text = "\n".join(quotes[row["key"]])
                pages = [PageText(number, 595.0, 842.0, ()) for number in (1, 2)]
                change.add_text("examined", item, "extracted", "", text, origin="text", pages=pages)
        loader.describe_items()
        for row in tables["relation"]:
            if {row["item"], row["to"]} <= used:
                items = loader._items
                link.to_item(vault, items[row["item"]].id, items[row["to"]].id, row["relation"])
        Argument(vault, loader.code, loader._items, loader._events, loader._people).load(tables)
        found = counted(matrix(vault))
    proved = {
        ref: (passages, number_of, grade, against, usable)
        for (ref, _), (_, passages, number_of, grade, against, _, usable, _) in found.items()
        if passages
    }
    return proved, {ref for (ref, _), cell in found.items() if cell[0] == EMPTY}
