"""The encrypted hand-over: opened by Debian's age as by us, and nothing half whatever happens."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import pty
import random
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from app.bundle import phrase, sealing, zipped
from app.bundle.files import DigestingFile
from app.bundle.sealing import seal, unseal
from app.bundle.unzipping import Unzipping
from app.bundle.verify import verify_bundle
from app.bundle.zipped import ZipStream
from app.errors import (
    Cancelled,
    NotFound,
    Refused,
    StorageFailed,
    Unreadable,
    Usage,
    WrongKey,
)
from app.progress import SILENT

PHRASE = "сосна утюг тетрадь мост"
IDENTITY = pyrage.x25519.Identity.generate()
RECIPIENT = str(IDENTITY.to_public())


@pytest.fixture(autouse=True, scope="module")
def quick() -> object:
    """Scrypt as cheap as it goes: what it costs is its own test's."""
    patched = pytest.MonkeyPatch()
    patched.setattr(phrase, "_WORK", 10)
    yield
    patched.undo()


@pytest.fixture(scope="module")
def sealed(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sealed") / "bundle.age"
    seal(bundle, path, [RECIPIENT])
    return path


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def opened_by_age(folder: Path, path: Path, *options: str) -> Path:
    (folder / "id.txt").write_text(f"# a comment\n{IDENTITY}\n")
    out = folder / "out.zip"
    told = ["age", "-d", "-i", str(folder / "id.txt"), *options, "-o", str(out), str(path)]
    subprocess.run(told, check=True, capture_output=True)
    return out


def with_a_terminal(told: list[str], typed: str) -> None:
    """Run a program that asks for a passphrase on its terminal."""
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(told[0], told)
    for _ in range(2 if "-p" in told else 1):
        os.read(terminal, 1000)
        os.write(terminal, typed.encode() + b"\n")
    while True:
        try:
            if not os.read(terminal, 1000):
                break
        except OSError:
            break
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_age_and_unzip_open_it(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    path = opened_by_age(tmp_path, sealed)
    subprocess.run(["unzip", "-q", path, "-d", tmp_path / "out"], check=True)
    assert tree(tmp_path / "out" / "KB-7F3A-2026") == tree(bundle)
    assert verify_bundle(path).verdict == "ok"
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        infos = archive.infolist()
    assert [each.filename for each in infos] == sorted(each.filename for each in infos)
    assert {each.date_time for each in infos} == {(2026, 11, 23, 0, 0, 0)}
    assert {each.compress_type for each in infos} == {zipfile.ZIP_STORED}


def test_what_is_sealed_is_the_same_each_time(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    shutil.copytree(bundle, tmp_path / "Karimov's own bundle")
    seal(tmp_path / "Karimov's own bundle", tmp_path / "again.age", [RECIPIENT])
    one, two = (tmp_path / name for name in ("one", "two"))
    one.mkdir()
    two.mkdir()
    first = opened_by_age(one, sealed).read_bytes()
    assert first == opened_by_age(two, tmp_path / "again.age").read_bytes()
    assert b"Karimov" not in first
    assert sealed.read_bytes() != (tmp_path / "again.age").read_bytes()


def test_we_open_what_we_sealed(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    made = seal(
        bundle, tmp_path / "b.age", [str(pyrage.x25519.Identity.generate().to_public()), RECIPIENT]
    )
    assert made.size == (tmp_path / "b.age").stat().st_size
    (tmp_path / "out").mkdir()  # An empty folder is a place.
    assert unseal(made.path, tmp_path / "out", str(IDENTITY)) == tmp_path / "out"
    assert tree(tmp_path / "out") == tree(bundle)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["b.age", "out"]


def test_a_passphrase_both_ways(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    seal(bundle, tmp_path / "b.age", passphrase=PHRASE)
    plain = opened_by_age(tmp_path, sealed)
    with_a_terminal(
        ["age", "-d", "-o", str(tmp_path / "ours.zip"), str(tmp_path / "b.age")], PHRASE
    )
    assert (tmp_path / "ours.zip").read_bytes() == plain.read_bytes()
    assert (
        pyrage.passphrase.decrypt((tmp_path / "b.age").read_bytes(), PHRASE) == plain.read_bytes()
    )
    with_a_terminal(["age", "-p", "-o", str(tmp_path / "theirs.age"), str(plain)], PHRASE)
    assert tree(unseal(tmp_path / "theirs.age", tmp_path / "out", passphrase=PHRASE)) == tree(
        bundle
    )


def test_it_costs_what_age_asks_for() -> None:
    """The stanza of ``age -p`` has 18, too."""
    assert "_WORK = 18" in Path(phrase.__file__).read_text()


@pytest.mark.parametrize("armoured", [False, True])
@pytest.mark.parametrize("packed", ["stored", "deflated", "piped"])
def test_what_age_and_zip_sealed(bundle: Path, tmp_path: Path, armoured: bool, packed: str) -> None:
    """A zip of the folder with whatever program, also one that was written into a pipe."""
    work = shutil.copytree(bundle, tmp_path / "work" / "any name")
    told = ["zip", "-q", "-r", *(["-0"] if packed == "stored" else []), "-"]
    if packed != "piped":
        told[-1] = str(tmp_path / "b.zip")
    made = subprocess.run([*told, "any name"], cwd=work.parent, check=True, capture_output=True)
    body = made.stdout if packed == "piped" else (tmp_path / "b.zip").read_bytes()
    told = ["age", "-r", RECIPIENT, *(["-a"] if armoured else []), "-o", str(tmp_path / "b.age")]
    subprocess.run(told, input=body, check=True)
    assert tree(unseal(tmp_path / "b.age", tmp_path / "out", str(IDENTITY))) == tree(bundle)


def test_ssh_keys(bundle: Path, tmp_path: Path) -> None:
    for kind, phrase_ in (("ed25519", ""), ("locked", "secret")):
        told = ["ssh-keygen", "-q", "-t", "ed25519", "-N", phrase_, "-C", "x", "-f", kind]
        subprocess.run(told, cwd=tmp_path, check=True)
    seal(bundle, tmp_path / "b.age", [(tmp_path / "ed25519.pub").read_text()])
    assert tree(unseal(tmp_path / "b.age", tmp_path / "out", (tmp_path / "ed25519").read_text()))
    with pytest.raises(Usage, match="no unlocked key"):
        unseal(tmp_path / "b.age", tmp_path / "no", (tmp_path / "locked").read_text())


def sealed_zip(path: Path, *members: tuple[str, bytes], packed: int = zipfile.ZIP_STORED) -> Path:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packed) as archive:
        for name, body in members:
            info = zipfile.ZipInfo("x")
            info.filename = name
            info.compress_type = packed
            archive.writestr(info, body)
    path.write_bytes(pyrage.encrypt(made.getvalue(), [IDENTITY.to_public()]))
    return path


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/etc/x",
        "a/../../x",
        "C:\\x",
        "..\\x",
        "data/\x00x",
        "~/x",
        "CON",
        "a/nul.txt",
        "a.",
    ],
)
def test_names_that_lead_elsewhere(tmp_path: Path, name: str) -> None:
    path = sealed_zip(tmp_path / "b.age", ("bagit.txt", b"x"), (name, b"x"))
    with pytest.raises(Refused, match="outside of the folder"):
        unseal(path, tmp_path / "in" / "out", str(IDENTITY))
    assert [each.name for each in tmp_path.rglob("*")] in (
        ["b.age"],
        ["b.age", "in"],
        ["in", "b.age"],
    )


@pytest.mark.parametrize(
    "members",
    [
        (("a", b"x"), ("a", b"y")),
        (("a", b"x"), ("a/b", b"y")),
        (("a/b", b"x"), ("a", b"y")),
    ],
)
def test_names_that_are_there_twice(tmp_path: Path, members: tuple[tuple[str, bytes], ...]) -> None:
    twice = members[0][0] == members[1][0]
    with pytest.warns(UserWarning, match="Duplicate") if twice else contextlib.nullcontext():
        path = sealed_zip(tmp_path / "b.age", *members)
    with pytest.raises(Refused, match="twice"):
        unseal(path, tmp_path / "out", str(IDENTITY))
    assert [each.name for each in tmp_path.iterdir()] == ["b.age"]


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    bomb = ("bomb", bytes(80 * 1024 * 1024))
    path = sealed_zip(tmp_path / "b.age", bomb, packed=zipfile.ZIP_DEFLATED)
    with pytest.raises(Refused, match="far more"):
        unseal(path, tmp_path / "out", str(IDENTITY))
    assert [each.name for each in tmp_path.iterdir()] == ["b.age"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.5", "no zip"),
        (b"", "no zip"),
        (b"PK\3\4" + bytes(10), "no zip"),
        (b"PK\5\6" + bytes(18), "no bundle here"),
    ],
)
def test_what_is_no_bundle(tmp_path: Path, body: bytes, what: str) -> None:
    (tmp_path / "b.age").write_bytes(pyrage.encrypt(body, [IDENTITY.to_public()]))
    with pytest.raises((Refused, Unreadable), match=what):
        unseal(tmp_path / "b.age", tmp_path / "out", str(IDENTITY))
    assert [each.name for each in tmp_path.iterdir()] == ["b.age"]


def test_wrong_keys(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    seal(bundle, tmp_path / "p.age", passphrase=PHRASE)
    other = str(pyrage.x25519.Identity.generate())
    for path, identity, passphrase in (
        (sealed, other, None),
        (sealed, None, PHRASE),
        (tmp_path / "p.age", other, None),
        (tmp_path / "p.age", None, PHRASE + " "),
    ):
        with pytest.raises(WrongKey) as raised:
            unseal(path, tmp_path / "out", identity, passphrase)
        assert raised.value.exit_code == 4
        assert raised.value.sentence.endswith(".")
    assert [each.name for each in tmp_path.iterdir()] == ["p.age"]


def test_what_was_changed_or_cut_leaves_nothing(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    seal(bundle, tmp_path / "p.age", passphrase=PHRASE)
    chance = random.Random(5)
    for whole, identity, passphrase in (
        (sealed.read_bytes(), str(IDENTITY), None),
        ((tmp_path / "p.age").read_bytes(), None, PHRASE),
    ):
        places = [
            30,
            60,
            150,
            200,
            len(whole) - 1,
            *(chance.randrange(len(whole)) for _ in range(6)),
        ]
        for at in places:
            flipped = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
            for bad in (flipped, whole[:at]):
                (tmp_path / "bad.age").write_bytes(bad)
                with pytest.raises((Unreadable, WrongKey, Refused), match=r"^[A-Z].*\.$"):
                    unseal(tmp_path / "bad.age", tmp_path / "out", identity, passphrase)
        assert not (tmp_path / "out").exists()
        # A whole chunk gone at the end is noticed as well.
        (tmp_path / "bad.age").write_bytes(whole[: -(len(whole) % 65552)])
        with pytest.raises(Unreadable, match="lost its end"):
            unseal(tmp_path / "bad.age", tmp_path / "out", identity, passphrase)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.age", "p.age"]


def test_what_asks_for_too_much_memory_is_refused(tmp_path: Path) -> None:
    stanza = b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 30\n" + b"A" * 43 + b"\n--- x\n"
    (tmp_path / "b.age").write_bytes(stanza)
    with pytest.raises(Refused, match="memory"):
        unseal(tmp_path / "b.age", tmp_path / "out", passphrase=PHRASE)


def test_a_damaged_bundle_is_not_handed_over(bundle: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(bundle, tmp_path / "copy")
    (copy / "data" / "index.json").write_bytes(b"{}")
    with pytest.raises(Refused, match="damaged"):
        seal(copy, tmp_path / "b.age", [RECIPIENT])
    assert [each.name for each in tmp_path.iterdir()] == ["copy"]


@pytest.mark.parametrize(
    ("recipients", "passphrase"),
    [
        ((), None),
        ((RECIPIENT,), PHRASE),
        (("age1nonsense",), None),
        (("ssh-rsa x",), None),
        ((), ""),
    ],
)
def test_words_that_are_off(
    bundle: Path, tmp_path: Path, recipients: tuple[str, ...], passphrase: str | None
) -> None:
    with pytest.raises(Usage):
        seal(bundle, tmp_path / "b.age", recipients, passphrase)


def test_places_that_are_taken(bundle: Path, sealed: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "x").write_text("mine")
    with pytest.raises(Refused, match="already"):
        seal(bundle, tmp_path / "mine", [RECIPIENT])
    with pytest.raises(Refused, match="not empty"):
        unseal(sealed, tmp_path / "mine", str(IDENTITY))
    with pytest.raises(NotFound):
        unseal(tmp_path / "nothing", tmp_path / "out", str(IDENTITY))
    with pytest.raises(NotFound):
        seal(tmp_path / "nothing", tmp_path / "b.age", [RECIPIENT])
    with pytest.raises(Refused, match="not sealed"):
        unseal(tmp_path / "mine" / "x", tmp_path / "out", str(IDENTITY))
    assert tree(tmp_path) == {"mine/x": b"mine"}


class StopsAt:
    """A progress whose user stops the job at one step."""

    def __init__(self, step: int) -> None:
        self.left = step

    def step(self, done: int, total: int, message: str) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled("Stopped.")


@pytest.mark.parametrize("passphrase", [None, PHRASE])
def test_stopping_at_any_step_leaves_nothing(
    bundle: Path, tmp_path: Path, passphrase: str | None
) -> None:
    path, out = tmp_path / "b.age", tmp_path / "out"
    keys = () if passphrase else (RECIPIENT,)
    identity = None if passphrase else str(IDENTITY)
    jobs: tuple[tuple[Callable[[StopsAt], object], list[str]], ...] = (
        (lambda progress: seal(bundle, path, keys, passphrase, progress), []),
        (lambda progress: unseal(path, out, identity, passphrase, progress), ["b.age"]),
    )
    for job, left in jobs:
        stopped = 0
        for step in range(0, 500, 5):
            try:
                job(StopsAt(step))
                break
            except Cancelled:
                stopped += 1
                assert [each.name for each in tmp_path.iterdir()] == left
        assert stopped > 1
    assert tree(out) == tree(bundle)


@pytest.mark.parametrize("passphrase", [None, PHRASE])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_leaves_nothing(
    bundle: Path,
    sealed: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    passphrase: str | None,
    number: int,
) -> None:
    real, calls = DigestingFile.__init__, 0

    class Failing:
        def __init__(self, file: object) -> None:
            self.file = file

        def write(self, data: bytes) -> None:
            nonlocal calls
            calls += 1
            if calls > 3:
                raise OSError(number, os.strerror(number))
            self.file.write(data)  # type: ignore[attr-defined]

        def __getattr__(self, name: str) -> object:
            return getattr(self.file, name)

    def begun(file: DigestingFile, path: Path) -> None:
        real(file, path)
        file._file = Failing(file._file)  # type: ignore[assignment]

    monkeypatch.setattr(DigestingFile, "__init__", begun)
    what = "disk is full" if number == errno.ENOSPC else "bundle is as it was"
    with pytest.raises(StorageFailed, match=what):
        seal(bundle, tmp_path / "b.age", () if passphrase else [RECIPIENT], passphrase)
    calls = 0
    with pytest.raises(StorageFailed):
        unseal(sealed, tmp_path / "out", str(IDENTITY))
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_is_pulled_while_it_is_read(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ZipStream._chunks
    seen = 0

    def pulled(stream: ZipStream, path: Path) -> object:
        nonlocal seen
        seen += 1
        if seen > 30:
            raise OSError(errno.EIO, "Input/output error")
        return real(stream, path)

    monkeypatch.setattr(ZipStream, "_chunks", pulled)
    with pytest.raises(StorageFailed, match="input/output error"):
        seal(bundle, tmp_path / "b.age", [RECIPIENT])
    assert list(tmp_path.iterdir()) == []


def test_too_little_space_is_said_before(
    bundle: Path, sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "_LEAST_FREE", 1 << 60)
    with pytest.raises(StorageFailed, match="not enough free space"):
        seal(bundle, tmp_path / "b.age", [RECIPIENT])
    with pytest.raises(StorageFailed, match="not enough free space"):
        unseal(sealed, tmp_path / "out", str(IDENTITY))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_changes_meanwhile(bundle: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(bundle, tmp_path / "copy")
    stream = ZipStream(copy, ["bagit.txt"], "top", "2026-11-23", SILENT)
    (copy / "bagit.txt").write_bytes(b"other")
    with pytest.raises(StorageFailed, match="changed while"):
        stream.read()


def test_large_files_are_told_in_64_bits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As from 4 GiB on: with the limit put down, so that the zip stays small."""
    monkeypatch.setattr(zipped, "_MOST", 100)
    monkeypatch.setattr(zipped, "_MOST_COUNT", 2)
    (tmp_path / "a").write_bytes(b"a" * 300)
    (tmp_path / "b").write_bytes(b"b" * 10)
    made = ZipStream(tmp_path, ["a", "b"], "top", "2026-11-23", SILENT).read()
    assert all(mark in made for mark in (b"PK\6\6", b"PK\6\7"))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert [each.file_size for each in archive.infolist()] == [300, 10]
    (tmp_path / "made.zip").write_bytes(made)
    subprocess.run(["unzip", "-qt", tmp_path / "made.zip"], check=True, capture_output=True)
    taken = Unzipping(tmp_path / "out")
    for at in range(len(made)):
        taken.write(made[at : at + 1])
    taken.finish()
    assert {name: len(body) for name, body in tree(tmp_path / "out").items()} == {
        "top/a": 300,
        "top/b": 10,
    }
