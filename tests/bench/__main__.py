"""``./run bench [--only FLOW]... [--quick] [--markdown FILE]``: one table of ratios."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.measure import Row, table

FLOWS = (
    "ingest",
    "reading",
    "viewing",
    "search",
    "export",
    "residue",
    "vaults",
    "ocr",
    "finding",
    "faces",
    "startup",
    "coding",
    "argument",
    "window_startup",
    "window",
)
RESULTS = Path(__file__).with_name("results.json")


def main() -> int:
    """Measure, print, keep."""
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=FLOWS, help="measure only this flow")
    parser.add_argument("--quick", action="store_true", help="small files; nothing is kept")
    parser.add_argument("--markdown", metavar="FILE", help="write the table there as well")
    options = parser.parse_args()
    work = Path(tempfile.gettempdir()) / "kuager-bench"
    work.mkdir(exist_ok=True)
    held = json.loads(RESULTS.read_text()) if RESULTS.exists() else {"rows": []}
    rows = {flow: [] for flow in FLOWS} | _by_flow(held["rows"])
    chosen = options.only or FLOWS
    for flow in chosen:
        began = time.monotonic()
        print(f"{flow} ...", file=sys.stderr, flush=True)
        rows[flow] = list(importlib.import_module(f"tests.bench.{flow}").run(work, options.quick))
        print(f"{flow}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    shown = [row for flow in FLOWS if flow in chosen for row in rows[flow]]
    everything = [row for flow in FLOWS for row in rows[flow]]
    _print(table(shown))
    if not options.quick:
        kept = {"machine": _machine(), "rows": [row.as_json() for row in everything]}
        RESULTS.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
    if options.markdown:
        Path(options.markdown).write_text(_markdown(shown if options.quick else everything))
    return 0


def _by_flow(values: list[dict[str, object]]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for value in values:
        grouped.setdefault(str(value["flow"]), []).append(Row.from_json(value))
    return grouped


def _machine() -> dict[str, object]:
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    return {"cores": os.cpu_count(), "cpu": cpu, "python": platform.python_version()}


def _print(cells: list[list[str]]) -> None:
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    for row in cells:
        padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        print("  ".join(padded).rstrip())


def _markdown(rows: list[Row]) -> str:
    cells = table(rows)
    lines = ["| " + " | ".join(row) + " |" for row in cells]
    lines.insert(1, "| --- | --- | --- | --- | ---: | --- | --- |")
    missed = sum(row.met is False for row in rows)
    aims = sum(row.met is not None for row in rows)
    machine = _machine()
    return (
        f"Measured on {machine['cores']} cores, Python {machine['python']}; medians of runs that "
        "took turns with the peer on the same files. An absolute figure moves with the machine; a "
        "ratio (our figure over the peer's) hardly does. For rates more is better, for times "
        "less.\n\n"
        + "\n".join(lines)
        + f"\n\n{aims - missed} of {aims} aims met. Run again with `./run bench` "
        "(`--only FLOW`, `--quick`); the figures are kept in `tests/bench/results.json`.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
