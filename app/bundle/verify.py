"""Says of a bundle, without any vault, whether it is whole and who signed it."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.bundle import bag, foreign, inclusion, timestamp
from app.bundle.agreement import disagreements
from app.bundle.answers import Answer, Facts, answers
from app.bundle.manifests import lines, payload, written
from app.bundle.opened import Finding, Opened, digest, open_bundle, read, shown
from app.errors import Refused, Unreadable, VaultDamaged
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
    "custody_proof": "a proof of custody that does not lead to the checkpoint",
    "bad_stamp": "a time stamp that was changed, or is over something else",
    "untrusted_stamp": "a time stamp by an authority that the given roots do not vouch for",
    "index_form": "an index that is not in its form",
    "index_disagrees": "an index that says something else than the documents",
    "earlier_index": "an index in an earlier form, which was not compared; it changes no verdict",
    "link_disagrees": "a link or bookmark that leads to another page than the index says",
    "numbering_gap": "a gap in the numbers of exhibits or pages",
    "unreadable_pdf": "a document that is no PDF",
    "bag_form": "a bag of others that is not in the form of a bag",
    "to_fetch": "a file of a bag of others that was to be fetched from elsewhere",
    "system_file": "a file that a file manager added; it changes no verdict",
    "beside": "a file that lies beside the bundle in its zip; it changes no verdict",
}
"""Codes of findings and what they mean."""

_TRUST = frozenset(
    (
        "resigned",
        "other_key",
        "unsigned",
        "invalid_checkpoint",
        "custody_proof",
        "untrusted_stamp",
    )
)
_HARMLESS = frozenset(("system_file", "beside", "earlier_index"))
_MOST_TAG = 64 * 1024 * 1024
_MOST_NOTE = 1024 * 1024

_SHOWN_FINDINGS = 1000

_OURS = (bag.SIGNATURE, bag.PUBLIC_KEY, bag.CHECKPOINT, bag.COMMITMENTS, bag.PROOFS, bag.REQUEST)
"""Any of these beside ``data/`` makes a bag one of Kuager's."""


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
        answers: to the six questions of :data:`app.bundle.answers.QUESTIONS`, in their order.
        bundle_print: digits that name this bundle over a telephone, when its signature holds.
    """

    verdict: str
    sentence: str
    findings: tuple[Finding, ...]
    bundle_id: str = ""
    fingerprint: str = ""
    files: int = 0
    answers: tuple[Answer, ...] = ()
    bundle_print: str = ""


def verify_bundle(
    path: Path,
    progress: Progress = SILENT,
    *,
    expected_key: str = "",
    roots: bytes | None = None,
) -> Verdict:
    """Verify a folder, or a zip of one.

    Args:
        path: the folder that holds ``bagit.txt``, or the zip.
        progress: told of each file.
        expected_key: the verifier key or fingerprint that the sender told; ``""`` when unknown.
        roots: certificates, PEM, that may vouch for a time-stamp authority; None when unknown.

    Raises:
        NotFound: when there is nothing.
        Refused: when it is no bundle, is sealed, or is a zip made to exhaust the machine; when the
            roots are no certificates.
        Unreadable: when the zip is broken as a whole.
        Cancelled: from ``progress``.
    """
    if roots is not None:
        timestamp.certificates_of(roots)
    with open_bundle(path) as opened:
        findings = list(opened.findings)
        digests = _digests(opened, findings, progress)
        if not any(name in opened.sizes for name in _OURS):
            findings += foreign.examine(opened, digests)
            findings.append(Finding("unsigned", "", "It is not signed by Kuager."))
            facts = Facts(len(digests), of_kuager=False)
            return _verdict(findings, "", facts)
        return _Check(opened, findings, digests, expected_key, roots).run()


def _digests(opened: Opened, findings: list[Finding], progress: Progress) -> dict[str, str]:
    digests: dict[str, str] = {}
    for at, name in enumerate(sorted(opened.sizes)):
        told = partial(progress.step, at, len(opened.sizes), "Reading")
        told()
        try:
            # Told of each piece, too: a film of two gigabytes can be stopped in the middle.
            digests[name] = digest(opened, name, told)[0]
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
        roots: bytes | None,
    ) -> None:
        self.opened = opened
        self.findings = findings
        self.digests = digests
        self.expected_key = re.sub(r"\s", "", expected_key)
        self.roots = roots
        self.bundle_id = ""
        self.bundle_print = ""
        self.vkey = ""
        self.exact_note = False
        self.stamp: timestamp.Stamp | None = None
        self.proofs = 0

    def run(self) -> Verdict:
        before = len(self.findings)
        self._key()
        signed = self._signature()
        tags = self._expected_tags(signed)
        self.findings[before:before] = [
            Finding("missing_file", name, f"{name} is missing.")
            for name in (*tags, bag.TAG_MANIFEST)
            if name not in self.opened.sizes
        ]
        self._tag_files(signed, tags)
        listed = self._manifest(signed)
        self.findings += payload(self.opened, listed, self.digests, self._oxum())
        self._extras(tags)
        whole = bool(signed) and not self._damaged()
        if signed:
            self._reply()
        if whole:
            self._custody(signed)
            self.findings += disagreements(self.opened, self.bundle_id)
        return self._verdict(bool(signed), read=whole)

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
        self.bundle_print = bag.bundle_print(body)
        # With one signature line there is one note only that verifies.
        self.exact_note = note.removeprefix(body).count("\n") == 2
        wanted = self.expected_key
        if wanted and wanted not in (self.vkey, bag.fingerprint(self.vkey).replace(" ", "")):
            self._add(
                "other_key",
                bag.PUBLIC_KEY,
                "The bundle is signed by another key than the one expected.",
            )
        return signed

    def _expected_tags(self, signed: Mapping[str, str]) -> tuple[str, ...]:
        """Return what has to lie beside ``data/``: as signed, else as far as one can tell."""
        if signed:
            return bag.TAG_FILES if bag.PROOFS in signed else bag.TAG_FILES_BEFORE
        claimed = lines(self._read(bag.TAG_MANIFEST, _MOST_TAG), 64)[0]
        later = {bag.PROOFS, bag.REQUEST} & (self.opened.sizes.keys() | claimed.keys())
        return bag.TAG_FILES if later else bag.TAG_FILES_BEFORE

    def _tag_files(self, signed: Mapping[str, str], tags: tuple[str, ...]) -> None:
        """Compare what lies beside ``data/`` with what was signed, else with the tag manifest."""
        raw = self._read(bag.TAG_MANIFEST, _MOST_TAG)
        claimed = lines(raw, 64)[0]
        wanted = dict(signed)
        if signed and bag.REQUEST in tags:
            # It says nothing of its own: the signature alone gives its bytes.
            request = timestamp.request(self._read(bag.SIGNATURE, _MOST_NOTE))
            wanted[bag.REQUEST] = hashlib.sha256(request).hexdigest()
        for name in tags:
            actual = self.digests.get(name)
            held = wanted.get(name) or claimed.get(name)
            if self.exact_note and name == bag.SIGNATURE:
                continue  # The signature itself says that it is as it was made.
            if actual and held and actual != held and not self._found(name):
                if name == bag.MANIFEST:
                    self._add("changed_manifest", name, "The manifest is not the one signed.")
                else:
                    self._add("changed_file", name, f"{name} was changed.")
        expected = {name: wanted.get(name) or self.digests.get(name, "") for name in tags}
        if raw and raw != written(expected if signed else claimed):
            self._add("changed_file", bag.TAG_MANIFEST, "tagmanifest-sha256.txt was changed.")

    def _manifest(self, signed: Mapping[str, str]) -> dict[str, str]:
        raw = self._read(bag.MANIFEST, _MOST_TAG)
        listed, odd = lines(raw, 64)
        for name in odd:
            self._add(
                "unsafe_name", shown(name), "The manifest names a place outside of the bundle."
            )
        canonical = {name for name in listed if name.isascii() and name.startswith("data/")}
        # Signed, it is what was written; unsigned, only its form speaks for it.
        formed = len(canonical) == len(listed) and written(listed) == raw
        if raw and not formed and not self._found(bag.MANIFEST):
            self._add("changed_manifest", bag.MANIFEST, "The manifest was changed.")
        return listed

    def _extras(self, tags: tuple[str, ...]) -> None:
        known = {*tags, bag.TAG_MANIFEST, bag.REPLY}
        for name in sorted(self.opened.sizes):
            if name not in known and not name.startswith("data/"):
                self._add("extra_file", shown(name), f"{shown(name)} is not part of the bundle.")

    def _oxum(self) -> int | None:
        info = self._read(bag.INFO, _MOST_NOTE).decode("utf-8", "replace")
        found = re.search(r"^Payload-Oxum: (\d{1,18})\.\d{1,9}$", info, re.MULTILINE)
        return int(found[1]) if found else None

    def _day(self) -> str:
        info = self._read(bag.INFO, _MOST_NOTE).decode("utf-8", "replace")
        found = re.search(r"^Bagging-Date: (\d{4}-\d\d-\d\d)$", info, re.MULTILINE)
        return found[1] if found else ""

    def _custody(self, signed: Mapping[str, str]) -> None:
        """Verify the checkpoint of the custody log, and that each exhibit's proof leads to it."""
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
            return
        if bag.PROOFS not in signed:
            return
        proofs = self._read(bag.PROOFS, _MOST_TAG)
        unproved = inclusion.unproved(proofs, self.bundle_id, note, self.vkey)
        if unproved is None:
            self._add("custody_proof", bag.PROOFS, "custody-proofs.json is not in its form.")
            return
        for label in unproved:
            self._add(
                "custody_proof",
                bag.PROOFS,
                f"The proof of custody of {shown(label)} does not lead to the checkpoint.",
            )
        self.proofs = inclusion.proved(proofs) - len(unproved)

    def _reply(self) -> None:
        """Check the time stamp, where there is one, against the signature."""
        if bag.REPLY not in self.opened.sizes:
            return
        reply = self._read(bag.REPLY, _MOST_NOTE)
        signature = self._read(bag.SIGNATURE, _MOST_NOTE)
        try:
            self.stamp = timestamp.check_reply(reply, signature, self.roots)
        except timestamp.NotTrusted as error:
            self._add("untrusted_stamp", bag.REPLY, error.sentence)
        except (Refused, Unreadable) as error:
            if not self._found(bag.REPLY):
                self._add("bad_stamp", bag.REPLY, error.sentence)

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

    def _verdict(self, signed: bool, *, read: bool) -> Verdict:
        print_of = bag.fingerprint(self.vkey) if self.vkey else ""
        good = (
            f"The bundle {self.bundle_id} is whole: all {len(self.digests)} files are as they were"
            f" signed by the key {print_of}."
        )
        facts = Facts(
            len(self.digests),
            print_of,
            bool(self.expected_key),
            signed,
            day=self._day(),
            stamp=self.stamp,
            proofs=self.proofs,
            read=read,
        )
        return _verdict(self.findings, good, facts, self.bundle_id, self.bundle_print)


def _verdict(
    findings: list[Finding],
    good: str,
    facts: Facts,
    bundle_id: str = "",
    bundle_print: str = "",
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
    return Verdict(
        verdict,
        sentence,
        tuple(findings[:_SHOWN_FINDINGS]),
        bundle_id,
        facts.fingerprint,
        facts.files,
        answers(findings, facts),
        bundle_print,
    )


def _clause(sentence: str) -> str:
    # A file's name keeps its letters; only words of ours lose their capital.
    ours = sentence.split(" ", 1)[0] in ("The", "A", "There", "It", "Volume")
    return (sentence[0].lower() + sentence[1:] if ours else sentence).rstrip(".")


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
