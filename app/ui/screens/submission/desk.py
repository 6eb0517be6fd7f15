"""One submission on the desk: its parts in the middle, and beside them what one needs to write it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.screens.submission.asking import Asking
from app.ui.screens.submission.deeds import Deeds
from app.ui.screens.submission.face import DeskFace
from app.ui.screens.submission.leaving import Exporting
from app.ui.screens.submission.title_form import as_stored
from app.ui.session import Session
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.submitting.checks import Check
    from app.casework.submitting.citable import Citable
    from app.casework.submitting.page import NoteLine, Page
    from app.casework.undo import Changes
    from app.records.submissions import Submission
    from app.vault.vault import Vault

PART = "submission/part"
"""How the keys of half-written parts begin; the submission's and the part's id follow."""

TITLE = "submission/title"
"""How the keys of half-written title blocks begin."""


@dataclass(frozen=True)
class _Part:
    """What is being written of a part."""

    draft_key: str
    desk: Desk

    def draft(self) -> dict[str, Any] | None:
        editor = self.desk.paper.editor
        if not editor.changed():
            return None
        return {"text": editor.text(), "at": editor.at()}


@dataclass(frozen=True)
class _Title:
    """What is half written in the title block."""

    draft_key: str
    desk: Desk

    def draft(self) -> dict[str, Any] | None:
        values = self.desk.title.written()
        return {"values": values} if values else None


class Desk(DeskFace):
    """One submission.

    Signals:
        left: back to the list.
        go(target, value), said(text, meaning): as screens have them.
    """

    left = Signal()
    go = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self.page: Page | None = None
        self._next: tuple[str, int | None, str | None] | None = None
        self._noting: tuple[str, Mapping[str, Any]] | None = None
        self._part: _Part | None = None
        self._titled: _Title | None = None
        self._restored: Mapping[str, Any] = {}
        self.checks_found: Sequence[tuple[Check, str]] = ()
        self.asking = Asking(self)
        self.deeds = Deeds(self, commands)
        self.add_tools(self.deeds.actions_)
        self.exporting = Exporting(self, commands)
        self._connect()

    # The open submission

    @property
    def session(self) -> Session:
        """The open vault; only while there is one."""
        assert self._session is not None
        return self._session

    @property
    def drafts(self) -> Drafts:
        """Where what is being written is registered."""
        assert self._drafts is not None
        return self._drafts

    @property
    def submission(self) -> Submission | None:
        """What is shown, once it is there."""
        return self.page.held.submission if self.page is not None else None

    @property
    def submission_id(self) -> str:
        """Its id, or ``""``."""
        return self.asking.submission

    @property
    def changeable(self) -> bool:
        """Whether it can be changed."""
        return self._session is not None and self.page is not None and not self._session.read_only

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._clear()
        self.exporting.forget()
        self._session = self._drafts = None

    def open(self, submission_id: str, block_id: str = "") -> None:
        """Show a submission, and one of its parts."""
        if self._session is None:
            return
        if submission_id != self.submission_id:
            self.commit()
            self._clear()
            self._titled = _Title(f"{TITLE}/{submission_id}", self)
            self.drafts.register(self._titled)
            self.asking.start(self._session, submission_id)
        else:
            self.asking.ask_shown()
        if block_id:
            self._next = (block_id, None, None)

    def restore_part(self, submission_id: str, block_id: str, state: Mapping[str, Any]) -> None:
        """Go on writing a part where a lock has interrupted it."""
        self.open(submission_id)
        self._next = (block_id, int(state.get("at") or 0), str(state.get("text") or ""))
        self.asking.ask_shown()

    def restore_title(self, submission_id: str, values: Mapping[str, Any]) -> None:
        """Write again what was half written in the title block."""
        self.open(submission_id)
        self._restored = values
        self.asking.ask_shown()

    def restore_note(
        self, submission_id: str, block_id: str, key: str, state: Mapping[str, Any]
    ) -> None:
        """Open the sheet of a footnote again, with what was written in it before a lock."""
        self.open(submission_id)
        self._next, self._noting = (block_id, None, None), (key, state)
        self.asking.ask_shown()

    def on_changes(self, changes: Changes) -> None:
        """Something in the vault has changed."""
        if self.submission_id:
            self.asking.on_changes(changes)

    def leave(self) -> None:
        """Leave the submission: what is written is saved, and the list is shown."""
        self.commit()
        self._clear()
        self.left.emit()

    def commit(self) -> None:
        """Have saved what is being written."""
        if self.changeable:
            self.paper.close_editor()
            self.title.commit()

    # What is done

    def do(
        self,
        label: str,
        work: Callable[[Vault], Any],
        done: Callable[[Any], None] | None = None,
        refuse: Callable[[str], None] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Change the submission as one step; what is refused is said."""
        if not self.changeable:
            return

        def refused(sentence: str) -> None:
            self.said.emit(sentence, "bad")
            self.asking.ask_shown()

        self.session.do(label, work, done, refuse or refused, quiet=quiet)

    def edit_next(self, block_id: str, at: int | None = None) -> None:
        """Write a part as soon as it is there."""
        self._next = (block_id, at if at is not None else 0, None)

    def select_next(self, block_id: str) -> None:
        """Select a part as soon as it is there."""
        self._next = (block_id, None, None)

    def store_written(self) -> None:
        """Save the words of the part that is left."""
        editor, block = self.paper.editor, self.paper.editor.block
        part, self._part = self._part, None
        if block is None:
            return
        text, at = editor.text(), editor.at()
        if not editor.changed():
            if part is not None:
                self.drafts.settle(part)
            return

        def work(vault: Vault) -> None:
            from app.casework.submitting import blocks

            blocks.change(vault, block.id, text=text)

        def stored(_result: object) -> None:
            if part is not None and (self._part is None or self._part.draft_key != part.draft_key):
                self.drafts.settle(part)

        def refused(sentence: str) -> None:
            self.said.emit(sentence, "bad")
            self.write_again(block.id, at, text)

        self.do(tr("Wrote a part of the submission"), work, stored, refused, quiet=True)

    def write_again(self, block_id: str, at: int, text: str) -> None:
        """Open the editor with what could not be stored: nothing that was written is lost."""
        self._next = (block_id, at, text)
        self.asking.ask_shown()

    def settle_part(self) -> None:
        """What was being written was stored by something else."""
        part, self._part = self._part, None
        if part is not None:
            self.drafts.settle(part)

    # Answers

    def _take_page(self, page: Page) -> None:
        if page.held.submission.id != self.submission_id:
            return
        self.page = page
        self.paper.usable = self.changeable
        self.paper.show_page(page)
        self.title.show_draft(page.held.submission)  # type: ignore[arg-type]
        self.title.set_usable(self.changeable)
        if self._restored:
            values, self._restored = self._restored, {}
            self.title.restore(values)
            self.tabs.setCurrentWidget(self.title)
        if self._next is not None and self.paper.rows.place_of(self._next[0]) >= 0:
            (block_id, at, written), self._next = self._next, None
            self.paper.select(block_id)
            if at is not None:
                self.paper.edit_current(at, written)
        self._say()
        self._chosen(self.paper.current_id())
        if self._noting is not None and self._next is None:
            (key, state), self._noting = self._noting, None
            self.deeds.note_again(key, state)

    def _take_checks(self, found: Sequence[tuple[Check, str]]) -> None:
        from app.casework.submitting.checks import levels

        self.checks_found = found
        self.checks.show_checks(found)
        self.title_checks()
        self.paper.show_levels(levels(check for check, _words in found))
        self._chosen(self.paper.current_id())

    def _refused(self, sentence: str) -> None:
        """The submission is not there any more: thrown away, or its beginning was undone."""
        self.said.emit(sentence, "doubtful")
        self._clear()
        self.left.emit()

    def _say(self) -> None:
        page = self.page
        if page is None:
            return
        from app.casework.submitting.templates import template

        held, counts = page.held.submission, page.counts
        shape = template(held.template)
        self.say(
            one_line(held.name), " · ".join((page.held.case.code, shape.label(current()))), counts
        )
        self.title.show_fields(shape.fields)
        self.deeds.refresh()

    def _chosen(self, block_id: str) -> None:
        """Show what belongs to the part that is current."""
        line = self.paper.line() if block_id else None
        red = frozenset(
            check.key
            for check, _words in self.checks_found
            if check.block == block_id and check.key and check.level == "red"
        )
        self.notes.show_line(line, red)
        submission = self.submission
        ask = ""
        if line is not None and submission is not None:
            from app.casework.submitting.templates import template

            section = template(submission.template).section(line.block.section)
            ask = section.ask(current()) if section is not None else ""
        self.say_ask(ask)
        self.deeds.refresh()

    def _writing(self) -> None:
        """Somebody has begun to write a part: what they write survives a lock."""
        block = self.paper.editor.block
        if block is not None and self._drafts is not None:
            key = f"{PART}/{self.submission_id}/{block.id}"
            if self._part is None or self._part.draft_key != key:
                self._part = _Part(key, self)
                self._drafts.register(self._part)

    def _go_to(self, check: Check) -> None:
        """Go where a check points."""
        if check.field or not check.block:
            self.tabs.setCurrentWidget(self.title)
            editor = self.title.editors.get(check.field)
            if editor is not None:
                editor.setFocus()
        elif self.paper.select(check.block):
            line = self.paper.line()
            if check.key:
                self.notes.choose(check.key)
            if line is not None and line.block.kind != "quotation" and self.paper.edit_current():
                self.paper.editor.go_to(check.start, check.end)
            else:
                self.paper.setFocus()

    def _back_to_words(self) -> None:
        """From the evidence back to where one writes."""
        (self.paper.editor if self.paper.editor.block is not None else self.paper).setFocus()

    def open_note(self, note: NoteLine) -> None:
        """Look at what a footnote cites."""
        self.open_evidence(note.item_id, note.note.passage_id or "")

    def open_cited(self, held: Citable) -> None:
        """Look at something that could be cited."""
        if held.kind in ("event", "person"):
            self.go.emit(held.kind, held.ref)
        elif held.kind == "provision":
            self.go.emit("law", held.ref)
        else:
            self.open_evidence(held.item_id, held.passage_id)

    def open_evidence(self, item_id: str, passage_id: str) -> None:
        """Look at an item, where a passage stands."""
        if item_id:
            value = {"id": item_id, "passage": passage_id} if passage_id else {"id": item_id}
            self.go.emit("item", value)
        else:
            self.said.emit(tr("This leads to no item of the vault."), "doubtful")

    def _amend(self, values: Mapping[str, Any]) -> None:
        submission, wanted = self.submission_id, as_stored(values)

        def work(vault: Vault) -> None:
            from app.casework.submitting.submissions import update

            update(vault, submission, **wanted)

        self.do(
            tr("Changed the title block of a submission"),
            work,
            lambda _result: self.title.taken(values),
            self.title.complain,
            quiet=True,
        )

    def _clear(self) -> None:
        self.asking.stop()
        if self._titled is not None and self._drafts is not None and not self.title.written():
            self._drafts.settle(self._titled)
        self._titled = self._part = None
        self.page, self._next, self._noting, self.checks_found = None, None, None, ()
        self._restored = {}
        self.paper.blockSignals(True)
        self.paper.forget()
        self.paper.blockSignals(False)
        for pane in (self.evidence, self.checks, self.title, self.notes):
            pane.forget()
        self.say("", "", None)
        self.say_ask("")
        self.title_checks()

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.paper.chosen.connect(self._chosen)
        self.paper.leaving.connect(self.store_written)
        self.paper.written.connect(self._writing)
        self.paper.split.connect(self.deeds.split)
        self.paper.join.connect(self.deeds.join)
        self.paper.moved.connect(self.deeds.move_before)
        self.paper.menu_wanted.connect(self.deeds.open_menu)
        self.paper.removed.connect(self.deeds.remove)
        self.notes.opened.connect(self.open_note)
        self.notes.edited.connect(self.deeds.edit_note)
        self.notes.removed.connect(self.deeds.remove_note)
        self.evidence.asked.connect(self.asking.ask_found)
        self.evidence.cited.connect(self.deeds.cite)
        self.evidence.parted.connect(self.deeds.add_shown)
        self.evidence.opened.connect(self.open_cited)
        self.evidence.left.connect(self._back_to_words)
        self.checks.go_wanted.connect(self._go_to)
        self.title.committed.connect(self._amend)
        self.asking.shown.connect(self._take_page)
        self.asking.found.connect(self.evidence.show_found)
        self.asking.checked.connect(self._take_checks)
        self.asking.unchecked.connect(self.checks.say)
        self.asking.refused.connect(self._refused)
