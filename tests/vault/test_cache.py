"""The cache: derived data that may vanish, never a failure."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.vault.cache import Cache

KEY = bytes(range(32))


def test_what_was_put_is_found_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.db", KEY)
    cache.put("page", "a", b"one")
    cache.put("page", "a", b"two")
    cache.put("ocr", "a", b"three")
    cache.close()
    cache = Cache(tmp_path / "cache.db", KEY)
    assert (cache.get("page", "a"), cache.get("ocr", "a")) == (b"two", b"three")
    assert cache.get("page", "b") is None
    cache.clear()
    assert cache.get("page", "a") is None


def test_the_oldest_give_way(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.db", KEY, max_bytes=1000)
    for number in range(30):
        cache.put("page", str(number), bytes(100))
    held = [number for number in range(30) if cache.get("page", str(number)) is not None]
    assert held == list(range(held[0], 30))
    assert 8 <= len(held) <= 10
    cache.put("page", "huge", bytes(1001))
    assert cache.get("page", "huge") is None
    assert cache.get("page", "29") is not None


@pytest.mark.parametrize("harm", ["noise", "cut", "another key", "folder"])
def test_a_damaged_cache_is_made_again(tmp_path: Path, harm: str) -> None:
    path = tmp_path / "cache.db"
    cache = Cache(path, KEY)
    cache.put("page", "a", bytes(100_000))
    cache.close()
    data = path.read_bytes()
    key = KEY
    if harm == "noise":
        path.write_bytes(data[:20_000] + b"x" * (len(data) - 20_000))
    elif harm == "cut":
        path.write_bytes(data[:20_000])
    elif harm == "another key":
        key = bytes(32)
    else:
        path.unlink()
        path.mkdir()
    cache = Cache(path, key)
    assert cache.get("page", "a") is None
    cache.put("page", "a", b"again")
    assert cache.get("page", "a") == (None if harm == "folder" else b"again")


def test_damage_that_shows_late_is_no_failure(tmp_path: Path) -> None:
    path = tmp_path / "cache.db"
    cache = Cache(path, KEY)
    for number in range(50):
        cache.put("page", str(number), bytes(40_000))
    cache.close()
    data = bytearray(path.read_bytes())
    for at in range(20_000, len(data), 16384):
        data[at] ^= 1
    path.write_bytes(data)
    cache = Cache(path, KEY)
    for number in range(50):
        assert cache.get("page", str(number)) in (None, bytes(40_000))
    cache.put("page", "new", b"x")
    assert cache.get("page", "new") == b"x"


def test_nothing_is_readable_without_the_key(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.db", KEY)
    cache.put("page", "a", b"canary-canary-canary")
    cache.close()
    assert b"canary" not in (tmp_path / "cache.db").read_bytes()


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.db", KEY, write=False)
    cache.put("page", "a", b"x")
    assert cache.get("page", "a") is None
    assert not (tmp_path / "cache.db").exists()
