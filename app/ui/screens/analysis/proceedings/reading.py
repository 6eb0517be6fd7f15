"""What is read of proceedings, on the vault's thread: one of them, the whole of a case, or a remedy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.casework.arguing.flags import Flag
from app.casework.redress import checks
from app.casework.redress import gap as gaps
from app.casework.redress import proceedings as held
from app.casework.redress import remedies as owed
from app.casework.redress.counting import Answers
from app.casework.redress.gap import Gap
from app.casework.redress.proceedings import ShownProceeding
from app.casework.redress.remedies import RemedyLine
from app.casework.registry.cases import cases
from app.errors import NotFound
from app.records.cases import Case
from app.records.evidence import Item, Passage
from app.records.proceedings import Detention, Proceeding, ProceedingParty, Remedy
from app.ui.language import tr
from app.ui.screens.analysis.proceedings import words
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.words import joined, label, law_names
from app.ui.wording import day, one_line
from app.vault.vault import Vault

GAP = "gap:"
REMEDY = "remedy:"
"""How the keys of what is no proceeding begin."""


@dataclass(frozen=True, slots=True)
class FullProceeding:
    """A proceeding with its gap, its law and what is flagged in it."""

    shown: ShownProceeding
    gap: Gap
    law: Mapping[str, tuple[str, str]]
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What came of all proceedings of a case.

    Attributes:
        proceedings: those that found people to be victims, each with what came of these.
        answers: who was said to be of which group.
        flags: of the whole case, detentions among them.
    """

    case: Case
    gap: Gap
    proceedings: tuple[tuple[Proceeding, Gap], ...]
    remedies: tuple[RemedyLine, ...]
    answers: Answers
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class FullRemedy:
    """A remedy with where it stands."""

    line: RemedyLine
    item: Item | None
    passage: Passage | None
    flags: tuple[Flag, ...]


Full = FullProceeding | Overview | FullRemedy


def read(vault: Vault, key: str) -> Full:
    """What a key of the list, an id or the target of a flag means.

    Raises:
        NotFound: nothing here.
    """
    if key.startswith(GAP):
        return _overview(vault, vault.get(Case, key.removeprefix(GAP)))
    remedy = vault.one(Remedy, id=key.removeprefix(REMEDY))
    if remedy is not None:
        return _remedy(vault, remedy)
    proceeding = vault.one(Proceeding, id=key)
    if proceeding is not None:
        return _proceeding(vault, proceeding)
    detention = vault.one(Detention, id=key)
    if detention is not None:
        return _overview(vault, vault.get(Case, detention.case_id))
    # A group that others are counted within, or an event: what is flagged of it stands in the overview.
    for each in checks.flags(vault):
        if key in (each.one, each.other):
            return _overview(vault, vault.get(Case, each.case_id))
    raise NotFound("There is no such proceeding in this vault.")


def key_of(full: Full) -> str:
    """The key of what was read, in the list."""
    if isinstance(full, FullProceeding):
        return full.shown.proceeding.id
    if isinstance(full, FullRemedy):
        return f"{REMEDY}{full.line.remedy.id}"
    return f"{GAP}{full.case.id}"


def lines(vault: Vault, query: str, case: str | None, *, trashed: bool) -> Sequence[Line]:
    """For each case the gap, and its proceedings under it, appeals under what they are against."""
    found = held.proceedings(vault, case, query, trashed=trashed)
    if trashed:
        gone = owed.remedies(vault, case, query, trashed=True)
        return [
            *(_line(each, 0, flagged=False) for each in found),
            *(_remedy_line(each) for each in gone),
        ]
    waiting = {
        ref
        for each in checks.flags(vault, case)
        if each.answer is None
        for ref in (each.one, each.other)
    }
    by_case: dict[str, list[held.ProceedingLine]] = {}
    for each in found:
        by_case.setdefault(each.case_code, []).append(each)
    shown: list[Line] = []
    harmed = gaps.harm(vault)
    for each_case in cases(vault):
        if case is not None and case not in (each_case.code, each_case.id):
            continue
        own = by_case.get(each_case.code, [])
        gap = gaps.gap(vault, each_case.code, known=harmed)
        if own or ((gap.victims.count or gap.money) and not query.strip()):
            shown.append(_gap_line(each_case.id, each_case.code, each_case.title, gap))
        shown += [
            _line(each, each.depth + 1, flagged=each.proceeding.id in waiting) for each in own
        ]
    return shown


def _proceeding(vault: Vault, proceeding: Proceeding) -> FullProceeding:
    shown = held.shown(vault, proceeding.id)
    case = shown.case
    concerned = {proceeding.id, *(each.id for each, _person in shown.remedies)}
    return FullProceeding(
        shown,
        gaps.gap(vault, case.id, proceeding.id),
        law_names(vault, proceeding.provisions),
        tuple(each for each in checks.flags(vault, case.id) if concerned & {each.one, each.other})
        if not case.trashed
        else (),
    )


def _overview(vault: Vault, case: Case) -> Overview:
    harmed = gaps.harm(vault)
    listed = [each.proceeding for each in held.proceedings(vault, case.id)]
    parties = vault.find(ProceedingParty, role=gaps.VICTIM)
    about = {each.proceeding_id for each in parties}
    return Overview(
        case,
        gaps.gap(vault, case.id, known=harmed),
        tuple(
            (each, gaps.gap(vault, case.id, each.id, harmed)) for each in listed if each.id in about
        ),
        tuple(owed.remedies(vault, case.id)),
        harmed.answers,
        tuple(checks.flags(vault, case.id)),
    )


def _remedy(vault: Vault, remedy: Remedy) -> FullRemedy:
    case = vault.get(Case, remedy.case_id)
    found = owed.remedies(vault, case.id, trashed=remedy.trashed)
    line = next((each for each in found if each.remedy.id == remedy.id), None)
    if line is None:
        raise NotFound("The proceeding of this remedy lies in the trash.")
    passage = vault.one(Passage, id=remedy.passage_id) if remedy.passage_id else None
    item_id = remedy.document_id or (passage.item_id if passage is not None else "")
    return FullRemedy(
        line,
        vault.one(Item, id=item_id) if item_id else None,
        passage,
        tuple(each for each in checks.flags(vault, case.id) if each.one == remedy.id),
    )


def party_of(full: Full | None, key: str) -> ProceedingParty | None:
    """The record of somebody in a proceeding that the key of a form names."""
    wanted = key.partition("|")[2]
    if not isinstance(full, FullProceeding):
        return None
    return next(
        (each.record for each in full.shown.parties if each.record.id == wanted),
        None,
    )


def _gap_line(case_id: str, code: str, title: str, gap: Gap) -> Line:
    return Line(
        key=f"{GAP}{case_id}",
        title=tr(
            "{harmed} harmed, {paid} compensated",
            harmed=f"{gap.victims.count:,}",
            paid=f"{gap.compensated.count:,}",
        ),
        below=joined(code, one_line(title)),
        icon="users",
        told=tr("The gap"),
    )


def _line(each: held.ProceedingLine, depth: int, *, flagged: bool) -> Line:
    one = each.proceeding
    return Line(
        key=one.id,
        title=one.title,
        below=joined(label("proceedings", one.kind), one_line(each.court)),
        end=day(one.decided or one.opened),
        icon="alert-triangle" if flagged else "gavel",
        told=tr("does not agree with something") if flagged else "",
        depth=depth,
    )


def _remedy_line(each: RemedyLine) -> Line:
    one = each.remedy
    return Line(
        key=f"{REMEDY}{one.id}",
        title=words.remedy(one.kind),
        below=words.money(one.owed, one.paid, one.currency),
        icon="scale",
    )
