"""What PDF/A-2b (ISO 19005-2) asks of a document beyond what every bundle has.

Fonts are embedded, nothing is encrypted, transparent or scripted in any bundle; an archival one
also says which colours its numbers mean, and what it is, in a form that an archive reads.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from html import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

_CONDITION = "sRGB IEC61966-2.1"
_NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
)

# IEC 61966-2-1: primaries adapted to D50 by Bradford's matrix, and the curve's five numbers
# (ICC.1:2022, 10.18, function type 3).
_PRIMARIES = {
    b"rXYZ": (0.4360747, 0.2225045, 0.0139322),
    b"gXYZ": (0.3850649, 0.7168786, 0.0971045),
    b"bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
_D50 = (0.9642, 1.0, 0.8249)
_TO_D50 = (
    1.0479298, 0.0229468, -0.0501922, 0.0296278, 0.9904344, -0.0170738, -0.009243, 0.0150552,
    0.7518743,
)  # fmt: skip
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def conform(pdf: Pdf, title: str) -> None:
    """Add output intent and metadata to a finished document.

    Args:
        pdf: with its title in the document information.
        title: the same title (6.6.2.3 and 6.1.5: both say the same).
    """
    pdf.Root.OutputIntents = Array(
        [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name.GTS_PDFA1,
                    OutputConditionIdentifier=pikepdf.String(_CONDITION),
                    Info=pikepdf.String(_CONDITION),
                    DestOutputProfile=pdf.make_indirect(Stream(pdf, srgb(), N=3)),
                )
            )
        ]
    )
    pdf.Root.Metadata = pdf.make_indirect(
        Stream(pdf, metadata(title), Type=Name.Metadata, Subtype=Name.XML)
    )


def metadata(title: str) -> bytes:
    """Return the XMP packet (ISO 16684-1): the title, the producer, PDF/A part 2 level B."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {_NAMESPACES}>\n'
        '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">'
        f"{escape(title, quote=False)}</rdf:li></rdf:Alt></dc:title>\n"
        "<pdf:Producer>Kuager</pdf:Producer>\n"
        "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
        '<?xpacket end="r"?>'
    ).encode()


def srgb() -> bytes:
    """Return an ICC profile (ICC.1:2010, version 4.2) of the sRGB colour space, made of numbers."""
    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags = {
        b"desc": _text(_CONDITION),
        b"cprt": _text("No rights reserved"),
        b"wtpt": b"XYZ \0\0\0\0" + _fixed(_D50),
        b"chad": b"sf32\0\0\0\0" + _fixed(_TO_D50),
        **{name: b"XYZ \0\0\0\0" + _fixed(value) for name, value in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, data = b"", b""
    offset = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    for name, value in tags.items():
        if value not in places:
            places[value] = offset + len(data)
            data += value + bytes(-len(value) % 4)
        table += name + struct.pack(">II", places[value], len(value))
    header = struct.pack(
        ">I4sI4s4s4s6H4s4sIIIQI12sI44s",
        offset + len(data),
        bytes(4),
        0x04200000,
        b"mntr",
        b"RGB ",
        b"XYZ ",
        *(2000, 1, 1, 0, 0, 0),
        b"acsp",
        bytes(4),
        0,
        0,
        0,
        0,
        0,
        _fixed(_D50),
        0,
        bytes(44),
    )
    return header + struct.pack(">I", len(tags)) + table + data


def _fixed(values: Sequence[float]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _text(text: str) -> bytes:
    words = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(words), 28) + words
