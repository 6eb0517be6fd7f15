"""What is shown of a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.casework.registry.occurrences import MOST, Occurrence, Occurrences
from app.casework.registry.person_view import ShownPerson
from app.records.evidence import Passage
from app.records.people import Person
from app.ui.forms import Field
from app.ui.language import tr
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import (
    certainty_badge,
    consent_badge,
    event_row,
    item_row,
    joined,
    label,
)
from app.ui.wording import day, facet_term, one_line

if TYPE_CHECKING:
    from app.ui.screens.people import PeopleScreen

_FORMS = 12
"""Passages shown under one form of a name."""


def page(screen: PeopleScreen, shown: ShownPerson, passages: Mapping[str, Passage]) -> Page:
    """The page of a person, with what the items say of them."""
    person = shown.person
    number = tr("%Ln person(s)", n=person.count) if person.count > 1 else ""
    return Page(
        key=person.id,
        title=person.name,
        below=joined(
            person.pseudonym,
            _sex(person.sex),
            person.birth and tr("born {day}", day=day(person.birth)),
        ),
        badges=_badges(person),
        notice=_protection(person),
        facts=(
            (tr("Kind"), joined(dict(kinds()).get(person.kind, person.kind), number)),
            (tr("Pseudonym"), person.pseudonym),
            (tr("Sex"), _sex(person.sex)),
            (tr("Born"), day(person.birth)),
            (tr("Nationality"), label("countries", person.nationality)),
            (tr("Redaction marks"), _marks(shown)),
            (tr("Note"), person.note),
        ),
        buttons=(
            Button(tr("Find where the names occur"), screen.look_for_names, "quote", writes=False),
            Button(
                tr("Show the items in the library"),
                lambda: screen.go.emit("library", facet_term("person", person.name)),
                "books",
                writes=False,
            ),
            *_taking_back(screen, shown),
        ),
        sections=(
            _names(screen, shown),
            _roles(screen, shown),
            _parts(screen, shown),
            _items(screen, shown, passages),
            _consents(screen, shown),
            _occurrences(screen, shown),
        ),
        trashed=person.trashed,
    )


def kinds() -> list[tuple[str, str]]:
    """What a person of the registry may be."""
    return [
        ("individual", tr("One person")),
        ("group", tr("A group of people")),
        ("institution", tr("An institution")),
    ]


def name_kinds() -> list[tuple[str, str]]:
    """What another name may be."""
    return [
        ("alias", tr("Also known as")),
        ("transliteration", tr("In another script")),
        ("native", tr("In the own language")),
        ("maiden", tr("Name before marriage")),
        ("diminutive", tr("Short form")),
        ("nickname", tr("Nickname")),
    ]


def part_fields() -> list[Field]:
    """What is said of a part in an event."""
    return [
        Field("role", tr("Role"), "code", vocabulary="roles", required=True, optional_code=False),
        Field("degree", tr("Degree of involvement"), "code", vocabulary="degrees"),
        Field("certainty", tr("How sure it is"), "code", vocabulary="certainty"),
    ]


def link_fields() -> list[Field]:
    """What is said of a link to an item."""
    return [
        Field("role", tr("Role"), "code", vocabulary="roles", required=True, optional_code=False),
        Field("certainty", tr("How sure it is"), "code", vocabulary="certainty"),
    ]


def _taking_back(screen: PeopleScreen, shown: ShownPerson) -> tuple[Button, ...]:
    """What somebody may ask for: that their consent ends, and that who they are is forgotten."""
    person, found = shown.person, []
    if any(not given.withdrawn_on for given, _item in shown.consents):
        found.append(Button(tr("Withdraw everything"), screen.withdraw_everything, "hand-stop"))
    if not person.erased_at:
        found.append(Button(tr("Erase for good"), screen.erase, "eraser"))
    return tuple(found)


def _badges(person: Person) -> tuple[Badge, ...]:
    found = []
    if person.erased_at:
        found.append(Badge(tr("Erased on {day}", day=day(person.erased_at[:10])), "bad"))
    if person.trashed:
        found.append(Badge(tr("In the trash"), "doubtful"))
    if person.protected:
        found.append(Badge(tr("Protected"), "good"))
    return tuple(found)


def _protection(person: Person) -> Badge:
    """What protection means for this person, plainly."""
    if person.kind == "institution" and not person.protected:
        return Badge(tr("An institution has no identity to hide: its name leaves in every bundle."))
    if person.kind == "group" and not person.protected:
        return Badge(
            tr(
                "The name of this group leaves in every bundle, public ones included. Protect it to hide it."
            )
        )
    if person.protected:
        return Badge(
            tr(
                "Every form of these names is hidden in all bundles but internal ones; “{token}” stands "
                "for them there.",
                token=person.pseudonym,
            ),
            "good",
        )
    return Badge(
        tr(
            "Not protected: the name leaves in bundles for partners, courts and the UN, unless a consent of "
            "this person allows no name. Public bundles always hide it."
        )
    )


def _marks(shown: ShownPerson) -> str:
    words = {
        "suggested": tr("suggested"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
    }
    return ", ".join(f"{count} {words.get(state, state)}" for state, count in shown.marks.items())


def _names(screen: PeopleScreen, shown: ShownPerson) -> Section:
    person = shown.person
    named = dict(name_kinds())
    rows = [Row("principal", person.name, tr("Principal name"), icon="id")]
    rows += [
        Row(
            each.id,
            each.name,
            joined(named.get(each.kind, each.kind), label("languages", each.language)),
            icon="id",
            remove=lambda each=each: screen.remove_name(each.id),  # type: ignore[misc]
            removal=tr("Remove the name"),
        )
        for each in shown.names
    ]
    return Section(
        "names",
        tr("Names"),
        rows,
        (Button(tr("Add a name"), lambda: screen.write("name", person.id)),),
    )


def _roles(screen: PeopleScreen, shown: ShownPerson) -> Section:
    rows = [
        Row(
            held.id,
            f"{case.code}  {one_line(case.title)}",
            label("roles", held.role),
            icon="folder",
            go=lambda case=case: screen.go.emit("case", case.code),  # type: ignore[misc]
            remove=lambda held=held: screen.remove_role(held.id),  # type: ignore[misc]
            removal=tr("Remove the role"),
        )
        for held, case in shown.case_roles
    ]
    return Section(
        "roles",
        tr("Roles in cases"),
        rows,
        (Button(tr("Add a role"), lambda: screen.write("role", shown.person.id)),),
        tr("No role in any case yet."),
    )


def _parts(screen: PeopleScreen, shown: ShownPerson) -> Section:
    key = shown.person.id
    rows = []
    for part, event, act in sorted(shown.involvements, key=lambda each: each[1].date or "9"):
        said = joined(
            label("roles", part.role),
            label("degrees", part.degree),
            label("acts", act.act) if act else "",
            label("certainty", part.certainty),
        )
        rows.append(
            event_row(
                event,
                screen.go.emit,
                key=part.id,
                said=said,
                remove=lambda part=part: screen.remove_part(part.id),  # type: ignore[misc]
                change=lambda part=part: screen.write("part", f"{key}|{part.id}"),  # type: ignore[misc]
            )
        )
    return Section(
        "events",
        tr("Part in events"),
        rows,
        (Button(tr("Add to an event"), lambda: screen.write("event", key)),),
        tr("No part in any event yet."),
    )


def _items(screen: PeopleScreen, shown: ShownPerson, passages: Mapping[str, Passage]) -> Section:
    key = shown.person.id
    rows = [
        item_row(
            item,
            screen.go.emit,
            key=held.id,
            said=label("roles", held.role),
            badges=certainty_badge(held.certainty),
            passage=passages.get(held.passage_id or ""),
            remove=lambda held=held: screen.unlink(held.id),  # type: ignore[misc]
            change=lambda held=held: screen.write("link", f"{key}|{held.id}"),  # type: ignore[misc]
        )
        for held, item in shown.items
    ]
    return Section(
        "items",
        tr("Items"),
        rows,
        (Button(tr("Link an item"), lambda: screen.write("item", key)),),
        tr("Linked to no item yet."),
    )


def _consents(screen: PeopleScreen, shown: ShownPerson) -> Section:
    identities = {
        "named": tr("by name"),
        "pseudonym": tr("under a pseudonym"),
        "anonymous": tr("anonymously"),
    }
    rows = []
    for given, item in shown.consents:
        purposes = ", ".join(label("purposes", purpose) for purpose in given.purposes)
        limits = given.expires_on and tr("until {day}", day=day(given.expires_on))
        rows.append(
            item_row(
                item,
                screen.go.emit,
                key=given.id,
                said=joined(
                    f"{purposes}, {identities.get(given.identity, given.identity)}",
                    given.given_on and tr("given {day}", day=day(given.given_on)),
                    limits,
                    given.conditions,
                ),
                badges=(consent_badge(given),),
                target={"tab": "consent"},
            )
        )
    return Section(
        "consents",
        tr("Consents"),
        rows,
        empty=tr(
            "No consent of this person is recorded. Consent is recorded with the item it is for."
        ),
    )


def _occurrences(screen: PeopleScreen, shown: ShownPerson) -> Section:
    held = screen.found.get(shown.person.id)
    look = Button(
        tr("Look now") if held is None else tr("Look again"), screen.look_for_names, "search", False
    )
    if held is None:
        return Section(
            "occurrences",
            tr("Where the names occur"),
            buttons=(look,),
            empty=tr(
                "Kuager can look through every text for these names, in each form and script."
            ),
        )
    more = tr("Only the first %Ln place(s) are shown.", n=MOST) if held.capped else ""
    return Section(
        "occurrences",
        tr("Where the names occur"),
        _forms(screen, held),
        (look,),
        tr("These names occur in no text."),
        more,
    )


def _forms(screen: PeopleScreen, held: Occurrences) -> list[Row]:
    """The places by form, the most frequent form first."""
    by_form: dict[str, list[Occurrence]] = {}
    for each in held.found:
        by_form.setdefault(one_line(each.form), []).append(each)
    rows = []
    for form, places in sorted(by_form.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        rows.append(Row(f"form {form}", f"{form}  ×{len(places)}", head=True))
        by_item: dict[str, list[Occurrence]] = {}
        for each in places:
            by_item.setdefault(each.item.id, []).append(each)
        for there in list(by_item.values())[:_FORMS]:
            first = there[0]
            rows.append(
                item_row(
                    first.item,
                    screen.go.emit,
                    key=f"{form} {first.item.id}",
                    said=tr("%Ln time(s)", n=len(there)),
                    target={"span": [first.start, first.end], "text_id": first.text_id},
                )
            )
        if len(by_item) > _FORMS:
            rows.append(Row(f"more {form}", tr("and in %Ln more item(s)", n=len(by_item) - _FORMS)))
    return rows


def _sex(written: str) -> str:
    """As it was written, but for the two words that come with data from elsewhere."""
    return {"male": tr("man"), "female": tr("woman")}.get(written, written)
