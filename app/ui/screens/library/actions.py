"""What can be done with the selected items, as commands with keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.casework import lookup
from app.casework.looking.searches import forget_search
from app.casework.registry.describe import trash_many
from app.records.desk import SavedSearch
from app.ui import wording
from app.ui.forms import FormSheet
from app.ui.language import current, tr
from app.ui.parts.table_file import TableFile
from app.ui.screens.library import item_answers, terms
from app.ui.screens.library.item_answers import Several
from app.ui.screens.library.preview import Preview
from app.ui.screens.library.printing import MOST, PrintList
from app.ui.screens.library.sheets import EDIT, SEARCH, TAGS, EditSheet, TagSheet, name_search
from app.ui.screens.review.answers import next_waiting
from app.vault.search import rows
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.library.screen import LibraryScreen

_COPIED = 20_000
"""Lines that are copied at most."""


class Actions(QObject):
    """The library's commands."""

    def __init__(self, screen: LibraryScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._items = screen.items
        self.preview = Preview(screen, lambda: self._items.view)
        self.preview.open_wanted.connect(self.open)
        self._items.chosen.connect(self._preview_other)
        self._printing: PrintList | None = None
        self._of_items: dict[str, QAction] = {}
        self._add_commands()
        self._add_tools()
        screen.sidebar.rename_wanted.connect(self.rename_search)
        screen.sidebar.remove_wanted.connect(self.remove_search)
        self.settle()

    def _add_commands(self) -> None:
        views, screen = self._items.views, self._screen
        section = tr("Items")
        for name, title, run, keys, picture, owner in (
            ("open", tr("Open"), self.open, "Return;Enter", "file-text", views),
            ("preview", tr("Preview"), self.toggle_preview, "Space", "eye", views),
            ("rename", tr("Rename"), self.rename, "F2", "pencil", views),
            ("tags", tr("Tags …"), self.tag, "Ctrl+T", "tags", screen),
            ("edit", tr("Edit …"), self.edit, "Ctrl+E", "adjustments", screen),
            ("copy", tr("Copy number and title"), self.copy, "Ctrl+Shift+C", "copy", screen),
            ("trash", tr("Put in the trash"), self.trash, "Del", "trash", views),
            ("restore", tr("Take out of the trash"), self.restore_items, "Ctrl+R", "trash-off", views),
            ("export", tr("Export a bundle of these …"), self.export, "", "package-export", screen),
            ("select_all", tr("Select all"), self.select_all, "Ctrl+A", "list-check", views),
        ):  # fmt: skip
            self._of_items[name] = self._add(name, title, run, keys, picture, owner, section)
        section = tr("Library")
        for name, title, run, keys, picture in (
            ("grid", tr("Table or pictures"), self.toggle_grid, "Ctrl+G", "layout-grid"),
            ("columns", tr("Columns"), self.choose_columns, "", "columns"),
            ("save_search", tr("Save this search …"), self.save_search, "Ctrl+D", "bookmark"),
            ("clear", tr("Clear the filters"), screen.clear_filters, "Ctrl+Shift+D", "filter-off"),
            ("trash_view", tr("What is in the trash"), self.show_trash, "Ctrl+Shift+T", "trash"),
            ("print", tr("Print the list …"), self.print, "Ctrl+P", "printer"),
            ("file", tr("Write the list to a file …"), self.to_file, "", "file-spreadsheet"),
            ("filters", tr("Show or hide the filters"), self.toggle_filters, "Ctrl+Shift+F", "filter"),
            (
                "inspector", tr("Show or hide the details"), self.toggle_inspector,
                "Ctrl+Shift+I", "layout-sidebar",
            ),
            (
                "review", tr("Review the next item that waits"), self.review,
                "Ctrl+Shift+V", "eye-check",
            ),
            (
                "resume", tr("Read what was taken in and not read"), screen.importing.resume,
                "", "refresh",
            ),
        ):  # fmt: skip
            self._add(name, title, run, keys, picture, screen, section)

    def _add(
        self,
        name: str,
        title: str,
        run: Callable[[], object],
        keys: str,
        picture: str,
        owner: QWidget,
        section: str,
    ) -> QAction:
        return self._screen.commands.add(
            owner, f"library.{name}", title, run, section=section, keys=keys, icon=picture
        )

    def _add_tools(self) -> None:
        items, screen = self._items, self._screen
        for name, picture in (
            ("save_search", "bookmark"),
            ("grid", "layout-grid"),
            ("columns", "columns"),
            ("print", "printer"),
        ):
            action = self.action(name)
            button = items.add_tool(action.text(), picture)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            if name == "columns":
                self._columns_button = button
        items.no_hits.add(tr("Clear the filters"), screen.clear_filters, "filter-off")
        items.no_items.add(tr("Import files"), lambda: screen.show_import({}), "file-import")
        items.no_items.add(tr("New case"), lambda: screen.go.emit("case", "new"), "folder")
        items.no_items.add(tr("What Kuager does"), self._help, "help")

    def action(self, name: str) -> QAction:
        """One of the library's commands."""
        return self._screen.commands[f"library.{name}"].action

    def settle(self) -> None:
        """Let only those commands be used that mean anything now."""
        screen = self._screen
        opened = screen.has_session
        writable = opened and not screen.session.read_only
        chosen = opened and bool(self._items.selection.hasSelection())
        trashed = terms.asks_for_trash(screen.query.text())
        for name, action in self._of_items.items():
            action.setEnabled(chosen)
            if name in ("rename", "tags", "edit", "trash", "restore"):
                action.setEnabled(chosen and writable)
        self._of_items["trash"].setEnabled(chosen and writable and not trashed)
        self._of_items["restore"].setEnabled(chosen and writable and trashed)
        self._of_items["select_all"].setEnabled(opened and bool(self._items.model.numbers))
        self.action("print").setEnabled(opened and bool(self._items.model.numbers))
        self.action("save_search").setEnabled(writable)

    def fill(self, menu: QMenu) -> None:
        """Fill a context menu."""
        for name, action in self._of_items.items():
            if name in ("trash", "restore") and not action.isEnabled():
                continue
            if name in ("copy", "select_all"):
                menu.addSeparator()
            menu.addAction(action)

    def forget(self) -> None:
        """Close what is open, and keep nothing of it."""
        self.preview.close_down()
        self._printing = None
        self.settle()

    # One item

    def open(self) -> None:
        """Open the current item, among those that are shown."""
        number = self._items.current()
        if number is None:
            return
        among, query = list(self._items.model.numbers), self._screen.query.text()

        def show(item_id: str) -> None:
            self._screen.go.emit("item", {"id": item_id, "among": among, "find": query})

        line = self._items.model.line(self._items.model.row_of(number))
        if line is not None:
            show(line.item.id)
        else:
            self._screen.session.ask(
                "library open", lambda vault: lookup.item(vault, str(number)).id, show
            )

    def toggle_preview(self) -> None:
        """Look at the current item, or no longer."""
        number = self._items.current()
        if self.preview.isVisible():
            self.preview.close_down()
        elif number is not None:
            self.preview.show_item(self._screen.session, number)

    def rename(self) -> None:
        """Write another title."""
        numbers = self._items.selected()
        if len(numbers) == 1:
            self._screen.show_inspector()
            self._screen.inspector.show_numbers(numbers)
            self._screen.inspector.edit("title")
        elif numbers:
            self.edit()

    def _preview_other(self) -> None:
        number = self._items.current()
        if self.preview.isVisible() and number is not None and self._screen.has_session:
            self.preview.show_item(self._screen.session, number)

    # Several

    def tag(self) -> None:
        """Ask for tags."""
        self._with_several(self._open_tags)

    def edit(self) -> None:
        """Ask for fields."""
        self._with_several(self._open_edit)

    def trash(self) -> None:
        """Put what is selected in the trash."""
        refs = item_answers.refs(self._items.selected())
        if refs:
            self._screen.session.do(
                tr("Put %Ln item(s) in the trash", n=len(refs)),
                lambda vault: trash_many(vault, refs),
            )

    def restore_items(self) -> None:
        """Take what is selected out of the trash."""
        refs = item_answers.refs(self._items.selected())
        if refs:
            self._screen.session.do(
                tr("Took %Ln item(s) out of the trash", n=len(refs)),
                lambda vault: trash_many(vault, refs, restore=True),
            )

    def select_all(self) -> None:
        """Select everything that was found."""
        self._items.view.selectAll()

    def export(self) -> None:
        """Go on to a bundle of what was found."""
        self._screen.go.emit("export", {"query": self._screen.query.text()})

    def review(self) -> None:
        """Go on to the redaction review of the first item that waits, from the chosen one on."""
        number = self._items.current() or 0
        screen = self._screen

        def show(item_id: str) -> None:
            if item_id:
                screen.go.emit("review", {"id": item_id})
            else:
                screen.said.emit(tr("Nothing waits for a review."), "good")

        if screen.has_session:
            screen.session.ask(
                "library review", lambda vault: next_waiting(vault, max(0, number - 1)), show
            )

    def copy(self) -> None:
        """Copy number and title of what is selected, a line each."""
        numbers = self._items.selected()[:_COPIED]

        def work(vault: Vault) -> str:
            found = rows(vault, numbers, snippets=False)
            return "\n".join(
                f"{row.item.number}. {wording.one_line(row.item.title)}" for row in found
            )

        def put(text: str) -> None:
            QApplication.clipboard().setText(text)
            self._screen.said.emit(tr("Copied %Ln line(s)", n=len(numbers)), "plain")

        if numbers:
            self._screen.session.ask("library copy", work, put)

    def _with_several(self, then: Callable[[Several], None]) -> None:
        numbers = self._items.selected()
        if numbers:
            self._screen.session.ask(
                "library sheet", lambda vault: item_answers.look_at_many(vault, numbers), then
            )

    def _open_edit(self, several: Several, state: dict[str, Any] | None = None) -> None:
        screen = self._screen
        if not screen.has_session:
            return
        places = screen.inspector.lists.places
        sheet = EditSheet(screen.window(), screen.session, screen.drafts, several, places)
        if state is not None:
            sheet.restore(state)
        sheet.open()

    def _open_tags(self, several: Several, state: dict[str, Any] | None = None) -> None:
        screen = self._screen
        if not screen.has_session:
            return
        sheet = TagSheet(screen.window(), screen.session, screen.drafts, several)
        if state is not None:
            sheet.restore(state)
        sheet.open()

    def restore(self, key: str, state: dict[str, Any]) -> bool:
        """Open the sheet of a draft."""
        if key not in (EDIT, TAGS):
            if key == SEARCH:
                sheet = self._name_search()
                sheet.restore(state)
                sheet.open()
                return True
            return False
        open_sheet = self._open_edit if key == EDIT else self._open_tags
        numbers = list(state.get("numbers", []))
        self._screen.session.ask(
            "library sheet",
            lambda vault: item_answers.look_at_many(vault, numbers),
            lambda several: open_sheet(several, state),
        )
        return True

    # The list

    def toggle_grid(self) -> None:
        """Table or pictures."""
        self._items.show_as_grid(on=not self._items.as_grid)

    def toggle_filters(self) -> None:
        """Show or hide what is at the left."""
        self._screen.sidebar.setVisible(self._screen.sidebar.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide what is at the right."""
        self._screen.inspector.setVisible(self._screen.inspector.isHidden())

    def choose_columns(self) -> None:
        """Open the menu of columns."""
        button = self._columns_button
        self._items.table.show_column_menu(button.mapToGlobal(button.rect().bottomLeft()))

    def show_trash(self) -> None:
        """Show what is in the trash, or everything else again."""
        if terms.asks_for_trash(self._screen.query.text()):
            self._screen.search("")
        else:
            self._screen.search("state:trashed")

    def save_search(self) -> None:
        """Ask for a name for this search."""
        self._name_search().open()

    def _name_search(self) -> FormSheet:
        screen = self._screen
        order, descending = screen.order
        return name_search(
            screen.window(), screen.session, screen.drafts,
            query=screen.query.text(), order=order, descending=bool(descending),
        )  # fmt: skip

    def rename_search(self, held: SavedSearch) -> None:
        """Ask for another name for a search."""
        screen = self._screen
        name_search(
            screen.window(), screen.session, screen.drafts, query=held.query,
            order=held.order, descending=held.descending, held=held,
        ).open()  # fmt: skip

    def remove_search(self, held: SavedSearch) -> None:
        """Remove a search; what it finds is not touched."""
        self._screen.session.do(
            tr("Search “{name}” removed", name=held.name),
            lambda vault: forget_search(vault, held.id),
        )

    def to_file(self) -> None:
        """Ask where the list is to be written; the selected items, or all that are found."""
        chosen = self._items.selected()
        numbers = set(chosen if len(chosen) > 1 else self._items.model.numbers)
        TableFile(self._screen).write_list("items", tr("Items"), "", current(), numbers)

    def print(self) -> None:
        """Ask whether the list is to be printed."""
        screen, table = self._screen, self._items.table
        chosen = self._items.selected()
        numbers = chosen if len(chosen) > 1 else list(self._items.model.numbers)
        if len(numbers) > MOST:
            told = tr("A list of more than %Ln item(s) is not printed; narrow it first.", n=MOST)
            screen.said.emit(told, "bad")
            return
        every = self._items.model.columns
        shown = table.visible_columns()
        headings = [(every[place].heading, max(40, table.columnWidth(place))) for place in shown]

        def cells(then: Callable[[list[tuple[str, ...]]], None]) -> None:
            def work(vault: Vault) -> list[tuple[str, ...]]:
                found = rows(vault, numbers, snippets=False)
                return [tuple(every[place].text(row) for place in shown) for row in found]

            screen.session.ask("library print", work, then)

        title = screen.query.text().strip() or tr("All items")
        self._printing = PrintList(screen.window(), screen.session)
        self._printing.offer(numbers, headings, cells, title)

    def _help(self) -> None:
        if "window.help" in self._screen.commands:
            self._screen.commands["window.help"].action.trigger()
