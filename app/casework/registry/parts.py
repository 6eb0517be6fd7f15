"""Changing a person's part in an event or act that is recorded already."""

from __future__ import annotations

from dataclasses import replace

from app.errors import NotFound, Refused
from app.records.cases import Involvement
from app.records.text import nfc
from app.records.vocabulary import load
from app.vault.vault import Vault


def change_part(
    vault: Vault,
    involvement_id: str,
    *,
    role: str | None = None,
    degree: str | None = None,
    certainty: str | None = None,
    note: str | None = None,
) -> Involvement:
    """Change what is given of a part; None keeps what it says.

    Args:
        vault: open for writing.
        involvement_id: the part.
        role: code from ``roles``.
        degree: code from ``degrees``, or ``""``.
        certainty: code from ``certainty``, or ``""``.
        note: free text.

    Raises:
        NotFound: no such part.
        Usage: an unknown code.
        Refused: the person has this role there already.
    """
    with vault.change() as change:
        held = vault.one(Involvement, id=involvement_id)
        if held is None:
            raise NotFound("There is no such part in an event.")
        if role is not None and role != held.role:
            load("roles").require(role)
            same = {
                "event_id": held.event_id,
                "person_id": held.person_id,
                "act_id": held.act_id,
                "role": role,
            }
            if vault.one(Involvement, **same) is not None:
                raise Refused("The person has this role there already.")
        if degree:
            load("degrees").require(degree)
        if certainty:
            load("certainty").require(certainty)
        after = replace(
            held,
            role=held.role if role is None else role,
            degree=held.degree if degree is None else degree,
            certainty=held.certainty if certainty is None else certainty,
            note=held.note if note is None else nfc(note).strip(),
        )
        return change.put("described", after)
