"""Saved views: how a picture of the analysis was set, kept under a name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from app.errors import NotFound, Usage
from app.records.desk import SavedView
from app.records.ids import new_id
from app.records.text import fold, nfc
from app.vault.vault import Vault

LONGEST = 100
"""Characters of a name."""

_SETTINGS = 20_000


def views(vault: Vault, view: str = "") -> list[SavedView]:
    """The saved views of a part of the analysis (``chronology``), or of all, in alphabetical order."""
    found = vault.find(SavedView, view=view) if view else vault.find(SavedView)
    return sorted(found, key=lambda each: (each.view, fold(each.name), each.id))


def settings(saved: SavedView) -> dict[str, Any]:
    """How a view was set; nothing where it is not what a view can be set to."""
    try:
        held = json.loads(saved.settings)
    except ValueError:
        return {}
    return held if isinstance(held, dict) else {}


def keep(vault: Vault, view: str, name: str, place: Mapping[str, Any]) -> SavedView:
    """Keep how a view is set under a name; the view of that name is replaced.

    Args:
        vault: open for writing.
        view: which part of the analysis (``chronology``).
        name: of at most :data:`LONGEST` characters.
        place: JSON values.

    Raises:
        Usage: an empty or overlong name, or settings that are too long.
    """
    name = " ".join(nfc(name).split())
    if not name:
        raise Usage("A saved view needs a name.")
    if len(name) > LONGEST:
        raise Usage(f"The name of a view has at most {LONGEST} characters.")
    text = json.dumps(dict(place), ensure_ascii=False, sort_keys=True)
    if len(text) > _SETTINGS:
        raise Usage("This view is set in too many ways to be kept.")
    with vault.change() as change:
        same = [each for each in vault.find(SavedView, view=view) if fold(each.name) == fold(name)]
        made = SavedView(id=same[0].id if same else new_id(), name=name, view=view, settings=text)
        return change.put("described" if same else "recorded", made)


def forget(vault: Vault, view_id: str) -> None:
    """Remove a saved view; what it would show is not touched.

    Raises:
        NotFound: no such view.
    """
    with vault.change() as change:
        held = vault.one(SavedView, id=view_id)
        if held is None:
            raise NotFound("There is no such saved view.")
        change.remove("removed", held)
