"""What the quality ledger finds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.paths import resources_dir
from app.records.text import one_line

_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend.

    Attributes:
        rule: one of :data:`app.casework.seeing.ledger.RULES`.
        kind: of what is to be mended: ``item``, ``passage``, ``claim``, ``event``, ``person``, ``statistic``,
            ``state``, ``proceeding`` or ``contradiction``.
        target: its id.
        case_id: whose it is, or ``""`` for a person of no case.
        words: what it is called: title, assertion, quote, name; of a person the pseudonym where there is one.
        number: of an item, or 0.
        detail: which rule flagged it, or the language of an item; ``""``.
    """

    rule: str
    kind: str
    target: str
    case_id: str
    words: str
    number: int = 0
    detail: str = ""


def said(finding: Finding, language: str = "en") -> str:
    """What a finding says, with what it is about: ``12 A statement. Nobody has graded ...``.

    Args:
        finding: of the ledger.
        language: ``en`` or ``ru``.
    """
    sentence = _sentences()[finding.rule]
    about = one_line(finding.words)
    if len(about) > _LONGEST:
        about = f"{about[:_LONGEST].rstrip()} …"
    if finding.number:
        about = f"{finding.number}  {about}" if about else str(finding.number)
    rule = sentence.get(language.split("-", 1)[0], sentence["en"])
    return f"{about}: {rule}" if about else rule


@lru_cache(maxsize=1)
def _sentences() -> Mapping[str, Mapping[str, str]]:
    text = (resources_dir() / "quality_rules.toml").read_text("utf-8")
    return {row["id"]: row for row in tomllib.loads(text)["rule"]}
