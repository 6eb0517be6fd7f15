"""On which passages and items the footnotes and the parts of a submission rest, whatever they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.records.cases import Event
from app.records.claims import Claim, ClaimPassage
from app.records.dialogue import StateStatement
from app.records.evidence import ItemEvent, Passage
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.submissions import SubmissionBlock, SubmissionNote
from app.vault.vault import Vault

EVIDENCE = ("claim", "passage", "detention", "event", "proceeding", "remedy")
"""Kinds of footnotes that say where something is proved; without it their sentence says nothing."""

PROVED = ("claim", "event", "detention")
"""Those that are nothing but what the evidence says: where all of it was erased, they go too."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What something rests on.

    Attributes:
        passages: ids, in order.
        items: ids of items that are meant as a whole.
        gone: whether the record that it names is there no more.
    """

    passages: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    gone: bool = False

    @property
    def none(self) -> bool:
        """Whether it rests on nothing in the vault."""
        return not self.passages and not self.items


GONE = Sources(gone=True)


def of_note(vault: Vault, note: SubmissionNote) -> Sources:
    """What a footnote rests on; its own passage goes before those of the record that it names."""
    if note.kind == "claim":
        return _claim(vault, note)
    if note.kind == "event":
        return _event(vault, note.ref, note.passage_id)
    if note.kind == "detention":
        held = vault.one(Detention, id=note.ref)
        return _one(note.passage_id or held.passage_id, None) if held is not None else GONE
    if note.kind in ("statistic", "state", "proceeding", "remedy"):
        return _recorded(vault, note.kind, note.ref, note.passage_id)
    if note.kind == "passage" and note.passage_id is None:
        # The passage was erased.
        return GONE
    return _one(note.passage_id, None)


def of_block(vault: Vault, block: SubmissionBlock) -> Sources:
    """What a part rests on besides its footnotes: a quotation, a table, the State's words."""
    if block.kind == "quotation":
        return _one(block.passage_id, None)
    kinds = {"statistics": "statistic", "state": "state", "chronology": "event"}
    kind = kinds.get(block.kind)
    if kind is None:
        return Sources()
    found = [
        _event(vault, ref, None) if kind == "event" else _recorded(vault, kind, ref, None)
        for ref in block.refs
    ]
    return Sources(
        tuple(dict.fromkeys(each for one in found for each in one.passages)),
        tuple(dict.fromkeys(each for one in found for each in one.items)),
    )


def items_behind(
    vault: Vault,
    blocks: Iterable[SubmissionBlock],
    notes: Mapping[str, Mapping[str, SubmissionNote]],
    used: Mapping[str, Iterable[str]],
) -> tuple[str, ...]:
    """Ids of the items that a submission cites, in the order of its text, each once.

    Args:
        vault: an open vault.
        blocks: its parts in order.
        notes: of each part by its id, by key.
        used: of each part by its id, the keys of the footnotes that stand in its text, in order.
    """
    found: dict[str, None] = {}
    for block in blocks:
        held = notes.get(block.id, {})
        every = [of_note(vault, held[key]) for key in used.get(block.id, ()) if key in held]
        for sources in (*every, of_block(vault, block)):
            for passage_id in sources.passages:
                passage = vault.one(Passage, id=passage_id)
                if passage is not None:
                    found[passage.item_id] = None
            found |= dict.fromkeys(sources.items)
    return tuple(found)


def _claim(vault: Vault, note: SubmissionNote) -> Sources:
    claim = vault.one(Claim, id=note.ref)
    if claim is None or claim.trashed:
        return GONE
    if note.passage_id is not None:
        return _one(note.passage_id, None)
    links = vault.find(ClaimPassage, order="id", claim_id=claim.id, stance="for")
    return Sources(tuple(dict.fromkeys(each.passage_id for each in links)))


def _event(vault: Vault, ref: str, passage_id: str | None) -> Sources:
    event = vault.one(Event, id=ref)
    if event is None or event.trashed:
        return GONE
    if passage_id is not None:
        return _one(passage_id, None)
    links = vault.find(ItemEvent, order="id", event_id=event.id)
    return Sources(
        tuple(dict.fromkeys(each.passage_id for each in links if each.passage_id)),
        tuple(dict.fromkeys(each.item_id for each in links if not each.passage_id)),
    )


def _recorded(vault: Vault, kind: str, ref: str, passage_id: str | None) -> Sources:
    held: Statistic | StateStatement | Proceeding | Remedy | None
    item: str | None = None
    if kind == "statistic":
        held = stated = vault.one(Statistic, id=ref)
        item = stated.source_id if stated is not None else None
    elif kind == "state":
        held = said = vault.one(StateStatement, id=ref)
        item = said.source_id if said is not None else None
    else:
        ruled = vault.one(Proceeding, id=ref) if kind == "proceeding" else vault.one(Remedy, id=ref)
        held = ruled
        item = ruled.document_id if ruled is not None else None
    if held is None or held.trashed:
        return GONE
    return _one(passage_id or held.passage_id, item)


def _one(passage_id: str | None, item_id: str | None) -> Sources:
    if passage_id is not None:
        return Sources((passage_id,))
    return Sources(items=(item_id,)) if item_id is not None else Sources()
