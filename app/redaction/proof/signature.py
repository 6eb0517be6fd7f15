"""The proof on a signature that was appended to a PDF: nothing else was appended with it.

A signed PDF has a second revision (ISO 32000-2, 7.5.6 and 12.8). It may hold the signature, the field it
is the value of, and the two objects that lead to the field, as they were but for that; not a byte more.
"""

from __future__ import annotations

import io
import re
from typing import Any

from app.redaction.proof.examiner import Examiner
from app.redaction.proof.held import Held

_END = b"%%EOF\n"

_APPENDED = re.compile(
    rb"\n(?:\d+ 0 obj\n<<[^\r\n]*>>\nendobj\n){3}"
    rb"\d+ 0 obj\n<< /Type /Sig /Filter /Adobe\.PPKLite /SubFilter /ETSI\.CAdES\.detached"
    rb" /M \(D:\d{14}Z\) /ByteRange \[0 \d{10} \d{10} \d{10}\] /Contents <([0-9a-f]+)> >>\nendobj\n"
    rb"\d+ 0 obj\n<< /Type /XRef /Size \d+ /Prev \d+ /Root \d+ 0 R(?: /Info \d+ 0 R)?"
    rb" /ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\] /Index \[[\d ]+\] /W \[1 8 1\] /Length \d+ >>\n"
    rb"stream\n.{50}\nendstream\nendobj\nstartxref\n\d+\n%%EOF\n",
    re.DOTALL,
)

_FIELD = {
    "/Type": "/Annot",
    "/Subtype": "/Widget",
    "/FT": "/Sig",
    "/T": "Signature",
    "/F": "132",
}


def without_signature(examiner: Examiner, where: str, data: Held) -> Held:
    """Try what a signature appended, and return the file as it was before.

    A file without one, or with anything else appended, comes back as it is: whoever looks for older
    revisions finds them.
    """
    end = data.find(_END) + len(_END)
    if end < len(_END) or end == len(data):
        return data
    match = _APPENDED.fullmatch(data, end)
    if match is None or not _adds_only_a_field(data[:end], data):
        return data
    examiner.count("pdf-grammar")
    # The certificate names who signs: nobody who is hidden.
    examiner.raw("pdf-streams", where, bytes.fromhex(match[1].decode()))
    return data[:end]


def _adds_only_a_field(before: bytes, after: Held) -> bool:
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(before)) as old, pikepdf.open(io.BytesIO(after)) as new:
            form = new.Root.get("/AcroForm")
            if (
                form is None
                or set(form.keys()) != {"/Fields", "/SigFlags"}
                or len(form.Fields) != 1
            ):
                return False
            field = form.Fields[0]
            page, held = new.pages[0].obj, new.pages[0].obj.get("/Annots", pikepdf.Array())
            return (
                _is_field(field, page)
                and len(held) > 0
                and held[-1].objgen == field.objgen
                and _same(old.Root, new.Root, "/AcroForm")
                and _same(old.pages[0].obj, page, "/Annots")
                and [each.unparse() for each in old.pages[0].obj.get("/Annots", pikepdf.Array())]
                == [each.unparse() for each in list(held)[:-1]]
                and len(new.objects) <= len(old.objects) + 3
            )
    except (pikepdf.PdfError, ValueError, RuntimeError, AttributeError, KeyError, TypeError):
        return False


def _is_field(field: Any, page: Any) -> bool:
    said = {key: str(field.get(key)) for key in _FIELD}
    return (
        said == _FIELD
        and set(field.keys()) == {*_FIELD, "/Rect", "/P", "/V"}
        and [float(edge) for edge in field.Rect] == [0.0] * 4
        and field.P.objgen == page.objgen
    )


def _same(old: Any, new: Any, but: str) -> bool:
    """Whether two dictionaries say the same, but for one entry of the newer."""
    kept = {key: _unparsed(value) for key, value in old.items() if key != but}
    return kept == {key: _unparsed(value) for key, value in new.items() if key != but}


def _unparsed(value: Any) -> Any:
    return value.unparse() if hasattr(value, "unparse") else value
