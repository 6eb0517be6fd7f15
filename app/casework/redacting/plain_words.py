"""Words that stand in the papers themselves and are nobody's name there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from app.casework.redacting import review
from app.records.evidence import Item
from app.records.people import Identity
from app.records.text import fold
from app.redaction.finding.find import Finder
from app.vault.vault import Vault

_WORD = re.compile(r"\w{3,}")


def plain_words(
    vault: Vault, items: Sequence[Item], hidden: Mapping[str, Identity]
) -> frozenset[str]:
    """Folded words of the items' own texts that are no part of any hidden name there.

    Only texts that came as text count: a word that OCR read may itself be a misread name.
    """
    finder = Finder(list(hidden.values()))
    plain: set[str] = set()
    named: set[str] = set()
    for item in items:
        current = vault.current_text(item.id)
        if current is None or "ocr" in current.origin:
            continue
        text = vault.text(current.id)
        spans = [(found.start, found.end) for found in finder.find_names(text)]
        spans += [
            (mark.start, mark.end)
            for mark in review.current_marks(vault, item)
            if mark.start is not None and mark.end is not None and mark.state == "accepted"
        ]
        at = 0
        for start, end in [*sorted(spans), (len(text), len(text))]:
            plain.update(_WORD.findall(fold(text[at : max(start, at)])))
            named.update(_WORD.findall(fold(text[start:end])))
            at = max(at, end)
    return frozenset(plain - named)
