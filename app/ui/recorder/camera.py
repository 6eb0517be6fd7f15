"""Photographing papers and things straight into the vault, as parts of a testimony."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSizePolicy, QWidget
from shiboken6 import isValid

from app.casework.interviewing import photographs
from app.casework.receiving.ingest import examine
from app.errors import KuagerError
from app.progress import Progress
from app.records.evidence import Item
from app.records.vocabulary import load
from app.ui.drafts import Drafts
from app.ui.language import current, tr
from app.ui.parts.labels import plain
from app.ui.parts.sheet import Sheet
from app.ui.recorder.cameras import Camera, Cameras, SystemCameras, jpeg_of
from app.ui.session import Session
from app.ui.theme import CONTROL, SPACE
from app.vault.vault import Vault


class Preview(QWidget):
    """What the camera sees, or the picture just taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("What the camera sees"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._picture = QImage()

    def show_frame(self, picture: QImage) -> None:
        """Show what it sees now."""
        self._picture = picture
        self.update()

    def clear(self) -> None:
        """Drop the picture."""
        self._picture = QImage()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A page's worth."""
        return QSize(60 * SPACE, 40 * SPACE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Enough to aim by on a small screen."""
        return QSize(32 * SPACE, 20 * SPACE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it as large as fits."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Base))
        if not self._picture.isNull():
            size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            area = QRectF(0, 0, size.width(), size.height())
            area.moveCenter(QRectF(self.rect()).center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(area, self._picture)
        painter.end()


class CameraSheet(Sheet):
    """Takes pictures until it is closed; each becomes an item ``part-of`` the testimony at once.

    Args:
        parent: the window, or a widget of it.
        session: the open vault.
        drafts: as for every sheet; nothing here is a draft.
        item_ref: the testimony.
        cameras: a test has others.

    Signals: ``taken(id)``: a picture is kept as the item with this id.
    """

    taken = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        session: Session,
        drafts: Drafts,
        item_ref: str,
        cameras: Cameras | None = None,
    ) -> None:
        super().__init__(parent, tr("Photograph"), width=640)
        self._session = session
        self._ref = item_ref
        self._cameras: Cameras = cameras or SystemCameras()
        self._camera: Camera | None = None
        self._waiting = False
        self._count = 0
        self.preview = Preview()
        self.devices = QComboBox()
        self.devices.setAccessibleName(tr("Camera"))
        self.devices.setMinimumHeight(CONTROL)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(tr("What is photographed"))
        self.kinds.setMinimumHeight(CONTROL)
        for kind in photographs.KINDS:
            self.kinds.addItem(load("kinds").require(kind).label(current()), kind)
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Title"))
        self.title.setPlaceholderText(tr("by the testimony, when empty"))
        self.title.setMinimumHeight(CONTROL)
        self.said = plain(tr("Nothing taken yet."))
        self.said.setAccessibleName(tr("What was taken"))
        self.body.addWidget(self.preview, 1)
        form = QFormLayout()
        form.setSpacing(SPACE)
        form.addRow(tr("Camera"), self.devices)
        form.addRow(tr("What is photographed"), self.kinds)
        form.addRow(tr("Title"), self.title)
        self.body.addLayout(form)
        self.body.addWidget(self.said)
        close = self.button(tr("Close"))
        close.clicked.connect(self.accept)
        self.shoot_button = self.button(tr("Take the picture"), default=True)
        self.shoot_button.clicked.connect(lambda _checked=False: self.shoot())
        self._find()
        self.devices.currentIndexChanged.connect(lambda _index: self._switch_on())
        self._switch_on()

    def shoot(self) -> None:
        """Take a picture; ``taken`` follows, or a sentence."""
        if self._camera is None or self._waiting:
            return
        self.complain("")
        self._waiting = True
        self._camera.shoot()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """In whatever way it goes, at a lock as well: the camera is off."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._switch_off()

    def _find(self) -> None:
        for device, name in self._cameras.names():
            self.devices.addItem(name, device)
        self.devices.setEnabled(self.devices.count() > 1)

    def _switch_on(self) -> None:
        self._switch_off()
        try:
            camera = self._cameras.open(str(self.devices.currentData() or ""))
            camera.start(self.preview.show_frame, self._shot, self._failed)
        except KuagerError as error:
            self.shoot_button.setEnabled(False)
            self.complain(error.sentence)
            return
        self._camera = camera
        self.shoot_button.setEnabled(True)

    def _switch_off(self) -> None:
        camera, self._camera = self._camera, None
        self._waiting = False
        if camera is not None:
            camera.stop()
        self.preview.clear()

    def _failed(self, sentence: str) -> None:
        self._waiting = False
        self.complain(sentence)

    def _shot(self, picture: QImage) -> None:
        if not self._waiting:
            return
        self._waiting = False
        ref, kind, title = self._ref, str(self.kinds.currentData()), self.title.text()
        language = current()

        def work(vault: Vault, _progress: Progress) -> Item:
            jpeg = jpeg_of(picture)
            return photographs.keep(vault, ref, jpeg, kind=kind, title=title, language=language)

        session = self._session

        def kept(item: Item) -> None:
            # Whether or not somebody still looks at this sheet.
            session.run(tr("Reading a photograph"), partial(_read, item), shown=False)
            if isValid(self):
                self._kept(item)

        def refused(sentence: str) -> None:
            if isValid(self):
                self.complain(sentence)

        step = tr("Took a photograph")
        session.run(tr("Keeping a photograph"), work, kept, refused, step=step, shown=False)

    def _kept(self, item: Item) -> None:
        self._count += 1
        said = tr("%Ln picture(s) taken.", n=self._count)
        last = tr("The last one is item {number}.", number=item.number)
        self.said.setText(f"{said} {last}")
        self.title.clear()
        self.taken.emit(item.id)


def _read(item: Item, vault: Vault, progress: Progress) -> None:
    examine(vault, [item], progress)
