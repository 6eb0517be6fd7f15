"""What a first draft is put together from: sentences with what they rest on, before they are stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.casework.submitting import blocks, markup
from app.casework.submitting.notes import Cited, put_note
from app.records.submissions import Submission, SubmissionBlock
from app.vault.change import Change
from app.vault.vault import Vault

_STOPS = ".!?…"


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its footnotes.

    Attributes:
        text: words with people as anchors, without footnotes.
        cited: what it rests on, in order.
    """

    text: str
    cited: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part to be.

    Attributes:
        kind: as of a block.
        said: its sentences.
        level: of a heading; None for none.
    """

    kind: str
    said: tuple[Said, ...] = ()
    level: int | None = None
    provisions: tuple[str, ...] = ()
    refs: tuple[str, ...] = ()
    passage_id: str | None = None


def stopped(text: str) -> str:
    """A sentence with a full stop, if it has none."""
    text = text.strip()
    bare = text.rstrip("\"'’”»)")
    return text if not text or bare.endswith(tuple(_STOPS)) else f"{text}."


def unstopped(text: str) -> str:
    """Words without the full stop at their end."""
    return text.strip().removesuffix(".")


class Writer:
    """Stores pieces at the end of a submission, with keys counted from ``n1``.

    Args:
        vault: open for writing.
        change: open.
        submission: that has no parts yet.
    """

    def __init__(self, vault: Vault, change: Change, submission: Submission) -> None:
        self._vault, self._change, self._submission = vault, change, submission
        self._notes = self._blocks = 0

    def put(self, piece: Piece, section: str) -> SubmissionBlock:
        """Store a piece, and return its block."""
        keyed: list[tuple[str, Cited]] = []
        sentences = []
        for said in piece.said:
            anchors = ""
            for cited in said.cited:
                self._notes += 1
                keyed.append((f"n{self._notes}", cited))
                anchors += markup.note(keyed[-1][0])
            sentences.append(said.text + anchors)
        self._blocks += 1
        between = "\n" if piece.kind == "list" else " "
        block = blocks.put_block(
            self._vault,
            self._change,
            self._submission.id,
            piece.kind,
            between.join(sentences),
            level=piece.level,
            section=section,
            provisions=piece.provisions,
            refs=piece.refs,
            passage_id=piece.passage_id,
            position=float(self._blocks),
        )
        for key, cited in keyed:
            put_note(self._vault, self._change, block, cited, key)
        return block

    def put_all(self, pieces: Iterable[Piece], section: str) -> None:
        """Store pieces in their order."""
        for piece in pieces:
            self.put(piece, section)


def paragraphs(said: Sequence[Said]) -> list[Piece]:
    """Each sentence as a paragraph of its own."""
    return [Piece("paragraph", (each,)) for each in said if each.text]
