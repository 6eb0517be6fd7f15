"""A testimony with something secret wherever a vault keeps words, and a reader of raw pages."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from app.records.bundles import BundleRecord, ExhibitRecord
from app.records.cases import Case, Event, Involvement
from app.records.claims import (
    AccountFact,
    Claim,
    ClaimPassage,
    Coding,
    Contradiction,
    Theme,
)
from app.records.consent import Consent, Recall
from app.records.drafts import BundleDraft, DraftDocument, DraftExhibit, DraftSection
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    ItemRelation,
    Passage,
    Proposal,
)
from app.records.ids import new_id
from app.records.interviews import Interview, InterviewAnswer, InterviewNote
from app.records.marks import Mark, RareCheck, SignOff
from app.records.pages import PageText
from app.records.people import CasePerson, Person, PersonName
from app.records.statements import Statement, StatementCorrection, TextAlignment, TextSignOff
from app.vault.change import Change
from app.vault.database import PAGE_SIZE
from app.vault.texts import encode_layout, pack
from app.vault.vault import Vault
from tests.builders import add_item, words_of

_TAIL = re.compile(rb"[0-9a-f]{14,}")
_WIDE_TAIL = re.compile(rb"(?:[0-9a-f]\x00){13,}[0-9a-f]")
_RESERVED = 80
"""Bytes at the end of an encrypted page: the initialisation vector, then the page's HMAC-SHA-512."""


class Canaries:
    """Secret words, no two of which begin alike: a full-text index keeps only what differs."""

    def __init__(self) -> None:
        self.of_item: list[str] = []
        self.of_person: list[str] = []
        self._heads = itertools.product("bcdfgjkpqvwxz", string.ascii_lowercase)

    def _next(self) -> str:
        head = "".join(next(self._heads))
        return f"{head}{hashlib.sha256(head.encode()).hexdigest()[:14]}"

    def item(self) -> str:
        """A word that has to go with the item."""
        self.of_item.append(self._next())
        return self.of_item[-1]

    def person(self) -> str:
        """A word that has to go with the person."""
        self.of_person.append(self._next())
        return self.of_person[-1]


@dataclass
class Told:
    """One testimony and what surrounds it.

    Attributes:
        layouts: the compressed page layouts, as stored.
    """

    case: Case
    item: Item
    other: Item
    person: Person
    event: Event
    involvement: Involvement
    claim: Claim
    draft: BundleDraft
    consent: Consent
    bundle: BundleRecord
    canaries: Canaries
    layouts: list[bytes] = field(default_factory=list)


def told(vault: Vault) -> Told:
    """Fill a vault: a secret in every field of a testimony that takes words."""
    words = Canaries()
    say, name = words.item, words.person
    with vault.change() as change:
        case = change.put("opened", Case(id=new_id(), code="KZ-1", title="A case"))
        person = change.put(
            "added",
            Person(id=new_id(), name=name(), pseudonym="Witness A", note=name(), sex=name()),
        )
        alias = change.put("added", PersonName(id=new_id(), person_id=person.id, name=name()))
        change.put("added", PersonName(id=new_id(), person_id=person.id, name=name()))
        change.put(
            "linked",
            CasePerson(
                id=new_id(), case_id=case.id, person_id=person.id, role="witness", note=name()
            ),
        )
        event = change.put("added", Event(id=new_id(), case_id=case.id, title="Raid"))
        text = f"{say()} ran, {say()} fell"
        pages = [PageText(1, 595.0, 842.0, words_of(text))]
        item = add_item(
            vault, change, case, say(), say().encode() * 50, file_name=f"{say()}.txt",
            source=say(), author=say(), acquired_by=say(), note=say(), language="ru",
            examined_at="2022-03-01T10:00:00Z", date="2022-01-14",
        )  # fmt: skip
        own = change.add_text("extracted", item, "extracted", "ru", text, pages=pages)
        later = change.add_text(
            "transcribed", item, "transcript", "ru", f"{say()} {say()} and so on"
        )
        other = add_item(vault, change, case, "Ruling", kind="court-document")
        change.add_text("extracted", other, "extracted", "en", "The court has ruled")
    told_ = Told(
        case, item, other, person, event,
        Involvement(id=new_id(), person_id=person.id, event_id=event.id, role="victim"),
        Claim(id=new_id(), case_id=case.id, assertion="They were beaten."),
        BundleDraft(id=new_id(), case_id=case.id, name="Draft", template="", profile="un"),
        Consent(id=new_id(), item_id=item.id, person_id=person.id, purposes=("un",), identity="named"),
        BundleRecord(
            id=new_id(), bundle_id="B-1", case_id=case.id, profile="un", as_of="2022-03-01",
            prefix="KZ", pages=3, manifest_sha256="", log_size=5, made_at="2022-03-01T10:00:00Z",
        ),
        words,
        [pack(encode_layout(page)) for page in pages],
    )  # fmt: skip
    with vault.step("Something that can be undone"), vault.change() as change:
        # What was said once and changed since is in the log alone.
        item = change.put("described", replace(item, title=say(), note=say()))
        told_.item = item
        change.put("named", replace(alias, name=name()))
        change.remove("removed", replace(alias, name=""))
        _passages(change, told_, own.id, later.id)
        _interview(change, told_, later.id)
        _bundle(change, told_)
    vault.desk.put("draft/text", json.dumps({"item": item.id, "words": say()}))
    vault.desk.put(f"password/{item.id}", say())
    vault.cache.put("page", item.id, say().encode() * 40)
    return told_


def _passages(change: Change, told_: Told, text_id: str, other_text: str) -> None:
    say, name, item = told_.canaries.item, told_.canaries.person, told_.item
    event, case = told_.event, told_.case
    first, second = (
        change.put(
            "quoted",
            Passage(
                id=new_id(), item_id=item.id, text_id=text_id, start=start, end=start + 4,
                quote=say(), prefix=say(), suffix=say(), note=say(),
            ),
        )
        for start in (0, 6)
    )  # fmt: skip
    change.put(
        "linked",
        ItemProvision(
            id=new_id(), item_id=item.id, provision="iccpr:7", passage_id=first.id, note=say()
        ),
    )
    change.put(
        "linked",
        ItemPerson(
            id=new_id(), item_id=item.id, person_id=told_.person.id, role="witness", note=say()
        ),
    )
    change.put(
        "linked",
        ItemPerson(
            id=new_id(), item_id=told_.other.id, person_id=told_.person.id, role="victim",
            note=name(),
        ),
    )  # fmt: skip
    change.put("linked", ItemEvent(id=new_id(), item_id=item.id, event_id=event.id, note=say()))
    change.put("linked", ItemAct(id=new_id(), item_id=item.id, act="030107", note=say()))
    change.put(
        "linked",
        ItemRelation(
            id=new_id(), item_id=told_.other.id, to_id=item.id, relation="answers", note=say()
        ),
    )
    told_.involvement = change.put(
        "linked", replace(told_.involvement, passage_id=first.id, note=name())
    )
    theme = change.put("added", Theme(id=new_id(), name="Detention"))
    change.put(
        "coded",
        Coding(
            id=new_id(),
            item_id=item.id,
            passage_id=first.id,
            kind="theme",
            ref=theme.id,
            note=say(),
        ),
    )
    change.put("claimed", told_.claim)
    change.put(
        "claimed",
        ClaimPassage(
            id=new_id(), claim_id=told_.claim.id, item_id=item.id, passage_id=first.id,
            stance="for", note=say(),
        ),
    )  # fmt: skip
    one, another = sorted(
        (
            change.put(
                "stated",
                AccountFact(
                    id=new_id(), item_id=item.id, passage_id=each.id, event_id=event.id,
                    aspect="number", subject=say(), value=say(), note=say(),
                ),
            )
            for each in (first, second)
        ),
        key=lambda fact: fact.id,
    )  # fmt: skip
    change.put(
        "settled",
        Contradiction(
            id=new_id(), case_id=case.id, one_id=one.id, other_id=another.id, state="stands",
            reason=say(), at="2022-03-01T10:00:00Z",
        ),
    )  # fmt: skip
    change.put(
        "noticed", Proposal(id=new_id(), item_id=item.id, field="author", value=say(), origin=say())
    )
    change.put(
        "marked",
        Mark(
            id=new_id(), item_id=item.id, text_id=text_id, start=0, end=4, quote=say(), note=say()
        ),
    )
    change.put(
        "marked",
        Mark(
            id=new_id(), item_id=told_.other.id, page=1, box=(1.0, 1.0, 9.0, 9.0), reason="name",
            person_id=told_.person.id, quote=name(), state="accepted",
        ),
    )  # fmt: skip
    change.put(
        "signed",
        SignOff(id=new_id(), item_id=item.id, marks="x", actor="R", at="2022-03-01", note=say()),
    )
    change.put(
        "judged", RareCheck(id=new_id(), item_id=item.id, detail=say(), actor="R", at="2022")
    )
    change.put(
        "aligned",
        TextAlignment(
            id=new_id(), item_id=item.id, text_id=text_id, other_id=other_text, pairs="[[0,0,0,0]]"
        ),
    )
    change.put(
        "signed",
        TextSignOff(
            id=new_id(), item_id=item.id, text_id=other_text, name="R", at="2022", note=say()
        ),
    )


def _interview(change: Change, told_: Told, text_id: str) -> None:
    say, name, item = told_.canaries.item, told_.canaries.person, told_.item
    interview = change.put(
        "began",
        Interview(
            id=new_id(), case_id=told_.case.id, item_id=item.id, person_id=told_.person.id,
            template="general", title=say(), interpreter=say(), present=(say(),),
            place_note=say(), note=say(),
        ),
    )  # fmt: skip
    change.put(
        "answered",
        InterviewAnswer(
            id=new_id(), interview_id=interview.id, item_id=item.id, question="q", text=say()
        ),
    )
    change.put(
        "noted",
        InterviewNote(
            id=new_id(), interview_id=interview.id, item_id=item.id, at="2022", text=say()
        ),
    )
    statement = change.put(
        "stated",
        Statement(
            id=new_id(), item_id=item.id, text_id=text_id, person_id=told_.person.id, place=say(),
            interpreter=say(), note=say(),
        ),
    )  # fmt: skip
    change.put(
        "corrected",
        StatementCorrection(
            id=new_id(), statement_id=statement.id, item_id=item.id, paragraph=1, was=say(),
            became=say(), at="2022", note=say(),
        ),
    )  # fmt: skip
    told_.consent = change.put(
        "consented",
        replace(
            told_.consent, conditions=say(), guardian=say(), recontact=say(), interpreter=say(),
            capacity=say(),
        ),
    )  # fmt: skip
    change.put(
        "consented",
        Consent(
            id=new_id(), item_id=told_.other.id, person_id=told_.person.id, purposes=("un",),
            identity="named", recontact=name(), conditions=name(),
        ),
    )  # fmt: skip


def _bundle(change: Change, told_: Told) -> None:
    say, item = told_.canaries.item, told_.item
    told_.draft = change.put("recorded", told_.draft)
    section = change.put(
        "recorded", DraftSection(id=new_id(), draft=told_.draft.id, title="Part", position=1.0)
    )
    exhibit = change.put(
        "recorded",
        DraftExhibit(
            id=new_id(), draft=told_.draft.id, section=section.id, title=say(), note=say(),
            position=1.0,
        ),
    )  # fmt: skip
    change.put(
        "recorded",
        DraftDocument(
            id=new_id(), draft=told_.draft.id, exhibit=exhibit.id, item_id=item.id, position=1.0
        ),
    )
    document = {
        "id": "", "item": item.id, "translation": False, "bound": [0, 0], "pages": [2, 3],
        "withheld": "",
    }  # fmt: skip
    outline = [
        {
            "id": section.id,
            "title": "Part",
            "exhibits": [
                {
                    "id": "e", "label": "KZ-000001", "title": say(), "note": say(),
                    "documents": [document],
                }
            ],
        }
    ]  # fmt: skip
    told_.bundle = change.put("exported", replace(told_.bundle, outline=json.dumps(outline)))
    change.put(
        "exported",
        ExhibitRecord(
            id=new_id(), bundle=told_.bundle.id, item_id=item.id, label="KZ-000001", first_page=2,
            last_page=3, title=say(), masks=json.dumps([say()]),
        ),
    )  # fmt: skip
    change.put(
        "recalled",
        Recall(
            id=new_id(), consent_id=told_.consent.id, bundle=told_.bundle.id, recipient="A court",
            asked="not-use", asked_at="2022-04-01",
        ),
    )  # fmt: skip


def plain_pages(data: bytes, key: bytes) -> Iterator[bytes]:
    """Decrypt every page of a SQLCipher 4 database file (AES-256-CBC), the free ones among them."""
    for start in range(0, len(data), PAGE_SIZE):
        page = data[start : start + PAGE_SIZE]
        body = page[16 if start == 0 else 0 : PAGE_SIZE - _RESERVED]
        vector = page[PAGE_SIZE - _RESERVED : PAGE_SIZE - _RESERVED + 16]
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        yield cipher.update(body) + cipher.finalize()


def raw(path: Path, key: bytes) -> bytes:
    """Everything that a database file says, joined so that no word is cut by a page's end."""
    stream = io.BytesIO()
    for page in plain_pages(path.read_bytes(), key):
        stream.write(page)
    return stream.getvalue()


def found_in(plain: bytes, words: list[str], pieces: list[bytes]) -> list[str]:
    """Which of the words stand in it as UTF-8 or UTF-16, or which compressed layouts do, in part."""
    # A full-text index leaves out what a word shares with the one before it: its first letters.
    tails = {match.decode() for match in _TAIL.findall(plain)}
    tails |= {match[::2].decode() for match in _WIDE_TAIL.findall(plain)}
    seen = [word for word in words if any(word[2:] in tail for tail in tails)]
    for piece in pieces:
        if any(piece[at : at + 24] in plain for at in range(0, len(piece) - 24, 8)):
            seen.append("a page layout")
    return seen
