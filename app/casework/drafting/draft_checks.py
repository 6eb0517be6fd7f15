"""The rules that a bundle is checked against while it is put together, each green, amber or red.

What courts ask of every bundle is in :mod:`.court_rules`, what must be so for its exhibits to
leave in :mod:`.exhibit_rules`, what one destination asks for in the data of the template.
"""

from __future__ import annotations

from app.casework.drafting import court_rules, destination, exhibit_rules
from app.casework.drafting.checking import LEVELS as LEVELS
from app.casework.drafting.checking import Check as Check
from app.casework.drafting.checking import Place as Place
from app.casework.drafting.checking import look
from app.casework.drafting.weight import weigh
from app.vault.vault import Vault


def checks(vault: Vault, draft_id: str) -> tuple[Check, ...]:
    """Check a draft against every rule.

    Returns:
        The checks in the order of the rules; :data:`LEVELS` has the most pressing level first.

    Raises:
        NotFound: there is no such draft.
    """
    seen = look(vault, draft_id)
    # For the next outline: the rules are asked for at leisure, an outline after every move.
    weigh(vault, seen.draft, list(seen.items.values()), seen.profile)
    return (*exhibit_rules.checks(seen), *court_rules.checks(seen), *destination.checks(seen))
