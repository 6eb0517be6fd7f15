"""What the register has of an instrument or a provision: official titles, versions in time, what cites it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.records.cases import ProvisionVersion
from app.ui.language import tr
from app.ui.screens.registry.page import Badge, Button, Row, Section
from app.ui.screens.registry.words import item_row, joined, label
from app.ui.wording import day, one_line

if TYPE_CHECKING:
    from app.ui.screens.law import LawScreen, ShownLaw

_SHOWN = 600
"""Letters of a version that are shown; all of them are in its form."""


def of_instrument(screen: LawScreen, shown: ShownLaw) -> list[Section]:
    """Official titles, and the item that holds the text."""
    entry = shown.entry
    own = entry.instrument is not None
    key = shown.provision.ref
    rows = [
        Row(
            f"title {language}",
            title,
            label("languages", language),
            icon="language",
            change=(lambda tag=language: screen.write("title", f"{key}|{tag}")) if own else None,  # type: ignore[misc]
            remove=(lambda tag=language: screen.drop_title(key, tag)) if own else None,  # type: ignore[misc]
            removal=tr("Take the title away"),
        )
        for language, title in entry.titles
    ]
    add = Button(tr("Add a title"), lambda: screen.write("title", f"{key}|"))
    choose = Button(tr("Choose the text"), lambda: screen.write("text", key), "file-text")
    text = (
        [item_row(entry.text, screen.go.emit, remove=screen.drop_text)]
        if entry.text is not None
        else []
    )
    return [
        Section(
            "titles",
            tr("Official titles"),
            rows,
            (add,) if own else (),
            tr("What it is officially called in other languages.") if own else "",
        ),
        Section(
            "text",
            tr("Its text"),
            text,
            (choose,) if own else (),
            tr("Choose the item that holds its text.") if own else "",
        ),
    ]


def of_provision(screen: LawScreen, shown: ShownLaw) -> list[Section]:
    """Versions in time, and the claims, recommendations and proceedings that cite it."""
    key, entry = shown.provision.ref, shown.entry
    twice = {each.id for pair in entry.overlaps for each in pair}
    return [
        Section(
            "versions",
            tr("Versions in time"),
            [_version(screen, key, each, twice=each.id in twice) for each in entry.versions],
            (Button(tr("Add a version"), lambda: screen.write("version", f"{key}|")),),
            tr("Its words in a language, and from when to when they were law."),
        ),
        Section("claims", tr("Claims that are about it"), _claims(screen, shown)),
        Section(
            "recommendations",
            tr("Recommendations that rest on it"),
            [
                Row(
                    each.id,
                    each.asked,
                    one_line(each.addressee),
                    icon="list-check",
                    go=lambda of=each.id: screen.go.emit(  # type: ignore[misc]
                        "analysis", {"tab": "recommendations", "of": of}
                    ),
                )
                for each in entry.recommendations
            ],
        ),
        Section(
            "proceedings",
            tr("Proceedings about it"),
            [
                Row(
                    each.id,
                    each.title,
                    one_line(each.court),
                    end=day(each.decided or each.opened),
                    icon="gavel",
                    go=lambda of=each.id: screen.go.emit(  # type: ignore[misc]
                        "analysis", {"tab": "proceedings", "of": of}
                    ),
                )
                for each in entry.proceedings
            ],
        ),
    ]


def _claims(screen: LawScreen, shown: ShownLaw) -> list[Row]:
    versions = {each.id: each for each in shown.entry.versions}
    rows = []
    for link, claim in shown.entry.claims:
        held = versions.get(link.version_id or "")
        rows.append(
            Row(
                link.id,
                claim.assertion,
                joined(
                    one_line(link.pinpoint),
                    day(held.valid) if held is not None else "",
                    one_line(link.note),
                ),
                icon="quote",
                go=lambda of=claim.id: screen.go.emit("analysis", of),  # type: ignore[misc]
            )
        )
    return rows


def _version(screen: LawScreen, key: str, each: ProvisionVersion, *, twice: bool) -> Row:
    text = one_line(each.text[:_SHOWN])
    return Row(
        each.id,
        joined(label("languages", each.language), day(each.valid)) or tr("Undated"),
        joined(
            tr("as amended by {act}", act=one_line(each.amended_by)) if each.amended_by else "",
            one_line(each.source),
            one_line(each.note),
        ),
        icon="history",
        badges=(Badge(tr("Two versions at one time"), "doubtful"),) if twice else (),
        quote=f"{text} …" if len(each.text) > _SHOWN else text,
        change=lambda: screen.write("version", f"{key}|{each.id}"),
        remove=lambda: screen.drop_version(each.id),
        removal=tr("Take the version away"),
    )
