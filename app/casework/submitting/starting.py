"""The first draft of a submission, from the records of its case: a person goes on from there.

Every section of the shape gets its heading and what the records hold for it; each sentence carries a
footnote to the record or the passage that it rests on. A claim goes where its articles are. What speaks for
it is cited once for each independent source that may leave under the profile, and one passage is quoted. What
the State says stands beside the claims that bear on it.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.casework import lookup
from app.casework.arguing import claims as claimed
from app.casework.arguing.corroboration import Weight, weigh_all
from app.casework.consents import consent
from app.casework.consents.consent_terms import today
from app.casework.registry.law import cited as law_cited
from app.casework.submitting import facts
from app.casework.submitting.facts import Facts
from app.casework.submitting.notes import Cited
from app.casework.submitting.people_in_text import Typing
from app.casework.submitting.phrases import Phrases
from app.casework.submitting.pieces import Piece, Said, Writer, stopped
from app.casework.submitting.templates import Section, Template, template
from app.errors import Refused
from app.records.cases import Case
from app.records.claims import Claim
from app.records.dialogue import BEARINGS, Recommendation, StateClaim, StatePassage, StateStatement
from app.records.evidence import Item, Passage
from app.records.profiles import profile as profile_named
from app.records.submissions import Submission, SubmissionBlock
from app.vault.vault import Vault

_QUOTABLE = (40, 700)
"""Characters of a passage that is quoted on its own."""

_ACCOUNTS = ("testimony", "interview", "statement")


def start(vault: Vault, submission_id: str) -> int:
    """Write the first draft of a submission that has no parts yet.

    Returns:
        How many parts it has now.

    Raises:
        NotFound: no such submission.
        Refused: it has parts already.
    """
    submission = vault.get(Submission, submission_id)
    if vault.count(SubmissionBlock, submission_id=submission.id):
        raise Refused("The submission has parts already; a first draft is for an empty one.")
    drafting = _Drafting(vault, submission)
    written = [(section, drafting.section(section)) for section in drafting.shape.sections]
    with vault.change() as change:
        writer = Writer(vault, change, submission)
        for section, pieces in written:
            if not pieces and {"claims", "other-claims"} & set(section.fills):
                # No claim is about these articles.
                continue
            heading = Piece(
                "heading",
                (Said(section.title(submission.language)),),
                level=section.level,
                provisions=section.provisions,
            )
            writer.put_all([heading, *pieces], section.key)
    return vault.count(SubmissionBlock, submission_id=submission.id)


def outline(vault: Vault, submission_id: str) -> int:
    """Write the headings of the shape alone; otherwise as :func:`start`."""
    submission = vault.get(Submission, submission_id)
    if vault.count(SubmissionBlock, submission_id=submission.id):
        raise Refused("The submission has parts already; a first draft is for an empty one.")
    with vault.change() as change:
        writer = Writer(vault, change, submission)
        for section in template(submission.template).sections:
            said = (Said(section.title(submission.language)),)
            heading = Piece("heading", said, level=section.level, provisions=section.provisions)
            writer.put(heading, section.key)
    return vault.count(SubmissionBlock, submission_id=submission.id)


class _Drafting:
    """The pieces of each section."""

    def __init__(self, vault: Vault, submission: Submission) -> None:
        self._vault, self._submission = vault, submission
        self.shape: Template = template(submission.template)
        self._case = vault.get(Case, submission.case_id)
        self._say, self._typing = Phrases(submission.language), Typing(vault)
        self._facts = Facts(vault, self._case, self._say, self._typing, submission.profile)
        self._lines = claimed.claims(vault, self._case.id)
        ids = [each.claim.id for each in self._lines]
        self._weights = weigh_all(vault, ids)
        self._leaving = self._may_leave()
        self._passages = lookup.many(
            vault,
            Passage,
            (each for weight in self._weights.values() for each in _for(weight)),
        )
        self._homes: dict[str, str] = {}
        for line in self._lines:
            group = self.shape.group_of(line.provisions)
            self._homes[line.claim.id] = group.key if group is not None else ""
        self._stated = self._place_statements()
        self._quoted: set[str] = set()

    def section(self, section: Section) -> list[Piece]:
        """What a section is begun from."""
        pieces: list[Piece] = []
        for fill in section.fills:
            if fill == "purpose":
                pieces += self._purpose()
            elif fill == "statistics":
                pieces += self._facts.statistics()
            elif fill in ("claims", "other-claims"):
                pieces += self._claims(section.key if fill == "claims" else "")
            elif fill == "state":
                pieces += self._state(section)
            elif fill == "people":
                pieces += self._facts.people()
            elif fill == "facts":
                pieces += self._facts.events()
            elif fill == "detention":
                pieces += self._facts.detention()
            elif fill == "law":
                pieces += self._law()
            elif fill == "proceedings":
                pieces += self._facts.proceedings()
            elif fill == "remedies":
                pieces += self._facts.remedies()
            else:
                pieces += self._recommendations()
        return pieces

    def _purpose(self) -> list[Piece]:
        text = stopped(self._submission.purpose)
        return [Piece("paragraph", (Said(text),))] if text else []

    def _claims(self, key: str) -> list[Piece]:
        pieces: list[Piece] = []
        for line in self._lines:
            if self._homes[line.claim.id] == key:
                pieces.append(Piece("paragraph", (self._assertion(line.claim),)))
                quoted = self._quotation(line.claim)
                pieces += [quoted] if quoted is not None else []
        return pieces

    def _assertion(self, claim: Claim) -> Said:
        cited = [
            Cited("claim", claim.id, passage) for passage in self._one_for_each_source(claim.id)
        ]
        text = facts.claimed(claim.assertion, self._typing)
        # One that nothing may stand for keeps a footnote that says which claim it is: it is shown red.
        return Said(text, tuple(cited) or (Cited("claim", claim.id),))

    def _one_for_each_source(self, claim_id: str) -> list[str]:
        found = []
        for source in self._weights[claim_id].sources:
            for passage_id in source.passages:
                passage = self._passages.get(passage_id)
                if passage is not None and passage.item_id in self._leaving:
                    found.append(passage_id)
                    break
        return found

    def _quotation(self, claim: Claim) -> Piece | None:
        """The first account that says it in words of a length that can be quoted, once."""
        least, most = _QUOTABLE
        for passage_id in self._one_for_each_source(claim.id):
            passage = self._passages[passage_id]
            item = self._leaving[passage.item_id]
            if (
                passage_id not in self._quoted
                and item.kind in _ACCOUNTS
                and least <= len(passage.quote) <= most
            ):
                self._quoted.add(passage_id)
                return Piece("quotation", passage_id=passage_id)
        return None

    def _state(self, section: Section) -> list[Piece]:
        pieces: list[Piece] = []
        for statement in self._stated.get(section.key, ()):
            pieces.append(Piece("state", refs=(statement.id,)))
            answers = self._answers(statement, section)
            pieces += [Piece("paragraph", tuple(answers))] if answers else []
        return pieces

    def _answers(self, statement: StateStatement, section: Section) -> list[Said]:
        """The claims that bear on what the State says, but for those that the section made above."""
        said = []
        before = ""
        known = {each.claim.id: each.claim for each in self._lines}
        links = self._vault.find(StateClaim, order="id", statement_id=statement.id)
        for link in sorted(links, key=lambda each: BEARINGS.index(each.stance)):
            claim = known.get(link.claim_id)
            if claim is not None and self._homes[claim.id] != section.key:
                whole = self._assertion(claim)
                text = whole.text
                if link.stance != before:
                    text = self._say(link.stance, assertion=text)
                before = link.stance
                said.append(Said(text, whole.cited))
        return said

    def _place_statements(self) -> dict[str, list[StateStatement]]:
        """What the State says, by the section that it is set against: that of the first claim about it."""
        places = [each for each in self.shape.sections if "state" in each.fills]
        if not places:
            return {}
        keys = {each.key for each in places}
        found: dict[str, list[StateStatement]] = {}
        for statement in self._vault.find(
            StateStatement, order="position,id", case_id=self._case.id, trashed=False
        ):
            homes = [
                self._homes.get(link.claim_id, "")
                for link in self._vault.find(StateClaim, order="id", statement_id=statement.id)
            ]
            homes += [
                self._homes.get(claim, "")
                for link in self._vault.find(StatePassage, order="id", statement_id=statement.id)
                for claim, weight in self._weights.items()
                if link.passage_id in _for(weight)
            ]
            key = next((each for each in homes if each in keys), places[-1].key)
            found.setdefault(key, []).append(statement)
        return found

    def _law(self) -> list[Piece]:
        refs = list(dict.fromkeys(ref for line in self._lines for ref in line.provisions))
        said = [
            Said(law_cited(self._vault, ref, self._say.language), (Cited("provision", ref),))
            for ref in refs
        ]
        return [Piece("list", tuple(said))] if said else []

    def _recommendations(self) -> list[Piece]:
        found = self._vault.find(
            Recommendation, order="position,id", case_id=self._case.id, trashed=False
        )
        return [Piece("recommendation", refs=tuple(each.id for each in found))] if found else []

    def _may_leave(self) -> dict[str, Item]:
        """The items behind the claims that may leave under the profile today, by id."""
        items = {
            item.id: item
            for weight in self._weights.values()
            for source in weight.sources
            for item in source.items
        }
        live: Sequence[Item] = [
            each for each in items.values() if not each.trashed and each.disclosure != "closed"
        ]
        profile = profile_named(self._submission.profile)
        why = consent.gates(self._vault, live, profile, today())
        return {each.id: each for each in live if not why[each.id]}


def _for(weight: Weight) -> list[str]:
    return [passage for source in weight.sources for passage in source.passages]
