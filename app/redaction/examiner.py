"""The examiner: holds the secrets, tries them on whatever it is handed, and counts every try.

Each way in which an identity can leave is a channel; every channel is tried on every file and
counted, whether something is found or not. A leak names the person by pseudonym, never by name.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field

from app.records.pages import PageImage
from app.records.people import Identity
from app.records.text import fold, nfc
from app.redaction.encode import pixels_digest
from app.redaction.find import Finder
from app.redaction.needles import Needles, digest_spellings, patterns_of
from app.redaction.ordinary import Ordinary
from app.redaction.textlayer import OcrReader, OcrWord

CHANNELS = (
    "file-names",
    "raw-bytes",
    "digests",
    "timestamps",
    "text",
    "archive-members",
    "pdf-grammar",
    "pdf-streams",
    "pdf-text",
    "text-layer",
    "pictures",
    "media-metadata",
    "ocr",
)
"""The ways out, in the order of the table."""

_ORDINARY_STEMS = frozenset(("bundle", "index", "report", "manifest", "readme", "bagit", "image"))
_EPOCHS = ("19700101", "19800101", "20000101")
_SPACED = re.compile(r"(?<![^\W_])[^\W\d_](?:[ \u00a0.·-][^\W\d_]){2,}(?![^\W_])")
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not be in a bundle.

    Attributes:
        identities: the people that its profile hides, under all of their names.
        strings: exact strings that were burnt or replaced (names as they stood, numbers).
        digests: hexadecimal hashes of the originals: each one confirms a guess.
        file_names: names of the originals; ``()`` where the profile lists them.
        allowed: folded quotes that a reviewer let pass.
        categories: the categories of :data:`app.records.marks.CATEGORIES` that the profile burns.
        as_of: the bundle's date, the only one that its metadata may carry; ``""``: any one day.
        furniture: what the bundle prints on its own account (its id, exhibit numbers); taken out of a
            text before identifiers are sought in it.
        plain: folded words that stand in the sources and are nobody's name there. They settle what a
            misread word was (``Каримович`` is not ``Каримов``), and keep a part of a name from being
            sought in raw bytes where it is also a part of such a word.
    """

    identities: tuple[Identity, ...] = ()
    strings: tuple[str, ...] = field(default=(), repr=False)
    digests: tuple[str, ...] = ()
    file_names: tuple[str, ...] = field(default=(), repr=False)
    allowed: frozenset[str] = field(default=frozenset(), repr=False)
    categories: tuple[str, ...] = ()
    as_of: str = ""
    furniture: tuple[str, ...] = ()
    plain: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One channel: how many things were tried, and how many gave something away."""

    channel: str
    checked: int
    found: int


@dataclass(frozen=True, slots=True)
class Leak:
    """Something that was given away.

    Attributes:
        channel: one of :data:`CHANNELS`.
        where: file and page.
        what: whose identity or what kind of thing; never the secret itself.
    """

    channel: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of the attack.

    Attributes:
        verdict: ``clean`` or ``leak``.
        attempts: every channel with its counts.
        leaks: what was found.
        complete: False when pictures were not read, for want of OCR.
    """

    verdict: str
    attempts: tuple[Attempt, ...]
    leaks: tuple[Leak, ...]
    complete: bool


class Examiner:
    """Holds the secrets, tries them on what it is handed, and counts."""

    def __init__(self, secrets: Secrets, ocr: OcrReader | None) -> None:
        self.secrets = secrets
        self.ocr = ocr
        self.complete = ocr is not None
        self._finder = Finder(secrets.identities)
        self._pseudonyms = {
            person.person_id: person.pseudonym or "a protected person"
            for person in secrets.identities
        }
        self._allowed = frozenset(fold(nfc(quote)) for quote in secrets.allowed)
        self._ordinary = Ordinary(self._finder, secrets.identities, secrets.plain)
        self._needles = Needles(patterns_of(self._strings()))
        digests = {
            pattern: "the hash of an original"
            for digest in secrets.digests
            for pattern in digest_spellings(digest)
        }
        self._digests = Needles(digests)
        self._checked = dict.fromkeys(CHANNELS, 0)
        self._leaks: dict[Leak, None] = {}
        self._texts: dict[tuple[bytes, bool, bool], tuple[str, ...]] = {}
        self._pictures: dict[str, tuple[OcrWord, ...]] = {}
        self._dates = {*_EPOCHS, *("".join(m.groups()) for m in _DATE.finditer(secrets.as_of))}

    def proof(self) -> Proof:
        """Return the table."""
        leaks = tuple(self._leaks)
        attempts = tuple(
            Attempt(channel, self._checked[channel], sum(leak.channel == channel for leak in leaks))
            for channel in CHANNELS
        )
        return Proof("leak" if leaks else "clean", attempts, leaks, self.complete)

    def leak(self, channel: str, where: str, what: str) -> None:
        """Record something given away."""
        self._leaks[Leak(channel, where, what)] = None

    def count(self, channel: str, number: int = 1) -> None:
        """Record that something was tried."""
        self._checked[channel] += number

    def shown(self, name: str, number: int) -> str:
        """Return a file's name for the report, or its number where the name itself leaks."""
        return f"file {number + 1}" if self._in_text(name, False, False) else name

    def name(self, name: str) -> None:
        """Try a file's name."""
        self.count("file-names")
        for what in (*self._in_text(name, False, False), *self._needles.found(name.encode())):
            self.leak("file-names", "a file's name", what)

    def raw(self, channel: str, where: str, data: bytes) -> None:
        """Try bytes for every spelling of every secret and every digest."""
        self.count(channel)
        for what in self._needles.found(data):
            self.leak(channel, where, what)
        self.count("digests")
        for what in self._digests.found(data):
            self.leak("digests", where, what)

    def text(
        self, channel: str, where: str, text: str, *, ocr: bool = False, identifiers: bool = True
    ) -> None:
        """Try a text with the finder, as it stands and with letter-spaced words joined."""
        self.count(channel)
        for what in self._in_text(text, ocr, identifiers):
            self.leak(channel, where, what)

    def picture(self, where: str, image: PageImage) -> tuple[OcrWord, ...]:
        """Read a picture and try what it says; return its words (none without OCR)."""
        if self.ocr is None:
            return ()
        key = pixels_digest(image)
        if key not in self._pictures:
            self._pictures[key] = tuple(self.ocr(image))
        words = self._pictures[key]
        self.text("ocr", where, " ".join(word.text for word in words), ocr=True)
        return words

    def date(self, where: str, value: str) -> None:
        """Try a date of a file's metadata: a constant or the bundle's own."""
        self.count("timestamps")
        match = _DATE.search(value)
        if match is not None:
            rest = re.sub(r"[^1-9]", "", value[match.end() : match.end() + 9])
            # A bundle whose date is not known may still carry a day; a time of day is somebody's.
            if "".join(match.groups()) in self._dates or not (self.secrets.as_of or rest):
                return
        self.leak("timestamps", where, "a time that is not the bundle's own")

    def _in_text(self, text: str, ocr: bool, identifiers: bool) -> tuple[str, ...]:
        for printed in self.secrets.furniture:
            text = text.replace(printed, "\n\n")
        plain = unicodedata.normalize("NFKC", text)
        key = (hashlib.sha256(plain.encode("utf-8", "replace")).digest(), ocr, identifiers)
        if key not in self._texts:
            joined = _SPACED.sub(lambda match: re.sub(r"[ \u00a0.·-]", "", match[0]), plain)
            found: dict[str, None] = {}
            for variant in dict.fromkeys((plain, joined)):
                found |= dict.fromkeys(self._findings(variant, ocr, identifiers))
            self._texts[key] = tuple(found)
        return self._texts[key]

    def _findings(self, text: str, ocr: bool, identifiers: bool) -> list[str]:
        whats = []
        found = self._ordinary.misreadings(text) if ocr else self._finder.find(text)
        for finding in found:
            if fold(finding.quote) in self._allowed:
                continue
            if finding.person_id is not None:
                if finding.person_id in self._pseudonyms:
                    whats.append(self._pseudonyms[finding.person_id])
            elif identifiers and finding.reason in self.secrets.categories:
                whats.append(f"an identifier ({finding.reason})")
        return whats

    def _strings(self) -> list[tuple[str, str]]:
        """Return every secret string with what it gives away."""
        pairs: list[tuple[str, str]] = []
        for person in self.secrets.identities:
            what = self._pseudonyms[person.person_id]
            for name in person.names:
                pairs += [(form, what) for form in (name, *self._telling_parts(name))]
        pairs += [(text, "a string that was hidden") for text in self.secrets.strings]
        pairs += [
            (name, "the file name of an original")
            for name in self.secrets.file_names
            if _says_something(name)
        ]
        seen: dict[str, str] = {}
        for text, what in pairs:
            clean = nfc(text).strip()
            ordinary = self._ordinary.holds(fold(clean))
            if len(clean) >= 4 and fold(clean) not in self._allowed and not ordinary:
                seen.setdefault(clean, what)
        return list(seen.items())

    def _telling_parts(self, name: str) -> list[str]:
        """Return the words of a name that the finder alone would take for the person."""
        return [
            part
            for part in re.split(r"[\s,.]+", nfc(name))
            if len(part) >= 5 and any(f.person_id is not None for f in self._finder.find(part))
        ]


def _says_something(name: str) -> bool:
    stem = name.rsplit(".", 1)[0].strip().casefold()
    return len(stem) >= 4 and not stem.isdigit() and stem not in _ORDINARY_STEMS
