"""What an export is to make, settled before anything is burnt: whose words count, which numbers come next."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from app.casework import lookup
from app.casework.drafting import templates
from app.casework.drafting.frozen import bundle_of
from app.casework.planning.draft_tree import FROZEN
from app.casework.planning.selection import Selection, next_numbers, selection, series
from app.casework.releasing.exhibits import Cover
from app.errors import Refused, Usage
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.marks import RedactionProfile
from app.records.profiles import profile as profile_named
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.casework.releasing.export import ExportRequest

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Ordered:
    """A request with everything that a draft or an earlier bundle says for it.

    Attributes:
        case: code of the case.
        profile: for whom.
        cover: what the bundle says of itself.
        selection: a draft's exhibits; None for the items of a case.
        first_number: of the first exhibit.
        without: ids of items that the bundle it continues holds already.
        kind: ``bundle``, ``supplement`` or ``reissue``.
        earlier: the bundle that it continues or replaces.
    """

    case: str
    profile: RedactionProfile
    cover: Cover
    selection: Selection | None
    first_number: int
    without: Collection[str]
    kind: str
    earlier: BundleRecord | None


def ordered(vault: Vault, request: ExportRequest, *, again: bool = False) -> Ordered:
    """Settle what a request asks for; changes nothing.

    Args:
        vault: an open vault.
        request: what to export.
        again: whether the request's draft may have left already: to look at it.

    Raises:
        Usage, NotFound: its words are off.
        Refused: its draft has left already.
    """
    chosen = _chosen(vault, request)
    if chosen is not None and chosen.draft.made is not None and not again:
        raise Refused(FROZEN)
    draft = chosen.draft if chosen is not None else None
    kind, earlier = _series(vault, request, chosen)
    numbers = (1, 1)
    if chosen is not None:
        numbers = (chosen.first_number, chosen.first_page)
    elif earlier is not None and kind == "reissue":
        numbers = (earlier.first_number, earlier.first_page)
    elif earlier is not None:
        numbers = next_numbers(vault, series(vault, earlier))
    as_of = request.as_of or (draft.as_of if draft else "") or _today()
    if not _DAY.fullmatch(as_of) or not _is_day(as_of):
        raise Usage("The date of a bundle is a day, written as 2025-06-23.")
    language = request.language or (draft.language if draft else "") or "en"
    if language not in ("en", "ru"):
        raise Usage("The cover and index of a bundle are in en or ru.")
    before = earlier if draft is None else None
    size = request.size or (draft.size if draft else "")
    earlier_id = earlier.bundle_id if earlier is not None else ""
    cover = Cover(
        bundle_id=request.bundle_id or _random_id(),
        as_of=as_of,
        prefix=request.prefix
        or (draft.prefix if draft else "")
        or (before.prefix if before else "")
        or "EX",
        language=language,
        letter=request.letter
        or (draft.letter if draft else "")
        or (before.letter if before else ""),
        first_page=numbers[1],
        continues=earlier_id if kind == "supplement" else "",
        replaces=earlier_id if kind == "reissue" else "",
        volume_bytes=templates.size_named(size).bytes if size else 0,
        archival=request.archival or bool(draft and draft.archival),
    )
    without: Collection[str] = ()
    if chosen is None and earlier is not None and kind == "supplement":
        without = _held(vault, series(vault, earlier))
    return Ordered(
        case=chosen.case.code if chosen is not None else lookup.case(vault, request.case).code,
        profile=profile_named(request.profile or (draft.profile if draft else "")),
        cover=cover,
        selection=chosen,
        first_number=numbers[0],
        without=without,
        kind=kind,
        earlier=earlier,
    )


def _chosen(vault: Vault, request: ExportRequest) -> Selection | None:
    """The draft's selection, with the numbers of the series that the request puts it in."""
    if not request.draft:
        return None
    chosen = selection(vault, request.draft)
    kind, earlier = _series(vault, request, chosen)
    if earlier is None or (kind, earlier.id) == (chosen.draft.kind, chosen.draft.earlier):
        return chosen
    if kind == "reissue":
        number, page = earlier.first_number, earlier.first_page
    else:
        number, page = next_numbers(vault, series(vault, earlier))
    shift = number - chosen.first_number
    sections = tuple(
        replace(
            section,
            exhibits=tuple(replace(each, number=each.number + shift) for each in section.exhibits),
        )
        for section in chosen.sections
    )
    return replace(
        chosen,
        draft=replace(chosen.draft, kind=kind, earlier=earlier.id),
        sections=sections,
        first_number=number,
        first_page=page,
        earlier=earlier,
    )


def _series(
    vault: Vault, request: ExportRequest, chosen: Selection | None
) -> tuple[str, BundleRecord | None]:
    if request.supplement_to and request.reissue_of:
        raise Usage("A bundle continues another one or replaces it, not both.")
    if request.supplement_to:
        return "supplement", bundle_of(vault, request.supplement_to)
    if request.reissue_of:
        return "reissue", bundle_of(vault, request.reissue_of)
    if chosen is None or chosen.earlier is None:
        return "bundle", None
    return chosen.draft.kind, chosen.earlier


def _held(vault: Vault, records: tuple[BundleRecord, ...]) -> frozenset[str]:
    """Ids of the items that the bundles of a series show."""
    found: set[str] = set()
    for record in records:
        held = vault.find(ExhibitRecord, bundle=record.id)
        found.update(each.item_id for each in held if not each.withheld)
    return frozenset(found)


def _random_id() -> str:
    """Twelve random letters: digits would look like a case number to whoever searches for one."""
    letters = "".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(12))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def _today() -> str:
    return datetime.now(UTC).date().isoformat()


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
