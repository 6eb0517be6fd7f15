"""The proof on what a finished document says of itself: the order of reading, colours, metadata.

All of it is ours, made anew: a tree of parts (ISO 32000-2, 14.7), the meaning of colours (14.11.5) and the
packet that an archive reads (14.3.2, ISO 19005-2). It has one form each. What a source had of this kind (tags
with the words that were burnt, an author, a history of editing) has another, and is a leak whatever it says.
"""

from __future__ import annotations

import hashlib
import re
from typing import Any

from app.redaction.proof.examiner import Examiner

_TREE = frozenset(("/Type", "/K", "/ParentTree", "/ParentTreeNextKey"))
_ELEMENT = frozenset(("/Type", "/S", "/P", "/T", "/Lang", "/K", "/Pg", "/A"))
_COLUMN = {"/O": "/Table", "/Scope": "/Column"}
"""What the head of a column says of itself (14.8.5.7): the only attributes there are."""

_INTENT = frozenset(("/Type", "/S", "/OutputConditionIdentifier", "/Info", "/DestOutputProfile"))

_PROFILE = "957cca50404291af21e5bccfefd6057fa86c62c5065352f852d744a333d18410"
"""SHA-256 of the one profile that says what our colours mean."""

_PACKET = re.compile(
    '<\\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\\?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n'
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<>]*</rdf:li></rdf:Alt></dc:title>\n'
    "<pdf:Producer>Kuager</pdf:Producer>\n"
    "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
    '<\\?xpacket end="r"\\?>'
)
"""The packet, whose only word of its own is the title; that is tried as text like any other."""


def examine_dress(examiner: Examiner, where: str, document: Any) -> None:
    """Try what a document says of itself against the forms that are ours."""
    import pikepdf

    examiner.count("pdf-grammar")
    root = document.Root
    held = {key: _number(root.get(key)) for key in ("/Metadata", "/StructTreeRoot") if key in root}
    forms = (
        ("/MarkInfo", _is_mark),
        ("/StructTreeRoot", _is_tree),
        ("/Metadata", _is_packet),
        ("/OutputIntents", _is_intent),
    )
    for key, is_ours in forms:
        if key in root and not is_ours(root[key]):
            examiner.leak("pdf-grammar", where, "what a document says of itself in another form")
    for thing in document.objects:
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            continue
        kind = thing.get("/Type")
        strange = (
            (kind == "/StructElem" and not _is_element(thing))
            or (kind == "/Metadata" and _number(thing) != held.get("/Metadata"))
            or (kind == "/StructTreeRoot" and _number(thing) != held.get("/StructTreeRoot"))
        )
        if strange:
            examiner.leak("pdf-grammar", where, "what a page says of itself in another form")
            return


def _number(thing: Any) -> tuple[int, int]:
    found: tuple[int, int] = getattr(thing, "objgen", (0, 0))
    return found


def _is_element(thing: Any) -> bool:
    import pikepdf

    if not _ELEMENT.issuperset(thing.keys()):
        return False
    said = thing.get("/A")
    if said is None:
        return True
    own = isinstance(said, pikepdf.Dictionary) and thing.get("/S") == "/TH"
    return own and {key: str(value) for key, value in said.items()} == _COLUMN


def _is_mark(value: Any) -> bool:
    import pikepdf

    return isinstance(value, pikepdf.Dictionary) and dict(value.items()) == {"/Marked": True}


def _is_tree(value: Any) -> bool:
    import pikepdf

    return isinstance(value, pikepdf.Dictionary) and set(value.keys()) == _TREE


def _is_packet(value: Any) -> bool:
    import pikepdf

    if not isinstance(value, pikepdf.Stream):
        return False
    try:
        packet = value.read_bytes().decode("utf-8")
    except (pikepdf.PdfError, UnicodeDecodeError):
        return False
    return _PACKET.fullmatch(packet) is not None


def _is_intent(value: Any) -> bool:
    import pikepdf

    if not isinstance(value, pikepdf.Array) or len(value) != 1:
        return False
    intent = value[0]
    if not isinstance(intent, pikepdf.Dictionary) or set(intent.keys()) != _INTENT:
        return False
    profile = intent.DestOutputProfile
    return (
        isinstance(profile, pikepdf.Stream)
        and hashlib.sha256(profile.read_bytes()).hexdigest() == _PROFILE
    )
