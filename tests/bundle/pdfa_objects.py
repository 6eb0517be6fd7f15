"""Objects of a PDF/A-2b document, one by one: ISO 19005-2, 6.1 to 6.5."""

from __future__ import annotations

import struct
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from tests.bundle.pdfa_words import (
    ANNOTATIONS,
    BLEND_MODES,
    FILTERS,
    FORBIDDEN_ACTIONS,
    INTENTS,
    LARGEST_REAL,
    LONGEST_NAME,
    LONGEST_STRING,
    MOST_OBJECTS,
    NAMED_ACTIONS,
    SPACES,
)


class Objects:
    """Looks at every object of a document and notes what is wrong with it."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.found: list[str] = []
        self.intent = ""

    def say(self, clause: str, sentence: str) -> None:
        self.found.append(f"{clause} {sentence}")

    def objects(self) -> None:
        if len(self.pdf.objects) > MOST_OBJECTS:
            self.say("6.1.13", "there are too many objects")
        for each in self.pdf.objects:
            try:
                self.value(each)
            except UnicodeDecodeError:
                self.say("6.1.8", "a name is not UTF-8")

    def value(self, value: Any, deep: int = 0) -> None:
        """Look at an object and at what is directly in it."""
        if isinstance(value, Stream | Dictionary):
            if isinstance(value, Stream):
                self.stream(value)
            self.dictionary(value)
            for key, inner in value.items():
                self.name(key)
                if not getattr(inner, "is_indirect", False) and deep < 60:
                    self.value(inner, deep + 1)
        elif isinstance(value, Array):
            for inner in value:
                if not getattr(inner, "is_indirect", False) and deep < 60:
                    self.value(inner, deep + 1)
        elif isinstance(value, pikepdf.Name):
            self.name(str(value))
        elif isinstance(value, pikepdf.String) and len(bytes(value)) > LONGEST_STRING:
            self.say("6.1.13", "a string is too long")
        elif (
            isinstance(value, int) and not isinstance(value, bool) and not -(2**31) <= value < 2**31
        ):
            self.say("6.1.13", "an integer is too large")
        elif not isinstance(value, bool | int | str | bytes | type(None)):
            number = _number(value)
            if number is not None and abs(number) > LARGEST_REAL:
                self.say("6.1.13", "a real number is too large")

    def name(self, name: str) -> None:
        if len(name.encode("utf-8", "surrogateescape")) > LONGEST_NAME + 1:
            self.say("6.1.13", "a name is too long")

    def stream(self, stream: Stream) -> None:
        if any(key in stream for key in ("/F", "/FFilter", "/FDecodeParms")):
            self.say("6.1.7.1", "a stream is in another file")
        filters = stream.get("/Filter", Array())
        for each in filters if isinstance(filters, Array) else [filters]:
            if str(each) not in FILTERS:
                self.say("6.1.7.2", f"the filter {each} is not allowed")

    def dictionary(self, value: Any) -> None:
        kind = value.get("/Type")
        if kind == Name.Annot or ("/Rect" in value and "/Subtype" in value):
            self.annotation(value)
        if "/S" in value and (
            kind == Name.Action or str(value.S) in FORBIDDEN_ACTIONS | {"/Named"}
        ):
            self.action(value)
        if isinstance(value, Stream) and value.get("/Subtype") == Name.Image:
            self.image(value)
        if isinstance(value, Stream) and value.get("/Subtype") == Name.Form:
            self.form(value)
        if kind == Name.ExtGState or {"/SMask", "/TR", "/TR2", "/BM", "/HT", "/RI"} & set(
            value.keys()
        ):
            self.state(value)
        if kind in (Name.Filespec, Name.F) and "/EF" in value:
            self.say("6.8", "a file is embedded")
        if kind == Name.Font and "/BaseFont" in value:
            try:
                str(value.BaseFont).encode("utf-8")
            except UnicodeEncodeError:
                self.say("6.1.8", "the name of a font is not UTF-8")

    def annotation(self, value: Any) -> None:
        kind = str(value.get("/Subtype", ""))
        if kind in ("/Form", "/Image") or isinstance(value, Stream):
            return
        if kind not in ANNOTATIONS:
            self.say("6.3.1", f"annotations of the kind {kind} are not allowed")
        flags = int(value.get("/F", 0))
        if kind != "/Popup":
            if "/F" not in value:
                self.say("6.3.2", "an annotation has no flags")
            if not flags & 4 or flags & (1 | 2 | 32 | 256):
                self.say("6.3.2", "an annotation is not printed as it is shown")
            if kind == "/Text" and flags & 24 != 24:
                self.say("6.3.2", "a note may be scaled or turned")
        rect = [float(each) for each in value.get("/Rect", ())]
        empty = len(rect) == 4 and rect[0] == rect[2] and rect[1] == rect[3]
        looks = value.get("/AP")
        if looks is None and kind not in ("/Popup", "/Link") and not empty:
            self.say("6.3.3", "an annotation has no appearance")
        if looks is not None:
            states = kind == "/Widget" and value.get("/FT", _field_type(value)) == Name.Btn
            if set(looks.keys()) != {"/N"} or isinstance(looks.N, Stream) == states:
                self.say("6.3.3", "the appearance of an annotation has not one normal form")
        if kind == "/Widget" and ("/A" in value or "/AA" in value):
            self.say("6.4.1", "a field does something")
        elif "/AA" in value:
            self.say("6.5.2", "an annotation does something by itself")

    def action(self, value: Any) -> None:
        if str(value.S) in FORBIDDEN_ACTIONS:
            self.say("6.5.1", f"the action {value.S} is not allowed")
        if str(value.S) == "/Named" and str(value.get("/N", "")) not in NAMED_ACTIONS:
            self.say("6.5.1", "a named action is not one of the four")

    def image(self, value: Any) -> None:
        if "/Alternates" in value:
            self.say("6.2.8", "a picture has alternatives")
        if "/OPI" in value:
            self.say("6.2.8", "a picture is a proxy")
        if value.get("/Interpolate", False) is True:
            self.say("6.2.8", "a picture asks for interpolation")
        if "/Intent" in value and str(value.Intent) not in INTENTS:
            self.say("6.2.6", "a rendering intent is none of the four")
        if "/ColorSpace" in value:
            self.space(value.ColorSpace)

    def form(self, value: Any) -> None:
        if "/OPI" in value or value.get("/Subtype2") == Name.PS or "/PS" in value:
            self.say("6.2.9", "a form is a proxy or PostScript")
        if "/Ref" in value:
            self.say("6.2.9", "a form refers to another file")
        if "/Group" in value:
            self.group(value.Group)

    def group(self, group: Any) -> None:
        if group.get("/S") == Name.Transparency and not self.intent and "/CS" not in group:
            self.say("6.2.10", "a transparency group has no colour space")

    def state(self, value: Any) -> None:
        if isinstance(value, Stream) or "/Rect" in value:
            return
        if "/TR" in value or value.get("/TR2", Name.Default) != Name.Default:
            self.say("6.2.5", "a transfer function is set")
        if "/HTP" in value:
            self.say("6.2.5", "a halftone's phase is set")
        tone = value.get("/HT")
        if tone is not None and isinstance(tone, Stream | Dictionary):
            if int(tone.get("/HalftoneType", 0)) not in (1, 5) or "/HalftoneName" in tone:
                self.say("6.2.5", "a halftone is not of type 1 or 5")
            elif int(tone.HalftoneType) == 1 and "/TransferFunction" in tone:
                self.say("6.2.5", "a halftone has a transfer function")
        if "/RI" in value and str(value.RI) not in INTENTS:
            self.say("6.2.6", "a rendering intent is none of the four")
        mode = value.get("/BM")
        for each in mode if isinstance(mode, Array) else [mode]:
            if each is not None and str(each) not in BLEND_MODES:
                self.say("6.2.10", "a blend mode is none of those in ISO 32000-1")

    def profile(self, profile: Object, classes: tuple[bytes, ...], clause: str) -> str:
        try:
            data = profile.read_bytes()
        except pikepdf.PdfError:
            self.say(clause, "a profile cannot be read")
            return ""
        space = data[16:20]
        count = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4, b"Lab ": 3}.get(space)
        whole = len(data) >= 128 and struct.unpack(">I", data[:4])[0] <= len(data)
        if not whole or data[36:40] != b"acsp" or data[8] > 4 or data[12:16] not in classes:
            self.say(clause, "a profile is not an ICC profile of a fitting class and version")
        if count != int(profile.get("/N", 0)):
            self.say(clause, "a profile has another number of components than it says")
        return space.decode("latin-1").strip()

    def space(self, space: Any, resources: Any = None) -> None:
        """6.2.4: numbers of a device need an output intent, or a default space, that fits."""
        name = str(space) if isinstance(space, pikepdf.Name) else ""
        name = SPACES.get(name, name)
        defaults = (resources or Dictionary()).get("/ColorSpace", Dictionary())
        if isinstance(space, Array) and len(space):
            kind = str(space[0])
            if kind == "/ICCBased":
                self.profile(space[1], (b"prtr", b"mntr", b"scnr", b"spac"), "6.2.4.2")
            elif kind in ("/Indexed", "/I", "/Pattern") and len(space) > 1:
                self.space(space[1], resources)
            elif kind in ("/Separation", "/DeviceN") and len(space) > 2:
                self.space(space[2], resources)
            elif kind.startswith("/Device"):
                self.space(space[0], resources)
            return
        fits = {
            "/DeviceRGB": ("RGB",),
            "/DeviceCMYK": ("CMYK",),
            "/DeviceGray": ("RGB", "CMYK", "GRAY"),
        }
        default = {
            "/DeviceRGB": "/DefaultRGB",
            "/DeviceCMYK": "/DefaultCMYK",
            "/DeviceGray": "/DefaultGray",
        }.get(name, "")
        if name in fits and self.intent not in fits[name] and default not in defaults:
            self.say("6.2.4.3", f"numbers of {name} mean nothing without an output intent")


def _field_type(value: Any) -> Any:
    return value.get("/Parent", Dictionary()).get("/FT")


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None
