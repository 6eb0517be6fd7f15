"""Odd things at the source: each is taken in, held already, or refused; never half."""

from __future__ import annotations

import io
import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.casework.receiving import ingest as ingesting
from app.records.evidence import Item
from app.vault.check import check_vault
from app.vault.files import PARTIAL
from app.vault.vault import Vault
from tests.builders import CREDENTIAL
from tests.journeys.conftest import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


@pytest.fixture
def folder(kuager: Program, tmp_path: Path) -> Iterator[Path]:
    """An empty folder to take in; afterwards the vault must be whole, whatever was in it."""
    kuager.ok("case", "KZ-1", "--title", "Odd")
    made = tmp_path / "sources"
    made.mkdir()
    yield made
    with Vault.open(kuager.vault, CREDENTIAL) as vault:
        assert check_vault(vault) == []
        assert vault.blobs.ids() == vault.blob_ids()
        assert len({item.sha256 for item in vault.find(Item)}) == vault.count(Item)
        assert list(kuager.vault.rglob(f"*{PARTIAL}")) == []


def add(kuager: Program, *paths: Path) -> dict[str, Any]:
    """Take in; the exit code says whether something was refused, and nothing goes unmentioned."""
    said = kuager("add", *paths, "--case", "KZ-1", "--json")
    answer: dict[str, Any] = said.json
    assert said.code == (1 if answer["refused"] else 0), said.err
    for each in answer["refused"]:
        assert each["reason"]
        assert "Errno" not in each["reason"]
        assert (
            f"refused, {each['reason']}" in said.err.replace("\ufffd", "?") or "\ufffd" in said.err
        )
    return answer


def counts(answer: dict[str, Any]) -> tuple[int, int, int]:
    return tuple(len(answer[key]) for key in ("ingested", "already_held", "refused"))  # type: ignore[return-value]


def reason(answer: dict[str, Any]) -> str:
    assert len(answer["refused"]) == 1
    return str(answer["refused"][0]["reason"])


class _Restless(io.FileIO):
    """A file to which something happens after its first 64 kB were stored."""

    def __init__(self, path: Path, act: Callable[[], None]) -> None:
        super().__init__(path, "rb")
        self._act = act
        self._read = 0

    def readinto(self, buffer: Any) -> int | None:  # type: ignore[override]
        count = super().readinto(memoryview(buffer)[: 1 << 16])
        self._read += 1
        if self._read == 2:
            self._act()
        return count


def _grow(path: Path) -> None:
    with path.open("ab") as target:
        target.write(b"more")


def _shrink(path: Path) -> None:
    os.truncate(path, 1000)


def _change(path: Path) -> None:
    with path.open("r+b") as target:
        target.write(b"other")
    os.utime(path, ns=(1, 1))


@pytest.mark.parametrize("act", [_grow, _shrink, _change])
def test_a_file_that_changes_while_it_is_read(
    kuager: Program, folder: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], None]
) -> None:
    path = folder / "b.bin"
    path.write_bytes(bytes(300_000))
    (folder / "a.txt").write_text("before it")
    (folder / "c.txt").write_text("after it")

    def opened(given: Path) -> io.FileIO:
        return _Restless(given, lambda: act(given)) if given == path else io.FileIO(given)

    monkeypatch.setattr(ingesting, "_open", opened)
    answer = add(kuager, folder)
    assert counts(answer) == (2, 0, 1)
    assert "changed while it was read" in reason(answer)


def test_a_file_that_vanishes_between_the_look_and_the_opening(
    kuager: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (folder / f"{name}.txt").write_text(name)
    gather = ingesting.gather

    def late(paths: Any) -> Iterator[Any]:
        found = list(gather(paths))
        (folder / "b.txt").unlink()
        return iter(found)

    monkeypatch.setattr(ingesting, "gather", late)
    answer = add(kuager, folder)
    assert counts(answer) == (2, 0, 1)
    assert "no such file" in reason(answer)


def test_a_file_that_becomes_a_pipe_is_not_waited_for(
    kuager: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.txt"
    path.write_text("a")
    gather = ingesting.gather

    def late(paths: Any) -> Iterator[Any]:
        found = list(gather(paths))
        path.unlink()
        os.mkfifo(path)
        return iter(found)

    monkeypatch.setattr(ingesting, "gather", late)
    assert "not a file any more" in reason(add(kuager, folder))


def test_a_disk_that_vanishes_while_it_is_read(
    kuager: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "a.bin"
    path.write_bytes(bytes(300_000))

    def gone() -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(ingesting, "_open", lambda given: _Restless(given, gone))
    assert "could not be read (Input/output error)" in reason(add(kuager, folder))


def test_an_unreadable_file(kuager: Program, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "open.txt").write_text("open")
    closed = folder / "closed.txt"
    closed.write_text("closed")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        # Root may read everything: the refusal comes from where the system call would be.
        real = os.open

        def refused(path: Any, *arguments: Any, **named: Any) -> int:
            if Path(os.fsdecode(path)) == closed:
                raise PermissionError(13, "Permission denied")
            return real(path, *arguments, **named)

        monkeypatch.setattr(ingesting.os, "open", refused)
    answer = add(kuager, folder)
    assert counts(answer) == (1, 0, 1)
    assert "permission denied" in reason(answer)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None,
    reason="root becomes nobody for it",
)
def test_an_unreadable_file_and_folder_as_a_real_user(quick_folder: Path) -> None:
    closed = quick_folder / "closed"
    (closed / "inner").mkdir(parents=True)
    (closed / "file.txt").write_text("x")
    (closed / "file.txt").chmod(0)
    (closed / "inner").chmod(0)
    closed.chmod(0o755)
    quick_folder.chmod(0o755)
    root = Path(__file__).resolve().parents[2]
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path\n"
        "from app.casework.receiving.gather import gather\n"
        "from app.casework.receiving.ingest import _open\n"
        "for each in gather([Path(sys.argv[2])]):\n"
        "    try:\n        print(each.refusal or _open(each.path))\n"
        "    except OSError as error:\n        print(error.strerror)\n"
    )
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", sys.executable, "-c"]
    imports = "import sys; sys.path.insert(0, sys.argv[1]); import app.casework.receiving.ingest"
    able = subprocess.run([*nobody, imports, str(root)], capture_output=True, cwd="/")
    if able.returncode or str(quick_folder).startswith("/tmp"):
        pytest.skip("nobody may not read this installation or the test's folder")
    done = subprocess.run([*nobody, code, str(root), str(closed)], capture_output=True, cwd="/")
    assert done.returncode == 0, done.stderr.decode()
    listed = "\n".join(done.stdout.decode().splitlines())
    assert listed == "Permission denied\nthe file may not be read (permission denied)"


def test_pipes_sockets_and_devices(kuager: Program, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    listening = socket.socket(socket.AF_UNIX)
    # A path to a socket is short: bound from within its folder.
    before = Path.cwd()
    os.chdir(folder)
    try:
        listening.bind("socket")
    finally:
        os.chdir(before)
    answer = add(kuager, folder, Path("/dev/null"), Path("/dev/zero"))
    listening.close()
    assert counts(answer) == (0, 0, 4)
    assert {each["reason"] for each in answer["refused"]} == {
        "this is not a file but a pipe, a socket or a device"
    }


def test_links(kuager: Program, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "target.txt"
    target.write_text("the target")
    given = tmp_path / "given"
    given.symlink_to(target)
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    dangling = tmp_path / "dangling"
    dangling.symlink_to(tmp_path / "nowhere")
    (folder / "out").symlink_to("/etc/passwd")
    (folder / "up").symlink_to(folder)
    answer = add(kuager, given, circle, dangling, folder)
    assert counts(answer) == (1, 0, 4)
    reasons = {Path(each["path"]).name: each["reason"] for each in answer["refused"]}
    assert reasons["circle"] == "this link leads in a circle"
    assert reasons["dangling"] == "there is no such file or folder"
    assert reasons["out"] == reasons["up"] == "this is a link; add the file it points to"
    assert answer["ingested"][0]["sha256"] == _digest(target)


def _digest(path: Path) -> str:
    done = subprocess.run(["sha256sum", path], capture_output=True, check=True)
    return done.stdout.decode().lstrip("\\").split()[0]


def test_an_empty_file_and_an_empty_folder(kuager: Program, folder: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "nothing").mkdir()
    assert reason(add(kuager, folder)) == "the file is empty"


_NAMES = [
    b"\xcf\xf0\xee\xf2\xee\xea\xee\xeb.txt",
    b"line\nbreak.txt",
    "gnp\u202etxt.exe".encode(),
    b"\x1b]0;title\x07.txt",
    b" leading and trailing ",
    b"-rf",
    b"...",
    "й".encode() + b".txt",
    unicodedata.normalize("NFD", "й").encode() + b"2.txt",
    b"n" * 251 + b".txt",
    "ж".encode() * 127,
    b"' OR 1=1 --.txt",
    b"%s%n{0}.txt",
    b"NUL.txt",
    "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16").encode() + b".txt",
]


def test_odd_names(kuager: Program, folder: Path) -> None:
    for number, name in enumerate(_NAMES):
        (folder / os.fsdecode(name)).write_text(f"content {number}")
    answer = add(kuager, folder)
    assert counts(answer) == (len(_NAMES), 0, 0)
    listed = kuager.ok("items")["items"]
    assert len(listed) == len(_NAMES)
    for each in listed:
        shown = kuager.ok("show", each["number"])["item"]
        assert unicodedata.is_normalized("NFC", shown["title"])
        assert shown["title"].strip()
        kuager.ok("original", each["number"], "--to", kuager.folder / f"back-{each['number']}")
        assert _digest(kuager.folder / f"back-{each['number']}") == each["sha256"]
    # In words for people no name may break a line or drive the terminal.
    said = kuager("items")
    assert said.code == 0
    assert len(said.out.splitlines()) == len(_NAMES) + 1
    assert not set(said.out) & {"\x1b", "\x07", "\u202e"}


def test_odd_names_that_are_refused_do_not_drive_the_terminal(
    kuager: Program, folder: Path
) -> None:
    (folder / "a\x1b[2J\nkuager: all is well.\u202e").touch()
    said = kuager("add", folder, "--case", "KZ-1")
    assert said.code == 1
    assert len(said.err.splitlines()) == 1
    assert not set(said.err + said.out) & {"\x1b", "\u202e"}


def test_a_folder_nested_too_deep(kuager: Program, folder: Path) -> None:
    deepest = folder
    for _ in range(80):
        deepest = deepest / "d"
    deepest.mkdir(parents=True)
    (deepest / "deep.txt").write_text("deep")
    (folder / "d" / "shallow.txt").write_text("shallow")
    answer = add(kuager, folder)
    assert counts(answer) == (1, 0, 1)
    assert reason(answer) == "the folders are nested too deeply"


def test_the_same_file_twice_and_the_same_content_twice(kuager: Program, folder: Path) -> None:
    (folder / "a.txt").write_text("the same")
    (folder / "b.txt").write_text("the same")
    os.link(folder / "a.txt", folder / "c.txt")
    answer = add(kuager, folder / "a.txt", folder, folder / "a.txt")
    assert counts(answer) == (1, 1, 0)
    assert answer["already_held"][0]["number"] == answer["ingested"][0]["number"] == 1
    again = add(kuager, folder)
    assert counts(again) == (0, 2, 0)
    assert kuager.ok("items")["total"] == 1


def test_a_path_that_is_not_there(kuager: Program, folder: Path) -> None:
    (folder / "a.txt").write_text("a")
    answer = add(kuager, folder / "a.txt", folder / "nowhere", folder / "a.txt" / "below")
    assert counts(answer) == (1, 0, 2)


def test_a_file_that_is_still_written_to(kuager: Program, folder: Path) -> None:
    """Whatever was caught of it, the item is exactly the bytes whose digest it names."""
    path = folder / "growing.bin"
    path.write_bytes(os.urandom(3_000_000))
    stop = threading.Event()

    def write() -> None:
        with path.open("ab", buffering=0) as target:
            while not stop.wait(0.001):
                target.write(os.urandom(50_000))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        answer = add(kuager, folder)
    finally:
        stop.set()
        writer.join()
    taken, held, refused = counts(answer)
    assert (taken, held, refused) in ((1, 0, 0), (0, 0, 1))
    if refused:
        assert "changed while it was read" in reason(answer)


def test_modes_and_times_of_the_source_stay_as_they_were(kuager: Program, folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text("a")
    path.chmod(0o444)
    before = path.stat()
    add(kuager, folder)
    after = path.stat()
    assert stat.S_IMODE(after.st_mode) == 0o444
    assert (after.st_mtime_ns, after.st_ino, after.st_size) == (
        before.st_mtime_ns,
        before.st_ino,
        before.st_size,
    )
