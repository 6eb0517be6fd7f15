"""What every part of the analysis can do, so that the screen treats registers and pictures alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.casework.undo import Changes
from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.forms import FormSheet
from app.ui.screens.analysis.choices import box, offer_cases
from app.ui.screens.analysis.veiled import Veiled
from app.ui.screens.registry.frame import Registry
from app.ui.screens.registry.link_sheet import LinkSheet
from app.ui.session import Session

SCREEN = "analysis"

_USUAL = 640
"""Pixels that a view is wide at least in a window of 960."""


class Register(Registry):
    """A part that is a list of records and one of them whole (:class:`Registry`).

    Its commands go by its own name; its drafts by that of the screen and its own
    (``analysis/statistics.statistic/<key>``).
    """

    by_case = True

    def draft_key(self, what: str, key: str) -> str:
        """The key of a form's draft: the screen's first, since drafts come back through it."""
        return f"{SCREEN}/{self.name}.{what}/{key}"

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a draft."""
        _screen, what, record = key.split("/", 2)
        form = what.partition(".")[2]
        if form not in self.forms:
            return False
        self.write(form, record, state)
        return True

    def offer_cases(self, held: Sequence[tuple[str, str]], chosen: str) -> None:
        """The list offers them itself; narrow it to one."""
        if self.left.chosen_case != chosen:
            self.left.choose_case(chosen)

    def choose_case(self, code: str) -> None:
        """Be about one case, or all (``""``)."""
        if self.left.chosen_case != code:
            self.left.choose_case(code)
            self.refresh()


class PictureView(QWidget):
    """A part that shows the whole of a case at once.

    A subclass lays out :attr:`case` in its head, and says in :meth:`refresh` what it asks of the vault.

    Signals:
        go(target, value): as of a screen.
        said(text, meaning): a toast.
        wanted(what, key): a form of the screen: ``settle`` with two facts, ``fact`` with a passage.
        narrowed(case): another case was chosen, or ``""`` for all.
        picked(name, ids): passages that are to be read on the board, and under which name.

    Attributes:
        name: which it is.
        tables: tables whose changes concern it.
        veil: what it says in place of names that a photograph of it must not show.
        case: the cases that there are; hidden when there is only one.
    """

    name: ClassVar[str] = ""
    tables: ClassVar[frozenset[str]] = frozenset()

    go = Signal(str, object)
    said = Signal(str, str)
    wanted = Signal(str, str)
    narrowed = Signal(str)
    picked = Signal(str, object)

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.commands = commands
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._stale = True
        # One of its own until it is given the one that all pictures of a window share.
        self.veil = Veiled(self)
        self.veil.changed.connect(self.unveil)
        self.case: QComboBox = box("")
        self.case.currentIndexChanged.connect(
            lambda _row: self.narrowed.emit(self.case.currentData() or "")
        )

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
    def chosen_case(self) -> str:
        """Code of the case that is shown, or ``""`` for all."""
        return self.case.currentData() or ""

    @property
    def sheet(self) -> FormSheet | LinkSheet | None:
        """The form that is open, or None."""
        return None

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As low as it can be at a usual width: a head that wraps is high only where it is narrow."""
        hint, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            wide = max(hint.width(), self.width(), _USUAL)
            hint.setHeight(layout.totalMinimumHeightForWidth(wide))
        return hint

    def take_veil(self, veil: Veiled) -> None:
        """Take the one that all pictures share, before a vault."""
        self.veil = veil
        veil.changed.connect(self.unveil)

    def unveil(self) -> None:
        """Show titles anew: what is hidden is known now, or is another."""

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault; what is shown of it is fetched when the view is shown."""
        self._session, self._drafts, self._stale = session, drafts, True
        if self.veil.parent() is self:
            self.veil.show_session(session)

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        self._session = self._drafts = None
        if self.veil.parent() is self:
            self.veil.forget()
        self._stale = True
        with QSignalBlocker(self.case):
            self.case.clear()

    def refresh(self) -> None:
        """Ask the vault again for what is shown."""
        raise NotImplementedError

    def entered(self) -> None:
        """Fetch what changed while something else was shown."""
        if self._session is not None and self._stale:
            self._stale = False
            self.refresh()
            # Behind what is looked at: it takes as long as there are names.
            self.veil.ask()

    def on_changes(self, changes: Changes) -> None:
        """Show what changed, where it is looked at; the rest when it is."""
        if self.veil.parent() is self:
            self.veil.on_changes(changes)
        if self._session is None or not ({"*", *self.tables} & changes.tables):
            return
        self._stale = True
        if self.isVisible():
            self.entered()

    def offer_cases(self, held: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer the cases of the vault (code and title)."""
        offer_cases(self.case, held, chosen)

    def choose_case(self, code: str) -> None:
        """Be about one case, or all (``""``)."""
        if self.chosen_case == code:
            return
        with QSignalBlocker(self.case):
            self.case.setCurrentIndex(max(0, self.case.findData(code)))
        self._stale = True
        if self.isVisible():
            self.entered()

    def show_target(self, value: Any) -> None:
        """Show what somebody asked for."""

    def place(self) -> dict[str, Any]:
        """How the view is set, as JSON values, to come back to after a lock or to keep under a name."""
        return {}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Set the view so."""

    def restore_draft(self, key: str, state: dict[str, Any]) -> bool:
        """Open the form of a draft; False when it is not one of this view's."""
        return False
