"""What the vault keeps of a bundle that left: its numbers, what was hidden in it, and the frozen draft."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.bundle.content import BundleContent
from app.bundle.sheets import Span
from app.bundle.write import Pending, Written
from app.casework.drafting.frozen import frozen_sections, outline_json
from app.casework.planning.planning import Plan
from app.casework.releasing.exhibits import Exhibits
from app.casework.releasing.ordering import Ordered
from app.casework.releasing.quality import Level
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.drafts import BundleDraft
from app.records.ids import new_id
from app.vault.change import Change
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle that was written and has not got its name yet.

    Attributes:
        planned: what is in it.
        content: as printed.
        work: what burnt its pages.
        pending: on the disk.
        told: what the ledger and the search for rare details have to say.
        digests: by item, the fingerprint of the marks that were burnt.
        log_size: size of the custody log that its checkpoint covers.
        accepted: suggestions that were accepted without a look, on request.
        level: in which way its pages were rebuilt.
    """

    planned: Plan
    content: BundleContent
    work: Exhibits
    pending: Pending
    told: tuple[str, ...]
    digests: Mapping[str, str]
    log_size: int
    accepted: int
    level: Level


Also = Callable[[Change, BundleRecord], None]
"""Records what left together with a bundle, in the same change."""


def keep(
    vault: Vault, wanted: Ordered, made: Made, written: Written, also: Also | None = None
) -> BundleRecord:
    """Record a bundle with its exhibits, and freeze the draft that it was made of."""
    planned, content, cover = made.planned, made.content, wanted.cover
    record = BundleRecord(
        id=new_id(),
        bundle_id=cover.bundle_id,
        case_id=planned.case.id,
        profile=wanted.profile.name,
        as_of=cover.as_of,
        prefix=cover.prefix,
        pages=written.pages,
        manifest_sha256=written.manifest_sha256,
        log_size=made.log_size,
        made_at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        title=planned.draft.title if planned.draft and planned.draft.title else planned.case.title,
        kind=wanted.kind,
        earlier=wanted.earlier.id if wanted.earlier is not None else "",
        draft=planned.draft.id if planned.draft is not None else "",
        letter=cover.letter,
        language=cover.language,
        first_page=cover.first_page,
        first_number=wanted.first_number,
        outline=_outline(wanted, planned, written),
        volumes=json.dumps(
            [[each.name, each.first_page, each.last_page] for each in written.volumes]
        ),
        signature_sha256=written.signature_sha256,
    )
    titles = {each.number: each.title for each in content.exhibits}
    with vault.change() as change:
        change.put("exported", record)
        for each, span in zip(planned.exhibits, spans_of(planned, written), strict=True):
            place = planned.places.get(each.number, -1)
            change.put(
                "exported",
                ExhibitRecord(
                    id=new_id(),
                    bundle=record.id,
                    item_id=each.item.id,
                    label=content.label(each.number),
                    first_page=span[0],
                    last_page=span[1],
                    withheld=each.withheld,
                    masks=json.dumps(made.work.masks.get((each.number, each.part), [])),
                    marks_digest=made.digests[each.item.id],
                    section=content.sections[place].title if place >= 0 else "",
                    title=titles[each.number],
                    part=each.part,
                    from_page=max(each.first, 1),
                ),
            )
        if planned.draft is not None:
            held = vault.get(BundleDraft, planned.draft.id)
            change.put("exported", replace(held, made=record.id))
        if also is not None:
            also(change, record)
    return record


def _outline(wanted: Ordered, planned: Plan, written: Written) -> str:
    if wanted.selection is None:
        return "[]"
    placed = {
        planned.asked[each.number].documents[each.part].id: (*span, each.withheld)
        for each, span in zip(planned.exhibits, spans_of(planned, written), strict=True)
    }
    return outline_json(frozen_sections(wanted.selection, placed))


def withheld_in(planned: Plan) -> dict[str, str]:
    """By id of the draft's document, why it does not leave."""
    return {
        planned.asked[each.number].documents[each.part].id: each.withheld
        for each in planned.exhibits
        if each.withheld
    }


def spans_of(planned: Plan, written: Written) -> list[Span]:
    """First and last page of each document of a plan, in order."""
    whole = {each.number: (each.first_page, each.last_page) for each in written.exhibits}
    return [
        written.documents[each.number][each.part]
        if each.number in written.documents
        else whole[each.number]
        for each in planned.exhibits
    ]


def sections_of(content: BundleContent) -> tuple[tuple[str, int, int], ...]:
    """Title as printed, and numbers of the first and the last exhibit, of each section."""
    numbers: dict[int, list[int]] = {}
    for exhibit in content.exhibits:
        if exhibit.section >= 0:
            numbers.setdefault(exhibit.section, []).append(exhibit.number)
    return tuple(
        (content.sections[place].title, held[0], held[-1]) for place, held in numbers.items()
    )
