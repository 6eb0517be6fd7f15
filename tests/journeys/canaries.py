"""Markers to be hidden in files, and pictures with one in every place that does not show.

Every marker stands for one channel. A visible place gets the protected surname alone: what shows may
leave, the name may not.
"""

from __future__ import annotations

import base64
import io
import struct
from collections.abc import Callable

from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

PERSON = "Karimov"
"""Stands beside every marker: the protected surname."""

BEFORE, AFTER = "zqx", "wvk"
CYRILLIC_BEFORE, CYRILLIC_AFTER = "щъф", "юэы"

CODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-16-le": lambda text: text.encode("utf-16-le"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "ebcdic": lambda text: text.encode("cp037"),
    "hex": lambda text: text.encode().hex().encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "percent": lambda text: "".join(f"%{byte:02X}" for byte in text.encode()).encode(),
    "entities": lambda text: "".join(f"&#{ord(each)};" for each in text).encode(),
    "json": lambda text: "".join(f"\\u{ord(each):04x}" for each in text).encode(),
    "backwards": lambda text: text[::-1].encode(),
}
"""Ways to write a marker that its plain bytes do not show."""

CYRILLIC = ("utf-8", "cp1251", "koi8-r", "cp866", "utf-16-le")


class Plants:
    """Hands out a marker for a channel, and remembers it."""

    def __init__(self) -> None:
        self.markers: dict[str, str] = {}

    def __call__(self, channel: str) -> str:
        """Return the marker of a channel, which stands nowhere else, and the name beside it."""
        return f"{self._marker(channel, BEFORE, AFTER, 'a')} {PERSON}"

    def coded(self, channel: str, coding: str) -> bytes:
        """Return the marker of a channel in one of :data:`CODINGS`."""
        return CODINGS[coding](self._marker(f"{channel}: {coding}", BEFORE, AFTER, "a"))

    def cyrillic(self, channel: str, page: str) -> bytes:
        """Return a marker of Cyrillic letters in a code page."""
        marker = self._marker(f"{channel}: Cyrillic {page}", CYRILLIC_BEFORE, CYRILLIC_AFTER, "а")
        return marker.encode(page)

    def _marker(self, channel: str, before: str, after: str, first: str) -> str:
        assert channel not in self.markers
        number = len(self.markers)
        letters = "".join(chr(ord(first) + number // 26**power % 26) for power in (2, 1, 0))
        self.markers[channel] = before + letters + after
        return self.markers[channel]


def noise(width: int = 64, height: int = 48) -> Image.Image:
    """A small picture."""
    return Image.linear_gradient("L").resize((width, height)).convert("RGB")


def icc(said: str) -> bytes:
    """A colour profile whose description says something."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile += said.encode()
    profile[0:4] = struct.pack(">I", len(profile))
    return bytes(profile)


def jpeg(plant: Plants, where: str) -> bytes:
    """A JPEG with something in every segment that it can have."""
    exif = Image.Exif()
    exif[0x013B] = plant(f"{where}: EXIF artist")
    exif[0x010E] = plant(f"{where}: EXIF description")
    exif[0x010F] = plant(f"{where}: EXIF camera")
    exif[0x0131] = plant(f"{where}: EXIF software")
    exif[0x8298] = plant(f"{where}: EXIF copyright")
    exif[0x013C] = plant(f"{where}: EXIF computer")
    exif[0x9C9D] = plant(f"{where}: EXIF author for Windows").encode("utf-16-le")
    inner = exif.get_ifd(0x8769)
    inner[0xA430] = plant(f"{where}: EXIF owner")
    inner[0xA420] = plant(f"{where}: EXIF unique id")
    inner[0x9286] = b"ASCII\0\0\0" + plant(f"{where}: EXIF comment").encode()
    inner[0x927C] = plant(f"{where}: maker note").encode()
    inner[0xA431] = plant(f"{where}: serial number")
    gps = exif.get_ifd(0x8825)
    gps[28] = plant(f"{where}: GPS area").encode()
    out = io.BytesIO()
    noise(640, 480).save(
        out, "JPEG", exif=exif, comment=plant(f"{where}: COM").encode(),
        icc_profile=icc(plant(f"{where}: ICC")),
    )  # fmt: skip
    data = out.getvalue()
    packet = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{plant(f'{where}: XMP')}</x:xmpmeta>".encode()
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + packet
    caption = plant(f"{where}: IPTC").encode()
    iptc = b"\x1c\x02\x78" + struct.pack(">H", len(caption)) + caption
    photoshop = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc
    segments = b"".join(
        marker + struct.pack(">H", len(body) + 2) + body
        for marker, body in (
            (b"\xff\xe1", xmp),
            (b"\xff\xed", photoshop),
            (b"\xff\xef", plant(f"{where}: APP15").encode()),
        )
    )
    # Readers look at the first segment for what kind of JPEG it is: these come behind it.
    first = 4 + int.from_bytes(data[4:6], "big")
    return data[:first] + segments + data[first:] + plant(f"{where}: after the end").encode()


def png(plant: Plants) -> bytes:
    """A PNG with every text chunk."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", plant("png: tEXt"))
    info.add_text("Author", plant("png: zTXt"), zip=True)
    info.add_itxt("Title", plant("png: iTXt"))
    exif = Image.Exif()
    exif[0x010E] = plant("png: eXIf")
    out = io.BytesIO()
    info.add(b"prVt", plant("png: private chunk").encode())
    info.add_itxt("XML:com.adobe.xmp", plant("png: XMP"))
    noise(320, 240).save(out, "PNG", pnginfo=info, exif=exif, icc_profile=icc(plant("png: ICC")))
    return out.getvalue() + plant("png: after the end").encode()


def tiff(plant: Plants) -> bytes:
    """A TIFF with descriptive and private tags."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[315] = plant("tiff: artist")
    tags[33432] = plant("tiff: copyright")
    tags[285] = plant("tiff: page name")
    tags[270] = plant("tiff: description")
    tags[269] = plant("tiff: document name")
    tags[305] = plant("tiff: software")
    tags[700] = plant("tiff: XMP").encode()
    tags.tagtype[700] = 1
    tags[65000] = plant("tiff: private tag")
    tags.tagtype[65000] = 2
    out = io.BytesIO()
    noise(320, 240).save(out, "TIFF", tiffinfo=tags)
    return out.getvalue() + plant("tiff: after the end").encode()


def webp(plant: Plants) -> bytes:
    """A WebP with each of its chunks of metadata."""
    exif = Image.Exif()
    exif[0x010E] = plant("webp: EXIF")
    out = io.BytesIO()
    noise().save(
        out, "WEBP", exif=exif, xmp=plant("webp: XMP").encode(), icc_profile=icc(plant("webp: ICC"))
    )
    return out.getvalue()


def heic(plant: Plants) -> bytes:
    """A HEIC with EXIF and XMP."""
    import pillow_heif

    exif = Image.Exif()
    exif[0x010E] = plant("heic: EXIF")
    out = io.BytesIO()
    picture = pillow_heif.from_pillow(noise())
    picture.save(out, exif=exif.tobytes(), xmp=plant("heic: XMP").encode())
    return out.getvalue()


def coded_jpeg(plant: Plants) -> bytes:
    """A JPEG whose application segments say the same in many codings."""
    out = io.BytesIO()
    noise().save(out, "JPEG")
    data = out.getvalue()
    bodies = [plant.coded("jpeg", each) for each in CODINGS]
    bodies += [plant.cyrillic("jpeg", each) for each in CYRILLIC]
    segments = b"".join(b"\xff\xef" + struct.pack(">H", len(body) + 2) + body for body in bodies)
    first = 4 + int.from_bytes(data[4:6], "big")
    return data[:first] + segments + data[first:]
