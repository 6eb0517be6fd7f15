"""What is told of the event that is chosen: its evidence, and what leads to it and from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.casework.seeing.behind import Behind
from app.casework.seeing.chronology import Chained, Told
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import certainty_badge, joined, label
from app.ui.wording import day, one_line

if TYPE_CHECKING:
    from app.ui.screens.analysis.chronology.chosen import Chosen

BACK = "~"
"""In front of a relation that is read from the other end."""


def relation_words(code: str) -> str:
    """How the event that is shown goes with another, read from it; with :data:`BACK` from the other."""
    return {
        "led-to": tr("It led to"),
        "followed-by": tr("It was followed by"),
        "part-of": tr("It is a part of"),
        f"{BACK}led-to": tr("It came of"),
        f"{BACK}followed-by": tr("It followed"),
        f"{BACK}part-of": tr("It has as a part"),
    }.get(code, code)


def page(chosen: Chosen, told: Told, veil: Callable[[str], str]) -> Page:
    """The page of an event; titles, places and notes name nobody who is protected."""
    event, place = told.event, told.place
    people = [joined(label("roles", role), one_line(name)) for role, name in told.people]
    return Page(
        key=event.id,
        title=veil(event.title),
        below=joined(
            day(event.date) or tr("undated"),
            one_line(veil(place.name)) if place is not None else "",
            told.case_code,
        ),
        badges=(Badge(tr("Disputed"), "doubtful"),) if event.disputed else (),
        facts=((tr("People"), "\n".join(people)), (tr("Note"), veil(event.note))),
        buttons=(
            Button(tr("Go to the event"), chosen.go_to_event, "calendar-event", writes=False),
            Button(tr("Only its chain"), chosen.show_chain, "link", writes=False),
        ),
        sections=(
            Section(
                "evidence",
                tr("Evidence"),
                [_evidence(chosen, each, veil) for each in told.evidence],
                (),
                tr("No item is linked to this event yet."),
            ),
            Section(
                "chain",
                tr("Chain of events"),
                [
                    *_links(chosen, told.before, BACK, veil),
                    *_links(chosen, told.after, "", veil),
                ],
                (Button(tr("Link an event"), chosen.link),),
                tr("What led to it, what it led to, and what it is a part of."),
            ),
        ),
    )


def _evidence(chosen: Chosen, each: Behind, veil: Callable[[str], str]) -> Row:
    item, passage = each.item, each.passage
    target: dict[str, object] = {"id": item.id} if passage is None else words.target(passage)
    return Row(
        passage.id if passage is not None else item.id,
        f"{item.number}  {one_line(veil(item.title))}",
        joined(label("kinds", item.kind), day(item.date)),
        icon="file-text",
        quote=words.quote(passage) if passage is not None else "",
        go=lambda: chosen.go("item", target),
    )


def _links(
    chosen: Chosen, links: Sequence[Chained], way: str, veil: Callable[[str], str]
) -> list[Row]:
    rows = []
    for each in links:
        link, event = each.link, each.event
        back = (Badge(tr("The dates run the other way"), "bad"),) if each.back else ()
        rows.append(
            Row(
                link.id,
                one_line(veil(event.title)),
                joined(
                    relation_words(f"{way}{link.relation}"),
                    day(event.date) or tr("undated"),
                    one_line(veil(link.note)),
                ),
                icon="arrow-left" if way else "arrow-right",
                badges=(*back, *certainty_badge(link.certainty)),
                go=lambda event=event: chosen.choose(event.id),  # type: ignore[misc]
                remove=lambda link=link: chosen.unlink(link.id),  # type: ignore[misc]
                removal=tr("Take the link away"),
            )
        )
    return rows
