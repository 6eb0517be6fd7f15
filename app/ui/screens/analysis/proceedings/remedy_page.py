"""The page of a remedy, and the remedies of a proceeding or a case as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.records.people import Person
from app.records.proceedings import Remedy
from app.ui.language import tr
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.flag_rows import flag_section
from app.ui.screens.analysis.proceedings.reading import GAP, REMEDY, FullRemedy, key_of
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import item_row, joined, label
from app.ui.wording import day, one_line

if TYPE_CHECKING:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView


def remedy_page(screen: ProceedingsView, full: FullRemedy) -> Page:
    """The page of a remedy."""
    held, person = full.line.remedy, full.line.person
    proceeding, passage, key = full.line.proceeding, full.passage, key_of(full)
    source = []
    if full.item is not None:
        target = common.target(passage) if passage is not None else {}
        source.append(item_row(full.item, screen.go.emit, target=target, passage=passage))
    return Page(
        key=key,
        title=joined(words.remedy(held.kind), _whose(held, person)),
        below=joined(full.line.case_code, one_line(proceeding.title) if proceeding else ""),
        badges=(Badge(tr("In the trash"), "doubtful"),) if held.trashed else (),
        facts=(
            (tr("Owed"), joined(words.amount(held.owed, held.currency), day(held.owed_on))),
            (tr("Paid"), joined(words.amount(held.paid, held.currency), day(held.paid_on))),
            (tr("Received"), label("compensation", held.extent)),
            (tr("Owed by"), held.payer),
            (tr("Note"), held.note),
        ),
        buttons=(
            *(
                (Button(tr("Go to the proceeding"), lambda: screen.show_target(proceeding.id),
                        "gavel", writes=False),)
                if proceeding is not None
                else ()
            ),
            Button(tr("Back to the whole"), lambda: screen.show_target(f"{GAP}{held.case_id}"),
                   "users", writes=False),
        ),
        sections=(
            flag_section(full.flags, key, screen.write, screen.reopen),
            Section(
                "source",
                tr("Where it is proved"),
                source,
                (Button(tr("Choose a passage"), lambda: screen.write("passage", key), "quote"),),
                tr("Neither a ruling nor a passage is named yet."),
            ),
        ),
        trashed=held.trashed,
    )  # fmt: skip


def remedies_section(
    screen: ProceedingsView,
    held: Sequence[tuple[Remedy, Person | None]],
    key: str,
    titles: dict[str, str] | None = None,
) -> Section:
    """Remedies as rows.

    Args:
        screen: the view.
        held: each with whom it is owed to.
        key: of the page.
        titles: of the proceedings that ordered them, by the id of the remedy.
    """
    rows = [
        Row(
            each.id,
            joined(words.remedy(each.kind), _whose(each, person)),
            joined(
                words.money(each.owed, each.paid, each.currency),
                label("compensation", each.extent),
                (titles or {}).get(each.id, ""),
                one_line(each.payer),
            ),
            end=day(each.paid_on or each.owed_on),
            icon="scale",
            go=lambda each=each: screen.show_target(f"{REMEDY}{each.id}"),  # type: ignore[misc]
            change=lambda each=each: screen.write("remedy", f"{REMEDY}{each.id}"),  # type: ignore[misc]
            remove=lambda each=each: screen.throw_remedy(each),  # type: ignore[misc]
            removal=tr("Put in the trash"),
        )
        for each, person in held
    ]
    return Section(
        "owed",
        tr("Remedies"),
        rows,
        (Button(tr("Add a remedy"), lambda: screen.write("remedy", f"{key}|new")),),
        tr("Nothing is owed or was given, as far as is recorded."),
    )


def _whose(remedy: Remedy, person: Person | None) -> str:
    if person is None:
        return tr("to nobody in particular")
    number = person.count if remedy.count is None else remedy.count
    return joined(person.pseudonym or person.name, words.of_group(person, number))
