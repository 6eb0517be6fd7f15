"""Forms around a passage and the tags of an item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.casework.coding import passages
from app.casework.quoting import Box, Stretch
from app.records.evidence import Item
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.item.coding import Passage
from app.ui.session import Session
from app.ui.wording import one_line

_SHOWN = 240


class MemoSheet(FormSheet):
    """A note on a passage, new or as it is stored."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item: Item,
        passage: Passage,
        passage_id: str = "",
        note: str = "",
    ) -> None:
        def save(filled: dict[str, Any]) -> Saving:
            written = str(filled["note"])
            if passage_id:
                return (
                    tr("Changed a note on a passage"),
                    lambda vault: passages.set_note(vault, passage_id, written),
                )
            where = passage.where
            return (
                tr("Wrote a note on a passage"),
                lambda vault: passages.annotate(vault, item, where, written),
            )

        which = passage_id or key_of(passage)
        super().__init__(
            parent,
            session,
            drafts,
            key=f"item/memo/{item.id}/{which}",
            title=tr("Note on a passage"),
            more=f"“{one_line(passage.quote)[:_SHOWN]}”" if passage.quote else "",
            fields=[Field("note", tr("Note"), "text", required=not passage_id)],
            values={"note": note},
            save=save,
        )


def key_of(passage: Passage) -> str:
    """The end of a draft's key, by which what was selected is known again."""
    at = passage.at
    if isinstance(at, Box):
        return "/".join(("box", str(at.page), *map(str, at.box)))
    if isinstance(at, Stretch):
        return f"time/{at.start}/{at.end}"
    return f"{passage.text_id}/{passage.start}/{passage.end}"


def passage_of(parts: Sequence[str]) -> Passage | None:
    """What a key's end says was selected; None for one that says a stored passage."""
    try:
        if len(parts) == 6 and parts[0] == "box":
            x0, y0, x1, y1 = map(float, parts[2:])
            return Passage(0, 0, "", "", Box(int(parts[1]), (x0, y0, x1, y1)))
        if len(parts) == 3 and parts[0] == "time":
            return Passage(0, 0, "", "", Stretch(float(parts[1]), float(parts[2])))
        if len(parts) == 3:
            return Passage(int(parts[1]), int(parts[2]), parts[0], "")
    except ValueError:
        return None
    return None
