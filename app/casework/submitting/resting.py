"""What the footnotes and quotations of a submission rest on, and whether that may leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.casework import lookup, signing
from app.casework.arguing.corroboration import Weight, weigh_all
from app.casework.consents import consent
from app.casework.consents.consent_terms import today
from app.casework.planning.selection import CLOSED, ERASED, TRASHED
from app.casework.submitting.notes import NAMED
from app.casework.submitting.submissions import ShownSubmission
from app.records.base import Record
from app.records.cases import Event
from app.records.claims import Claim
from app.records.dialogue import StateStatement
from app.records.evidence import Item, ItemEvent, Passage
from app.records.proceedings import Proceeding, Remedy
from app.records.profiles import profile as profile_named
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Support:
    """What a footnote rests on.

    Attributes:
        gone: whether the record, the passage or what it names is gone or in the trash.
        passage: that it cites, or None.
        items: that it cites, in the order in which they count; those that do not leave among them.
        reason: why what it cites does not leave, one clause that names nobody; ``""`` when it does.
    """

    gone: bool
    passage: Passage | None
    items: tuple[Item, ...]
    reason: str = ""


class Resting:
    """What everything in a submission rests on, read at once.

    Args:
        vault: open.
        shown: the submission.

    Attributes:
        passages: that footnotes and quotations name, by id.
        items: that they lead to, by id.
        refusals: why an item does not leave under the profile, by its id; ``""`` when it does.
        weights: what stands behind each claim that is named, by its id.
        records: that footnotes and blocks name, by kind and id.
    """

    def __init__(self, vault: Vault, shown: ShownSubmission) -> None:
        self._vault = vault
        notes = [each for held in shown.notes.values() for each in held.values()]
        self.records: dict[tuple[str, str], Record] = {}
        for kind, cls in NAMED.items():
            wanted = {each.ref for each in notes if each.kind == kind}
            wanted |= {
                ref for each in shown.blocks for ref in each.refs if _MADE.get(each.kind) == kind
            }
            found = lookup.many(vault, cls, sorted(wanted))
            self.records |= {(kind, each): record for each, record in found.items()}
        self.weights: dict[str, Weight] = weigh_all(vault, self._named("claim"))
        ids = {each.passage_id for each in notes} | {each.passage_id for each in shown.blocks}
        ids |= {getattr(each, "passage_id", None) for each in self.records.values()}
        self.passages = lookup.many(vault, Passage, sorted(each for each in ids if each))
        self._told: dict[str, list[str]] = {}
        for link in vault.find(ItemEvent, order="id", event_id=self._named("event")):
            self._told.setdefault(link.event_id, []).append(link.item_id)
        items = {each.item_id for each in self.passages.values()}
        items |= {item for held in self._told.values() for item in held}
        items |= {held for held in map(_document, self.records.values()) if held}
        self.items = lookup.many(vault, Item, sorted(items))
        for weight in self.weights.values():
            self.items |= {item.id: item for side in weight.sources for item in side.items}
        self.refusals = refusals(vault, self.items.values(), shown.submission.profile)

    def of(self, note: SubmissionNote) -> Support:
        """What a footnote rests on."""
        if note.kind in ("text", "provision"):
            passage = self.passages.get(note.passage_id or "")
            return self._at(passage, gone=note.passage_id is not None and passage is None)
        if note.kind == "passage":
            return self._at(self.passages.get(note.passage_id or ""), gone=note.passage_id is None)
        record = self.records.get((note.kind, note.ref))
        if record is None or getattr(record, "trashed", False):
            return Support(True, None, ())
        passage = self.passages.get(note.passage_id or getattr(record, "passage_id", None) or "")
        if passage is not None:
            return self._at(passage)
        if isinstance(record, Claim):
            return self._claim(record)
        if isinstance(record, Event):
            return self._any([self.items[each] for each in self._told.get(record.id, ())])
        document = self.items.get(_document(record) or "")
        if document is None:
            return Support(False, None, ())
        return Support(False, None, (document,), self.refusals[document.id])

    def quoted(self, block: SubmissionBlock) -> Support:
        """What a quotation quotes."""
        passage = self.passages.get(block.passage_id or "")
        return self._at(passage, gone=passage is None)

    def _at(self, passage: Passage | None, *, gone: bool = False) -> Support:
        if passage is None:
            return Support(gone, None, ())
        item = self.items[passage.item_id]
        reason = self.refusals[item.id]
        heard = item.media_type.startswith(("audio/", "video/"))
        if not reason and heard and not signing.quotable(self._vault, passage):
            reason = signing.UNSIGNED
        return Support(False, passage, (item,), reason)

    def _claim(self, claim: Claim) -> Support:
        """A claim as a whole rests on every source of which anything may leave."""
        weight = self.weights[claim.id]
        items = [item for source in weight.sources for item in source.items]
        return self._any(items) if items else Support(False, None, (), NO_EVIDENCE)

    def _any(self, items: Sequence[Item]) -> Support:
        """What rests on several items rests on those that leave, if any does."""
        leaving = tuple(each for each in items if not self.refusals[each.id])
        if leaving:
            return Support(False, None, leaving)
        reason = self.refusals[items[0].id] if items else ""
        return Support(False, None, tuple(items), reason)

    def _named(self, kind: str) -> list[str]:
        return [ref for each, ref in self.records if each == kind]


NO_EVIDENCE = "no passage speaks for it"
"""Why a claim cannot be made."""

_MADE: Mapping[str, str] = {"statistics": "statistic", "state": "state", "chronology": "event"}
"""What the records are that a block of a kind is made of."""


def refusals(vault: Vault, items: Iterable[Item], profile: str) -> dict[str, str]:
    """Why each of some items does not leave under a profile today, by id; ``""`` for those that do."""
    found: dict[str, str] = {}
    asked = []
    for item in items:
        if item.erased_at:
            found[item.id] = ERASED
        elif item.trashed:
            found[item.id] = TRASHED
        elif item.disclosure == "closed":
            found[item.id] = CLOSED
        else:
            asked.append(item)
    found |= consent.gates(vault, asked, profile_named(profile), today())
    return found


def _document(record: Record) -> str | None:
    """The id of the item that a record names as its source."""
    if isinstance(record, Statistic | StateStatement):
        return record.source_id
    if isinstance(record, Proceeding | Remedy):
        return record.document_id
    return None
