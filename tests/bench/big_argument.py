"""A case as big as the pictures of the analysis must stand: ten thousand events, fifty thousand links.

Drawn by fixed seeds: dates of every precision, chains of events, people with parts in them, places with
coordinates, passages under law, claims with what speaks for and against them, consents of every state.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from app.records.base import Record
from app.records.cases import (
    Act,
    Case,
    Event,
    EventLink,
    EventProvision,
    Involvement,
    Place,
)
from app.records.claims import Claim, ClaimPassage, ClaimProvision, PassageElement
from app.records.consent import Consent
from app.records.evidence import (
    Item,
    ItemAct,
    ItemEvent,
    ItemPerson,
    ItemProvision,
    Passage,
)
from app.records.ids import new_id
from app.records.people import CasePerson, Person
from app.vault.change import Change
from app.vault.keys import Credential
from app.vault.vault import Vault
from tests.builders import FAST, add_item

CREDENTIAL = Credential("big argument")
CASES = ("B", "B-2", "B-3", "B-4")
"""The first holds nineteen events of twenty; the others share the rest."""

_SEED = 7
_CHUNK = 10_000
_ROLES = ("victim", "witness", "perpetrator", "suspect", "judge", "police", "lawyer", "family")
_RELATIONS = ("led-to", "part-of", "followed-by")
_REFS = (
    "iccpr:7", "iccpr:9.1", "iccpr:9.3", "iccpr:10.1", "iccpr:13", "iccpr:14.1", "iccpr:14.3.f",
    "iccpr:14.3.g", "iccpr:8.3", "iccpr:2.3", "iccpr:17", "iccpr:26",
)  # fmt: skip
_ELEMENTS = (
    "torture.act",
    "torture.severity",
    "torture.intention",
    "torture.purpose",
    "torture.official",
)
_ACTS = ("030107", "030101", "030102", "030103", "010101", "020101", "040101")
_METHODS = ("0301", "0302", "0303", "x-burns-iron", "0306")
_PURPOSES = ("", "01", "x-confession", "02", "x-discrimination")
_DONE = ("Raid", "Arrest", "Beating", "Hearing", "Expulsion", "Release", "Complaint", "Inspection")
_PLACED = (
    "Koshmambet",
    "Talgar",
    "Kaskelen",
    "Enbek",
    "Shelek",
    "Saryozek",
    "Zhetysu",
    "Karabulak",
)
_NAMES = ("Айгүл", "Азизбек", "Dilnoza", "Ержан", "Farrukh", "Гульнара", "Рустам", "Zarina")
_LAST = ("Каримов", "Ёлкина", "Yusupov", "Сериков", "Rahimova", "Тё", "Абдуллаев", "Kim")
_WORDS = ("they", "came", "at", "night", "полиция", "вошли", "без", "ордера", "және", "ұстады")


@dataclass
class _Made:
    """What is there already, by kind."""

    cases: list[Case] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


def build(folder: Path, events: int = 10_000, links: int = 50_000) -> Path:
    """Make a vault with a big case; :data:`CREDENTIAL` opens it.

    Args:
        folder: the vault to make.
        events: how many, over all of :data:`CASES`.
        links: how many chains between events (two of five) and parts of people in them (three of five);
            the passages behind them, the law and the claims come on top.

    Returns:
        The folder.
    """
    chance = random.Random(_SEED)
    vault, _recovery = Vault.create(folder, CREDENTIAL, actor="Bench", cost=FAST)
    with vault:
        made = _Made()
        with vault.change() as change:
            _ground(vault, change, made, chance, events)
        with vault.change() as change:
            _evidence(vault, change, made, chance, events)
        _put(vault, "recorded", made.events)
        chained = links * 2 // 5
        _put(vault, "linked", _chains(made, chance, chained))
        _put(vault, "linked", _parts(made, chance, links - chained))
        _put(vault, "linked", _acts(made, chance))
        _put(vault, "linked", _law(made, chance))
        _put(vault, "claimed", _claims(made, chance, max(10, events // 10)))
    return folder


def _put(vault: Vault, verb: str, records: Sequence[Record]) -> None:
    for start in range(0, len(records), _CHUNK):
        with vault.change() as change:
            for each in records[start : start + _CHUNK]:
                change.put(verb, each)


def _ground(vault: Vault, change: Change, made: _Made, chance: random.Random, events: int) -> None:
    """Cases, places with their regions, people."""
    for number, code in enumerate(CASES):
        made.cases.append(
            change.put("opened", Case(id=new_id(), code=code, title=f"Bench {number + 1}"))
        )
    regions = [
        change.put("added", Place(id=new_id(), name=f"Region {number + 1}", country="KZ"))
        for number in range(12)
    ]
    for number in range(max(20, events // 30)):
        facility = number % 9 == 0
        made.places.append(
            change.put(
                "added",
                Place(
                    id=new_id(),
                    name=f"{chance.choice(_PLACED)} {number + 1}",
                    kind="facility" if facility else "place",
                    parent_id=chance.choice(regions).id,
                    country="KZ",
                    latitude=None if number % 13 == 5 else round(chance.uniform(41, 54), 4),
                    longitude=None if number % 13 == 5 else round(chance.uniform(48, 85), 4),
                    protected=number % 7 == 3,
                    capacity=chance.randrange(20, 900) if facility else None,
                    population=chance.randrange(20, 1500) if facility else None,
                ),
            )
        )
    for number in range(max(30, events // 5)):
        kind = ("institution", "group")[number % 2] if number % 20 < 2 else "individual"
        name = f"{chance.choice(_LAST)} {chance.choice(_NAMES)} {number + 1}"
        person = Person(
            id=new_id(),
            name=name,
            kind=kind,
            count=chance.randrange(2, 40) if kind == "group" else 1,
            pseudonym=f"Person {number + 1}",
            protected=number % 3 == 0,
            sex=chance.choice(("", "female", "male")),
            birth=f"{chance.randrange(1950, 2004)}" if kind == "individual" else "",
        )
        made.people.append(change.put("added", person))
        case = made.cases[0] if number % 20 else made.cases[1 + number // 20 % 3]
        change.put(
            "linked",
            CasePerson(
                id=new_id(), case_id=case.id, person_id=person.id, role=chance.choice(_ROLES)
            ),
        )


def _evidence(
    vault: Vault, change: Change, made: _Made, chance: random.Random, events: int
) -> None:
    """Items with a text each, passages in it, whose they are, and what they agreed to; then the events."""
    for number in range(max(20, events // 20)):
        text = " ".join(chance.choice(_WORDS) for _ in range(300))
        item = add_item(
            vault,
            change,
            _case(made, number),
            f"Statement {number + 1}",
            date=_date(chance),
            language=("ru", "kk", "en")[number % 3],
            reliability=("", "A", "B", "C", "F")[number % 5],
            credibility=("", "1", "2", "3", "6")[number % 5],
            place_id=chance.choice(made.places).id,
        )
        made.items.append(item)
        held = change.add_text("extracted", item, "extracted", item.language, text)
        for _ in range(30):
            start = chance.randrange(len(text) - 200)
            end = start + chance.randrange(20, 160)
            passage = Passage(
                id=new_id(),
                item_id=item.id,
                text_id=held.id,
                start=start,
                end=end,
                quote=text[start:end],
                prefix=text[max(0, start - 32) : start],
                suffix=text[end : end + 32],
                importance=number % 4,
            )
            made.passages.append(change.put("quoted", passage))
        witness = chance.choice(made.people)
        change.put(
            "linked",
            ItemPerson(id=new_id(), item_id=item.id, person_id=witness.id, role="witness"),
        )
        if number % 4:
            change.put("consented", _consent(item, witness, number))
    for number in range(events):
        chosen = chance.random()
        made.events.append(
            Event(
                id=new_id(),
                case_id=_case(made, number).id,
                title=f"{chance.choice(_DONE)} {number + 1}",
                date=_date(chance),
                place_id=chance.choice(made.places).id if chosen > 0.1 else None,
                disputed=chosen > 0.97,
            )
        )


def _consent(item: Item, person: Person, number: int) -> Consent:
    return Consent(
        id=new_id(),
        item_id=item.id,
        person_id=person.id,
        purposes=(("un", "court"), ("partner",), ("publication",))[number % 3],
        identity=("pseudonym", "named", "anonymous")[number % 3],
        given_on="2022-02-01",
        expires_on="2023-01-01" if number % 8 == 1 else "",
        withdrawn_on="2022-06-01" if number % 16 == 2 else "",
    )


def _chains(made: _Made, chance: random.Random, count: int) -> list[EventLink]:
    """Chains within the cases, always from an event to a later one: never in a circle."""
    by_case: dict[str, list[Event]] = {}
    for each in made.events:
        by_case.setdefault(each.case_id, []).append(each)
    known: set[tuple[str, str, str]] = set()
    found: list[EventLink] = []
    while len(found) < count:
        held = by_case[_case(made, chance.randrange(20 * 20)).id]
        at = chance.randrange(len(held) - 1)
        to = min(len(held) - 1, at + 1 + int(chance.expovariate(0.05)))
        key = (held[at].id, held[to].id, chance.choice(_RELATIONS))
        if key not in known:
            known.add(key)
            found.append(EventLink(id=new_id(), event_id=key[0], to_id=key[1], relation=key[2]))
    return found


def _parts(made: _Made, chance: random.Random, count: int) -> list[Involvement]:
    """Few people have a part in much, and most in little."""
    found = []
    for number in range(count):
        most = int(len(made.people) * chance.random() ** 2)
        found.append(
            Involvement(
                id=new_id(),
                person_id=made.people[most].id,
                event_id=made.events[number % len(made.events)].id,
                role=chance.choice(_ROLES),
                passage_id=chance.choice(made.passages).id if number % 3 == 0 else None,
            )
        )
    return found


def _acts(made: _Made, chance: random.Random) -> list[Record]:
    """An act in most events, and the passages that are evidence of event and act."""
    found: list[Record] = []
    for number, event in enumerate(made.events):
        act = chance.choice(_ACTS)
        if number % 4:
            found.append(
                Act(
                    id=new_id(),
                    event_id=event.id,
                    act=act,
                    methods=(chance.choice(_METHODS),),
                    purpose=chance.choice(_PURPOSES),
                )
            )
        for _ in range(number % 4):
            quoted = chance.choice(made.passages)
            found.append(
                ItemEvent(
                    id=new_id(), item_id=quoted.item_id, event_id=event.id, passage_id=quoted.id
                )
            )
        if number % 5 == 0:
            quoted = chance.choice(made.passages)
            found.append(
                ItemAct(
                    id=new_id(),
                    item_id=quoted.item_id,
                    act=act,
                    event_id=event.id,
                    passage_id=quoted.id,
                )
            )
    return found


def _law(made: _Made, chance: random.Random) -> list[Record]:
    """Passages under articles and their elements, and what the events engage."""
    found: list[Record] = []
    for number, quoted in enumerate(made.passages):
        ref = chance.choice(_REFS)
        found.append(
            ItemProvision(
                id=new_id(),
                item_id=quoted.item_id,
                provision=ref,
                certainty=("", "confirmed", "probable")[number % 3],
                passage_id=quoted.id,
            )
        )
        if ref == "iccpr:7":
            found.append(
                PassageElement(
                    id=new_id(),
                    item_id=quoted.item_id,
                    passage_id=quoted.id,
                    provision=ref,
                    element=chance.choice(_ELEMENTS),
                )
            )
    for event in made.events[::2]:
        found.append(EventProvision(id=new_id(), event_id=event.id, provision=chance.choice(_REFS)))
    return found


def _claims(made: _Made, chance: random.Random, count: int) -> list[Record]:
    found: list[Record] = []
    for number in range(count):
        event = made.events[number * len(made.events) // count]
        claim = Claim(
            id=new_id(),
            case_id=event.case_id,
            assertion=f"In incident {number + 1} people were held without an order.",
            event_id=event.id,
            position=float(number + 1),
        )
        found.append(claim)
        for ref in chance.sample(_REFS, 1 + number % 3):
            found.append(ClaimProvision(id=new_id(), claim_id=claim.id, provision=ref))
        for quoted in chance.sample(made.passages, number % 8):
            stance = ("for", "for", "for", "against", "context")[chance.randrange(5)]
            found.append(
                ClaimPassage(
                    id=new_id(),
                    claim_id=claim.id,
                    item_id=quoted.item_id,
                    passage_id=quoted.id,
                    stance=stance,
                )
            )
    return found


def _case(made: _Made, number: int) -> Case:
    """Nineteen of twenty belong to the first case."""
    return made.cases[1 + number // 20 % 3] if number % 20 == 19 else made.cases[0]


def _date(chance: random.Random) -> str:
    """A date of any precision, most of them in three years."""
    near = chance.random() < 0.8
    first = date(2021, 1, 1) if near else date(2003, 1, 1)
    day = first + timedelta(days=chance.randrange(3 * 365 if near else 20 * 365))
    kind = chance.randrange(20)
    if kind < 9:
        return day.isoformat()
    if kind < 11:
        return f"{day.isoformat()}T{chance.randrange(24):02}:{chance.randrange(60):02}"
    if kind < 13:
        return f"{day:%Y-%m}"
    if kind < 14:
        return f"{day:%Y-%m}~"
    if kind < 15:
        return f"{day.isoformat()}?"
    if kind < 17:
        later = day + timedelta(days=chance.randrange(1, 40))
        return f"{day.isoformat()}/{later.isoformat()}"
    if kind < 18:
        return f"{day.isoformat()}/.." if chance.random() < 0.5 else f"../{day.isoformat()}"
    return f"{day:%Y}" if kind < 19 else ""
