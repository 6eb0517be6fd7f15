"""One question: what is asked, what was said, why there is no answer, and what was made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.casework.interviewing.interview_making import Made
from app.casework.interviewing.interview_templates import YES_NO, Question, said
from app.records.interviews import SKIPPED, InterviewAnswer
from app.records.vocabulary import load
from app.ui.forms import Field, FieldEditor
from app.ui.icons import icon
from app.ui.language import current, tr
from app.ui.parts.chips import Chip
from app.ui.parts.flow import FlowBox
from app.ui.parts.labels import plain
from app.ui.theme import SPACE

_LEAST_LINES, _MOST_LINES = 2, 10


class QuestionWidget(QWidget):
    """One question of a section, in one turn of it.

    Signals:
        edited(): what is written is not what is stored.
        settled(): something was chosen that is kept at once (a code, a reason to skip).
        make_wanted(): the records of the answer shall be made.
        details_wanted(): likewise, but asked about first.
        opened(Made): a record that was made shall be shown.
    """

    edited = Signal()
    settled = Signal()
    make_wanted = Signal()
    details_wanted = Signal()
    opened = Signal(object)

    def __init__(self, question: Question, turn: int, suggestions: Sequence[str] = ()) -> None:
        super().__init__()
        self.question = question
        self.turn = turn
        self._text = ""
        self._codes: tuple[str, ...] = ()
        self._skipped = ""
        language = current()
        asked = question.text(language)
        self.setAccessibleName(asked)
        self.label = plain(asked, bold=True)
        self.editor = FieldEditor(_field(question, asked, suggestions))
        self.editor.changed.connect(self._changed)
        if isinstance(self.editor.widget, QPlainTextEdit):
            document = self.editor.widget.document()
            document.setDocumentMargin(SPACE // 2)
            # Also when its lines break elsewhere, because the window is wider or narrower.
            document.documentLayout().documentSizeChanged.connect(self._grow)
            self._grow()
        self.skips: dict[str, QToolButton] = {}
        row = FlowBox(tr("{question}: why there is no answer", question=asked))
        for why, title in reasons().items():
            button = QToolButton()
            button.setText(title)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setAccessibleName(f"{asked}: {title}")
            button.setToolTip(title)
            button.clicked.connect(lambda _checked=False, why=why: self._skip(why))
            self.skips[why] = button
            row.flow.addWidget(button)
        self.make = QPushButton(icon("wand"), _making(question.fills))
        self.make.setAccessibleName(f"{self.make.text()} ({asked})")
        self.make.clicked.connect(lambda _checked=False: self.make_wanted.emit())
        self.details = QToolButton()
        self.details.setIcon(icon("adjustments"))
        self.details.setAutoRaise(True)
        self.details.setToolTip(tr("Look at it before it is made"))
        self.details.setAccessibleName(f"{self.details.toolTip()} ({asked})")
        self.details.clicked.connect(lambda _checked=False: self.details_wanted.emit())
        for widget in (self.make, self.details):
            widget.setVisible(bool(question.fills))
        self.made = FlowBox(tr("Made of this answer"))
        self.made.hide()
        self.problem = plain()
        self.problem.hide()
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(row, 1)
        foot.addWidget(self.make)
        foot.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.label)
        help_ = said(question.help, language)
        hints = [help_] if help_ else []
        if question.sensitive:
            hints.insert(0, tr("This may hurt: ask only if they want to speak of it."))
        if hints:
            column.addWidget(plain(" ".join(hints), faded=True))
        column.addWidget(self.editor)
        column.addWidget(self.problem)
        column.addLayout(foot)
        column.addWidget(self.made)
        self.setFocusProxy(self.editor)
        self._show_state()

    @property
    def key(self) -> str:
        """Question and turn, as a draft names them."""
        return f"{self.question.key}|{self.turn}"

    def value(self) -> dict[str, Any]:
        """What is written: ``text``, ``codes`` and ``skipped`` of an answer."""
        held = self.editor.value()
        text, codes = self._text, list(self._codes)
        if self.question.kind == "codes":
            codes = list(held)
        elif self.question.kind == "yes-no":
            codes = [held] if held else []
        else:
            text = str(held or "")
        skipped = next((why for why, button in self.skips.items() if button.isChecked()), "")
        return {"text": text, "codes": codes, "skipped": skipped}

    def differs(self) -> bool:
        """Whether what is written is not what is stored."""
        held = self.value()
        return (held["text"].strip(), tuple(held["codes"]), held["skipped"]) != (
            self._text,
            self._codes,
            self._skipped,
        )

    def wrong(self) -> str:
        """Why what is written cannot be kept; ``""`` when it can."""
        return self.editor.problem()

    def show_answer(self, answer: InterviewAnswer | None, made: Sequence[Made] = ()) -> None:
        """Show what is stored; what is written and not kept yet stays."""
        unsaved = self.differs()
        self._text = answer.text if answer else ""
        self._codes = answer.codes if answer else ()
        self._skipped = answer.skipped if answer else ""
        if not unsaved:
            self.show_value({"text": self._text, "codes": self._codes, "skipped": self._skipped})
        self.made.flow.clear()
        for each in made:
            if each.kind != "involvement":
                chip = Chip(_chip(each))
                chip.setToolTip(_chip(each))
                chip.clicked.connect(lambda _checked=False, each=each: self.opened.emit(each))
                self.made.flow.addWidget(chip)
        self.made.setVisible(self.made.flow.count() > 0)
        self.made.updateGeometry()
        self._show_state()

    def show_value(self, value: dict[str, Any]) -> None:
        """Show what a draft or the vault holds."""
        codes = list(value.get("codes") or ())
        with QSignalBlocker(self.editor):
            if self.question.kind == "codes":
                self.editor.show_value(codes)
            elif self.question.kind == "yes-no":
                self.editor.show_value(codes[0] if codes else "")
            else:
                self.editor.show_value(value.get("text") or "")
        for why, button in self.skips.items():
            button.setChecked(why == value.get("skipped"))
        self._grow()
        self._show_state()

    def kept(self) -> None:
        """What is written was asked to be kept: it counts as stored from here on."""
        held = self.value()
        self._text = held["text"].strip()
        self._codes, self._skipped = tuple(held["codes"]), held["skipped"]
        self._show_state()

    def complain(self, sentence: str) -> None:
        """Say why it was not kept; ``""`` takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def let(self, *, write: bool) -> None:
        """Whether anything can be written in it."""
        self.editor.setEnabled(write)
        for button in self.skips.values():
            button.setEnabled(write)
        self.make.setEnabled(write and self._answered())
        self.details.setEnabled(self.make.isEnabled())

    def _changed(self) -> None:
        self._grow()
        held = self.value()
        if held["text"] or held["codes"]:
            # Somebody who answers after all has not been skipped.
            for button in self.skips.values():
                button.setChecked(False)
        self._show_state()
        self.edited.emit()
        if self.question.kind in ("codes", "yes-no"):
            self.settled.emit()

    def _skip(self, why: str) -> None:
        for other, button in self.skips.items():
            if other != why:
                button.setChecked(False)
        self._show_state()
        self.settled.emit()

    def _answered(self) -> bool:
        held = self.value()
        return bool(held["text"].strip() or held["codes"])

    def _show_state(self) -> None:
        answered = self._answered()
        self.make.setEnabled(answered and self.editor.isEnabled())
        self.details.setEnabled(self.make.isEnabled())

    def _grow(self, *_size: object) -> None:
        """A text is as high as what stands in it, between two lines and ten."""
        text = self.editor.widget
        if isinstance(text, QPlainTextEdit):
            # Lines as they are broken at this width; the document counts them in lines.
            lines = min(_MOST_LINES, max(_LEAST_LINES, int(text.document().size().height())))
            height = lines * text.fontMetrics().lineSpacing() + 2 * SPACE
            if text.height() != height:
                text.setFixedHeight(height)


def _field(question: Question, asked: str, suggestions: Sequence[str]) -> Field:
    if question.kind == "codes":
        return Field("answer", asked, "codes", question.list)
    if question.kind == "date":
        return Field("answer", asked, "date")
    if question.kind == "yes-no":
        titles = (tr("Yes"), tr("No"), tr("They are not sure"))
        return Field("answer", asked, "choice", choices=tuple(zip(YES_NO, titles, strict=True)))
    if question.kind == "number":
        return Field("answer", asked, "decimal")
    if question.kind in ("place", "person"):
        return Field("answer", asked, "line", suggestions=suggestions)
    return Field("answer", asked, "text")


def reasons() -> dict[str, str]:
    """Why a question has no answer, in words."""
    titles = (tr("Did not want to say"), tr("Not asked"), tr("Does not know"))
    return dict(zip(SKIPPED, titles, strict=True))


def _making(fills: Sequence[str]) -> str:
    """What the button makes, by what the answer fills first."""
    titles = {
        "event": tr("Make an event"),
        "date": tr("Date the event"),
        "place": tr("Make the place"),
        "act": tr("Record the act"),
        "method": tr("Record the method"),
        "purpose": tr("Record the purpose"),
        "victim": tr("Record the victim"),
        "perpetrator": tr("Record who did it"),
        "witness": tr("Record who was there"),
        "remedy": tr("Note the remedy"),
        "person": tr("Register the person"),
        "birth": tr("Record the birth"),
        "nationality": tr("Record the nationality"),
    }
    # A method says more than the act that it belongs to.
    first = "method" if "method" in fills else next(iter(fills), "")
    return titles.get(first, "")


def _chip(made: Made) -> str:
    if made.kind == "act":
        return load("acts").label(made.label, current())
    return made.label
