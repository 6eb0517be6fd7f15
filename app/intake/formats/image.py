"""Pictures, by Pillow and libheif: pixels the right way up, and what the camera wrote."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Iterator
from typing import IO, cast

from PIL import (
    BmpImagePlugin,
    Image,
    ImageChops,
    ImageFile,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from app.intake import wire
from app.intake.formats import exif
from app.intake.worker import Failed, Job, Outlet, Source

_FORMATS = {
    "image/jpeg": ["JPEG", "MPO"],
    "image/png": ["PNG"],
    "image/tiff": ["TIFF"],
    "image/webp": ["WEBP"],
    "image/bmp": ["BMP", "DIB"],
    "image/heic": ["HEIF"],
}
_SAMPLED = {"JPEG", "PNG", "TIFF", "WEBP", "BMP"}
_LOSSY = {"image/jpeg", "image/webp", "image/heic"}

MOST_DECODED = 200_000_000
"""Pixels of a picture that will be decoded."""

_MOST_FRAMES = 1_000
"""Pages of one TIFF."""

_A4 = (595.0, 842.0)
_GREY_SPREAD = 40

# Imported for their side effect: they register with Pillow, which can import nothing after the
# lock-down.
_PLUGINS = (
    BmpImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin, TiffImagePlugin,
    WebPImagePlugin,
)  # fmt: skip


def warm(job: Job) -> None:
    """Decode a tiny sample: Pillow loads codecs when they are first used."""
    Image.MAX_IMAGE_PIXELS = MOST_DECODED
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    names = _FORMATS.get(job.media_type, [])
    if not job.media_type:
        # Started ahead: which of the formats will come is not known yet.
        names = [each[0] for each in _FORMATS.values()]
    if "HEIF" in names:
        import pillow_heif

        pillow_heif.options.DECODE_THREADS = 1
        pillow_heif.register_heif_opener(thumbnails=False)
    Image.preinit()
    for name in names:
        if name in _SAMPLED:
            sample = io.BytesIO()
            Image.new("RGB", (16, 16), "white").save(sample, name)
            with Image.open(io.BytesIO(sample.getvalue()), formats=names) as picture:
                picture.load()
                picture.convert("L").resize((8, 8), Image.Resampling.BOX)


def run(job: Job, source: Source, outlet: Outlet) -> None:
    """Extract or render."""
    with _opened(job, source) as picture:
        if job.do == "extract":
            _extract(picture, job, outlet)
        else:
            _render(picture, job, outlet)


class View:
    """A picture, decoded anew for every size it is wanted in: its pixels are not kept."""

    def __init__(self, job: Job, source: Source) -> None:
        self._job = job
        self._source = source

    def answer(self, job: Job, outlet: Outlet) -> None:
        """Send the sizes of all pages, or draw."""
        self._source.seek(0)
        with _opened(self._job, self._source) as picture:
            if job.do == "sizes":
                outlet.facts("sizes", sizes=[_points(picture) for _ in _frames(picture, self._job)])
                return
            (number,) = job.pages or [1]
            if number > 1:
                _turn_to(picture, number, self._job)
            _draw(picture, job, outlet, quick=True)


def view(job: Job, source: Source) -> View:
    """Open the picture to look at it."""
    with _opened(job, source):
        return View(job, source)


def _points(picture: Image.Image) -> tuple[float, float]:
    dpi = resolution(picture)
    width, height = _displayed(picture)
    return (round(width * 72 / dpi, 2), round(height * 72 / dpi, 2))


def _turn_to(picture: Image.Image, number: int, job: Job) -> None:
    """Move to a page of a TIFF."""
    if job.media_type != "image/tiff" or number > _MOST_FRAMES:
        raise Failed("no-such-page")
    try:
        picture.seek(number - 1)
    except EOFError:
        raise Failed("no-such-page") from None
    _check(picture)


def _opened(job: Job, source: Source) -> Image.Image:
    try:
        picture: Image.Image = Image.open(cast(IO[bytes], source), formats=_FORMATS[job.media_type])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Failed("too-many-pixels") from None
    _check(picture)
    return picture


def _check(picture: Image.Image) -> None:
    width, height = picture.size
    if width < 1 or height < 1:
        raise Failed("broken")
    if width * height > MOST_DECODED:
        raise Failed("too-many-pixels")


def _frames(picture: Image.Image, job: Job) -> Iterator[int]:
    """Move through the pages of a TIFF; other pictures have one."""
    yield 1
    if job.media_type != "image/tiff":
        return
    for index in range(1, _MOST_FRAMES):
        try:
            picture.seek(index)
        except EOFError:
            return
        _check(picture)
        yield index + 1


def resolution(picture: Image.Image) -> float:
    """Pixels per inch of the displayed page.

    Scanners write theirs and it is believed when the page comes out between a card and A2. Cameras
    write 72 or nothing: then the picture fits A4.

    Args:
        picture: opened.

    Returns:
        Pixels per inch, at least 72.
    """
    width, height = sorted(picture.size)
    said = picture.info.get("dpi")
    if isinstance(said, tuple) and len(said) == 2:
        across, down = (_plain(each) for each in said)
        if abs(across - down) <= 1 and 90 <= across <= 2400 and height / across * 72 <= 1700:
            return across
    fit = max(width / _A4[0], height / _A4[1]) * 72
    return max(72.0, round(fit, 2))


def _plain(value: object) -> float:
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, ZeroDivisionError):
        return 0.0
    return number if math.isfinite(number) else 0.0


def _extract(picture: Image.Image, job: Job, outlet: Outlet) -> None:
    camera = exif.propose(picture, outlet)
    hidden = exif.words(picture)
    if hidden:
        outlet.text(hidden, hidden=True)
    scanned = job.media_type == "image/tiff"
    for number in _frames(picture, job):
        dpi = resolution(picture)
        width, height = _displayed(picture)
        small = _reduced(picture, 512)
        compression = picture.info.get("compression")
        lossy = job.media_type in _LOSSY or compression in {"jpeg", "tiff_jpeg"}
        outlet.facts(
            "page", number=number, width=width * 72 / dpi, height=height * 72 / dpi,
            lossy=lossy,
            dpi=dpi, cover=1.0, source="none", words=[],
            written=scanned or not camera or _like_paper(small),
        )  # fmt: skip
        if number == _MOST_FRAMES:
            outlet.note("pages-cut", number)


def _displayed(picture: Image.Image) -> tuple[int, int]:
    width, height = picture.size
    turned = picture.getexif().get(0x0112, 1) in {5, 6, 7, 8}
    return (height, width) if turned else (width, height)


def _reduced(picture: Image.Image, longest: int, *, quick: bool = False) -> Image.Image:
    """Decode, turned upright, no larger than ``longest`` along its longer side (nor enlarged).

    ``quick`` is for the screen, where a third of the time counts more than the last bit of
    sharpness; what is burnt or read by OCR is never drawn so.
    """
    scale = longest / max(picture.size)
    if scale < 1:
        size = tuple(max(1, round(side * scale)) for side in picture.size)
        # JPEG decodes at a half, a quarter or an eighth for little more than nothing.
        margin = 1 if quick else 2
        picture.draft(None, (size[0] * margin, size[1] * margin))
    upright = _upright(picture)
    scale = longest / max(upright.size)
    if scale < 1:
        fine = Image.Resampling.BILINEAR if quick else Image.Resampling.LANCZOS
        upright = upright.resize(
            (max(1, round(upright.width * scale)), max(1, round(upright.height * scale))),
            Image.Resampling.BOX if scale < 0.25 else fine,
        )
    return upright


def _upright(picture: Image.Image) -> Image.Image:
    """Decode to L or RGB, on white, with EXIF orientation applied."""
    picture.load()
    orientation = picture.getexif().get(0x0112, 1)
    plain = _flat(picture)
    method = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }.get(orientation)  # fmt: skip
    return plain.transpose(method) if method is not None else plain


def _flat(picture: Image.Image) -> Image.Image:
    mode = picture.mode
    if mode in {"L", "RGB"} and "transparency" not in picture.info:
        return picture
    if mode == "1":
        return picture.convert("L")
    if mode.startswith("I") or mode == "F":
        low, high = picture.getextrema()
        assert isinstance(low, int | float)
        assert isinstance(high, int | float)
        if high > 255 or low < 0:
            span = max(float(high) - min(0.0, float(low)), 1.0)
            wide = 65535.0 if high <= 65535 and low >= 0 else span
            return picture.convert("F").point(lambda value: value * (255.0 / wide)).convert("L")
        return picture.convert("L")
    if picture.has_transparency_data:
        full = picture.convert("RGBA")
        ground = Image.new("RGBA", full.size, "white")
        return Image.alpha_composite(ground, full).convert("RGB")
    return picture.convert("RGB")


def _like_paper(small: Image.Image) -> bool:
    """Whether much of a picture is bright and colourless, as paper and screens are."""
    hue = small.convert("HSV")
    _, saturation, value = hue.split()
    pale = saturation.point(lambda level: 255 if level < 60 else 0)
    bright = value.point(lambda level: 255 if level > 140 else 0)
    both = ImageChops.multiply(pale, bright).histogram()
    return both[255] > 0.2 * small.width * small.height


def coloured(picture: Image.Image) -> bool:
    """Whether a picture has colour that matters, judged on a small copy."""
    if picture.mode != "RGB":
        return False
    small = picture.copy()
    small.thumbnail((640, 640), Image.Resampling.BOX)
    red, green, blue = small.split()
    for one, other in ((red, green), (green, blue)):
        _low, high = ImageChops.difference(one, other).getextrema()
        if isinstance(high, int | float) and high > _GREY_SPREAD:
            return True
    return False


def _render(picture: Image.Image, job: Job, outlet: Outlet) -> None:
    wanted = None if job.pages is None else set(job.pages)
    sent = 0
    for number in _frames(picture, job):
        if wanted is not None and number not in wanted:
            continue
        _draw(picture, job, outlet)
        sent += 1
        if wanted is not None and sent == len(wanted):
            return
    if wanted is not None and sent < len(wanted):
        raise Failed("no-such-page")


def _draw(picture: Image.Image, job: Job, outlet: Outlet, *, quick: bool = False) -> None:
    """Send the pixels of the page that the picture stands at."""
    native = resolution(picture)
    if job.do == "picture":
        longest: float = job.longest
    else:
        longest = max(picture.size) * min(1.0, job.dpi / native)
    most = math.sqrt(wire.MOST_PIXELS / (picture.size[0] * picture.size[1]))
    longest = min(longest, max(picture.size) * most)
    before = max(picture.size)
    upright = _reduced(picture, max(1, round(longest)), quick=quick)
    dpi = native * max(upright.size) / before
    colour = job.colour == "rgb" or (job.colour == "auto" and coloured(upright))
    upright = upright.convert("RGB" if colour else "L")
    outlet.image(upright.width, upright.height, upright.mode, dpi, upright.tobytes())
