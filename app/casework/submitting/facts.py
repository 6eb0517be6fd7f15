"""Sentences of a first draft about people, events, detention, courts, redress and numbers.

Each is one sentence with its footnote; nothing is said that no record says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from app.casework import lookup
from app.casework.figures import wording
from app.casework.figures.concealing import concealed
from app.casework.figures.suppression import ELLIPSIS, threshold
from app.casework.figures.values import Amount, amount
from app.casework.redress.gap import gap
from app.casework.submitting import markup
from app.casework.submitting.notes import Cited
from app.casework.submitting.people_in_text import Typing
from app.casework.submitting.phrases import Phrases
from app.casework.submitting.pieces import Piece, Said, paragraphs, stopped, unstopped
from app.records.cases import Case, Event, Place
from app.records.dates import bounds
from app.records.evidence import ItemEvent, ItemPerson
from app.records.people import CasePerson, Person
from app.records.proceedings import Detention, Proceeding, Remedy
from app.records.statistics import Statistic
from app.vault.vault import Vault

VICTIMS = ("victim", "applicant")
"""Roles of those for whom a communication speaks."""

_UNDATED = "9999"
_MOST_CITED = 3


class Facts:
    """What the records of a case say, in one language.

    Args:
        vault: open.
        case: which case.
        say: the phrases.
        typing: puts names behind anchors.
        profile: under which numbers that point at somebody are not said.
    """

    def __init__(
        self, vault: Vault, case: Case, say: Phrases, typing: Typing, profile: str
    ) -> None:
        self._vault, self._case, self._say, self._typing = vault, case, say, typing
        self._profile = profile

    def people(self) -> list[Piece]:
        """The victims of the case, each in a line, with where it is said that they are."""
        links = [
            each
            for each in self._vault.find(CasePerson, order="id", case_id=self._case.id)
            if each.role in VICTIMS
        ]
        known = lookup.many(self._vault, Person, (each.person_id for each in links))
        told: dict[str, str] = {}
        for person in self._vault.find(ItemPerson, order="id", person_id=list(known)):
            if person.role in VICTIMS and person.passage_id is not None:
                told.setdefault(person.person_id, person.passage_id)
        said = []
        for each in links:
            if not known[each.person_id].trashed:
                text = self._say(
                    "victim",
                    person=markup.person(each.person_id),
                    role=self._label("roles", each.role),
                )
                passage = told.get(each.person_id)
                said.append(Said(text, (Cited("passage", "", passage),) if passage else ()))
        return [Piece("list", tuple(dict.fromkeys(said)))] if said else []

    def events(self) -> list[Piece]:
        """What happened, by date; events without a date last."""
        events = self._vault.find(Event, case_id=self._case.id, trashed=False)
        events.sort(key=lambda each: (_from(each.date), each.title, each.id))
        spoken: dict[str, list[str]] = {}
        for link in self._vault.find(ItemEvent, order="id"):
            if link.passage_id is not None:
                spoken.setdefault(link.event_id, []).append(link.passage_id)
        places = self._places(each.place_id for each in events)
        said = []
        for each in events:
            title = self._name(each.title)
            place = places.get(each.place_id or "", "")
            if place and place.casefold() not in title.casefold():
                title += self._say("where", place=place)
            text = (
                self._say("event", date=_capital(self._say.day(each.date)), title=title)
                if each.date
                else self._say("undated", title=title)
            )
            passages = spoken.get(each.id, [])[:_MOST_CITED]
            cited = [Cited("event", each.id, passage) for passage in passages]
            said.append(Said(text, tuple(cited) or (Cited("event", each.id),)))
        return paragraphs(said)

    def detention(self) -> list[Piece]:
        """Who was held where, by date."""
        held = self._vault.find(Detention, case_id=self._case.id)
        held.sort(key=lambda each: (_from(each.date), each.id))
        places = self._places(each.place_id for each in held)
        said = []
        for each in held:
            shown = {"yes": self._say("order_yes"), "no": self._say("order_no")}
            details = [
                self._part("place", places.get(each.place_id or "", "")),
                self._part("dates", self._say.day(each.date) if each.date else ""),
                self._part("authority", self._name(each.authority)),
                self._part("ground", self._say.label("detention_grounds", each.ground)),
                shown.get(each.order_shown, ""),
            ]
            text = self._say(
                "detention",
                person=markup.person(each.person_id),
                details="; ".join(filter(None, details)) or "…",
            )
            said.append(Said(text, (Cited("detention", each.id, each.passage_id),)))
        return paragraphs(said)

    def proceedings(self) -> list[Piece]:
        """What courts and authorities were asked, by date, each appeal behind what it is from."""
        found = self._vault.find(Proceeding, case_id=self._case.id, trashed=False)
        found.sort(key=lambda each: (_from(each.opened or each.decided), each.title, each.id))
        courts = lookup.many(
            self._vault, Person, (each.court_id for each in found if each.court_id)
        )
        said = []
        for each in found:
            court = courts[each.court_id].name if each.court_id else each.court
            details = [
                self._part("court", court),
                self._part("opened", self._say.day(each.opened) if each.opened else ""),
                self._part("decided", self._say.day(each.decided) if each.decided else ""),
                self._part("charge", self._name(unstopped(each.charge))),
                self._part("outcome", self._label("outcomes", each.outcome)),
                self._part("notified", self._label("notified", each.notified_how)),
                self._part("appeal", self._label("appeals", each.appeal)),
            ]
            listed = "; ".join(filter(None, details))
            title = unstopped(self._name(each.title))
            text = self._say("proceeding", title=title, details=listed) if listed else f"{title}."
            said.append(Said(text, (Cited("proceeding", each.id, each.passage_id),)))
        return paragraphs(said)

    def remedies(self) -> list[Piece]:
        """What is owed and what was given; first how many were left without."""
        found = self._vault.find(Remedy, order="id", case_id=self._case.id, trashed=False)
        said = self._gap(found)
        for each in found:
            details = [
                markup.person(each.person_id) if each.person_id else "",
                self._part("owed", _money(each.owed, each.currency, self._say.language)),
                self._part("paid", _money(each.paid, each.currency, self._say.language)),
            ]
            listed = "; ".join(filter(None, details))
            text = self._say("remedy", kind=self._say(each.kind), details=listed)
            if listed:
                said.append(Said(text, (Cited("remedy", each.id, each.passage_id),)))
        return paragraphs(said)

    def statistics(self) -> list[Piece]:
        """The numbers of the case, a paragraph for each thing that is counted, and all of them as a table."""
        found = self._vault.find(Statistic, case_id=self._case.id, trashed=False)
        found.sort(key=lambda each: (each.indicator, _from(each.period), each.source, each.id))
        if not found:
            return []
        places = self._places(each.place_id for each in found)
        pieces = []
        for _indicator, group in groupby(found, key=lambda each: each.indicator):
            said = []
            for each in group:
                number = self._shown(each)
                if number is None:
                    # What is hidden for the sake of another number is not said at all.
                    continue
                where = places.get(each.place_id or "", "") or each.area
                text = self._say(
                    "statistic",
                    indicator=_capital(unstopped(each.indicator)),
                    where=self._say("where", place=where) if where else "",
                    value=wording.told(number, each, self._say.language),
                )
                said.append(Said(text, (Cited("statistic", each.id, each.passage_id),)))
            if said:
                pieces.append(Piece("paragraph", tuple(said)))
        table = Piece(
            "statistics", (Said(self._say("statistics")),), refs=tuple(each.id for each in found)
        )
        return [*pieces, table]

    def _gap(self, remedies: list[Remedy]) -> list[Said]:
        """How many victims there are, how many took part, how many were paid; nothing without a court."""
        proceedings = self._vault.find(Proceeding, order="id", case_id=self._case.id, trashed=False)
        if not proceedings or not remedies:
            return []
        roots = [each for each in proceedings if each.parent_id is None]
        seen = [gap(self._vault, self._case.code, each.id) for each in roots]
        about = [root for root, each in zip(roots, seen, strict=True) if each.victims.count]
        # Those of several proceedings may be the same people: the largest number is certain.
        harmed = [each for each in seen if each.victims.count] or [
            gap(self._vault, self._case.code)
        ]
        text = self._say(
            "gap",
            victims=self._counted(max(each.victims.count for each in harmed)),
            took_part=self._counted(max(each.took_part.count for each in harmed)),
            compensated=self._counted(max(each.compensated.count for each in harmed)),
        )
        paid = [each for each in remedies if each.kind == "compensation"][:_MOST_CITED]
        cited = [Cited("proceeding", each.id, each.passage_id) for each in about[:_MOST_CITED]]
        cited += [Cited("remedy", each.id, each.passage_id) for each in paid]
        return [Said(text, tuple(cited))]

    def _shown(self, held: Statistic) -> Amount | None:
        """The number of a statistic as the profile lets it be said; None where not even its size is."""
        instead = concealed(self._vault, held, self._profile).instead.get(held.id, "")
        if not instead:
            return amount(held.value)
        return None if instead == ELLIPSIS else amount(instead)

    def _counted(self, number: int) -> str:
        least = threshold(self._profile)
        if not 0 < number < least:
            return str(number)
        return wording.said_number(amount(f"<{least}"), self._say.language)

    def _name(self, text: str) -> str:
        return self._typing.anchored(text)

    def _part(self, key: str, value: str) -> str:
        return self._say(key, value=value) if value else ""

    def _label(self, vocabulary: str, code: str) -> str:
        label = self._say.label(vocabulary, code) if code else ""
        return label[:1].lower() + label[1:]

    def _places(self, ids: Iterable[str | None]) -> Mapping[str, str]:
        """Names of places, none that is protected: an address does not get into a text at all."""
        found = lookup.many(self._vault, Place, (each for each in ids if each))
        return {
            each.id: each.name for each in found.values() if not each.protected and not each.trashed
        }


def claimed(text: str, typing: Typing) -> str:
    """The assertion of a claim as a sentence, with people behind their anchors."""
    return stopped(typing.anchored(text))


def _from(edtf: str) -> str:
    return bounds(edtf)[0] if edtf else _UNDATED


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _money(amount: str, currency: str, language: str) -> str:
    if not amount:
        return ""
    return f"{wording.value(amount, '', language)} {currency}".strip()
