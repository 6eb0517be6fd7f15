"""The form in which a person says what a flag comes to, whichever register it stands in."""

from __future__ import annotations

from typing import Any

from app.casework.arguing import flags
from app.casework.arguing.flags import Flag
from app.records.claims import SETTLED
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.screens.registry.frame import Registry


def flag_form(screen: Registry, flag: Flag, key: str, said: str) -> FormSheet:
    """What a flag comes to, with a reason.

    Args:
        screen: the register that shows it.
        flag: which.
        key: of the form's draft.
        said: what the flag says, in the language of the window.
    """
    held = flag.answer

    def save(given: dict[str, Any]) -> Saving:
        return tr("Flag settled"), lambda vault: flags.answer(
            vault, flag, given["state"], given["reason"] or "", given["name"] or ""
        )

    states = [(each, words.settled_more(each)) for each in SETTLED]
    return FormSheet(
        screen.window(),
        screen.session,
        screen.drafts,
        key=screen.draft_key("settle", key),
        title=tr("What it comes to"),
        fields=[
            Field("state", tr("It is"), "choice", choices=states, optional_code=False),
            Field("reason", tr("Why"), "text", required=True),
            Field("name", tr("Who says so"), hint=tr("You, when empty")),
        ],
        values={
            "state": held.state if held is not None else SETTLED[0],
            "reason": held.reason if held is not None else "",
            "name": held.name if held is not None else "",
        },
        save=save,
        more=said,
    )
