"""Making a bundle: the request beside what would leave, the export as it runs, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.casework.registry.cases import cases
from app.progress import Progress
from app.records.profiles import load_profiles
from app.ui.drafts import Drafts
from app.ui.forms import Field, FieldEditor
from app.ui.icons import icon
from app.ui.jobs import Job
from app.ui.language import current, tr
from app.ui.parts.date_field import today
from app.ui.parts.labels import plain
from app.ui.parts.sheet import scrolled
from app.ui.screens.bundles.foreseen import ForecastTable
from app.ui.screens.bundles.made import profile_title
from app.ui.screens.bundles.running import Outcome, Running
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.casework.releasing.export import Exported
    from app.casework.reviewing.forecast import Forecast

_ASKING = 250
"""Milliseconds after the last change before the forecast is asked for."""


class BundleMaker(QWidget):
    """What is asked for, beside what would leave.

    Signals:
        made(bundle id), left, go(target, value) as screens have it.
        builder_wanted(case, query): rather have it built section by section.
    """

    made = Signal(str)
    left = Signal()
    go = Signal(str, object)
    builder_wanted = Signal(str, str)

    draft_key = "bundles/export/new"

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._drafts: Drafts | None = None
        self._job: Job | None = None
        self._asked: Job | None = None
        self._before: dict[str, Any] = {}
        self._wanted: dict[str, Any] = {}
        self.editors: dict[str, FieldEditor] = {}
        self._asking = QTimer(self, singleShot=True, interval=_ASKING)
        self._asking.timeout.connect(self.refresh)
        self.forecast = ForecastTable()
        self.forecast.open_item.connect(lambda item: self.go.emit("item", {"id": item}))
        self.running = Running()
        self.outcome = Outcome()
        self.outcome.open_item.connect(lambda item: self.go.emit("item", {"id": item}))
        self.outcome.verify_wanted.connect(lambda path: self.go.emit("verify", path))
        self.outcome.again.connect(self._to_form)
        self.outcome.done.connect(self.left)
        self._form_page = self._make_form()
        self.stack = QStackedWidget()
        for page in (self._form_page, self.running, self.outcome):
            self.stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    # The open vault

    @property
    def busy(self) -> bool:
        """Whether an export is running here."""
        return self._job is not None

    def show_session(self, session: Session, drafts: Drafts) -> None:
        """Take an open vault."""
        self._session, self._drafts = session, drafts
        self.make.setEnabled(not session.read_only)
        self.build.setEnabled(not session.read_only)

    def forget(self) -> None:
        """Drop everything that came from the vault."""
        self._asking.stop()
        self._session = self._drafts = self._job = self._asked = None
        self._wanted = {}
        for name in ("case", "items", "folder", "prefix"):
            self.editors[name].show_value("")
        self.editors["case"].set_choices(())
        self.forecast.forget()
        self.outcome.forget()
        self.running.forget()
        self._complain("")
        self.stack.setCurrentWidget(self._form_page)

    def begin(self, case: str = "", query: str = "") -> None:
        """Begin a request; a case or query that is given is filled in."""
        if self._session is None:
            return
        if self._job is None:
            self.stack.setCurrentWidget(self._form_page)
        self._wanted = {name: value for name, value in (("case", case), ("items", query)) if value}
        self._session.ask("bundle cases", cases, self._show_cases)

    def refresh(self) -> None:
        """Ask again what would leave."""
        session, values = self._session, self._values()
        if session is None or not values["case"] or self._job is not None:
            return
        if self._asked is not None:
            self._asked.cancel()
        self.forecast.wait()
        job = session.run(
            tr("What would leave"),
            lambda vault, progress: _forecast(vault, values, progress),
            shown=False,
        )
        job.succeeded.connect(lambda found: self._show_forecast(job, found))
        job.failed.connect(lambda sentence: self._no_forecast(job, sentence))
        self._asked = job

    # The draft

    def draft(self) -> dict[str, Any] | None:
        """The request as it stands, while it differs from the one that is offered."""
        values = self._values()
        return values if self._job is None and values != self._before else None

    def restore(self, state: Mapping[str, Any]) -> None:
        """Show the request of a draft."""
        self._wanted = dict(state)
        for name, value in state.items():
            if name in self.editors:
                self.editors[name].show_value(value)

    # Making

    def start(self) -> None:
        """Make the bundle."""
        session, values = self._session, self._values()
        if session is None or self._job is not None:
            return
        problem = self._problem(values)
        self._complain(problem)
        if problem:
            return
        if self._asked is not None:
            self._asked.cancel()
        job = session.run(
            tr("Bundle for {audience}", audience=profile_title(values["profile"])),
            lambda vault, progress: _export(vault, values, progress),
        )
        self._job = job
        self.running.watch(job)
        self.stack.setCurrentWidget(self.running)
        job.succeeded.connect(self._done)
        job.failed.connect(lambda sentence: self._failed(job, sentence))
        job.cancelled.connect(self._cancelled)
        self.running.setFocus()

    def _done(self, result: Exported) -> None:
        if self._session is None:
            return
        self._job = None
        if self._drafts is not None:
            self._drafts.settle(self)
            self._before = {}
        self.outcome.show_made(result)
        self.stack.setCurrentWidget(self.outcome)
        self.made.emit(result.bundle_id)

    def _failed(self, job: Job, sentence: str) -> None:
        if self._session is None:
            return
        self._job = None
        self.outcome.show_failure(sentence, job.places)
        self.stack.setCurrentWidget(self.outcome)

    def _cancelled(self) -> None:
        self._job = None
        if self._session is not None:
            self._to_form()
            self._complain(
                tr("Cancelled. Nothing has left the vault; burnt pages are kept for the next try.")
            )

    def _to_form(self) -> None:
        self.stack.setCurrentWidget(self._form_page)
        self.refresh()

    def _problem(self, values: Mapping[str, Any]) -> str:
        if not values["case"]:
            return tr("Choose the case that the bundle is made from.")
        if not values["folder"].strip():
            return tr("Choose where the bundle goes.")
        return self.editors["as_of"].problem()

    # The form

    def _make_form(self) -> QWidget:
        profiles = [(name, profile_title(name)) for name in load_profiles()]
        fields = (
            Field("case", tr("Case"), "choice", required=True),
            Field("profile", tr("For"), "choice", choices=profiles, optional_code=False),
            Field("items", tr("Only items"), hint=tr("a search; empty for the whole case")),
            Field("prefix", tr("Number prefix"), hint="EX"),
            Field(
                "language",
                tr("Language"),
                "choice",
                choices=(("en", "English"), ("ru", "Русский")),
                optional_code=False,
            ),
            Field("as_of", tr("As of"), "day"),
            Field("folder", tr("Folder"), hint=tr("a new or empty folder")),
            Field("accept", "", "flag", hint=tr("Accept suggestions that nobody has reviewed")),
        )
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(SPACE, SPACE, 2 * SPACE, SPACE)
        form.setHorizontalSpacing(2 * SPACE)
        form.setVerticalSpacing(SPACE)
        form.addRow(plain(tr("A bundle of a whole case"), size=1.3, bold=True))
        self.build = QPushButton(icon("hierarchy"), tr("Build it section by section …"))
        self.build.setMinimumHeight(CONTROL)
        self.build.clicked.connect(self._build)
        form.addRow(self.build)
        for field in fields:
            editor = FieldEditor(field)
            editor.changed.connect(self._edited)
            self.editors[field.name] = editor
            label = plain(field.label)
            label.setBuddy(editor.widget)
            if field.name == "folder":
                form.addRow(label, self._with_browse(editor))
            elif field.label:
                form.addRow(label, editor)
            else:
                form.addRow(editor)
            if field.name == "profile":
                self.about = plain(faded=True)
                form.addRow(self.about)
        self.warning = plain(
            tr(
                "A machine's suggestions are never complete. The bundle will say that nobody looked."
            ),
            faded=True,
        )
        self.warning.hide()
        form.addRow(self.warning)
        self.message = plain(bold=True)
        self.message.setAccessibleName(tr("What went wrong"))
        self.message.hide()
        self.make = QPushButton(icon("package-export"), tr("Make the bundle"))
        self.make.setMinimumHeight(CONTROL)
        self.make.clicked.connect(self.start)
        cancel = QPushButton(tr("Close"))
        cancel.setMinimumHeight(CONTROL)
        cancel.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.addWidget(cancel)
        row.addStretch(1)
        row.addWidget(self.make)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE)
        area = scrolled(holder, tr("Request"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(area, 1)
        column.addWidget(self.message)
        column.addLayout(row)
        left.setMinimumWidth(360)
        page = QSplitter(Qt.Orientation.Horizontal)
        page.setChildrenCollapsible(False)
        page.setHandleWidth(SPACE)
        page.addWidget(left)
        page.addWidget(self.forecast)
        page.setStretchFactor(1, 1)
        page.setSizes([420, 540])
        return page

    def _with_browse(self, editor: FieldEditor) -> QWidget:
        browse = QPushButton(tr("Choose …"))
        browse.setMinimumHeight(CONTROL)
        browse.setAccessibleName(tr("Choose the folder of the bundle"))
        browse.clicked.connect(self._browse)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(editor, 1)
        row.addWidget(browse)
        return both

    def _browse(self) -> None:
        # The system's own dialogue would remember the folder among its recent ones.
        dialog = QFileDialog(self.window(), tr("Where the bundle goes"))
        dialog.setOptions(QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, folder: str) -> None:
        """A folder that holds something already gets a new one inside it."""
        path = Path(folder)
        if path.is_dir() and any(path.iterdir()):
            path = path / f"bundle-{today()}"
        self.editors["folder"].show_value(str(path))

    def _edited(self) -> None:
        values = self._values()
        self.warning.setVisible(bool(values["accept"]))
        self.about.setText(about(values["profile"]))
        self._complain("")
        self._asking.start()

    def _show_cases(self, found: list[Any]) -> None:
        editor = self.editors["case"]
        kept = self._wanted.get("case") or editor.value()
        editor.set_choices([(case.code, f"{case.code}: {case.title}") for case in found])
        editor.show_value(kept or (found[0].code if len(found) == 1 else ""))
        if "items" in self._wanted:
            self.editors["items"].show_value(self._wanted["items"])
        if not self._before:
            for name, value in (
                ("profile", "un"),
                ("as_of", today()),
                ("language", "ru" if current() == "ru" else "en"),
            ):
                self.editors[name].show_value(self._wanted.get(name) or value)
        self._wanted = {}
        if not self._before:
            self._before = self._values()
        if self._drafts is not None:
            self._drafts.register(self)
        self._edited()

    def _values(self) -> dict[str, Any]:
        return {name: editor.value() or "" for name, editor in self.editors.items()} | {
            "accept": bool(self.editors["accept"].value())
        }

    def _build(self) -> None:
        values = self._values()
        self.builder_wanted.emit(str(values["case"]), str(values["items"]))

    def _leave(self) -> None:
        if self._drafts is not None:
            self._drafts.settle(self)
        self._before = {}
        self.left.emit()

    def _complain(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))

    def _show_forecast(self, job: Job, found: Forecast) -> None:
        if job is self._asked and self._session is not None:
            self.forecast.show_forecast(found)

    def _no_forecast(self, job: Job, sentence: str) -> None:
        if job is self._asked:
            self.forecast.say(sentence)


def _forecast(vault: Vault, values: Mapping[str, Any], progress: Progress) -> Forecast:
    # Loaded where it is needed: the libraries behind an export take longer than all the screens.
    from app.casework.reviewing.forecast import forecast

    return forecast(
        vault,
        values["case"],
        values["profile"],
        values["items"],
        as_of=values["as_of"],
        prefix=values["prefix"],
        accept_suggestions=values["accept"],
        progress=progress,
    )


def _export(vault: Vault, values: Mapping[str, Any], progress: Progress) -> Exported:
    from app.casework.releasing.export import ExportRequest, export

    request = ExportRequest(
        case=values["case"],
        profile=values["profile"],
        folder=Path(values["folder"]).expanduser(),
        items=values["items"],
        as_of=values["as_of"],
        prefix=values["prefix"],
        language=values["language"],
        accept_suggestions=values["accept"],
    )
    return export(vault, request, progress)


def about(name: str) -> str:
    """What a profile does, in a sentence or two."""
    profile = load_profiles().get(name)
    if profile is None:
        return ""
    if profile.hide == "none":
        return tr("Nothing is hidden. For your own use only; it asks no consent of anybody else.")
    who = (
        tr("Everybody in the registry is hidden.")
        if profile.hide == "all"
        else tr("Protected people are hidden, and everybody whose consent allows no name.")
    )
    rest = tr(
        "Contacts, document numbers, addresses and dates of birth of hidden people go as well."
    )
    return f"{who} {rest}"
