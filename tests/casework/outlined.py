"""Items to be put into drafts of bundles, and drafts as they can be compared."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.casework import lookup
from app.casework.drafting import drafts
from app.casework.registry.cases import save_case
from app.records.drafts import BundleDraft, DraftSection
from app.records.evidence import Item, ItemRelation
from app.records.ids import new_id
from app.records.pages import PageText
from app.vault.vault import Vault
from tests.builders import add_item, new_vault, words_of

KINDS = ("testimony", "court-document", "photograph", "email", "medical", "document")


def filled_vault(folder: Path) -> tuple[Vault, list[Item]]:
    """A vault with two cases and a dozen items of the first; PDFs of five pages and texts by turns."""
    made = new_vault(folder / "vault")
    save_case(made, "KZ-1", title="A case")
    save_case(made, "KZ-2", title="Another case")
    return made, [paper(made, place) for place in range(12)]


def new_draft(vault: Vault) -> BundleDraft:
    """An empty draft for a court that hides nobody."""
    return drafts.create(vault, "KZ-1", "court", f"Draft {new_id()}", profile="internal")


def throw_away(vault: Vault, draft: BundleDraft) -> None:
    """Put a draft into the trash, whatever has become of it."""
    with vault.change() as change:
        change.put("trashed", replace(vault.get(BundleDraft, draft.id), trashed=True))


def paper(vault: Vault, place: int, case: str = "KZ-1", **fields: object) -> Item:
    """An item of a kind and a date of its own: a PDF of five pages, or a text."""
    paged = place % 2 == 0
    given: dict[str, object] = {
        "kind": KINDS[place % len(KINDS)],
        "date": f"2022-{12 - place % 12:02d}-01",
        "media_type": "application/pdf" if paged else "text/plain",
        "examined_at": "2022-03-01T10:00:00Z",
        **fields,
    }
    with vault.change() as change:
        title = f"Paper {place} {new_id()[-6:]}"
        item = add_item(vault, change, lookup.case(vault, case), title, **given)  # type: ignore[arg-type]
        pages = [PageText(n, 595.0, 842.0, words_of("some words")) for n in range(1, 6)]
        change.add_text(
            "examined", item, "extracted", "en", "some words", origin="pdf",
            pages=pages if paged else (),
        )  # fmt: skip
    return item


def translation_of(vault: Vault, item: Item, original: Item) -> None:
    with vault.change() as change:
        change.put(
            "linked",
            ItemRelation(
                id=new_id(), item_id=item.id, to_id=original.id, relation="translation-of"
            ),
        )


def shape(vault: Vault, draft: BundleDraft) -> list[object]:
    """All that a draft holds, in its order, ids and positions apart."""
    shown = drafts.outline(vault, draft.id)
    lines = [
        (each.kind, each.title, each.label, each.first_page, each.pages, each.item_id, each.note,
         each.from_page, each.to_page, each.role)
        for each in shown.lines
    ]  # fmt: skip
    held = vault.get(BundleDraft, draft.id)
    return [lines, shown.pages, replace(held, id="")]


def titles(vault: Vault, draft: BundleDraft, kind: str = "exhibit") -> list[str]:
    return [each.title for each in drafts.outline(vault, draft.id).lines if each.kind == kind]


def sections(vault: Vault, draft: BundleDraft) -> list[DraftSection]:
    return vault.find(DraftSection, order="position", draft=draft.id)
