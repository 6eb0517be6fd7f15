"""Choosing a passage of a case: by its words, or by the item in which it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.casework.coding.choose import Choice
from app.casework.dialogue.passage_choices import KIND, passage_choices
from app.ui.drafts import Drafts
from app.ui.forms import Field, Saving
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.session import Session
from app.vault.vault import Vault


class PassageSheet(LinkSheet):
    """A search over the passages of one case."""

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        *,
        key: str,
        title: str,
        case_id: str,
        save: Callable[[Choice, dict[str, Any]], Saving],
        fields: Sequence[Field] = (),
        values: Mapping[str, Any] | None = None,
    ) -> None:
        """Make the sheet, as :class:`LinkSheet`; ``case_id`` is the case whose passages are searched."""
        self._case_id = case_id
        super().__init__(
            parent,
            session,
            drafts,
            key=key,
            title=title,
            kinds=(KIND,),
            save=save,
            fields=fields,
            values=values,
        )

    def candidates(self, vault: Vault, text: str) -> list[Choice]:
        """Passages of the case; on the vault's thread."""
        return passage_choices(vault, self._case_id, text)
