"""Forms around a passage and the tags of an item."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.casework import link, passages
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
            span: link.Span = passage.span
            return (
                tr("Wrote a note on a passage"),
                lambda vault: passages.annotate(vault, item, span, written),
            )

        which = passage_id or f"{passage.text_id}/{passage.start}/{passage.end}"
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
