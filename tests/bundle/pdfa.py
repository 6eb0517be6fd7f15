"""A checker of PDF/A-2b: those clauses of ISO 19005-2 that concern what a bundle is made of.

``violations(path)`` returns a line for each, beginning with the number of the clause. Features that no
bundle has (JPEG 2000, CMYK, optional content, embedded files, encryption) are violations or are not
looked at; whole clauses on these are left to a validator that knows them.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from lxml import etree
from pikepdf import Dictionary, Name, Pdf

from tests.bundle.pdfa_fonts import Fonts
from tests.bundle.pdfa_pages import Pages
from tests.bundle.pdfa_raw import raw

PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def violations(path: Path) -> list[str]:
    """Return what does not keep to ISO 19005-2, level B."""
    data = path.read_bytes()
    found = list(raw(data))
    with Pdf.open(io.BytesIO(data), suppress_warnings=True) as pdf:
        found += _Document(pdf).run()
    return list(dict.fromkeys(found))


class _Document(Pages):
    def run(self) -> list[str]:
        self.trailer()
        self.intents()
        self.objects()
        self.catalog()
        self.metadata()
        for page in self.pdf.pages:
            self.page(page)
        fonts = Fonts(self.say)
        for font, codes, shown in self.used.values():
            fonts.look(font, codes, shown)
        return self.found

    def trailer(self) -> None:
        trailer = self.pdf.trailer
        if "/ID" not in trailer or not all(bytes(each) for each in trailer.ID):
            self.say("6.1.3", "the trailer has no file identifier")
        if "/Encrypt" in trailer:
            self.say("6.1.3", "the document is encrypted")

    def intents(self) -> None:
        profiles = []
        for intent in self.pdf.Root.get("/OutputIntents", ()):
            if "/DestOutputProfileRef" in intent:
                self.say("6.2.3", "an output profile is a reference to another file")
            profile = intent.get("/DestOutputProfile")
            if profile is not None:
                profiles.append(profile)
            if intent.get("/S") == Name.GTS_PDFA1 and profile is not None:
                self.intent = self.profile(profile, (b"prtr", b"mntr"), "6.2.3")
        if len({each.objgen for each in profiles}) > 1:
            self.say("6.2.3", "output intents have different profiles")

    def catalog(self) -> None:
        root = self.pdf.Root
        if "/AA" in root:
            self.say("6.5.2", "the document does something by itself")
        for key, clause in (("/Requirements", "6.11"), ("/NeedsRendering", "6.4.2")):
            if root.get(key):
                self.say(clause, f"the catalogue has {key}")
        form = root.get("/AcroForm")
        if form is not None:
            if form.get("/NeedAppearances", False) is True:
                self.say("6.4.1", "the form leaves its looks to the reader")
            if "/XFA" in form:
                self.say("6.4.2", "the form is an XFA form")
            for each in form.get("/Fields", ()):
                if "/AA" in each:
                    self.say("6.4.1", "a field does something by itself")
        names = root.get("/Names", Dictionary())
        if "/AlternatePresentations" in names:
            self.say("6.10", "there are alternate presentations")
        if "/JavaScript" in names:
            self.say("6.5.1", "there are scripts")
        rights = root.get("/Perms")
        if rights is not None:
            if set(rights.keys()) - {"/UR3", "/DocMDP"}:
                self.say("6.1.12", "permissions are none of the two that are known")
            for each in rights.get("/DocMDP", Dictionary()).get("/Reference", ()):
                if {"/DigestLocation", "/DigestMethod", "/DigestValue"} & set(each.keys()):
                    self.say("6.1.12", "a signature's reference holds a digest")

    def metadata(self) -> None:
        stream = self.pdf.Root.get("/Metadata")
        if stream is None:
            self.say("6.6.2.1", "there is no metadata")
            return
        data = stream.read_bytes()
        head = re.search(rb"<\?xpacket begin=[^>]*\?>", data)
        if head and re.search(rb"\b(bytes|encoding)=", head[0]):
            self.say("6.6.2.1", "the packet's header has forbidden attributes")
        try:
            tree = etree.fromstring(data)
        except (etree.XMLSyntaxError, ValueError):
            self.say("6.6.2.1", "the metadata is not XML")
            return
        facts: dict[str, list[str]] = {}
        for node in tree.iter(f"{RDF}Description"):
            for key, value in node.attrib.items():
                facts.setdefault(str(key), []).append(str(value))
            for child in node:
                if isinstance(child.tag, str):
                    text = "".join(child.itertext()).strip()
                    facts.setdefault(child.tag, []).append(text)
        for key in ("part", "conformance"):
            foreign = (
                [
                    each
                    for each in tree.iter()
                    if etree.QName(each).localname == key
                    and isinstance(each.tag, str)
                    and not each.tag.startswith(PDFAID)
                ]
                if not facts.get(f"{PDFAID}{key}")
                else []
            )
            if foreign:
                self.say("6.6.4", "the identification is in another namespace")
        if facts.get(f"{PDFAID}part") != ["2"]:
            self.say("6.6.4", "the metadata does not say part 2")
        if facts.get(f"{PDFAID}conformance", [""])[0] not in ("A", "B", "U"):
            self.say("6.6.4", "the metadata does not say which level")
        prefixes = {
            p for node in tree.iter() for p, uri in node.nsmap.items() if uri == PDFAID[1:-1]
        }
        if prefixes - {"pdfaid"}:
            self.say("6.6.4", "the prefix of the identification is not pdfaid")
        if any(
            each.startswith(PDFAID)
            and each[len(PDFAID) :] not in ("part", "amd", "corr", "conformance", "rev")
            for each in facts
        ):
            self.say("6.6.4", "the identification says more than there is")
