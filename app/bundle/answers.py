"""The six questions that a recipient has, answered from what verifying found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.bundle.opened import Finding
from app.bundle.timestamp import Stamp

QUESTIONS = ("whole", "whose", "when", "unchanged", "numbered", "links")
"""Is every file there and no other; who signed it; when; is each byte as signed; are exhibits and
pages numbered as the index says; does every link lead where it says."""

OK, BAD, UNKNOWN = "ok", "bad", "unknown"

_WHOLE = (
    "missing_file",
    "extra_file",
    "renamed_file",
    "unreadable_file",
    "unsafe_name",
    "not_a_file",
)
_WHOLE_TOO = ("to_fetch", "bag_form")
_WHOSE = ("other_key", "resigned", "bad_signature", "unsigned")
_WHEN = ("bad_stamp", "untrusted_stamp")
_UNCHANGED = (
    "changed_file", "truncated_file", "swapped_files", "changed_manifest", "bad_signature",
    "invalid_checkpoint", "custody_proof",
)  # fmt: skip
_NUMBERED = ("numbering_gap", "index_disagrees", "index_form", "unreadable_pdf")
_LINKS = ("link_disagrees",)
_EARLIER = "earlier_index"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Attributes:
        question: one of :data:`QUESTIONS`.
        level: ``ok``, ``bad`` or ``unknown``.
        sentence: for people.
    """

    question: str
    level: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known besides the findings.

    Attributes:
        files: how many there are.
        fingerprint: of the key whose signature holds, or ``""``.
        expected: whether the reader said which key it has to be.
        signed: whether a signature of Kuager holds.
        of_kuager: whether it is a bundle of Kuager at all.
        day: the day that the bundle itself gives, or ``""``.
        stamp: of an outside authority, or None.
        proofs: how many exhibits are proved to be in the custody log.
        read: whether index and documents were compared.
    """

    files: int
    fingerprint: str = ""
    expected: bool = False
    signed: bool = False
    of_kuager: bool = True
    day: str = ""
    stamp: Stamp | None = None
    proofs: int = 0
    read: bool = False


def answers(findings: Sequence[Finding], facts: Facts) -> tuple[Answer, ...]:
    """Answer the six questions, in their order."""
    return (
        _whole(findings, facts),
        _whose(findings, facts),
        _when(findings, facts),
        _unchanged(findings, facts),
        _numbered(findings, facts),
        _links(findings, facts),
    )


def _whole(findings: Sequence[Finding], facts: Facts) -> Answer:
    bad = _bad("whole", findings, (*_WHOLE, *_WHOLE_TOO))
    good = f"All {facts.files} files are there, and no other."
    return bad or Answer("whole", OK, good)


def _whose(findings: Sequence[Finding], facts: Facts) -> Answer:
    if not facts.of_kuager:
        return Answer(
            "whose", UNKNOWN, "It is not signed by Kuager, so it does not say whose it is."
        )
    if bad := _bad("whose", findings, _WHOSE):
        return bad
    if not facts.signed:
        return Answer("whose", BAD, "No signature on it could be verified.")
    if facts.expected:
        sentence = f"It is signed by the key {facts.fingerprint}, which is the one expected."
        return Answer("whose", OK, sentence)
    return Answer(
        "whose",
        UNKNOWN,
        f"It is signed by the key {facts.fingerprint}: compare these digits with those that the"
        " sender tells you by telephone or in person.",
    )


def _when(findings: Sequence[Finding], facts: Facts) -> Answer:
    if bad := _bad("when", findings, _WHEN):
        return bad
    if facts.stamp is not None:
        return Answer("when", OK if facts.stamp.trusted else UNKNOWN, facts.stamp.sentence)
    if facts.day:
        sentence = f"It gives {facts.day} as its day; no time-stamp authority vouches for that."
        return Answer("when", UNKNOWN, sentence)
    return Answer("when", UNKNOWN, "No time-stamp authority has said when it was signed.")


def _unchanged(findings: Sequence[Finding], facts: Facts) -> Answer:
    if bad := _bad("unchanged", findings, _UNCHANGED):
        return bad
    if not facts.of_kuager:
        sentence = "The files are as its manifests list them; nobody has signed the manifests."
        return Answer("unchanged", UNKNOWN, sentence)
    if not facts.signed:
        return Answer("unchanged", UNKNOWN, "Without a signature that holds nobody can tell.")
    if _bad("whole", findings, _WHOLE):
        return Answer("unchanged", OK, "Every byte that is there is as it was signed.")
    if facts.proofs:
        return Answer(
            "unchanged",
            OK,
            "Every byte is as it was signed, and the vault's custody log is proved to hold the"
            f" reception of the exhibits (proofs: {facts.proofs}).",
        )
    return Answer("unchanged", OK, "Every byte is as it was signed.")


def _numbered(findings: Sequence[Finding], facts: Facts) -> Answer:
    bad = _bad("numbered", findings, _NUMBERED)
    good = "Exhibits and pages follow one another without a gap, as the index says."
    return bad or _read("numbered", findings, facts, good)


def _links(findings: Sequence[Finding], facts: Facts) -> Answer:
    bad = _bad("links", findings, _LINKS)
    if bad is None and _bad("links", findings, _NUMBERED):
        return Answer("links", UNKNOWN, "Not looked at, because the numbers do not agree.")
    good = "Every link and bookmark leads to the page that it names."
    return bad or _read("links", findings, facts, good)


def _read(question: str, findings: Sequence[Finding], facts: Facts, good: str) -> Answer:
    if not facts.of_kuager:
        return Answer(question, UNKNOWN, "A bag that others made has no index of Kuager.")
    if not facts.read:
        return Answer(question, UNKNOWN, "Not looked at, because the bundle is damaged.")
    for each in findings:
        if each.code == _EARLIER:
            return Answer(question, UNKNOWN, each.sentence)
    return Answer(question, OK, good)


def _bad(question: str, findings: Sequence[Finding], codes: Collection[str]) -> Answer | None:
    found = [each.sentence for each in findings if each.code in codes]
    if not found:
        return None
    if len(found) == 1:
        return Answer(question, BAD, found[0])
    return Answer(question, BAD, f"{found[0]} Further findings like it: {len(found) - 1}.")
