"""What is shown of a provision of law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.records.cases import Instrument
from app.records.evidence import Item, ItemProvision, Passage
from app.ui.language import tr
from app.ui.screens.registry import law_sections
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import certainty_badge, event_row, item_row, label
from app.ui.wording import day, facet_term

if TYPE_CHECKING:
    from app.ui.screens.law import LawScreen, ShownLaw


def page(screen: LawScreen, shown: ShownLaw) -> Page:
    """The page of a provision, or of a whole instrument."""
    provision, own = shown.provision, shown.own
    whole = ":" not in provision.ref
    add_article = Button(
        tr("Add a provision"), lambda: screen.write("provision", f"{provision.ref}|new")
    )
    add_event = Button(tr("Add an event"), lambda: screen.write("event", provision.ref))
    return Page(
        key=provision.ref,
        title=provision.label if whole else provision.cite,
        below="" if whole else provision.label,
        badges=(Badge(tr("The vault's own")),) if own is not None else (),
        facts=(
            (tr("Cited as"), provision.cite if whole and provision.cite != provision.label else ""),
            *_instrument(shown.entry.instrument if whole else None),
            (tr("When to use it"), provision.note),
        ),
        buttons=(
            *((add_article,) if whole else ()),
            Button(
                tr("Show the items in the library"),
                lambda: screen.go.emit("library", facet_term("article", provision.ref)),
                "books",
                writes=False,
            ),
        ),
        sections=(
            *(law_sections.of_instrument(screen, shown) if whole else ()),
            *(() if whole else law_sections.of_provision(screen, shown)),
            _evidence(screen, shown, whole=whole),
            Section(
                "events",
                tr("Events that engage it"),
                [event_row(each, screen.go.emit) for each in provision.events],
                () if whole else (add_event,),
                tr("No event engages it yet."),
            ),
            _related(screen, shown),
        ),
    )


def kinds() -> list[tuple[str, str]]:
    """What an instrument may be."""
    return [
        ("national", tr("National law")),
        ("treaty", tr("Treaty")),
        ("bilateral", tr("Bilateral agreement")),
        ("case", tr("Decision of a court or committee")),
        ("un-document", tr("Document of the United Nations")),
    ]


def _instrument(own: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(own, Instrument):
        return ()
    return (
        (tr("Kind"), dict(kinds()).get(own.kind, own.kind)),
        (tr("Official number"), own.number),
        (tr("Year"), str(own.year or "")),
        (tr("Country or body"), own.jurisdiction),
        (tr("Form"), label("instrument_forms", own.form)),
        (tr("Adopted on"), day(own.adopted)),
        (tr("In force"), day(own.in_force)),
        (tr("Note"), own.note),
    )


def _evidence(screen: LawScreen, shown: ShownLaw, *, whole: bool) -> Section:
    rows = [_link(screen, shown, *each) for each in shown.provision.items]
    link = Button(tr("Link an item"), lambda: screen.write("item", shown.provision.ref))
    return Section(
        "items",
        tr("Evidence"),
        rows,
        () if whole else (link,),
        tr("Nothing is evidenced here yet. Link an item, or select a passage in one and press C."),
    )


def _link(
    screen: LawScreen, shown: ShownLaw, held: ItemProvision, item: Item, passage: Passage | None
) -> Row:
    badges = list(certainty_badge(held.certainty))
    if held.provision != shown.provision.ref:
        # Linked to a paragraph of it.
        badges.insert(0, Badge(shown.names.get(held.provision, (held.provision, ""))[0]))
    key = shown.provision.ref
    return item_row(
        item,
        screen.go.emit,
        key=held.id,
        badges=badges,
        passage=passage,
        change=lambda: screen.write("link", f"{key}|{held.id}"),
        remove=lambda: screen.unlink(held.id),
    )


def _related(screen: LawScreen, shown: ShownLaw) -> Section:
    rows = [
        Row(
            f"related {ref}",
            *shown.names.get(ref, (ref, "")),
            end=tr("%Ln item(s)", n=count),
            icon="scale",
            go=lambda ref=ref: screen.go.emit("law", ref),  # type: ignore[misc]
        )
        for ref, count in shown.provision.related
    ]
    return Section("related", tr("Other provisions of the same items"), rows)
