"""A recording under review: its sound with its stretches, its picture with its boxes, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from app.casework.redacting import recordings
from app.casework.reviewing.redacting import Entry, Review
from app.progress import Progress
from app.records.marks import Mark
from app.records.recordings import Shape
from app.redaction.recordings import film
from app.ui.commands import Commands
from app.ui.icons import icon
from app.ui.jobs import Job
from app.ui.language import tr
from app.ui.parts.labels import plain
from app.ui.theme import CONTROL
from app.ui.viewers.bar import Tools
from app.ui.viewers.media import MediaView, Stage
from app.ui.viewers.redacting import tracks
from app.ui.viewers.redacting.boxes import Box
from app.ui.viewers.redacting.frames import labels_of
from app.ui.viewers.redacting.stage import Boxed, FilmStage
from app.ui.viewers.redacting.stretches import Hidden, StretchLine
from app.ui.viewers.sound_device import InMemory
from app.ui.viewers.timeline import Timeline
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.ui.session import Session


class RecordingReview(MediaView):
    """A recording, played as it is or as it will leave.

    Signals:
        mark_chosen(mark id): ``""`` when Escape let go of it.
        box_drawn(page, box): page 1, pixels of the upright frame.
        box_changed(mark id, page, box): a box that stands still through the whole film.
        span_marked(start, end), span_changed(mark id, start, end): seconds.
        track_changed(mark id, track): all key frames, flat.
        drawing_changed(on): whether the next drag draws.
    """

    prefix = "redacting.media"
    widely = False

    mark_chosen = Signal(str)
    box_drawn = Signal(int, object)
    box_changed = Signal(str, int, object)
    span_marked = Signal(float, float)
    span_changed = Signal(str, float, float)
    track_changed = Signal(str, object)
    drawing_changed = Signal(bool)

    stage: FilmStage
    timeline: StretchLine

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self.drawing = False
        self._review: Review | None = None
        self._shape: Shape | None = None
        self._after = False
        self._made: tuple[str, bytes] | None = None
        self._job: Job | None = None
        self._drawn: tuple[Box, float] | None = None
        self._labels: dict[str, str] = {}
        self._make_sides()
        line, stage = self.timeline, self.stage
        line.stretch_chosen.connect(self._clicked)
        line.stretch_drawn.connect(self.span_marked)
        line.stretch_changed.connect(self.span_changed)
        line.drawing_ended.connect(lambda: self.set_drawing(False))
        stage.box_chosen.connect(self._clicked)
        stage.box_drawn.connect(self._box_drawn)
        stage.box_changed.connect(self._box_moved)
        stage.drawing_ended.connect(lambda: self.set_drawing(False))

    # What is shown

    def show_review(self, session: Session, review: Review) -> None:
        """Show a recording's review; the same one again keeps its place."""
        same = self._session is session and self._item is not None
        if not (same and self.item.id == review.item.id):
            self.show_item(session, review.item, review.text)
            cache, blobs, item = session.vault.cache, session.vault.blobs, review.item
            session.look(
                self._topic("shape"),
                lambda: recordings.shape(cache, blobs, item),
                self._take_shape,
                lambda _sentence: None,
            )
        self._review = review
        self._labels = labels_of(review.entries)
        self._place_spans()
        self._place_boxes()
        if self._after and (self._made is None or self._made[0] != review.preview.key):
            self._make_after()

    def forget(self) -> None:
        """Stop, release everything, and show nothing of it."""
        self._stop_making()
        self._review = self._shape = self._made = self._drawn = None
        self._after, self._labels = False, {}
        self._tell_side()
        self.set_drawing(False)
        super().forget()

    def choose_mark(self, mark_id: str) -> None:
        """Show a mark as the chosen one, and go to where it begins."""
        before = self.timeline.chosen_mark or self.stage.chosen_mark
        self.timeline.choose_stretch(mark_id)
        self.stage.choose_box(mark_id)
        entry = next((each for each in self._entries() if each.mark.id == mark_id), None)
        if entry is None or mark_id == before:
            return
        mark = entry.mark
        start = mark.track[0] if mark.track else mark.time_start
        if start is not None and not self.player.is_playing:
            self.seek(start)

    def set_drawing(self, on: bool) -> None:
        """Let the next drag draw: a box on the picture, a stretch along the sound."""
        if on == self.drawing:
            return
        self.drawing = on
        self.timeline.set_drawing(on)
        self.stage.set_drawing(on)
        self.drawing_changed.emit(on)

    def mark_stretch(self) -> None:
        """Ask for the chosen stretch to be hidden."""
        start, end = self._in, self._out
        if start is None or end is None or start >= end:
            self.said.emit(tr("Choose a stretch first: I begins it, O ends it."), "plain")
            return
        self._in = self._out = None
        self._chosen()
        self.span_marked.emit(start, end)

    def mark_in(self) -> None:
        """Begin the chosen box of a film here, or else the stretch."""
        self._trim(tracks.begun, super().mark_in)

    def mark_out(self) -> None:
        """End the chosen box of a film here, or else the stretch."""
        self._trim(tracks.ended, super().mark_out)

    def seek(self, seconds: float) -> None:
        """Go to a time, and show the picture there."""
        playing = self.player.is_playing
        super().seek(seconds)
        if not playing and self.facts is not None and self.facts.has_video:
            # A player that never played shows no picture; one that pauses does.
            self.player.pause()

    # Before and after

    @property
    def shows_after(self) -> bool:
        """Whether what is played is what will leave."""
        return self._after

    def toggle_after(self) -> None:
        """Play what will leave, or the original again."""
        if self._review is None:
            return
        self._after = not self._after
        self._tell_side()
        if self._after:
            self._make_after()
        else:
            self._stop_making()
            self._play_from(None)

    def _make_after(self) -> None:
        review = self._review
        assert review is not None
        key = review.preview.key
        if self._made is not None and self._made[0] == key:
            self._play_from(self._made[1])
            return
        self._stop_making()
        item, kind = review.item, review.profile.sound
        marks = self._burnt()
        # Nothing is played as the after that is not what leaves.
        self.player.close()
        self._say(tr("The recording that will leave is being made."))

        def make(vault: Vault, progress: Progress) -> bytes:
            return recordings.redacted_bytes(vault.cache, vault.blobs, item, marks, kind, progress)

        self._job = job = self.session.run(
            tr("Making the recording that will leave"),
            make,
            lambda data: self._take_after(key, data),
            lambda sentence: self._cannot_make(job, sentence),
        )
        job.cancelled.connect(lambda: self._cannot_make(job, tr("It was not made.")))

    def _stop_making(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _take_after(self, key: str, data: bytes) -> None:
        if self._review is None or self._review.preview.key != key:
            return
        self._job, self._made = None, (key, data)
        if self._after:
            self._play_from(data)

    def _cannot_make(self, job: Job, sentence: str) -> None:
        if job is self._job:
            self._job = None
            self._say(sentence)

    def _play_from(self, data: bytes | None) -> None:
        """Play these bytes from where it stands, or with None the original."""
        at = self._position
        self.note.hide()
        if data is None:
            self._offer_original()
        else:
            self.player.offer(InMemory(data), len(data))
        self.seek(at)
        self._place_boxes()

    def _tell_side(self) -> None:
        self._toggle.setChecked(self._after)
        self.toggle_button.setChecked(self._after)
        self.side.setText(
            tr("After: exactly what will leave")
            if self._after
            else tr("Before: the original with its marks")
        )

    # Inside

    def _entries(self) -> tuple[Entry, ...]:
        return self._review.entries if self._review is not None else ()

    def _burnt(self) -> list[Mark]:
        return [each.mark for each in self._entries() if each.mark.state == "accepted"]

    def _take_shape(self, shape: Shape) -> None:
        self._shape = shape
        self.stage.frame = (float(shape.shown_width), float(shape.shown_height))
        self._place_boxes()

    def _moved(self, seconds: float) -> None:
        super()._moved(seconds)
        self._place_boxes()

    def _lasts(self, seconds: float) -> None:
        super()._lasts(seconds)
        self._place_spans()

    def _place_spans(self) -> None:
        """Where every stretch is; one without an end goes to the end of the recording."""
        self.timeline.show_spans(
            [
                _hidden(each.mark, self._length, self._labels[each.mark.id])
                for each in self._entries()
                if _is_heard(each.mark)
            ]
        )

    def _place_boxes(self) -> None:
        """Where every box is now, and what is black of the picture."""
        now = self._position
        found = []
        # Over what will leave nothing is drawn.
        for each in () if self._after else self._entries():
            box = _box_now(each.mark, now)
            if box is not None:
                found.append(Boxed(each.mark.id, box, each.mark.state, self._labels[each.mark.id]))
        masks: tuple[Box, ...] = ()
        if not self._after:
            masks = film.masks_at(film.masks_of(self._burnt()), now)
        self.stage.show_boxes(found, masks)

    def _clicked(self, mark_id: str) -> None:
        self.timeline.choose_stretch(mark_id)
        self.stage.choose_box(mark_id)
        self.mark_chosen.emit(mark_id)

    def _box_drawn(self, box: Box) -> None:
        self._drawn = (box, self._position)
        self.box_drawn.emit(1, box)

    def _box_moved(self, mark_id: str, box: Box) -> None:
        """A box stands elsewhere from this time on; one that was only just drawn is corrected."""
        entry = next((each for each in self._entries() if each.mark.id == mark_id), None)
        if entry is None:
            return
        mark, now = entry.mark, self._position
        if mark.track:
            self.track_changed.emit(mark_id, tracks.with_key(mark.track, now, box))
            return
        whole = _four(mark.box)
        just_drawn = (
            self._drawn is not None
            and self._drawn[0] == whole
            and abs(self._drawn[1] - now) <= tracks.SAME
        )
        if just_drawn or now <= tracks.SAME or self._length <= 0:
            self._drawn = (box, now) if just_drawn else None
            self.box_changed.emit(mark_id, 1, box)
        else:
            self.track_changed.emit(mark_id, tracks.from_whole(whole, now, box, self._length))

    def _trim(self, cut: Any, otherwise: Any) -> None:
        mark_id = self.stage.chosen_mark
        mark = next((e.mark for e in self._entries() if e.mark.id == mark_id), None)
        if mark is None or not (mark.track or mark.box):
            otherwise()
            return
        track = mark.track or tracks.flat(
            [(0.0, _four(mark.box)), (max(self._length, 2 * tracks.SAME), _four(mark.box))]
        )
        self.track_changed.emit(mark_id, cut(track, self._position))

    def _make_stage(self) -> Stage:
        return FilmStage()

    def _make_timeline(self) -> Timeline:
        return StretchLine()

    def _make_sides(self) -> None:
        """A row over the picture that says what is played."""
        row = Tools()
        self.side = plain(bold=True)
        self.side.setWordWrap(False)
        self._toggle = self._command(
            "side", tr("Play what will leave"), self.toggle_after, "", "eye-off"
        )
        self._toggle.setCheckable(True)
        self.toggle_button = QPushButton(icon("eye-off"), tr("Play what will leave"))
        self.toggle_button.setCheckable(True)
        self.toggle_button.setMinimumHeight(CONTROL)
        self.toggle_button.clicked.connect(lambda _checked=False: self.toggle_after())
        row.add(self.side)
        row.stretch()
        row.add(self.toggle_button)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(0, row)
        self._tell_side()


def _is_heard(mark: Mark) -> bool:
    timed = mark.time_start is not None or mark.time_end is not None
    return timed and not mark.box and not mark.track


def _hidden(mark: Mark, length: float, label: str) -> Hidden:
    end = mark.time_end if mark.time_end is not None else length
    start = mark.time_start or 0.0
    return Hidden(mark.id, start, max(start, end), mark.state, label)


def _box_now(mark: Mark, now: float) -> Box | None:
    """Where a mark's box is taken hold of; before it begins and after it ends, where it was last."""
    if mark.track:
        return tracks.box_at(mark.track, now)
    return _four(mark.box) if mark.box else None


def _four(box: tuple[float, ...]) -> Box:
    x0, y0, x1, y1 = box
    return x0, y0, x1, y1
