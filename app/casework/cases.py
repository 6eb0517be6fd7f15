"""Cases: adding one, changing one, listing them."""

from __future__ import annotations

import re
from dataclasses import replace

from app.errors import Usage
from app.records.cases import Case
from app.records.ids import new_id
from app.records.text import nfc
from app.vault.vault import Vault

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}")


def save_case(
    vault: Vault,
    code: str,
    *,
    title: str | None = None,
    description: str | None = None,
    language: str | None = None,
) -> Case:
    """Add the case, or change the fields that are given.

    Args:
        vault: an open vault.
        code: letters, digits, dot, hyphen and underscore, at most 32; unique in the vault.
        title: needed for a new case.
        description: free text.
        language: BCP 47 tag of the case's working language.

    Raises:
        Usage: the code is malformed, or a new case has no title.
    """
    if not _CODE.fullmatch(code):
        raise Usage(
            "A case code has 1 to 32 letters, digits, dots, hyphens or underscores, "
            f"and {code!r} has not."
        )
    given = {"title": title, "description": description, "language": language}
    fields = {name: nfc(value).strip() for name, value in given.items() if value is not None}
    if "title" in fields:
        fields["title"] = " ".join(fields["title"].split())
    before = vault.one(Case, code=code)
    if before is None:
        if not fields.get("title"):
            raise Usage("A new case needs a title.")
        after = replace(Case(id=new_id(), code=code, title=""), **fields)  # type: ignore[arg-type]
    else:
        after = replace(before, trashed=False, **fields)
        if not after.title:
            raise Usage("A case cannot be without a title.")
    with vault.change() as change:
        return change.put("opened" if before is None else "described", after)


def cases(vault: Vault) -> list[Case]:
    """All cases that are not in the trash, by code."""
    return vault.find(Case, order="code", trashed=False)
