"""Recommendations: what somebody is asked to do, with what is behind each and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.casework.coding.choose import Choice
from app.casework.dialogue import recommendations as asked
from app.casework.registry.cases import cases
from app.records.dialogue import FATES, Recommendation
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.analysis import dialogue_words
from app.ui.screens.analysis.recommendations import page
from app.ui.screens.analysis.recommendations.fate_line import FateLine
from app.ui.screens.analysis.recommendations.page import FullRecommendation
from app.ui.screens.analysis.source_form import SourceForm
from app.ui.screens.analysis.view import Register
from app.ui.screens.registry.frame import NEW, Lists
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.words import joined, label
from app.ui.wording import cited, one_line
from app.vault.vault import Vault

_STEP = ("cycle", "date", "document", "paragraph", "says", "source", "passage", "note")
_PEOPLE = 200


class RecommendationsView(Register):
    """A list of recommendations and one of them whole, over it what came of it, cycle by cycle.

    Attributes:
        line: what came of it, as a line.
    """

    name = "recommendations"
    listing = "recommendations"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "recommendation",
            "recommendation_claim",
            "recommendation_provision",
            "recommendation_step",
            "claim",
            "claim_passage",
            "claim_provision",
            "passage",
            "item",
            "consent",
            "case_file",
        )
    )

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "recommendation": self._recommendation_form,
            "finding": self._finding_form,
            "law": self._law_form,
            "step": self._step_form,
        }
        # The heading is long, and the window may be narrow.
        self.left.new_button.setAccessibleName(self.words("new"))
        self.left.new_button.setText(tr("New"))
        self.line = FateLine()
        column = self.right.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, self.line)
        for verb, step, title, keys, sign in (
            ("up", -1, tr("Move the recommendation up"), "Alt+Up", "chevron-up"),
            ("down", 1, tr("Move the recommendation down"), "Alt+Down", "chevron-down"),
        ):
            commands.add(
                self,
                f"{self.name}.{verb}",
                title,
                lambda step=step: self.shift(step),  # type: ignore[misc]
                section=self.words("title"),
                keys=keys,
                icon=sign,
            )

    def words(self, what: str) -> str:
        """The view's own words."""
        return {
            "title": tr("Recommendations"),
            "new": tr("New recommendation"),
            "edit": tr("Edit"),
            "filter": tr("Find by words, addressee or article"),
            "icon": "list-check",
            "empty": tr("No recommendation yet"),
            "purpose": tr(
                "A recommendation says who is asked to do what. It follows from claims, rests on law, and "
                "has a fate: adopted or not, answered, done or not, in each review cycle."
            ),
        }[what]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """Recommendations by case, in their own order."""
        found = asked.recommendations(vault, case, query, trashed=trashed)
        return [_line(each) for each in found]

    def read(self, vault: Vault, key: str) -> FullRecommendation:
        """A recommendation with all that hangs on it."""
        return page.read(vault, key)

    def compose(self, shown: FullRecommendation) -> Page:
        """The page of a recommendation."""
        return page.page(self, shown)

    def throwing(self, shown: FullRecommendation, *, restore: bool) -> Saving:
        """To the trash, with all that hangs on it."""
        key = shown.shown.recommendation.id
        return (
            tr("Recommendation taken out of the trash")
            if restore
            else tr("Recommendation put in the trash"),
            lambda vault: asked.trash(vault, key, restore=restore),
        )

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self.line.forget()
        super().forget()

    # Doing

    def let_go(self, link_id: str) -> None:
        """Take a finding or a provision off."""
        self.session.do(
            tr("Taken off the recommendation"), lambda vault: asked.let_go(vault, link_id)
        )

    def drop_step(self, step_id: str) -> None:
        """Take a step away."""
        self.session.do(tr("Step taken away"), lambda vault: asked.drop_step(vault, step_id))

    def rest_on_findings(self) -> None:
        """Let it rest on the law of its findings as well."""
        if isinstance(self.shown, FullRecommendation):
            key = self.shown.shown.recommendation.id
            self.session.do(
                tr("Law of the findings added"), lambda vault: asked.rest_on_findings(vault, key)
            )

    def shift(self, step: int) -> None:
        """Move the recommendation that is shown among those of its case."""
        if not isinstance(self.shown, FullRecommendation) or self.session.read_only:
            return
        held = self.shown.shown.recommendation
        if held.trashed:
            return

        def work(vault: Vault) -> Recommendation:
            found = asked.recommendations(vault, held.case_id)
            order = [each.recommendation.id for each in found]
            return asked.move(vault, held.id, order.index(held.id) + step)

        self.session.do(tr("Recommendation moved"), work, quiet=True)

    def _show(self, answer: tuple[str, Any]) -> None:
        super()._show(answer)
        if isinstance(self.shown, FullRecommendation):
            self.line.show_cycles(self.shown.shown.cycles)

    def _show_nothing(self) -> None:
        super()._show_nothing()
        self.line.forget()

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases, whom others are addressed to, and review cycles that were named."""
        found = asked.recommendations(vault)
        addressees = {each.recommendation.addressee for each in found}
        named = {cycle.name for each in found for cycle in each.cycles}
        return {
            "case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)],
            "addressee": [(each, each) for each in sorted(addressees - {""})[:_PEOPLE]],
            "cycle": [(each, each) for each in sorted(named - {""})[:_PEOPLE]],
        }

    def _recommendation_form(self, shown: FullRecommendation | None, key: str) -> FormSheet:
        held = shown.shown.recommendation if shown is not None else None
        offered = self.lists["case"]
        fields = [
            Field(
                "asked",
                tr("What is asked"),
                "text",
                required=True,
                hint=tr("A sentence without its subject: pay compensation to all …"),
            ),
            *(
                (Field("case", tr("Case"), "choice", choices=offered, required=True),)
                if held is None
                else ()
            ),
            Field(
                "addressee",
                tr("Who is asked"),
                suggestions=[value for value, _label in self.lists["addressee"]],
                hint=tr("The State party"),
            ),
            Field("verb", tr("What for"), "code", vocabulary="recommendation_verbs"),
            Field("note", tr("Note"), "text"),
        ]
        values: dict[str, Any] = {
            "case": self.left.chosen_case or (offered[0][0] if len(offered) == 1 else "")
        }
        names = ("asked", "addressee", "verb", "note")
        if held is not None:
            values |= {name: getattr(held, name) for name in names}

        def save(given: dict[str, Any]) -> Saving:
            said = {name: str(given[name] or "") for name in names}
            if held is not None:
                return tr("Recommendation changed"), lambda vault: asked.update(
                    vault, held.id, **said
                )
            what = said.pop("asked")
            return tr("Recommendation added"), lambda vault: asked.add(
                vault, given["case"], what, **said
            )

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("recommendation", key),
            title=tr("New recommendation") if key == NEW else tr("Edit the recommendation"),
            fields=fields,
            values=values,
            save=save,
            more="" if offered or held else tr("It belongs to a case: add the case first."),
        )
        if held is None:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _finding_form(self, shown: FullRecommendation, key: str) -> LinkSheet:
        about = shown.shown.recommendation.id

        def save(choice: Choice, given: Mapping[str, Any]) -> Saving:
            return tr("Finding added"), lambda vault: asked.follow(
                vault, about, choice.ref, given["note"] or ""
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("finding", key),
            title=tr("Claim that the recommendation follows from"),
            kinds=("claim",),
            save=save,
            fields=[Field("note", tr("Why"), "text")],
        )

    def _law_form(self, shown: FullRecommendation, key: str) -> LinkSheet:
        about = shown.shown.recommendation.id

        def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
            return tr("Provision added"), lambda vault: asked.rest(vault, about, [choice.ref])

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("law", key),
            title=tr("Provision that the recommendation rests on"),
            kinds=("article",),
            save=save,
        )

    def _step_form(self, shown: FullRecommendation, key: str) -> FormSheet | None:
        about = shown.shown.recommendation.id
        step_id = key.partition("|")[2]
        steps = [each for cycle in shown.shown.cycles for each in cycle.steps]
        held = next((each for each in steps if each.id == step_id), None)
        if step_id and held is None:
            return None
        values: dict[str, Any] = {"state": FATES[0]}
        if steps:
            values |= {"state": _next(steps[-1].state), "cycle": steps[-1].cycle}
        if held is not None:
            item = shown.shown.items.get(held.source_id or "")
            values = {name: getattr(held, name, "") for name in (*_STEP, "state")}
            values |= {
                "source": str(item.number) if item is not None else "",
                "passage": held.passage_id or "",
            }

        def save(given: dict[str, Any]) -> Saving:
            said = {name: str(given.get(name) or "") for name in _STEP}

            def work(vault: Vault) -> object:
                return asked.step(vault, about, given["state"], instead=step_id, **said)

            return tr("Recorded what came of it"), work

        return SourceForm(
            self.window(),
            self.session,
            self.drafts,
            item="source",
            passage="passage",
            key=self.draft_key("step", key),
            title=tr("What came of the recommendation"),
            fields=[
                Field(
                    "state",
                    tr("It was"),
                    "choice",
                    choices=[(each, dialogue_words.fate(each)) for each in FATES],
                    optional_code=False,
                ),
                Field(
                    "cycle",
                    tr("Review cycle"),
                    hint=tr("Third periodic report"),
                    suggestions=[value for value, _label in self.lists["cycle"]],
                ),
                Field("date", tr("Date"), "date"),
                Field("document", tr("Document"), hint="CCPR/C/KAZ/CO/2"),
                Field("paragraph", tr("Paragraph"), hint="43"),
                Field("says", tr("It says"), "text", hint=tr("In your words")),
                Field("source", tr("Item"), hint=tr("Number of the item that is the document")),
                Field("passage", tr("Its very words"), "choice"),
                Field("note", tr("Note"), "text"),
            ],
            values=values,
            save=save,
        )


def _next(state: str) -> str:
    """What comes after a state, when things go well: it is what the form offers."""
    after = {"made": "adopted", "answered": "done"}
    return after.get(state, "answered" if state.endswith("adopted") else "made")


def _line(each: asked.RecommendationLine) -> Line:
    held = each.recommendation
    law = ", ".join(cited(ref) for ref in each.provisions)
    weak = [dialogue_words.recommendation_weak(one) for one in each.weak]
    return Line(
        key=held.id,
        title=held.asked,
        below=joined(
            dialogue_words.fates(each.cycles),
            one_line(held.addressee),
            label("recommendation_verbs", held.verb),
            tr("%Ln finding(s)", n=each.findings),
            law,
        ),
        icon="alert-triangle" if weak else "list-check",
        told=", ".join(weak),
    )
