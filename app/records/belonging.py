"""Which relations make one item share the fate of another."""

from __future__ import annotations

BELONGING = (
    "translation-of",
    "transcript-of",
    "derivative-of",
    "copy-of",
    "attachment-of",
    "part-of",
    "recording-of",
    "consent-sheet-of",
)
"""By these an item says the same as another, or was found in it: consent, withdrawal and closure pass on.
A redacted version does not: it was made to go where the original may not."""
