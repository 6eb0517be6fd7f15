"""Says of a bundle, without any vault, whether it is whole and who signed it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.bundle import bag
from app.bundle.agreement import disagreements
from app.bundle.opened import (
    Finding,
    Opened,
    digest,
    digest_as,
    open_bundle,
    read,
    safe_name,
    shown,
)
from app.errors import Unreadable, VaultDamaged
from app.progress import SILENT, Progress
from app.records.note import parse_checkpoint, parse_vkey, verify_note

CODES = {
    "missing_file": "a file that the manifest lists is not there",
    "extra_file": "a file that no list names",
    "changed_file": "a file with other bytes than were signed",
    "truncated_file": "a changed file that has lost its end",
    "renamed_file": "a listed file under another name",
    "swapped_files": "two files with each other's names",
    "unreadable_file": "a file that cannot be read to its end",
    "unsafe_name": "a path that leads out of the bundle, or is there twice",
    "not_a_file": "a link or a device",
    "changed_manifest": "a manifest that is not the one signed",
    "bad_signature": "a signature that is not over these files",
    "resigned": "a signature by another key than the bundle names",
    "other_key": "a signature by another key than the one expected",
    "unsigned": "a bag without a signature of Kuager",
    "invalid_checkpoint": "a custody checkpoint that its key did not sign",
    "index_form": "an index that is not in its form",
    "index_disagrees": "an index that says something else than the documents",
    "numbering_gap": "a gap in the numbers of exhibits or pages",
    "unreadable_pdf": "a document that is no PDF",
    "system_file": "a file that a file manager added; it changes no verdict",
}
"""Codes of findings and what they mean."""

_TRUST = frozenset(("resigned", "other_key", "unsigned", "invalid_checkpoint"))
_HARMLESS = frozenset(("system_file",))
_MOST_TAG = 64 * 1024 * 1024
_MOST_NOTE = 1024 * 1024
_LINE = re.compile(r"([0-9A-Fa-f]{32,128})[ \t]+\*?(\S.*)")
_ALGORITHMS = {"sha512": 128, "sha256": 64, "sha1": 40, "md5": 32}
"""Of bags made by others (RFC 8493, 2.4), strongest first, with the length of their hex digests."""

_SHOWN_FINDINGS = 1000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verifying a bundle found.

    Attributes:
        verdict: ``ok``, ``damaged`` or ``untrusted`` (whole, but not by whom it should be).
        sentence: one sentence for people.
        findings: everything that is not as it should be; empty for a good bundle.
        bundle_id: the signed id, or ``""``.
        fingerprint: of the key in the bundle, to be compared by telephone, or ``""``.
        files: how many files were read.
    """

    verdict: str
    sentence: str
    findings: tuple[Finding, ...]
    bundle_id: str = ""
    fingerprint: str = ""
    files: int = 0


def verify_bundle(path: Path, progress: Progress = SILENT, *, expected_key: str = "") -> Verdict:
    """Verify a folder, or a zip of one.

    Args:
        path: the folder that holds ``bagit.txt``, or the zip.
        progress: told of each file.
        expected_key: the verifier key or fingerprint that the sender told; ``""`` when unknown.

    Raises:
        NotFound: when there is nothing.
        Refused: when it is no bundle, or a zip made to exhaust the machine.
        Unreadable: when the zip is broken as a whole.
        Cancelled: from ``progress``.
    """
    with open_bundle(path) as opened:
        findings = list(opened.findings)
        digests = _digests(opened, findings, progress)
        if not any(
            name in opened.sizes
            for name in (bag.SIGNATURE, bag.PUBLIC_KEY, bag.CHECKPOINT, bag.COMMITMENTS)
        ):
            return _plain_bag(opened, findings, digests)
        return _Check(opened, findings, digests, expected_key).run()


def _digests(opened: Opened, findings: list[Finding], progress: Progress) -> dict[str, str]:
    digests: dict[str, str] = {}
    for at, name in enumerate(sorted(opened.sizes)):
        progress.step(at, len(opened.sizes), "Reading")
        try:
            digests[name] = digest(opened, name)[0]
        except Unreadable as error:
            digests[name] = ""
            findings.append(Finding("unreadable_file", shown(name), error.sentence))
    return digests


class _Check:
    """One verification of a bundle of ours."""

    def __init__(
        self,
        opened: Opened,
        findings: list[Finding],
        digests: Mapping[str, str],
        expected_key: str,
    ) -> None:
        self.opened = opened
        self.findings = findings
        self.digests = digests
        self.expected_key = expected_key
        self.bundle_id = ""
        self.vkey = ""
        self.exact_note = False

    def run(self) -> Verdict:
        for name in (*bag.TAG_FILES, bag.TAG_MANIFEST):
            if name not in self.opened.sizes:
                self._add("missing_file", name, f"{name} is missing.")
        self._key()
        signed = self._signature()
        self._tag_files(signed)
        listed = self._manifest(signed)
        self.findings += _payload(self.opened, listed, self.digests, self._oxum())
        self._extras(listed)
        if signed and not self._damaged():
            self._checkpoint()
            self.findings += disagreements(self.opened, self.bundle_id)
        return self._verdict()

    def _key(self) -> None:
        vkey = bag.parse_public_key(self._read(bag.PUBLIC_KEY, _MOST_NOTE))
        if vkey:
            self.vkey = vkey
        elif bag.PUBLIC_KEY in self.opened.sizes:
            self._add("changed_file", bag.PUBLIC_KEY, "public-key.txt was changed.")

    def _signature(self) -> dict[str, str]:
        """Return the signed digests; empty when nothing that can be trusted was signed."""
        note = self._read(bag.SIGNATURE, _MOST_NOTE).decode("utf-8", "replace")
        if not note or not self.vkey:
            return {}
        try:
            body = verify_note(note, self.vkey)
        except VaultDamaged:
            if _signed_by_other(note, self.vkey):
                self._add(
                    "resigned",
                    bag.SIGNATURE,
                    "The signature is by another key than the one that the bundle names.",
                )
            else:
                self._add(
                    "bad_signature",
                    bag.SIGNATURE,
                    "The signature is not over this bundle, or was changed.",
                )
            return {}
        parsed = bag.parse_signed_text(body)
        if parsed is None:
            self._add("bad_signature", bag.SIGNATURE, "The signature is over something else.")
            return {}
        self.bundle_id, signed = parsed
        # With one signature line there is one note only that verifies.
        self.exact_note = note.removeprefix(body).count("\n") == 2
        wanted = re.sub(r"\s", "", self.expected_key)
        if wanted and wanted not in (self.vkey, bag.fingerprint(self.vkey).replace(" ", "")):
            self._add(
                "other_key",
                bag.PUBLIC_KEY,
                "The bundle is signed by another key than the one expected.",
            )
        return signed

    def _tag_files(self, signed: Mapping[str, str]) -> None:
        """Compare what lies beside ``data/`` with what was signed, else with the tag manifest."""
        raw = self._read(bag.TAG_MANIFEST, _MOST_TAG)
        claimed = _lines(raw, 64)[0]
        for name in bag.TAG_FILES:
            actual = self.digests.get(name)
            wanted = signed.get(name) or claimed.get(name)
            if self.exact_note and name == bag.SIGNATURE:
                continue  # The signature itself says that it is as it was made.
            if actual and wanted and actual != wanted and not self._found(name):
                if name == bag.MANIFEST:
                    self._add("changed_manifest", name, "The manifest is not the one signed.")
                else:
                    self._add("changed_file", name, f"{name} was changed.")
        expected = {name: signed.get(name) or self.digests.get(name, "") for name in bag.TAG_FILES}
        if raw and raw != _written(expected if signed else claimed):
            self._add("changed_file", bag.TAG_MANIFEST, "tagmanifest-sha256.txt was changed.")

    def _manifest(self, signed: Mapping[str, str]) -> dict[str, str]:
        raw = self._read(bag.MANIFEST, _MOST_TAG)
        listed, odd = _lines(raw, 64)
        for name in odd:
            self._add(
                "unsafe_name", shown(name), "The manifest names a place outside of the bundle."
            )
        canonical = {name for name in listed if name.isascii() and name.startswith("data/")}
        # Signed, it is what was written; unsigned, only its form speaks for it.
        formed = len(canonical) == len(listed) and _written(listed) == raw
        if raw and not formed and not self._found(bag.MANIFEST):
            self._add("changed_manifest", bag.MANIFEST, "The manifest was changed.")
        return listed

    def _extras(self, listed: Mapping[str, str]) -> None:
        known = {*bag.TAG_FILES, bag.TAG_MANIFEST}
        for name in sorted(self.opened.sizes):
            if name not in known and not name.startswith("data/"):
                self._add("extra_file", shown(name), f"{shown(name)} is not part of the bundle.")

    def _oxum(self) -> int | None:
        info = self._read(bag.INFO, _MOST_NOTE).decode("utf-8", "replace")
        found = re.search(r"^Payload-Oxum: (\d{1,18})\.\d{1,9}$", info, re.MULTILINE)
        return int(found[1]) if found else None

    def _checkpoint(self) -> None:
        note = self._read(bag.CHECKPOINT, _MOST_NOTE).decode("utf-8", "replace")
        try:
            checkpoint = parse_checkpoint(verify_note(note, self.vkey))
        except VaultDamaged:
            checkpoint = None
        if checkpoint is None or checkpoint.origin != parse_vkey(self.vkey)[0]:
            self._add(
                "invalid_checkpoint",
                bag.CHECKPOINT,
                "The custody checkpoint is not signed by the bundle's key.",
            )

    def _read(self, name: str, most: int) -> bytes:
        if not self.digests.get(name):
            return b""
        try:
            return read(self.opened, name, most)
        except Unreadable as error:
            self._add("changed_file", name, error.sentence)
            return b""

    def _found(self, name: str) -> bool:
        return any(finding.path == name for finding in self.findings)

    def _add(self, code: str, path: str, sentence: str) -> None:
        self.findings.append(Finding(code, path, sentence))

    def _damaged(self) -> bool:
        return any(each.code not in _TRUST | _HARMLESS for each in self.findings)

    def _verdict(self) -> Verdict:
        print_of = bag.fingerprint(self.vkey) if self.vkey else ""
        good = (
            f"The bundle {self.bundle_id} is whole: all {len(self.digests)} files are as they were"
            f" signed by the key {print_of}."
        )
        return _verdict(self.findings, good, self.bundle_id, print_of, len(self.digests))


def _verdict(
    findings: list[Finding], good: str, bundle_id: str, print_of: str, files: int
) -> Verdict:
    findings = list(dict.fromkeys(findings))
    damage = [each for each in findings if each.code not in _TRUST | _HARMLESS]
    doubts = [each for each in findings if each.code in _TRUST]
    if damage:
        more = f", and {len(damage) - 1} more" if len(damage) > 1 else ""
        sentence = f"The bundle is damaged: {_clause(damage[0].sentence)}{more}."
        verdict = "damaged"
    elif doubts:
        sentence = f"The bundle is whole, but {_clause(doubts[0].sentence)}."
        verdict = "untrusted"
    else:
        verdict, sentence = "ok", good
    return Verdict(verdict, sentence, tuple(findings[:_SHOWN_FINDINGS]), bundle_id, print_of, files)


def _clause(sentence: str) -> str:
    # A file's name keeps its letters; only words of ours lose their capital.
    ours = sentence.split(" ", 1)[0] in ("The", "A", "There", "It")
    return (sentence[0].lower() + sentence[1:] if ours else sentence).rstrip(".")


def _payload(
    opened: Opened,
    listed: Mapping[str, str],
    digests: Mapping[str, str],
    oxum: int | None,
) -> list[Finding]:
    """Compare ``data/`` with the manifest, and name what happened to each file."""
    there = {name for name in opened.sizes if name.startswith("data/")}
    missing = {name for name in listed if name not in opened.sizes}
    extra = there - set(listed)
    changed = {
        name for name in listed if digests.get(name) and digests[name] != listed[name].lower()
    }
    findings: list[Finding] = []
    by_digest = {digests[name]: name for name in sorted(extra, reverse=True) if digests[name]}
    for name in sorted(missing):
        other = by_digest.get(listed[name].lower())
        if other in extra:
            extra.discard(other)
            missing.discard(name)
            findings.append(
                Finding("renamed_file", shown(name), f"{shown(name)} is now named {shown(other)}.")
            )
    wanted = {listed[name].lower(): name for name in sorted(changed)}
    for name in sorted(changed):
        other = wanted.get(digests[name], "")
        if name < other and name in changed and digests[other] == listed[name].lower():
            changed -= {name, other}
            findings.append(
                Finding(
                    "swapped_files",
                    shown(name),
                    f"{shown(name)} and {shown(other)} have changed places.",
                )
            )
    total = sum(opened.sizes[name] for name in there)
    only = len(changed) == 1 and not missing and not extra
    for name in sorted(missing):
        findings.append(Finding("missing_file", shown(name), f"{shown(name)} is missing."))
    for name in sorted(extra):
        findings.append(
            Finding("extra_file", shown(name), f"{shown(name)} is not part of the bundle.")
        )
    for name in sorted(changed):
        if (only and oxum is not None and total < oxum) or not opened.sizes[name]:
            findings.append(
                Finding("truncated_file", shown(name), f"{shown(name)} has lost its end.")
            )
        else:
            findings.append(Finding("changed_file", shown(name), f"{shown(name)} was changed."))
    return findings


def _lines(raw: bytes, length: int) -> tuple[dict[str, str], list[str]]:
    """Return path to digest of a manifest's lines, and the paths that lead elsewhere."""
    listed: dict[str, str] = {}
    odd: list[str] = []
    for line in raw.decode("utf-8", "replace").splitlines():
        found = _LINE.fullmatch(line)
        if not found or len(found[1]) != length:
            continue
        name = found[2].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        name = name.removeprefix("./")
        if safe_name(name):
            listed[name] = found[1]
        else:
            odd.append(name)
    return listed, odd


def _written(listed: Mapping[str, str]) -> bytes:
    """Return a manifest as it would be written, or nothing when a name in it cannot be."""
    try:
        return bag.manifest(listed)
    except UnicodeEncodeError:
        return b""


def _signed_by_other(note: str, vkey: str) -> bool:
    """Whether a note carries signatures, none of which claims to be by the key."""
    name, _, rest = vkey.partition("+")
    identity = bytes.fromhex(rest.partition("+")[0])
    lines = [line for line in note.split("\n") if line.startswith("\u2014 ")]
    for line in lines:
        signer, _, material = line[2:].partition(" ")
        try:
            if base64.b64decode(material, validate=True)[:4] == identity and signer == name:
                return False
        except (binascii.Error, ValueError):
            return False
    return bool(lines)


def _plain_bag(opened: Opened, findings: list[Finding], digests: Mapping[str, str]) -> Verdict:
    """Check a bag that somebody else made by its strongest manifest."""
    for algorithm, length in _ALGORITHMS.items():
        name = f"manifest-{algorithm}.txt"
        if name not in opened.sizes:
            continue
        try:
            listed, odd = _lines(read(opened, name, _MOST_TAG), length)
            actual = {
                each: digest_as(opened, each, algorithm) if algorithm != "sha256" else digests[each]
                for each in opened.sizes
                if each.startswith("data/") and digests[each]
            }
        except Unreadable as error:
            findings.append(Finding("unreadable_file", name, error.sentence))
            break
        for each in odd:
            findings.append(
                Finding(
                    "unsafe_name", shown(each), "The manifest names a place outside of the bag."
                )
            )
        findings += _payload(opened, listed, actual, None)
        break
    else:
        findings.append(Finding("missing_file", bag.MANIFEST, "There is no manifest."))
    findings.append(Finding("unsigned", "", "It is not signed by Kuager."))
    return _verdict(findings, "", "", "", len(digests))
