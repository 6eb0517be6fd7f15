"""Records as the contract's JSON, and as lines for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from app.casework.looking.browse import Shown
from app.casework.registry import people
from app.records.cases import Case
from app.records.consent import Consent
from app.records.evidence import Item, ItemPerson, ItemProvision
from app.records.marks import Mark
from app.records.pages import PageText
from app.records.people import CasePerson, Person
from app.vault.vault import Vault


def case_json(case: Case) -> dict[str, object]:
    """A case."""
    return {key: value for key, value in asdict(case).items() if key != "trashed"}


def person_json(vault: Vault, person: Person) -> dict[str, object]:
    """A person with every alias and role."""
    roles = []
    for link in vault.find(CasePerson, order="id", person_id=person.id):
        roles.append({"case": vault.get(Case, link.case_id).code, "role": link.role})
    document: dict[str, object] = asdict(person)
    document["aliases"] = list(people.names(vault, person)[1:])
    document["roles"] = roles
    return document


def item_json(
    vault: Vault, item: Item, codes: Mapping[str, str] | None = None
) -> dict[str, object]:
    """An item in a list."""
    case_code = codes.get(item.case_id) if codes else None
    return {
        "id": item.id,
        "number": item.number,
        "title": item.title,
        "kind": item.kind,
        "date": item.date,
        "case": case_code or vault.get(Case, item.case_id).code,
        "sha256": item.sha256,
        "size": item.size,
        "media_type": item.media_type,
        "file_name": item.file_name,
        "language": item.language,
        "unreadable": item.unreadable,
        "articles": sorted({link.provision for link in vault.find(ItemProvision, item_id=item.id)}),
        "persons": sorted(
            {link.person_id for link in vault.find(ItemPerson, order="id", item_id=item.id)}
        ),
    }


def shown_json(vault: Vault, shown: Shown) -> dict[str, object]:
    """An item with everything that hangs on it."""
    document = item_json(vault, shown.item, {shown.item.case_id: shown.case_code})
    fields = asdict(shown.item)
    for internal in ("blob_id", "case_id"):
        fields.pop(internal)
    return (
        fields
        | document
        | {
            "people": [
                {"link": link.id, "id": person.id, "name": person.name, "role": link.role}
                for link, person in shown.people
            ],
            "provisions": [
                {"link": link.id, "ref": link.provision, "passage": link.passage_id}
                for link in shown.articles
            ],
            "events": [{"link": link.id, "id": link.event_id} for link in shown.events],
            "acts": [
                {"link": link.id, "act": link.act, "event": link.event_id} for link in shown.acts
            ],
            "relations": [
                {
                    "relation": relation,
                    "item": other.id,
                    "number": other.number,
                    "outgoing": outgoing,
                }
                for relation, other, outgoing in shown.related
            ],
            "consents": [consent_json(consent) for consent, _person in shown.consents],
            "tags": list(shown.tags),
            "texts": [asdict(text) for text in shown.texts],
            "passages": [asdict(passage) for passage in shown.passages],
            "proposals": [asdict(proposal) for proposal in shown.proposals],
            "marks": len(shown.marks),
        }
    )


def consent_json(consent: Consent) -> dict[str, object]:
    """A consent."""
    return asdict(consent)


def mark_json(mark: Mark, pages: Sequence[PageText]) -> dict[str, object]:
    """A mark; a mark on a span also names the page on which the span begins."""
    page = mark.page
    if page is None and mark.start is not None and mark.end is not None:
        for each in pages:
            if any(word.start < mark.end and mark.start < word.end for word in each.words):
                page = each.number
                break
    return {
        "id": mark.id,
        "page": page,
        "box": list(mark.box) or None,
        "span": None if mark.start is None else [mark.start, mark.end],
        "time": None if mark.time_start is None else [mark.time_start, mark.time_end],
        "scope": mark.scope,
        "reason": mark.reason,
        "rule": mark.rule,
        "person": mark.person_id,
        "quote": mark.quote,
        "state": mark.state,
    }


def item_line(item: Mapping[str, object]) -> str:
    """An item in one line of a list."""
    return f"{item['number']:>5}  {item['date'] or '':<12} {item['kind']:<16} {item['title']}"
