"""What the editor of a submission asks of the vault; the latest question of each kind counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.language import tr
from app.ui.session import Session

if TYPE_CHECKING:
    from app.casework.submitting.checks import Check
    from app.casework.submitting.citable import Citable
    from app.casework.submitting.page import Page
    from app.casework.undo import Changes
    from app.ui.jobs import Job
    from app.vault.vault import Vault

_SETTLING = 700
"""Milliseconds after the last change before the checks are asked."""

_OURS = frozenset(("submission", "submission_block", "submission_note"))
_DECIDING = frozenset(
    (
        "item", "item_text", "item_person", "item_relation", "person", "person_name", "consent",
        "passage", "claim", "claim_passage", "claim_provision", "statistic", "statistic_part",
        "state_statement", "state_claim", "state_passage", "recommendation", "event",
        "recommendation_claim", "proceeding", "remedy", "detention", "bundle_draft",
        "draft_document", "case_file", "text_sign_off", "*",
    )
)  # fmt: skip
"""Kinds of records that decide what a submission shows or may say."""


class Asking(QObject):
    """Asks, and says what came back.

    Signals:
        shown(Page), found(list of Citable), checked(list of (Check, words)): answers.
        refused(sentence): the submission cannot be shown.
        unchecked(sentence): the checks could not be asked.
    """

    shown = Signal(object)
    found = Signal(object)
    checked = Signal(object)
    refused = Signal(str)
    unchecked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.submission = ""
        self.wanted = ("claim", "")
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLING)
        self._soon.timeout.connect(self._ask_checks)

    def start(self, session: Session, submission: str) -> None:
        """Ask about a submission."""
        self.stop()
        self._session, self.submission = session, submission
        self.ask_shown()
        self.ask_found(*self.wanted)
        self._soon.start()

    def stop(self) -> None:
        """Ask nothing more; what is on its way is not delivered."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = None
        if self._session is not None:
            for topic in ("submission page", "submission citable"):
                self._session.drop(topic)
        self._session, self.submission = None, ""

    def on_changes(self, changes: Changes) -> None:
        """Ask again what a change may have touched."""
        if self._session is None or not changes.tables & (_OURS | _DECIDING):
            return
        self.ask_shown()
        if changes.tables & _DECIDING:
            self.ask_found(*self.wanted)
        self._soon.start()

    def ask_shown(self) -> None:
        """Ask for the submission as it stands."""
        submission = self.submission
        if self._session is not None:
            self._session.ask(
                "submission page",
                lambda vault: page_of(vault, submission),
                self.shown.emit,
                self.refused.emit,
            )

    def ask_found(self, kind: str, query: str) -> None:
        """Ask what can be cited."""
        self.wanted = (kind, query)
        submission = self.submission
        if self._session is not None:
            self._session.ask(
                "submission citable",
                lambda vault: found_of(vault, submission, kind, query),
                self.found.emit,
            )

    def _ask_checks(self) -> None:
        session, submission = self._session, self.submission
        if session is None:
            return
        if self._job is not None:
            self._job.cancel()
        job = self._job = session.run(
            tr("Checks of the submission"),
            lambda vault, _progress: checks_of(vault, submission),
            shown=False,
        )
        job.succeeded.connect(lambda found: self._take(job, found))
        job.failed.connect(lambda sentence: self._fail(job, sentence))

    def _take(self, job: Job, found: object) -> None:
        if job is self._job and self._session is not None:
            self._job = None
            self.checked.emit(found)

    def _fail(self, job: Job, sentence: str) -> None:
        if job is self._job and self._session is not None:
            self._job = None
            self.unchecked.emit(sentence)


# What is loaded where it is needed takes longer to load than all the screens.


def page_of(vault: Vault, submission_id: str) -> Page:
    """A submission in words."""
    from app.casework.submitting.page import page

    return page(vault, submission_id)


def found_of(vault: Vault, submission_id: str, kind: str, query: str) -> Sequence[Citable]:
    """What of a kind can be cited."""
    from app.casework.submitting.citable import citable
    from app.records.submissions import Submission

    return citable(vault, vault.get(Submission, submission_id), kind, query)


def checks_of(vault: Vault, submission_id: str) -> list[tuple[Check, str]]:
    """What is wrong, each with the words that it is about."""
    from app.casework.submitting import checks, markup, submissions
    from app.casework.submitting.people_in_text import Names

    held = submissions.shown(vault, submission_id)
    names = Names(vault, held.submission)
    texts = {each.id: each.text for each in held.blocks}
    found = []
    for each in checks.checked(vault, held):
        text = texts.get(each.block, "")
        if each.end > each.start and not each.key:
            words = text[each.start : each.end]
        else:
            near = [s for s in markup.sentences(text) if each.key and each.key in s.keys]
            words = near[0].text if near else text[:_WORDS]
        found.append((each, markup.plain(words, names.called)))
    return found


_WORDS = 160
"""Characters of a part that stand for it where no words are meant."""
