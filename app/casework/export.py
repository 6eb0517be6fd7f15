"""The redacted bundle: planned, burnt, written beside, proved, and only then put in its place.

It fails closed at every step. What cannot be redacted is withheld, with a sheet that says so; when
the proof finds anything in the finished bundle, the bundle is deleted.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

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
from app.bundle.write import Written, write_bundle
from app.casework import prove
from app.casework.conceal import Concealer, token_for
from app.casework.facsimiles import CachedOcr, burnt_pages, facsimile_of, ocr_for
from app.casework.planning import Plan, Planned, is_paged, is_recording, plan
from app.errors import ProofFailed, Refused, Unreadable, Usage
from app.progress import SILENT, Progress
from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Instrument, Provision
from app.records.dates import bounds, words
from app.records.evidence import Item, ItemPerson, ItemProvision, ItemRelation
from app.records.ids import new_id
from app.records.note import sign_note
from app.records.pages import BurntPage
from app.records.people import Person
from app.records.profiles import profile as profile_named
from app.records.vocabulary import load, provision
from app.redaction.proof import Proof
from app.redaction.transcript import Replacement, typeset
from app.vault.log import ORIGIN
from app.vault.vault import Vault

NOT_CUSTODY = ("exported", "proved", "verified", "copied-out")
"""Events that say what was done with bundles: a checkpoint stops before them, so that exporting the
same vault twice gives the same bytes."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What to export.

    Attributes:
        case: code of the case.
        profile: name of the redaction profile.
        folder: where the bundle goes; must not exist, or be empty.
        items: a search query within the case; ``""`` for all.
        as_of: ISO date on the cover; ``""`` for today (UTC).
        bundle_id: public id; ``""`` for a random one.
        prefix: of exhibit numbers; ``""`` for ``EX``.
        language: ``en`` or ``ru``, of cover, index and sheets.
        accept_suggestions: settle unreviewed suggestions by accepting them.
    """

    case: str
    profile: str
    folder: Path
    items: str = ""
    as_of: str = ""
    bundle_id: str = ""
    prefix: str = ""
    language: str = "en"
    accept_suggestions: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What left.

    Attributes:
        folder: the bundle.
        exhibits: (label, item, first page, last page), withheld ones included.
        withheld: (item, reason).
        pages: of ``bundle.pdf``.
        notes: sentences that the operator must read.
    """

    folder: Path
    bundle_id: str
    exhibits: tuple[tuple[str, Item, int, int], ...]
    withheld: tuple[tuple[Item, str], ...]
    pages: int
    proof: Proof
    notes: tuple[str, ...]


def export(vault: Vault, request: ExportRequest, progress: Progress = SILENT) -> Exported:
    """Make a bundle.

    Args:
        vault: open for writing.
        request: what to export.
        progress: may cancel; nothing is left behind then but burnt pages in the encrypted cache.

    Raises:
        Usage, NotFound: the request's words are off.
        Refused: the target exists, or the profile demands what this machine lacks.
        ProofFailed: the finished bundle gave something away; it was deleted.
        StorageFailed: the disk is full or gone; nothing half is left.
        Cancelled: on request.
    """
    profile = profile_named(request.profile)
    as_of = request.as_of or datetime.now(UTC).date().isoformat()
    if not _DAY.fullmatch(as_of) or not _is_day(as_of):
        raise Usage("The date of a bundle is a day, written as 2025-06-23.")
    if request.language not in ("en", "ru"):
        raise Usage("The cover and index of a bundle are in en or ru.")
    if request.folder.exists() and (not request.folder.is_dir() or any(request.folder.iterdir())):
        raise Refused("There is already something at the place for the bundle; choose another.")
    bundle_id = request.bundle_id or _random_id()
    ocr = ocr_for(vault)
    if profile.ocr_required and ocr is None:
        raise Refused(
            "This profile needs a fresh reading of every page as proof, and Tesseract is not "
            "installed on this computer."
        )
    failed: dict[str, str] = {}
    while True:
        planned = plan(
            vault,
            request.case,
            profile,
            request.items,
            as_of,
            accept_suggestions=request.accept_suggestions,
            failed=failed,
            ocr=ocr,
            progress=progress,
        )
        work = _Work(vault, planned, request, as_of, bundle_id, ocr)
        content = work.content()
        content.check()
        last = vault.log.last_index(NOT_CUSTODY)
        size = 0 if last is None else last + 1
        try:
            pending = write_bundle(
                content,
                request.folder,
                signer=partial(sign_note, name=ORIGIN + vault.id, key=vault.keys.signing_key()),
                vkey=vault.log.vkey,
                checkpoint_note=vault.log.checkpoint(size),
                commitments=work.commitments(content),
                progress=progress,
                finish=False,
            )
            break
        except _NotBurnt as failure:
            # One page that fails withholds its item; what is burnt already is in the cache.
            failed[failure.item_id] = failure.sentence
    try:
        secret = prove.secrets_of(vault, planned, as_of, bundle_id, request.prefix or "EX")
        proof = prove.attack(pending.folder, secret, ocr, progress)
        if proof.leaks:
            places = tuple(f"{leak.channel}: {leak.what} in {leak.where}" for leak in proof.leaks)
            raise ProofFailed(prove.sentence(proof) + " The bundle was deleted.", places)
        if profile.ocr_required and not proof.complete:
            raise ProofFailed("This bundle could not be fully proved, so it was deleted.")
        written = pending.commit()
    except BaseException:
        pending.discard()
        raise
    try:
        _record(vault, planned, request, written, work, as_of, bundle_id, size)
    except BaseException:
        # A bundle of which the custody log knows nothing must not leave the vault.
        shutil.rmtree(written.folder, ignore_errors=True)
        raise
    by_number = {each.number: each for each in planned.exhibits}
    return Exported(
        folder=request.folder,
        bundle_id=bundle_id,
        exhibits=tuple(
            (placed.label, by_number[placed.number].item, placed.first_page, placed.last_page)
            for placed in written.exhibits
        ),
        withheld=tuple((each.item, each.withheld) for each in planned.exhibits if each.withheld)
        + tuple((item, "it is closed and not mentioned in the bundle") for item in planned.closed),
        pages=written.pages,
        proof=proof,
        notes=_notes(planned, ocr),
    )


class _NotBurnt(Refused):
    """An item could not be turned into what may leave."""

    def __init__(self, item: Item, reason: str) -> None:
        super().__init__(reason)
        self.item_id = item.id


class _Work:
    """Turns planned exhibits into what the bundle prints, lazily, page by page."""

    def __init__(
        self,
        vault: Vault,
        planned: Plan,
        request: ExportRequest,
        as_of: str,
        bundle_id: str,
        ocr: CachedOcr | None,
    ) -> None:
        self._vault = vault
        self._plan = planned
        self._request = request
        self._as_of = as_of
        self._bundle_id = bundle_id
        self._ocr = ocr
        hide, _passed = prove.identifiers(vault, planned)
        self._conceal = Concealer(planned.profile, planned.hidden, planned.tokens, hide)
        self.masks: dict[int, list[object]] = {}

    def content(self) -> BundleContent:
        """The bundle's content, with bodies that are made when they are asked for."""
        return BundleContent(
            bundle_id=self._bundle_id,
            case_code=self._conceal(self._plan.case.code),
            case_title=self._conceal(self._plan.case.title),
            profile_title=self._plan.profile.title,
            as_of=self._as_of,
            prefix=self._request.prefix or "EX",
            language=self._request.language,
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
                self._vault.keys.export, f"{self._bundle_id}|{label}".encode(), "sha256"
            )
            commitment = hashlib.sha256(salt + bytes.fromhex(each.item.sha256)).hexdigest()
            listed.append({"exhibit": label, "commitment": commitment})
        scheme = "SHA-256(salt || SHA-256 of the original), salt kept in the vault"
        return {"bundle": self._bundle_id, "scheme": scheme, "commitments": listed}

    def _exhibit(self, each: Planned) -> Exhibit:
        item, profile, language = each.item, self._plan.profile, self._request.language
        if each.withheld:
            reason = each.withheld[:1].upper() + each.withheld[1:] + "."
            return Exhibit(number=each.number, title="", body=WithheldBody(reason))
        shows = set(profile.metadata)
        media = None
        body: BurntBody | TypesetBody | FileBody
        if is_paged(item):
            body = BurntBody(partial(self._pages, each))
        elif is_recording(item) and profile.media:
            body = FileBody()
            media = Media(_extension(item), partial(self._open, item))
        else:
            body = TypesetBody(partial(self._typeset, each))
        fields = {}
        if profile.original_names and item.file_name:
            fields["file name"] = self._conceal(item.file_name)
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
            provisions=tuple(
                self._cited(link.provision)
                for link in self._vault.find(ItemProvision, order="provision", item_id=item.id)
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

    def _cited(self, ref: str) -> str:
        """A provision as it is cited in print (``ICCPR art. 9(3)``)."""
        code, _colon, article = ref.partition(":")
        held = self._vault.one(Provision, ref=ref)
        if held is not None:
            instrument = self._vault.one(Instrument, code=code)
            return f"{instrument.title if instrument else code} art. {article}"
        law, entry = provision(code), provision(ref)
        short = str(law.extra.get("short") or law.label(self._request.language))
        return f"{short} art. {entry.extra.get('cite') or article}" if article else short

    def _language_words(self, item: Item) -> str:
        label = load("languages").label(item.language, self._request.language)
        numbers = {each.item.id: each.number for each in self._plan.exhibits}
        for relation in self._vault.find(ItemRelation, item_id=item.id, relation="translation-of"):
            if relation.to_id in numbers:
                prefix = self._request.prefix or "EX"
                return f"{label}; translation of {prefix}-{numbers[relation.to_id]:06d}"
        return label

    def _custody(self, each: Planned) -> Iterator[CustodyLine]:
        # The vault's own times stay inside: they differ between two vaults that hold the same case.
        item, language = each.item, self._request.language
        if each.withheld:
            return
        how = load("acquisition").label(item.acquired_how, language) if item.acquired_how else ""
        day = bounds(item.acquired_at)[0] if item.acquired_at else ""
        yield CustodyLine(each.number, "acquired", day, how)
        yield CustodyLine(each.number, "received")
        if is_recording(item) and not self._plan.profile.media:
            yield CustodyLine(each.number, "transcribed")
        yield CustodyLine(each.number, "verified", self._as_of)

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
                raise _NotBurnt(item, "one of its pages could not be prepared") from error
            if page is None:
                break
            masks.append([list(box) for box in page.masks])
            yield page
        self.masks[each.number] = masks

    def _typeset(self, each: Planned) -> bytes:
        vault, item = self._vault, each.item
        text = vault.current_text(item.id)
        if text is None:
            raise Refused(f"Item {item.number} has lost its text; nothing was exported.")
        body = vault.text(text.id)[: text.hidden_from]
        replacements = [
            Replacement(
                mark.start, min(mark.end, len(body)), self._token(mark.reason, mark.person_id)
            )
            for mark in each.marks
            if mark.start is not None and mark.end is not None and mark.start < len(body)
        ]
        language = item.language or "en"
        return typeset(body, replacements, title=self._conceal(item.title), language=language).pdf

    def _token(self, reason: str, person_id: str | None) -> str:
        return token_for(reason, person_id, self._plan.tokens)

    def _open(self, item: Item) -> ByteSource:
        return self._vault.blobs.open(item.blob_id, item.size)


def _random_id() -> str:
    """Twelve random letters: digits would look like a case number to whoever searches for one."""
    letters = "".join(secrets.choice("BCDFGHJKLMNPQRSTVWXZ") for _ in range(12))
    return f"{letters[:4]}-{letters[4:8]}-{letters[8:]}"


def _record(
    vault: Vault,
    planned: Plan,
    request: ExportRequest,
    written: Written,
    work: _Work,
    as_of: str,
    bundle_id: str,
    size: int,
) -> None:
    record = BundleRecord(
        id=new_id(),
        bundle_id=bundle_id,
        case_id=planned.case.id,
        profile=planned.profile.name,
        as_of=as_of,
        prefix=request.prefix or "EX",
        pages=written.pages,
        manifest_sha256=written.manifest_sha256,
        log_size=size,
        made_at=datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        title=planned.case.title,
    )
    with vault.change() as change:
        change.put("exported", record)
        for each, placed in zip(planned.exhibits, written.exhibits, strict=True):
            change.put(
                "exported",
                ExhibitRecord(
                    id=new_id(),
                    bundle=record.id,
                    item_id=each.item.id,
                    label=placed.label,
                    first_page=placed.first_page,
                    last_page=placed.last_page,
                    withheld=each.withheld,
                    masks=json.dumps(work.masks.get(each.number, [])),
                ),
            )


def _notes(planned: Plan, ocr: CachedOcr | None) -> tuple[str, ...]:
    notes = []
    if planned.accepted:
        notes.append(
            f"{planned.accepted} suggestions were accepted without anybody reviewing them."
        )
    if planned.unseen:
        notes.append(
            f"{planned.unseen} exhibits with pictures left without anybody having looked for faces."
        )
    if ocr is None:
        notes.append(
            "Tesseract is not installed: the pages were not read again, so the bundle is not "
            "fully proved and its text layer rests on ink alone."
        )
    return tuple(notes)


def _extension(item: Item) -> str:
    subtype = item.media_type.partition("/")[2].lower()
    known = {"mpeg": "mp3", "x-wav": "wav", "quicktime": "mov", "x-matroska": "mkv"}
    return known.get(subtype, re.sub(r"[^a-z0-9]", "", subtype)[:8] or "bin")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
