"""Quality ledger: what a careful reader would hold against the proof, and where to mend it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework.seeing.findings import Finding
from app.casework.seeing.ledger import PRESSING, RULES, flagged, ledger, ordered
from app.progress import Progress
from app.records.evidence import Passage
from app.records.profiles import load_profiles
from app.ui.commands import Commands
from app.ui.language import current, tr
from app.ui.parts.empty import EmptyState
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.parts.sheet import ask
from app.ui.screens.analysis import words as common
from app.ui.screens.analysis.choices import box
from app.ui.screens.analysis.quality import words
from app.ui.screens.analysis.view import PictureView
from app.ui.screens.registry.lines import Line, LinesView
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

_USUAL = "un"
_EVERY = "*"
_WIDTHS = [330, 800]
_MOST = 1000
"""Findings that are listed at once; a file has all of them."""
_TABS = {
    "consent-withdrawn": "consent",
    "consent-expired": "consent",
    "consent-missing": "consent",
    "consent-other": "consent",
    "not-reviewed": "redaction",
    "marks-open": "redaction",
    "ungraded": "fields",
}
"""Rule -> the tab of an item in which it is mended."""


class QualityView(PictureView):
    """The rules with how much they find at the left, what they find beside them; Enter goes to mend it."""

    name = "ledger"
    tables: ClassVar[frozenset[str]] = frozenset(
        (
            "item", "item_text", "consent", "mark", "sign_off", "text_sign_off", "claim",
            "claim_provision", "claim_passage", "passage", "passage_element", "item_provision",
            "item_person", "item_event", "item_act", "item_relation", "event", "event_link", "involvement",
            "person", "case_person", "case_file", "account_fact", "contradiction", "state_statement",
            "state_claim", "state_passage", "statistic", "statistic_part", "proceeding",
            "proceeding_party", "remedy", "detention", "flag_answer",
        )
    )  # fmt: skip

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._own: list[Finding] = []
        self._flagged: list[Finding] = []
        self.profile: QComboBox = box(tr("For whom consent is asked"))
        for name in load_profiles():
            self.profile.addItem(tr("Consent for {profile}", profile=common.profile(name)), name)
        self.profile.setCurrentIndex(max(0, self.profile.findData(_USUAL)))
        self.rules = LinesView(tr("What is to be mended"))
        self.list = LinesView(tr("Where it is mended"))
        self.title = plain("", size=1.15, bold=True)
        self.more = plain("", faded=True)
        self.empty = EmptyState(
            "checks",
            tr("Nothing is left to mend"),
            tr(
                "Consents, grades, translations, reviews, claims without passages and passages without "
                "claims are listed here, each with the way to where it is mended."
            ),
        )
        self._make_commands()
        self._lay_out()
        self.profile.currentIndexChanged.connect(lambda _row: self.refresh())
        self.case.currentIndexChanged.connect(lambda _row: self.refresh())
        self.rules.chosen.connect(lambda _key: self._fill())
        self.rules.entered_line.connect(self.list.setFocus)
        self.list.chosen.connect(lambda _key: self._settle())
        self.list.entered_line.connect(self.mend)
        self.list.doubleClicked.connect(lambda _index: self.mend())

    # The vault

    def forget(self) -> None:
        """Show nothing and hold nothing of the vault."""
        super().forget()
        self._own, self._flagged = [], []
        self.rules.show_lines([])
        self.list.show_lines([])
        for label in (self.title, self.more):
            label.setText("")
        self.stack.setCurrentWidget(self.empty)
        self._settle()

    def refresh(self) -> None:
        """Ask the vault again: what is found at once first, then what the slower rules find."""
        if self._session is None:
            return
        case, language = self.chosen_case or None, current()
        profile = self.profile.currentData()

        def own(vault: Vault) -> list[Finding]:
            return ledger(vault, case, profile, language=language, flags=False)

        self.session.ask("analysis ledger", own, self._show)
        self.session.ask(
            "analysis ledger flags", lambda vault: flagged(vault, case), self._show_flagged
        )

    def place(self) -> dict[str, Any]:
        """Which rule is looked at, for whom."""
        return {"profile": self.profile.currentData(), "rule": self.rules.current_key()}

    def restore_place(self, place: dict[str, Any]) -> None:
        """Set the view so."""
        found = self.profile.findData(place.get("profile"))
        if found >= 0:
            self.profile.setCurrentIndex(found)
        self.rules.choose(str(place.get("rule") or _EVERY))
        self._fill()

    def chosen(self) -> Finding | None:
        """The finding that is chosen, or None."""
        key = self.list.current_key()
        return next((each for each in self._shown() if _key(each) == key), None)

    def mend(self) -> None:
        """Go to where the chosen finding is mended."""
        held = self.chosen()
        if held is None or self._session is None:
            return
        if held.kind == "item":
            tab = _TABS.get(held.rule, "")
            self.go.emit("item", {"id": held.target, "tab": tab} if tab else held.target)
        elif held.kind == "passage":
            self.session.ask(
                "ledger passage",
                lambda vault: vault.one(Passage, id=held.target),
                lambda quoted: self.go.emit("item", common.target(quoted)) if quoted else None,
            )
        elif held.kind == "claim":
            self.go.emit("analysis", held.target)
        elif held.kind == "event":
            self.go.emit("events", held.target)
        elif held.kind == "person":
            self.go.emit("people", held.target)
        elif held.kind == "contradiction":
            self.go.emit("analysis", {"tab": "contradictions"})
        else:
            tab = {"statistic": "statistics", "state": "state"}.get(held.kind, "proceedings")
            self.go.emit("analysis", {"tab": tab, "of": held.target})

    # Showing

    def unveil(self) -> None:
        """Name everything anew."""
        self._veil_lines()

    def _show(self, found: list[Finding]) -> None:
        self._own = found
        self._veil_lines()

    def _show_flagged(self, found: list[Finding]) -> None:
        self._flagged = found
        self._veil_lines()

    def _veil_lines(self) -> None:
        """Show the findings once what they are called has been looked through."""
        texts = (words.said_of(each) for each in self._all()[:_MOST])
        self.veil.prepare(texts, self._fill_rules)

    def _all(self) -> list[Finding]:
        return ordered([*self._own, *self._flagged])

    def _shown(self) -> list[Finding]:
        wanted = self.rules.current_key() or _EVERY
        return [each for each in self._all() if wanted in (_EVERY, each.rule)]

    def _fill_rules(self) -> None:
        found = self._all()
        counts = Counter(each.rule for each in found)
        lines = [Line(_EVERY, tr("Everything"), end=f"{len(found):,}", icon="checks")]
        lines += [
            Line(
                each,
                words.rule(each),
                words.more(each),
                f"{counts[each]:,}",
                "alert-triangle" if each in PRESSING else "info-circle",
                tr("pressing") if each in PRESSING else "",
            )
            for each in RULES
            if counts[each]
        ]
        self.rules.show_lines(lines)
        if not self.rules.current_key():
            self.rules.choose(_EVERY)
        self.stack.setCurrentWidget(self.shown if found else self.empty)
        self._fill()

    def _fill(self) -> None:
        rule, shown = self.rules.current_key(), self._shown()
        every = rule in ("", _EVERY)
        rules = {each: words.rule(each) for each in RULES}
        kinds = {each: words.kind(each) for each in words.ICONS}
        self.list.show_lines(
            [
                Line(
                    _key(each),
                    words.title(each, self.veil),
                    rules[each.rule] if every else words.detail(each) or kinds[each.kind],
                    icon=words.ICONS[each.kind],
                    told=kinds[each.kind],
                )
                for each in shown[:_MOST]
            ]
        )
        if not self.list.current_key() and shown:
            self.list.choose(_key(shown[0]))
        self.title.setText(tr("Everything") if every else words.rule(rule))
        told = [] if every else [words.more(rule)]
        if len(shown) > _MOST:
            told.append(tr("The first {some} of {all}.", some=f"{_MOST:,}", all=f"{len(shown):,}"))
        self.more.setText(" ".join(told))
        self._settle()

    def _settle(self) -> None:
        there = bool(self.list.current_key())
        writable = self._session is not None and not self._session.read_only
        self.mend_action.setEnabled(there)
        self.save_action.setEnabled(there and writable)

    # A file

    def _save(self) -> None:
        found = self._shown()
        if found:
            ask(
                self.window(),
                tr("Write what is not redacted to a file?"),
                tr(
                    "The file holds names and quotes as they are, and it is not encrypted: whoever can read "
                    "that place can read it. For others, make a bundle. That it was written stands in the "
                    "custody of every item in it."
                ),
                tr("Choose a place"),
                lambda: self._choose(found),
            )

    def _choose(self, found: list[Finding]) -> None:
        dialog = QFileDialog(self.window(), tr("Quality ledger"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOptions(
            QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.DontConfirmOverwrite
        )
        dialog.setNameFilters([tr("Spreadsheet (*.xlsx)"), tr("Comma-separated values (*.csv)")])
        dialog.setDirectory(str(Path.home()))
        dialog.selectFile(f"{tr('quality ledger')}.xlsx")
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), found))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def write(self, path: Path, found: list[Finding]) -> None:
        """Write findings to a place; without an ending it becomes a spreadsheet."""
        target = path if path.suffix else path.with_suffix(".xlsx")
        name, said = tr("Quality ledger"), _headings()
        said |= {each: words.rule(each) for each in RULES}
        said |= {each.kind: words.kind(each.kind) for each in found}
        details, veil = [words.detail(each) for each in found], self.veil

        def work(vault: Vault, _progress: Progress) -> Path:
            from dataclasses import replace

            from app.casework.arguing.board_table import write
            from app.casework.seeing.ledger import to_copy
            from app.casework.seeing.ledger_table import of_findings

            told = [
                replace(each, words=veil(each.words), detail=detail or each.detail)
                for each, detail in zip(found, details, strict=True)
            ]
            passages = [each.target for each in found if each.kind == "passage"]
            items = {each.target for each in found if each.kind == "item"}
            for start in range(0, len(passages), 500):
                some = vault.find(Passage, id=passages[start : start + 500])
                items |= {each.item_id for each in some}
            return write(
                vault,
                target,
                of_findings(to_copy(vault, told), name, lambda each: said.get(each, each)),
                items,
            )

        self.session.run(
            tr("Writing the ledger"),
            work,
            lambda done: self.said.emit(
                tr("Written, not redacted: {name}", name=done.name), "doubtful"
            ),
        )

    # Making

    def _make_commands(self) -> None:
        section = tr("Quality ledger")
        self.mend_action = self.commands.add(
            self, "ledger.mend", tr("Go to where it is mended"), self.mend, section=section,
            icon="arrow-right",
        )  # fmt: skip
        self.save_action = self.commands.add(
            self, "ledger.save", tr("Write the ledger to a file …"), self._save, section=section,
            icon="download",
        )  # fmt: skip

    def _lay_out(self) -> None:
        self.mend_button = QPushButton(tr("Go there"))
        self.save_button = QPushButton(tr("To a file …"))
        for button, action in (
            (self.mend_button, self.mend_action),
            (self.save_button, self.save_action),
        ):
            button.setIcon(action.icon())
            button.setMinimumHeight(CONTROL)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            action.setEnabled(False)
            button.setEnabled(False)
        head = FlowBox(tr("What is shown"))
        for widget in (self.case, self.profile, self.mend_button, self.save_button):
            head.flow.addWidget(widget)
        right = QWidget()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(SPACE, 0, 0, 0)
        inside.setSpacing(SPACE // 2)
        inside.addWidget(self.title)
        inside.addWidget(self.more)
        inside.addWidget(self.list, 1)
        self.shown = QSplitter()
        self.shown.setChildrenCollapsible(False)
        self.shown.setHandleWidth(1)
        self.shown.addWidget(self.rules)
        self.shown.addWidget(right)
        self.shown.setStretchFactor(1, 1)
        self.shown.setSizes(_WIDTHS)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(head)
        column.addWidget(self.stack, 1)


def _key(finding: Finding) -> str:
    return f"{finding.rule}|{finding.target}|{finding.detail}"


def _headings() -> dict[str, str]:
    return {
        "Rule": tr("What is to be mended"),
        "What": tr("Kind of record"),
        "Number": tr("Item"),
        "Called": tr("What it is called"),
        "Detail": tr("Detail"),
        "Id": tr("Id"),
    }
