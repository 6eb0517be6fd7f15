"""The pages of a bundle that is still put together, exactly as they would leave.

:func:`bundle_preview_of` collects all that decides them, sheets and stamped exhibits; a
:class:`BundlePreviewSession` draws them in any other thread and never touches the vault's records. Nothing
here is more generous than the export: what waits for its review, or may not leave, is shown as the sheet
that would stand for it.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from app.bundle.content import BurntBody, Document, DocumentsBody, Exhibit, Media, TypesetBody
from app.casework.consents import consent
from app.casework.drafting.draft_states import READY, standings
from app.casework.drafting.frozen import changes
from app.casework.planning import asked
from app.casework.planning.planning import Plan, Planned, bound, product_of
from app.casework.redacting import recordings
from app.casework.redacting.facsimiles import Facsimile, facsimile_of, spans_by_page
from app.casework.redacting.review import current_marks
from app.casework.registry import people
from app.casework.releasing.bundle_pages import BundlePreview as BundlePreview
from app.casework.releasing.bundle_pages import BundlePreviewSession as BundlePreviewSession
from app.casework.releasing.bundle_pages import Leaf
from app.casework.releasing.exhibits import Exhibits, reason_of
from app.casework.releasing.export import ExportRequest
from app.casework.releasing.keeping import withheld_in
from app.casework.releasing.ordering import Ordered, ordered
from app.casework.reviewing.preview import burnt_marks
from app.errors import NotFound
from app.progress import SILENT, Progress
from app.records.pages import BurntPage
from app.vault.vault import Vault

_ID = "PREVIEW"


def bundle_preview_of(vault: Vault, draft_ref: str, progress: Progress = SILENT) -> BundlePreview:
    """Collect what decides the pages of a draft's bundle; changes nothing.

    Raises:
        NotFound, Usage: there is no such draft.
        Refused: the draft asks for what cannot be printed.
    """
    request = ExportRequest(draft=draft_ref, bundle_id=_ID)
    wanted = ordered(vault, request, again=True)
    planned = _planned(vault, wanted)
    cover = wanted.cover
    if wanted.kind == "reissue" and planned.draft is not None:
        cover = replace(cover, changes=changes(vault, planned.draft, withheld_in(planned)))
    work = Exhibits(vault, planned, cover, None)
    content = work.content()
    content.check()
    leaves: dict[int, tuple[Leaf, ...]] = {}
    reasons: dict[int, tuple[str, ...]] = {}
    for place, (number, held) in enumerate(planned.numbered().items()):
        progress.step(place, len(content.exhibits), "Looking for what must be hidden")
        leaves[number] = tuple(_leaf(vault, planned, work, each) for each in held)
        reasons[number] = tuple(reason_of(each) if each.withheld else "" for each in held)
    bare = replace(content, exhibits=[_bare(each) for each in content.exhibits])
    return BundlePreview(bare, leaves, reasons, _lines(wanted, planned))


def _planned(vault: Vault, wanted: Ordered) -> Plan:
    """The bundle as things stand, without suggesting, settling or burning anything."""
    selection, profile = wanted.selection, wanted.profile
    if selection is None:
        raise NotFound("There is no such draft of a bundle in this vault.")
    held = asked.of_draft(selection)
    documents = [each for exhibit in held.exhibits for each in exhibit.documents]
    items = list({each.item.id: each.item for each in documents}.values())
    case = selection.case
    states = standings(vault, items, profile, wanted.cover.as_of, case.id)
    hidden = people.hidden(vault, profile, consent.unnamed_in(vault, case.id, profile.purposes))
    exhibits = []
    for exhibit in held.exhibits:
        for part, document in enumerate(exhibit.documents):
            stands = states[document.item.id]
            leaves = stands.state == READY
            marks = burnt_marks(current_marks(vault, document.item), profile, hidden)
            exhibits.append(
                Planned(
                    document.item,
                    exhibit.number,
                    tuple(marks) if leaves and profile.hide != "none" else (),
                    "" if leaves else stands.why,
                    part=part,
                    first=document.from_page,
                    last=document.to_page,
                    translation=document.translation,
                )
            )
    return Plan(
        case=case,
        profile=profile,
        exhibits=tuple(exhibits),
        hidden=hidden,
        tokens=people.tokens(dict(hidden), profile),
        closed=held.closed,
        accepted=0,
        unseen=0,
        draft=selection.draft,
        sections=held.headings,
        places=held.places,
        asked={each.number: each for each in held.exhibits},
    )


def _leaf(vault: Vault, planned: Plan, work: Exhibits, each: Planned) -> Leaf:
    if each.withheld:
        return None
    product = product_of(each.item, planned.profile)
    if product == "facsimile":
        whole = facsimile_of(
            vault, each.item, each.marks, planned.profile, planned.hidden, planned.tokens
        )
        return _light(bound(whole, each))
    if product == "recording" and planned.profile.media:
        return None
    if product == "recording" and not recordings.transcribed(vault, each.item):
        return None
    return work.transcript(each)


def _light(work: Facsimile) -> Facsimile:
    """Without the words of pages on which nothing is hidden: they decide no pixel, and are many."""
    spans_on = spans_by_page(work)
    return replace(
        work,
        pages=[
            page
            if page.number in spans_on or page.number in work.regions or page.number in work.running
            else replace(page, words=())
            for page in work.pages
        ],
    )


def _bare(exhibit: Exhibit) -> Exhibit:
    """An exhibit whose bodies hold nothing of the vault."""
    body = exhibit.body
    if isinstance(body, DocumentsBody):
        body = DocumentsBody(tuple(replace(each, body=_bare_body(each)) for each in body.documents))
    elif isinstance(body, BurntBody):
        body = BurntBody(_no_pages)
    elif isinstance(body, TypesetBody):
        body = TypesetBody(bytes)
    media = Media(exhibit.media.extension, io.BytesIO) if exhibit.media else None
    return replace(exhibit, body=body, media=media)


def _bare_body(document: Document) -> BurntBody | TypesetBody:
    return BurntBody(_no_pages) if isinstance(document.body, BurntBody) else TypesetBody(bytes)


def _no_pages() -> Iterator[BurntPage]:
    return iter(())


def _lines(wanted: Ordered, planned: Plan) -> dict[str, tuple[int, int, int]]:
    lines: dict[str, tuple[int, int, int]] = {}
    selection = wanted.selection
    filled = [each for each in selection.sections if each.exhibits] if selection else []
    for place, section in enumerate(filled):
        lines[section.id] = (place, -1, -1)
    for number, exhibit in planned.asked.items():
        place = planned.places.get(number, -1)
        lines[exhibit.id] = (place, number, -1)
        for part, document in enumerate(exhibit.documents):
            lines[document.id] = (place, number, part)
    return lines
