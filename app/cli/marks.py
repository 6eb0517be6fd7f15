"""The verb that reviews an item: what must be hidden in it, every decision on it, and who has looked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from app.casework import lookup
from app.casework.redacting import marking, review, unregistered
from app.casework.redacting.faces import not_looked_for, suggest_all
from app.casework.redacting.reasons import why
from app.casework.reviewing import redacting
from app.casework.reviewing.rare import Rare
from app.casework.reviewing.redacting import Entry, Review
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.cli.shapes import mark_json
from app.errors import Usage
from app.records.evidence import Item
from app.records.marks import Mark
from app.records.text import one_line
from app.vault.vault import Vault

_USUAL = "un"
"""The audience for whom an item's state is told where none is named."""

_CHANGES = {
    "box", "page", "time", "track", "scope", "reason", "person", "token", "note", "state",
}  # fmt: skip


def marks(arguments: Namespace) -> Answer:
    """The redaction marks of an item: suggest, decide, add, change, sign off, list."""
    accept, reject = _ids(arguments.accept), _ids(arguments.reject)
    added = [marking.parse_mark(text) for text in arguments.add]
    changed = [(mark_id, marking.parse_mark(text)) for mark_id, text in arguments.change]
    if arguments.second and not arguments.sign_off:
        raise Usage("--second goes with --sign-off.")
    with opened(arguments, write=_changing(arguments)) as vault:
        item = lookup.item(vault, arguments.item)
        new = suggest_all(vault, item) if arguments.suggest else []
        if arguments.unregistered:
            new = [*new, *unregistered.suggest(vault, item)]
        for values in added:
            review.add(vault, item.id, values)
        for mark_id, values in changed:
            _change(vault, item, mark_id, values)
        for mark_id in arguments.take_away:
            redacting.take_away(vault, review.mark_of(vault, item, mark_id).id)
        for person in arguments.accept_person:
            redacting.accept_person(vault, item.id, person)
        for mark_id in arguments.alike:
            redacting.settle_alike(vault, item.id, mark_id, "accepted")
        for mark_id in arguments.reject_alike:
            redacting.settle_alike(vault, item.id, mark_id, "rejected")
        if accept or reject:
            review.settle(vault, item.id, accept, reject)
        _leaving(vault, item, arguments)
        profile_name = arguments.profile or _USUAL
        if arguments.union:
            redacting.take_union(vault, item.id, profile_name)
        for detail in arguments.let_pass:
            redacting.let_pass(vault, item.id, detail)
        if arguments.sign_off:
            redacting.sign_off(
                vault,
                item.id,
                second=arguments.second,
                actor=arguments.by,
                note=arguments.note,
                profile_name=arguments.profile or "",
            )
        seen = redacting.look_over(vault, item.id, profile_name)
        listed = _listed(vault, seen, only_profile=bool(arguments.profile))
    document = _document(seen, listed, len(new))
    note = not_looked_for(item) if arguments.suggest else ""
    lines = tuple(_lines(arguments, seen, listed, len(new)))
    return Answer(document, lines, (note,) if note else ())


def _changing(arguments: Namespace) -> bool:
    given = (
        "suggest", "unregistered", "accept", "reject", "add", "change", "take_away",
        "accept_person", "alike", "reject_alike", "union", "let_pass", "sign_off",
    )  # fmt: skip
    asked = any(getattr(arguments, name) for name in given)
    chosen = (arguments.product, arguments.pages, arguments.dpi)
    return asked or any(each is not None for each in chosen)


def _change(vault: Vault, item: Item, mark_id: str, values: Mapping[str, Any]) -> None:
    unknown = set(values) - _CHANGES
    if unknown:
        raise Usage(f"Of a mark one cannot change {sorted(unknown)[0]!r}.")
    for name in ("box", "time", "track"):
        if values.get(name) is not None and not isinstance(values[name], list):
            raise Usage(f"A mark's {name} is a list of numbers.")
    for name in ("scope", "reason", "person", "token", "note", "state"):
        if values.get(name) is not None and not isinstance(values[name], str):
            raise Usage(f"A mark's {name} is a text.")
    redacting.change_mark(vault, review.mark_of(vault, item, mark_id).id, **values)


def _leaving(vault: Vault, item: Item, arguments: Namespace) -> None:
    if arguments.product is not None:
        product = "" if arguments.product == "auto" else arguments.product
        redacting.choose_product(vault, item.id, product)
    if arguments.pages is not None or arguments.dpi is not None:
        held = lookup.item(vault, item.id)
        style = held.page_style if arguments.pages is None else arguments.pages
        dpi = held.page_dpi if arguments.dpi is None else arguments.dpi
        redacting.choose_pages(vault, item.id, style, dpi)


def _listed(vault: Vault, seen: Review, *, only_profile: bool) -> list[dict[str, object]]:
    """Every mark, those of the profile with what it makes of them."""
    entries = {entry.mark.id: entry for entry in seen.entries}
    found = review.current_marks(vault, seen.item)
    if only_profile:
        found = [mark for mark in found if mark.id in entries]
    pages = vault.pages(seen.text.id) if seen.text is not None else []
    return [
        mark_json(mark, pages) | _of_entry(mark, entries.get(mark.id), only_profile=only_profile)
        for mark in found
    ]


def _of_entry(mark: Mark, entry: Entry | None, *, only_profile: bool) -> dict[str, object]:
    more: dict[str, object] = {
        "why": entry.why if entry is not None else why(mark, ""),
        "bits": entry.bits if entry is not None else None,
        "token": entry.token if entry is not None else mark.token,
        "track": list(mark.track) or None,
        "note": mark.note,
    }
    if entry is not None:
        more["places"] = [[page, list(box)] for page, box in entry.places]
        more["alike"] = entry.alike
        if only_profile:
            more["scope"] = entry.scope
    return more


def _document(seen: Review, listed: list[dict[str, object]], new: int) -> dict[str, object]:
    return {
        "marks": listed,
        "suggested": new,
        "reviewed": seen.item.reviewed,
        "profile": seen.profile.name,
        "state": seen.state,
        "waiting": seen.waiting,
        "product": seen.product,
        "products": list(seen.products),
        "pages": seen.item.page_style or "auto",
        "dpi": seen.item.page_dpi or seen.profile.dpi,
        "sign_offs": [asdict(each) for each in seen.sign_offs],
        "wants_second": seen.wants_second,
        "rare": [_rare_json(each) for each in seen.rare],
        "earlier": [asdict(each) for each in seen.earlier],
    }


def _rare_json(rare: Rare) -> dict[str, object]:
    return asdict(rare) | {"places": [list(place) for place in rare.places]}


def _lines(
    arguments: Namespace, seen: Review, listed: list[dict[str, object]], new: int
) -> list[str]:
    if arguments.state:
        second = ", a second reviewer has not signed it off" if seen.wants_second else ""
        return [f"{seen.state} under the profile {seen.profile.name}{second}"]
    if arguments.rare:
        lines = [
            f"{each.detail:<28} {one_line(each.value):<24} in {each.count} of {each.total} items"
            + ("  judged" if each.passed else "")
            for each in seen.rare
        ]
        return [*lines, f"{sum(not each.passed for each in seen.rare)} rare details to be judged."]
    lines = [
        f"{each['id']}  {each['state']:<9} {each['reason']:<9} "
        f"{'p.' + str(each['page']) if each['page'] else '':<6} "
        f"{one_line(str(each['quote'])) if each['quote'] else each['box']}"
        f"  ({each['rule']})"
        for each in listed
    ]
    open_ = sum(1 for each in listed if each["state"] == "suggested")
    lines.append(f"{len(listed)} marks, {open_} to be reviewed, {new} of them new.")
    if seen.earlier:
        lines.append(
            "An earlier bundle hid more than these marks do; --union takes over what it hid."
        )
    return lines


def _ids(given: list[str]) -> list[str]:
    return [each for chunk in given for each in chunk.replace(",", " ").split()]
