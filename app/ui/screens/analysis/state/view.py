"""The State’s words: what the State says at one side, and what bears on it at the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.coding.choose import Choice
from app.casework.dialogue import state
from app.casework.dialogue.state import ShownStatement
from app.casework.registry.cases import cases
from app.records.dialogue import BEARINGS, StateStatement
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.parts.ticks import Tick
from app.ui.screens.analysis import dialogue_words, words
from app.ui.screens.analysis.passage_sheet import PassageSheet
from app.ui.screens.analysis.sides import Sides
from app.ui.screens.analysis.state import page
from app.ui.screens.analysis.view import Register
from app.ui.screens.registry.frame import NEW, Lists
from app.ui.screens.registry.lines import Line
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.screens.registry.page import Page
from app.ui.screens.registry.pane import Pane
from app.vault.vault import Vault

_TEXTS = ("says", "topic", "speaker", "document", "paragraph", "date", "note")


class StateView(Register):
    """A list of what the State says; one sentence with its very words, and the evidence beside it.

    Attributes:
        answers: the page of the evidence.
    """

    name = "state"
    listing = "state"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "state_statement",
            "state_claim",
            "state_passage",
            "statistic",
            "claim",
            "claim_passage",
            "passage",
            "item",
            "item_person",
            "item_relation",
            "consent",
            "case_file",
        )
    )

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.forms = {
            "statement": self._statement_form,
            "claim": self._claim_form,
            "passage": self._passage_form,
            "bearing": self._bearing_form,
            "words": self._words_form,
            "document": self._document_form,
        }
        self.answers = Pane(tr("The evidence"))
        column = self.right.layout()
        assert isinstance(column, QVBoxLayout)
        self.sides = Sides(self.pane, self.answers)
        column.addWidget(self.sides, 1)
        self.sides.turned.connect(self._turned)
        for verb, step, title, keys, sign in (
            ("up", -1, tr("Move the sentence up"), "Alt+Up", "chevron-up"),
            ("down", 1, tr("Move the sentence down"), "Alt+Down", "chevron-down"),
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
            "title": tr("The State’s words"),
            "new": tr("New sentence"),
            "edit": tr("Edit"),
            "filter": tr("Find by words, topic or document"),
            "icon": "building",
            "empty": tr("Nothing that the State says yet"),
            "purpose": tr(
                "Write down in one sentence each what the State says in its reports and replies, and set "
                "against it the claims and passages that rebut it, confirm it or qualify it."
            ),
        }[what]

    def more_filters(self) -> list[QWidget]:
        """Only what stands unanswered."""
        self.unanswered = Tick(tr("Only what is unanswered"))
        self.unanswered.toggled.connect(lambda _on: self.refresh())
        return [self.unanswered]

    def listed(
        self, vault: Vault, query: str, case: str | None, *, trashed: bool
    ) -> Sequence[Line]:
        """What the State says, by case, in its own order."""
        only = self.unanswered.isChecked()
        found = state.statements(vault, case, query, trashed=trashed)
        return [_line(each) for each in found if not (only and each.answered)]

    def read(self, vault: Vault, key: str) -> ShownStatement:
        """A sentence with all that bears on it."""
        return state.shown(vault, key)

    def compose(self, shown: ShownStatement) -> Page:
        """The page of what the State says."""
        return page.page(self, shown, whole=self.sides.narrow)

    def throwing(self, shown: ShownStatement, *, restore: bool) -> Saving:
        """To the trash, with all that is set against it."""
        key = shown.statement.id
        return (
            tr("Sentence taken out of the trash") if restore else tr("Sentence put in the trash"),
            lambda vault: state.trash(vault, key, restore=restore),
        )

    def forget(self) -> None:
        """Hold nothing of the vault."""
        self._quiet_tick(on=False)
        self.answers.forget()
        super().forget()

    def place(self) -> dict[str, Any]:
        """Also whether only what is unanswered is listed."""
        held = super().place()
        return held and held | {"unanswered": self.unanswered.isChecked()}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back there."""
        self._quiet_tick(on=bool(place.get("unanswered")))
        super().restore_place(place)

    # Doing

    def take_off(self, link_id: str) -> None:
        """Take a claim or a passage off what the State says."""
        self.session.do(tr("Evidence taken off"), lambda vault: state.take_off(vault, link_id))

    def drop_words(self) -> None:
        """Say of no document any more that it says so."""
        if isinstance(self.shown, ShownStatement):
            key = self.shown.statement.id
            self.session.do(
                tr("Document taken off"),
                lambda vault: state.update(vault, key, source="", passage=""),
            )

    def shift(self, step: int) -> None:
        """Move the sentence that is shown among those of its case."""
        if not isinstance(self.shown, ShownStatement) or self.session.read_only:
            return
        statement = self.shown.statement
        if statement.trashed:
            return

        def work(vault: Vault) -> StateStatement:
            found = state.statements(vault, statement.case_id)
            order = [each.statement.id for each in found]
            return state.move(vault, statement.id, order.index(statement.id) + step)

        self.session.do(tr("Sentence moved"), work, quiet=True)

    def _show(self, answer: tuple[str, Any]) -> None:
        super()._show(answer)
        if isinstance(self.shown, ShownStatement):
            writable = not self.session.read_only
            self.answers.show_page(page.answers(self, self.shown), writable=writable)

    def _turned(self) -> None:
        """Put everything on one page, or on two."""
        if isinstance(self.shown, ShownStatement):
            made = self.compose(self.shown)
            self.pane.show_page(made, writable=not self.session.read_only)

    def _show_nothing(self) -> None:
        super()._show_nothing()
        self.answers.forget()

    def _quiet_tick(self, *, on: bool) -> None:
        self.unanswered.blockSignals(True)
        self.unanswered.setChecked(on)
        self.unanswered.blockSignals(False)

    # Forms

    def lists_for_forms(self, vault: Vault) -> Lists:
        """Cases."""
        return {"case": [(each.code, f"{each.code}  {each.title}") for each in cases(vault)]}

    def _statement_form(self, shown: ShownStatement | None, key: str) -> FormSheet:
        held = shown.statement if shown is not None else None
        offered = self.lists["case"]
        fields = [
            Field("says", tr("It says"), "text", required=True, hint=tr("In your words")),
            *(
                (Field("case", tr("Case"), "choice", choices=offered, required=True),)
                if held is None
                else ()
            ),
            Field("document", tr("Document"), hint="CCPR/C/KAZ/RQ/3"),
            Field("paragraph", tr("Paragraph"), hint="326"),
            Field("date", tr("Date"), "date"),
            Field("speaker", tr("Said by"), hint=tr("An organ of the State")),
            Field("topic", tr("Topic")),
            Field("note", tr("Note"), "text"),
        ]
        values: dict[str, Any] = {
            "case": self.left.chosen_case or (offered[0][0] if len(offered) == 1 else "")
        }
        if held is not None:
            values |= {name: getattr(held, name) for name in _TEXTS}

        def save(given: dict[str, Any]) -> Saving:
            said = {name: str(given[name] or "") for name in _TEXTS}
            if held is not None:
                return tr("Sentence changed"), lambda vault: state.update(vault, held.id, **said)
            says = said.pop("says")
            return tr("Sentence added"), lambda vault: state.add(vault, given["case"], says, **said)

        sheet = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("statement", key),
            title=tr("New sentence of the State") if key == NEW else tr("What the State says"),
            fields=fields,
            values=values,
            save=save,
            more="" if offered or held else tr("It belongs to a case: add the case first."),
        )
        if held is None:
            sheet.saved.connect(self.saved_new)
        return sheet

    def _claim_form(self, shown: ShownStatement, key: str) -> LinkSheet:
        about = shown.statement.id

        def save(choice: Choice, given: Mapping[str, Any]) -> Saving:
            return tr("Claim set against the State"), lambda vault: state.rebut(
                vault, about, claim=choice.ref, stance=given["stance"], note=given["note"] or ""
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("claim", key),
            title=tr("Claim that bears on what the State says"),
            kinds=("claim",),
            save=save,
            fields=_bearing_fields(),
            values={"stance": BEARINGS[0]},
        )

    def _passage_form(self, shown: ShownStatement, key: str) -> LinkSheet:
        about = shown.statement

        def save(choice: Choice, given: Mapping[str, Any]) -> Saving:
            return tr("Passage set against the State"), lambda vault: state.rebut(
                vault, about.id, passage=choice.ref, stance=given["stance"],
                note=given["note"] or "",
            )  # fmt: skip

        return PassageSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("passage", key),
            title=tr("Passage that bears on what the State says"),
            case_id=about.case_id,
            save=save,
            fields=_bearing_fields(),
            values={"stance": BEARINGS[0]},
        )

    def _bearing_form(self, shown: ShownStatement, key: str) -> FormSheet | None:
        link_id = key.partition("|")[2]
        held = next((each for each in shown.bearings if each.link.id == link_id), None)
        if held is None:
            return None
        about = shown.statement.id
        claim = held.claim.id if held.claim is not None else ""
        passage = held.passage.id if held.passage is not None else ""

        def save(given: dict[str, Any]) -> Saving:
            return tr("Evidence changed"), lambda vault: state.rebut(
                vault, about, claim=claim, passage=passage, stance=given["stance"],
                note=given["note"] or "",
            )  # fmt: skip

        quoted = words.quote(held.passage, 300) if held.passage is not None else ""
        return FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("bearing", key),
            title=tr("How it bears on what the State says"),
            fields=_bearing_fields(),
            values={"stance": held.link.stance, "note": held.link.note},
            save=save,
            more=held.claim.assertion if held.claim is not None else quoted,
        )

    def _words_form(self, shown: ShownStatement, key: str) -> LinkSheet:
        about = shown.statement

        def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
            return tr("Words chosen"), lambda vault: state.update(
                vault, about.id, passage=choice.ref
            )

        return PassageSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("words", key),
            title=tr("The very words of the State"),
            case_id=about.case_id,
            save=save,
        )

    def _document_form(self, shown: ShownStatement, key: str) -> LinkSheet:
        about = shown.statement.id

        def save(choice: Choice, _given: Mapping[str, Any]) -> Saving:
            return tr("Document chosen"), lambda vault: state.update(
                vault, about, source=choice.ref, passage=""
            )

        return LinkSheet(
            self.window(),
            self.session,
            self.drafts,
            key=self.draft_key("document", key),
            title=tr("Item that is the document"),
            kinds=("item",),
            save=save,
        )


def _bearing_fields() -> list[Field]:
    offered = [(each, dialogue_words.bearing(each)) for each in BEARINGS]
    return [
        Field("stance", tr("The evidence"), "choice", choices=offered, optional_code=False),
        Field("note", tr("Why"), "text"),
    ]


def _line(each: state.StatementLine) -> Line:
    statement = each.statement
    counts = " · ".join(
        f"{dialogue_words.bearing(stance)}: {each.stances[stance]}"
        for stance in BEARINGS
        if each.stances.get(stance)
    )
    told = "" if each.answered else dialogue_words.state_weak("unanswered")
    return Line(
        key=statement.id,
        title=statement.says,
        below=" · ".join(
            filter(
                None,
                (
                    told or counts,
                    dialogue_words.where(statement.document, statement.paragraph),
                ),
            )
        ),
        icon="building" if each.answered else "alert-triangle",
        told=told,
    )
