"""Forms of the register of law: an official title, a version of a provision, the item that holds the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from app.casework.coding.choose import Choice
from app.casework.registry import law, law_register
from app.records.cases import Instrument
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.registry.link_sheet import LinkSheet
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.law import LawScreen, ShownLaw
    from app.ui.screens.registry.frame import Opener

_VERSION = ("language", "text", "valid", "amended_by", "source", "note")


def register_forms(screen: LawScreen) -> dict[str, Opener]:
    """The forms by name."""
    return {
        "title": partial(_title, screen),
        "version": partial(_version, screen),
        "text": partial(_text, screen),
    }


def _title(screen: LawScreen, shown: ShownLaw, key: str) -> FormSheet | None:
    code, _bar, language = key.partition("|")
    if shown.entry.instrument is None:
        return None
    held = dict(shown.entry.titles).get(language, "")

    def save(given: dict[str, Any]) -> Saving:
        tag = language or str(given["language"] or "")
        return tr("Official title set"), lambda vault: law_register.set_title(
            vault, code, tag, given["title"]
        )

    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("title", key),
        title=tr("Official title"),
        fields=[
            *(
                ()
                if language
                else (
                    Field(
                        "language", tr("Language"), "code", vocabulary="languages", required=True
                    ),
                )
            ),
            Field("title", tr("Title"), "text", required=True),
        ],
        values={"title": held},
        save=save,
    )


def _version(screen: LawScreen, shown: ShownLaw, key: str) -> FormSheet | None:
    ref, _bar, version_id = key.partition("|")
    held = next((each for each in shown.entry.versions if each.id == version_id), None)
    if version_id and held is None:
        return None

    def save(given: dict[str, Any]) -> Saving:
        said = {name: str(given[name] or "") for name in _VERSION}
        label = tr("Version changed") if held is not None else tr("Version added")
        return label, lambda vault: law_register.save_version(
            vault, ref, version=version_id, **said
        )

    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("version", key),
        title=tr("Version of a provision"),
        fields=[
            Field("language", tr("Language"), "code", vocabulary="languages"),
            Field("text", tr("Its words"), "text"),
            Field("valid", tr("Law from and to"), hint="2011-08-05/2014-12-31"),
            Field("amended_by", tr("As amended by"), hint=tr("Act, number and date")),
            Field("source", tr("Where the words are from")),
            Field("note", tr("Note"), "text"),
        ],
        values={name: getattr(held, name) for name in _VERSION} if held is not None else {},
        save=save,
        more=tr("Write dates with the year first; two dots stand for an open end."),
    )


def set_text(own: Instrument, item: str) -> Callable[[Vault], Instrument]:
    """A call that says which item holds the text of an instrument; ``""`` for none."""
    return lambda vault: law.save_instrument(
        vault,
        own.code,
        own.title,
        kind=own.kind,
        number=own.number,
        year=own.year,
        jurisdiction=own.jurisdiction,
        text=item,
    )


def _text(screen: LawScreen, shown: ShownLaw, key: str) -> LinkSheet | None:
    own = shown.entry.instrument
    if own is None:
        return None

    def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
        return tr("Text chosen"), set_text(own, choice.ref)

    return LinkSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("text", key),
        title=tr("Item that holds its text"),
        kinds=("item",),
        save=save,
    )
