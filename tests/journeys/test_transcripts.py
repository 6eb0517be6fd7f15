"""A recording on the command line: subtitles in and out, a speech model, and the name of who answers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.intake import speech
from tests.intake import ggml
from tests.intake.voiced import RATE, noise, silence, spoken
from tests.journeys.conftest import Program
from tests.recorded import sound_file


@pytest.fixture
def case(kuager: Program, tmp_path: Path) -> Program:
    sound = np.concatenate((silence(0.6), spoken(1.2), silence(1), noise(0.5)))
    (tmp_path / "voice.wav").write_bytes(sound_file(sound, "pcm_s16le", "wav", rate=RATE))
    kuager.ok("case", "KZ-1", "--title", "T")
    kuager.ok("add", tmp_path / "voice.wav", "--case", "KZ-1", "--language", "ru")
    return kuager


def test_subtitles_come_in_and_go_out(case: Program, tmp_path: Path) -> None:
    srt = tmp_path / "voice.srt"
    srt.write_text("1\n00:00:00,500 --> 00:00:01,750\nАйгүл: Я видела.\n", "utf-8")
    assert case.ok("transcribe", "1", srt)["kind"] == "transcript"
    assert case("text", "1").out.startswith("[00:00:00.5-00:00:01.75] Айгүл: Я видела.")
    for name in ("out.vtt", "out.eaf", "out.srt"):
        said = case("transcript", "1", "--to", tmp_path / name)
        assert said.code == 0
        assert "not redacted" in said.err
    assert (tmp_path / "out.srt").read_text("utf-8") == srt.read_text("utf-8")
    assert "<v Айгүл>" in (tmp_path / "out.vtt").read_text("utf-8")
    assert case("transcript", "1", "--to", tmp_path / "out.srt").code == 1
    assert case("transcript", "1", "--to", tmp_path / "out.doc").code == 2
    (tmp_path / "broken.eaf").write_bytes(b"<ANNOTATION_DOCUMENT><TIER>")
    refused = case("transcribe", "1", tmp_path / "broken.eaf")
    assert (refused.code, len(refused.err.splitlines())) == (1, 1)
    # A person wrote it: a model does not take its place unasked, and there is nothing to sign.
    assert case("hear", "1", "--model", srt).code == 1
    assert case("sign-text", "1", "--by", "Aida").code == 1


@pytest.mark.skipif(not speech.available(), reason="the extra “speech” is not installed")
def test_a_model_hears_and_a_person_signs(case: Program, tmp_path: Path) -> None:
    model = tmp_path / "model.bin"
    model.write_bytes(ggml.ggml_model())
    made = case.ok("hear", "1", "--model", model)
    assert made["turns"] == 1
    assert made["text"]["origin"].startswith("speech whisper ")
    assert ggml.SENTENCE in case("text", "1").out
    assert case("transcript", "1", "--to", tmp_path / "a.srt").code == 1
    assert not (tmp_path / "a.srt").exists()
    assert case.ok("sign-text", "1", "--by", "Aida")["name"] == "Aida"
    assert case.ok("transcript", "1", "--to", tmp_path / "a.srt")
    assert ggml.SENTENCE in (tmp_path / "a.srt").read_text()
