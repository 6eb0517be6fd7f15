"""What is shown of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.casework.registry.cases import CaseOverview
from app.records.vocabulary import load
from app.ui.language import tr
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import event_row, joined, label
from app.ui.wording import day, facet_term

if TYPE_CHECKING:
    from app.ui.screens.cases import CasesScreen, ShownCase


def page(screen: CasesScreen, shown: ShownCase) -> Page:
    """The page of a case."""
    case, overview = shown.case, shown.overview
    facts = (
        (tr("Code"), case.code),
        (tr("Working language"), label("languages", case.language)),
        (tr("Dates"), _span(overview)),
        (tr("Description"), case.description),
    )
    if overview is None:
        return Page(
            key=case.code,
            title=case.title,
            badges=(Badge(tr("In the trash"), "doubtful"),),
            facts=facts,
            trashed=True,
        )
    library = screen.go.emit
    here = facet_term("case", case.code)
    return Page(
        key=case.code,
        title=case.title,
        facts=facts,
        numbers=(
            (
                f"{overview.items:,}",
                tr("items", n=overview.items),
                lambda: library("library", here),
            ),
            (f"{len(shown.people):,}", tr("people", n=len(shown.people)), None),
            (f"{overview.events:,}", tr("events", n=overview.events), None),
        ),
        buttons=(
            Button(tr("Import files"), screen.bring_in, "file-import"),
            Button(tr("Export a bundle"), screen.export, "package-export", writes=False),
            Button(tr("Print a dossier …"), screen.print_dossier, "file-text"),
        ),
        sections=(
            _missing(screen, shown, overview, here),
            _chronology(screen, shown),
            _people(screen, shown),
            _kinds(screen, overview, here),
        ),
    )


def _span(overview: CaseOverview | None) -> str:
    if overview is None or not overview.first_day:
        return ""
    if overview.first_day == overview.last_day:
        return day(overview.first_day)
    return day(f"{overview.first_day}/{overview.last_day}")


def _missing(screen: CasesScreen, shown: ShownCase, overview: CaseOverview, here: str) -> Section:
    """What is still to be done, each a way to the items it is about."""
    # No query says "any of these kinds", but it can leave out all others.
    needless = [
        f"-{facet_term('kind', kind)}"
        for kind in overview.kinds
        if kind in load("kinds") and not load("kinds").require(kind).extra.get("needs_consent")
    ]
    entries = (
        (
            "consent",
            overview.consent_missing,
            tr("Consent is missing"),
            tr("These are people's own accounts, and nobody's consent is recorded."),
            " ".join((here, "consent:none", *needless)),
        ),
        (
            "review",
            overview.review.get("suggested", 0),
            tr("Redaction marks to be reviewed"),
            tr("Names and numbers were found in these; say which of them must be hidden."),
            f"{here} state:suggested",
        ),
        (
            "undated",
            shown.undated,
            tr("Without a date"),
            tr("They are missing in every chronology."),
            f"{here} -date:..",
        ),
        (
            "unread",
            overview.review.get("unexamined", 0),
            tr("Not read yet"),
            tr("Safe in the vault, but not searchable: the import was interrupted."),
            "",
        ),
        (
            "unreadable",
            overview.review.get("unreadable", 0),
            tr("Cannot be read by the program"),
            tr("Encrypted or broken files; their originals are kept as they are."),
            "",
        ),
    )
    rows = [
        Row(
            f"missing {key}",
            title,
            why,
            end=tr("%Ln item(s)", n=count),
            icon="alert-triangle",
            go=(lambda query=query: screen.go.emit("library", query)) if query else None,  # type: ignore[misc]
        )
        for key, count, title, why, query in entries
        if count
    ]
    empty = tr("Nothing is missing.") if overview.items else ""
    return Section("missing", tr("What is missing"), rows, empty=empty)


def _chronology(screen: CasesScreen, shown: ShownCase) -> Section:
    rows = [
        event_row(
            each.event,
            screen.go.emit,
            said=joined(
                each.place,
                ", ".join(dict.fromkeys(label("acts", act) for act in each.acts)),
                tr("%Ln person(s)", n=each.people) if each.people else "",
                tr("%Ln item(s)", n=each.items) if each.items else "",
            ),
        )
        for each in shown.events
    ]
    return Section("events", tr("Chronology"), rows, empty=tr("No event in this case yet."))


def _people(screen: CasesScreen, shown: ShownCase) -> Section:
    by_role: dict[str, list[Row]] = {}
    for each in shown.people:
        for _code, role in each.roles:
            person = each.person
            row = Row(
                f"{role} {person.id}",
                person.name,
                person.pseudonym,
                icon="user" if person.kind == "individual" else "users",
                badges=(Badge(tr("Protected"), "good"),) if person.protected else (),
                go=lambda person=person: screen.go.emit("person", person.id),  # type: ignore[misc]
                remove=lambda person=person, role=role: screen.remove_role(person.id, role),  # type: ignore[misc]
                removal=tr("Remove the role"),
            )
            by_role.setdefault(role, []).append(row)
    order = {entry.id: place for place, entry in enumerate(load("roles"))}
    rows: list[Row] = []
    for role in sorted(by_role, key=lambda role: order.get(role, len(order))):
        rows.append(Row(f"role {role}", label("roles", role), head=True))
        rows += by_role[role]
    return Section(
        "people",
        tr("People by role"),
        rows,
        (Button(tr("Add a person"), lambda: screen.write("person", shown.case.code)),),
        tr("Nobody has a role in this case yet."),
    )


def _kinds(screen: CasesScreen, overview: CaseOverview, here: str) -> Section:
    rows = [
        Row(
            f"kind {kind}",
            label("kinds", kind),
            end=f"{count:,}",
            icon="file-text",
            go=lambda kind=kind: screen.go.emit("library", f"{here} {facet_term('kind', kind)}"),  # type: ignore[misc]
        )
        for kind, count in overview.kinds.items()
    ]
    return Section(
        "kinds",
        tr("Items by kind"),
        rows,
        empty=tr("No item in this case yet: import files, or drop them on the library."),
    )
