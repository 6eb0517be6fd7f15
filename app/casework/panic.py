"""Destroying the keys of a vault, for when it must not be opened again by anybody.

What this can do: overwrite and remove every copy of the key header in the vault's folder. Without it the
rest of the folder is noise, to the owner as to everybody else; the recovery key opens nothing any more.

What it cannot do: reach a backup, or a copy of the header that somebody made; such a copy still opens the
vault with its old passphrase. Flash disks may keep overwritten blocks for a while. The folder stays where
it is, and shows that there was a vault: nothing is denied.
"""

from __future__ import annotations

from pathlib import Path

from app.errors import Refused
from app.vault import header


def is_confirmed(folder: Path, typed: str) -> bool:
    """Whether what a person typed is the name of the vault's folder."""
    return bool(typed.strip()) and typed.strip() == folder.absolute().name


def destroy_keys(folder: Path, typed: str) -> None:
    """Destroy every key of a vault, at once and for good; needs no passphrase and no lock.

    Args:
        folder: the vault's.
        typed: the name of the folder, as the person typed it.

    Raises:
        Refused: if the name is another one; nothing was done.
        StorageFailed: if a copy of the header could not be removed.
    """
    if not is_confirmed(folder, typed):
        raise Refused("The name of the vault's folder was not typed as it is; nothing was done.")
    header.destroy_slots(folder)
