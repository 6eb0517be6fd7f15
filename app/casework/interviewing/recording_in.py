"""Recording inside the vault: from the microphone's samples to an item, with no plain file between.

While it runs, the sound goes into an encrypted spool (:mod:`app.vault.spool`), half a second at a time,
each on the disk before the next; the database is not waited for. When it ends, the spool is encoded as
FLAC into an original, catalogued with its markers, and destroyed. The item has the recording's own id:
ended twice, or killed between the two, there is still one item.

The log says when a recording was begun, paused, gone on with, marked, kept, recovered or abandoned.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO, cast

from app.casework import actor, lookup
from app.casework.interviewing.flac import MEDIA_TYPE, SAMPLE, Pieces, encoded
from app.casework.interviewing.recording_facts import (
    About,
    Facts,
    Marker,
    first,
    markers_in_words,
    now,
    sound,
    survey,
    words,
)
from app.errors import Cancelled, KuagerError, NotFound, Refused, Usage
from app.progress import SILENT, Progress
from app.records.evidence import Item, ItemRelation, Passage
from app.records.ids import new_id
from app.records.interviews import Interview
from app.records.text import nfc, one_line
from app.vault import spool
from app.vault.spool import Spools, SpoolWriter
from app.vault.vault import Change, Vault

RATES = (48_000, 16_000)
"""Samples in a second: as archives want them, and a third of the space where the disk is short."""

STOPPED, LOCKED, FAILED = "stopped", "locked", "failed"
"""Why a recording ended: a person stopped it, the vault was locked, the microphone or the disk failed."""

_ROOM = 1.75
"""What a recording takes while an original is made of it, by the size of its samples: sound and FLAC."""

_guard = threading.Lock()
_busy: set[str] = set()


class Recording:
    """A recording that is being made; for one thread at a time, which need not be the vault's.

    Attributes:
        id: its own, and that of the item it will be.
        item_id: the testimony it is a recording of.
        rate: samples in a second.
    """

    def __init__(self, about: About, recording_id: str, writer: SpoolWriter) -> None:
        self.id = recording_id
        self.item_id = about.item_id
        self.rate = about.rate
        self._writer = writer
        self._held = bytearray()
        self._samples = 0

    @property
    def seconds(self) -> float:
        """How long it is by now."""
        return (self._samples + len(self._held) // SAMPLE) / self.rate

    @property
    def ended(self) -> bool:
        """Whether nothing more can be added."""
        return self._writer.closed

    def append(self, pcm: bytes) -> None:
        """Add sound; what makes up half a second is on the disk when this returns.

        Args:
            pcm: samples as :data:`app.casework.interviewing.flac.SAMPLE` says, in pieces of any length.

        Raises:
            StorageFailed: if the disk refuses; what is there is kept, and the recording has ended.
            Refused: if it has ended.
        """
        if self.ended:
            raise Refused("The recording has ended; nothing more is added to it.")
        self._held += pcm
        # A second has twice as many bytes as samples.
        while len(self._held) >= self.rate:
            self._put(self.rate)

    def pause(self) -> Marker:
        """Note that it is paused now."""
        return self._note("pause")

    def resume(self) -> Marker:
        """Note that it goes on now."""
        return self._note("resume")

    def mark(self, text: str = "") -> Marker:
        """Mark the present moment.

        Args:
            text: what it is about.
        """
        return self._note("mark", text)

    def end(self, why: str = STOPPED) -> None:
        """End it; an item is made of it by :func:`finish`.

        Args:
            why: :data:`STOPPED`, :data:`LOCKED` or :data:`FAILED`.
        """
        if self.ended:
            return
        try:
            self._flush()
            self._writer.write(spool.END, Marker("end", self.seconds, now(), why).to_json())
        finally:
            self._writer.close()

    def _note(self, what: str, text: str = "") -> Marker:
        # The sound before it first: a marker must not stand behind the end.
        self._flush()
        made = Marker(what, self.seconds, now(), nfc(one_line(text)))
        self._writer.write(spool.NOTE, made.to_json())
        return made

    def _flush(self) -> None:
        whole = len(self._held) // SAMPLE * SAMPLE
        if whole:
            self._put(whole)

    def _put(self, count: int) -> None:
        self._writer.write(spool.SOUND, bytes(self._held[:count]))
        del self._held[:count]
        self._samples += count // SAMPLE


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A recording of which no item was made yet.

    Attributes:
        id: its own.
        item_id: the testimony it is a recording of; ``""`` when its beginning cannot be read.
        title: of the item it will be.
        began_at: UTC time, ISO 8601.
    """

    id: str
    item_id: str
    title: str
    began_at: str


@dataclass(frozen=True, slots=True)
class Recovered:
    """What became of an unfinished recording.

    Attributes:
        id: the recording's.
        item: what was made of it, or None.
        sentence: why there is none; ``""`` when there is one.
    """

    id: str
    item: Item | None
    sentence: str = ""


def begin(
    vault: Vault,
    ref: str,
    *,
    rate: int = RATES[0],
    title: str = "",
    device: str = "",
    language: str = "en",
) -> Recording:
    """Begin a recording of a testimony.

    Args:
        vault: open for writing.
        ref: an interview's id, or the item that is recorded (id or number).
        rate: one of :data:`RATES`.
        title: of the item it will be; by the testimony's when empty.
        device: name of the microphone.
        language: of what the program says in the item's fields, ``en`` or ``ru``.

    Raises:
        NotFound: no such item.
        Usage: another rate.
        Refused: the item is in the trash or erased, or the vault is open for reading only.
        StorageFailed: the disk refuses.
    """
    if rate not in RATES:
        raise Usage("A recording has 48,000 or 16,000 samples in a second.")
    interview = vault.one(Interview, id=ref)
    of = lookup.item(vault, interview.item_id if interview else ref)
    if of.trashed or of.erased_at:
        raise Refused("What is in the trash or erased is not recorded any further.")
    recording_id, said = new_id(), words(language)
    about = About(
        item_id=of.id,
        case_id=of.case_id,
        title=one_line(nfc(title)) or said["title"].format(title=of.title),
        rate=rate,
        began_at=now(),
        by=actor.name_of(vault),
        device=one_line(nfc(device)),
        spoken=(interview.language if interview else "") or of.language,
        disclosure=of.disclosure,
        language=language,
    )
    spools = spools_of(vault)
    writer: SpoolWriter | None = None
    try:
        with vault.change() as change:
            fields = {"recording": recording_id, "rate": rate, "device": about.device}
            change.note("recording-begun", "item", of.id, fields)
            writer = spools.create(recording_id, about.to_json())
    except BaseException:
        if writer is not None:
            writer.close()
            spools.erase(recording_id)
        raise
    return Recording(about, recording_id, writer)


def log(vault: Vault, recording: Recording, marker: Marker) -> None:
    """Log a pause, its end or a marker; its words wait for the item, where they can be erased."""
    verbs = {
        "pause": "recording-paused",
        "resume": "recording-resumed",
        "mark": "recording-marked",
    }
    fields = {"recording": recording.id, "second": round(marker.second, 3), "at": marker.at}
    with vault.change() as change:
        change.note(verbs[marker.what], "item", recording.item_id, fields)


def unfinished(vault: Vault) -> list[Unfinished]:
    """The recordings of which no item was made yet, but those being made now; the oldest first."""
    spools = spools_of(vault)
    found = []
    for recording_id in spools.ids():
        if spools.is_live(recording_id) or recording_id in _busy:
            continue
        try:
            about = _about(spools, recording_id)
        except KuagerError:
            found.append(Unfinished(recording_id, "", "", ""))
            continue
        found.append(Unfinished(recording_id, about.item_id, about.title, about.began_at))
    return found


def recover(vault: Vault, progress: Progress = SILENT) -> list[Recovered]:
    """Make items of what was recorded before a crash or a lock; one failure does not end it.

    One that holds no sound is dropped, which the log says.

    Args:
        vault: open for writing.
        progress: may cancel; what is not recovered waits for the next time.
    """
    spools = spools_of(vault)
    found = []
    for each in unfinished(vault):
        try:
            if spools.is_empty(each.id):
                # Killed while it was begun; it never held a sound.
                spools.erase(each.id)
            else:
                made = _finished(vault, each.id, progress)
                if made is not None:
                    found.append(Recovered(each.id, made))
        except Cancelled:
            raise
        except KuagerError as error:
            found.append(Recovered(each.id, None, error.sentence))
    return found


def finish(vault: Vault, recording_id: str, progress: Progress = SILENT) -> Item:
    """Make an item of a recording that has ended, and destroy its spool; harmless when done twice.

    Args:
        vault: open for writing.
        recording_id: the recording's.
        progress: told the samples; may cancel, and the recording stays as it is.

    Returns:
        The item: related to its testimony as ``recording-of``, with a passage for each marker.

    Raises:
        NotFound: no such recording.
        Refused: it is still being made or finished elsewhere, nothing was recorded, or the testimony was
            erased; in the last two cases the recording is destroyed.
        VaultDamaged: nothing of it can be read.
        StorageFailed: the disk refuses; the recording stays as it is.
    """
    made = _finished(vault, recording_id, progress)
    if made is None:
        raise Refused("Nothing was recorded, so no item was made.")
    return made


def abandon(vault: Vault, recording_id: str) -> None:
    """Destroy a recording of which no item was made; what was said is gone, and the log says so.

    Raises:
        NotFound: no such recording.
        Refused: it is still being made, or is an item by now.
    """
    spools = spools_of(vault)
    with _claimed(spools, recording_id):
        if recording_id not in spools.ids():
            raise NotFound("This recording is no longer in the vault.")
        if vault.one(Item, id=recording_id) is not None:
            raise Refused("This recording is an item by now.")
        try:
            item_id = _about(spools, recording_id).item_id
        except KuagerError:
            item_id = ""
        _drop(vault, spools, recording_id, item_id, "abandoned")


def minutes_in(free: int, rate: int) -> int:
    """How many minutes of sound fit on a disk.

    Args:
        free: its free bytes.
        rate: samples in a second.
    """
    return int(free / (rate * SAMPLE * _ROOM * 60))


def spools_of(vault: Vault) -> Spools:
    """The unfinished recordings of a vault; what it returns may be used in any thread."""
    return Spools(vault.path, vault.keys.blob, vault.id)


@contextlib.contextmanager
def _claimed(spools: Spools, recording_id: str) -> Iterator[None]:
    """One at a time works on a recording that has ended."""
    with _guard:
        if spools.is_live(recording_id):
            raise Refused("This recording is still being made; stop it first.")
        if recording_id in _busy:
            raise Refused("This recording is being saved already.")
        _busy.add(recording_id)
    try:
        yield
    finally:
        with _guard:
            _busy.discard(recording_id)


def _about(spools: Spools, recording_id: str) -> About:
    with spools.open(recording_id) as reader:
        return first(reader)


def _finished(vault: Vault, recording_id: str, progress: Progress) -> Item | None:
    """The item of a recording, made now or before; None where nothing was recorded."""
    spools = spools_of(vault)
    with _claimed(spools, recording_id):
        made = vault.one(Item, id=recording_id)
        if made is None:
            with spools.open(recording_id) as reader:
                facts = survey(reader, progress)
            of = facts.about.item_id
            if not facts.samples:
                _drop(vault, spools, recording_id, of, "nothing was recorded")
                return None
            if vault.get(Item, of).erased_at:
                _drop(vault, spools, recording_id, of, "the testimony was erased")
                raise Refused(
                    "The testimony was erased, and what was still recorded of it with it."
                )
            made = _kept(vault, spools, recording_id, facts, progress)
        spools.erase(recording_id)
    return made


def _kept(
    vault: Vault, spools: Spools, recording_id: str, facts: Facts, progress: Progress
) -> Item:
    about = facts.about
    with spools.open(recording_id) as reader:
        pieces = encoded(
            sound(reader, facts, progress),
            rate=about.rate,
            samples=facts.samples,
            md5=facts.md5,
            # Two recordings of the same silence are two originals.
            comments={"DATE": about.began_at, "KUAGER_RECORDING": recording_id},
        )
        stored = vault.blobs.write(cast("BinaryIO", Pieces(pieces)))
    stamp = "".join(letter for letter in about.began_at[:16] if letter.isdigit())
    item = Item(
        id=recording_id,
        number=0,
        case_id=about.case_id,
        title=about.title,
        kind="audio",
        media_type=MEDIA_TYPE,
        file_name=f"recording-{stamp}.flac",
        size=stored.size,
        sha256=stored.sha256,
        blob_id=stored.id,
        date=about.day,
        author=about.by,
        acquired_how="recorded-by-us",
        acquired_by=about.by,
        acquired_at=about.day,
        received_at=now(),
        language=about.spoken,
        disclosure=about.disclosure,
        # Our own bytes: there is nothing in them that a reader would have to find.
        examined_at=now(),
        note=facts.in_words(),
    )
    try:
        with vault.change() as change:
            return _catalogued(change, item, facts)
    except BaseException:
        with contextlib.suppress(KuagerError):
            vault.blobs.remove(stored.id)
        raise


def _catalogued(change: Change, item: Item, facts: Facts) -> Item:
    verb = "recorded" if facts.why == STOPPED and not facts.damage else "recovered"
    made = change.put(verb, replace(item, number=change.next_number()))
    related = ItemRelation(
        id=new_id(), item_id=made.id, to_id=facts.about.item_id, relation="recording-of"
    )
    change.put("linked", related)
    for second, note in markers_in_words(facts):
        change.put(
            "quoted",
            Passage(id=new_id(), item_id=made.id, time_start=second, time_end=second, note=note),
        )
    if verb == "recovered":
        stretches = [[round(start, 3), round(end, 3)] for start, end in facts.damage]
        fields = {"ended": facts.why, "ending": facts.ending, "damaged": stretches}
        change.note("recording-cut", "item", made.id, fields)
    return made


def _drop(vault: Vault, spools: Spools, recording_id: str, item_id: str, why: str) -> None:
    """Destroy a recording; logged first, so that nothing ever vanishes without a word."""
    if item_id and vault.one(Item, id=item_id) is not None:
        with vault.change() as change:
            fields = {"recording": recording_id, "why": why}
            change.note("recording-abandoned", "item", item_id, fields)
    spools.erase(recording_id)
