"""Before and after taking in: what an import would do, file by file, and finishing one that stopped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.casework import lookup
from app.casework.consents import consent as consents
from app.casework.receiving import ingest
from app.casework.receiving.gather import Candidate, display, gather, open_source, unread
from app.intake.kinds import HEAD, detect
from app.progress import SILENT, Progress
from app.records.evidence import Item
from app.records.vocabulary import load
from app.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Line:
    """What taking one file in would come to.

    Attributes:
        path: where it is.
        shown: the path for display.
        name: under which it would arrive.
        size: bytes; 0 where it cannot be read.
        kind: code from ``kinds``; reading the file may yet tell more.
        media_type: told from its first bytes.
        state: ``new``, ``held`` (the vault has it, or it comes twice) or ``refused``.
        reason: why it is refused, a clause; or ``""``.
        held_number: of the item that has these bytes; None when it is one that comes with them.
        consent: ``not needed``, ``recorded`` or ``missing``.
    """

    path: Path
    shown: str
    name: str
    size: int
    kind: str
    media_type: str
    state: str
    reason: str = ""
    held_number: int | None = None
    consent: str = "not needed"


def preview(
    vault: Vault,
    paths: Sequence[Path],
    case: str,
    *,
    details: ingest.Details | None = None,
    consent: consents.ConsentForm | None = None,
    progress: Progress = SILENT,
) -> list[Line]:
    """Say what :func:`.ingest.ingest` would do with files and folders; nothing is taken in.

    Of each file only the beginning is read, and all of it only where another of the same size is held
    or comes with it. A case that is still to be opened is written as ``""``.

    Raises:
        NotFound: no such case, or no such person in the consent.
        Usage: details or a consent that would be refused.
        Cancelled: stopped by the user.
    """
    details = ingest.checked(details or ingest.Details())
    if consent is not None:
        consents.check(vault, consent)
    if case:
        lookup.case(vault, case)
    look = _Look(vault, details, given=consent is not None)
    candidates = list(gather(paths))
    lines = []
    for index, candidate in enumerate(candidates):
        progress.step(index, len(candidates), f"Looking at {candidate.path.name!a}")
        lines.append(look.at(candidate))
    progress.step(len(candidates), len(candidates), "Looked at everything")
    return lines


def pending(vault: Vault) -> int:
    """How many items an earlier run received and could not examine."""
    return vault.count(Item, examined_at="", trashed=False)


def resume(vault: Vault, progress: Progress = SILENT) -> int:
    """Examine what an earlier run received and could not examine (a crash, a cancel).

    Returns:
        How many items were examined, attachments included.

    Raises:
        Cancelled: stopped by the user; what was examined stays so.
    """
    waiting = vault.find(Item, order="number", examined_at="", trashed=False)
    return len(ingest.examine(vault, waiting, progress))


class _Look:
    """Looks at one file after another, and remembers what it saw."""

    def __init__(self, vault: Vault, details: ingest.Details, *, given: bool) -> None:
        self._details = details
        self._given = given
        self._held = {item.sha256: item.number for item in vault.find(Item, parent_id=None)}
        self._sizes = {item.size for item in vault.find(Item, parent_id=None)}
        # By size, what comes anew: the digest is None until another of that size comes along.
        self._coming: dict[int, dict[Path, str | None]] = {}

    def at(self, candidate: Candidate) -> Line:
        path = candidate.path
        if candidate.refusal:
            return self._refused(path, candidate.refusal)
        try:
            with open_source(path) as source:
                head = source.read(HEAD)
                source.seek(0)
                size = source.seek(0, 2)
                source.seek(0)
                alike = size in self._sizes or size in self._coming
                digest = ingest.digest_of(source) if alike else None
                twin = self._twin(size, digest) if digest is not None else False
        except OSError as error:
            return self._refused(path, unread(error))
        name = ingest.name_of(path.name)
        found = detect(head, name)
        kind = self._details.kind or found.kind
        number = self._held.get(digest) if digest is not None else None
        held = twin or number is not None
        if not held:
            self._coming.setdefault(size, {})[path] = digest
        return Line(
            path=path,
            shown=display(path),
            name=name,
            size=size,
            kind=kind,
            media_type=found.media_type,
            state="held" if held else "new",
            held_number=number,
            consent=self._consent(kind),
        )

    def _twin(self, size: int, digest: str) -> bool:
        """Whether a file that comes anew has this digest; those of its size are read for it now."""
        coming = self._coming.get(size, {})
        for path, known in coming.items():
            if known is None:
                try:
                    with open_source(path) as source:
                        coming[path] = ingest.digest_of(source)
                except OSError:
                    coming[path] = ""
        return digest in coming.values()

    def _consent(self, kind: str) -> str:
        if self._given:
            return "recorded"
        needed = load("kinds").require(kind).extra.get("needs_consent")
        return "missing" if needed else "not needed"

    def _refused(self, path: Path, reason: str) -> Line:
        return Line(
            path=path,
            shown=display(path),
            name=ingest.name_of(path.name),
            size=0,
            kind="",
            media_type="",
            state="refused",
            reason=reason,
        )
