"""All rules for the written forms of identifiers, in the order in which they name a stretch of text.

The longest match wins, then the first rule: what is told apart by its form comes before telephones,
which look like any other number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.redaction.finding.contacts import CONTACTS
from app.redaction.finding.documents import DOCUMENTS
from app.redaction.finding.rule import Rule, stretches
from app.redaction.finding.whereabouts import WHEREABOUTS

RULES: tuple[Rule, ...] = (*DOCUMENTS, *WHEREABOUTS, *CONTACTS)


def proposals(text: str) -> Iterator[tuple[Rule, re.Match[str], float]]:
    """Every match of every rule that its check lets pass, with the score.

    Args:
        text: the text of one item.
    """
    parts = {near: list(stretches(text, near)) for near in {each.near for each in RULES}}
    for each in RULES:
        for start, end in parts[each.near]:
            for match in each.pattern.finditer(text, start, end):
                score = each.check(match)
                if score > 0:
                    yield each, match, score
