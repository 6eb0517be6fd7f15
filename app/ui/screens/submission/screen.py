"""The submissions of the vault: documents that argue, written from the records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import Field, FormSheet, Saving
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.labels import plain
from app.ui.parts.ticks import Tick
from app.ui.screen import Screen
from app.ui.screens.submission.deeds import NOTE
from app.ui.screens.submission.desk import PART, TITLE, Desk
from app.ui.screens.submission.shelf import ShelfList
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.submitting.submissions import SubmissionLine
    from app.casework.undo import Changes
    from app.records.cases import Case
    from app.records.submissions import Submission
    from app.vault.vault import Vault

NEW = "submission/new"
"""Key of a submission that is about to be begun."""

NAME = "submission/name"
"""How the keys of half-typed names begin."""

_LISTED = frozenset(("submission", "submission_block", "submission_note", "case_file", "*"))
_NOTHING, _OUTLINE, _DRAFT = "nothing", "outline", "draft"


class SubmissionScreen(Screen):
    """The list of submissions, and one of them on the desk over the whole of the screen."""

    name: ClassVar[str] = "submission"

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.list = ShelfList()
        self.list.opened.connect(self.open_submission)
        self.list.rename_wanted.connect(self.rename)
        self.list.copy_wanted.connect(self.copy)
        self.list.discard_wanted.connect(self.discard)
        self.list.restore_wanted.connect(self.restore)
        self.in_trash = Tick(tr("In the trash"))
        self.in_trash.toggled.connect(lambda _on: self._refresh())
        self.empty = EmptyState(
            "writing",
            tr("There is no submission yet."),
            tr(
                "A submission argues a case from its records: every sentence carries a footnote to the "
                "exhibit and the page that says so."
            ),
        )
        self.desk = Desk(commands)
        self.desk.left.connect(self._to_list)
        self.desk.go.connect(self.go)
        self.desk.said.connect(self.said)
        self.new = commands.add(
            self,
            "submission.new",
            tr("New submission …"),
            self.begin,
            section=tr("Submission"),
            keys="Ctrl+N",
            icon="plus",
        )
        self.close_desk = commands.add(
            self.desk,
            "submission.close",
            tr("All submissions"),
            self.desk.leave,
            section=tr("Submission"),
            keys="Alt+Backspace",
        )
        self.empty.add(tr("New submission …"), self.new.trigger, "plus")
        self.new_button = QPushButton(icon("plus"), tr("New submission …"))
        self.new_button.setMinimumHeight(CONTROL)
        self.new_button.clicked.connect(self.new.trigger)
        self.shelf = QWidget()
        top = QHBoxLayout()
        top.addWidget(plain(tr("Submissions"), size=1.15, bold=True), 1)
        top.addWidget(self.in_trash)
        top.addWidget(self.new_button)
        column = QVBoxLayout(self.shelf)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        self.stack = QStackedWidget()
        for page in (self.empty, self.shelf, self.desk):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, 0, SPACE, 0)
        layout.addWidget(self.stack)
        self._restored: dict[str, Any] | None = None
        self._any = False

    # What the window asks

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        super().show_session(session, drafts)
        for action in (self.new, self.new_button):
            action.setEnabled(not session.read_only)
        self.list.changeable = not session.read_only
        self.desk.show_session(session, drafts)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self.desk.forget()
        self.list.forget()
        self.in_trash.blockSignals(True)
        self.in_trash.setChecked(False)
        self.in_trash.blockSignals(False)
        self._restored, self._any = None, False
        self.stack.setCurrentWidget(self.empty)
        super().forget()

    def entered(self) -> None:
        """Show what there is now."""
        self._refresh()

    def on_changes(self, changes: Changes) -> None:
        """Something in the vault has changed."""
        if changes.tables & _LISTED and self.isVisible():
            self._refresh()
        self.desk.on_changes(changes)

    def show_target(self, value: Any) -> None:
        """Go on with a submission by its id; or ``{"id": ..., "block": ...}``."""
        if isinstance(value, dict):
            self.open_submission(str(value.get("id") or ""), str(value.get("block") or ""))
        elif value:
            self.open_submission(str(value))

    def place(self) -> dict[str, Any]:
        """Which submission was shown, and where in it."""
        shown = self.stack.currentWidget() is self.desk
        return {
            "submission": self.desk.submission_id if shown else "",
            "block": self.desk.paper.current_id() if shown else "",
        }

    def restore_place(self, place: dict[str, Any]) -> None:
        """Go back to where the user was."""
        if place.get("submission"):
            self.open_submission(str(place["submission"]), str(place.get("block") or ""))

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Go on writing what a lock has interrupted."""
        if key == NEW:
            self._restored = dict(state)
            self.begin()
        elif key.startswith(f"{PART}/"):
            submission, block = key.split("/")[-2:]
            self.stack.setCurrentWidget(self.desk)
            self.desk.restore_part(submission, block, state)
        elif key.startswith(f"{TITLE}/"):
            self.stack.setCurrentWidget(self.desk)
            self.desk.restore_title(key.rpartition("/")[2], dict(state.get("values") or {}))
        elif key.startswith(f"{NAME}/"):
            _head, what, submission = key.rsplit("/", 2)
            self._restored = dict(state)
            self._ask_again(what, submission)
        elif key.startswith(f"{NOTE}/"):
            submission, block, note = key.split("/")[-3:]
            self.stack.setCurrentWidget(self.desk)
            self.desk.restore_note(submission, block, note, state)
        else:
            return False
        self.go.emit("submission", None)
        return True

    # Submissions

    def open_submission(self, submission_id: str, block_id: str = "") -> None:
        """Put a submission on the desk."""
        if self._session is not None and submission_id:
            self.stack.setCurrentWidget(self.desk)
            self.desk.open(submission_id, block_id)

    def begin(self) -> None:
        """Ask what a new submission shall be."""
        if self._session is not None and not self.session.read_only:
            self.session.ask("submission cases", _cases, self._ask_begin)

    def rename(self, held: Submission) -> FormSheet:
        """Give a submission another name."""

        def work(vault: Vault, name: str) -> None:
            from app.casework.submitting.submissions import update

            update(vault, held.id, name=name)

        return self._ask_name(
            f"rename/{held.id}", tr("Rename the submission"), held.name,
            tr("Renamed a submission"), work,
        )  # fmt: skip

    def copy(self, held: Submission) -> FormSheet:
        """Copy a submission under another name."""

        def work(vault: Vault, name: str) -> None:
            from app.casework.submitting.submissions import duplicate

            duplicate(vault, held.id, name)

        return self._ask_name(
            f"copy/{held.id}", tr("Copy the submission"), tr("{name}, copy", name=held.name),
            tr("Copied a submission"), work,
        )  # fmt: skip

    def discard(self, held: Submission) -> None:
        """Throw a submission away; undo brings it back."""

        def work(vault: Vault) -> None:
            from app.casework.submitting.submissions import trash

            trash(vault, held.id)

        self.session.do(tr("Threw away the submission “{name}”", name=one_line(held.name)), work)

    def restore(self, held: Submission) -> None:
        """Take a submission out of the trash."""

        def work(vault: Vault) -> None:
            from app.casework.submitting.submissions import trash

            trash(vault, held.id, restore=True)

        self.session.do(tr("Took a submission out of the trash"), work)

    # Parts of the above

    def _ask_begin(self, cases: Sequence[Case]) -> None:
        if self._session is None:
            return
        from app.casework.submitting.templates import templates

        def save(values: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> str:
                from app.casework.submitting import starting
                from app.casework.submitting.submissions import create

                made = create(
                    vault,
                    values["case"],
                    values["name"],
                    values["template"],
                    language=values["language"] or "",
                )
                if values["with"] == _DRAFT:
                    starting.start(vault, made.id)
                elif values["with"] == _OUTLINE:
                    starting.outline(vault, made.id)
                return made.id

            return tr("Began the submission “{name}”", name=one_line(values["name"])), work

        shapes = [(each.name, each.label(current())) for each in templates()]
        chosen = [(each.code, f"{each.code}: {one_line(each.title)}") for each in cases]
        form = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=NEW,
            title=tr("New submission"),
            fields=(
                Field("case", tr("Case"), "choice", choices=chosen, required=True),
                Field("template", tr("To whom"), "choice", choices=shapes, optional_code=False),
                Field(
                    "name", tr("Name"), required=True, hint=tr("known to you only; never leaves")
                ),
                Field(
                    "language",
                    tr("Language"),
                    "choice",
                    choices=(("en", tr("English")), ("ru", tr("Russian"))),
                    optional_code=False,
                ),
                Field(
                    "with",
                    tr("Begin with"),
                    "choice",
                    choices=(
                        (_DRAFT, tr("A first draft from the records")),
                        (_OUTLINE, tr("The headings of the template")),
                        (_NOTHING, tr("Nothing yet")),
                    ),
                    optional_code=False,
                ),
            ),
            values={
                "case": cases[0].code if len(cases) == 1 else "",
                "template": shapes[0][0],
                "language": "ru" if current() == "ru" else "en",
                "with": _DRAFT,
            },
            save=save,
            button=tr("Begin"),
        )
        form.saved.connect(lambda made: self.open_submission(str(made)))
        self._restore(form)
        form.open()
        form.editors["name"].setFocus()

    def _ask_again(self, what: str, submission_id: str) -> None:
        """Open the sheet of a name again, with what was written in it before a lock."""

        def ask(held: Submission) -> None:
            self._restore(self.rename(held) if what == "rename" else self.copy(held))

        def read(vault: Vault) -> Submission:
            from app.records.submissions import Submission as Kind

            return vault.get(Kind, submission_id)

        self.session.ask("submission name", read, ask)

    def _ask_name(self, key: str, title: str, name: str, label: str, work: Any) -> FormSheet:
        def save(values: dict[str, Any]) -> Saving:
            return label, lambda vault: work(vault, values["name"])

        form = FormSheet(
            self.window(),
            self.session,
            self.drafts,
            key=f"{NAME}/{key}",
            title=title,
            fields=(Field("name", tr("Name"), required=True),),
            values={"name": name},
            save=save,
            width=440,
        )
        form.open()
        form.editors["name"].setFocus()
        return form

    def _restore(self, form: FormSheet) -> None:
        restored, self._restored = self._restored, None
        if restored:
            form.restore(restored)

    def _refresh(self) -> None:
        trashed = self.in_trash.isChecked()
        if self._session is not None:
            self.session.ask(
                "submissions",
                lambda vault: (_lines(vault, trashed), _lines(vault, not trashed)),
                lambda both: self._show_lines(trashed, *both),
            )

    def _show_lines(
        self, trashed: bool, lines: Sequence[SubmissionLine], others: Sequence[SubmissionLine]
    ) -> None:
        self.list.trashed = trashed
        self.list.show_lines(lines)
        self._any = bool(lines or others)
        if self.stack.currentWidget() is not self.desk:
            self.stack.setCurrentWidget(self.shelf if self._any else self.empty)

    def _to_list(self) -> None:
        self.stack.setCurrentWidget(self.shelf if self._any else self.empty)
        self._refresh()
        self.list.setFocus()


def _lines(vault: Vault, trashed: bool) -> Sequence[SubmissionLine]:
    from app.casework.submitting.submissions import submissions

    return submissions(vault, trashed=trashed)


def _cases(vault: Vault) -> Sequence[Case]:
    from app.casework.registry.cases import cases

    return cases(vault)
