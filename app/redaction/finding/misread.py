"""Names as a scan misreads them: a bounded number of edits away from a form of the index.

At most one edit for skeletons of four to six letters, two for longer ones, and edits are weighed: a
letter for one that looks like it counts half. The search is exact, not a sample: of a form cut into
one more piece than there are edits, one piece survives whole, and pieces are looked up.
"""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz.distance import Levenshtein

from app.redaction.finding.languages import chain_label
from app.redaction.finding.names import SHORT, Candidate, NameIndex
from app.redaction.finding.transliterate import skeletons

_LEAST = 4
_LONG = 7
# What a scan makes of one letter or of two; each is tried besides the letters as read.
_CONFUSED = (
    ("rn", "m"), ("ri", "n"), ("cl", "d"), ("vv", "w"), ("ii", "п"), ("іі", "п"), ("iи", "ш"),
    ("ьi", "ы"), ("ь1", "ы"), ("ьl", "ы"), ("|", "l"), ("l<", "k"), ("1<", "k"), ("0", "о"),
    ("3", "з"), ("6", "б"), ("4", "ч"), ("9", "я"), ("8", "в"),
    ("c", "e"), ("sb", "sh"), ("cb", "ch"), ("1", "l"), ("l", "i"), ("5", "s"),
    ("п", "л"), ("н", "и"), ("с", "е"),
)  # fmt: skip

# Letters of the skeleton whose Cyrillic or Latin shapes a scan takes for one another.
_SHAPES = (
    "pn pi pl pd ni nl nd id il ld ls es eo ea sc ec oc ac oa tg ti gr tr jm jk km kh vb va vz ez"
    " ao hn hb ht nu nr nm um uv iu ft fr lt ij rg sg ui ts wi wu bo bd gl kr mw dg ie il it rv vi"
)
_ALIKE = frozenset(pair for two in _SHAPES.split() for pair in (two, two[::-1]))
_STEM = 5
_TAIL = 9


def edits_allowed(letters: int) -> int:
    """How many edits a skeleton of so many letters may be away."""
    if letters < _LEAST:
        return 0
    return 1 if letters < _LONG else 2


class MisreadIndex:
    """Finds forms of an index that are a few edits from a word.

    Args:
        names: the index; built once, when the first scanned text is searched.
    """

    def __init__(self, names: NameIndex) -> None:
        self._names = names
        self._pieces: dict[str, set[tuple[str, int]]] = defaultdict(set)
        self._lengths: set[int] = set()
        for target in {*names.whole, *names.bases}:
            for start, piece in _cut(target, edits_allowed(len(target))):
                self._pieces[piece].add((target, start))
                self._lengths.add(len(piece))

    def look_up(self, word: str) -> tuple[Candidate, ...]:
        """Readings of a word whose letters are wrong; the closest only.

        Args:
            word: a word in which no exact form was found.
        """
        best: dict[tuple[int, int], tuple[float, Candidate]] = {}
        for spelling in _spellings(word):
            for skeleton in skeletons(spelling):
                # The stem is whole and its suffix is not: any short tail is believed.
                for end in range(max(_STEM, len(skeleton) - _TAIL), len(skeleton)):
                    for candidate in self._names.bases.get(skeleton[:end], {}).values():
                        _better(best, candidate, 0.5)
                for target in self._near(skeleton):
                    self._weigh(best, skeleton, target)
        if not best:
            return ()
        closest = min(distance for distance, _candidate in best.values())
        return tuple(c for distance, c in best.values() if distance == closest)

    def _near(self, skeleton: str) -> set[str]:
        found: set[str] = set()
        for length in self._lengths:
            for start in range(len(skeleton) - length + 1):
                for target, place in self._pieces.get(skeleton[start : start + length], ()):
                    if abs(place - start) <= 2:
                        found.add(target)
        return found

    def _weigh(
        self, best: dict[tuple[int, int], tuple[float, Candidate]], skeleton: str, target: str
    ) -> None:
        allowed = edits_allowed(len(target))
        distance = _distance(skeleton, target, allowed)
        if distance is not None:
            for table in (self._names.whole, self._names.bases):
                for candidate in table.get(target, {}).values():
                    _better(best, candidate, distance)
        bases = self._names.bases.get(target)
        if bases is None or len(skeleton) <= len(target) - allowed:
            return
        for end in range(len(target) - allowed, min(len(target) + allowed, len(skeleton) - 1) + 1):
            if chain_label(skeleton[end:], long_enough=len(target) > SHORT) is None:
                continue
            distance = _distance(skeleton[:end], target, allowed)
            if distance is not None:
                for candidate in bases.values():
                    _better(best, candidate, distance)


def _distance(read: str, meant: str, allowed: int) -> float | None:
    """The weighed edits between two skeletons; None where there are too many."""
    if Levenshtein.distance(read, meant, score_cutoff=allowed) > allowed:
        return None
    weight = 0.0
    for edit in Levenshtein.editops(read, meant):
        if edit.tag == "replace":
            pair = read[edit.src_pos] + meant[edit.dest_pos]
            weight += 0.5 if pair in _ALIKE else 1.0
        else:
            lost = read[edit.src_pos] if edit.tag == "delete" else meant[edit.dest_pos]
            weight += 0.5 if lost == "i" else 1.0
    return weight if weight <= (0.5 if len(meant) < 6 else 1.0 if len(meant) < 9 else 1.5) else None


def _better(
    best: dict[tuple[int, int], tuple[float, Candidate]], candidate: Candidate, distance: float
) -> None:
    key = (candidate.person, candidate.part)
    if key not in best or distance < best[key][0]:
        best[key] = (distance, candidate)


def _cut(target: str, edits: int) -> list[tuple[int, str]]:
    if not edits:
        return []
    size, extra = divmod(len(target), edits + 1)
    pieces, start = [], 0
    for n in range(edits + 1):
        end = start + size + (n < extra)
        pieces.append((start, target[start:end]))
        start = end
    return pieces


def _spellings(word: str) -> list[str]:
    spellings = [word]
    low = word.lower()
    for read, meant in _CONFUSED:
        if read in low:
            spellings.append(low.replace(read, meant))
    return spellings
