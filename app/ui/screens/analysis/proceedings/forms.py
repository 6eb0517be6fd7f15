"""The forms of proceedings: themselves, who took part, remedies, law, sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.casework.coding.choose import Choice
from app.casework.redress import proceedings as held
from app.casework.redress import remedies as owed
from app.records.proceedings import Proceeding, Remedy
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis.passage_sheet import PassageSheet
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.analysis.proceedings.reading import (
    Full,
    FullProceeding,
    FullRemedy,
    Overview,
    party_of,
)
from app.ui.screens.registry.frame import NEW
from app.ui.screens.registry.link_sheet import LinkSheet

if TYPE_CHECKING:
    from app.ui.screens.analysis.proceedings.view import ProceedingsView

_TEXTS = (
    "title", "kind", "court", "place", "number", "opened", "decided", "charge", "outcome",
    "outcome_note", "notified_how", "notified_on", "appeal", "appeal_until", "parent", "event", "note",
)  # fmt: skip
_OWED = (
    "kind", "proceeding", "person", "owed", "paid", "currency", "owed_on", "paid_on", "extent", "payer",
    "note",
)  # fmt: skip


def whole(text: Any) -> int | None:
    """A number as a field of a form has it; None for an empty one."""
    return int(text) if str(text or "").strip() else None


def proceeding_form(screen: ProceedingsView, shown: Full | None, key: str) -> FormSheet:
    """The form of a new proceeding, or of the one that is shown."""
    full = shown if isinstance(shown, FullProceeding) else None
    one = (
        full.shown.proceeding
        if full is not None
        else Proceeding(id="", case_id="", kind="", title="")
    )
    code = full.shown.case.code if full is not None else ""
    offered = screen.lists["case"]
    above = [each for each in screen.offered("proceeding", code) if each[0] != one.id]
    fields = [
        Field("title", tr("Title"), required=True, hint=tr("Trial of six officers")),
        *(
            (Field("case", tr("Case"), "choice", choices=offered, required=True),)
            if full is None
            else ()
        ),
        Field("kind", tr("Kind"), "code", vocabulary="proceedings", required=True),
        Field(
            "court",
            tr("Court or authority"),
            suggestions=[name for _id, name in screen.lists["court"]],
        ),
        Field("place", tr("Place"), "choice", choices=screen.lists["place"]),
        Field("number", tr("Number of the file")),
        Field("opened", tr("Opened"), "date"),
        Field("decided", tr("Decided"), "date"),
        Field("charge", tr("Charged or asked"), "text"),
        Field("outcome", tr("Outcome"), "code", vocabulary="outcomes"),
        Field("outcome_note", tr("Outcome in words")),
        Field("notified_how", tr("How notified"), "code", vocabulary="notified"),
        Field("notified_on", tr("Notified on"), "date"),
        Field("appeal", tr("Appeal"), "code", vocabulary="appeals"),
        Field("appeal_until", tr("Last day for an appeal"), "date"),
        Field("parent", tr("Is an appeal from"), "choice", choices=above),
        Field("event", tr("Event"), "choice", choices=screen.offered("event", code)),
        Field("note", tr("Note"), "text"),
    ]
    values = {
        **{name: getattr(one, name) for name in _TEXTS if hasattr(one, name)},
        "court": full.shown.court if full is not None else "",
        "place": one.place_id or "",
        "parent": one.parent_id or "",
        "event": one.event_id or "",
        "case": screen.left.chosen_case or (offered[0][0] if len(offered) == 1 else ""),
    }
    institution = full.shown.institution if full is not None else None

    def save(given: dict[str, Any]) -> Saving:
        said = {name: str(given[name] or "") for name in _TEXTS}
        if institution is not None and said["court"] == values["court"]:
            # Shown under its pseudonym, perhaps; it stays the one that it is.
            said["court"] = institution.id
        if full is not None:
            return tr("Proceeding changed"), lambda vault: held.update(vault, one.id, **said)
        title = said.pop("title")
        return tr("Proceeding added"), lambda vault: held.add(vault, given["case"], title, **said)

    sheet = FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("proceeding", key),
        title=tr("New proceeding") if full is None else tr("Edit proceeding"),
        fields=fields,
        values=values,
        save=save,
        more="" if offered else tr("A proceeding belongs to a case: add the case first."),
        width=640,
    )
    if key == NEW:
        sheet.saved.connect(screen.saved_new)
    return sheet


def _party_fields() -> list[Field]:
    return [
        Field("role", tr("Role"), "code", vocabulary="roles", required=True, optional_code=False),
        Field(
            "took_part",
            tr("Took part"),
            "choice",
            choices=words.took_part_choices(),
            optional_code=False,
        ),
        Field("count", tr("How many of a group"), "whole", hint=tr("All of it, when empty")),
        Field("outcome", tr("Outcome for them"), "code", vocabulary="outcomes"),
        Field("note", tr("Note")),
    ]


def party_form(screen: ProceedingsView, shown: Full | None, key: str) -> LinkSheet | None:
    """Who was in the proceeding: a search over the registry."""
    if not isinstance(shown, FullProceeding):
        return None
    proceeding = shown.shown.proceeding

    def save(choice: Choice, given: Mapping[str, Any]) -> Saving:
        return tr("Person put into the proceeding"), lambda vault: held.party(
            vault,
            proceeding.id,
            choice.ref,
            given["role"],
            given["took_part"] or "",
            whole(given["count"]),
            outcome=given["outcome"] or "",
            note=given["note"] or "",
        )

    return LinkSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("party", key),
        title=tr("Who was in the proceeding"),
        kinds=("person",),
        save=save,
        fields=_party_fields(),
        values={"role": "victim", "took_part": ""},
    )


def part_form(screen: ProceedingsView, shown: Full | None, key: str) -> FormSheet | None:
    """As what somebody was in the proceeding, and how they took part."""
    one = party_of(shown, key)
    if one is None:
        return None

    def save(given: dict[str, Any]) -> Saving:
        return tr("Part in the proceeding changed"), lambda vault: held.change_party(
            vault,
            one.id,
            role=given["role"],
            took_part=given["took_part"] or "",
            count=whole(given["count"]),
            outcome=given["outcome"] or "",
            note=given["note"] or "",
        )

    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("part", key),
        title=tr("Part in the proceeding"),
        fields=_party_fields(),
        values={
            "role": one.role,
            "took_part": one.took_part,
            "count": "" if one.count is None else str(one.count),
            "outcome": one.outcome,
            "note": one.note,
        },
        save=save,
    )


def remedy_form(screen: ProceedingsView, shown: Full | None, key: str) -> FormSheet | None:
    """A new remedy of a proceeding or a case, or the one that is shown."""
    if shown is None:
        return None
    line = shown.line if isinstance(shown, FullRemedy) else None
    if isinstance(shown, FullProceeding):
        case, proceeding = shown.shown.case.code, shown.shown.proceeding.id
    elif isinstance(shown, Overview):
        case, proceeding = shown.case.code, ""
    else:
        case, proceeding = shown.line.case_code, shown.line.remedy.proceeding_id or ""
    one = line.remedy if line is not None else Remedy(id="", case_id="", kind="compensation")
    person = line.person if line is not None else None
    called = "" if person is None else person.pseudonym or person.name

    def save(given: dict[str, Any]) -> Saving:
        said: dict[str, Any] = {name: str(given[name] or "") for name in _OWED}
        if person is not None and said["person"].strip() == called:
            # By id: others may go by the same name.
            said["person"] = person.id
        said["count"] = whole(given["count"])
        if line is not None:
            return tr("Remedy changed"), lambda vault: owed.update(vault, one.id, **said)
        kind = said.pop("kind")
        return tr("Remedy added"), lambda vault: owed.save(vault, case, kind, **said)

    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("remedy", key),
        title=tr("Edit remedy") if line is not None else tr("New remedy"),
        fields=[
            Field(
                "kind", tr("Kind"), "choice", choices=words.remedy_choices(), optional_code=False
            ),
            Field(
                "proceeding",
                tr("Ordered in"),
                "choice",
                choices=screen.offered("proceeding", case),
            ),
            Field(
                "person",
                tr("To whom"),
                hint=tr("A person or group of the registry"),
                suggestions=[name for _id, name in screen.lists["person"]],
            ),
            Field("count", tr("How many of a group"), "whole", hint=tr("All of it, when empty")),
            Field("owed", tr("Owed, in all"), hint=tr("1500000 or 1500000.50")),
            Field("paid", tr("Paid, in all"), hint=tr("0 where nothing was paid")),
            Field("currency", tr("Currency"), hint="KZT"),
            Field("owed_on", tr("Owed since"), "date"),
            Field("paid_on", tr("Paid on"), "date"),
            Field("extent", tr("Received"), "code", vocabulary="compensation"),
            Field("payer", tr("Owed by")),
            Field("note", tr("Note"), "text"),
        ],
        values={
            **{name: getattr(one, name) for name in _OWED if hasattr(one, name)},
            "proceeding": proceeding,
            "person": called,
            "count": "" if one.count is None else str(one.count),
        },
        save=save,
    )


def law_form(screen: ProceedingsView, shown: Full | None, key: str) -> LinkSheet | None:
    """The law that was applied."""
    if not isinstance(shown, FullProceeding):
        return None
    one = shown.shown.proceeding

    def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
        return tr("Provision added"), lambda vault: held.update(
            vault, one.id, provisions=[*one.provisions, choice.ref]
        )

    return LinkSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("law", key),
        title=tr("Law that was applied"),
        kinds=("article",),
        save=save,
    )


def document_form(screen: ProceedingsView, shown: Full | None, key: str) -> LinkSheet | None:
    """The ruling or judgment: a search over the items."""
    if not isinstance(shown, FullProceeding):
        return None
    one = shown.shown.proceeding

    def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
        return tr("Ruling set"), lambda vault: held.update(vault, one.id, document=choice.ref)

    return LinkSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("document", key),
        title=tr("The ruling or judgment"),
        kinds=("item",),
        save=save,
    )


def passage_form(screen: ProceedingsView, shown: Full | None, key: str) -> LinkSheet | None:
    """Where a proceeding or a remedy is proved: a search over the passages of the case."""
    if isinstance(shown, FullProceeding):
        one: Proceeding | Remedy = shown.shown.proceeding
    elif isinstance(shown, FullRemedy):
        one = shown.line.remedy
    else:
        return None

    def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
        if isinstance(one, Remedy):
            return tr("Passage chosen"), lambda vault: owed.update(
                vault, one.id, passage=choice.ref
            )
        return tr("Passage chosen"), lambda vault: held.update(vault, one.id, passage=choice.ref)

    return PassageSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("passage", key),
        title=tr("Where it says so"),
        case_id=one.case_id,
        save=save,
    )
