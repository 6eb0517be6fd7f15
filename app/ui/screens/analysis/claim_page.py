"""What is shown of a claim: how many independent sources stand behind it, why, and every passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.casework import lookup
from app.casework.arguing.claims import Evidence, ShownClaim, shown
from app.casework.arguing.corroboration import Source, Weight, weigh
from app.casework.registry.law_register import versions
from app.records.cases import ProvisionVersion
from app.records.claims import ClaimProvision
from app.records.evidence import Item
from app.records.people import Person
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.screens.registry.page import Badge, Button, Page, Row, Section
from app.ui.screens.registry.words import joined, label, law_names
from app.ui.wording import day, one_line
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.claims_tab import ClaimsTab


@dataclass(frozen=True, slots=True)
class FullClaim:
    """A claim with what is said of it.

    Attributes:
        shown: the claim with all that hangs on it.
        weight: what stands behind it.
        law: how its provisions are cited, and what they say.
        items: every item that a reason names, by id.
        people: how those are called whom a reason names, by id.
        versions: the versions in time of its provisions, by reference.
    """

    shown: ShownClaim
    weight: Weight
    law: Mapping[str, tuple[str, str]]
    items: Mapping[str, Item]
    people: Mapping[str, str]
    versions: Mapping[str, Sequence[ProvisionVersion]]


def read(vault: Vault, key: str) -> FullClaim:
    """A claim, weighed; on the vault's thread."""
    claim = shown(vault, key)
    weight = weigh(vault, claim.claim.id)
    reasons = [why for source in (*weight.sources, *weight.against) for why in source.why]
    items = lookup.many(vault, Item, (each for why in reasons for each in (why.one, why.other)))
    people = lookup.many(vault, Person, (why.detail for why in reasons if why.kind == "person"))
    return FullClaim(
        claim,
        weight,
        law_names(vault, (each.provision for each in claim.provisions)),
        items,
        {each.id: each.pseudonym or each.name for each in people.values()},
        {each.provision: versions(vault, each.provision) for each in claim.provisions},
    )


def page(screen: ClaimsTab, full: FullClaim) -> Page:
    """The page of a claim."""
    claim, weight = full.shown.claim, full.weight
    event = full.shown.event
    sections = [
        _side(screen, full, "for", tr("For it"), weight.sources),
        _side(screen, full, "against", tr("Against it"), weight.against),
        _context(screen, full),
        _left_out(screen, full),
        _law(screen, full),
    ]
    spots = words.weak_spots(weight)
    return Page(
        key=claim.id,
        title=claim.assertion,
        below=joined(full.shown.case.code, one_line(event.title) if event is not None else ""),
        badges=(
            *((Badge(tr("In the trash"), "doubtful"),) if claim.trashed else ()),
            *(Badge(each, "doubtful") for each in spots),
        ),
        facts=(
            (tr("Proved to"), label("standards_of_proof", claim.standard)),
            (tr("Best reliability"), words.in_words("reliability", weight.reliability)),
            (tr("Best credibility"), words.in_words("credibility", weight.credibility)),
            (tr("Sources with consent"), words.usable(weight) if weight.sources else ""),
            (tr("Note"), claim.note),
        )
        if weight.sources
        else (
            (tr("Proved to"), label("standards_of_proof", claim.standard)),
            (tr("Note"), claim.note),
        ),
        numbers=(
            (str(weight.independent), tr("independent for it"), None),
            (str(len(weight.against)), tr("independent against it"), None),
            (str(weight.passages + weight.passages_against), tr("passages that count"), None),
        ),
        buttons=(
            Button(tr("Find passages for it"), screen.find_passages, "search", writes=False),
            *(
                (Button(tr("Go to the event"), lambda: screen.go.emit("event", event.id),
                        "calendar-event", writes=False),)
                if event is not None
                else ()
            ),
        ),
        sections=sections,
        trashed=claim.trashed,
    )  # fmt: skip


def _side(
    screen: ClaimsTab, full: FullClaim, stance: str, title: str, sources: Sequence[Source]
) -> Section:
    held = {each.passage.id: each for each in full.shown.evidence if each.link.stance == stance}
    rows: list[Row] = []
    for number, source in enumerate(sources, start=1):
        profiles = [words.profile(each) for each in sorted(source.profiles)]
        said = tr("Source {number}", number=number)
        grade = words.grade(source.reliability, source.credibility)
        rows.append(Row(f"{stance} source {number}", joined(said, grade), head=True))
        for passage_id in source.passages:
            rows.append(_row(screen, full, held[passage_id]))
        if source.why:
            because = [words.because(each, full.items, full.people) for each in source.why]
            rows.append(
                Row(
                    f"{stance} why {number}",
                    tr("Counted as one source, because:"),
                    "\n".join(because),
                    icon="link",
                    remark=True,
                )
            )
        if stance == "for":
            rows.append(
                Row(
                    f"{stance} use {number}",
                    tr("May be used for: {profiles}", profiles=", ".join(profiles))
                    if profiles
                    else tr("Consent lets it be used for nothing."),
                    icon="hand-stop",
                    remark=True,
                )
            )
    empty = (
        tr(
            "Nothing counts for it yet. Put passages to it from an item, or find them by their codes."
        )
        if stance == "for"
        else tr("Nothing speaks against it.")
    )
    return Section(stance, title, rows, (), empty)


def _context(screen: ClaimsTab, full: FullClaim) -> Section:
    gone = {each.link.id for each in full.weight.left_out}
    rows = [
        _row(screen, full, each)
        for each in full.shown.evidence
        if each.link.stance == "context" and each.link.id not in gone
    ]
    return Section("context", tr("Context"), rows)


def _left_out(screen: ClaimsTab, full: FullClaim) -> Section:
    why = {each.link.id: each for each in full.weight.left_out}
    rows = [
        _row(screen, full, each, (Badge(words.left_out(why[each.link.id]), "bad"),))
        for each in full.shown.evidence
        if each.link.id in why
    ]
    more = tr("What is erased, in the trash or no longer consented to does not count.")
    return Section("left out", tr("Not counted"), rows, more=more)


def _law(screen: ClaimsTab, full: FullClaim) -> Section:
    key = full.shown.claim.id
    rows = [
        Row(
            each.id,
            *_cited(full, each),
            icon="scale",
            go=lambda ref=each.provision: screen.go.emit("law", ref),  # type: ignore[misc]
            change=lambda link=each.id: screen.write("pinpoint", f"{key}|{link}"),  # type: ignore[misc]
            remove=lambda ref=each.provision: screen.drop_provision(ref),  # type: ignore[misc]
            removal=tr("Remove the provision"),
        )
        for each in full.shown.provisions
    ]
    return Section(
        "law",
        tr("Law"),
        rows,
        (Button(tr("Add a provision"), lambda: screen.write("law", key)),),
        tr("Which articles the claim is about."),
    )


def _cited(full: FullClaim, each: ClaimProvision) -> tuple[str, str]:
    """How a provision is cited with its pinpoint; what it says, in which version, and why."""
    cite, says = full.law.get(each.provision, (each.provision, ""))
    held = next(
        (one for one in full.versions.get(each.provision, ()) if one.id == each.version_id), None
    )
    version = words.version(held) if held is not None else ""
    pinpoint = one_line(each.pinpoint)
    title = f"{cite}, {pinpoint}" if pinpoint else cite
    return title, joined(says, version, one_line(each.note))


def _row(screen: ClaimsTab, full: FullClaim, each: Evidence, badges: Sequence[Badge] = ()) -> Row:
    item, key = each.item, full.shown.claim.id
    grade = words.grade(item.reliability, item.credibility)
    return Row(
        each.link.id,
        f"{item.number}  {one_line(item.title)}",
        joined(label("kinds", item.kind), day(item.date), one_line(each.link.note)),
        icon="file-text",
        badges=(*badges, *((Badge(grade),) if grade else ())),
        quote=words.quote(each.passage),
        go=lambda: screen.go.emit("item", words.target(each.passage)),
        change=lambda: screen.write("evidence", f"{key}|{each.link.id}"),
        remove=lambda: screen.take_off(each.link.id),
        removal=tr("Take off the claim"),
    )
