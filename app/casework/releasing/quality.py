"""How finely pages are rebuilt, so that a bundle keeps to the size that its addressee takes.

Levels are tried from the finest to the coarsest. Each burns the pages anew and has them read again like the
first: what a coarser page hides is proved of the coarser page.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, replace

from app.casework.planning.planning import Plan, bound, product_of
from app.casework.redacting.facsimiles import facsimile_of, page_keys
from app.progress import Progress
from app.records.marks import RedactionProfile
from app.vault.vault import Vault

_HEAD = 4


@dataclass(frozen=True, slots=True)
class Level:
    """One way of rebuilding pages.

    Attributes:
        name: as reported; ``""`` for the profile's own way.
        dpi: of pages for which nobody chose a resolution and whose print is not small; 0: the profile's.
        style: of documents' pages for which nobody chose one; ``""``: by their content. A photograph keeps
            its colours at every level: a bruise without its colour is no evidence.
        note: a sentence for the operator.
    """

    name: str
    dpi: int = 0
    style: str = ""
    note: str = ""

    def lowered(self, profile: RedactionProfile) -> RedactionProfile:
        """The profile with pages rebuilt this way; one that asks for black and white keeps to it."""
        style = profile.pages if profile.pages == "bilevel" or not self.style else self.style
        return replace(profile, dpi=min(profile.dpi, self.dpi or profile.dpi), pages=style)


LEVELS = (
    Level(""),
    Level(
        "150",
        150,
        "",
        "To keep to the size that was asked for, pages were rebuilt at 150 dots an inch.",
    ),
    Level(
        "150-grey",
        150,
        "grey",
        "To keep to the size that was asked for, pages were rebuilt at 150 dots an inch, and those of "
        "documents in greys.",
    ),
)
"""From the finest to the coarsest."""


def least_size(vault: Vault, planned: Plan, *, read: bool, progress: Progress) -> int:
    """Bytes that the pictures of a plan's pages take: the bundle is never smaller than that.

    Pages that are not in the cache are not counted.

    Args:
        vault: an open vault.
        planned: whose pages were burnt already.
        read: whether they have a text layer from OCR.
        progress: may cancel.
    """
    total = 0
    for place, each in enumerate(planned.exhibits):
        progress.step(place, len(planned.exhibits), "Measuring the pages")
        if each.withheld or product_of(each.item, planned.profile) != "facsimile":
            continue
        work = facsimile_of(
            vault, each.item, each.marks, planned.profile, planned.hidden, planned.tokens
        )
        numbers = [page.number for page in bound(work, each).pages]
        for key in page_keys(work, numbers, read=read).values():
            held = vault.cache.get("burnt", key)
            if held is not None:
                total += len(held) - _HEAD - int(struct.unpack_from(">I", held)[0])
    return total
