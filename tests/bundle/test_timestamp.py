"""Time stamps: what OpenSSL stamps is read, and whatever else comes is told apart in a sentence."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from asn1crypto import algos, cms, tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from app.bundle import bag, timestamp
from app.bundle.answers import BAD, OK, UNKNOWN
from app.bundle.timestamp import NotTrusted, check_digest, check_reply, put_reply, request
from app.bundle.token import read_token
from app.bundle.verify import verify_bundle
from app.errors import KuagerError, NotFound, Refused, StorageFailed, Unreadable
from tests.bundle.tsa import NOW, YEAR, Authority, authority, certificate

SIGNATURE = b"what was signed\n"


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("tsa") / "ec")


@pytest.fixture(scope="module")
def reply(clock: Authority) -> bytes:
    return clock.reply(request(SIGNATURE))


def test_the_request_is_the_one_that_openssl_makes(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(SIGNATURE)
    told = ["openssl", "ts", "-query", "-data", "data", "-sha256", "-cert", "-no_nonce"]
    subprocess.run([*told, "-out", "q"], cwd=tmp_path, check=True, capture_output=True)
    assert request(SIGNATURE) == (tmp_path / "q").read_bytes()


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_a_reply_of_openssl(tmp_path: Path, kind: str) -> None:
    clock = authority(tmp_path / "tsa", kind)
    (tmp_path / "data").write_bytes(SIGNATURE)
    reply = clock.reply(request(SIGNATURE))
    assert clock.agrees(reply, tmp_path / "data")
    stamp = check_reply(reply, SIGNATURE, clock.roots)
    assert (stamp.trusted, stamp.authority) == (True, "Clock One (Stamp House)")
    at = datetime.strptime(stamp.at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert abs((at - NOW).total_seconds()) < 600
    assert check_digest(reply, hashlib.sha256(SIGNATURE).digest()).trusted is False
    # The authority's own certificate, given as the one to trust, is as good as its root.
    assert check_reply(reply, SIGNATURE, clock.certificate).trusted


def test_no_bit_of_a_reply_that_was_kept_can_be_changed(reply: bytes) -> None:
    reply = read_token(reply).reply
    for at in range(0, len(reply), 2):
        bad = reply[:at] + bytes([reply[at] ^ (1 << at // 2 % 8)]) + reply[at + 1 :]
        with pytest.raises(KuagerError, match=r"^[A-Z].*\.$"):
            check_reply(bad, SIGNATURE)


def test_what_the_authority_signed_cannot_be_changed(reply: bytes) -> None:
    """In the reply as it came, where no digest of ours stands: time, imprint, serial, signature."""
    signed = tsp.TimeStampResp.load(reply)["time_stamp_token"]["content"]
    info = bytes(signed["encap_content_info"]["content"])
    signer = signed["signer_infos"][0]
    for part in (info, signer["signature"].native, signer["signed_attrs"].contents):
        start = reply.rindex(part)
        for at in range(start, start + len(part), 4):
            bad = reply[:at] + bytes([reply[at] ^ 2]) + reply[at + 1 :]
            with pytest.raises(Unreadable):
                check_reply(bad, SIGNATURE)
    year = info.index(b"\x18\x0f") + 2
    later = info[:year] + b"2019" + info[year + 4 :]
    forged = reply.replace(info, later, 1)
    digest = hashlib.sha256(info).digest()
    forged = forged.replace(digest, hashlib.sha256(later).digest())
    with pytest.raises(Unreadable, match="not as its authority signed it"):
        check_reply(forged, SIGNATURE)


def test_no_end_of_a_reply_can_be_missing(reply: bytes) -> None:
    for cut in (reply[:-1], reply[:500], reply[:3], b"", reply + b"\n", reply * 2, bytes(1 << 21)):
        with pytest.raises(Unreadable):
            check_reply(cut, SIGNATURE)


def test_a_reply_over_something_else(reply: bytes, clock: Authority) -> None:
    with pytest.raises(Refused, match="something else"):
        check_reply(reply, SIGNATURE + b"\n", clock.roots)


def test_an_authority_that_does_not_grant(clock: Authority) -> None:
    asked = tsp.TimeStampReq.load(request(SIGNATURE))
    asked["message_imprint"] = tsp.MessageImprint(
        {
            "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha512"}),
            "hashed_message": hashlib.sha512(SIGNATURE).digest(),
        }
    )
    with pytest.raises(Refused, match="did not grant"):
        check_reply(clock.reply(asked.dump()), SIGNATURE)
    for status, what in (("waiting", "wait"), ("revocation_notification", "did not grant")):
        told = tsp.PKIStatusInfo({"status": status}).dump()
        with pytest.raises(Refused, match=what):
            check_reply(b"\x30" + bytes([len(told)]) + told, SIGNATURE)


def test_roots_that_vouch_for_others(reply: bytes, tmp_path: Path) -> None:
    with pytest.raises(NotTrusted, match="do not vouch"):
        check_reply(reply, SIGNATURE, authority(tmp_path / "other").roots)


@pytest.mark.parametrize("roots", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nx"])
def test_roots_that_are_none(reply: bytes, roots: bytes) -> None:
    with pytest.raises(Refused, match="no certificate in PEM"):
        check_reply(reply, SIGNATURE, roots)


@pytest.mark.parametrize("which", ["root_until", "middle_until"])
def test_a_chain_that_had_run_out(tmp_path: Path, which: str) -> None:
    clock = authority(tmp_path / "tsa", **{which: NOW - YEAR})  # type: ignore[arg-type]
    stamped = clock.reply(request(SIGNATURE))
    assert check_reply(stamped, SIGNATURE).trusted is False
    with pytest.raises(NotTrusted, match="was not valid when it stamped"):
        check_reply(stamped, SIGNATURE, clock.roots)


def signed_anew(reply: bytes, key: ec.EllipticCurvePrivateKey, pem: bytes) -> bytes:
    """The reply as its authority would have made it with another certificate of the same key."""
    certificate = x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER)
    response = tsp.TimeStampResp.load(reply)
    signed = response["time_stamp_token"]["content"]
    signed["certificates"] = [cms.CertificateChoices.load(certificate)]
    info = signed["signer_infos"][0]
    loaded = signed["certificates"][0].chosen
    info["sid"] = cms.SignerIdentifier(
        name="issuer_and_serial_number",
        value={"issuer": loaded.issuer, "serial_number": loaded.serial_number},
    )
    for each in info["signed_attrs"]:
        if each["type"].native == "signing_certificate_v2":
            named = tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(certificate).digest()})
            each["values"] = [tsp.SigningCertificateV2({"certs": [named]})]
    attributes = info["signed_attrs"].untag().dump(force=True)
    info["signature"] = key.sign(attributes, ec.ECDSA(hashes.SHA256()))
    return bytes(response.dump(force=True))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, ""),
        ({"until": NOW - YEAR}, "was not valid when it stamped"),
        ({"critical": False}, "no time-stamp authority"),
        ({"usage": ()}, "no time-stamp authority"),
        (
            {"usage": (ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.CODE_SIGNING)},
            "no time-stamp authority",
        ),
    ],
)
def test_who_may_stamp(
    reply: bytes, clock: Authority, changes: dict[str, object], sentence: str
) -> None:
    assert isinstance(clock.key, ec.EllipticCurvePrivateKey)
    pem = certificate("Clock Two", clock.key, ("Clock Two", clock.key), **changes)  # type: ignore[arg-type]
    made = signed_anew(reply, clock.key, pem)
    if not sentence:
        assert check_reply(made, SIGNATURE, pem).authority == "Clock Two (Stamp House)"
        return
    with pytest.raises(Refused, match=sentence):
        check_reply(made, SIGNATURE)


# In a bundle


@pytest.fixture
def copy(bundle: Path, tmp_path: Path) -> Path:
    return shutil.copytree(bundle, tmp_path / "copy")


def stamped(copy: Path, clock: Authority) -> bytes:
    return clock.reply((copy / bag.REQUEST).read_bytes())


def test_a_bundle_is_stamped_and_says_when(copy: Path, clock: Authority) -> None:
    before = [(copy / name).stat().st_mtime_ns for name in ("", bag.SIGNATURE)]
    stamp = put_reply(copy, stamped(copy, clock), clock.roots)
    after = [(copy / name).stat().st_mtime_ns for name in ("", bag.REPLY)]
    assert after == before
    assert clock.agrees((copy / bag.REPLY).read_bytes(), copy / bag.SIGNATURE)
    verdict = verify_bundle(copy)
    assert (verdict.verdict, verdict.answers[2].level) == ("ok", UNKNOWN)
    verdict = verify_bundle(copy, roots=clock.roots)
    assert (verdict.verdict, verdict.answers[2].level) == ("ok", OK)
    assert verdict.answers[2].sentence == stamp.sentence
    assert stamp.at[:10] in stamp.sentence
    validator = Path(sys.executable).with_name("bagit.py")
    told = [sys.executable, str(validator), "--validate", str(copy)]
    assert subprocess.run(told, capture_output=True).returncode == 0
    with pytest.raises(Refused, match="already"):
        put_reply(copy, stamped(copy, clock))


def test_a_stamp_that_is_changed_in_the_bundle_is_named(copy: Path, clock: Authority) -> None:
    put_reply(copy, stamped(copy, clock))
    path = copy / bag.REPLY
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        verdict = verify_bundle(copy)
        assert [(each.code, each.path) for each in verdict.findings] == [("bad_stamp", bag.REPLY)]
        assert (verdict.verdict, verdict.answers[2].level) == ("damaged", BAD)
    # A bad one may be replaced by a good one.
    put_reply(copy, stamped(copy, clock))
    assert verify_bundle(copy).verdict == "ok"


def test_a_stamp_of_another_bundle(copy: Path, clock: Authority, reply: bytes) -> None:
    with pytest.raises(Refused, match="something else"):
        put_reply(copy, reply)
    assert not (copy / bag.REPLY).exists()
    (copy / bag.REPLY).write_bytes(reply)
    verdict = verify_bundle(copy)
    assert [each.code for each in verdict.findings] == ["bad_stamp"]


def test_a_stamp_that_the_roots_do_not_vouch_for(
    copy: Path, clock: Authority, tmp_path: Path
) -> None:
    put_reply(copy, stamped(copy, clock))
    verdict = verify_bundle(copy, roots=authority(tmp_path / "other").roots)
    assert (verdict.verdict, verdict.answers[2].level) == ("untrusted", BAD)
    assert [each.code for each in verdict.findings] == ["untrusted_stamp"]
    with pytest.raises(Refused, match="no certificate"):
        verify_bundle(copy, roots=b"x")


def test_a_full_disk_leaves_the_bundle_as_it_was(
    copy: Path, clock: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = stamped(copy, clock)
    before = sorted(path.name for path in copy.parent.rglob("*"))

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(StorageFailed, match="nothing was changed"):
            put_reply(copy, made)
    assert sorted(path.name for path in copy.parent.rglob("*")) == before
    with pytest.raises(NotFound):
        put_reply(copy.parent / "nowhere", made)


def test_no_network_is_asked(monkeypatch: pytest.MonkeyPatch, reply: bytes) -> None:
    """Checking needs nothing but the bytes that it is given."""
    assert not hasattr(timestamp, "socket")
    assert check_reply(reply, SIGNATURE).at
