"""Footnotes and people in a text that is shown: each is one character, so that no cursor lands inside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QPyTextObject,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from app.casework.submitting import markup
from app.ui.language import tr

OBJECT = "\ufffc"
"""What stands in the document for an anchor (U+FFFC, object replacement character)."""

_TYPE = QTextFormat.ObjectTypes.UserObject + 1
_ANCHOR = QTextFormat.Property.UserProperty + 1
_LABEL = QTextFormat.Property.UserProperty + 2
_KIND = QTextFormat.Property.UserProperty + 3
_INK = QTextFormat.Property.UserProperty + 4

_RAISED = 0.72
"""Size of a footnote's number against the text."""

_LIFT = 0.38
"""How far it is raised, in heights of a capital letter."""

_LONGEST = 420.0
"""Pixels of a name; a longer one is cut, since an anchor is never broken across lines."""


_BESIDE = 4.0
"""Pixels behind a footnote's number, so that two of them are not read as one."""

_MOST_MEASURED = 4000

_measured: dict[tuple[str, str, str], tuple[float, float]] = {}
"""Room that anchors take, by kind, label and font; names are among them, so it is emptied at a lock."""


def forget() -> None:
    """Drop what was measured of names."""
    _measured.clear()


class AnchorObject(QPyTextObject):
    """Draws anchors; one for each document layout, kept by the document."""

    def intrinsicSize(  # noqa: N802
        self, doc: QTextDocument, _position: int, dress: QTextFormat
    ) -> QSizeF:
        """How much room an anchor takes: its bottom is the line's."""
        kind, label = dress.property(_KIND), _label(dress)
        key = (kind, label, doc.defaultFont().key())
        held = _measured.get(key)
        if held is None:
            metrics = QFontMetricsF(_font(doc, dress))
            width = min(_LONGEST, metrics.horizontalAdvance(label))
            held = (width + (_BESIDE if kind == markup.NOTE else 0), metrics.ascent())
            if len(_measured) > _MOST_MEASURED:
                _measured.clear()
            _measured[key] = held
        return QSizeF(*held)

    def drawObject(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        _position: int,
        dress: QTextFormat,
    ) -> None:
        """Draw a number raised, or a name with a dotted line under it."""
        font = _font(doc, dress)
        metrics = QFontMetricsF(font)
        painter.save()
        painter.setFont(font)
        ink = dress.property(_INK)
        if ink is not None:
            painter.setPen(ink)
        lift = 0.0
        if dress.property(_KIND) == markup.NOTE:
            lift = _LIFT * QFontMetricsF(doc.defaultFont()).capHeight()
        label = metrics.elidedText(_label(dress), Qt.TextElideMode.ElideRight, _LONGEST)
        painter.drawText(QPointF(rect.left(), rect.bottom() - lift), label)
        if dress.property(_KIND) == markup.PERSON:
            pen = QPen(painter.pen())
            pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            base = rect.bottom() + 2
            painter.drawLine(QPointF(rect.left(), base), QPointF(rect.right(), base))
        painter.restore()


def document(parent: QObject | None, font: QFont) -> QTextDocument:
    """A document that can show anchors."""
    made = QTextDocument(parent)
    made.setDefaultFont(font)
    made.setDocumentMargin(0)
    ready(made)
    return made


def ready(shown: QTextDocument) -> None:
    """Let a document show anchors."""
    handler = AnchorObject(shown)
    shown.documentLayout().registerHandler(_TYPE, handler)


def write(
    cursor: QTextCursor,
    text: str,
    numbers: Mapping[str, int],
    names: Mapping[str, str],
    palette: QPalette,
    base: QTextCharFormat | None = None,
) -> None:
    """Write a stored text where a cursor stands.

    Args:
        cursor: into the document.
        text: as stored.
        numbers: of footnotes by key; one without a number is shown as ``?``.
        names: of people by id.
        palette: of the widget.
        base: dress of the words.
    """
    plain = base if base is not None else QTextCharFormat()
    for run in markup.parse(text):
        if run.kind == markup.TEXT:
            cursor.insertText(run.text, plain)
        else:
            cursor.insertText(OBJECT, anchor(run.kind, run.text, numbers, names, palette, plain))


def anchor(
    kind: str,
    name: str,
    numbers: Mapping[str, int],
    names: Mapping[str, str],
    palette: QPalette,
    base: QTextCharFormat,
) -> QTextCharFormat:
    """The format of the one character that stands for an anchor."""
    made = QTextCharFormat(base)
    made.setObjectType(_TYPE)
    if kind == markup.NOTE:
        number = numbers.get(name, 0)
        label = str(number) if number else "?"
        made.setProperty(_ANCHOR, markup.note(name))
    else:
        label = names.get(name, "") or "?"
        made.setProperty(_ANCHOR, markup.person(name))
    made.setProperty(_LABEL, label)
    made.setProperty(_KIND, kind)
    made.setProperty(_INK, palette.color(QPalette.ColorRole.Link))
    return made


def stored(shown: QTextDocument, upto: int | None = None) -> str:
    """The text of a document as it is stored, up to a position of its own."""
    parts = []
    for block in _blocks(shown):
        if upto is not None and block.position() > upto:
            break
        parts.append("".join(_pieces(block, upto)))
    return "\n".join(parts)


def position(shown: QTextDocument, at: int) -> int:
    """The document's position of a place in its stored text; that before an anchor for one inside it."""
    wanted = markup.outside(stored(shown), at)
    low, high = 0, max(0, shown.characterCount() - 1)
    while low < high:
        middle = (low + high) // 2
        if len(stored(shown, middle)) < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def key_at(cursor: QTextCursor) -> str:
    """The key of the footnote right before a cursor, else right behind it; ``""`` for none."""
    shown = cursor.document()
    for place in (cursor.position(), cursor.position() + 1):
        beside = QTextCursor(shown)
        beside.setPosition(min(place, max(0, shown.characterCount() - 1)))
        dress = beside.charFormat()
        if dress.objectType() == _TYPE and dress.property(_KIND) == markup.NOTE:
            return str(dress.property(_ANCHOR))[2:-1]
    return ""


def spoken(text: str, numbers: Mapping[str, int], names: Mapping[str, str]) -> str:
    """A stored text as it is read aloud."""
    return "".join(
        tr("(footnote {number})", number=numbers.get(run.text, 0) or "?")
        if run.kind == markup.NOTE
        else names.get(run.text, "?")
        if run.kind == markup.PERSON
        else run.text
        for run in markup.parse(text)
    )


def _pieces(block: QTextBlock, upto: int | None) -> Iterator[str]:
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        text = fragment.text()
        if upto is not None:
            text = _cut(text, upto - fragment.position())
        held = fragment.charFormat().property(_ANCHOR)
        if held is None:
            yield text.replace("\u2028", "\n").replace(OBJECT, "")
        else:
            yield str(held) * text.count(OBJECT)
        step += 1


def _cut(text: str, units: int) -> str:
    """The beginning of a text, as Qt counts: in UTF-16 code units."""
    if units <= 0:
        return ""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")


def _blocks(shown: QTextDocument) -> Iterator[QTextBlock]:
    block = shown.begin()
    while block.isValid():
        yield block
        block = block.next()


def _label(dress: QTextFormat) -> str:
    return str(dress.property(_LABEL) or "")


def _font(doc: QTextDocument, dress: QTextFormat) -> QFont:
    font = dress.toCharFormat().font().resolve(doc.defaultFont())
    if dress.property(_KIND) == markup.NOTE:
        font = QFont(doc.defaultFont())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * _RAISED)
        else:
            font.setPixelSize(max(1, round(font.pixelSize() * _RAISED)))
    return font
