"""What can be done with the lines of a bundle: each a command with keys, and one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.ui.commands import Commands
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.bundles.placing import (
    BIND,
    DOCUMENT,
    EXHIBIT,
    OUT,
    SECTION,
    Wish,
    applied,
    dropped,
    place_of,
    sections_of,
    stepped,
    taken_in,
    taken_out,
)
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.drafting.outline import Line
    from app.ui.screens.bundles.builder import Builder
    from app.vault.vault import Vault

NOTE, PAGES, TITLE = "bundles/note", "bundles/pages", "bundles/section"
"""How the keys of their drafts begin; the id of the line follows."""


class BuilderActions(QObject):
    """The commands of the builder, on what is selected in its tree."""

    def __init__(self, builder: Builder, commands: Commands) -> None:
        super().__init__(builder)
        self._builder = builder
        self._commands = commands
        self.actions_: dict[str, QAction] = {}
        tree = builder.tree
        self._add("section", tr("New section"), self.new_section, "Ctrl+Shift+N", "plus", builder)
        self._add(
            "sort", tr("Sort the section by date"), self.sort, "Ctrl+D", "sort-ascending", tree
        )
        self._add("up", tr("Move up"), lambda: self.step(-1), "Alt+Up", "chevron-up", tree)
        self._add("down", tr("Move down"), lambda: self.step(1), "Alt+Down", "chevron-down", tree)
        self._add(
            "in", tr("Bind into the exhibit above"), self.take_in, "Alt+Right", "paperclip", tree
        )
        self._add(
            "out", tr("Make an exhibit of its own"), self.take_out, "Alt+Left", "unlink", tree
        )
        self._add("rename", tr("Rename"), tree.begin_rename, "F2", "pencil", tree)
        self._add("pages", tr("Only some pages …"), self.pages, "P", "file-text", tree)
        self._add("note", tr("Note to the clerk …"), self.note, "T", "note", tree)
        self._add("review", tr("Review for redaction"), self.review, "Ctrl+R", "eye-check", tree)
        self._add("remove", tr("Take out of the bundle"), self.remove, "Del", "trash", tree)
        tree.menu_wanted.connect(self.open_menu)
        tree.lines.renamed.connect(self.rename)
        tree.lines.lines_dropped.connect(self.drop_lines)
        tree.lines.items_dropped.connect(self.drop_items)

    def refresh(self) -> None:
        """Let only that be asked for which can be done with what is selected."""
        can = self._builder.changeable
        lines = self._builder.tree.selected()
        kinds = {line.kind for line in lines}
        one = len(lines) == 1
        documents = self._documents()
        usable = {
            "section": True,
            "sort": bool(lines),
            "up": bool(lines),
            "down": bool(lines),
            "in": kinds == {EXHIBIT},
            "out": self._wish(taken_out) is not None,
            "rename": one and kinds <= {SECTION, EXHIBIT},
            "pages": len(documents) == 1,
            "note": one and bool(kinds & {EXHIBIT, DOCUMENT}),
            "remove": bool(lines),
        }
        for name, on in usable.items():
            self.actions_[name].setEnabled(can and on)
        self.actions_["review"].setEnabled(bool(documents))

    # Moving

    def step(self, by: int) -> None:
        """Move what is selected one place up or down."""
        tree = self._builder.tree
        wish = stepped(tree.lines.lines, tree.selected_ids(), by)
        if wish is not None:
            self.perform(wish)

    def take_in(self) -> None:
        """Bind the selected exhibits into the one above."""
        wish = self._wish(taken_in)
        if wish is not None:
            self.perform(wish)

    def take_out(self) -> None:
        """Make the selected documents exhibits of their own."""
        wish = self._wish(taken_out)
        if wish is not None:
            self.perform(wish)

    def drop_lines(self, ids: list[str], parent: str, row: int) -> None:
        """Put lines where they were dropped."""
        wish = dropped(self._builder.tree.lines.lines, ids, parent, row)
        if wish is not None:
            self.perform(wish)

    def drop_items(self, items: list[str], parent: str, row: int) -> None:
        """Put items where they were dropped: into a section, before an exhibit, or into one."""
        place = place_of(sections_of(self._builder.tree.lines.lines), parent, row)
        if place is not None and place.exhibit:
            self.bind_items(items, place.exhibit)
        elif place is not None:
            self.add_items(items, place.section, place.before)
        else:
            self.add_items(items)

    def perform(self, wish: Wish) -> None:
        """Show a wish as granted, and have it done; what is refused goes back."""
        builder = self._builder
        draft = builder.draft_id
        if not builder.changeable:
            return
        shown = (wish.to,) if wish.verb == BIND else wish.ids
        builder.expect(applied(builder.tree.lines.lines, wish), shown)

        def work(vault: Vault) -> None:
            from app.casework.drafting.drafts import move

            move(vault, wish.ids, to=wish.to or draft, before=wish.before)

        builder.do(_label(wish), work)

    # Adding

    def add_items(self, items: Sequence[str], section: str = "", before: str = "") -> None:
        """Add items as exhibits; without a section they go where their kinds do."""
        draft = self._builder.draft_id

        def work(vault: Vault) -> list[str]:
            from app.casework.drafting.drafts import add_items

            made = add_items(vault, draft, items, section=section, before=before)
            return [each.id for each in made]

        self._builder.do(tr("Added %Ln item(s) to the bundle", n=len(items)), work, self._added)

    def add_found(self, query: str) -> None:
        """Add everything that a search finds in the case, where their kinds go."""
        draft = self._builder.draft_id

        def work(vault: Vault) -> list[str]:
            from app.casework.drafting.candidates import candidates
            from app.casework.drafting.drafts import add_items

            found = candidates(vault, draft, query, None)
            fresh = [row.item.id for row in found.rows if not row.label]
            return [each.id for each in add_items(vault, draft, fresh)]

        self._builder.do(tr("Added what was found to the bundle"), work, self._added)

    def bind_items(self, items: Sequence[str], exhibit: str) -> None:
        """Add items as further documents of an exhibit."""

        def work(vault: Vault) -> list[str]:
            from app.casework.drafting.drafts import bind

            return [each.id for each in bind(vault, exhibit, items)]

        self._builder.do(tr("Bound %Ln item(s) into an exhibit", n=len(items)), work, self._added)

    def new_section(self) -> FormSheet:
        """Ask for the title of a new section; it stands after the current one."""
        builder = self._builder
        draft = builder.draft_id
        sections = [line.id for line in builder.tree.lines.lines if line.kind == SECTION]
        here = builder.tree.section_of(builder.tree.current)
        after = sections.index(here) + 1 if here in sections else len(sections)
        before = sections[after] if after < len(sections) else ""

        def save(values: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> list[str]:
                from app.casework.drafting.drafts import add_section

                return [add_section(vault, draft, values["title"], before=before).id]

            return tr("Added a section"), work

        return self._form(
            TITLE,
            draft,
            tr("New section"),
            (Field("title", tr("Title"), required=True),),
            {},
            save,
            self._added,
        )

    def _added(self, ids: Any) -> None:
        self._builder.select_next(list(ids or ()))

    # Describing

    def rename(self, line_id: str, title: str) -> None:
        """Give a line another title."""

        def work(vault: Vault) -> None:
            from app.casework.drafting.drafts import rename

            rename(vault, line_id, title)

        self._builder.do(tr("Renamed a line of the bundle"), work)

    def note(self) -> FormSheet | None:
        """Write a note to the clerk, under an exhibit's line of the index."""
        line = self._builder.tree.current
        if line is None or line.kind == SECTION:
            return None
        exhibit = line if line.kind == EXHIBIT else self._parent(line)
        if exhibit is None:
            return None

        def save(values: dict[str, Any]) -> Saving:
            def work(vault: Vault) -> None:
                from app.casework.drafting.drafts import set_note

                set_note(vault, exhibit.id, values["note"])

            return tr("Wrote a note to the clerk"), work

        return self._form(
            NOTE,
            exhibit.id,
            tr("Note to the clerk, {exhibit}", exhibit=exhibit.label),
            (Field("note", tr("Note"), "text"),),
            {"note": exhibit.note},
            save,
        )

    def pages(self) -> FormSheet | None:
        """Ask which pages of a document are bound in."""
        documents = self._documents()
        if len(documents) != 1:
            return None
        document = documents[0]

        def save(values: dict[str, Any]) -> Saving:
            first, last = (int(values[name] or 0) for name in ("first", "last"))

            def work(vault: Vault) -> None:
                from app.casework.drafting.drafts import set_pages

                set_pages(vault, document.id, first, last)

            return tr("Chose the pages of a document"), work

        return self._form(
            PAGES,
            document.id,
            tr("Only some pages of {title}", title=one_line(document.title)[:60]),
            (
                Field("first", tr("From page"), "whole", hint=tr("the beginning")),
                Field("last", tr("To page"), "whole", hint=tr("the end")),
            ),
            {
                "first": str(document.from_page or ""),
                "last": str(document.to_page or ""),
            },
            save,
        )

    def sort(self) -> None:
        """Put the exhibits of the current section in the order of their dates."""
        section = self._builder.tree.section_of(self._builder.tree.current)
        if not section:
            return

        def work(vault: Vault) -> None:
            from app.casework.drafting.drafts import sort_by_date

            sort_by_date(vault, section)

        self._builder.do(tr("Sorted a section by date"), work)

    def remove(self) -> None:
        """Take what is selected out of the bundle."""
        ids = self._builder.tree.selected_ids()
        if not ids:
            return

        def work(vault: Vault) -> None:
            from app.casework.drafting.drafts import remove

            remove(vault, ids)

        self._builder.do(tr("Took %Ln line(s) out of the bundle", n=len(ids)), work)

    # Looking

    def open_line(self, line: Line) -> None:
        """Look at the item of a line."""
        documents = self._documents()
        item = line.item_id or (documents[0].item_id if documents else "")
        if item:
            self._builder.go.emit("item", {"id": item})

    def review(self) -> None:
        """Review the item of the current line under the bundle's profile."""
        documents = self._documents()
        if documents:
            self._builder.review(documents[0].item_id)

    def open_menu(self, place: QPoint) -> None:
        """Offer what can be done with what is selected."""
        self.refresh()
        menu = QMenu(self._builder.tree)
        for names in (
            ("section", "sort"),
            ("up", "down", "in", "out"),
            ("rename", "pages", "note"),
        ):
            for name in names:
                menu.addAction(self.actions_[name])
            menu.addSeparator()
        menu.addAction(self.actions_["review"])
        menu.addAction(self.actions_["remove"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def reopen(self, kind: str, line_id: str, state: dict[str, Any]) -> None:
        """Open a sheet that a lock has closed, with what was written in it."""
        if kind == TITLE:
            form: FormSheet | None = self.new_section()
        else:
            self._builder.tree.select([line_id])
            form = self.note() if kind == NOTE else self.pages()
        if form is not None:
            form.restore(state)

    # Parts

    def _documents(self) -> list[Line]:
        tree = self._builder.tree
        return tree.lines.documents(tree.currentIndex())

    def _parent(self, line: Line) -> Line | None:
        lines = self._builder.tree.lines.lines
        return next((each for each in lines if each.id == line.parent), None)

    def _wish(self, how: Callable[[Sequence[Line], Sequence[str]], Wish | None]) -> Wish | None:
        tree = self._builder.tree
        return how(tree.lines.lines, tree.selected_ids())

    def _form(
        self,
        kind: str,
        key: str,
        title: str,
        fields: Sequence[Field],
        values: dict[str, Any],
        save: Callable[[dict[str, Any]], Saving],
        saved: Callable[[Any], None] | None = None,
    ) -> FormSheet:
        builder = self._builder
        form = FormSheet(
            builder.window(),
            builder.session,
            builder.drafts,
            key=f"{kind}/{builder.draft_id}/{key}",
            title=title,
            fields=fields,
            values=values,
            save=save,
            width=440,
        )
        if saved is not None:
            form.saved.connect(saved)
        builder.sheet = form
        form.left.connect(lambda: builder.close_sheet(form))
        form.open()
        first = form.editors[fields[0].name]
        first.setFocus()
        if isinstance(first.widget, QLineEdit):
            first.widget.selectAll()
        return form

    def _add(
        self,
        name: str,
        title: str,
        run: Callable[[], object],
        keys: str,
        picture: str,
        owner: QWidget,
    ) -> None:
        self.actions_[name] = self._commands.add(
            owner,
            f"builder.{name}",
            title,
            run,
            section=tr("Bundle builder"),
            keys=keys,
            icon=picture,
        )


def _label(wish: Wish) -> str:
    if wish.verb == BIND:
        return tr("Bound %Ln exhibit(s) into another", n=len(wish.ids))
    if wish.verb == OUT:
        return tr("Made %Ln document(s) exhibits of their own", n=len(wish.ids))
    if wish.kind == SECTION:
        return tr("Moved %Ln section(s)", n=len(wish.ids))
    if wish.kind == EXHIBIT:
        return tr("Moved %Ln exhibit(s)", n=len(wish.ids))
    return tr("Moved %Ln document(s)", n=len(wish.ids))
