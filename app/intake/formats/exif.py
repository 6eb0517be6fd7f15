"""What a camera wrote about a picture (CIPA DC-008 Exif 2.32): offered, never believed."""

from __future__ import annotations

import math
import re
from contextlib import suppress

from PIL import Image

from app.intake.formats.decode import decode
from app.intake.worker import Outlet

_MAKE, _MODEL, _SOFTWARE, _TAKEN, _DESCRIPTION, _ARTIST, _COPYRIGHT = (
    0x010F, 0x0110, 0x0131, 0x0132, 0x010E, 0x013B, 0x8298,
)  # fmt: skip
_EXIF_IFD, _GPS_IFD = 0x8769, 0x8825
_ORIGINAL, _OFFSET, _COMMENT, _SERIAL, _OWNER = 0x9003, 0x9011, 0x9286, 0xA431, 0xA430


def propose(picture: Image.Image, outlet: Outlet) -> bool:
    """Offer time, camera, place and software.

    Args:
        picture: opened.
        outlet: where proposals go.

    Returns:
        Whether a camera says that it took the picture.
    """
    tags = picture.getexif()
    detail = tags.get_ifd(_EXIF_IFD)
    stamp = re.match(
        r"(\d{4}):(\d\d):(\d\d)(?: (\d\d:\d\d:\d\d))?",
        _text(detail.get(_ORIGINAL) or tags.get(_TAKEN)),
    )
    if stamp and stamp.group(1) != "0000":
        outlet.propose("date", "-".join(stamp.groups()[:3]), "exif")
        if stamp.group(4):
            zone = _text(detail.get(_OFFSET))
            outlet.propose(
                "info.time", f"{'-'.join(stamp.groups()[:3])}T{stamp.group(4)}{zone}", "exif"
            )
    make, model = _text(tags.get(_MAKE)), _text(tags.get(_MODEL))
    camera = model if model.lower().startswith(make.lower()) else f"{make} {model}".strip()
    outlet.propose("info.camera", camera, "exif")
    outlet.propose("info.serial", _text(detail.get(_SERIAL)), "exif")
    outlet.propose("info.software", _text(tags.get(_SOFTWARE)), "exif")
    outlet.propose("author", _text(tags.get(_ARTIST)) or _text(detail.get(_OWNER)), "exif")
    place = position(tags.get_ifd(_GPS_IFD))
    if place:
        outlet.propose("info.gps", place, "gps")
    return bool(camera)


def words(picture: Image.Image) -> str:
    """Text in the picture's metadata that a search or a redaction must find."""
    tags = picture.getexif()
    detail = tags.get_ifd(_EXIF_IFD)
    parts = [_text(tags.get(tag)) for tag in (_DESCRIPTION, _ARTIST, _COPYRIGHT, _SOFTWARE)] + [
        _text(detail.get(tag)) for tag in (_COMMENT, _OWNER)
    ]
    for key in ("comment", "Comment", "Title", "Author", "Description", "XML:com.adobe.xmp", "xmp"):
        parts.append(_text(picture.info.get(key)))
    plain = (" ".join(re.sub(r"<[^>]*>", " ", part).split()) for part in parts)
    found = list(dict.fromkeys(part for part in plain if part))
    return "\n".join(found) + "\n" if found else ""


def position(gps: dict[int, object]) -> str:
    """Decimal degrees ``latitude,longitude`` from the GPS tags, or ``""``."""
    values = []
    for reference, tag, negative, most in ((1, 2, "S", 90.0), (3, 4, "W", 180.0)):
        parts = gps.get(tag)
        if not isinstance(parts, tuple | list) or len(parts) != 3:
            return ""
        try:
            degrees, minutes, seconds = (float(part) for part in parts)
        except (TypeError, ValueError, ZeroDivisionError):
            return ""
        value = degrees + minutes / 60 + seconds / 3600
        if not math.isfinite(value) or not 0 <= value <= most:
            return ""
        if _text(gps.get(reference)).upper().startswith(negative):
            value = -value
        values.append(f"{value:.6f}".rstrip("0").rstrip("."))
    return ",".join(values)


def _text(value: object) -> str:
    if isinstance(value, bytes):
        # Exif's UserComment starts with eight bytes that name its character code.
        if value[:8] == b"UNICODE\x00":
            value = value[8:].decode("utf-16-le", "replace")
        else:
            value = value.removeprefix(b"ASCII\x00\x00\x00").decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    if not value.isascii():
        # "ASCII" tags hold whatever the camera's maker thought of; Pillow reads them as Latin-1.
        with suppress(UnicodeEncodeError):
            value = decode(value.encode("latin-1"))[0]
    return " ".join(value.replace("\x00", " ").split())[:20_000]
