"""The verbs of what the evidence adds up to: claims, accounts, contradictions, the board."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from app.casework import lookup
from app.casework.arguing import board as boards
from app.casework.arguing import board_table, cooccurrence, corroboration, hints
from app.casework.arguing import claims as claimed
from app.casework.arguing import contradictions as accounts
from app.casework.arguing.account_values import named
from app.casework.coding.code_lines import KINDS
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.cases import Event
from app.records.claims import ClaimPassage
from app.records.text import one_line
from app.vault.vault import Vault

_QUOTED = 100
UNREDACTED = "What was written is not redacted; whoever reads the file reads the names in it."


def claim(arguments: Namespace) -> Answer:
    """Add a claim to a case, or add to the one that asserts the same."""
    with opened(arguments, write=True) as vault:
        saved = claimed.save(
            vault,
            arguments.case,
            arguments.assertion,
            provisions=arguments.article,
            event=arguments.event,
            note=arguments.note,
            standard=arguments.standard,
        )
        document = _claim_json(vault, saved.id)
    return Answer(document, (f"{saved.id}  {one_line(saved.assertion)}",))


def evidence(arguments: Namespace) -> Answer:
    """Put a passage for or against a claim, or take it off."""
    with opened(arguments, write=True) as vault:
        found = claimed.find(vault, arguments.claim)
        passage = boards.require_passage(vault, arguments.passage)
        if arguments.off:
            held = vault.one(ClaimPassage, claim_id=found.id, passage_id=passage.id)
            if held is None:
                raise NotFound("This passage does not bear on the claim.")
            claimed.take_off(vault, held.id)
        else:
            stance = arguments.stance or "for"
            claimed.evidence(vault, found.id, passage.id, stance, arguments.note)
        document = _claim_json(vault, found.id)
        weight = corroboration.weigh(vault, found.id)
    return Answer(document, (_weight_line(weight),))


def listed(arguments: Namespace) -> Answer:
    """The claims with what stands behind each."""
    with opened(arguments, write=False) as vault:
        lines = claimed.claims(vault, arguments.case or None, " ".join(arguments.words))
        weights = corroboration.weigh_all(vault, [each.claim.id for each in lines])
        documents = [_claim_json(vault, each.claim.id, weights[each.claim.id]) for each in lines]
    said = []
    for each in lines:
        said.append(f"{each.claim.id}  {each.case_code}  {one_line(each.claim.assertion)}")
        said.append(f"    {_weight_line(weights[each.claim.id])}")
    return Answer({"claims": documents}, (*said, f"{len(lines)} claims."))


def account(arguments: Namespace) -> Answer:
    """Record what an account says of an event."""
    with opened(arguments, write=True) as vault:
        passage = boards.require_passage(vault, arguments.passage)
        fact = accounts.state(
            vault,
            passage.id,
            arguments.event,
            arguments.aspect,
            arguments.value,
            arguments.subject,
            arguments.note,
        )
        said = named(vault, fact.aspect, fact.value)
    return Answer(asdict(fact), (f"{fact.id}  {fact.aspect}: {one_line(said)}",))


def contradictions(arguments: Namespace) -> Answer:
    """List what does not agree, settle it, or take that back."""
    if arguments.settle and arguments.reopen:
        raise Usage("Settle two facts or reopen them, not both.")
    with opened(arguments, write=bool(arguments.settle or arguments.reopen)) as vault:
        if arguments.settle:
            if not arguments.state:
                raise Usage("Say what the two facts come to: --as with --settle.")
            one, other = (accounts.fact(vault, each).id for each in arguments.settle)
            settled = accounts.settle(
                vault, one, other, arguments.state, arguments.reason, arguments.name
            )
            return Answer(asdict(settled), (f"{settled.state}: {one_line(settled.reason)}",))
        if arguments.reopen:
            one, other = (accounts.fact(vault, each).id for each in arguments.reopen)
            accounts.reopen(vault, one, other)
            return Answer({"reopened": [one, other]}, ("Open again.",))
        if arguments.hints:
            return _hints(vault, arguments.case or None)
        pairs = accounts.found(vault, arguments.case or None)
        documents = [_pair_json(vault, each) for each in pairs]
        said = [line for each in pairs for line in _pair_lines(vault, each)]
    return Answer({"contradictions": documents}, (*said, f"{len(pairs)} contradictions."))


def board(arguments: Namespace) -> Answer:
    """The passages under a code, the codes, or codes by codes; on request as a file."""
    with opened(arguments, write=bool(arguments.to)) as vault:
        if arguments.cooccurrence:
            return _cooccurrence(vault, arguments)
        if not arguments.code:
            found = boards.codes(vault, arguments.case or None)
            lines = tuple(f"{each.passages:>6}  {each.name}  {each.label}" for each in found)
            return Answer({"codes": [asdict(each) for each in found]}, lines)
        person = lookup.person(vault, arguments.person).id if arguments.person else ""
        rows = boards.passages(
            vault,
            arguments.code,
            case=arguments.case or None,
            kind=arguments.kind,
            importance=arguments.importance,
            person=person,
            sort=arguments.sort,
        )
        if arguments.to:
            rows = board_table.standing(vault, rows)
            table = board_table.of_rows(rows, arguments.code)
            ids = {row.item.id for row in rows}
            path = board_table.write(vault, Path(arguments.to), table, ids)
            return Answer({"file": str(path), "passages": len(rows)}, (str(path),), (UNREDACTED,))
    documents = [_row_json(row) for row in rows]
    return Answer({"passages": documents}, (*map(_row_line, rows), f"{len(rows)} passages."))


def _cooccurrence(vault: Vault, arguments: Namespace) -> Answer:
    kinds = [arguments.code] if arguments.code else KINDS
    table = cooccurrence.cooccurrence(vault, arguments.case or None, kinds)
    if arguments.to:
        written = board_table.of_counts(table, "Co-occurrence")
        ids = {each for cell in table.cells.values() for each in cell.passages}
        items = {row.item.id for row in boards.rows_of(vault, ids)}
        path = board_table.write(vault, Path(arguments.to), written, items)
        return Answer({"file": str(path)}, (str(path),), (UNREDACTED,))
    found = [
        {
            "row": table.rows[row].name,
            "column": table.columns[column].name,
            "count": cell.count,
            "passages": list(cell.passages),
        }
        for (row, column), cell in sorted(table.cells.items())
        if row != column
    ]
    lines = [
        f"{cell.count:>6}  {table.rows[row].label}  ×  {table.columns[column].label}"
        for (row, column), cell in sorted(table.cells.items())
        if row < column
    ]
    return Answer({"cooccurrence": found}, tuple(lines))


def _hints(vault: Vault, case: str | None) -> Answer:
    found = hints.hints(vault, case)
    documents = [
        {
            "event": each.event.id,
            "aspect": each.aspect,
            "passages": [each.one.id, each.other.id],
            "items": [each.item.number, each.other_item.number],
            "words": [each.words, each.other_words],
        }
        for each in found
    ]
    lines = [
        f"{one_line(each.event.title)}: {each.item.number} “{one_line(each.words)}”, "
        f"{each.other_item.number} “{one_line(each.other_words)}”"
        for each in found
    ]
    return Answer({"hints": documents}, (*lines, f"{len(found)} to look at."))


def _claim_json(
    vault: Vault, claim_id: str, weight: corroboration.Weight | None = None
) -> dict[str, object]:
    shown = claimed.shown(vault, claim_id)
    held = weight or corroboration.weigh(vault, claim_id)
    return {
        "id": shown.claim.id,
        "case": shown.case.code,
        "assertion": shown.claim.assertion,
        "event": shown.claim.event_id,
        "articles": [each.provision for each in shown.provisions],
        "pinpoints": {each.provision: each.pinpoint for each in shown.provisions if each.pinpoint},
        "standard": shown.claim.standard,
        "note": shown.claim.note,
        "evidence": [
            {
                "id": each.link.id,
                "passage": each.passage.id,
                "item": each.item.number,
                "stance": each.link.stance,
                "quote": each.passage.quote,
                "note": each.link.note,
            }
            for each in shown.evidence
        ],
        "independent": held.independent,
        "against": len(held.against),
        "sources": [_source_json(each) for each in held.sources],
        "reliability": held.reliability,
        "credibility": held.credibility,
        "usable": dict(held.usable),
        "left_out": [{"item": each.item.number, "why": each.why} for each in held.left_out],
        "weak": list(held.weak),
    }


def _source_json(source: corroboration.Source) -> dict[str, object]:
    return {
        "items": [each.number for each in source.items],
        "why": [asdict(each) for each in source.why],
        "reliability": source.reliability,
        "credibility": source.credibility,
        "profiles": sorted(source.profiles),
    }


def _weight_line(weight: corroboration.Weight) -> str:
    parts = [f"{weight.independent} independent for", f"{len(weight.against)} against"]
    parts += [f"best grade {weight.best_grade}"] if weight.best_grade else []
    parts += list(weight.weak)
    return ", ".join(parts)


def _pair_json(vault: Vault, pair: accounts.Pair) -> dict[str, object]:
    sides = [each for each in (pair.one, pair.other) if each is not None]
    return {
        "event": pair.event.id,
        "aspect": pair.aspect,
        "subject": pair.subject,
        "accounts": [
            {
                "fact": each.fact.id,
                "item": each.item.number,
                "value": each.fact.value,
                "words": named(vault, each.fact.aspect, each.fact.value),
                "quote": each.passage.quote,
            }
            for each in sides
        ],
        "way": [asdict(each) for each in pair.way],
        "same_source": pair.same_source,
        "doubtful": pair.doubtful,
        "settled": asdict(pair.settled) if pair.settled is not None else None,
    }


def _pair_lines(vault: Vault, pair: accounts.Pair) -> Sequence[str]:
    what = f"{pair.aspect}: {pair.subject}" if pair.subject else pair.aspect
    remarks = [", one source" if pair.same_source else "", ", doubtful" if pair.doubtful else ""]
    head = f"{one_line(pair.event.title)}, {one_line(what)}{''.join(remarks)}"
    if pair.settled is not None:
        head += f"  [{pair.settled.state}: {one_line(pair.settled.reason)}]"
    lines = [head]
    for side in (pair.one, pair.other):
        if side is not None:
            said = named(vault, side.fact.aspect, side.fact.value)
            lines.append(f"    {side.fact.id}  item {side.item.number}: {one_line(said)}")
    if pair.other is None:
        titles = [vault.get(Event, step.later).title for step in pair.way]
        lines.append(f"    the dates of the events say otherwise: {one_line(', '.join(titles))}")
    return lines


def _row_json(row: boards.Row) -> dict[str, object]:
    return {
        "passage": row.passage.id,
        "item": row.item.number,
        "title": row.item.title,
        "date": row.item.date,
        "case": row.case_code,
        "people": list(row.people),
        "where": board_table.where(row.passage),
        "quote": row.passage.quote,
        "note": row.passage.note,
        "importance": row.passage.importance,
        "codes": [each.name for each in row.codes],
    }


def _row_line(row: boards.Row) -> str:
    quote = one_line(row.passage.quote)
    short = f"{quote[:_QUOTED]} …" if len(quote) > _QUOTED else quote
    where = board_table.where(row.passage)
    return f"{row.passage.id}  {row.item.number}  {where}  {short}"
