"""What rules of the program flag in the records of a case, and what a person has said of it.

A flag is no judgement: two numbers that disagree are both kept. It is settled by a person alone, with a
reason, and stays in sight.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.casework import lookup
from app.errors import Usage
from app.records.claims import SETTLED, FlagAnswer
from app.records.ids import new_id
from app.records.text import nfc
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that a rule noticed.

    Attributes:
        rule: which rule (``statistics-disagree``).
        case_id: of the case.
        one: id of the record that it is about.
        other: id of the other where two records do not go together, or ``""``.
        values: what the sentence of the rule speaks of, by name; words of the records.
        answer: what a person has said of it, or None.
    """

    rule: str
    case_id: str
    one: str
    other: str = ""
    values: tuple[tuple[str, str], ...] = ()
    answer: FlagAnswer | None = None


def ordered(one: str, other: str) -> tuple[str, str]:
    """Two ids as a flag names them: the lower first; one alone stays first."""
    return (one, other) if not other or one <= other else (other, one)


def answered(vault: Vault, flags: Iterable[Flag]) -> list[Flag]:
    """The flags with what was said of them; open ones first, else in their order."""
    said = {(each.rule, each.one, each.other): each for each in vault.find(FlagAnswer)}
    found = [replace(each, answer=said.get((each.rule, each.one, each.other))) for each in flags]
    return sorted(found, key=lambda each: each.answer is not None)


def answer(vault: Vault, flag: Flag, state: str, reason: str, name: str = "") -> FlagAnswer:
    """Say what a flag comes to; saying it again replaces what was said.

    Raises:
        Usage: an unknown state, or no reason.
    """
    if state not in SETTLED:
        raise Usage(f"{state!a} is no way to settle it; choose one of {', '.join(SETTLED)}.")
    why = nfc(reason).strip()
    if not why:
        raise Usage("Say why; a flag is settled with a reason.")
    at = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    with vault.change() as change:
        lookup.case(vault, flag.case_id)
        held = vault.one(FlagAnswer, rule=flag.rule, one=flag.one, other=flag.other)
        said = FlagAnswer(
            id=held.id if held else new_id(),
            case_id=flag.case_id,
            rule=flag.rule,
            one=flag.one,
            other=flag.other,
            state=state,
            reason=why,
            name=nfc(name).strip(),
            at=at,
        )
        return change.put("settled", said)


def reopen(vault: Vault, flag: Flag) -> None:
    """Take back what was said of a flag; harmless when nothing was."""
    with vault.change() as change:
        held = vault.one(FlagAnswer, rule=flag.rule, one=flag.one, other=flag.other)
        if held is not None:
            change.remove("reopened", held)
