"""Texts that a machine made: nothing of them leaves before a person has read them and signed for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.casework import lookup
from app.errors import NotFound, Refused
from app.records.evidence import Item, ItemText, Passage
from app.records.ids import new_id
from app.records.statements import TextSignOff
from app.records.text import nfc
from app.vault.vault import Vault

MACHINE = "speech "
"""How the origin of a text begins that a model wrote down; what people change of it is written behind."""

_EDITED = ", edited"
_LONGEST_NAME = 200

UNSIGNED = "a machine wrote its text down, and nobody has read it and signed it off yet"
"""Why an item does not leave; one clause that names nobody."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with a text.

    Attributes:
        by_machine: whether a machine wrote it down, whoever has changed it since.
        engine: which one, and the beginning of its model's digest; ``""`` for a person's text.
        signed: who has signed it off, or None.
    """

    by_machine: bool
    engine: str
    signed: TextSignOff | None

    @property
    def waits(self) -> bool:
        """Whether it may not leave before somebody signs it off."""
        return self.by_machine and self.signed is None


def standing(vault: Vault, text_id: str) -> Standing:
    """How things stand with a text version.

    Raises:
        NotFound: there is no such text.
    """
    text = vault.one(ItemText, id=text_id)
    if text is None:
        raise NotFound("There is no such text.")
    return standing_of(vault, text)


def standing_of(vault: Vault, text: ItemText) -> Standing:
    """How things stand with a text version that was read already."""
    if not text.origin.startswith(MACHINE):
        return Standing(False, "", None)
    engine = text.origin.removeprefix(MACHINE).removesuffix(_EDITED)
    # Who has read these very words has read them in every version that says the same.
    same = vault.find(ItemText, item_id=text.item_id, sha256=text.sha256)
    signed = vault.find(
        TextSignOff, order="-id", limit=1, item_id=text.item_id, text_id=[each.id for each in same]
    )
    return Standing(True, engine, signed[0] if signed else None)


def machine_made(vault: Vault, text_id: str) -> bool:
    """Whether a machine wrote a text down and nobody has signed it off: then nothing of it may leave.

    Raises:
        NotFound: there is no such text.
    """
    return standing(vault, text_id).waits


def withheld(vault: Vault, item: Item) -> str:
    """Why nothing of an item's own text may leave; ``""`` when it may.

    Returns:
        One clause that names nobody.
    """
    text = vault.current_text(item.id)
    return UNSIGNED if text is not None and standing_of(vault, text).waits else ""


def quotable(vault: Vault, quoted: Passage) -> bool:
    """Whether the words of a passage may leave: not those of a machine that nobody has signed for."""
    return quoted.text_id is None or not machine_made(vault, quoted.text_id)


def waiting(vault: Vault, quoted: Iterable[Passage]) -> set[str]:
    """Ids of the passages whose words a machine wrote down and nobody has signed for, in few queries."""
    held = list(quoted)
    texts = lookup.many(vault, ItemText, {each.text_id for each in held if each.text_id})
    out = {text.id for text in texts.values() if standing_of(vault, text).waits}
    return {each.id for each in held if each.text_id in out}


def sign_text(vault: Vault, text_id: str, name: str, note: str = "") -> TextSignOff:
    """Say that a person has read a text that a machine made, beside the recording, and answers for it.

    Raises:
        NotFound: there is no such text.
        Refused: nobody is named, a person wrote the text, or it is signed off already.
    """
    who = " ".join(nfc(name).split())
    if not who:
        raise Refused("A text is signed off by somebody: give a name.")
    if len(who) > _LONGEST_NAME:
        raise Refused(f"A name has at most {_LONGEST_NAME} characters.")
    with vault.change() as change:
        text = vault.one(ItemText, id=text_id)
        if text is None:
            raise NotFound("There is no such text.")
        held = standing_of(vault, text)
        if not held.by_machine:
            raise Refused("A person wrote this text: it needs no sign-off.")
        if held.signed is not None:
            raise Refused("This text is signed off already.")
        signed = TextSignOff(
            id=new_id(),
            item_id=text.item_id,
            text_id=text.id,
            name=who,
            at=f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
            note=nfc(note).strip(),
        )
        return change.put("signed-off", signed)


def origin_after(vault: Vault, before: ItemText | None) -> str:
    """The origin of a text that a person wrote after another one.

    What changes a machine's words stays a machine's until somebody signs for the whole of it: who corrects
    three lines has not read the other three hundred.
    """
    if before is None or not standing_of(vault, before).waits:
        return "typed"
    return before.origin if before.origin.endswith(_EDITED) else before.origin + _EDITED


def sign_current(vault: Vault, ref: str, name: str, note: str = "") -> TextSignOff:
    """Sign off the text of an item as it stands; see :func:`sign_text`.

    Raises:
        NotFound: there is no such item.
        Refused: it has no text, or one that needs no sign-off.
    """
    text = vault.current_text(lookup.item(vault, ref).id)
    if text is None:
        raise Refused("The item has no text.")
    return sign_text(vault, text.id, name, note)
