"""Deciding about marks: at once on the screen, then in the vault, each as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.casework.redacting import review
from app.casework.reviewing import redacting
from app.casework.reviewing.rare import Rare
from app.casework.reviewing.redacting import Entry
from app.ui.language import tr
from app.ui.screens.review.queue_model import Line
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.review.screen import ReviewScreen


class Deciding(QObject):
    """The verbs of the queue, the pane and the checklist on marks."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._asked: dict[str, str] = {}

    def forget(self) -> None:
        """Hold nothing."""
        self._asked.clear()

    def overlaid(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Entries with what was decided and is on its way into the vault."""
        return tuple(
            replace(each, mark=replace(each.mark, state=self._asked[each.mark.id]))
            if each.mark.id in self._asked
            else each
            for each in entries
        )

    # What is suggested

    def accept(self) -> None:
        """Have the chosen mark hidden, or all of the chosen group; on to the next open one."""
        self._decide("accepted")

    def reject(self) -> None:
        """Leave the chosen mark readable, or all of the chosen group; on to the next open one."""
        self._decide("rejected")

    def accept_alike(self) -> None:
        """Have everything hidden that is the same as the chosen one."""
        self._settle_alike("accepted", tr("Everything that is the same is hidden"))

    def reject_alike(self) -> None:
        """Leave everything readable that is the same as the chosen one."""
        self._settle_alike("rejected", tr("Everything that is the same is left readable"))

    def accept_person(self) -> None:
        """Have everything hidden that is suggested for the person of the chosen mark."""
        entry, line = self._screen.queue.entry(), self._screen.queue.line()
        person = entry.mark.person_id if entry is not None else None
        if person is None and line is not None:
            kind, _, value = line.group.partition(":")
            person = value if kind == "person" else None
        if person is not None:
            self._hide_person(person)

    def accept_group(self, line: Line) -> None:
        """Have everything hidden that is open in a group of the queue."""
        kind, _, value = line.group.partition(":")
        if kind == "person":
            self._hide_person(value)
            return
        ids = self._open_in(line.group)
        self._settle(ids, "accepted", tr("%Ln suggestion(s) hidden", n=len(ids)), quiet=False)

    # Marks by hand

    def add(self, values: Mapping[str, object]) -> None:
        """Mark something by hand; it is chosen then, so that its fields can be filled in."""

        def made(mark: object) -> None:
            self._screen.choose_when_shown(str(getattr(mark, "id", "")))

        self._do(tr("Marked by hand"), lambda vault, ref: review.add(vault, ref, values), made)

    def change(self, mark_id: str, **values: object) -> None:
        """Change a mark: where it is, how far it reaches, what it hides."""
        editor = self._screen.editor
        if {"reason", "person"} & set(values):
            self._screen.watch(mark_id)

        def refused(sentence: str) -> None:
            if self._screen.queue.current == mark_id and {"token", "note"} & set(values):
                editor.refused(sentence)
            else:
                self._screen.said.emit(sentence, "bad")
            # What was moved on the page goes back to where it is.
            self._screen.refresh()

        self._do(
            tr("Changed a redaction mark"),
            lambda vault, _ref: redacting.change_mark(vault, mark_id, **values),  # type: ignore[arg-type]
            refuse=refused,
            quiet=True,
        )

    def take_away(self) -> None:
        """Take a mark away that was made by hand."""
        entry = self._screen.queue.entry()
        if entry is not None:
            mark_id = entry.mark.id
            self._do(
                tr("Took a mark away"), lambda vault, _ref: redacting.take_away(vault, mark_id)
            )

    # Rare details

    def hide_rare(self, rare: Rare) -> None:
        """Have every place hidden that says a rare detail."""

        def work(vault: Vault, ref: str) -> None:
            for start, end in rare.places:
                # By hand: what a person wants hidden is hidden whatever kinds the audience may see.
                review.add(vault, ref, {"span": [start, end]})

        self._do(tr("Hid a rare detail in %Ln place(s)", n=len(rare.places)), work)

    def let_pass(self, rare: Rare) -> None:
        """Remember that a rare detail was judged and may stand."""
        self._do(
            tr("Let a rare detail stand"),
            lambda vault, ref: redacting.let_pass(vault, ref, rare.detail),
            quiet=True,
        )

    # How

    def _decide(self, state: str) -> None:
        entry, line = self._screen.queue.entry(), self._screen.queue.line()
        if entry is not None:
            label = tr("A mark is hidden") if state == "accepted" else tr("A mark is left readable")
            self._settle([entry.mark.id], state, label, quiet=True)
        elif line is not None:
            ids = self._open_in(line.group)
            label = (
                tr("%Ln suggestion(s) hidden", n=len(ids))
                if state == "accepted"
                else tr("%Ln suggestion(s) left readable", n=len(ids))
            )
            self._settle(ids, state, label, quiet=False)

    def _settle(self, ids: Sequence[str], state: str, label: str, *, quiet: bool) -> None:
        if not ids or not self._screen.writable:
            return
        accept, reject = (ids, ()) if state == "accepted" else ((), ids)

        def work(vault: Vault, ref: str) -> object:
            # Not "looked": deciding what was suggested is not looking for what was not.
            return review.settle(vault, ref, accept, reject, looked=False)

        self._asked.update(dict.fromkeys(ids, state))
        self._screen.show_entries()
        self._screen.queue.to_next_open()
        self._do(label, work, ids=ids, quiet=quiet)

    def _settle_alike(self, state: str, label: str) -> None:
        entry = self._screen.queue.entry()
        if entry is not None:
            mark_id = entry.mark.id
            self._do(
                label,
                lambda vault, ref: redacting.settle_alike(vault, ref, mark_id, state),
                go_on=True,
            )

    def _hide_person(self, person: str) -> None:
        self._do(
            tr("Everything of this person is hidden"),
            lambda vault, ref: redacting.accept_person(vault, ref, person),
            go_on=True,
        )

    def _open_in(self, group: str) -> list[str]:
        lines = self._screen.queue.model.lines
        return [
            line.entry.mark.id
            for line in lines
            if line.group == group and line.entry and line.entry.mark.state == "suggested"
        ]

    def _do(
        self,
        label: str,
        work: Callable[[Vault, str], object],
        done: Callable[[object], None] | None = None,
        *,
        refuse: Callable[[str], None] | None = None,
        ids: Iterable[str] = (),
        quiet: bool = False,
        go_on: bool = False,
    ) -> None:
        screen = self._screen
        if not screen.writable:
            return
        ref, asked = screen.item_id, tuple(ids)

        def settled() -> None:
            for mark_id in asked:
                self._asked.pop(mark_id, None)

        def finish(result: object) -> None:
            settled()
            if go_on:
                screen.go_on_when_shown()
            if done is not None:
                done(result)

        def refusal(sentence: str) -> None:
            settled()
            if refuse is not None:
                refuse(sentence)
            else:
                screen.said.emit(sentence, "bad")
                screen.refresh()

        screen.session.do(label, lambda vault: work(vault, ref), finish, refusal, quiet=quiet)
