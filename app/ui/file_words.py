"""What a file says of itself in the words a person reads: names of values, and where in it they stood."""

from __future__ import annotations

from app.ui.language import tr


def field_name(field: str) -> str:
    """What a proposed field is called."""
    known = {
        "date": tr("Date"),
        "author": tr("Author"),
        "info.time": tr("Time"),
        "info.camera": tr("Camera"),
        "info.serial": tr("Serial number of the camera"),
        "info.software": tr("Software"),
        "info.gps": tr("Position (latitude, longitude)"),
        "info.title": tr("Title in the file"),
        "info.duration": tr("Duration"),
        "info.to": tr("To"),
        "info.video": tr("Video"),
        "info.audio": tr("Sound"),
        "info.editor": tr("Last edited by"),
        "info.changed": tr("Last changed"),
    }
    return known.get(field, field.removeprefix("info.").replace("_", " ").capitalize())


def source_name(origin: str) -> str:
    """Where in a file a value stood; what no reader of ours writes stays as it is."""
    known = {
        "container": tr("header of the recording"),
        "exif": tr("EXIF data of the picture"),
        "gps": tr("GPS data"),
        "mail header": tr("header of the message"),
        "office properties": tr("properties of the document"),
        "pdf info": tr("properties of the PDF"),
        "rtf info": tr("properties of the document"),
        "telegram export": tr("Telegram export"),
    }
    return known.get(origin, origin)
