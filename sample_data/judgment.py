"""Composes the long judgment: written passages, and one section for each victim and officer.

The parts that repeat in any real judgment (who a victim is, where he was held, what was done to
him, what he signed, how the court weighs it) are put together from the sentences of
``judgment.toml``. Which ones, the table of victims and the victim's number say, not chance.
"""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any


def cases(surname: str) -> dict[str, str]:
    """The Russian case forms of a man's surname in -ov or -ev; others are not declined."""
    if not surname.endswith(("ов", "ев", "ёв")):
        return dict.fromkeys(("nom", "gen", "dat", "acc", "ins", "pre"), surname)
    return {
        "nom": surname,
        "gen": surname + "а",
        "dat": surname + "у",
        "acc": surname + "а",
        "ins": surname + "ым",
        "pre": surname + "е",
    }


def _forms(name: str) -> dict[str, str]:
    """Surname forms with initials, and the full name."""
    surname, *given = name.split()
    initials = "".join(f"{part[0]}." for part in given)
    forms = {case: f"{form} {initials}".strip() for case, form in cases(surname).items()}
    return {**forms, "full": name, **{f"only_{k}": v for k, v in cases(surname).items()}}


def _pick(plan: dict[str, Any], slot: str, number: int) -> str:
    """The sentence of a slot for the victim of this number: each slot turns at its own pace."""
    sentences: list[str] = plan["slot"][slot]
    pace = plan["pace"][slot]
    return sentences[(number * pace + number // len(sentences)) % len(sentences)]


def _victim(plan: dict[str, Any], number: int, victim: dict[str, Any], row: dict[str, str]) -> str:
    facts = {
        **_forms(row["name"]), "number": number, "birth": row["birth"], "row": row["number"],
        "citizenship": plan["citizenship"][row["citizenship"]], "delivered": row["delivered"],
        "job": victim["job"], "age": 2022 - int(row["birth"][-4:]), "sheet": 40 + number * 11,
        "volume": 1 + number // 8, "men": 18 + (number * 5) % 17, "hour": 7 + (number * 3) % 14,
        "times": ("дважды", "трижды", "не менее трёх раз", "несколько раз")[number % 4],
    }  # fmt: skip
    deeds = [plan["deed"][deed][(number + at) % len(plan["deed"][deed])]
             for at, deed in enumerate(victim["deeds"])]  # fmt: skip
    told = [_pick(plan, "raid", number), _pick(plan, "held", number)]
    more = [_pick(plan, "asked", number), *deeds]
    close = [_pick(plan, "signed", number), victim.get("left") or _pick(plan, "left", number)]
    weighed = [
        plan["part"][victim.get("part", "read")],
        victim.get("own", ""),
        _pick(plan, "weighed", number),
    ]
    paragraphs = [
        f"## {number}. Потерпевший {facts['full']}",
        plan["opening"][number % len(plan["opening"])],
        *(" ".join(part for part in group if part) for group in (told, more, close, weighed)),
    ]
    return "\n\n".join(paragraphs).format_map(facts)


def compose(path: Path) -> tuple[dict[str, Any], str]:
    """The judgment's front matter and its text in the form that ``markup.parse_blocks`` reads.

    Args:
        path: ``judgment.toml``; ``detainees.csv`` lies beside it.
    """
    plan = tomllib.loads(path.read_text("utf-8"))
    with (path.parent / "detainees.csv").open(encoding="utf-8", newline="") as file:
        rows = {int(row["number"]): row for row in csv.DictReader(file)}
    victims = [
        _victim(plan, number, victim, rows[victim["row"]])
        for number, victim in enumerate(plan["victim"], 1)
    ]
    names = ", ".join(_forms(rows[victim["row"]]["name"])["gen"] for victim in plan["victim"])
    parts = [
        plan["text"]["opening"], plan["text"]["facts"].replace("{victims}", names),
        plan["text"]["defendants"], "## ПОКАЗАНИЯ ПОТЕРПЕВШИХ", plan["text"]["before_victims"],
        *victims,
        plan["text"]["witnesses"], plan["text"]["experts"], plan["text"]["weighing"],
        plan["text"]["law"], plan["text"]["sentence"], plan["text"]["claims"],
        plan["text"]["operative"],
    ]  # fmt: skip
    return plan["front"], "\n\n".join(parts)
