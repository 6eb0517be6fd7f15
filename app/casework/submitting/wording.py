"""The text of a submission as it is printed: people by the names that are left them, all else concealed.

A sentence of which every piece of evidence stays here is not printed: what it says is known from there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.bundle.document import Run, Runs, words
from app.casework.registry import people
from app.casework.submitting import markup
from app.casework.submitting.citing import Citation, Citing, Leaving
from app.casework.submitting.labels import Labels
from app.casework.submitting.small_numbers import SmallNumbers, says
from app.records.people import Person
from app.records.submissions import SubmissionNote
from app.redaction.pages.transcript import Replacement
from app.vault.vault import Vault

_ENDS = (". ", "! ", "? ", "… ")


@dataclass(frozen=True, slots=True)
class Anchored:
    """A text without anchors, and what they stood for.

    Attributes:
        notes: code points before a footnote, and what it says.
    """

    text: str
    notes: tuple[tuple[int, tuple[Citation, ...]], ...]


class Wording:
    """Words of one submission.

    Attributes:
        notes: the footnotes that were printed so far, in order.
        cited: ids of the items that each of them leads to.
        left_out: ids of the parts of which a sentence was left out.
        small: the numbers that the profile hides.
    """

    def __init__(self, vault: Vault, leaving: Leaving, citing: Citing, labels: Labels) -> None:
        self._vault, self._leaving = vault, leaving
        self._citing, self._labels = citing, labels
        self._names: dict[str, str] = {}
        self.small = SmallNumbers(vault, leaving.planned.profile.name)
        self.notes: list[Runs] = []
        self.cited: list[tuple[str, ...]] = []
        self.left_out: dict[str, None] = {}

    def line(
        self, text: str, notes: Mapping[str, SubmissionNote], block_id: str, *more: Citation
    ) -> Runs:
        """One line of a part, with its footnotes; ``()`` where nothing of it may be printed.

        Args:
            text: with anchors.
            notes: of the part, by key.
            block_id: of the part.
            more: what is cited at the end besides.
        """
        held = self._anchored(text, notes, block_id)
        if not held.text.strip():
            return ()
        if more:
            held = Anchored(held.text, (*held.notes, (len(held.text), more)))
        return self._runs(held)

    def bare(self, text: str, notes: Mapping[str, SubmissionNote], block_id: str) -> str:
        """Words in one line as :meth:`line` lets them be printed, where no footnote can stand."""
        held = self._anchored(" ".join(text.split()), notes, block_id)
        return words(self._runs(Anchored(held.text, ()))).strip()

    def plain(self, text: str, *cited: Citation) -> Runs:
        """Words without anchors, concealed, with a footnote at their end."""
        notes = ((len(text), cited),) if cited else ()
        return self._runs(Anchored(text, notes))

    def quotation(self, said: str, *cited: Citation) -> Runs:
        """Words that were concealed as their exhibit shows them, in quotation marks."""
        opening, closing = ("«", "»") if self._labels.language == "ru" else ("“", "”")
        runs = [Run(f"{opening}{self._leaving.conceal(said)}{closing}")]
        return tuple(runs + self._note(cited))

    def name(self, person_id: str) -> str:
        """What somebody is called: their name, what stands for it, or that they are not named."""
        if person_id not in self._names:
            self._names[person_id] = self._called(person_id)
        return self._names[person_id]

    def _called(self, person_id: str) -> str:
        planned = self._leaving.planned
        token = planned.tokens.get(person_id, "").removeprefix("[").removesuffix("]")
        if token == people.NOBODY or (person_id in planned.hidden and not token):
            return self._labels("unnamed")
        if token:
            return token
        person = self._vault.one(Person, id=person_id)
        if person is None or person.trashed or person.erased_at:
            return self._labels("gone")
        return person.name

    def _anchored(self, text: str, notes: Mapping[str, SubmissionNote], block_id: str) -> Anchored:
        said = ""
        anchors: list[tuple[int, tuple[Citation, ...]]] = []
        numbers = self.small.cited(notes.values())
        for sentence in markup.sentences(text):
            cited = {
                key: self._citing.citation(notes[key])
                for key in dict.fromkeys(sentence.keys)
                if key in notes
            }
            written = [text[sentence.start : sentence.end]]
            written += [each.text for each in cited.values()]
            if _stays_here(list(cited.values())) or any(says(each, numbers) for each in written):
                self.left_out[block_id] = None
                continue
            said += " " if said else ""
            for run in markup.parse(text[sentence.start : sentence.end]):
                if run.kind == markup.NOTE:
                    if run.text in cited:
                        said = said.rstrip()
                        anchors.append((len(said), (cited[run.text],)))
                elif run.kind == markup.PERSON:
                    begins = not said or said.endswith(_ENDS)
                    name = self.name(run.text)
                    said += name[:1].upper() + name[1:] if begins else name
                else:
                    said += run.text
        return Anchored(said, tuple(_together(anchors)))

    def _runs(self, held: Anchored) -> Runs:
        """Conceal a text as a whole: a footnote within a name would part it, and show the pieces."""
        replacements = self._leaving.conceal.replacements(held.text)
        runs: list[Run] = []
        at = 0
        waiting = list(held.notes)
        for each in (*replacements, Replacement(len(held.text), len(held.text), "")):
            while waiting and waiting[0][0] <= each.start:
                place, cited = waiting.pop(0)
                runs.append(Run(held.text[at:place]))
                runs += self._note(cited)
                at = place
            runs.append(Run(held.text[at : each.start] + each.token))
            at = each.end
            # What stood within the words that are hidden stands behind what is there instead.
            while waiting and waiting[0][0] <= each.end:
                runs += self._note(waiting.pop(0)[1])
        return tuple(run for run in runs if run.text or run.note)

    def _note(self, cited: Sequence[Citation]) -> list[Run]:
        printed = self._citing.printed(cited)
        if not printed:
            return []
        self.notes.append(printed)
        items = (place.item for each in cited for place in each.places if place.item)
        self.cited.append(tuple(dict.fromkeys(items)))
        return [Run(note=len(self.notes))]


def _stays_here(cited: Sequence[Citation]) -> bool:
    """Whether a sentence rests on evidence, and none of it leaves."""
    return any(not each.kept for each in cited) and not any(
        each.kept and each.evidence and each.places for each in cited
    )


def _together(
    anchors: Sequence[tuple[int, tuple[Citation, ...]]],
) -> list[tuple[int, tuple[Citation, ...]]]:
    """Footnotes that stand at one place as one: nobody can read where 12 ends and 13 begins."""
    made: list[tuple[int, tuple[Citation, ...]]] = []
    for place, cited in anchors:
        if made and made[-1][0] == place:
            made[-1] = place, (*made[-1][1], *cited)
        else:
            made.append((place, cited))
    return made
