"""Footnotes of a submission as they are printed: what is cited, with exhibit and page of the annexes.

Pages are those of the bundle that leaves with the submission, taken from its own plan; a link leads to the
page of its PDF. Of what does not leave nothing is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.bundle.document import Run, Runs, Target
from app.bundle.volumes import Volume
from app.casework import lookup
from app.casework.planning.plans import Plan, Planned
from app.casework.redacting.conceal import Concealer
from app.casework.redacting.facsimiles import CachedOcr
from app.casework.registry.law import cited as law_cited
from app.casework.releasing.pinpoints import Pinpoints
from app.casework.submitting.labels import Labels
from app.casework.submitting.sources import EVIDENCE, PROVED, Sources, of_note
from app.errors import Usage
from app.records.dialogue import StateStatement
from app.records.evidence import Passage
from app.records.people import Person
from app.records.proceedings import Proceeding, Remedy
from app.records.statistics import Statistic
from app.records.submissions import SubmissionNote
from app.vault.vault import Vault

FOLDER = "annexes"
"""Name of the folder of the annexes, beside the submission."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """The bundle of annexes as it leaves, as far as a submission speaks of it.

    Attributes:
        planned: what is in it.
        pinpoints: of it.
        conceal: for every word that is printed.
        bundle_id: its public id.
        prefix: of its exhibit numbers.
        letter: before its page numbers.
        spans: first and last page, as printed without the letter, by number of the exhibit.
        volumes: its PDF files.
        as_of: ISO date that it bears.
        ocr: reads pages; None where there is none.
    """

    planned: Plan
    pinpoints: Pinpoints
    conceal: Concealer
    bundle_id: str
    prefix: str
    letter: str
    spans: Mapping[int, tuple[int, int]]
    volumes: Sequence[Volume]
    as_of: str
    ocr: CachedOcr | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said in the annexes.

    Attributes:
        number: of the exhibit.
        page: as printed, without the letter; 0 for the exhibit as a whole.
        item: id of the item that says it; ``""`` where several may.
    """

    number: int
    page: int
    item: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """What a footnote says.

    Attributes:
        lead: who or what is cited, in words.
        places: where it is said in the annexes.
        text: what the author adds.
        what: what the places show, in a few words behind them; a citation that has them keeps to itself.
        kept: evidence of it leaves, or it speaks of none.
        evidence: whether its sentence says nothing without it.
    """

    lead: str = ""
    places: tuple[Place, ...] = ()
    text: str = ""
    what: str = ""
    kept: bool = True
    evidence: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing to print."""
        return not self.lead and not self.places and not self.text


class Citing:
    """Footnotes of one submission.

    Args:
        vault: an open vault.
        leaving: the annexes.
        labels: in the language of the submission.
    """

    def __init__(self, vault: Vault, leaving: Leaving, labels: Labels) -> None:
        self._vault, self._leaving, self._labels = vault, leaving, labels
        self._passages: dict[str, Passage] = {}
        self._documents: dict[str, list[Planned]] = {}
        for each in leaving.planned.exhibits:
            if not each.withheld:
                self._documents.setdefault(each.item.id, []).append(each)

    def know(self, passage_ids: Iterable[str]) -> None:
        """Read many passages at once."""
        wanted = sorted(set(passage_ids) - self._passages.keys())
        found = lookup.many(self._vault, Passage, wanted)
        self._passages |= found
        self._leaving.pinpoints.remember(found.values())

    def standing(self, passage_id: str) -> tuple[Planned, Passage, Place] | None:
        """The document that shows a passage, and the place; None where none that leaves does."""
        self.know([passage_id])
        passage = self._passages.get(passage_id)
        if passage is None:
            return None
        stands = self._stands(passage)
        return None if stands is None else (stands[0], passage, stands[1])

    def stands(self, stretch: Passage) -> tuple[Planned, Place] | None:
        """The document that shows words which nobody marked, and the place; None where none does."""
        self._leaving.pinpoints.remember([stretch])
        return self._stands(stretch)

    def _stands(self, passage: Passage) -> tuple[Planned, Place] | None:
        for each in self._documents.get(passage.item_id, ()):
            page = self._leaving.pinpoints.page(each, passage.id)
            if page is not None:
                return each, self._place(each, page)
        return None

    def places(self, sources: Sources) -> tuple[Place, ...]:
        """Where the annexes say what something rests on, by exhibit and page."""
        found: set[Place] = set()
        for passage_id in sources.passages:
            stands = self.standing(passage_id)
            if stands is not None:
                found.add(stands[2])
        for item_id in sources.items:
            for each in self._documents.get(item_id, ())[:1]:
                found.add(self._place(each, 0))
        return tuple(sorted(found, key=lambda each: (each.number, each.page)))

    def leaves(self, sources: Sources) -> bool:
        """Whether a document of what something rests on is in the annexes; of nothing there is none."""
        items = {
            self._passages[each].item_id for each in sources.passages if each in self._passages
        }
        return any(each in self._documents for each in (*items, *sources.items))

    def citation(self, note: SubmissionNote) -> Citation:
        """What a footnote says; nothing of what is gone, or whose evidence stays here or was erased."""
        sources = of_note(self._vault, note)
        evidence = note.kind in EVIDENCE
        if sources.gone:
            return Citation(kept=False, evidence=evidence)
        places = self.places(sources)
        stays = not sources.none and (evidence or not self.leaves(sources))
        if not places and (stays or (sources.none and note.kind in PROVED)):
            return Citation(kept=False, evidence=evidence)
        return Citation(
            lead=self._lead(note),
            places=places,
            text=self._leaving.conceal(note.text),
            evidence=evidence,
        )

    def printed(self, citations: Sequence[Citation]) -> Runs:
        """Several citations as one footnote; ``()`` for nothing."""
        runs: list[Run] = []
        annexed = False
        for each in _merged(citations):
            said: list[Run] = []
            if each.lead:
                said.append(Run(each.lead))
            if each.places:
                # Of places that follow each other the first alone says where they are.
                before = "" if annexed and not each.lead else f"{self._labels('annex')}, "
                if before or each.lead:
                    said.append(Run(f"; {before}" if each.lead else before))
                said += self.linked(each.places)
            if each.what:
                said.append(Run(f" ({each.what})"))
            annexed = bool(each.places) and not each.text
            if each.text:
                said.append(Run(f". {each.text}" if said else each.text))
            if runs and said:
                runs.append(Run("; " if each.lead or each.places else ". "))
            runs += said
        if runs and not runs[-1].text.rstrip().endswith((".", "!", "?", "…")):
            runs.append(Run("."))
        return tuple(runs)

    def linked(self, places: Sequence[Place]) -> list[Run]:
        """Places as they are cited, each a link to its page."""
        runs: list[Run] = []
        by_number: dict[int, list[int]] = {}
        for place in places:
            by_number.setdefault(place.number, []).append(place.page)
        for number, held in by_number.items():
            if runs:
                runs.append(Run("; "))
            label = f"{self._leaving.prefix}-{number:06d}"
            pages = sorted({page for page in held if page})
            if not pages:
                first = self._leaving.spans[number][0]
                runs.append(Run(label, target=self._target(first)))
                continue
            key = "pages" if len(pages) > 1 else "page"
            first_page = self._labels(key, page=self._page(pages[0]))
            runs.append(Run(f"{label}, {first_page}", target=self._target(pages[0])))
            for page in pages[1:]:
                runs += [Run(", "), Run(self._page(page), target=self._target(page))]
        return runs

    def _place(self, each: Planned, page: int) -> Place:
        if not page:
            return Place(each.number, 0, each.item.id)
        return Place(each.number, self._leaving.spans[each.number][0] + page - 1, each.item.id)

    def _page(self, number: int) -> str:
        return f"{self._leaving.letter}{number}"

    def _target(self, page: int) -> Target:
        for volume in self._leaving.volumes:
            if volume.first_page <= page <= volume.last_page:
                return Target(f"{FOLDER}/data/{volume.name}", page - volume.first_page + 1)
        raise AssertionError("a footnote cites a page that no volume has")

    def _lead(self, note: SubmissionNote) -> str:
        """Who or what is cited, concealed; ``""`` where exhibit and page say all."""
        if note.kind == "provision":
            return self.law(note.ref)
        if note.kind == "statistic":
            return self.of_statistic(self._vault.get(Statistic, note.ref))
        if note.kind == "state":
            return self.of_statement(self._vault.get(StateStatement, note.ref))
        if note.kind == "proceeding":
            return self._proceeding(self._vault.get(Proceeding, note.ref))
        if note.kind == "remedy":
            remedy = self._vault.get(Remedy, note.ref)
            parent = remedy.proceeding_id
            if parent is not None:
                return self._proceeding(self._vault.get(Proceeding, parent))
        return ""

    def law(self, ref: str) -> str:
        """A provision as it is cited; ``""`` where it is in no register any more."""
        try:
            return self._leaving.conceal(law_cited(self._vault, ref, self._labels.language))
        except Usage:
            return ""

    def of_statistic(self, statistic: Statistic) -> str:
        """The source of a statistic, as it is cited."""
        parts = [statistic.source, self._labels.day(statistic.source_date)]
        return self._leaving.conceal(", ".join(filter(None, parts)))

    def of_statement(self, statement: StateStatement) -> str:
        """Where the State says something, as it is cited."""
        paragraph = statement.paragraph
        parts = [
            statement.speaker,
            statement.document,
            self._labels("paragraph", paragraph=paragraph) if paragraph else "",
            self._labels.day(statement.date),
        ]
        return self._leaving.conceal(", ".join(filter(None, parts)))

    def _proceeding(self, held: Proceeding) -> str:
        court = held.court
        if held.court_id is not None:
            known = self._vault.one(Person, id=held.court_id)
            court = known.name if known is not None and not known.erased_at else ""
        parts = [court, held.title, self._labels.day(held.decided or held.opened)]
        return self._leaving.conceal(", ".join(filter(None, parts)))


def _merged(citations: Sequence[Citation]) -> list[Citation]:
    """Citations without those that say nothing or the same, places of neighbours in one list."""
    made: list[Citation] = []
    for each in citations:
        if each.empty or each in made:
            continue
        last = made[-1] if made else None
        apart = last is None or last.text or last.what or each.what
        if last is not None and not apart and not each.lead and last.places and each.places:
            places = tuple(
                sorted({*last.places, *each.places}, key=lambda one: (one.number, one.page))
            )
            made[-1] = replace(last, places=places, text=each.text)
        else:
            made.append(each)
    return made
