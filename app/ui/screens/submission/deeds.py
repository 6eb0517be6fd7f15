"""What can be done with the parts of a submission, from keys, buttons, menus and the panes beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from app.casework.submitting import markup
from app.records.submissions import BLOCKS
from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.submission.rows import kind_words

if TYPE_CHECKING:
    from app.casework.submitting.citable import Citable
    from app.casework.submitting.page import NoteLine
    from app.records.submissions import SubmissionBlock
    from app.ui.screens.submission.desk import Desk
    from app.vault.vault import Vault

NOTE = "submission/note"
"""How the keys of half-written footnotes begin; submission, part and key follow."""

_TABLES = {"state": "state", "statistic": "statistics", "event": "chronology"}
"""What kind of part a record becomes."""

_WHOLE_TABLES = ("statistics", "chronology")


class Deeds:
    """The verbs of the desk.

    Args:
        desk: whose submission it is.
        commands: of the window.
    """

    def __init__(self, desk: Desk, commands: Commands) -> None:
        self._desk, self._commands = desk, commands
        self.actions_: dict[str, QAction] = {}
        for name, title, run, keys, picture in (
            ("write", tr("Write the part"), desk.paper.edit_current, "", "pencil"),
            ("add", tr("Add a part"), lambda: self.add("paragraph"), "Ctrl+Shift+N", "plus"),
            ("kind", tr("Kind …"), self.open_kinds, "Ctrl+Shift+H", "align-left"),
            ("up", tr("Move up"), lambda: self.shift(-1), "Alt+Up", "chevron-up"),
            ("down", tr("Move down"), lambda: self.shift(1), "Alt+Down", "chevron-down"),
            ("remove", tr("Take the part out"), self.remove, "Ctrl+Shift+Delete", "trash"),
            ("cite", tr("Cite evidence"), lambda: self.look_for(""), "Ctrl+Shift+C", "bookmark"),
            (
                "person",
                tr("Put in a person"),
                lambda: self.look_for("person"),
                "Ctrl+Shift+P",
                "user",
            ),
            ("note", tr("Footnote of own words …"), self.own_note, "Ctrl+Shift+F", "note"),
            ("start", tr("First draft from the records"), self.start, "", "wand"),
            ("outline", tr("Headings of the template"), self.outline, "", "list"),
        ):
            self.actions_[name] = commands.add(
                desk,
                f"submission.{name}",
                title,
                run,
                section=tr("Submission"),
                keys=keys,
                icon=picture,
            )

    def refresh(self) -> None:
        """What can be done with what is current."""
        can = self._desk.changeable
        line = self._desk.paper.line()
        lines = self._desk.paper.rows.lines
        for name in ("add", "cite", "person"):
            self.actions_[name].setEnabled(can)
        for name in ("write", "kind", "up", "down", "remove", "note"):
            self.actions_[name].setEnabled(can and line is not None)
        for name in ("start", "outline"):
            self.actions_[name].setEnabled(can and not lines)
        self._desk.evidence.set_usable(can)

    # Parts

    def add(self, kind: str, **fields: Any) -> None:
        """Add a part below the current one, and write it."""
        submission, line = self._desk.submission_id, self._desk.paper.line()
        self._desk.paper.close_editor()
        before = self._after(line.block.id) if line is not None else ""
        section = line.block.section if line is not None else ""

        def work(vault: Vault) -> SubmissionBlock:
            from app.casework.submitting import blocks

            return blocks.add(vault, submission, kind, section=section, before=before, **fields)

        def done(made: SubmissionBlock) -> None:
            if kind in ("paragraph", "heading", "list"):
                self._desk.edit_next(made.id)
            else:
                self._desk.select_next(made.id)

        self._desk.do(tr("Added a part to the submission"), work, done, quiet=True)

    def split(self, at: int) -> None:
        """Cut the part that is written in two, where the cursor is."""
        editor = self._desk.paper.editor
        block, text = editor.block, editor.text()
        if block is None or not self._desk.changeable:
            return
        if block.kind in _WHOLE_TABLES:
            self._desk.paper.close_editor()
            self.add("paragraph")
            return
        self._desk.paper.drop_editor()

        def work(vault: Vault) -> str:
            from app.casework.submitting import blocks

            return blocks.split(vault, block.id, at, text).second.id

        def done(second: str) -> None:
            self._desk.settle_part()
            self._desk.edit_next(second)

        self._desk.do(
            tr("Cut a part of the submission in two"), work, done, self._again(block, at, text),
            quiet=True,
        )  # fmt: skip

    def join(self) -> None:
        """Join the part that is written with the one before."""
        paper = self._desk.paper
        editor, block = paper.editor, paper.editor.block
        row = paper.rows.place_of(block.id) if block is not None else 0
        if block is None or row <= 0 or not self._desk.changeable:
            return
        text, changed = editor.text(), editor.changed()
        first = paper.rows.lines[row - 1].block
        at = len(first.text) + 1 if first.text and text else len(first.text)
        paper.drop_editor()

        def work(vault: Vault) -> None:
            from app.casework.submitting import blocks

            if changed:
                blocks.change(vault, block.id, text=text)
            blocks.join(vault, block.id)

        def done(_result: object) -> None:
            self._desk.settle_part()
            self._desk.edit_next(first.id, at)

        self._desk.do(
            tr("Joined two parts of the submission"), work, done, self._again(block, 0, text),
            quiet=True,
        )  # fmt: skip

    def shift(self, step: int) -> None:
        """Move the current part up or down."""
        line = self._desk.paper.line()
        if line is None:
            return
        block_id = line.block.id
        self._desk.paper.close_editor()

        def work(vault: Vault) -> None:
            from app.casework.submitting import blocks

            blocks.shift(vault, block_id, step)

        self._desk.do(tr("Moved a part of the submission"), work, quiet=True)
        self._desk.select_next(block_id)

    def move_before(self, ids: Sequence[str], before: str) -> None:
        """Move parts to before another one, or to the end."""
        if not ids:
            return

        def work(vault: Vault) -> None:
            from app.casework.submitting import blocks

            blocks.move(vault, ids, before)

        self._desk.do(tr("Moved %Ln part(s) of the submission", n=len(ids)), work)
        self._desk.select_next(ids[0])

    def remove(self) -> None:
        """Take the selected parts out with their footnotes; undo brings them back."""
        paper = self._desk.paper
        paper.close_editor()
        ids = paper.selected_ids() or [each for each in [paper.current_id()] if each]
        if not ids:
            return
        following = self._after(ids[-1])

        def work(vault: Vault) -> None:
            from app.casework.submitting import blocks

            blocks.remove(vault, ids)

        self._desk.do(tr("Took %Ln part(s) out of the submission", n=len(ids)), work)
        if following:
            self._desk.select_next(following)

    def change_kind(self, kind: str, level: int | None = None) -> None:
        """Make the current part one of another kind."""
        paper = self._desk.paper
        line = paper.line()
        if line is None:
            return
        at = paper.editor.at() if paper.editor.block is not None else None
        paper.close_editor()
        block_id = line.block.id

        def work(vault: Vault) -> None:
            from app.casework.submitting import blocks

            blocks.change(vault, block_id, kind=kind, level=level)

        def done(_result: object) -> None:
            if at is not None:
                self._desk.edit_next(block_id, at)

        self._desk.do(tr("Changed the kind of a part"), work, done, quiet=True)

    def start(self) -> None:
        """Write a first draft from the records."""
        submission = self._desk.submission_id

        def work(vault: Vault) -> int:
            from app.casework.submitting import starting

            return starting.start(vault, submission)

        self._desk.do(tr("Wrote a first draft from the records"), work)

    def outline(self) -> None:
        """Write the headings of the template."""
        submission = self._desk.submission_id

        def work(vault: Vault) -> int:
            from app.casework.submitting import starting

            return starting.outline(vault, submission)

        self._desk.do(tr("Wrote the headings of the template"), work)

    # Evidence

    def look_for(self, kind: str) -> None:
        """Go to what can be cited; the editor keeps its place."""
        self._desk.tabs.setCurrentWidget(self._desk.evidence)
        self._desk.evidence.show_kind(kind or str(self._desk.evidence.kind.currentData()))

    def cite(self, held: Citable) -> None:
        """Cite something where the cursor stands, or at the end of the current part."""
        if held.kind == "person":
            self._name(held)
        else:
            from app.casework.submitting.notes import Cited

            self._cite(Cited(held.kind, held.ref, held.passage_id or None))

    def own_note(self) -> FormSheet | None:
        """Ask for the words of a footnote of one's own."""
        line = self._desk.paper.line()
        if line is None or not self._desk.changeable:
            return None
        self._desk.paper.close_editor()
        block = line.block

        def save(values: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> None:
                from app.casework.submitting import notes

                cited = notes.Cited("text", text=values["text"])
                notes.cite(vault, block.id, len(block.text), cited)

            return tr("Added a footnote"), work

        return self._form(f"{block.id}/new", tr("Footnote of own words"), "", save)

    def edit_note(self, note: NoteLine) -> FormSheet | None:
        """Ask for the words that a footnote adds to what it cites."""
        if not self._desk.changeable:
            return None
        held = note.note

        def save(values: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> None:
                from app.casework.submitting import notes

                notes.amend(vault, held.block_id, held.key, text=values["text"])

            return tr("Changed a footnote"), work

        title = tr("Words of footnote {number}", number=note.number or "–")
        return self._form(f"{held.block_id}/{held.key}", title, held.text, save)

    def note_again(self, key: str, state: Mapping[str, Any]) -> None:
        """Open the sheet of a footnote of the current part with what was written in it."""
        line = self._desk.paper.line()
        notes = line.notes if line is not None else ()
        held = next((each for each in notes if each.note.key == key), None)
        form = self.edit_note(held) if held is not None else self.own_note()
        if form is not None:
            form.restore(state)

    def remove_note(self, note: NoteLine) -> None:
        """Take a footnote away."""
        self._desk.paper.close_editor()
        held = note.note

        def work(vault: Vault) -> None:
            from app.casework.submitting import notes

            notes.remove(vault, held.block_id, held.key)

        self._desk.do(tr("Took a footnote away"), work)

    def add_shown(self, held: Citable) -> None:
        """Make something a part of its own, or a line of the table that is current."""
        line = self._desk.paper.line()
        if held.passage_id:
            self.add("quotation", passage_id=held.passage_id)
            return
        kind = _TABLES.get(held.kind, held.kind)
        if kind not in BLOCKS:
            return
        if line is not None and line.block.kind == kind:
            block = line.block

            def work(vault: Vault) -> None:
                from app.casework.submitting import blocks

                blocks.change(vault, block.id, refs=(*block.refs, held.ref))

            self._desk.do(tr("Added a line to a part of the submission"), work)
        else:
            self.add(kind, refs=(held.ref,))

    # Menus

    def open_kinds(self) -> None:
        """Offer the kinds that the current part can become."""
        paper = self._desk.paper
        line = paper.line()
        if line is None:
            return
        menu = QMenu(paper)
        for level in (1, 2, 3, 4):
            made = menu.addAction(kind_words("heading", level))
            made.triggered.connect(
                lambda _checked=False, level=level: self.change_kind("heading", level)
            )
        for kind in ("paragraph", "list"):
            made = menu.addAction(kind_words(kind))
            made.triggered.connect(lambda _checked=False, kind=kind: self.change_kind(kind))
        menu.aboutToHide.connect(menu.deleteLater)
        place = paper.visualRect(paper.currentIndex()).topLeft()
        menu.popup(paper.viewport().mapToGlobal(place))

    def open_menu(self, place: QPoint) -> None:
        """Offer what can be done with the current part."""
        self.refresh()
        menu = QMenu(self._desk.paper)
        for names in (("write", "add", "kind"), ("up", "down"), ("cite", "person", "note")):
            for name in names:
                menu.addAction(self.actions_[name])
            menu.addSeparator()
        menu.addAction(self.actions_["remove"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # Parts of the above

    def _cite(self, cited: Any) -> None:
        paper = self._desk.paper
        editor, line = paper.editor, paper.line()
        if line is None or not self._desk.changeable:
            self._desk.said.emit(tr("Choose the part in which it is to be cited."), "doubtful")
            return
        block = line.block
        writing = editor.block is not None and editor.block.id == block.id
        text = editor.text() if writing else block.text
        at = editor.at() if writing else len(text)
        marker = QTextCursor(editor.textCursor()) if writing else None

        def work(vault: Vault) -> str:
            from app.casework.submitting import notes

            return notes.cite(vault, block.id, at, cited, text)

        def done(key: str) -> None:
            if marker is not None and editor.block is not None and editor.block.id == block.id:
                editor.cited(marker, key, text[:at] + markup.note(key) + text[at:])
                self._desk.settle_part()
                editor.setFocus()

        self._desk.do(tr("Cited evidence in the submission"), work, done, quiet=True)

    def _name(self, held: Citable) -> None:
        """Put somebody in, where the cursor stands."""
        paper = self._desk.paper
        if not self._desk.changeable or not paper.edit_current():
            self._desk.said.emit(tr("Choose the part in which they are to be named."), "doubtful")
            return
        paper.editor.learn(held.ref, held.title)
        paper.editor.put_anchor(markup.person(held.ref))
        paper.editor.setFocus()

    def _form(
        self, key: str, title: str, text: str, save: Callable[[dict[str, Any]], Saving]
    ) -> FormSheet:
        desk = self._desk
        form = FormSheet(
            desk.window(),
            desk.session,
            desk.drafts,
            key=f"{NOTE}/{desk.submission_id}/{key}",
            title=title,
            fields=(Field("text", tr("Words"), "text"),),
            values={"text": text},
            save=save,
            width=520,
        )
        form.open()
        form.editors["text"].setFocus()
        return form

    def _again(self, block: SubmissionBlock, at: int, text: str) -> Callable[[str], None]:
        """What shows a part again with what was written, when it could not be stored."""

        def refused(sentence: str) -> None:
            self._desk.said.emit(sentence, "bad")
            self._desk.write_again(block.id, at, text)

        return refused

    def _after(self, block_id: str) -> str:
        """The part that follows one; ``""`` for the last."""
        lines = self._desk.paper.rows.lines
        place = self._desk.paper.rows.place_of(block_id) + 1
        return lines[place].block.id if 0 < place < len(lines) else ""
