"""What the builder asks of the vault: the draft with its outline, candidates, checks. The latest counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.language import tr
from app.ui.session import Session

if TYPE_CHECKING:
    from app.casework.drafting.candidates import Candidates
    from app.casework.drafting.draft_checks import Check
    from app.casework.drafting.draft_states import Standing
    from app.casework.drafting.outline import Outline
    from app.casework.drafting.templates import SizeProfile
    from app.casework.undo import Changes
    from app.records.cases import Case
    from app.records.desk import SavedSearch
    from app.records.drafts import BundleDraft
    from app.ui.jobs import Job
    from app.vault.vault import Vault

MOST = 300
"""Candidates that are listed; a narrower search finds the rest."""

_SETTLING = 500
"""Milliseconds after the last change before the checks are asked."""

_BEHIND = 300
"""Milliseconds after the last change before the candidates are asked for again."""

STRUCTURE = frozenset(
    ("bundle_draft", "draft_section", "draft_exhibit", "draft_document", "bundle")
)
DECIDING = frozenset(
    (
        "item", "item_text", "item_person", "item_relation", "person", "person_name", "place",
        "mark", "sign_off", "consent", "rare_check",
    )
)  # fmt: skip
"""Kinds of records that decide what leaves of an item."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A draft as it stands, and how large a bundle may be asked to be."""

    draft: BundleDraft
    case: Case
    outline: Outline
    sizes: tuple[SizeProfile, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """What could go into it, how each stands, and the searches that were saved."""

    found: Candidates
    standings: Mapping[str, Standing]
    searches: tuple[SavedSearch, ...]


class Asking(QObject):
    """Asks, and says what came back.

    Signals:
        shown(Shown), offered(Offered), checked(checks): answers.
        refused(sentence): the draft cannot be shown.
        misread(sentence): the search cannot be understood.
        unchecked(sentence): the checks could not be asked.
    """

    shown = Signal(object)
    offered = Signal(object)
    checked = Signal(object)
    refused = Signal(str)
    misread = Signal(str)
    unchecked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self.draft = ""
        self.query: Callable[[], str] = str
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SETTLING)
        self._soon.timeout.connect(self._ask_checks)
        self._later = QTimer(self, singleShot=True, interval=_BEHIND)
        self._later.timeout.connect(self.ask_candidates)

    def start(self, session: Session, draft: str) -> None:
        """Ask about a draft."""
        self.stop()
        self._session, self.draft = session, draft
        self.refresh()

    def stop(self) -> None:
        """Ask nothing more; what is on its way is not delivered."""
        self._soon.stop()
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = None
        if self._session is not None:
            for topic in ("builder shown", "builder candidates"):
                self._session.drop(topic)
        self._session, self.draft = None, ""

    def refresh(self) -> None:
        """Ask everything."""
        self.ask_shown()
        self.ask_candidates()
        self._soon.start()

    def on_changes(self, changes: Changes) -> None:
        """Ask again what a change may have touched."""
        tables = changes.tables
        if self._session is None or not tables & (STRUCTURE | DECIDING | {"*", "saved_search"}):
            return
        if tables & (STRUCTURE | DECIDING | {"*"}):
            self.ask_shown()
            self._soon.start()
        # Behind whatever is done next: the next move must not wait for them.
        self._later.start()

    def ask_shown(self) -> None:
        """Ask for the draft and its outline."""
        draft = self.draft
        if self._session is not None:
            self._session.ask(
                "builder shown",
                lambda vault: shown_of(vault, draft),
                self.shown.emit,
                self.refused.emit,
            )

    def ask_candidates(self) -> None:
        """Ask what could go into it."""
        draft, query = self.draft, self.query()
        if self._session is not None:
            self._session.ask(
                "builder candidates",
                lambda vault: offered_of(vault, draft, query),
                self.offered.emit,
                self.misread.emit,
            )

    def _ask_checks(self) -> None:
        session, draft = self._session, self.draft
        if session is None:
            return
        if self._job is not None:
            self._job.cancel()
        job = self._job = session.run(
            tr("Checks of the bundle"),
            lambda vault, _progress: checks_of(vault, draft),
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


def shown_of(vault: Vault, draft_id: str) -> Shown:
    """A draft with its case and its outline."""
    from app.casework.drafting.drafts import draft, outline, sizes
    from app.records.cases import Case

    found = draft(vault, draft_id)
    return Shown(found, vault.get(Case, found.case_id), outline(vault, found.id), sizes())


def offered_of(vault: Vault, draft_id: str, query: str) -> Offered:
    """What a search finds for a draft, and whether each of it would leave."""
    from app.casework.drafting.candidates import candidates
    from app.casework.drafting.draft_states import standings
    from app.casework.drafting.drafts import draft
    from app.casework.looking.searches import saved
    from app.records.profiles import profile
    from app.ui.parts.date_field import today

    shown = draft(vault, draft_id)
    found = candidates(vault, draft_id, query, MOST)
    held = standings(
        vault,
        [row.item for row in found.rows],
        profile(shown.profile),
        shown.as_of or today(),
        shown.case_id,
    )
    return Offered(found, held, tuple(saved(vault)))


def checks_of(vault: Vault, draft_id: str) -> tuple[Check, ...]:
    """What the checks come to."""
    from app.casework.drafting.draft_checks import checks

    return checks(vault, draft_id)
