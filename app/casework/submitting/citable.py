"""What a sentence can rest on: claims, passages, numbers, law, the State's words, found by what is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from app.casework import lookup
from app.casework.arguing import claims as claimed
from app.casework.figures import wording
from app.casework.registry.law import cited, tree
from app.casework.submitting.people_in_text import Names
from app.casework.submitting.phrases import Phrases
from app.casework.submitting.resting import refusals
from app.records.cases import Event
from app.records.claims import ClaimPassage
from app.records.dialogue import Recommendation, StateStatement
from app.records.evidence import Item, Passage
from app.records.people import Person
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.submissions import Submission
from app.records.text import fold, nfc
from app.vault.vault import Vault

KINDS = (
    "claim", "passage", "statistic", "state", "provision", "proceeding", "remedy", "detention",
    "event", "recommendation", "person",
)  # fmt: skip
"""What can be looked for; a recommendation becomes a part, a person a name, all others footnotes."""

MOST = 200
"""How many are listed; more words find the rest."""

_STANCES = ("for", "context")


@dataclass(frozen=True, slots=True)
class Citable:
    """Something to cite.

    Attributes:
        kind: one of :data:`KINDS`.
        ref: id of the record or reference of the provision; ``""`` of a passage.
        passage_id: that is cited, or ``""``.
        title: what it says.
        detail: where it stands.
        item_id: of the item that it leads to, or ``""``.
        reason: why that does not leave under the profile; ``""`` when it does.
        indented: whether it stands under the claim above.
    """

    kind: str
    ref: str
    passage_id: str
    title: str
    detail: str
    item_id: str = ""
    reason: str = ""
    indented: bool = False


def citable(
    vault: Vault, submission: Submission, kind: str, query: str = "", most: int = MOST
) -> list[Citable]:
    """What of a kind a submission can cite, in the order of the case.

    Args:
        vault: open.
        submission: decides case, profile and language.
        kind: one of :data:`KINDS`.
        query: words that title or detail contain, all of them.
        most: at most so many.
    """
    finding = _Finding(vault, submission)
    makers: Mapping[str, Callable[[], Iterable[Citable]]] = {
        "claim": finding.claims,
        "passage": finding.passages,
        "statistic": finding.statistics,
        "state": finding.statements,
        "provision": finding.law,
        "proceeding": finding.proceedings,
        "remedy": finding.remedies,
        "detention": finding.detentions,
        "event": finding.events,
        "recommendation": finding.recommendations,
        "person": finding.people,
    }
    wanted = fold(nfc(query)).split()
    found: list[Citable] = []
    above: Citable | None = None
    for each in makers[kind]():
        if not each.indented:
            above = each
        text = fold(f"{each.title}\n{each.detail}\n{above.title if above else ''}")
        if all(word in text for word in wanted):
            found.append(each)
            if len(found) == most:
                break
    return found


class _Finding:
    def __init__(self, vault: Vault, submission: Submission) -> None:
        self._vault, self._submission = vault, submission
        self._case = submission.case_id
        self._say = Phrases(submission.language)

    def claims(self) -> Iterable[Citable]:
        lines = claimed.claims(self._vault, self._case)
        ids = [each.claim.id for each in lines]
        links = [
            link
            for start in range(0, len(ids), 500)
            for link in self._vault.find(
                ClaimPassage, order="id", claim_id=ids[start : start + 500]
            )
            if link.stance in _STANCES
        ]
        passages = lookup.many(self._vault, Passage, (each.passage_id for each in links))
        held: dict[str, list[Citable]] = {}
        made = {each.passage_id: each for each in self._quoted(passages)}
        for link in links:
            each = made[link.passage_id]
            held.setdefault(link.claim_id, []).append(
                Citable(
                    "claim",
                    link.claim_id,
                    link.passage_id,
                    each.title,
                    each.detail,
                    each.item_id,
                    each.reason,
                    indented=True,
                )
            )
        said = {ref: cited(self._vault, ref, self._say.language) for ref in _refs(lines)}
        for line in lines:
            law = ", ".join(said[ref] for ref in line.provisions)
            yield Citable("claim", line.claim.id, "", line.claim.assertion, law)
            yield from held.get(line.claim.id, ())

    def passages(self) -> Iterable[Citable]:
        items = [each.id for each in self._vault.find(Item, case_id=self._case, trashed=False)]
        found = [
            passage
            for start in range(0, len(items), 500)
            for passage in self._vault.find(Passage, order="id", item_id=items[start : start + 500])
        ]
        yield from self._quoted({each.id: each for each in found})

    def statistics(self) -> Iterable[Citable]:
        held = self._vault.find(
            Statistic, order="indicator,period,id", case_id=self._case, trashed=False
        )
        for each in held:
            said = f"{each.indicator}: {wording.said(each, self._say.language)}"
            yield Citable("statistic", each.id, "", said, each.source, each.source_id or "")

    def statements(self) -> Iterable[Citable]:
        held = self._vault.find(
            StateStatement, order="position,id", case_id=self._case, trashed=False
        )
        for each in held:
            where = " ".join(filter(None, (each.document, each.paragraph)))
            yield Citable("state", each.id, "", each.says, where, each.source_id or "")

    def law(self) -> Iterable[Citable]:
        for each in tree(self._vault, "", self._say.language):
            yield Citable("provision", each.ref, "", each.cite, each.label)

    def proceedings(self) -> Iterable[Citable]:
        held = self._vault.find(Proceeding, order="opened,id", case_id=self._case, trashed=False)
        for each in held:
            decided = self._say.day(each.decided) if each.decided else ""
            detail = ", ".join(filter(None, (each.court, decided)))
            yield Citable("proceeding", each.id, "", each.title, detail, each.document_id or "")

    def remedies(self) -> Iterable[Citable]:
        for each in self._vault.find(Remedy, order="id", case_id=self._case, trashed=False):
            amount = " ".join(filter(None, (each.owed, each.currency)))
            yield Citable(
                "remedy", each.id, "", self._say(each.kind), amount, each.document_id or ""
            )

    def detentions(self) -> Iterable[Citable]:
        names = Names(self._vault, self._submission)
        for each in self._vault.find(Detention, order="date,id", case_id=self._case):
            day = self._say.day(each.date) if each.date else ""
            yield Citable("detention", each.id, "", names.called(each.person_id), day)

    def events(self) -> Iterable[Citable]:
        for each in self._vault.find(Event, order="date,id", case_id=self._case, trashed=False):
            day = self._say.day(each.date) if each.date else ""
            yield Citable("event", each.id, "", each.title, day)

    def recommendations(self) -> Iterable[Citable]:
        held = self._vault.find(
            Recommendation, order="position,id", case_id=self._case, trashed=False
        )
        for each in held:
            yield Citable("recommendation", each.id, "", each.asked, each.addressee)

    def people(self) -> Iterable[Citable]:
        names = Names(self._vault, self._submission)
        known = self._vault.find(Person, order="name,id", trashed=False)
        names.remember(each.id for each in known)
        for each in known:
            if each.erased_at:
                continue
            called = names.called(each.id)
            detail = each.name if called != each.name else ""
            yield Citable("person", each.id, "", called, detail)

    def _quoted(self, passages: Mapping[str, Passage]) -> list[Citable]:
        """Passages by item and place, with whether their items leave."""
        items = lookup.many(self._vault, Item, {each.item_id for each in passages.values()})
        why = refusals(self._vault, items.values(), self._submission.profile)
        held = sorted(
            passages.values(),
            key=lambda each: (items[each.item_id].number, each.start or 0, each.page or 0, each.id),
        )
        return [
            Citable(
                "passage",
                "",
                each.id,
                " ".join(each.quote.split()) or items[each.item_id].title,
                f"{items[each.item_id].number} {items[each.item_id].title}",
                each.item_id,
                why[each.item_id],
            )
            for each in held
        ]


def _refs(lines: Iterable[claimed.ClaimLine]) -> set[str]:
    return {ref for line in lines for ref in line.provisions}
