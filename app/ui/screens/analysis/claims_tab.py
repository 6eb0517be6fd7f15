"""The claims of the vault: each with its independent sources, its law, and all that is for and against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Signal

from app.casework.arguing import claims
from app.casework.arguing.corroboration import Weight, weigh_all
from app.casework.coding.choose import Choice
from app.casework.registry.cases import cases
from app.casework.registry.event_view import EventLine, list_events
from app.records.claims import STANCES, Claim
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis import claim_page, words
from app.ui.screens.analysis.claim_page import FullClaim
from app.ui.screens.registry.frame import NEW, Lists, Registry
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined
from app.ui.wording import cited, one_line
from app.vault.vault import Vault


class ClaimsTab(Registry):
    """A list of claims and one of them whole.

    Signals: ``finding(Claim)``: somebody looks for passages that bear on a claim.
    """

    name = "analysis"
    listing = "claims"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "claim",
            "claim_provision",
            "provision_version",
            "claim_passage",
            "passage",
            "item",
            "item_person",
            "item_relation",
            "consent",
            "person",
            "event",
            "case_file",
            "interview",
            "statement",
        )
    )
    by_case = True

    finding = Signal(object)

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "claim": self._claim_form,
            "evidence": self._evidence_form,
            "law": self._law_form,
            "pinpoint": self._pinpoint_form,
        }
        self._up = commands.add(
            self,
            "analysis.up",
            tr("Move the claim up"),
            lambda: self.shift(-1),
            section=tr("Claims"),
            keys="Alt+Up",
            icon="chevron-up",
        )
        self._down = commands.add(
            self,
            "analysis.down",
            tr("Move the claim down"),
            lambda: self.shift(1),
            section=tr("Claims"),
            keys="Alt+Down",
            icon="chevron-down",
        )

    def words(self, what: str) -> str:
        """The tab's own words."""
        return {
            "title": tr("Claims"),
            "new": tr("New claim"),
            "edit": tr("Edit claim"),
            "filter": tr("Find by words or article"),
            "icon": "quote",
            "empty": tr("No claim yet"),
            "purpose": tr(
                "A claim is one sentence that a case asserts, with the passages for and against it. "
                "Independent sources are counted; what goes back to one source counts once."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Claims by case, in their own order."""
        found = claims.claims(vault, case, query, trashed=trashed)
        weights = weigh_all(vault, [each.claim.id for each in found])
        return [_line(each, weights[each.claim.id]) for each in found]

    def read(self, vault: Vault, key: str) -> FullClaim:
        """A claim with all that hangs on it."""
        return claim_page.read(vault, key)

    def compose(self, shown: FullClaim) -> Page:
        """The page of a claim."""
        return claim_page.page(self, shown)

    def throwing(self, shown: FullClaim, *, restore: bool) -> Saving:
        """To the trash, with all that hangs on it."""
        claim_id = shown.shown.claim.id
        return (
            tr("Claim taken out of the trash") if restore else tr("Claim put in the trash"),
            lambda vault: claims.trash(vault, claim_id, restore=restore),
        )

    # Doing

    def find_passages(self) -> None:
        """Look for passages that bear on the claim that is shown."""
        if isinstance(self.shown, FullClaim):
            self.finding.emit(self.shown.shown.claim)

    def take_off(self, link_id: str) -> None:
        """Take a passage off the claim."""
        self.session.do(
            tr("Passage taken off the claim"), lambda vault: claims.take_off(vault, link_id)
        )

    def drop_provision(self, ref: str) -> None:
        """Say that the claim is not about a provision."""
        if not isinstance(self.shown, FullClaim):
            return
        held = self.shown.shown
        kept = [each.provision for each in held.provisions if each.provision != ref]
        self.session.do(
            tr("Provision removed"),
            lambda vault: claims.update(vault, held.claim.id, provisions=kept),
        )

    def shift(self, step: int) -> None:
        """Move the claim that is shown among those of its case."""
        if not isinstance(self.shown, FullClaim) or self.session.read_only:
            return
        claim = self.shown.shown.claim
        if claim.trashed:
            return

        def work(vault: Vault) -> Claim:
            order = [each.claim.id for each in claims.claims(vault, claim.case_id)]
            return claims.move(vault, claim.id, order.index(claim.id) + step)

        self.session.do(tr("Claim moved"), work, quiet=True)

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases and events."""
        return {
            "case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)],
        } | {
            # By case: a claim is about an event of its own.
            f"event {code}": [(line.event.id, one_line(line.event.title)) for line in found]
            for code, found in _by_case(vault).items()
        }

    def _claim_form(self, shown: Any, key: str) -> FormSheet:
        new = key == NEW
        claim = Claim(id="", case_id="", assertion="") if new else shown.shown.claim
        offered = self.lists["case"]
        code = "" if new else shown.shown.case.code
        about = [
            (value, joined(title, held.removeprefix("event ")) if new else title)
            for held, titles in self.lists.items()
            if held.startswith("event ") and (new or held == f"event {code}")
            for value, title in titles
        ]
        fields = [
            Field("assertion", tr("Claim"), "text", required=True, hint=tr("One sentence")),
            *(
                (Field("case", tr("Case"), "choice", choices=offered, required=True),)
                if new
                else ()
            ),
            Field("event", tr("Event"), "choice", choices=about),
            Field("standard", tr("Proved to"), "code", vocabulary="standards_of_proof"),
            Field("note", tr("Note"), "text"),
        ]
        values = {
            "assertion": claim.assertion,
            "event": claim.event_id or "",
            "standard": claim.standard,
            "note": claim.note,
            "case": self.left.chosen_case or (offered[0][0] if len(offered) == 1 else ""),
        }

        def save(given: dict[str, Any]) -> Saving:
            names = ("assertion", "event", "standard", "note")
            said = {name: given[name] or "" for name in names}
            if not new:
                return tr("Claim changed"), lambda vault: claims.update(vault, claim.id, **said)
            return tr("Claim added"), lambda vault: claims.add(vault, given["case"], **said)

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("claim", key),
            title=tr("New claim") if new else tr("Edit claim"),
            fields=fields,
            values=values,
            save=save,
            more="" if offered or not new else tr("A claim belongs to a case: add the case first."),
        )
        if new:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _evidence_form(self, shown: FullClaim, key: str) -> FormSheet | None:
        link_id = key.partition("|")[2]
        held = next((each for each in shown.shown.evidence if each.link.id == link_id), None)
        if held is None:
            return None
        claim_id, passage_id = held.link.claim_id, held.link.passage_id

        def save(given: dict[str, Any]) -> Saving:
            return tr("Passage of a claim changed"), lambda vault: claims.evidence(
                vault, claim_id, passage_id, given["stance"], given["note"] or ""
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("evidence", key),
            title=tr("Passage of the claim"),
            fields=[stance_field(), Field("note", tr("Why"), "text")],
            values={"stance": held.link.stance, "note": held.link.note},
            save=save,
            more=words.quote(held.passage, 300),
        )

    def _pinpoint_form(self, shown: FullClaim, key: str) -> FormSheet | None:
        link_id = key.partition("|")[2]
        held = next((each for each in shown.shown.provisions if each.id == link_id), None)
        if held is None:
            return None
        claim_id, ref = held.claim_id, held.provision
        offered = [(each.id, words.version(each)) for each in shown.versions.get(ref, ())]

        def save(given: dict[str, Any]) -> Saving:
            version = str(given.get("version") or "")
            return tr("Provision of the claim changed"), lambda vault: claims.pinpoint(
                vault, claim_id, ref, given["pinpoint"] or "", version, given["note"] or ""
            )

        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("pinpoint", key),
            title=tr("Where exactly the claim is about it"),
            fields=[
                Field("pinpoint", tr("Where exactly"), hint=tr("Second sentence")),
                *(
                    (Field("version", tr("Version of the law"), "choice", choices=offered),)
                    if offered
                    else ()
                ),
                Field("note", tr("Note"), "text"),
            ],
            values={
                "pinpoint": held.pinpoint,
                "version": held.version_id or "",
                "note": held.note,
            },
            save=save,
            more=joined(*shown.law.get(ref, (ref, ""))),
        )

    def _law_form(self, shown: FullClaim, key: str) -> LinkSheet:
        claim = shown.shown.claim
        held = [each.provision for each in shown.shown.provisions]

        def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
            return tr("Provision added"), lambda vault: claims.update(
                vault, claim.id, provisions=[*held, choice.ref]
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("law", key),
            title=tr("Provision that the claim is about"),
            kinds=("article",),
            save=save,
        )


def stance_field() -> Field:
    """How a passage bears on a claim, in a form."""
    offered = [(each, words.stance(each)) for each in STANCES]
    return Field("stance", tr("It speaks"), "choice", choices=offered, optional_code=False)


def _by_case(vault: Vault) -> dict[str, list[EventLine]]:
    found: dict[str, list[EventLine]] = {}
    for line in list_events(vault):
        found.setdefault(line.case_code, []).append(line)
    return found


def _line(each: claims.ClaimLine, weight: Weight) -> Line:
    law = ", ".join(cited(ref) for ref in each.provisions)
    counts = (
        tr("%Ln source(s)", n=weight.independent),
        tr("%Ln against", n=len(weight.against)) if weight.against else "",
        words.grade(weight.reliability, weight.credibility),
    )
    weak = bool({"no-evidence", "one-source", "contradicted"} & set(weight.weak))
    return Line(
        key=each.claim.id,
        title=each.claim.assertion,
        below=joined(*counts, law),
        icon="alert-triangle" if weak else "quote",
        told=", ".join(words.weak_spots(weight)) if weak else "",
    )
