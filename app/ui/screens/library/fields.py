"""The fields of an item that a person edits, for the inspector, for several items and for the edit sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.records.evidence import Item
from app.records.vocabulary import load
from app.ui.forms import Field
from app.ui.language import current, tr

NEEDED = frozenset(("title", "kind", "disclosure"))
"""Fields that cannot be cleared."""


def fields(places: Sequence[str] = (), *, every: bool = False) -> list[Field]:
    """The fields in order.

    Args:
        places: names to complete a place from.
        every: those on how the item was acquired, too.
    """
    shown = [
        Field("title", tr("Title"), required=True),
        Field("kind", tr("Kind"), "code", "kinds", required=True, optional_code=False),
        Field("date", tr("Date"), "date"),
        Field("language", tr("Language"), "code", "languages"),
        Field("place", tr("Place"), suggestions=places),
        Field("source", tr("Source"), hint=tr("From whom it was received")),
        Field("author", tr("Author"), hint=tr("Who made it")),
        Field("reliability", tr("Reliability"), "choice", choices=_grades("reliability")),
        Field(
            "disclosure", tr("May go to"), "code", "disclosure", required=True, optional_code=False
        ),
    ]
    if every:
        shown += [
            Field("credibility", tr("Credibility"), "choice", choices=_grades("credibility")),
            Field("acquired_how", tr("How acquired"), "code", "acquisition"),
            Field("acquired_by", tr("Acquired by")),
            Field("acquired_at", tr("Acquired on"), "date"),
        ]
    return [*shown, Field("note", tr("Note"), "text")]


def values_of(item: Item, place: str) -> dict[str, str]:
    """What an item has in its fields; a place by its name."""
    names = [field.name for field in fields(every=True) if field.name != "place"]
    return {**{name: str(getattr(item, name)) for name in names}, "place": place}


def common(values: Iterable[dict[str, str]]) -> dict[str, str | None]:
    """What all have in common, field by field; None where they differ."""
    shared: dict[str, str | None] = {}
    for each in values:
        for name, value in each.items():
            if name not in shared:
                shared[name] = value
            elif shared[name] != value:
                shared[name] = None
    return shared


def _grades(vocabulary: str) -> list[tuple[str, str]]:
    language = current()
    return [(entry.id, f"{entry.id}: {entry.label(language)}") for entry in load(vocabulary)]
