"""A signature on the PDF, as pdfsig, openssl and other readers see it."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12

from app.bundle.pades import PdfSigner
from app.bundle.verify import verify_bundle
from app.errors import Refused, WrongKey
from tests.bundle.annexed import annexed
from tests.bundle.certificates import NAME, PASSPHRASE, certificate, p12
from tests.bundle.made import CHECKPOINT, VKEY, sign, write
from tests.bundle.pdfa import violations

RSA = rsa.generate_private_key(65537, 2048)
CURVE = ec.generate_private_key(ec.SECP256R1())


def run(*command: object) -> str:
    done = subprocess.run([str(each) for each in command], capture_output=True, check=True)
    assert not done.stderr, done.stderr
    return done.stdout.decode()


def _strange(key: Any) -> bytes:
    return p12(key, certificate(key))


def _keyless() -> bytes:
    locked = BestAvailableEncryption(PASSPHRASE.encode())
    return pkcs12.serialize_key_and_certificates(b"x", None, certificate(CURVE), None, locked)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plain") / "b"
    write(folder, annexed(archival=True))
    return folder / "data" / "bundle.pdf"


@pytest.fixture(scope="module", params=[RSA, CURVE], ids=["rsa", "curve"])
def signer(request: pytest.FixtureRequest) -> PdfSigner:
    return PdfSigner.load(p12(request.param, certificate(request.param)), PASSPHRASE)


@pytest.fixture(scope="module")
def signed(plain: Path, signer: PdfSigner, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("signed") / "bundle.pdf"
    shutil.copy(plain, path)
    signer.sign(path, as_of="2026-11-23")
    return path


def hole(data: bytes) -> tuple[int, int]:
    """Where the signature stands, from its angle bracket to behind the other one."""
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", data)
    assert found
    begin, end, rest = (int(each) for each in found.groups())
    assert end + rest == len(data)
    return begin, end


def test_other_readers_find_it_valid_over_the_whole_file(signed: Path) -> None:
    said = run("pdfsig", "-nocert", signed)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert f"Common Name: {NAME}" in said
    assert "ETSI.CAdES.detached" in said
    assert "Nov 23 2026" in said
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", signed)
    assert "unchanged since signing" in run("mutool", "sign", "-v", signed)


def verified_by_openssl(signer: PdfSigner, data: bytes, begin: int, end: int, work: Path) -> bool:
    """Whether the signature in the hole is one over the rest, with the certificate it names."""
    (work / "pem").write_bytes(signer.certificate.public_bytes(Encoding.PEM))
    (work / "sig").write_bytes(bytes.fromhex(data[begin + 1 : end - 1].decode()))
    (work / "content").write_bytes(data[:begin] + data[end:])
    asked = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any"]
    for option, name in (("CAfile", "pem"), ("in", "sig"), ("content", "content"), ("out", "o")):
        asked += [f"-{option}", str(work / name)]
    return subprocess.run(asked, capture_output=True).returncode == 0


def test_openssl_verifies_it_over_the_bytes_it_names(
    signed: Path, signer: PdfSigner, tmp_path: Path
) -> None:
    data = signed.read_bytes()
    begin, end = hole(data)
    assert verified_by_openssl(signer, data, begin, end, tmp_path)
    assert not verified_by_openssl(signer, data[:-1], begin, end, tmp_path)


def test_what_was_there_is_still_there(plain: Path, signed: Path) -> None:
    before, after = plain.read_bytes(), signed.read_bytes()
    assert after.startswith(before)
    assert len(after) - len(before) < 6000


def test_no_byte_can_be_changed_unnoticed(signed: Path, signer: PdfSigner, tmp_path: Path) -> None:
    data = signed.read_bytes()
    begin, end = hole(data)
    chosen = random.Random(5)
    copy = tmp_path / "changed.pdf"
    places = [chosen.randrange(begin) for _ in range(4)]
    for place in (*places, begin - 20, begin, end - 1, end + 12, len(data) - 20):
        changed = bytearray(data)
        changed[place] ^= 1
        copy.write_bytes(changed)
        said = subprocess.run(["pdfsig", "-nocert", copy], capture_output=True).stdout
        assert b"Signature is Valid" not in said, place
    # Before its certificate a signature has only what says that it is one; readers differ there.
    inner = [chosen.randrange(begin + 140, end - 1) for _ in range(6)]
    for place in (begin + 1, end - 2, *inner):
        changed = bytearray(data)
        changed[place] = ord("1" if data[place] == ord("0") else "0")
        assert not verified_by_openssl(signer, bytes(changed), begin, end, tmp_path), place


def test_the_same_file_is_signed_with_the_same_bytes(
    plain: Path, signed: Path, signer: PdfSigner, tmp_path: Path
) -> None:
    again = tmp_path / "again.pdf"
    shutil.copy(plain, again)
    signer.sign(again, as_of="2026-11-23")
    assert again.read_bytes() == signed.read_bytes()


def test_a_signed_archival_document_stays_archival(signed: Path) -> None:
    assert violations(signed) == []


def test_every_volume_is_signed_before_the_manifest_is_made(tmp_path: Path) -> None:
    signer = PdfSigner.load(p12(CURVE, certificate(CURVE)), PASSPHRASE)
    written = _write_signed(tmp_path / "b", annexed(volume_bytes=200_000), signer)
    volumes = sorted((written / "data").glob("bundle*.pdf"))
    assert len(volumes) > 1
    for volume in volumes:
        assert volume.stat().st_size <= 200_000
        assert "Signature is Valid" in run("pdfsig", "-nocert", volume)
    assert verify_bundle(written).verdict == "ok"


def test_the_issuer_s_certificates_are_carried_along(plain: Path, tmp_path: Path) -> None:
    own = certificate(CURVE, issuer=(RSA, "Authority"))
    root = certificate(RSA, name="Authority")
    path = tmp_path / "b.pdf"
    shutil.copy(plain, path)
    signer = PdfSigner.load(p12(CURVE, own, root), PASSPHRASE)
    signer.sign(path, as_of="2026-11-23")
    assert signer.subject == NAME
    data = path.read_bytes()
    begin, end = hole(data)
    carried = bytes.fromhex(data[begin + 1 : end - 1].decode())
    assert root.public_bytes(Encoding.DER) in carried
    assert own.public_bytes(Encoding.DER) in carried


def test_it_claims_no_time_before_its_certificate(plain: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    shutil.copy(plain, path)
    signer = PdfSigner.load(p12(CURVE, certificate(CURVE)), PASSPHRASE)
    signer.sign(path, as_of="2025-06-01")
    assert "Jan 01 2026" in run("pdfsig", "-nocert", path)


def test_a_certificate_that_has_run_out_signs_nothing(plain: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.pdf"
    shutil.copy(plain, path)
    signer = PdfSigner.load(p12(CURVE, certificate(CURVE, last=2027)), PASSPHRASE)
    with pytest.raises(Refused, match="has run out"):
        signer.sign(path, as_of="2027-01-02")
    assert path.read_bytes() == plain.read_bytes()


def test_the_passphrase_must_open_the_file() -> None:
    with pytest.raises(WrongKey, match="passphrase does not open"):
        PdfSigner.load(p12(CURVE, certificate(CURVE)), "another")


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (lambda: b"", "not a certificate with its key"),
        (lambda: b"%PDF-1.7", "not a certificate with its key"),
        (lambda: b"0" * 2_000_000, "not a certificate with its key"),
        (lambda: _strange(rsa.generate_private_key(65537, 1024)), "at least 2048 bits"),
        (lambda: _strange(ed25519.Ed25519PrivateKey.generate()), "at least 2048 bits"),
        (lambda: p12(CURVE, certificate(CURVE, usage=False)), "not meant for signing"),
        (_keyless, "no certificate together with its key"),
    ],
)
def test_a_file_that_cannot_sign_is_refused(made: Callable[[], bytes], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        PdfSigner.load(made(), PASSPHRASE)


def test_the_key_is_not_shown() -> None:
    signer = PdfSigner.load(p12(CURVE, certificate(CURVE)), PASSPHRASE)
    assert "PrivateKey" not in repr(signer)


def _write_signed(folder: Path, made: Any, signer: PdfSigner) -> Path:
    from app.bundle.write import write_bundle

    return write_bundle(
        made, folder, signer=sign, vkey=VKEY, checkpoint_note=CHECKPOINT,
        commitments={"0001": "ab" * 32}, sign_pdf=signer,
    ).folder  # fmt: skip
