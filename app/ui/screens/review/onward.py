"""What brings an item from step to step: finding, signing off, burning its pages, taking it to a bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.casework.redacting import faces
from app.casework.reviewing import ledger, redacting
from app.casework.reviewing.preview import PreviewSession, preview_of
from app.progress import Progress
from app.records.evidence import Item
from app.ui.forms import Field, FormSheet, Saving
from app.ui.language import tr
from app.ui.screens.review import answers
from app.ui.sentences import spoken
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.screens.review.screen import ReviewScreen

SECOND = "second"
"""The second part of the draft key of a second reviewer's sign-off."""


class SecondSheet(FormSheet):
    """The second reviewer's name and word."""

    def __init__(self, screen: ReviewScreen, ref: str, first: str) -> None:
        looked = screen.looked
        assert looked is not None
        profile = looked.review.profile.name

        def save(filled: dict[str, Any]) -> Saving:
            return (
                tr("Signed off by a second reviewer"),
                lambda vault: redacting.sign_off(
                    vault,
                    ref,
                    second=True,
                    note=str(filled["note"]),
                    actor=str(filled["name"]),
                    profile_name=profile,
                ),
            )

        super().__init__(
            screen.window(),
            screen.session,
            screen.drafts,
            key=f"review/{SECOND}/{ref}",
            title=tr("A second reviewer signs off"),
            more=tr(
                "The first look was signed off by {name}. Somebody else says here that they have "
                "looked at every page and at every mark.",
                name=first,
            ),
            fields=[
                Field("name", tr("Name of the second reviewer"), required=True),
                Field("note", tr("Note"), "text"),
            ],
            values={},
            save=save,
            button=tr("Sign off"),
        )


class Onward(QObject):
    """The verbs of the review's head."""

    def __init__(self, screen: ReviewScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def find(self) -> None:
        """Search the item for every name in the registry, every kind of number, and faces."""
        screen, ref = self._screen, self._screen.item_id

        def work(vault: Vault, progress: Progress) -> tuple[int, str]:
            progress.step(0, 1, "Searching the text")
            item = vault.get(Item, ref)
            return len(faces.suggest_all(vault, item, progress)), faces.not_looked_for(item)

        def found(result: tuple[int, str]) -> None:
            count, unseen = result
            told = tr("%Ln new suggestion(s)", n=count) if count else tr("Nothing new was found.")
            screen.said.emit(told, "plain")
            if unseen:
                screen.said.emit(spoken(unseen), "doubtful")
            screen.refresh()

        if screen.writable:
            number = screen.looked.review.item.number if screen.looked is not None else 0
            screen.session.run(
                tr("Looking for what must be hidden in item {number}", number=number),
                work,
                found,
                step=tr("Suggested redaction marks"),
            )

    def sign_off(self) -> None:
        """Say that a person has looked at all of it."""
        looked, ref = self._screen.looked, self._screen.item_id
        if looked is not None and self._screen.writable:
            # What another audience would have hidden does not keep this one from being signed off.
            profile = looked.review.profile.name
            self._screen.session.do(
                tr("Reviewed: every page was looked at"),
                lambda vault: redacting.sign_off(vault, ref, profile_name=profile),
            )

    def sign_second(self, state: dict[str, Any] | None = None) -> None:
        """Ask for the second reviewer's word."""
        screen = self._screen
        if not screen.writable or screen.looked is None:
            return
        signed = [each.actor for each in screen.looked.review.sign_offs if not each.second]
        sheet = SecondSheet(screen, screen.item_id, signed[-1] if signed else tr("nobody"))
        if state is not None:
            sheet.restore(state)
        sheet.open()

    def apply(self) -> None:
        """Burn every page as it will leave; nothing leaves by that."""
        screen, ref = self._screen, self._screen.item_id
        if screen.looked is None:
            return
        profile, spares = screen.looked.review.profile.name, screen.session.spares

        def work(vault: Vault, progress: Progress) -> int:
            preview = preview_of(vault, ref, profile)
            with PreviewSession(vault.blobs, vault.cache, spares, preview) as pages:
                total = len(pages.sizes())
                for page in range(1, total + 1):
                    progress.step(page - 1, total, "Burning pages")
                    pages.after(page)
            return total

        def done(total: int) -> None:
            screen.said.emit(tr("%Ln page(s) burnt.", n=total), "good")
            screen.refresh()

        screen.session.run(
            tr("Burning the pages of item {number}", number=screen.looked.review.item.number),
            work,
            done,
            lambda _sentence: screen.refresh(),
        )

    def export(self) -> None:
        """Go on to a bundle with the item in it."""
        looked = self._screen.looked
        if looked is not None:
            query = f"number:{looked.review.item.number}"
            self._screen.go.emit("export", {"case": looked.case_code, "query": query})

    def take_union(self) -> None:
        """Hide everything that an earlier bundle hid."""
        looked, ref = self._screen.looked, self._screen.item_id
        if looked is not None and self._screen.writable:
            profile = looked.review.profile.name
            self._screen.session.do(
                tr("Took over what earlier bundles hid"),
                lambda vault: ledger.take_union(vault, ref, profile),
            )

    def choose_product(self, product: str) -> None:
        """Have the item leave as something else."""
        self._set(
            tr("Changed as what the item leaves"),
            lambda vault, ref: redacting.choose_product(vault, ref, product),
        )

    def choose_pages(self, style: str, dpi: int) -> None:
        """Have its pages leave in other colours or another sharpness."""
        self._set(
            tr("Changed how the item's pages leave"),
            lambda vault, ref: redacting.choose_pages(vault, ref, style, dpi),
        )

    def to_next(self) -> None:
        """Review the next item that waits."""
        screen = self._screen
        if screen.has_session:
            number = screen.looked.review.item.number if screen.looked is not None else 0
            here = screen.item_id

            def show(item_id: str) -> None:
                if item_id and item_id != here:
                    screen.show_target({"id": item_id})
                else:
                    screen.said.emit(tr("Nothing else waits for a review."), "good")

            screen.session.ask(
                "review/next", lambda vault: answers.next_waiting(vault, number), show
            )

    def next_step(self) -> QAction | None:
        """The command that brings the item to its next step; None while marks are to be decided."""
        looked = self._screen.looked
        if looked is None:
            return None
        review_, name = looked.review, ""
        if review_.state in ("unmarked", "marked") and not review_.waiting:
            first = any(not each.second for each in review_.sign_offs)
            name = "second" if first and review_.wants_second else "looked"
        elif review_.state == "reviewed":
            name = "export" if review_.product == "recording" else "apply"
        elif review_.state == "applied":
            name = "export"
        return self._screen.commands[f"review.{name}"].action if name else None

    def _set(self, label: str, work: Any) -> None:
        screen, ref = self._screen, self._screen.item_id
        if not screen.writable:
            return

        def refused(sentence: str) -> None:
            screen.said.emit(sentence, "bad")
            screen.refresh()

        screen.session.do(label, lambda vault: work(vault, ref), refuse=refused)
