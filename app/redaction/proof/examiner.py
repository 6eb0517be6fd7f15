"""The examiner: holds the secrets, tries them on whatever it is handed, and counts every try.

Each way in which an identity can leave is a channel; every channel is tried on every file and
counted, whether something is found or not. A leak names the person by pseudonym, never by name.
"""

from __future__ import annotations

import contextlib
import hashlib
import math
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.records.pages import PageImage
from app.records.people import Identity
from app.records.recordings import FilmMask, Redaction
from app.records.text import fold, nfc
from app.redaction.finding.faces import CERTAIN, FaceFinder, is_hidden, is_marked
from app.redaction.finding.find import Finder
from app.redaction.finding.ordinary import Ordinary
from app.redaction.pages.boxes import Box
from app.redaction.pages.encode import pixels_digest
from app.redaction.pages.print_only import is_print
from app.redaction.pages.textlayer import OcrReader, OcrWord
from app.redaction.proof.held import Held
from app.redaction.proof.needles import Needles, digest_spellings, patterns_of
from app.redaction.proof.regions import Burnt, stands_out
from app.redaction.proof.views import views

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
    "fonts",
    "text-layer",
    "pictures",
    "burnt-regions",
    "faces",
    "media-metadata",
    "recordings",
    "ocr",
)
"""The ways out, in the order of the table."""

_DIGEST = "digest: "
"""Before the description of a pattern that is a digest and no string."""

_KEPT_READINGS = 32
"""Pictures of which the reading is kept, should the same one come again at once."""

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
        allowed: folded quotes that a reviewer let pass, by the number of the exhibit; what passes in
            one passes in none of the others.
        told: folded quotes that pass in the words that the bundle prints about its exhibits.
        categories: the categories of :data:`app.records.marks.CATEGORIES` that the profile burns.
        as_of: the bundle's date, the only one that its metadata may carry; ``""``: any one day.
        furniture: what the bundle prints on its own account (its id, exhibit numbers); taken out of a
            text before identifiers are sought in it.
        plain: folded words that stand in the sources and are nobody's name there. They settle what a
            misread word was (``Каримович`` is not ``Каримов``), and keep a part of a name from being
            sought in raw bytes where it is also a part of such a word.
        places: number, first and last page, as printed, of each exhibit in the PDF of the whole.
        volumes: the files of that PDF, and the printed number of the first page of each.
        burnt: what every page of an exhibit hides, in order, by the exhibit's number.
        recordings: what each redacted recording in the bundle must hide.
        faces: page and box, in points, of the faces that a reviewer let pass, by the exhibit's number.
        film_faces: the same in films, where they are and when.
        fresh: this program wrote the bundle just now: no byte may be in a file that it does not write.
        dated: every file was given the bundle's date.
        thorough: read every page with a mask in all contrasts, whatever it costs.
    """

    identities: tuple[Identity, ...] = ()
    strings: tuple[str, ...] = field(default=(), repr=False)
    digests: tuple[str, ...] = ()
    file_names: tuple[str, ...] = field(default=(), repr=False)
    allowed: Mapping[int, frozenset[str]] = field(default_factory=dict, repr=False)
    told: frozenset[str] = field(default=frozenset(), repr=False)
    categories: tuple[str, ...] = ()
    as_of: str = ""
    furniture: tuple[str, ...] = ()
    plain: frozenset[str] = field(default=frozenset(), repr=False)
    places: tuple[tuple[int, int, int], ...] = ()
    volumes: Mapping[str, int] = field(default_factory=lambda: {"data/bundle.pdf": 1})
    burnt: Mapping[int, Sequence[Burnt]] = field(default_factory=dict, repr=False)
    faces: Mapping[int, Sequence[tuple[int, Box]]] = field(default_factory=dict, repr=False)
    film_faces: Mapping[int, Sequence[FilmMask]] = field(default_factory=dict, repr=False)
    recordings: tuple[Redaction, ...] = ()
    fresh: bool = False
    dated: bool = False
    thorough: bool = False


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
        complete: False when pictures were not read, or not searched for faces, for want of the means.
    """

    verdict: str
    attempts: tuple[Attempt, ...]
    leaks: tuple[Leak, ...]
    complete: bool


class Examiner:
    """Holds the secrets, tries them on what it is handed, and counts."""

    def __init__(
        self, secrets: Secrets, ocr: OcrReader | None, faces: FaceFinder | None = None
    ) -> None:
        self.secrets = secrets
        self.ocr = ocr
        self.faces = faces if "face" in secrets.categories else None
        self.complete = ocr is not None and (faces is not None or "face" not in secrets.categories)
        self._finder = Finder(secrets.identities)
        self._pseudonyms = {
            person.person_id: person.pseudonym or "a protected person"
            for person in secrets.identities
        }
        self._allowed = {
            number: frozenset(fold(nfc(quote)) for quote in quotes)
            for number, quotes in secrets.allowed.items()
        }
        self._told = frozenset(fold(nfc(quote)) for quote in secrets.told)
        self._passing = self._told
        self._ordinary = Ordinary(self._finder, secrets.identities, secrets.plain)
        strings = self._strings()
        self._sought = [(fold(text), what) for text, what in strings]
        digests = {
            pattern: "the hash of an original"
            for digest in secrets.digests
            for pattern in digest_spellings(digest)
        }
        # One search for both: to look through the bytes is what takes the time.
        self._everything = Needles(
            {pattern: f"{_DIGEST}{what}" for pattern, what in digests.items()}
            | patterns_of([(text, str(at)) for at, (text, _) in enumerate(strings)])
        )
        self._checked = dict.fromkeys(CHANNELS, 0)
        self._places = sorted((first, last, number) for number, first, last in secrets.places)
        self._leaks: dict[Leak, None] = {}
        self._texts: dict[tuple[bytes, bool, bool], tuple[tuple[str, str], ...]] = {}
        self._pictures: dict[str, tuple[OcrWord, ...]] = {}
        self.pictures_read: dict[str, str] = {}
        self.alive: Callable[[], None] = _unwatched
        self.number: int | None = None
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

    def tried(self, channel: str) -> int:
        """Return how often a channel was tried."""
        return self._checked[channel]

    def shown(self, name: str, number: int) -> str:
        """Return a file's name for the report, or its number where the name itself leaks."""
        return f"file {number + 1}" if self._in_text(name, False, False) else name

    def name(self, name: str) -> None:
        """Try a file's name."""
        self.count("file-names")
        for what in (*self._in_text(name, False, False), *self._in_bytes(name.encode())):
            self.leak("file-names", "a file's name", what)

    @contextlib.contextmanager
    def within(self, number: int | None) -> Iterator[None]:
        """Try what belongs to one exhibit: what a reviewer let pass there is no leak there.

        Args:
            number: of the exhibit; None for what the bundle says on its own account.
        """
        before = self.number, self._passing
        self.number = number
        self._passing = self._told | self._allowed.get(number or 0, frozenset())
        try:
            yield
        finally:
            self.number, self._passing = before

    def exhibit_on(self, page: int) -> int | None:
        """Return the number of the exhibit on a printed page of the whole; None for a sheet."""
        at = bisect_right(self._places, (page, math.inf, 0)) - 1
        if at < 0 or page > self._places[at][1]:
            return None
        return self._places[at][2]

    def recording(self, where: str) -> Redaction | None:
        """Return what a file must hide, where it is a redacted recording."""
        return next((each for each in self.secrets.recordings if each.file == where), None)

    def burnt_on(self, page: int) -> Burnt | None:
        """Return what must be hidden on a page of the exhibit at hand, from 1, where that is known."""
        burnt = self.secrets.burnt.get(self.number or 0, ())
        return burnt[page - 1] if 1 <= page <= len(burnt) else None

    def raw(self, channel: str, where: str, data: Held) -> None:
        """Try bytes for every spelling of every secret and every digest."""
        self.count(channel)
        self.count("digests")
        found = self._everything.found(data)
        for what in self._not_passed(at for at in found if not at.startswith(_DIGEST)):
            self.leak(channel, where, what)
        for what in found:
            if what.startswith(_DIGEST):
                self.leak("digests", where, what.removeprefix(_DIGEST))

    def text(
        self, channel: str, where: str, text: str, *, ocr: bool = False, identifiers: bool = True
    ) -> None:
        """Try a text with the finder, as it stands and with letter-spaced words joined."""
        self.count(channel)
        for what in self._in_text(text, ocr, identifiers):
            self.leak(channel, where, what)

    def picture(
        self, where: str, image: PageImage, burnt: Burnt | None = None, codec: str = "jpeg"
    ) -> tuple[OcrWord, ...]:
        """Read a picture and try what it says; return its words (none without OCR).

        Args:
            where: file and page.
            image: as a reader of the bundle decodes it.
            burnt: what must be one colour in it; such a page is read in other contrasts too.
            codec: how it was coded.
        """
        image = burnt.fitted(image) if burnt is not None else image
        if burnt is not None:
            self.count("burnt-regions", len(burnt.masks))
            for mask in burnt.masks:
                # White on black and small: the reading of the page may not see it.
                self.text("burnt-regions", where, mask.token)
            if stands_out(image, burnt, codec):
                self.leak("burnt-regions", where, "a burnt region that is not one colour")
        self._faces(where, image, burnt)
        if self.ocr is None:
            return ()
        words = self._read(where, image, pixels_digest(image))
        if burnt is not None and burnt.masks:
            boxes = burnt.blackened(image)
            for view in views(image, boxes, words, every=self.secrets.thorough):
                self._read(where, view, pixels_digest(view))
        return words

    def _faces(self, where: str, image: PageImage, burnt: Burnt | None) -> None:
        """Look for faces on a page."""
        passed: Sequence[Box] = ()
        masks: Sequence[Box] = ()
        if burnt is not None:
            masks = burnt.blackened(image)
            if self.faces is not None and is_print(burnt.fitted(image), burnt.letters, masks):
                self.count("faces")
                return
            judged = self.secrets.faces.get(self.number or 0, ())
            passed = [box for page, box in judged if page == burnt.page.number]
        self._search(where, image, masks, passed)

    def still(self, where: str, image: PageImage, judged: Sequence[Box]) -> None:
        """Look for faces in a picture of a film, away from what is masked or was let pass there."""
        self._search(where, image, judged, ())

    def _search(
        self, where: str, image: PageImage, masks: Sequence[Box], passed: Sequence[Box]
    ) -> None:
        """Look for faces that are neither hidden nor let pass by a reviewer."""
        if self.faces is None:
            return
        self.count("faces")
        for face in self.faces(image):
            let_pass = any(is_marked(face, box) for box in passed)
            if face.score >= CERTAIN and not let_pass and not is_hidden(face, masks):
                self.leak("faces", where, "a face")

    def _read(self, where: str, image: PageImage, key: str) -> tuple[OcrWord, ...]:
        if self.ocr is not None and key not in self._pictures:
            self.alive()
            self._pictures[key] = tuple(self.ocr(image))
            if len(self._pictures) > _KEPT_READINGS:
                del self._pictures[next(iter(self._pictures))]
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
            known = "".join(match.groups()) in self._dates or not self.secrets.as_of
            if known and not rest:
                return
        self.leak("timestamps", where, "a time that is not the bundle's own")

    def _in_bytes(self, data: bytes) -> list[str]:
        found = self._everything.found(data)
        return self._not_passed(at for at in found if not at.startswith(_DIGEST))

    def _not_passed(self, places: Iterable[str]) -> list[str]:
        """What strings give away, by their places in the list, but for those that pass here."""
        whats: dict[str, None] = {}
        for at in places:
            secret, what = self._sought[int(at)]
            if not any(secret in quote for quote in self._passing):
                whats[what] = None
        return list(whats)

    def _in_text(self, text: str, ocr: bool, identifiers: bool) -> tuple[str, ...]:
        for printed in self.secrets.furniture:
            text = text.replace(printed, "\n\n")
        plain = unicodedata.normalize("NFKC", text)
        key = (hashlib.sha256(plain.encode("utf-8", "replace")).digest(), ocr, identifiers)
        if key not in self._texts:
            joined = _SPACED.sub(lambda match: re.sub(r"[ \u00a0.·-]", "", match[0]), plain)
            found: dict[tuple[str, str], None] = {}
            for variant in dict.fromkeys((plain, joined)):
                found |= dict.fromkeys(self._findings(variant, ocr, identifiers))
            self._texts[key] = tuple(found)
        found_here = (what for quote, what in self._texts[key] if quote not in self._passing)
        return tuple(dict.fromkeys(found_here))

    def _findings(self, text: str, ocr: bool, identifiers: bool) -> list[tuple[str, str]]:
        """Return what a text gives away: the folded quote and what it is."""
        pairs = []
        found = self._ordinary.misreadings(text) if ocr else self._finder.find(text)
        for finding in found:
            if finding.person_id is not None:
                if finding.person_id in self._pseudonyms:
                    pairs.append((fold(finding.quote), self._pseudonyms[finding.person_id]))
            elif identifiers and finding.reason in self.secrets.categories:
                pairs.append((fold(finding.quote), f"an identifier ({finding.reason})"))
        return pairs

    def _strings(self) -> list[tuple[str, str]]:
        """Return every secret string with what it gives away.

        Those that pass in one exhibit are sought too: they pass there alone.
        """
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
            if len(clean) >= 4 and not ordinary:
                seen.setdefault(clean, what)
        return list(seen.items())

    def _telling_parts(self, name: str) -> list[str]:
        """Return the words of a name that the finder alone would take for the person."""
        return [
            part
            for part in re.split(r"[\s,.]+", nfc(name))
            if len(part) >= 5 and any(f.person_id is not None for f in self._finder.find(part))
        ]


def _unwatched() -> None:
    """Nobody watches, and nobody cancels."""


def _says_something(name: str) -> bool:
    stem = name.rsplit(".", 1)[0].strip().casefold()
    return len(stem) >= 4 and not stem.isdigit() and stem not in _ORDINARY_STEMS
