"""Undo and redo of drafts to the letter, until their bundle leaves: then nothing changes them any more."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.casework import undo
from app.casework.drafting import drafts
from app.errors import KuagerError, NotFound, Refused
from app.records.bundles import BundleRecord
from app.records.drafts import BundleDraft, DraftDocument, DraftSection
from app.records.evidence import Item
from app.records.ids import new_id
from app.vault.check import check_vault
from app.vault.vault import Vault
from tests.casework.outlined import filled_vault, new_draft, sections, shape, throw_away


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


def test_a_draft_that_is_begun_and_thrown_away(vault: Vault) -> None:
    with vault.step("begin"):
        made = drafts.create(vault, "KZ-1", "court", "Begun", query="")
    begun = shape(vault, made)
    with vault.step("throw away"):
        drafts.discard(vault, made.id)
    undo.undo(vault)
    assert shape(vault, made) == begun
    undo.undo(vault)
    with pytest.raises(NotFound):
        drafts.draft(vault, "Begun")
    assert vault.find(DraftDocument, draft=made.id) == []
    undo.redo(vault)
    assert shape(vault, made) == begun
    throw_away(vault, made)


def test_a_bundle_that_left_is_frozen(vault: Vault, items: list[Item], draft: BundleDraft) -> None:
    home = sections(vault, draft)[0]
    with vault.step("add"):
        made = drafts.add_items(vault, draft.id, [e.id for e in items[:2]], section=home.id)
    with vault.step("rename"):
        drafts.rename(vault, home.id, "Another title")
    with vault.step("describe"):
        drafts.amend(vault, draft.id, title="On the cover")
    inner = vault.find(DraftDocument, exhibit=made[0].id)[0]
    record = BundleRecord(
        id=new_id(), bundle_id="ABCD-EFGH", case_id=draft.case_id, profile="internal",
        as_of="2025-06-23", prefix="EX", pages=10, manifest_sha256="0" * 64, log_size=1,
        made_at="2025-06-23T10:00:00Z", draft=draft.id,
    )  # fmt: skip
    with vault.change() as change:
        change.put("exported", record)
        change.put("exported", replace(vault.get(BundleDraft, draft.id), made=record.id))
    before = vault.find(DraftSection, draft=draft.id), vault.get(BundleDraft, draft.id)
    attempts = {
        "amend": lambda: drafts.amend(vault, draft.id, title="x"),
        "add": lambda: drafts.add_items(vault, draft.id, [items[4].id]),
        "rename": lambda: drafts.rename(vault, home.id, "x"),
        "note": lambda: drafts.set_note(vault, made[0].id, "x"),
        "move": lambda: drafts.move(vault, [made[1].id], to=home.id, before=made[0].id),
        "remove": lambda: drafts.remove(vault, [made[1].id]),
        "sort": lambda: drafts.sort_by_date(vault, home.id),
        "pages": lambda: drafts.set_pages(vault, inner.id, 1, 2),
        "discard": lambda: drafts.discard(vault, draft.id),
        "section": lambda: drafts.add_section(vault, draft.id, "x"),
        "bind": lambda: drafts.bind(vault, made[0].id, [items[4].id]),
        "unbind": lambda: drafts.unbind(vault, inner.id),
    }
    for attempt in attempts.values():
        with pytest.raises(Refused, match="has left already"):
            attempt()
    # What was done before it left can no longer be undone either.
    for _ in range(3):
        with pytest.raises(Refused, match="the bundle has left since"):
            undo.undo(vault)
    assert (vault.find(DraftSection, draft=draft.id), vault.get(BundleDraft, draft.id)) == before
    assert drafts.outline(vault, draft.id).frozen


def _anything(vault: Vault, items: list[Item], draft: BundleDraft, dice: random.Random) -> None:
    """One random verb on random parts; a refusal is as good as anything."""
    tree = drafts.outline(vault, draft.id).lines
    of = {
        kind: [e.id for e in tree if e.kind == kind] for kind in ("section", "exhibit", "document")
    }

    def some(kind: str, most: int = 3) -> list[str]:
        return dice.sample(of[kind], min(len(of[kind]), dice.randint(1, most)))

    def one(kind: str) -> str:
        return dice.choice(of[kind]) if of[kind] else new_id()

    verb = dice.randrange(13)
    if verb < 3:
        drafts.add_items(vault, draft.id, [e.id for e in dice.sample(items, 3)])
    elif verb == 3:
        drafts.add_section(vault, draft.id, f"Section {dice.random()}", before=one("section"))
    elif verb == 4:
        drafts.move(vault, some("exhibit"), to=one("section"))
    elif verb == 5:
        drafts.move(vault, some("exhibit"), to=one("exhibit"))
    elif verb == 6:
        drafts.move(vault, some("document"), to=one(dice.choice(["section", "exhibit"])))
    elif verb == 7:
        drafts.move(vault, some("section", 2), to=draft.id, before=one("section"))
    elif verb == 8:
        drafts.remove(vault, some(dice.choice(["document", "exhibit"]), 2))
    elif verb == 9:
        drafts.sort_by_date(vault, one("section"))
    elif verb == 10:
        drafts.set_pages(vault, one("document"), dice.randint(0, 3), dice.randint(1, 6))
    elif verb == 11:
        drafts.rename(vault, one(dice.choice(["section", "exhibit"])), f"Title {dice.random()}")
    else:
        drafts.amend(vault, draft.id, title=f"Cover {dice.random()}", archival=dice.random() < 0.5)


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_done_is_undone_and_done_again(
    vault: Vault, items: list[Item], draft: BundleDraft, seed: int
) -> None:
    dice = random.Random(seed)
    shapes = [shape(vault, draft)]
    for number in range(20):
        steps = len(undo.history(vault))
        try:
            with vault.step(f"step {number}"):
                _anything(vault, items, draft, dice)
        except KuagerError:
            assert shape(vault, draft) == shapes[-1]
            continue
        if len(undo.history(vault)) > steps or undo.history(vault)[0].label == f"step {number}":
            shapes.append(shape(vault, draft))
    assert len(shapes) > 10
    for before in reversed(shapes[:-1]):
        undo.undo(vault)
        assert shape(vault, draft) == before
    for after in shapes[1:]:
        undo.redo(vault)
        assert shape(vault, draft) == after
    assert check_vault(vault) == []
