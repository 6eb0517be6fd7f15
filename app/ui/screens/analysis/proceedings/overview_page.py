"""The page of a whole case: how many were harmed, heard and compensated, by whom and in which proceeding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.casework.redress.counting import Headcount
from app.casework.redress.gap import Money
from app.ui.language import tr
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.flag_rows import flag_section
from app.ui.screens.analysis.proceedings.gap_picture import GapPicture
from app.ui.screens.analysis.proceedings.reading import FullProceeding, Overview, key_of
from app.ui.screens.analysis.proceedings.remedy_page import remedies_section
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import joined
from app.ui.wording import day, one_line

if TYPE_CHECKING:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView


def overview_page(screen: ProceedingsView, full: Overview) -> Page:
    """The page of a whole case."""
    gap, key = full.gap, key_of(full)
    titles = {
        each.remedy.id: one_line(each.proceeding.title) if each.proceeding is not None else ""
        for each in full.remedies
    }
    return Page(
        key=key,
        title=tr("From harm to redress"),
        below=joined(full.case.code, one_line(full.case.title)),
        notice=Badge(words.gap(gap)),
        numbers=(
            (f"{gap.victims.count:,}", tr("harmed"), lambda: screen.show_bar("victims")),
            (f"{gap.took_part.count:,}", tr("took part"), lambda: screen.show_bar("took-part")),
            (
                f"{gap.compensated.count:,}",
                tr("compensated"),
                lambda: screen.show_bar("compensated"),
            ),
            (f"{gap.left_out:,}", tr("without compensation"), None),
        ),
        picture=(lambda: GapPicture(gap, screen.show_bar)) if gap.victims.count else None,
        facts=tuple(
            (
                tr("Compensation in {currency}", currency=each.currency),
                joined(
                    tr("owed {amount}", amount=words.amount(f"{each.owed:f}", each.currency)),
                    *_paid(each),
                ),
            )
            for each in gap.money
        ),
        buttons=(
            Button(
                tr("Save the picture of the gap"),
                lambda: screen.saving.ask(gap, full.case.code),
                "photo",
                writes=True,
            ),
        ),
        sections=(
            flag_section(full.flags, key, screen.write, screen.reopen, names=("counted-within",)),
            _by_proceeding(screen, full),
            *counted(screen, full, gap.victims, "victims"),
            *counted(screen, full, gap.took_part, "took-part"),
            remedies_section(
                screen, [(each.remedy, each.person) for each in full.remedies], key, titles
            ),
            *counted(screen, full, gap.compensated, "compensated"),
        ),
    )


def _by_proceeding(screen: ProceedingsView, full: Overview) -> Section:
    """What came of those whom each proceeding found to be victims."""
    rows = [
        Row(
            f"of {each.id}",
            each.title,
            joined(
                tr(
                    "{harmed} harmed, {paid} compensated",
                    harmed=f"{gap.victims.count:,}",
                    paid=f"{gap.compensated.count:,}",
                ),
                tr("{some} took part", some=f"{gap.took_part.count:,}"),
            ),
            end=day(each.decided or each.opened),
            icon="gavel",
            go=lambda each=each: screen.show_target(each.id),  # type: ignore[misc]
        )
        for each, gap in full.proceedings
    ]
    return Section("by proceeding", tr("By proceeding"), rows)


def _paid(each: Money) -> tuple[str, ...]:
    """What was paid and what is missing, as far as anybody knows."""
    if each.unknown == each.remedies:
        return (tr("not known how much was paid"),)
    if each.unknown:
        return (
            tr("known to be paid {amount}", amount=words.amount(f"{each.paid:f}", each.currency)),
        )
    return (
        tr("paid {amount}", amount=words.amount(f"{each.paid:f}", each.currency)),
        tr("missing {amount}", amount=words.amount(f"{each.missing:f}", each.currency)),
    )


def counted(
    screen: ProceedingsView, full: Overview | FullProceeding, side: Headcount, name: str
) -> tuple[Section, ...]:
    """Who is in one of the numbers, those within a group after it."""
    titles = {
        "victims": tr("Harmed"),
        "took-part": tr("Took part in proceedings"),
        "compensated": tr("Compensated"),
    }
    answers = full.answers if isinstance(full, Overview) else None
    groups = {each.person_id: each.name for each in side.units if each.group}
    rows = []
    for each in side.units:
        badges: tuple[Badge, ...] = ()
        change = None
        if answers is not None and name == "victims":
            if each.within:
                known = answers.confirmed(each.within, each.person_id)
                badges = (
                    Badge(tr("Of the group")) if known else Badge(tr("Of the group?"), "doubtful"),
                )
            if groups.keys() - {each.person_id}:
                # Also whoever counts for themselves may turn out to be of a group.
                form = f"{key_of(full)}|{each.person_id}"
                change = lambda form=form: screen.write("within", form)  # noqa: E731
        below = (
            tr("counted within “{group}”", group=groups.get(each.within, "")) if each.within else ""
        )
        rows.append(
            Row(
                f"{name} {each.person_id}",
                words.unit(each),
                below,
                icon="users" if each.group else "user",
                badges=badges,
                go=lambda each=each: screen.go.emit("person", each.person_id),  # type: ignore[misc]
                change=change,
            )
        )
    more = [tr("%Ln person(s) at least.", n=side.count)] if rows else []
    if name == "victims" and len(rows) > 1:
        more.append(
            tr(
                "Nobody is counted twice: who is named is taken to be of a group that counts as many, until "
                "somebody says that they are other people."
            )
        )
    empty = tr("Nobody, as far as is recorded.")
    return (Section(name, titles[name], rows, (), empty, " ".join(more)),)
