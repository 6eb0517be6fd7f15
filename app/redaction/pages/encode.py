"""Pixels to the stream that a PDF carries, and back: a codec a page, chosen by the burnt pixels.

Encoders are fed raw pixels, so nothing of a source file (EXIF, ICC, comments, quantisation tables)
can pass. Group 4 is ITU-T T.6 with white paper as white runs: ``BlackIs1`` stays false (ISO
32000-2, 7.4.6), and a PDF reader gets 1 for white.
"""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from dataclasses import replace
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from app.errors import Refused
from app.records.pages import BurntPage, PageImage

JPEG_QUALITY = 80
_SUBSAMPLING = "4:2:0"
_ZLIB_LEVEL = 1
_INK = 160
"""Greys below this are ink in a 1-bit picture."""

_PAPER_CELL = 8
"""Pixels: the paper's lightness is taken from cells of this size."""

_DARKEST = 96
"""Greys: paper is not darker than this; what is, is a picture or a mask."""

_PAPER_SHARE = 0.5
_MID_SHARE_LINE_ART = 0.15
_MID_SHARE_BILEVEL = 0.004
_COLOUR_SPREAD = 24
_COLOUR_SHARE = 0.0005
_EVERY = 4

Raster = npt.NDArray[np.uint8]


class Encoded(NamedTuple):
    """An encoded picture: codec as in :class:`app.records.pages.BurntPage`."""

    codec: str
    colours: int
    data: bytes


def encode(image: PageImage, codec: str = "", *, keep: bool = False) -> Encoded:
    """Encode a burnt image.

    Args:
        image: pixels, ``L`` or ``RGB``.
        codec: ``g4``, ``flate4``, ``flate8`` or ``jpeg``; ``""`` chooses by the pixels.
        keep: keeps a colour image in colour, however little of it is coloured.

    Returns:
        The codec, its number of components and the stream.
    """
    image = without_needless_colour(image) if not codec and not keep else image
    chosen = codec or choose_codec(image)
    if chosen == "jpeg":
        return Encoded(chosen, 3 if image.mode == "RGB" else 1, _jpeg(image))
    grey = _grey(image)
    if chosen == "g4":
        return Encoded(chosen, 1, _group4(grey))
    if chosen == "flate4":
        return Encoded(chosen, 1, zlib.compress(_packed4(grey), _ZLIB_LEVEL))
    return Encoded("flate8", 1, zlib.compress(grey.tobytes(), _ZLIB_LEVEL))


def decode(page: BurntPage) -> PageImage:
    """Return the pixels that a reader of the page sees.

    Raises:
        Refused: when the stream does not hold the page's rows and columns.
    """
    pixels = decode_stream(page.codec, page.data, page.columns, page.rows, page.colours)
    mode = "RGB" if page.colours == 3 else "L"
    return PageImage(page.columns, page.rows, mode, page.columns * 72 / page.width, pixels)


def decode_stream(codec: str, data: bytes, columns: int, rows: int, colours: int) -> bytes:
    """Return 8-bit pixels (``columns * rows * colours`` bytes) of an encoded picture."""
    if codec == "jpeg":
        picture = Image.open(io.BytesIO(data), formats=["JPEG"])
        if picture.size != (columns, rows) or picture.mode != ("RGB" if colours == 3 else "L"):
            raise Refused("A page's picture does not decode to the size it names.")
        return picture.tobytes()
    if codec == "g4":
        return _from_group4(data, columns, rows)
    return greys_of(codec, zlib.decompress(data), columns, rows, colours)


def greys_of(codec: str, raw: bytes, columns: int, rows: int, colours: int) -> bytes:
    """Return 8-bit pixels of what ``flate4`` or ``flate8`` had coded and was inflated.

    Raises:
        Refused: when it does not hold as many rows and columns.
    """
    if codec == "flate4":
        stride = (columns + 1) // 2
        if len(raw) != stride * rows:
            raise Refused("A page's picture does not decode to the size it names.")
        packed = np.frombuffer(raw, np.uint8).reshape(rows, stride)
        grey = np.empty((rows, stride * 2), np.uint8)
        grey[:, 0::2] = (packed >> 4) * 17
        grey[:, 1::2] = (packed & 15) * 17
        return grey[:, :columns].tobytes()
    if len(raw) != columns * rows * colours:
        raise Refused("A page's picture does not decode to the size it names.")
    return raw


def pixels_digest(image: PageImage) -> str:
    """Return the hex SHA-256 of an image's size, mode and pixels: the key of its OCR in a cache."""
    digest = hashlib.sha256(f"{image.mode} {image.width} {image.height}\n".encode())
    digest.update(image.pixels)
    return digest.hexdigest()


def choose_codec(image: PageImage) -> str:
    """Choose the codec from the burnt pixels alone, so that it tells nothing of what is hidden.

    A drawn page has one dominant value (its paper); a scan or a photo has none, or many mid greys.
    """
    if image.mode == "RGB":
        return "jpeg"
    sample = _raster(image)[::_EVERY]
    counts = Image.fromarray(np.ascontiguousarray(sample)).histogram()
    total = sum(counts) or 1
    middle = sum(counts[32:224]) / total
    # Masks are black; a page that is mostly mask is still a drawn page.
    paper = max(counts[1:]) / max(total - counts[0], 1)
    if counts[0] == total:
        return "g4"
    if paper < _PAPER_SHARE or middle > _MID_SHARE_LINE_ART:
        return "jpeg"
    return "g4" if middle <= _MID_SHARE_BILEVEL else "flate4"


def without_needless_colour(image: PageImage) -> PageImage:
    """Return a grey image when no part of it is visibly coloured."""
    if image.mode != "RGB":
        return image
    sample = _raster(image)[::_EVERY]
    red, green, blue = sample[..., 0], sample[..., 1], sample[..., 2]
    high = np.maximum(np.maximum(red, green), blue)
    spread = high - np.minimum(np.minimum(red, green), blue)
    if float((spread > _COLOUR_SPREAD).mean()) > _COLOUR_SHARE:
        return image
    return PageImage(image.width, image.height, "L", image.dpi, _grey(image).tobytes())


def grey(image: PageImage) -> PageImage:
    """Return the image without its colours."""
    if image.mode == "L":
        return image
    return replace(image, mode="L", pixels=_grey(image).tobytes())


def bilevel(image: PageImage) -> PageImage:
    """Return the image in black and white alone, against printer dots and the paper's texture.

    Shades of the paper go by comparing each pixel with the paper around it, not with one value.
    Yellow dots of colour printers are nearly as light as paper in grey and disappear.
    """
    page = Image.frombytes("L", (image.width, image.height), _grey(image).tobytes())
    small = page.reduce(_PAPER_CELL)
    # The lightest of the neighbourhood is paper, as long as no picture fills it; black stays black.
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.BoxBlur(2))
    around = paper.resize(page.size, Image.Resampling.BILINEAR)
    light = np.asarray(page, np.uint16) * 255 // np.maximum(np.asarray(around, np.uint16), _DARKEST)
    values = np.where(light < _INK, 0, 255).astype(np.uint8)
    return replace(image, mode="L", pixels=values.tobytes())


def saturation(image: PageImage) -> float:
    """Return the largest difference between the channels of a pixel, 0 to 255."""
    if image.mode == "L":
        return 0.0
    raster = _raster(image)
    return float((raster.max(axis=2) - raster.min(axis=2)).max())


def _raster(image: PageImage) -> Raster:
    shape: tuple[int, ...] = (image.height, image.width)
    if image.mode == "RGB":
        shape = (*shape, 3)
    return np.frombuffer(image.pixels, np.uint8).reshape(shape)


def _grey(image: PageImage) -> Raster:
    if image.mode == "L":
        return _raster(image)
    picture = Image.frombytes("RGB", (image.width, image.height), image.pixels).convert("L")
    return np.asarray(picture, dtype=np.uint8)


def _jpeg(image: PageImage) -> bytes:
    picture = Image.frombytes(image.mode, (image.width, image.height), image.pixels)
    output = io.BytesIO()
    # Neither optimize nor progressive: 3 and 7 times the time for nothing a court needs.
    if image.mode == "RGB":
        picture.save(output, "JPEG", quality=JPEG_QUALITY, subsampling=_SUBSAMPLING)
    else:
        picture.save(output, "JPEG", quality=JPEG_QUALITY)
    return output.getvalue()


def _packed4(grey: Raster) -> bytes:
    """Two pixels a byte, the left one high; a row ends on a whole byte (ISO 32000-2, 8.9.5.2)."""
    if grey.shape[1] % 2:
        grey = np.pad(grey, ((0, 0), (0, 1)))
    packed = grey[:, 0::2] & 0xF0
    packed |= grey[:, 1::2] >> 4
    return packed.tobytes()


def _group4(grey: Raster) -> bytes:
    rows, columns = grey.shape
    # Group 4 takes set bits for black, whatever the TIFF says of them. To let Pillow invert them
    # (tag 262) takes thirty times as long as the encoding.
    bits = np.packbits(grey < _INK, axis=1).tobytes()
    output = io.BytesIO()
    Image.frombytes("1", (columns, rows), bits).save(
        output, "TIFF", compression="group4", tiffinfo={278: rows}
    )
    return _only_strip(output.getvalue())


def _only_strip(tiff: bytes) -> bytes:
    """Return the single strip of a TIFF that Pillow has just written (TIFF 6.0, section 2)."""
    order = "<" if tiff[:2] == b"II" else ">"
    (directory,) = struct.unpack_from(order + "I", tiff, 4)
    (entries,) = struct.unpack_from(order + "H", tiff, directory)
    tags: dict[int, int] = {}
    for index in range(entries):
        at = directory + 2 + 12 * index
        tag, kind, count = struct.unpack_from(order + "HHI", tiff, at)
        if tag in (273, 279) and count != 1:
            raise Refused("A page could not be encoded as one strip.")
        (tags[tag],) = struct.unpack_from(order + ("H" if kind == 3 else "I"), tiff, at + 8)
    return tiff[tags[273] : tags[273] + tags[279]]


def _from_group4(data: bytes, columns: int, rows: int) -> bytes:
    """Decode a group 4 strip by wrapping it in the smallest TIFF that names it."""
    tags = [
        (256, 4, columns),
        (257, 4, rows),
        (258, 3, 1),
        (259, 3, 4),
        (262, 3, 0),
        (273, 4, 8),
        (277, 3, 1),
        (278, 4, rows),
        (279, 4, len(data)),
    ]
    body = b"".join(
        struct.pack("<HHI", tag, kind, 1) + struct.pack("<I", value) for tag, kind, value in tags
    )
    padded = data + b"\0" * (len(data) % 2)
    directory = struct.pack("<H", len(tags)) + body + struct.pack("<I", 0)
    tiff = b"II*\0" + struct.pack("<I", 8 + len(padded)) + padded + directory
    picture = Image.open(io.BytesIO(tiff), formats=["TIFF"])
    return picture.convert("L").tobytes()
