"""Search over many documents, against plain SQLite with the same words and the same question."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from app.records.cases import Case
from app.records.evidence import Item
from app.records.ids import new_id
from app.records.text import fold
from app.vault.search import search
from app.vault.vault import Vault
from tests.bench.measure import Aim, Row, percentile
from tests.builders import CREDENTIAL, new_vault

_VERSION = 1
_SEED = 9
_KINDS = ("testimony", "court-document", "document", "photograph", "message-export")
_TRANSACTION = 5000
_ROWS = 50
_WORDS_OF = {"rare": 12, "mid": 8, "common": 4}
_SHARE_OF = {"rare": 0.0001, "mid": 0.01, "common": 0.5}
_PHRASE = "протокол допроса"


@dataclass(frozen=True, slots=True)
class _Question:
    """One kind of query: ours, the peer's expression, its condition beside it, and how ranked."""

    name: str
    ours: tuple[str, ...]
    match: tuple[str, ...]
    where: str = ""
    order: str = "rank"
    worst: bool = False


def run(work: Path, quick: bool) -> Iterator[Row]:
    """p50 against the peer without counts, p95 with everything that the window shows."""
    count = 10_000 if quick else 100_000
    path, plain = _built(work, count)
    peer = sqlite3.connect(plain)
    peer.execute("PRAGMA cache_size = -65536")
    peer.execute("PRAGMA mmap_size = 0")
    repeats = 10 if quick else 40
    with Vault.open(path, CREDENTIAL, write=False) as vault:
        for question in _questions():
            yield from _rows(vault, peer, question, count, repeats)
    peer.close()


def _questions() -> Iterator[_Question]:
    for level in ("rare", "mid", "common"):
        words = tuple(_words(level))
        for order in ("rank", "newest"):
            yield _Question(
                f"{level} word, {'ranked' if order == 'rank' else 'newest first'}",
                words, words, order=order, worst=level == "common",
            )  # fmt: skip
    stems = tuple(word[:6] for word in _words("mid"))
    yield _Question(
        "beginning of a word (word*)", tuple(f"{s}*" for s in stems), tuple(f"{s}*" for s in stems)
    )
    yield _Question("phrase", (f'"{_PHRASE}"',), (f'"{_PHRASE}"',))
    words = tuple(_words("mid"))
    yield _Question(
        "word and field (kind:)", tuple(f"{w} kind:testimony" for w in words), words,
        "AND item.kind = 'testimony'",
    )  # fmt: skip
    yield _Question(
        "word and date", tuple(f"{w} date:2022-03" for w in words), words,
        "AND item.date_from <= '2022-03-31' AND item.date_to >= '2022-03-01'",
    )  # fmt: skip


def _rows(
    vault: Vault, peer: sqlite3.Connection, question: _Question, count: int, repeats: int
) -> Iterator[Row]:
    whole: list[float] = []
    ours: list[float] = []
    theirs: list[float] = []
    pairs = list(zip(question.ours, question.match, strict=True))
    if question.worst:
        repeats = max(3, repeats // 4)
    rounds = max(2, repeats * 4 // len(pairs))
    for turn in range(rounds + 1):
        for text, match in pairs:
            took, found = _clock(lambda text=text: search(vault, text, order=question.order))
            bare, _ = _clock(
                lambda text=text: search(vault, text, order=question.order, facets=False)
            )
            plain, (total, rows) = _clock(
                lambda match=match: _ask(peer, match, question.where, question.order)
            )
            if found.total != total or len(found.rows) != len(rows):
                raise AssertionError(f"{text}: {found.total} and {total} documents differ")
            if turn:  # The first round warms the caches of both.
                whole.append(took * 1000)
                ours.append(bare * 1000)
                theirs.append(plain * 1000)
    what = f"{question.name}, {count // 1000}k documents"
    yield Row(
        "search", f"{what}: p50", "ms", percentile(ours, 0.5), "plain SQLite FTS5",
        percentile(theirs, 0.5), Aim(most=1.15),
    )  # fmt: skip
    yield Row(
        "search", f"{what}: p95 with counts", "ms", percentile(whole, 0.95),
        "plain SQLite FTS5, p95, no counts", percentile(theirs, 0.95),
        Aim(most=150 if question.worst else 25, of_figure=True),
    )  # fmt: skip


def _clock(ask: Callable[[], object]) -> tuple[float, object]:
    began = time.perf_counter()
    answer = ask()
    return time.perf_counter() - began, answer


def _ask(
    peer: sqlite3.Connection, match: str, where: str, order: str
) -> tuple[int, list[tuple[object, ...]]]:
    """The same answer from plain SQLite: how many, and the first rows with a snippet of each."""
    by = "bm25(words, 8.0, 1.0)" if order == "rank" else "words.rowid DESC"
    source = f"FROM words JOIN item ON item.number = words.rowid WHERE words MATCH ? {where}"
    if not where:
        total = peer.execute("SELECT count(*) FROM words WHERE words MATCH ?", [match]).fetchone()
    else:
        total = peer.execute(f"SELECT count(*) {source}", [match]).fetchone()
    rows = peer.execute(
        f"SELECT item.*, snippet(words, 1, '', '', '…', 24) {source} ORDER BY {by} LIMIT {_ROWS}",
        [match],
    ).fetchall()
    return total[0], rows


def _words(level: str) -> list[str]:
    """The words that are looked for; nobody else has them."""
    return [f"{level[0]}щ{'абвгдежзиклм'[n]}ъщкин" for n in range(_WORDS_OF[level])]


def _documents(count: int) -> Iterator[str]:
    """Texts of 2 kB in UTF-8: words by Zipf's law, and the words looked for at their shares."""
    generator = np.random.default_rng(_SEED)
    letters = np.array(list("аоеиунтсрвлкмдпгзя"))
    lexicon = np.array(
        ["".join(generator.choice(letters, int(n))) for n in generator.integers(2, 12, 40_000)]
    )
    weights = 1 / np.arange(1, len(lexicon) + 1)
    weights /= weights.sum()
    chance = random.Random(_SEED)
    for start in range(0, count, 1000):
        drawn = lexicon[generator.choice(len(lexicon), (min(1000, count - start), 135), p=weights)]
        for row in drawn:
            words = list(row)
            for level, share in _SHARE_OF.items():
                for word in _words(level):
                    if chance.random() < share:
                        words.insert(chance.randrange(len(words)), word)
            if chance.random() < 0.005:
                words.insert(chance.randrange(len(words)), _PHRASE)
            yield " ".join(words)


def _built(work: Path, count: int) -> tuple[Path, Path]:
    folder = work / f"search-{count}-{_VERSION}"
    if not folder.exists():
        partial = work / f"{folder.name}.partial"
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        _build(partial, count)
        partial.rename(folder)
    return folder / "vault", folder / "plain.db"


def _build(folder: Path, count: int) -> None:
    peer = sqlite3.connect(folder / "plain.db")
    peer.execute(
        "CREATE TABLE item (number INTEGER PRIMARY KEY, id, title, kind, media_type, file_name, "
        "size, sha256, date, date_from, date_to, language, received_at)"
    )
    peer.execute(
        "CREATE VIRTUAL TABLE words USING fts5 "
        "(title, body, tokenize = 'unicode61 remove_diacritics 2')"
    )
    texts = _documents(count)
    case = Case(id=new_id(), code="B", title="Bench")
    with new_vault(folder / "vault") as vault:
        with vault.change() as change:
            change.put("opened", case)
        for start in range(0, count, _TRANSACTION):
            with vault.change() as change:
                for number in range(start, min(start + _TRANSACTION, count)):
                    item, body = _item(number, case), next(texts)
                    item = change.put("received", item)
                    change.add_text("examined", item, "extracted", "ru", body)
                    day = item.date
                    peer.execute(
                        f"INSERT INTO item VALUES ({', '.join('?' * 13)})",
                        (item.number, item.id, item.title, item.kind, item.media_type,
                         item.file_name, item.size, item.sha256, day, day, day, item.language,
                         item.received_at),
                    )  # fmt: skip
                    peer.execute(
                        "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
                        (item.number, fold(item.title), fold(body)),
                    )
            peer.commit()
    peer.close()


def _item(number: int, case: Case) -> Item:
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    return Item(
        id=new_id(), number=number + 1, case_id=case.id, title=f"Лист {number + 1}",
        kind=_KINDS[number % len(_KINDS)], media_type="text/plain", file_name=f"{number + 1}.txt",
        size=2000, sha256=digest, blob_id=digest[:32], language="ru",
        date=f"2022-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
        received_at="2022-03-01T10:00:00Z",
    )  # fmt: skip
