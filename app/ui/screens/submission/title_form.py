"""The title block of a submission: lines that save themselves when they are left."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from app.records.profiles import load_profiles
from app.ui.forms import Field
from app.ui.language import tr
from app.ui.screens.bundles.draft_form import DraftForm
from app.ui.screens.bundles.made import profile_title

LISTS = ("organisations", "authors")
"""Fields that hold a line each."""


_ALWAYS = ("title", "date", "language", "profile", "name", "note")


def field_words(name: str) -> str:
    """What a line of the title block is called."""
    return {
        "name": tr("Name"),
        "title": tr("Title"),
        "committee": tr("Committee"),
        "treaty": tr("Treaty"),
        "session": tr("Session"),
        "session_dates": tr("Dates of the session"),
        "state_party": tr("State party"),
        "organisations": tr("Organisations, one on each line"),
        "authors": tr("Authors, one on each line"),
        "purpose": tr("Purpose"),
        "reference": tr("Reference"),
        "date": tr("Date"),
        "language": tr("Language"),
        "profile": tr("Redaction profile"),
        "note": tr("Note to ourselves"),
    }.get(name, name)


class TitleForm(DraftForm):
    """Title block, language and profile; ``committed(values)`` as it is stored."""

    def __init__(self) -> None:
        profiles = [(name, profile_title(name)) for name in load_profiles()]
        kinds: Mapping[str, dict[str, Any]] = {
            "session_dates": {"kind": "date"},
            "date": {"kind": "date"},
            "organisations": {"kind": "text"},
            "authors": {"kind": "text"},
            "purpose": {"kind": "text"},
            "note": {"kind": "text"},
            "language": {
                "kind": "choice",
                "choices": (("en", tr("English")), ("ru", tr("Russian"))),
                "optional_code": False,
            },
            "profile": {"kind": "choice", "choices": profiles, "optional_code": False},
            "name": {"required": True, "hint": tr("known to you only; never leaves")},
        }
        names = (
            "title", "committee", "treaty", "session", "session_dates", "state_party",
            "organisations", "authors", "purpose", "reference", "date", "language", "profile",
            "name", "note",
        )  # fmt: skip
        fields = [Field(name, field_words(name), **kinds.get(name, {})) for name in names]
        super().__init__(fields, tr("Title block"))

    def show_fields(self, fields: Collection[str]) -> None:
        """Show the lines that a template has; what is written in another one stays in sight."""
        for name, editor in self.editors.items():
            wanted = name in fields or name in _ALWAYS or bool(editor.value())
            self.form.setRowVisible(editor, wanted)


def as_stored(values: Mapping[str, Any]) -> dict[str, Any]:
    """What a form has written, as the submission stores it."""
    return {
        name: tuple(line.strip() for line in str(value).splitlines() if line.strip())
        if name in LISTS
        else value or ""
        for name, value in values.items()
    }
