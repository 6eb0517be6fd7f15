"""A model's transcript: a text version like any other; it says what made it and takes no person's place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.casework import signing, undo
from app.casework.registry.cases import save_case
from app.casework.writing import speech, texts
from app.errors import Refused
from app.intake.speech import Heard, Transcribed
from app.progress import SILENT
from app.records.evidence import Item, ItemText
from app.vault.vault import Vault
from tests.builders import new_vault
from tests.casework.made import make_item

MODEL = Path("model.bin")


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    with new_vault(tmp_path_factory.mktemp("hearing") / "vault") as made:
        save_case(made, "KZ-1", title="A case")
        yield made


class Engine:
    def __init__(self, *turns: Heard, language: str = "kk") -> None:
        self.told: dict[str, Any] = {}
        self._made = Transcribed(turns, language, "0123456789abcdef" * 4)

    def __call__(self, source: Any, size: int, model: Path, **told: Any) -> Transcribed:
        self.told = {**told, "bytes": source.read(), "model": model}
        return self._made


TURNS = (Heard(0.25, 1.5, "Мен  оны көрдім."), Heard(1.5, 2.0, "see [00:00:09]"))


def voice(vault: Vault, name: str, **fields: object) -> Item:
    return make_item(vault, name, media_type="audio/x-wav", **fields)


def test_a_models_text_has_times_and_says_what_made_it(vault: Vault) -> None:
    item, engine = voice(vault, "Voice 1"), Engine(*TURNS)
    with vault.step("Written down"):
        made = speech.transcribe(vault, item.id, MODEL, hear=engine)
    text = vault.current_text(item.id)
    assert made == speech.Written(text, 2)
    assert text is not None
    assert (text.kind, text.language, text.origin) == (
        "transcript",
        "kk",
        "speech whisper 01234567",
    )
    assert vault.text(text.id) == (
        "[00:00:00.25] Мен  оны көрдім.\n[00:00:01.5-00:00:02] see (00:00:09)\n"
    )
    assert signing.machine_made(vault, text.id)
    assert (engine.told["bytes"], engine.told["model"]) == (b"Voice 1", MODEL)
    # Again over a machine's text is no question; over a person's it is.
    speech.transcribe(vault, item.id, MODEL, hear=Engine(TURNS[0]))
    signing.sign_current(vault, item.id, "Aida")
    with pytest.raises(Refused):
        speech.transcribe(vault, item.id, MODEL, hear=engine)
    assert speech.transcribe(vault, item.id, MODEL, hear=engine, over=True).turns == 2
    assert signing.machine_made(vault, (vault.current_text(item.id) or text).id)


def test_where_nobody_speaks_nothing_is_added(vault: Vault) -> None:
    item = voice(vault, "Voice 2", language="ru-KZ")
    before = vault.log.size
    engine = Engine(Heard(0, 1, ""))
    assert speech.transcribe(vault, item.id, MODEL, hear=engine) == speech.Written(None, 0)
    assert (vault.log.size, engine.told["language"]) == (before, "ru-KZ")


def test_what_is_no_recording_or_has_a_persons_text_is_refused(vault: Vault) -> None:
    letter = make_item(vault, "Letter", "words")
    with pytest.raises(Refused):
        speech.transcribe(vault, letter.id, MODEL, hear=Engine(*TURNS))
    item = voice(vault, "Voice 3")
    with vault.step("Typed"):
        typed = texts.save_text(vault, item.id, "[00:00:00] Typed.", "transcript")
    with pytest.raises(Refused):
        speech.transcribe(vault, item.id, MODEL, hear=Engine(*TURNS))
    with vault.step("Written down"):
        speech.transcribe(vault, item.id, MODEL, hear=Engine(*TURNS), over=True)
    undo.undo(vault)
    back = vault.current_text(item.id)
    assert back is not None
    assert (vault.text(back.id), back.origin) == (vault.text(typed.id), "typed")
    assert not signing.machine_made(vault, back.id)


def test_somebody_who_types_meanwhile_is_not_written_over(vault: Vault) -> None:
    item = voice(vault, "Voice 4")

    class Slow(Engine):
        def __call__(self, *given: Any, **told: Any) -> Transcribed:
            texts.save_text(vault, item.id, "[00:00:00] Typed.", "transcript")
            return super().__call__(*given, **told)

    with pytest.raises(Refused):
        speech.transcribe(vault, item.id, MODEL, hear=Slow(*TURNS), progress=SILENT)
    assert vault.count(ItemText, item_id=item.id) == 1
