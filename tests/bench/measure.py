"""What a figure is: a median of runs that took turns with the peer's, a ratio, and an aim."""

from __future__ import annotations

import contextlib
import math
import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Aim:
    """What a row should reach.

    Attributes:
        least: the ratio (or our figure) should be at least this.
        most: the ratio (or our figure) should be at most this.
        of_figure: the aim is about our own figure instead of the ratio.
    """

    least: float | None = None
    most: float | None = None
    of_figure: bool = False

    def met(self, ours: float, ratio: float | None) -> bool | None:
        """Whether it is reached; None where there is nothing to hold it against."""
        value = ours if self.of_figure else ratio
        if value is None:
            return None
        return not (
            (self.least is not None and value < self.least)
            or (self.most is not None and value > self.most)
        )

    def words(self, unit: str) -> str:
        """As printed in the table."""
        sign, value = ("≥", self.least) if self.least is not None else ("≤", self.most)
        return f"{sign} {rounded(value or 0.0)} {unit if self.of_figure else '×'}"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        flow: name of the module that measured it.
        what: in words.
        unit: of both figures.
        ours: median.
        peer: what was run beside it; ``""`` where there is no peer.
        theirs: its median.
        aim: what is wanted, or None.
    """

    flow: str
    what: str
    unit: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    aim: Aim | None = None

    @property
    def ratio(self) -> float | None:
        """Our figure over the peer's: above 1 is better for rates, worse for times."""
        return self.ours / self.theirs if self.theirs else None

    @property
    def met(self) -> bool | None:
        """Whether the aim is reached; None without an aim."""
        return self.aim.met(self.ours, self.ratio) if self.aim else None

    def as_json(self) -> dict[str, object]:
        """For ``results.json``."""
        return {**asdict(self), "ratio": self.ratio, "met": self.met}

    @classmethod
    def from_json(cls, value: dict[str, object]) -> Row:
        """The row that :meth:`as_json` wrote."""
        fields = {name: each for name, each in value.items() if name not in ("ratio", "met")}
        if isinstance(fields["aim"], dict):
            fields["aim"] = Aim(**fields["aim"])
        return cls(**fields)  # type: ignore[arg-type]


def rounded(value: float) -> str:
    """Return a figure with three digits that count."""
    if value == 0 or not math.isfinite(value):
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def in_turn(rounds: int, *actions: Callable[[], float]) -> list[float]:
    """Run actions A B C A B C ...; each times itself, so that setting up stays outside.

    Returns:
        The median of each.
    """
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for each, action in zip(taken, actions, strict=True):
            # What a neighbour wrote is not charged to whoever comes next.
            os.sync()
            each.append(action())
    return [statistics.median(each) for each in taken]


def timed(command: Sequence[str], **options: object) -> float:
    """Return the seconds that a command takes; its output is thrown away."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    return time.perf_counter() - began


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]


@contextlib.contextmanager
def scratch(work: Path) -> Iterator[Path]:
    """A folder that is gone afterwards."""
    folder = work / f"scratch-{os.getpid()}-{time.monotonic_ns()}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def table(rows: Sequence[Row]) -> list[list[str]]:
    """The rows as cells, a heading first."""
    cells = [["Flow", "Kuager", "Peer", "Peer's figure", "Ratio", "Aim", "Met"]]
    for row in rows:
        cells.append(
            [
                row.what,
                f"{rounded(row.ours)} {row.unit}",
                row.peer or "-",
                "-" if row.theirs is None else f"{rounded(row.theirs)} {row.unit}",
                "-" if row.ratio is None else f"{row.ratio:.2f}",
                row.aim.words(row.unit) if row.aim else "-",
                {None: "-", True: "yes", False: "NO"}[row.met],
            ]
        )
    return cells
