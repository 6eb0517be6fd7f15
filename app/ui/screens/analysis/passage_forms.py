"""Forms about passages and accounts: put to a claim, state what an account says, settle a contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.casework.arguing import claims, contradictions
from app.casework.arguing.account_values import AFTER, BEFORE, named
from app.casework.registry.event_view import list_events
from app.errors import NotFound, Usage
from app.records.cases import Case, Place
from app.records.claims import ASPECTS, SETTLED, AccountFact, ClaimPassage, Contradiction
from app.records.evidence import Item, ItemEvent, Passage
from app.records.people import Person
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis import words
from app.ui.screens.analysis.claims_tab import stance_field
from app.ui.wording import day, one_line
from app.vault.tallies import columns
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.analysis.screen import AnalysisScreen

PUT, FACT, SETTLE = "put", "fact", "settle"
FORMS = (PUT, FACT, SETTLE)
_MOST = 2000


@dataclass(frozen=True, slots=True)
class About:
    """What a form needs to know.

    Attributes:
        key: of the form: a passage; a passage and a fact; two facts.
        passage: it is about; None where a contradiction is settled.
        case_code: of the passage's item.
        claims: id and assertion of the claims of every case, those of its own first.
        events: id and title likewise.
        suggestions: names that a value may be.
        fact: what is changed, or None.
        link: how the passage bears on the claim that is looked for, or None.
        event: the event that is offered first, or ``""``.
        settled: what was said of the contradiction, or None.
        says: what the accounts say, in words.
    """

    key: str
    passage: Passage | None = None
    case_code: str = ""
    claims: Sequence[tuple[str, str]] = ()
    events: Sequence[tuple[str, str]] = ()
    suggestions: Sequence[str] = ()
    fact: AccountFact | None = None
    link: ClaimPassage | None = None
    event: str = ""
    settled: Contradiction | None = None
    says: str = ""


class PassageForms(QObject):
    """Opens the forms of the screen.

    Attributes:
        sheet: the one that is open, or None.
        claim: id of the claim for which passages are looked for, or ``""``.
    """

    def __init__(self, screen: AnalysisScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.sheet: FormSheet | None = None
        self.claim = ""

    def write(self, what: str, key: str, state: dict[str, Any] | None = None) -> None:
        """Open a form, with what its draft holds."""
        claim = self.claim
        self._screen.session.ask(
            f"analysis form {what}",
            lambda vault: about(vault, what, key, claim),
            lambda found: self._open(what, found, state),
        )

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.sheet = None
        self.claim = ""

    def _open(self, what: str, found: About, state: dict[str, Any] | None) -> None:
        makers = {PUT: self._put, FACT: self._fact, SETTLE: self._settle}
        sheet = makers[what](found)
        if state is not None:
            sheet.restore(state)
        self.sheet = sheet
        sheet.left.connect(self._left)
        sheet.open()

    def _left(self) -> None:
        self.sheet = None

    def _put(self, found: About) -> FormSheet:
        passage = found.passage
        assert passage is not None

        def save(given: dict[str, Any]) -> Saving:
            stance, note = given["stance"], given["note"] or ""
            said = str(given["assertion"] or "").strip()

            def work(vault: Vault) -> object:
                if said:
                    return claims.add(
                        vault, found.case_code, said, passage_id=passage.id, stance=stance
                    )
                if not given["claim"]:
                    raise Usage("Choose a claim, or write a new one.")
                return claims.evidence(vault, given["claim"], passage.id, stance, note)

            return tr("Passage put to a claim"), work

        return self._form(
            PUT,
            found,
            tr("Put the passage to a claim"),
            [
                Field("claim", tr("Claim"), "choice", choices=found.claims),
                Field("assertion", tr("Or a new claim"), hint=tr("One sentence")),
                stance_field(),
                Field("note", tr("Why"), "text"),
            ],
            {
                "claim": found.link.claim_id if found.link is not None else self.claim,
                "stance": found.link.stance if found.link is not None else "for",
                "note": found.link.note if found.link is not None else "",
            },
            save,
        )

    def _fact(self, found: About) -> FormSheet:
        passage, held = found.passage, found.fact
        assert passage is not None

        def save(given: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> object:
                return contradictions.restate(
                    vault,
                    passage.id,
                    given["event"],
                    given["aspect"],
                    given["value"],
                    given["subject"] or "",
                    given["note"] or "",
                    instead=held.id if held is not None else "",
                )

            return tr("Stated what an account says"), work

        values: dict[str, Any] = {"event": found.event, "aspect": "date"}
        if held is not None:
            values = {name: getattr(held, name) for name in ("aspect", "subject", "note")}
            values |= {"event": held.event_id, "value": found.says}
        return self._form(
            FACT,
            found,
            tr("What the account says of an event"),
            [
                Field("event", tr("Event"), "choice", choices=found.events, required=True),
                Field(
                    "aspect",
                    tr("Of what kind"),
                    "choice",
                    choices=[(each, words.aspect(each)) for each in ASPECTS],
                    optional_code=False,
                ),
                Field(
                    "subject",
                    tr("Of what"),
                    hint=tr("People detained; left empty for the event itself"),
                ),
                Field(
                    "value",
                    tr("It says"),
                    required=True,
                    hint=tr(
                        "2022-01-14 · 23 · ~100 · 90..110 · a place or person · before:an event"
                    ),
                    suggestions=found.suggestions,
                ),
                Field("note", tr("Note"), "text"),
            ],
            values,
            save,
        )

    def _settle(self, found: About) -> FormSheet:
        one, _, other = found.key.partition("|")
        held = found.settled

        def save(given: dict[str, Any]) -> Saving:
            return tr("Contradiction settled"), lambda vault: contradictions.settle(
                vault, one, other, given["state"], given["reason"] or "", given["name"] or ""
            )

        states = [(each, words.settled_more(each)) for each in SETTLED]
        return self._form(
            SETTLE,
            found,
            tr("What the two accounts come to"),
            [
                Field("state", tr("They are"), "choice", choices=states, optional_code=False),
                Field("reason", tr("Why"), "text", required=True),
                Field("name", tr("Who says so"), hint=tr("You, when empty")),
            ],
            {
                "state": held.state if held is not None else SETTLED[0],
                "reason": held.reason if held is not None else "",
                "name": held.name if held is not None else "",
            },
            save,
        )

    def _form(
        self,
        what: str,
        found: About,
        title: str,
        fields: Sequence[Field],
        values: dict[str, Any],
        save: Any,
    ) -> FormSheet:
        more = words.quote(found.passage, 300) if found.passage is not None else found.says
        return FormSheet(
            self._screen.window(),
            self._screen.session,
            self._screen.drafts,
            key=f"{self._screen.name}/{what}/{found.key}",
            title=title,
            fields=fields,
            values=values,
            save=save,
            more=more,
        )


def about(vault: Vault, what: str, key: str, claim_id: str = "") -> About:
    """What a form needs to know; on the vault's thread."""
    first, _, second = key.partition("|")
    if what == SETTLE:
        sides = [vault.get(AccountFact, each) for each in (first, second)]
        one, other = sorted((first, second))
        said = [one_line(named(vault, each.aspect, each.value)) for each in sides]
        held = vault.one(Contradiction, one_id=one, other_id=other)
        return About(key, settled=held, says=" / ".join(said))
    passage = vault.one(Passage, id=first)
    if passage is None:
        raise NotFound("There is no such passage.")
    item = vault.get(Item, passage.item_id)
    code = vault.get(Case, item.case_id).code
    if what == PUT:
        made = claims.claims(vault)
        made.sort(key=lambda line: line.case_code != code)
        link = vault.one(ClaimPassage, passage_id=passage.id, claim_id=claim_id)
        return About(
            key,
            passage,
            code,
            claims=[(line.claim.id, one_line(line.claim.assertion)) for line in made],
            link=link,
        )
    events = list_events(vault)
    events.sort(key=lambda line: line.case_code != code)
    fact = vault.one(AccountFact, id=second) if second else None
    coded = vault.find(ItemEvent, order="id", passage_id=passage.id)
    coded = coded or vault.find(ItemEvent, order="id", item_id=item.id)
    return About(
        key,
        passage,
        code,
        events=[
            (line.event.id, words.joined(one_line(line.event.title), day(line.event.date)))
            for line in events
        ],
        suggestions=_suggestions(vault, [line.event.title for line in events]),
        fact=fact,
        event=coded[0].event_id if coded else "",
        says=_written(vault, fact) if fact is not None else "",
    )


def _written(vault: Vault, fact: AccountFact) -> str:
    """A value as a person would type it."""
    return named(vault, fact.aspect, fact.value)


def _suggestions(vault: Vault, titles: Sequence[str]) -> list[str]:
    names = [name for (name,) in columns(vault, Place, ("name",), trashed=0)]
    names += [name for (name,) in columns(vault, Person, ("name",), trashed=0)]
    names += [f"{way}{title}" for title in titles for way in (BEFORE, AFTER)]
    return names[:_MOST]
