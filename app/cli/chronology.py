"""The verbs of the chronology: events in time, chains between them, saved views."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from app.casework import lookup
from app.casework.arguing import board
from app.casework.listing import views as kept
from app.casework.registry import event_links
from app.casework.seeing import chronology_table
from app.casework.seeing.chronology import Chronology, chronology, narrowed
from app.casework.seeing.time_scale import Gap, extent, gaps
from app.cli.catalogue import opened
from app.cli.output import Answer
from app.errors import NotFound, Usage
from app.records.cases import Event, EventLink
from app.records.dates import words
from app.records.desk import SavedView
from app.records.text import one_line
from app.vault.vault import Vault

UNREDACTED = "What was written is not redacted; whoever reads the file reads the names in it."


def listed(arguments: Namespace) -> Answer:
    """List the events in order, or write them to a file."""
    if arguments.gaps < 0:
        raise Usage("A gap has so many days: give a number from 1.")
    with opened(arguments, write=bool(arguments.to)) as vault:
        case, query = arguments.case or None, " ".join(arguments.words)
        if arguments.only and arguments.chain:
            raise Usage("Ask for one chain or for a kind of events, not both.")
        chain = _event(vault, arguments.chain).id if arguments.chain else ""
        held = chronology_table.listed(
            vault, case, query=query, only=arguments.only or chain, language=arguments.language
        )
        if arguments.to:
            path = chronology_table.write(vault, Path(arguments.to), held)
            document = {"file": path.name, "events": len(held.lines)}
            return Answer(document, (f"{len(held.lines)} events.",), (UNREDACTED,))
        whole = chronology(vault, case)
        kept_marks = narrowed(whole, query, only=arguments.only or chain)
        found = _gaps(whole, kept_marks, arguments.gaps) if arguments.gaps else []
        document = _document(held, whole, kept_marks, found)
        lines = _lines(held, found, arguments.language)
    return Answer(document, (*lines, f"{len(held.lines)} events."))


def link(arguments: Namespace) -> Answer:
    """Link two events, or take the link away."""
    with opened(arguments, write=True) as vault:
        one, other = _event(vault, arguments.event), _event(vault, arguments.to)
        if arguments.off:
            held = vault.one(
                EventLink, event_id=one.id, to_id=other.id, relation=arguments.relation
            )
            if held is None:
                raise NotFound("There is no such link between events.")
            event_links.unlink(vault, held.id)
            return Answer({"unlinked": held.id}, ("Taken away.",))
        passage = arguments.passage
        made = event_links.link(
            vault,
            one.id,
            other.id,
            arguments.relation,
            certainty=arguments.certainty,
            passage=board.require_passage(vault, passage).id if passage else passage,
            note=arguments.note,
        )
        back = event_links.runs_back(one.date, other.date, made.relation)
    notes = ("The dates say that the second event happened before the first.",) if back else ()
    said = f"{made.id}  {one_line(one.title)}  {made.relation}  {one_line(other.title)}"
    return Answer({**asdict(made), "dates_run_back": back}, (said,), notes)


def views(arguments: Namespace) -> Answer:
    """List the saved views, or remove one."""
    with opened(arguments, write=bool(arguments.forget)) as vault:
        if arguments.forget:
            found = vault.starting(SavedView, arguments.forget.lower())
            if len(arguments.forget) < 6 or len(found) != 1:
                raise NotFound("There is no such saved view.")
            kept.forget(vault, found[0].id)
            return Answer({"removed": found[0].id}, ("Removed.",))
        saved = kept.views(vault)
    documents = [{**asdict(each), "settings": kept.settings(each)} for each in saved]
    lines = tuple(f"{each.id}  {each.view}  {one_line(each.name)}" for each in saved)
    return Answer({"views": documents}, (*lines, f"{len(saved)} views."))


def _event(vault: Vault, ref: str) -> Event:
    return lookup.event(vault, ref)


def _gaps(whole: Chronology, marks: set[int], least: int) -> list[Gap]:
    extents = (whole.marks[at].extent for at in marks)
    return gaps((each for each in extents if each is not None), least)


def _document(
    held: chronology_table.Listed, whole: Chronology, marks: set[int], found: list[Gap]
) -> dict[str, object]:
    return {
        "events": [
            {
                "id": line.mark.id,
                "date": line.mark.date,
                "words": line.when,
                "title": line.mark.title,
                "case": line.mark.case_code,
                "place": line.mark.place,
                "disputed": line.mark.disputed,
                "exhibits": list(line.exhibits),
            }
            for line in held.lines
        ],
        "links": [
            {
                "event": whole.marks[each.one].id,
                "to": whole.marks[each.other].id,
                "relation": each.relation,
                "dates_run_back": each.back,
            }
            for each in whole.arrows
            if each.one in marks and each.other in marks
        ],
        "gaps": [{"dates": each.edtf, "days": each.days} for each in found],
    }


def _lines(held: chronology_table.Listed, found: list[Gap], language: str) -> list[str]:
    """Events with the gaps where they lie."""
    waiting = list(found)
    lines: list[str] = []
    for line in held.lines:
        span = extent(line.mark.date)
        while waiting and (span is None or span.low >= waiting[0].high):
            gap = waiting.pop(0)
            lines.append(f"        nothing for {gap.days} days: {words(gap.edtf, language)}")
        disputed = "  (disputed)" if line.mark.disputed else ""
        parts = [line.when or "undated", one_line(line.mark.title) + disputed]
        parts += filter(None, (one_line(line.mark.place), "; ".join(line.exhibits)))
        lines.append("  ".join(parts))
    return lines
