"""Who writes in a vault, by name."""

from __future__ import annotations

from dataclasses import replace

from app.errors import Usage
from app.records.text import nfc
from app.vault.catalogue import Actor
from app.vault.vault import Vault


def name_of(vault: Vault) -> str:
    """The name of whoever writes here, as it is now."""
    return vault.get(Actor, vault.actor.id).name


def rename(vault: Vault, name: str) -> None:
    """Change the name that the custody log shows for whoever writes here; the log says that it was changed.

    Raises:
        Usage: if the name is empty.
    """
    name = nfc(name.strip())
    if not name:
        raise Usage("A name is needed.")
    actor = vault.get(Actor, vault.actor.id)
    if name != actor.name:
        with vault.change() as change:
            change.put("described", replace(actor, name=name))
