"""What a bundle froze when it left: its numbers, a supplement that goes on, a re-issue that replaces it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest

from app.casework.drafting import drafts, frozen
from app.casework.drafting.draft_checks import checks
from app.casework.receiving.ingest import Details, ingest
from app.casework.registry.cases import save_case
from app.casework.releasing.export import ExportRequest, export
from app.errors import NotFound, Refused, VaultDamaged
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.marks import Mark
from app.vault.vault import Vault
from tests.builders import new_vault


@pytest.fixture(scope="module")
def left(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Vault, list[Item], drafts.Outline]]:
    """A vault of which one bundle has left, its items, and the outline just before it did."""
    folder = tmp_path_factory.mktemp("frozen")
    with new_vault(folder / "vault") as vault:
        save_case(vault, "KZ-1", title="A case")
        paths = [folder / f"paper{number}.{'txt' if number % 2 else 'pdf'}" for number in range(6)]
        for number, path in enumerate(paths):
            if number % 2:
                path.write_text(f"A short note {number}.", "utf-8")
                continue
            with pymupdf.open() as document:
                for page in range(1, 3 if number == 0 else 2):
                    document.new_page().insert_text((72, 72), f"Paper {number}, page {page}")
                document.save(path)
        batch = ingest(vault, paths, "KZ-1", details=Details(kind="document"))
        items = [each.item for each in batch.ingested]
        made = drafts.create(vault, "KZ-1", "court", "The bundle", profile="internal")
        drafts.amend(vault, made.id, letter="A", prefix="KZ", archival=False)
        exhibits = drafts.add_items(vault, made.id, [items[n].id for n in (0, 1, 2, 5)])
        drafts.move(vault, [exhibits[1].id], to=exhibits[0].id)
        documents = [e for e in drafts.outline(vault, made.id).lines if e.kind == "document"]
        drafts.set_pages(vault, documents[0].id, 2, 2)
        drafts.set_note(vault, exhibits[2].id, "A note to the clerk.")
        before = drafts.outline(vault, made.id)
        export(
            vault,
            ExportRequest(
                case="", profile="", folder=folder / "out", draft=made.id, as_of="2025-06-23",
                bundle_id="FIRST",
            ),
        )  # fmt: skip
        yield vault, items, before


Left = tuple[Vault, list[Item], drafts.Outline]


def first(vault: Vault) -> BundleRecord:
    return frozen.bundle_of(vault, "FIRST")


def exhibits(vault: Vault, draft: BundleDraft) -> list[drafts.Line]:
    return [line for line in drafts.outline(vault, draft.id).lines if line.kind == "exhibit"]


def as_if_left(vault: Vault, draft: BundleDraft, pages: int) -> BundleRecord:
    """Record that a draft's bundle has left, with so many pages, without making it."""
    chosen = drafts.selection(vault, draft.id)
    placed = {each.id: (chosen.first_page, chosen.first_page, "") for each in chosen.documents}
    record = BundleRecord(
        id=new_id(), bundle_id=new_id()[-12:].upper(), case_id=draft.case_id,
        profile=draft.profile, as_of="2025-07-01", prefix=chosen.prefix, pages=pages,
        manifest_sha256="0" * 64, log_size=1, made_at=f"2025-07-01T10:00:{pages:02d}Z",
        kind=draft.kind, earlier=draft.earlier or "", draft=draft.id, letter=draft.letter,
        first_page=chosen.first_page, first_number=chosen.first_number,
        outline=frozen.outline_json(frozen.frozen_sections(chosen, placed)),
    )  # fmt: skip
    with vault.change() as change:
        change.put("exported", record)
        for exhibit in chosen.exhibits:
            for part, each in enumerate(exhibit.documents):
                row = ExhibitRecord(
                    id=new_id(), bundle=record.id, item_id=each.item.id, part=part,
                    label=chosen.label(exhibit.number), first_page=chosen.first_page,
                    last_page=chosen.first_page,
                )  # fmt: skip
                change.put("exported", row)
        change.put("exported", replace(vault.get(BundleDraft, draft.id), made=record.id))
    return record


def test_the_outline_had_told_how_it_would_leave(left: Left) -> None:
    vault, _items, before = left
    after = drafts.outline(vault, before.draft.id)
    record = first(vault)
    assert before.pages == after.pages == record.pages
    printed = [(line.label, line.first_page, line.pages) for line in before.lines]
    assert printed == [(line.label, line.first_page, line.pages) for line in after.lines]
    assert (before.front_pages, before.annex_pages) == (after.front_pages, after.annex_pages)
    assert [label for label, _first, _pages in printed if label] == [
        "KZ-000001", "KZ-000002", "KZ-000003",
    ]  # fmt: skip
    assert after.frozen
    assert not before.frozen
    with pytest.raises(Refused, match="has left already"):
        drafts.set_note(vault, exhibits(vault, before.draft)[0].id, "x")


def test_the_outline_is_kept(left: Left) -> None:
    vault, items, _before = left
    kept = frozen.read_outline(first(vault).outline)
    assert frozen.read_outline(frozen.outline_json(kept)) == kept
    filled = [section for section in kept if section.exhibits]
    assert [section.title for section in filled] == ["Other documents"]
    one, two, _three = filled[0].exhibits
    assert [each.item_id for each in one.documents] == [items[0].id, items[1].id]
    assert (one.documents[0].from_page, one.documents[0].to_page) == (2, 2)
    assert two.note == "A note to the clerk."
    for damaged in ("{", '[{"title": "x"}]', "[3]"):
        with pytest.raises(VaultDamaged):
            frozen.read_outline(damaged)


class TestReissue:
    def test_says_what_it_changes(self, left: Left) -> None:
        vault, items, before = left
        made = frozen.reissue(vault, "FIRST", "Mended")
        assert frozen.changes(vault, made) == ("No exhibit was changed.",)
        lines = exhibits(vault, made)
        shown = drafts.outline(vault, made.id)
        assert (shown.first_page, shown.first_number, shown.pages) == (1, 1, before.pages)
        assert [line.note for line in lines] == ["", "A note to the clerk.", ""]
        documents = [line for line in shown.lines if line.kind == "document"]
        assert (documents[0].from_page, documents[0].to_page) == (2, 2)
        # Other pages, other words, a new exhibit at the end.
        drafts.set_pages(vault, documents[0].id, 0, 0)
        drafts.rename(vault, lines[1].id, "Other words")
        drafts.add_items(vault, made.id, [items[4].id])
        assert frozen.changes(vault, made.id) == (
            "New: KZ-000004.",
            "Other pages of the document shown: KZ-000001.",
            "Described in other words: KZ-000002.",
        )
        # A document in the place of another one, and one that moves to the front.
        drafts.remove(vault, [lines[2].id])
        assert frozen.changes(vault, made)[0] == "Replaced by another document: KZ-000003."
        drafts.move(vault, [lines[1].id], to=lines[0].parent, before=lines[0].id)
        assert frozen.changes(vault, made)[-2:] == (
            "Numbered anew: KZ-000002 of the earlier bundle, now KZ-000001.",
            "Numbered anew: KZ-000001 of the earlier bundle, now KZ-000002.",
        )
        moved = next(each for each in checks(vault, made.id) if each.rule == "numbering")
        assert [place.label for place in moved.places] == ["KZ-000001", "KZ-000002"]
        drafts.amend(vault, made.id, language="ru", profile="court")
        said = frozen.changes(vault, made.id)
        assert said[0] == "Изъятия сделаны для другого адресата."
        # Never a word of the evidence.
        assert not any("Paper" in each or "Other words" in each for each in said)
        drafts.discard(vault, made.id)

    def test_redacted_anew_and_withheld(self, left: Left) -> None:
        vault, items, _before = left
        made = frozen.reissue(vault, "FIRST", "Redacted anew")
        mark = Mark(
            id=new_id(), item_id=items[2].id, page=1, box=(70.0, 60.0, 90.0, 80.0),
            state="accepted",
        )  # fmt: skip
        with vault.change() as change:
            change.put("marked", mark)
        assert frozen.changes(vault, made) == ("Redacted anew: KZ-000002.",)
        document = drafts.selection(vault, made.id).documents[-1]
        assert frozen.changes(vault, made, {document.id: "consent was withdrawn"}) == (
            "Redacted anew: KZ-000002.",
            "Now withheld: KZ-000003.",
        )
        with vault.change() as change:
            change.put("marked", replace(mark, state="rejected"))
            change.put("described", replace(vault.get(Item, items[5].id), disclosure="closed"))
        assert "Taken out of the earlier bundle: KZ-000003." in frozen.changes(vault, made)
        with vault.change() as change:
            change.put("described", replace(vault.get(Item, items[5].id), disclosure="case"))
        drafts.discard(vault, made.id)


class TestSupplement:
    def test_goes_on_from_the_end_of_the_series(self, left: Left) -> None:
        vault, items, before = left
        with pytest.raises(NotFound):
            frozen.supplement(vault, "NO-SUCH-BUNDLE")
        made = frozen.supplement(vault, "FIRST")
        assert (made.kind, made.earlier, made.name) == (
            "supplement", first(vault).id, "Supplement to The bundle",
        )  # fmt: skip
        assert (made.prefix, made.letter, made.profile) == ("KZ", "A", "internal")
        with pytest.raises(Refused, match="Prefix and letter"):
            drafts.amend(vault, made.id, letter="B")
        drafts.add_items(vault, made.id, [items[3].id, items[0].id])
        shown = drafts.outline(vault, made.id)
        assert (shown.first_page, shown.first_number) == (before.pages + 1, 4)
        assert [each.label for each in exhibits(vault, made)] == ["KZ-000004", "KZ-000005"]
        held = next(each for each in checks(vault, made.id) if each.rule == "in-series")
        assert (held.level, [place.label for place in held.places]) == ("amber", ["KZ-000005"])
        # A second one goes on from the first, whichever bundle of the series it is asked of.
        record = as_if_left(vault, made, 7)
        again = frozen.supplement(vault, "FIRST")
        assert (again.earlier, again.name) == (record.id, "Supplement to The bundle (2)")
        shown = drafts.outline(vault, again.id)
        assert (shown.first_page, shown.first_number) == (before.pages + 8, 6)


def test_a_bundle_is_replaced_only_once(left: Left) -> None:
    vault, items, _before = left
    made = frozen.reissue(vault, "FIRST", "Replacement")
    # So long that it runs into the supplement's pages.
    drafts.add_items(vault, made.id, [items[3].id])
    grown = next(each for each in checks(vault, made.id) if each.rule == "numbering")
    assert grown.level == "red"
    as_if_left(vault, made, 5)
    with pytest.raises(Refused, match="replaced already"):
        frozen.reissue(vault, "FIRST")


def test_a_bundle_without_a_draft_goes_on_too(left: Left, tmp_path: Path) -> None:
    vault, items, _before = left
    made = export(
        vault,
        ExportRequest(
            case="KZ-1", profile="internal", folder=tmp_path / "plain", items="number:4",
            as_of="2025-06-23", bundle_id="PLAIN",
        ),
    )  # fmt: skip
    assert frozen.read_outline(frozen.bundle_of(vault, "PLAIN").outline) == ()
    again = frozen.reissue(vault, "PLAIN")
    assert again.name == "Re-issue of KZ-1"
    assert [line.item_id for line in exhibits(vault, again)] == [items[3].id]
    more = frozen.supplement(vault, "PLAIN")
    assert drafts.outline(vault, more.id).first_page == made.pages + 1


def test_what_was_burnt_is_weighed(left: Left) -> None:
    vault, _items, before = left
    copy = drafts.duplicate(vault, before.draft.id, "Weighed")
    checks(vault, copy.id)
    weighed = drafts.outline(vault, copy.id).size
    actual = (vault.path.parent / "out" / "data" / "bundle.pdf").stat().st_size
    assert abs(weighed - actual) < abs(before.size - actual)
    assert abs(weighed - actual) < actual / 3
    drafts.discard(vault, copy.id)
