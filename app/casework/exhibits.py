"""Planned exhibits as a bundle prints them: words concealed, pages burnt, texts typeset when asked for."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from app.bundle.content import (
    BundleContent,
    BurntBody,
    ByteSource,
    CustodyLine,
    Exhibit,
    FileBody,
    Media,
    TypesetBody,
    WithheldBody,
)
from app.casework import law, ledger, prove, recording_ledger, recordings
from app.casework.conceal import Concealer
from app.casework.facsimiles import CachedOcr, burnt_pages, facsimile_of
from app.casework.planning import Plan, Planned, is_recording, product_of
from app.casework.transcripts import checked, transcript_of
from app.errors import Refused, Unreadable
from app.progress import SILENT, Progress
from app.records.dates import bounds, words
from app.records.evidence import Item, ItemPerson, ItemProvision, ItemRelation
from app.records.pages import BurntPage
from app.records.people import Person
from app.records.vocabulary import load
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Cover:
    """What a bundle says of itself.

    Attributes:
        bundle_id: public id.
        as_of: ISO date.
        prefix: of exhibit numbers.
        language: of cover, index and sheets.
    """

    bundle_id: str
    as_of: str
    prefix: str
    language: str


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
        self.masks: dict[int, object] = {}

    def content(self) -> BundleContent:
        """The bundle's content, with bodies that are made when they are asked for."""
        return BundleContent(
            bundle_id=self._cover.bundle_id,
            case_code=self._conceal(self._plan.case.code),
            case_title=self._conceal(self._plan.case.title),
            profile_title=self._plan.profile.title,
            as_of=self._cover.as_of,
            prefix=self._cover.prefix,
            language=self._cover.language,
            exhibits=[self._exhibit(each) for each in self._plan.exhibits],
            custody=[line for each in self._plan.exhibits for line in self._custody(each)],
        )

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
            salt = hmac.digest(
                self._vault.keys.export, f"{self._cover.bundle_id}|{label}".encode(), "sha256"
            )
            commitment = hashlib.sha256(salt + bytes.fromhex(each.item.sha256)).hexdigest()
            listed.append({"exhibit": label, "commitment": commitment})
        scheme = "SHA-256(salt || SHA-256 of the original), salt kept in the vault"
        return {"bundle": self._cover.bundle_id, "scheme": scheme, "commitments": listed}

    def _exhibit(self, each: Planned) -> Exhibit:
        item, profile, language = each.item, self._plan.profile, self._cover.language
        if each.withheld:
            reason = each.withheld[:1].upper() + each.withheld[1:] + "."
            return Exhibit(number=each.number, title="", body=WithheldBody(reason))
        shows = set(profile.metadata)
        media = None
        body: BurntBody | TypesetBody | FileBody
        product = product_of(item, profile)
        if product == "facsimile":
            body = BurntBody(partial(self._pages, each))
        elif product == "recording" and profile.media:
            body = FileBody()
            media = Media(_extension(item), partial(self._open, item))
        elif product == "recording":
            told = recordings.transcribed(self._vault, item)
            body = TypesetBody(partial(self._typeset, each)) if told else FileBody()
            media = Media(recordings.EXTENSION, partial(self._redacted, each))
        else:
            body = TypesetBody(partial(self._typeset, each))
        fields = {}
        if profile.original_names and item.file_name:
            fields["file name"] = self._conceal(item.file_name)
        if each.sheets:
            fields["pages withheld"] = ", ".join(str(number) for number in each.sheets)
        for name in ("reliability", "credibility", "acquired_at"):
            if name in shows and getattr(item, name):
                fields[name.replace("_", " ")] = str(getattr(item, name))
        return Exhibit(
            number=each.number,
            title=self._conceal(item.title),
            body=body,
            kind_label=load("kinds").label(item.kind, language),
            date_words=words(item.date, language) if item.date and "date" in shows else "",
            date_sort=bounds(item.date)[0] if item.date and "date" in shows else "",
            author=self._conceal(item.author) if "author" in shows else "",
            source=self._conceal(item.source) if "source" in shows else "",
            language=self._language_words(item) if "language" in shows else "",
            redacted=bool(each.marks),
            fields=fields,
            # Several passages may support one article, which is cited once.
            provisions=tuple(
                dict.fromkeys(
                    law.cited(self._vault, link.provision, self._cover.language)
                    for link in self._vault.find(ItemProvision, order="provision", item_id=item.id)
                )
            ),
            persons=self._people(item),
            media=media,
        )

    def _people(self, item: Item) -> tuple[str, ...]:
        shown = []
        for link in self._vault.find(ItemPerson, order="id", item_id=item.id):
            if link.person_id in self._plan.tokens:
                shown.append(self._plan.tokens[link.person_id].strip("[]"))
            else:
                shown.append(self._conceal(self._vault.get(Person, link.person_id).name))
        return tuple(dict.fromkeys(shown))

    def _language_words(self, item: Item) -> str:
        label = load("languages").label(item.language, self._cover.language)
        numbers = {each.item.id: each.number for each in self._plan.exhibits}
        for relation in self._vault.find(ItemRelation, item_id=item.id, relation="translation-of"):
            if relation.to_id in numbers:
                prefix = self._cover.prefix
                return f"{label}; translation of {prefix}-{numbers[relation.to_id]:06d}"
        return label

    def _custody(self, each: Planned) -> Iterator[CustodyLine]:
        # The vault's own times stay inside: they differ between two vaults that hold the same case.
        item, language = each.item, self._cover.language
        if each.withheld:
            return
        how = load("acquisition").label(item.acquired_how, language) if item.acquired_how else ""
        day = bounds(item.acquired_at)[0] if item.acquired_at else ""
        yield CustodyLine(each.number, "acquired", day, how)
        yield CustodyLine(each.number, "received")
        product = product_of(item, self._plan.profile)
        original = product == "recording" and self._plan.profile.media
        if is_recording(item) and not original and recordings.transcribed(self._vault, item):
            yield CustodyLine(each.number, "transcribed")
        yield CustodyLine(each.number, "verified", self._cover.as_of)

    def _pages(self, each: Planned) -> Iterator[BurntPage]:
        vault, item = self._vault, each.item
        plan = self._plan
        work = facsimile_of(vault, item, each.marks, plan.profile, plan.hidden, plan.tokens)
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
        self.masks[each.number] = masks

    def _typeset(self, each: Planned) -> bytes:
        title, tokens = self._conceal(each.item.title), self._plan.tokens
        made = transcript_of(self._vault, each.item, each.marks, tokens, title)
        self.masks[each.number] = ledger.spans_kept(self._vault, made.text_id, each.marks)
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
        masks = self.masks.get(each.number, {})
        spans = masks if isinstance(masks, dict) else {}
        self.masks[each.number] = {**spans, "recording": recording_ledger.kept(held)}
        return made

    def _open(self, item: Item) -> ByteSource:
        return self._vault.blobs.open(item.blob_id, item.size)


def _extension(item: Item) -> str:
    subtype = item.media_type.partition("/")[2].lower()
    known = {"mpeg": "mp3", "x-wav": "wav", "quicktime": "mov", "x-matroska": "mkv"}
    return known.get(subtype, re.sub(r"[^a-z0-9]", "", subtype)[:8] or "bin")
