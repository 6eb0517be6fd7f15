"""The preview of an import agrees with the import, and an import that stopped is finished."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from app.casework.consents import consent
from app.casework.receiving import importing
from app.casework.receiving.ingest import Batch, Details, Ingested, ingest, receive
from app.casework.registry import describe, people
from app.errors import Cancelled, NotFound, Usage
from app.records.evidence import Item
from app.vault.vault import Vault
from tests.casework.conftest import Put
from tests.papers import text_pdf

JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of many kinds, and everything that can be wrong with one."""
    made = tmp_path / "incoming"
    (made / "inner").mkdir(parents=True)
    (made / "a.txt").write_text("first words", "utf-8")
    (made / "b.txt").write_text("words first", "utf-8")  # of the same size, other words
    (made / "c copy.txt").write_text("first words", "utf-8")
    (made / "d.jpg").write_bytes(JPEG)
    (made / "e.bin").write_bytes(bytes(range(256)) * 4)
    (made / "f.eml").write_bytes(b"From: a@example.org\nTo: b@example.org\nSubject: x\n\nHello\n")
    text_pdf(made / "g.pdf", ["One line of text"])
    (made / "h empty.txt").write_bytes(b"")
    (made / "inner" / "held.txt").write_text("held already", "utf-8")
    (made / "inner" / "i copy of g.pdf").write_bytes((made / "g.pdf").read_bytes())
    return made


def _outcome(batch: Batch) -> dict[str, tuple[str, str]]:
    found = {each.path: ("held", "") for each in batch.already_held}
    found |= {each.path: ("refused", each.reason) for each in batch.refused}
    for each in batch.ingested:
        assert each.path not in found
        found[each.path] = ("new", "")
    return found


def _agrees(vault: Vault, paths: list[Path]) -> list[importing.Line]:
    size, blobs = vault.log.size, vault.blobs.ids()
    lines = importing.preview(vault, paths, "KZ-1")
    assert (vault.log.size, vault.blobs.ids()) == (size, blobs)
    batch, received = receive(vault, paths, "KZ-1")
    items = {path: vault.get(Item, item_id) for item_id, path in received.items()}
    batch.ingested = [Ingested(item, path) for path, item in items.items()]
    assert {each.shown: (each.state, each.reason) for each in lines} == _outcome(batch)
    for line in lines:
        if line.state == "new":
            item = items[line.shown]
            assert (line.name, line.size, line.kind, line.media_type) == (
                item.file_name,
                item.size,
                item.kind,
                item.media_type,
            )
    return lines


def test_the_preview_is_what_happens(vault: Vault, put: Put, folder: Path) -> None:
    held = put("before.txt", "held already")
    lines = {each.name: each for each in _agrees(vault, [folder, folder / "nowhere"])}
    states = {name: line.state for name, line in lines.items()}
    assert states == {
        "a.txt": "new",
        "b.txt": "new",
        "c copy.txt": "held",
        "d.jpg": "new",
        "e.bin": "new",
        "f.eml": "new",
        "g.pdf": "new",
        "h empty.txt": "refused",
        "held.txt": "held",
        "i copy of g.pdf": "held",
        "nowhere": "refused",
    }
    assert lines["held.txt"].held_number == held.number
    assert lines["c copy.txt"].held_number is None
    assert (lines["f.eml"].kind, lines["d.jpg"].media_type) == ("email", "image/jpeg")
    # Once taken in, all of it is held.
    again = importing.preview(vault, [folder], "KZ-1")
    assert {each.state for each in again} == {"held", "refused"}
    assert all(each.held_number for each in again if each.state == "held")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")
def test_odd_files_are_refused_alike(vault: Vault, folder: Path, tmp_path: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "a.txt")
    (folder / "dangling").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe")
    os.close(os.open(os.fsencode(folder) + b"/\xff\xfe.txt", os.O_CREAT | os.O_WRONLY))
    (folder / "locked.txt").write_text("locked", "utf-8")
    (folder / "locked.txt").chmod(0)
    home = Path.cwd()
    os.chdir(folder)
    listening = socket.socket(socket.AF_UNIX)
    try:
        listening.bind("socket")
        lines = _agrees(vault, [folder, folder / "a.txt"])
    finally:
        listening.close()
        os.chdir(home)
    reasons = {each.name: each.reason for each in lines if each.state == "refused"}
    assert reasons["link.txt"] == reasons["dangling"] != ""
    assert {"pipe", "socket", "h empty.txt"} <= reasons.keys()
    assert sum(each.name == "a.txt" for each in lines) == 1


def test_consent_is_said_of_each_file(vault: Vault, folder: Path) -> None:
    lines = importing.preview(vault, [folder / "a.txt"], "KZ-1", details=Details(kind="testimony"))
    assert [(each.kind, each.consent) for each in lines] == [("testimony", "missing")]
    lines = importing.preview(vault, [folder / "a.txt"], "KZ-1")
    assert [each.consent for each in lines] == ["not needed"]
    form = consent.ConsentForm("Каримов", ("un",), "named")
    with pytest.raises(NotFound):
        importing.preview(vault, [folder / "a.txt"], "KZ-1", consent=form)
    people.save_person(vault, name="Каримов")
    lines = importing.preview(vault, [folder / "a.txt"], "KZ-1", consent=form)
    assert [each.consent for each in lines] == ["recorded"]


def test_what_would_be_refused_as_a_whole_is_refused_beforehand(vault: Vault, folder: Path) -> None:
    for wrong in (Details(kind="poem"), Details(acquired_at="yesterday")):
        with pytest.raises(Usage):
            importing.preview(vault, [folder], "KZ-1", details=wrong)
    with pytest.raises(NotFound):
        importing.preview(vault, [folder], "KZ-9")


def test_a_consent_that_cannot_be_recorded_takes_nothing_in(vault: Vault, folder: Path) -> None:
    form = consent.ConsentForm("Nobody", ("un",), "named")
    with pytest.raises(NotFound):
        ingest(vault, [folder], "KZ-1", consent=form)
    assert (vault.count(Item), vault.blobs.ids()) == (0, set())


class _StopAt:
    """Cancels at the first step that says so many are done of what it waits for."""

    def __init__(self, message: str, done: int) -> None:
        self._message, self._done = message, done

    def step(self, done: int, total: int, message: str) -> None:
        if message.startswith(self._message) and done >= self._done:
            raise Cancelled("Stopped.")


def test_cancelled_while_receiving_keeps_what_was_acknowledged(vault: Vault, folder: Path) -> None:
    with pytest.raises(Cancelled):
        ingest(vault, [folder], "KZ-1", progress=_StopAt("Taking in", 3))
    # Two files are new by then, and a third has the bytes of the first.
    assert [item.file_name for item in vault.find(Item, order="number")] == ["a.txt", "b.txt"]
    assert importing.pending(vault) == 2
    assert importing.resume(vault) == 2
    assert importing.pending(vault) == 0
    assert all(vault.current_text(item.id) for item in vault.find(Item))
    assert importing.resume(vault) == 0


def test_cancelled_while_examining_is_finished_later(vault: Vault, folder: Path) -> None:
    names = [folder / name for name in ("a.txt", "b.txt", "f.eml", "e.bin")]
    with pytest.raises(Cancelled):
        ingest(vault, names, "KZ-1", progress=_StopAt("Reading", 1))
    assert vault.count(Item) == 4
    waiting = importing.pending(vault)
    assert 1 <= waiting <= 3
    with pytest.raises(Cancelled):
        importing.resume(vault, _StopAt("Reading", 0))
    assert importing.pending(vault) == waiting
    assert importing.resume(vault) == waiting
    assert importing.pending(vault) == 0
    assert vault.current_text(vault.find(Item, file_name="f.eml")[0].id) is not None


class _Describe:
    """Edits an item through another connection while it is being read."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self.done = False

    def step(self, done: int, total: int, message: str) -> None:
        if message.startswith("Reading") and not self.done:
            self.done = True
            other = self._vault.reopen()
            try:
                describe.describe(other, "1", {"title": "Mine", "kind": "testimony"})
            finally:
                other.close()


def test_what_a_person_edits_meanwhile_is_kept(vault: Vault, folder: Path) -> None:
    watching = _Describe(vault)
    batch = ingest(vault, [folder / "a.txt"], "KZ-1", progress=watching)
    assert watching.done
    item = vault.get(Item, batch.ingested[0].item.id)
    assert (item.title, item.kind) == ("Mine", "testimony")
    assert item.examined_at
