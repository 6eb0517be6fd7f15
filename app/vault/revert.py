"""Reverting events of the log by appending their inverse; nothing is taken out of it.

What was created is removed, or trashed where it has a trash; what was changed gets its former
values; what was removed comes back. Two kinds of record are kept for ever and have no trash:

- *Texts*: the words that held before are added again, as a new version.
- *Consents*: what the person had agreed to before is recorded again, as the latest; where there was
  nothing before, the consent is withdrawn.

Both wait until everything else of the step is reverted, so that several versions in one step are
reverted once, to what held before the first of them.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from app.errors import Refused
from app.records.base import Record
from app.records.cases import Act, Event, Involvement, Place
from app.records.claims import Claim
from app.records.consent import Consent
from app.records.dialogue import Recommendation, StateStatement
from app.records.drafts import BundleDraft
from app.records.evidence import Item, ItemPerson, ItemText, Passage
from app.records.ids import id_after
from app.records.marks import Mark
from app.records.people import CasePerson
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.records.statistics import Statistic
from app.records.submissions import Submission
from app.vault import projection
from app.vault.catalogue import RECORDS, Table, table_named, table_of

if TYPE_CHECKING:
    from app.vault.change import Change
    from app.vault.log import EventView
    from app.vault.vault import Vault

_BESIDE = frozenset({"translation", "notes"})
"""Kinds of text that say something about an item; the others are its own text, the latest holds."""

_OF_DRAFTS = frozenset({"draft_section", "draft_exhibit", "draft_document"})
"""Parts of a bundle's draft, each of which says to which draft it belongs."""

WITHDRAWN_BY_UNDO = "undone"
"""The withdrawal's note of a consent whose recording was undone."""

# What goes to the trash while these refer to it would leave a hole: a protected person or place in
# the trash is no longer hidden, a case in the trash takes its items out of sight.
_USES: Mapping[str, tuple[tuple[type[Record], str], ...]] = {
    "case_file": (
        (Item, "case_id"),
        (Event, "case_id"),
        (Claim, "case_id"),
        (Statistic, "case_id"),
        (StateStatement, "case_id"),
        (Recommendation, "case_id"),
        (Proceeding, "case_id"),
        (Remedy, "case_id"),
        (Detention, "case_id"),
        (Submission, "case_id"),
    ),
    "person": (
        (ItemPerson, "person_id"),
        (Consent, "person_id"),
        (Mark, "person_id"),
        (CasePerson, "person_id"),
        (Involvement, "person_id"),
        (ProceedingParty, "person_id"),
        (Proceeding, "court_id"),
        (Remedy, "person_id"),
        (Detention, "person_id"),
    ),
    "place": (
        (Place, "parent_id"),
        (Event, "place_id"),
        (Act, "place_id"),
        (Item, "place_id"),
        (Statistic, "place_id"),
        (Proceeding, "place_id"),
        (Detention, "place_id"),
    ),
}


class Irreversible(Refused):
    """An event that can no longer be reverted.

    Args:
        reason: why, as the second half of a sentence, without its full stop.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(f"This step cannot be undone: {reason}.")
        self.reason = reason


class Reverting:
    """Reverts events within one change; the latest event has to come first.

    Args:
        vault: the vault under the change.
        change: open.
        verb: of the new events.
    """

    def __init__(self, vault: Vault, change: Change, verb: str) -> None:
        self._vault = vault
        self._change = change
        self._verb = verb
        # By item and kind, and by item and person: the earliest that the step made.
        self._texts: dict[tuple[str, str, str], ItemText] = {}
        self._consents: dict[tuple[str, str], Consent] = {}

    def event(self, event: EventView) -> None:
        """Revert one event; some of it may wait for :meth:`finish`.

        Raises:
            Irreversible: if the record was changed since, its values were erased, or something
                depends on it.
        """
        if event.erased:
            raise Irreversible("its values were erased")
        if event.op == projection.NOTE:
            raise Irreversible("it changed no record")
        try:
            self._revert(event)
        except Refused as error:
            if error.__cause__ is None:
                raise
            # A rule of the schema: a reference to what would go, a name that was given again.
            raise Irreversible("something else in the vault depends on it by now") from error

    def _revert(self, event: EventView) -> None:
        table = table_named(event.table)
        held = self._vault.one(table.record, id=event.record)
        before = {name: change[0] for name, change in event.changes.items()}
        if self._has_left(table, event.record, held, before):
            raise Irreversible("the bundle has left since")
        if event.op == projection.REMOVE:
            if held is not None:
                raise Irreversible("the record is there again")
            self._change.put(self._verb, table.record_of(event.record, before))
            return
        if held is None:
            raise Irreversible("the record was removed since")
        values = table.values(held)
        if any(
            name in values
            and values[name] != after
            and not (name == "text_id" and self._same_words(values[name], after))
            for name, (_, after) in event.changes.items()
        ):
            raise Irreversible("the record was changed since")
        if event.op == projection.CHANGE:
            self._put_back(table, event.record, {**values, **before}, trashed=values.get("trashed"))
        elif isinstance(held, ItemText):
            self._text(held)
        elif isinstance(held, Consent):
            self._consent(held, event.changes)
        elif table.trashable:
            self._put_back(
                table, event.record, {**values, "trashed": True}, trashed=values["trashed"]
            )
        else:
            if isinstance(held, Passage):
                self._let_go(held)
            self._change.remove(self._verb, held)

    def _let_go(self, passage: Passage) -> None:
        """Let what lies in the trash, as what was undone before does, no longer cite a passage that goes."""
        for record in RECORDS:
            table = table_of(record)
            if table.trashable and "passage_id" in table.fields:
                for each in self._vault.find(record, passage_id=passage.id, trashed=True):
                    loose = {**table.values(each), "passage_id": None}
                    self._change.put(self._verb, table.record_of(each.id, loose))

    def _has_left(
        self, table: Table, record: str, held: Record | None, before: Mapping[str, Any]
    ) -> bool:
        """Whether it is a part of a draft of which the bundle has left, which is frozen."""
        draft: str | None = record if table.record is BundleDraft else None
        if table.name in _OF_DRAFTS:
            draft = held.draft if held is not None else before.get("draft")  # type: ignore[attr-defined]
        found = self._vault.one(BundleDraft, id=draft) if draft else None
        return found is not None and found.made is not None

    def _same_words(self, one: str | None, other: str | None) -> bool:
        """Whether two text versions say the same: what stands on one was moved to its copy since."""
        texts = [self._vault.one(ItemText, id=each) for each in (one, other) if each]
        return len(texts) == 2 and None not in texts and len({t.sha256 for t in texts if t}) == 1

    def _put_back(
        self, table: Table, record: str, values: Mapping[str, Any], *, trashed: object
    ) -> None:
        if values.get("trashed") and not trashed:
            for user, field in _USES.get(table.name, ()):
                live = {"trashed": False} if table_of(user).trashable else {}
                if self._vault.count(user, **{field: record}, **live):
                    raise Irreversible("something in the vault refers to the record by now")
        self._change.put(self._verb, table.record_of(record, values))

    def _text(self, text: ItemText) -> None:
        kind = text.kind if text.kind in _BESIDE else ""
        key = (text.item_id, kind, text.language if kind == "translation" else "")
        # A later version that says the same is the copy that undoing the next step brought back.
        if key not in self._texts and self._versions(text)[-1].sha256 != text.sha256:
            raise Irreversible("the text was changed since")
        self._texts[key] = text

    def _versions(self, text: ItemText) -> list[ItemText]:
        """The texts of which only the latest is read, ``text`` among them, the oldest first."""
        versions = self._vault.find(ItemText, order="id", item_id=text.item_id)
        if text.kind not in _BESIDE:
            # A correction of what was extracted is a transcript: one follows the other.
            return [each for each in versions if each.kind not in _BESIDE]
        # Translations into two languages stand beside each other.
        return [
            each
            for each in versions
            if each.kind == text.kind
            and (each.kind != "translation" or each.language == text.language)
        ]

    def _consent(self, consent: Consent, changes: Mapping[str, tuple[Any, Any]]) -> None:
        key = (consent.item_id, consent.person_id)
        table = table_of(Consent)
        given = {**table.defaults, **{name: after for name, (_, after) in changes.items()}}
        # A withdrawal since is not in the event: what was not given is at its default there.
        if table.values(consent) != {name: given[name] for name in table.fields[1:]}:
            raise Irreversible("the consent was changed since")
        if key not in self._consents and self._of_pair(consent)[-1] != consent:
            raise Irreversible("a later consent of the same person is recorded")
        self._consents[key] = consent

    def _of_pair(self, consent: Consent) -> list[Consent]:
        return self._vault.find(
            Consent, order="id", item_id=consent.item_id, person_id=consent.person_id
        )

    def finish(self) -> None:
        """Bring back the texts and consents that held before.

        Raises:
            Irreversible: if there was no text before.
        """
        for consent in self._consents.values():
            self._bring_back_consent(consent)
        for text in self._texts.values():
            self._bring_back_text(text)
        self._consents.clear()
        self._texts.clear()

    def _bring_back_consent(self, made: Consent) -> None:
        pair = self._of_pair(made)
        earlier = pair[: pair.index(made)]
        if earlier:
            self._change.put(self._verb, dataclasses.replace(earlier[-1], id=id_after(pair[-1].id)))
            return
        today = datetime.now(UTC).date().isoformat()
        self._change.put(
            self._verb,
            dataclasses.replace(pair[-1], withdrawn_on=today, withdrawal_note=WITHDRAWN_BY_UNDO),
        )

    def _bring_back_text(self, made: ItemText) -> None:
        versions = self._versions(made)
        earlier = versions[: versions.index(made)]
        if not earlier:
            raise Irreversible("there was no text before this one, and texts are kept for ever")
        former = earlier[-1]
        copy = self._change.add_text(
            self._verb,
            former.item_id,
            former.kind,
            former.language,
            self._vault.text(former.id),
            hidden_from=former.hidden_from,
            origin=former.origin,
            pages=self._vault.pages(former.id),
        )
        # The same words at the same places: what stands on the former version stands on the copy,
        # which is the one that is read, reviewed and exported from here on.
        for passage in self._vault.find(Passage, text_id=former.id):
            self._change.put(self._verb, dataclasses.replace(passage, text_id=copy.id))
        for mark in self._vault.find(Mark, text_id=former.id):
            self._change.put(self._verb, dataclasses.replace(mark, text_id=copy.id))
