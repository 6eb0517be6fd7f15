"""What a machine wrote down stays in the vault until somebody has read it and signed for it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.casework import signing, undo
from app.casework.arguing import board
from app.casework.arguing.board_table import standing
from app.casework.drafting import drafts
from app.casework.drafting.draft_checks import checks
from app.casework.listing.lists import listed
from app.casework.planning.planning import unredactable
from app.casework.printed import note_printed
from app.casework.registry import link
from app.casework.registry.cases import save_case
from app.casework.releasing.export import Exported, ExportRequest, export
from app.casework.reviewing.forecast import forecast
from app.casework.writing import subtitles, texts
from app.errors import NotFound, Refused
from app.intake import ocr
from app.records.evidence import Item, ItemText
from app.records.profiles import profile
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item
from tests.recorded import sound_file, speech

ORIGIN = "speech whisper 0123abcd"
WORDS = "[00:00:00] A machine heard the word zyxwvut.\n"


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("signing") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


def recorded(vault: Vault, number: int) -> tuple[Item, ItemText]:
    samples = speech(0, seconds=0.3)
    samples[0] = number
    data = sound_file(samples, "pcm_s16le", "wav")
    item = make_item(
        vault, f"Voice {number}", content=data, media_type="audio/x-wav", kind="document",
        reviewed=True, file_name="a.wav", date="2022-01-14",
    )  # fmt: skip
    with vault.change() as change:
        text = change.add_text("transcribed", item, "transcript", "en", WORDS, origin=ORIGIN)
    return item, text


def sent(vault: Vault, folder: Path) -> Exported:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ocr, "available", lambda: False)
        return export(vault, ExportRequest(case="KZ-1", profile="lawyer", folder=folder))


def words_of(folder: Path) -> str:
    pdf = folder / "data" / "bundle.pdf"
    return subprocess.run(
        ["pdftotext", pdf, "-"], check=True, capture_output=True, text=True
    ).stdout


def test_nothing_of_it_leaves_before_somebody_signs(vault: Vault, tmp_path: Path) -> None:
    item, text = recorded(vault, 1)
    start = WORDS.index("zyxwvut")
    link.to_article(vault, item.id, "iccpr:7", span=link.Span(start, start + 7, text.id))
    assert signing.machine_made(vault, text.id)
    assert not signing.quotable(vault, link.passage(vault, item, link.Span(0, 5, text.id)))
    for name in ("lawyer", "un", "public", "court"):
        assert unredactable(vault, item, profile(name)) == signing.UNSIGNED
    # An original recording leaves as it came, and no text with it.
    assert unredactable(vault, item, profile("internal")) == ""
    (foreseen,) = forecast(vault, "KZ-1", "lawyer").items
    assert foreseen.why == signing.UNSIGNED
    made = drafts.create(vault, "KZ-1", "partner", "Pack", profile="lawyer")
    drafts.add_items(vault, made.id, [str(item.number)])
    check = next(each for each in checks(vault, made.id) if each.rule == "machine-made")
    assert (check.level, [place.item_id for place in check.places]) == ("amber", [item.id])
    with pytest.raises(Refused):
        subtitles.write_file(vault, item.id, tmp_path / "a.srt")
    with pytest.raises(Refused):
        note_printed(vault, [item.id], "text")
    assert "zyxwvut" not in str(listed(vault, "passages").table.rows)
    shown = board.passages(vault, "article:iccpr:7")
    assert shown
    assert not standing(vault, shown)
    first = sent(vault, tmp_path / "first")
    assert [reason for _item, reason in first.withheld] == [signing.UNSIGNED]
    for path in (tmp_path / "first").rglob("*"):
        assert not path.is_file() or b"zyxwvut" not in path.read_bytes()
    assert "zyxwvut" not in words_of(tmp_path / "first")
    signing.sign_text(vault, text.id, "  Aida   Serikova ", "heard twice")
    assert not signing.machine_made(vault, text.id)
    assert "zyxwvut" in str(listed(vault, "passages").table.rows)
    assert next(each for each in checks(vault, made.id) if each.rule == "machine-made").level == (
        "green"
    )
    assert not sent(vault, tmp_path / "second").withheld
    assert "zyxwvut" in words_of(tmp_path / "second")


def test_what_is_changed_of_it_is_a_machines_until_signed(vault: Vault) -> None:
    item, text = recorded(vault, 2)
    edited = texts.save_text(vault, item.id, WORDS.replace("word", "name"), "transcript")
    assert edited.origin == f"{ORIGIN}, edited"
    again = texts.save_text(vault, item.id, "[00:00:00] Other words.", "transcript")
    assert again.origin == f"{ORIGIN}, edited"
    assert signing.standing(vault, again.id).engine == "whisper 0123abcd"
    # A statement written after it is no way round.
    stated = texts.save_text(vault, item.id, "1. Other words.", "statement")
    assert signing.machine_made(vault, stated.id)
    signing.sign_current(vault, item.id, "Aida")
    assert not signing.machine_made(vault, stated.id)
    assert signing.machine_made(vault, text.id)
    mine = texts.save_text(vault, item.id, "1. My words.", "statement")
    assert (mine.origin, signing.machine_made(vault, mine.id)) == ("typed", False)


def test_a_sign_off_is_by_somebody_once_and_can_be_undone(vault: Vault) -> None:
    item, text = recorded(vault, 3)
    with pytest.raises(Refused):
        signing.sign_text(vault, text.id, "  ")
    with pytest.raises(NotFound):
        signing.sign_text(vault, item.id, "Aida")
    with vault.step("Signed off"):
        signed = signing.sign_text(vault, text.id, "Aida")
    assert (signed.name, signed.text_id) == ("Aida", text.id)
    assert signing.standing(vault, text.id).signed == signed
    with pytest.raises(Refused):
        signing.sign_text(vault, text.id, "Aida")
    undo.undo(vault)
    assert signing.machine_made(vault, text.id)
    with vault.step("Changed"):
        texts.save_text(vault, item.id, "[00:00:00] Changed.", "transcript")
    undo.undo(vault)
    back = vault.current_text(item.id)
    assert back is not None
    assert back.id != text.id
    assert signing.machine_made(vault, back.id)
    # Whoever signs the same words signs every version that says them.
    signing.sign_text(vault, text.id, "Aida")
    assert not signing.machine_made(vault, back.id)
    typed = make_item(vault, "Letter", "typed by hand")
    own = vault.current_text(typed.id)
    assert own is not None
    assert not signing.standing(vault, own.id).by_machine
    with pytest.raises(Refused):
        signing.sign_text(vault, own.id, "Aida")
