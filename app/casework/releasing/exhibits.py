"""Planned exhibits as a bundle prints them: words concealed, pages burnt, texts typeset when asked for."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from app.bundle.content import (
    ANNEXES,
    COLUMNS,
    BundleContent,
    BurntBody,
    ByteSource,
    CoverPage,
    CustodyLine,
    Document,
    DocumentsBody,
    Exhibit,
    FileBody,
    Media,
    PersonLine,
    QuotationLine,
    Section,
    TypesetBody,
    WithheldBody,
)
from app.bundle.sheets import withheld_sheet
from app.bundle.texts import texts
from app.casework.planning.planning import Plan, Planned, bound, is_recording, product_of
from app.casework.redacting import recordings
from app.casework.redacting.conceal import Concealer
from app.casework.redacting.facsimiles import CachedOcr, burnt_pages, facsimile_of
from app.casework.releasing.chronology import Told, chronology
from app.casework.releasing.pinpoints import Authorities, Pinpoints
from app.casework.releasing.quotations import quotations
from app.casework.releasing.roll import roll
from app.casework.reviewing import ledger, prove, recording_ledger
from app.casework.reviewing.transcripts import Transcript, checked, transcript_of
from app.errors import Refused, Unreadable
from app.progress import SILENT, Progress
from app.records.dates import bounds, words
from app.records.evidence import Item, ItemPerson, ItemRelation
from app.records.pages import BurntPage
from app.records.people import Person
from app.records.vocabulary import load
from app.vault.vault import Vault

_LEAST_PAGE = 20 * 1024
"""A page of print in black and white."""

_EXTRACT = {
    "en": "{title} (pages {first} to {last} of {all})",
    "ru": "{title} (стр. {first}–{last} из {all})",
}
"""A document of which only some pages are bound in says so."""


_TRANSLATION = {
    "en": "{language}; translation of {original}",
    "ru": "{language}; перевод приложения {original}",
}


@dataclass(frozen=True, slots=True)
class Cover:
    """What a bundle says of itself.

    Attributes:
        bundle_id: public id.
        as_of: ISO date.
        prefix: of exhibit numbers.
        language: of cover, index and sheets.
        letter: before page numbers.
        first_page: printed number of the first page.
        continues: public id of the bundle that this supplement goes on from.
        replaces: public id of the bundle that this re-issue replaces.
        changes: what a re-issue changes.
        volume_bytes: most bytes of one PDF; 0: no limit.
        archival: whether the PDF keeps to PDF/A-2b.
    """

    bundle_id: str
    as_of: str
    prefix: str
    language: str
    letter: str = ""
    first_page: int = 1
    continues: str = ""
    replaces: str = ""
    changes: tuple[str, ...] = ()
    volume_bytes: int = 0
    archival: bool = False


class NotBurnt(Refused):
    """An item could not be turned into what may leave."""

    def __init__(self, item: Item, reason: str) -> None:
        super().__init__(reason)
        self.item_id = item.id


class Exhibits:
    """Turns planned exhibits into what the bundle prints, lazily, page by page."""

    def __init__(
        self,
        vault: Vault,
        planned: Plan,
        cover: Cover,
        ocr: CachedOcr | None,
        progress: Progress = SILENT,
    ) -> None:
        self._vault = vault
        self._plan = planned
        self._progress = progress
        self._cover = cover
        self._ocr = ocr
        hide, _passed = prove.identifiers(vault, planned)
        self._conceal = Concealer(planned.profile, planned.hidden, planned.tokens, hide)
        self._pinpoints = Pinpoints(vault, planned, self._looked_at)
        self._authorities = Authorities(
            vault, planned, self._pinpoints, self._conceal, cover.language
        )
        self._numbers = {each.item.id: each.number for each in planned.exhibits}
        self.masks: dict[tuple[int, int], object] = {}

    @property
    def conceal(self) -> Concealer:
        """Replaces in a text whoever and whatever this bundle hides."""
        return self._conceal

    @property
    def pinpoints(self) -> Pinpoints:
        """Finds the pages of this bundle."""
        return self._pinpoints

    def content(self) -> BundleContent:
        """The bundle's content, with bodies that are made when they are asked for."""
        plan, cover, conceal = self._plan, self._cover, self._conceal
        draft = plan.draft
        if conceal(cover.prefix) != cover.prefix:
            raise Refused("The prefix of the exhibit numbers names somebody who is hidden.")
        told = chronology(self._vault, plan, self._pinpoints, conceal, cover.language)
        return BundleContent(
            bundle_id=cover.bundle_id,
            case_code=conceal(plan.case.code),
            case_title=conceal(draft.title if draft and draft.title else plan.case.title),
            profile_title=plan.profile.title,
            as_of=cover.as_of,
            prefix=cover.prefix,
            language=cover.language,
            exhibits=list(self._exhibits()),
            custody=[line for each in plan.exhibits for line in self._custody(each)],
            notes=[conceal(draft.note)] if draft and draft.note else [],
            sections=[Section(conceal(title)) for title in plan.sections],
            cover=self._cover_page(),
            letter=cover.letter,
            first_page=cover.first_page,
            columns=draft.columns if draft and draft.columns else COLUMNS,
            annexes=draft.annexes if draft else ANNEXES,
            chronology=[each.line for each in told],
            people=self._roll(told),
            quotations=self._quotations(),
            section_sheets=draft.section_sheets if draft else True,
            volume_bytes=cover.volume_bytes,
            archival=cover.archival,
        )

    def _cover_page(self) -> CoverPage:
        cover, draft, conceal = self._cover, self._plan.draft, self._conceal
        return CoverPage(
            addressee=conceal(draft.addressee) if draft else "",
            # The number by which the addressee knows the case is nobody's document: names alone go.
            reference=conceal.names(draft.reference) if draft else "",
            parties=tuple(conceal(line) for line in draft.parties) if draft else (),
            submitted_by=conceal(draft.submitted_by) if draft else "",
            continues=cover.continues,
            replaces=cover.replaces,
            changes=tuple(conceal(line) for line in cover.changes),
        )

    def _roll(self, told: Sequence[Told]) -> list[PersonLine]:
        language = self._cover.language
        return list(roll(self._vault, self._plan, self._pinpoints, told, self._conceal, language))

    def _quotations(self) -> Sequence[QuotationLine]:
        draft = self._plan.draft
        # Claims are argument: they leave where somebody put the annex into a draft, never by themselves.
        if draft is None or "quotations" not in draft.annexes:
            return ()
        return quotations(self._vault, self._plan, self._pinpoints, self._conceal, self._ocr)

    def commitments(self, content: BundleContent) -> dict[str, object]:
        """Salted commitments to the originals: SHA-256 of salt and digest; the vault can open them.

        The salt is derived from the vault's export key, so that nothing needs to be kept, and two
        bundles of the same item share no commitment.
        """
        listed = []
        for each in self._plan.exhibits:
            if each.withheld:
                continue
            label = content.label(each.number)
            # Documents that share a label do not share a salt.
            salted = f"{self._cover.bundle_id}|{label}" + (f"|{each.part}" if each.part else "")
            salt = hmac.digest(self._vault.keys.export, salted.encode(), "sha256")
            commitment = hashlib.sha256(salt + bytes.fromhex(each.item.sha256)).hexdigest()
            listed.append({"exhibit": label, "commitment": commitment})
        scheme = "SHA-256(salt || SHA-256 of the original), salt kept in the vault"
        return {"bundle": self._cover.bundle_id, "scheme": scheme, "commitments": listed}

    def _exhibits(self) -> Iterator[Exhibit]:
        numbered = self._plan.numbered()
        for place, documents in enumerate(numbered.values()):
            self._progress.step(place, len(numbered), "Writing the index")
            yield self._exhibit(documents)

    def _exhibit(self, documents: list[Planned]) -> Exhibit:
        shown = [each for each in documents if not each.withheld]
        first, asked = documents[0], self._plan.asked.get(documents[0].number)
        section = self._plan.places.get(first.number, -1)
        if not shown:
            reasons = dict.fromkeys(reason_of(each) for each in documents)
            body = WithheldBody(" ".join(reasons))
            return Exhibit(number=first.number, title="", body=body, section=section)
        made = self._single(shown[0])
        title = self._conceal(asked.title) if asked and asked.title else made.title
        if len(documents) > 1:
            made = replace(
                made,
                body=DocumentsBody(tuple(self._document(each) for each in documents)),
                language=" · ".join(
                    dict.fromkeys(filter(None, (self._language_words(each) for each in shown)))
                ),
                redacted=any(each.marks for each in shown),
                fields=self._joint_fields(shown),
                persons=tuple(
                    dict.fromkeys(who for each in shown for who in self._people(each.item))
                ),
            )
        citations = self._authorities.of(documents)
        return replace(
            made,
            title=title,
            # Several passages may support one article, which is cited once.
            provisions=tuple(dict.fromkeys(each.cite for each in citations)),
            citations=citations,
            section=section,
            note=self._conceal(asked.note) if asked else "",
            estimate=sum(self._estimate(each) for each in shown),
        )

    def _estimate(self, each: Planned) -> int:
        """Bytes that its pages take at the least, so that no disk is refused that would have done."""
        if product_of(each.item, self._plan.profile) != "facsimile":
            return 0
        last = each.last or self._pinpoints.page_count(each)
        return _LEAST_PAGE * (last - max(each.first, 1) + 1)

    def _document(self, each: Planned) -> Document:
        """One of several documents; a sheet stands for one that is withheld."""
        cover = self._cover
        if each.withheld:
            sheet = partial(self._withheld_sheet, each)
            return Document(texts(cover.language)["withheld"], TypesetBody(sheet))
        body, _media = self._body(each)
        if isinstance(body, FileBody):
            raise Refused(
                f"Item {each.item.number} leaves as a recording, which stands alone in its exhibit."
            )
        return Document(
            title=self._title(each),
            body=body,
            language=self._language_words(each),
            translation=each.translation,
            redacted=bool(each.marks),
            language_tag=self._language_tag(each.item),
        )

    def _withheld_sheet(self, each: Planned) -> bytes:
        return withheld_sheet(self.content_for_sheets(), each.number, reason_of(each))

    def content_for_sheets(self) -> BundleContent:
        """A bundle without exhibits, whose labels and words sheets are drawn with."""
        cover = self._cover
        return BundleContent(
            bundle_id=cover.bundle_id, case_code="", case_title="", profile_title="",
            as_of=cover.as_of, prefix=cover.prefix, language=cover.language, exhibits=(),
        )  # fmt: skip

    def _body(self, each: Planned) -> tuple[BurntBody | TypesetBody | FileBody, Media | None]:
        item, profile = each.item, self._plan.profile
        product = product_of(item, profile)
        if product == "facsimile":
            return BurntBody(partial(self._pages, each)), None
        if product == "recording" and profile.media:
            return FileBody(), Media(_extension(item), partial(self._open, item), item.size)
        if product == "recording":
            told = recordings.transcribed(self._vault, item)
            media = Media(recordings.EXTENSION, partial(self._redacted, each))
            return (TypesetBody(partial(self._typeset, each)) if told else FileBody()), media
        return TypesetBody(partial(self._typeset, each)), None

    def _single(self, each: Planned) -> Exhibit:
        """The exhibit that a document would be alone."""
        item, profile, language = each.item, self._plan.profile, self._cover.language
        shows = set(profile.metadata)
        body, media = self._body(each)
        fields = self._joint_fields([each])
        for name in ("reliability", "credibility", "acquired_at"):
            if name in shows and getattr(item, name):
                fields[name.replace("_", " ")] = str(getattr(item, name))
        return Exhibit(
            number=each.number,
            title=self._title(each),
            body=body,
            kind_label=load("kinds").label(item.kind, language),
            date_words=words(item.date, language) if item.date and "date" in shows else "",
            date_sort=bounds(item.date)[0] if item.date and "date" in shows else "",
            author=self._conceal(item.author) if "author" in shows else "",
            source=self._conceal(item.source) if "source" in shows else "",
            language=self._language_words(each),
            redacted=bool(each.marks),
            fields=fields,
            persons=self._people(item),
            media=media,
            language_tag=self._language_tag(item),
        )

    def _joint_fields(self, documents: Sequence[Planned]) -> dict[str, str]:
        """What is said of an exhibit's files and sheets, whether it has one document or several."""
        fields = {}
        names = [each.item.file_name for each in documents if each.item.file_name]
        if self._plan.profile.original_names and names:
            fields["file name"] = ", ".join(self._conceal(name) for name in names)
        sheets = [number for each in documents for number in self._sheets(each)]
        if sheets:
            fields["pages withheld"] = ", ".join(sheets)
        return fields

    def _sheets(self, each: Planned) -> list[str]:
        """Numbers, within the exhibit where that is known, of pages for which a sheet stands."""
        before = self._pinpoints.before(each)
        if before is None:
            return [f"{each.part + 1}: {number}" for number in each.sheets]
        return [str(before + number - max(each.first, 1) + 1) for number in each.sheets]

    def _title(self, each: Planned) -> str:
        title = self._conceal(each.item.title)
        if each.whole:
            return title
        every = self._pinpoints.page_count(each)
        return _EXTRACT[self._cover.language].format(
            title=title, first=max(each.first, 1), last=each.last or every, all=every
        )

    def _people(self, item: Item) -> tuple[str, ...]:
        shown = []
        for link in self._vault.find(ItemPerson, order="id", item_id=item.id):
            if link.person_id in self._plan.tokens:
                shown.append(self._plan.tokens[link.person_id].strip("[]"))
            else:
                shown.append(self._conceal(self._vault.get(Person, link.person_id).name))
        return tuple(dict.fromkeys(shown))

    def _language_tag(self, item: Item) -> str:
        return item.language if "language" in self._plan.profile.metadata else ""

    def _language_words(self, each: Planned) -> str:
        item = each.item
        if "language" not in self._plan.profile.metadata:
            return ""
        language, numbers = self._cover.language, self._numbers
        label = load("languages").label(item.language, language)
        if each.translation:
            return label
        for relation in self._vault.find(ItemRelation, item_id=item.id, relation="translation-of"):
            if relation.to_id in numbers:
                prefix = self._cover.prefix
                original = f"{prefix}-{numbers[relation.to_id]:06d}"
                return _TRANSLATION[language].format(language=label, original=original)
        return label

    def _custody(self, each: Planned) -> Iterator[CustodyLine]:
        # The vault's own times stay inside: they differ between two vaults that hold the same case.
        item, language = each.item, self._cover.language
        if each.withheld:
            return
        # Of several documents each step says which it is of.
        alone = len(self._plan.asked[each.number].documents) == 1
        which = "" if alone else self._title(each)
        how = load("acquisition").label(item.acquired_how, language) if item.acquired_how else ""
        day = bounds(item.acquired_at)[0] if item.acquired_at else ""
        if how or day:
            yield CustodyLine(each.number, "acquired", day, " · ".join(filter(None, (which, how))))
        yield CustodyLine(each.number, "received", "", which)
        product = product_of(item, self._plan.profile)
        original = product == "recording" and self._plan.profile.media
        if is_recording(item) and not original and recordings.transcribed(self._vault, item):
            yield CustodyLine(each.number, "transcribed", "", which)
        yield CustodyLine(each.number, "verified", self._cover.as_of, which)

    def _pages(self, each: Planned) -> Iterator[BurntPage]:
        vault, item = self._vault, each.item
        plan = self._plan
        whole = facsimile_of(vault, item, each.marks, plan.profile, plan.hidden, plan.tokens)
        work = bound(whole, each)
        masks: list[object] = []
        burnt = burnt_pages(vault, work, self._ocr)
        while True:
            # Only what burning raises is about this item; what the writer raises is not.
            try:
                page = next(burnt, None)
            except (Refused, Unreadable) as error:
                raise NotBurnt(item, "one of its pages could not be prepared") from error
            if page is None:
                break
            masks.append([list(box) for box in page.masks])
            yield page
        self.masks[each.number, each.part] = masks

    def transcript(self, each: Planned) -> Transcript:
        """What is typeset of a document."""
        title = self._conceal(each.item.title)
        return transcript_of(self._vault, each.item, each.marks, self._plan.tokens, title)

    def _looked_at(self, each: Planned) -> Transcript | None:
        try:
            return checked(self.transcript(each), self._vault.cache, self._vault.blobs, self._ocr)
        except (Refused, Unreadable):
            # The export comes to the same item and withholds it with its reason.
            return None

    def _typeset(self, each: Planned) -> bytes:
        made = self.transcript(each)
        self.masks[each.number, each.part] = ledger.spans_kept(
            self._vault, made.text_id, each.marks
        )
        try:
            made = checked(made, self._vault.cache, self._vault.blobs, self._ocr)
        except (Refused, Unreadable) as error:
            raise NotBurnt(each.item, "its words could not be compared with its pages") from error
        return made.typeset().pdf

    def _redacted(self, each: Planned) -> ByteSource:
        vault, item = self._vault, each.item
        sound = self._plan.profile.sound
        try:
            made = recordings.redacted(
                vault.cache, vault.blobs, item, each.marks, sound, self._progress
            )
            held = recording_ledger.redaction_of(vault, each, self._plan.profile)
        except (Refused, Unreadable) as error:
            raise NotBurnt(item, "the recording could not be redacted to its end") from error
        masks = self.masks.get((each.number, each.part), {})
        spans = masks if isinstance(masks, dict) else {}
        self.masks[each.number, each.part] = {**spans, "recording": recording_ledger.kept(held)}
        return made

    def _open(self, item: Item) -> ByteSource:
        return self._vault.blobs.open(item.blob_id, item.size)


def reason_of(each: Planned) -> str:
    """Why a document is withheld, as a sentence."""
    return each.withheld[:1].upper() + each.withheld[1:] + "."


def _extension(item: Item) -> str:
    subtype = item.media_type.partition("/")[2].lower()
    known = {"mpeg": "mp3", "x-wav": "wav", "quicktime": "mov", "x-matroska": "mkv"}
    return known.get(subtype, re.sub(r"[^a-z0-9]", "", subtype)[:8] or "bin")
