"""A locked PDF: its password opens it, is kept encrypted, and serves the burning too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from app.casework.receiving import ingest
from app.casework.receiving.unlocking import unlock
from app.casework.redacting.facsimiles import burnt_pages, facsimile_of
from app.casework.reviewing.transcripts import checked, transcript_of
from app.errors import Refused
from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.profiles import profile
from app.redaction.pages.facsimile import is_withheld
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.journeys.conftest import Program, kuager  # noqa: F401 - a fixture
from tests.papers import text_pdf

PASSWORD = "Жумбақ-пароль 7319"


def locked_pdf(path: Path) -> Path:
    text_pdf(path, ["Справка об осмотре", "Осмотр проведён утром."])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(user=PASSWORD, owner="other", R=6))
    return path


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    folder = tmp_path_factory.mktemp("locked")
    made = new_vault(folder / "vault")
    with made.change() as change:
        change.put("opened", Case(id=new_id(), code="KZ-1", title="Case"))
    files = [locked_pdf(folder / "1 locked.pdf"), text_pdf(folder / "2 open.pdf", ["Открыто"])]
    ingest.ingest(made, files, "KZ-1")
    yield made
    made.close()


def item_of(vault: Vault, number: int) -> Item:
    (item,) = vault.find(Item, number=number)
    return item


def test_a_wrong_password_changes_nothing(vault: Vault) -> None:
    before = (item_of(vault, 1), vault.log.size)
    for wrong in ("", "other one", "x" * 2_000):
        with pytest.raises(Refused, match="does not open"):
            unlock(vault, "1", wrong)
    assert (item_of(vault, 1), vault.log.size) == before
    assert vault.desk.names("password/") == []


def test_what_is_not_locked_is_not_unlocked(vault: Vault) -> None:
    with pytest.raises(Refused, match="not locked"):
        unlock(vault, "2", PASSWORD)


def test_the_password_opens_it_for_everything_that_follows(vault: Vault) -> None:
    assert "locked" in item_of(vault, 1).unreadable
    item, notes = unlock(vault, "1", PASSWORD)
    assert (item.unreadable, notes) == ("", ())
    text = vault.current_text(item.id)
    assert text is not None
    assert "Осмотр проведён" in vault.text(text.id)
    work = facsimile_of(vault, item, [], profile("un"), {}, {})
    (page,) = burnt_pages(vault, work, None)
    assert not is_withheld(page)
    made = checked(transcript_of(vault, item, [], {}, "T"), vault.cache, vault.blobs, None)
    assert "Осмотр проведён утром." in made.text
    assert PASSWORD not in repr(work)
    # Read again, say with a newer reader, it opens again.
    ((again, _notes),) = ingest.examine_again(vault, "1")
    assert again.unreadable == ""


def test_the_password_is_in_no_event(vault: Vault) -> None:
    said = [repr(event) for event in vault.log.events()]
    assert said
    assert not any(PASSWORD in each for each in said)


def test_the_command_line_reads_it_from_a_file(kuager: Program) -> None:  # noqa: F811
    kuager.ok("case", "KZ-1", "--title", "Case")
    kuager.ok("add", locked_pdf(kuager.folder / "locked.pdf"), "--case", "KZ-1")
    word = kuager.folder / "word"
    word.write_text("wrong\n", "utf-8")
    said = kuager("unlock", 1, "--password-file", word)
    assert (said.code, "does not open" in said.err) == (1, True)
    word.write_text(PASSWORD + "\n", "utf-8")
    assert kuager.ok("unlock", 1, "--password-file", word)["unlocked"]["unreadable"] == ""
    assert "Осмотр" in kuager("text", 1).out
