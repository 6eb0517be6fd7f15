"""The builder of a bundle: candidates, the tree of what goes in, and what the bundle shall be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.commands import Commands
from app.ui.drafts import Drafts
from app.ui.language import tr
from app.ui.parts.sheet import Sheet
from app.ui.screens.bundles.actions import BuilderActions
from app.ui.screens.bundles.asking import Asking
from app.ui.screens.bundles.departure import Departure
from app.ui.screens.bundles.face import BuilderFace
from app.ui.screens.bundles.made import profile_title
from app.ui.screens.bundles.outline_words import totals
from app.ui.session import Session
from app.ui.wording import one_line

if TYPE_CHECKING:
    from app.casework.drafting.draft_checks import Place
    from app.casework.drafting.outline import Line, Outline
    from app.casework.undo import Changes
    from app.records.drafts import BundleDraft
    from app.ui.screens.bundles.asking import Shown
    from app.vault.vault import Vault

_FIELDS = {"pages": "size"}
"""What a check is about -> the field that decides it, where the names differ."""

_ABOUT_CONSENT = ("consent", "conditions", "onward", "expiring", "of-age")
"""Checks that an item's consent answers."""

WRITTEN = "bundles/builder"
"""How the keys of half-typed fields begin; the draft's id follows."""


@dataclass(frozen=True)
class _Written:
    """What is half typed in one draft's fields, for as long as that is shown."""

    draft_key: str
    builder: Builder

    def draft(self) -> dict[str, Any] | None:
        values = self.builder.written()
        return {"values": values} if values else None


class Builder(BuilderFace):
    """One draft.

    Signals:
        left: back to the bundles.
        made(bundle id): it has left.
        begun(draft id): another draft was made from it.
        go(target, value), said(text, meaning): as screens have them.
    """

    left = Signal()
    made = Signal(str)
    begun = Signal(str)
    go = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._shown: Shown | None = None
        self._written: _Written | None = None
        self._restored: Mapping[str, Any] = {}
        self._doing = 0
        self._next: Sequence[str] = ()
        self._reopened: tuple[str, str, dict[str, Any]] | None = None
        self._searches: Sequence[Any] = ()
        self.sheet: Sheet | None = None
        self.departure = Departure(self, self.running, self.outcome)
        self.asking = Asking(self)
        self.asking.query = lambda: self.candidates.query
        self.actions_ = BuilderActions(self, commands)
        self._connect()
        self._usable()

    # The open draft

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
    def draft_id(self) -> str:
        """The draft that is shown, or ``""``."""
        return self.asking.draft

    @property
    def draft(self) -> BundleDraft | None:
        """It, once it is there."""
        return self._shown.draft if self._shown is not None else None

    @property
    def outline(self) -> Outline | None:
        """Its outline, once it is there."""
        return self._shown.outline if self._shown is not None else None

    @property
    def changeable(self) -> bool:
        """Whether it can be changed now: not after it has left, and not while it is leaving."""
        draft = self.draft
        return (
            self._session is not None
            and draft is not None
            and not self._session.read_only
            and draft.made is None
            and self.departure.draft != draft.id
        )

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._leave_draft()
        self.departure.forget()
        self._session = self._drafts = None
        self._doing = 0
        self.sheet = None
        self.stack.setCurrentWidget(self.page)

    def open(self, draft_id: str, restored: Mapping[str, Any] | None = None) -> None:
        """Show a draft; words that were half typed before a lock are typed again."""
        if self._session is None or self._drafts is None:
            return
        if draft_id != self.draft_id:
            self.commit()
            self._leave_draft()
            self._written = _Written(f"{WRITTEN}/{draft_id}", self)
            self._drafts.register(self._written)
            self.asking.start(self._session, draft_id)
        else:
            self.asking.refresh()
        self._restored = restored or {}
        if restored and self._shown is not None:
            self._restore()
        self._show_page()

    def reopen(self, draft_id: str, kind: str, line_id: str, state: dict[str, Any]) -> None:
        """Show a draft, and over it a sheet with what was written in it before a lock."""
        self.open(draft_id)
        self._reopened = (kind, line_id, state)
        self.asking.ask_shown()

    def on_changes(self, changes: Changes) -> None:
        """Something in the vault has changed."""
        if self.draft_id:
            self.asking.on_changes(changes)

    def written(self) -> dict[str, Any]:
        """What is half typed in the fields."""
        return {**self.profile.written(), **self.cover.written()} or dict(self._restored)

    def commit(self) -> None:
        """Have saved what is half typed."""
        if self.changeable:
            self.profile.commit()
            self.cover.commit()

    def leave(self) -> None:
        """Leave the draft: what is written is saved, and the list is shown."""
        self.commit()
        self._leave_draft()
        self.left.emit()

    # What its parts ask for

    def do(
        self,
        label: str,
        work: Callable[[Vault], Any],
        done: Callable[[Any], None] | None = None,
    ) -> None:
        """Change the draft as one step; what is refused is said, and shown as it is."""
        if not self.changeable:
            return
        self._doing += 1

        def answered(result: Any) -> None:
            self._doing -= 1
            if done is not None:
                done(result)

        def refused(sentence: str) -> None:
            self._doing -= 1
            self.said.emit(sentence, "bad")
            self.asking.ask_shown()

        self.session.do(label, work, answered, refused)

    def expect(self, lines: Sequence[Line], ids: Sequence[str]) -> None:
        """Show lines as they will stand, until the vault has them."""
        self.tree.lines.show_lines(lines)
        self.tree.select(ids)
        self._next = ids

    def select_next(self, ids: Sequence[str]) -> None:
        """Select lines as soon as they are there."""
        self._next = ids

    def review(self, item_id: str) -> None:
        """Review an item under the profile of the bundle."""
        draft = self.draft
        if draft is not None:
            self.go.emit("review", {"id": item_id, "profile": draft.profile})

    def close_sheet(self, sheet: Sheet) -> None:
        """A sheet of ours was closed."""
        if self.sheet is sheet:
            self.sheet = None

    def amend(self, values: Mapping[str, Any]) -> None:
        """Change what the draft says of the bundle."""
        draft = self.draft_id
        if not self.changeable:
            return

        def work(vault: Vault) -> None:
            from app.casework.drafting.drafts import amend

            amend(vault, draft, **values)

        form = self.cover if set(values) <= set(self.cover.editors) else self.profile
        self.session.do(
            tr("Changed what the bundle says"),
            work,
            lambda _result: form.taken(values),
            form.complain if set(values) <= {*self.cover.editors, *self.profile.editors} else None,
            quiet=True,
        )

    # Leaving

    def make(self) -> None:
        """Ask where the bundle goes, and have it made."""
        outline = self.outline
        if outline is None or not self.changeable or self.departure.busy:
            return
        self.commit()
        sheet = self.departure.ask(self.window(), totals=totals(outline), red=self.checks.red)
        sheet.wanted.connect(self._depart)
        self.sheet = sheet
        sheet.left.connect(lambda: self.close_sheet(sheet))

    def continue_(self, how: str) -> None:
        """Begin a supplement or a re-issue of the bundle that this draft became."""
        draft = self.draft
        if draft is not None and draft.made is not None:
            self.continue_from(draft.made, how)

    def continue_from(self, bundle: str, how: str) -> None:
        """Begin a ``supplement`` or a ``reissue`` of a bundle that has left."""
        if self._session is None or self._session.read_only:
            return

        def work(vault: Vault) -> str:
            from app.casework.drafting import frozen

            made = (frozen.supplement if how == "supplement" else frozen.reissue)(vault, bundle)
            return made.id

        label = (
            tr("Began a supplement of a bundle")
            if how == "supplement"
            else tr("Began a re-issue of a bundle")
        )
        self._session.do(label, work, self.begun.emit)

    def _depart(self, how: object) -> None:
        draft = self.draft
        if draft is not None and self._session is not None:
            self.departure.start(self._session, draft.id, one_line(draft.name), how)  # type: ignore[arg-type]

    # Answers

    def _take_shown(self, shown: Shown) -> None:
        if shown.draft.id != self.draft_id:
            return
        first = self._shown is None
        self._shown = shown
        self.profile.show_sizes(shown.sizes)
        for tab in (self.profile, self.cover, self.lists):
            tab.show_draft(shown.draft)
        if first and self._restored:
            self._restore()
        if not self._doing:
            # While more is on its way, what is expected stands.
            self.tree.lines.show_lines(shown.outline.lines)
            if self._next and self.tree.selected_section():
                # What is added next goes there as well.
                self.tree.show_line(self._next[0])
            elif self._next:
                self.tree.select(self._next)
            self._next = ()
            if not self.tree.currentIndex().isValid() and shown.outline.lines:
                self.tree.make_current(shown.outline.lines[0].id)
        if self._reopened is not None and self.changeable:
            reopened, self._reopened = self._reopened, None
            self.actions_.reopen(*reopened)
        draft = shown.draft
        parts = (shown.case.code, profile_title(draft.profile), self._kind(draft))
        about = " · ".join(filter(None, parts))
        self.head.say(one_line(draft.name), about, totals(shown.outline))
        if self._session is not None:
            self.preview.show_draft(self._session, draft.id)
        self._usable()

    def _take_offered(self, offered: Any) -> None:
        if offered.searches != self._searches:
            self._searches = offered.searches
            self.candidates.show_saved(offered.searches)
        found = offered.found
        self.candidates.show_found(found.rows, found.total, offered.standings)

    def _take_checks(self, checks: Any) -> None:
        self.checks.show_checks(checks)
        self.title_checks()

    def _refused(self, sentence: str) -> None:
        """The draft is not there any more: thrown away, or its beginning was undone."""
        self.said.emit(sentence, "doubtful")
        self._leave_draft()
        self.left.emit()

    def _restore(self) -> None:
        values, self._restored = self._restored, {}
        for form in (self.profile, self.cover):
            form.restore(values)
        if set(values) & set(self.cover.editors):
            self.tabs.setCurrentWidget(self.cover)

    def _go_to(self, place: Place, rule: str) -> None:
        """Go where a check points: to the line or the field, and on to the item's consent or review."""
        field = _FIELDS.get(place.id, place.id)
        if self.tree.lines.index_of(place.id).isValid():
            self.tree.select([place.id])
            self.tree.setFocus()
            if place.item_id and rule in _ABOUT_CONSENT:
                self.go.emit("item", {"id": place.item_id, "tab": "consent"})
            elif place.item_id and rule == "review":
                self.review(place.item_id)
            elif place.item_id and rule == "machine-made":
                self.go.emit("item", {"id": place.item_id})
        elif field in ("columns", "annexes"):
            self.tabs.setCurrentWidget(self.lists)
            getattr(self.lists, field).setFocus()
        elif place.kind == "section":
            # There is nothing yet, or no such section: what could go there is at the left.
            self.head.sides.setChecked(True)
            self.candidates.field.setFocus()
        else:
            for form in (self.cover, self.profile):
                if field in form.editors:
                    self.tabs.setCurrentWidget(form)
                    form.editors[field].setFocus()

    def field_label(self, name: str) -> str:
        """What a field of the draft is called."""
        field = _FIELDS.get(name, name)
        if field in ("columns", "annexes"):
            return tr("Index")
        for form in (self.cover, self.profile):
            if field in form.editors:
                held = form.editors[field].field
                return held.label or held.hint
        return tr("Candidates")

    # What can be done

    def _usable(self) -> None:
        can, draft = self.changeable, self.draft
        self.tree.lines.frozen = not can
        for tab in (self.profile, self.cover, self.lists, self.candidates):
            tab.set_usable(can)
        # A re-issue and a supplement have the numbers of the bundle before.
        for name in ("prefix", "letter"):
            fixed = draft is not None and draft.kind != "bundle"
            self.cover.editors[name].setEnabled(can and not fixed)
        self.make_action.setEnabled(can and not self.departure.busy)
        self.head.make.setEnabled(self.make_action.isEnabled())
        self.head.say_why(
            left=draft is not None and draft.made is not None,
            leaving=draft is not None and self.departure.draft == draft.id,
        )
        self.actions_.refresh()

    def _chosen(self) -> None:
        self.actions_.refresh()
        section = self.tree.selected_section()
        line = self.tree.current
        self.candidates.say_where(line.title if section and line is not None else "")
        if line is not None:
            self.preview.show_line(line.id)

    def _kind(self, draft: BundleDraft) -> str:
        return {"supplement": tr("supplement"), "reissue": tr("re-issue")}.get(draft.kind, "")

    def _show_page(self) -> None:
        """The work, or the export of this draft as it runs, or what came of it."""
        page: QWidget = self.page
        if self.draft_id and self.departure.draft == self.draft_id:
            page = self.running
        elif self.draft_id and self.departure.outcome_of == self.draft_id:
            page = self.outcome
        self.stack.setCurrentWidget(page)
        self._usable()

    def _leave_outcome(self, *, close: bool) -> None:
        self.departure.outcome_of = ""
        self.outcome.forget()
        self._show_page()
        if close:
            self.leave()

    def _leave_draft(self) -> None:
        self.asking.stop()
        if self._written is not None and self._drafts is not None and not self.written():
            self._drafts.settle(self._written)
        self._written, self._shown = None, None
        self._restored, self._next, self._searches = {}, (), ()
        self._reopened = None
        self.tree.forget()
        self.candidates.forget()
        for tab in (self.profile, self.cover, self.lists, self.preview, self.checks):
            tab.forget()
        self.head.say("", "", "")
        self.title_checks()
        self._usable()

    def _connect(self) -> None:
        self.back_wanted.connect(self.leave)
        self.make_wanted.connect(self.make)
        self.continue_wanted.connect(self.continue_)
        self.tree.chosen.connect(self._chosen)
        self.tree.opened.connect(self.actions_.open_line)
        self.candidates.searched.connect(lambda _query: self.asking.ask_candidates())
        self.candidates.added.connect(self._add)
        self.candidates.all_wanted.connect(self.actions_.add_found)
        for tab in (self.profile, self.cover, self.lists):
            tab.committed.connect(self.amend)
        self.checks.go_wanted.connect(self._go_to)
        self.checks.field_label = self.field_label
        self.asking.shown.connect(self._take_shown)
        self.asking.offered.connect(self._take_offered)
        self.asking.misread.connect(self.candidates.say)
        self.asking.checked.connect(self._take_checks)
        self.asking.unchecked.connect(self.checks.say)
        self.asking.refused.connect(self._refused)
        self.departure.began.connect(self._show_page)
        self.departure.ended.connect(self._show_page)
        self.departure.made.connect(self.made)
        self.departure.said.connect(self.said)
        self.outcome.open_item.connect(lambda item: self.go.emit("item", {"id": item}))
        self.outcome.verify_wanted.connect(lambda path: self.go.emit("verify", path))
        self.outcome.again.connect(lambda: self._leave_outcome(close=False))
        self.outcome.done.connect(lambda: self._leave_outcome(close=True))

    def _add(self, items: list[str]) -> None:
        """Add items at the end of the section that is selected; else where their kinds go."""
        self.actions_.add_items(items, self.tree.selected_section())
