"""People's names that nobody registered: what a model of Russian news takes for a person.

These are candidates for a reviewer and nothing else. The model knows Russian text, not Kazakh or Uzbek,
and finds neither small letters nor most misspelt names; the registry is what hides people.

The models lie in the package ``natasha`` (slovnet_ner_news_v1 over the vectors of navec; MIT), whose own
code is not run. Where the packages are missing there are no candidates, and the caller can say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from app.errors import Refused
from app.records.marks import Finding
from app.redaction.finding.everyday import grammatical

RULE = "looks like a name (not in the registry)"
"""The rule of every finding made here."""

_PACKAGES = ("natasha", "slovnet", "navec", "razdel")
_VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
_MODEL = "data/model/slovnet_ner_news_v1.tar"
_CHUNK = 8_000
_CUT = re.compile(r"\n\s*\n|\n|(?<=[.!?…])\s|\s")
_SCORE = 0.4
_LEAST = 3


def available() -> bool:
    """Whether the packages that hold the model are installed."""
    return all(find_spec(name) is not None for name in _PACKAGES)


@lru_cache(maxsize=1)
def _model() -> Any:
    """The model, once per process: some 200 MB of memory and a second or two of reading."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None or not available():
        raise Refused("The model that looks for unregistered names is not installed.")
    folder = Path(spec.origin).parent
    vectors = import_module("navec").Navec.load(str(folder / _VECTORS))
    model = import_module("slovnet").NER.load(str(folder / _MODEL))
    model.navec(vectors)
    return model


def people_in(text: str) -> list[Finding]:
    """Find what looks like a person's name.

    Args:
        text: the text of one item; Russian for the most part.

    Returns:
        Findings by start, of the category ``name`` and of nobody in the registry, with a low score.

    Raises:
        Refused: the model is not installed.
    """
    found = []
    for start, part in _parts(text):
        for span in _model()(part).spans:
            quote = part[span.start : span.stop]
            if span.type == "PER" and _may_be_name(quote):
                a, b = start + span.start, start + span.stop
                found.append(Finding(a, b, "name", RULE, None, quote, _SCORE))
    return found


def _may_be_name(quote: str) -> bool:
    letters = sum(map(str.isalpha, quote))
    return letters >= _LEAST and quote[:1].isupper() and not grammatical(quote.lower())


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text where a paragraph, a line or a sentence ends: memory grows with the length."""
    start = 0
    while start < len(text):
        end = min(start + _CHUNK, len(text))
        if end < len(text):
            breaks = [m.end() for m in _CUT.finditer(text, start + _CHUNK // 2, end)]
            lines = [b for b in breaks if text[b - 1] == "\n"]
            end = (lines or breaks or [end])[-1]
        yield start, text[start:end]
        start = end
