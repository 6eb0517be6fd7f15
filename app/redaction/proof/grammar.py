"""The proof on a PDF's grammar: what a rebuilt page needs may be in the file, and nothing else.

The grammar is an allow-list (ISO 32000-2): a key that a rebuilt page does not need is a leak,
whatever it holds. A list of forbidden keys would be a list of what somebody thought of. Beyond the
keys: one revision, no object that nothing refers to, and in a file that was written just now not a
byte more than its objects take.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from app.redaction.proof.examiner import Examiner
from app.redaction.proof.held import Held, let_go

if TYPE_CHECKING:
    from typing_extensions import Buffer

KEYS = frozenset(
    re.findall(
        r"\w+",
        """
        Size Root Info ID Type XRef Index W Length Filter DecodeParms N First Extends
        Pages Outlines PageMode PageLayout PageLabels Lang ViewerPreferences DisplayDocTitle
        OpenAction Names Dests Version Kids Count Parent MediaBox CropBox TrimBox BleedBox Rotate
        Resources Contents Tabs Nums Limits S St P

        Title Dest Last Next Prev D F C A Rect Border H BS Subtype Annots

        ProcSet Font XObject ExtGState ColorSpace Pattern Shading Width Height BitsPerComponent
        Decode ImageMask Interpolate K Columns Rows BlackIs1 EndOfLine EncodedByteAlign EndOfBlock
        Predictor Colors BBox Matrix FormType Group CS I ca CA Trans

        BaseFont Encoding FirstChar LastChar Widths FontDescriptor ToUnicode DescendantFonts
        CIDSystemInfo Registry Ordering Supplement DW CIDToGIDMap FontName Flags FontBBox
        ItalicAngle Ascent Descent CapHeight StemV FontFile2 FontFile3 Length1 Length2 Length3
        FontFamily FontWeight FontStretch XHeight MissingWidth AvgWidth MaxWidth Leading CIDSet
        Name Differences BaseEncoding CMapName WMode UseCMap

        Producer Creator Author Subject Keywords CreationDate ModDate Trapped

        MarkInfo Marked StructTreeRoot ParentTree ParentTreeNextKey StructParent StructParents
        Pg Obj T O Scope

        OutputIntents OutputConditionIdentifier Info DestOutputProfile Metadata
        """,
    )
)
"""Keys of trailer, catalogue and trees (7.5, 7.7, 7.9); outlines and links (12.3, 12.5.6.5);
pictures and drawings (8.4, 8.9, 8.10); fonts (9.5 to 9.10); information (14.3.3); the order of reading
(14.7); what PDF/A asks for (14.11.5, 14.3.2). All words in them are tried as text."""

NAMING = frozenset(("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading"))
"""Dictionaries whose keys are names of our own choice (7.8.3)."""

_SUBTYPES = frozenset(
    (
        "/Image",
        "/Form",
        "/Link",
        "/Type0",
        "/TrueType",
        "/Type1",
        "/CIDFontType2",
        "/CIDFontType0",
        "/OpenType",
        "/CIDFontType0C",
        "/Type1C",
        "/XML",
    )
)
_TYPES = frozenset(
    (
        "/Catalog",
        "/Pages",
        "/Page",
        "/Font",
        "/FontDescriptor",
        "/Encoding",
        "/XObject",
        "/Annot",
        "/Outlines",
        "/ExtGState",
        "/Group",
        "/XRef",
        "/ObjStm",
        "/StructTreeRoot",
        "/StructElem",
        "/OBJR",
        "/OutputIntent",
        "/Metadata",
    )
)
_ACTIONS = frozenset(
    (
        "/GoTo",
        "/GoToR",
        "/D",
        "/R",
        "/r",
        "/A",
        "/a",
        "/Transparency",
        "/GTS_PDFA1",
        "/Document",
        "/Part",
        "/Sect",
        "/P",
        "/Link",
        *(f"/H{level}" for level in range(1, 5)),
        "/BlockQuote",
        "/L",
        "/LI",
        "/Lbl",
        "/LBody",
        "/Table",
        "/Caption",
        "/TR",
        "/TH",
        "/TD",
        "/Note",
        "/Reference",
        "/Span",
    )
)
"""What an entry S may be: an action, a style of page labels, a group, an intent, a kind of element."""

_TAIL = 1024

_OWN_STREAMS = ("/XRef", "/ObjStm")
"""Streams of the file's own order, to which no object refers (7.5.7, 7.5.8)."""


def examine_revisions(examiner: Examiner, where: str, data: Held) -> None:
    """Try whether there is one revision, nothing before it and nothing after it (7.5.6)."""
    examiner.count("pdf-grammar")
    if any(len(re.findall(word, data)) != 1 for word in (b"%%EOF", b"startxref")):
        examiner.leak("pdf-grammar", where, "an older revision of the file")
    let_go(data)
    if re.search(rb"%%EOF[\r\n]*\Z", data[-_TAIL:]) is None:
        examiner.leak("pdf-grammar", where, "bytes beyond the end of the file")


def examine_file_order(examiner: Examiner, where: str, document: Any, size: int) -> None:
    """Try the trailer, objects that nothing refers to, and bytes that belong to no object.

    Args:
        examiner: counts.
        where: the file.
        document: opened by pikepdf.
        size: bytes of the file.
    """
    import pikepdf

    examiner.count("pdf-grammar", 3)
    trailer = document.trailer
    if "/Prev" in trailer or "/Encrypt" in trailer:
        examiner.leak("pdf-grammar", where, "an older revision or an encryption")
    reached = _reached(trailer)
    for thing in document.objects:
        own = isinstance(thing, pikepdf.Stream) and thing.get("/Type") in _OWN_STREAMS
        empty = thing is None
        if not own and not empty and getattr(thing, "objgen", (0, 0)) not in reached:
            examiner.leak("pdf-grammar", where, "an object that nothing refers to")
            break
    if examiner.secrets.fresh and _written_size(document) != size:
        examiner.leak("pdf-grammar", where, "bytes that belong to no object of the file")


def examine_key(examiner: Examiner, where: str, key: str, value: Any, under: str) -> None:
    """Try one entry of a dictionary.

    Args:
        examiner: counts.
        where: file and object.
        key: with its slash.
        value: what it holds.
        under: the key under which the dictionary stands, where that is one of :data:`NAMING`.
    """
    if under in NAMING:
        return  # Names of our own choice; they are tried as text.
    if key[1:] not in KEYS:
        # The key is not printed: it may be the secret.
        examiner.leak("pdf-grammar", where, "a key that a rebuilt page has no use for")
    wrong_kind = key == "/Subtype" and str(value) not in _SUBTYPES
    if wrong_kind or (key == "/Type" and str(value) not in _TYPES):
        examiner.leak("pdf-grammar", where, "a kind of object that a rebuilt page has no use for")
    if key == "/S" and _is_name(value) and str(value) not in _ACTIONS:
        examiner.leak("pdf-grammar", where, "an action")


def named_by_us(document: Any) -> dict[tuple[int, int], str]:
    """Return the indirect dictionaries that stand under a key of :data:`NAMING`."""
    import pikepdf

    named: dict[tuple[int, int], str] = {}
    for thing in document.objects:
        if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        for resources in (thing, thing.get("/Resources")):
            if not isinstance(resources, pikepdf.Dictionary):
                continue
            for key, value in resources.items():
                if key in NAMING and indirect(value) and isinstance(value, pikepdf.Dictionary):
                    named[value.objgen] = key
    return named


def indirect(thing: Any) -> bool:
    """Whether a value of pikepdf is a reference to an object of its own."""
    return bool(getattr(thing, "is_indirect", False))


def _reached(trailer: Any) -> set[tuple[int, int]]:
    """Return the objects that the trailer leads to."""
    import pikepdf

    seen: set[tuple[int, int]] = set()
    waiting = [trailer]
    while waiting:
        thing = waiting.pop()
        if indirect(thing):
            if thing.objgen in seen:
                continue
            seen.add(thing.objgen)
        if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
            waiting.extend(value for _, value in thing.items())
        elif isinstance(thing, pikepdf.Array):
            waiting.extend(thing)
    return seen


class _Counted(io.RawIOBase):
    """Takes a file that is written, and keeps its length alone."""

    def __init__(self) -> None:
        super().__init__()
        self.size = 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self.size

    def write(self, data: Buffer, /) -> int:
        count = memoryview(data).nbytes
        self.size += count
        return count


def _written_size(document: Any) -> int:
    """Return how long the file is when its objects are written the way that a bundle's are."""
    import pikepdf

    counted = _Counted()
    document.save(
        counted,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        fix_metadata_version=False,
    )
    return counted.size


def _is_name(thing: Any) -> bool:
    import pikepdf

    return isinstance(thing, pikepdf.Name)
