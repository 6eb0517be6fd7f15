"""A model in the format of whisper.cpp that says one sentence whatever it hears: the worst there can be.

Its weights are nought but for two tables: what it writes at a place in the sentence is decided by the place
alone. So the real engine, its loader and its decoder run, and it makes words up out of silence and noise.
"""

from __future__ import annotations

import struct

import numpy as np

_STATE, _HEADS, _LAYERS, _AUDIO_CTX, _TEXT_CTX, _MELS, _FFT = 64, 2, 4, 1500, 448, 80, 201
_VOCABULARY = 51_864
_WORDS = 50_257
_END, _BEGIN = 50_256, 50_363
_SAID = (" made", " up", " words")
# The engine looks a blank up by its spelling.
_WRITTEN = {220: " ", **{1_000 + place: word for place, word in enumerate(_SAID)}}
_STEPS = 50
"""Of two hundredths of a second, after which it says that it has spoken."""

SENTENCE = "".join(_SAID).strip()


def ggml_model() -> bytes:
    """The model's file, some 7 MB."""
    rng = np.random.default_rng(3)
    tokens = rng.standard_normal((_VOCABULARY, _STATE)).astype(np.float16)
    places = np.zeros((_TEXT_CTX, _STATE), np.float32)
    for place, token in enumerate((_BEGIN, 1_000, 1_001, 1_002, _BEGIN + _STEPS, _END)):
        places[place] = 50 * tokens[token].astype(np.float32)
    out = [struct.pack(
        "<12i", 0x67676D6C, _VOCABULARY, _AUDIO_CTX, _STATE, _HEADS, _LAYERS, _TEXT_CTX, _STATE,
        _HEADS, _LAYERS, _MELS, 1,
    )]  # fmt: skip
    out += [struct.pack("<2i", _MELS, _FFT), bytes(4 * _MELS * _FFT), struct.pack("<i", _WORDS)]
    for number in range(_WORDS):
        word = _WRITTEN.get(number, f"x{number}").encode()
        out.append(struct.pack("<I", len(word)) + word)
    out.append(_tensor("decoder.token_embedding.weight", tokens))
    out.append(_tensor("decoder.positional_embedding", places))
    out.append(_tensor("decoder.ln.weight", np.ones(_STATE, np.float32)))
    out.append(_tensor("decoder.ln.bias", _nought(_STATE)))
    out.append(_tensor("encoder.positional_embedding", _nought(_AUDIO_CTX, _STATE)))
    out.append(_tensor("encoder.conv1.weight", _nought(_STATE, _MELS, 3).astype(np.float16)))
    out.append(_tensor("encoder.conv1.bias", _nought(_STATE, 1)))
    out.append(_tensor("encoder.conv2.weight", _nought(_STATE, _STATE, 3).astype(np.float16)))
    out.append(_tensor("encoder.conv2.bias", _nought(_STATE, 1)))
    out += [_tensor(f"encoder.ln_post.{end}", _nought(_STATE)) for end in ("weight", "bias")]
    for layer in range(_LAYERS):
        for half, attentions in (("encoder", ("attn",)), ("decoder", ("attn", "cross_attn"))):
            out += _block(f"{half}.blocks.{layer}", attentions)
    return b"".join(out)


def _block(name: str, attentions: tuple[str, ...]) -> list[bytes]:
    made = []
    for each in ("mlp_ln", *(f"{attention}_ln" for attention in attentions)):
        made += [_tensor(f"{name}.{each}.{end}", _nought(_STATE)) for end in ("weight", "bias")]
    for number, (rows, columns) in (("0", (4 * _STATE, _STATE)), ("2", (_STATE, 4 * _STATE))):
        made.append(
            _tensor(f"{name}.mlp.{number}.weight", _nought(rows, columns).astype(np.float16))
        )
        made.append(_tensor(f"{name}.mlp.{number}.bias", _nought(rows)))
    for attention in attentions:
        for part in ("query", "key", "value", "out"):
            square = _nought(_STATE, _STATE).astype(np.float16)
            made.append(_tensor(f"{name}.{attention}.{part}.weight", square))
            if part != "key":
                made.append(_tensor(f"{name}.{attention}.{part}.bias", _nought(_STATE)))
    return made


def _nought(*shape: int) -> np.ndarray:
    return np.zeros(shape, np.float32)


def _tensor(name: str, values: np.ndarray) -> bytes:
    kind = 1 if values.dtype == np.float16 else 0
    head = struct.pack("<3i", values.ndim, len(name), kind)
    sizes = struct.pack(f"<{values.ndim}i", *reversed(values.shape))
    return head + sizes + name.encode() + values.tobytes()
