"""What a re-issue changes, in sentences that name exhibits by their numbers and nothing else."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from app.casework.drafting.as_left import FrozenExhibit, sections_of
from app.casework.drafting.draft_states import WITHHELD, standings
from app.casework.planning.draft_tree import draft_of
from app.casework.planning.selection import SelectedExhibit, Selection, number_in, selection
from app.casework.redacting import review
from app.paths import resources_dir
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.drafts import BundleDraft
from app.records.evidence import Item
from app.records.profiles import profile as profile_named
from app.vault.vault import Vault

_KINDS = (
    "added", "removed", "replaced", "documents", "pages", "redacted", "withheld", "shown", "titles",
)  # fmt: skip


def changes(
    vault: Vault, draft: BundleDraft | str, withheld: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """What a re-issue changes of the bundle that it replaces; ``()`` for any other draft.

    Args:
        vault: an open vault.
        draft: the draft, or its id.
        withheld: by id of the draft's document, why it does not leave; where that is known better than
            from consents and files alone.

    Returns:
        Sentences in the bundle's language, exhibits named by number: those of the new bundle, but for
        what was taken out.
    """
    made = draft_of(vault, draft) if isinstance(draft, str) else draft
    record = vault.one(BundleRecord, id=made.earlier) if made.earlier else None
    if made.kind != "reissue" or record is None:
        return ()
    words = _words(made.language)
    now = selection(vault, made.id)
    held = withheld if withheld is not None else _withheld(vault, now)
    pairs, removed = _paired(now, [ex for one in sections_of(vault, record) for ex in one.exhibits])
    found = _compared(vault, record, now, pairs, held, same_profile=record.profile == made.profile)
    found["removed"] = [number_in(each.label) for each in removed]
    # A number that another document has now was not taken out and added: it was replaced.
    found["replaced"] = sorted(set(found["removed"]) & set(found["added"]))
    for kind in ("added", "removed"):
        found[kind] = [each for each in found[kind] if each not in found["replaced"]]
    said = [words["profile"]] if record.profile != made.profile else []
    for kind in _KINDS:
        if found.get(kind):
            said.append(words[kind].format(exhibits=_ranges(now, found[kind])))
    for before, after in _shifts(pairs):
        said.append(
            words["renumbered"].format(before=_ranges(now, before), exhibits=_ranges(now, after))
        )
    return tuple(said) or (words["nothing"],)


def _paired(
    now: Selection, before: Sequence[FrozenExhibit]
) -> tuple[list[tuple[SelectedExhibit, FrozenExhibit | None]], list[FrozenExhibit]]:
    """Each exhibit with the earlier one that it goes on from, and the earlier ones that are gone."""
    homes: dict[str, list[FrozenExhibit]] = {}
    for exhibit in before:
        for each in exhibit.documents:
            homes.setdefault(each.item_id, []).append(exhibit)
    taken: set[str] = set()
    pairs: list[tuple[SelectedExhibit, FrozenExhibit | None]] = []
    for exhibit_now in now.exhibits:
        partner = None
        for document in exhibit_now.documents:
            free = [each for each in homes.get(document.item.id, ()) if each.label not in taken]
            if free:
                partner = free[0]
                taken.add(partner.label)
                break
        pairs.append((exhibit_now, partner))
    return pairs, [each for each in before if each.label not in taken]


def _compared(
    vault: Vault,
    record: BundleRecord,
    now: Selection,
    pairs: Sequence[tuple[SelectedExhibit, FrozenExhibit | None]],
    withheld: Mapping[str, str],
    *,
    same_profile: bool,
) -> dict[str, list[int]]:
    """Kind of change to the numbers of the exhibits that it is about."""
    digests = {
        (number_in(each.label), each.item_id): each.marks_digest
        for each in vault.find(ExhibitRecord, bundle=record.id)
    }
    found: dict[str, list[int]] = {kind: [] for kind in _KINDS}
    for exhibit, partner in pairs:
        number = exhibit.number
        if partner is None:
            found["added"].append(number)
            continue
        bound = {each.item.id: (each.from_page, each.to_page) for each in exhibit.documents}
        earlier = {each.item_id: (each.from_page, each.to_page) for each in partner.documents}
        if list(bound) != list(earlier):
            found["documents"].append(number)
        if any(each in earlier and pages != earlier[each] for each, pages in bound.items()):
            found["pages"].append(number)
        if (exhibit.title, exhibit.note) != (partner.title, partner.note):
            found["titles"].append(number)
        hidden_now = all(withheld.get(each.id) for each in exhibit.documents)
        hidden_then = all(each.withheld for each in partner.documents)
        if hidden_now != hidden_then:
            found["withheld" if hidden_now else "shown"].append(number)
        elif not hidden_now and same_profile and _redacted(vault, exhibit, partner, digests):
            found["redacted"].append(number)
    return found


def _redacted(
    vault: Vault,
    exhibit: SelectedExhibit,
    partner: FrozenExhibit,
    digests: Mapping[tuple[int, str], str],
) -> bool:
    """Whether other marks are burnt in any of its documents than when it left."""
    for each in exhibit.documents:
        digest = digests.get((number_in(partner.label), each.item.id), "")
        current = review.current_marks(vault, each.item)
        if digest and digest != review.fingerprint(current):
            return True
    return False


def _withheld(vault: Vault, now: Selection) -> dict[str, str]:
    items: dict[str, Item] = {each.item.id: each.item for each in now.documents}
    profile = profile_named(now.draft.profile)
    day = now.draft.as_of or datetime.now(UTC).date().isoformat()
    found = standings(vault, list(items.values()), profile, day, now.case.id)
    return {
        each.id: found[each.item.id].why
        for each in now.documents
        if found[each.item.id].state == WITHHELD
    }


def _shifts(
    pairs: Sequence[tuple[SelectedExhibit, FrozenExhibit | None]],
) -> Iterator[tuple[list[int], list[int]]]:
    """Runs of exhibits whose numbers moved by as much: those before, and those now."""
    moved = [
        (number_in(partner.label), exhibit.number)
        for exhibit, partner in pairs
        if partner is not None and number_in(partner.label) != exhibit.number
    ]
    at = 0
    while at < len(moved):
        end = at + 1
        while end < len(moved) and moved[end] == (moved[end - 1][0] + 1, moved[end - 1][1] + 1):
            end += 1
        yield [one for one, _ in moved[at:end]], [other for _, other in moved[at:end]]
        at = end


def _ranges(now: Selection, numbers: Sequence[int]) -> str:
    """Numbers as labels, neighbours as a range: ``EX-000002, EX-000004–EX-000007``."""
    said = []
    ordered = sorted(set(numbers))
    at = 0
    while at < len(ordered):
        end = at
        while end + 1 < len(ordered) and ordered[end + 1] == ordered[end] + 1:
            end += 1
        first, last = now.label(ordered[at]), now.label(ordered[end])
        said.append(first if at == end else f"{first}–{last}")
        at = end + 1
    return ", ".join(said)


def _words(language: str) -> Mapping[str, str]:
    words = _all_words()
    return words.get(language) or words["en"]


@lru_cache(maxsize=1)
def _all_words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((resources_dir() / "bundle_changes.toml").read_text("utf-8"))


def renumbered(vault: Vault, draft: BundleDraft) -> frozenset[str]:
    """Ids of a re-issue's exhibits that had another number in the bundle that it replaces."""
    record = vault.one(BundleRecord, id=draft.earlier) if draft.earlier else None
    if draft.kind != "reissue" or record is None:
        return frozenset()
    before = [exhibit for one in sections_of(vault, record) for exhibit in one.exhibits]
    return frozenset(
        exhibit.id
        for exhibit, partner in _paired(selection(vault, draft.id), before)[0]
        if partner is not None and number_in(partner.label) != exhibit.number
    )
