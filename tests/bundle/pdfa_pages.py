"""Content of a PDF/A-2b document's pages: ISO 19005-2, 6.2."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from tests.bundle.pdfa_objects import Objects
from tests.bundle.pdfa_words import DEEPEST, FILTERS, INTENTS, OPERATORS


class Pages(Objects):
    """Runs through what pages draw, and notes which fonts show which codes."""

    def __init__(self, pdf: Pdf) -> None:
        super().__init__(pdf)
        self.used: dict[Any, tuple[Object, set[bytes], bool]] = {}
        self.walked: set[Any] = set()

    def page(self, page: Any) -> None:
        obj = page.obj
        if "/AA" in obj:
            self.say("6.5.2", "a page does something by itself")
        if "/PresSteps" in obj:
            self.say("6.10", "a page is a presentation")
        box = [float(each) for each in page.mediabox]
        for side in (abs(box[2] - box[0]), abs(box[3] - box[1])):
            if not 3 <= side <= 14400:
                self.say("6.1.13", "a page is too small or too large")
        if "/Group" in obj:
            self.group(obj.Group)
        if not self.intent and "/Group" not in obj and self.transparent(obj):
            self.say("6.2.10", "a page is transparent in no colour space")
        self.content(page, page.obj.get("/Resources", Dictionary()))
        for each in obj.get("/Annots", ()):
            looks = each.get("/AP", Dictionary()).get("/N")
            for form in looks.values() if type(looks) is Dictionary else [looks]:
                if isinstance(form, Stream):
                    self.drawing(form, Dictionary())
            if self.intent != "RGB" and len(each.get("/C", each.get("/IC", ()))) == 3:
                self.say("6.2.4.3", "an annotation's colour means nothing")

    def transparent(self, page: Any) -> bool:
        resources = page.get("/Resources", Dictionary())
        for state in resources.get("/ExtGState", Dictionary()).values():
            opaque = all(float(state.get(key, 1)) == 1 for key in ("/ca", "/CA"))
            mode = str(state.get("/BM", Name.Normal))
            if not opaque or mode not in ("/Normal", "/Compatible"):
                return True
            if isinstance(state.get("/SMask"), Dictionary):
                return True
        return any(
            "/SMask" in each or "/Group" in each
            for each in resources.get("/XObject", Dictionary()).values()
        )

    def drawing(self, form: Any, outer: Any) -> None:
        if form.objgen in self.walked and form.is_indirect:
            return
        self.walked.add(form.objgen)
        if "/Resources" not in form:
            self.say("6.2.2", "a form has no resources of its own")
        self.content(form, form.get("/Resources", outer))

    def content(self, of: Any, resources: Any) -> None:
        deep, mode, font = 0, 0, None
        saved: list[tuple[int, Any]] = []
        try:
            instructions = pikepdf.parse_content_stream(of)
        except pikepdf.PdfError:
            self.say("6.2.2", "a content stream cannot be read")
            return
        for instruction in instructions:
            operator = str(instruction.operator)
            values = instruction.operands
            if operator not in OPERATORS:
                self.say("6.2.2", f"the operator {operator} is none of ISO 32000-1")
            if operator == "q":
                deep += 1
                saved.append((mode, font))
                if deep > DEEPEST:
                    self.say("6.1.13", "graphics states are nested too deeply")
            elif operator == "Q" and saved:
                deep -= 1
                mode, font = saved.pop()
            elif operator == "Tr":
                mode = int(values[0])
            elif operator in ("g", "G", "rg", "RG", "k", "K"):
                self.space(
                    {"g": Name.DeviceGray, "rg": Name.DeviceRGB, "k": Name.DeviceCMYK}[
                        operator.lower()
                    ],
                    resources,
                )
            elif operator in ("cs", "CS"):
                spaces = resources.get("/ColorSpace", Dictionary())
                self.space(spaces.get(str(values[0]), values[0]), resources)
            elif operator == "ri" and str(values[0]) not in INTENTS:
                self.say("6.2.6", "a rendering intent is none of the four")
            elif operator == "INLINE IMAGE":
                self.inline(values[0], resources)
            elif operator == "Tf":
                font = resources.get("/Font", Dictionary()).get(str(values[0]))
                if font is None:
                    self.say("6.2.2", "a font is not among the resources")
            elif operator in ("Tj", "'", '"', "TJ"):
                self.show(font, values, mode)
            elif operator == "Do":
                drawn = resources.get("/XObject", Dictionary()).get(str(values[0]))
                if drawn is None:
                    self.say("6.2.2", "a drawing is not among the resources")
                elif drawn.get("/Subtype") == Name.Form:
                    self.drawing(drawn, resources)
            elif operator == "gs":
                if str(values[0]) not in resources.get("/ExtGState", Dictionary()):
                    self.say("6.2.2", "a state is not among the resources")
            elif operator == "sh":
                shading = resources.get("/Shading", Dictionary()).get(str(values[0]))
                if shading is not None:
                    self.space(shading.get("/ColorSpace", Name.DeviceGray), resources)
            for value in values if operator != "INLINE IMAGE" else ():
                self.value(value)

    def inline(self, image: Any, resources: Any) -> None:
        settings = image.obj if hasattr(image, "obj") else {}
        filters = settings.get("/F", settings.get("/Filter")) if settings else None
        for each in filters if isinstance(filters, Array) else [filters]:
            if each is not None and str(each) not in FILTERS - {"/JPXDecode", "/JBIG2Decode"}:
                self.say("6.1.10", "an inline picture has a forbidden filter")
        if settings and (settings.get("/I") is True or settings.get("/Interpolate") is True):
            self.say("6.2.8", "a picture asks for interpolation")

    def show(self, font: Any, values: Any, mode: int) -> None:
        if font is None:
            self.say("6.2.2", "text is shown without a font")
            return
        texts = values[-1] if isinstance(values[-1], Array) else [values[-1]]
        key = font.objgen if font.is_indirect else id(font)
        held = self.used.setdefault(key, (font, set(), False))
        for each in texts:
            if isinstance(each, pikepdf.String):
                held[1].add(bytes(each))
        self.used[key] = (held[0], held[1], held[2] or mode != 3)
