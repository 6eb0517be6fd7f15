"""The pages of proceedings: one of them, the whole of a case, a remedy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.casework.redress.proceedings import Party
from app.ui.language import tr
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.flag_rows import flag_section
from app.ui.screens.analysis.proceedings.gap_picture import GapPicture
from app.ui.screens.analysis.proceedings.overview_page import counted, overview_page
from app.ui.screens.analysis.proceedings.reading import Full, FullProceeding, FullRemedy
from app.ui.screens.analysis.proceedings.remedy_page import remedies_section, remedy_page
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import item_row, joined, label
from app.ui.wording import day, one_line

if TYPE_CHECKING:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView


def page(screen: ProceedingsView, full: Full) -> Page:
    """The page of whatever was read."""
    if isinstance(full, FullProceeding):
        return _proceeding(screen, full)
    return (
        remedy_page(screen, full) if isinstance(full, FullRemedy) else overview_page(screen, full)
    )


def _proceeding(screen: ProceedingsView, full: FullProceeding) -> Page:
    shown, held, key = full.shown, full.shown.proceeding, full.shown.proceeding.id
    event, gap = shown.event, full.gap
    harmed = gap.victims.count > 0
    waiting = sum(each.answer is None for each in full.flags)
    outcome = label("outcomes", held.outcome)
    return Page(
        key=key,
        title=held.title,
        below=joined(label("proceedings", held.kind), shown.court, shown.case.code),
        badges=(
            *((Badge(tr("In the trash"), "doubtful"),) if held.trashed else ()),
            *((Badge(outcome),) if outcome else ()),
            *((Badge(tr("%Ln flag(s) open", n=waiting), "doubtful"),) if waiting else ()),
        ),
        notice=Badge(words.gap(gap)) if harmed else None,
        picture=(lambda: GapPicture(gap, screen.show_bar)) if harmed else None,
        facts=(
            (tr("Court or authority"), shown.court),
            (tr("Place"), shown.place.name if shown.place is not None else ""),
            (tr("Number of the file"), held.number),
            (tr("Opened"), day(held.opened)),
            (tr("Decided"), day(held.decided)),
            (tr("Charged or asked"), held.charge),
            (tr("Outcome"), joined(outcome, held.outcome_note)),
            (tr("Notified"), joined(day(held.notified_on), label("notified", held.notified_how))),
            (tr("Appeal"), joined(label("appeals", held.appeal), _until(held.appeal_until))),
            (tr("Note"), held.note),
        ),
        buttons=(
            *(
                (Button(tr("Go to the event"), lambda: screen.go.emit("event", event.id),
                        "calendar-event", writes=False),)
                if event is not None
                else ()
            ),
        ),
        sections=(
            flag_section(full.flags, key, screen.write, screen.reopen),
            _parties(screen, full),
            *(counted(screen, full, gap.compensated, "compensated") if harmed else ()),
            remedies_section(screen, [(each, who) for each, who in shown.remedies], key),
            _chain(screen, full),
            _source(screen, full),
            _law(screen, full),
        ),
        trashed=held.trashed,
    )  # fmt: skip


def _until(date: str) -> str:
    return tr("until {day}", day=day(date)) if date else ""


def _parties(screen: ProceedingsView, full: FullProceeding) -> Section:
    key, rows, role = full.shown.proceeding.id, list[Row](), ""
    for each in full.shown.parties:
        if each.record.role != role:
            role = each.record.role
            rows.append(Row(f"role {role}", label("roles", role), head=True))
        rows.append(_party(screen, each, key))
    return Section(
        "victims",
        tr("Who took part"),
        rows,
        (Button(tr("Add a person or group"), lambda: screen.write("party", key)),),
        tr("Nobody is recorded yet: victims, accused, judges, counsel, interpreters."),
    )


def _party(screen: ProceedingsView, each: Party, key: str) -> Row:
    held, person = each.record, each.person
    absent = held.took_part in ("absent", "not-informed")
    return Row(
        held.id,
        person.pseudonym or person.name,
        joined(
            words.of_group(person, each.number),
            label("outcomes", held.outcome),
            one_line(held.note),
        ),
        icon="users" if person.kind == "group" else "user",
        badges=(Badge(words.took_part(held.took_part), "doubtful" if absent else "plain"),),
        go=lambda: screen.go.emit("person", person.id),
        change=lambda: screen.write("part", f"{key}|{held.id}"),
        remove=lambda: screen.take_off(held.id),
        removal=tr("Take out of the proceeding"),
    )


def _chain(screen: ProceedingsView, full: FullProceeding) -> Section:
    chain = full.shown.chain
    rows = [
        Row(
            f"instance {each.id}",
            each.title,
            joined(
                tr("First instance") if not depth else tr("Appeal"),
                label("outcomes", each.outcome),
            ),
            end=day(each.decided or each.opened),
            icon="gavel",
            badges=(Badge(tr("This one")),) if each.id == full.shown.proceeding.id else (),
            go=lambda each=each: screen.show_target(each.id),  # type: ignore[misc]
        )
        for depth, each in chain
    ]
    return Section("chain", tr("Instances"), rows if len(chain) > 1 else ())


def _source(screen: ProceedingsView, full: FullProceeding) -> Section:
    shown, rows = full.shown, list[Row]()
    key = shown.proceeding.id
    if shown.document is not None:
        rows.append(
            item_row(
                shown.document,
                screen.go.emit,
                key="document",
                said=tr("The ruling or judgment"),
                remove=lambda: screen.drop("document"),
            )
        )
    passage = shown.passage
    if passage is not None:
        rows.append(
            Row(
                "passage",
                tr("Where it says so"),
                icon="quote",
                quote=common.quote(passage),
                go=lambda: screen.go.emit("item", common.target(passage)),
                remove=lambda: screen.drop("passage"),
                removal=tr("Take the passage off"),
            )
        )
    return Section(
        "source",
        tr("Where it is proved"),
        rows,
        (
            Button(tr("Set the ruling"), lambda: screen.write("document", key), "file-text"),
            Button(tr("Choose a passage"), lambda: screen.write("passage", key), "quote"),
        ),
        tr("Neither a ruling nor a passage is named yet."),
    )


def _law(screen: ProceedingsView, full: FullProceeding) -> Section:
    held = full.shown.proceeding
    rows = [
        Row(
            f"law {ref}",
            *full.law.get(ref, (ref, "")),
            icon="scale",
            go=lambda ref=ref: screen.go.emit("law", ref),  # type: ignore[misc]
            remove=lambda ref=ref: screen.drop_provision(ref),  # type: ignore[misc]
            removal=tr("Remove the provision"),
        )
        for ref in held.provisions
    ]
    return Section(
        "law",
        tr("Law that was applied"),
        rows,
        (Button(tr("Add a provision"), lambda: screen.write("law", held.id)),),
        tr("No provision is named yet."),
    )
