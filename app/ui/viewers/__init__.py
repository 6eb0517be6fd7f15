"""Widgets that show one original: pages, pictures, sound and film, readable text, or why nothing is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.records.evidence import Item
    from app.ui.viewers.viewer import Viewer

_PAGES = frozenset({"application/pdf", "image/tiff"})
_PICTURES = frozenset({"image/jpeg", "image/png", "image/heic", "image/webp", "image/bmp"})
_READABLE = frozenset(
    {
        "application/json",
        "application/rtf",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "message/rfc822",
    }
)


def viewer_for(item: Item) -> type[Viewer]:
    """The kind of viewer that shows an item's original; each is imported when it is first wanted."""
    kind = item.media_type
    if item.unreadable and not kind.startswith(("audio/", "video/")):
        from app.ui.viewers.nothing import NothingView

        return NothingView
    if kind in _PAGES:
        from app.ui.viewers.pages import PageView

        return PageView
    if kind in _PICTURES:
        from app.ui.viewers.picture import PictureView

        return PictureView
    if kind.startswith(("audio/", "video/")):
        from app.ui.viewers.media import MediaView

        return MediaView
    if kind in _READABLE or kind.startswith("text/"):
        from app.ui.viewers.readable import ReadableView

        return ReadableView
    from app.ui.viewers.nothing import NothingView

    return NothingView
