"""Drafts of bundles: every verb of the builder, and its refusals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.casework.drafting import drafts
from app.errors import NotFound, Refused, Usage
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit
from app.records.evidence import Item
from app.records.ids import new_id
from app.vault.vault import Vault
from tests.casework.outlined import (
    filled_vault,
    new_draft,
    paper,
    sections,
    shape,
    throw_away,
    titles,
    translation_of,
)

KAZAKH = "\n".join(
    f"{line}. Қошмамбет ауылында ұсталғандар туралы өтініш және оған қоса берілген құжаттар"
    for line in range(1, 41)
)
ARABIC = "شهادة محمد بن عبد الله عن الاحتجاز"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Vault, list[Item]]]:
    vault, items = filled_vault(tmp_path_factory.mktemp("drafts"))
    with vault:
        yield vault, items


@pytest.fixture
def vault(filled: tuple[Vault, list[Item]]) -> Vault:
    return filled[0]


@pytest.fixture
def items(filled: tuple[Vault, list[Item]]) -> list[Item]:
    return filled[1]


@pytest.fixture
def draft(vault: Vault) -> Iterator[BundleDraft]:
    made = new_draft(vault)
    yield made
    throw_away(vault, made)


class TestCreating:
    def test_fills_from_a_search_by_date_and_kind(self, vault: Vault, items: list[Item]) -> None:
        made = drafts.create(vault, "KZ-1", "court", "By query", query="")
        shown = drafts.selection(vault, made.id)
        by_title = {each.title: each for each in shown.sections}
        statements = by_title["Statements and testimony"].exhibits
        assert {each.documents[0].item.kind for each in statements} == {"testimony"}
        assert {each.documents[0].item.kind for each in by_title["Other documents"].exhibits} == {
            "document"
        }
        for section in shown.sections:
            days = [each.documents[0].item.date for each in section.exhibits]
            assert days == sorted(days)
        numbers = [each.number for each in shown.exhibits]
        assert numbers == list(range(1, len(numbers) + 1))
        assert {each.item.id for each in shown.documents} >= {each.id for each in items}
        drafts.discard(vault, made.id)
        with pytest.raises(NotFound):
            drafts.draft(vault, "By query")

    def test_passes_over_closed_items_and_the_trash(self, vault: Vault) -> None:
        closed = paper(vault, 3, disclosure="closed")
        trashed = paper(vault, 5, trashed=True)
        made = drafts.create(vault, "KZ-1", "partner", "Without closed", query="")
        held = {each.item_id for each in vault.find(DraftDocument, draft=made.id)}
        assert held
        assert not held & {closed.id, trashed.id}
        drafts.discard(vault, made.id)

    def test_a_name_is_taken_once(self, vault: Vault, draft: BundleDraft) -> None:
        with pytest.raises(Refused, match="name already"):
            drafts.create(vault, "KZ-1", "court", draft.name.upper())
        with pytest.raises(Usage, match="needs a name"):
            drafts.create(vault, "KZ-1", "court", " \n ")
        with pytest.raises(Usage, match="no bundle template"):
            drafts.create(vault, "KZ-1", "tribunal", "Other")

    def test_every_template_gives_a_draft(self, vault: Vault) -> None:
        for template in drafts.templates():
            made = drafts.create(vault, "KZ-2", template.name, f"From {template.name}")
            assert [each.title for each in sections(vault, made)] == [
                each.title("en") for each in template.sections
            ]
            assert drafts.outline(vault, made.id).exhibits == 0
            drafts.discard(vault, made.id)


class TestTaking:
    def test_an_item_goes_to_its_section_once(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        made = drafts.add_items(vault, draft.id, [items[0].id, str(items[0].number)])
        assert len(made) == 1
        first = next(each for each in sections(vault, draft) if each.id == made[0].section)
        assert first.title == "Statements and testimony"
        with pytest.raises(Refused, match="already"):
            drafts.add_items(vault, draft.id, [items[0].id])
        # Of several, those that are there already are passed over.
        assert len(drafts.add_items(vault, draft.id, [items[0].id, items[1].id])) == 1
        assert len(drafts.add_items(vault, draft.id, [items[0].id], again=True)) == 1

    def test_before_an_exhibit(self, vault: Vault, items: list[Item], draft: BundleDraft) -> None:
        target = sections(vault, draft)[2].id
        last = drafts.add_items(vault, draft.id, [items[0].id], section=target)[0]
        drafts.add_items(vault, draft.id, [items[1].id, items[2].id], before=last.id)
        assert titles(vault, draft) == [items[1].title, items[2].title, items[0].title]

    def test_what_may_not_go_in(self, vault: Vault, draft: BundleDraft, items: list[Item]) -> None:
        strange = paper(vault, 1, case="KZ-2")
        trashed, closed = paper(vault, 3, trashed=True), paper(vault, 5, disclosure="closed")
        for item, said in (
            (strange, "another case"), (trashed, "in the trash"), (closed, "closed"),
        ):  # fmt: skip
            with pytest.raises(Refused, match=said):
                drafts.add_items(vault, draft.id, [items[0].id, item.id])
        with pytest.raises(NotFound):
            drafts.add_items(vault, draft.id, ["99999"])
        with pytest.raises(NotFound, match="no such section"):
            drafts.add_items(vault, draft.id, [items[0].id], section=new_id())
        assert titles(vault, draft) == []

    def test_a_translation_goes_behind_its_original(self, vault: Vault, draft: BundleDraft) -> None:
        original, translated, again = (paper(vault, 1) for _ in range(3))
        translation_of(vault, translated, original)
        translation_of(vault, again, translated)
        made = drafts.add_items(vault, draft.id, [again.id, translated.id, original.id])
        assert len(made) == 1
        held = vault.find(DraftDocument, order="position", exhibit=made[0].id)
        assert [each.item_id for each in held] == [original.id, translated.id, again.id]
        assert [each.role for each in held] == ["", "translation", "translation"]

    def test_an_original_that_comes_later_takes_its_translation(
        self, vault: Vault, draft: BundleDraft
    ) -> None:
        original, translated = paper(vault, 1), paper(vault, 1)
        translation_of(vault, translated, original)
        drafts.add_items(vault, draft.id, [translated.id])
        drafts.add_items(vault, draft.id, [original.id])
        assert titles(vault, draft) == [original.title]
        assert titles(vault, draft, "document") == [original.title, translated.title]
        # Taken apart again, it is a translation of nothing in its exhibit.
        held = vault.one(DraftDocument, draft=draft.id, item_id=translated.id)
        assert held is not None
        assert held.role == "translation"
        drafts.unbind(vault, held.id)
        assert vault.get(DraftDocument, held.id).role == ""
        with pytest.raises(Refused, match="already"):
            drafts.unbind(vault, held.id)

    def test_two_that_translate_each_other(self, vault: Vault, draft: BundleDraft) -> None:
        one, other = paper(vault, 1), paper(vault, 1)
        translation_of(vault, one, other)
        translation_of(vault, other, one)
        assert len(drafts.add_items(vault, draft.id, [one.id, other.id])) == 1
        assert len(titles(vault, draft, "document")) == 2


class TestPages:
    def test_a_range(self, vault: Vault, items: list[Item], draft: BundleDraft) -> None:
        exhibit = drafts.add_items(vault, draft.id, [items[2].id])[0]
        document = vault.find(DraftDocument, exhibit=exhibit.id)[0]
        drafts.set_pages(vault, document.id, 2, 4)
        line = next(e for e in drafts.outline(vault, draft.id).lines if e.id == document.id)
        assert (line.pages, line.exact, line.item_pages) == (3, True, 5)
        assert drafts.set_pages(vault, document.id, 3, 0).to_page == 5
        assert drafts.set_pages(vault, document.id, 1, 5).to_page == 0
        for first, last in ((9, 3), (4, 2), (-1, 3)):
            with pytest.raises(Usage, match="written from the first"):
                drafts.set_pages(vault, document.id, first, last)
        with pytest.raises(Usage, match="last page of this item is 5"):
            drafts.set_pages(vault, document.id, 2, 6)

    def test_not_of_what_leaves_typeset(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        exhibit = drafts.add_items(vault, draft.id, [items[1].id])[0]
        document = vault.find(DraftDocument, exhibit=exhibit.id)[0]
        with pytest.raises(Refused, match="leaves otherwise"):
            drafts.set_pages(vault, document.id, 1, 2)


class TestWords:
    def test_long_and_foreign_titles(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        exhibit = drafts.add_items(vault, draft.id, [items[0].id])[0]
        long = "A long title " * 38
        assert len(drafts.rename(vault, exhibit.id, long).title) == 493
        assert drafts.rename(vault, exhibit.id, f"  {ARABIC}\n{ARABIC} ").title == (
            f"{ARABIC} {ARABIC}"
        )
        with pytest.raises(Usage, match="600 characters"):
            drafts.rename(vault, exhibit.id, "x" * 601)
        assert drafts.rename(vault, exhibit.id, "").title == ""
        assert titles(vault, draft) == [items[0].title]
        assert drafts.set_note(vault, exhibit.id, KAZAKH).note == KAZAKH
        with pytest.raises(Usage, match="4000 characters"):
            drafts.set_note(vault, exhibit.id, "x" * 4001)
        with pytest.raises(Usage, match="needs a title"):
            drafts.rename(vault, exhibit.section, " ")
        with pytest.raises(Usage, match="rename the exhibit"):
            drafts.rename(vault, vault.find(DraftDocument, exhibit=exhibit.id)[0].id, "x")

    def test_what_can_be_set(self, vault: Vault, draft: BundleDraft) -> None:
        made = drafts.amend(
            vault, draft.id, letter="b", prefix="KZ", parties=["A. v. the State", " "],
            annexes=["custody", "chronology"], columns=["start", "date"], archival=False,
            as_of="2025-06-23", size="mail", note=KAZAKH,
        )  # fmt: skip
        assert (made.letter, made.parties) == ("B", ("A. v. the State",))
        assert (made.annexes, made.columns) == (("custody", "chronology"), ("date", "start"))
        for fields, said in (
            ({"colour": "red"}, "no field"),
            ({"letter": "ABCD"}, "three capital letters"),
            ({"prefix": "1"}, "letter followed"),
            ({"language": "kk"}, "en or ru"),
            ({"as_of": "2025-13-01"}, "is a day"),
            ({"as_of": "20250623"}, "is a day"),
            ({"size": "huge"}, "no size"),
            ({"profile": "nobody"}, "no profile"),
            ({"annexes": ["pictures"]}, "annexes of a bundle"),
            ({"parties": "A."}, "is a list"),
            ({"archival": "yes"}, "true or false"),
            ({"kind": "supplement"}, "no field"),
            ({"title": "x" * 601}, "600 characters"),
        ):
            with pytest.raises(Usage, match=said):
                drafts.amend(vault, draft.id, **fields)
        assert vault.get(BundleDraft, draft.id) == made

    def test_sections_follow_the_language(self, vault: Vault, draft: BundleDraft) -> None:
        own = drafts.add_section(vault, draft.id, "Our own")
        drafts.amend(vault, draft.id, language="ru")
        found = [each.title for each in sections(vault, draft)]
        assert found[0] == "Показания и заявления"
        assert found[-1] == own.title


class TestMoving:
    def test_several_keep_their_order(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        home, other = sections(vault, draft)[:2]
        made = drafts.add_items(vault, draft.id, [e.id for e in items[:6]], section=home.id)
        drafts.move(vault, [made[4].id, made[1].id], to=home.id, before=made[0].id)
        order = [1, 4, 0, 2, 3, 5]
        assert titles(vault, draft) == [items[place].title for place in order]
        drafts.move(vault, [made[5].id, made[0].id], to=other.id)
        assert titles(vault, draft)[-2:] == [items[0].title, items[5].title]
        # Before one of themselves: they stay.
        before = shape(vault, draft)
        drafts.move(vault, [made[1].id, made[4].id], to=home.id, before=made[4].id)
        assert shape(vault, draft) == before

    def test_sections(self, vault: Vault, draft: BundleDraft) -> None:
        held = sections(vault, draft)
        drafts.move(vault, [held[4].id, held[1].id], to=draft.id, before=held[0].id)
        assert [e.id for e in sections(vault, draft)] == [
            held[place].id for place in (1, 4, 0, 2, 3, 5)
        ]

    def test_binding_and_taking_apart(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        home = sections(vault, draft)[0]
        made = drafts.add_items(vault, draft.id, [e.id for e in items[:4]], section=home.id)
        drafts.set_note(vault, made[1].id, "Second")
        drafts.move(vault, [made[1].id, made[2].id], to=made[0].id)
        assert titles(vault, draft) == [items[0].title, items[3].title]
        assert vault.get(DraftExhibit, made[0].id).note == "Second"
        assert vault.one(DraftExhibit, id=made[1].id) is None
        inner = vault.find(DraftDocument, order="position", exhibit=made[0].id)
        drafts.move(vault, [inner[2].id], to=made[0].id, before=inner[0].id)
        assert titles(vault, draft, "document")[:3] == [items[place].title for place in (2, 0, 1)]
        drafts.move(vault, [inner[0].id, inner[1].id], to=home.id, before=made[3].id)
        assert titles(vault, draft) == [items[place].title for place in (2, 0, 1, 3)]
        assert drafts.bind(vault, made[3].id, [items[5].id])[0].exhibit == made[3].id
        with pytest.raises(Refused, match="already"):
            drafts.bind(vault, made[3].id, [items[5].id])

    def test_what_cannot_be_moved(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        home = sections(vault, draft)[0]
        made = drafts.add_items(vault, draft.id, [e.id for e in items[:2]], section=home.id)
        inner = vault.find(DraftDocument, exhibit=made[0].id)[0]
        with pytest.raises(Usage, match="apart from each other"):
            drafts.move(vault, [made[1].id, inner.id], to=home.id)
        with pytest.raises(Usage, match="Sections stand in a bundle"):
            drafts.move(vault, [home.id], to=sections(vault, draft)[1].id)
        with pytest.raises(NotFound):
            drafts.move(vault, [new_id()], to=home.id)
        other = drafts.duplicate(vault, draft.id, f"Copy {new_id()}")
        with pytest.raises(Usage, match="stay within it"):
            drafts.move(vault, [made[0].id], to=sections(vault, other)[0].id)
        # A document that is chosen with its exhibit goes along with it.
        target = sections(vault, draft)[1]
        drafts.move(vault, [inner.id, made[0].id], to=target.id)
        assert vault.get(DraftExhibit, made[0].id).section == target.id
        drafts.discard(vault, other.id)

    def test_a_thousand_insertions_at_one_place(
        self, vault: Vault, items: list[Item], draft: BundleDraft
    ) -> None:
        home = sections(vault, draft)[0]
        made = drafts.add_items(vault, draft.id, [e.id for e in items[:3]], section=home.id)
        ids = [each.id for each in made]
        # Each move halves the room between two neighbours until there is none left.
        for _ in range(70):
            drafts.move(vault, [ids[2]], to=home.id, before=ids[1])
            ids[1], ids[2] = ids[2], ids[1]
        held = vault.find(DraftExhibit, order="position", section=home.id)
        assert [each.id for each in held] == ids
        assert len({each.position for each in held}) == 3

    def test_sorting_by_date(self, vault: Vault, items: list[Item], draft: BundleDraft) -> None:
        undated = paper(vault, 1, date="")
        home = sections(vault, draft)[0]
        chosen = [undated.id, *(each.id for each in items[:4])]
        drafts.add_items(vault, draft.id, chosen, section=home.id)
        drafts.sort_by_date(vault, home.id)
        assert titles(vault, draft) == [
            *(items[place].title for place in (3, 2, 1, 0)), undated.title,
        ]  # fmt: skip

    def test_removing(self, vault: Vault, items: list[Item], draft: BundleDraft) -> None:
        home = sections(vault, draft)[0]
        made = drafts.add_items(vault, draft.id, [e.id for e in items[:3]], section=home.id)
        drafts.bind(vault, made[0].id, [items[4].id])
        first = vault.find(DraftDocument, order="position", exhibit=made[0].id)[0]
        drafts.remove(vault, [first.id, made[1].id])
        assert titles(vault, draft) == [items[4].title, items[2].title]
        last = vault.find(DraftDocument, exhibit=made[2].id)[0]
        drafts.remove(vault, [last.id])
        assert vault.one(DraftExhibit, id=made[2].id) is None
        drafts.remove(vault, [home.id])
        assert titles(vault, draft) == []
        assert vault.get(Item, items[2].id) == items[2]


def test_a_copy_is_its_own(vault: Vault, items: list[Item], draft: BundleDraft) -> None:
    made = drafts.add_items(vault, draft.id, [items[0].id])[0]
    drafts.set_note(vault, made.id, "A note")
    copy = drafts.duplicate(vault, draft.id, f"Copy {new_id()}")
    assert shape(vault, copy)[0] == shape(vault, draft)[0]
    drafts.remove(vault, [each.id for each in sections(vault, copy)])
    assert titles(vault, draft) == [items[0].title]
    drafts.discard(vault, copy.id)


def test_closed_and_trashed_items_lose_their_number_at_once(
    vault: Vault, draft: BundleDraft
) -> None:
    own = [paper(vault, place * 2) for place in range(3)]
    home = sections(vault, draft)[0]
    drafts.add_items(vault, draft.id, [each.id for each in own], section=home.id)
    with vault.change() as change:
        change.put("described", replace(own[0], disclosure="closed"))
    lines = [each for each in drafts.outline(vault, draft.id).lines if each.kind == "exhibit"]
    assert [each.label for each in lines] == ["", "EX-000001", "EX-000002"]
    assert (lines[0].state, lines[0].pages, lines[0].why) == ("withheld", 0, "it is closed")
    chosen = drafts.selection(vault, draft.id)
    assert [each.documents[0].item.id for each in chosen.exhibits] == [own[1].id, own[2].id]
    assert [each.item.id for each, _why in chosen.left_out] == [own[0].id]
