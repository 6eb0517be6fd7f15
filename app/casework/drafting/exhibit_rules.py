"""What must be so for the exhibits of a draft to leave, and to be of use to whoever reads them."""

from __future__ import annotations

from collections.abc import Iterator

from app.casework.consents import consent
from app.casework.drafting import consent_rules
from app.casework.drafting.binding import CHUNK, originals_of
from app.casework.drafting.checking import Check, Look, Place, judged
from app.casework.drafting.draft_states import CONSENT, LEFT_OUT, MACHINE, REVIEW, UNREADABLE
from app.casework.drafting.outline import Line
from app.casework.planning.planning import product_of
from app.casework.redacting.conceal import Concealer
from app.casework.registry import people
from app.records.evidence import ItemProvision
from app.records.text import fold

_CITING = ("authorities", "matrix")
_COVER = ("title", "addressee", "reference", "submitted_by", "note")


def checks(seen: Look) -> tuple[Check, ...]:
    """Every rule about the exhibits of a draft."""
    return (
        _filled(seen),
        *_leaving(seen),
        *consent_rules.checks(seen),
        _own_words(seen),
        _recordings(seen),
        _page_ranges(seen),
        _empty_sections(seen),
        _section_titles(seen),
        _titles(seen),
        _undated(seen),
        _citations(seen),
        _translations(seen),
    )


def _filled(seen: Look) -> Check:
    empty = () if seen.outline.exhibits else (Place("section", "", ""),)
    return judged(
        "filled", "Exhibits", "The bundle has exhibits.", "The bundle has no exhibits yet.",
        empty, "red",
    )  # fmt: skip


def _leaving(seen: Look) -> Iterator[Check]:
    """Consent, review and reading: whatever keeps a document from leaving."""
    held: dict[str, list[Line]] = {}
    for line in seen.of_kind("document"):
        if line.reason:
            held.setdefault(line.reason, []).append(line)
    lost = held.get(CONSENT, [])
    if seen.outline.frozen:
        bad = f"Consent no longer covers documents of this bundle, which has left: {len(lost)}."
    else:
        bad = f"Documents withheld because consent does not cover them: {len(lost)}."
    yield judged(
        "consent", "Consent", "Consent covers every document.", bad, seen.places(lost), "red"
    )
    waiting = held.get(REVIEW, [])
    yield judged(
        "review",
        "Review",
        "Every document has been reviewed for what must be hidden.",
        f"Documents that wait for their review, and are withheld until then: {len(waiting)}.",
        seen.places(waiting),
    )
    unsigned = held.get(MACHINE, [])
    yield judged(
        "machine-made",
        "Texts made by a machine",
        "Every text that a machine wrote down has been signed off by a person.",
        f"Documents whose text a machine wrote down and nobody has signed off, withheld until "
        f"then: {len(unsigned)}.",
        seen.places(unsigned),
    )
    unread = held.get(UNREADABLE, [])
    yield judged(
        "readable",
        "Readable files",
        "Every document can be redacted and shown.",
        f"Documents that cannot be redacted and so are withheld: {len(unread)}.",
        seen.places(unread),
        "red",
    )
    gone = held.get(LEFT_OUT, [])
    yield judged(
        "left-out",
        "Closed or in the trash",
        "No document is closed or in the trash.",
        f"Documents that are closed or in the trash, which the bundle will not mention: {len(gone)}.",
        seen.places(gone),
        "red",
    )


def _own_words(seen: Look) -> Check:
    """Whether what was typed for the bundle names somebody who is hidden."""
    hidden = people.hidden(
        seen.vault,
        seen.profile,
        consent.unnamed_in(seen.vault, seen.draft.case_id, seen.profile.purposes),
    )
    conceal = Concealer(seen.profile, hidden, people.tokens(dict(hidden), seen.profile))
    found = []
    if hidden:
        draft = seen.draft
        covered = {name: str(getattr(draft, name)) for name in _COVER}
        covered["parties"] = "\n".join(draft.parties)
        found += [
            Place("cover", name, "") for name, words in covered.items() if conceal.finds(words)
        ]
        for line in seen.lines:
            typed = line.kind == "section" or line.renamed
            words = "\n".join(filter(None, (line.title if typed else "", line.note)))
            if line.kind != "document" and words and conceal.finds(words):
                found.append(seen.place(line))
    return judged(
        "own-words",
        "Names in titles and notes",
        "No title, note or line of the cover names somebody who is hidden.",
        f"Titles, notes or lines of the cover that name somebody hidden, whose pseudonym will "
        f"stand there: {len(found)}.",
        tuple(found),
    )


def _recordings(seen: Look) -> Check:
    inside: dict[str, int] = {}
    documents = seen.of_kind("document")
    for line in documents:
        inside[line.parent] = inside.get(line.parent, 0) + 1
    found = [
        line
        for line in documents
        if inside[line.parent] > 1
        and product_of(seen.items[line.item_id], seen.profile) == "recording"
    ]
    return judged(
        "recordings",
        "Recordings",
        "Every recording is an exhibit of its own.",
        f"Recordings bound together with other documents, which have to stand alone: {len(found)}.",
        seen.places(found),
        "red",
    )


def _page_ranges(seen: Look) -> Check:
    found = [
        line
        for line in seen.of_kind("document")
        if (line.from_page or line.to_page)
        and (
            not line.item_pages
            or max(line.from_page, line.to_page) > line.item_pages
            or 0 < line.to_page < line.from_page
        )
    ]
    return judged(
        "page-ranges",
        "Chosen pages",
        "All of the pages that were chosen are there.",
        f"Documents that do not have the pages that were chosen of them: {len(found)}.",
        seen.places(found),
        "red",
    )


def _empty_sections(seen: Look) -> Check:
    held = {line.parent for line in seen.of_kind("exhibit") if line.pages}
    found = [line for line in seen.of_kind("section") if line.id not in held]
    return judged(
        "empty-sections",
        "Empty sections",
        "Every section has exhibits.",
        f"Sections without an exhibit, which will not be printed: {len(found)}.",
        seen.places(found),
    )


def _section_titles(seen: Look) -> Check:
    return judged(
        "section-titles",
        "Titles of sections",
        "Every section has a title of its own.",
        "Two sections have the same title.",
        seen.places(_alike(seen.of_kind("section"))),
    )


def _titles(seen: Look) -> Check:
    found = _alike([line for line in seen.of_kind("exhibit") if line.pages])
    return judged(
        "titles",
        "Titles of exhibits",
        "Every exhibit has a title of its own.",
        f"Exhibits whose title another one has as well: {len(found)}.",
        seen.places(found),
    )


def _alike(lines: list[Line]) -> list[Line]:
    counts: dict[str, int] = {}
    for line in lines:
        counts[fold(line.title)] = counts.get(fold(line.title), 0) + 1
    return [line for line in lines if counts[fold(line.title)] > 1]


def _undated(seen: Look) -> Check:
    found = [line for line in seen.of_kind("exhibit") if line.pages and not line.date]
    return judged(
        "dates",
        "Dates",
        "Every exhibit has a date.",
        f"Exhibits without a date: {len(found)}.",
        seen.places(found),
    )


def _citations(seen: Look) -> Check:
    wanted = any(annex in _CITING for annex in seen.draft.annexes)
    cited: set[str] = set()
    ids = list(seen.items)
    for start in range(0, len(ids) if wanted else 0, CHUNK):
        some = ids[start : start + CHUNK]
        cited |= {each.item_id for each in seen.vault.find(ItemProvision, item_id=some)}
    inside: dict[str, list[str]] = {}
    for line in seen.of_kind("document"):
        inside.setdefault(line.parent, []).append(line.item_id)
    found = [
        line
        for line in seen.of_kind("exhibit")
        if wanted and line.pages and not cited & set(inside[line.id])
    ]
    return judged(
        "citations",
        "Citations",
        "Every exhibit is cited under an article." if wanted else "No table cites the exhibits.",
        f"Exhibits that no article is cited for, so that no table leads to them: {len(found)}.",
        seen.places(found),
    )


def _translations(seen: Look) -> Check:
    """Documents in another language that have no translation behind them."""
    language = _base(seen.draft.language)
    documents = [line for line in seen.of_kind("document") if line.pages]
    originals = originals_of(seen.vault, [line.item_id for line in documents])
    translated = {
        (line.parent, original)
        for line in documents
        if _base(seen.items[line.item_id].language) == language
        for original in originals[line.item_id]
    }
    found = [
        line
        for line in documents
        if not line.role
        and seen.items[line.item_id].language
        and _base(seen.items[line.item_id].language) != language
        and (line.parent, line.item_id) not in translated
    ]
    return judged(
        "translations",
        "Translations",
        "Whatever is in another language has its translation behind it.",
        f"Documents in another language without a translation behind them: {len(found)}.",
        seen.places(found),
    )


def _base(tag: str) -> str:
    return tag.partition("-")[0].lower()
