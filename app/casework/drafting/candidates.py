"""What could go into a draft: the items of its case that a search finds, and where each is already."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.planning.selection import selection, unmentioned
from app.records.evidence import Item
from app.vault.search import search
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Candidate:
    """One item.

    Attributes:
        label: of the exhibit that it is in, or ``""``.
        inside: whether the draft holds it, which an exhibit without a number does as well.
        why: a clause on why it can never leave, or ``""``.
    """

    item: Item
    label: str
    inside: bool
    why: str = ""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The answer to a search within a draft's case.

    Attributes:
        rows: the first of what was found, in the search's order.
        total: how many items answer.
    """

    rows: tuple[Candidate, ...]
    total: int


def candidates(
    vault: Vault, draft_id: str, query: str = "", limit: int | None = 200, *, order: str = "newest"
) -> Candidates:
    """Find items of a draft's case.

    Args:
        vault: an open vault.
        draft_id: the draft.
        query: as for :func:`app.vault.search.search`.
        limit: at most so many rows; None for all.
        order: one of :data:`app.vault.search.ORDERS`.

    Raises:
        Usage: the query is malformed.
        NotFound: there is no such draft.
    """
    shown = selection(vault, draft_id)
    labels: dict[str, str] = {}
    for exhibit in shown.exhibits:
        for document in exhibit.documents:
            labels.setdefault(document.item.id, shown.label(exhibit.number))
    for document, _why in shown.left_out:
        labels.setdefault(document.item.id, "")
    hits = search(
        vault,
        query,
        case_id=shown.draft.case_id,
        limit=limit,
        order=order,
        facets=False,
        snippets=False,
    )
    rows = tuple(
        Candidate(item, labels.get(item.id, ""), item.id in labels, unmentioned(item))
        for item, _snippet in hits.rows
    )
    return Candidates(rows, hits.total)
